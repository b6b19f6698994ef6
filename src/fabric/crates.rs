//! What a warehouse holds: stacked crates and heaped sacks.

use super::build::{Build, Lit, chance};
use super::furnish::{AtWall, darker, paler};
use crate::exhibition::colour::Colour;
use glam::{Vec2, Vec3};

const DEAL: Colour = Colour::rgb(0xa8, 0x86, 0x58);
const JUTE: Colour = Colour::rgb(0xb3, 0x9a, 0x6f);

pub(super) fn crates(build: &mut Build, at: &AtWall) {
    let storeys = (at.high / 0.58).round().max(1.0);
    let height = at.high / storeys;
    let most = (at.width() / 0.68).round().max(1.0);
    let width = at.width() / most;
    let (mut storey, mut seed) = (0.0, 11);
    while storey < storeys {
        // Each layer is a crate shorter, now at the left, now at the right.
        let count = (most - storey).max(1.0);
        let spare = (most - count) * width;
        let from = at.from + spare * if chance(seed + 3) < 0.5 { 0.25 } else { 0.75 };
        let mut column = 0.0;
        while column < count {
            seed += 1;
            let left = from + column * width + 0.015 + 0.03 * chance(seed);
            one_crate(build, at, (left, left + width - 0.07), (storey * height, (storey + 1.0) * height - 0.012), seed);
            column += 1.0;
        }
        storey += 1.0;
    }
}

fn one_crate(build: &mut Build, at: &AtWall, along: (f32, f32), up: (f32, f32), seed: u32) {
    let deal = darker(DEAL, 0.28 * chance(seed + 70));
    let back = 0.02 + 0.06 * chance(seed + 20);
    let front = at.depth - 0.03 - 0.07 * chance(seed + 21);
    build.at_wall(&at.wall, along, up, (back, front), deal);
    // Battens round the front, as if boards were nailed to them.
    let batten = darker(deal, 0.2);
    let (width, thick) = (0.06, 0.018);
    for side in [(along.0, along.0 + width), (along.1 - width, along.1)] {
        build.at_wall(&at.wall, side, up, (front, front + thick), batten);
    }
    for edge in [(up.0, up.0 + width), (up.1 - width, up.1)] {
        build.at_wall(&at.wall, (along.0 + width, along.1 - width), edge, (front, front + thick), batten);
    }
    // A stencilled mark, in the room's bright colour, on some.
    if chance(seed + 31) < 0.45 {
        let (middle, half) = ((f32::midpoint(along.0, along.1), f32::midpoint(up.0, up.1)), 0.085);
        let mark = at.room.mood.palette.accent;
        let point = |x: f32, y: f32| at.wall.point(middle.0 + x * half, middle.1 + y * half, front + 0.003);
        let corners = [point(0.0, -1.0), point(1.0, 0.0), point(0.0, 1.0), point(-1.0, 0.0)];
        build.face(corners, mark, Lit::Own);
    }
}

pub(super) fn sacks(build: &mut Build, at: &AtWall) {
    let storeys = (at.high / 0.27).round().max(1.0);
    let height = at.high / storeys;
    let most = (at.width() / 0.62).round().max(1.0);
    let width = at.width() / most;
    let (mut storey, mut seed) = (0.0, 401);
    while storey < storeys {
        let count = (most - storey * 0.7).floor().max(1.0);
        let from = at.from + (most - count) * width / 2.0;
        let mut column = 0.0;
        while column < count {
            seed += 1;
            sack(build, at, (from + (column + 0.5) * width, width * 0.49), (storey * height * 0.92, height), seed);
            column += 1.0;
        }
        storey += 1.0;
    }
}

/// A lying sack: swelling from its foot, then drawn in.
fn sack(build: &mut Build, at: &AtWall, (along, half): (f32, f32), (up, height): (f32, f32), seed: u32) {
    let jute = paler(darker(JUTE, 0.22 * chance(seed)), 0.06);
    let deep = at.depth / 2.0 - 0.04 * chance(seed + 9);
    let foot = at.wall.point(along + 0.04 * (chance(seed + 2) - 0.5), up, at.depth / 2.0);
    let axes = (at.wall.right, at.wall.normal);
    let (low, wide, top) = (Vec2::new(half * 0.86, deep * 0.86), Vec2::new(half, deep), Vec2::new(half * 0.7, deep * 0.72));
    build.taper(foot, axes, (low, wide), height * 0.42, jute);
    build.taper(foot + Vec3::Y * (height * 0.42), axes, (wide, top), height * 0.58, jute);
    // The tied mouth.
    let mouth = at.wall.point(along + half * 0.72, up + height * 0.72, at.depth / 2.0);
    build.taper(mouth, axes, (Vec2::new(0.05, 0.07), Vec2::new(0.02, 0.09)), 0.09, darker(jute, 0.15));
}
