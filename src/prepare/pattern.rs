//! Floors as small pictures that repeat: light and dark round a
//! middle grey, to be multiplied by the room's own colour.

use super::raster::Pixels;
use crate::exhibition::Floor;

/// Pixels across and down.
const SIZE: u32 = 512;

/// A pattern and how many metres one repeat covers.
pub fn floor(kind: Floor) -> (Pixels, f32) {
    match kind {
        Floor::Boards => (paint(boards), 1.6),
        Floor::Herringbone => (paint(herringbone), 1.6),
        Floor::Marble => (paint(marble), 2.4),
        Floor::Slabs => (paint(slabs), 2.4),
        Floor::Concrete => (paint(concrete), 4.0),
    }
}

/// Paints a repeat; `tone` gives lightness 0 to 1 for places 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "a few hundred pixels")]
fn paint(tone: impl Fn(f32, f32) -> f32) -> Pixels {
    let mut rgba = Vec::with_capacity((SIZE * SIZE * 4) as usize);
    for y in 0..SIZE {
        for x in 0..SIZE {
            let value = byte(tone((x as f32 + 0.5) / SIZE as f32, (y as f32 + 0.5) / SIZE as f32));
            rgba.extend_from_slice(&[value, value, value, 255]);
        }
    }
    Pixels { width: SIZE, height: SIZE, rgba }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn byte(value: f32) -> u8 {
    (value * 255.0 + 0.5).clamp(0.0, 255.0) as u8
}

/// A number from 0 to 1 that only looks random.
#[expect(clippy::cast_precision_loss, reason = "16 bits")]
fn hash(x: i32, y: i32, seed: u32) -> f32 {
    let mut h = x.cast_unsigned().wrapping_mul(0x9E37_79B1) ^ y.cast_unsigned().wrapping_mul(0x85EB_CA77) ^ seed.wrapping_mul(0xC2B2_AE3D);
    h ^= h >> 15;
    h = h.wrapping_mul(0x2C1B_3C6D);
    h ^= h >> 12;
    h = h.wrapping_mul(0x297A_2D39);
    ((h >> 16) & 0xffff) as f32 / 65_535.0
}

/// Smooth noise that repeats after `cells` in both directions.
#[expect(clippy::cast_possible_truncation, reason = "small cells")]
fn noise(x: f32, y: f32, cells_x: i32, cells_y: i32, seed: u32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "small cells")]
    let (u, v) = (x * cells_x as f32, y * cells_y as f32);
    let (i, j) = (u.floor() as i32, v.floor() as i32);
    let (s, t) = (u - u.floor(), v - v.floor());
    let (s, t) = (s * s * (3.0 - 2.0 * s), t * t * (3.0 - 2.0 * t));
    let at = |i: i32, j: i32| hash(i.rem_euclid(cells_x), j.rem_euclid(cells_y), seed);
    let top = at(i, j) + (at(i + 1, j) - at(i, j)) * s;
    let bottom = at(i, j + 1) + (at(i + 1, j + 1) - at(i, j + 1)) * s;
    top + (bottom - top) * t
}

/// Layers of noise, 0 to 1.
fn cloud(x: f32, y: f32, cells: i32, layers: u32) -> f32 {
    let (mut sum, mut weight, mut total) = (0.0, 1.0, 0.0);
    for layer in 0..layers {
        sum += weight * noise(x, y, cells << layer, cells << layer, layer + 11);
        total += weight;
        weight *= 0.55;
    }
    sum / total
}

/// How near a place is to a joint: 1 in it, 0 away from it. `part` runs 0 to 1
/// across a tile, `joint` is its half width.
fn joint(part: f32, joint: f32) -> f32 {
    let near = part.min(1.0 - part);
    (1.0 - (near - joint) / joint).clamp(0.0, 1.0)
}

#[expect(clippy::cast_possible_truncation, reason = "a handful of boards")]
fn boards(x: f32, y: f32) -> f32 {
    let column = x * 10.0;
    let board = column.floor() as i32;
    let shift = hash(board, 1, 3);
    let along = (y + shift).fract() * 2.0;
    let piece = along.floor() as i32;
    let tone = 0.80 + 0.14 * hash(board, piece, 5);
    let grain = 0.05 * noise(x, y, 160, 6, 9) + 0.03 * noise(x, y, 320, 10, 10);
    let gap = joint(column.fract(), 0.022).max(joint(along.fract(), 0.0022));
    (tone + grain) * (1.0 - 0.45 * gap)
}

/// Blocks of 1 by 4 laid at right angles; the repeat holds 8 by 8 units.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a handful of blocks")]
fn herringbone(x: f32, y: f32) -> f32 {
    let (u, v) = (x * 16.0, y * 16.0);
    let (i, j) = (u.floor() as i32, v.floor() as i32);
    let step = (i - j).rem_euclid(8);
    let lying = step < 4;
    let (along, across, id) = if lying {
        (u - (i - step) as f32, v.fract(), (i - step, j))
    } else {
        let up = (j - i).rem_euclid(8);
        let up = if up >= 4 { up - 4 } else { up };
        (v - (j - up) as f32, u.fract(), (i, j - up + 100))
    };
    let tone = 0.80 + 0.15 * hash(id.0.rem_euclid(16), id.1.rem_euclid(16), 21);
    let grain = if lying { noise(x, y, 24, 260, 23) } else { noise(x, y, 260, 24, 23) };
    let gap = joint(across, 0.035).max(joint((along / 4.0).clamp(0.0, 1.0), 0.009));
    (tone + 0.06 * grain) * (1.0 - 0.42 * gap)
}

#[expect(clippy::cast_possible_truncation, reason = "a handful of tiles")]
fn marble(x: f32, y: f32) -> f32 {
    let (u, v) = (x * 4.0, y * 4.0);
    let (i, j) = (u.floor() as i32, v.floor() as i32);
    let dark = (i + j).rem_euclid(2) == 1;
    let vein = (cloud(x, y, 4, 5) - 0.5).abs();
    let base = if dark { 0.74 } else { 0.97 };
    let vein = if dark { 0.10 } else { -0.10 } * (1.0 - (vein * 14.0).min(1.0));
    let gap = joint(u.fract(), 0.006).max(joint(v.fract(), 0.006));
    (base + vein + 0.03 * hash(i, j, 31)) * (1.0 - 0.3 * gap)
}

#[expect(clippy::cast_possible_truncation, reason = "a handful of slabs")]
fn slabs(x: f32, y: f32) -> f32 {
    let v = y * 3.0;
    let row = v.floor() as i32;
    #[expect(clippy::cast_precision_loss, reason = "three rows")]
    let u = x * 2.0 + (row % 2) as f32 * 0.5;
    let column = (u.floor() as i32).rem_euclid(2);
    let tone = 0.85 + 0.09 * hash(column, row, 41) + 0.07 * cloud(x, y, 8, 4);
    let gap = joint(u.fract(), 0.005).max(joint(v.fract(), 0.007));
    tone * (1.0 - 0.4 * gap)
}

fn concrete(x: f32, y: f32) -> f32 {
    let tone = 0.86 + 0.12 * cloud(x, y, 4, 6);
    let gap = joint(x, 0.0012).max(joint(y, 0.0012));
    tone * (1.0 - 0.35 * gap)
}
