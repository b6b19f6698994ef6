//! Opening an exhibition together with the studio that draws it.

use crate::assets;
use crate::exhibition::{Depth, Folder, Glyphs};
use crate::hang::{self, Opened};
use crate::prepare::{Cache, Studio};
use std::path::Path;

/// Opens an exhibition by its headers, and the studio with the programme's own
/// assets; what is missing of these is told on the terminal.
pub fn opening(folder: &Path, cache: Cache) -> (Studio, Opened) {
    let assets = assets::folder();
    let (glyphs, _) = Glyphs::load(&assets.join("fonts"));
    let (studio, problems) = Studio::open(&assets, cache);
    for problem in problems {
        eprintln!("enfilade: {problem}");
    }
    (studio, hang::open(&Folder::new(folder), &glyphs, Depth::Headers))
}
