//! Rectangles side by side, whose areas are as their figures.

use super::scale::figure;
use super::{Hand, NAME, SMALL, lines, mark};
use crate::exhibition::picture::chart::{Panel, Point};
use crate::prepare::drawing::svg::{Area, Paint, Svg, Type, fit};

/// Width of each rectangle for a height of 1, as of a cinema screen.
const RATIO: f32 = 4.0 / 3.0;
const GAP: f32 = 56.0;
/// Room for the names under the rectangles.
const FOOT: f32 = 62.0;

pub(super) fn draw(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let points: Vec<&Point> = panel.series.iter().flat_map(|series| &series.points).collect();
    let sides: Vec<f32> = points.iter().map(|point| side(point)).collect();
    let most = sides.iter().copied().fold(0.0, f32::max);
    if most <= 0.0 {
        return;
    }
    // A lower bound has a broken edge outside, for which room is left.
    let free = (area.w - GAP * (lines(points.len()) - 1.0) - 20.0).max(20.0);
    let unit = ((area.h - FOOT - 22.0).max(20.0) / most).min(free / sides.iter().sum::<f32>().max(0.001) / RATIO);
    let floor = area.bottom() - FOOT;
    let mut x = area.x;
    for (point, side) in points.into_iter().zip(sides) {
        let (w, h) = (side * unit * RATIO, side * unit);
        let screen = Area::new(x, floor - h, w, h);
        if point.at_least {
            svg.rect(screen.inset(-13.0), Paint::line(hand.tones.accent, 2.2).dashed("9 7"));
        }
        svg.rect(screen, mark(point.uncertain, hand.tones.deep, hand));
        let ink = if point.uncertain { hand.tones.ink } else { hand.tones.paper };
        let look = Type::strong((h * 0.4).clamp(24.0, 110.0), ink);
        let said = figure(point, hand.lang);
        let wide = svg.fonts().width(look.style, &said, look.size);
        svg.text((x + (w - wide) / 2.0, floor - h / 2.0 + look.size * 0.36), &said, look);
        let name = Type::sans(NAME + 2.0, hand.tones.ink);
        let (size, words) = fit(svg.fonts(), name.style, hand.name(point), w.max(200.0), 2, (name.size, SMALL));
        svg.lines((x, floor + 18.0 + size), &words, size * 1.15, name.sized(size));
        x += w.max(if h < most * unit { 200.0 } else { w }) + GAP;
    }
}

/// The side whose square is the figure.
#[expect(clippy::cast_possible_truncation, reason = "a length on a sheet")]
fn side(point: &Point) -> f32 {
    point.value.or(point.high).or(point.low).unwrap_or(0.0).max(0.0).sqrt() as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_as_figures() {
        let of = |value: f64| side(&Point { value: Some(value), ..Point::default() });
        assert!((of(7.0).powi(2) / of(1.4).powi(2) - 5.0).abs() < 1e-3);
        assert!(of(-1.0).abs() < 1e-6);
    }
}
