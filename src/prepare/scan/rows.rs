//! A picture file as rows, from the top, a few at a time.
//!
//! ```text
//! file ─> first bytes ─> jpeg: a scanline at a time
//!                        png:  a row at a time
//!                        tiff: a strip, or a row of tiles, at a time
//!                          └─> Samples ─> RGB, 8 bits each, over white
//! ```

mod colour;
mod jpeg;
mod png;
mod tiff;

use super::{NoPicture, because, guarded};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The longest side that is read, in pixels: it bounds what a row costs.
const LONGEST: u32 = 100_000;

/// The most pixels of a picture that can only be decoded whole.
const WHOLE: u64 = 64_000_000;

/// The rows of a picture file.
///
/// It stays on the thread that opened it: libjpeg's state cannot be sent.
pub struct Rows {
    picture: Opened,
    given: u32,
    broken: bool,
}

/// A picture whose header has been read and found fit.
struct Opened {
    width: u32,
    height: u32,
    source: Box<dyn Source>,
}

/// A decoder of one format.
trait Source {
    /// Appends the next `count` rows; never asked for more than are left.
    fn append(&mut self, into: &mut Vec<u8>, count: u32) -> Result<(), NoPicture>;
}

impl Rows {
    /// Reads the header of a JPEG, TIFF or PNG file; its first bytes tell which.
    ///
    /// # Errors
    /// When the file cannot be read, is of another format, or could only be
    /// read with more memory than a picture may take. It says what to do.
    pub fn open(path: &Path) -> Result<Self, NoPicture> {
        let mut head = [0_u8; 4];
        let read = File::open(path).and_then(|mut file| file.read_exact(&mut head));
        read.map_err(|error| NoPicture(format!("this file cannot be read: {error}; copy it again from where it came")))?;
        let picture = guarded(|| match head {
            [0xff, 0xd8, ..] => jpeg::open(path),
            [0x89, b'P', b'N', b'G'] => png::open(path),
            [b'I', b'I', 42 | 43, 0] | [b'M', b'M', 0, 42 | 43] => tiff::open(path),
            _ => Err(NoPicture("this is no JPEG, TIFF or PNG file: save it as one".to_owned())),
        })?;
        Ok(Self { picture, given: 0, broken: false })
    }

    /// Pixels across.
    pub fn width(&self) -> u32 {
        self.picture.width
    }

    /// Pixels down.
    pub fn height(&self) -> u32 {
        self.picture.height
    }

    /// Appends the next rows to `into`, three bytes a pixel, at most `count`,
    /// and says how many: fewer at the picture's end, none after it.
    ///
    /// # Errors
    /// When the file breaks off or is damaged; `into` is then as it was, and no
    /// further rows come.
    pub fn next_rows(&mut self, into: &mut Vec<u8>, count: u32) -> Result<u32, NoPicture> {
        if self.broken {
            return Err(NoPicture("an earlier row could not be read".to_owned()));
        }
        let (count, from) = (count.min(self.picture.height - self.given), into.len());
        if let Err(NoPicture(why)) = guarded(|| self.picture.source.append(into, count)) {
            self.broken = true;
            into.truncate(from);
            let given = self.given;
            return Err(NoPicture(format!(
                "this picture is damaged or cut off after row {given}: {why}; copy it again from where it came"
            )));
        }
        self.given += count;
        Ok(count)
    }
}

/// Refuses a picture without pixels, or with too long rows.
fn sized(width: u32, height: u32) -> Result<(), NoPicture> {
    if width.min(height) == 0 {
        return Err(NoPicture("this picture has no pixels: save it again".to_owned()));
    }
    if width.max(height) > LONGEST {
        let sides = format!("this picture has {width} × {height} pixels; at most {LONGEST} a side are read");
        return Err(NoPicture(format!("{sides}: save it in parts, or smaller")));
    }
    Ok(())
}

