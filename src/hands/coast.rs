//! What is let go in motion goes on by itself, slower and slower, and stops.

use super::gesture::Gesture;
use super::glass::Glass;
use glam::Vec2;

/// In how many seconds the speed falls to 37 parts in a hundred.
const FRICTION: f64 = 0.35;

/// The longest it goes on, seconds.
const LONGEST: f64 = 1.5;

/// Slower than this when let go, nothing coasts: millimetres a second.
const SLOWEST_START: f32 = 20.0;

/// At this speed it stands: millimetres a second.
const SLOWEST: f32 = 8.0;

/// A motion without a finger.
#[derive(Clone, Copy, Debug)]
pub(super) struct Coast {
    from: Vec2,
    velocity: Vec2,
    start: f64,
    /// How long it goes on, and for how long it has been told, seconds.
    life: f64,
    told: f64,
}

impl Coast {
    /// Goes on from a drag that came down at `from` and was let go now.
    pub fn new(from: Vec2, velocity: Vec2, glass: Glass, now: f64) -> Option<Self> {
        let speed = velocity.length();
        if speed < glass.mm(SLOWEST_START) {
            return None;
        }
        let life = (FRICTION * f64::from(speed / glass.mm(SLOWEST)).ln()).min(LONGEST);
        Some(Self { from, velocity, start: now, life, told: 0.0 })
    }

    /// Tells the way since the last time; false when it stands. The way is the
    /// same however many frames it is told in.
    pub fn roll(&mut self, now: f64, out: &mut Vec<Gesture>) -> bool {
        let age = (now - self.start).min(self.life);
        let share = FRICTION * ((-self.told / FRICTION).exp() - (-age / FRICTION).exp());
        let by = (self.velocity.as_dvec2() * share).as_vec2();
        if by != Vec2::ZERO {
            out.push(Gesture::Coast { from: self.from, by });
        }
        self.told = age;
        age < self.life
    }
}
