//! Reads a pyramid file, a tile at a time, from any number of threads.

use super::index::{FOOTER, Index, LARGEST_INDEX, Level, MAGIC, TILE, check, take};
use super::{NoPicture, Pixels, because, tile};
use glam::Vec2;
use std::fs::File;
use std::io;
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::path::Path;

/// A picture at several sizes, in tiles that are read when they are asked for.
///
/// Level 0 is full size, each next is half of the one before; the last, the
/// coarsest, is a single tile.
#[derive(Debug)]
pub struct Pyramid {
    file: File,
    index: Index,
}

/// A rectangle of tiles on one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tiles {
    /// From left to right.
    pub columns: Range<u32>,
    /// From the top down.
    pub rows: Range<u32>,
}

impl Pyramid {
    /// Reads the index; tiles are left for later.
    ///
    /// # Errors
    /// When the file cannot be read, is no pyramid, or was cut off.
    pub fn open(path: &Path) -> Result<Self, NoPicture> {
        let file = File::open(path).map_err(because)?;
        let index = read_index(&file).map_err(because)?;
        let index = index.ok_or_else(|| NoPicture("this pyramid is damaged or cut off: build it again".to_owned()))?;
        Ok(Self { file, index })
    }

    /// How many levels there are; at least one.
    pub fn levels(&self) -> usize {
        self.index.levels.len()
    }

    /// The coarsest is also the answer for levels past it.
    fn level(&self, level: usize) -> &Level {
        &self.index.levels[level.min(self.levels() - 1)]
    }

    /// A level's width and height, in pixels; past the last, the last one's.
    pub fn size(&self, level: usize) -> (u32, u32) {
        let level = self.level(level);
        (level.width, level.height)
    }

    /// A level's columns and rows of tiles; past the last, the last one's.
    pub fn tile_count(&self, level: usize) -> (u32, u32) {
        self.level(level).tile_count()
    }

    /// The picture's mean colour, sRGB, for what is still loading.
    pub fn mean(&self) -> [u8; 3] {
        self.index.mean
    }

    /// Reads and decodes one tile: 512 pixels square, smaller at the right and
    /// lower edge of the picture.
    ///
    /// # Errors
    /// When there is no such tile, or this one is damaged; others may be whole.
    pub fn tile(&self, level: usize, column: u32, row: u32) -> Result<Pixels, NoPicture> {
        let found = self.index.levels.get(level).and_then(|level| level.tile(column, row));
        let (width, height, entry) = found.ok_or_else(|| NoPicture("there is no such tile".to_owned()))?;
        let mut jpeg = vec![0; entry.length as usize];
        self.file.read_exact_at(&mut jpeg, entry.offset).map_err(because)?;
        if check(&jpeg) != entry.check {
            return Err(NoPicture(format!("tile {column}, {row} of level {level} is damaged: build the pyramid again")));
        }
        tile::decode(&jpeg, width, height)
    }

    /// The whole picture at its smallest, at most 512 pixels on its longer side.
    ///
    /// # Errors
    /// When its tile is damaged.
    pub fn thumbnail(&self) -> Result<Pixels, NoPicture> {
        self.tile(self.levels() - 1, 0, 0)
    }

    /// The coarsest level that still has a pixel for every pixel of the screen,
    /// where the screen shows a pixel of the full size on `screen` of its own.
    pub fn level_for(&self, screen: f32) -> usize {
        let (mut level, mut next) = (0, 0.5);
        while level + 1 < self.levels() && next >= screen {
            level += 1;
            next *= 0.5;
        }
        level
    }

    /// The tiles of a level that a view touches. `centre` and `span` are the
    /// view's middle, width and height in parts of the picture's, from 0 at the
    /// upper left to 1. A view beside the picture touches none.
    pub fn visible(&self, level: usize, centre: Vec2, span: Vec2) -> Tiles {
        let (width, height) = self.size(level);
        Tiles { columns: touched(width, centre.x, span.x), rows: touched(height, centre.y, span.y) }
    }
}

/// The tiles of a side that a view touches.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small, and clamped")]
fn touched(side: u32, centre: f32, span: f32) -> Range<u32> {
    let (tiles, count) = (side as f32 / TILE as f32, side.div_ceil(TILE));
    let first = ((centre - span / 2.0) * tiles).floor() as u32;
    let past = ((centre + span / 2.0) * tiles).ceil() as u32;
    let past = past.min(count);
    first.min(past)..past
}

/// Reads the footer, and with it the index; none when something does not agree.
fn read_index(file: &File) -> io::Result<Option<Index>> {
    let Some(end) = file.metadata()?.len().checked_sub(FOOTER as u64) else { return Ok(None) };
    let (mut magic, mut footer) = ([0; 8], [0; FOOTER]);
    file.read_exact_at(&mut magic, 0)?;
    file.read_exact_at(&mut footer, end)?;
    let Some((offset, length, hash)) = parts(&footer) else { return Ok(None) };
    if &magic != MAGIC || length > LARGEST_INDEX || offset.checked_add(length) != Some(end) {
        return Ok(None);
    }
    let mut bytes = vec![0; usize::try_from(length).unwrap_or_default()];
    file.read_exact_at(&mut bytes, offset)?;
    if blake3::hash(&bytes).as_bytes() != &hash {
        return Ok(None);
    }
    Ok(Index::parse(&bytes, offset))
}

