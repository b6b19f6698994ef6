//! Cards with a name and a line of text.

use super::{Hand, SMALL, lines};
use crate::exhibition::picture::chart::{Panel, Point};
use crate::prepare::drawing::svg::{Area, Paint, Svg, Type, fit};

const GAP: f32 = 16.0;
/// Height of the tallest card.
const TALLEST: f32 = 165.0;

pub(super) fn draw(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let points: Vec<&Point> = panel.series.iter().flat_map(|series| &series.points).collect();
    let columns = across(points.len(), area);
    let rows = points.len().div_ceil(columns).max(1);
    let w = (area.w - GAP * (lines(columns) - 1.0)) / lines(columns);
    let h = ((area.h - GAP * (lines(rows) - 1.0)) / lines(rows)).min(TALLEST);
    for (at, point) in points.into_iter().enumerate() {
        let (column, row) = (at % columns, at / columns);
        card(point, hand, Area::new(area.x + (w + GAP) * lines(column), area.y + (h + GAP) * lines(row), w, h), svg);
    }
}

/// How many cards stand side by side, so that each is about twice as wide as
/// high.
fn across(count: usize, area: Area) -> usize {
    let most = count.clamp(1, 4);
    let shape = |columns: &usize| {
        let rows = count.div_ceil(*columns).max(1);
        let (w, h) = (area.w / lines(*columns), (area.h / lines(rows)).min(TALLEST));
        if w < 170.0 { 100.0 } else { (w / h.max(1.0) / 2.1).ln().abs() }
    };
    (1..=most).min_by(|a, b| shape(a).total_cmp(&shape(b))).unwrap_or(1)
}

fn card(point: &Point, hand: Hand, area: Area, svg: &mut Svg) {
    let paper = hand.tones.paper.mix(crate::exhibition::colour::Colour::rgb(255, 255, 255), 0.6);
    let edge = Paint::fill(paper).edged(hand.tones.hair, 1.0);
    svg.rect(area, if point.uncertain { edge.dashed("6 5") } else { edge });
    svg.rect(Area { h: 5.0, ..area }, Paint::fill(hand.tones.accent));
    let room = Area { y: area.y + 14.0, h: area.h - 24.0, x: area.x + 16.0, w: area.w - 32.0 };
    let (name, note) = (hand.name(point), hand.note(point));
    let mut small = 21.0;
    loop {
        let set = Setting::of(name, note, small, room, hand, svg);
        if set.high <= room.h || small <= SMALL {
            set.write(room, hand, svg);
            return;
        }
        small -= 1.0;
    }
}

/// A card's words at one size.
struct Setting {
    name: (f32, Vec<String>),
    note: (f32, Vec<String>),
    high: f32,
}

impl Setting {
    fn of(name: &str, note: &str, small: f32, room: Area, hand: Hand, svg: &Svg) -> Self {
        let (bold, plain) = (Type::title(0.0, hand.tones.ink), Type::sans(0.0, hand.tones.ink));
        let name = fit(svg.fonts(), bold.style, name, room.w, 2, (small + 6.0, small + 1.0));
        let note = (small, if note.is_empty() { Vec::new() } else { svg.fonts().wrap(plain.style, note, small, room.w) });
        let high = name.0 * 1.15 * lines(name.1.len()) + small * 0.4 + small * 1.25 * lines(note.1.len());
        Self { name, note, high }
    }

    fn write(self, room: Area, hand: Hand, svg: &mut Svg) {
        let (size, lines) = self.name;
        let y = svg.lines((room.x, room.y + size), &lines, size * 1.15, Type::title(size, hand.tones.ink));
        let (small, lines) = self.note;
        let y = y - size * 1.15 + small * 1.6;
        svg.lines((room.x, y), &lines, small * 1.25, Type::sans(small, hand.tones.ink));
    }
}
