//! A brick furnace with a glowing mouth.

use super::build::{Build, Cover, Lit};
use super::furnish::{AtWall, darker};
use crate::exhibition::Facing;
use crate::exhibition::colour::Colour;
use glam::{Vec2, Vec3};

const IRON: Colour = Colour::rgb(0x33, 0x31, 0x30);
/// Lumen from each square metre of the fire.
const FIRE: f32 = 5200.0;

pub(super) fn furnace(build: &mut Build, at: &AtWall) {
    let brick = darker(at.room.mood.wainscot, 0.15);
    let shoulder = (at.high * 0.62).min(1.7);
    let (mouth, sill, lintel) = ((at.middle() - 0.36, at.middle() + 0.36), 0.55, 1.12_f32.min(shoulder - 0.2));
    build.cover(Cover::Facing(Facing::Brick, brick));
    // The front round the mouth, the sides, the shoulders.
    let front = |build: &mut Build, along: (f32, f32), up: (f32, f32)| build.on_wall(&at.wall, along, up, at.depth, (brick, Lit::Own));
    front(build, (at.from, mouth.0), (0.0, shoulder));
    front(build, (mouth.1, at.to), (0.0, shoulder));
    front(build, mouth, (0.0, sill));
    front(build, mouth, (lintel, shoulder));
    for (along, outward) in [(at.from, -at.wall.right), (at.to, at.wall.right)] {
        let point = |up: f32, out: f32| at.wall.point(along, up, out);
        build.towards([point(0.0, 0.0), point(0.0, at.depth), point(shoulder, at.depth), point(shoulder, 0.0)], outward, brick, Lit::Own);
    }
    let (foot, half) = (at.wall.point(at.middle(), shoulder, at.depth / 2.0), Vec2::new(at.width() / 2.0, at.depth / 2.0));
    let flue = Vec2::new(half.x * 0.42, half.y * 0.55);
    build.taper(foot, (at.wall.right, at.wall.normal), (half, flue), at.high - shoulder, brick);
    build.cover(Cover::Plain);
    fire(build, at, mouth, (sill, lintel));
    // An iron frame, a shelf, and bands.
    for side in [(mouth.0 - 0.07, mouth.0), (mouth.1, mouth.1 + 0.07)] {
        build.at_wall(&at.wall, side, (sill - 0.07, lintel + 0.07), (at.depth, at.depth + 0.035), IRON);
    }
    build.at_wall(&at.wall, mouth, (lintel, lintel + 0.07), (at.depth, at.depth + 0.035), IRON);
    build.at_wall(&at.wall, (mouth.0 - 0.12, mouth.1 + 0.12), (sill - 0.07, sill - 0.01), (at.depth, at.depth + 0.12), IRON);
    for up in [0.28, shoulder - 0.1] {
        build.at_wall(&at.wall, (at.from - 0.012, at.to + 0.012), (up, up + 0.07), (at.depth, at.depth + 0.012), IRON);
    }
    // The door stands open beside the mouth.
    build.at_wall(&at.wall, (mouth.1 + 0.07, mouth.1 + 0.11), (sill, lintel), (at.depth, at.depth + 0.5), darker(IRON, 0.1));
}

/// The glowing recess: white at its heart, orange at its sides.
fn fire(build: &mut Build, at: &AtWall, (left, right): (f32, f32), (low, high): (f32, f32)) {
    let back = at.depth - 0.42;
    let point = |along: f32, up: f32, out: f32| at.wall.point(along, up, out);
    let (heart, rim) = (Colour::rgb(0xba, 0x8c, 0x42), Colour::rgb(0xb2, 0x52, 0x14));
    let third = (right - left) / 3.0;
    let step = (high - low) / 2.0;
    for (column, (a, b)) in [(left, left + third), (left + third, right - third), (right - third, right)].into_iter().enumerate() {
        let middle = column == 1;
        let lower = if middle { heart } else { heart.mix(rim, 0.5) };
        build.on_wall(&at.wall, (a, b), (low, low + step), back, (lower, Lit::Glow(FIRE)));
        let upper = if middle { heart.mix(rim, 0.45) } else { rim };
        build.on_wall(&at.wall, (a, b), (low + step, high), back, (upper, Lit::Glow(FIRE * 0.6)));
    }
    let ember = Colour::rgb(0x9c, 0x36, 0x0c);
    let glow = Lit::Glow(FIRE * 0.25);
    let sides = [(left, at.wall.right), (right, -at.wall.right)];
    for (along, inward) in sides {
        build.towards(
            [point(along, low, back), point(along, low, at.depth), point(along, high, at.depth), point(along, high, back)],
            inward,
            ember,
            glow,
        );
    }
    for (up, inward, colour) in [(low, Vec3::Y, heart.mix(rim, 0.3)), (high, Vec3::NEG_Y, darker(ember, 0.3))] {
        build.towards(
            [point(left, up, back), point(right, up, back), point(right, up, at.depth), point(left, up, at.depth)],
            inward,
            colour,
            glow,
        );
    }
}
