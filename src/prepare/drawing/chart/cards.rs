//! Cards with a name and a line of text.

use super::{Hand, SMALL, lines};
use crate::exhibition::picture::chart::{Panel, Point};
use crate::prepare::drawing::svg::{Area, Paint, Svg, Type, fit};

const GAP: f32 = 16.0;
/// Height of the tallest card; one is as high as the words of its row.
const TALLEST: f32 = 220.0;
/// Room over and under a card's words.
const PAD: f32 = 18.0;

pub(super) fn draw(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let points: Vec<&Point> = panel.series.iter().flat_map(|series| &series.points).collect();
    let columns = across(points.len(), area);
    let rows = points.len().div_ceil(columns).max(1);
    let w = (area.w - GAP * (lines(columns) - 1.0)) / lines(columns);
    let most = ((area.h - GAP * (lines(rows) - 1.0)) / lines(rows)).min(TALLEST);
    let room = Area::new(0.0, 0.0, w - 40.0, most - 2.0 * PAD);
    let set: Vec<(&Point, Setting)> = points.into_iter().map(|point| (point, Setting::fit(point, room, hand, svg))).collect();
    let high = |row: &[(&Point, Setting)]| row.iter().map(|(_, setting)| setting.high).fold(0.0, f32::max);
    let used: f32 = set.chunks(columns).map(|row| high(row) + 2.0 * PAD + GAP).sum();
    // A little of what height is free.
    let pad = PAD + ((area.h - used) / lines(rows) / 4.0).clamp(0.0, 14.0);
    let mut y = area.y;
    for row in set.chunks(columns) {
        let h = high(row) + 2.0 * pad;
        for (at, (point, setting)) in row.iter().enumerate() {
            card(point, setting, hand, Area::new(area.x + (w + GAP) * lines(at), y, w, h), svg);
        }
        y += h + GAP;
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

fn card(point: &Point, setting: &Setting, hand: Hand, area: Area, svg: &mut Svg) {
    let paper = hand.tones.paper.mix(crate::exhibition::colour::Colour::rgb(255, 255, 255), 0.6);
    let edge = Paint::fill(paper).edged(hand.tones.hair, 1.0);
    svg.rect(area, if point.uncertain { edge.dashed("6 5") } else { edge });
    svg.rect(Area { w: 6.0, ..area }, Paint::fill(hand.tones.accent));
    setting.write(Area { x: area.x + 24.0, y: area.y + PAD, w: area.w - 40.0, h: area.h - 2.0 * PAD }, hand, svg);
}

/// A card's words at one size.
struct Setting {
    name: (f32, Vec<String>),
    note: (f32, Vec<String>),
    high: f32,
}

impl Setting {
    /// The largest type in which a card's words stand in its room.
    fn fit(point: &Point, room: Area, hand: Hand, svg: &Svg) -> Self {
        let mut small = 25.0;
        loop {
            let set = Self::of(hand.name(point), hand.note(point), small, room, hand, svg);
            if set.high <= room.h || small <= SMALL {
                return set;
            }
            small -= 1.0;
        }
    }

    fn of(name: &str, note: &str, small: f32, room: Area, hand: Hand, svg: &Svg) -> Self {
        let (bold, plain) = (Type::title(0.0, hand.tones.ink), Type::sans(0.0, hand.tones.ink));
        // A number is what its card is about.
        let lead = if name.starts_with(|c: char| c.is_ascii_digit()) { small + 25.0 } else { small + 7.0 };
        let name = fit(svg.fonts(), bold.style, name, room.w, if lead > small + 10.0 { 1 } else { 2 }, (lead, small + 1.0));
        let note = (small, if note.is_empty() { Vec::new() } else { svg.fonts().wrap(plain.style, note, small, room.w) });
        let under = if note.1.is_empty() { 0.0 } else { small * 0.3 + small * 1.25 * lines(note.1.len()) };
        let high = name.0 * 1.1 * lines(name.1.len()) + under;
        Self { name, note, high }
    }

    fn write(&self, room: Area, hand: Hand, svg: &mut Svg) {
        let (size, names) = &self.name;
        // The words stand in the middle of a card that a neighbour made higher.
        let top = room.y + (room.h - self.high).max(0.0) / 2.0;
        let y = svg.lines((room.x, top + size * 0.86), names, size * 1.1, Type::title(*size, hand.tones.ink)) - size * 0.86;
        let (small, notes) = &self.note;
        svg.lines((room.x, y + small * 1.2), notes, small * 1.25, Type::sans(*small, hand.tones.ink));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exhibition::{Lang, Text};
    use crate::prepare::drawing::tones::Tones;
    use crate::prepare::fonts::Fonts;

    #[test]
    fn a_card_is_as_high_as_its_words() {
        let colour = crate::exhibition::colour::Colour::rgb(90, 90, 90);
        let palette = crate::exhibition::picture::Palette { ground: colour, ink: colour, accent: colour };
        let hand = Hand { lang: Lang::En, tones: Tones::of(palette), most: 0 };
        let fonts = Fonts::default();
        let svg = Svg::new(&fonts);
        let point = |note: &str| Point { at: Text::plain("3,526"), note: Some(Text::plain(note)), ..Point::default() };
        let room = Area::new(0.0, 0.0, 300.0, 180.0);
        let (short, long) =
            (Setting::fit(&point("titles"), room, hand, &svg), Setting::fit(&point(&"titles and copies ".repeat(6)), room, hand, &svg));
        assert!(short.high < 110.0 && long.high > short.high && long.high <= room.h, "{} {}", short.high, long.high);
    }
}
