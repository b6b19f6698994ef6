//! A light map: light as a picture.

use glam::Vec3;

/// Light 1 (a white wall looks white) is kept as this part of full scale, so
/// that brighter pools have room.
pub const EXPOSURE: f32 = 0.5;

/// A room's light as a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct LightMap {
    /// Texels across.
    pub width: u32,
    /// Texels down.
    pub height: u32,
    /// RGBA, 8 bits each, as a screen shows them (a power of 1 / 2.2), row by
    /// row; light times [`EXPOSURE`].
    pub texels: Vec<u8>,
    /// The same for each corner of the solids that stand in the room, one solid
    /// after the other; RGB.
    pub solids: Vec<[u8; 3]>,
}

impl LightMap {
    pub(super) fn new(width: u32, light: &[Vec3]) -> Self {
        let height = u32::try_from(light.len()).unwrap_or(0) / width.max(1);
        let texels = light.iter().enumerate().flat_map(|(at, light)| encode(*light, at)).collect();
        Self { width, height, texels, solids: Vec::new() }
    }
}

/// Light to bytes. Half a step of noise keeps dim walls free of bands.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "clamped to a byte; 8 bits of noise"
)]
pub(super) fn encode(light: Vec3, at: usize) -> [u8; 4] {
    let noise = ((at as u32).wrapping_mul(0x9E37_79B1) >> 24) as f32 / 256.0;
    let light = shoulder(light);
    let byte = |value: f32| ((value * EXPOSURE).clamp(0.0, 1.0).powf(1.0 / 2.2) * 255.0 + noise).clamp(0.0, 255.0) as u8;
    [byte(light.x), byte(light.y), byte(light.z), 255]
}

/// Bright light bends over instead of clipping, in one for all three parts, so
/// that it keeps its colour.
fn shoulder(light: Vec3) -> Vec3 {
    const KNEE: f32 = 0.75;
    const MOST: f32 = 1.25;
    let peak = light.max_element();
    if peak <= KNEE {
        return light;
    }
    let room = MOST - KNEE;
    light * ((KNEE + room * (1.0 - (-(peak - KNEE) / room).exp())) / peak)
}
