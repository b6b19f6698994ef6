//! From the hung exhibition to entities: rooms, pictures, light. Draws what
//! stands; knows nothing of what a visitor wants.
//!
//! ```text
//! Fabric ──> meshes ───────────────┐
//! prepare::light ──> light map ────┼──> surfaces of near rooms ──> Frame
//! prepare::Studio ──> pictures ────┘
//! ```

mod eye;
mod frame;
mod mesh;
mod pictures;
mod resolution;
mod rooms;
mod surface;

pub use eye::{Eye, Target};
pub use frame::{Frame, sparing};
pub use mesh::screen_filling;
pub use pictures::{A_FRAME, Budget, Pictures, image};
pub use resolution::{COARSEST, Resolution};
pub use surface::Surface;

use crate::exhibition::{Exhibition, Lang};
use crate::hang::House;
use crate::prepare::Studio;
use bevy::prelude::*;
use std::sync::Arc;

/// What is shown, for everybody.
#[derive(Resource, Clone)]
pub struct Show {
    /// The exhibition.
    pub exhibition: Arc<Exhibition>,
    /// Where its rooms stand and its works hang.
    pub house: Arc<House>,
    /// What draws its pictures.
    pub studio: Arc<Studio>,
}

/// The visitor's language.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spoken(pub Lang);

/// The work whose recording the visitor hears: room, and index in it.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heard(pub Option<(usize, usize)>);

/// Whether something is heard that was asked for: a recording, or speech.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sounding(pub bool);

/// The sentence that is read aloud now.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq)]
pub struct Aloud(pub Option<String>);

/// The room the visitor is in; near rooms are loaded.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Here(pub usize);

/// What the stage does each frame, after the visit has moved the eye.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StageSet {
    /// Rooms come and go with the visitor.
    Rooms,
    /// Finished pictures are hung.
    Pictures,
    /// The camera takes the eye's place.
    Eye,
}

/// Stages the exhibition of [`Show`].
pub fn plugin(app: &mut App) {
    app.init_resource::<Spoken>().init_resource::<Here>().init_resource::<Heard>().init_resource::<Sounding>().init_resource::<Aloud>();
    app.configure_sets(Update, (StageSet::Rooms, StageSet::Pictures, StageSet::Eye).chain());
    app.add_plugins((surface::plugin, rooms::plugin, pictures::plugin, eye::plugin, resolution::plugin, frame::plugin));
}
