//! What stands on the floor: benches, and the panel with the room's title and
//! wall text.

use crate::exhibition::Room;
use glam::{Vec2, Vec3};

/// The panel's width, height and thickness, metres.
pub const PANEL: (f32, f32, f32) = (1.30, 2.15, 0.10);

/// A bench's width, height and length, metres.
const BENCH: (f32, f32, f32) = (0.46, 0.45, 1.70);

/// A rectangle on the floor, in the house's x and z.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Footprint {
    /// Corner with the lower coordinates.
    pub min: Vec2,
    /// Corner with the higher coordinates.
    pub max: Vec2,
}

impl Footprint {
    /// Round a middle.
    pub fn new(middle: Vec2, width: f32, length: f32) -> Self {
        let half = Vec2::new(width, length) / 2.0;
        Self { min: middle - half, max: middle + half }
    }

    /// Larger by `by` on every side.
    pub fn grown(self, by: f32) -> Self {
        Self { min: self.min - by, max: self.max + by }
    }

    /// Whether a point lies inside.
    pub fn holds(self, point: Vec2) -> bool {
        point.cmpgt(self.min).all() && point.cmplt(self.max).all()
    }

    /// Whether a straight walk passes through it.
    pub fn crossed(self, from: Vec2, to: Vec2) -> bool {
        let way = to - from;
        let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
        for axis in 0..2 {
            if way[axis].abs() < 1e-6 {
                if from[axis] <= self.min[axis] || from[axis] >= self.max[axis] {
                    return false;
                }
                continue;
            }
            let a = (self.min[axis] - from[axis]) / way[axis];
            let b = (self.max[axis] - from[axis]) / way[axis];
            enter = enter.max(a.min(b));
            leave = leave.min(a.max(b));
        }
        enter + 1e-4 < leave
    }
}

/// A thing that stands on the floor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Furniture {
    /// To sit on; long side along the room.
    Bench {
        /// Middle of its foot.
        at: Vec3,
        /// Width, height, length.
        size: (f32, f32, f32),
    },
    /// Title and wall text, facing the entrance.
    Panel {
        /// Middle of its foot.
        at: Vec3,
    },
    /// What a model stands on; see [`Plinth`](super::Plinth).
    Plinth(Footprint),
}

impl Furniture {
    /// What it takes of the floor.
    pub fn footprint(&self) -> Footprint {
        match *self {
            Furniture::Bench { at, size } => Footprint::new(Vec2::new(at.x, at.z), size.0, size.2),
            Furniture::Panel { at } => Footprint::new(Vec2::new(at.x, at.z), PANEL.0, PANEL.2),
            Furniture::Plinth(footprint) => footprint,
        }
    }
}

/// Furnishes a room that one enters at `entrance`.
pub(super) fn furnish(room: &Room, entrance: Vec3) -> Vec<Furniture> {
    let plan = &room.plan;
    let panel = entrance + Vec3::new(-(plan.width * 0.25).max(PANEL.0 / 2.0 + 0.5), 0.0, -panel_distance(plan.length));
    let mut furniture = vec![Furniture::Panel { at: panel }];
    let first = panel_distance(plan.length) + 1.6;
    let last = plan.length - 2.0;
    let benches = f32::from(plan.benches);
    let fits = last - first >= BENCH.2 * benches && plan.width >= 6.0;
    for at in (0..plan.benches).filter(|_| fits) {
        let along = first + (last - first) * (f32::from(at) + 0.5) / benches;
        let side = if at % 2 == 0 { 1.0 } else { -1.0 };
        let at = entrance + Vec3::new(side * plan.width * 0.15, 0.0, -along);
        furniture.push(Furniture::Bench { at, size: BENCH });
    }
    furniture
}

/// How far inside the entrance the panel stands.
fn panel_distance(length: f32) -> f32 {
    (length * 0.36).clamp(1.6, 5.4)
}
