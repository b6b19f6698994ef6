//! Totals over periods that overlap: as wide as the years they cover, as high
//! as what they count, one before the other.

use super::scale::{Scale, figure, numbers};
use super::{FIGURE, Hand, NAME, SMALL, label, lines};
use crate::exhibition::picture::chart::{Panel, Point};
use crate::prepare::drawing::svg::{Anchor, Area, Paint, Svg, Type, fit, n};

/// Height of the years under the plot.
const FOOT: f32 = 30.0;

pub(super) fn draw(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let mut points: Vec<(&Point, (u16, u16))> =
        panel.series.iter().flat_map(|series| &series.points).filter_map(|point| Some((point, point.years?))).collect();
    let Some((first, last)) = reach(&points) else { return };
    let scale = Scale::over(points.iter().flat_map(|(point, _)| numbers(point)), 4.0);
    let highest = points.iter().flat_map(|(point, _)| numbers(point)).fold(0.0, f64::max);
    let scale = scale.up_to(highest);
    let plot = Area::new(area.x, area.y + 16.0, area.w, (area.h - FOOT - 16.0).max(30.0));
    let slot = plot.w / (f32::from(last) - f32::from(first) + 1.0);
    let top = |point: &Point| plot.bottom() - plot.h * scale.part(point.value.or(point.high).or(point.low).unwrap_or(0.0));
    // The highest stands behind all others.
    points.sort_by(|a, b| top(a.0).total_cmp(&top(b.0)));
    let bottoms: Vec<f32> = points.iter().skip(1).map(|(point, _)| top(point)).chain([plot.bottom()]).collect();
    for ((point, years), below) in points.iter().zip(bottoms) {
        let x = plot.x + slot * (f32::from(years.0) - f32::from(first));
        let w = slot * (f32::from(years.1.max(years.0)) - f32::from(years.0) + 1.0);
        span(point, Area::new(x, top(point), w, plot.bottom() - top(point)), below, hand, svg);
    }
    svg.line((plot.x, plot.bottom()), (plot.right(), plot.bottom()), Paint::line(hand.tones.ink, 1.6));
    let look = label(hand, if slot > 60.0 { NAME } else { SMALL }, Anchor::Middle);
    let every = if svg.fonts().width(look.style, "1950", look.size) + 8.0 > slot { 5 } else { 1 };
    for year in (first..=last).filter(|year| year % every == 0) {
        let x = plot.x + slot * (f32::from(year) - f32::from(first) + 0.5);
        svg.text((x, area.bottom() - 5.0), &year.to_string(), look);
    }
}

/// The first and the last year of all.
fn reach(points: &[(&Point, (u16, u16))]) -> Option<(u16, u16)> {
    let first = points.iter().map(|(_, years)| years.0).min()?;
    let last = points.iter().map(|(_, years)| years.0.max(years.1)).max()?;
    (last - first < 400).then_some((first, last))
}

/// One total: a pale field under a strong edge, its words below the edge.
fn span(point: &Point, area: Area, below: f32, hand: Hand, svg: &mut Svg) {
    let tones = hand.tones;
    let field = if point.uncertain { Paint::fill(tones.paper) } else { Paint::fill(tones.accent).faded(0.2) };
    svg.rect(area, field);
    let side = Paint::line(tones.accent, 1.4);
    svg.line((area.x + 0.7, area.y), (area.x + 0.7, area.bottom()), side);
    svg.line((area.right() - 0.7, area.y), (area.right() - 0.7, area.bottom()), side);
    let edge = Paint::line(tones.accent, 6.0);
    svg.line((area.x, area.y), (area.right(), area.y), if point.uncertain { edge.dashed("16 6") } else { edge });
    if point.at_least {
        upwards(area, Paint::fill(tones.accent), svg);
    }
    let size = (below - area.y - 16.0).clamp(FIGURE, 40.0);
    let look = Type::strong(size, tones.ink);
    let said = figure(point, hand.lang);
    let (x, y) = (area.x + 16.0, area.y + 3.0 + (below - area.y - 3.0) / 2.0 + size * 0.36);
    svg.text((x, y), &said, look);
    let after = x + svg.fonts().width(look.style, &said, size) + 16.0;
    let (size, name) =
        fit(svg.fonts(), label(hand, NAME, Anchor::Start).style, hand.name(point), area.right() - after - 10.0, 1, (NAME, SMALL));
    svg.lines((after, y - lines(name.len().saturating_sub(1)) * size * 0.55), &name, size * 1.1, label(hand, size, Anchor::Start));
}

/// Arrows over the edge of a lower bound.
fn upwards(area: Area, paint: Paint, svg: &mut Svg) {
    for part in [0.25, 0.5, 0.75] {
        let x = area.x + area.w * part;
        svg.path(&format!("M{} {}l9 -13l9 13z", n(x - 9.0), n(area.y - 2.0)), paint);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_covers_every_period() {
        let (a, b) = (Point::default(), Point::default());
        assert_eq!(reach(&[(&a, (1950, 1956)), (&b, (1949, 1960))]), Some((1949, 1960)));
        assert_eq!(reach(&[]), None);
        assert_eq!(reach(&[(&a, (1, 1960))]), None);
    }
}
