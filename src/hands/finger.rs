//! One finger on the glass: where it came down, where it is, whether it counts.

use super::pace::Pace;
use glam::Vec2;

/// A finger that lies still this long rests, seconds.
const REST: f64 = 1.5;

/// Whether a finger counts. One that does not stays so until it is lifted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It counts.
    Counts,
    /// It lay still when another one came.
    Rests,
    /// It is part of a palm.
    Palm,
    /// It is one of too many.
    Crowd,
}

/// A finger that is down.
#[derive(Clone, Debug)]
pub(super) struct Finger {
    pub id: u64,
    /// Where it came down.
    pub down: Vec2,
    pub at: Vec2,
    /// When it came down, seconds.
    pub since: f64,
    /// When the screen last told of it, seconds.
    pub heard: f64,
    pub standing: Standing,
    pub pace: Pace,
    /// Where it last stayed, and since when.
    stay: Vec2,
    still_since: f64,
}

impl Finger {
    /// Comes down.
    pub fn new(id: u64, at: Vec2, now: f64) -> Self {
        let (standing, pace) = (Standing::Counts, Pace::new(at, now));
        Self { id, down: at, at, since: now, heard: now, standing, pace, stay: at, still_since: now }
    }

    /// Is there now; `slop` is how far it may tremble, pixels.
    pub fn slide(&mut self, at: Vec2, slop: f32, now: f64) {
        self.at = at;
        self.heard = now;
        self.pace.note(at, now);
        if at.distance(self.stay) > slop {
            self.stay = at;
            self.still_since = now;
        }
    }

    /// It has a say in what is being done.
    pub fn counts(&self) -> bool {
        self.standing == Standing::Counts
    }

    /// It has not moved for a while.
    pub fn rests(&self, now: f64) -> bool {
        now - self.still_since >= REST
    }

    /// It has left the spot where it came down.
    pub fn left(&self, slop: f32) -> bool {
        self.at.distance(self.down) > slop
    }
}
