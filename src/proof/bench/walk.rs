//! Part `walk`: frames of a walk through each room, beside the fill floor. The
//! machine is noisy, so floor and room are drawn by turns.

use super::frames::{self, frame, lap};
use super::numbers::{median, percentile, worst};
use super::report::{Measured, RoomPace};
use super::{ROOMS, floor};
use crate::proof::camera::Camera;
use crate::stage::{Resolution, Show};
use bevy::prelude::*;

/// How often floor and room are drawn by turns.
const ROUNDS: u16 = 3;

/// Frames of the floor in a round, and of the walk.
const FLOOR: u16 = 20;
const WALK: u16 = 60;

/// Frames in which the resolution finds its level.
const FINDING: u16 = 20;

pub(super) fn measure(show: &Show, size: (u32, u32)) -> Result<Measured, String> {
    let mut camera = frames::entered(show, size);
    let empty = lap(&mut camera, 0, WALK, floor::pose);
    floor::hang(&mut camera, size);
    // The picture goes onto the graphics card, and its shaders are made.
    lap(&mut camera, 0, FLOOR, floor::pose);
    let mut all = Vec::new();
    let mut rooms = Vec::new();
    for (at, (place, room)) in show.house.rooms.iter().zip(&show.exhibition.rooms).enumerate().take(ROOMS) {
        frames::enter(&mut camera, show, at);
        camera.settle();
        let way = Way { eye: place.entry().0, length: (place.size.y - 2.0).max(0.5) };
        let (floor, pace) = walk(&mut camera, at, &way);
        all.extend(floor);
        rooms.push(RoomPace { id: room.id.clone(), ..pace });
    }
    Ok(Measured { empty_ms: median(&empty), floor_ms: median(&all), rooms: Some(rooms), ..Measured::default() })
}

/// Walks one room; the floor's frames in between, and the room's pace.
fn walk(camera: &mut Camera, at: usize, way: &Way) -> (Vec<f64>, RoomPace) {
    // Everything is drawn once before it counts.
    lap(camera, at, WALK / 4, |frame| way.pose(frame * 4, WALK));
    let (mut floor, mut room) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        floor.extend(lap(camera, at, FLOOR, floor::pose));
        room.extend(lap(camera, at, WALK, |frame| way.pose(frame, WALK)));
    }
    let (adaptive, least) = adaptive(camera, at, way);
    let pace = RoomPace {
        id: String::new(),
        walk_ms_median: median(&room),
        walk_ms_p95: percentile(&room, 95),
        walk_ms_worst: worst(&room),
        ratio: median(&room).zip(median(&floor)).map(|(room, floor)| room / floor),
        adaptive_ms_median: median(&adaptive),
        adaptive_ms_p95: percentile(&adaptive, 95),
        adaptive_share_least: Some(f64::from(least)),
    };
    (floor, pace)
}

/// The same walk at the resolution a visitor gets; and the least of it.
fn adaptive(camera: &mut Camera, at: usize, way: &Way) -> (Vec<f64>, f32) {
    const ALL: u16 = FINDING + WALK;
    camera.app.insert_resource(Resolution::default());
    let mut least: f32 = 1.0;
    let mut taken = Vec::new();
    for number in 0..ALL {
        taken.push(frame(camera, at, way.pose(number, ALL)));
        least = least.min(camera.app.world().resource::<Resolution>().share());
    }
    camera.app.insert_resource(Resolution::whole());
    (taken.split_off(usize::from(FINDING)), least)
}

/// From a room's entry to its far end, looking about.
struct Way {
    eye: Vec3,
    length: f32,
}

impl Way {
    fn pose(&self, frame: u16, frames: u16) -> (Vec3, Vec3) {
        let part = f32::from(frame) / f32::from(frames);
        let at = self.eye + Vec3::NEG_Z * (self.length * part);
        (at, at + Vec3::new((part * 9.0).sin() * 0.8, 0.0, -1.0))
    }
}
