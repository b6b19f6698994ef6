//! How long a frame takes: the walk through every room, beside one picture
//! that fills the screen, drawn the same way.

use super::camera::Camera;
use crate::cli::DONE;
use crate::stage::{Eye, Here, Show, Surface};
use crate::ui::Hidden;
use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, PollType, TextureDimension, TextureFormat};
use bevy::render::renderer::RenderDevice;
use std::time::Instant;

/// Frames of each measurement.
const FRAMES: u16 = 60;

/// Prints milliseconds a frame; returns the exit code.
pub(super) fn time(camera: &mut Camera, show: &Show, (width, height): (u32, u32)) -> u8 {
    camera.app.insert_resource(Hidden(true));
    let mut rooms = Vec::new();
    for (at, place) in show.house.rooms.iter().enumerate() {
        let (eye, look) = place.entry();
        camera.look(at, eye, look);
        camera.settle();
        let id = show.exhibition.rooms.get(at).map_or("", |room| room.id.as_str());
        let length = place.size.y - 2.0;
        rooms.push((
            id,
            frames(
                camera,
                |frame| {
                    let part = f32::from(frame) / f32::from(FRAMES);
                    let at = eye + Vec3::NEG_Z * (length * part);
                    (at, at + Vec3::new((part * 9.0).sin() * 0.8, 0.0, -1.0))
                },
                at,
            ),
        ));
    }
    let far = Vec3::new(0.0, 500.0, 500.0);
    let empty = frames(camera, |_| (far, far + Vec3::NEG_Z), 0);
    println!("empty {empty:.1}");
    let floor = fill_floor(camera);
    println!("{width}x{height}, milliseconds a frame (median of {FRAMES})");
    println!("fill floor       {floor:6.1}");
    for (id, median) in rooms {
        println!("{id:16} {median:6.1}   {:.2} times the floor", median / floor);
    }
    DONE
}

/// One picture that fills the screen, in a place of its own.
fn fill_floor(camera: &mut Camera) -> f64 {
    let far = Vec3::new(0.0, 500.0, 500.0);
    let world = camera.app.world_mut();
    let checks: Vec<u8> = (0..512_u32 * 512)
        .flat_map(|at| {
            let tone = if (at / 32 + at / 512 / 32) % 2 == 0 { 60 } else { 200 };
            [tone, tone, tone, 255]
        })
        .collect();
    let size = Extent3d { width: 512, height: 512, depth_or_array_layers: 1 };
    let image = Image::new(size, TextureDimension::D2, checks, TextureFormat::Rgba8Unorm, RenderAssetUsages::RENDER_WORLD);
    let image = world.resource_mut::<Assets<Image>>().add(image);
    let surface = world.resource_mut::<Assets<Surface>>().add(Surface { base: image.clone(), light: image });
    let mesh = world.resource_mut::<Assets<Mesh>>().add(crate::stage::screen_filling(far + Vec3::NEG_Z));
    world.spawn((Mesh3d(mesh), MeshMaterial3d(surface)));
    for _ in 0..10 {
        camera.app.update();
    }
    frames(camera, |_| (far, far + Vec3::NEG_Z), 0)
}

/// The median frame of a walk, milliseconds, until the picture is drawn.
fn frames(camera: &mut Camera, pose: impl Fn(u16) -> (Vec3, Vec3), room: usize) -> f64 {
    let mut taken: Vec<f64> = (0..FRAMES)
        .map(|frame| {
            let (at, to) = pose(frame);
            *camera.app.world_mut().resource_mut::<Eye>() = Eye::looking(at, to);
            camera.app.world_mut().resource_mut::<Here>().set_if_neq(Here(room));
            let begun = Instant::now();
            camera.app.update();
            let device = camera.app.sub_app(bevy::render::RenderApp).world().resource::<RenderDevice>().clone();
            let _ = device.poll(PollType::wait_indefinitely());
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    taken[taken.len() / 2]
}
