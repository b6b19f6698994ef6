//! When nobody touches anything for a while, everything is as at first.

use super::VisitSet;
use super::intent::Intent;
use super::session::{Mode, Start, Visit};
use crate::stage::{Show, Spoken};
use bevy::input::mouse::AccumulatedMouseMotion;
use bevy::input::touch::Touches;
use bevy::prelude::*;

/// Seconds since the last touch, click, key or motion of the mouse.
#[derive(Resource, Default, Debug, Clone, Copy, PartialEq)]
pub struct Idle(pub f32);

/// The set of both systems, before fingers and keys.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Clock;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Idle>();
    app.add_systems(Update, (count, give_up).chain().in_set(Clock).in_set(VisitSet::Input).run_if(resource_exists::<Show>));
}

fn count(
    time: Res<Time>,
    touches: Res<Touches>,
    buttons: Res<ButtonInput<MouseButton>>,
    keys: Res<ButtonInput<KeyCode>>,
    motion: Res<AccumulatedMouseMotion>,
    mut idle: ResMut<Idle>,
) {
    let touched = touches.iter().next().is_some() || touches.any_just_released();
    let clicked = buttons.get_pressed().next().is_some();
    let typed = keys.get_pressed().next().is_some();
    let active = touched || clicked || typed || motion.delta != Vec2::ZERO;
    idle.0 = if active { 0.0 } else { idle.0 + time.delta_secs() };
}

fn give_up(
    show: Res<Show>,
    visit: Res<Visit>,
    spoken: Res<Spoken>,
    start: Res<Start>,
    mut idle: ResMut<Idle>,
    mut intents: MessageWriter<Intent>,
) {
    let begun = visit.mode != Mode::Title || spoken.0 != start.lang;
    if !begun {
        // The clock starts with the visit.
        idle.0 = 0.0;
    } else if idle.0 >= show.exhibition.idle_seconds {
        idle.0 = 0.0;
        intents.write(Intent::Reset);
    }
}
