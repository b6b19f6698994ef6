//! Light, computed once for each room: lamps, sky and the house to a light map.
//!
//! A light map is one small picture a room. Its charts are the room's six
//! sides; everything that stands or hangs takes its light from the spot of
//! the side behind or beneath it.

mod bake;
mod charts;
mod lamps;
mod space;

pub use bake::{LightMap, bake};
pub use charts::{Charts, EXPOSURE, Side, TEXELS_PER_METRE};
pub use lamps::{Lamp, glazing, lamps, warmth};
