//! What light meets on its way: a room's sides, and the boxes in it.

use super::charts::Side;
use super::lamps::glazing;
use crate::exhibition::{Room, Wall};
use crate::hang::{Furniture, PANEL, RoomPlace};
use glam::Vec3;

/// A box that stands or hangs in a room.
#[derive(Clone, Copy, Debug)]
struct Block {
    min: Vec3,
    max: Vec3,
}

impl Block {
    fn round(middle: Vec3, half: Vec3) -> Self {
        let half = half.abs();
        Self { min: middle - half, max: middle + half }
    }

    /// Distance along a ray at which it enters, if it does.
    fn hit(&self, from: Vec3, inverse: Vec3) -> Option<f32> {
        let a = (self.min - from) * inverse;
        let b = (self.max - from) * inverse;
        let enter = a.min(b).max_element();
        let leave = a.max(b).min_element();
        (leave >= enter.max(0.0) && enter > 1e-3).then_some(enter)
    }
}

/// A room as light sees it.
pub(super) struct Space<'a> {
    room: &'a RoomPlace,
    scene: &'a Room,
    blocks: Vec<Block>,
    sky: Vec3,
    albedo: [Vec3; 3],
}

impl<'a> Space<'a> {
    pub(super) fn new(room: &'a RoomPlace, scene: &'a Room, sky: Vec3) -> Self {
        let mut blocks: Vec<Block> = room.furniture.iter().map(block).collect();
        for hung in &room.works {
            let half = hung.right * (hung.place.width / 2.0) + Vec3::Y * (hung.size.1 / 2.0 + 0.09) + hung.normal * 0.03;
            blocks.push(Block::round(hung.centre + hung.normal * 0.03, half));
        }
        let colour = |colour: crate::exhibition::colour::Colour| Vec3::from(colour.linear());
        let mood = &scene.mood;
        let albedo = [colour(mood.palette.ground), colour(mood.floor), colour(mood.ceiling)];
        Self { room, scene, blocks, sky, albedo }
    }

    /// Whether something stands between two points.
    pub(super) fn is_blocked(&self, from: Vec3, to: Vec3) -> bool {
        let way = to - from;
        let inverse = way.recip();
        self.blocks.iter().any(|block| block.hit(from, inverse).is_some_and(|at| at < 1.0))
    }

    /// What a ray brings back: sky, or the light that what it meets throws on.
    /// `ambient` is the light assumed on everything it meets.
    pub(super) fn radiance(&self, from: Vec3, way: Vec3, ambient: Vec3) -> Vec3 {
        let (distance, side) = self.exit(from, way);
        let inverse = way.recip();
        let nearest = self.blocks.iter().filter_map(|block| block.hit(from, inverse)).fold(f32::INFINITY, f32::min);
        if nearest < distance {
            return ambient * 0.22;
        }
        let point = from + way * distance;
        match side {
            Side::Floor => ambient * self.albedo[1] * 1.1,
            Side::Ceiling => {
                let across = (point.x - self.room.entrance.x) / (self.room.size.x / 2.0);
                let along = self.room.entrance.z - point.z;
                let open = glazing(&self.scene.plan, across, along);
                ambient * self.albedo[2] * 0.9 + self.sky * open
            }
            Side::Wall(wall) if self.is_doorway(wall, point) => ambient * 0.75,
            Side::Wall(_) => ambient * self.albedo[0],
        }
    }

    fn is_doorway(&self, wall: Wall, point: Vec3) -> bool {
        let door = match wall {
            Wall::North => self.room.north,
            Wall::South => self.room.south,
            Wall::West | Wall::East => None,
        };
        door.is_some_and(|door| (point.x - door.at.x).abs() < door.size.0 / 2.0 && point.y < door.size.1)
    }

    /// Where a ray from inside leaves the room's box.
    fn exit(&self, from: Vec3, way: Vec3) -> (f32, Side) {
        let half = self.room.size.x / 2.0;
        let base = self.room.entrance;
        let mut best = (f32::INFINITY, Side::Floor);
        let mut try_side = |offset: f32, speed: f32, side: Side| {
            let at = offset / speed;
            if at > 0.0 && at < best.0 {
                best = (at, side);
            }
        };
        if way.x.abs() > 1e-6 {
            let (wall, x) = if way.x > 0.0 { (Wall::East, base.x + half) } else { (Wall::West, base.x - half) };
            try_side(x - from.x, way.x, Side::Wall(wall));
        }
        if way.z.abs() > 1e-6 {
            let (wall, z) = if way.z > 0.0 { (Wall::South, base.z) } else { (Wall::North, base.z - self.room.size.y) };
            try_side(z - from.z, way.z, Side::Wall(wall));
        }
        if way.y.abs() > 1e-6 {
            let (side, y) = if way.y > 0.0 { (Side::Ceiling, self.room.size.z) } else { (Side::Floor, 0.0) };
            try_side(y - from.y, way.y, side);
        }
        best
    }
}

fn block(thing: &Furniture) -> Block {
    match *thing {
        Furniture::Bench { at, size } => Block::round(at + Vec3::Y * (size.1 - 0.06), Vec3::new(size.0, 0.12, size.2) / 2.0),
        Furniture::Panel { at } => Block::round(at + Vec3::Y * (PANEL.1 / 2.0), Vec3::new(PANEL.0, PANEL.1, PANEL.2) / 2.0),
    }
}
