//! Looking closely at a work: zoom, turn, detail, comparison.

use super::zoom::{Glide, Zoom};
use glam::Vec2;
use std::f32::consts::TAU;

/// How much nearer a step brings.
const STEP: f32 = 1.6;

/// How near a double tap brings.
const TOGGLE: f32 = 2.6;

/// Seconds in which a model falls back upright by about two thirds.
const UPRIGHT: f32 = 0.35;

/// How closely a work is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Near {
    /// The part of the picture that is seen.
    pub zoom: Zoom,
    /// How far a model has been turned: to the right, and towards the eye;
    /// radians.
    pub turn: Vec2,
    /// The detail that is looked at.
    pub detail: Option<usize>,
    /// Where another picture over it begins, 0 to 1 from the left; none when
    /// there is none.
    pub compare: Option<f32>,
    glide: Option<Glide>,
    falling: bool,
}

impl Near {
    /// Lets seconds pass.
    pub(super) fn advance(&mut self, seconds: f32) {
        if let Some(glide) = &mut self.glide {
            let (zoom, over) = glide.advance(seconds);
            self.zoom = zoom;
            if over {
                self.glide = None;
            }
        }
        if self.falling {
            self.turn.y *= (-seconds / UPRIGHT).exp();
            if self.turn.y.abs() < 0.004 {
                (self.turn.y, self.falling) = (0.0, false);
            }
        }
    }

    /// Is where the glide under way leads.
    pub(super) fn finish(&mut self) {
        self.zoom = self.goal();
        self.glide = None;
        if std::mem::take(&mut self.falling) {
            self.turn.y = 0.0;
        }
    }

    /// Whether the picture moves by itself.
    pub fn is_moving(&self) -> bool {
        self.glide.is_some() || self.falling
    }

    /// A model is closer at its middle, wherever the finger is.
    pub(super) fn closer(&mut self, factor: f32, at: Vec2, solid: bool) {
        self.glide = None;
        self.zoom = self.zoom.closer(factor, if solid { Vec2::ZERO } else { at });
    }

    pub(super) fn nearer(&mut self, nearer: bool, still: bool) {
        let goal = self.goal().closer(if nearer { STEP } else { 1.0 / STEP }, Vec2::ZERO);
        self.go(goal, still);
    }

    pub(super) fn toggle(&mut self, at: Vec2, solid: bool, still: bool) {
        let near = self.goal().scale > 1.05;
        let at = if solid { Vec2::ZERO } else { at };
        self.go(if near { Zoom::default() } else { self.zoom.closer(TOGGLE, at) }, still);
    }

    /// The picture follows the finger; a model turns, once across is once round.
    pub(super) fn shift(&mut self, by: Vec2, solid: bool) {
        if !by.is_finite() {
            return;
        }
        self.glide = None;
        if solid {
            self.falling = false;
            self.turn = Vec2::new((self.turn.x + by.x % 1.0 * TAU) % TAU, (self.turn.y + by.y * 2.0).clamp(-0.4, 1.2));
        } else {
            self.zoom = self.zoom.moved(by);
        }
    }

    /// What was tilted falls back upright.
    pub(super) fn release(&mut self, still: bool) {
        self.falling = self.turn.y != 0.0 && !still;
        if still {
            self.turn.y = 0.0;
        }
    }

    /// Glides to a part of the picture, or cuts.
    pub(super) fn go(&mut self, goal: Zoom, still: bool) {
        self.glide = (!still && goal != self.zoom).then(|| Glide::new(self.zoom, goal));
        if still {
            self.zoom = goal;
        }
    }

    /// Where the picture glides to, or is.
    pub fn goal(&self) -> Zoom {
        self.glide.as_ref().map_or(self.zoom, Glide::goal)
    }
}
