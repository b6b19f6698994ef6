//! Part `start`: says `walkable` when the first room's walls and floor are
//! drawn, and `ready` when its pictures and light are. The process that asked
//! looks at its clock.

use super::frames::{self, draw};
use super::report::Measured;
use crate::proof::camera::Camera;
use crate::stage::{Pictures, Show, Surface};
use bevy::core_pipeline::core_3d::Transparent3d;
use bevy::prelude::*;
use bevy::render::RenderApp;
use bevy::render::render_asset::RenderAssets;
use bevy::render::render_phase::ViewSortedRenderPhases;
use bevy::render::texture::GpuImage;
use std::io::Write;

/// Said when one can walk, and when all is there.
pub(super) const WALKABLE: &str = "walkable";
pub(super) const READY: &str = "ready";

/// Says both words; the one who listens gives up when they do not come.
pub(super) fn measure(show: &Show, size: (u32, u32)) -> Result<Measured, String> {
    let mut camera = frames::camera(show, size);
    until(&mut camera, |camera| fabric_drawn(camera));
    say(WALKABLE)?;
    until(&mut camera, |camera| all_there(camera) && on_card(camera));
    // What has just come is drawn by the next frame.
    draw(&mut camera);
    say(READY)?;
    Ok(Measured::default())
}

fn say(word: &str) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{word}").and_then(|()| out.flush()).map_err(|error| error.to_string())
}

fn until(camera: &mut Camera, done: impl Fn(&mut Camera) -> bool) {
    loop {
        draw(camera);
        if done(camera) {
            break;
        }
    }
}

/// Walls and floor were among what the last frame drew.
fn fabric_drawn(camera: &Camera) -> bool {
    let phases = camera.app.sub_app(RenderApp).world().resource::<ViewSortedRenderPhases<Transparent3d>>();
    phases.values().any(|phase| phase.items.len() >= 2)
}

/// The first room waits for no picture and no light; rooms beside it may.
fn all_there(camera: &Camera) -> bool {
    let pictures = camera.app.world().resource::<Pictures>();
    !pictures.pressing && !pictures.dim
}

/// Every picture that hangs has gone onto the graphics card.
fn on_card(camera: &mut Camera) -> bool {
    let world = camera.app.world_mut();
    let mut hanging = world.query::<&MeshMaterial3d<Surface>>();
    let surfaces = world.resource::<Assets<Surface>>();
    let used = hanging.iter(world).filter_map(|surface| surfaces.get(&surface.0));
    let used: Vec<AssetId<Image>> = used.flat_map(|surface| [surface.base.id(), surface.light.id()]).collect();
    let there = camera.app.sub_app(RenderApp).world().resource::<RenderAssets<GpuImage>>();
    used.into_iter().all(|image| there.get(image).is_some())
}
