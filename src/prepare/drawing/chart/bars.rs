//! Lying bars, one a category, and the rows that they share with ranges.

use super::scale::{Scale, figure, numbers};
use super::{FIGURE, Hand, NAME, SMALL, label, lines, mark};
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
    let rows = divide(panel, hand, area, |_| 1.0, svg);
    names(&rows, hand, area, svg);
    rows
}

/// Rows whose heights are as their weights.
fn divide<'a>(panel: &'a Panel, hand: Hand, area: Area, weight: impl Fn(usize) -> f32, svg: &Svg) -> Vec<Row<'a>> {
    let points: Vec<(usize, &Point)> =
        panel.series.iter().enumerate().flat_map(|(at, series)| series.points.iter().map(move |point| (at, point))).collect();
    let total: f32 = (0..points.len()).map(&weight).sum::<f32>().max(1.0);
    let high = (area.h / total).min(120.0);
    let names = name_width(&points, hand, area.w, svg);
    let mut rows = Vec::new();
    let mut y = area.y;
    for (at, (series, point)) in points.into_iter().enumerate() {
        let h = high * weight(at);
        let area = Area { x: area.x + names + 14.0, y, w: area.w - names - 14.0, h };
        rows.push(Row { point, colour: hand.colour(series), area });
        y += h;
    }
    rows
}

/// Writes every row's name before it.
fn names(rows: &[Row], hand: Hand, area: Area, svg: &mut Svg) {
    for row in rows {
        name(hand.name(row.point), hand, Area { x: area.x, w: row.area.x - area.x - 14.0, ..row.area }, svg);
    }
}

fn name_width(points: &[(usize, &Point)], hand: Hand, width: f32, svg: &Svg) -> f32 {
    let style = label(hand, NAME, Anchor::Start).style;
    let widest = points.iter().map(|(_, point)| svg.fonts().width(style, hand.name(point), NAME)).fold(0.0, f32::max);
    (widest + 2.0).min(width * 0.34)
}

/// A category's name in its row, broken or smaller where it is long.
fn name(text: &str, hand: Hand, area: Area, svg: &mut Svg) {
    let look = label(hand, NAME, Anchor::Start);
    let most = if area.h >= 66.0 {
        3
    } else if area.h >= 40.0 {
        2
    } else {
        1
    };
    let (size, text) = fit(svg.fonts(), look.style, text, area.w, most, (NAME, SMALL - 2.0));
    let leading = size * 1.1;
    let y = area.y + area.h / 2.0 + size * 0.35 - leading * (lines(text.len()) - 1.0) / 2.0;
    svg.lines((area.x, y), &text, leading, look.sized(size));
}

pub(super) fn draw(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let values = || panel.series.iter().flat_map(|series| &series.points).flat_map(numbers);
    let share = is_share(panel, hand);
    let most = values().fold(if share { 100.0 } else { 0.0 }, f64::max);
    let scale = Scale::over(values().chain([most]), 4.0).up_to(most);
    let rows = divide(panel, hand, area, |_| 1.0, svg);
    let style = look(hand).style;
    let figures = rows.iter().map(|row| svg.fonts().width(style, &figure(row.point, hand.lang), FIGURE)).fold(0.0, f32::max);
    // A note under its bar needs height.
    let room = |row: &Row| Area { w: (row.area.w - figures - 14.0).max(20.0), ..row.area };
    let end =
        |row: &Row| room(row).x + room(row).w * if share { 1.0 } else { scale.part(row.point.value.or(row.point.high).unwrap_or(0.0)) };
    let under: Vec<bool> = rows.iter().map(|row| Note::of(row, end(row), hand, svg).is_under()).collect();
    let rows = divide(panel, hand, area, |at| if under.get(at) == Some(&true) { 1.7 } else { 1.0 }, svg);
    names(&rows, hand, area, svg);
    for row in &rows {
        let room = room(row);
        bar(row, scale, room, share, hand, svg);
    }
    if let (Some(first), Some(last)) = (rows.first(), rows.last()) {
        let x = first.area.x + (first.area.w - figures - 14.0).max(20.0) * scale.part(0.0);
        svg.line((x, first.area.y), (x, last.area.bottom()), Paint::line(hand.tones.ink, 1.6));
    }
}