/// The offset, length and hash that a footer gives.
fn parts(mut footer: &[u8]) -> Option<(u64, u64, [u8; 32])> {
    let (offset, length) = (u64::from_le_bytes(take(&mut footer)?), u64::from_le_bytes(take(&mut footer)?));
    Some((offset, length, take(&mut footer)?))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::super::specimens;
    use super::*;
    use std::fs;
    use std::path::PathBuf;
    use std::thread;

    fn made(folder: &Path) -> PathBuf {
        let (source, to) = (folder.join("picture.png"), folder.join("pyramid"));
        specimens::write_png(&source);
        super::super::build(&source, &mut File::create(&to).unwrap(), &|_| true).unwrap();
        to
    }

    #[test]
    fn a_pyramid_that_is_cut_off_never_opens() {
        let folder = tempfile::tempdir().unwrap();
        let path = made(folder.path());
        let bytes = fs::read(&path).unwrap();
        let lengths = (0..50).map(|part| bytes.len() * part / 50).chain(bytes.len() - 60..bytes.len());
        for length in lengths {
            fs::write(&path, &bytes[..length]).unwrap();
            assert!(Pyramid::open(&path).is_err(), "{length} of {} bytes", bytes.len());
        }
    }

    #[test]
    fn a_changed_index_never_opens() {
        let folder = tempfile::tempdir().unwrap();
        let path = made(folder.path());
        let bytes = fs::read(&path).unwrap();
        for at in (0..8).chain(bytes.len() - 80..bytes.len()) {
            let mut changed = bytes.clone();
            changed[at] ^= 0x10;
            fs::write(&path, changed).unwrap();
            assert!(Pyramid::open(&path).is_err(), "byte {at}");
        }
    }

    #[test]
    fn a_damaged_tile_costs_only_itself() {
        let folder = tempfile::tempdir().unwrap();
        let path = made(folder.path());
        let mut bytes = fs::read(&path).unwrap();
        bytes[8 + 700] ^= 1; // The first tile comes first.
        fs::write(&path, bytes).unwrap();
        let pyramid = Pyramid::open(&path).unwrap();
        assert!(pyramid.tile(0, 0, 0).is_err());
        assert!(pyramid.tile(0, 1, 0).is_ok());
        assert!(pyramid.thumbnail().is_ok());
    }

    #[test]
    fn tiles_beside_the_picture_are_errors() {
        let folder = tempfile::tempdir().unwrap();
        let pyramid = Pyramid::open(&made(folder.path())).unwrap();
        for (level, column, row) in [(0, 3, 0), (0, 0, 2), (1, 2, 0), (2, 1, 0), (3, 0, 0), (usize::MAX, u32::MAX, u32::MAX)] {
            assert!(pyramid.tile(level, column, row).is_err());
        }
        assert_eq!(pyramid.size(99), (325, 175));
        let corner = pyramid.tile(0, 2, 1).unwrap();
        assert_eq!((corner.width, corner.height), (1300 - 1024, 700 - 512));
        let whole = pyramid.thumbnail().unwrap();
        assert_eq!((whole.width, whole.height), (325, 175));
    }

    #[test]
    fn the_level_is_as_fine_as_the_screen_and_no_finer() {
        let folder = tempfile::tempdir().unwrap();
        let pyramid = Pyramid::open(&made(folder.path())).unwrap();
        for (screen, level) in [(4.0, 0), (1.0, 0), (0.51, 0), (0.5, 1), (0.3, 1), (0.25, 2), (0.01, 2), (0.0, 2), (f32::NAN, 0)] {
            assert_eq!(pyramid.level_for(screen), level, "{screen}");
        }
    }

    #[test]
    fn a_view_touches_the_tiles_under_it() {
        let folder = tempfile::tempdir().unwrap();
        let pyramid = Pyramid::open(&made(folder.path())).unwrap();
        let seen = |level, x, y, width, height| {
            let tiles = pyramid.visible(level, Vec2::new(x, y), Vec2::new(width, height));
            (tiles.columns, tiles.rows)
        };
        assert_eq!(seen(0, 0.5, 0.5, 1.0, 1.0), (0..3, 0..2));
        assert_eq!(seen(0, 0.5, 0.5, 9.0, 9.0), (0..3, 0..2));
        assert_eq!(seen(0, 0.1, 0.1, 0.1, 0.1), (0..1, 0..1));
        assert_eq!(seen(0, 0.9, 0.9, 0.1, 0.1), (2..3, 1..2));
        assert_eq!(seen(2, 0.9, 0.9, 0.1, 0.1), (0..1, 0..1));
        assert!(seen(0, -2.0, 0.5, 1.0, 1.0).0.is_empty());
        assert!(seen(0, 3.0, 0.5, 1.0, 1.0).0.is_empty());
    }

    #[test]
    fn tiles_are_read_from_several_threads() {
        let folder = tempfile::tempdir().unwrap();
        let pyramid = Pyramid::open(&made(folder.path())).unwrap();
        thread::scope(|scope| {
            for level in [0, 1, 0, 2] {
                let pyramid = &pyramid;
                scope.spawn(move || specimens::compare(pyramid, level));
            }
        });
    }
}
