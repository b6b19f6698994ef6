//! Where everything goes, from sizes alone: rooms in line, works along walls,
//! places to stand, ways to walk. Metres; x to the right (east) as one enters,
//! y up, and the line of doorways runs towards -z (north).
//!
//! ```text
//! Exhibition ──> House ─┬─ Room: where it stands, doors, furniture
//!                       ├─ Hung: each work's wall, frame, label, viewing place
//!                       └─ way(): how to walk from here to there
//! ```
//!
//! The check has proven that furnishings fit and leave the walk from door to
//! door free. Here they take what they need: nothing hangs behind a shelf, in a
//! window, over a crack or where a crate stack would stand before it, and ways
//! lead round whatever stands.

mod aim;
mod furniture;
mod house;
mod open;
mod plinth;
mod seen;
mod spacing;
mod wall;
mod way;

pub use crate::exhibition::{DOOR, PANEL};
pub use aim::Aim;
pub use furniture::{Footprint, Furniture};
pub use house::{Door, House, Hung, RoomPlace, WALL};
pub use open::{Opened, open};
pub use plinth::Plinth;
pub use spacing::{FRAME, LABEL, LABEL_GAP, MOUNT, Misfit, Place};
pub use wall::WallPlace;
pub use way::BODY;

use glam::Vec3;

/// Height of the line on which works are centred.
pub const CENTRE_LINE: f32 = 1.50;

/// Height of a visitor's eyes.
pub const EYE: f32 = 1.60;

/// How eyes at `at` are turned to look at `to`: round the vertical (0 looks
/// north, positive to the left) and upwards, radians.
pub fn bearing(at: Vec3, to: Vec3) -> (f32, f32) {
    let way = (to - at).normalize_or(Vec3::NEG_Z);
    ((-way.x).atan2(-way.z), way.y.clamp(-1.0, 1.0).asin())
}

/// Vertical angle of view, radians.
pub const VIEW_ANGLE: f32 = 0.90;
