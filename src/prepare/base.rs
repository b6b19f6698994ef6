//! The quiet map under the places: drawn once for its colours and its size, and
//! kept like every other picture.

use super::cache::Key;
use super::picture::Studio;
use super::ready::Ready;
use super::{BaseMap, BaseTones, NoPicture};

/// Maps made by another version of this are made again.
const VERSION: &[u8] = b"base map 1, resvg 0.49";

impl Studio {
    /// A map, `across` pixels wide: from the cache, or made and kept.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub fn base(&self, map: &BaseMap, tones: BaseTones, across: u32) -> Result<Ready, NoPicture> {
        let drawing = map.draw(tones, &self.geography, self.fonts());
        let key = Key::of(&[VERSION, &across.to_le_bytes(), drawing.svg.as_bytes()]);
        if let Some(kept) = Ready::kept(self.cache(), key, across) {
            return Ok(kept);
        }
        let ready = Ready::new(self.rasteriser.drawing(&drawing.svg, across)?);
        ready.keep(self.cache(), key);
        Ok(ready)
    }
}
