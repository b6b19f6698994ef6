//! From the proven exhibition to what a stage can load: pictures in pixels,
//! drawings in the visitor's language, labels, panels, floors, light. Knows no
//! Bevy.
//!
//! ```text
//! Want, Lang ──> drawing or file ──> key ──> cache ──> Ready: mips, mean colour
//!                                     └── not there: rasterised, halved, kept
//! ```

mod all;
mod base;
pub mod cache;
mod closeup;
mod contact;
pub mod drawing;
pub mod fonts;
mod light;
mod pattern;
mod picture;
mod raster;
mod ready;
pub mod scan;
pub mod size;
mod solid;

pub use all::{Progress, prepare};
pub use cache::Cache;
pub use closeup::{Closeup, TileAt};
pub use contact::contact_sheet;
pub use drawing::{BaseMap, BaseTones};
pub use light::{draft_light, kept_light, light, solids};
pub use pattern::{facing, floor};
pub use picture::{Studio, Want};
pub use raster::{NoPicture, Pixels, Rasteriser};
pub use ready::Ready;
pub use solid::{Sitter, View};
