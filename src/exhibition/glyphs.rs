//! Which characters the shipped fonts have.

use std::fs;
use std::path::Path;

/// The characters of all fonts together.
#[derive(Clone, Debug, Default)]
pub struct Glyphs {
    /// A bit a character.
    known: Vec<u64>,
}

/// Where a character's bit stands.
fn place(c: char) -> (usize, u64) {
    let code = u32::from(c);
    ((code / 64) as usize, 1 << (code % 64))
}

impl Glyphs {
    /// Reads every `.ttf` and `.otf` of a folder; a font that cannot be read
    /// is named in the second part.
    pub fn load(folder: &Path) -> (Self, Vec<String>) {
        let mut glyphs = Self::default();
        let mut broken = Vec::new();
        let entries = fs::read_dir(folder).map(|entries| entries.flatten().collect::<Vec<_>>()).unwrap_or_default();
        for entry in entries {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if !path.extension().is_some_and(|extension| extension == "ttf" || extension == "otf") {
                continue;
            }
            let Some(bytes) = fs::read(&path).ok().filter(|bytes| glyphs.add(bytes)) else {
                broken.push(name);
                continue;
            };
            drop(bytes);
        }
        broken.sort();
        (glyphs, broken)
    }

    fn add(&mut self, font: &[u8]) -> bool {
        let Ok(face) = ttf_parser::Face::parse(font, 0) else { return false };
        for table in face.tables().cmap.into_iter().flat_map(|cmap| cmap.subtables).filter(ttf_parser::cmap::Subtable::is_unicode) {
            table.codepoints(|code| {
                if let Some(c) = char::from_u32(code) {
                    self.insert(c);
                }
            });
        }
        true
    }

    fn insert(&mut self, c: char) {
        let (at, bit) = place(c);
        if self.known.len() <= at {
            self.known.resize(at + 1, 0);
        }
        self.known[at] |= bit;
    }

    /// Whether some font has it. Blanks and breaks need no glyph.
    pub fn has(&self, c: char) -> bool {
        let (at, bit) = place(c);
        c.is_ascii() || self.known.get(at).is_some_and(|bits| bits & bit != 0) || c.is_whitespace()
    }

    /// No font could be read.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}
