//! The ground of a map: land, lakes, rivers, borders, railways.

use super::Plan;
use super::geography::{Course, Geography, is_cut};
use crate::prepare::drawing::svg::{Area, Paint, Svg, n};
use std::fmt::Write as _;

/// Draws the ground inside the window.
pub(super) fn draw(plan: &Plan, geography: &Geography, svg: &mut Svg) {
    svg.rect(plan.window, Paint::fill(plan.sea));
    let coast = Paint::line(plan.river.mix(plan.tones.ink, 0.25), 1.2).round();
    let (mut land, mut shore) = (String::new(), String::new());
    for rings in geography.land().filter(|rings| rings.first().is_some_and(|ring| is_seen(ring, plan))) {
        for ring in rings {
            land.push_str(&path(ring, plan, true));
            shore.push_str(&coast_of(ring, plan));
        }
    }
    svg.path(&land, Paint::fill(plan.land).even());
    net(plan, svg);
    svg.path(&shore, coast);
    svg.path(&all(geography.rivers(&plan.map.rivers), plan), Paint::line(plan.river, 1.8).round());
    for lake in geography.lakes().filter(|lake| is_seen(lake, plan)) {
        svg.path(&path(lake, plan, true), Paint::fill(plan.sea).edged(plan.river, 1.1).round());
    }
    let border = plan.tones.ink.mix(plan.land, 0.25);
    svg.path(&all(geography.borders(plan.map.year), plan), Paint::line(border, 1.5).dashed("8 4 1.6 4"));
    let rails = all(geography.railways(&plan.map.railways), plan);
    let iron = plan.tones.ink.mix(plan.land, 0.2);
    svg.path(&rails, Paint::line(iron, 1.4));
    svg.path(&rails, Paint::line(iron, 5.6).dashed("1.3 9.7"));
}

pub(super) fn all<'a>(courses: impl Iterator<Item = &'a Course>, plan: &Plan) -> String {
    courses.filter(|course| is_seen(course, plan)).map(|course| path(course, plan, false)).collect()
}

fn spots(course: &Course, plan: &Plan) -> Vec<(f32, f32)> {
    course.iter().map(|(longitude, latitude)| plan.projection.at(*latitude, *longitude)).collect()
}

/// Whether any of a course can lie in the window.
pub(super) fn is_seen(course: &Course, plan: &Plan) -> bool {
    let (mut low, mut high) = ((f32::MAX, f32::MAX), (f32::MIN, f32::MIN));
    for (x, y) in spots(course, plan) {
        low = (low.0.min(x), low.1.min(y));
        high = (high.0.max(x), high.1.max(y));
    }
    Area::new(low.0, low.1, (high.0 - low.0).max(0.1), (high.1 - low.1).max(0.1)).meets(plan.window)
}

/// A course as a path; points nearer than half a unit to the last are left
/// out.
pub(super) fn path(course: &Course, plan: &Plan, closed: bool) -> String {
    let mut d = String::new();
    let mut last: Option<(f32, f32)> = None;
    let end = course.len().saturating_sub(1);
    for (at, (x, y)) in spots(course, plan).into_iter().enumerate() {
        if at < end && last.is_some_and(|last| (last.0 - x).abs() + (last.1 - y).abs() < 0.5) {
            continue;
        }
        let _ = write!(d, "{}{} {}", if last.is_none() { 'M' } else { 'L' }, n(x), n(y));
        last = Some((x, y));
    }
    if closed && !d.is_empty() {
        d.push('Z');
    }
    d
}

/// A ring without the stretches where the data end.
pub(super) fn coast_of(ring: &Course, plan: &Plan) -> String {
    let mut pieces: Vec<Course> = vec![Vec::new()];
    let following = ring.iter().skip(1).chain(ring.first());
    for (a, b) in ring.iter().zip(following) {
        if is_cut(*a, *b) {
            pieces.push(Vec::new());
        } else if let Some(piece) = pieces.last_mut() {
            if piece.is_empty() {
                piece.push(*a);
            }
            piece.push(*b);
        }
    }
    pieces.iter().filter(|piece| piece.len() > 1).map(|piece| path(piece, plan, false)).collect()
}

/// Meridians and parallels, as fine as hair.
fn net(plan: &Plan, svg: &mut Svg) {
    let bounds = plan.map.bounds;
    let step = if bounds.east - bounds.west > 30.0 { 10.0 } else { 2.0 };
    let mut d = String::new();
    let reach = |low: f64, high: f64| (((low - 30.0) / step).floor() * step, high + 30.0);
    let (west, east) = reach(bounds.west, bounds.east);
    let (south, north) = reach(bounds.south, bounds.north);
    let (south, north) = (south.max(0.0), north.min(85.0));
    let mut longitude = west;
    while longitude <= east {
        line(&mut d, plan, (south, north), |latitude| (latitude, longitude));
        longitude += step;
    }
    let mut latitude = south;
    while latitude <= north {
        line(&mut d, plan, (west, east), |longitude| (latitude, longitude));
        latitude += step;
    }
    svg.path(&d, Paint::line(plan.river, 0.6).faded(0.28));
}

fn line(d: &mut String, plan: &Plan, (from, to): (f64, f64), place: impl Fn(f64) -> (f64, f64)) {
    let near = plan.window.inset(-60.0);
    let mut drawn = false;
    let mut at = from;
    while at <= to {
        let (x, y) = plan.at(place(at));
        if near.holds(Area::new(x, y, 0.0, 0.0)) {
            let _ = write!(d, "{}{} {}", if drawn { 'L' } else { 'M' }, n(x), n(y));
            drawn = true;
        } else {
            drawn = false;
        }
        at += 1.0;
    }
}
