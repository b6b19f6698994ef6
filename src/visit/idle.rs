//! When nobody touches anything for a while, everything is as at first.

use super::VisitSet;
use super::intent::Intent;
use super::session::{Mode, Start, Visit};
use crate::stage::{Show, Spoken};
use bevy::input::mouse::{AccumulatedMouseMotion, AccumulatedMouseScroll};
use bevy::input::touch::Touches;
use bevy::prelude::*;

/// How long nobody has touched anything.
#[derive(Resource, Default, Debug, Clone, Copy, PartialEq)]
pub struct Idle {
    /// Seconds since the last touch, click, key or motion of the mouse.
    pub seconds: f32,
    /// Seconds until everything is as at first; none when it is already.
    pub left: Option<f32>,
}

/// The set of both systems, before fingers and keys.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Clock;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Idle>();
    app.add_systems(Update, (count, give_up).chain().in_set(Clock).in_set(VisitSet::Input).run_if(resource_exists::<Show>));
}

fn count(
    time: Res<Time<Real>>,
    touches: Res<Touches>,
    buttons: Res<ButtonInput<MouseButton>>,
    keys: Res<ButtonInput<KeyCode>>,
    (motion, wheel): (Res<AccumulatedMouseMotion>, Res<AccumulatedMouseScroll>),
    mut idle: ResMut<Idle>,
) {
    let touched = touches.iter().next().is_some() || touches.any_just_released();
    let clicked = buttons.get_pressed().next().is_some();
    let typed = keys.get_pressed().next().is_some();
    let active = touched || clicked || typed || motion.delta != Vec2::ZERO || wheel.delta != Vec2::ZERO;
    // Real time: a frame after a long rest is long.
    idle.seconds = if active { 0.0 } else { idle.seconds + time.delta_secs() };
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
        *idle = Idle::default();
    } else if idle.seconds >= show.exhibition.idle_seconds {
        *idle = Idle::default();
        intents.write(Intent::Reset);
    } else {
        idle.left = Some(show.exhibition.idle_seconds - idle.seconds);
    }
}
