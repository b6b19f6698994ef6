//! Building faces: rectangles, pictures, boxes.

use crate::exhibition::Wall;
use crate::exhibition::colour::Colour;
use glam::{Vec2, Vec3};

/// A side of a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// One of the walls.
    Wall(Wall),
    /// Underfoot.
    Floor,
    /// Overhead.
    Ceiling,
}

/// Where a face takes its light from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lit {
    /// It lies in a side of the room and shares that side's light.
    By(Side),
    /// It stands free.
    Own,
    /// It is glass, and shines as much as there is daylight.
    Sky,
    /// It is a lamp, and shines by itself.
    Lamp,
}

/// What covers a face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// Plaster, wood or metal: its colour alone.
    Plain,
    /// The room's flooring.
    Floor,
    /// The picture of a work, by its index among those that hang.
    Work(usize),
    /// The label of a work, by the same index.
    Label(usize),
    /// The panel at the entrance.
    Panel,
}

/// A flat piece with four corners.
#[derive(Clone, Copy, Debug)]
pub struct Face {
    /// Corners round it as seen from its front, the first lower left; metres.
    pub corners: [Vec3; 4],
    /// Places in what covers it: metres, or for pictures 0 to 1 downwards.
    pub uvs: [Vec2; 4],
    /// Its own colour.
    pub colour: Colour,
    /// What covers it.
    pub cover: Cover,
    /// Where its light comes from.
    pub lit: Lit,
}

impl Face {
    /// Which way its front looks; length 1.
    pub fn normal(&self) -> Vec3 {
        let [a, b, c, d] = self.corners;
        (c - a).cross(d - b).normalize_or(Vec3::Y)
    }

    /// Width and height, metres.
    pub fn size(&self) -> (f32, f32) {
        let [a, b, c, d] = self.corners;
        ((b - a).length().max((c - d).length()), (d - a).length().max((c - b).length()))
    }

    /// A place on it, `s` to the right and `t` up, both 0 to 1.
    pub fn at(&self, s: f32, t: f32) -> Vec3 {
        let [a, b, c, d] = self.corners;
        a.lerp(b, s).lerp(d.lerp(c, s), t)
    }
}

/// Faces as they are added.
pub(super) struct Build {
    pub(super) faces: Vec<Face>,
    cover: Cover,
}

impl Default for Build {
    fn default() -> Self {
        Self { faces: Vec::new(), cover: Cover::Plain }
    }
}

impl Build {
    /// What covers the faces that follow.
    pub(super) fn cover(&mut self, cover: Cover) {
        self.cover = cover;
    }

    /// A face: corners round it as seen from its front, the first lower left.
    pub(super) fn face(&mut self, corners: [Vec3; 4], colour: Colour, lit: Lit) {
        let across = (corners[1] - corners[0]).length();
        let up = (corners[3] - corners[0]).length();
        let uvs = [Vec2::ZERO, Vec2::new(across, 0.0), Vec2::new(across, up), Vec2::new(0.0, up)];
        self.faces.push(Face { corners, uvs, colour, cover: self.cover, lit });
    }

    /// A picture's face: what covers it once, upright.
    pub(super) fn picture(&mut self, corners: [Vec3; 4]) {
        let uvs = [Vec2::new(0.0, 1.0), Vec2::new(1.0, 1.0), Vec2::new(1.0, 0.0), Vec2::new(0.0, 0.0)];
        self.faces.push(Face { corners, uvs, colour: Colour::rgb(255, 255, 255), cover: self.cover, lit: Lit::Own });
    }

    /// A box with three half axes. Faces that nobody can see may be left out by
    /// `skip` (a direction).
    pub(super) fn block(&mut self, middle: Vec3, axes: [Vec3; 3], colour: Colour, lit: Lit, skip: Option<Vec3>) {
        let [a, b, c] = axes;
        let mut axes = [(a, b, c), (-a, c, b), (b, c, a), (-b, a, c), (c, a, b), (-c, b, a)];
        if a.cross(b).dot(c) < 0.0 {
            axes = axes.map(|(normal, right, up)| (normal, up, right));
        }
        for (normal, right, up) in axes {
            if skip.is_some_and(|skip| normal.normalize_or_zero().dot(skip) > 0.99) {
                continue;
            }
            let face = middle + normal;
            self.face([face - right - up, face + right - up, face + right + up, face - right + up], colour, lit);
        }
    }
}
