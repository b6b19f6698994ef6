//! Which rooms can be seen from where: those behind doorways that are in view,
//! each through all the doorways before it.

use super::{Door, House, WALL};
use glam::{Vec2, Vec3};
use std::ops::RangeInclusive;

/// A rectangle of the view, from -1 to 1 both ways.
#[derive(Clone, Copy, Debug)]
struct Window {
    min: Vec2,
    max: Vec2,
}

const ALL: Window = Window { min: Vec2::NEG_ONE, max: Vec2::ONE };

/// What is nearer than this to the eye's own plane has no place in the view.
const NEAR: f32 = 0.05;

impl Window {
    /// What is left of it behind a doorway.
    fn through(self, door: &Door, eye: Vec3, view: &impl Fn(Vec3) -> Vec3) -> Option<Self> {
        // In the doorway itself one sees both rooms.
        if (eye.z - door.at.z).abs() < WALL {
            return Some(self);
        }
        let half = Vec3::X * (door.size.0 / 2.0);
        let up = Vec3::Y * door.size.1;
        let corners = [door.at - half, door.at + half, door.at + half + up, door.at - half + up].map(view);
        let (mut min, mut max) = (Vec2::INFINITY, Vec2::NEG_INFINITY);
        let mut add = |corner: Vec3| {
            let spot = corner.truncate() / corner.z;
            (min, max) = (min.min(spot), max.max(spot));
        };
        for (at, corner) in corners.into_iter().enumerate() {
            let next = corners[(at + 1) % 4];
            if corner.z > NEAR {
                add(corner);
            }
            // An edge that passes the eye's plane is cut there.
            if (corner.z > NEAR) != (next.z > NEAR) {
                add(corner.lerp(next, (NEAR - corner.z) / (next.z - corner.z)));
            }
        }
        let left = Window { min: self.min.max(min), max: self.max.min(max) };
        (left.min.cmplt(left.max).all()).then_some(left)
    }
}

impl House {
    /// The rooms that `eye` in room `here` can see. `view` gives a place as the
    /// eye sees it: to the right, upwards, and ahead; the first two, divided by
    /// the third, run from -1 to 1 across the view.
    pub fn seen(&self, here: usize, eye: Vec3, view: impl Fn(Vec3) -> Vec3) -> RangeInclusive<usize> {
        let (mut first, mut last) = (here, here);
        let mut window = Some(ALL);
        while let Some(door) = self.rooms.get(last).and_then(|room| room.north) {
            window = window.and_then(|window| window.through(&door, eye, &view));
            if window.is_none() {
                break;
            }
            last += 1;
        }
        let mut window = Some(ALL);
        while let Some(door) = self.rooms.get(first).and_then(|room| room.south).filter(|_| first > 0) {
            window = window.and_then(|window| window.through(&door, eye, &view));
            if window.is_none() {
                break;
            }
            first -= 1;
        }
        first..=last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hang::RoomPlace;

    /// Three rooms of 10 m with doors in line.
    fn house() -> House {
        let room = |at: u8| {
            let entrance = Vec3::new(0.0, 0.0, f32::from(at) * -10.5);
            let door = |z: f32| Some(Door { at: Vec3::new(0.0, 0.0, z), size: (2.0, 2.7) });
            RoomPlace {
                entrance,
                size: Vec3::new(8.0, 10.0, 4.0),
                south: if at > 0 { door(entrance.z) } else { None },
                north: if at < 2 { door(entrance.z - 10.0) } else { None },
                works: Vec::new(),
                furniture: Vec::new(),
            }
        };
        House { rooms: (0..3).map(room).collect() }
    }

    /// Looking along `way` (north is -z) with a view of a right angle.
    fn looking(here: usize, eye: Vec3, way: Vec3) -> RangeInclusive<usize> {
        house().seen(here, eye, |point| {
            let offset = point - eye;
            let depth = offset.dot(way);
            let right = way.cross(Vec3::Y);
            Vec3::new(offset.dot(right), offset.y, depth)
        })
    }

    #[test]
    fn one_looks_through_all_doorways_but_not_through_walls() {
        let eye = Vec3::new(0.0, 1.6, -1.0);
        assert_eq!(looking(0, eye, Vec3::NEG_Z), 0..=2);
        assert_eq!(looking(0, eye, Vec3::X), 0..=0);
        assert_eq!(looking(1, Vec3::new(3.5, 1.6, -11.5), Vec3::NEG_Z), 1..=2);
        // From the side, the first doorway hides the second.
        assert_eq!(looking(0, Vec3::new(2.5, 1.6, -7.5), Vec3::NEG_Z), 0..=1);
    }

    #[test]
    fn in_a_doorway_both_rooms_are_seen() {
        for (here, z) in [(0, -10.2), (1, -10.4)] {
            let seen = looking(here, Vec3::new(0.0, 1.6, z), Vec3::NEG_Z);
            assert!(seen.contains(&0) || here == 1, "{seen:?}");
            assert!(seen.contains(&1), "{seen:?}");
        }
    }
}
