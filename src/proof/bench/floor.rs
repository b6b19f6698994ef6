//! The fill floor: one picture that fills the screen, far from the house, in
//! the gallery's own material. No room can be drawn faster.

use crate::prepare::{Pixels, Ready};
use crate::proof::camera::Camera;
use crate::stage::{Eye, Surface, image, screen_filling};
use bevy::prelude::*;

/// Further from every room than the camera sees.
const FAR: Vec3 = Vec3::new(0.0, 500.0, 500.0);

/// Half of the picture's width and height, with a little to spare at its
/// edges; see [`screen_filling`].
const HALF: f32 = 2.85;

/// Pixels on the picture's side: about as many as a screen of 1920 shows, so
/// that it is sampled as the pictures in the rooms are.
const SIDE: u32 = 2048;

/// Eyes far from the house, northwards. They tremble, since a picture at rest
/// is drawn with smoothed edges.
pub(super) fn pose(frame: u16) -> (Vec3, Vec3) {
    let at = FAR + Vec3::X * (f32::from(frame % 2) * 1e-3);
    (at, at + Vec3::NEG_Z)
}

/// Hangs the picture before these eyes.
pub(super) fn hang(camera: &mut Camera, size: (u32, u32)) {
    let world = camera.app.world_mut();
    let mut pictures = world.resource_mut::<Assets<Image>>();
    let base = pictures.add(image(checks(SIDE, [60, 200]), false));
    let light = pictures.add(image(checks(256, [170, 190]), false));
    let surface = world.resource_mut::<Assets<Surface>>().add(Surface { base, light, plain: false });
    let mesh = world.resource_mut::<Assets<Mesh>>().add(screen_filling(FAR + Vec3::NEG_Z * distance(size)));
    world.spawn((Mesh3d(mesh), MeshMaterial3d(surface)));
}

/// From how far the picture just fills a screen of this size.
fn distance(size: (u32, u32)) -> f32 {
    let screen = UVec2::from(size).as_vec2();
    let corner = Eye::looking(FAR, FAR + Vec3::NEG_Z).ray(Vec2::ONE, screen.x / screen.y);
    HALF * -corner.z / corner.x.abs().max(corner.y.abs())
}

/// A board of light and dark squares, with its mips.
fn checks(side: u32, tones: [u8; 2]) -> Ready {
    let tone = |at: u32| if (at % side / 32 + at / side / 32).is_multiple_of(2) { tones[0] } else { tones[1] };
    let rgba = (0..side * side).map(tone).flat_map(|tone| [tone, tone, tone, 255]).collect();
    Ready::new(Pixels { width: side, height: side, rgba })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_fills_screens_of_every_shape() {
        for size in [(1920, 1080), (1024, 768), (1080, 1920), (3440, 1440)] {
            let screen = UVec2::from(size).as_vec2();
            let corner = Eye::looking(FAR, FAR + Vec3::NEG_Z).ray(Vec2::ONE, screen.x / screen.y);
            let reached = corner * (distance(size) / -corner.z);
            assert!(reached.x.abs() < 3.0 && reached.y.abs() < 3.0, "{size:?} sees past the edge at {reached}");
            assert!(reached.x.abs().max(reached.y.abs()) > 2.8, "{size:?} is too near: {reached}");
        }
    }
}
