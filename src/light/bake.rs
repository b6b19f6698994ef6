//! The bake: direct light of the lamps with shadows, and light from all round
//! by a fixed set of rays, so that corners darken and skylights pour.

use super::charts::{Chart, Charts, EXPOSURE};
use super::lamps::{lamps, warmth};
use super::space::Space;
use crate::exhibition::Room;
use crate::hang::RoomPlace;
use glam::Vec3;

/// Rays a texel. Even numbers of stratified rays give no visible grain at this
/// resolution, once neighbours are smoothed together.
const RAYS: u32 = 48;

/// A room's light as a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct LightMap {
    /// Texels across.
    pub width: u32,
    /// Texels down.
    pub height: u32,
    /// RGBA, 8 bits each, in sRGB, row by row; light times [`EXPOSURE`].
    pub texels: Vec<u8>,
}

/// Bakes a room. The same room always gives the same map.
pub fn bake(room: &RoomPlace, scene: &Room, charts: &Charts) -> LightMap {
    let ambient = warmth(f32::midpoint(scene.mood.kelvin, 5000.0)) * scene.mood.ambient;
    let sky = warmth(6500.0) * 1.5;
    let space = Space::new(room, scene, sky);
    let lamps = lamps(room, scene);
    let mut light = vec![Vec3::ZERO; (charts.width * charts.height) as usize];
    for chart in &charts.charts {
        let mut part = Vec::with_capacity((chart.width * chart.height) as usize);
        for row in 0..chart.height {
            for column in 0..chart.width {
                let point = chart.place(column, row) + chart.normal * 0.01;
                let direct: Vec3 = lamps
                    .iter()
                    .map(|lamp| {
                        let arriving = lamp.light(point, chart.normal);
                        if arriving.max_element() > 0.003 && space.is_blocked(point, lamp.at) { Vec3::ZERO } else { arriving }
                    })
                    .sum();
                part.push((direct, gathered(&space, point, chart.normal, ambient, column * 7919 + row * 104_729)));
            }
        }
        write(&mut light, charts, chart, &smoothed(&part, chart));
    }
    glow(&mut light, charts);
    LightMap { width: charts.width, height: charts.height, texels: light.into_iter().flat_map(encode).collect() }
}

/// Light from all round, by rays spread evenly over the cosine-weighted half
/// sphere and turned by the texel's own angle.
#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn gathered(space: &Space, point: Vec3, normal: Vec3, ambient: Vec3, seed: u32) -> Vec3 {
    const GOLDEN: f32 = 2.399_963;
    let tangent = normal.any_orthonormal_vector();
    let other = normal.cross(tangent);
    let turn = (seed.wrapping_mul(2_654_435_761) >> 16) as f32 / 65_536.0 * std::f32::consts::TAU;
    let mut sum = Vec3::ZERO;
    for ray in 0..RAYS {
        let part = (ray as f32 + 0.5) / RAYS as f32;
        let radius = part.sqrt();
        let angle = ray as f32 * GOLDEN + turn;
        let way = tangent * (radius * angle.cos()) + other * (radius * angle.sin()) + normal * (1.0 - part).max(0.0).sqrt();
        sum += space.radiance(point, way, ambient);
    }
    // Every surface also gets the light that bounced more than once.
    sum / RAYS as f32 + ambient * 0.42
}

/// Direct light stays sharp; light from all round is smoothed over neighbours.
fn smoothed(part: &[(Vec3, Vec3)], chart: &Chart) -> Vec<Vec3> {
    let (width, height) = (chart.width.cast_signed(), chart.height.cast_signed());
    let at = |x: i32, y: i32| part[(y.clamp(0, height - 1) * width + x.clamp(0, width - 1)).cast_unsigned() as usize];
    let mut out = Vec::with_capacity(part.len());
    for y in 0..height {
        for x in 0..width {
            let mut around = Vec3::ZERO;
            for dy in -1..=1 {
                for dx in -1..=1 {
                    around += at(x + dx, y + dy).1;
                }
            }
            out.push(at(x, y).0 + around / 9.0);
        }
    }
    out
}

/// Copies a chart into the map, and its edge into the gutter round it.
fn write(light: &mut [Vec3], charts: &Charts, chart: &Chart, part: &[Vec3]) {
    let gutter = 2_i32;
    let (width, height) = (chart.width.cast_signed(), chart.height.cast_signed());
    for y in -gutter..height + gutter {
        for x in -gutter..width + gutter {
            let from = y.clamp(0, height - 1) * width + x.clamp(0, width - 1);
            let to = (chart.y.cast_signed() + y) * charts.width.cast_signed() + chart.x.cast_signed() + x;
            if let (Some(to), Some(from)) = (light.get_mut(to.cast_unsigned() as usize), part.get(from.cast_unsigned() as usize)) {
                *to = *from;
            }
        }
    }
}

fn glow(light: &mut [Vec3], charts: &Charts) {
    let rows = (charts.width * Charts::GLOW_ROWS) as usize;
    let start = light.len().saturating_sub(rows);
    light[start..].fill(Vec3::splat(1.0 / EXPOSURE));
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn encode(light: Vec3) -> [u8; 4] {
    let byte = |value: f32| {
        let scaled = (value * EXPOSURE).clamp(0.0, 1.0);
        let srgb = if scaled <= 0.003_130_8 { scaled * 12.92 } else { 1.055 * scaled.powf(1.0 / 2.4) - 0.055 };
        (srgb * 255.0 + 0.5) as u8
    };
    [byte(light.x), byte(light.y), byte(light.z), 255]
}
