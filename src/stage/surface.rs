//! The gallery's own material: a texture, a colour, a light map, and no more.

use bevy::asset::{load_internal_asset, uuid_handle};
use bevy::mesh::{MeshVertexAttribute, MeshVertexBufferLayoutRef, VertexFormat};
use bevy::pbr::{MaterialPipeline, MaterialPipelineKey};
use bevy::prelude::*;
use bevy::render::render_resource::{AsBindGroup, RenderPipelineDescriptor, SpecializedMeshPipelineError};
use bevy::shader::{Shader, ShaderRef};

const SHADER: Handle<Shader> = uuid_handle!("5b0e3a52-7c7c-4f0e-9c55-0f6d8c2f9a11");

/// Where a corner finds its light in the room's light map.
pub(super) const LIGHT_UV: MeshVertexAttribute = MeshVertexAttribute::new("LightUv", 721_500_101, VertexFormat::Float32x2);

/// A lean surface: base texture times vertex colour times light map.
#[derive(Asset, TypePath, AsBindGroup, Clone, Debug)]
#[bind_group_data(Covered)]
pub struct Surface {
    /// Picture or pattern.
    #[texture(0)]
    #[sampler(1)]
    pub base: Handle<Image>,
    /// The room's light map.
    #[texture(2)]
    #[sampler(3)]
    pub light: Handle<Image>,
    /// Nothing covers it: its colour alone, at half the cost.
    pub plain: bool,
}

/// What tells one pipeline from another.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Covered(bool);

impl From<&Surface> for Covered {
    fn from(surface: &Surface) -> Self {
        Self(!surface.plain)
    }
}

impl Material for Surface {
    fn vertex_shader() -> ShaderRef {
        SHADER.into()
    }

    fn fragment_shader() -> ShaderRef {
        SHADER.into()
    }

    /// Not transparent, but sorted by distance as transparent things are; see
    /// [`Frame`](super::Frame).
    fn alpha_mode(&self) -> AlphaMode {
        AlphaMode::Blend
    }

    fn enable_prepass() -> bool {
        false
    }

    fn enable_shadows() -> bool {
        false
    }

    fn specialize(
        _pipeline: &MaterialPipeline,
        descriptor: &mut RenderPipelineDescriptor,
        layout: &MeshVertexBufferLayoutRef,
        key: MaterialPipelineKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        let corners = [
            Mesh::ATTRIBUTE_POSITION.at_shader_location(0),
            Mesh::ATTRIBUTE_UV_0.at_shader_location(1),
            LIGHT_UV.at_shader_location(2),
            Mesh::ATTRIBUTE_COLOR.at_shader_location(3),
        ];
        if let (Some(fragment), true) = (&mut descriptor.fragment, key.bind_group_data.0) {
            fragment.shader_defs.push("COVERED".into());
        }
        if let Some(depth) = &mut descriptor.depth_stencil {
            depth.depth_write_enabled = Some(true);
        }
        for target in descriptor.fragment.iter_mut().flat_map(|fragment| fragment.targets.iter_mut().flatten()) {
            target.blend = None;
        }
        descriptor.vertex.buffers = vec![layout.0.get_layout(&corners)?];
        Ok(())
    }
}

pub(super) fn plugin(app: &mut App) {
    load_internal_asset!(app, SHADER, "surface.wgsl", Shader::from_wgsl);
    app.add_plugins(MaterialPlugin::<Surface>::default());
}
