//! The studio: everything that makes pictures, and the pictures a room wants.

use super::cache::{self, Cache, Key};
use super::closeup::Closeup;
use super::drawing::{Drawing, Geography, Sheet, blank, draw, label, panel};
use super::fonts::Fonts;
use super::raster::{NoPicture, Pixels, Rasteriser};
use super::ready::Ready;
use super::scan::{self, Pyramid};
use super::solid::{Sitter, View};
use crate::exhibition::picture::Picture;
use crate::exhibition::{Exhibition, Image, Lang, Model, Solid, honesty, is_scan, is_svg};
use crate::hang::{LABEL, PANEL};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

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

impl Want {
    /// The index of the room it hangs in.
    pub fn room(self) -> usize {
        let (Want::Work(room, _) | Want::Label(room, _) | Want::Panel(room)) = self;
        room
    }
}

/// Pictures made by another version of this are made again.
const VERSION: &[u8] = b"pictures 1, resvg 0.49";

/// Files up to this many bytes are known by their content; larger ones, which
/// would take seconds to read, by their name, length and time.
const SMALL: u64 = 16 << 20;

/// Fonts, map data, the rasteriser and the cache: what every drawing needs.
pub struct Studio {
    fonts: Fonts,
    pub(super) geography: Geography,
    pub(super) rasteriser: Rasteriser,
    cache: Cache,
}

