//! Pictures to pixels: files decoded and shrunk, drawings rasterised, mips made.

use super::fonts::Fonts;
use crate::exhibition::is_svg;
use fast_image_resize::images::Image as Buffer;
use fast_image_resize::{PixelType, ResizeOptions, Resizer};
use image::{DynamicImage, ImageReader};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, fontdb};
use std::path::Path;
use std::sync::Arc;

/// A picture in memory: RGBA, 8 bits each, sRGB, opaque, row by row.
#[derive(Clone, Debug, PartialEq)]
pub struct Pixels {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Four bytes a pixel.
    pub rgba: Vec<u8>,
}

/// Why a picture could not be made; for the journal.
#[derive(Clone, Debug, PartialEq)]
pub struct NoPicture(pub String);

/// Turns drawings and files into pixels, with the programme's own fonts.
#[derive(Clone)]
pub struct Rasteriser {
    fonts: Arc<fontdb::Database>,
}

impl Rasteriser {
    /// With these fonts.
    pub fn new(fonts: &Fonts) -> Self {
        let mut database = fontdb::Database::new();
        for (_, bytes) in fonts.bytes() {
            database.load_font_source(fontdb::Source::Binary(bytes));
        }
        Self { fonts: Arc::new(database) }
    }

    /// Rasterises one of our own drawings to `width` pixels across.
    ///
    /// # Errors
    /// When it is no SVG, or has no size.
    pub fn drawing(&self, text: &str, width: u32) -> Result<Pixels, NoPicture> {
        pixels_of(&self.own_tree(text)?, width)
    }

    /// One of our own drawings, ready to be drawn.
    pub(super) fn own_tree(&self, text: &str) -> Result<usvg::Tree, NoPicture> {
        // Our drawings name the font of every run; a fallback would only take
        // whole runs away from it.
        let select_fallback = Box::new(|_: char, _: &[fontdb::ID], _: &mut Arc<fontdb::Database>| None);
        let resolver = usvg::FontResolver { select_font: usvg::FontResolver::default_font_selector(), select_fallback };
        self.tree(text, resolver)
    }

    pub(super) fn tree(&self, text: &str, font_resolver: usvg::FontResolver) -> Result<usvg::Tree, NoPicture> {
        let fontdb = Arc::clone(&self.fonts);
        let options = usvg::Options { fontdb, font_family: "PT Sans".to_owned(), font_resolver, ..usvg::Options::default() };
        usvg::Tree::from_str(text, &options).map_err(|error| NoPicture(error.to_string()))
    }

    /// Reads a picture file, at most `longest` pixels on its longer side.
    ///
    /// # Errors
    /// When the file cannot be read or breaks off.
    pub fn file(&self, path: &Path, longest: u32) -> Result<Pixels, NoPicture> {
        if is_svg(path) {
            let text = std::fs::read_to_string(path).map_err(|error| NoPicture(error.to_string()))?;
            let tree = self.tree(&text, usvg::FontResolver::default())?;
            let size = tree.size();
            #[expect(clippy::cast_precision_loss, reason = "a few thousand pixels")]
            let width = longest as f32 * (size.width() / size.width().max(size.height()));
            return pixels_of(&tree, pixels(width));
        }
        let reader = ImageReader::open(path).and_then(ImageReader::with_guessed_format).map_err(|error| NoPicture(error.to_string()))?;
        let picture = reader.decode().map_err(|error| NoPicture(error.to_string()))?;
        shrunk(on_white(&picture), longest)
    }
}

