//! A bookcase, full of books of many heights and colours.

use super::build::{Build, Lit, chance};
use super::furnish::{AtWall, darker, wood};
use crate::exhibition::colour::Colour;

/// Between shelves, metres.
const STOREY: f32 = 0.34;

/// The widest bay, metres.
const BAY: f32 = 0.95;

/// Cloth and leather.
const BINDINGS: [Colour; 9] = [
    Colour::rgb(0x5d, 0x27, 0x24),
    Colour::rgb(0x2f, 0x4a, 0x3c),
    Colour::rgb(0x6f, 0x53, 0x33),
    Colour::rgb(0x31, 0x3f, 0x55),
    Colour::rgb(0xa0, 0x8a, 0x5e),
    Colour::rgb(0x74, 0x34, 0x26),
    Colour::rgb(0x4b, 0x4a, 0x46),
    Colour::rgb(0xb8, 0xa8, 0x86),
    Colour::rgb(0x3c, 0x55, 0x5a),
];

pub(super) fn shelf(build: &mut Build, at: &AtWall) {
    let oak = wood(at.room);
    let thick = 0.022;
    build.on_wall(&at.wall, (at.from, at.to), (0.0, at.high), 0.01, (darker(oak, 0.62), Lit::Own));
    let bays = (at.width() / BAY).ceil().max(1.0);
    let bay = at.width() / bays;
    let mut upright = 0.0;
    while upright <= bays {
        let middle = (at.from + upright * bay).clamp(at.from + thick, at.to - thick);
        build.at_wall(&at.wall, (middle - thick, middle + thick), (0.0, at.high), (0.0, at.depth), oak);
        upright += 1.0;
    }
    // Plinth and top stand out a little.
    build.at_wall(&at.wall, (at.from, at.to), (0.0, 0.1), (0.0, at.depth + 0.012), darker(oak, 0.2));
    build.at_wall(&at.wall, (at.from - 0.02, at.to + 0.02), (at.high - 0.07, at.high), (0.0, at.depth + 0.03), oak);
    let storeys = ((at.high - 0.17) / STOREY).floor().max(1.0);
    let storey = (at.high - 0.17) / storeys;
    let mut row = 0.0;
    let mut seed = 7;
    while row < storeys {
        let up = 0.1 + row * storey;
        if row > 0.0 {
            build.at_wall(&at.wall, (at.from, at.to), (up - 0.024, up), (0.0, at.depth - 0.01), oak);
        }
        let mut column = 0.0;
        while column < bays {
            let from = at.from + column * bay + 2.0 * thick;
            seed = books(build, at, (from, from + bay - 4.0 * thick), (up, storey - 0.05), seed);
            column += 1.0;
        }
        row += 1.0;
    }
}

/// One bay of one shelf; gives the next seed.
fn books(build: &mut Build, at: &AtWall, (from, to): (f32, f32), (up, room): (f32, f32), seed: u32) -> u32 {
    let mut seed = seed;
    let mut left = from + 0.01;
    loop {
        seed += 1;
        let thickness = 0.034 + 0.062 * chance(seed);
        if left + thickness > to {
            return seed;
        }
        // Here and there a book is out.
        if chance(seed + 5000) < 0.05 {
            left += 0.07;
            continue;
        }
        // Sets stand together: the same height and cloth for a few volumes.
        let set = seed / 3 * 3;
        let height = (0.19 + 0.12 * chance(set + 900)).min(room);
        let out = at.depth - 0.04 - 0.05 * chance(set + 300);
        let binding = BINDINGS
            [usize::from(chance(set + 60) > 0.5) + 2 * usize::from(chance(set + 61) > 0.5) + 4 * usize::from(chance(set + 62) > 0.5)];
        let binding = if chance(set + 63) < 0.1 { BINDINGS[8] } else { binding };
        let colour = darker(binding, 0.18 * chance(seed + 40));
        build.on_wall(&at.wall, (left, left + thickness - 0.003), (up, up + height), out, (colour, Lit::Own));
        if up + height < 1.45 {
            let point = |along: f32, out: f32| at.wall.point(along, up + height, out);
            let right = left + thickness - 0.003;
            let page = Colour::rgb(0xb9, 0xad, 0x92);
            build.face([point(left, out), point(right, out), point(right, out - 0.16), point(left, out - 0.16)], page, Lit::Own);
        }
        left += thickness;
    }
}
