//! Rooms come when they are near and go when they are far: shell, furniture and
//! frames at once, light as soon as it is baked.

use super::build::Build;
use super::pictures::{Hanging, gpu_image};
use super::surface::Surface;
use super::{Here, Show, StageSet, ceiling, floor, frames, furniture, shell};
use crate::exhibition::Floor;
use crate::hang::Furniture;
use crate::light::{Charts, LightMap, bake};
use crate::prepare::{self, Pixels, Want};
use bevy::image::ImageSampler;
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use std::collections::HashMap;

/// How many rooms ahead and behind stand, so that one sees through the doorways.
const SEEN: usize = 8;

/// What stands of a room.
#[derive(Component)]
struct Staged {
    room: usize,
}

/// A light map while it is being baked.
#[derive(Component)]
pub(super) struct Baking {
    task: Task<LightMap>,
    into: Handle<Image>,
}

/// Pictures that every room uses.
#[derive(Resource, Default)]
struct Patterns {
    /// By floor; plaster has none.
    made: HashMap<Option<Floor>, (Handle<Image>, f32)>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Patterns>();
    app.add_systems(Update, (come_and_go, hang_light).chain().in_set(StageSet::Rooms).run_if(resource_exists::<Show>));
}

#[expect(clippy::too_many_arguments, reason = "a system asks for what it reads")]
fn come_and_go(
    mut commands: Commands,
    show: Res<Show>,
    here: Res<Here>,
    staged: Query<(Entity, &Staged)>,
    mut images: ResMut<Assets<Image>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut surfaces: ResMut<Assets<Surface>>,
    mut patterns: ResMut<Patterns>,
) {
    if !here.is_changed() && !show.is_changed() {
        return;
    }
    let near = |room: usize| room.abs_diff(here.0) <= SEEN;
    for (entity, room) in &staged {
        if show.is_changed() || !near(room.room) {
            commands.entity(entity).despawn();
        }
    }
    let mut wanted: Vec<usize> = (0..show.house.rooms.len()).filter(|room| near(*room)).collect();
    // Nearest first: its light is baked first.
    wanted.sort_by_key(|room| room.abs_diff(here.0));
    for room in wanted {
        if show.is_changed() || staged.iter().all(|(_, staged)| staged.room != room) {
            let mut hands = Hands { images: &mut images, meshes: &mut meshes, surfaces: &mut surfaces, patterns: &mut patterns };
            stage(&mut commands, &show, room, &mut hands);
        }
    }
}

/// Everything that staging puts its products into.
struct Hands<'a> {
    images: &'a mut Assets<Image>,
    meshes: &'a mut Assets<Mesh>,
    surfaces: &'a mut Assets<Surface>,
    patterns: &'a mut Patterns,
}

impl Hands<'_> {
    /// A pattern's picture, made once.
    fn pattern(&mut self, floor: Option<Floor>) -> (Handle<Image>, f32) {
        if let Some(known) = self.patterns.made.get(&floor) {
            return known.clone();
        }
        let (pixels, repeat) = floor.map_or_else(prepare::plaster, prepare::floor);
        let made = (self.images.add(gpu_image(pixels, true)), repeat);
        self.patterns.made.insert(floor, made.clone());
        made
    }
}

fn stage(commands: &mut Commands, show: &Show, at: usize, hands: &mut Hands) {
    let (Some(place), Some(room)) = (show.house.rooms.get(at), show.exhibition.rooms.get(at)) else { return };
    let charts = Charts::new(place);
    let light = hands.images.add(dusk(&charts));
    let (plaster, plaster_repeat) = hands.pattern(None);
    let (ground, ground_repeat) = hands.pattern(Some(room.plan.floor));
    let mut shell = Build::new(&charts, plaster_repeat);
    shell::walls(&mut shell, place, room);
    ceiling::ceiling(&mut shell, place, room);
    furniture::furniture(&mut shell, place, room);
    floor::lines(&mut shell, place, room);
    for hung in &place.works {
        frames::frame(&mut shell, hung, room);
        frames::label_edge(&mut shell, hung);
    }
    let mut under = Build::new(&charts, ground_repeat);
    floor::floor(&mut under, place, room);
    let task = bake_task(show, at);
    let parent =
        commands.spawn((Staged { room: at }, Transform::default(), Visibility::default(), Baking { task, into: light.clone() })).id();
    for (build, base) in [(shell, plaster), (under, ground)] {
        if !build.is_empty() {
            let surface = hands.surfaces.add(Surface { base, light: light.clone() });
            commands.spawn((Mesh3d(hands.meshes.add(build.mesh())), MeshMaterial3d(surface), ChildOf(parent)));
        }
    }
    let mut hang = |want: Want, build: Build, hands: &mut Hands| {
        let mesh = hands.meshes.add(build.mesh());
        commands.spawn((Hanging { room: at, want }, Mesh3d(mesh), HeldLight(light.clone()), ChildOf(parent)));
    };
    for (index, hung) in place.works.iter().enumerate() {
        let mut face = Build::new(&charts, 1.0);
        frames::picture(&mut face, hung);
        hang(Want::Work(at, show.house.rooms[at].works[index].work), face, hands);
        let mut card = Build::new(&charts, 1.0);
        frames::label(&mut card, hung);
        hang(Want::Label(at, hung.work), card, hands);
    }
    for thing in &place.furniture {
        if let Furniture::Panel { at: foot } = thing {
            let mut front = Build::new(&charts, 1.0);
            furniture::panel_front(&mut front, *foot);
            hang(Want::Panel(at), front, hands);
        }
    }
}

/// The light map a hanging picture will be lit by.
#[derive(Component, Clone)]
pub(super) struct HeldLight(pub(super) Handle<Image>);

fn bake_task(show: &Show, at: usize) -> Task<LightMap> {
    let (exhibition, house) = (show.exhibition.clone(), show.house.clone());
    AsyncComputeTaskPool::get().spawn(async move {
        let place = &house.rooms[at];
        bake(place, &exhibition.rooms[at], &Charts::new(place))
    })
}

/// Even, dim light until the bake is done.
fn dusk(charts: &Charts) -> Image {
    let count = (charts.width * charts.height) as usize;
    light_image(LightMap { width: charts.width, height: charts.height, texels: [105, 102, 98, 255].repeat(count) })
}

fn light_image(map: LightMap) -> Image {
    let mut image = gpu_image(Pixels { width: map.width, height: map.height, rgba: map.texels }, false);
    image.sampler = ImageSampler::linear();
    image
}

fn hang_light(mut commands: Commands, mut baking: Query<(Entity, &mut Baking)>, mut images: ResMut<Assets<Image>>) {
    for (entity, mut baking) in &mut baking {
        if let Some(map) = block_on(poll_once(&mut baking.task)) {
            let into = baking.into.id();
            let _ = images.insert(into, light_image(map));
            commands.entity(entity).remove::<Baking>();
        }
    }
}
