//! Pictures of near rooms: no larger than their place on the screen can show,
//! within a budget of memory; loaded on other threads, the nearest first; let
//! go when they are far, and loaded anew when the language changes.

use super::rooms::{HeldLight, Staged, unlit};
use super::surface::Surface;
use super::{Here, Show, Spoken, StageSet};
use crate::exhibition::Lang;
use crate::hang::House;
use crate::light::LightMap;
use crate::prepare::{NoPicture, Ready, Want, size};
use bevy::asset::RenderAssetUsages;
use bevy::image::{ImageAddressMode, ImageFilterMode, ImageSampler, ImageSamplerDescriptor};
use bevy::prelude::*;
use bevy::render::render_asset::RenderAssetBytesPerFrame;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

/// Rooms before and behind whose pictures are loaded.
const NEAR: usize = 1;

/// At most this many pictures are on their way at once.
const AT_ONCE: usize = 4;

/// Bytes that go onto the graphics card in one frame. Enough for a picture and
/// for the walls of a room, which must never wait behind pictures.
pub const A_FRAME: usize = 16 << 20;

/// A place that wants a picture.
#[derive(Component, Clone, Copy, Debug)]
pub(super) struct Hanging {
    pub(super) want: Want,
    pub(super) middle: Vec3,
}

/// What should hang there: pixels on the longer side, and the language.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
struct Wanted {
    lang: Lang,
    whole: u32,
    need: u32,
}

/// What hangs there.
#[derive(Component)]
struct Hangs(Wanted);

/// A picture on its way.
#[derive(Component)]
struct Loading {
    wanted: Wanted,
    task: Task<(Ready, Option<NoPicture>)>,
}

/// How the pictures stand, for whoever waits for them.
#[derive(Resource, Default, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pictures {
    /// Pictures and light maps of near rooms that are still to come.
    pub waiting: usize,
    /// Pictures of the room itself are still to come.
    pub pressing: bool,
    /// So is its light.
    pub dim: bool,
}

/// How much memory pictures may take.
#[derive(Resource, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Bytes of pictures on the graphics card.
    pub bytes: u64,
    /// Pixels from the screen's top to its foot.
    pub screen: u32,
}

