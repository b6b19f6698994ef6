//! What a room's measures settle by rule: how large its doors are, where its
//! panel stands, what furnishings take, and which of them fit.

use super::furnishing::{Furnishing, Spot, Thing};
use super::model::{Plan, Wall};
use std::ops::Range;

/// Width and height of a doorway, metres.
pub const DOOR: (f32, f32) = (2.0, 2.7);

/// The panel's width, height and thickness, metres.
pub const PANEL: (f32, f32, f32) = (1.30, 2.15, 0.10);

/// Half the width of the walk from door to door that stays free, metres.
pub const WALK: f32 = 0.65;

/// How far in front of a doorway the floor stays free, metres.
const THRESHOLD: f32 = 1.2;

/// Half the width that a crack takes of a wall, metres.
const CRACK: f32 = 0.6;

/// A rectangle on the floor: metres from the west wall and from the entrance.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// From the west wall.
    pub across: Range<f32>,
    /// From the entrance.
    pub along: Range<f32>,
}

impl Area {
    fn new(middle: (f32, f32), width: f32, length: f32) -> Self {
        Self { across: middle.0 - width / 2.0..middle.0 + width / 2.0, along: middle.1 - length / 2.0..middle.1 + length / 2.0 }
    }

    fn grown(&self, by: f32) -> Self {
        Self { across: self.across.start - by..self.across.end + by, along: self.along.start - by..self.along.end + by }
    }

    /// Whether they share any floor.
    pub fn touches(&self, other: &Self) -> bool {
        overlap(&self.across, &other.across) && overlap(&self.along, &other.along)
    }
}

fn overlap(a: &Range<f32>, b: &Range<f32>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Why a furnishing cannot stand where the scene puts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Part of it would be outside the room.
    Outside,
    /// The room is too low for it.
    TooHigh,
    /// It would cover a doorway, or stand before one.
    OverDoor,
    /// It would stand on the walk from door to door.
    InTheWay,
    /// It would stand where the panel with the wall text stands.
    OnPanel,
    /// It would stand or hang where another does, by its index.
    Overlaps(usize),
}

impl Plan {
    /// Width and height of the room's doorways.
    pub fn door(&self) -> (f32, f32) {
        (DOOR.0.min(self.width - 1.6), DOOR.1.min(self.height - 0.25))
    }

    /// Length of a wall.
    pub fn wall_length(&self, wall: Wall) -> f32 {
        if matches!(wall, Wall::West | Wall::East) { self.length } else { self.width }
    }

    /// Where the panel stands: metres from the west wall and from the entrance.
    pub fn panel(&self) -> (f32, f32) {
        let aside = (self.width * 0.25).max(PANEL.0 / 2.0 + 0.5);
        (self.width / 2.0 - aside, (self.length * 0.36).clamp(1.6, 5.4))
    }

    /// The crack through the room, if it has one: metres from the entrance in
    /// the middle, and how much further it is at the east wall than at the west.
    pub fn crack(&self) -> Option<(f32, f32)> {
        self.furnishings.iter().find_map(|furnishing| match (furnishing.thing, furnishing.spot) {
            (Thing::Crack, Spot::Across { along, slant, .. }) => Some((along, slant)),
            _ => None,
        })
    }

    /// What a furnishing takes of the floor; none for what hangs high.
    pub fn stands(&self, furnishing: &Furnishing) -> Option<Area> {
        match furnishing.spot {
            Spot::Floor { at, width, length, .. } => Some(Area::new(at, width, length)),
            Spot::Wall { wall, at, width, low, depth, .. } if low < 2.2 && depth > 0.0 => {
                let (from, to) = (at - width / 2.0, at + width / 2.0);
                Some(match wall {
                    Wall::West => Area { across: 0.0..depth, along: from..to },
                    Wall::East => Area { across: self.width - depth..self.width, along: self.length - to..self.length - from },
                    Wall::North => Area { across: from..to, along: self.length - depth..self.length },
                    Wall::South => Area { across: self.width - to..self.width - from, along: 0.0..depth },
                })
            }
            _ => None,
        }
    }

    /// What a furnishing takes of the walls: metres along each from its left
    /// end, and from which height on.
    pub fn takes(&self, furnishing: &Furnishing) -> Vec<(Wall, Range<f32>, f32)> {
        match furnishing.spot {
            Spot::Wall { wall, at, width, low, .. } => vec![(wall, at - width / 2.0..at + width / 2.0, low)],
            Spot::Across { along, low, slant, .. } if low <= 0.0 => {
                let (west, east) = (along - slant / 2.0, self.length - along - slant / 2.0);
                vec![(Wall::West, west - CRACK..west + CRACK, 0.0), (Wall::East, east - CRACK..east + CRACK, 0.0)]
            }
            _ => Vec::new(),
        }
    }

