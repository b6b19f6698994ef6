//! TIFF, a strip or a row of tiles at a time.

use super::colour::Samples;
use super::{NoPicture, Opened, Source, because, sized};
use ::tiff::decoder::{ChunkType, Decoder, DecodingResult, Limits};
use ::tiff::tags::Tag;
use ::tiff::{ColorType, TiffResult};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// The most bytes of one strip or tile.
const CHUNK: u64 = 64 << 20;

/// The most bytes of the rows that are kept: one strip, or one row of tiles.
const BAND: u64 = 128 << 20;

type Input = Decoder<BufReader<File>>;

pub(super) fn open(path: &Path) -> Result<Opened, NoPicture> {
    let file = File::open(path).map_err(because)?;
    let length = file.metadata().map_err(because)?.len();
    let mut decoder = Decoder::new(BufReader::new(file)).map_err(unreadable)?.with_limits(limits());
    let (width, height) = decoder.dimensions().map_err(unreadable)?;
    sized(width, height)?;
    let samples = samples(&mut decoder)?;
    let chunk = chunk(&mut decoder, width, height)?;
    if !complete(&mut decoder, length).map_err(unreadable)? {
        return Err(NoPicture("this TIFF is cut off: copy it again from where it came".to_owned()));
    }
    let source = Bands { decoder, samples, width, height, chunk, next: 0, band: Vec::new(), at: 0 };
    Ok(Opened { width, height, source: Box::new(source) })
}

fn unreadable(why: impl std::fmt::Display) -> NoPicture {
    NoPicture(format!("this TIFF cannot be read: {why}; save it again in RGB, 8 bits, in tiles"))
}

fn limits() -> Limits {
    // There is no way to write its fields but one by one.
    let mut limits = Limits::unlimited();
    let most = usize::try_from(CHUNK).unwrap_or(usize::MAX);
    (limits.decoding_buffer_size, limits.intermediate_buffer_size, limits.ifd_value_size) = (most, most, most);
    limits
}

/// What the samples mean, if they are of a kind that is read.
fn samples(decoder: &mut Input) -> Result<Samples, NoPicture> {
    let extra = decoder.find_tag_unsigned_vec::<u16>(Tag::ExtraSamples).map_err(unreadable)?.unwrap_or_default();
    let samples = match decoder.colortype().map_err(unreadable)? {
        ColorType::Gray(8 | 16) => Samples::Grey,
        ColorType::RGB(8 | 16) => Samples::Rgb,
        ColorType::RGBA(8 | 16) if extra.first() == Some(&1) => Samples::Premultiplied,
        ColorType::RGBA(8 | 16) => Samples::Rgba,
        ColorType::YCbCr(8) => Samples::YCbCr,
        other => return Err(unreadable(format!("its pixels are {other:?}"))),
    };
    let number = |decoder: &mut Input, tag| decoder.find_tag_unsigned::<u16>(tag).map_err(unreadable);
    let stored = usize::from(number(decoder, Tag::SamplesPerPixel)?.unwrap_or(1));
    if stored > 1 && number(decoder, Tag::PlanarConfiguration)? == Some(2) {
        return Err(unreadable("each colour is stored by itself"));
    }
    // The decoder would undo the prediction over the wrong samples.
    if stored > samples.count() && number(decoder, Tag::Predictor)?.is_some_and(|predictor| predictor != 1) {
        return Err(unreadable("it has channels besides its colours"));
    }
    Ok(samples)
}

/// The size of a strip or tile, at most the picture's, when one of them and
/// the rows it belongs to fit into memory.
fn chunk(decoder: &mut Input, width: u32, height: u32) -> Result<(u32, u32), NoPicture> {
    let (across, down) = decoder.chunk_dimensions();
    let strips = decoder.get_chunk_type() == ChunkType::Strip;
    // The last strip may claim more rows than the picture has; a tile is padded.
    let stored = if strips { down.min(height) } else { down };
    let bits = u64::from(decoder.colortype().map_err(unreadable)?.bit_depth());
    let samples = u64::from(decoder.find_tag_unsigned::<u16>(Tag::SamplesPerPixel).map_err(unreadable)?.unwrap_or(1));
    let bytes = u64::from(across).saturating_mul(u64::from(stored)).saturating_mul(samples * bits / 8);
    let (across, down) = (across.min(width), down.min(height));
    let band = u64::from(width) * u64::from(down) * 3;
    if bytes > CHUNK || band > BAND {
        let piece = if strips { "strip" } else { "tile" };
        let why = format!("this TIFF keeps {down} rows in one {piece}, which is too much to read at once");
        return Err(NoPicture(format!("{why}: save it in tiles of 256 or 512 pixels, or in strips of a few rows")));
    }
    Ok((across, down))
}

