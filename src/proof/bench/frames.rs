//! A camera to measure with, and how long its frames take.

use crate::proof::camera::Camera;
use crate::session::Start;
use crate::stage::{A_FRAME, Eye, Here, Show};
use crate::ui::Hidden;
use bevy::prelude::*;
use bevy::render::RenderApp;
use bevy::render::render_asset::RenderAssetBytesPerFrame;
use bevy::render::render_resource::PollType;
use bevy::render::renderer::RenderDevice;
use std::time::Instant;

/// Frames after a change of place that are not counted.
const UNCOUNTED: u16 = 2;

/// The gallery at its title, before a camera of this size.
pub(super) fn camera(show: &Show, size: (u32, u32)) -> Camera {
    let mut camera = Camera::new(show, size, Start::default());
    // Proofs load all at once; a visitor's frames carry only so much.
    camera.app.insert_resource(RenderAssetBytesPerFrame::new(A_FRAME));
    camera
}

/// The gallery without its interface, in its first room, with everything there.
pub(super) fn entered(show: &Show, size: (u32, u32)) -> Camera {
    let mut camera = camera(show, size);
    camera.app.insert_resource(Hidden(true));
    enter(&mut camera, show, 0);
    camera.settle();
    camera
}

/// The eyes on entering a room, and what they look at.
pub(super) fn enter(camera: &mut Camera, show: &Show, room: usize) {
    if let Some(place) = show.house.rooms.get(room) {
        let (eye, look) = place.entry();
        camera.look(room, eye, look);
    }
}

/// Lets one frame pass, until it is drawn.
pub(super) fn draw(camera: &mut Camera) {
    camera.app.update();
    let device = camera.app.sub_app(RenderApp).world().resource::<RenderDevice>().clone();
    // A device that is lost shows in the times.
    let _ = device.poll(PollType::wait_indefinitely());
}

/// Draws one frame from somewhere; milliseconds.
pub(super) fn frame(camera: &mut Camera, room: usize, (at, to): (Vec3, Vec3)) -> f64 {
    let world = camera.app.world_mut();
    *world.resource_mut::<Eye>() = Eye { still: false, ..Eye::looking(at, to) };
    world.resource_mut::<Here>().set_if_neq(Here(room));
    let begun = Instant::now();
    draw(camera);
    begun.elapsed().as_secs_f64() * 1000.0
}

/// So many frames of a motion, each in milliseconds.
pub(super) fn lap(camera: &mut Camera, room: usize, frames: u16, pose: impl Fn(u16) -> (Vec3, Vec3)) -> Vec<f64> {
    for _ in 0..UNCOUNTED {
        frame(camera, room, pose(0));
    }
    (0..frames).map(|at| frame(camera, room, pose(at))).collect()
}
