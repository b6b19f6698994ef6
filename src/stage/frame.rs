//! How a frame is drawn: the gallery straight onto the screen, then what a
//! visitor reads. While frames are late the gallery is drawn smaller and
//! stretched; when nothing moves, with smoothed edges.
//!
//! ```text
//! whole       gallery ───────────────────> screen <── interface
//! stretched   gallery ──> corner of a picture ──> screen <── interface
//! at rest     gallery ──> four samples a pixel ──> screen <── interface
//! ```
//!
//! Bevy's own way goes through a picture of the screen's size and a copy,
//! which costs a processor without a graphics card a third of its time.

use super::resolution::Resolution;
use bevy::asset::{load_internal_asset, uuid_handle};
use bevy::camera::NormalizedRenderTarget;
use bevy::core_pipeline::FullscreenShader;
use bevy::core_pipeline::core_3d::Transparent3d;
use bevy::ecs::schedule::ScheduleLabel;
use bevy::light::{DirectionalLightShadowMap, PointLightShadowMap};
use bevy::prelude::*;
use bevy::render::camera::{ExtractedCamera, NormalizedRenderTargetExt};
use bevy::render::extract_resource::ExtractResourcePlugin;
use bevy::render::render_asset::RenderAssets;
use bevy::render::render_phase::{DrawError, DrawFunctions, PhaseItem, SortedRenderPhase, TrackedRenderPass, ViewSortedRenderPhases};
use bevy::render::render_resource::binding_types::{sampler, texture_2d, uniform_buffer};
use bevy::render::render_resource::{
    BindGroupEntries, BindGroupLayoutDescriptor, BindGroupLayoutEntries, CachedRenderPipelineId, ColorTargetState, ColorWrites, Extent3d,
    FilterMode, FragmentState, LoadOp, Operations, PipelineCache, RenderPassColorAttachment, RenderPassDescriptor,
    RenderPipelineDescriptor, Sampler, SamplerBindingType, SamplerDescriptor, ShaderStages, StoreOp, TextureDescriptor, TextureDimension,
    TextureFormat, TextureSampleType, TextureUsages, TextureViewDescriptor, UniformBuffer,
};
use bevy::render::renderer::{RenderContext, RenderDevice, RenderQueue, ViewQuery};
use bevy::render::settings::{MemoryHints, WgpuSettings};
use bevy::render::texture::{CachedTexture, GpuImage, ManualTextureViews, TextureCache};
use bevy::render::view::{ExtractedView, ExtractedWindows, ViewDepthTexture, ViewTarget};
use bevy::render::{GpuResourceAppExt, Render, RenderApp, RenderPlugin, RenderStartup, RenderSystems};
use bevy::shader::Shader;
use bevy::ui_render::{TransparentUi, UiCameraView, UiViewTarget};
use std::collections::HashMap;

const SHADER: Handle<Shader> = uuid_handle!("0c9f6a1e-52a4-4c56-9a1b-7e0d1f2a6f40");

/// The order in which the parts of a frame are drawn.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct Frame;

pub(super) fn plugin(app: &mut App) {
    load_internal_asset!(app, SHADER, "stretch.wgsl", Shader::from_wgsl);
    app.add_plugins(ExtractResourcePlugin::<Resolution>::default());
    // No lamp of Bevy's ever shines here, but room for its shadows is made.
    app.insert_resource(PointLightShadowMap { size: 1 }).insert_resource(DirectionalLightShadowMap { size: 1 });
    let Some(render) = app.get_sub_app_mut(RenderApp) else { return };
    render.init_gpu_resource::<Stretched>();
    render.add_systems(RenderStartup, set_up);
    render.add_systems(Render, draw_on_screen.in_set(RenderSystems::PrepareAssets).ambiguous_with_all());
    render.add_systems(Render, make_room.in_set(RenderSystems::PrepareResources).ambiguous_with_all());
    render.init_schedule(Frame).add_systems(Frame, (gallery, interface).chain());
}

/// Bevy's renderer, sparing with memory: on a machine without a graphics card
/// every texture is the machine's own memory.
pub fn sparing() -> RenderPlugin {
    let settings = WgpuSettings { memory_hints: MemoryHints::MemoryUsage, ..default() };
    RenderPlugin { render_creation: settings.into(), ..default() }
}

/// What a window is likely to want, until it says so.
const USUAL: TextureFormat = TextureFormat::Bgra8UnormSrgb;

/// Everything is drawn in the screen's own format, since no copy comes between.
/// In a frame in which a window gives no picture to draw on, it is the last
/// one's: what was prepared for another format would later be drawn with it,
/// and that ends the programme.
fn draw_on_screen(
    windows: Res<ExtractedWindows>,
    images: Res<RenderAssets<GpuImage>>,
    manual: Res<ManualTextureViews>,
    cameras: Query<(Entity, &ExtractedCamera)>,
    mut views: Query<(Entity, &mut ExtractedView, Option<&UiViewTarget>)>,
    mut last: Local<Option<TextureFormat>>,
) {
    for (camera, extracted) in cameras.iter().filter(|(_, camera)| camera.schedule == Frame.intern()) {
        let format = |target: &NormalizedRenderTarget| target.get_texture_view_format(&windows, &images, &manual);
        let known = extracted.target.as_ref().and_then(format);
        *last = known.or(*last);
        let format = last.unwrap_or(USUAL);
        for (entity, mut view, interface) in &mut views {
            if entity == camera || interface.is_some_and(|target| target.0 == camera) {
                view.target_format = format;
            }
        }
    }
}

