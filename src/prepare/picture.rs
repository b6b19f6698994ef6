//! The studio: everything that makes pictures, and the pictures a room wants.

use super::drawing::{Drawing, Geography, Sheet, blank, draw, label, panel};
use super::fonts::Fonts;
use super::raster::{NoPicture, Pixels, Rasteriser};
use crate::exhibition::picture::Picture;
use crate::exhibition::{Exhibition, Image, Lang, honesty};
use crate::hang::{LABEL, PANEL};
use std::fs;
use std::path::Path;

/// Something to be drawn: indices of rooms, and of works in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Want {
    /// What is in a work's frame.
    Work(usize, usize),
    /// The label beside it.
    Label(usize, usize),
    /// The panel at a room's entrance.
    Panel(usize),
}

/// Fonts, map data and the rasteriser: what every drawing needs.
pub struct Studio {
    fonts: Fonts,
    geography: Geography,
    rasteriser: Rasteriser,
}

impl Studio {
    /// Reads fonts and map data from the programme's own assets; what is
    /// missing is named, and the rest does what it can.
    pub fn open(assets: &Path) -> (Self, Vec<String>) {
        let (fonts, mut problems) = Fonts::load(&assets.join("fonts"));
        let map = assets.join("geography/eurasia.txt");
        let geography = fs::read_to_string(&map).unwrap_or_else(|error| {
            problems.push(format!("geography/eurasia.txt: {error}"));
            String::new()
        });
        let rasteriser = Rasteriser::new(&fonts);
        (Self { fonts, geography: Geography::parse(&geography), rasteriser }, problems)
    }

    /// The fonts.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// Makes a picture, `longest` pixels on its longer side. A picture that
    /// fails becomes the labelled blank, and its reason comes with it.
    pub fn make(&self, exhibition: &Exhibition, want: Want, lang: Lang, longest: u32) -> (Pixels, Option<NoPicture>) {
        match self.attempt(exhibition, want, lang, longest) {
            Ok(pixels) => (pixels, None),
            Err(error) => (self.blank(exhibition, want, lang, longest), Some(error)),
        }
    }

    fn attempt(&self, exhibition: &Exhibition, want: Want, lang: Lang, longest: u32) -> Result<Pixels, NoPicture> {
        let gone = || NoPicture("there is no such work".to_owned());
        let (Want::Work(room, _) | Want::Label(room, _) | Want::Panel(room)) = want;
        let scene = exhibition.rooms.get(room).ok_or_else(gone)?;
        match want {
            Want::Panel(_) => self.rasterise(&panel(scene, room + 1, lang, (PANEL.0, PANEL.1), &self.fonts), longest),
            Want::Label(_, at) => {
                let work = scene.works.get(at).ok_or_else(gone)?;
                self.rasterise(&label(work, lang, scene.mood.palette.accent, LABEL, &self.fonts), longest)
            }
            Want::Work(_, at) => {
                let work = scene.works.get(at).ok_or_else(gone)?;
                let picture = match &work.image {
                    Image::File { path, .. } => return self.rasteriser.file(path, longest),
                    Image::Blank => return self.rasterise(&blank(&work.title, lang, work.size, &self.fonts), longest),
                    Image::Chart(chart) => Picture::Chart((**chart).clone()),
                    Image::Map(map) => Picture::Map((**map).clone()),
                    Image::Plate(plate) => Picture::Plate((**plate).clone()),
                };
                let source = honesty::citations(exhibition, work, lang).join("; ");
                let sheet = Sheet {
                    lang,
                    palette: scene.mood.palette,
                    title: work.title.get(lang),
                    source: &source,
                    type_: &self.fonts,
                    geography: &self.geography,
                };
                let drawing = draw(&picture, &sheet).ok_or_else(|| NoPicture("there is nothing to draw".to_owned()))?;
                self.rasterise(&drawing, longest)
            }
        }
    }

    fn blank(&self, exhibition: &Exhibition, want: Want, lang: Lang, longest: u32) -> Pixels {
        let work = match want {
            Want::Work(room, at) | Want::Label(room, at) => exhibition.rooms.get(room).and_then(|room| room.works.get(at)),
            Want::Panel(_) => None,
        };
        let drawn = work.map(|work| self.rasterise(&blank(&work.title, lang, work.size, &self.fonts), longest));
        drawn.and_then(Result::ok).unwrap_or_else(|| Pixels::plain([0xe9, 0xe6, 0xe0]))
    }

    fn rasterise(&self, drawing: &Drawing, longest: u32) -> Result<Pixels, NoPicture> {
        #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand pixels")]
        let width = (longest as f32 * drawing.width / drawing.width.max(drawing.height)) as u32;
        self.rasteriser.drawing(&drawing.svg, width.max(1))
    }
}
