//! The floor, its threshold, and the pair of lines that runs through the house.

use super::build::{Build, Lit, Side};
use super::crack::Crack;
use crate::exhibition::colour::Colour;
use crate::exhibition::{Course, FloorLine, Room};
use crate::hang::{RoomPlace, WALL};
use glam::{Vec2, Vec3};

const BRASS: Colour = Colour::rgb(0xd2, 0xa1, 0x43);
const STEEL: Colour = Colour::rgb(0x2c, 0x31, 0x36);
const LIT: Lit = Lit::By(Side::Floor);

/// How far over the floor the lines lie, so that they are not lost in it.
const INLAY: f32 = 0.004;

pub(super) fn floor(build: &mut Build, place: &RoomPlace, room: &Room) {
    let (half, length) = (place.size.x / 2.0, place.size.y);
    let at = |x: f32, along: f32| place.entrance + Vec3::new(x, 0.0, -along);
    match Crack::of(place, room) {
        Some(crack) => crack.floors(build, |spot: Vec2| at(spot.x - half, spot.y), room.mood.floor),
        None => build.face([at(-half, 0.0), at(half, 0.0), at(half, length), at(-half, length)], room.mood.floor, LIT),
    }
    // Each room builds the floor of its own half of a doorway.
    for (door, from, to) in [(place.south, -WALL / 2.0, 0.0), (place.north, length, length + WALL / 2.0)] {
        if let Some(door) = door {
            let half = door.size.0 / 2.0;
            build.face([at(-half, from), at(half, from), at(half, to), at(-half, to)], room.mood.floor, Lit::Own);
        }
    }
}

/// The wedge of a crack through the floor.
pub(super) fn wedge(build: &mut Build, place: &RoomPlace, room: &Room) {
    let half = place.size.x / 2.0;
    if let Some(crack) = Crack::of(place, room) {
        crack.wedge(build, |spot: Vec2| place.entrance + Vec3::new(spot.x - half, 0.0, -spot.y), room.mood.floor);
    }
}

/// The two lines, as wide as their figures, with a tick for each year that has
/// one. A crack cuts them.
pub(super) fn lines(build: &mut Build, place: &RoomPlace, room: &Room) {
    const STEPS: u16 = 96;
    let line = &room.plan.line;
    let (width, length) = (place.size.x, place.size.y);
    let start = if place.south.is_some() { -WALL / 2.0 } else { 0.15 };
    let end = if place.north.is_some() { length + WALL / 2.0 } else { length - 0.15 };
    let crack = Crack::of(place, room);
    let torn = room.plan.crack().map_or(0.5, |(along, _)| along / length);
    for (side, colour, tick) in [(-1.0_f32, BRASS, STEEL), (1.0, STEEL, BRASS)] {
        let inlay = Inlay { place, line, side, torn };
        let along = |step: u16| start + (end - start) * f32::from(step) / f32::from(STEPS);
        for step in 0..STEPS {
            let (from, to) = (along(step), along(step + 1));
            let lips = crack.as_ref().map(|crack| crack.floor(inlay.across(f32::midpoint(from, to)) + width / 2.0));
            if lips.is_none_or(|middle| to < middle - 0.06 || from > middle + 0.06) {
                inlay.strip(build, from, to, colour);
            }
        }
        for (part, _) in line.years.iter().filter(|(part, _)| (0.0..=1.0).contains(part)) {
            inlay.tick(build, part * length, tick);
        }
    }
}

/// One of the two lines in a room.
struct Inlay<'a> {
    place: &'a RoomPlace,
    line: &'a FloorLine,
    /// -1 for brass and 1 for steel.
    side: f32,
    /// The part of the room's length at which a broken course breaks.
    torn: f32,
}

