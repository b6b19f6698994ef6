//! What furnishes a room: each thing is handed its spot.

use super::build::Build;
use super::{balance, chair, clock, crane, crates, curtain, frosted, furnace, mouldings, projector, settle, shelf, table, windows};
use crate::exhibition::colour::Colour;
use crate::exhibition::{Room, Spot, Thing};
use crate::hang::{RoomPlace, WallPlace};
use glam::Vec3;

/// A spot at a wall.
pub(super) struct AtWall<'a> {
    pub(super) place: &'a RoomPlace,
    pub(super) room: &'a Room,
    pub(super) wall: WallPlace,
    /// Metres along the wall.
    pub(super) from: f32,
    pub(super) to: f32,
    /// Metres up.
    pub(super) low: f32,
    pub(super) high: f32,
    /// Metres into the room.
    pub(super) depth: f32,
}

impl AtWall<'_> {
    pub(super) fn middle(&self) -> f32 {
        f32::midpoint(self.from, self.to)
    }

    pub(super) fn width(&self) -> f32 {
        self.to - self.from
    }
}

/// A spot on the floor.
pub(super) struct OnFloor<'a> {
    pub(super) place: &'a RoomPlace,
    pub(super) room: &'a Room,
    /// The middle of its foot.
    pub(super) foot: Vec3,
    /// Metres along the room.
    pub(super) length: f32,
}

impl OnFloor<'_> {
    /// -1 when it stands left of the room's middle, 1 when right.
    pub(super) fn side(&self) -> f32 {
        if self.foot.x < self.place.entrance.x { -1.0 } else { 1.0 }
    }
}

pub(super) fn furnish(build: &mut Build, place: &RoomPlace, room: &Room) {
    for furnishing in &room.plan.furnishings {
        match furnishing.spot {
            Spot::Wall { wall, at, width, low, high, depth } => {
                let (from, to) = (at - width / 2.0, at + width / 2.0);
                let spot = AtWall { place, room, wall: place.wall(wall), from, to, low, high, depth };
                at_wall(build, furnishing.thing, &spot);
            }
            Spot::Floor { at: (x, along), length, .. } => {
                let foot = place.entrance + Vec3::new(x - place.size.x / 2.0, 0.0, -along);
                on_floor(build, furnishing.thing, &OnFloor { place, room, foot, length });
            }
            // A crack is no thing: walls, floor and ceiling have it.
            Spot::Across { along, .. } if furnishing.thing == Thing::Crane => crane::crane(build, place, room, along),
            Spot::Room if furnishing.thing == Thing::Mouldings => mouldings::mouldings(build, place, room),
            Spot::Across { .. } | Spot::Room => {}
        }
    }
}

fn at_wall(build: &mut Build, thing: Thing, spot: &AtWall) {
    match thing {
        Thing::Shelf => shelf::shelf(build, spot),
        Thing::PlanChest => table::plan_chest(build, spot),
        Thing::Crates => crates::crates(build, spot),
        Thing::Sacks => crates::sacks(build, spot),
        Thing::Furnace => furnace::furnace(build, spot),
        Thing::Curtain => curtain::curtain(build, spot),
        Thing::Pelmet => curtain::pelmet(build, spot),
        Thing::Windows(view) => windows::windows(build, spot, view),
        Thing::Frosted(warming) => frosted::frosted(build, spot, warming),
        Thing::Clock => clock::clock(build, spot),
        Thing::Projector => projector::projector(build, spot),
        _ => {}
    }
}

fn on_floor(build: &mut Build, thing: Thing, spot: &OnFloor) {
    match thing {
        Thing::ReadingTable => table::reading_table(build, spot),
        Thing::DrawingTable => table::drawing_table(build, spot),
        Thing::Settle => settle::settle(build, spot),
        Thing::Balance => balance::balance(build, spot),
        Thing::Chair(wall) => chair::chair(build, spot.foot, -spot.place.wall(wall).normal, wood(spot.room)),
        _ => {}
    }
}

/// The wood of a room's furniture.
pub(super) fn wood(room: &Room) -> Colour {
    Colour::rgb(0x9c, 0x76, 0x4c).mix(room.mood.wainscot, 0.3)
}

/// Darker by a part.
pub(super) fn darker(colour: Colour, part: f32) -> Colour {
    colour.mix(Colour::rgb(0, 0, 0), part)
}

/// Paler by a part.
pub(super) fn paler(colour: Colour, part: f32) -> Colour {
    colour.mix(Colour::rgb(255, 255, 255), part)
}
