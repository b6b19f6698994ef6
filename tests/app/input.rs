//! Fingers, mouse and keys of a pocket world: messages, as a window sends them.

use crate::pocket::{BUTTON, Pocket};
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput, NativeKey};
use bevy::input::mouse::{MouseButtonInput, MouseScrollUnit, MouseWheel};
use bevy::input::touch::{TouchInput, TouchPhase};
use bevy::prelude::*;
use enfilade::screen::screen;
use enfilade::session::Intent;
use enfilade::visit::{Area, Areas, Does};

/// Hands.
impl Pocket {
    /// Lays the interface out.
    pub fn lay(&mut self, areas: &[(Rect, Does)]) {
        self.app.insert_resource(Areas(areas.iter().map(|(rect, does)| Area { rect: *rect, does: *does }).collect()));
    }

    pub fn finger(&mut self, id: u64, phase: TouchPhase, at: Vec2) {
        let touch = TouchInput { phase, position: at, window: self.window, force: None, id };
        self.app.world_mut().write_message(touch);
    }

    pub fn down(&mut self, id: u64, at: Vec2) {
        self.finger(id, TouchPhase::Started, at);
    }

    pub fn slide(&mut self, id: u64, at: Vec2) {
        self.finger(id, TouchPhase::Moved, at);
    }

    pub fn up(&mut self, id: u64, at: Vec2) {
        self.finger(id, TouchPhase::Ended, at);
    }

    /// A tap over two frames.
    pub fn tap(&mut self, at: Vec2) {
        self.down(1, at);
        self.pass(1);
        self.up(1, at);
        self.pass(1);
    }

    /// Taps a control that the screen offers now.
    pub fn press(&mut self, intent: Intent) {
        assert!(screen(self.session(), self.museum()).of(intent).is_some(), "{intent:?} is not offered on {:?}", self.page());
        self.lay(&[(BUTTON, Does::Press(intent))]);
        self.tap(BUTTON.center());
        self.lay(&[]);
    }

    /// The mouse is there; outside the window it is nowhere.
    pub fn mouse(&mut self, at: Option<Vec2>) {
        let mut window = self.app.world_mut().get_mut::<Window>(self.window).expect("there is a window");
        window.set_cursor_position(at);
    }

    pub fn button(&mut self, state: ButtonState) {
        let click = MouseButtonInput { button: MouseButton::Left, state, window: self.window };
        self.app.world_mut().write_message(click);
    }

    /// Turns the wheel; positive is away from the hand.
    pub fn wheel(&mut self, notches: f32) {
        let wheel = MouseWheel { unit: MouseScrollUnit::Line, x: 0.0, y: notches, window: self.window, phase: TouchPhase::Moved };
        self.app.world_mut().write_message(wheel);
        self.pass(1);
    }
}

/// Keys.
impl Pocket {
    pub fn code(&mut self, key_code: KeyCode, state: ButtonState, repeat: bool) {
        let logical_key = Key::Unidentified(NativeKey::Unidentified);
        let input = KeyboardInput { key_code, logical_key, state, text: None, repeat, window: self.window };
        self.app.world_mut().write_message(input);
    }

    /// Presses and lifts a key within one frame, which is yet to come.
    pub fn stroke(&mut self, code: KeyCode) {
        self.code(code, ButtonState::Pressed, false);
        self.code(code, ButtonState::Released, false);
    }

    /// The same, and the frame.
    pub fn key(&mut self, code: KeyCode) {
        self.stroke(code);
        self.pass(1);
    }
}
