//! How fast a finger moves: over its last tenth of a second, so that one that
//! stopped before it was lifted throws nothing.

use glam::Vec2;

/// How far back counts, seconds.
const WINDOW: f64 = 0.1;

/// A shorter time says nothing about speed, seconds.
const SHORTEST: f64 = 0.004;

/// The fastest a finger is believed to be, pixels a second.
const FASTEST: f32 = 6000.0;

/// More places than a panel reports within the window.
const MOST: usize = 32;

/// Where a finger has just been.
#[derive(Clone, Debug)]
pub(super) struct Pace {
    since: f64,
    places: Vec<(f64, Vec2)>,
}

impl Pace {
    /// Of a finger that comes down.
    pub fn new(at: Vec2, now: f64) -> Self {
        Self { since: now, places: vec![(now, at)] }
    }

    /// Forgets what was, and what is before `until`.
    pub fn wait(&mut self, until: f64) {
        self.since = until;
        self.places.clear();
    }

    /// The finger is there now.
    pub fn note(&mut self, at: Vec2, now: f64) {
        if now < self.since {
            return;
        }
        self.places.retain(|(time, _)| *time < now && now - *time <= WINDOW);
        if self.places.len() >= MOST {
            self.places.remove(0);
        }
        self.places.push((now, at));
    }

    /// Pixels a second, when the finger is lifted now.
    pub fn velocity(&self, now: f64) -> Vec2 {
        let recent = || self.places.iter().filter(move |(time, _)| now - *time <= WINDOW);
        let (Some((start, from)), Some((_, to))) = (recent().next(), recent().next_back()) else { return Vec2::ZERO };
        let seconds = now - *start;
        if seconds < SHORTEST {
            return Vec2::ZERO;
        }
        ((*to - *from).as_dvec2() / seconds).as_vec2().clamp_length_max(FASTEST)
    }
}
