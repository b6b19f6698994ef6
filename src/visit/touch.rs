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

/// What fingers and mouse did since the last frame, in order: on a slow machine
/// a quick tap begins and ends within one.
fn pointer(window: &Window, touches: &Touches, buttons: &ButtonInput<MouseButton>) -> Vec<Pointer> {
    let mut done = Vec::new();
    done.extend(touches.iter_just_pressed().take(1).map(|touch| Pointer::Down(touch.position())));
    done.extend(touches.iter().take(1).map(|touch| Pointer::Move(touch.position())));
    done.extend(touches.iter_just_released().take(1).map(|touch| Pointer::Up(touch.position())));
    if let (true, Some(at)) = (done.is_empty(), window.cursor_position()) {
        let (down, held, up) =
            (buttons.just_pressed(MouseButton::Left), buttons.pressed(MouseButton::Left), buttons.just_released(MouseButton::Left));
        done.extend(down.then_some(Pointer::Down(at)));
        done.extend(held.then_some(Pointer::Move(at)));
        done.extend(up.then_some(Pointer::Up(at)));
    }
    done
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
    for done in pointer(window, &touches, &buttons) {
        match done {
            Pointer::Down(at) => *held = (!over.0 && visit.mode == Mode::Walk).then_some(Held { start: at, last: at, dragged: false }),
            Pointer::Move(at) => {
                let Some(held) = held.as_mut() else { continue };
                held.dragged |= held.start.distance(at) > TAP * size.y;
                if held.dragged {
                    intents.write(Intent::Look((at - held.last) / size.y * crate::hang::VIEW_ANGLE));
                }
                held.last = at;
            }
            Pointer::Up(at) => {
                let tapped = held.take().filter(|held| !held.dragged && held.start.distance(at) <= TAP * size.y);
                if let Some(held) = tapped {
                    let screen = Vec2::new(held.start.x / size.x * 2.0 - 1.0, 1.0 - held.start.y / size.y * 2.0);
                    let way = eye.ray(screen, size.x / size.y);
                    intents.write_batch(meant(show.house.aim(eye.at, way), visit.stop));
                }
            }
        }
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
