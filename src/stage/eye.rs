//! The camera: where the visitor's eyes are.

use super::StageSet;
use super::frame::Frame;
use super::resolution::{self, Resolution};
use crate::hang::{VIEW_ANGLE, bearing};
use bevy::camera::RenderTarget;
use bevy::core_pipeline::tonemapping::{DebandDither, Tonemapping};
use bevy::prelude::*;
use bevy::render::camera::CameraRenderGraph;
use bevy::render::view::{Msaa, NoIndirectDrawing};

/// Where the eyes are and where they look, set by the visit.
#[derive(Resource, Clone, Copy, Debug, PartialEq)]
pub struct Eye {
    /// The eyes, metres.
    pub at: Vec3,
    /// Turn round the vertical, radians; 0 looks north, positive to the left.
    pub yaw: f32,
    /// Turn up, radians.
    pub pitch: f32,
    /// Nothing moves: edges may be smoothed at leisure.
    pub still: bool,
}

impl Default for Eye {
    fn default() -> Self {
        Self { at: Vec3::new(0.0, crate::hang::EYE, 0.0), yaw: 0.0, pitch: 0.0, still: false }
    }
}

impl Eye {
    /// Eyes at `at` that look at `to`.
    pub fn looking(at: Vec3, to: Vec3) -> Self {
        let (yaw, pitch) = bearing(at, to);
        Self { at, yaw, pitch, still: false }
    }

    /// The turn as a quaternion.
    pub fn rotation(&self) -> Quat {
        Quat::from_euler(EulerRot::YXZ, self.yaw, self.pitch, 0.0)
    }

    /// The direction through a point of the screen, from -1 to 1 to the right
    /// and upwards; `aspect` is width to height.
    pub fn ray(&self, screen: Vec2, aspect: f32) -> Vec3 {
        let half = (vertical_angle(aspect) / 2.0).tan();
        (self.rotation() * Vec3::new(screen.x * half * aspect, screen.y * half, -1.0)).normalize()
    }
}

impl Eye {
    /// A place as the eye sees it: to the right, upwards, and ahead; the first
    /// two, divided by the third, run from -1 to 1 across the view.
    pub fn view(&self, point: Vec3, aspect: f32) -> Vec3 {
        let offset = self.rotation().inverse() * (point - self.at);
        let half = (vertical_angle(aspect) / 2.0).tan();
        Vec3::new(offset.x / (half * aspect), offset.y / half, -offset.z)
    }
}

/// On screens narrower than 16:9 the view widens, so that a work and its label
/// still fit across.
fn vertical_angle(aspect: f32) -> f32 {
    let least = 16.0 / 9.0;
    if aspect >= least { VIEW_ANGLE } else { 2.0 * ((VIEW_ANGLE / 2.0).tan() * least / aspect.max(0.3)).atan() }
}

/// Where the gallery is drawn: a window, or a picture for proofs.
#[derive(Resource, Clone, Debug, Default)]
pub struct Target(pub Option<Handle<Image>>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Eye>().init_resource::<Target>();
    app.add_systems(Startup, open_eye);
    app.add_systems(Update, place_eye.in_set(StageSet::Eye).after(resolution::heed));
}

fn open_eye(mut commands: Commands, target: Res<Target>) {
    let mut eye = commands.spawn((
        Camera3d::default(),
        Tonemapping::None,
        DebandDither::Disabled,
        CameraRenderGraph::new(Frame),
        NoIndirectDrawing,
        Msaa::Off,
        Projection::Perspective(PerspectiveProjection { fov: VIEW_ANGLE, near: 0.05, far: 400.0, ..default() }),
        IsDefaultUiCamera,
    ));
    if let Some(image) = &target.0 {
        eye.insert(RenderTarget::Image(image.clone().into()));
    }
}

fn place_eye(eye: Res<Eye>, resolution: Res<Resolution>, mut cameras: Query<(&Camera, &mut Transform, &mut Projection, &mut Msaa)>) {
    for (camera, mut transform, mut projection, mut msaa) in &mut cameras {
        let placed = Transform::from_translation(eye.at).with_rotation(eye.rotation());
        transform.set_if_neq(placed);
        msaa.set_if_neq(smoothing(eye.still, resolution.share()));
        let aspect = camera.logical_viewport_size().map_or(16.0 / 9.0, |size| size.x / size.y.max(1.0));
        if let Projection::Perspective(perspective) = projection.bypass_change_detection()
            && (perspective.fov - vertical_angle(aspect)).abs() > 1e-4
        {
            perspective.fov = vertical_angle(aspect);
            projection.set_changed();
        }
    }
}

/// Edges are smoothed when nothing moves and all is drawn: a picture that is
/// stretched has one sample a pixel.
fn smoothing(still: bool, share: f32) -> Msaa {
    if still && share >= 1.0 { Msaa::Sample4 } else { Msaa::Off }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretched_picture_is_never_smoothed() {
        assert_eq!(smoothing(true, 1.0), Msaa::Sample4);
        assert_eq!(smoothing(false, 1.0), Msaa::Off);
        assert_eq!(smoothing(true, 0.9), Msaa::Off);
    }
}
