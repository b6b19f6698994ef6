//! Plinths, vitrines and daises.

use super::build::{Build, Lit};
use crate::exhibition::Room;
use crate::exhibition::colour::Colour;
use crate::hang::{Hung, Plinth};
use glam::Vec3;

const BLACK: Colour = Colour::rgb(0, 0, 0);
const WHITE: Colour = Colour::rgb(255, 255, 255);

/// Thickness of the brass edges of a glass case, metres.
const EDGE: f32 = 0.007;

pub(super) fn plinth(build: &mut Build, plinth: &Plinth, hung: &Hung, room: &Room) {
    let half = plinth.size / 2.0;
    let axes = |x: f32, y: f32, z: f32| [hung.right * x, Vec3::Y * y, hung.normal * z];
    let body = body(room);
    let foot = plinth.foot;
    if plinth.low {
        build.block(foot + Vec3::Y * half.y, axes(half.x, half.y, half.z), body, Lit::Own, Some(Vec3::NEG_Y));
        return;
    }
    // A dark recess at the floor, so that the body floats a little.
    let recess = 0.035;
    build.block(foot + Vec3::Y * recess, axes(half.x - 0.03, recess, half.z - 0.03), body.mix(BLACK, 0.7), Lit::Own, Some(Vec3::NEG_Y));
    let top = 0.018;
    let middle = (2.0 * recess + plinth.size.y - 2.0 * top) / 2.0;
    let height = (plinth.size.y - 2.0 * top - 2.0 * recess) / 2.0;
    build.block(foot + Vec3::Y * middle, axes(half.x - 0.008, height, half.z - 0.008), body, Lit::Own, Some(Vec3::NEG_Y));
    build.block(foot + Vec3::Y * (plinth.size.y - top), axes(half.x, top, half.z), body.mix(WHITE, 0.18), Lit::Own, Some(Vec3::NEG_Y));
    if plinth.glass > 0.0 {
        case(build, plinth, hung, room);
    }
}

/// A plinth's paint: light in dark rooms, dark in light ones.
fn body(room: &Room) -> Colour {
    let ground = room.mood.palette.ground;
    if ground.luminance() > 0.35 { ground.mix(room.mood.palette.ink, 0.72) } else { ground.mix(Colour::rgb(0xe9, 0xe2, 0xd4), 0.88) }
}

/// The brass edges of a glass case: the glass itself is not seen.
fn case(build: &mut Build, plinth: &Plinth, hung: &Hung, room: &Room) {
    let brass = room.mood.palette.accent.mix(Colour::rgb(0x6b, 0x5a, 0x3a), 0.55);
    let inset = 0.03;
    let (x, z) = (plinth.size.x / 2.0 - inset, plinth.size.z / 2.0 - inset);
    let (foot, head) = (plinth.size.y, plinth.size.y + plinth.glass);
    let at = |side: f32, up: f32, out: f32| plinth.foot + hung.right * side + Vec3::Y * up + hung.normal * out;
    let edge = EDGE / 2.0;
    let mut rod = |middle: Vec3, x: f32, y: f32, z: f32| {
        build.block(middle, [hung.right * x, Vec3::Y * y, hung.normal * z], brass, Lit::Own, None);
    };
    for side in [-1.0, 1.0] {
        for out in [-1.0, 1.0] {
            rod(at(side * x, foot.midpoint(head), out * z), edge, plinth.glass / 2.0, edge);
        }
        rod(at(side * x, head, 0.0), edge, edge, z);
        rod(at(0.0, head, side * z), x, edge, edge);
        rod(at(side * x, foot + edge, 0.0), edge, edge, z);
        rod(at(0.0, foot + edge, side * z), x, edge, edge);
    }
}
