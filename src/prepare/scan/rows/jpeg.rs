//! JPEG through mozjpeg, a scanline at a time.

use super::{NoPicture, Opened, Source, because, guarded, sized, whole};
use mozjpeg::Decompress;
use mozjpeg::decompress::DecompressStarted;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

pub(super) fn open(path: &Path) -> Result<Opened, NoPicture> {
    let frame = Frame::read(&mut BufReader::new(File::open(path).map_err(because)?)).map_err(unreadable)?;
    let (width, height) = (frame.width, frame.height);
    sized(width, height)?;
    if frame.buffered {
        whole(width, height, "progressive JPEG", "save it as baseline JPEG, or as TIFF in tiles")?;
    }
    if frame.components > 3 {
        return Err(NoPicture("this JPEG is in the colours of a press (CMYK): save it in RGB".to_owned()));
    }
    let file = Strict(BufReader::with_capacity(1 << 16, File::open(path).map_err(because)?));
    let started = guarded(|| Decompress::new_reader(file).and_then(Decompress::rgb).map_err(because));
    let started = started.map_err(|NoPicture(why)| unreadable(why))?;
    if (started.width(), started.height()) != (width as usize, height as usize) {
        return Err(unreadable("it says two sizes"));
    }
    Ok(Opened { width, height, source: Box::new(Scanlines { started }) })
}

fn unreadable(why: impl std::fmt::Display) -> NoPicture {
    NoPicture(format!("this JPEG cannot be read: {why}; save it again as baseline JPEG"))
}

/// A file whose end is an error: asked for more than there is, libjpeg would
/// make up the rest of the picture in grey. A whole picture ends in a marker,
/// and libjpeg does not read past it.
struct Strict(BufReader<File>);

impl Read for Strict {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.0.read(into)
    }
}

impl BufRead for Strict {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let bytes = self.0.fill_buf()?;
        if bytes.is_empty() {
            return Err(io::Error::other("the file ends too early"));
        }
        Ok(bytes)
    }

    fn consume(&mut self, count: usize) {
        self.0.consume(count);
    }
}

struct Scanlines {
    started: DecompressStarted<Strict>,
}

impl Source for Scanlines {
    fn append(&mut self, into: &mut Vec<u8>, count: u32) -> Result<(), NoPicture> {
        let from = into.len();
        into.resize(from + self.started.width() * count as usize * 3, 0);
        self.started.read_scanlines_into(&mut into[from..]).map_err(because)?;
        Ok(())
    }
}

/// What the headers say, up to the first scan.
struct Frame {
    width: u32,
    height: u32,
    components: u8,
    /// The picture comes in several scans, so libjpeg keeps all of it.
    buffered: bool,
}

impl Frame {
    /// mozjpeg does not tell how a JPEG is stored before it has begun to
    /// decode it, so its markers are read here first.
    fn read(from: &mut impl Read) -> io::Result<Self> {
        let [_, _] = bytes(from)?;
        let mut frame = None;
        loop {
            let marker = marker(from)?;
            if matches!(marker, 0x01 | 0xd0..=0xd8) {
                continue; // These have no content.
            }
            let length = u64::from(u16::from_be_bytes(bytes(from)?)).saturating_sub(2);
            let content = &mut from.by_ref().take(length);
            match marker {
                0xc4 | 0xc8 | 0xcc => {}
                0xc0..=0xcf => frame = Some(Self::described(marker, content)?),
                0xda => return Self::scan(frame, content),
                _ => {}
            }
            io::copy(content, &mut io::sink())?;
        }
    }

    fn described(marker: u8, content: &mut impl Read) -> io::Result<Self> {
        let [_, high, low, wide, narrow, components] = bytes(content)?;
        let (width, height) = (u16::from_be_bytes([wide, narrow]), u16::from_be_bytes([high, low]));
        let buffered = !matches!(marker, 0xc0 | 0xc1 | 0xc9);
        Ok(Self { width: width.into(), height: height.into(), components, buffered })
    }

    fn scan(frame: Option<Self>, content: &mut impl Read) -> io::Result<Self> {
        let [components] = bytes(content)?;
        let frame = frame.ok_or_else(|| io::Error::other("it has no frame"))?;
        Ok(Self { buffered: frame.buffered || components < frame.components, ..frame })
    }
}

/// The next marker, past whatever stands before it, as libjpeg reads.
fn marker(from: &mut impl Read) -> io::Result<u8> {
    loop {
        let [mut byte] = bytes(from)?;
        if byte != 0xff {
            continue;
        }
        while byte == 0xff {
            [byte] = bytes(from)?;
        }
        if byte != 0 {
            return Ok(byte);
        }
    }
}

fn bytes<const N: usize>(from: &mut impl Read) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}
