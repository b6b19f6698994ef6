//! When nobody touches anything for a while, everything is as at first.

use super::{Visit, VisitSet, Wish};
use crate::session::{Page, Watch};
use crate::stage::{Show, Sounding};
use bevy::input::keyboard::KeyboardInput;
use bevy::input::mouse::{AccumulatedMouseMotion, AccumulatedMouseScroll, MouseButtonInput};
use bevy::input::touch::TouchInput;
use bevy::prelude::*;

/// The longest frame after one with a touch, seconds.
const LATE: f32 = 1.0;

/// How long nobody has touched anything.
#[derive(Resource, Default, Debug, Clone, Copy, PartialEq)]
pub struct Idle {
    /// It stands still: for pictures of the gallery.
    pub stopped: bool,
    /// Seconds until something happens unasked; none when nothing will.
    pub left: Option<f32>,
    watch: Watch,
}

/// The clock comes before fingers and keys.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Clock;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Idle>();
    app.add_systems(Update, watch.in_set(Clock).in_set(VisitSet::Input).run_if(resource_exists::<Visit>));
}

/// Anything that a person does to the kiosk. What is only held counts as long as
/// the hands believe in it: the end of a touch may be lost, a key may be stuck.
#[derive(bevy::ecs::system::SystemParam)]
struct Done<'w, 's> {
    touched: MessageReader<'w, 's, TouchInput>,
    clicked: MessageReader<'w, 's, MouseButtonInput>,
    typed: MessageReader<'w, 's, KeyboardInput>,
    fingers: Res<'w, super::Fingers>,
    motion: Res<'w, AccumulatedMouseMotion>,
    wheel: Res<'w, AccumulatedMouseScroll>,
}

impl Done<'_, '_> {
    fn anything(&mut self) -> bool {
        let typed = self.typed.read().filter(|input| !input.repeat).count();
        let events = self.touched.read().count() + self.clicked.read().count() + typed;
        events > 0 || self.fingers.touched || self.motion.delta != Vec2::ZERO || self.wheel.delta != Vec2::ZERO
    }
}

fn watch(
    time: Res<Time<Real>>,
    mut done: Done,
    (show, visit, sounding): (Res<Show>, Res<Visit>, Res<Sounding>),
    mut idle: ResMut<Idle>,
    mut touched: Local<bool>,
    mut wishes: MessageWriter<Wish>,
) {
    let since = crate::session::Since {
        active: done.anything(),
        sounding: sounding.0 || visit.sound.heard.is_some(),
        begun: visit.open.page != Page::Title,
    };
    if idle.stopped {
        return;
    }
    let limit = show.exhibition.idle_seconds;
    // Real time: a frame after a long rest is long. Bevy tells so one frame late:
    // the rest that a touch has ended does not count after it.
    let late = std::mem::replace(&mut *touched, since.active);
    let seconds = if late { time.delta_secs().min(LATE) } else { time.delta_secs() };
    wishes.write_batch(idle.watch.pass(seconds, since, limit).map(Wish));
    idle.left = since.begun.then(|| idle.watch.left(limit));
}
