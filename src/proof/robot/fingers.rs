//! What the robot's fingers do: raw touches, as a touch screen reports them.

use super::body::{Body, FRAME};
use super::chance::Chance;
use crate::visit::Does;
use bevy::input::touch::{TouchInput, TouchPhase};
use bevy::prelude::*;

/// Places where no finger can be.
const NOWHERE: [Vec2; 7] = [
    Vec2::NAN,
    Vec2::INFINITY,
    Vec2::NEG_INFINITY,
    Vec2::new(f32::NAN, 10.0),
    Vec2::new(-500.0, 300.0),
    Vec2::new(300.0, -0.5),
    Vec2::new(1e30, 1e9),
];

const PHASES: [TouchPhase; 4] = [TouchPhase::Started, TouchPhase::Moved, TouchPhase::Ended, TouchPhase::Canceled];

impl Body {
    /// A place on one of the controls; anywhere when there is none.
    pub(super) fn control(&self, chance: &mut Chance) -> Vec2 {
        let pressed = self.areas().0.iter().filter(|area| matches!(area.does, Does::Press(_)));
        let all: Vec<Rect> = pressed.map(|area| area.rect).collect();
        let Some(rect) = chance.one_of(&all) else { return self.anywhere(chance) };
        let inside = rect.size() * 0.2;
        chance.place(rect.min + inside, rect.max - inside)
    }

    pub(super) fn anywhere(&self, chance: &mut Chance) -> Vec2 {
        chance.place(Vec2::ZERO, self.size())
    }

    /// A finger that was not there before.
    fn another_finger(&mut self) -> u64 {
        self.finger = self.finger.wrapping_add(1);
        self.finger
    }

    fn touch(&mut self, finger: u64, phase: TouchPhase, at: Vec2) {
        self.world_mut().write_message(TouchInput { phase, position: at, window: Entity::PLACEHOLDER, force: None, id: finger });
    }

    pub(super) fn tap_at_once(&mut self, at: Vec2) {
        let finger = self.another_finger();
        self.touch(finger, TouchPhase::Started, at);
        self.touch(finger, TouchPhase::Ended, at);
    }

    /// A tap within one frame, or over two.
    pub(super) fn tap(&mut self, at: Vec2, at_once: bool) {
        if at_once {
            self.tap_at_once(at);
        } else {
            let finger = self.another_finger();
            self.touch(finger, TouchPhase::Started, at);
            self.frame(FRAME);
            self.touch(finger, TouchPhase::Ended, at);
        }
        self.frame(FRAME);
    }

    pub(super) fn drag(&mut self, chance: &mut Chance, rests: bool) {
        let (from, to) = (self.anywhere(chance), self.anywhere(chance));
        let finger = self.another_finger();
        self.touch(finger, TouchPhase::Started, from);
        for part in [0.3, 0.7, 1.0] {
            self.touch(finger, TouchPhase::Moved, from.lerp(to, part));
            self.frame(FRAME);
        }
        if rests {
            self.touch(finger, TouchPhase::Moved, to);
            self.frame(0.2);
        }
        self.touch(finger, TouchPhase::Ended, to);
        self.frame(FRAME);
    }

    pub(super) fn pinch(&mut self, chance: &mut Chance) {
        let middle = self.anywhere(chance);
        let begin = self.size() * chance.place(Vec2::splat(-0.2), Vec2::splat(0.2));
        let end = self.size() * chance.place(Vec2::splat(-0.3), Vec2::splat(0.3));
        let (one, other) = (self.another_finger(), self.another_finger());
        self.touch(one, TouchPhase::Started, middle - begin);
        self.touch(other, TouchPhase::Started, middle + begin);
        for part in [0.0, 0.5, 1.0] {
            let apart = begin.lerp(end, part);
            self.touch(one, TouchPhase::Moved, middle - apart);
            self.touch(other, TouchPhase::Moved, middle + apart);
            self.frame(FRAME);
        }
        self.touch(one, TouchPhase::Ended, middle - end);
        if chance.coin() {
            self.frame(FRAME);
        }
        self.touch(other, TouchPhase::Ended, middle + end);
        self.frame(FRAME);
    }

    pub(super) fn palm(&mut self, chance: &mut Chance) {
        let middle = self.anywhere(chance);
        let near = self.size().min_element() * 0.06;
        let places: Vec<Vec2> = (0..5).map(|_| middle + chance.place(Vec2::splat(-near), Vec2::splat(near))).collect();
        self.many(&places, chance);
    }

    pub(super) fn twelve(&mut self, chance: &mut Chance) {
        let places: Vec<Vec2> = (0..12).map(|_| self.anywhere(chance)).collect();
        self.many(&places, chance);
    }

    /// Many fingers come, move and go.
    fn many(&mut self, places: &[Vec2], chance: &mut Chance) {
        let fingers: Vec<(u64, Vec2)> = places.iter().map(|at| (self.another_finger(), *at)).collect();
        for (finger, at) in &fingers {
            self.touch(*finger, TouchPhase::Started, *at);
        }
        self.frame(FRAME);
        for (finger, at) in &fingers {
            self.touch(*finger, TouchPhase::Moved, *at + chance.place(Vec2::splat(-30.0), Vec2::splat(30.0)));
        }
        self.frame(FRAME);
        for (finger, at) in &fingers {
            let phase = if chance.coin() { TouchPhase::Ended } else { TouchPhase::Canceled };
            self.touch(*finger, phase, *at);
        }
        self.frame(FRAME);
    }

    /// A finger whose end is never told.
    pub(super) fn lost_end(&mut self, chance: &mut Chance) {
        let at = self.anywhere(chance);
        let finger = self.another_finger();
        self.touch(finger, TouchPhase::Started, at);
        self.frame(FRAME);
    }

    /// Phases in any order at places that are none; at last all are taken away.
    pub(super) fn nowhere(&mut self, chance: &mut Chance) {
        let fingers = [self.another_finger(), self.another_finger(), self.another_finger()];
        for _ in 0..6 {
            let finger = chance.one_of(&fingers).unwrap_or(0);
            let phase = chance.one_of(&PHASES).unwrap_or(TouchPhase::Canceled);
            let at = if chance.below(4) == 0 { self.anywhere(chance) } else { chance.one_of(&NOWHERE).unwrap_or(Vec2::NAN) };
            self.touch(finger, phase, at);
        }
        self.frame(FRAME);
        for finger in fingers {
            self.touch(finger, TouchPhase::Canceled, Vec2::NAN);
        }
        self.frame(FRAME);
    }
}
