//! Benches, and the panel at the entrance.

use super::build::{Build, Lit};
use crate::exhibition::Room;
use crate::exhibition::colour::Colour;
use crate::hang::{Furniture, PANEL, RoomPlace};
use glam::Vec3;

pub(super) fn furniture(build: &mut Build, place: &RoomPlace, room: &Room) {
    for thing in &place.furniture {
        match *thing {
            Furniture::Bench { at, size } => bench(build, at, size, room),
            Furniture::Panel { at } => panel_body(build, at, room),
            // Built elsewhere: with the work that stands on it, and with the
            // furnishings.
            Furniture::Plinth(_) | Furniture::Furnishing { .. } => {}
        }
    }
}

fn bench(build: &mut Build, at: Vec3, (width, height, length): (f32, f32, f32), room: &Room) {
    let wood = Colour::rgb(0x9c, 0x76, 0x4c).mix(room.mood.wainscot, 0.35);
    let dark = wood.mix(Colour::rgb(0, 0, 0), 0.55);
    // Slats with gaps between, on two frames.
    let slat = width / 5.0;
    for row in 0..5_u8 {
        let across = (f32::from(row) - 2.0) * slat;
        let middle = at + Vec3::new(across, height - 0.02, 0.0);
        build.block(middle, [Vec3::X * (slat * 0.43), Vec3::Y * 0.02, Vec3::Z * (length / 2.0)], wood, Lit::Own, None);
    }
    for end in [-1.0, 1.0] {
        let foot = at + Vec3::Z * (end * (length / 2.0 - 0.22));
        for side in [-1.0, 1.0] {
            let leg = foot + Vec3::new(side * (width / 2.0 - 0.04), (height - 0.04) / 2.0, 0.0);
            build.block(leg, [Vec3::X * 0.025, Vec3::Y * ((height - 0.04) / 2.0), Vec3::Z * 0.03], dark, Lit::Own, None);
        }
        build.block(
            foot + Vec3::Y * (height - 0.07),
            [Vec3::X * (width / 2.0 - 0.04), Vec3::Y * 0.025, Vec3::Z * 0.03],
            dark,
            Lit::Own,
            None,
        );
    }
}

fn panel_body(build: &mut Build, at: Vec3, room: &Room) {
    let colour = room.mood.wainscot.mix(Colour::rgb(0x20, 0x20, 0x20), 0.5);
    let middle = at + Vec3::Y * (PANEL.1 / 2.0);
    build.block(middle, [Vec3::X * (PANEL.0 / 2.0), Vec3::Y * (PANEL.1 / 2.0), Vec3::Z * (PANEL.2 / 2.0)], colour, Lit::Own, None);
    build.block(
        at + Vec3::Y * 0.015,
        [Vec3::X * (PANEL.0 / 2.0 + 0.08), Vec3::Y * 0.015, Vec3::Z * 0.24],
        colour.mix(Colour::rgb(0, 0, 0), 0.4),
        Lit::Own,
        None,
    );
}

/// The lettered front of a panel, facing the entrance.
pub(super) fn panel_front(build: &mut Build, at: Vec3) {
    let (half, front) = (PANEL.0 / 2.0, PANEL.2 / 2.0 + 0.003);
    let corner = |x: f32, y: f32| at + Vec3::new(x, y, front);
    build.picture([corner(-half, 0.0), corner(half, 0.0), corner(half, PANEL.1), corner(-half, PANEL.1)]);
}
