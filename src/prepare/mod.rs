//! From the proven exhibition to what a stage can load: pictures in pixels,
//! drawings in the visitor's language, labels, panels, floors. Knows no Bevy.

pub mod drawing;
pub mod fonts;
mod pattern;
mod picture;
mod raster;

pub use pattern::{floor, plaster};
pub use picture::{Studio, Want};
pub use raster::{NoPicture, Pixels, Rasteriser};
