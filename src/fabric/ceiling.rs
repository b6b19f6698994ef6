//! What is overhead: six kinds of ceiling.

use super::build::{Build, Lit, Side};
use super::crack::{Crack, STEP};
use super::shell::Trim;
use crate::exhibition::colour::Colour;
use crate::exhibition::{Ceiling, Room};
use crate::hang::RoomPlace;
use glam::Vec3;

const SKY: Colour = Colour::rgb(0xe6, 0xee, 0xf4);
const LIT: Lit = Lit::By(Side::Ceiling);

pub(super) fn ceiling(build: &mut Build, place: &RoomPlace, room: &Room) {
    let at = Overhead { place, room, trim: Trim::of(room) };
    match room.plan.ceiling {
        Ceiling::Flat => flat(build, &at),
        Ceiling::Coffers => coffers(build, &at),
        Ceiling::Coved => coved(build, &at),
        Ceiling::SawTooth => saw_tooth(build, &at),
        Ceiling::Trusses => trusses(build, &at),
        Ceiling::Clerestory => clerestory(build, &at),
    }
}

struct Overhead<'a> {
    place: &'a RoomPlace,
    room: &'a Room,
    trim: Trim,
}

impl Overhead<'_> {
    /// A point overhead: `across` from the middle, `along` from the entrance,
    /// `below` the ceiling.
    fn point(&self, across: f32, along: f32, below: f32) -> Vec3 {
        self.place.entrance + Vec3::new(across, self.place.size.z - below, -along)
    }

    fn half(&self) -> f32 {
        self.place.size.x / 2.0
    }

    fn length(&self) -> f32 {
        self.place.size.y
    }

    /// A level piece, seen from below.
    fn level(&self, build: &mut Build, across: (f32, f32), along: (f32, f32), below: f32, colour: Colour, lit: Lit) {
        let corners = [
            self.point(across.0, along.1, below),
            self.point(across.1, along.1, below),
            self.point(across.1, along.0, below),
            self.point(across.0, along.0, below),
        ];
        build.face(corners, colour, lit);
    }

    fn whole(&self, build: &mut Build, colour: Colour) {
        self.level(build, (-self.half(), self.half()), (0.0, self.length()), 0.0, colour, LIT);
    }

    /// A beam between two points, `width` and `height` thick.
    #[expect(clippy::unused_self, reason = "reads as the others do")]
    fn beam(&self, build: &mut Build, from: Vec3, to: Vec3, (width, height): (f32, f32), colour: Colour) {
        let way = to - from;
        let side = way.cross(Vec3::Y).normalize_or(Vec3::X);
        let up = side.cross(way).normalize_or(Vec3::Y);
        build.block(from.midpoint(to), [way / 2.0, side * (width / 2.0), up * (height / 2.0)], colour, Lit::Own, Some(Vec3::Y));
    }
}

/// Plain, with two thin lines of light. A crack breaks both.
fn flat(build: &mut Build, at: &Overhead) {
    let crack = Crack::of(at.place, at.room);
    match &crack {
        Some(crack) => crack.ceilings(build, |across, along, below| at.point(across, along, below), at.room.mood.ceiling),
        None => at.whole(build, at.room.mood.ceiling),
    }
    for side in [-1.0, 1.0] {
        let across = side * at.half() * 0.62;
        let (start, end) = (0.8, at.length() - 0.8);
        let mut strip = |from: f32, to: f32, below: f32| at.level(build, (across - 0.06, across + 0.06), (from, to), below, SKY, Lit::Lamp);
        match crack.as_ref().map(|crack| crack.overhead(across + at.half())) {
            Some(middle) => {
                strip(start, middle - 0.25, STEP + 0.01);
                strip(middle + 0.25, end, 0.01);
            }
            None => strip(start, end, 0.01),
        }
    }
}

/// Beams in both directions, and a warm globe in every second field.
fn coffers(build: &mut Build, at: &Overhead) {
    at.whole(build, at.room.mood.ceiling);
    let colour = at.room.mood.ceiling.mix(at.trim.dark, 0.55);
    let rows = (at.length() / 2.1).round().max(2.0);
    let step = at.length() / rows;
    let mut row = 1.0;
    while row < rows {
        let along = row * step;
        at.beam(build, at.point(-at.half(), along, 0.13), at.point(at.half(), along, 0.13), (0.22, 0.26), colour);
        row += 1.0;
    }
    for part in [-0.33, 0.33] {
        let across = part * at.half() * 2.0 * 0.5;
        at.beam(build, at.point(across, 0.0, 0.11), at.point(across, at.length(), 0.11), (0.18, 0.22), colour);
    }
    let mut row = 0.5;
    while row < rows {
        lantern(build, at, row * step);
        row += 2.0;
    }
}

