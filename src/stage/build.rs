//! Building meshes in the house's own metres, each corner with its colour and
//! its place in the light map.

use super::surface::LIGHT_UV;
use crate::exhibition::colour::Colour;
use crate::light::{Charts, Side};
use bevy::asset::RenderAssetUsages;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;

/// Where a face takes its light from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Lit {
    /// From the spot of a side next to each corner.
    By(Side),
    /// It shines by itself.
    Glow,
}

/// A mesh that grows face by face.
pub(super) struct Build<'a> {
    charts: &'a Charts,
    /// Metres that one repeat of the texture covers.
    repeat: f32,
    positions: Vec<[f32; 3]>,
    uvs: Vec<[f32; 2]>,
    light: Vec<[f32; 2]>,
    colours: Vec<[f32; 4]>,
    indices: Vec<u32>,
}

impl<'a> Build<'a> {
    pub(super) fn new(charts: &'a Charts, repeat: f32) -> Self {
        Self { charts, repeat, positions: Vec::new(), uvs: Vec::new(), light: Vec::new(), colours: Vec::new(), indices: Vec::new() }
    }

    /// A face: corners round it as seen from its front, the first lower left.
    pub(super) fn face(&mut self, corners: [Vec3; 4], colour: Colour, shade: f32, lit: Lit) {
        let across = (corners[1] - corners[0]).length() / self.repeat;
        let up = (corners[3] - corners[0]).length() / self.repeat;
        let uvs = [Vec2::ZERO, Vec2::new(across, 0.0), Vec2::new(across, up), Vec2::new(0.0, up)];
        self.textured(corners, uvs, colour, shade, lit);
    }

    /// A face with its own places in the texture.
    pub(super) fn textured(&mut self, corners: [Vec3; 4], uvs: [Vec2; 4], colour: Colour, shade: f32, lit: Lit) {
        #[expect(clippy::cast_possible_truncation, reason = "a room has some thousand corners")]
        let first = self.positions.len() as u32;
        let [r, g, b] = colour.linear().map(|x| (x * shade).powf(1.0 / 2.2));
        let shade = 1.0;
        for (corner, uv) in corners.into_iter().zip(uvs) {
            let light = match lit {
                Lit::By(side) => self.charts.uv(side, corner),
                Lit::Glow => self.charts.glow(),
            };
            self.positions.push(corner.into());
            self.uvs.push(uv.into());
            self.light.push(light.into());
            self.colours.push([r * shade, g * shade, b * shade, 1.0]);
        }
        self.indices.extend([0, 1, 2, 0, 2, 3].map(|at| first + at));
    }

    /// A picture's face: the texture once, upright.
    pub(super) fn picture(&mut self, corners: [Vec3; 4], shade: f32, lit: Lit) {
        let uvs = [Vec2::new(0.0, 1.0), Vec2::new(1.0, 1.0), Vec2::new(1.0, 0.0), Vec2::new(0.0, 0.0)];
        self.textured(corners, uvs, Colour::rgb(255, 255, 255), shade, lit);
    }

    /// A box with three half axes; its sides are shaded as if light came from
    /// above. Faces that nobody can see may be left out by `skip` (a direction).
    pub(super) fn block(&mut self, middle: Vec3, axes: [Vec3; 3], colour: Colour, lit: Lit, skip: Option<Vec3>) {
        let [a, b, c] = axes;
        let mut axes = [(a, b, c), (-a, c, b), (b, c, a), (-b, a, c), (c, a, b), (-c, b, a)];
        if a.cross(b).dot(c) < 0.0 {
            axes = axes.map(|(normal, right, up)| (normal, up, right));
        }
        for (normal, right, up) in axes {
            let direction = normal.normalize_or_zero();
            if skip.is_some_and(|skip| direction.dot(skip) > 0.99) {
                continue;
            }
            let shade = 0.86 + 0.16 * direction.y - 0.05 * direction.x.abs();
            let face = middle + normal;
            self.face([face - right - up, face + right - up, face + right + up, face - right + up], colour, shade, lit);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.indices.is_empty()
    }

    pub(super) fn mesh(self) -> Mesh {
        Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
            .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, self.positions)
            .with_inserted_attribute(Mesh::ATTRIBUTE_UV_0, self.uvs)
            .with_inserted_attribute(LIGHT_UV, self.light)
            .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, self.colours)
            .with_inserted_indices(Indices::U32(self.indices))
    }
}

/// A square that fills the view of eyes one metre before `middle`, for
/// measuring what filling the screen costs.
pub fn screen_filling(middle: Vec3) -> Mesh {
    let corner = |x: f32, y: f32| (middle + Vec3::new(x, y, 0.0) * 3.0).to_array();
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, vec![corner(-1.0, -1.0), corner(1.0, -1.0), corner(1.0, 1.0), corner(-1.0, 1.0)])
        .with_inserted_attribute(Mesh::ATTRIBUTE_UV_0, vec![[0.0, 1.0], [1.0, 1.0], [1.0, 0.0], [0.0, 0.0]])
        .with_inserted_attribute(LIGHT_UV, vec![[0.0, 1.0], [1.0, 1.0], [1.0, 0.0], [0.0, 0.0]])
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, vec![[1.0_f32; 4]; 4])
        .with_inserted_indices(Indices::U32(vec![0, 1, 2, 0, 2, 3]))
}
