//! Small pictures to test with: a gradient whose colour is known everywhere, in
//! every format, and headers that promise far more than the file holds.

use super::{Pyramid, TILE, tile};
use std::fs::{self, File};
use std::io::{Cursor, Seek, Write};
use std::path::{Path, PathBuf};
use tiff::encoder::colortype::{Gray16, RGB8};
use tiff::encoder::{DirectoryEncoder, TiffEncoder, TiffKindStandard};
use tiff::tags::Tag;

const WIDTH: u32 = 1300;
const HEIGHT: u32 = 700;

/// The gradient's colour.
pub(super) fn colour(x: u32, y: u32) -> [u8; 3] {
    let part = |at: u32, side: u32| u8::try_from(at * 255 / (side - 1)).unwrap();
    [part(x, WIDTH), part(y, HEIGHT), 128]
}

/// All of it, RGB.
pub(super) fn pixels() -> Vec<u8> {
    (0..HEIGHT).flat_map(|y| (0..WIDTH).flat_map(move |x| colour(x, y))).collect()
}

/// Whether two colours differ by no more than JPEG and halving may.
pub(super) fn near(is: [u8; 3], should: [u8; 3]) -> bool {
    is.iter().zip(should).all(|(is, should)| is.abs_diff(should) <= 8)
}

/// Compares every 25th pixel of a level.
pub(super) fn compare(pyramid: &Pyramid, level: usize) {
    let (width, height) = pyramid.size(level);
    let (columns, rows) = pyramid.tile_count(level);
    let scale = 1_u32 << level;
    for (column, row) in (0..columns).flat_map(|column| (0..rows).map(move |row| (column, row))) {
        let tile = pyramid.tile(level, column, row).unwrap();
        assert_eq!(tile.rgba.len(), tile.width as usize * tile.height as usize * 4);
        for (y, x) in (0..tile.height).step_by(25).flat_map(|y| (0..tile.width).step_by(25).map(move |x| (y, x))) {
            let at = (y * tile.width + x) as usize * 4;
            let is = [tile.rgba[at], tile.rgba[at + 1], tile.rgba[at + 2]];
            let (x, y) = (column * TILE + x, row * TILE + y);
            let should = colour((x * scale + scale / 2).min(WIDTH - 1), (y * scale + scale / 2).min(HEIGHT - 1));
            assert!(x < width && y < height);
            assert!(near(is, should) && tile.rgba[at + 3] == 255, "level {level} at {x}, {y}: {is:?}, not {should:?}");
        }
    }
}

/// The gradient in every format that is read.
pub(super) fn all(folder: &Path) -> Vec<PathBuf> {
    let at = |name: &str| folder.join(name);
    let paths = vec![at("picture.png"), at("picture.jpg"), at("strips.tif"), at("tiles.tif")];
    write_png(&paths[0]);
    write_jpeg(&paths[1]);
    write_strips(&paths[2]);
    write_tiles(&paths[3]);
    paths
}

pub(super) fn write_png(path: &Path) {
    let mut encoder = png::Encoder::new(File::create(path).unwrap(), WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&pixels()).unwrap();
    writer.finish().unwrap();
}

fn write_jpeg(path: &Path) {
    let pixels = pixels();
    let jpeg = tile::encode(pixels.chunks_exact(WIDTH as usize * 3), WIDTH, HEIGHT).unwrap();
    fs::write(path, jpeg).unwrap();
}

/// What a TIFF encoder writes.
fn tiff(write: impl FnOnce(TiffEncoder<&mut Cursor<Vec<u8>>>)) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    write(TiffEncoder::new(&mut bytes).unwrap());
    bytes.into_inner()
}

fn write_strips(path: &Path) {
    let pixels = pixels();
    let bytes = tiff(|mut encoder| encoder.write_image::<RGB8>(WIDTH, HEIGHT, &pixels).unwrap());
    fs::write(path, bytes).unwrap();
}

