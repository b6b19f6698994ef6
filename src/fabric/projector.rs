//! A film projector high on a wall, and the bright rectangle it throws on the
//! wall opposite. No picture is in it.

use super::build::{Build, Lit};
use super::furnish::{AtWall, darker};
use crate::exhibition::Wall;
use crate::exhibition::colour::Colour;
use glam::Vec3;

const IRON: Colour = Colour::rgb(0x2e, 0x30, 0x33);
const STEEL: Colour = Colour::rgb(0x8f, 0x93, 0x96);
/// Lumen from each square metre of the screen.
const SCREEN: f32 = 340.0;

pub(super) fn projector(build: &mut Build, at: &AtWall) {
    screen(build, at);
    let opposite = match at.wall.wall {
        Wall::North => Wall::South,
        Wall::South => Wall::North,
        Wall::West => Wall::East,
        Wall::East => Wall::West,
    };
    let wall = at.place.wall(opposite);
    let along = wall.length - at.middle();
    let up = f32::midpoint(at.low, at.high).min(at.place.size.z - 0.75);
    let beam = |build: &mut Build, across: (f32, f32), height: (f32, f32), out: (f32, f32), colour: Colour| {
        build.at_wall(&wall, (along + across.0, along + across.1), (up + height.0, up + height.1), out, colour);
    };
    // Bracket, body, lamp house, lens.
    beam(build, (-0.3, 0.3), (-0.34, -0.29), (0.0, 0.75), darker(STEEL, 0.55));
    beam(build, (-0.25, -0.2), (-0.62, -0.34), (0.0, 0.06), darker(STEEL, 0.55));
    beam(build, (0.2, 0.25), (-0.62, -0.34), (0.0, 0.06), darker(STEEL, 0.55));
    beam(build, (-0.13, 0.13), (-0.29, 0.12), (0.2, 0.62), IRON);
    beam(build, (-0.2, -0.13), (-0.25, 0.02), (0.22, 0.5), darker(IRON, 0.2));
    beam(build, (-0.065, 0.065), (-0.08, 0.05), (0.62, 0.78), STEEL);
    let glass = |x: f32, y: f32| wall.point(along + x * 0.05, up - 0.015 + y * 0.05, 0.783);
    build.face([glass(-1.0, -1.0), glass(1.0, -1.0), glass(1.0, 1.0), glass(-1.0, 1.0)], Colour::rgb(0xba, 0xb8, 0xa8), Lit::Glow(900.0));
    // Two reels, seen from both sides.
    for (out, height) in [(0.3, 0.33), (0.58, 0.36)] {
        let middle = wall.point(along, up + height, out);
        for side in [-1.0, 1.0] {
            let hub = middle + wall.right * (0.02 * side);
            let axes = (wall.normal * (-side * 0.2), Vec3::Y * 0.2);
            build.disc(hub, axes, STEEL, Lit::Own);
            let core = (axes.0 * 0.72, axes.1 * 0.72);
            build.disc(hub + wall.right * (0.004 * side), core, darker(IRON, 0.2), Lit::Own);
        }
    }
}

/// The bright rectangle: brightest in its middle, in a soft dark edge.
fn screen(build: &mut Build, at: &AtWall) {
    let silver = Colour::rgb(0xb6, 0xb4, 0xac);
    let edge = (at.width() * 0.04, (at.high - at.low) * 0.05);
    build.on_wall(
        &at.wall,
        (at.from - edge.0, at.to + edge.0),
        (at.low - edge.1, at.high + edge.1),
        0.008,
        (Colour::rgb(0x24, 0x20, 0x20), Lit::Own),
    );
    let columns = [0.0, 0.12, 0.88, 1.0].map(|part| at.from + at.width() * part);
    let rows = [0.0, 0.14, 0.86, 1.0].map(|part| at.low + (at.high - at.low) * part);
    for (row, up) in rows.windows(2).enumerate() {
        for (column, along) in columns.windows(2).enumerate() {
            let corner = u8::from(row != 1) + u8::from(column != 1);
            let colour = darker(silver, 0.07 * f32::from(corner));
            build.on_wall(&at.wall, (along[0], along[1]), (up[0], up[1]), 0.014, (colour, Lit::Glow(SCREEN)));
        }
    }
}