/// Whether a panel shows shares of a whole, whose end is seen too.
fn is_share(panel: &Panel, hand: Hand) -> bool {
    let values = panel.series.iter().flat_map(|series| &series.points).flat_map(numbers);
    panel.unit.as_ref().is_some_and(|unit| unit.get(hand.lang).contains('%')) && values.fold(0.0, f64::max) <= 100.0
}

/// The look of figures.
fn look(hand: Hand) -> Type {
    Type::strong(FIGURE, hand.tones.ink)
}

fn bar(row: &Row, scale: Scale, room: Area, share: bool, hand: Hand, svg: &mut Svg) {
    let x = |value: f64| room.x + room.w * scale.part(value);
    let point = row.point;
    let from = point.value.map_or_else(|| point.low.unwrap_or(0.0), |_| 0.0);
    let to = point.value.or(point.high).or(point.low).unwrap_or(0.0);
    let (left, right) = (x(from.min(to)), x(from.max(to)));
    let end = if share { x(100.0) } else { right };
    let note = Note::of(row, end, hand, svg);
    let under = note.is_under();
    let high = if under { (room.h - note.high() - 8.0).clamp(8.0, 56.0) } else { (room.h * 0.66).min(60.0) };
    // A bar and the note under it stand in the middle of the row together.
    let middle = row.middle() - note.high() / 2.0;
    let paint = mark(point.uncertain, row.colour, hand);
    let paint = if point.value.is_none() && point.uncertain { paint.dashed("7 5") } else { paint };
    let edge = Area::new(left + 1.1, middle - high / 2.0 + 1.1, (right - left - 2.2).max(1.0), high - 2.2);
    // A row without a number keeps its words and has no bar.
    if numbers(point).next().is_some() {
        if share {
            let whole = Area { w: (end - left - 2.2).max(1.0), ..edge };
            svg.rect(whole, Paint::fill(row.colour.mix(hand.tones.paper, 0.82)).edged(row.colour.mix(hand.tones.paper, 0.4), 1.4));
        }
        svg.rect(edge, paint);
    }
    if let (Some(_), Some(low), Some(high)) = (point.value, point.low, point.high) {
        svg.line((x(low), middle), (x(high), middle), Paint::line(hand.tones.ink, 2.0));
    }
    svg.text((end + 10.0, middle + FIGURE * 0.35), &figure(point, hand.lang), look(hand));
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
        let said = figure(row.point, hand.lang);
        let after = right + 10.0 + if said.is_empty() { 0.0 } else { fonts.width(look(hand).style, &said, FIGURE) + 14.0 };
        if after + fonts.width(style, text, SMALL) <= row.area.right() {
            Self::Beside(after, text.to_owned())
        } else {
            Self::Under(fonts.wrap(style, text, SMALL, row.area.w - 8.0))
        }
    }

    fn is_under(&self) -> bool {
        matches!(self, Self::Under(_))
    }

    /// The height that it takes under its bar.
    fn high(&self) -> f32 {
        if let Self::Under(text) = self { SMALL * 1.15 * lines(text.len()) + 2.0 } else { 0.0 }
    }

    fn write(&self, (left, middle, below): (f32, f32, f32), hand: Hand, svg: &mut Svg) {
        let look = Type::sans(SMALL, hand.tones.pale);
        match self {
            Self::None => {}
            Self::Beside(x, text) => svg.text((*x, middle + 6.0), text, look),
            Self::Under(text) => {
                svg.lines((left, below + SMALL), text, SMALL * 1.15, look);
            }
        }
    }
}
