//! A tile to JPEG and back, through mozjpeg.

use super::{NoPicture, Pixels, because, guarded};
use mozjpeg::{ColorSpace, Compress, Decompress};

/// The JPEG quality of tiles, of 100: what is lost is not seen, even enlarged.
const QUALITY: f32 = 88.0;

/// The longest side that a JPEG may have, in pixels.
pub(super) const LONGEST: u32 = 65_500;

/// A compressor of RGB rows, set for speed: baseline, in one pass, so it needs
/// little memory however high the picture is. May panic, as all of mozjpeg.
pub(super) fn compressor(width: u32, height: u32) -> Compress {
    let mut compress = Compress::new(ColorSpace::JCS_RGB);
    compress.set_fastest_defaults();
    compress.set_quality(QUALITY);
    compress.set_size(width as usize, height as usize);
    compress
}

/// Encodes `height` RGB rows of `width` pixels.
pub(super) fn encode<'a>(rows: impl Iterator<Item = &'a [u8]>, width: u32, height: u32) -> Result<Vec<u8>, NoPicture> {
    guarded(|| {
        let mut started = compressor(width, height).start_compress(Vec::new()).map_err(because)?;
        for row in rows {
            started.write_scanlines(row).map_err(because)?;
        }
        started.finish().map_err(because)
    })
}

/// Decodes a tile, which must be of this size.
pub(super) fn decode(jpeg: &[u8], width: u32, height: u32) -> Result<Pixels, NoPicture> {
    guarded(|| {
        let head = Decompress::new_mem(jpeg).map_err(because)?;
        if head.size() != (width as usize, height as usize) {
            return Err(NoPicture("this tile has another size than it should".to_owned()));
        }
        let mut started = head.rgba().map_err(because)?;
        let mut rgba = vec![0_u8; width as usize * height as usize * 4];
        started.read_scanlines_into(rgba.as_mut_slice()).map_err(because)?;
        Ok(Pixels { width, height, rgba })
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::*;

    #[test]
    fn a_tile_comes_back_opaque_and_in_its_colours() {
        let row = [200_u8, 40, 90].repeat(37);
        let jpeg = encode((0..21).map(|_| row.as_slice()), 37, 21).unwrap();
        let tile = decode(&jpeg, 37, 21).unwrap();
        assert_eq!(tile.rgba.len(), 37 * 21 * 4);
        for pixel in tile.rgba.chunks_exact(4) {
            assert!(pixel.iter().zip([200_u8, 40, 90, 255]).all(|(is, should)| is.abs_diff(should) <= 4), "{pixel:?}");
        }
    }

    #[test]
    fn what_is_no_such_tile_is_an_error() {
        let row = [200_u8, 40, 90].repeat(37);
        let jpeg = encode((0..21).map(|_| row.as_slice()), 37, 21).unwrap();
        assert!(decode(&jpeg, 21, 37).is_err());
        assert!(decode(b"no JPEG at all", 37, 21).is_err());
        assert!(decode(&[], 37, 21).is_err());
        assert!(encode((0..20).map(|_| row.as_slice()), 37, 21).is_err(), "a row is missing");
    }
}
