//! Every stop of the visit in order: each room's panel, then its works.

use crate::hang::House;

/// A stop of the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A room's panel.
    Panel(usize),
    /// A work: room, and index into its hung works.
    Work(usize, usize),
}

impl Stop {
    /// The stop's room.
    pub fn room(self) -> usize {
        match self {
            Stop::Panel(room) | Stop::Work(room, _) => room,
        }
    }

    /// The stop after this one, or before it.
    fn neighbour(self, house: &House, next: bool) -> Option<Stop> {
        let works = |room: usize| house.rooms.get(room).map(|place| place.works.len());
        match (self, next) {
            (Stop::Panel(room), true) => first_of(room, works(room)?, house),
            (Stop::Work(room, work), true) if work + 1 < works(room)? => Some(Stop::Work(room, work + 1)),
            (Stop::Work(room, _), true) => works(room + 1).map(|_| Stop::Panel(room + 1)),
            (Stop::Work(room, work), false) => Some(work.checked_sub(1).map_or(Stop::Panel(room), |before| Stop::Work(room, before))),
            (Stop::Panel(room), false) => last_of(room.checked_sub(1)?, house),
        }
    }
}

/// The first work of a room, or the next room's panel where it has none.
fn first_of(room: usize, works: usize, house: &House) -> Option<Stop> {
    if works > 0 {
        return Some(Stop::Work(room, 0));
    }
    (room + 1 < house.rooms.len()).then_some(Stop::Panel(room + 1))
}

fn last_of(room: usize, house: &House) -> Option<Stop> {
    let works = house.rooms.get(room)?.works.len();
    Some(works.checked_sub(1).map_or(Stop::Panel(room), |last| Stop::Work(room, last)))
}

/// The stop after or before; without one, from the door of the room one is in.
pub(super) fn neighbour(house: &House, stop: Option<Stop>, here: usize, next: bool) -> Option<Stop> {
    match stop {
        Some(stop) => stop.neighbour(house, next),
        None if next => Some(Stop::Panel(here)),
        None => last_of(here.checked_sub(1)?, house),
    }
}
