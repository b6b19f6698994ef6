//! Frames with mounts and depth, the pictures in them, and labels beside.

use super::build::{Build, Lit};
use crate::exhibition::colour::Colour;
use crate::exhibition::{Image, Room};
use crate::hang::{FRAME, Hung, LABEL, MOUNT};
use glam::{Vec2, Vec3};

/// How far a frame stands out from the wall.
const DEPTH: f32 = 0.065;
/// How far picture and mount stand out.
const INSIDE: f32 = 0.032;
const MOUNT_BOARD: Colour = Colour::rgb(0xf2, 0xed, 0xe2);

/// A rectangle on the wall round a work's middle.
struct Sheet<'a> {
    hung: &'a Hung,
}

impl Sheet<'_> {
    fn corners(&self, half: Vec2, out: f32) -> [Vec3; 4] {
        [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]
            .map(|(x, y)| self.hung.centre + self.hung.right * (half.x * x) + Vec3::Y * (half.y * y) + self.hung.normal * out)
    }
}

/// Four faces between two rectangles: bottom, right, top, left.
fn ring(build: &mut Build, outer: [Vec3; 4], inner: [Vec3; 4], colour: Colour) {
    for side in 0..4 {
        let next = (side + 1) % 4;
        build.face([outer[side], outer[next], inner[next], inner[side]], colour, Lit::Own);
    }
}

fn half(hung: &Hung, margin: f32) -> Vec2 {
    Vec2::new(hung.size.0, hung.size.1) / 2.0 + margin
}

/// Frame and mount of a work.
pub(super) fn frame(build: &mut Build, hung: &Hung, room: &Room) {
    let sheet = Sheet { hung };
    let wood = wood(room, hung);
    let (outside, opening, picture) = (half(hung, MOUNT + FRAME), half(hung, MOUNT), half(hung, 0.0));
    ring(build, sheet.corners(outside, 0.0), sheet.corners(outside, DEPTH), wood);
    ring(build, sheet.corners(outside, DEPTH), sheet.corners(opening, DEPTH), wood);
    ring(build, sheet.corners(opening, DEPTH), sheet.corners(opening, INSIDE), wood);
    ring(build, sheet.corners(opening, INSIDE), sheet.corners(picture + 0.006, INSIDE), MOUNT_BOARD);
    // A plain board, seen until the picture hangs.
    build.face(sheet.corners(picture, INSIDE - 0.008), MOUNT_BOARD.mix(Colour::rgb(0, 0, 0), 0.2), Lit::Own);
    // The bevel of the cut mount.
    ring(build, sheet.corners(picture + 0.006, INSIDE), sheet.corners(picture, INSIDE - 0.004), MOUNT_BOARD);
}

/// The edge of a label, so that it stands off the wall.
pub(super) fn card(build: &mut Build, hung: &Hung) {
    let axes = [hung.right * (LABEL.0 / 2.0), Vec3::Y * (LABEL.1 / 2.0), hung.normal * 0.011];
    build.block(hung.label + hung.normal * 0.011, axes, MOUNT_BOARD.mix(Colour::rgb(0, 0, 0), 0.25), Lit::Own, Some(-hung.normal));
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
    let sheet = Sheet { hung };
    build.picture(sheet.corners(half(hung, 0.0), INSIDE - 0.004));
}

/// The label's card.
pub(super) fn label(build: &mut Build, hung: &Hung) {
    let (width, height) = (LABEL.0 / 2.0, LABEL.1 / 2.0);
    let corner = |x: f32, y: f32| hung.label + hung.right * (x * width) + Vec3::Y * (y * height) + hung.normal * 0.024;
    build.picture([corner(-1.0, -1.0), corner(1.0, -1.0), corner(1.0, 1.0), corner(-1.0, 1.0)]);
}
