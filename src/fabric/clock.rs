//! A station clock: marks and no numerals.

use super::build::{Build, Lit};
use super::furnish::AtWall;
use crate::exhibition::colour::Colour;
use glam::Vec3;
use std::f32::consts::TAU;

const INK: Colour = Colour::rgb(0x1c, 0x1a, 0x18);
/// Lit from behind, faintly.
const DIAL: (Colour, Lit) = (Colour::rgb(0xae, 0xa2, 0x88), Lit::Glow(260.0));

pub(super) fn clock(build: &mut Build, at: &AtWall) {
    let radius = at.width() / 2.0;
    let middle = |out: f32| at.wall.point(at.middle(), f32::midpoint(at.low, at.high), out);
    let (right, up) = (at.wall.right, Vec3::Y);
    // A drum of twelve sides, its rim, its dial.
    let edge = |at: u8, out: f32| {
        let (sin, cos) = (f32::from(at) * TAU / 12.0).sin_cos();
        middle(out) + (right * cos + up * sin) * radius
    };
    for side in 0..12_u8 {
        let corners = [edge(side, 0.0), edge(side + 1, 0.0), edge(side + 1, 0.14), edge(side, 0.14)];
        let outward = (corners[0] + corners[1]) / 2.0 - middle(0.0);
        build.towards(corners, outward, INK, Lit::Own);
    }
    build.disc(middle(0.14), (right * radius, up * radius), INK, Lit::Own);
    build.disc(middle(0.145), (right * (radius * 0.9), up * (radius * 0.9)), DIAL.0, DIAL.1);
    let dial = Dial { middle: middle(0.15), right, up, out: at.wall.normal };
    for mark in 0..12_u8 {
        let half = if mark % 3 == 0 { 0.04 } else { 0.02 };
        dial.bar(build, f32::from(mark) / 12.0, (radius * 0.7, radius * 0.85), (radius * half, 0.0));
    }
    // Ten past ten.
    dial.bar(build, 1.0 / 6.0, (-radius * 0.12, radius * 0.74), (radius * 0.025, 0.002));
    dial.bar(build, 10.0 / 12.0 + 1.0 / 72.0, (-radius * 0.1, radius * 0.48), (radius * 0.04, 0.004));
}

struct Dial {
    middle: Vec3,
    right: Vec3,
    up: Vec3,
    out: Vec3,
}

impl Dial {
    /// A bar at a part of the round from the top, clockwise, from one distance
    /// to another.
    fn bar(&self, build: &mut Build, part: f32, (from, to): (f32, f32), (half, out): (f32, f32)) {
        let (sin, cos) = (part * TAU).sin_cos();
        let (way, side) = (self.right * sin + self.up * cos, self.right * cos - self.up * sin);
        let middle = self.middle + self.out * out;
        let (a, b) = (middle + way * from, middle + way * to);
        build.face([a - side * half, a + side * half, b + side * half, b - side * half], INK, Lit::Own);
    }
}
