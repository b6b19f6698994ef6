//! Counts of single people: a mark for each, in tens, and beside each count
//! who made it.

use super::scale::figure;
use super::{Hand, NAME, SMALL, lines, mark};
use crate::exhibition::picture::chart::{Panel, Point};
use crate::prepare::drawing::svg::{Area, Paint, Svg, Type, fit};

/// Room between tens, in steps from mark to mark.
const BETWEEN: f32 = 0.7;
/// The most marks that are drawn in a row; what is more stands as a figure.
const MOST: f64 = 400.0;

/// How many marks a point has.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between nought and a few hundred")]
pub(super) fn marks(point: &Point) -> usize {
    point.value.or(point.high).or(point.low).unwrap_or(0.0).clamp(0.0, MOST).round() as usize
}

/// The length of so many marks, in steps.
fn long(count: usize) -> f32 {
    let (tens, rest) = (count / 10, count % 10);
    let between = BETWEEN * lines(tens.saturating_sub(usize::from(rest == 0)));
    lines(tens) * 5.0 + between + lines(rest.div_ceil(2))
}

pub(super) fn draw(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let points: Vec<(usize, &Point)> =
        panel.series.iter().enumerate().flat_map(|(at, series)| series.points.iter().map(move |point| (at, point))).collect();
    let high = (area.h / lines(points.len()).max(1.0)).min(62.0);
    let bold = Type::strong(NAME, hand.tones.ink);
    let name = points.iter().map(|(_, point)| svg.fonts().width(bold.style, hand.name(point), NAME)).fold(0.0, f32::max).min(area.w * 0.3);
    let who = if points.iter().all(|(_, point)| hand.note(point).is_empty()) { 0.0 } else { area.w * 0.3 };
    let x = area.x + name + 18.0 + if who > 0.0 { who + 18.0 } else { 0.0 };
    // One size of mark on the whole sheet, so that its panels can be compared.
    let step = ((area.right() - x - FIGURE_ROOM) / long(hand.most).max(1.0)).min(high * 0.36).min(15.0);
    let mut last = "";
    for (at, (series, point)) in points.into_iter().enumerate() {
        let row = Area::new(area.x, area.y + high * lines(at), area.w, high);
        let said = hand.name(point);
        let repeated = said == last;
        if at > 0 {
            svg.line(
                (if repeated { x - who - 18.0 } else { area.x }, row.y),
                (area.right(), row.y),
                Paint::line(hand.tones.hair, 0.8).faded(0.8),
            );
        }
        if !repeated {
            words(said, bold, Area { w: name + 2.0, ..row }, svg);
        }
        last = said;
        words(hand.note(point), Type::sans(SMALL, hand.tones.pale), Area { x: x - who - 18.0, w: who, ..row }, svg);
        let end = tens(point, (x, row.y + high / 2.0), step, mark(point.uncertain, hand.colour(series), hand), svg);
        let look = Type::strong(26.0, hand.tones.ink);
        svg.text((end + 14.0, row.y + high / 2.0 + look.size * 0.35), &figure(point, hand.lang), look);
    }
}

/// Room for the figure behind its marks.
const FIGURE_ROOM: f32 = 74.0;

/// The marks, two rows of five to each ten; gives back where they end.
fn tens(point: &Point, (x, middle): (f32, f32), step: f32, paint: Paint, svg: &mut Svg) -> f32 {
    let count = marks(point);
    for at in 0..count {
        let (ten, rest) = (at / 10, at % 10);
        let across = lines(ten) * (5.0 + BETWEEN) + lines(rest / 2) + 0.5;
        let down = if rest % 2 == 0 { -0.5 } else { 0.5 };
        svg.circle((x + across * step, middle + down * step), step * 0.36, paint);
    }
    x + long(count) * step
}

/// Words in a row, on two lines where they are long.
fn words(text: &str, look: Type, area: Area, svg: &mut Svg) {
    if text.is_empty() {
        return;
    }
    let most = if area.h > look.size * 2.2 { 2 } else { 1 };
    let (size, text) = fit(svg.fonts(), look.style, text, area.w, most, (look.size, SMALL - 3.0));
    let leading = size * 1.12;
    let y = area.y + area.h / 2.0 + size * 0.35 - leading * (lines(text.len()) - 1.0) / 2.0;
    svg.lines((area.x, y), &text, leading, look.sized(size));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_one_has_a_mark() {
        let point = |value: f64| Point { value: Some(value), ..Point::default() };
        assert_eq!(marks(&point(71.0)), 71);
        assert_eq!(marks(&point(-3.0)), 0);
        assert!(long(58) < long(71) && (long(10) - long(9)).abs() < 1e-3 && (long(11) - long(10) - BETWEEN - 1.0).abs() < 1e-3);
    }
}
