//! What the museum says: scenes read, checked and proven. Knows no Bevy.
//!
//! ```text
//! folder ──> syntax ──> decode ──> raw ──> check ──> Exhibition
//!                 \________\________________/ └────> findings
//! ```
//!
//! The type change is the validation: a [`raw::Room`] is what somebody wrote,
//! a [`Room`] is what can be hung. Nothing stops at the first problem, and a
//! bad work becomes a labelled [`Image::Blank`].

pub mod check;
pub mod colour;
mod date;
pub mod decode;
pub mod field;
pub mod finding;
mod folder;
mod furnishing;
mod glyphs;
pub mod honesty;
mod media;
mod model;
mod numerals;
pub mod picture;
mod plan;
pub mod raw;
mod share;
mod solid;
pub mod syntax;
mod text;

pub use check::{Checked, Depth, check};
pub use date::{Date, NoDate};
pub use folder::{Folder, LARGEST_SCENE};
pub use furnishing::{Furnishing, Spot, Thing, View};
pub use glyphs::Glyphs;
pub use media::{LARGEST_SIDE, is_scan, is_svg};
pub use model::*;
pub use numerals::number;
pub use plan::{Area, DOOR, PANEL, Unfit, WALK};
pub use share::{cores, share};
pub use solid::{Finish, MOST_TRIANGLES, Solid};
pub use text::{Lang, Text};
