//! From rows to a pyramid file, in one pass over the picture; `index.rs` says
//! what the file looks like.
//!
//! ```text
//! Rows ─> band of level 0 ─┬─> tiles of level 0 ─> file
//!           512 rows       └─> halved ─> band of level 1 ─┬─> tiles ─> file
//!                                          512 rows       └─> halved ─> ...
//! ```

use super::halve::Light;
use super::index::{Entry, Index, Level, MAGIC, TILE, check, sizes};
use super::{NoPicture, Rows, because, tile};
use std::io::{Seek, Write};
use std::path::Path;
use std::{mem, thread};

/// Pictures with a side longer than this, in pixels, are better shown from a
/// pyramid.
const LONG: u32 = 4096;

/// What [`build`] says when its progress was answered with a stop.
pub const STOPPED: &str = "stopped";

/// What has been built.
#[derive(Clone, Debug, PartialEq)]
pub struct Built {
    /// Pixels across, at full size.
    pub width: u32,
    /// Pixels down, at full size.
    pub height: u32,
    /// Sizes of the picture, with the full one.
    pub levels: usize,
    /// Tiles on all levels.
    pub tiles: usize,
    /// The file's length in bytes.
    pub bytes: u64,
    /// The picture's mean colour, sRGB.
    pub mean: [u8; 3],
}

/// Whether a picture of this size, in pixels, deserves a pyramid.
pub fn needs(width: u32, height: u32) -> bool {
    width.max(height) > LONG
}

/// Reads the picture `source` once and writes its pyramid over `to`. Memory
/// holds one band of 512 rows of each level, on two threads.
///
/// `progress` hears the share that is done, up to 1, after each band; when it
/// answers `false`, the work stops and [`STOPPED`] is the error. After any
/// error, what stands in `to` is no pyramid.
///
/// # Errors
/// When the picture cannot be read to its end, or the pyramid not be written.
pub fn build(source: &Path, to: &mut (impl Write + Seek), progress: &dyn Fn(f32) -> bool) -> Result<Built, NoPicture> {
    let mut rows = Rows::open(source)?;
    let (width, height) = (rows.width(), rows.height());
    // Tiles are found by their distance from the file's beginning.
    to.rewind().map_err(because)?;
    let mut growing = Growing::new(width, height, to)?;
    let mut done = 0;
    while done < height {
        let given = rows.next_rows(&mut growing.bands[0].rows, TILE)?;
        if given == 0 {
            return Err(NoPicture("a row is missing".to_owned()));
        }
        done += given;
        growing.cut(0)?;
        if !progress(share(done, height)) {
            return Err(NoPicture(STOPPED.to_owned()));
        }
    }
    growing.finish()
}

#[expect(clippy::cast_precision_loss, reason = "a share, to be shown")]
fn share(done: u32, all: u32) -> f32 {
    done as f32 / all as f32
}

/// A pyramid file that is being written.
struct Growing<'file, W> {
    to: &'file mut W,
    written: u64,
    /// One a level, full size first; there is at least one.
    bands: Vec<Band>,
    light: Light,
    mean: [u8; 3],
}

/// The rows of a level that are not yet cut, and the tiles that are.
struct Band {
    level: Level,
    /// RGB.
    rows: Vec<u8>,
    /// Rows that have been cut.
    cut: usize,
}

impl Band {
    fn new((width, height): (u32, u32)) -> Self {
        Self { level: Level { width, height, tiles: Vec::new() }, rows: Vec::new(), cut: 0 }
    }

    /// Bytes of a row.
    fn line(&self) -> usize {
        self.level.width as usize * 3
    }

    /// Whether its rows are as many as a tile is high, or the last ones.
    fn full(&self) -> bool {
        let rows = self.rows.len() / self.line();
        rows == TILE as usize || self.cut + rows == self.level.height as usize
    }
}

impl<'file, W: Write> Growing<'file, W> {
    fn new(width: u32, height: u32, to: &'file mut W) -> Result<Self, NoPicture> {
        to.write_all(MAGIC).map_err(because)?;
        let bands = sizes(width, height).into_iter().map(Band::new).collect();
        Ok(Self { to, written: MAGIC.len() as u64, bands, light: Light::new(), mean: [0; 3] })
    }

    /// Cuts the band of a level into tiles, hands it on at half its size, and
    /// does the same there when that band is full.
    fn cut(&mut self, level: usize) -> Result<(), NoPicture> {
        let band = &mut self.bands[level];
        let (width, line) = (band.level.width, band.line());
        let mut rows = mem::take(&mut band.rows);
        band.cut += rows.len() / line;
        for jpeg in tiles(&rows, width)? {
            let entry = self.append(&jpeg)?;
            self.bands[level].level.tiles.push(entry);
        }
        match self.bands.get_mut(level + 1) {
            Some(next) => {
                let half = next.line();
                self.light.halve(&rows, line, &mut next.rows, half);
            }
            // The coarsest level is a single tile: all of the picture.
            None => self.mean = mean(&rows),
        }
        rows.clear();
        self.bands[level].rows = rows;
        if self.bands.get(level + 1).is_some_and(Band::full) {
            self.cut(level + 1)?;
        }
        Ok(())
    }

    fn append(&mut self, jpeg: &[u8]) -> Result<Entry, NoPicture> {
        self.to.write_all(jpeg).map_err(because)?;
        let entry = Entry { offset: self.written, length: u32::try_from(jpeg.len()).map_err(because)?, check: check(jpeg) };
        self.written += jpeg.len() as u64;
        Ok(entry)
    }

