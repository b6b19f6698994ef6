//! A heavy curtain in folds, drawn aside, and what it hangs from.

use super::build::{Build, Lit};
use super::furnish::{AtWall, darker};
use std::f32::consts::TAU;

/// Metres of a fold.
const FOLD: f32 = 0.15;

pub(super) fn curtain(build: &mut Build, at: &AtWall) {
    let cloth = darker(at.room.mood.palette.ground, 0.22);
    // Gathered towards the wall's nearer end, away from the doorway.
    let outer = if at.middle() < at.wall.length / 2.0 { 0.0 } else { 1.0 };
    let tie = (at.high * 0.42).min(1.15);
    let columns = (at.width() / FOLD * 4.0).round().clamp(8.0, 40.0);
    // Height, width that is left of it, how deep its folds are.
    let rows = [
        (0.015, 0.74, 1.0),
        (tie * 0.55, 0.66, 0.9),
        (tie, 0.48, 0.7),
        (tie + 0.35, 0.7, 0.9),
        (at.high * 0.72, 0.92, 1.0),
        (at.high, 1.0, 0.8),
    ];
    let point = |part: f32, (up, left, deep): (f32, f32, f32)| {
        let along = at.from + at.width() * (outer + (part - outer) * left);
        let fold = (part * at.width() / FOLD * TAU).sin() + 0.35 * (part * 17.0 + up * 0.9).sin();
        at.wall.point(along, up, at.depth * (0.5 + 0.33 * fold * deep))
    };
    for pair in rows.windows(2) {
        let mut column = 0.0;
        while column < columns {
            let (a, b) = (column / columns, (column + 1.0) / columns);
            build.face([point(a, pair[0]), point(b, pair[0]), point(b, pair[1]), point(a, pair[1])], cloth, Lit::Own);
            column += 1.0;
        }
    }
    let band = at.room.mood.palette.accent;
    let (left, right) = (at.from + at.width() * outer * 0.52, at.to - at.width() * (1.0 - outer) * 0.52);
    build.at_wall(&at.wall, (left - 0.01, right + 0.01), (tie - 0.035, tie + 0.035), (0.0, at.depth * 0.86), band);
}

pub(super) fn pelmet(build: &mut Build, at: &AtWall) {
    let (cloth, gold) = (darker(at.room.mood.palette.ground, 0.15), at.room.mood.palette.accent);
    build.at_wall(&at.wall, (at.from, at.to), (at.high - 0.06, at.high), (0.0, at.depth + 0.02), darker(gold, 0.15));
    // Swags: each a row of leaning pieces that hang lowest in the middle.
    let swags = (at.width() / 0.62).round().max(1.0);
    let swag = at.width() / swags;
    let hem = |along: f32| {
        let part = ((along - at.from) / swag).fract();
        at.low + (at.high - at.low) * 0.42 * (2.0 * part - 1.0).powi(2)
    };
    const PIECES: u8 = 6;
    let mut at_swag = 0.0;
    while at_swag < swags {
        for piece in 0..PIECES {
            let edge = |piece: u8| at.from + (at_swag + f32::from(piece) / f32::from(PIECES) * 0.999) * swag;
            let (a, b) = (edge(piece), edge(piece + 1));
            let point = |along: f32, up: f32, out: f32| at.wall.point(along, up, out);
            let (low, high) = ((hem(a), hem(b)), at.high - 0.06);
            build.face(
                [point(a, low.0, at.depth), point(b, low.1, at.depth), point(b, high, at.depth - 0.03), point(a, high, at.depth - 0.03)],
                cloth,
                Lit::Own,
            );
            let fringe = [
                point(a, low.0 - 0.03, at.depth + 0.004),
                point(b, low.1 - 0.03, at.depth + 0.004),
                point(b, low.1 + 0.012, at.depth + 0.004),
                point(a, low.0 + 0.012, at.depth + 0.004),
            ];
            build.face(fringe, gold, Lit::Own);
        }
        at_swag += 1.0;
    }
}
