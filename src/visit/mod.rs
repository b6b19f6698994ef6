//! What a visitor does: looks, walks, comes near, opens, changes language,
//! walks away. Touch, mouse, keys and tests raise the same [`Intent`]s.
//!
//! ```text
//! touch, keys, idle, buttons ──> Intent ──> Visit ──> Journey ──> stage::Eye
//! ```

mod glide;
mod idle;
mod intent;
mod keys;
mod session;
mod touch;
mod walk;
mod zoom;

pub use glide::{Journey, Pose};
pub use idle::Idle;
pub use intent::Intent;
pub use session::{Mode, Start, Stop, Visit};
pub use touch::OverControls;
pub use zoom::Zoom;

use bevy::prelude::*;

/// What happens each frame, before the stage.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VisitSet {
    /// Fingers, mouse and keys become intents.
    Input,
    /// Intents change the visit.
    Session,
    /// The visitor moves.
    Walk,
}

/// Lets a visitor visit.
pub fn plugin(app: &mut App) {
    app.add_message::<Intent>();
    app.configure_sets(Update, (VisitSet::Input, VisitSet::Session, VisitSet::Walk).chain().before(crate::stage::StageSet::Rooms));
    app.add_plugins((idle::plugin, touch::plugin, keys::plugin, session::plugin, walk::plugin));
}
