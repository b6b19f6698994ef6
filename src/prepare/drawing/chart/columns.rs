//! Upright bars over years or categories.

use super::scale::{Scale, figure, number, numbers};
use super::{Hand, SMALL, label, lines, mark};
use crate::exhibition::picture::chart::{Panel, Point};
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
    let values = panel.series.iter().flat_map(|series| &series.points).flat_map(numbers);
    let scale = Scale::over(values, f64::from((area.h / 70.0).clamp(2.0, 5.0)));
    let every = fits_all(panel, hand, area.w / count / lines(panel.series.len()).max(1.0), svg);
    let left = if every { 0.0 } else { axis_width(scale, hand, svg) };
    let plot = Area::new(area.x + left, area.y + 26.0, area.w - left, (area.h - 26.0 - 26.0).max(10.0));
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
    Type::sans(SMALL, crate::exhibition::colour::Colour::default()).style
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

fn bars(panel: &Panel, stage: &Stage, hand: Hand, every: bool, svg: &mut Svg) {
    let count = lines(panel.series.len()).max(1.0);
    let group = (stage.slot * 0.74).min(110.0 * count);
    let wide = group / count;
    let named = spoken(panel);
    for (row, series) in panel.series.iter().enumerate() {
        for point in &series.points {
            let Some(slot) = stage.names.iter().position(|name| *name == hand.name(point)) else { continue };
            let x = stage.middle(slot) - group / 2.0 + wide * lines(row);
            let bar = Area::new(x + wide * 0.04, 0.0, wide * 0.92, 0.0);
            column(point, stage, (hand, hand.colour(row)), bar, svg);
            if every || named.iter().any(|other| std::ptr::eq(*other, point)) {
                say(point, stage, hand, x + wide / 2.0, svg);
            }
        }
    }
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

fn column(point: &Point, stage: &Stage, (hand, colour): (Hand, crate::exhibition::colour::Colour), bar: Area, svg: &mut Svg) {
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

/// The figure over its column, or under it where it hangs.
fn say(point: &Point, stage: &Stage, hand: Hand, x: f32, svg: &mut Svg) {
    let Some(value) = point.value.or(point.high).or(point.low) else { return };
    let top = point.high.map_or(value, |high| high.max(value));
    let look = label(hand, (stage.slot * 0.17).clamp(SMALL + 1.0, 26.0), Anchor::Middle).clear(hand.tones.paper);
    let y = if value < 0.0 { stage.y(value) + SMALL + 4.0 } else { stage.y(top) - 7.0 };
    svg.text((x, y), &figure(point, hand.lang), look);
    let note = hand.note(point);
    if !note.is_empty() {
        let small = Type::sans(SMALL, hand.tones.pale);
        let wide = svg.fonts().width(small.style, note, SMALL) / 2.0;
        let x = x.min(stage.plot.right() - wide).max(stage.plot.x + wide);
        let y = if value < 0.0 { y + SMALL * 1.2 } else { y - SMALL * 1.2 };
        svg.text((x, y), note, small.at(Anchor::Middle).clear(hand.tones.paper));
    }
}

/// The names of the categories; of years as many as there is room for.
fn foot(stage: &Stage, hand: Hand, bottom: f32, svg: &mut Svg) {
    let widest = |size: f32, svg: &Svg| stage.names.iter().map(|name| svg.fonts().width(style(), name, size)).fold(0.0, f32::max);
    let size = if widest(18.0, svg) + 6.0 <= stage.slot { 18.0 } else { SMALL };
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