/// A hanging lantern on the middle line.
fn lantern(build: &mut Build, at: &Overhead, along: f32) {
    let globe = at.point(0.0, along, 0.95);
    at.beam(build, globe, at.point(0.0, along, 0.0), (0.015, 0.015), at.trim.dark);
    build.block(globe, [Vec3::X * 0.11, Vec3::Y * 0.075, Vec3::Z * 0.11], Colour::rgb(0xf4, 0xd9, 0xa6), Lit::Lamp, None);
    build.block(globe + Vec3::Y * 0.09, [Vec3::X * 0.13, Vec3::Y * 0.015, Vec3::Z * 0.13], at.trim.dark, Lit::Own, None);
}

/// A rounded edge and a long laylight in the middle.
fn coved(build: &mut Build, at: &Overhead) {
    at.whole(build, at.room.mood.ceiling);
    const STEPS: u8 = 6;
    let radius = 0.75;
    for side in [-1.0_f32, 1.0] {
        for step in 0..STEPS {
            let bend = |step: u8| (f32::from(step) / f32::from(STEPS)) * std::f32::consts::FRAC_PI_2;
            let (a, b) = (bend(step), bend(step + 1));
            let edge = |angle: f32| (side * (at.half() - radius * (1.0 - angle.cos())), radius * (1.0 - angle.sin()));
            let ((x0, y0), (x1, y1)) = (edge(a), edge(b));
            let mut corners = [at.point(x0, 0.0, y0), at.point(x0, at.length(), y0), at.point(x1, at.length(), y1), at.point(x1, 0.0, y1)];
            if side > 0.0 {
                corners = [corners[1], corners[0], corners[3], corners[2]];
            }
            build.face(corners, at.room.mood.ceiling, Lit::Own);
        }
    }
    let wide = at.half() * 0.35;
    at.level(build, (-wide, wide), (1.2, at.length() - 1.2), 0.02, Colour::rgb(0xf6, 0xea, 0xcf), Lit::Lamp);
    let bars = (at.length() / 1.1).floor();
    let mut bar = 2.0;
    while bar < bars {
        at.beam(
            build,
            at.point(-wide, bar * 1.1, 0.04),
            at.point(wide, bar * 1.1, 0.04),
            (0.05, 0.06),
            at.room.mood.palette.accent.mix(at.trim.dark, 0.3),
        );
        bar += 1.0;
    }
    for side in [-wide, wide] {
        at.beam(build, at.point(side, 1.2, 0.05), at.point(side, at.length() - 1.2, 0.05), (0.10, 0.10), at.room.mood.palette.accent);
    }
}

/// A row of roof lights, and a crane beam below.
fn saw_tooth(build: &mut Build, at: &Overhead) {
    const PITCH: f32 = 2.0;
    let teeth = (at.length() / PITCH).ceil();
    let mut tooth = 0.0;
    while tooth < teeth {
        let start = tooth * PITCH;
        let end = (start + PITCH).min(at.length());
        let rise = start + (end - start) * 0.45;
        let (left, right) = (-at.half(), at.half());
        // The roof rises away from the entrance, so that the glass behind it
        // looks towards whoever comes in.
        let roof = [at.point(left, start, 0.0), at.point(right, start, 0.0), at.point(right, rise, -0.75), at.point(left, rise, -0.75)];
        build.face(roof, at.room.mood.ceiling, Lit::Own);
        let glass = [at.point(left, end, 0.0), at.point(right, end, 0.0), at.point(right, rise, -0.75), at.point(left, rise, -0.75)];
        build.face(glass, SKY, Lit::Sky);
        let mut bar = left + 1.2;
        while bar < right - 0.4 {
            at.beam(build, at.point(bar, end, 0.02), at.point(bar, rise, -0.72), (0.05, 0.05), at.trim.dark);
            bar += 1.2;
        }
        at.beam(build, at.point(left, start, 0.06), at.point(right, start, 0.06), (0.16, 0.22), at.trim.dark);
        tooth += 1.0;
    }
    for side in [-1.0, 1.0] {
        let across = side * (at.half() - 0.35);
        at.beam(
            build,
            at.point(across, 0.0, 0.75),
            at.point(across, at.length(), 0.75),
            (0.14, 0.34),
            at.room.mood.palette.accent.mix(at.trim.dark, 0.35),
        );
    }
    // The gables between the teeth and the walls.
    for side in [-1.0_f32, 1.0] {
        let across = side * at.half();
        let mut corners = [
            at.point(across, 0.0, 0.0),
            at.point(across, at.length(), 0.0),
            at.point(across, at.length(), -0.8),
            at.point(across, 0.0, -0.8),
        ];
        if side > 0.0 {
            corners = [corners[1], corners[0], corners[3], corners[2]];
        }
        build.face(corners, at.room.mood.ceiling, Lit::Own);
    }
}

