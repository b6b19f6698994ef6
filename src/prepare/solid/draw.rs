//! Triangles to pixels: depth, three lights, and finishes from chalk to brass.

use crate::exhibition::Finish;
use crate::prepare::Pixels;
use glam::{Vec2, Vec3};

/// A corner on its way to the picture.
#[derive(Clone, Copy)]
pub(super) struct Corner {
    /// Pixels from the left and the top, and distance.
    pub(super) at: Vec3,
    /// As the eye sees it.
    pub(super) normal: Vec3,
    /// The part of the sky it sees, 0 to 1.
    pub(super) open: f32,
}

/// A picture being drawn, in linear light.
pub(super) struct Canvas {
    width: usize,
    height: usize,
    depth: Vec<f32>,
    light: Vec<Vec3>,
}

/// Towards the lamps of the studio, as the eye sees them, and their light.
const KEY: (Vec3, Vec3) = (Vec3::new(-0.52, 0.66, 0.54), Vec3::new(1.62, 1.54, 1.42));
const FILL: (Vec3, Vec3) = (Vec3::new(0.80, 0.16, 0.58), Vec3::new(0.34, 0.38, 0.46));
const SKY: Vec3 = Vec3::new(0.62, 0.63, 0.66);
const EARTH: Vec3 = Vec3::new(0.30, 0.27, 0.24);

/// The seamless paper behind, above and below.
const PAPER: (Vec3, Vec3) = (Vec3::new(0.40, 0.385, 0.36), Vec3::new(0.60, 0.575, 0.53));

impl Canvas {
    pub(super) fn new(width: u32, height: u32) -> Self {
        let (width, height) = (width.max(1) as usize, height.max(1) as usize);
        Self { width, height, depth: vec![f32::INFINITY; width * height], light: vec![Vec3::ZERO; width * height] }
    }

    #[expect(clippy::cast_precision_loss, reason = "a picture's pixels")]
    pub(super) fn width(&self) -> f32 {
        self.width as f32
    }

    #[expect(clippy::cast_precision_loss, reason = "a picture's pixels")]
    pub(super) fn height(&self) -> f32 {
        self.height as f32
    }

    /// Paper behind everything, with the shadow that `shade` gives for a place.
    #[expect(clippy::cast_precision_loss, reason = "a picture's pixels")]
    pub(super) fn backdrop(&mut self, shade: impl Fn(Vec2) -> f32) {
        let (middle, reach) = (Vec2::new(self.width(), self.height()) / 2.0, self.width().max(self.height()));
        for row in 0..self.height {
            let paper = PAPER.0.lerp(PAPER.1, row as f32 / self.height());
            for column in 0..self.width {
                let spot = Vec2::new(column as f32, row as f32) + 0.5;
                let edge = 1.0 - 0.35 * ((spot - middle).length() / reach).powi(2);
                self.light[row * self.width + column] = paper * edge * shade(spot);
            }
        }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "clamped to the picture")]
    pub(super) fn triangle(&mut self, corners: &[Corner; 3], finish: &Finish) {
        let [a, b, c] = corners.map(|corner| corner.at.truncate());
        let area = (b - a).perp_dot(c - a);
        // Its back, as the picture's rows run downwards; or no size at all.
        if area >= -1e-6 {
            return;
        }
        let (min, max) = (a.min(b).min(c), a.max(b).max(c));
        let rows = min.y.max(0.0) as usize..(max.y.ceil().max(0.0) as usize + 1).min(self.height);
        let columns = min.x.max(0.0) as usize..(max.x.ceil().max(0.0) as usize + 1).min(self.width);
        for row in rows {
            for column in columns.clone() {
                let spot = Vec2::new(column as f32 + 0.5, row as f32 + 0.5);
                let parts = Vec3::new((c - b).perp_dot(spot - b), (a - c).perp_dot(spot - c), (b - a).perp_dot(spot - a)) / area;
                if parts.min_element() < 0.0 {
                    continue;
                }
                let mix = |of: fn(&Corner) -> f32| parts.dot(Vec3::new(of(&corners[0]), of(&corners[1]), of(&corners[2])));
                let depth = mix(|corner| corner.at.z);
                let at = row * self.width + column;
                if depth >= self.depth[at] {
                    continue;
                }
                let normal = corners[0].normal * parts.x + corners[1].normal * parts.y + corners[2].normal * parts.z;
                self.depth[at] = depth;
                self.light[at] = shaded(normal.normalize_or(Vec3::Z), mix(|corner| corner.open), finish);
            }
        }
    }

    /// The picture, `times` smaller each way.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a byte; a few samples")]
    pub(super) fn pixels(&self, times: u32) -> Pixels {
        let times = times as usize;
        let (width, height) = (self.width / times, self.height / times);
        let byte = |linear: f32| (linear.clamp(0.0, 1.0).powf(1.0 / 2.2) * 255.0 + 0.5) as u8;
        let samples = (times * times) as f32;
        let mut rgba = Vec::with_capacity(width * height * 4);
        for row in 0..height {
            for column in 0..width {
                let places = (0..times).flat_map(|y| (0..times).map(move |x| (row * times + y) * self.width + column * times + x));
                // Each sample as a screen shows it at the most, or bright edges fray.
                let light: Vec3 = places.map(|at| self.light[at].min(Vec3::ONE)).sum::<Vec3>() / samples;
                rgba.extend([byte(light.x), byte(light.y), byte(light.z), 255]);
            }
        }
        Pixels { width: width as u32, height: height as u32, rgba }
    }
}

/// The light that leaves a surface towards the eye.
fn shaded(normal: Vec3, open: f32, finish: &Finish) -> Vec3 {
    let eye = Vec3::Z;
    let above = normal.y.mul_add(0.5, 0.5);
    let around = EARTH.lerp(SKY, above) * open;
    let lamp = |(towards, light): (Vec3, Vec3)| light * normal.dot(towards.normalize()).max(0.0) * open.sqrt();
    let dull = finish.colour * (1.0 - 0.75 * finish.metal) * (around + (lamp(KEY) + lamp(FILL)) * 0.72);
    // What shines: the lamps themselves, and for metal the room as well.
    let sharp = (2.0 / finish.rough.max(0.12).powi(4)).clamp(2.0, 600.0);
    let glint = |(towards, light): (Vec3, Vec3)| {
        let half = (towards.normalize() + eye).normalize();
        light * normal.dot(half).max(0.0).powf(sharp) * (sharp + 8.0) / 40.0
    };
    let facing = 1.0 - normal.z.clamp(0.0, 1.0);
    let back = (0.04 + 0.5 * facing.powi(5) * (1.0 - finish.rough)) * (1.0 - finish.metal);
    let mirrored = (normal * (2.0 * normal.dot(eye)) - eye).y.mul_add(0.5, 0.5);
    let room = EARTH.lerp(SKY * 1.9, smooth(mirrored)) * open;
    let shine = Vec3::splat(back) + finish.colour * finish.metal;
    dull + shine * ((glint(KEY) + glint(FILL)).min(Vec3::splat(3.0)) * open.sqrt() + room * finish.metal.max(0.3)) + finish.glow
}

fn smooth(part: f32) -> f32 {
    part * part * (3.0 - 2.0 * part)
}
