//! What a work's picture can be: a file, a solid model, or a chart, a map or a
//! plate that the scene describes and the program draws in the visitor's language.

pub mod chart;
pub mod map;
pub mod model;
pub mod plate;

pub use chart::Chart;
pub use map::Map;
pub use model::{Model, Stand};
pub use plate::Plate;

use super::colour::Colour;
use super::text::Text;
use serde::{Deserialize, Serialize};

/// A work's picture as the scene describes it.
#[expect(clippy::large_enum_variant, reason = "one a work, and soon boxed in the proven model")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Picture {
    /// A picture file in the media folder: PNG, JPEG, WebP, TIFF or SVG.
    File(String),
    /// Drawn from figures.
    Chart(Chart),
    /// Drawn from coordinates.
    Map(Map),
    /// Set in type.
    Plate(Plate),
    /// A solid model, on a plinth before the wall.
    Model(Model),
}

impl Picture {
    /// Every text the picture shows, for checking.
    pub fn texts(&self) -> Vec<&Text> {
        match self {
            Picture::File(_) | Picture::Model(_) => Vec::new(),
            Picture::Chart(chart) => chart.texts(),
            Picture::Map(map) => map.texts(),
            Picture::Plate(plate) => plate.texts(),
        }
    }
}

/// The colours of the room a picture hangs in, from which charts and maps take
/// theirs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// The wall.
    pub ground: Colour,
    /// Lettering on the wall.
    pub ink: Colour,
    /// The room's one bright colour.
    pub accent: Colour,
}

impl Picture {
    /// Width and height of the sheet that the program draws, in units of its
    /// own; none for a file or a model, which bring
    /// their own.
    pub fn shape(&self) -> Option<(f32, f32)> {
        match self {
            Picture::File(_) | Picture::Model(_) => None,
            Picture::Chart(chart) => Some(chart.shape()),
            Picture::Map(map) => Some(map.shape()),
            Picture::Plate(plate) => Some(plate.shape),
        }
    }
}
