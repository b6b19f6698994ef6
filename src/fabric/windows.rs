//! Windows, and what is behind them: a day over a far bank, or dusk.

use super::build::{Build, Lit};
use super::furnish::{AtWall, darker};
use crate::exhibition::View;
use crate::exhibition::colour::Colour;

/// The widest light between two mullions, metres.
const LIGHT: f32 = 1.25;

/// A band of what is seen: its upper edge as a part of the height or, for the
/// bank, in metres; colours are a third darker than they look.
struct Band {
    top: f32,
    colour: Colour,
}

pub(super) fn windows(build: &mut Build, at: &AtWall, view: View) {
    for (low, high, colour) in bands(at, view) {
        let lit = match view {
            View::Day => Lit::Sky,
            View::Dusk => Lit::Glow(at.room.mood.light.daylight),
        };
        build.on_wall(&at.wall, (at.from + 0.03, at.to - 0.03), (low, high), 0.012, (colour, lit));
    }
    let frame = match view {
        View::Day => Colour::rgb(0x4a, 0x4c, 0x4e),
        View::Dusk => darker(at.room.mood.wainscot, 0.1),
    };
    let deep = 0.09;
    for side in [(at.from, at.from + 0.06), (at.to - 0.06, at.to)] {
        build.at_wall(&at.wall, side, (at.low, at.high), (0.0, deep), frame);
    }
    build.at_wall(&at.wall, (at.from, at.to), (at.high - 0.06, at.high), (0.0, deep), frame);
    build.at_wall(&at.wall, (at.from - 0.05, at.to + 0.05), (at.low - 0.04, at.low + 0.03), (0.0, deep + 0.05), frame);
    let lights = (at.width() / LIGHT).ceil().max(1.0);
    let mut bar = 1.0;
    while bar < lights {
        let along = at.from + at.width() * bar / lights;
        build.at_wall(&at.wall, (along - 0.024, along + 0.024), (at.low, at.high), (0.0, deep - 0.02), frame);
        bar += 1.0;
    }
    // A transom where windows are high; clear glass to the floor has none.
    if at.high - at.low > 0.8 && (view == View::Dusk || at.low > 1.0) {
        let up = at.low + (at.high - at.low) * 0.68;
        build.at_wall(&at.wall, (at.from, at.to), (up - 0.02, up + 0.02), (0.0, deep - 0.03), frame);
    }
}

/// What is seen, from below: lower edge, upper edge, colour.
fn bands(at: &AtWall, view: View) -> Vec<(f32, f32, Colour)> {
    let band = |top: f32, r: u8, g: u8, b: u8| Band { top, colour: Colour::rgb(r, g, b) };
    let height = at.high - at.low;
    let part = |part: f32| at.low + height * part;
    let list = match view {
        View::Dusk => vec![
            band(part(0.16), 0xa6, 0x62, 0x36),
            band(part(0.32), 0x9c, 0x56, 0x40),
            band(part(0.5), 0x80, 0x4c, 0x4e),
            band(part(0.7), 0x58, 0x46, 0x5c),
            band(part(0.86), 0x3c, 0x40, 0x60),
            band(at.high, 0x2c, 0x34, 0x56),
        ],
        // Seen from eye height, a far bank lies at eye height.
        View::Day => vec![
            band(1.05, 0x9c, 0xa4, 0xa6),
            band(1.40, 0xa6, 0xae, 0xb0),
            band(1.53, 0xb0, 0xb6, 0xb6),
            band(1.60, 0x6c, 0x78, 0x7c),
            band(1.63, 0x84, 0x90, 0x96),
            band(part(0.62), 0xba, 0xba, 0xb6),
            band(part(0.8), 0xb4, 0xb8, 0xba),
            band(at.high, 0xa8, 0xb2, 0xba),
        ],
    };
    let mut low = at.low;
    let mut bands = Vec::new();
    for Band { top, colour } in list {
        let top = top.min(at.high);
        if top > low + 0.005 {
            bands.push((low, top, colour));
            low = top;
        }
    }
    bands
}