/// Whether all strips or tiles lie inside the file. Only asked for those in
/// JPEG, whose decoder makes up what is missing; the others miss it themselves.
fn complete(decoder: &mut Input, length: u64) -> TiffResult<bool> {
    if decoder.find_tag_unsigned::<u16>(Tag::Compression)? != Some(7) {
        return Ok(true);
    }
    let (offsets, lengths) = match decoder.get_chunk_type() {
        ChunkType::Strip => (Tag::StripOffsets, Tag::StripByteCounts),
        ChunkType::Tile => (Tag::TileOffsets, Tag::TileByteCounts),
    };
    let offsets = decoder.find_tag_unsigned_vec::<u64>(offsets)?.unwrap_or_default();
    let lengths = decoder.find_tag_unsigned_vec::<u64>(lengths)?.unwrap_or_default();
    Ok(offsets.iter().zip(&lengths).all(|(offset, bytes)| offset.saturating_add(*bytes) <= length))
}

/// The picture in bands: strips, or rows of tiles.
struct Bands {
    decoder: Input,
    samples: Samples,
    width: u32,
    height: u32,
    /// Width and height of a strip or tile.
    chunk: (u32, u32),
    /// The band to read next.
    next: u32,
    /// The rows of the band before, RGB, and how many bytes of it were given.
    band: Vec<u8>,
    at: usize,
}

impl Source for Bands {
    fn append(&mut self, into: &mut Vec<u8>, count: u32) -> Result<(), NoPicture> {
        let mut wanted = self.width as usize * count as usize * 3;
        while wanted > 0 {
            if self.at == self.band.len() {
                self.read()?;
            }
            let given = wanted.min(self.band.len() - self.at);
            into.extend_from_slice(&self.band[self.at..self.at + given]);
            self.at += given;
            wanted -= given;
        }
        Ok(())
    }
}

impl Bands {
    /// Reads the next band.
    fn read(&mut self) -> Result<(), NoPicture> {
        let rows = self.height.saturating_sub(self.next * self.chunk.1).min(self.chunk.1) as usize;
        if rows == 0 {
            return Err(NoPicture("a row is missing".to_owned()));
        }
        self.band.clear();
        self.band.resize(rows * self.width as usize * 3, 0);
        self.at = 0;
        for column in 0..self.width.div_ceil(self.chunk.0) {
            self.place(column, rows)?;
        }
        self.next += 1;
        Ok(())
    }

    /// Reads one strip or tile, and puts its pixels where they belong.
    fn place(&mut self, column: u32, rows: usize) -> Result<(), NoPicture> {
        let at = self.next * self.width.div_ceil(self.chunk.0) + column;
        let pixels = bytes(self.decoder.read_chunk(at).map_err(because)?)?;
        let left = column * self.chunk.0;
        let across = self.chunk.0.min(self.width - left) as usize;
        let line = across * self.samples.count();
        if pixels.len() < rows * line {
            return Err(NoPicture("a strip or tile is too short".to_owned()));
        }
        let inside = left as usize * 3..(left as usize + across) * 3;
        for (row, pixels) in self.band.chunks_exact_mut(self.width as usize * 3).zip(pixels.chunks_exact(line)) {
            self.samples.to_rgb(pixels, &mut row[inside.clone()]);
        }
        Ok(())
    }
}

/// Samples of 8 bits, from 8 or 16.
fn bytes(decoded: DecodingResult) -> Result<Vec<u8>, NoPicture> {
    let eight = |sample: u16| u8::try_from((u32::from(sample) * 255 + 32_767) / 65_535).unwrap_or(255);
    match decoded {
        DecodingResult::U8(bytes) => Ok(bytes),
        DecodingResult::U16(samples) => Ok(samples.into_iter().map(eight).collect()),
        _ => Err(NoPicture("its samples are no plain numbers of 8 or 16 bits".to_owned())),
    }
}