    /// Writes the index and the footer.
    fn finish(self) -> Result<Built, NoPicture> {
        let index = Index { mean: self.mean, levels: self.bands.into_iter().map(|band| band.level).collect() };
        let bytes = index.to_bytes();
        let mut end = bytes.clone();
        end.extend(self.written.to_le_bytes());
        end.extend((bytes.len() as u64).to_le_bytes());
        end.extend(blake3::hash(&bytes).as_bytes());
        self.to.write_all(&end).and_then(|()| self.to.flush()).map_err(because)?;
        let (width, height) = index.levels.first().map_or((0, 0), |level| (level.width, level.height));
        let tiles = index.levels.iter().map(|level| level.tiles.len()).sum();
        let bytes = self.written + end.len() as u64;
        Ok(Built { width, height, levels: index.levels.len(), tiles, bytes, mean: self.mean })
    }
}

/// The tiles of a band as JPEG, from left to right, made on two threads.
fn tiles(rows: &[u8], width: u32) -> Result<Vec<Vec<u8>>, NoPicture> {
    let columns: Vec<u32> = (0..width.div_ceil(TILE)).collect();
    let encode = |columns: &[u32]| columns.iter().map(|column| encoded(rows, width, *column)).collect::<Result<Vec<_>, _>>();
    let (left, right) = columns.split_at(columns.len() / 2);
    let (left, right) = thread::scope(|scope| {
        let beside = scope.spawn(|| encode(left));
        let right = encode(right);
        (beside.join(), right)
    });
    let mut tiles = left.unwrap_or_else(|_| Err(NoPicture("a tile could not be encoded".to_owned())))?;
    tiles.extend(right?);
    Ok(tiles)
}

fn encoded(rows: &[u8], width: u32, column: u32) -> Result<Vec<u8>, NoPicture> {
    let line = width as usize * 3;
    let across = TILE.min(width - column * TILE);
    let left = column as usize * TILE as usize * 3;
    let inside = left..left + across as usize * 3;
    let down = u32::try_from(rows.len() / line).map_err(because)?;
    tile::encode(rows.chunks_exact(line).map(|row| &row[inside.clone()]), across, down)
}

fn mean(rgb: &[u8]) -> [u8; 3] {
    let (pixels, _) = rgb.as_chunks::<3>();
    let mut sums = [0_u64; 3];
    for pixel in pixels {
        for (sum, part) in sums.iter_mut().zip(pixel) {
            *sum += u64::from(*part);
        }
    }
    sums.map(|sum| u8::try_from(sum / (pixels.len() as u64).max(1)).unwrap_or(255))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::super::{Pyramid, specimens};
    use super::*;
    use std::cell::RefCell;
    use std::fs::{self, File};
    use std::io::Cursor;

    fn nowhere() -> Cursor<Vec<u8>> {
        Cursor::new(Vec::new())
    }

    #[test]
    fn every_format_becomes_a_pyramid_in_its_colours() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("pyramid");
        for path in specimens::all(folder.path()) {
            let built = build(&path, &mut File::create(&to).unwrap(), &|_| true).unwrap();
            assert_eq!((built.width, built.height, built.levels, built.tiles), (1300, 700, 3, 9));
            assert_eq!(built.bytes, fs::metadata(&to).unwrap().len());
            let pyramid = Pyramid::open(&to).unwrap();
            let sizes: Vec<_> = (0..pyramid.levels()).map(|level| (pyramid.size(level), pyramid.tile_count(level))).collect();
            assert_eq!(sizes, [((1300, 700), (3, 2)), ((650, 350), (2, 1)), ((325, 175), (1, 1))]);
            assert_eq!(pyramid.mean(), built.mean);
            assert!(specimens::near(built.mean, specimens::colour(650, 350)), "{:?}", built.mean);
            for level in 0..3 {
                specimens::compare(&pyramid, level);
            }
        }
    }

    #[test]
    fn progress_rises_to_one_and_may_stop() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("picture.png");
        specimens::write_png(&path);
        let heard = RefCell::new(Vec::new());
        build(&path, &mut nowhere(), &|share| {
            heard.borrow_mut().push(share);
            true
        })
        .unwrap();
        assert_eq!(heard.into_inner(), [512.0_f32 / 700.0, 1.0]);
        let stopped = build(&path, &mut nowhere(), &|_| false);
        assert_eq!(stopped, Err(NoPicture(STOPPED.to_owned())));
    }

    #[test]
    fn half_a_picture_becomes_no_pyramid() {
        let folder = tempfile::tempdir().unwrap();
        for path in specimens::all(folder.path()) {
            let bytes = fs::read(&path).unwrap();
            fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
            assert!(build(&path, &mut nowhere(), &|_| true).is_err(), "{path:?}");
        }
    }

    #[test]
    fn what_cannot_be_written_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("picture.png");
        specimens::write_png(&path);
        let mut small = [0_u8; 5000];
        assert!(build(&path, &mut Cursor::new(&mut small[..]), &|_| true).is_err());
    }

    #[test]
    fn only_large_pictures_need_a_pyramid() {
        assert!(!needs(4096, 4096));
        assert!(needs(4097, 10));
        assert!(needs(10, 4097));
    }
}
