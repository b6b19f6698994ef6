//! Frames with mounts and depth, the pictures in them, and labels beside.

use super::build::{Build, Lit};
use crate::exhibition::colour::Colour;
use crate::exhibition::{Image, Room};
use crate::hang::{FRAME, Hung, LABEL, MOUNT};
use crate::light::Side;
use bevy::prelude::*;

/// How far a frame stands out from the wall.
const DEPTH: f32 = 0.065;
/// How far picture and mount stand out.
const INSIDE: f32 = 0.032;
const MOUNT_BOARD: Colour = Colour::rgb(0xf2, 0xed, 0xe2);

/// A rectangle on the wall round a work's middle.
struct Sheet<'a> {
    hung: &'a Hung,
    lit: Lit,
}

impl Sheet<'_> {
    fn corners(&self, half: Vec2, out: f32) -> [Vec3; 4] {
        [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]
            .map(|(x, y)| self.hung.centre + self.hung.right * (half.x * x) + Vec3::Y * (half.y * y) + self.hung.normal * out)
    }

    /// Four faces between two rectangles, each with its own shade: bottom,
    /// right, top, left.
    fn ring(&self, build: &mut Build, outer: [Vec3; 4], inner: [Vec3; 4], colour: Colour, shades: [f32; 4]) {
        for (side, shade) in shades.into_iter().enumerate() {
            let next = (side + 1) % 4;
            build.face([outer[side], outer[next], inner[next], inner[side]], colour, shade, self.lit);
        }
    }
}

fn half(hung: &Hung, margin: f32) -> Vec2 {
    Vec2::new(hung.size.0, hung.size.1) / 2.0 + margin
}

/// Frame and mount of a work.
pub(super) fn frame(build: &mut Build, hung: &Hung, room: &Room) {
    let sheet = Sheet { hung, lit: Lit::By(Side::Wall(hung.place.wall)) };
    let wood = wood(room, hung);
    let (outside, opening, picture) = (half(hung, MOUNT + FRAME), half(hung, MOUNT), half(hung, 0.0));
    sheet.ring(build, sheet.corners(outside, 0.0), sheet.corners(outside, DEPTH), wood, [0.45, 0.75, 1.15, 0.75]);
    sheet.ring(build, sheet.corners(outside, DEPTH), sheet.corners(opening, DEPTH), wood, [0.92, 1.0, 1.06, 0.98]);
    sheet.ring(build, sheet.corners(opening, DEPTH), sheet.corners(opening, INSIDE), wood, [1.1, 0.6, 0.35, 0.6]);
    sheet.ring(build, sheet.corners(opening, INSIDE), sheet.corners(picture + 0.006, INSIDE), MOUNT_BOARD, [0.98, 0.96, 0.90, 0.96]);
    // A plain board, seen until the picture hangs.
    build.face(sheet.corners(picture, INSIDE - 0.008), MOUNT_BOARD, 0.8, sheet.lit);
    // The bevel of the cut mount.
    sheet.ring(build, sheet.corners(picture + 0.006, INSIDE), sheet.corners(picture, INSIDE - 0.004), MOUNT_BOARD, [1.06, 0.9, 0.7, 0.9]);
}

/// Frames take their wood from the room; a blank has a pale one.
fn wood(room: &Room, hung: &Hung) -> Colour {
    let blank = room.works.get(hung.work).is_none_or(|work| work.image == Image::Blank);
    if blank {
        return Colour::rgb(0xb5, 0xb0, 0xa8);
    }
    let dark = Colour::rgb(0x2a, 0x20, 0x19);
    if room.mood.palette.ground.luminance() > 0.4 { dark.mix(room.mood.wainscot, 0.45) } else { dark.mix(room.mood.palette.accent, 0.45) }
}

/// The picture itself.
pub(super) fn picture(build: &mut Build, hung: &Hung) {
    let sheet = Sheet { hung, lit: Lit::By(Side::Wall(hung.place.wall)) };
    build.picture(sheet.corners(half(hung, 0.0), INSIDE - 0.004), 1.0, sheet.lit);
}

/// The label's card.
pub(super) fn label(build: &mut Build, hung: &Hung) {
    let lit = Lit::By(Side::Wall(hung.place.wall));
    let (width, height) = (LABEL.0 / 2.0, LABEL.1 / 2.0);
    let corner = |x: f32, y: f32| hung.label + hung.right * (x * width) + Vec3::Y * (y * height) + hung.normal * 0.024;
    build.picture([corner(-1.0, -1.0), corner(1.0, -1.0), corner(1.0, 1.0), corner(-1.0, 1.0)], 1.0, lit);
}

/// The label's edge, so that it stands off the wall.
pub(super) fn label_edge(build: &mut Build, hung: &Hung) {
    let lit = Lit::By(Side::Wall(hung.place.wall));
    let axes = [hung.right * (LABEL.0 / 2.0), Vec3::Y * (LABEL.1 / 2.0), hung.normal * 0.011];
    build.block(hung.label + hung.normal * 0.011, axes, MOUNT_BOARD.mix(Colour::rgb(0, 0, 0), 0.25), lit, Some(-hung.normal));
}
