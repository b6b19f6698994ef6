//! Keys: right and left for next and previous, up and down to walk, Enter to
//! open, Escape to close, L for the language, P for the plan.

use super::VisitSet;
use super::intent::Intent;
use super::session::{Mode, Visit};
use crate::exhibition::Lang;
use crate::stage::{Show, Spoken};
use bevy::prelude::*;

/// Metres a second by key.
const PACE: f32 = 1.6;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, press.after(super::touch::point).in_set(VisitSet::Input).run_if(resource_exists::<Show>));
}

fn press(keys: Res<ButtonInput<KeyCode>>, time: Res<Time>, visit: Res<Visit>, spoken: Res<Spoken>, mut intents: MessageWriter<Intent>) {
    for key in keys.get_just_pressed() {
        intents.write_batch(meant(*key, visit.mode, spoken.0));
    }
    let axis = |more: KeyCode, less: KeyCode| f32::from(i8::from(keys.pressed(more)) - i8::from(keys.pressed(less)));
    let step =
        Vec2::new(axis(KeyCode::KeyD, KeyCode::KeyA), axis(KeyCode::KeyW, KeyCode::KeyS) + axis(KeyCode::ArrowUp, KeyCode::ArrowDown));
    if visit.mode == Mode::Walk && step != Vec2::ZERO {
        intents.write(Intent::Step(step.clamp_length_max(1.0) * PACE * time.delta_secs().min(0.1)));
    }
}

fn meant(key: KeyCode, mode: Mode, lang: Lang) -> Option<Intent> {
    let next = Lang::ALL[(lang as usize + 1) % Lang::ALL.len()];
    match (key, mode) {
        (KeyCode::KeyL, _) => Some(Intent::Speak(next)),
        (KeyCode::Enter | KeyCode::Space | KeyCode::ArrowRight, Mode::Title) => Some(Intent::Begin),
        (_, Mode::Title) => None,
        (KeyCode::ArrowRight, _) => Some(Intent::Next),
        (KeyCode::ArrowLeft, _) => Some(Intent::Previous),
        (KeyCode::Enter | KeyCode::Space, Mode::Walk) => Some(Intent::Open),
        (KeyCode::Escape | KeyCode::Backspace, Mode::Work | Mode::Plan) => Some(Intent::Close),
        (KeyCode::KeyP, _) => Some(Intent::Plan),
        (KeyCode::Home, _) => Some(Intent::Reset),
        _ => None,
    }
}
