//! Where a room's light comes from: lamps over the works and down the middle,
//! and panes: glass with daylight behind it, panels that shine, and whatever
//! glows among the furnishings: a desk lamp, a fire, frosted glass.

use crate::exhibition::Room;
use crate::exhibition::colour::Colour;
use crate::fabric::{Fabric, Lit};
use crate::hang::{Furniture, PANEL, RoomPlace};
use glam::Vec3;
use std::f32::consts::{PI, TAU};

/// The highest that a lamp hangs, metres.
const HIGHEST: f32 = 3.9;

/// Metres of wall that one lamp lights.
const WALL_A_LAMP: f32 = 1.3;

/// The longest side of a piece of pane that counts as one source, metres.
const PIECE: f32 = 0.9;

/// A spotlight with a soft edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lamp {
    /// Where it hangs.
    pub at: Vec3,
    /// Where it shines, length 1.
    pub towards: Vec3,
    /// Cosine of the half angle at which its light begins to fall off.
    pub inner: f32,
    /// Cosine of the half angle at which it ends.
    pub outer: f32,
    /// Luminous intensity on its axis, candela, in linear RGB.
    pub intensity: Vec3,
}

impl Lamp {
    /// A lamp of so many lumen, between two half angles in radians.
    fn new(at: Vec3, towards: Vec3, (inner, outer): (f32, f32), flux: Vec3) -> Self {
        let mut lamp = Self { at, towards, inner: inner.cos(), outer: outer.cos(), intensity: Vec3::ONE };
        // The flux of a lamp of one candela: its profile over the sphere.
        const STEPS: u8 = 64;
        let step = outer / f32::from(STEPS);
        let rings = (0..STEPS).map(|ring| {
            let angle = (f32::from(ring) + 0.5) * step;
            lamp.profile(angle.cos()) * TAU * angle.sin() * step
        });
        let solid: f32 = rings.sum();
        lamp.intensity = flux / solid.max(1e-3);
        lamp
    }

    /// How much of its intensity goes in a direction, by the cosine from its
    /// axis: 1 inside, 0 outside, smooth between.
    fn profile(&self, cosine: f32) -> f32 {
        let part = ((cosine - self.outer) / (self.inner - self.outer)).clamp(0.0, 1.0);
        part * part * part * (part * (part * 6.0 - 15.0) + 10.0)
    }

    /// Illuminance of a surface, lux, without what stands between.
    pub fn light(&self, point: Vec3, normal: Vec3) -> Vec3 {
        let offset = self.at - point;
        let square = offset.length_squared().max(0.01);
        let way = offset / square.sqrt();
        let facing = normal.dot(way);
        if facing <= 0.0 {
            return Vec3::ZERO;
        }
        self.intensity * (facing * self.profile((-way).dot(self.towards)) / square)
    }
}

/// Linear colour of a lamp, with green at 1: after Tanner Helland's fit to
/// black-body colours.
pub fn warmth(kelvin: f32) -> Vec3 {
    let t = kelvin.clamp(1500.0, 12_000.0) / 100.0;
    let (red, green, blue) = if t <= 66.0 {
        let blue = if t <= 19.0 { 0.0 } else { 138.518 * (t - 10.0).ln() - 305.045 };
        (255.0, 99.471 * t.ln() - 161.12, blue)
    } else {
        (329.699 * (t - 60.0).powf(-0.133_205), 288.122 * (t - 60.0).powf(-0.075_515), 255.0)
    };
    let colour = Vec3::new(red, green, blue).clamp(Vec3::ZERO, Vec3::splat(255.0)) / 255.0;
    let linear = Vec3::new(colour.x.powf(2.2), colour.y.powf(2.2), colour.z.powf(2.2));
    // Eyes adapt: keep a part of the tint.
    Vec3::ONE.lerp(linear / linear.y.max(0.05), 0.28)
}