/// Timber trusses under a long skylight.
fn trusses(build: &mut Build, at: &Overhead) {
    at.whole(build, at.room.mood.ceiling);
    let glass = at.half() * 0.3;
    at.level(build, (-glass, glass), (0.0, at.length()), 0.015, SKY, Lit::Sky);
    let timber = at.room.mood.wainscot.mix(Colour::rgb(0x3a, 0x28, 0x18), 0.35);
    let count = (at.length() / 2.6).round().max(2.0);
    let step = at.length() / count;
    let mut truss = 0.5;
    while truss < count {
        let along = truss * step;
        let foot = |across: f32, below: f32| at.point(across, along, below);
        at.beam(build, foot(-at.half(), 1.05), foot(at.half(), 1.05), (0.18, 0.24), timber);
        at.beam(build, foot(0.0, 1.05), foot(0.0, 0.0), (0.16, 0.16), timber);
        for side in [-1.0, 1.0] {
            at.beam(build, foot(side * at.half() * 0.5, 0.98), foot(side * 0.06, 0.06), (0.12, 0.14), timber);
            at.beam(build, foot(side * at.half() * 0.5, 0.98), foot(side * at.half() * 0.97, 0.1), (0.12, 0.14), timber);
        }
        truss += 1.0;
    }
    let mut bar = 0.0;
    while bar < at.length() {
        at.beam(build, at.point(-glass, bar, 0.04), at.point(glass, bar, 0.04), (0.05, 0.06), timber);
        bar += 0.65;
    }
}

/// Windows high up on both sides.
fn clerestory(build: &mut Build, at: &Overhead) {
    at.whole(build, at.room.mood.ceiling);
    for side in [-1.0_f32, 1.0] {
        let across = side * (at.half() - 0.012);
        let mut corners = [
            at.point(across, 0.6, 1.05),
            at.point(across, at.length() - 0.6, 1.05),
            at.point(across, at.length() - 0.6, 0.18),
            at.point(across, 0.6, 0.18),
        ];
        if side > 0.0 {
            corners = [corners[1], corners[0], corners[3], corners[2]];
        }
        build.face(corners, SKY, Lit::Sky);
        let mut bar = 0.6;
        while bar < at.length() - 0.5 {
            let middle = at.point(across, bar, 0.615);
            build.block(middle, [Vec3::X * 0.03, Vec3::Y * 0.45, Vec3::Z * 0.035], at.trim.dark, Lit::Own, None);
            bar += 1.48;
        }
        let sill = at.point(across - side * 0.05, at.length() / 2.0, 1.09);
        build.block(sill, [Vec3::X * 0.08, Vec3::Y * 0.035, Vec3::Z * (at.length() / 2.0 - 0.5)], at.room.mood.ceiling, Lit::Own, None);
    }
    // Concrete beams across, as cast.
    let count = (at.length() / 3.2).round().max(2.0);
    let step = at.length() / count;
    let mut beam = 1.0;
    while beam < count {
        at.beam(
            build,
            at.point(-at.half(), beam * step, 0.1),
            at.point(at.half(), beam * step, 0.1),
            (0.28, 0.2),
            at.room.mood.ceiling.mix(at.trim.dark, 0.2),
        );
        beam += 1.0;
    }
}