fn pixels_of(tree: &usvg::Tree, width: u32) -> Result<Pixels, NoPicture> {
    let size = tree.size();
    #[expect(clippy::cast_precision_loss, reason = "a few thousand pixels")]
    let scale = width as f32 / size.width();
    let height = pixels(size.height() * scale);
    let mut map = Pixmap::new(width.max(1), height).ok_or_else(|| NoPicture("its size cannot be drawn".to_owned()))?;
    map.fill(resvg::tiny_skia::Color::WHITE);
    resvg::render(tree, Transform::from_scale(scale, scale), &mut map.as_mut());
    // White below makes every pixel opaque, so premultiplied is plain.
    Ok(Pixels { width: map.width(), height: map.height(), rgba: map.take() })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to sizes a GPU has")]
fn pixels(length: f32) -> u32 {
    length.round().clamp(1.0, 8192.0) as u32
}

/// At most `longest` pixels on the longer side, well filtered.
fn shrunk(flat: image::RgbaImage, longest: u32) -> Result<Pixels, NoPicture> {
    let (width, height) = flat.dimensions();
    if width.max(height) <= longest {
        return Ok(Pixels { width, height, rgba: flat.into_raw() });
    }
    #[expect(clippy::cast_precision_loss, reason = "a ratio")]
    let scale = longest as f32 / width.max(height) as f32;
    #[expect(clippy::cast_precision_loss, reason = "a ratio")]
    let (w, h) = (pixels(width as f32 * scale), pixels(height as f32 * scale));
    let trouble = |error: &dyn std::fmt::Display| NoPicture(error.to_string());
    let source = Buffer::from_vec_u8(width, height, flat.into_raw(), PixelType::U8x4).map_err(|error| trouble(&error))?;
    let mut target = Buffer::new(w, h, PixelType::U8x4);
    let options = ResizeOptions::new().use_alpha(false);
    Resizer::new().resize(&source, &mut target, Some(&options)).map_err(|error| trouble(&error))?;
    Ok(Pixels { width: w, height: h, rgba: target.into_vec() })
}

fn on_white(picture: &DynamicImage) -> image::RgbaImage {
    let mut flat = picture.to_rgba8();
    for pixel in flat.pixels_mut() {
        let [r, g, b, a] = pixel.0.map(u32::from);
        let over = |part: u32| u8::try_from((part * a + 255 * (255 - a)) / 255).unwrap_or(255);
        pixel.0 = [over(r), over(g), over(b), 255];
    }
    flat
}

impl Pixels {
    /// At most `longest` pixels on the longer side.
    pub(super) fn shrunk(self, longest: u32) -> Result<Self, NoPicture> {
        let gone = || NoPicture("a picture has not the size it claims".to_owned());
        shrunk(image::RgbaImage::from_raw(self.width, self.height, self.rgba).ok_or_else(gone)?, longest)
    }

    /// One colour.
    pub fn plain(rgb: [u8; 3]) -> Self {
        Self { width: 1, height: 1, rgba: vec![rgb[0], rgb[1], rgb[2], 255] }
    }

    /// The mean colour, for what is still loading.
    pub fn mean(&self) -> [u8; 3] {
        let mut sums = [0_u64; 3];
        for pixel in self.rgba.chunks_exact(4) {
            for (sum, part) in sums.iter_mut().zip(pixel) {
                *sum += u64::from(*part);
            }
        }
        let count = (self.rgba.len() / 4).max(1) as u64;
        sums.map(|sum| u8::try_from(sum / count).unwrap_or(255))
    }

    /// The picture and all its halvings, one after the other, as a GPU wants
    /// mips; and how many there are.
    pub fn mips(self) -> (Vec<u8>, u32) {
        let tones = Tones::new();
        let (mut all, mut count) = (self.rgba.clone(), 1);
        let mut last = self;
        while last.width > 1 || last.height > 1 {
            last = last.halved(&tones);
            all.extend_from_slice(&last.rgba);
            count += 1;
        }
        (all, count)
    }

    /// Half the size, each pixel the mean light of four.
    fn halved(&self, tones: &Tones) -> Self {
        let (width, height) = ((self.width / 2).max(1), (self.height / 2).max(1));
        let line = |y: u32| {
            let start = (y.min(self.height - 1) * self.width * 4) as usize;
            &self.rgba[start..start + self.width as usize * 4]
        };
        let mut rgba = Vec::with_capacity((width * height * 4) as usize);
        for y in 0..height {
            let (upper, lower) = (line(2 * y), line(2 * y + 1));
            for x in 0..width as usize {
                let (left, right) = (8 * x, (8 * x + 4).min(upper.len() - 4));
                for part in 0..3 {
                    let light = |line: &[u8], at: usize| tones.light[usize::from(line[at + part])];
                    let sum = light(upper, left) + light(upper, right) + light(lower, left) + light(lower, right);
                    rgba.push(tones.byte[(sum >> 4) as usize]);
                }
                rgba.push(255);
            }
        }
        Self { width, height, rgba }
    }
}

/// Bytes to light, 0 to 65,535, and light's upper 14 bits back to bytes.
struct Tones {
    light: [u32; 256],
    byte: Vec<u8>,
}

impl Tones {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "16 bits")]
    fn new() -> Self {
        let light = std::array::from_fn(|byte| ((byte as f32 / 255.0).powf(2.2) * 65_535.0) as u32);
        let byte = (0..1_u32 << 14).map(|light| byte(((light as f32 + 0.5) / 16_384.0).powf(1.0 / 2.2))).collect();
        Self { light, byte }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn byte(value: f32) -> u8 {
    (value * 255.0 + 0.5).clamp(0.0, 255.0) as u8
}
