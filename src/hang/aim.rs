//! What a visitor points at: a work, a doorway, the panel, or the floor.

use super::furniture::Furniture;
use super::house::{House, Hung, RoomPlace};
use super::plinth::Plinth;
use super::spacing::{FRAME, LABEL, MOUNT};
use crate::exhibition::PANEL;
use glam::{Vec2, Vec3};

/// A thing pointed at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Aim {
    /// A work or its label: room, and index into its hung works.
    Work(usize, usize),
    /// A room's panel.
    Panel(usize),
    /// Through a doorway into this room.
    Doorway(usize),
    /// A place on the floor.
    Floor(Vec2),
    /// A bare wall or the ceiling.
    Nothing,
}

impl House {
    /// What lies along `way` from the eyes at `eye`.
    pub fn aim(&self, eye: Vec3, way: Vec3) -> Aim {
        let Some(at) = self.room_at(Vec2::new(eye.x, eye.z)) else { return Aim::Nothing };
        let Some(room) = self.rooms.get(at) else { return Aim::Nothing };
        let mut nearest: (f32, Aim) = (f32::INFINITY, Aim::Nothing);
        let mut offer = |distance: Option<f32>, aim: Aim| {
            if let Some(distance) = distance.filter(|distance| *distance < nearest.0) {
                nearest = (distance, aim);
            }
        };
        for (index, hung) in room.works.iter().enumerate() {
            offer(hit_work(hung, eye, way), Aim::Work(at, index));
        }
        for thing in &room.furniture {
            if let Furniture::Panel { at: foot } = thing {
                offer(hit_panel(*foot, eye, way), Aim::Panel(at));
            }
        }
        let (north, south) = (room.entrance.z - room.size.y, room.entrance.z);
        offer(hit_door(room, true, north, eye, way), Aim::Doorway(at + 1));
        offer(hit_door(room, false, south, eye, way), Aim::Doorway(at.wrapping_sub(1)));
        if nearest.0.is_infinite() && way.y < -0.02 {
            let point = eye + way * (-eye.y / way.y);
            let place = Vec2::new(point.x, point.z);
            if room.floor().holds(place) {
                return Aim::Floor(place);
            }
        }
        nearest.1
    }

    /// Where to stand before a room's panel, and what to look at.
    pub fn before_panel(&self, room: usize) -> Option<(Vec3, Vec3)> {
        let place = self.rooms.get(room)?;
        let foot = place.furniture.iter().find_map(|thing| match thing {
            Furniture::Panel { at } => Some(*at),
            Furniture::Bench { .. } | Furniture::Plinth(_) | Furniture::Furnishing { .. } => None,
        })?;
        let back = (place.entrance.z - foot.z - super::BODY).min(2.35);
        let height = PANEL.1 * 0.55;
        Some((foot + Vec3::new(0.3, height, back), foot + Vec3::new(0.1, height, 0.0)))
    }
}

/// Distance along a ray to a flat thing with this middle and half extents.
fn hit_flat(middle: Vec3, right: Vec3, normal: Vec3, half: Vec2, eye: Vec3, way: Vec3) -> Option<f32> {
    let facing = way.dot(normal);
    if facing > -1e-4 {
        return None;
    }
    let distance = (middle - eye).dot(normal) / facing;
    let offset = eye + way * distance - middle;
    (distance > 0.0 && offset.dot(right).abs() <= half.x && offset.y.abs() <= half.y).then_some(distance)
}

fn hit_work(hung: &Hung, eye: Vec3, way: Vec3) -> Option<f32> {
    let frame = Vec2::new(hung.size.0, hung.size.1) / 2.0 + FRAME + MOUNT;
    let stood = hung.plinth.and_then(|plinth| hit_plinth(&plinth, hung, eye, way));
    let label = Vec2::new(LABEL.0, LABEL.1) / 2.0 + 0.05;
    stood
        .or_else(|| hit_flat(hung.centre, hung.right, hung.normal, frame, eye, way))
        .or_else(|| hit_flat(hung.label, hung.right, hung.normal, label, eye, way))
}

/// The front of a plinth, and of what is on it.
fn hit_plinth(plinth: &Plinth, hung: &Hung, eye: Vec3, way: Vec3) -> Option<f32> {
    let height = plinth.size.y + plinth.glass.max(hung.size.1);
    let middle = plinth.foot + Vec3::Y * (height / 2.0) + hung.normal * (plinth.size.z / 2.0);
    hit_flat(middle, hung.right, hung.normal, Vec2::new(plinth.size.x, height) / 2.0, eye, way)
}

fn hit_panel(foot: Vec3, eye: Vec3, way: Vec3) -> Option<f32> {
    let middle = foot + Vec3::Y * (PANEL.1 / 2.0);
    hit_flat(middle, Vec3::X, Vec3::Z, Vec2::new(PANEL.0, PANEL.1) / 2.0, eye, way)
}

fn hit_door(room: &RoomPlace, north: bool, z: f32, eye: Vec3, way: Vec3) -> Option<f32> {
    let door = if north { room.north } else { room.south }?;
    let normal = if north { Vec3::Z } else { Vec3::NEG_Z };
    let middle = Vec3::new(door.at.x, door.size.1 / 2.0, z);
    hit_flat(middle, Vec3::X, normal, Vec2::new(door.size.0, door.size.1) / 2.0, eye, way)
}
