//! A made-up scan of any size, for measuring: quick to make, a row at a time.

use super::tile::{LONGEST, compressor};
use super::{NoPicture, because, guarded};
use std::fs::File;
use std::path::Path;

/// Different rows; they repeat.
const ROWS: u32 = 64;

/// How often a row stands before the next.
const STEP: u32 = 16;

/// From a line of the grid to the next, in pixels.
const GRID: u32 = 256;

const LINE: [u8; 3] = [40, 40, 48];

/// Writes a baseline JPEG of `width` by `height` pixels: soft gradients under a
/// grid. Holds a few dozen rows, never the picture.
///
/// # Errors
/// When the file cannot be written, or a side is 0 or more than 65,500 pixels.
pub fn made_up(to: &Path, width: u32, height: u32) -> Result<(), NoPicture> {
    if width.max(height) > LONGEST || width.min(height) == 0 {
        return Err(NoPicture(format!("no JPEG has {width} × {height} pixels: 1 to {LONGEST} a side")));
    }
    let line = LINE.repeat(width as usize);
    let rows: Vec<Vec<u8>> = (0..ROWS).map(|at| row(width, at)).collect();
    guarded(|| {
        let file = File::create(to).map_err(because)?;
        let mut started = compressor(width, height).start_compress(file).map_err(because)?;
        for y in 0..height {
            let row = if y.is_multiple_of(GRID) { &line } else { &rows[(y / STEP % ROWS) as usize] };
            started.write_scanlines(row).map_err(because)?;
        }
        started.finish().map(drop).map_err(because)
    })
}

fn row(width: u32, at: u32) -> Vec<u8> {
    let down = at * 512 / ROWS;
    let pixel = |x: u32| if x.is_multiple_of(GRID) { LINE } else { [wave(x / 2), wave(down), wave(x / 5 + down)] };
    (0..width).flat_map(pixel).collect()
}

/// Up to 255 and down again, every 512.
fn wave(at: u32) -> u8 {
    let at = at % 512;
    u8::try_from(at.min(511 - at)).unwrap_or(255)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::super::Rows;
    use super::*;

    #[test]
    fn a_made_up_scan_is_a_picture_of_its_size() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("scan.jpg");
        made_up(&path, 1000, 600).unwrap();
        let mut rows = Rows::open(&path).unwrap();
        assert_eq!((rows.width(), rows.height()), (1000, 600));
        let mut pixels = Vec::new();
        assert_eq!(rows.next_rows(&mut pixels, 1000).unwrap(), 600);
        assert_eq!(pixels.len(), 1000 * 600 * 3);
        assert!(made_up(&path, 70_000, 10).is_err());
        assert!(made_up(&path, 10, 0).is_err());
    }
}