/// What a picture is made from.
enum Recipe<'a> {
    Drawing(Drawing),
    File(&'a Path),
    Model(&'a Model),
}

impl Studio {
    /// Reads fonts and map data from the programme's own assets; what is
    /// missing is named, and the rest does what it can.
    pub fn open(assets: &Path, cache: Cache) -> (Self, Vec<String>) {
        let (fonts, mut problems) = Fonts::load(&assets.join("fonts"));
        let map = assets.join("geography/eurasia.txt");
        let geography = fs::read_to_string(&map).unwrap_or_else(|error| {
            problems.push(format!("geography/eurasia.txt: {error}"));
            String::new()
        });
        let rasteriser = Rasteriser::new(&fonts);
        (Self { fonts, geography: Geography::parse(&geography), rasteriser, cache }, problems)
    }

    /// The fonts.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// The cache.
    pub fn cache(&self) -> &Cache {
        &self.cache
    }

    /// A picture that is made `whole` pixels on its longer side, as far as
    /// `need` pixels ask for: from the cache, or made and kept. A picture that
    /// fails becomes the labelled blank, and its reason comes with it.
    pub fn ready(&self, exhibition: &Exhibition, want: Want, lang: Lang, whole: u32, need: u32) -> (Ready, Option<NoPicture>) {
        let made = self.recipe(exhibition, want, lang).and_then(|recipe| {
            let key = self.key(&recipe, whole);
            if let Some(kept) = key.and_then(|key| Ready::kept(&self.cache, key, need)) {
                return Ok(kept);
            }
            let ready = Ready::new(self.make(&recipe, whole)?);
            if let Some(key) = key {
                ready.keep(&self.cache, key);
            }
            Ok(ready.shrunk(need))
        });
        match made {
            Ok(ready) => (ready, None),
            Err(error) => (Ready::new(self.blank(exhibition, want, lang, need)), Some(error)),
        }
    }

    /// The name under which a picture is kept; none when its file is gone.
    fn key(&self, recipe: &Recipe, whole: u32) -> Option<Key> {
        let whole = whole.to_le_bytes();
        match recipe {
            Recipe::Drawing(drawing) => Some(Key::of(&[VERSION, self.fonts.digest(), &whole, drawing.svg.as_bytes()])),
            Recipe::Model(model) => {
                let content = fs::read(&model.path).ok()?;
                Some(Key::of(&[VERSION, &whole, &content, &model.turned.to_le_bytes()]))
            }
            Recipe::File(path) => {
                let data = fs::metadata(path).ok()?;
                let (named, content) = if data.len() <= SMALL {
                    (Vec::new(), fs::read(path).ok()?)
                } else {
                    let changed = data.modified().ok()?.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
                    (path.as_os_str().as_encoded_bytes().to_vec(), format!("{} {changed:?}", data.len()).into_bytes())
                };
                Some(Key::of(&[VERSION, self.fonts.digest(), &whole, &named, &content]))
            }
        }
    }

    fn make(&self, recipe: &Recipe, longest: u32) -> Result<Pixels, NoPicture> {
        let path = match recipe {
            Recipe::Drawing(drawing) => return self.rasterise(drawing, longest),
            Recipe::Model(model) => return sitter(model).map(|sitter| sitter.portrait(View::of(model), longest, longest * 3 / 4, true)),
            Recipe::File(path) => path,
        };
        match dimensions(path) {
            Some((width, height)) if scan::needs(width, height) => match self.small(path, longest) {
                // Formats that cannot be read in bands are read at once, if they fit.
                Err(_) if !is_scan(width, height) => self.rasteriser.file(path, longest),
                made => made,
            },
            _ => self.rasteriser.file(path, longest),
        }
    }

    /// A work's picture, to be looked at closely.
    ///
    /// # Errors
    /// When there is no such work, or its picture is broken.
    pub fn closeup(&self, exhibition: &Exhibition, want: Want, lang: Lang) -> Result<Closeup, NoPicture> {
        match self.recipe(exhibition, want, lang)? {
            Recipe::Drawing(drawing) => self.rasteriser.close_drawing(&drawing.svg),
            Recipe::Model(_) => Err(NoPicture("a model is turned, not cut into tiles".to_owned())),
            Recipe::File(path) if is_svg(path) => {
                let text = fs::read_to_string(path).map_err(|error| NoPicture(error.to_string()))?;
                self.rasteriser.close_file(&text)
            }
            Recipe::File(path) => self.scan(path).map(|(pyramid, kept)| Closeup::Scan(pyramid, kept)),
        }
    }

    /// A work's model in the studio, to be looked at from all sides; none for a
    /// work that is flat.
    pub fn sitter(&self, exhibition: &Exhibition, want: Want) -> Option<(Sitter, View)> {
        let Want::Work(room, at) = want else { return None };
        let Image::Model(model) = &exhibition.rooms.get(room)?.works.get(at)?.image else { return None };
        Some((sitter(model).ok()?, View::of(model)))
    }

    /// A scan on the wall. Tiles that are damaged are made again, once.
    fn small(&self, path: &Path, longest: u32) -> Result<Pixels, NoPicture> {
        let (pyramid, kept) = self.scan(path)?;
        small(&pyramid, longest).or_else(|_| {
            let _ = fs::remove_file(kept);
            small(&self.scan(path)?.0, longest)
        })
    }

    /// The pyramid of a picture file: the kept one, or built and kept. Where the
    /// cache cannot be written it is built beside other temporary files.
    fn scan(&self, path: &Path) -> Result<(Pyramid, PathBuf), NoPicture> {
        let gone = || NoPicture("the file cannot be read".to_owned());
        let key = self.key(&Recipe::File(path), 0).ok_or_else(gone)?;
        let passing = Cache::new(&std::env::temp_dir().join("enfilade"));
        let places: Vec<PathBuf> = [&self.cache, &passing].into_iter().filter_map(|cache| cache.beside(key, "scan")).collect();
        for place in &places {
            if let Ok(pyramid) = Pyramid::open(place) {
                cache::touch(place);
                return Ok((pyramid, place.clone()));
            }
        }
        let mut problem = NoPicture("its tiles cannot be kept".to_owned());
        for place in places {
            let mut broken = None;
            let built = cache::beside(&place, |file| {
                scan::build(path, file, &|_| true).map(drop).map_err(|error| {
                    broken = Some(error);
                    io::Error::other("the scan is broken")
                })
            });
            match (broken, built) {
                (Some(error), _) => return Err(error),
                (None, Ok(())) => return Ok((Pyramid::open(&place)?, place)),
                (None, Err(error)) => problem = NoPicture(format!("its tiles cannot be kept: {error}")),
            }
        }
        Err(problem)
    }

    fn recipe<'a>(&self, exhibition: &'a Exhibition, want: Want, lang: Lang) -> Result<Recipe<'a>, NoPicture> {
        let gone = || NoPicture("there is no such work".to_owned());
        let scene = exhibition.rooms.get(want.room()).ok_or_else(gone)?;
        let drawing = match want {
            Want::Panel(room) => panel(scene, room + 1, lang, (PANEL.0, PANEL.1), &self.fonts),
            Want::Label(_, at) => label(scene.works.get(at).ok_or_else(gone)?, lang, scene.mood.palette.accent, LABEL, &self.fonts),
            Want::Work(_, at) => {
                let work = scene.works.get(at).ok_or_else(gone)?;
                let picture = match &work.image {
                    Image::File { path, .. } => return Ok(Recipe::File(path)),
                    Image::Model(model) => return Ok(Recipe::Model(model)),
                    Image::Blank => return Ok(Recipe::Drawing(blank(&work.title, lang, work.size, &self.fonts))),
                    Image::Chart(chart) => Picture::Chart((**chart).clone()),
                    Image::Map(map) => Picture::Map((**map).clone()),
                    Image::Plate(plate) => Picture::Plate((**plate).clone()),
                };
                let source = honesty::citations(exhibition, &work.sources, lang).join(honesty::BETWEEN);
                let sheet = Sheet {
                    lang,
                    palette: scene.mood.palette,
                    title: work.title.get(lang),
                    source: &source,
                    type_: &self.fonts,
                    geography: &self.geography,
                };
                draw(&picture, &sheet).ok_or_else(|| NoPicture("there is nothing to draw".to_owned()))?
            }
        };
        Ok(Recipe::Drawing(drawing))
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

fn sitter(model: &Model) -> Result<Sitter, NoPicture> {
    Solid::read(&model.path).map(|solid| Sitter::new(&solid)).map_err(|(_, message, _)| NoPicture(message))
}

/// A picture file's width and height, from its header; none for a drawing.
fn dimensions(path: &Path) -> Option<(u32, u32)> {
    let reader = image::ImageReader::open(path).and_then(image::ImageReader::with_guessed_format).ok();
    reader.filter(|_| !is_svg(path))?.into_dimensions().ok()
}

/// A scan on the wall: put together from the coarsest level that is fine
/// enough, and shrunk to fit.
fn small(pyramid: &Pyramid, longest: u32) -> Result<Pixels, NoPicture> {
    let enough = |level: &usize| pyramid.size(*level).0.max(pyramid.size(*level).1) >= longest;
    let level = (0..pyramid.levels()).rev().find(enough).unwrap_or(0);
    let (width, height) = pyramid.size(level);
    let mut whole = image::RgbaImage::new(width, height);
    let (columns, rows) = pyramid.tile_count(level);
    for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
        let tile = pyramid.tile(level, column, row)?;
        if let Some(tile) = image::RgbaImage::from_raw(tile.width, tile.height, tile.rgba) {
            image::imageops::replace(&mut whole, &tile, i64::from(column * scan::TILE), i64::from(row * scan::TILE));
        }
    }
    Pixels { width, height, rgba: whole.into_raw() }.shrunk(longest)
}