/// What stretching needs.
#[derive(Resource)]
struct Stretch {
    layout: BindGroupLayoutDescriptor,
    sampler: Sampler,
    vertex: FullscreenShader,
    part: UniformBuffer<Vec4>,
    pipelines: HashMap<TextureFormat, CachedRenderPipelineId>,
}

fn set_up(mut commands: Commands, device: Res<RenderDevice>, vertex: Res<FullscreenShader>) {
    let entries =
        (texture_2d(TextureSampleType::Float { filterable: true }), sampler(SamplerBindingType::Filtering), uniform_buffer::<Vec4>(false));
    let layout = BindGroupLayoutDescriptor::new("stretch", &BindGroupLayoutEntries::sequential(ShaderStages::FRAGMENT, entries));
    let sampler = device.create_sampler(&SamplerDescriptor { mag_filter: FilterMode::Linear, ..default() });
    commands.insert_resource(Stretch {
        layout,
        sampler,
        vertex: vertex.clone(),
        part: UniformBuffer::default(),
        pipelines: HashMap::new(),
    });
}

/// The picture whose corner a stretched gallery is drawn into.
#[derive(Resource, Default)]
struct Stretched(Option<CachedTexture>);

/// The part of each side that is drawn, in whole pixels.
fn part(share: f32, side: u32) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a screen's pixels")]
    let pixels = (side as f32 * share).round() as u32;
    pixels.clamp(1, side)
}

#[expect(clippy::too_many_arguments, reason = "a system asks for what it reads")]
fn make_room(
    resolution: Option<Res<Resolution>>,
    device: Res<RenderDevice>,
    queue: Res<RenderQueue>,
    cache: Res<PipelineCache>,
    mut textures: ResMut<TextureCache>,
    mut stretch: ResMut<Stretch>,
    mut stretched: ResMut<Stretched>,
    cameras: Query<(&ExtractedCamera, &ViewTarget)>,
) {
    stretched.0 = None;
    let Some(share) = resolution.map(|resolution| resolution.share()).filter(|share| *share < 1.0) else { return };
    for (camera, target) in cameras.iter().filter(|(camera, _)| camera.schedule == Frame.intern()) {
        let (Some(size), Some(format)) = (camera.physical_target_size, target.out_texture_view_format()) else { continue };
        let plain: &[TextureFormat] = match format {
            TextureFormat::Rgba8UnormSrgb => &[TextureFormat::Rgba8Unorm],
            TextureFormat::Bgra8UnormSrgb => &[TextureFormat::Bgra8Unorm],
            _ => continue,
        };
        let descriptor = TextureDescriptor {
            label: Some("stretched"),
            size: Extent3d { width: size.x, height: size.y, depth_or_array_layers: 1 },
            mip_level_count: 1,
            sample_count: 1,
            dimension: TextureDimension::D2,
            format,
            usage: TextureUsages::RENDER_ATTACHMENT | TextureUsages::TEXTURE_BINDING,
            view_formats: plain,
        };
        stretched.0 = Some(textures.get(&device, descriptor));
        #[expect(clippy::cast_precision_loss, reason = "a screen's pixels")]
        let of = |side: u32, margin: f32| (part(share, side) as f32 - margin) / side as f32;
        stretch.part.set(Vec4::new(of(size.x, 0.0), of(size.y, 0.0), of(size.x, 0.5), of(size.y, 0.5)));
        stretch.part.write_buffer(&device, &queue);
        if !stretch.pipelines.contains_key(&format) {
            let pipeline = cache.queue_render_pipeline(stretch.pipeline(format));
            stretch.pipelines.insert(format, pipeline);
        }
    }
}

