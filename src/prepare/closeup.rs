//! Looking closely: a picture in tiles, as fine as its source has detail. Scans
//! have theirs in a pyramid; drawings draw theirs when they are asked for.

use super::raster::{NoPicture, Pixels, Rasteriser};
use super::scan::{Pyramid, TILE};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::Tree;
use std::path::PathBuf;

/// Pixels on the longer side of the finest level of a drawing.
const FINEST: f32 = 8192.0;

/// A picture that can be looked at closely.
pub enum Closeup {
    /// A scan, cut into tiles, and where they are kept.
    Scan(Pyramid, PathBuf),
    /// A drawing, without end.
    Drawing(Box<Tree>),
}

/// Which tile of a picture: its level, from the finest, its column and row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TileAt {
    /// 0 is the finest; each next one is half as fine.
    pub level: usize,
    /// From the left.
    pub column: u32,
    /// From the top.
    pub row: u32,
}

impl Closeup {
    /// Width and height of a level, pixels.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most the finest")]
    pub fn size(&self, level: usize) -> (u32, u32) {
        match self {
            Self::Scan(pyramid, _) => pyramid.size(level),
            Self::Drawing(tree) => {
                let scale = self.scale(tree, level);
                let side = |length: f32| (length * scale).round().max(1.0) as u32;
                (side(tree.size().width()), side(tree.size().height()))
            }
        }
    }

    /// Levels, the finest first.
    pub fn levels(&self) -> usize {
        match self {
            Self::Scan(pyramid, _) => pyramid.levels(),
            Self::Drawing(_) => 5,
        }
    }

    #[expect(clippy::unused_self, clippy::cast_precision_loss, reason = "a handful of levels")]
    fn scale(&self, tree: &Tree, level: usize) -> f32 {
        FINEST / tree.size().width().max(tree.size().height()) / (1_u32 << level.min(16)) as f32
    }

    /// The coarsest level that still has `pixels` across the whole picture.
    pub fn level_for(&self, pixels: f32) -> usize {
        #[expect(clippy::cast_precision_loss, reason = "a picture's pixels")]
        let enough = |level: &usize| self.size(*level).0 as f32 >= pixels;
        (0..self.levels()).rev().find(enough).unwrap_or(0)
    }

    /// The tiles of a level that a part of the picture touches; `from` and `to`
    /// are corners from 0 to 1.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "clamped to the picture")]
    pub fn tiles(&self, level: usize, from: (f32, f32), to: (f32, f32)) -> Vec<TileAt> {
        let (width, height) = self.size(level);
        let span = |from: f32, to: f32, side: u32| {
            let last = (side - 1) / TILE;
            let at = |part: f32| ((part.clamp(0.0, 1.0) * side as f32) as u32 / TILE).min(last);
            at(from)..=at(to)
        };
        let columns = span(from.0, to.0, width);
        span(from.1, to.1, height).flat_map(|row| columns.clone().map(move |column| TileAt { level, column, row })).collect()
    }

    /// Where a tile lies in the picture: left, top, width and height, 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "a picture's pixels")]
    pub fn place(&self, tile: TileAt) -> [f32; 4] {
        let (width, height) = self.size(tile.level);
        let (x, y) = (tile.column * TILE, tile.row * TILE);
        let (w, h) = (TILE.min(width.saturating_sub(x)), TILE.min(height.saturating_sub(y)));
        let part = |length: u32, side: u32| length as f32 / side as f32;
        [part(x, width), part(y, height), part(w, width), part(h, height)]
    }

    /// A tile's pixels.
    ///
    /// # Errors
    /// When there is no such tile, or it is damaged.
    #[expect(clippy::cast_precision_loss, reason = "a picture's pixels")]
    pub fn tile(&self, at: TileAt) -> Result<Pixels, NoPicture> {
        match self {
            Self::Scan(pyramid, kept) => pyramid.tile(at.level, at.column, at.row).inspect_err(|_| {
                // Whoever opens it next makes its tiles again.
                let _ = std::fs::remove_file(kept);
            }),
            Self::Drawing(tree) => {
                let (width, height) = self.size(at.level);
                let (x, y) = (at.column * TILE, at.row * TILE);
                let none = || NoPicture("there is no such tile".to_owned());
                let (w, h) = (TILE.min(width.checked_sub(x).ok_or_else(none)?), TILE.min(height.checked_sub(y).ok_or_else(none)?));
                let mut map = Pixmap::new(w, h).ok_or_else(none)?;
                map.fill(Color::WHITE);
                let scale = self.scale(tree, at.level);
                resvg::render(tree, Transform::from_row(scale, 0.0, 0.0, scale, -(x as f32), -(y as f32)), &mut map.as_mut());
                Ok(Pixels { width: w, height: h, rgba: map.take() })
            }
        }
    }
}

impl Rasteriser {
    /// One of our own drawings, to be looked at closely.
    ///
    /// # Errors
    /// When it is no SVG.
    pub(super) fn close_drawing(&self, text: &str) -> Result<Closeup, NoPicture> {
        Ok(Closeup::Drawing(Box::new(self.own_tree(text)?)))
    }

    /// An SVG file, to be looked at closely.
    ///
    /// # Errors
    /// When it is no SVG.
    pub(super) fn close_file(&self, text: &str) -> Result<Closeup, NoPicture> {
        Ok(Closeup::Drawing(Box::new(self.tree(text, resvg::usvg::FontResolver::default())?)))
    }
}
