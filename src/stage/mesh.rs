//! Faces and solids to meshes: each corner with its colour and its light.

use super::surface::LIGHT_UV;
use crate::fabric::{Cover, Fabric, Standing};
use crate::light::{Charts, LightMap};
use bevy::asset::RenderAssetUsages;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;

/// The faces of one cover as a mesh; none when there are none. Patterns repeat
/// after `repeat` metres.
pub(super) fn mesh(fabric: &Fabric, charts: &Charts, cover: Cover, repeat: f32) -> Option<Mesh> {
    let faces: Vec<_> = fabric.faces.iter().enumerate().filter(|(_, face)| face.cover == cover).collect();
    let mut positions: Vec<[f32; 3]> = Vec::with_capacity(faces.len() * 4);
    let mut uvs: Vec<[f32; 2]> = Vec::with_capacity(faces.len() * 4);
    let mut light: Vec<[f32; 2]> = Vec::with_capacity(faces.len() * 4);
    let mut colours: Vec<[f32; 4]> = Vec::with_capacity(faces.len() * 4);
    let mut indices: Vec<u32> = Vec::with_capacity(faces.len() * 6);
    for (at, face) in &faces {
        #[expect(clippy::cast_possible_truncation, reason = "a room has some thousand corners")]
        let first = positions.len() as u32;
        // A facing brings its own colours.
        let [r, g, b] = if matches!(cover, Cover::Facing(..)) { [1.0; 3] } else { face.colour.rgb.map(|part| f32::from(part) / 255.0) };
        for ((corner, uv), spot) in face.corners.into_iter().zip(face.uvs).zip(charts.uvs(*at, face)) {
            positions.push(corner.into());
            uvs.push((uv / repeat).into());
            light.push(spot.into());
            colours.push([r, g, b, 1.0]);
        }
        indices.extend([0, 1, 2, 0, 2, 3].map(|at| first + at));
    }
    (!faces.is_empty()).then(|| built(positions, uvs, light, colours, indices))
}

/// The solids of a room as one mesh, none when there are none. Each corner has
/// its light in its colour, and the map's full light over it.
pub(super) fn solid_mesh(solids: &[Standing], map: &LightMap) -> Option<Mesh> {
    /// What the shader takes full light for; see `surface.wgsl`.
    const FULL: f32 = 1.370_351;
    let finishes = solids.iter().flat_map(|solid| &solid.finish);
    let tone = |linear: f32| linear.clamp(0.0, 1.0).powf(1.0 / 2.2);
    let colours: Vec<[f32; 4]> = finishes
        .zip(&map.solids)
        .map(|(finish, light)| {
            let [r, g, b] = light.map(|part| f32::from(part) / 255.0);
            // Metal without its mirror image would be too dark or too bright.
            let own = finish.colour.map(tone) * (1.0 - 0.15 * finish.metal);
            let glow = finish.glow.map(tone) / FULL;
            [own.x * r + glow.x, own.y * g + glow.y, own.z * b + glow.z, 1.0]
        })
        .collect();
    let positions: Vec<[f32; 3]> = solids.iter().flat_map(|solid| &solid.corners).map(Vec3::to_array).collect();
    let mut first = 0;
    let mut indices = Vec::new();
    for solid in solids {
        indices.extend(solid.triangles.iter().flatten().map(|at| first + at));
        first += u32::try_from(solid.corners.len()).unwrap_or(0);
    }
    let even = vec![[0.5, 1.0]; positions.len()];
    (!indices.is_empty() && colours.len() == positions.len()).then(|| built(positions, even.clone(), even, colours, indices))
}

fn built(positions: Vec<[f32; 3]>, uvs: Vec<[f32; 2]>, light: Vec<[f32; 2]>, colours: Vec<[f32; 4]>, indices: Vec<u32>) -> Mesh {
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, positions)
        .with_inserted_attribute(Mesh::ATTRIBUTE_UV_0, uvs)
        .with_inserted_attribute(LIGHT_UV, light)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colours)
        .with_inserted_indices(Indices::U32(indices))
}

/// A square that fills the view of eyes one metre before `middle`, for
/// measuring what filling the screen costs.
pub fn screen_filling(middle: Vec3) -> Mesh {
    let corner = |x: f32, y: f32| (middle + Vec3::new(x, y, 0.0) * 3.0).to_array();
    let uvs = vec![[0.0, 1.0], [1.0, 1.0], [1.0, 0.0], [0.0, 0.0]];
    let corners = vec![corner(-1.0, -1.0), corner(1.0, -1.0), corner(1.0, 1.0), corner(-1.0, 1.0)];
    built(corners, uvs.clone(), uvs, vec![[1.0; 4]; 4], vec![0, 1, 2, 0, 2, 3])
}
