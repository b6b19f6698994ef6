//! Charts, maps and plates, drawn as SVG from what a scene says.
//!
//! ```text
//! Picture ──┬─ chart ─┐
//!           ├─ map ───┼──> svg ──> Drawing
//!           └─ plate ─┘
//! ```
//!
//! A drawing is 1000 units wide and as high as its picture's shape asks. Its
//! texts are in one language; nothing on it is smaller than 13.5 units, but for
//! plates, whose sizes their curator sets.

mod chart;
mod label;
mod map;
mod panel;
mod plate;
pub(super) mod svg;
mod tones;
mod words;

pub use label::label;
pub use map::geography::Geography;
pub use map::{BaseMap, BaseTones};
pub use panel::{blank, panel};

use crate::exhibition::Lang;
use crate::exhibition::picture::{Palette, Picture};
use crate::prepare::fonts::Fonts;
use svg::Svg;

/// Width of every drawing, in its own units.
pub const WIDTH: f32 = 1000.0;

/// A finished drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The file.
    pub svg: String,
    /// Width in its units.
    pub width: f32,
    /// Height in its units.
    pub height: f32,
}

/// What a drawing needs besides its data.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// The visitor's language.
    pub lang: Lang,
    /// The colours of the room it hangs in.
    pub palette: Palette,
    /// The work's title.
    pub title: &'a str,
    /// The work's sources, as they are printed.
    pub source: &'a str,
    /// What sets and measures its text.
    pub type_: &'a Fonts,
    /// Coasts, borders and rivers for maps.
    pub geography: &'a Geography,
}

/// Draws a picture; none for a file, which is drawn already.
pub fn draw(picture: &Picture, sheet: &Sheet) -> Option<Drawing> {
    let (width, height) = picture.shape()?;
    let ratio = height / width;
    let height = WIDTH * if ratio.is_finite() && ratio > 0.0 { ratio.clamp(0.1, 6.0) } else { 1.0 };
    let mut svg = Svg::new(sheet.type_);
    match picture {
        Picture::File(_) | Picture::Model(_) => return None,
        Picture::Chart(chart) => chart::draw(chart, sheet, height, &mut svg),
        Picture::Map(map) => map::draw(map, sheet, height, &mut svg),
        Picture::Plate(plate) => plate::draw(plate, sheet, height, &mut svg),
    }
    Some(Drawing { svg: svg.finish(WIDTH, height), width: WIDTH, height })
}
