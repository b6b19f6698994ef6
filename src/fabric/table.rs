//! Tables: for reading, under green lamps; for drawing; and the chest that
//! drawings lie in.

use super::build::{Build, Lit, chance};
use super::chair::chair;
use super::furnish::{AtWall, OnFloor, darker, paler, wood};
use crate::exhibition::colour::Colour;
use glam::{Vec2, Vec3};

const BRASS: Colour = Colour::rgb(0xb0, 0x88, 0x3c);
const GREEN: Colour = Colour::rgb(0x1f, 0x6b, 0x45);
const PAPER: Colour = Colour::rgb(0xe8, 0xe0, 0xcc);
/// A table's height, metres.
const TOP: f32 = 0.76;

pub(super) fn reading_table(build: &mut Build, at: &OnFloor) {
    let oak = wood(at.room);
    let (half, long) = (0.45, at.length / 2.0);
    build.upright(at.foot + Vec3::Y * (TOP - 0.02), Vec3::new(half, 0.02, long), oak);
    build.upright(at.foot + Vec3::Y * (TOP - 0.09), Vec3::new(half - 0.07, 0.05, long - 0.07), darker(oak, 0.15));
    for x in [-1.0, 1.0] {
        for z in [-1.0, 1.0] {
            let leg = at.foot + Vec3::new(x * (half - 0.08), (TOP - 0.14) / 2.0, z * (long - 0.1));
            build.upright(leg, Vec3::new(0.035, (TOP - 0.14) / 2.0, 0.035), darker(oak, 0.2));
        }
    }
    // A lamp for each reader's pair, a chair on either side of it.
    let lamps = (at.length / 1.2).round().max(1.0);
    let (mut lamp, mut seed) = (0.5, 61);
    while lamp < lamps {
        let along = (lamp / lamps - 0.5) * at.length;
        green_lamp(build, at.foot + Vec3::new(0.0, TOP, along));
        for side in [-1.0, 1.0] {
            seed += 1;
            let seat = at.foot + Vec3::new(side * 0.46, 0.0, along + 0.1 * (chance(seed) - 0.5));
            chair(build, seat, Vec3::X * -side, darker(oak, 0.12));
            if chance(seed + 20) < 0.7 {
                open_book(build, at.foot + Vec3::new(side * 0.26, TOP + 0.002, along + 0.16 * (chance(seed + 40) - 0.5)));
            }
        }
        lamp += 1.0;
    }
}

/// A brass lamp with a green shade along the table; its light falls from below
/// the shade.
fn green_lamp(build: &mut Build, foot: Vec3) {
    let axes = (Vec3::X, Vec3::Z);
    build.taper(foot, axes, (Vec2::splat(0.085), Vec2::splat(0.06)), 0.025, BRASS);
    build.bar(foot, foot + Vec3::Y * 0.36, 0.011, BRASS);
    let shade = foot + Vec3::Y * 0.31;
    build.taper(shade, axes, (Vec2::new(0.10, 0.19), Vec2::new(0.035, 0.17)), 0.11, GREEN);
    let under = |x: f32, z: f32| shade + Vec3::new(x * 0.088, 0.012, z * 0.175);
    let corners = [under(-1.0, -1.0), under(1.0, -1.0), under(1.0, 1.0), under(-1.0, 1.0)];
    build.towards(corners, Vec3::NEG_Y, Colour::rgb(0xba, 0xa6, 0x74), Lit::Glow(1600.0));
    // The shade is bright inside: seen as a pale rim.
    for side in [-1.0, 1.0] {
        let rim = [shade + Vec3::new(side * 0.101, 0.0, -0.19), shade + Vec3::new(side * 0.101, 0.0, 0.19)];
        let corners = [rim[0], rim[1], rim[1] + Vec3::Y * 0.012, rim[0] + Vec3::Y * 0.012];
        build.towards(corners, Vec3::X * side, Colour::rgb(0x5a, 0xb0, 0x7c), Lit::Glow(200.0));
    }
}

fn open_book(build: &mut Build, foot: Vec3) {
    for side in [-1.0_f32, 1.0] {
        let page = |z: f32, x: f32, up: f32| foot + Vec3::new(x, up, z);
        let corners = [page(0.0, -0.1, 0.018), page(0.0, 0.1, 0.018), page(side * 0.15, 0.1, 0.006), page(side * 0.15, -0.1, 0.006)];
        build.towards(corners, Vec3::Y, PAPER, Lit::Own);
    }
}

