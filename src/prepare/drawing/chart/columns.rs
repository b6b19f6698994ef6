//! Upright bars over years or categories.

use super::scale::{Scale, figure, number, numbers};
use super::{FIGURE, Hand, NAME, SMALL, label, lines, mark};
use crate::exhibition::colour::Colour;
use crate::exhibition::picture::chart::{Panel, Point, Series};
use crate::prepare::drawing::svg::{Anchor, Area, Paint, Svg, Type};
use crate::prepare::fonts::Style;

/// Where columns stand: one slot a category.
struct Stage<'a> {
    names: Vec<&'a str>,
    plot: Area,
    scale: Scale,
    slot: f32,
}

impl Stage<'_> {
    fn y(&self, value: f64) -> f32 {
        self.plot.bottom() - self.plot.h * self.scale.part(value)
    }

    /// The size of the figures.
    fn figure(&self) -> f32 {
        (self.slot * 0.2).clamp(SMALL + 1.0, FIGURE + 4.0)
    }

    fn middle(&self, at: usize) -> f32 {
        self.plot.x + self.slot * (lines(at) + 0.5)
    }
}

pub(super) fn draw(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let names = categories(panel, hand);
    if names.is_empty() {
        return;
    }
    let count = lines(names.len());
    let values = || panel.series.iter().flat_map(|series| &series.points).flat_map(numbers);
    let steps = f64::from((area.h / 70.0).clamp(2.0, 5.0));
    let every = fits_all(panel, hand, area.w / count / lines(abreast(panel, hand)).max(1.0), svg);
    // Without an axis, columns need no room up to the next round number.
    let scale = Scale::over(values(), steps);
    let scale = if every { scale.exactly(values()) } else { scale };
    let left = if every { 0.0 } else { axis_width(scale, hand, svg) };
    // Over the columns: a figure, and a note or a series' name over that.
    let noted = panel.series.iter().flat_map(|series| &series.points).any(|point| point.note.is_some());
    let over = if noted || names_itself(panel) { 60.0 } else { 32.0 };
    let hangs = panel.series.iter().flat_map(|series| &series.points).any(|point| point.value.is_some_and(|value| value < 0.0));
    let under = 30.0 + if hangs { 26.0 + if noted || names_itself(panel) { 26.0 } else { 0.0 } } else { 0.0 };
    let plot = Area::new(area.x + left, area.y + over, area.w - left, (area.h - over - under).max(10.0));
    let stage = Stage { slot: plot.w / count, names, plot, scale };
    if !every {
        axis(&stage, hand, svg);
    }
    bars(panel, &stage, hand, every, svg);
    let base = stage.y(0.0);
    svg.line((plot.x, base), (plot.right(), base), Paint::line(hand.tones.ink, 1.6));
    foot(&stage, hand, area.bottom(), svg);
}