    /// Takes out the furnishings that cannot stand, first come first served,
    /// and says which they were and why. `open` tells whether there is a
    /// doorway behind (south) and ahead (north).
    pub fn fit(&mut self, open: [bool; 2]) -> Vec<(usize, Unfit)> {
        let all = std::mem::take(&mut self.furnishings);
        let mut kept: Vec<(usize, Furnishing)> = Vec::new();
        let mut unfit = Vec::new();
        for (at, furnishing) in all.into_iter().enumerate() {
            match self.unfit(&furnishing, open, &kept) {
                Some(why) => unfit.push((at, why)),
                None => kept.push((at, furnishing)),
            }
        }
        self.furnishings = kept.into_iter().map(|(_, furnishing)| furnishing).collect();
        unfit
    }

    fn unfit(&self, furnishing: &Furnishing, open: [bool; 2], others: &[(usize, Furnishing)]) -> Option<Unfit> {
        if self.outside(furnishing) {
            return Some(Unfit::Outside);
        }
        if furnishing.top() > self.height + 0.001 || furnishing.least_height() > self.height {
            return Some(Unfit::TooHigh);
        }
        if self.over_door(furnishing, open) {
            return Some(Unfit::OverDoor);
        }
        if let Some(area) = self.stands(furnishing) {
            let middle = self.width / 2.0;
            let walk = Area { across: middle - WALK..middle + WALK, along: 0.0..self.length };
            // At a far wall without a door the walk ends a step before it.
            let at_end = matches!(furnishing.spot, Spot::Wall { wall: Wall::North, .. });
            if !at_end && area.touches(&walk) {
                return Some(Unfit::InTheWay);
            }
            let panel = Area::new(self.panel(), PANEL.0, PANEL.2);
            if area.touches(&panel.grown(0.15)) {
                return Some(Unfit::OnPanel);
            }
        }
        others.iter().find(|(_, other)| self.overlap(furnishing, other)).map(|(at, _)| Unfit::Overlaps(*at))
    }

    fn outside(&self, furnishing: &Furnishing) -> bool {
        let inside = |range: &Range<f32>, length: f32| range.start >= -0.001 && range.end <= length + 0.001;
        let walls = self.takes(furnishing).iter().all(|(wall, range, _)| inside(range, self.wall_length(*wall)));
        let floor = self.stands(furnishing).is_none_or(|area| inside(&area.across, self.width) && inside(&area.along, self.length));
        let across = match furnishing.spot {
            Spot::Across { along, slant, .. } => {
                let reach = slant.abs() / 2.0 + 0.8;
                inside(&(along - reach..along + reach), self.length)
            }
            Spot::Wall { .. } | Spot::Floor { .. } | Spot::Room => true,
        };
        !(walls && floor && across)
    }

    fn over_door(&self, furnishing: &Furnishing, [south, north]: [bool; 2]) -> bool {
        let (width, height) = self.door();
        let half = width / 2.0 + 0.02;
        let middle = self.width / 2.0;
        let doors = [(south, Wall::South, 0.0..THRESHOLD), (north, Wall::North, self.length - THRESHOLD..self.length)];
        doors.into_iter().filter(|(open, ..)| *open).any(|(_, wall, along)| {
            let door = middle - half..middle + half;
            let covers = |(of, range, low): &(Wall, Range<f32>, f32)| *of == wall && overlap(range, &door) && *low < height + 0.1;
            let before = Area { across: middle - half + 0.3..middle + half - 0.3, along };
            self.takes(furnishing).iter().any(covers) || self.stands(furnishing).is_some_and(|area| area.touches(&before))
        })
    }

    fn overlap(&self, one: &Furnishing, other: &Furnishing) -> bool {
        let floor = self.stands(one).zip(self.stands(other)).is_some_and(|(a, b)| a.touches(&b));
        let same = one.thing == other.thing && matches!(one.spot, Spot::Across { .. } | Spot::Room);
        let tops = (one.top(), other.top());
        let walls = self.takes(one).into_iter().any(|(wall, range, low)| {
            let meets = |(of, there, bottom): &(Wall, Range<f32>, f32)| {
                *of == wall && overlap(there, &range) && overlap(&(low..tops.0), &(*bottom..tops.1))
            };
            self.takes(other).iter().any(meets)
        });
        floor || same || walls
    }
}
