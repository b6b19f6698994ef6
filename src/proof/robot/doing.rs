//! How each deed is done: fingers, raw keys, windows and time.

use super::body::{Body, FRAME};
use super::chance::Chance;
use super::deed::Deed;
use crate::visit::Keypad;
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput, NativeKey};
use bevy::prelude::*;
use bevy::window::{PrimaryWindow, WindowFocused, WindowResolution};

/// Window sizes, some of them absurd.
const SIZES: [(u32, u32); 8] = [(1920, 1080), (1080, 1920), (1280, 720), (3840, 2160), (640, 480), (320, 320), (1, 1), (0, 0)];

/// Seconds by which the clock jumps.
const JUMPS: [f32; 4] = [0.0, 40.0, 3600.0, 86_400.0];

const STROLL: [KeyCode; 4] = [KeyCode::KeyW, KeyCode::KeyA, KeyCode::KeyS, KeyCode::KeyD];

const DESK: [KeyCode; 10] = [
    KeyCode::PageDown,
    KeyCode::PageUp,
    KeyCode::KeyL,
    KeyCode::KeyP,
    KeyCode::KeyM,
    KeyCode::Home,
    KeyCode::KeyQ,
    KeyCode::Digit1,
    KeyCode::F1,
    KeyCode::ShiftLeft,
];

const GARBAGE: [KeyCode; 16] = [
    KeyCode::ArrowLeft,
    KeyCode::ArrowRight,
    KeyCode::ArrowUp,
    KeyCode::Enter,
    KeyCode::NumpadEnter,
    KeyCode::Escape,
    KeyCode::Backspace,
    KeyCode::Space,
    KeyCode::Tab,
    KeyCode::F2,
    KeyCode::KeyW,
    KeyCode::KeyZ,
    KeyCode::F12,
    KeyCode::Delete,
    KeyCode::MediaPlayPause,
    KeyCode::PageDown,
];

impl Body {
    /// Does it, and lets the frames pass that it takes.
    pub(super) fn does(&mut self, deed: Deed, chance: &mut Chance) {
        match deed {
            Deed::Tap => {
                let at = self.control(chance);
                self.tap(at, chance.coin());
            }
            Deed::TapAnywhere => {
                let at = self.anywhere(chance);
                self.tap(at, chance.coin());
            }
            Deed::TwoTaps => {
                for at in [self.control(chance), self.control(chance)] {
                    self.tap_at_once(at);
                }
                self.frame(FRAME);
            }
            Deed::DoubleTap => {
                let at = self.anywhere(chance);
                self.tap(at, true);
                self.tap(at, true);
            }
            Deed::Drag => self.drag(chance, true),
            Deed::Flick => self.drag(chance, false),
            Deed::Pinch => self.pinch(chance),
            Deed::Palm => self.palm(chance),
            Deed::Twelve => self.twelve(chance),
            Deed::LostEnd => self.lost_end(chance),
            Deed::Nowhere => self.nowhere(chance),
            Deed::FiveKeys => self.five_keys(chance),
            Deed::DeskKeys => self.stroke_one(&DESK, chance),
            Deed::Stroll => self.stroll(chance),
            Deed::Garbage => self.garbage(chance),
            // Going away is more than this; the robot sees to it.
            Deed::Wait | Deed::Away => self.wait(chance),
            Deed::Resize => self.resize(chance),
            Deed::Jump => self.frame(chance.one_of(&JUMPS).unwrap_or(0.0)),
            Deed::Blur => {
                self.world_mut().write_message(WindowFocused { window: Entity::PLACEHOLDER, focused: chance.coin() });
                self.frame(FRAME);
            }
        }
    }

    fn key(&mut self, key_code: KeyCode, state: ButtonState, repeat: bool) {
        let logical_key = Key::Unidentified(NativeKey::Unidentified);
        self.world_mut().write_message(KeyboardInput { key_code, logical_key, state, text: None, repeat, window: Entity::PLACEHOLDER });
    }

    fn stroke(&mut self, code: KeyCode) {
        self.key(code, ButtonState::Pressed, false);
        self.key(code, ButtonState::Released, false);
    }

    fn stroke_one(&mut self, codes: &[KeyCode], chance: &mut Chance) {
        if let Some(code) = chance.one_of(codes) {
            self.stroke(code);
        }
        self.frame(FRAME);
    }

    /// A few strokes, one after the other or all within one frame.
    fn five_keys(&mut self, chance: &mut Chance) {
        let codes: Vec<KeyCode> = self.world().resource::<Keypad>().keys.iter().map(|(code, _)| *code).collect();
        let at_once = chance.coin();
        for _ in 0..=chance.below(4) {
            if let Some(code) = chance.one_of(&codes) {
                self.stroke(code);
            }
            if !at_once {
                self.frame(FRAME);
            }
        }
        self.frame(FRAME);
    }

    fn stroll(&mut self, chance: &mut Chance) {
        if let Some(code) = chance.one_of(&STROLL) {
            self.key(code, ButtonState::Pressed, false);
            self.held.push(code);
        }
        for _ in 0..=chance.below(4) {
            self.frame(0.1);
        }
        self.let_go();
        self.frame(FRAME);
    }

    fn garbage(&mut self, chance: &mut Chance) {
        for _ in 0..20 + chance.below(180) {
            let Some(code) = chance.one_of(&GARBAGE) else { continue };
            let state = if chance.coin() { ButtonState::Pressed } else { ButtonState::Released };
            self.key(code, state, chance.below(4) == 0);
            self.held.push(code);
        }
        self.frame(FRAME);
        self.let_go();
        self.frame(FRAME);
    }

    /// Every key comes up: the system sees to that, even when a keypad is pulled.
    pub(super) fn let_go(&mut self) {
        for code in std::mem::take(&mut self.held) {
            self.key(code, ButtonState::Released, false);
        }
    }

    fn wait(&mut self, chance: &mut Chance) {
        for _ in 0..4 + chance.below(if self.is_drawn() { 8 } else { 28 }) {
            self.frame(0.25);
        }
    }

    /// Off-screen there is no window, and the picture keeps its size.
    fn resize(&mut self, chance: &mut Chance) {
        let (width, height) = chance.one_of(&SIZES).unwrap_or((1280, 720));
        let world = self.world_mut();
        for mut window in world.query_filtered::<&mut Window, With<PrimaryWindow>>().iter_mut(world) {
            window.resolution = WindowResolution::new(width, height);
        }
        self.frame(FRAME);
    }
}
