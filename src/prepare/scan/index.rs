//! The index of a pyramid file, and with it the file's format.
//!
//! ```text
//! magic    8         "ENFSCAN1"
//! tiles              JPEG files of at most 512 x 512 pixels, one after the
//!                    other, in the order in which they were made
//! index    3         the picture's mean colour: red, green, blue
//!          then a level after the other, from full size, each half of the one
//!          before (odd sides rounded up), to the first of one tile:
//!          4, 4      width and height in pixels
//!          20 each   tiles, row by row: 8 offset from the file's beginning,
//!                    4 length, 8 first bytes of the tile's BLAKE3
//! footer   8, 8      offset and length of the index; it ends at the footer
//!          32        BLAKE3 of the index
//! ```
//!
//! Numbers are little-endian, lengths in bytes. The footer comes last, so a
//! file that was cut off anywhere has none, and does not open.

use std::iter;

/// The longest side of a tile, in pixels.
pub const TILE: u32 = 512;

/// What a pyramid file begins with.
pub(super) const MAGIC: &[u8; 8] = b"ENFSCAN1";

/// The bytes of the footer.
pub(super) const FOOTER: usize = 48;

/// The most bytes of an index that are read: some ten times what the largest
/// picture needs.
pub(super) const LARGEST_INDEX: u64 = 16 << 20;

/// The most bytes of a tile: more than its pixels take as they are.
const LARGEST_TILE: u32 = 2 << 20;

/// The bytes of an entry.
const ENTRY: usize = 20;

/// Where a tile lies in the file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) offset: u64,
    pub(super) length: u32,
    pub(super) check: [u8; 8],
}

/// The picture at one size.
#[derive(Debug, PartialEq)]
pub(super) struct Level {
    pub(super) width: u32,
    pub(super) height: u32,
    /// Row by row.
    pub(super) tiles: Vec<Entry>,
}

/// All levels, full size first; there is at least one.
#[derive(Debug, PartialEq)]
pub(super) struct Index {
    pub(super) mean: [u8; 3],
    pub(super) levels: Vec<Level>,
}

/// The sizes of a picture's levels: each half of the one before, down to one tile.
pub(super) fn sizes(width: u32, height: u32) -> Vec<(u32, u32)> {
    let halved = |&(width, height): &(u32, u32)| (width.max(height) > TILE).then(|| (width.div_ceil(2), height.div_ceil(2)));
    iter::successors(Some((width, height)), halved).collect()
}

/// What shows that a tile is still as it was written.
pub(super) fn check(tile: &[u8]) -> [u8; 8] {
    blake3::hash(tile).as_bytes().first_chunk::<8>().copied().unwrap_or_default()
}

/// The next bytes, which are then gone; none when there are too few.
pub(super) fn take<const N: usize>(bytes: &mut &[u8]) -> Option<[u8; N]> {
    let (head, rest) = bytes.split_first_chunk::<N>()?;
    *bytes = rest;
    Some(*head)
}

impl Index {
    /// As it stands in the file.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.mean.to_vec();
        for level in &self.levels {
            bytes.extend(level.width.to_le_bytes());
            bytes.extend(level.height.to_le_bytes());
            for tile in &level.tiles {
                bytes.extend(tile.offset.to_le_bytes());
                bytes.extend(tile.length.to_le_bytes());
                bytes.extend(tile.check);
            }
        }
        bytes
    }

    /// From what stands in the file, when nothing contradicts itself and every
    /// tile lies between the magic and `end`.
    pub(super) fn parse(mut bytes: &[u8], end: u64) -> Option<Self> {
        let mean = take(&mut bytes)?;
        let mut levels: Vec<Level> = Vec::new();
        loop {
            let level = Level::parse(&mut bytes, end)?;
            let last = level.width.max(level.height) <= TILE;
            levels.push(level);
            if last {
                break;
            }
        }
        let first = levels.first()?;
        let halved = sizes(first.width, first.height).into_iter().eq(levels.iter().map(|level| (level.width, level.height)));
        (halved && bytes.is_empty()).then_some(Self { mean, levels })
    }
}

impl Level {
    fn parse(bytes: &mut &[u8], end: u64) -> Option<Self> {
        let (width, height) = (u32::from_le_bytes(take(bytes)?), u32::from_le_bytes(take(bytes)?));
        let mut level = Self { width, height, tiles: Vec::new() };
        let (columns, rows) = level.tile_count();
        let count = u64::from(columns) * u64::from(rows);
        if count == 0 || count > (bytes.len() / ENTRY) as u64 {
            return None;
        }
        for _ in 0..count {
            level.tiles.push(Entry::parse(bytes, end)?);
        }
        Some(level)
    }

    /// Columns and rows of tiles.
    pub(super) fn tile_count(&self) -> (u32, u32) {
        (self.width.div_ceil(TILE), self.height.div_ceil(TILE))
    }

    /// A tile's width and height in pixels, and where it lies.
    pub(super) fn tile(&self, column: u32, row: u32) -> Option<(u32, u32, Entry)> {
        let (columns, rows) = self.tile_count();
        if column >= columns || row >= rows {
            return None;
        }
        let entry = self.tiles.get(row as usize * columns as usize + column as usize)?;
        Some((TILE.min(self.width - column * TILE), TILE.min(self.height - row * TILE), *entry))
    }
}

impl Entry {
    fn parse(bytes: &mut &[u8], end: u64) -> Option<Self> {
        let (offset, length) = (u64::from_le_bytes(take(bytes)?), u32::from_le_bytes(take(bytes)?));
        let check = take(bytes)?;
        let inside = offset >= MAGIC.len() as u64 && offset.checked_add(u64::from(length)).is_some_and(|past| past <= end);
        (inside && (1..=LARGEST_TILE).contains(&length)).then_some(Self { offset, length, check })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> Index {
        let tile = Entry { offset: 8, length: 100, check: [7; 8] };
        let level = |width: u32, height: u32, count: usize| Level { width, height, tiles: vec![tile; count] };
        Index { mean: [1, 2, 3], levels: vec![level(1025, 40, 3), level(513, 20, 2), level(257, 10, 1)] }
    }

    #[test]
    fn levels_halve_down_to_one_tile() {
        assert_eq!(sizes(512, 512), [(512, 512)]);
        assert_eq!(sizes(1025, 40), [(1025, 40), (513, 20), (257, 10)]);
        assert_eq!(sizes(30_000, 33_000).last(), Some(&(235, 258)));
    }

    #[test]
    fn an_index_comes_back_as_it_was() {
        assert_eq!(Index::parse(&index().to_bytes(), 108), Some(index()));
    }

    #[test]
    fn an_index_that_contradicts_itself_is_none() {
        let bytes = index().to_bytes();
        assert_eq!(Index::parse(&bytes, 107), None, "a tile past the end");
        for length in 0..bytes.len() {
            assert_eq!(Index::parse(&bytes[..length], 108), None, "cut off at {length}");
        }
        let mut wrong = index();
        wrong.levels[1].width = 512;
        assert_eq!(Index::parse(&wrong.to_bytes(), 108), None, "no half");
        let mut endless = bytes.clone();
        endless[3..11].fill(0xff);
        assert_eq!(Index::parse(&endless, 108), None, "more tiles than bytes");
    }
}
