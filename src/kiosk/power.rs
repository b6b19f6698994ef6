//! Frames are drawn only while something moves or changes.

use crate::stage::{Eye, Pictures, Sounding};
use crate::ui::Loading;
use crate::visit::{Fingers, Idle, Visit};
use bevy::prelude::*;
use bevy::winit::{UpdateMode, WinitSettings};
use std::time::{Duration, Instant};

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

/// Bevy tells how long a frame took one frame late, since it hears of it from
/// the renderer: after a rest, a few frames must follow the first.
#[derive(Default)]
struct Waking {
    last: Option<Instant>,
    frames: u8,
}

impl Waking {
    /// Whether this is one of the frames after a rest.
    fn up(&mut self) -> bool {
        const REST: Duration = Duration::from_millis(300);
        const FRAMES: u8 = 3;
        let now = Instant::now();
        let rested = self.last.replace(now).is_some_and(|last| now - last > REST);
        self.frames = if rested { FRAMES } else { self.frames.saturating_sub(1) };
        self.frames > 0
    }
}

/// Draws when something moves.
pub fn plugin(app: &mut App) {
    app.init_resource::<WinitSettings>();
    app.add_systems(PostUpdate, pace);
}

fn pace(
    (visit, eye, pictures, idle): (Option<Res<Visit>>, Res<Eye>, Res<Pictures>, Res<Idle>),
    (loading, sounding, fingers, time): (Res<Loading>, Res<Sounding>, Res<Fingers>, Res<Time<Real>>),
    (mut quiet, mut waking): (Local<f32>, Local<Waking>),
    mut settings: ResMut<WinitSettings>,
) {
    let Some(visit) = visit else { return };
    let changed = visit.is_changed() || eye.is_changed() || fingers.moving;
    let moving = visit.is_moving() || (!eye.still && pictures.waiting == 0) || changed;
    *quiet = if moving { 0.0 } else { *quiet + time.delta_secs() };
    let mode = if waking.up() || *quiet <= LAST {
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
    }
}
