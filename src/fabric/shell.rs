//! A room's walls: wainscot, skirting, cornice, and doorways with real depth.

use super::build::{Build, Lit, Side};
use crate::exhibition::colour::Colour;
use crate::exhibition::{Ceiling, Room, Wall};
use crate::hang::{Door, RoomPlace, WALL, WallPlace};
use glam::Vec3;

const BLACK: Colour = Colour::rgb(0, 0, 0);
const WHITE: Colour = Colour::rgb(255, 255, 255);

/// Colours of a room's woodwork and stone, made from its mood.
pub(super) struct Trim {
    pub(super) dark: Colour,
    pub(super) light: Colour,
}

impl Trim {
    pub(super) fn of(room: &Room) -> Self {
        let mood = &room.mood;
        Self { dark: mood.wainscot.mix(BLACK, 0.35), light: mood.ceiling.mix(WHITE, 0.15) }
    }
}

pub(super) fn walls(build: &mut Build, place: &RoomPlace, room: &Room) {
    let trim = Trim::of(room);
    for wall in Wall::ALL {
        let surface = place.wall(wall);
        let door = place.door(wall).map(|span| (span, place.north.or(place.south).map_or(2.5, |door| door.size.1)));
        let height = place.size.z;
        let spans = match &door {
            Some((span, _)) => vec![0.0..span.start, span.end..surface.length],
            None => vec![0.0..surface.length],
        };
        for span in spans {
            stretch(build, &surface, span.start, span.end, room, &trim);
        }
        if let Some((span, top)) = door {
            let corners = [
                surface.point(span.start, top, 0.0),
                surface.point(span.end, top, 0.0),
                surface.point(span.end, height, 0.0),
                surface.point(span.start, height, 0.0),
            ];
            build.face(corners, room.mood.palette.ground, Lit::By(Side::Wall(wall)));
        }
        cornice(build, &surface, place, room, &trim);
    }
    for (door, outward) in [(place.south, Vec3::Z), (place.north, Vec3::NEG_Z)] {
        if let Some(door) = door {
            doorway(build, &door, outward, &trim);
        }
    }
}

/// A piece of wall from the floor to the ceiling.
fn stretch(build: &mut Build, surface: &WallPlace, from: f32, to: f32, room: &Room, trim: &Trim) {
    let lit = Lit::By(Side::Wall(surface.wall));
    let plan = &room.plan;
    let rect = |low: f32, high: f32, out: f32| {
        [surface.point(from, low, out), surface.point(to, low, out), surface.point(to, high, out), surface.point(from, high, out)]
    };
    build.face(rect(plan.wainscot, plan.height, 0.0), room.mood.palette.ground, lit);
    let middle = |up: f32, out: f32| surface.point(f32::midpoint(from, to), up, out);
    let along = surface.right * ((to - from) / 2.0);
    if plan.wainscot > 0.0 {
        panelling(build, surface, from, to, room);
        let rail = [along, Vec3::Y * 0.025, surface.normal * 0.016];
        build.block(middle(plan.wainscot, 0.0), rail, room.mood.wainscot.mix(WHITE, 0.12), lit, Some(-surface.normal));
    }
    let skirting = [along, Vec3::Y * 0.07, surface.normal * 0.018];
    build.block(middle(0.07, 0.0), skirting, trim.dark, lit, Some(-surface.normal));
}

/// The lower wall: fields between stiles, each set back a little.
fn panelling(build: &mut Build, surface: &WallPlace, from: f32, to: f32, room: &Room) {
    let lit = Lit::By(Side::Wall(surface.wall));
    let top = room.plan.wainscot;
    let colour = room.mood.wainscot;
    let corners = |a: f32, b: f32, low: f32, high: f32, out: f32| {
        [surface.point(a, low, out), surface.point(b, low, out), surface.point(b, high, out), surface.point(a, high, out)]
    };
    build.face(corners(from, to, 0.0, top, 0.0), colour, lit);
    if top < 0.7 {
        return;
    }
    let count = ((to - from) / 0.85).floor().max(1.0);
    let field = (to - from) / count;
    let mut at = 0.0;
    while at < count {
        let (a, b) = (from + at * field + 0.09, from + (at + 1.0) * field - 0.09);
        if b - a > 0.12 {
            let (low, high) = (0.24, top - 0.12);
            build.face(corners(a, b, low, high, 0.004), colour.mix(BLACK, 0.28), lit);
            build.face(corners(a + 0.02, b - 0.02, low + 0.02, high - 0.02, 0.008), colour.mix(WHITE, 0.05), lit);
        }
        at += 1.0;
    }
}

fn cornice(build: &mut Build, surface: &WallPlace, place: &RoomPlace, room: &Room, trim: &Trim) {
    let lit = Lit::By(Side::Wall(surface.wall));
    let (depth, height) = match room.plan.ceiling {
        Ceiling::Coffers | Ceiling::Coved => (0.14, 0.16),
        Ceiling::Flat | Ceiling::Clerestory | Ceiling::SawTooth | Ceiling::Trusses => (0.03, 0.06),
    };
    let middle = surface.point(surface.length / 2.0, place.size.z - height / 2.0, depth / 2.0);
    build.block(
        middle,
        [surface.right * (surface.length / 2.0), Vec3::Y * (height / 2.0), surface.normal * (depth / 2.0)],
        trim.light,
        lit,
        Some(-surface.normal),
    );
}

/// Surround and reveal of a doorway. `outward` leads out of the room; each
/// room builds its own half of the wall's depth.
fn doorway(build: &mut Build, door: &Door, outward: Vec3, trim: &Trim) {
    let (half, top) = (door.size.0 / 2.0, door.size.1);
    let depth = outward * (WALL / 2.0);
    let reveal = trim.dark.mix(trim.light, 0.25);
    for side in [Vec3::NEG_X, Vec3::X] {
        let foot = door.at + side * half;
        let up = Vec3::Y * top;
        let mut corners = [foot, foot + depth, foot + depth + up, foot + up];
        // Seen from the middle of the doorway.
        if side.x * outward.z > 0.0 {
            corners = [foot + depth, foot, foot + up, foot + depth + up];
        }
        build.face(corners, reveal, Lit::Own);
        let post = foot + side * 0.07 + Vec3::Y * (top / 2.0) - outward * 0.02;
        build.block(post, [Vec3::X * 0.07, Vec3::Y * (top / 2.0), outward * 0.025], trim.dark, Lit::Own, None);
    }
    let left = door.at + Vec3::new(-half, top, 0.0);
    let right = door.at + Vec3::new(half, top, 0.0);
    let corners = if outward.z < 0.0 { [left, right, right + depth, left + depth] } else { [left + depth, right + depth, right, left] };
    build.face([corners[3], corners[2], corners[1], corners[0]], reveal, Lit::Own);
    let lintel = door.at + Vec3::Y * (top + 0.08) - outward * 0.03;
    build.block(lintel, [Vec3::X * (half + 0.18), Vec3::Y * 0.08, outward * 0.035], trim.dark, Lit::Own, None);
}
