//! Dated events down a line, at their true distances; their words stand beside
//! it, moved apart where events crowd.

use super::{Hand, SMALL, lines};
use crate::exhibition::Date;
use crate::exhibition::picture::chart::{Panel, Point};
use crate::prepare::drawing::svg::{Area, Paint, Svg, Type};

struct Event<'a> {
    point: &'a Point,
    date: String,
    day: f32,
}

pub(super) fn draw(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let mut events: Vec<Event> = panel.series.iter().flat_map(|series| &series.points).map(|point| event(point, hand)).collect();
    events.sort_by(|a, b| a.day.total_cmp(&b.day));
    let (Some(first), Some(last)) = (events.first(), events.last()) else { return };
    let (start, span) = (first.day, (last.day - first.day).max(1.0));
    let row = (area.h / lines(events.len()).max(1.0)).min(64.0);
    let size = if row < 24.0 { SMALL } else { 18.0 };
    let dates = Type::strong(size, hand.tones.accent);
    let wide = events.iter().map(|event| svg.fonts().width(dates.style, &event.date, size)).fold(0.0, f32::max);
    let axis = Area::new(area.x + 10.0, area.y + row / 2.0, 0.0, (area.h - row).max(1.0));
    svg.line((axis.x, axis.y), (axis.x, axis.bottom()), Paint::line(hand.tones.ink, 1.6));
    let spots: Vec<f32> = events.iter().map(|event| axis.y + axis.h * (event.day - start) / span).collect();
    let places = apart(&spots, row, (area.y + row / 2.0, area.bottom() - row / 2.0));
    let text = area.x + 58.0;
    for ((event, spot), y) in events.iter().zip(&spots).zip(&places) {
        let bend = format!("M{} {spot}C{} {spot} {} {y} {} {y}", axis.x + 8.0, axis.x + 24.0, axis.x + 22.0, axis.x + 42.0);
        svg.path(&bend, Paint::line(hand.tones.hair, 1.2));
        svg.circle((axis.x, *spot), 6.5, super::mark(event.point.uncertain, hand.tones.accent, hand));
        svg.text((text, y + size * 0.35), &event.date, dates);
        let note = Area::new(text + wide + 20.0, y - row / 2.0, (area.right() - text - wide - 20.0).max(40.0), row);
        words(hand.note(event.point), note, size, hand, svg);
    }
}

fn words(text: &str, area: Area, size: f32, hand: Hand, svg: &mut Svg) {
    let look = Type::serif(size, hand.tones.ink);
    let most = if area.h > size * 2.4 { 2 } else { 1 };
    let (size, text) = super::fit(svg.fonts(), look.style, text, area.w, most, (size, SMALL));
    let leading = size * 1.15;
    let y = area.y + area.h / 2.0 + size * 0.35 - leading * (lines(text.len()) - 1.0) / 2.0;
    svg.lines((area.x, y), &text, leading, look.sized(size));
}

/// The date in words, and how many days it lies from the year nought.
fn event<'a>(point: &'a Point, hand: Hand) -> Event<'a> {
    let written = hand.name(point);
    let date = written.parse::<Date>().map_or_else(|_| written.to_owned(), |date| date.show(hand.lang));
    let mut parts = written.split(['-', '/']).map(|part| part.parse::<f32>().unwrap_or(0.0));
    let mut next = || parts.next().unwrap_or(0.0);
    let day = next() * 365.25 + next() * 30.44 + next();
    Event { point, date, day }
}

/// Moves places apart until none is nearer than `row` to the next, as little
/// as need be and within the limits where they fit.
fn apart(spots: &[f32], row: f32, (top, bottom): (f32, f32)) -> Vec<f32> {
    let mut places: Vec<f32> = Vec::new();
    let mut free = top;
    for spot in spots {
        let y = spot.max(free);
        places.push(y);
        free = y + row;
    }
    let mut limit = bottom;
    for place in places.iter_mut().rev() {
        *place = place.min(limit);
        limit = *place - row;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crowded_events_stand_apart() {
        let places = apart(&[10.0, 11.0, 12.0, 90.0], 20.0, (0.0, 100.0));
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 19.99), "{places:?}");
        assert!(places.iter().all(|place| *place <= 100.0));
    }
}
