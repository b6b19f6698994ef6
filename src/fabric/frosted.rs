//! A wall of frosted glass, lit from behind.

use super::build::{Build, Lit, chance};
use super::furnish::{AtWall, darker, paler};
use crate::exhibition::Wall;
use crate::exhibition::colour::Colour;

/// The widest pane, metres.
const PANE: f32 = 1.05;

pub(super) fn frosted(build: &mut Build, at: &AtWall, warming: bool) {
    let panes = (at.width() / PANE).ceil().max(1.0);
    let pane = at.width() / panes;
    let transom = at.low + (at.high - at.low) * 0.6;
    let flux = at.room.mood.light.daylight;
    let (mut column, mut seed) = (0.0, 3);
    while column < panes {
        let (from, to) = (at.from + column * pane, at.from + (column + 1.0) * pane);
        let along = f32::midpoint(from, to) / at.wall.length;
        let far = match at.wall.wall {
            Wall::West => along,
            Wall::East => 1.0 - along,
            Wall::North | Wall::South => 0.5,
        };
        // The last third is where it warms.
        let warm = if warming { ((far - 0.35) / 0.65).clamp(0.0, 1.0).powi(2) } else { 0.0 };
        let ice = Colour::rgb(0x88, 0xa0, 0xb2).mix(Colour::rgb(0xba, 0x9a, 0x6a), warm);
        for (low, high, pale) in [(at.low, transom, 0.0), (transom, at.high, 0.05)] {
            seed += 1;
            let middle = low + (high - low) * 0.34;
            let tone = paler(ice, pale + 0.06 * chance(seed));
            build.on_wall(&at.wall, (from, to), (low, middle), 0.012, (darker(tone, 0.08), Lit::Glow(flux * 0.85)));
            build.on_wall(&at.wall, (from, to), (middle, high), 0.012, (tone, Lit::Glow(flux)));
        }
        column += 1.0;
    }
    let steel = darker(at.room.mood.wainscot, 0.35);
    let mut bar = 0.0;
    while bar <= panes {
        let along = (at.from + bar * pane).clamp(at.from + 0.03, at.to - 0.03);
        build.at_wall(&at.wall, (along - 0.028, along + 0.028), (at.low, at.high), (0.0, at.depth), steel);
        bar += 1.0;
    }
    for (up, half) in [(at.low, 0.05), (transom, 0.022), (at.high, 0.05)] {
        build.at_wall(&at.wall, (at.from, at.to), (up - half, up + half), (0.0, at.depth + 0.01), steel);
    }
    // A sill to lay a hand on.
    build.at_wall(&at.wall, (at.from, at.to), (at.low - 0.09, at.low - 0.05), (0.0, at.depth + 0.09), paler(steel, 0.2));
}
