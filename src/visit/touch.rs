//! Fingers and mouse: drag to look, tap to go there.

use super::intent::Intent;
use super::session::{Mode, Visit};
use super::{Stop, VisitSet};
use crate::hang::Aim;
use crate::stage::{Eye, Show};
use bevy::input::touch::Touches;
use bevy::prelude::*;
use bevy::window::PrimaryWindow;

/// A finger that moves less than this part of the screen's height taps.
const TAP: f32 = 0.018;

/// Whether the pointer is over something of the interface, which then has it.
#[derive(Resource, Default, Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverControls(pub bool);

/// A finger or the mouse button while it is down.
#[derive(Default, Clone, Copy)]
pub(super) struct Held {
    start: Vec2,
    last: Vec2,
    dragged: bool,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<OverControls>();
    app.add_systems(Update, point.after(super::idle::Clock).in_set(VisitSet::Input).run_if(resource_exists::<Show>));
}

/// What the pointer does this frame, whichever it is.
enum Pointer {
    Down(Vec2),
    Move(Vec2),
    Up(Vec2),
}

fn pointer(window: &Window, touches: &Touches, buttons: &ButtonInput<MouseButton>) -> Option<Pointer> {
    if let Some(touch) = touches.iter_just_pressed().next() {
        return Some(Pointer::Down(touch.position()));
    }
    if let Some(touch) = touches.iter_just_released().next() {
        return Some(Pointer::Up(touch.position()));
    }
    if let Some(touch) = touches.iter().next() {
        return Some(Pointer::Move(touch.position()));
    }
    let at = window.cursor_position()?;
    if buttons.just_pressed(MouseButton::Left) {
        Some(Pointer::Down(at))
    } else if buttons.just_released(MouseButton::Left) {
        Some(Pointer::Up(at))
    } else if buttons.pressed(MouseButton::Left) {
        Some(Pointer::Move(at))
    } else {
        None
    }
}

#[expect(clippy::too_many_arguments, reason = "a system asks for what it reads")]
pub(super) fn point(
    windows: Query<&Window, With<PrimaryWindow>>,
    touches: Res<Touches>,
    buttons: Res<ButtonInput<MouseButton>>,
    over: Res<OverControls>,
    show: Res<Show>,
    eye: Res<Eye>,
    visit: Res<Visit>,
    mut held: Local<Option<Held>>,
    mut intents: MessageWriter<Intent>,
) {
    let Ok(window) = windows.single() else { return };
    let size = window.size().max(Vec2::ONE);
    match pointer(window, &touches, &buttons) {
        Some(Pointer::Down(at)) => *held = (!over.0 && visit.mode == Mode::Walk).then_some(Held { start: at, last: at, dragged: false }),
        Some(Pointer::Move(at)) => {
            let Some(held) = held.as_mut() else { return };
            held.dragged |= held.start.distance(at) > TAP * size.y;
            if held.dragged {
                let moved = (at - held.last) / size.y;
                intents.write(Intent::Look(moved * crate::hang::VIEW_ANGLE));
            }
            held.last = at;
        }
        Some(Pointer::Up(at)) => {
            if let Some(held) = held.take().filter(|held| !held.dragged && held.start.distance(at) <= TAP * size.y) {
                let screen = Vec2::new(held.start.x / size.x * 2.0 - 1.0, 1.0 - held.start.y / size.y * 2.0);
                let way = eye.ray(screen, size.x / size.y);
                intents.write_batch(meant(show.house.aim(eye.at, way), visit.stop));
            }
        }
        None => {}
    }
}

/// A tap on the work one stands at opens it; on anything else, one goes there.
fn meant(aim: Aim, stop: Option<Stop>) -> Option<Intent> {
    match aim {
        Aim::Work(room, work) if stop == Some(Stop::Work(room, work)) => Some(Intent::Open),
        Aim::Work(room, work) => Some(Intent::Approach(room, work)),
        Aim::Panel(room) => Some(Intent::Read(room)),
        Aim::Doorway(room) => Some(Intent::Pass(room)),
        Aim::Floor(place) => Some(Intent::WalkTo(place)),
        Aim::Nothing => None,
    }
}
