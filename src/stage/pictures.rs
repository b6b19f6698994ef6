//! Pictures of near rooms: made on other threads, hung when they are ready,
//! let go when they are far; made anew when the language changes.

use super::rooms::{Baking, HeldLight};
use super::surface::Surface;
use super::{Here, Show, Spoken, StageSet};
use crate::exhibition::Lang;
use crate::prepare::{NoPicture, Pixels, Want};
use bevy::asset::RenderAssetUsages;
use bevy::image::{ImageAddressMode, ImageFilterMode, ImageSampler, ImageSamplerDescriptor};
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

/// Rooms before and behind whose pictures are loaded.
const NEAR: usize = 1;

/// At most this many pictures are made at once, nearest first.
const AT_ONCE: usize = 2;

/// A place that wants a picture.
#[derive(Component, Clone, Copy, Debug)]
pub(super) struct Hanging {
    pub(super) room: usize,
    pub(super) want: Want,
}

/// The picture that hangs there is in this language.
#[derive(Component)]
struct Hangs(Lang);

/// A picture in the making.
#[derive(Component)]
struct Making {
    lang: Lang,
    task: Task<(Pixels, Option<NoPicture>)>,
}

/// How the pictures stand, for whoever waits for them.
#[derive(Resource, Default, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pictures {
    /// Pictures of near rooms and light maps that are still to come.
    pub waiting: usize,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Pictures>();
    let work = (let_go, take_up, hang, count).chain();
    app.add_systems(Update, work.in_set(StageSet::Pictures).run_if(resource_exists::<Show>));
}

fn longest(want: Want) -> u32 {
    match want {
        Want::Work(..) => 1024,
        Want::Label(..) => 768,
        Want::Panel(_) => 1536,
    }
}

/// Places that have a picture, or one in the making.
type Busy = Or<(With<Hangs>, With<Making>)>;

fn let_go(mut commands: Commands, here: Res<Here>, hanging: Query<(Entity, &Hanging), Busy>) {
    for (entity, hanging) in &hanging {
        if hanging.room.abs_diff(here.0) > NEAR {
            commands.entity(entity).remove::<(Hangs, Making, MeshMaterial3d<Surface>)>();
        }
    }
}

fn take_up(
    mut commands: Commands,
    show: Res<Show>,
    here: Res<Here>,
    spoken: Res<Spoken>,
    making: Query<&Making>,
    hanging: Query<(Entity, &Hanging, Option<&Hangs>), Without<Making>>,
) {
    let free = AT_ONCE.saturating_sub(making.iter().count());
    if free == 0 {
        return;
    }
    let stale = |hangs: Option<&Hangs>| hangs.is_none_or(|hangs| hangs.0 != spoken.0);
    let mut wanted: Vec<_> = hanging.iter().filter(|(_, hanging, hangs)| hanging.room.abs_diff(here.0) <= NEAR && stale(*hangs)).collect();
    wanted.sort_by_key(|(entity, hanging, _)| (hanging.room.abs_diff(here.0), hanging.room < here.0, *entity));
    for (entity, hanging, _) in wanted.into_iter().take(free) {
        let (show, want, lang) = (show.clone(), hanging.want, spoken.0);
        let task = AsyncComputeTaskPool::get().spawn(async move { show.studio.make(&show.exhibition, want, lang, longest(want)) });
        commands.entity(entity).insert(Making { lang, task });
    }
}

fn hang(
    mut commands: Commands,
    mut making: Query<(Entity, &Hanging, &HeldLight, &mut Making)>,
    mut images: ResMut<Assets<Image>>,
    mut surfaces: ResMut<Assets<Surface>>,
) {
    for (entity, hanging, light, mut making) in &mut making {
        let Some((pixels, trouble)) = block_on(poll_once(&mut making.task)) else { continue };
        if let Some(NoPicture(reason)) = trouble {
            warn!("{:?} is shown as a blank: {reason}", hanging.want);
        }
        let surface = Surface { base: images.add(gpu_image(pixels, false)), light: light.0.clone() };
        commands.entity(entity).remove::<Making>().insert((Hangs(making.lang), MeshMaterial3d(surfaces.add(surface))));
    }
}

fn count(
    here: Res<Here>,
    spoken: Res<Spoken>,
    hanging: Query<(&Hanging, Option<&Hangs>)>,
    baking: Query<&Baking>,
    mut pictures: ResMut<Pictures>,
) {
    let waiting = hanging
        .iter()
        .filter(|(hanging, hangs)| hanging.room.abs_diff(here.0) <= NEAR && hangs.is_none_or(|hangs| hangs.0 != spoken.0))
        .count();
    pictures.set_if_neq(Pictures { waiting: waiting + baking.iter().count() });
}

/// A picture for the GPU, with mips; kept there only.
pub(super) fn gpu_image(pixels: Pixels, repeat: bool) -> Image {
    let size = Extent3d { width: pixels.width, height: pixels.height, depth_or_array_layers: 1 };
    let (data, mips) = pixels.mips();
    let mut image = Image::new_uninit(size, TextureDimension::D2, TextureFormat::Rgba8Unorm, RenderAssetUsages::RENDER_WORLD);
    image.texture_descriptor.mip_level_count = mips;
    image.data = Some(data);
    let address = if repeat { ImageAddressMode::Repeat } else { ImageAddressMode::ClampToEdge };
    image.sampler = ImageSampler::Descriptor(ImageSamplerDescriptor {
        address_mode_u: address,
        address_mode_v: address,
        mag_filter: ImageFilterMode::Linear,
        min_filter: ImageFilterMode::Linear,
        mipmap_filter: ImageFilterMode::Linear,
        ..default()
    });
    image
}
