//! What stands on the floor: furnishings, benches, and the panel with the
//! room's title and wall text.

use crate::exhibition::{Area, PANEL, Plan, Room};
use glam::{Vec2, Vec3};

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

    /// An area of a room `width` wide that one enters at `entrance`.
    pub(super) fn of(area: &Area, entrance: Vec3, width: f32) -> Self {
        let (x, z) = (entrance.x - width / 2.0, entrance.z);
        Self { min: Vec2::new(x + area.across.start, z - area.along.end), max: Vec2::new(x + area.across.end, z - area.along.start) }
    }

    /// Whether they share any floor.
    pub fn touches(self, other: Self) -> bool {
        self.min.cmplt(other.max).all() && other.min.cmplt(self.max).all()
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
    /// One of the room's furnishings.
    Furnishing {
        /// Its index in the plan.
        index: usize,
        /// What it takes of the floor.
        foot: Footprint,
    },
}

impl Furniture {
    /// What it takes of the floor.
    pub fn footprint(&self) -> Footprint {
        match *self {
            Furniture::Bench { at, size } => Footprint::new(Vec2::new(at.x, at.z), size.0, size.2),
            Furniture::Panel { at } => Footprint::new(Vec2::new(at.x, at.z), PANEL.0, PANEL.2),
            Furniture::Plinth(footprint) => footprint,
            Furniture::Furnishing { foot, .. } => foot,
        }
    }
}

/// Furnishes a room that one enters at `entrance`.
pub(super) fn furnish(room: &Room, entrance: Vec3) -> Vec<Furniture> {
    let plan = &room.plan;
    let (across, along) = plan.panel();
    let mut furniture = vec![Furniture::Panel { at: entrance + Vec3::new(across - plan.width / 2.0, 0.0, -along) }];
    let stands = plan.furnishings.iter().enumerate().filter_map(|(index, furnishing)| Some((index, plan.stands(furnishing)?)));
    furniture.extend(stands.map(|(index, area)| Furniture::Furnishing { index, foot: Footprint::of(&area, entrance, plan.width) }));
    benches(plan, along, entrance, &mut furniture);
    furniture
}

/// Benches where there is room for them.
fn benches(plan: &Plan, panel: f32, entrance: Vec3, furniture: &mut Vec<Furniture>) {
    let (first, last) = (panel + 1.6, plan.length - 2.0);
    let count = f32::from(plan.benches);
    if last - first < BENCH.2 * count || plan.width < 6.0 {
        return;
    }
    for at in 0..plan.benches {
        let along = first + (last - first) * (f32::from(at) + 0.5) / count;
        let side = if at % 2 == 0 { 1.0 } else { -1.0 };
        let bench = Furniture::Bench { at: entrance + Vec3::new(side * plan.width * 0.15, 0.0, -along), size: BENCH };
        let foot = bench.footprint().grown(0.5);
        if !furniture.iter().any(|other| foot.touches(other.footprint())) {
            furniture.push(bench);
        }
    }
}
