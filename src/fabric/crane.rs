//! A travelling crane: its bridge from wall to wall, its hook beside the way.

use super::build::{Build, Lit};
use super::furnish::{darker, paler};
use crate::exhibition::colour::Colour;
use crate::exhibition::{Ceiling, Room};
use crate::hang::RoomPlace;
use glam::Vec3;

const STEEL: Colour = Colour::rgb(0x4a, 0x50, 0x55);

pub(super) fn crane(build: &mut Build, place: &RoomPlace, room: &Room, along: f32) {
    let paint = room.mood.palette.accent.mix(STEEL, 0.3);
    // Rails stand under a saw-tooth roof already, their tops 0.58 m below it.
    let rail = place.size.z - 0.58;
    let half = place.size.x / 2.0 - 0.35;
    let point = |across: f32, up: f32, along: f32| place.entrance + Vec3::new(across, up, -along);
    if room.plan.ceiling != Ceiling::SawTooth {
        for side in [-1.0, 1.0] {
            let middle = point(side * half, rail - 0.17, place.size.y / 2.0);
            build.upright(middle, Vec3::new(0.07, 0.17, place.size.y / 2.0), darker(paint, 0.35));
        }
    }
    for side in [-1.0, 1.0] {
        build.upright(point(side * half, rail + 0.09, along), Vec3::new(0.11, 0.07, 0.85), STEEL);
        for wheel in [-0.62, 0.62] {
            let hub = point(side * (half - 0.115), rail + 0.08, along + wheel);
            build.disc(hub, (Vec3::Z * (side * 0.1), Vec3::Y * 0.1), darker(STEEL, 0.4), Lit::Own);
        }
    }
    // Two girders, with stiffeners on the side one sees on entering.
    for girder in [-0.42, 0.42] {
        build.upright(point(0.0, rail + 0.2, along + girder), Vec3::new(half, 0.16, 0.06), paint);
        for flange in [0.04, 0.36] {
            build.upright(point(0.0, rail + flange, along + girder), Vec3::new(half, 0.015, 0.11), darker(paint, 0.15));
        }
    }
    let mut stiffener = -half + 0.6;
    while stiffener < half - 0.3 {
        build.upright(point(stiffener, rail + 0.2, along - 0.49), Vec3::new(0.02, 0.14, 0.02), darker(paint, 0.25));
        stiffener += 0.9;
    }
    // The trolley and its hook, aside of the middle.
    let across = half * 0.52;
    build.upright(point(across, rail + 0.44, along), Vec3::new(0.34, 0.08, 0.5), darker(STEEL, 0.15));
    build.upright(point(across, rail + 0.02, along), Vec3::new(0.13, 0.13, 0.26), STEEL);
    let hook = 2.75_f32.min(rail - 0.6);
    for rope in [-0.05, 0.05] {
        build.bar(point(across + rope, rail - 0.1, along), point(across + rope, hook + 0.3, along), 0.008, darker(STEEL, 0.3));
    }
    build.upright(point(across, hook + 0.24, along), Vec3::new(0.11, 0.12, 0.07), paint);
    let bend = [(0.0, 0.12), (0.0, 0.02), (0.07, -0.07), (0.05, -0.17), (-0.05, -0.2), (-0.12, -0.12), (-0.11, -0.03)];
    for pair in bend.windows(2) {
        let at = |(x, up): (f32, f32)| point(across + x, hook + up, along);
        build.bar(at(pair[0]), at(pair[1]), 0.026, paler(STEEL, 0.1));
    }
}
