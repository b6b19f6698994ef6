//! Walls as surfaces to hang on: from metres along a wall to the house.

use crate::exhibition::Wall;
use glam::Vec3;

/// A wall of a room: where it begins, which way it runs, where it looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WallPlace {
    /// Which of the four.
    pub wall: Wall,
    /// Its left lower corner, as one faces it from inside.
    pub origin: Vec3,
    /// Along it, to the right.
    pub right: Vec3,
    /// Into the room.
    pub normal: Vec3,
    /// Its length, metres.
    pub length: f32,
}

impl WallPlace {
    /// A wall of the room `width` wide and `length` long that one enters at
    /// `entrance` (the middle of its south wall, on the floor).
    pub fn new(wall: Wall, entrance: Vec3, width: f32, length: f32) -> Self {
        let half = width / 2.0;
        let (x, z) = match wall {
            Wall::West => (-half, 0.0),
            Wall::North => (-half, -length),
            Wall::East => (half, -length),
            Wall::South => (half, 0.0),
        };
        let (right, normal) = match wall {
            Wall::West => (Vec3::NEG_Z, Vec3::X),
            Wall::North => (Vec3::X, Vec3::Z),
            Wall::East => (Vec3::Z, Vec3::NEG_X),
            Wall::South => (Vec3::NEG_X, Vec3::NEG_Z),
        };
        let length = if matches!(wall, Wall::West | Wall::East) { length } else { width };
        Self { wall, origin: entrance + Vec3::new(x, 0.0, z), right, normal, length }
    }

    /// The point `along` metres from the left end, `up` from the floor, `out`
    /// from the wall.
    pub fn point(&self, along: f32, up: f32, out: f32) -> Vec3 {
        self.origin + self.right * along + Vec3::Y * up + self.normal * out
    }
}