pub(super) fn drawing_table(build: &mut Build, at: &OnFloor) {
    let oak = wood(at.room);
    // The draughtsman's side looks to the middle of the room.
    let inward = Vec3::X * -at.side();
    let (long, half, tilt) = (at.length / 2.0, 0.46, 0.42_f32);
    let board = at.foot + Vec3::Y * 0.98 - inward * 0.12;
    let down = inward * tilt.cos() - Vec3::Y * tilt.sin();
    let up = inward * tilt.sin() + Vec3::Y * tilt.cos();
    build.block(board, [down * half, up * 0.018, Vec3::Z * long], paler(oak, 0.12), Lit::Own, None);
    // A print and a sheet on it, a ruler across.
    let sheet = |build: &mut Build, middle: (f32, f32), size: (f32, f32), lift: f32, colour: Colour| {
        let spot = |d: f32, z: f32| board + down * (middle.0 + d * size.0) + Vec3::Z * (middle.1 + z * size.1) + up * lift;
        build.towards([spot(-1.0, -1.0), spot(1.0, -1.0), spot(1.0, 1.0), spot(-1.0, 1.0)], up, colour, Lit::Own);
    };
    let blue = at.room.mood.palette.ground;
    sheet(build, (-0.02, -long * 0.12), (0.36, long * 0.72), 0.021, PAPER);
    sheet(build, (-0.06, -long * 0.2), (0.28, long * 0.5), 0.024, blue);
    for line in 0..4_u8 {
        let across = -0.06 + (f32::from(line) - 1.5) * 0.13;
        sheet(build, (across, -long * 0.2), (0.0035, long * 0.42), 0.027, paler(blue, 0.75));
    }
    sheet(build, (0.17, 0.0), (0.022, long * 0.98), 0.03, darker(oak, 0.35));
    // A ledge for pencils, a lamp's absence: trestles.
    build.block(board + down * (half + 0.012) + up * 0.012, [down * 0.012, up * 0.03, Vec3::Z * long], oak, Lit::Own, None);
    for end in [-1.0, 1.0] {
        let foot = at.foot + Vec3::Z * (end * (long - 0.18)) - inward * 0.1;
        let top = board + Vec3::Z * (end * (long - 0.18)) - up * 0.02;
        build.bar(foot + inward * 0.34, top + down * 0.16, 0.025, darker(oak, 0.25));
        build.bar(foot - inward * 0.30, top - down * 0.26, 0.025, darker(oak, 0.25));
        build.bar(foot + inward * 0.2 + Vec3::Y * 0.3, foot - inward * 0.2 + Vec3::Y * 0.3, 0.018, darker(oak, 0.3));
    }
    stool(build, at.foot + inward * 0.47, darker(oak, 0.2));
}

fn stool(build: &mut Build, foot: Vec3, colour: Colour) {
    build.upright(foot + Vec3::Y * 0.62, Vec3::new(0.16, 0.018, 0.16), colour);
    for x in [-1.0, 1.0] {
        for z in [-1.0, 1.0] {
            build.bar(foot + Vec3::new(x * 0.17, 0.0, z * 0.17), foot + Vec3::new(x * 0.12, 0.61, z * 0.12), 0.014, darker(colour, 0.2));
        }
    }
}

pub(super) fn plan_chest(build: &mut Build, at: &AtWall) {
    let oak = wood(at.room);
    build.at_wall(&at.wall, (at.from, at.to), (0.06, at.high - 0.03), (0.0, at.depth - 0.03), darker(oak, 0.3));
    build.at_wall(&at.wall, (at.from - 0.02, at.to + 0.02), (at.high - 0.03, at.high), (0.0, at.depth), oak);
    let drawers = ((at.high - 0.12) / 0.115).floor().max(1.0);
    let height = (at.high - 0.12) / drawers;
    let columns = (at.width() / 1.4).ceil().max(1.0);
    let (mut drawer, front) = (0.0, at.depth - 0.03);
    while drawer < drawers {
        let (low, high) = (0.075 + drawer * height, 0.075 + (drawer + 1.0) * height - 0.012);
        let mut column = 0.0;
        while column < columns {
            let wide = at.width() / columns;
            let (from, to) = (at.from + column * wide + 0.02, at.from + (column + 1.0) * wide - 0.02);
            // One drawer was left a hand's breadth open.
            let out = if (drawer - 4.0).abs() < 0.5 && column < 0.5 { 0.11 } else { 0.014 };
            build.at_wall(&at.wall, (from, to), (low, high), (front, front + out), oak);
            for part in [0.28, 0.72] {
                let middle = from + (to - from) * part;
                build.at_wall(
                    &at.wall,
                    (middle - 0.04, middle + 0.04),
                    (low + height * 0.3, low + height * 0.5),
                    (front + out, front + out + 0.012),
                    BRASS,
                );
            }
            column += 1.0;
        }
        drawer += 1.0;
    }
    // Rolled drawings on top.
    for (row, colour) in [at.room.mood.palette.ground, PAPER, PAPER].into_iter().enumerate() {
        let out = [0.2, 0.3, 0.39].get(row).copied().unwrap_or(0.3);
        let (from, to) = (at.from + 0.1, at.to - 0.16 - 0.1 * out);
        build.at_wall(&at.wall, (from, to), (at.high, at.high + 0.075), (out, out + 0.075), darker(colour, 0.1));
    }
}
