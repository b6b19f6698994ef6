//! A map's key: its routes, what its discs mean, and a scale.

use super::{Plan, SMALL, stroke};
use crate::exhibition::Lang;
use crate::exhibition::picture::Map;
use crate::exhibition::picture::map::RouteKind;
use crate::prepare::drawing::svg::{Anchor, Area, Paint, Svg, Type, count_of, n};
use crate::prepare::drawing::words::Word;
use crate::prepare::fonts::{Fonts, Style};

/// Width of a key that stands inside its map.
pub(super) const NARROW: f32 = 312.0;
const LEADING: f32 = SMALL * 1.25;
const PAD: f32 = 12.0;
const SAMPLE: f32 = 52.0;

/// A key as it will be drawn.
pub(super) struct Key {
    entries: Vec<(RouteKind, Vec<String>)>,
    words: Vec<String>,
    width: f32,
    wide: bool,
}

fn style() -> Style {
    Type::sans(SMALL, crate::exhibition::colour::Colour::default()).style
}

impl Key {
    /// Sets a key in a width.
    pub(super) fn of(map: &Map, lang: Lang, width: f32, fonts: &Fonts) -> Self {
        let wide = width > NARROW;
        let room = if wide { width - SCALE_ROOM } else { width - 2.0 * PAD };
        let mut entries: Vec<(RouteKind, Vec<String>)> = Vec::new();
        for route in &map.routes {
            let name = route.name.as_ref().map_or_else(|| kind_name(route.kind, lang), |name| name.get(lang));
            entries.push((route.kind, fonts.wrap(style(), name, SMALL, room - SAMPLE - 10.0)));
        }
        entries.dedup();
        let words = map.legend.as_ref().map(|legend| fonts.wrap(style(), legend.get(lang), SMALL, room)).unwrap_or_default();
        Self { entries, words, width, wide }
    }

    /// The room it takes, at the origin.
    pub(super) fn area(&self) -> Area {
        let lines: usize = self.entries.iter().map(|(_, lines)| lines.len()).sum();
        let text = LEADING * count_of(lines + self.words.len());
        let between = if self.entries.is_empty() || self.words.is_empty() { 0.0 } else { 6.0 };
        let h = if self.wide { (text + between).max(SCALE_HIGH) + 6.0 } else { text + between + SCALE_HIGH + 2.0 * PAD + 4.0 };
        Area::new(0.0, 0.0, self.width, h)
    }

    /// Draws it at a place: as a box inside the map, or in the open under it.
    pub(super) fn draw(&self, at: Area, plan: &Plan, svg: &mut Svg) {
        let area = Area { h: self.area().h, w: self.width, ..at };
        if !self.wide {
            svg.rect(area, Paint::fill(plan.tones.paper).edged(plan.tones.ink, 1.0).faded(0.96));
        }
        let x = if self.wide { area.x } else { area.x + PAD };
        let top = if self.wide { area.y } else { area.y + PAD };
        let look = Type::sans(SMALL, plan.tones.ink);
        let mut y = top + SMALL * 0.9;
        for (kind, lines) in &self.entries {
            let line = format!("M{} {}H{}", n(x + 2.0), n(y - SMALL * 0.33), n(x + SAMPLE - 2.0));
            stroke(&line, *kind, plan, svg);
            y = svg.lines((x + SAMPLE + 10.0, y), lines, LEADING, look);
        }
        if !self.entries.is_empty() {
            y += 6.0;
        }
        y = svg.lines((x, y), &self.words, LEADING, look);
        let spot = if self.wide { (area.right() - SCALE_ROOM + 40.0, top + 6.0) } else { (x, y - SMALL * 0.9 + 8.0) };
        scale(spot, plan, svg);
    }
}

/// Room for the scale beside a wide key.
const SCALE_ROOM: f32 = 270.0;
/// Height of the scale and its numbers.
const SCALE_HIGH: f32 = 34.0;

/// A bar of a round number of kilometres.
fn scale((x, y): (f32, f32), plan: &Plan, svg: &mut Svg) {
    let unit = plan.projection.kilometre().max(1e-6);
    let round = [5000.0_f32, 2000.0, 1000.0, 500.0, 200.0, 100.0, 50.0, 20.0, 10.0];
    let length = round.into_iter().find(|length| length * unit <= 175.0).unwrap_or(5.0);
    let (w, h) = (length * unit, 6.0);
    let (ink, paper) = (plan.tones.ink, plan.tones.paper);
    svg.rect(Area::new(x, y, w, h), Paint::fill(paper).edged(ink, 1.2));
    svg.rect(Area::new(x, y, w / 2.0, h), Paint::fill(ink));
    let look = Type::sans(SMALL, ink);
    svg.text((x, y + h + SMALL + 1.0), "0", look);
    let figure = super::figure(f64::from(length), plan.lang);
    svg.text((x + w, y + h + SMALL + 1.0), &figure, look.at(Anchor::Middle));
    let after = x + w + svg.fonts().width(look.style, &figure, SMALL) / 2.0 + 6.0;
    svg.text((after, y + h + SMALL + 1.0), Word::Kilometres.say(plan.lang), look);
}

fn kind_name(kind: RouteKind, lang: Lang) -> &'static str {
    match kind {
        RouteKind::Rail => Word::Railway.say(lang),
        RouteKind::Sea => Word::Sea.say(lang),
        RouteKind::Road => Word::Road.say(lang),
        RouteKind::Path => Word::Path.say(lang),
    }
}
