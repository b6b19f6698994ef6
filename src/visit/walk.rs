//! Moving: glides, steps, looking round; walls stop them all.

use super::VisitSet;
use super::glide::{Journey, Pose};
use super::session::Visit;
use crate::hang::{EYE, House};
use crate::stage::{Eye, Here, Pictures, Show};
use bevy::prelude::*;

/// How far up and down one can look, radians.
const STEEPEST: f32 = 0.75;

/// Seconds without motion until the picture is drawn at its finest.
const SETTLED: f32 = 0.35;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (glide, notice_room).chain().in_set(VisitSet::Walk).run_if(resource_exists::<Show>));
}

/// A glide from where the eye is to a pose.
pub(super) fn journey(house: &House, eye: &Eye, goal: Pose) -> Journey {
    let from = Pose { at: eye.at, yaw: eye.yaw, pitch: eye.pitch };
    let way = house.way(Vec2::new(eye.at.x, eye.at.z), Vec2::new(goal.at.x, goal.at.z));
    Journey::new(from, goal, way)
}

/// Turns the head; a walk under way goes on without turning it.
pub(super) fn look(visit: &mut Visit, eye: &mut Eye, turn: Vec2) {
    visit.journey = None;
    eye.yaw += turn.x;
    eye.pitch = (eye.pitch + turn.y).clamp(-STEEPEST, STEEPEST);
}

/// A step by key: to the right and ahead, as one looks.
pub(super) fn step(house: &House, visit: &mut Visit, eye: &mut Eye, step: Vec2) {
    visit.journey = None;
    visit.stop = None;
    let (sin, cos) = eye.yaw.sin_cos();
    let by = Vec2::new(step.x * cos - step.y * sin, -step.x * sin - step.y * cos);
    let at = house.step(Vec2::new(eye.at.x, eye.at.z), by);
    eye.at = Vec3::new(at.x, EYE, at.y);
}

/// Walks to a place on the floor, looking on as before.
pub(super) fn to_floor(house: &House, visit: &mut Visit, eye: &Eye, place: Vec2) {
    let place = house.onto_floor(place);
    visit.stop = None;
    visit.journey = Some(journey(house, eye, Pose { at: Vec3::new(place.x, EYE, place.y), yaw: eye.yaw, pitch: 0.0 }));
}

/// Walks into a room and looks through it.
pub(super) fn to_room(house: &House, visit: &mut Visit, eye: &Eye, room: usize) {
    let Some(place) = house.rooms.get(room) else { return };
    let (at, look) = place.entry();
    let goal = Eye::looking(at, look);
    visit.mode = super::Mode::Walk;
    visit.stop = None;
    visit.journey = Some(journey(house, eye, Pose { at, yaw: goal.yaw, pitch: goal.pitch }));
}

fn glide(time: Res<Time>, mut visit: ResMut<Visit>, mut eye: ResMut<Eye>, pictures: Res<Pictures>, mut still: Local<(f32, Eye)>) {
    // Asked first, so that a visit at rest does not count as changed.
    if visit.journey.is_some()
        && let Some(journey) = &mut visit.journey
    {
        let (pose, over) = journey.advance(time.delta_secs());
        let moved = Eye { at: pose.at, yaw: pose.yaw, pitch: pose.pitch, still: false };
        *eye = moved;
        if over {
            visit.journey = None;
        }
    }
    let same = still.1.at == eye.at && still.1.yaw == eye.yaw && still.1.pitch == eye.pitch;
    still.0 = if same && pictures.waiting == 0 { still.0 + time.delta_secs() } else { 0.0 };
    still.1 = *eye;
    let settled = still.0 > SETTLED;
    if eye.still != settled {
        eye.still = settled;
    }
}

fn notice_room(show: Res<Show>, eye: Res<Eye>, mut here: ResMut<Here>) {
    if let Some(room) = show.house.room_at(Vec2::new(eye.at.x, eye.at.z)) {
        here.set_if_neq(Here(room));
    }
}
