//! Where a room's light comes from: a lamp over each work, lamps down the
//! middle, glazing overhead, and the neighbours through their doorways.

use crate::exhibition::{Ceiling, Plan, Room};
use crate::hang::RoomPlace;
use glam::Vec3;

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
    /// Light on a surface one metre off that faces it, in linear RGB.
    pub strength: Vec3,
}

impl Lamp {
    /// Light that reaches a surface, without what stands between.
    pub fn light(&self, point: Vec3, normal: Vec3) -> Vec3 {
        let offset = self.at - point;
        let square = offset.length_squared().max(0.05);
        let way = offset / square.sqrt();
        let facing = normal.dot(way);
        if facing <= 0.0 {
            return Vec3::ZERO;
        }
        let cone = ((-way).dot(self.towards) - self.outer) / (self.inner - self.outer);
        let cone = cone.clamp(0.0, 1.0);
        self.strength * (facing * cone * cone * (3.0 - 2.0 * cone) / square)
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
pub fn lamps(room: &RoomPlace, scene: &Room) -> Vec<Lamp> {
    let colour = warmth(scene.mood.kelvin);
    let height = room.size.z;
    let mut lamps: Vec<Lamp> = room
        .works
        .iter()
        .map(|hung| {
            let out = (height - hung.centre.y).clamp(1.0, 2.4) * 0.75;
            let at = Vec3::new(hung.centre.x, height - 0.15, hung.centre.z) + hung.normal * out;
            let towards = (hung.centre - at).normalize_or(Vec3::NEG_Y);
            let reach = (hung.centre - at).length();
            let spread = (hung.size.0.max(hung.size.1) * 0.62 + 0.35).atan2(reach);
            let strength = colour * (1.05 * scene.mood.lamps * reach * reach);
            Lamp { at, towards, inner: (spread * 0.35).cos(), outer: (spread * 1.75).cos(), strength }
        })
        .collect();
    // Soft lamps down the middle, so that one sees where one walks.
    let count = (room.size.y / 4.0).ceil().max(1.0);
    let mut along = 0.5;
    while along < count {
        let at = room.entrance + Vec3::new(0.0, height - 0.2, -room.size.y * along / count);
        let strength = colour * (0.16 * scene.mood.lamps * height * height);
        lamps.push(Lamp { at, towards: Vec3::NEG_Y, inner: 0.86, outer: 0.25, strength });
        along += 1.0;
    }
    lamps
}

/// How much sky a spot of the ceiling lets in, 0 to 1. `across` runs from -1
/// to 1 between the side walls, `along` in metres from the entrance.
pub fn glazing(plan: &Plan, across: f32, along: f32) -> f32 {
    match plan.ceiling {
        Ceiling::Flat | Ceiling::Coffers => 0.0,
        Ceiling::Coved => f32::from(across.abs() < 0.35 && (1.2..plan.length - 1.2).contains(&along)) * 0.5,
        Ceiling::SawTooth => f32::from((along / 2.0).fract() < 0.5),
        Ceiling::Trusses => f32::from(across.abs() < 0.3),
        Ceiling::Clerestory => f32::from(across.abs() > 0.72),
    }
}
