//! Floors and walls as small pictures that repeat. Floors are light and dark
//! round a middle grey, to be multiplied by the room's own colour; what walls
//! are made of has colours of its own, made from the wall's.

use super::raster::Pixels;
use crate::exhibition::colour::Colour;
use crate::exhibition::{Facing, Floor};

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

/// What a wall of a colour is made of, and how many metres one repeat covers.
pub fn facing(kind: Facing, colour: Colour) -> (Pixels, f32) {
    let white = Colour::rgb(255, 255, 255);
    let own = Inks { body: colour, second: colour };
    match kind {
        Facing::Plain | Facing::Panels => (own.paint(|_, _| (1.0, 0.0)), 1.0),
        Facing::Birch => (own.paint(|x, y| (birch(x, y), 0.0)), 2.4),
        Facing::Brick => (Inks { second: colour.mix(Colour::rgb(0xb8, 0xae, 0xa0), 0.6), ..own }.paint(brick), 1.04),
        Facing::Boards => (own.paint(|x, y| (upright_boards(x, y), 0.0)), 1.2),
        Facing::Hessian => (Inks { second: colour.mix(Colour::rgb(0x2c, 0x20, 0x12), 0.55), ..own }.paint(hessian), 0.6),
        Facing::Concrete => (own.paint(|x, y| (formwork(x, y), 0.0)), 2.4),
        Facing::Drawn => (Inks { second: colour.mix(white, 0.72), ..own }.paint(drawn), 2.4),
    }
}

/// The two colours of a facing.
#[derive(Clone, Copy)]
struct Inks {
    body: Colour,
    second: Colour,
}

