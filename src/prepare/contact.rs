//! The contact sheet: every work of an exhibition at a glance, a row a room,
//! as flat pictures, without a gallery round them.

use super::drawing::svg::{Area, Paint, Svg, Type};
use super::fonts::{Fonts, Style};
use super::picture::{Studio, Want};
use super::raster::{Pixels, Rasteriser};
use crate::exhibition::colour::Colour;
use crate::exhibition::picture::plate::Face;
use crate::exhibition::{Exhibition, Lang, cores, share};
use image::{RgbaImage, imageops};

const SHEET: Colour = Colour::rgb(0x2a, 0x27, 0x24);
const INK: Colour = Colour::rgb(0xf2, 0xec, 0xe0);

/// Room round a picture, as a part of its side.
const GAP: f32 = 0.09;

/// Height of a caption, as a part of the picture's side.
const CAPTION: f32 = 0.24;

/// Draws the sheet: pictures at most `side` pixels long, each with its title.
/// What cannot be drawn is its labelled blank, as in the gallery.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a few thousand pixels")]
pub fn contact_sheet(studio: &Studio, exhibition: &Exhibition, lang: Lang, side: u32) -> RgbaImage {
    let gap = (side as f32 * GAP) as u32;
    let caption = (side as f32 * CAPTION) as u32;
    let (cell, row) = (side + gap, side + caption + gap);
    let columns = exhibition.rooms.iter().map(|room| room.works.len() + 1).max().unwrap_or(1) as u32;
    let (width, height) = (columns * cell + gap, exhibition.rooms.len() as u32 * row + gap);
    let [red, green, blue] = SHEET.rgb;
    let mut sheet = RgbaImage::from_pixel(width, height, image::Rgba([red, green, blue, 255]));
    let rasteriser = Rasteriser::new(studio.fonts());
    let works: Vec<(usize, usize)> =
        exhibition.rooms.iter().enumerate().flat_map(|(at, room)| (0..room.works.len()).map(move |work| (at, work))).collect();
    let pictures = share(&works, cores(), |&(room, work)| studio.ready(exhibition, Want::Work(room, work), lang, side, side).0);
    let mut put = |pixels: Option<Pixels>, x: u32, y: u32| {
        let picture = pixels.and_then(|pixels| RgbaImage::from_raw(pixels.width, pixels.height, pixels.rgba));
        if let Some(picture) = picture {
            imageops::replace(&mut sheet, &picture, i64::from(x), i64::from(y));
        }
    };
    for (&(room, work), ready) in works.iter().zip(pictures) {
        let (x, y) = (gap + (work as u32 + 1) * cell, gap + room as u32 * row);
        let mut rgba = ready.data;
        rgba.truncate(ready.width as usize * ready.height as usize * 4);
        let (left, top) = ((side - ready.width.min(side)) / 2, side - ready.height.min(side));
        put(Some(Pixels { width: ready.width, height: ready.height, rgba }), x + left, y + top);
        let title = exhibition.rooms[room].works[work].title.get(lang);
        put(words(&rasteriser, studio.fonts(), &format!("{}.{} {title}", room + 1, work + 1), side, caption, 0.068), x, y + side);
    }
    for (at, room) in exhibition.rooms.iter().enumerate() {
        let title = format!("{} {}", at + 1, room.title.get(lang));
        put(words(&rasteriser, studio.fonts(), &title, side, side, 0.12), gap, gap + at as u32 * row);
    }
    sheet
}

/// A title on the sheet's own ground.
#[expect(clippy::cast_precision_loss, reason = "a few hundred pixels")]
fn words(rasteriser: &Rasteriser, fonts: &Fonts, text: &str, width: u32, height: u32, size: f32) -> Option<Pixels> {
    let (w, h) = (width as f32, height as f32);
    let size = w * size;
    let style = Style::new(Face::Sans);
    let mut svg = Svg::new(fonts);
    svg.rect(Area { x: 0.0, y: 0.0, w, h }, Paint::fill(SHEET));
    svg.lines((0.0, size * 1.4), &fonts.wrap(style, text, size, w), size * 1.25, Type::new(style, size, INK));
    rasteriser.drawing(&svg.finish(w, h), width).ok()
}
