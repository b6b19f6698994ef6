//! Lying bars, one a category, and the rows that they share with ranges.

use super::scale::{Scale, figure, numbers};
use super::{Hand, SMALL, label, lines, mark};
use crate::exhibition::colour::Colour;
use crate::exhibition::picture::chart::{Panel, Point};
use crate::prepare::drawing::svg::{Anchor, Area, Paint, Svg, Type, fit};

/// One category: its point, its colour and the row it stands in.
pub(super) struct Row<'a> {
    pub(super) point: &'a Point,
    pub(super) colour: Colour,
    /// From the end of the names to the right edge.
    pub(super) area: Area,
}

impl Row<'_> {
    pub(super) fn middle(&self) -> f32 {
        self.area.y + self.area.h / 2.0
    }
}

/// Divides a panel into rows and writes their names.
pub(super) fn rows<'a>(panel: &'a Panel, hand: Hand, area: Area, svg: &mut Svg) -> Vec<Row<'a>> {
    let points: Vec<(usize, &Point)> =
        panel.series.iter().enumerate().flat_map(|(at, series)| series.points.iter().map(move |point| (at, point))).collect();
    let high = (area.h / lines(points.len()).max(1.0)).min(110.0);
    let names = name_width(&points, hand, area.w, svg);
    let mut rows = Vec::new();
    for (at, (series, point)) in points.into_iter().enumerate() {
        let row = Area::new(area.x, area.y + high * lines(at), area.w, high);
        name(hand.name(point), hand, Area { w: names, ..row }, svg);
        let area = Area { x: row.x + names + 14.0, w: row.w - names - 14.0, ..row };
        rows.push(Row { point, colour: hand.colour(series), area });
    }
    rows
}

fn name_width(points: &[(usize, &Point)], hand: Hand, width: f32, svg: &Svg) -> f32 {
    let style = label(hand, 18.0, Anchor::Start).style;
    let widest = points.iter().map(|(_, point)| svg.fonts().width(style, hand.name(point), 18.0)).fold(0.0, f32::max);
    (widest + 2.0).min(width * 0.4)
}

/// A category's name in its row, broken or smaller where it is long.
fn name(text: &str, hand: Hand, area: Area, svg: &mut Svg) {
    let look = label(hand, 18.0, Anchor::Start);
    let most = if area.h >= 56.0 {
        3
    } else if area.h >= 34.0 {
        2
    } else {
        1
    };
    let (size, text) = fit(svg.fonts(), look.style, text, area.w, most, (18.0, SMALL));
    let leading = size * 1.1;
    let y = area.y + area.h / 2.0 + size * 0.35 - leading * (lines(text.len()) - 1.0) / 2.0;
    svg.lines((area.x, y), &text, leading, look.sized(size));
}

pub(super) fn draw(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let values = || panel.series.iter().flat_map(|series| &series.points).flat_map(numbers);
    let most = values().fold(0.0, f64::max);
    let scale = Scale::over(values(), 4.0).up_to(most);
    let rows = rows(panel, hand, area, svg);
    let style = label(hand, 18.0, Anchor::Start).style;
    let figures = rows.iter().map(|row| svg.fonts().width(style, &figure(row.point, hand.lang), 18.0)).fold(0.0, f32::max);
    for row in &rows {
        let room = Area { w: (row.area.w - figures - 12.0).max(20.0), ..row.area };
        bar(row, scale, room, hand, svg);
    }
    if let (Some(first), Some(last)) = (rows.first(), rows.last()) {
        let x = first.area.x + (first.area.w - figures - 12.0).max(20.0) * scale.part(0.0);
        svg.line((x, first.area.y), (x, last.area.bottom()), Paint::line(hand.tones.ink, 1.6));
    }
}

fn bar(row: &Row, scale: Scale, room: Area, hand: Hand, svg: &mut Svg) {
    let x = |value: f64| room.x + room.w * scale.part(value);
    let point = row.point;
    let from = point.value.map_or_else(|| point.low.unwrap_or(0.0), |_| 0.0);
    let to = point.value.or(point.high).or(point.low).unwrap_or(0.0);
    let (left, right) = (x(from.min(to)), x(from.max(to)));
    let note = Note::of(row, right, hand, svg);
    let under = note.is_under();
    let high = if under { (room.h * 0.42).min(44.0) } else { (room.h * 0.58).min(46.0) };
    let middle = if under && room.h < 76.0 { row.area.y + room.h * 0.1 + high / 2.0 } else { row.middle() };
    let paint = mark(point.uncertain, row.colour, hand);
    let paint = if point.value.is_none() && point.uncertain { paint.dashed("7 5") } else { paint };
    let edge = Area::new(left + 1.1, middle - high / 2.0 + 1.1, (right - left - 2.2).max(1.0), high - 2.2);
    // A row without a number keeps its words and has no bar.
    if numbers(point).next().is_some() {
        svg.rect(edge, paint);
    }
    if let (Some(_), Some(low), Some(high)) = (point.value, point.low, point.high) {
        svg.line((x(low), middle), (x(high), middle), Paint::line(hand.tones.ink, 2.0));
    }
    svg.text((right + 10.0, middle + 6.3), &figure(point, hand.lang), label(hand, 18.0, Anchor::Start));
    note.write((left + 8.0, middle, middle + high / 2.0), hand, svg);
}

/// Where a note goes: beside the figure where it fits, else under the bar.
enum Note {
    None,
    Beside(f32, String),
    Under(Vec<String>),
}

impl Note {
    fn of(row: &Row, right: f32, hand: Hand, svg: &Svg) -> Self {
        let text = hand.note(row.point);
        if text.is_empty() {
            return Self::None;
        }
        let fonts = svg.fonts();
        let style = label(hand, SMALL, Anchor::Start).style;
        let after = right + 10.0 + fonts.width(style, &figure(row.point, hand.lang), 18.0) + 12.0;
        if after + fonts.width(style, text, SMALL) <= row.area.right() {
            Self::Beside(after, text.to_owned())
        } else {
            Self::Under(fonts.wrap(style, text, SMALL, row.area.w - 8.0))
        }
    }

    fn is_under(&self) -> bool {
        matches!(self, Self::Under(_))
    }

    fn write(&self, (left, middle, below): (f32, f32, f32), hand: Hand, svg: &mut Svg) {
        let look = Type::sans(SMALL, hand.tones.pale);
        match self {
            Self::None => {}
            Self::Beside(x, text) => svg.text((*x, middle + 6.0), text, look),
            Self::Under(text) => {
                svg.lines((left, below + SMALL + 1.0), text, SMALL * 1.15, look);
            }
        }
    }
}
