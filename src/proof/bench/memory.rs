//! Part `memory`: through the whole exhibition twice, before every work, with
//! everything loaded on the way. The second lap shows what is not let go.

use super::frames::{self, frame};
use super::process;
use super::report::Measured;
use crate::proof::camera::Camera;
use crate::stage::Show;
use bevy::prelude::*;

pub(super) fn measure(show: &Show, size: (u32, u32)) -> Result<Measured, String> {
    let mut camera = frames::entered(show, size);
    let start = process::memory();
    lap(&mut camera, show);
    let first = process::memory();
    lap(&mut camera, show);
    let second = process::memory();
    let most = process::most_memory().ok_or("/proc/self/status cannot be read")?;
    Ok(Measured {
        peak_memory_mb: Some(most),
        start_memory_mb: start,
        first_lap_memory_mb: first,
        second_lap_memory_mb: second,
        ..Measured::default()
    })
}

/// Every room's entry and middle, and every work's viewing place.
fn lap(camera: &mut Camera, show: &Show) {
    for (at, place) in show.house.rooms.iter().enumerate() {
        frames::enter(camera, show, at);
        // What a room loads depends on being in it, not on where one stands.
        camera.settle();
        let middle = place.entry().0.with_z(place.entrance.z - place.size.y / 2.0);
        frame(camera, at, (middle, middle + Vec3::NEG_Z));
        for hung in &place.works {
            frame(camera, at, (hung.stand, hung.look));
        }
    }
}
