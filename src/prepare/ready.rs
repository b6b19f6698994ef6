//! A picture ready for a graphics card: all its mips, from the cache when it
//! is there. What is far away takes the small mips alone.

use super::cache::{Cache, Key};
use super::raster::Pixels;

/// A picture and its halvings, as they go onto a graphics card.
#[derive(Clone, Debug, PartialEq)]
pub struct Ready {
    /// Pixels across the largest.
    pub width: u32,
    /// Pixels down the largest.
    pub height: u32,
    /// How many there are.
    pub mips: u32,
    /// RGBA, 8 bits each, as a screen shows them; the largest first.
    pub data: Vec<u8>,
    /// The mean colour of the whole.
    pub mean: [u8; 3],
}

/// Width and height of a mip, pixels.
fn mip(width: u32, height: u32, level: u32) -> (u32, u32) {
    ((width >> level).max(1), (height >> level).max(1))
}

fn bytes(width: u32, height: u32) -> usize {
    width as usize * height as usize * 4
}

/// The coarsest mip that still has `need` pixels on its longer side.
fn level_for(width: u32, height: u32, mips: u32, need: u32) -> u32 {
    let enough = |level: &u32| width.max(height) >> level >= need;
    (0..mips).rev().find(enough).unwrap_or(0)
}

impl Ready {
    /// With all its mips.
    pub fn new(pixels: Pixels) -> Self {
        let (width, height, mean) = (pixels.width, pixels.height, pixels.mean());
        let (data, mips) = pixels.mips();
        Self { width, height, mips, data, mean }
    }

    /// Without the mips that are finer than `need` pixels on the longer side
    /// ask for.
    pub fn shrunk(mut self, need: u32) -> Self {
        let level = level_for(self.width, self.height, self.mips, need);
        let finer: usize = (0..level).map(|level| mip(self.width, self.height, level)).map(|(width, height)| bytes(width, height)).sum();
        self.data.drain(..finer.min(self.data.len()));
        (self.width, self.height) = mip(self.width, self.height, level);
        self.mips -= level;
        self
    }

    /// Keeps it, a block a mip.
    pub(super) fn keep(&self, cache: &Cache, key: Key) {
        let mut head = Vec::with_capacity(11);
        head.extend_from_slice(&self.width.to_le_bytes());
        head.extend_from_slice(&self.height.to_le_bytes());
        head.extend_from_slice(&self.mean);
        let mut rest = self.data.as_slice();
        let blocks: Vec<Vec<u8>> = (0..self.mips)
            .map(|level| {
                let (width, height) = mip(self.width, self.height, level);
                let (pixels, coarser) = rest.split_at(bytes(width, height).min(rest.len()));
                rest = coarser;
                lz4_flex::compress(pixels)
            })
            .collect();
        cache.put(key, &head, &blocks);
    }

    /// The kept one, as far as `need` pixels on the longer side ask for; none
    /// when it is not there or not whole.
    pub(super) fn kept(cache: &Cache, key: Key, need: u32) -> Option<Self> {
        let entry = cache.get(key)?;
        let number = |at: usize| Some(u32::from_le_bytes(entry.head.get(at..at + 4)?.try_into().ok()?));
        let (width, height) = (number(0)?, number(4)?);
        let mean: [u8; 3] = entry.head.get(8..11)?.try_into().ok()?;
        let count = u32::try_from(entry.count()).ok()?;
        if width == 0 || height == 0 || width.max(height) > 16_384 || count != width.max(height).ilog2() + 1 {
            return None;
        }
        let level = level_for(width, height, count, need);
        let mut data = Vec::new();
        for level in level..count {
            let (width, height) = mip(width, height, level);
            let block = entry.block(level as usize)?;
            let pixels = lz4_flex::decompress(&block, bytes(width, height)).ok()?;
            if pixels.len() != bytes(width, height) {
                return None;
            }
            data.extend_from_slice(&pixels);
        }
        let (width, height) = mip(width, height, level);
        Some(Self { width, height, mips: count - level, data, mean })
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::*;

    fn picture() -> Ready {
        let rgba = (0..200_u32 * 90).flat_map(|at| [u8::try_from(at % 251).unwrap(), 40, 200, 255]).collect();
        Ready::new(Pixels { width: 200, height: 90, rgba })
    }

    #[test]
    fn a_kept_picture_comes_back_whole_or_as_small_as_needed() {
        let folder = tempfile::tempdir().unwrap();
        let (cache, key) = (Cache::new(folder.path()), Key::of(&[b"p"]));
        let picture = picture();
        picture.keep(&cache, key);
        assert_eq!(Ready::kept(&cache, key, 200).unwrap(), picture);
        let small = Ready::kept(&cache, key, 40).unwrap();
        assert_eq!((small.width, small.height), (50, 22));
        assert_eq!(small, picture.clone().shrunk(40));
        assert_eq!(Ready::kept(&cache, key, 5000).unwrap(), picture);
    }
}
