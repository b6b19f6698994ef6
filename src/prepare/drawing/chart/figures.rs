//! A slope of figures: each stands at its height over its year, in a tag that
//! is open where the figure is not verified.

use super::scale::{Scale, figure, numbers};
use super::stems::Years;
use super::{Hand, NAME, label, lines, mark};
use crate::exhibition::picture::chart::{Panel, Point};
use crate::prepare::drawing::svg::{Anchor, Area, Paint, Svg, Type};

/// Height of a tag.
const TAG: f32 = 36.0;
/// Height of the years under the plot.
const FOOT: f32 = 32.0;

pub(super) fn draw(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let points = || panel.series.iter().flat_map(|series| &series.points);
    let highest = points().flat_map(numbers).fold(0.0, f64::max);
    let scale = Scale::over(points().flat_map(numbers), 4.0).up_to(highest);
    let Some(years) = Years::of(points().map(|point| hand.name(point)), area) else { return };
    let plot = Area::new(area.x, area.y + TAG / 2.0 + 4.0, area.w, (area.h - FOOT - TAG - 8.0).max(30.0));
    let floor = plot.bottom() + TAG / 2.0 + 4.0;
    for (at, series) in panel.series.iter().enumerate() {
        let colour = hand.colour(at);
        let spot = |point: &Point| {
            let value = point.value.or(point.high).or(point.low)?;
            Some((years.at(hand.name(point))?, plot.bottom() - plot.h * scale.part(value)))
        };
        let spots: Vec<(&Point, (f32, f32))> = series.points.iter().filter_map(|point| Some((point, spot(point)?))).collect();
        for (_, (x, y)) in &spots {
            svg.line((*x, *y), (*x, floor), Paint::line(hand.tones.hair, 1.0));
        }
        for ((a, from), (b, to)) in spots.iter().zip(spots.iter().skip(1)) {
            let paint = Paint::line(colour, 4.0).round();
            svg.line(*from, *to, if a.uncertain || b.uncertain { paint.dashed("9 9") } else { paint });
        }
        let size = size(&spots, years.slot, hand, svg);
        for (point, at) in &spots {
            tag(point, *at, (size, colour), hand, svg);
        }
    }
    svg.line((plot.x, floor), (plot.right(), floor), Paint::line(hand.tones.ink, 1.6));
    for point in points() {
        let Some(x) = years.at(hand.name(point)) else { continue };
        svg.text((x, floor + NAME + 6.0), hand.name(point), label(hand, NAME, Anchor::Middle));
    }
}

/// A size at which neighbours' tags do not touch.
fn size(spots: &[(&Point, (f32, f32))], slot: f32, hand: Hand, svg: &Svg) -> f32 {
    let style = Type::strong(0.0, hand.tones.ink).style;
    let widest = spots.iter().map(|(point, _)| svg.fonts().width(style, &figure(point, hand.lang), 1.0)).fold(0.1, f32::max);
    ((slot - 24.0) / widest).clamp(14.0, 25.0)
}

fn tag(point: &Point, (x, y): (f32, f32), (size, colour): (f32, crate::exhibition::colour::Colour), hand: Hand, svg: &mut Svg) {
    let ink = if point.uncertain { hand.tones.ink } else { hand.tones.paper };
    let look = Type::strong(size, ink).at(Anchor::Middle);
    let said = figure(point, hand.lang);
    let w = svg.fonts().width(look.style, &said, size) + 20.0;
    let colour = if point.uncertain { colour } else { hand.tones.deep };
    svg.rounded(Area::new(x - w / 2.0, y - TAG / 2.0, w, TAG), 5.0, mark(point.uncertain, colour, hand));
    svg.text((x, y + size * 0.355), &said, look);
    let note = hand.note(point);
    if !note.is_empty() {
        let small = Type::sans(super::SMALL, hand.tones.pale).at(Anchor::Middle).clear(hand.tones.paper);
        svg.text((x, y - TAG / 2.0 - 8.0 * lines(1)), note, small);
    }
}
