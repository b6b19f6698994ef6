//! Points joined by a line; broken where a figure is uncertain.

use super::scale::{Scale, figure, number, numbers};
use super::{Hand, SMALL, label, lines, mark};
use crate::exhibition::colour::Colour;
use crate::exhibition::picture::chart::{Panel, Point, Series};
use crate::prepare::drawing::svg::{Anchor, Area, Paint, Svg, Type};

struct Stage<'a> {
    plot: Area,
    scale: Scale,
    names: Vec<&'a str>,
    /// Years stand at their distance; other categories one after the other.
    years: Option<(f32, f32)>,
}

impl Stage<'_> {
    fn at(&self, name: &str) -> f32 {
        let part = match (self.years, name.parse::<f32>()) {
            (Some((first, last)), Ok(year)) => (year - first) / (last - first).max(1.0),
            _ => {
                let place = self.names.iter().position(|other| *other == name).unwrap_or(0);
                lines(place) / lines(self.names.len().saturating_sub(1)).max(1.0)
            }
        };
        self.plot.x + self.plot.w * part.clamp(0.0, 1.0)
    }

    fn spot(&self, point: &Point, hand: Hand) -> Option<(f32, f32)> {
        let value = point.value.or(point.high).or(point.low)?;
        Some((self.at(hand.name(point)), self.plot.bottom() - self.plot.h * self.scale.part(value)))
    }
}

pub(super) fn draw(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let points = || panel.series.iter().flat_map(|series| &series.points);
    let scale = Scale::over(points().flat_map(numbers), f64::from((area.h / 70.0).clamp(2.0, 5.0)));
    let mut names: Vec<&str> = points().map(|point| hand.name(point)).collect();
    names.dedup();
    let parsed: Option<Vec<f32>> = names.iter().map(|name| name.parse().ok()).collect();
    let years = parsed.map(|years| years.into_iter().fold((f32::MAX, f32::MIN), |(a, b), year| (a.min(year), b.max(year))));
    let plot = Area::new(area.x + 70.0, area.y + 24.0, (area.w - 110.0).max(20.0), (area.h - 56.0).max(10.0));
    let stage = Stage { plot, scale, names, years };
    axes(&stage, hand, svg);
    for (at, series) in panel.series.iter().enumerate() {
        curve(series, &stage, (hand, hand.colour(at)), svg);
    }
}

fn axes(stage: &Stage, hand: Hand, svg: &mut Svg) {
    let look = Type::sans(SMALL, hand.tones.pale);
    for tick in stage.scale.ticks() {
        let y = stage.plot.bottom() - stage.plot.h * stage.scale.part(tick);
        svg.line((stage.plot.x - 10.0, y), (stage.plot.right(), y), Paint::line(hand.tones.hair, 0.7).faded(0.7));
        svg.text((stage.plot.x - 18.0, y + 5.0), &number(tick, hand.lang), look.at(Anchor::End));
    }
    let mut free = f32::NEG_INFINITY;
    for name in &stage.names {
        let half = svg.fonts().width(look.style, name, 19.0) / 2.0;
        let x = stage.at(name);
        if x - half > free {
            svg.text((x, stage.plot.bottom() + 26.0), name, label(hand, 19.0, Anchor::Middle));
            free = x + half + 8.0;
        }
    }
    let y = stage.plot.bottom();
    svg.line((stage.plot.x - 10.0, y), (stage.plot.right(), y), Paint::line(hand.tones.ink, 1.4));
}

fn curve(series: &Series, stage: &Stage, (hand, colour): (Hand, Colour), svg: &mut Svg) {
    let spots: Vec<(&Point, (f32, f32))> = series.points.iter().filter_map(|point| Some((point, stage.spot(point, hand)?))).collect();
    for ((a, from), (b, to)) in spots.iter().zip(spots.iter().skip(1)) {
        let paint = Paint::line(colour, 2.6).round();
        svg.line(*from, *to, if a.uncertain || b.uncertain { paint.dashed("7 6") } else { paint });
    }
    let few = spots.len() <= 12;
    let last = spots.len().saturating_sub(1);
    for (at, (point, spot)) in spots.iter().enumerate() {
        svg.circle(*spot, 7.5, mark(point.uncertain, colour, hand));
        if few || at == 0 || at == last || point.note.is_some() {
            let look = label(hand, 20.0, Anchor::Middle).clear(hand.tones.paper);
            svg.text((spot.0, spot.1 - 13.0), &figure(point, hand.lang), look);
        }
    }
}
