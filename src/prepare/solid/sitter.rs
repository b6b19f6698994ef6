//! A model that is looked at from all sides.

use super::draw::{Canvas, Corner};
use crate::exhibition::{Finish, Model, Solid};
use crate::fabric::Standing;
use crate::light::{GROUND, Openness, openness};
use crate::prepare::Pixels;
use glam::{Mat3, Vec2, Vec3};

/// From where a model is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// How far the model is turned, radians against the clock as seen from above.
    pub turned: f32,
    /// How high the eye is over its middle, radians.
    pub above: f32,
    /// 1 when all of it is seen; 2 when half as much is.
    pub closer: f32,
}

impl View {
    /// As the scene wants a model to be seen first: a little from above.
    pub fn of(model: &Model) -> Self {
        Self { turned: model.turned, above: 0.24, closer: 1.0 }
    }
}

/// Distance of the eye, in half sizes of the model: a long lens.
const AWAY: f32 = 5.0;

/// What is left free round the model.
const MARGIN: f32 = 1.16;

/// A model in the studio: its middle at the origin, its longest half 1.
pub struct Sitter {
    corners: Vec<Vec3>,
    normals: Vec<Vec3>,
    finish: Vec<Finish>,
    triangles: Vec<[u32; 3]>,
    light: Openness,
    /// Height of the ground it stands on.
    ground: f32,
    /// Half its width across the ground, at the widest, and half its height.
    half: Vec2,
}

impl Sitter {
    /// Takes its place: the light that reaches each corner is worked out once.
    pub fn new(solid: &Solid) -> Self {
        let middle = (solid.min + solid.max) / 2.0;
        let size = solid.size() / 2.0;
        let across = Vec2::new(size.x, size.z).length();
        let whole = across.max(size.y).max(1e-6);
        let corners: Vec<Vec3> = solid.corners.iter().map(|corner| (*corner - middle) / whole).collect();
        let finish = solid.finish.iter().filter_map(|at| solid.finishes.get(usize::from(*at)).copied()).collect();
        let standing = Standing { corners, normals: solid.normals.clone(), finish, triangles: solid.triangles.clone() };
        let ground = -size.y / whole;
        let light = openness(&standing, ground);
        let Standing { corners, normals, finish, triangles } = standing;
        Self { corners, normals, finish, triangles, light, ground, half: Vec2::new(across, size.y) / whole }
    }

    /// Its picture from a side; `fine` smooths the edges.
    #[expect(clippy::cast_precision_loss, reason = "a picture's pixels")]
    pub fn portrait(&self, view: View, width: u32, height: u32, fine: bool) -> Pixels {
        let times = if fine { 2 } else { 1 };
        let mut canvas = Canvas::new(width * times, height * times);
        let (sin, cos) = view.above.sin_cos();
        let turn = Mat3::from_rotation_x(view.above) * Mat3::from_rotation_y(view.turned);
        // What must be seen: a cylinder round the model, tilted.
        let tall = self.half.y * cos + self.half.x * sin.abs();
        let aspect = width as f32 / height as f32;
        let reach = tall.max(self.half.x / aspect) * MARGIN / view.closer.max(0.1);
        let scale = canvas.height() / (2.0 * reach) * AWAY;
        let middle = Vec2::new(canvas.width(), canvas.height()) / 2.0;
        let project = |at: Vec3| {
            let depth = AWAY - at.z;
            Vec3::new(middle.x + at.x * scale / depth, middle.y - at.y * scale / depth, depth)
        };
        canvas.backdrop(|spot| self.under((spot - middle) / scale, turn));
        for triangle in &self.triangles {
            let corners = triangle.map(|at| {
                let at = at as usize;
                Corner { at: project(turn * self.corners[at]), normal: turn * self.normals[at], open: self.light.corners[at] }
            });
            if let Some(finish) = self.finish.get(triangle[0] as usize) {
                canvas.triangle(&corners, finish);
            }
        }
        canvas.pixels(times)
    }

    /// How much light falls on the ground seen along a line through the eye,
    /// `slope` from the middle; 1 where there is no shadow.
    fn under(&self, slope: Vec2, turn: Mat3) -> f32 {
        let (eye, way) = (turn.transpose() * Vec3::new(0.0, 0.0, AWAY), turn.transpose() * Vec3::new(slope.x, -slope.y, -1.0));
        if way.y > -1e-4 {
            return 1.0;
        }
        let spot = eye + way * ((self.ground - eye.y) / way.y);
        self.light.ground_at(Vec2::new(spot.x, spot.z) / GROUND)
    }
}