impl Inks {
    /// Paints a repeat; `tone` gives for places 0 to 1 the lightness, and the
    /// part of the second colour.
    #[expect(clippy::cast_precision_loss, reason = "a few hundred pixels")]
    fn paint(self, tone: impl Fn(f32, f32) -> (f32, f32)) -> Pixels {
        let mut rgba = Vec::with_capacity((SIZE * SIZE * 4) as usize);
        for y in 0..SIZE {
            for x in 0..SIZE {
                let (light, second) = tone((x as f32 + 0.5) / SIZE as f32, (y as f32 + 0.5) / SIZE as f32);
                let colour = self.body.mix(self.second, second.clamp(0.0, 1.0));
                rgba.extend(colour.rgb.map(|part| byte(f32::from(part) / 255.0 * light)));
                rgba.push(255);
            }
        }
        Pixels { width: SIZE, height: SIZE, rgba }
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

/// Sheets of veneer: four across and two up, each with its own flame of grain.
#[expect(clippy::cast_possible_truncation, reason = "a handful of sheets")]
fn birch(x: f32, y: f32) -> f32 {
    let (u, v) = (x * 4.0, y * 2.0);
    let (column, row) = (u.floor() as i32, v.floor() as i32);
    let tone = 0.93 + 0.06 * hash(column, row, 51);
    // Long waves along the grain, fine lines in it, and a few dark flecks.
    let wave = noise(x, y, 16, 4, 52) + 0.5 * noise(x, y, 48, 6, 53);
    let flame = (wave * 9.0).sin() * 0.018;
    let grain = 0.03 * noise(x, y, 220, 10, 54);
    let fleck = ((noise(x, y, 90, 40, 55) - 0.86) * 5.0).clamp(0.0, 1.0) * 0.12;
    let gap = joint(u.fract(), 0.0045).max(joint(v.fract(), 0.0024));
    (tone + flame + grain - fleck) * (1.0 - 0.4 * gap)
}

/// Four bricks across and fourteen courses up, every second course shifted by
/// half a brick. The second colour is the mortar.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a handful of bricks")]
fn brick(x: f32, y: f32) -> (f32, f32) {
    let v = y * 14.0;
    let row = v.floor() as i32;
    let u = x * 4.0 + (row % 2) as f32 * 0.5;
    let column = (u.floor() as i32).rem_euclid(4);
    let wobble = 0.02 * (noise(x, y, 40, 40, 63) - 0.5);
    let mortar = joint((u.fract() + wobble * 0.4).clamp(0.0, 1.0), 0.014).max(joint((v.fract() + wobble).clamp(0.0, 1.0), 0.05));
    let mortar = (mortar * 1.8).min(1.0);
    let tone = 0.78 + 0.26 * hash(column, row, 61) + 0.10 * (cloud(x, y, 24, 3) - 0.5);
    let burnt = if hash(column, row, 62) < 0.09 { 0.72 } else { 1.0 };
    (tone * burnt * (1.0 - mortar) + mortar * 0.92, mortar)
}

/// Eight upright boards, each with its grain.
#[expect(clippy::cast_possible_truncation, reason = "a handful of boards")]
fn upright_boards(x: f32, y: f32) -> f32 {
    let u = x * 8.0;
    let board = u.floor() as i32;
    let tone = 0.84 + 0.14 * hash(board, 3, 71);
    let grain = 0.06 * noise(x, y, 150, 5, 72) + 0.03 * noise(x, y, 300, 9, 73);
    (tone + grain) * (1.0 - 0.55 * joint(u.fract(), 0.03))
}

/// Coarse threads over and under each other; the second colour lies between.
#[expect(clippy::cast_possible_truncation, reason = "some hundred threads")]
fn hessian(x: f32, y: f32) -> (f32, f32) {
    const THREADS: f32 = 96.0;
    let slack = 0.35 * noise(x, y, 12, 12, 83);
    let (u, v) = (x * THREADS + slack, y * THREADS + slack);
    let (i, j) = (u.floor() as i32, v.floor() as i32);
    let (s, t) = (u.fract() - 0.5, v.fract() - 0.5);
    let over = (i + j).rem_euclid(2) == 0;
    let (across, along) = if over { (s, t) } else { (t, s) };
    // A thread is round, and dips where it goes under its neighbour.
    let round = 1.0 - (across * 2.0).powi(2);
    let dip = 1.0 - 0.5 * (along * 2.0).powi(2);
    let thick = 0.86 + 0.2 * if over { noise(x, y, 96, 5, 81) } else { noise(x, y, 5, 96, 82) };
    let gap = (1.0 - round * dip * 1.5).clamp(0.0, 1.0);
    (thick * (0.82 + 0.2 * round), gap * 0.8)
}

/// Boards that left their grain in the concrete, seams between pours, the holes
/// of the ties that held the formwork.
#[expect(clippy::cast_possible_truncation, reason = "a handful of boards")]
fn formwork(x: f32, y: f32) -> f32 {
    let v = y * 16.0;
    let row = v.floor() as i32;
    let board = 0.92 + 0.05 * hash(row, 2, 91);
    let grain = 0.03 * noise(x, y, 8, 240, 92);
    let stain = 0.09 * (cloud(x, y, 3, 5) - 0.5);
    // Boards end here and there; every repeat has one pour.
    let end = joint((x * 2.0 + hash(row / 2, 4, 93)).fract(), 0.0016);
    let seam = joint(v.fract(), 0.018) * 0.5;
    let pour = joint(y, 0.0018).max(joint(x, 0.0012));
    let holes = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];
    let hole = holes
        .map(|(a, b): (f32, f32)| 1.0 - (((x - a).powi(2) + (y - b).powi(2)).sqrt() / 0.0065).clamp(0.0, 1.0))
        .into_iter()
        .fold(0.0_f32, f32::max);
    (board + grain + stain) * (1.0 - 0.14 * seam - 0.12 * end - 0.3 * pour - 0.55 * (hole * 2.0).min(1.0))
}

/// A blueprint: a fine grid, and drawn over it a sheet of machine parts in
/// white lines. The second colour is the line.
fn drawn(x: f32, y: f32) -> (f32, f32) {
    const METRES: f32 = 2.4;
    let wash = 0.94 + 0.1 * cloud(x, y, 4, 4);
    let grid = |part: f32, cells: f32| joint((part * cells).fract(), 0.006 * cells / 12.0);
    let fine = grid(x, 24.0).max(grid(y, 24.0)) * 0.10;
    let bold = grid(x, 6.0).max(grid(y, 6.0)) * 0.16;
    // In metres round the middle of each drawing.
    let (u, v) = (x * METRES, y * METRES);
    let stroke = |distance: f32, weight: f32| (1.0 - (distance.abs() / weight)).clamp(0.0, 1.0);
    let ring = |cx: f32, cy: f32, radius: f32, weight: f32| stroke(((u - cx).powi(2) + (v - cy).powi(2)).sqrt() - radius, weight);
    let level = |from: f32, to: f32, at: f32, weight: f32| if (from..to).contains(&u) { stroke(v - at, weight) } else { 0.0 };
    let plumb = |from: f32, to: f32, at: f32, weight: f32| if (from..to).contains(&v) { stroke(u - at, weight) } else { 0.0 };
    let dash = |value: f32, along: f32| if (along * 14.0).fract() < 0.72 { value } else { 0.0 };
    // A wheel with its hub, six bolts and centre lines.
    let (cx, cy) = (0.62, 1.72);
    let mut ink = ring(cx, cy, 0.40, 0.0075)
        .max(ring(cx, cy, 0.34, 0.006))
        .max(ring(cx, cy, 0.12, 0.0075))
        .max(dash(ring(cx, cy, 0.23, 0.005), u * 1.7 + v));
    for bolt in 0..6_u8 {
        let (sin, cos) = (f32::from(bolt) * std::f32::consts::FRAC_PI_3).sin_cos();
        ink = ink.max(ring(cx + 0.23 * cos, cy + 0.23 * sin, 0.032, 0.006));
    }
    ink = ink.max(dash(level(0.12, 1.12, cy, 0.005), u)).max(dash(plumb(1.22, 2.22, cx, 0.005), v));
    // Its section beside it, hatched.
    for (at, weight) in [(1.42, 0.0075), (1.50, 0.006), (1.66, 0.0075)] {
        ink = ink.max(plumb(1.32, 2.12, at, weight));
    }
    for at in [1.32, 1.60, 1.84, 2.12] {
        ink = ink.max(level(1.42, 1.66, at, 0.0075));
    }
    let hatched = (1.42..1.66).contains(&u) && ((1.32..1.60).contains(&v) || (1.84..2.12).contains(&v));
    if hatched {
        ink = ink.max(joint(((u + v) * 26.0).fract(), 0.06) * 0.6);
    }
    ink = ink.max(dash(level(1.32, 1.78, cy, 0.005), u));
    // A roof truss below, with its measure.
    let truss = |fx: f32, fy: f32, tx: f32, ty: f32| {
        let (dx, dy) = (tx - fx, ty - fy);
        let length = (dx * dx + dy * dy).sqrt();
        let along = ((u - fx) * dx + (v - fy) * dy) / length;
        if (0.0..=length).contains(&along) { stroke(((u - fx) * dy - (v - fy) * dx) / length, 0.0065) } else { 0.0 }
    };
    let members = [
        (0.30, 0.42, 2.10, 0.42),
        (0.30, 0.42, 1.20, 0.92),
        (2.10, 0.42, 1.20, 0.92),
        (1.20, 0.42, 1.20, 0.92),
        (0.75, 0.42, 0.75, 0.67),
        (1.65, 0.42, 1.65, 0.67),
        (0.75, 0.67, 1.20, 0.42),
        (1.65, 0.67, 1.20, 0.42),
    ];
    for (fx, fy, tx, ty) in members {
        ink = ink.max(truss(fx, fy, tx, ty));
    }
    ink = ink.max(level(0.30, 2.10, 0.24, 0.005)).max(plumb(0.20, 0.36, 0.30, 0.005)).max(plumb(0.20, 0.36, 2.10, 0.005));
    // A print is uneven: lines fade where the sheet was washed longer.
    let fade = 0.62 + 0.38 * noise(x, y, 6, 6, 97);
    (wash, (fine.max(bold)).max(ink * fade * 0.78))
}
