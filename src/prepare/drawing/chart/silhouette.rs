//! One skyline over the years, cut out of a dark ground: open where a figure
//! is not verified, filled where it is.

use super::scale::{Scale, figure, number, numbers};
use super::stems::Years;
use super::{Hand, NAME, SMALL, label};
use crate::exhibition::picture::chart::{Panel, Point};
use crate::prepare::drawing::svg::{Anchor, Area, Paint, Svg, Type};

/// Height of the years under the skyline.
const FOOT: f32 = 32.0;

pub(super) fn draw(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let points: Vec<&Point> = panel.series.iter().flat_map(|series| &series.points).collect();
    let Some(years) = Years::of(points.iter().map(|point| hand.name(point)), area) else { return };
    let ground = Area { h: (area.h - FOOT).max(40.0), ..area };
    let peak = peak(&points);
    let high = (ground.h * 0.2).clamp(30.0, 54.0);
    let plot = Area { y: ground.y + high * 1.75, h: (ground.h - high * 1.75).max(20.0), ..ground };
    let scale = Scale::over(points.iter().copied().flat_map(numbers), 4.0);
    let highest = points.iter().copied().flat_map(numbers).fold(0.0, f64::max);
    let scale = scale.up_to(highest);
    svg.rect(ground, Paint::fill(hand.tones.deep));
    levels(scale, plot, hand, svg);
    let spot = |point: &Point| {
        let value = point.value.or(point.high).or(point.low)?;
        Some((years.at(hand.name(point))?, plot.bottom() - plot.h * scale.part(value)))
    };
    for point in &points {
        let Some((x, y)) = spot(point) else { continue };
        let step = Area::new(x - years.slot / 2.0 - 0.3, y, years.slot + 0.6, plot.bottom() - y);
        svg.rect(step, Paint::fill(if point.uncertain { hand.tones.paper } else { hand.tones.ink }));
        svg.line((step.right(), y), (step.right(), plot.bottom()), Paint::line(hand.tones.hair, 0.8).faded(0.6));
    }
    let ends = [points.first(), points.last()];
    for (at, point) in points.iter().enumerate() {
        let Some((x, y)) = spot(point) else { continue };
        let top = Some(at) == peak;
        if top || ends.iter().flatten().any(|end| std::ptr::eq(**end, *point)) || point.note.is_some() {
            let size = if top { high } else { 26.0 };
            // Over every step that the figure reaches across, not only its own.
            let half = svg.fonts().width(look(size, hand).style, &figure(point, hand.lang), size) / 2.0;
            let x = x.min(ground.right() - half - 8.0).max(ground.x + half + 8.0);
            let reach = half + years.slot / 2.0;
            let over = points.iter().filter_map(|other| spot(other)).filter(|other| (other.0 - x).abs() < reach);
            let y = over.map(|other| other.1).fold(y, f32::min);
            say(point, (x, y - 9.0), size, top, hand, svg);
        }
    }
    svg.line((ground.x, ground.bottom()), (ground.right(), ground.bottom()), Paint::line(hand.tones.ink, 1.6));
    feet(years, area, hand, svg);
}

/// Where the highest point stands.
fn peak(points: &[&Point]) -> Option<usize> {
    let value = |at: &usize| points.get(*at).and_then(|point| point.value).unwrap_or(f64::NEG_INFINITY);
    (0..points.len()).max_by(|a, b| value(a).total_cmp(&value(b)))
}

/// A figure over its step; the peak's with its year.
fn say(point: &Point, (x, y): (f32, f32), size: f32, top: bool, hand: Hand, svg: &mut Svg) {
    svg.text((x, y), &figure(point, hand.lang), look(size, hand));
    if top {
        svg.text((x, y - size * 0.92), hand.name(point), Type::sans(NAME, hand.tones.paper).at(Anchor::Middle));
    }
}

/// The look of a figure on the ground.
fn look(size: f32, hand: Hand) -> Type {
    Type::strong(size, hand.tones.paper).at(Anchor::Middle)
}

/// Round numbers across the ground, at its right, where trade was low.
fn levels(scale: Scale, plot: Area, hand: Hand, svg: &mut Svg) {
    for tick in scale.ticks().into_iter().filter(|tick| *tick > 0.0) {
        let y = plot.bottom() - plot.h * scale.part(tick);
        svg.line((plot.x, y), (plot.right(), y), Paint::line(hand.tones.paper, 0.9).faded(0.4));
        svg.text((plot.right() - 10.0, y - 6.0), &number(tick, hand.lang), Type::sans(SMALL, hand.tones.paper).at(Anchor::End));
    }
}

/// Every fifth year, or every one where there is room.
fn feet(years: Years, area: Area, hand: Hand, svg: &mut Svg) {
    let look = label(hand, NAME, Anchor::Middle);
    let every = if svg.fonts().width(look.style, "1950", NAME) + 10.0 > years.slot { 5 } else { 1 };
    for year in (years.first..=years.last).filter(|year| year % every == 0) {
        let name = year.to_string();
        if let Some(x) = years.at(&name) {
            svg.text((x, area.bottom() - 6.0), &name, look);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_is_the_peak() {
        let points: Vec<Point> = [519.0, 1849.0, 42.0].map(|value| Point { value: Some(value), ..Point::default() }).into();
        assert_eq!(peak(&points.iter().collect::<Vec<_>>()), Some(1));
        assert_eq!(peak(&[]), None);
    }
}