/// The categories of all series, each once.
fn categories(panel: &Panel, hand: Hand) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for point in panel.series.iter().flat_map(|series| &series.points) {
        let name = point.at.get(hand.lang);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn style() -> Style {
    Type::sans(SMALL, Colour::default()).style
}

/// Whether every figure can be printed over its column.
fn fits_all(panel: &Panel, hand: Hand, room: f32, svg: &Svg) -> bool {
    let mut points = panel.series.iter().flat_map(|series| &series.points);
    points.all(|point| svg.fonts().width(style(), &figure(point, hand.lang), SMALL + 1.0) + 4.0 <= room)
}

fn axis_width(scale: Scale, hand: Hand, svg: &Svg) -> f32 {
    let widths = scale.ticks().into_iter().map(|tick| svg.fonts().width(style(), &number(tick, hand.lang), SMALL));
    widths.fold(0.0, f32::max) + 12.0
}

fn axis(stage: &Stage, hand: Hand, svg: &mut Svg) {
    let look = Type::sans(SMALL, hand.tones.pale).at(Anchor::End);
    for tick in stage.scale.ticks() {
        let y = stage.y(tick);
        svg.line((stage.plot.x, y), (stage.plot.right(), y), Paint::line(hand.tones.hair, 0.7).faded(0.7));
        svg.text((stage.plot.x - 8.0, y + SMALL * 0.34), &number(tick, hand.lang), look);
    }
}

/// How many columns stand side by side in the fullest slot. One that hangs
/// stands under one that rises, not beside it.
fn abreast(panel: &Panel, hand: Hand) -> usize {
    let place = |point: &Point| (hand.name(point).to_owned(), point.value.is_some_and(|value| value < 0.0));
    let places: Vec<(String, bool)> = panel.series.iter().flat_map(|series| &series.points).map(place).collect();
    places.iter().map(|one| places.iter().filter(|other| *other == one).count()).max().unwrap_or(1)
}

/// Whether every series is named at its columns instead of in a key.
pub(super) fn names_itself(panel: &Panel) -> bool {
    panel.series.len() == 2 && panel.series.iter().all(|series| series.name.is_some())
}

fn bars(panel: &Panel, stage: &Stage, hand: Hand, every: bool, svg: &mut Svg) {
    let count = lines(abreast(panel, hand)).max(1.0);
    let group = (stage.slot * 0.78).min(130.0 * count);
    let wide = group / count;
    let named = spoken(panel);
    let hangs = |point: &Point| point.value.is_some_and(|value| value < 0.0);
    for (row, series) in panel.series.iter().enumerate() {
        for point in &series.points {
            let Some(slot) = stage.names.iter().position(|name| *name == hand.name(point)) else { continue };
            // Those of other series that stand in the same slot on the same side.
            let beside = |at: usize| {
                let points = panel.series.iter().take(at).flat_map(|series| &series.points);
                lines(points.filter(|other| hand.name(other) == hand.name(point) && hangs(other) == hangs(point)).count())
            };
            let (before, all) = (beside(row), beside(panel.series.len()).max(1.0));
            let x = stage.middle(slot) - wide * all / 2.0 + wide * before;
            let bar = Area::new(x + wide * 0.04, 0.0, wide * 0.92, 0.0);
            column(point, stage, (hand, hand.colour(row)), bar, svg);
            if every || named.iter().any(|other| std::ptr::eq(*other, point)) {
                say(point, stage, hand, x + wide / 2.0, svg);
            }
        }
    }
    if names_itself(panel) {
        for (row, series) in panel.series.iter().enumerate() {
            entitle(series, stage, (hand, hand.colour(row)), svg);
        }
    }
}

/// A series' name in its colour, over its highest column or under its lowest.
fn entitle(series: &Series, stage: &Stage, (hand, colour): (Hand, Colour), svg: &mut Svg) {
    let Some(name) = &series.name else { return };
    let value = |point: &Point| point.value.unwrap_or(0.0);
    let most = series.points.iter().map(value).max_by(|a, b| a.abs().total_cmp(&b.abs())).unwrap_or(0.0);
    let spots = series.points.iter().filter(|point| (value(point) - most).abs() < 1e-9);
    let spots: Vec<f32> =
        spots.filter_map(|point| Some(stage.middle(stage.names.iter().position(|name| *name == hand.name(point))?))).collect();
    let x = spots.iter().sum::<f32>() / lines(spots.len()).max(1.0);
    let look = Type::strong(NAME, colour.mix(hand.tones.ink, 0.25)).at(Anchor::Middle).clear(hand.tones.paper);
    let half = svg.fonts().width(look.style, name.get(hand.lang), NAME) / 2.0;
    let x = x.min(stage.plot.right() - half).max(stage.plot.x + half);
    let size = stage.figure();
    let y = if most < 0.0 { stage.y(most) + size + 8.0 + NAME } else { stage.y(most) - 14.0 - size * 1.05 };
    svg.text((x, y), name.get(hand.lang), look);
}

/// The figures to print where there is no room for all: the ends, the peak
/// and what has a note.
fn spoken(panel: &Panel) -> Vec<&Point> {
    let mut spoken: Vec<&Point> = Vec::new();
    for series in &panel.series {
        spoken.extend(series.points.first());
        spoken.extend(series.points.last());
        let value = |point: &&Point| point.value.unwrap_or(f64::NEG_INFINITY);
        spoken.extend(series.points.iter().max_by(|a, b| value(a).total_cmp(&value(b))));
        spoken.extend(series.points.iter().filter(|point| point.note.is_some()));
    }
    spoken
}

fn column(point: &Point, stage: &Stage, (hand, colour): (Hand, Colour), bar: Area, svg: &mut Svg) {
    let base = stage.y(0.0);
    if let Some(value) = point.value {
        let y = stage.y(value);
        let edge = Area { y: y.min(base), h: (y - base).abs(), ..bar };
        svg.rect(Area { y: edge.y + 1.1, h: (edge.h - 1.1).max(0.6), ..edge }, mark(point.uncertain, colour, hand));
    }
    if let (Some(low), Some(high)) = (point.low, point.high) {
        let (top, bottom, x) = (stage.y(high), stage.y(low), bar.x + bar.w / 2.0);
        if point.value.is_none() {
            let span = Area { y: top, h: (bottom - top).max(1.0), ..bar };
            svg.rounded(span, 3.0, mark(point.uncertain, colour, hand));
        } else {
            svg.line((x, top), (x, bottom), Paint::line(hand.tones.ink, 1.6));
        }
    }
}

/// The figure over its column, or under it where it hangs; its note beyond it,
/// clear of the figure whatever size that has.
fn say(point: &Point, stage: &Stage, hand: Hand, x: f32, svg: &mut Svg) {
    let Some(value) = point.value.or(point.high).or(point.low) else { return };
    let top = point.high.map_or(value, |high| high.max(value));
    let size = stage.figure();
    let look = label(hand, size, Anchor::Middle).clear(hand.tones.paper);
    let y = if value < 0.0 { stage.y(value) + size + 2.0 } else { stage.y(top) - 8.0 };
    svg.text((x, y), &figure(point, hand.lang), look);
    let note = hand.note(point);
    if !note.is_empty() {
        let small = Type::sans(SMALL, hand.tones.pale);
        let wide = svg.fonts().width(small.style, note, SMALL) / 2.0;
        let x = x.min(stage.plot.right() - wide).max(stage.plot.x + wide);
        svg.text((x, y + beyond(size, value < 0.0)), note, small.at(Anchor::Middle).clear(hand.tones.paper));
    }
}

/// How far a note's base line lies from that of a figure of this size: under
/// a hanging one, else over it.
fn beyond(size: f32, hangs: bool) -> f32 {
    if hangs { SMALL * 1.2 } else { -(size * 0.78 + SMALL * 0.35) }
}

/// The names of the categories; of years as many as there is room for.
fn foot(stage: &Stage, hand: Hand, bottom: f32, svg: &mut Svg) {
    let widest = |size: f32, svg: &Svg| stage.names.iter().map(|name| svg.fonts().width(style(), name, size)).fold(0.0, f32::max);
    let size = if widest(NAME, svg) + 6.0 <= stage.slot { NAME } else { SMALL };
    let mut step = 1;
    while step < stage.names.len() && widest(size, svg) + 8.0 > stage.slot * lines(step) {
        step += 1;
    }
    let years = stage.names.iter().all(|name| name.chars().all(|c| c.is_ascii_digit()));
    if step > 2 && years {
        step = 5;
    }
    let first = if step == 5 { stage.names.iter().position(|name| name.ends_with(['0', '5'])).unwrap_or(0) } else { 0 };
    for (at, name) in stage.names.iter().enumerate().skip(first).step_by(step) {
        svg.text((stage.middle(at), bottom - 4.0), name, label(hand, size, Anchor::Middle));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exhibition::picture::chart::Form;
    use crate::exhibition::{Lang, Text};
    use crate::prepare::drawing::tones::Tones;

    fn panel(rows: &[&[(&str, f64)]]) -> Panel {
        let mut all: Vec<Series> = Vec::new();
        for row in rows {
            let point = |(at, value): &(&str, f64)| Point { at: Text::plain(*at), value: Some(*value), ..Point::default() };
            all.push(Series { name: None, points: row.iter().map(point).collect::<Vec<_>>().into() });
        }
        Panel { form: Form::Columns, heading: None, unit: None, series: all.into() }
    }

    fn hand() -> Hand {
        let colour = Colour::rgb(90, 90, 90);
        Hand {
            lang: Lang::En,
            tones: Tones::of(crate::exhibition::picture::Palette { ground: colour, ink: colour, accent: colour }),
            most: 0,
        }
    }

    #[test]
    fn what_hangs_stands_under_what_rises() {
        assert_eq!(abreast(&panel(&[&[("1954", 60.0)], &[("1954", -30.0), ("1955", -30.0)]]), hand()), 1);
        assert_eq!(abreast(&panel(&[&[("1961", 1.4)], &[("1961", 5.8)]]), hand()), 2);
    }

    #[test]
    fn a_note_stands_clear_of_a_grown_figure() {
        for size in [18.0, 28.0, 40.0] {
            // A note reaches a third of its size below its base line.
            assert!(-beyond(size, false) - SMALL * 0.25 >= size * 0.72, "{size}");
        }
    }
}
