//! Where one is and looks, and how one gets elsewhere; walls stop everybody.

use super::glide::{Journey, Pose};
use super::stops::Stop;
use crate::hang::{EYE, House, RoomPlace};
use glam::{Vec2, Vec3};

/// How far up and down one can look, radians.
const STEEPEST: f32 = 0.5;

/// Where one is and looks.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The eyes.
    pub eye: Pose,
    /// The room one is in.
    pub room: usize,
    /// The stop one stands at or walks to.
    pub stop: Option<Stop>,
    /// The walk under way.
    pub journey: Option<Journey>,
    /// Seconds that the flight before a visit has rested in this room.
    pub rested: f32,
}

impl View {
    /// At the door of a room.
    pub fn at_entry(house: &House, room: usize) -> Self {
        let eye = house.rooms.get(room).map(RoomPlace::entry);
        let eye = eye.map_or(Pose { at: Vec3::Y * EYE, yaw: 0.0, pitch: 0.0 }, |(at, look)| Pose::looking(at, look));
        Self { eye, room, stop: None, journey: None, rested: 0.0 }
    }

    /// Lets seconds pass on a walk.
    pub(super) fn advance(&mut self, seconds: f32, house: &House) {
        let Some(journey) = &mut self.journey else { return };
        let (pose, over) = journey.advance(seconds);
        self.eye = pose;
        if over {
            self.journey = None;
        }
        self.notice_room(house);
    }

    /// Is where the walk under way leads.
    pub(super) fn finish(&mut self, house: &House) {
        if let Some(journey) = self.journey.take() {
            self.eye = journey.goal();
            self.notice_room(house);
        }
    }

    fn notice_room(&mut self, house: &House) {
        if let Some(room) = house.room_at(self.floor()) {
            self.room = room;
        }
    }

    fn floor(&self) -> Vec2 {
        Vec2::new(self.eye.at.x, self.eye.at.z)
    }

    /// The room one is in, or walks to.
    pub fn bound_for(&self, house: &House) -> usize {
        let goal = self.journey.as_ref().map(Journey::goal).and_then(|goal| house.room_at(Vec2::new(goal.at.x, goal.at.z)));
        self.stop.map(Stop::room).or(goal).unwrap_or(self.room)
    }

    /// Walks to a pose, or is there at once.
    pub(super) fn go(&mut self, house: &House, goal: Pose, stop: Option<Stop>, cut: bool) {
        self.stop = stop;
        self.journey = None;
        if cut {
            self.eye = goal;
            self.notice_room(house);
        } else {
            let way = house.way(self.floor(), Vec2::new(goal.at.x, goal.at.z));
            self.journey = Some(Journey::new(self.eye, goal, way));
        }
    }

    /// Turns the head; a walk under way ends here.
    pub(super) fn look(&mut self, turn: Vec2) {
        if !turn.is_finite() {
            return;
        }
        self.journey = None;
        self.eye.yaw = (self.eye.yaw + turn.x) % std::f32::consts::TAU;
        self.eye.pitch = (self.eye.pitch + turn.y).clamp(-STEEPEST, STEEPEST);
    }

    /// A step by key: to the right and ahead, as one looks.
    pub(super) fn step(&mut self, house: &House, step: Vec2) {
        if !step.is_finite() {
            return;
        }
        (self.journey, self.stop) = (None, None);
        let (sin, cos) = self.eye.yaw.sin_cos();
        let by = Vec2::new(step.x * cos - step.y * sin, -step.x * sin - step.y * cos);
        let at = house.step(self.floor(), by);
        self.eye.at = Vec3::new(at.x, EYE, at.y);
        self.notice_room(house);
    }

    /// Walks to a place on the floor, looking on as before.
    pub(super) fn walk_to(&mut self, house: &House, place: Vec2, cut: bool) {
        if !place.is_finite() {
            return;
        }
        let place = house.onto_floor(place);
        let goal = Pose { at: Vec3::new(place.x, EYE, place.y), yaw: self.eye.yaw, pitch: 0.0 };
        self.go(house, goal, None, cut);
    }

    /// Walks into a room and looks through it.
    pub(super) fn enter(&mut self, house: &House, room: usize, cut: bool) {
        let Some(place) = house.rooms.get(room) else { return };
        let (at, look) = place.entry();
        self.go(house, Pose::looking(at, look), None, cut);
    }

    /// Walks to a stop; whether there is such a one.
    pub(super) fn stand_at(&mut self, house: &House, stop: Stop, cut: bool) -> bool {
        let Some(goal) = standing_at(house, stop) else { return false };
        self.go(house, goal, Some(stop), cut);
        true
    }
}

/// Where one stands at a stop, and looks.
fn standing_at(house: &House, stop: Stop) -> Option<Pose> {
    let (stand, look) = match stop {
        Stop::Panel(room) => house.before_panel(room)?,
        Stop::Work(room, work) => house.rooms.get(room)?.works.get(work).map(|hung| (hung.stand, hung.look))?,
    };
    Some(Pose::looking(stand, look))
}
