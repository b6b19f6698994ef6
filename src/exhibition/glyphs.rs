//! Which characters the shipped fonts have.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

/// The characters of all fonts together.
#[derive(Clone, Debug, Default)]
pub struct Glyphs {
    known: HashSet<char>,
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
                    self.known.insert(c);
                }
            });
        }
        true
    }

    /// Whether some font has it. Blanks and breaks need no glyph.
    pub fn has(&self, c: char) -> bool {
        c.is_ascii() || c.is_whitespace() || self.known.contains(&c)
    }

    /// No font could be read.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}