/// Refuses a picture that can only be decoded whole, and is too large for it.
fn whole(width: u32, height: u32, kind: &str, advice: &str) -> Result<(), NoPicture> {
    if u64::from(width) * u64::from(height) <= WHOLE {
        return Ok(());
    }
    Err(NoPicture(format!("this {kind} of {width} × {height} pixels can only be read whole, which is too much: {advice}")))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::super::specimens;
    use super::*;
    use std::fs;

    fn read(path: &Path, step: u32) -> Result<Vec<u8>, NoPicture> {
        let mut rows = Rows::open(path)?;
        let mut pixels = Vec::new();
        while rows.next_rows(&mut pixels, step)? > 0 {}
        assert_eq!(rows.next_rows(&mut pixels, 1)?, 0);
        Ok(pixels)
    }

    /// Why a file is refused.
    fn refusal(path: &Path) -> String {
        Rows::open(path).err().map_or_else(String::new, |NoPicture(why)| why)
    }

    #[test]
    fn every_format_gives_all_its_rows() {
        let folder = tempfile::tempdir().unwrap();
        let should = specimens::pixels();
        for path in specimens::all(folder.path()) {
            for step in [1, 100, 512, 5000] {
                let is = read(&path, step).unwrap();
                assert_eq!(is.len(), should.len(), "{path:?}");
                let most = is.iter().zip(&should).map(|(is, should)| is.abs_diff(*should)).max();
                assert!(most.unwrap() <= 8, "{path:?} is off by {most:?}");
            }
        }
    }

    #[test]
    fn a_file_that_is_cut_off_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        for path in specimens::all(folder.path()) {
            let bytes = fs::read(&path).unwrap();
            for twentieths in 0..=15 {
                fs::write(&path, &bytes[..bytes.len() * twentieths / 20]).unwrap();
                assert!(read(&path, 512).is_err(), "{path:?} at {twentieths}/20");
            }
        }
    }

    #[test]
    fn after_an_error_no_rows_come() {
        let folder = tempfile::tempdir().unwrap();
        for path in specimens::all(folder.path()) {
            let bytes = fs::read(&path).unwrap();
            fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
            let Ok(mut rows) = Rows::open(&path) else { continue };
            let mut pixels = vec![1, 2, 3];
            assert!(rows.next_rows(&mut pixels, 10_000).is_err());
            assert_eq!(pixels, [1, 2, 3]);
            assert!(rows.next_rows(&mut pixels, 1).is_err());
        }
    }

    #[test]
    fn what_would_need_the_whole_picture_is_refused_with_advice() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large");
        fs::write(&path, specimens::progressive_header(30_000, 33_000)).unwrap();
        assert!(refusal(&path).contains("baseline JPEG"), "{}", refusal(&path));
        fs::write(&path, specimens::one_strip_header(30_000, 33_000)).unwrap();
        assert!(refusal(&path).contains("tiles"), "{}", refusal(&path));
        fs::write(&path, specimens::interlaced_header(30_000, 33_000)).unwrap();
        assert!(refusal(&path).contains("without interlacing"), "{}", refusal(&path));
        fs::write(&path, specimens::one_strip_header(4_000_000_000, 1)).unwrap();
        assert!(refusal(&path).contains("a side"), "{}", refusal(&path));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("none");
        assert!(Rows::open(&path).is_err(), "no file");
        for bytes in [&b""[..], b"abc", b"some text", b"\xff\xd8\xff\xd9", b"II*\0\xff\xff\xff\xff", b"\x89PNG\r\n\x1a\n"] {
            fs::write(&path, bytes).unwrap();
            assert!(Rows::open(&path).is_err(), "{bytes:?}");
        }
    }

    #[test]
    fn sixteen_bits_become_eight() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep.tif");
        specimens::write_deep(&path, &[0, 65_535, 32_896, 257]);
        assert_eq!(read(&path, 1).unwrap(), [0, 0, 0, 255, 255, 255, 128, 128, 128, 1, 1, 1]);
    }
}
