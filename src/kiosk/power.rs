//! Frames are drawn only while something moves or changes.

use crate::stage::{Eye, Pictures};
use crate::visit::Visit;
use bevy::prelude::*;
use bevy::winit::{UpdateMode, WinitSettings};
use std::time::Duration;

/// How long nothing may be drawn; the idle clock is looked at this often.
const AT_REST: Duration = Duration::from_secs(5);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, pace);
}

fn pace(
    visit: Res<Visit>,
    eye: Res<Eye>,
    pictures: Res<Pictures>,
    time: Res<Time>,
    mut quiet: Local<f32>,
    mut settings: ResMut<WinitSettings>,
) {
    let busy = visit.journey.is_some() || !eye.still || pictures.waiting > 0 || visit.is_changed();
    *quiet = if busy { 0.0 } else { *quiet + time.delta_secs() };
    // A second more, so that the last change is on screen.
    let mode = if *quiet > 1.0 { UpdateMode::reactive(AT_REST) } else { UpdateMode::Continuous };
    if settings.focused_mode != mode {
        settings.focused_mode = mode;
        settings.unfocused_mode = mode;
    }
}