impl Stretch {
    fn pipeline(&self, format: TextureFormat) -> RenderPipelineDescriptor {
        RenderPipelineDescriptor {
            label: Some("stretch".into()),
            layout: vec![self.layout.clone()],
            vertex: self.vertex.to_vertex_state(),
            fragment: Some(FragmentState {
                shader: SHADER,
                targets: vec![Some(ColorTargetState { format, blend: None, write_mask: ColorWrites::ALL })],
                ..default()
            }),
            ..default()
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "a system asks for what it reads")]
fn gallery(
    world: &World,
    view: ViewQuery<(&ExtractedCamera, &ExtractedView, &ViewTarget, &ViewDepthTexture)>,
    phases: Res<ViewSortedRenderPhases<Transparent3d>>,
    resolution: Option<Res<Resolution>>,
    stretch: Res<Stretch>,
    stretched: Res<Stretched>,
    cache: Res<PipelineCache>,
    mut context: RenderContext,
) {
    let entity = view.entity();
    let (camera, extracted, target, depth) = view.into_inner();
    let Some(screen) = target.out_texture_color_attachment(Some(LinearRgba::BLACK)) else { return };
    let covered = resolution.as_ref().is_some_and(|resolution| resolution.covered);
    let phase = phases
        .get(&extracted.retained_view_entity)
        .filter(|_| !covered && target.out_texture_view_format() == Some(extracted.target_format));
    let clear = |view| RenderPassColorAttachment {
        view,
        depth_slice: None,
        resolve_target: None,
        ops: Operations { load: LoadOp::Clear(LinearRgba::BLACK.into()), store: StoreOp::Store },
    };
    // Depth has as many samples as the view: stretched and smoothed exclude each
    // other, also in the frame between the two.
    let small = stretched.0.as_ref().filter(|_| phase.is_some() && target.sampled_main_texture_view().is_none());
    let colour = match (small, target.sampled_main_texture_view()) {
        (Some(small), _) => clear(&small.default_view),
        (None, Some(samples)) => RenderPassColorAttachment { resolve_target: Some(screen.view), ..clear(samples) },
        (None, None) => clear(screen.view),
    };
    {
        let mut pass = context.begin_tracked_render_pass(RenderPassDescriptor {
            label: Some("gallery"),
            color_attachments: &[Some(colour)],
            depth_stencil_attachment: Some(depth.get_attachment(StoreOp::Discard)),
            timestamp_writes: None,
            occlusion_query_set: None,
            multiview_mask: None,
        });
        if let (Some(_), Some(size), Some(resolution)) = (small, camera.physical_target_size, &resolution) {
            #[expect(clippy::cast_precision_loss, reason = "a screen's pixels")]
            let (width, height) = (part(resolution.share(), size.x) as f32, part(resolution.share(), size.y) as f32);
            pass.set_viewport(0.0, 0.0, width, height, 0.0, 1.0);
        }
        if let Some(phase) = phase
            && let Err(problem) = nearest_first(phase, &mut pass, world, entity)
        {
            error!("the gallery was not drawn: {problem:?}");
        }
    }
    let (Some(small), Some(format)) = (small, target.out_texture_view_format()) else { return };
    let pipeline = stretch.pipelines.get(&format).and_then(|pipeline| cache.get_render_pipeline(*pipeline));
    let (Some(pipeline), Some(part)) = (pipeline, stretch.part.binding()) else { return };
    let plain = small.texture.create_view(&TextureViewDescriptor { format: Some(format.remove_srgb_suffix()), ..default() });
    let layout = cache.get_bind_group_layout(&stretch.layout);
    let bindings =
        context.render_device().create_bind_group(None, &layout, &BindGroupEntries::sequential((&plain, &stretch.sampler, part)));
    let mut pass = context.begin_tracked_render_pass(RenderPassDescriptor {
        label: Some("stretch"),
        color_attachments: &[Some(clear(screen.view))],
        depth_stencil_attachment: None,
        timestamp_writes: None,
        occlusion_query_set: None,
        multiview_mask: None,
    });
    pass.set_render_pipeline(pipeline);
    pass.set_bind_group(0, &bindings, &[]);
    pass.draw(0..3, 0..1);
}

/// Draws what is near before what it hides: hidden pixels then cost nothing.
/// The phase is sorted for transparent things, the furthest first.
fn nearest_first<'w>(
    phase: &SortedRenderPhase<Transparent3d>,
    pass: &mut TrackedRenderPass<'w>,
    world: &'w World,
    view: Entity,
) -> Result<(), DrawError> {
    let functions = world.resource::<DrawFunctions<Transparent3d>>();
    let mut functions = functions.write();
    functions.prepare(world);
    for item in phase.items.values().rev().filter(|item| !item.batch_range().is_empty()) {
        if let Some(function) = functions.get_mut(item.draw_function()) {
            function.draw(world, pass, view, item)?;
        }
    }
    Ok(())
}

fn interface(
    world: &World,
    view: ViewQuery<(&ViewTarget, &UiCameraView)>,
    views: Query<&ExtractedView>,
    phases: Res<ViewSortedRenderPhases<TransparentUi>>,
    mut context: RenderContext,
) {
    let (target, interface) = view.into_inner();
    let Ok(extracted) = views.get(interface.0) else { return };
    let Some(phase) = phases.get(&extracted.retained_view_entity).filter(|phase| !phase.items.is_empty()) else { return };
    if target.out_texture_view_format() != Some(extracted.target_format) {
        return;
    }
    let Some(screen) = target.out_texture_color_attachment(None) else { return };
    let mut pass = context.begin_tracked_render_pass(RenderPassDescriptor {
        label: Some("interface"),
        color_attachments: &[Some(screen)],
        depth_stencil_attachment: None,
        timestamp_writes: None,
        occlusion_query_set: None,
        multiview_mask: None,
    });
    if let Err(problem) = phase.render(&mut pass, world, interface.0) {
        error!("the interface was not drawn: {problem:?}");
    }
}
