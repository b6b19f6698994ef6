//! A dot or a span a category, over one common scale.

use super::bars::{Row, rows};
use super::scale::{Scale, figure, number, numbers};
use super::{FIGURE, Hand, SMALL, mark};
use crate::exhibition::picture::chart::Panel;
use crate::prepare::drawing::svg::{Anchor, Area, Paint, Svg, Type};

/// Height of the axis under the rows.
const AXIS: f32 = 32.0;

pub(super) fn draw(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let scale = Scale::over(panel.series.iter().flat_map(|series| &series.points).flat_map(numbers), 5.0);
    let rows = rows(panel, hand, Area { h: (area.h - AXIS).max(10.0), ..area }, svg);
    let Some(first) = rows.first() else { return };
    let bottom = rows.last().map_or(area.bottom(), |row| row.area.bottom());
    let style = look(hand).style;
    // A figure that stands in its span needs no room beside it.
    let beside = |row: &&Row| !is_band(row);
    let figures = rows.iter().filter(beside).map(|row| svg.fonts().width(style, &figure(row.point, hand.lang), FIGURE)).fold(0.0, f32::max);
    let plot = Area::new(first.area.x + 14.0, first.area.y, (first.area.w - 40.0 - figures).max(20.0), bottom - first.area.y);
    axis(scale, plot, hand, svg);
    for row in &rows {
        range(row, scale, plot, hand, svg);
    }
}

fn axis(scale: Scale, plot: Area, hand: Hand, svg: &mut Svg) {
    let look = Type::sans(SMALL, hand.tones.pale).at(Anchor::Middle);
    for tick in scale.ticks() {
        let x = plot.x + plot.w * scale.part(tick);
        svg.line((x, plot.y), (x, plot.bottom() + 5.0), Paint::line(hand.tones.hair, 0.7).faded(0.7));
        svg.text((x, plot.bottom() + 24.0), &number(tick, hand.lang), look);
    }
    svg.line((plot.x, plot.bottom()), (plot.right(), plot.bottom()), Paint::line(hand.tones.ink, 1.2));
}

fn look(hand: Hand) -> Type {
    Type::strong(FIGURE, hand.tones.ink)
}

/// A span without a best estimate, in a row high enough for a figure inside.
fn is_band(row: &Row) -> bool {
    row.point.value.is_none() && row.point.low.is_some() && row.point.high.is_some() && row.area.h >= 52.0
}

/// A span as a broad band with its figure inside; gives back false where that
/// does not fit.
fn band(row: &Row, (left, right): (f32, f32), hand: Hand, svg: &mut Svg) -> bool {
    let high = (row.area.h * 0.62).min(64.0);
    let size = (high * 0.62).clamp(FIGURE, 38.0);
    let said = figure(row.point, hand.lang);
    let ink = if row.point.uncertain { hand.tones.ink } else { hand.tones.paper };
    let look = Type::strong(size, ink).at(Anchor::Middle);
    if !is_band(row) || svg.fonts().width(look.style, &said, size) + 24.0 > right - left || !hand.note(row.point).is_empty() {
        return false;
    }
    let span = Area::new(left, row.middle() - high / 2.0, right - left, high);
    let colour = if row.point.uncertain { row.colour } else { row.colour.mix(hand.tones.ink, 0.25) };
    svg.rect(span, mark(row.point.uncertain, colour, hand));
    svg.text((f32::midpoint(left, right), row.middle() + size * 0.36), &said, look);
    true
}

fn range(row: &Row, scale: Scale, plot: Area, hand: Hand, svg: &mut Svg) {
    let x = |value: f64| plot.x + plot.w * scale.part(value);
    let (point, y) = (row.point, row.middle());
    let mut end = plot.x;
    if let (Some(low), Some(high)) = (point.low, point.high) {
        if band(row, (x(low), x(high)), hand, svg) {
            return;
        }
        let thick = if point.value.is_some() { 4.0 } else { (row.area.h * 0.36).min(18.0) };
        let span = Area::new(x(low), y - thick / 2.0, (x(high) - x(low)).max(2.0), thick);
        svg.rounded(span, thick / 2.0, mark(point.uncertain, row.colour, hand));
        end = x(high);
    }
    if let Some(value) = point.value.or(point.low.xor(point.high)) {
        let radius = (row.area.h * 0.22).min(9.0);
        svg.line((plot.x, y), (x(value) - radius, y), Paint::line(row.colour, 1.2).dashed("1.5 5").round());
        svg.circle((x(value), y), radius, mark(point.uncertain, row.colour, hand));
        end = end.max(x(value) + radius);
    }
    say(row, end, plot, hand, svg);
}

/// The figure beside its mark, and its note beside or under it.
fn say(row: &Row, end: f32, plot: Area, hand: Hand, svg: &mut Svg) {
    let fonts = svg.fonts();
    let look = look(hand).clear(hand.tones.paper);
    let small = Type::sans(SMALL, hand.tones.pale).clear(hand.tones.paper);
    let (text, note, right) = (figure(row.point, hand.lang), hand.note(row.point), row.area.right());
    let wide = fonts.width(look.style, &text, look.size);
    let y = row.middle() + FIGURE * 0.35;
    let x = (end + 9.0).min(right - wide);
    svg.text((x, y), &text, look);
    if note.is_empty() {
        return;
    }
    let after = x + wide + 11.0;
    let noted = fonts.width(small.style, note, SMALL);
    if after + noted <= right {
        svg.text((after, y), note, small);
    } else {
        let over = if plot.x + 6.0 + noted < end - 20.0 { 7.0 } else { 12.0 };
        let x = (plot.x + 6.0).min(right - noted);
        svg.text((x, row.middle() - over), note, small);
    }
}
