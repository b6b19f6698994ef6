//! Part `idle`: what the gallery costs while nothing moves. There is no window
//! off-screen, so a loop here draws when the kiosk's own pace asks for it, as
//! the window's loop would.

use super::frames::{self, draw};
use super::process;
use super::report::Measured;
use crate::kiosk::power;
use crate::proof::camera::Camera;
use crate::session::Intent;
use crate::stage::{Resolution, Show};
use crate::visit::Wish;
use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use bevy::window::RequestRedraw;
use bevy::winit::{UpdateMode, WinitSettings};
use std::thread;
use std::time::{Duration, Instant};

/// How long it is watched.
const WATCHED: Duration = Duration::from_secs(20);

/// How long it may take to come to rest; then it is watched all the same.
const PATIENCE: Duration = Duration::from_secs(60);

/// Who waits so long for the next frame is at rest.
const REST: Duration = Duration::from_secs(1);

/// A frame of the screen.
const SCREEN: Duration = Duration::from_micros(16_667);

pub(super) fn measure(show: &Show, size: (u32, u32)) -> Result<Measured, String> {
    let mut camera = frames::camera(show, size);
    // The app is finished and takes no plugins any more, only systems.
    power::plugin(&mut camera.app);
    camera.app.insert_resource(Resolution::default());
    camera.app.update();
    camera.app.world_mut().write_message(Wish(Intent::Begin));
    camera.settle();
    camera.app.insert_resource(TimeUpdateStrategy::Automatic);
    live(&mut camera, PATIENCE, resting);
    let unknown = "/proc/self/stat cannot be read";
    let before = process::seconds().ok_or(unknown)?;
    let begun = Instant::now();
    let frames = live(&mut camera, WATCHED, |_| false);
    let used = process::seconds().ok_or(unknown)? - before;
    let percent = 100.0 * used / begun.elapsed().as_secs_f64();
    Ok(Measured { idle_cpu_percent: Some(percent), idle_frames: Some(frames), ..Measured::default() })
}

/// Lives as in a window, for so long or until the pace is as wished; how many
/// frames were drawn.
fn live(camera: &mut Camera, long: Duration, wished: impl Fn(UpdateMode) -> bool) -> u32 {
    let mut last = Instant::now();
    let end = last + long;
    let mut frames = 0;
    loop {
        let mode = camera.app.world().resource::<WinitSettings>().focused_mode;
        if wished(mode) {
            break frames;
        }
        let wake = last.checked_add(pause(mode, asked(camera))).map_or(end, |wake| wake.min(end));
        thread::sleep(wake.saturating_duration_since(Instant::now()));
        last = Instant::now();
        if last >= end {
            break frames;
        }
        draw(camera);
        frames += 1;
    }
}

/// Nothing moves and nothing is being loaded.
fn resting(mode: UpdateMode) -> bool {
    pause(mode, false) >= REST
}

/// From the beginning of a frame to the beginning of the next.
fn pause(mode: UpdateMode, asked: bool) -> Duration {
    match mode {
        UpdateMode::Reactive { wait, .. } if !asked => wait,
        UpdateMode::Reactive { .. } | UpdateMode::Continuous => SCREEN,
    }
}

/// Whether something asked for the next frame.
fn asked(camera: &Camera) -> bool {
    camera.app.world().get_resource::<Messages<RequestRedraw>>().is_some_and(|asked| !asked.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_rest_one_waits_unless_a_frame_is_asked_for() {
        let rest = UpdateMode::reactive(Duration::from_secs(5));
        assert_eq!(pause(rest, false), Duration::from_secs(5));
        assert_eq!(pause(rest, true), SCREEN);
        assert_eq!(pause(UpdateMode::Continuous, false), SCREEN);
        assert!(resting(rest) && !resting(UpdateMode::Continuous));
        assert!(!resting(UpdateMode::reactive(Duration::from_millis(60))), "something is being loaded");
    }
}