/// The TIFF encoder knows no tiles, so the directory is written by hand.
fn write_tiles(path: &Path) {
    const SIDE: u32 = 256;
    let inside = |x: u32, y: u32| if x < WIDTH && y < HEIGHT { colour(x, y) } else { [255, 0, 255] };
    let bytes = tiff(|mut encoder| {
        let mut directory = encoder.image_directory().unwrap();
        let (mut offsets, mut lengths): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
        for top in (0..HEIGHT).step_by(SIDE as usize) {
            for left in (0..WIDTH).step_by(SIDE as usize) {
                let tile: Vec<u8> = (top..top + SIDE).flat_map(|y| (left..left + SIDE).flat_map(move |x| inside(x, y))).collect();
                offsets.push(directory.write_data(tile.as_slice()).unwrap().try_into().unwrap());
                lengths.push(tile.len().try_into().unwrap());
            }
        }
        describe(&mut directory, WIDTH, HEIGHT);
        directory.write_tag(Tag::TileWidth, SIDE).unwrap();
        directory.write_tag(Tag::TileLength, SIDE).unwrap();
        directory.write_tag(Tag::TileOffsets, offsets.as_slice()).unwrap();
        directory.write_tag(Tag::TileByteCounts, lengths.as_slice()).unwrap();
        directory.finish().unwrap();
    });
    fs::write(path, bytes).unwrap();
}

/// The tags of an RGB picture without compression.
fn describe<W: Write + Seek>(directory: &mut DirectoryEncoder<'_, W, TiffKindStandard>, width: u32, height: u32) {
    directory.write_tag(Tag::ImageWidth, width).unwrap();
    directory.write_tag(Tag::ImageLength, height).unwrap();
    directory.write_tag(Tag::BitsPerSample, [8_u16; 3]).unwrap();
    directory.write_tag(Tag::Compression, 1_u16).unwrap();
    directory.write_tag(Tag::PhotometricInterpretation, 2_u16).unwrap();
    directory.write_tag(Tag::SamplesPerPixel, 3_u16).unwrap();
}

/// A TIFF of a few grey samples of 16 bits, side by side.
pub(super) fn write_deep(path: &Path, samples: &[u16]) {
    let width = u32::try_from(samples.len()).unwrap();
    let bytes = tiff(|mut encoder| encoder.write_image::<Gray16>(width, 1, samples).unwrap());
    fs::write(path, bytes).unwrap();
}

/// A TIFF that says it is one strip.
pub(super) fn one_strip_header(width: u32, height: u32) -> Vec<u8> {
    tiff(|mut encoder| {
        let mut directory = encoder.image_directory().unwrap();
        describe(&mut directory, width, height);
        directory.write_tag(Tag::RowsPerStrip, height).unwrap();
        directory.write_tag(Tag::StripOffsets, 8_u32).unwrap();
        directory.write_tag(Tag::StripByteCounts, 1000_u32).unwrap();
        directory.finish().unwrap();
    })
}

/// A progressive JPEG up to its first scan.
pub(super) fn progressive_header(width: u16, height: u16) -> Vec<u8> {
    let ([high, low], [wide, narrow]) = (height.to_be_bytes(), width.to_be_bytes());
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xc2, 0, 17, 8, high, low, wide, narrow, 3];
    bytes.extend([1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
    bytes.extend([0xff, 0xda, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 0, 0]);
    bytes
}

/// An interlaced PNG up to its first chunk.
pub(super) fn interlaced_header(width: u32, height: u32) -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend(width.to_be_bytes());
    chunk.extend(height.to_be_bytes());
    chunk.extend([8, 2, 0, 0, 1]);
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0d".to_vec();
    bytes.extend(&chunk);
    bytes.extend(crc(&chunk).to_be_bytes());
    bytes
}

/// PNG's check sum.
fn crc(bytes: &[u8]) -> u32 {
    let bit = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| bit(crc)))
}
