//! Pilasters and frames of pale plaster round what hangs on the walls.

use super::build::{Build, Lit, Side};
use super::furnish::darker;
use crate::exhibition::colour::Colour;
use crate::exhibition::{Room, Wall};
use crate::hang::{RoomPlace, WallPlace};
use glam::Vec3;
use std::ops::Range;

/// Half a pilaster's width, metres.
const HALF: f32 = 0.14;

/// The least width of a field, metres.
const LEAST: f32 = 0.8;

/// Between a work and the pilasters beside it, metres.
const MARGIN: f32 = 0.5;

/// The widest a field without works may be, metres.
const WIDEST: f32 = 2.6;

pub(super) fn mouldings(build: &mut Build, place: &RoomPlace, room: &Room) {
    for wall in Wall::ALL {
        let plaster = Plaster {
            wall: place.wall(wall),
            low: room.plan.wainscot.max(0.16),
            high: room.plan.height - 0.85,
            colour: room.mood.wainscot,
        };
        let works = works(place, wall);
        for field in fields(place, room, wall, &works) {
            let clear = |span: &Range<f32>| span.end < field.start || span.start > field.end;
            let inside = |span: &Range<f32>| span.start > field.start + 2.0 * HALF && span.end < field.end - 2.0 * HALF;
            plaster.field(build, &field, works.iter().all(|span| clear(span) || inside(span)));
        }
    }
}

/// What works take of a wall, from left to right.
fn works(place: &RoomPlace, wall: Wall) -> Vec<Range<f32>> {
    let mut works: Vec<Range<f32>> = place.works.iter().filter(|hung| hung.place.wall == wall).map(|hung| hung.place.span()).collect();
    works.sort_by(|a, b| a.start.total_cmp(&b.start));
    works
}

/// The fields of a wall: between works, beside doors and furnishings, so that
/// nothing crosses what hangs.
fn fields(place: &RoomPlace, room: &Room, wall: Wall, works: &[Range<f32>]) -> Vec<Range<f32>> {
    let surface = place.wall(wall);
    let mut taken: Vec<Range<f32>> = place.door(wall).map(|door| door.start - 0.25..door.end + 0.25).into_iter().collect();
    for furnishing in &room.plan.furnishings {
        let here = room.plan.takes(furnishing).into_iter().filter(|(of, _, low)| *of == wall && *low < room.plan.height - 1.0);
        taken.extend(here.map(|(_, span, _)| span));
    }
    let mut edges: Vec<f32> = vec![0.0, surface.length];
    let ends = std::iter::once(None).chain(works.iter().map(|span| Some(span.end)));
    let starts = works.iter().map(|span| Some(span.start)).chain(std::iter::once(None));
    edges.extend(ends.zip(starts).flat_map(|(before, after)| beside(before, after, surface.length)));
    for span in &taken {
        edges.extend([span.start, span.end]);
    }
    edges.retain(|edge| (0.0..=surface.length).contains(edge));
    edges.sort_by(f32::total_cmp);
    let meets = |field: &Range<f32>, span: &Range<f32>| field.start + 0.01 < span.end && span.start < field.end - 0.01;
    let whole = edges.windows(2).map(|pair| pair[0]..pair[1]).filter(|field| !taken.iter().any(|span| meets(field, span)));
    whole.flat_map(|field| split(&field, works)).collect()
}

/// Where fields meet between the end of one work and the start of the next: a
/// little beside each, or half-way where there is no room for a field between.
fn beside(before: Option<f32>, after: Option<f32>, length: f32) -> Vec<f32> {
    match (before, after) {
        (Some(end), Some(start)) if start - end > 2.0 * MARGIN + LEAST => vec![end + MARGIN, start - MARGIN],
        (Some(end), Some(start)) => vec![f32::midpoint(end, start)],
        (None, Some(start)) if start > MARGIN + LEAST => vec![start - MARGIN],
        (Some(end), None) if length - end > MARGIN + LEAST => vec![end + MARGIN],
        _ => Vec::new(),
    }
}

/// A long field in which nothing hangs becomes several.
fn split(field: &Range<f32>, works: &[Range<f32>]) -> Vec<Range<f32>> {
    let length = field.end - field.start;
    if length < LEAST {
        return Vec::new();
    }
    let hung = works.iter().any(|span| span.start < field.end && field.start < span.end);
    let count = if hung { 1.0 } else { (length / WIDEST).ceil() };
    let part = length / count;
    let mut fields = Vec::new();
    let mut at = 0.0;
    while at < count {
        fields.push(field.start + at * part..field.start + (at + 1.0) * part);
        at += 1.0;
    }
    fields
}

struct Plaster {
    wall: WallPlace,
    low: f32,
    high: f32,
    colour: Colour,
}

impl Plaster {
    fn lit(&self) -> Lit {
        Lit::By(Side::Wall(self.wall.wall))
    }

    /// A box on the wall that shares its light.
    fn strip(&self, build: &mut Build, along: (f32, f32), up: (f32, f32), out: f32) {
        let middle = self.wall.point(f32::midpoint(along.0, along.1), f32::midpoint(up.0, up.1), out / 2.0);
        let axes = [self.wall.right * ((along.1 - along.0) / 2.0), Vec3::Y * ((up.1 - up.0) / 2.0), self.wall.normal * (out / 2.0)];
        build.block(middle, axes, self.colour, self.lit(), Some(-self.wall.normal));
    }

    /// Half a pilaster at either end, and a frame between them where it would
    /// cross no work.
    fn field(&self, build: &mut Build, field: &Range<f32>, framed: bool) {
        for (from, to) in [(field.start, field.start + HALF), (field.end - HALF, field.end)] {
            self.strip(build, (from, to), (self.low, self.high), 0.035);
            self.strip(build, (from - 0.02, to + 0.02), (self.low, self.low + 0.16), 0.05);
            self.strip(build, (from - 0.03, to + 0.03), (self.high - 0.14, self.high), 0.06);
        }
        self.strip(build, (field.start, field.end), (self.high, self.high + 0.1), 0.07);
        let (from, to) = (field.start + HALF + 0.1, field.end - HALF - 0.1);
        let (low, high) = (self.low + 0.12, self.high - 0.24);
        if !framed || to - from < 0.3 {
            return;
        }
        let width = 0.04;
        self.strip(build, (from, to), (low, low + width), 0.02);
        self.strip(build, (from, to), (high - width, high), 0.02);
        self.strip(build, (from, from + width), (low + width, high - width), 0.02);
        self.strip(build, (to - width, to), (low + width, high - width), 0.02);
        // A small lozenge over the frame.
        let deep = darker(self.colour, 0.1);
        let rose = |x: f32, y: f32| self.wall.point(f32::midpoint(from, to) + x * 0.05, high + 0.12 + y * 0.05, 0.004);
        build.face([rose(0.0, -1.0), rose(1.0, 0.0), rose(0.0, 1.0), rose(-1.0, 0.0)], deep, self.lit());
    }
}