impl Inlay<'_> {
    fn part(&self, along: f32) -> f32 {
        (along / self.place.size.y).clamp(0.0, 1.0)
    }

    /// Metres from the middle of the room.
    fn across(&self, along: f32) -> f32 {
        course(self.line, self.side, self.part(along), self.place.size.x, self.torn)
    }

    fn half(&self, along: f32) -> f32 {
        self.line.width_at(self.part(along)) / 2.0
    }

    fn strip(&self, build: &mut Build, from: f32, to: f32, colour: Colour) {
        let (x0, x1) = (self.across(from), self.across(to));
        // Wider where it runs across, so that its breadth stays the same.
        let lean = (1.0 + ((x1 - x0) / (to - from).max(0.001)).powi(2)).sqrt().min(8.0);
        let (h0, h1) = (self.half(from) * lean, self.half(to) * lean);
        let point = |x: f32, along: f32| self.place.entrance + Vec3::new(x, INLAY, -along);
        build.face([point(x0 - h0, from), point(x0 + h0, from), point(x1 + h1, to), point(x1 - h1, to)], colour, LIT);
    }

    /// A short bar across the line, out on its free side.
    fn tick(&self, build: &mut Build, along: f32, colour: Colour) {
        let (x, half) = (self.across(along), self.half(along));
        let (inner, outer) = (x - self.side * half, x + self.side * (half + 0.06));
        let point = |x: f32, along: f32| self.place.entrance + Vec3::new(x, INLAY + 0.002, -along);
        let (left, right) = (inner.min(outer), inner.max(outer));
        let (from, to) = (along - 0.006, along + 0.006);
        build.face([point(left, from), point(right, from), point(right, to), point(left, to)], colour, LIT);
    }
}

/// Half the distance of the lines where they run side by side.
const TOGETHER: f32 = 0.17;
/// Half their distance in a doorway after they have parted.
const PARTED: f32 = 0.72;

/// Metres from the middle at part `t` of the room's length; `side` is -1 for
/// brass and 1 for steel, `torn` the part at which a broken course breaks.
fn course(line: &FloorLine, side: f32, t: f32, width: f32, torn: f32) -> f32 {
    let ease = |from: f32, to: f32| {
        let t = ((t - from) / (to - from)).clamp(0.0, 1.0);
        t * t * (3.0 - 2.0 * t)
    };
    let mix = |a: f32, b: f32, t: f32| a + (b - a) * t;
    let gap = line.gap;
    match line.course {
        Course::TwoDoors => side * mix(width * 0.33, TOGETHER, ease(0.02, 0.45)),
        Course::Parallel => side * TOGETHER,
        Course::Broken => {
            // Side by side, a jag across both at the crack, then apart.
            let jag = if (torn - 0.04..torn + 0.04).contains(&t) {
                ((t - torn + 0.04) / 0.08 * std::f32::consts::TAU * 1.5).sin() * 0.32
            } else {
                0.0
            };
            jag + side * mix(TOGETHER, PARTED, ease(torn, (torn + 0.12).min(0.99)))
        }
        Course::Apart => side * mix(PARTED, gap.max(2.0 * PARTED) / 2.0, ease(0.06, 0.3) - ease(0.7, 0.94)),
        Course::Braid => {
            let open = mix(PARTED, gap.clamp(0.2, 1.2), ease(0.0, 0.25));
            side * open * (t * std::f32::consts::TAU * 2.0).cos()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(course: Course) -> FloorLine {
        FloorLine { course, width: 0.06, gap: 3.2, years: Vec::new() }
    }

    #[test]
    fn lines_meet_at_every_doorway_of_the_story() {
        let story = [Course::TwoDoors, Course::Parallel, Course::Broken, Course::Apart, Course::Braid];
        for pair in story.windows(2) {
            let leaving = course(&line(pair[0]), 1.0, 1.0, 10.0, 0.5);
            let entering = course(&line(pair[1]), 1.0, 0.0, 10.0, 0.5);
            assert!((leaving - entering).abs() < 0.01, "{pair:?}: {leaving} then {entering}");
        }
    }
}
