//! Part `doorways`: one walk through the house while pictures come and go, and
//! how late the frames are at each doorway.

use super::ROOMS;
use super::frames::{self, frame};
use super::numbers::{median, worst};
use super::report::{DoorwayPace, Measured};
use crate::stage::{Resolution, Show};
use bevy::prelude::*;

/// Metres from one frame to the next: 2 m/s at 33 ms. Frames that are quicker
/// are not waited for, which leaves less time to load and is never kinder.
const STEP: f32 = 0.066;

/// Metres before and behind a doorway that belong to it.
const NEAR: f32 = 1.5;

pub(super) fn measure(show: &Show, size: (u32, u32)) -> Result<Measured, String> {
    let mut camera = frames::entered(show, size);
    camera.app.insert_resource(Resolution::default());
    let mut walked = Vec::new();
    for at in line(show) {
        let room = show.house.room_at(Vec2::new(at.x, at.z)).unwrap_or(0);
        walked.push((at.z, frame(&mut camera, room, (at, at + Vec3::NEG_Z))));
    }
    let doorways = doorways(show, &walked);
    let late: Vec<f64> = doorways.iter().filter_map(|doorway| doorway.worst_ms).collect();
    Ok(Measured { doorway_worst_ms: worst(&late), doorways: Some(doorways), ..Measured::default() })
}

/// The middle line, from the first entry to the far end of the last room.
fn line(show: &Show) -> impl Iterator<Item = Vec3> {
    let rooms = &show.house.rooms;
    let start = rooms.first().map_or(Vec3::ZERO, |room| room.entry().0);
    let end = rooms.iter().take(ROOMS).next_back().map_or(0.0, |room| room.entrance.z - room.size.y + 1.0);
    std::iter::successors(Some(start), |at| Some(*at + Vec3::NEG_Z * STEP)).take_while(move |at| at.z > end)
}

/// The doorways of the walk; `walked` says where each frame was and how long
/// it took.
fn doorways(show: &Show, walked: &[(f32, f64)]) -> Vec<DoorwayPace> {
    let all: Vec<f64> = walked.iter().map(|(_, taken)| *taken).collect();
    let middle = median(&all);
    let pairs = show.exhibition.rooms.windows(2).zip(&show.house.rooms).take(ROOMS - 1);
    let passed = pairs.filter_map(|(rooms, place)| Some((rooms, place.north?.at.z)));
    passed
        .map(|(rooms, door)| DoorwayPace {
            from: rooms[0].id.clone(),
            to: rooms[1].id.clone(),
            worst_ms: middle.zip(slowest(walked, door)).map(|(middle, slowest)| (slowest - middle).max(0.0)),
            walk_ms_median: middle,
        })
        .collect()
}

/// The slowest frame near a doorway.
fn slowest(walked: &[(f32, f64)], door: f32) -> Option<f64> {
    let near: Vec<f64> = walked.iter().filter(|(at, _)| (at - door).abs() <= NEAR).map(|(_, taken)| *taken).collect();
    worst(&near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_frames_near_a_doorway_count_for_it() {
        let walked = [(0.0, 90.0), (-8.6, 40.0), (-10.0, 35.0), (-11.4, 50.0), (-13.0, 80.0)];
        assert_eq!(slowest(&walked, -10.0), Some(50.0));
        assert_eq!(slowest(&walked, -30.0), None);
    }
}
