//! Frames are drawn only while something moves or changes.

use crate::stage::{Eye, Pictures, Sounding};
use crate::ui::Loading;
use crate::visit::{Fingers, Idle, Visit};
use bevy::prelude::*;
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent};
use std::time::Duration;

/// Between looks at what is being loaded, while nothing moves: the cores have
/// better things to do than to draw the same again.
const LOADING: Duration = Duration::from_millis(60);

/// How long nothing may be drawn when nothing is waited for.
const AT_REST: Duration = Duration::from_secs(3600);

/// Between looks at what is heard.
const HEARING: Duration = Duration::from_millis(120);

/// What happens unasked may come so many seconds late.
const STEP: f32 = 1.0;

/// Seconds after the last change that are still drawn, so that it is on screen
/// with smooth edges.
const LAST: f32 = 1.0;

/// Draws when something moves.
pub fn plugin(app: &mut App) {
    app.init_resource::<WinitSettings>();
    app.add_systems(PostUpdate, pace);
}

fn pace(
    (visit, eye, pictures, idle): (Option<Res<Visit>>, Res<Eye>, Res<Pictures>, Res<Idle>),
    (loading, sounding, fingers, time): (Res<Loading>, Res<Sounding>, Res<Fingers>, Res<Time<Real>>),
    proxy: Option<Res<EventLoopProxyWrapper>>,
    mut quiet: Local<f32>,
    mut settings: ResMut<WinitSettings>,
) {
    let Some(visit) = visit else { return };
    let changed = visit.is_changed() || eye.is_changed() || fingers.moving;
    let moving = visit.is_moving() || (!eye.still && pictures.waiting == 0) || changed;
    *quiet = if moving { 0.0 } else { *quiet + time.delta_secs() };
    let mode = if *quiet <= LAST {
        UpdateMode::Continuous
    } else if pictures.waiting > 0 || loading.0 {
        UpdateMode::reactive(LOADING)
    } else if sounding.0 {
        UpdateMode::reactive(HEARING)
    } else {
        // In steps, since another wait is itself a reason to draw.
        let next = [idle.left, visit.due()].into_iter().flatten().reduce(f32::min);
        UpdateMode::reactive(next.map_or(AT_REST, |left| Duration::from_secs_f32((left.max(0.1) / STEP).ceil() * STEP)))
    };
    if settings.focused_mode != mode {
        settings.focused_mode = mode;
        settings.unfocused_mode = mode;
        // A wait that has begun is not cut short by a new one: it must be woken.
        if let Some(proxy) = proxy {
            let _ = proxy.send_event(WinitUserEvent::WakeUp);
        }
    }
}
