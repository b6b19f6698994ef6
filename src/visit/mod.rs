//! A visit under way: fingers, mouse, keys and time become [`Intent`]s, these
//! change the [`Session`](crate::session::Session), and the stage follows it. Touch, mouse, keys, the
//! robot and tests raise the same intents.
//!
//! ```text
//! touch, mouse, wheel ──> hands ──> touch ──┐ (Areas: what the interface has where)
//! keys ───────────────────────────> keys ───┼──> Wish ──> Visit ──> stage: Eye, Here, Spoken, Heard
//! quiet ──────────────────────────> idle ───┘              └──────> ear: Utterance
//! ```

mod area;
mod display;
mod ear;
mod idle;
mod keys;
mod session;
mod touch;

pub use area::{Area, Areas, Does};
pub use display::Display;
pub use ear::{SpeechLog, Utterance};
pub use idle::Idle;
pub use keys::Keypad;
pub use session::{Start, Visit, Visited};
pub use touch::{Fingers, Pressed};

use crate::session::Intent;
use bevy::prelude::*;

/// What a visitor wants.
#[derive(Message, Clone, Copy, Debug, PartialEq)]
pub struct Wish(pub Intent);

/// What happens each frame, before the stage.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VisitSet {
    /// Fingers, mouse and keys become intents.
    Input,
    /// Intents and time change the visit.
    Session,
    /// The stage follows.
    Follow,
}

/// Lets a visitor visit.
pub fn plugin(app: &mut App) {
    app.add_message::<Wish>();
    app.configure_sets(Update, (VisitSet::Input, VisitSet::Session, VisitSet::Follow).chain().before(crate::stage::StageSet::Rooms));
    app.add_plugins((display::plugin, idle::plugin, touch::plugin, keys::plugin, session::plugin, ear::plugin));
}