/// The lamps of a room.
pub fn lamps(place: &RoomPlace, room: &Room) -> Vec<Lamp> {
    let light = &room.mood.light;
    let colour = |at: Vec3| warmth(light.kelvin_at((place.entrance.z - at.z) / place.size.y.max(0.1)));
    let height = (place.size.z - 0.3).min(HIGHEST);
    let mut lamps = Vec::new();
    for hung in &place.works {
        let count = (hung.size.0 / WALL_A_LAMP).ceil().max(1.0);
        let mut at = 0.5;
        while at < count {
            let target = hung.centre + hung.right * (hung.size.0 * (at / count - 0.5));
            let out = (height - hung.centre.y).clamp(0.8, 2.4) * 0.8;
            let from = Vec3::new(target.x, height, target.z) + hung.normal * out;
            let towards = (target - from).normalize_or(Vec3::NEG_Y);
            // Wide enough for its piece of the work and some wall round it.
            let reach = (target - from).length();
            let spread = ((hung.size.0 / count).max(hung.size.1 * 0.8) / 2.0 / reach).atan();
            lamps.push(Lamp::new(from, towards, ((spread * 0.4).min(0.4), (spread + 0.55).min(1.1)), colour(target) * light.spots));
            at += 1.0;
        }
    }
    for thing in &place.furniture {
        if let Furniture::Panel { at } = *thing {
            let target = at + Vec3::Y * (PANEL.1 * 0.6);
            let from = Vec3::new(at.x, height, at.z + (height - target.y) * 0.9);
            lamps.push(Lamp::new(from, (target - from).normalize_or(Vec3::NEG_Y), (0.2, 0.75), colour(at) * light.spots));
        }
    }
    // Lamps down the middle, so that one sees where one walks.
    let count = (place.size.y / 4.0).ceil().max(1.0);
    let mut along = 0.5;
    while light.general > 0.0 && along < count {
        let at = place.entrance + Vec3::new(0.0, place.size.z - 0.3, -place.size.y * along / count);
        lamps.push(Lamp::new(at, Vec3::NEG_Y, (0.35, 1.25), colour(at) * light.general));
        along += 1.0;
    }
    lamps
}

/// A piece of a shining surface.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pane {
    pub(super) centre: Vec3,
    /// Half its width and height, as directions.
    half: [Vec3; 2],
    normal: Vec3,
    area: f32,
    /// Luminance, candela a square metre.
    luminance: Vec3,
}

impl Pane {
    /// A place on it; parts from -1 to 1.
    pub(super) fn at(&self, x: f32, y: f32) -> Vec3 {
        self.centre + self.half[0] * x + self.half[1] * y
    }

    /// Illuminance of a surface by the whole piece, as if it were all at `from`.
    pub(super) fn light(&self, from: Vec3, point: Vec3, normal: Vec3) -> Vec3 {
        let offset = from - point;
        let square = offset.length_squared();
        let way = offset / square.sqrt().max(1e-4);
        let facing = normal.dot(way).max(0.0) * (-way).dot(self.normal).max(0.0);
        // Close by, a piece seen as a point would be too bright.
        self.luminance * (facing * self.area / square.max(self.area * 0.35))
    }
}

/// A colour's tint as light, with a luminance of 1.
fn tint(colour: Colour) -> Vec3 {
    Vec3::from(colour.linear()) / colour.luminance().max(0.01)
}

/// All that shines in a room, in pieces.
pub(super) fn panes(fabric: &Fabric, place: &RoomPlace, room: &Room) -> Vec<Pane> {
    let light = &room.mood.light;
    let mut panes = Vec::new();
    for face in &fabric.faces {
        let kelvin = light.kelvin_at((place.entrance.z - face.at(0.5, 0.5).z) / place.size.y.max(0.1));
        let luminance = match face.lit {
            Lit::Sky => warmth(f32::midpoint(kelvin, 6500.0)) * (light.daylight / PI),
            Lit::Lamp => warmth(kelvin) * (light.panels / PI),
            Lit::Glow(flux) => tint(face.colour) * (flux / PI),
            Lit::By(_) | Lit::Own => continue,
        };
        if luminance == Vec3::ZERO {
            continue;
        }
        let (width, height) = face.size();
        let (columns, rows) = ((width / PIECE).ceil().max(1.0), (height / PIECE).ceil().max(1.0));
        let mut row = 0.5;
        while row < rows {
            let mut column = 0.5;
            while column < columns {
                let centre = face.at(column / columns, row / rows);
                let half = [face.at((column + 0.5) / columns, row / rows) - centre, face.at(column / columns, (row + 0.5) / rows) - centre];
                let area = 4.0 * half[0].cross(half[1]).length();
                panes.push(Pane { centre, half, normal: face.normal(), area, luminance });
                column += 1.0;
            }
            row += 1.0;
        }
    }
    panes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lamp_gives_the_lumen_it_is_said_to_give() {
        let lamp = Lamp::new(Vec3::new(0.0, 3.0, 0.0), Vec3::NEG_Y, (0.2, 0.6), Vec3::splat(500.0));
        // What falls on the floor, summed over a fine grid, is what it sends.
        let step = 0.02_f32;
        let mut sum = 0.0;
        for x in -200..200_i16 {
            for z in -200..200_i16 {
                sum += lamp.light(Vec3::new(f32::from(x) * step, 0.0, f32::from(z) * step), Vec3::Y).x * step * step;
            }
        }
        assert!((sum - 500.0).abs() < 10.0, "{sum}");
    }
}
