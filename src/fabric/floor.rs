//! The floor, its threshold, and the pair of lines that runs through the house.

use super::build::{Build, Lit, Side};
use crate::exhibition::colour::Colour;
use crate::exhibition::{Course, Room};
use crate::hang::{RoomPlace, WALL};
use glam::Vec3;

const BRASS: Colour = Colour::rgb(0xd2, 0xa1, 0x43);
const STEEL: Colour = Colour::rgb(0x2c, 0x31, 0x36);
const LIT: Lit = Lit::By(Side::Floor);

/// How far over the floor the lines lie, so that they are not lost in it.
const INLAY: f32 = 0.004;

pub(super) fn floor(build: &mut Build, place: &RoomPlace, room: &Room) {
    let (half, length) = (place.size.x / 2.0, place.size.y);
    let at = |x: f32, along: f32| place.entrance + Vec3::new(x, 0.0, -along);
    build.face([at(-half, 0.0), at(half, 0.0), at(half, length), at(-half, length)], room.mood.floor, LIT);
    // Each room builds the floor of its own half of a doorway.
    for (door, from, to) in [(place.south, -WALL / 2.0, 0.0), (place.north, length, length + WALL / 2.0)] {
        if let Some(door) = door {
            let half = door.size.0 / 2.0;
            build.face([at(-half, from), at(half, from), at(half, to), at(-half, to)], room.mood.floor, Lit::Own);
        }
    }
}

/// The two lines. `before` is the offset at which the room before ends.
pub(super) fn lines(build: &mut Build, place: &RoomPlace, room: &Room) {
    const STEPS: u16 = 96;
    let line = &room.plan.line;
    let length = place.size.y;
    let start = if place.south.is_some() { -WALL / 2.0 } else { 0.15 };
    let end = if place.north.is_some() { length + WALL / 2.0 } else { length - 0.15 };
    for (side, colour) in [(-1.0_f32, BRASS), (1.0, STEEL)] {
        let at = |step: u16| {
            let along = start + (end - start) * f32::from(step) / f32::from(STEPS);
            (course(line.course, side, (along / length).clamp(0.0, 1.0), place.size.x, line.gap), along)
        };
        for step in 0..STEPS {
            let ((x0, a0), (x1, a1)) = (at(step), at(step + 1));
            strip(build, place, (x0, a0), (x1, a1), line.width.max(0.012) / 2.0, colour);
        }
    }
}

fn strip(build: &mut Build, place: &RoomPlace, (x0, a0): (f32, f32), (x1, a1): (f32, f32), half: f32, colour: Colour) {
    let point = |x: f32, along: f32| place.entrance + Vec3::new(x, INLAY, -along);
    // Wider where it runs across, so that its breadth stays the same.
    let lean = (1.0 + ((x1 - x0) / (a1 - a0).max(0.001)).powi(2)).sqrt().min(8.0);
    let half = half * lean;
    build.face([point(x0 - half, a0), point(x0 + half, a0), point(x1 + half, a1), point(x1 - half, a1)], colour, LIT);
}

/// Half the distance of the lines where they run side by side.
const TOGETHER: f32 = 0.17;
/// Half their distance in a doorway after they have parted.
const PARTED: f32 = 0.72;

/// Metres from the middle at part `t` of the room's length; `side` is -1 for
/// brass and 1 for steel.
fn course(course: Course, side: f32, t: f32, width: f32, gap: f32) -> f32 {
    let ease = |from: f32, to: f32| {
        let t = ((t - from) / (to - from)).clamp(0.0, 1.0);
        t * t * (3.0 - 2.0 * t)
    };
    let mix = |a: f32, b: f32, t: f32| a + (b - a) * t;
    match course {
        Course::TwoDoors => side * mix(width * 0.33, TOGETHER, ease(0.02, 0.45)),
        Course::Parallel => side * TOGETHER,
        Course::Broken => {
            // Side by side, a jag across both at the crack, then apart.
            let jag = if (0.46..0.54).contains(&t) { ((t - 0.46) / 0.08 * std::f32::consts::TAU * 1.5).sin() * 0.32 } else { 0.0 };
            jag + side * mix(TOGETHER, PARTED, ease(0.5, 0.62))
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

    #[test]
    fn lines_meet_at_every_doorway_of_the_story() {
        let story = [Course::TwoDoors, Course::Parallel, Course::Broken, Course::Apart, Course::Braid];
        for pair in story.windows(2) {
            let leaving = course(pair[0], 1.0, 1.0, 10.0, 3.2);
            let entering = course(pair[1], 1.0, 0.0, 10.0, 3.2);
            assert!((leaving - entering).abs() < 0.01, "{pair:?}: {leaving} then {entering}");
        }
    }
}
