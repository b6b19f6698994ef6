//! Stems: a figure a year, at the true distance between the years.

use super::scale::{Scale, figure, numbers};
use super::{Hand, NAME, SMALL, label, mark};
use crate::exhibition::picture::chart::Panel;
use crate::prepare::drawing::svg::{Anchor, Area, Paint, Svg, Type};

/// Slots of equal width, one for each year from the first to the last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Years {
    pub(super) first: u16,
    pub(super) last: u16,
    pub(super) slot: f32,
    left: f32,
}

impl Years {
    /// Slots over an area's width; none where a name is no year.
    pub(super) fn of<'a>(names: impl Iterator<Item = &'a str>, area: Area) -> Option<Self> {
        let years: Vec<u16> = names.map(|name| name.parse().ok()).collect::<Option<_>>()?;
        let (first, last) = (years.iter().copied().min()?, years.iter().copied().max()?);
        (last - first < 400).then(|| Self { first, last, slot: area.w / (f32::from(last) - f32::from(first) + 1.0), left: area.x })
    }

    /// The middle of a year's slot.
    pub(super) fn at(self, name: &str) -> Option<f32> {
        let year: u16 = name.parse().ok()?;
        Some(self.left + self.slot * (f32::from(year) - f32::from(self.first) + 0.5))
    }
}

/// Height of the years under the plot.
const FOOT: f32 = 32.0;
const HEAD: f32 = 9.0;

pub(super) fn draw(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let points = || panel.series.iter().flat_map(|series| &series.points);
    let Some(years) = Years::of(points().map(|point| hand.name(point)), area) else { return };
    let highest = points().flat_map(numbers).fold(0.0, f64::max);
    let scale = Scale::over(points().flat_map(numbers), 4.0).up_to(highest);
    let tallest = (area.h * 0.14).clamp(26.0, 46.0);
    let plot = Area::new(area.x, area.y + tallest + HEAD + 6.0, area.w, (area.h - FOOT - tallest - HEAD - 6.0).max(20.0));
    let floor = plot.bottom();
    let thick = (years.slot * 0.3).clamp(4.0, 9.0);
    for (at, series) in panel.series.iter().enumerate() {
        for point in &series.points {
            let (Some(value), Some(x)) = (point.value.or(point.high).or(point.low), years.at(hand.name(point))) else { continue };
            let y = floor - plot.h * scale.part(value);
            let colour = hand.colour(at);
            if floor - y > HEAD {
                svg.line((x, floor), (x, y + HEAD), Paint::line(colour, thick));
            }
            svg.circle((x, y), HEAD, mark(point.uncertain, colour, hand));
            // A larger figure is set larger, as far as its neighbours leave room.
            let size = 24.0 + (tallest - 24.0) * scale.part(value);
            let look = Type::strong(size, hand.tones.ink).at(Anchor::Middle).clear(hand.tones.paper);
            let said = figure(point, hand.lang);
            let half = svg.fonts().width(look.style, &said, size) / 2.0;
            svg.text((x.min(area.right() - half).max(area.x + half), y - HEAD - 7.0), &said, look);
        }
    }
    svg.line((plot.x, floor), (plot.right(), floor), Paint::line(hand.tones.ink, 1.6));
    feet(panel, years, hand, floor, svg);
}

/// The years that have a figure; smaller where they crowd.
fn feet(panel: &Panel, years: Years, hand: Hand, floor: f32, svg: &mut Svg) {
    let mut spots: Vec<(f32, &str)> = panel
        .series
        .iter()
        .flat_map(|series| &series.points)
        .filter_map(|point| Some((years.at(hand.name(point))?, hand.name(point))))
        .collect();
    spots.sort_by(|a, b| a.0.total_cmp(&b.0));
    spots.dedup();
    let nearest = spots.windows(2).map(|pair| pair[1].0 - pair[0].0).fold(f32::MAX, f32::min);
    let wide = svg.fonts().width(label(hand, NAME, Anchor::Middle).style, "2000", NAME) + 8.0;
    let size = if wide <= nearest { NAME } else { SMALL };
    for (x, name) in spots {
        svg.line((x, floor), (x, floor + 5.0), Paint::line(hand.tones.ink, 1.6));
        svg.text((x, floor + size + 8.0), name, label(hand, size, Anchor::Middle));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_stand_at_their_distance() {
        let years = Years::of(["1950", "1955", "1970"].into_iter(), Area::new(0.0, 0.0, 210.0, 10.0)).unwrap_or_else(|| unreachable!());
        assert_eq!((years.first, years.last), (1950, 1970));
        assert_eq!(years.at("1950"), Some(5.0));
        assert_eq!(years.at("1970"), Some(205.0));
        assert_eq!(Years::of(["Beijing"].into_iter(), Area::default()), None);
    }
}
