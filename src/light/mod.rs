//! Light, computed once for each room: lamps, daylight and the fabric of the
//! house to a light map.
//!
//! ```text
//! Fabric ──> Charts   every face's own rectangle in the map
//! Fabric ──> Rays     what light meets on its way
//! Standing ──> openness   what a solid sees of the sky, for its picture
//! lamps, panes ──> bake: direct light, then light thrown on, ──> LightMap
//! ```
//!
//! Illuminance is in lux, luminous flux in lumen. A light map is one small
//! picture a room. Walls, floor and ceiling have large charts; whatever stands
//! or hangs has a small one for each face, at the least a texel a corner.

mod bake;
mod charts;
mod lamps;
mod map;
mod openness;
mod rays;
mod soft;

pub use bake::{Quality, bake};
pub use charts::Charts;
pub use lamps::{Lamp, lamps, warmth};
pub use map::{EXPOSURE, LightMap};
pub use openness::{GROUND, Openness, openness};
