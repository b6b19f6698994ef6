//! What a solid model stands on: a plinth before the wall, a vitrine, a dais.

use super::furniture::Footprint;
use super::wall::WallPlace;
use crate::exhibition::Model;
use crate::exhibition::picture::Stand;
use glam::{Vec2, Vec3};

/// Round the model on its plinth, metres.
const RIM: f32 = 0.09;

/// The least side of a plinth, metres.
const LEAST: f32 = 0.42;

/// At this height models have their middle, as far as plinths allow; metres.
const MIDDLE: f32 = 1.22;

/// Air over a model in its glass case, metres.
const AIR: f32 = 0.10;

/// A plinth where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plinth {
    /// Middle of its foot.
    pub foot: Vec3,
    /// Along the wall, up, out from the wall; metres.
    pub size: Vec3,
    /// Height of the glass over it, 0 for none.
    pub glass: f32,
    /// How far the model on it is turned against the room, radians.
    pub turned: f32,
    /// How many times smaller than its file the model is.
    pub scale: f32,
    /// A low step, to be walked round.
    pub low: bool,
}

impl Plinth {
    /// Air between a plinth and the wall, metres.
    pub const BEHIND: f32 = 0.12;

    /// A model's plinth: along the wall, up, and out from it.
    pub fn size(model: &Model) -> Vec3 {
        let (width, depth) = model.spread();
        let rim = if model.on == Stand::Dais { 0.2 } else { RIM };
        let side = |length: f32| (length + 2.0 * rim).max(LEAST);
        let height = match model.on {
            Stand::Dais => 0.14,
            Stand::Plinth | Stand::Vitrine => (MIDDLE - model.size.1 / 2.0).clamp(0.72, 1.02),
        };
        Vec3::new(side(width), height, side(depth))
    }

    /// What rises above the plinth: the model, and its glass.
    pub fn above(model: &Model) -> f32 {
        model.size.1 + if model.on == Stand::Vitrine { AIR } else { 0.0 }
    }

    /// A model's plinth before a wall, `left` metres along it.
    pub(super) fn place(model: &Model, wall: &WallPlace, left: f32) -> Self {
        let size = Self::size(model);
        // The front of a model looks towards +z; the wall's towards its normal.
        let facing = wall.normal.x.atan2(wall.normal.z);
        Self {
            foot: wall.point(left + size.x / 2.0, 0.0, Self::BEHIND + size.z / 2.0),
            size,
            glass: if model.on == Stand::Vitrine { Self::above(model) } else { 0.0 },
            turned: facing + model.turned,
            scale: model.scale,
            low: model.on == Stand::Dais,
        }
    }

    /// How far out from the wall its front is, metres.
    pub(super) fn front(&self) -> f32 {
        Self::BEHIND + self.size.z
    }

    /// What it takes of the floor; `normal` is that of the wall behind it.
    pub(super) fn footprint(&self, normal: Vec3) -> Footprint {
        let (along, out) = (self.size.x, self.size.z);
        let (width, length) = if normal.x.abs() > 0.5 { (out, along) } else { (along, out) };
        Footprint::new(Vec2::new(self.foot.x, self.foot.z), width, length)
    }
}
