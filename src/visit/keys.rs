//! Keys: five of a keypad do everything; a desk's keyboard has a few more.

use super::{Start, Visit, VisitSet, Visited, Wish};
use crate::exhibition::Lang;
use crate::screen::{Key, act, press};
use crate::session::{Intent, Page, Panel};
use bevy::input::keyboard::KeyboardInput;
use bevy::prelude::*;

/// Metres a second by key.
const PACE: f32 = 1.6;

/// So many keys are heard in one frame; a keypad that sends more is broken.
const A_FRAME: usize = 8;

/// Which keys are the five.
#[derive(Resource, Clone, Debug, PartialEq)]
pub struct Keypad {
    /// Each key of a keyboard, and which of the five it is.
    pub keys: Vec<(KeyCode, Key)>,
}

impl Default for Keypad {
    fn default() -> Self {
        let keys = vec![
            (KeyCode::ArrowLeft, Key::Previous),
            (KeyCode::ArrowUp, Key::Previous),
            (KeyCode::ArrowRight, Key::Next),
            (KeyCode::ArrowDown, Key::Next),
            (KeyCode::Tab, Key::Next),
            (KeyCode::Enter, Key::Enter),
            (KeyCode::NumpadEnter, Key::Enter),
            (KeyCode::Space, Key::Enter),
            (KeyCode::Escape, Key::Back),
            (KeyCode::Backspace, Key::Back),
            (KeyCode::F2, Key::Speak),
            (KeyCode::NumpadAdd, Key::Speak),
        ];
        Self { keys }
    }
}

impl Keypad {
    fn key(&self, code: KeyCode) -> Option<Key> {
        self.keys.iter().find(|(other, _)| *other == code).map(|(_, key)| *key)
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Keypad>();
    app.add_systems(Update, (listen, step).chain().after(super::touch::feel).in_set(VisitSet::Input).run_if(resource_exists::<Visit>));
}

/// Each key press in its order; a key that is held counts once.
fn listen(
    mut typed: MessageReader<KeyboardInput>,
    keypad: Res<Keypad>,
    (visit, visited, start): (Res<Visit>, Res<Visited>, Res<Start>),
    mut wishes: MessageWriter<Wish>,
) {
    if typed.is_empty() {
        return;
    }
    // What the next key of this frame means depends on the one before.
    let mut session = visit.0.clone();
    let pressed = typed.read().filter(|input| input.state.is_pressed() && !input.repeat).take(A_FRAME);
    for input in pressed {
        let meant = match keypad.key(input.key_code) {
            Some(key) => press(key, &session, &visited),
            None if session.open.asking.is_some() => vec![Intent::StillHere],
            None => at_a_desk(input.key_code, session.open.page, session.lang).into_iter().collect(),
        };
        for intent in meant {
            act(&mut session, intent, start.0, &visited);
            wishes.write(Wish(intent));
        }
    }
    // What was too much is not heard later.
    typed.clear();
}

/// What a keyboard can do besides.
fn at_a_desk(code: KeyCode, page: Page, lang: Lang) -> Option<Intent> {
    let next = Lang::ALL[(lang as usize + 1) % Lang::ALL.len()];
    match code {
        _ if page == Page::Title => None,
        KeyCode::PageDown => Some(Intent::Next),
        KeyCode::PageUp => Some(Intent::Previous),
        KeyCode::Home => Some(Intent::Reset),
        KeyCode::KeyL => Some(Intent::Language(next)),
        KeyCode::KeyP => Some(Intent::Go(Page::Plan)),
        KeyCode::KeyM => Some(Intent::Panel(Panel::Access)),
        _ => None,
    }
}

fn step(
    mut keys: ResMut<ButtonInput<KeyCode>>,
    (time, visit, keypad): (Res<Time>, Res<Visit>, Res<Keypad>),
    mut wishes: MessageWriter<Wish>,
) {
    // A release may have been lost; nobody walks for the next visitor.
    if visit.open.page == Page::Title && keys.get_pressed().next().is_some() {
        keys.reset_all();
    }
    // A key that the settings give to the keypad does nothing else.
    let held = |code| keypad.key(code).is_none() && keys.pressed(code);
    let axis = |more: KeyCode, less: KeyCode| f32::from(i8::from(held(more)) - i8::from(held(less)));
    let step = Vec2::new(axis(KeyCode::KeyD, KeyCode::KeyA), axis(KeyCode::KeyW, KeyCode::KeyS));
    if visit.open.page == Page::Walk && visit.open.asking.is_none() && step != Vec2::ZERO {
        wishes.write(Wish(Intent::Step(step.clamp_length_max(1.0) * PACE * time.delta_secs().min(0.1))));
    }
}
