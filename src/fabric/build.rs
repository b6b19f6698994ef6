//! Building faces: rectangles, pictures, boxes.

use crate::exhibition::colour::Colour;
use crate::exhibition::{Facing, Wall};
use crate::hang::WallPlace;
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
    /// It shines in its own colour: so many lumen a square metre.
    Glow(f32),
}

/// What covers a face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// Plaster, wood or metal: its colour alone.
    Plain,
    /// The room's flooring.
    Floor,
    /// What a wall of this colour is made of.
    Facing(Facing, Colour),
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

    /// A face that looks towards a side, in whichever order its corners come
    /// round it.
    pub(super) fn towards(&mut self, corners: [Vec3; 4], towards: Vec3, colour: Colour, lit: Lit) {
        let [a, b, c, d] = corners;
        let front = (c - a).cross(d - b).dot(towards) >= 0.0;
        self.face(if front { corners } else { [b, a, d, c] }, colour, lit);
    }

    /// A flat piece of something whose cover runs on beyond it: corners by
    /// their places in the cover, metres.
    pub(super) fn patch(&mut self, uvs: [Vec2; 4], place: impl Fn(Vec2) -> Vec3, colour: Colour, lit: Lit) {
        self.faces.push(Face { corners: uvs.map(place), uvs, colour, cover: self.cover, lit });
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

    /// An upright box along the house's own axes, by half its width, height and
    /// length.
    pub(super) fn upright(&mut self, middle: Vec3, half: Vec3, colour: Colour) {
        self.block(middle, [Vec3::X * half.x, Vec3::Y * half.y, Vec3::Z * half.z], colour, Lit::Own, None);
    }

    /// A thin bar between two points.
    pub(super) fn bar(&mut self, from: Vec3, to: Vec3, half: f32, colour: Colour) {
        let way = to - from;
        let side = way.cross(if way.x.abs() + way.z.abs() < 1e-4 { Vec3::X } else { Vec3::Y }).normalize_or(Vec3::X);
        let up = side.cross(way).normalize_or(Vec3::Y);
        self.block(from.midpoint(to), [way / 2.0, side * half, up * half], colour, Lit::Own, None);
    }

    /// A box at a wall, by where it begins and ends along it, up and out.
    pub(super) fn at_wall(&mut self, wall: &WallPlace, along: (f32, f32), up: (f32, f32), out: (f32, f32), colour: Colour) {
        let middle = wall.point(f32::midpoint(along.0, along.1), f32::midpoint(up.0, up.1), f32::midpoint(out.0, out.1));
        let axes = [wall.right * ((along.1 - along.0) / 2.0), Vec3::Y * ((up.1 - up.0) / 2.0), wall.normal * ((out.1 - out.0) / 2.0)];
        let skip = (out.0 <= 0.0).then_some(-wall.normal);
        self.block(middle, axes, colour, Lit::Own, skip);
    }

    /// A rectangle on a wall, `out` from it.
    pub(super) fn on_wall(&mut self, wall: &WallPlace, along: (f32, f32), up: (f32, f32), out: f32, (colour, lit): (Colour, Lit)) {
        let point = |a: f32, u: f32| wall.point(a, u, out);
        self.face([point(along.0, up.0), point(along.1, up.0), point(along.1, up.1), point(along.0, up.1)], colour, lit);
    }

    /// Four sides and a top over a foot, from half sizes `lower` to `upper`;
    /// `right`, up and `out` are its axes.
    pub(super) fn taper(&mut self, foot: Vec3, (right, out): (Vec3, Vec3), (lower, upper): (Vec2, Vec2), height: f32, colour: Colour) {
        let sides = [(right, out, false), (-out, right, true), (-right, -out, false), (out, -right, true)];
        for (across, front, turned) in sides {
            let spot = |half: Vec2, side: f32, up: f32| {
                let half = if turned { Vec2::new(half.y, half.x) } else { half };
                foot + across * (half.x * side) + front * half.y + Vec3::Y * up
            };
            self.face(
                [spot(lower, -1.0, 0.0), spot(lower, 1.0, 0.0), spot(upper, 1.0, height), spot(upper, -1.0, height)],
                colour,
                Lit::Own,
            );
        }
        let spot = |x: f32, y: f32| foot + right * (upper.x * x) + out * (upper.y * y) + Vec3::Y * height;
        self.face([spot(-1.0, 1.0), spot(1.0, 1.0), spot(1.0, -1.0), spot(-1.0, -1.0)], colour, Lit::Own);
    }

    /// A round plate with twelve corners, in the plane of two directions as
    /// long as its radius; `right` and `up` as seen from its front.
    pub(super) fn disc(&mut self, middle: Vec3, (right, up): (Vec3, Vec3), colour: Colour, lit: Lit) {
        let spot = |at: u8| {
            let (sin, cos) = (f32::from(at) * std::f32::consts::TAU / 12.0).sin_cos();
            middle + right * cos + up * sin
        };
        for at in 0..5_u8 {
            self.face([spot(at), spot(at + 1), spot(10 - at), spot(11 - at)], colour, lit);
        }
    }
}

/// A number from 0 to 1 that only looks random.
pub(super) fn chance(seed: u32) -> f32 {
    let mut h = seed.wrapping_mul(0x9E37_79B1) ^ 0x85EB_CA77;
    h ^= h >> 15;
    h = h.wrapping_mul(0x2C1B_3C6D);
    h ^= h >> 12;
    h = h.wrapping_mul(0x297A_2D39);
    let [_, high, low, _] = (h ^ (h >> 15)).to_be_bytes();
    f32::from(u16::from_be_bytes([high, low])) / 65_535.0
}
