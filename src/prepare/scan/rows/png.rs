//! PNG, a row at a time; an interlaced one, if it is small enough, whole.

use super::colour::Samples;
use super::{NoPicture, Opened, Source, because, sized, whole};
use ::png::{ColorType, Decoder, Limits, Reader, Transformations};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// The most bytes that the decoder keeps besides our rows.
const LIMITS: Limits = Limits { bytes: 64 << 20 };

pub(super) fn open(path: &Path) -> Result<Opened, NoPicture> {
    let file = BufReader::new(File::open(path).map_err(because)?);
    let mut decoder = Decoder::new_with_limits(file, LIMITS);
    decoder.set_transformations(Transformations::normalize_to_color8());
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let head = decoder.read_header_info().map_err(unreadable)?;
    let (width, height, interlaced) = (head.width, head.height, head.interlaced);
    sized(width, height)?;
    if interlaced {
        whole(width, height, "interlaced PNG", "save it without interlacing, or as TIFF in tiles")?;
    }
    let mut reader = decoder.read_info().map_err(unreadable)?;
    let samples = match reader.output_color_type().0 {
        ColorType::Grayscale => Samples::Grey,
        ColorType::GrayscaleAlpha => Samples::GreyAlpha,
        ColorType::Rgb => Samples::Rgb,
        ColorType::Rgba => Samples::Rgba,
        ColorType::Indexed => return Err(unreadable("its palette is missing")),
    };
    let deinterlaced = if interlaced { decoded(&mut reader)? } else { Vec::new() };
    let line = width as usize * samples.count();
    Ok(Opened { width, height, source: Box::new(Lines { reader, samples, line, deinterlaced, at: 0 }) })
}

fn unreadable(why: impl std::fmt::Display) -> NoPicture {
    NoPicture(format!("this PNG cannot be read: {why}; save it again"))
}

/// The whole picture; bounded before, by its pixels.
fn decoded(reader: &mut Reader<BufReader<File>>) -> Result<Vec<u8>, NoPicture> {
    let size = reader.output_buffer_size().ok_or_else(|| unreadable("it is too large"))?;
    let mut pixels = vec![0; size];
    let frame = reader.next_frame(&mut pixels).map_err(unreadable)?;
    if frame.buffer_size() != size {
        return Err(unreadable("its first frame is smaller than the picture"));
    }
    Ok(pixels)
}

struct Lines {
    reader: Reader<BufReader<File>>,
    samples: Samples,
    /// Bytes of a row as it is stored.
    line: usize,
    /// All rows of an interlaced picture; else nothing.
    deinterlaced: Vec<u8>,
    /// Where its next row begins.
    at: usize,
}

impl Lines {
    fn row(&mut self) -> Result<&[u8], NoPicture> {
        let missing = || NoPicture("a row is missing".to_owned());
        let row = if self.deinterlaced.is_empty() {
            self.reader.next_row().map_err(because)?.ok_or_else(missing)?.data()
        } else {
            let rest = self.deinterlaced.get(self.at..).unwrap_or_default();
            self.at += self.line;
            rest.get(..self.line).ok_or_else(missing)?
        };
        // The frame of an animation may be narrower than the picture.
        if row.len() == self.line { Ok(row) } else { Err(missing()) }
    }
}

impl Source for Lines {
    fn append(&mut self, into: &mut Vec<u8>, count: u32) -> Result<(), NoPicture> {
        let samples = self.samples;
        for _ in 0..count {
            let row = self.row()?;
            let from = into.len();
            into.resize(from + row.len() / samples.count() * 3, 0);
            samples.to_rgb(row, &mut into[from..]);
        }
        Ok(())
    }
}
