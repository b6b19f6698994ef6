//! What the fingers that count are doing: pressing, dragging or pinching.

use super::finger::Finger;
use super::gesture::Gesture;
use super::glass::Glass;
use super::palm::ARRIVAL;
use glam::Vec2;
use std::mem;

/// Fingers nearer to each other than this count as this far apart: there
/// contacts melt together and their distance is noise. Millimetres.
const NEAREST: f32 = 8.0;

/// The most and the least two fingers open or close in one report.
const FACTOR: (f32, f32) = (0.2, 5.0);

/// What is under way.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Doing {
    /// No finger counts.
    #[default]
    Nothing,
    /// One finger has not moved yet; `again` if a tap was there just before.
    Press { finger: u64, again: bool },
    /// One finger moves.
    Drag(Drag),
    /// Two fingers move.
    Pinch(Pinch),
}

impl Doing {
    /// Whose doing it is.
    pub fn fingers(&self) -> (Option<u64>, Option<u64>) {
        match self {
            Self::Nothing => (None, None),
            Self::Press { finger, .. } | Self::Drag(Drag { finger, .. }) => (Some(*finger), None),
            Self::Pinch(Pinch { fingers, .. }) => (Some(fingers.0), Some(fingers.1)),
        }
    }

    /// Ends it without a tap and without motion, and tells so if it was told of.
    pub fn end(&mut self, out: &mut Vec<Gesture>) {
        match mem::take(self) {
            Self::Press { .. } => out.push(Gesture::Unpress),
            Self::Drag(Drag { from, begun: true, .. }) => out.push(Gesture::DragEnd { from, velocity: Vec2::ZERO }),
            Self::Pinch(Pinch { from, begun: true, .. }) => out.push(Gesture::PinchEnd { from }),
            _ => {}
        }
    }
}

/// One finger moves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drag {
    pub finger: u64,
    pub from: Vec2,
    /// Whether anything of it was told.
    pub begun: bool,
    last: Vec2,
}

impl Drag {
    /// Of a finger whose way is told from `start`.
    pub fn new(finger: &Finger, start: Vec2) -> Self {
        Self { finger: finger.id, from: finger.down, begun: false, last: start }
    }

    /// Tells the way since the last time.
    pub fn follow(&mut self, at: Vec2, out: &mut Vec<Gesture>) {
        let by = at - self.last;
        if by != Vec2::ZERO {
            out.push(Gesture::Drag { from: self.from, at, by });
            self.begun = true;
            self.last = at;
        }
    }
}

/// Two fingers move.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pinch {
    fingers: (u64, u64),
    from: Vec2,
    begun: bool,
    middle: Vec2,
    apart: f32,
    /// Until then a palm may still be arriving. What moves meanwhile is told
    /// when it is over.
    hold: f64,
}

impl Pinch {
    /// Of two fingers, from where they are.
    pub fn new(one: &Finger, other: &Finger, glass: Glass) -> Self {
        let middle = one.at.midpoint(other.at);
        let hold = one.since.max(other.since) + ARRIVAL;
        Self { fingers: (one.id, other.id), from: middle, begun: false, middle, apart: apart(one, other, glass), hold }
    }

    /// Tells what changed since the last time.
    pub fn follow(&mut self, one: &Finger, other: &Finger, glass: Glass, now: f64, out: &mut Vec<Gesture>) {
        if now <= self.hold {
            return;
        }
        let (at, apart) = (one.at.midpoint(other.at), apart(one, other, glass));
        let (by, factor) = (at - self.middle, (apart / self.apart).clamp(FACTOR.0, FACTOR.1));
        (self.middle, self.apart) = (at, apart);
        let opened = (factor - 1.0).abs() > f32::EPSILON;
        if opened || by != Vec2::ZERO {
            out.push(Gesture::Pinch { from: self.from, at, by, factor });
            self.begun = true;
        }
    }
}

fn apart(one: &Finger, other: &Finger, glass: Glass) -> f32 {
    one.at.distance(other.at).max(glass.mm(NEAREST))
}