impl Default for Budget {
    fn default() -> Self {
        Self { bytes: 120 << 20, screen: 1080 }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Pictures>().init_resource::<Budget>();
    app.insert_resource(RenderAssetBytesPerFrame::new(A_FRAME));
    let work = (measure, want, take_up, hang, count).chain();
    app.add_systems(Update, work.in_set(StageSet::Pictures).run_if(resource_exists::<Show>));
}

/// The middle of the doorway through which one sees from one room into another.
fn doorway(house: &House, from: usize, into: usize) -> Option<Vec3> {
    let door = if into > from { house.rooms.get(into)?.south? } else { house.rooms.get(into)?.north? };
    Some(door.at + Vec3::Y * crate::hang::EYE)
}

/// The screen's height says how fine pictures must be.
fn measure(cameras: Query<&Camera, With<Camera3d>>, mut budget: ResMut<Budget>) {
    if let Some(size) = cameras.iter().find_map(Camera::physical_target_size).filter(|size| size.y > 0) {
        let measured = Budget { screen: size.y, ..*budget };
        budget.set_if_neq(measured);
    }
}

/// Says of each place what should hang there, when the visitor, the language
/// or the screen have changed.
fn want(
    mut commands: Commands,
    (show, here, spoken, budget): (Res<Show>, Res<Here>, Res<Spoken>, Res<Budget>),
    fresh: Query<(), Added<Hanging>>,
    places: Query<(Entity, &Hanging, Option<&Wanted>)>,
) {
    if !(show.is_changed() || here.is_changed() || spoken.is_changed() || budget.is_changed() || !fresh.is_empty()) {
        return;
    }
    let needs = |hanging: &Hanging| {
        let (room, want) = (hanging.want.room(), hanging.want);
        let place = show.house.rooms.get(room).filter(|_| room.abs_diff(here.0) <= NEAR)?;
        let whole = size::whole(want, place, budget.screen);
        let need = match doorway(&show.house, here.0, room).filter(|_| room != here.0) {
            Some(door) => size::through(want, place, hanging.middle, door, budget.screen).min(whole),
            None => whole,
        };
        Some(Wanted { lang: spoken.0, whole, need })
    };
    let wanted: Vec<(Entity, Option<Wanted>, Option<Wanted>)> =
        places.iter().map(|(entity, hanging, had)| (entity, had.copied(), needs(hanging))).collect();
    let all: u64 = wanted.iter().filter_map(|(_, _, new)| *new).map(|wanted| bytes(wanted.need)).sum();
    for (entity, had, new) in wanted {
        let new = new.map(|wanted| Wanted { need: within(wanted.need, all, budget.bytes), ..wanted });
        match new {
            Some(new) if had != Some(new) => drop(commands.entity(entity).insert(new)),
            Some(_) => {}
            None => drop(commands.entity(entity).remove::<(Wanted, Hangs, Loading, MeshMaterial3d<Surface>)>()),
        }
    }
}

/// Memory that a picture takes at the most, with its mips.
fn bytes(longest: u32) -> u64 {
    u64::from(longest) * u64::from(longest) * 4 * 4 / 3
}

/// Every picture gives way alike when there is not memory for all.
fn within(need: u32, all: u64, most: u64) -> u32 {
    if all <= most {
        return need;
    }
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of a size")]
    let need = (f64::from(need) * (most as f64 / all as f64).sqrt()) as u32;
    need.max(64)
}

fn take_up(
    mut commands: Commands,
    show: Res<Show>,
    here: Res<Here>,
    loading: Query<&Loading>,
    places: Query<(Entity, &Hanging, &Wanted, Option<&Hangs>), Without<Loading>>,
) {
    let free = AT_ONCE.saturating_sub(loading.iter().count());
    let missing = || places.iter().filter(|(_, _, wanted, hangs)| hangs.is_none_or(|hangs| hangs.0 != **wanted));
    if free == 0 || missing().next().is_none() {
        return;
    }
    let mut missing: Vec<_> = missing().collect();
    missing.sort_by_key(|(entity, hanging, _, hangs)| {
        let room = hanging.want.room();
        (room.abs_diff(here.0), room < here.0, hangs.is_some(), *entity)
    });
    for (entity, hanging, wanted, _) in missing.into_iter().take(free) {
        let (show, want, wanted) = (show.clone(), hanging.want, *wanted);
        let load = async move { show.studio.ready(&show.exhibition, want, wanted.lang, wanted.whole, wanted.need) };
        commands.entity(entity).insert(Loading { wanted, task: AsyncComputeTaskPool::get().spawn(load) });
    }
}

fn hang(
    mut commands: Commands,
    mut loading: Query<(Entity, &Hanging, &HeldLight, &mut Loading, Option<&Wanted>)>,
    mut images: ResMut<Assets<Image>>,
    mut surfaces: ResMut<Assets<Surface>>,
) {
    for (entity, hanging, light, mut loading, wanted) in &mut loading {
        let Some((ready, trouble)) = block_on(poll_once(&mut loading.task)) else { continue };
        if let Some(NoPicture(reason)) = trouble {
            warn!("{:?} is shown as a blank: {reason}", hanging.want);
        }
        let mut entity = commands.entity(entity);
        entity.remove::<Loading>();
        if wanted.is_some() {
            let surface = Surface { base: images.add(image(ready, false)), light: light.0.clone(), plain: false };
            entity.insert((Hangs(loading.wanted), MeshMaterial3d(surfaces.add(surface))));
        }
    }
}

fn count(here: Res<Here>, places: Query<(&Hanging, &Wanted, Option<&Hangs>)>, staged: Query<&Staged>, mut pictures: ResMut<Pictures>) {
    let missing = |hangs: Option<&Hangs>, wanted: &Wanted| hangs.is_none_or(|hangs| hangs.0 != *wanted);
    let (mut waiting, mut own) = (0, 0);
    for (hanging, _, _) in places.iter().filter(|(_, wanted, hangs)| missing(*hangs, wanted)) {
        waiting += 1;
        own += usize::from(hanging.want.room() == here.0);
    }
    let dark = unlit(&staged, here.0, NEAR);
    pictures.set_if_neq(Pictures { waiting: waiting + dark, pressing: own > 0, dim: unlit(&staged, here.0, 0) > 0 });
}

/// A picture for the graphics card; kept there only.
pub fn image(ready: Ready, repeat: bool) -> Image {
    let size = Extent3d { width: ready.width, height: ready.height, depth_or_array_layers: 1 };
    let mut image = Image::new_uninit(size, TextureDimension::D2, TextureFormat::Rgba8Unorm, RenderAssetUsages::RENDER_WORLD);
    image.texture_descriptor.mip_level_count = ready.mips;
    image.data = Some(ready.data);
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

/// A light map for the graphics card.
pub(super) fn light_image(map: LightMap) -> Image {
    let size = Extent3d { width: map.width, height: map.height, depth_or_array_layers: 1 };
    let mut image = Image::new(size, TextureDimension::D2, map.texels, TextureFormat::Rgba8Unorm, RenderAssetUsages::RENDER_WORLD);
    image.sampler = ImageSampler::linear();
    image
}
