//! Rooms come when they are near and go when they are far: the fabric at once,
//! its light as soon as it is there.

use super::mesh::{mesh, solid_mesh};
use super::pictures::{Hanging, image, light_image};
use super::surface::Surface;
use super::{Eye, Here, Pictures, Show, StageSet};
use crate::exhibition::colour::Colour;
use crate::exhibition::{Facing, Floor, Room, cores};
use crate::fabric::{Cover, Fabric};
use crate::hang::{Furniture, PANEL};
use crate::light::{Charts, LightMap, Quality};
use crate::prepare::{self, Ready, Want};
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use std::collections::HashMap;
use std::sync::Arc;

/// How many rooms ahead and behind stand, so that one sees through the doorways.
const SEEN: usize = 8;

/// How many rooms ahead and behind their solids are drawn.
const SOLIDS_SEEN: usize = 1;

/// What stands of a room.
#[derive(Component)]
pub(super) struct Staged {
    pub(super) room: usize,
    light: Handle<Image>,
    fabric: Arc<Fabric>,
    lit: Lit,
}

/// How far a room's light is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Lit {
    Dusk,
    Draft,
    Fine,
}

/// A light map on its way.
#[derive(Component)]
pub(super) struct Baking(Task<Baked>);

/// A room's light, the solids in it, and how fine it is.
type Baked = (Option<(LightMap, Option<Mesh>)>, Lit);

/// The solids of a room, in one mesh.
#[derive(Component)]
struct Solids;

/// Pictures that every room uses.
#[derive(Resource, Default)]
struct Patterns {
    /// With the metres that one repeat covers.
    made: HashMap<Pattern, (Handle<Image>, f32)>,
}

/// What repeats over a surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Pattern {
    Floor(Floor),
    Facing(Facing, Colour),
}

impl Pattern {
    /// What repeats over faces of this cover; none for what is plain or a picture.
    fn of(cover: Cover, room: &Room) -> Option<Self> {
        match cover {
            Cover::Floor => Some(Pattern::Floor(room.plan.floor)),
            Cover::Facing(facing, colour) => Some(Pattern::Facing(facing, colour)),
            Cover::Plain | Cover::Work(_) | Cover::Label(_) | Cover::Panel => None,
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Patterns>();
    let work = (come_and_go, hang_light, take_up_light).chain();
    app.add_systems(Update, work.in_set(StageSet::Rooms).run_if(resource_exists::<Show>));
    app.add_systems(Update, show_seen.in_set(StageSet::Eye).run_if(resource_exists::<Show>));
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
    for room in (0..show.house.rooms.len()).filter(|room| near(*room)) {
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
    fn pattern(&mut self, pattern: Pattern) -> (Handle<Image>, f32) {
        if let Some(known) = self.patterns.made.get(&pattern) {
            return known.clone();
        }
        let (pixels, repeat) = match pattern {
            Pattern::Floor(floor) => prepare::floor(floor),
            Pattern::Facing(facing, colour) => prepare::facing(facing, colour),
        };
        let made = (self.images.add(image(Ready::new(pixels), true)), repeat);
        self.patterns.made.insert(pattern, made.clone());
        made
    }
}

fn stage(commands: &mut Commands, show: &Show, at: usize, hands: &mut Hands) {
    let (Some(place), Some(room)) = (show.house.rooms.get(at), show.exhibition.rooms.get(at)) else { return };
    let fabric = Arc::new(Fabric::new(place, room));
    let charts = Charts::new(place, &fabric, Quality::FINE.density);
    let light = hands.images.add(light_image(dusk()));
    let staged = Staged { room: at, light: light.clone(), fabric: Arc::clone(&fabric), lit: Lit::Dusk };
    let parent = commands.spawn((staged, Transform::default(), Visibility::default())).id();
    for cover in covers(&fabric) {
        let pattern = Pattern::of(cover, room);
        // A plain surface reads no pattern, but is bound to one.
        let (base, repeat) = hands.pattern(pattern.unwrap_or(Pattern::Floor(room.plan.floor)));
        if let Some(mesh) = mesh(&fabric, &charts, cover, repeat) {
            let surface = hands.surfaces.add(Surface { base, light: light.clone(), plain: pattern.is_none() });
            commands.spawn((Mesh3d(hands.meshes.add(mesh)), MeshMaterial3d(surface), ChildOf(parent)));
        }
    }
    let mut hang = |want: Want, cover: Cover, middle: Vec3| {
        if let Some(mesh) = mesh(&fabric, &charts, cover, 1.0) {
            let mesh = Mesh3d(hands.meshes.add(mesh));
            commands.spawn((Hanging { want, middle }, mesh, HeldLight(light.clone()), Visibility::default(), ChildOf(parent)));
        }
    };
    for (index, hung) in place.works.iter().enumerate() {
        hang(Want::Work(at, hung.work), Cover::Work(index), hung.centre);
        hang(Want::Label(at, hung.work), Cover::Label(index), hung.label);
    }
    let panel = place.furniture.iter().find(|thing| matches!(thing, Furniture::Panel { .. })).map(Furniture::footprint);
    let middle = panel.map_or(place.entrance, |foot| Vec3::new(foot.min.x, PANEL.1 / 2.0, foot.max.y));
    hang(Want::Panel(at), Cover::Panel, middle);
}

/// What covers a room's faces, pictures apart; plain surfaces first.
fn covers(fabric: &Fabric) -> Vec<Cover> {
    let mut covers = vec![Cover::Plain, Cover::Floor];
    for face in &fabric.faces {
        if matches!(face.cover, Cover::Facing(..)) && !covers.contains(&face.cover) {
            covers.push(face.cover);
        }
    }
    covers
}

/// The light map a hanging picture will be lit by.
#[derive(Component, Clone)]
pub(super) struct HeldLight(pub(super) Handle<Image>);

/// Even, dim light until there is better.
fn dusk() -> LightMap {
    LightMap { width: 1, height: 1, texels: vec![105, 102, 98, 255], solids: Vec::new() }
}

/// One room's light at a time, the nearest first; a room that is waited for
/// gets a draft before the fine map, unless that is there already.
fn take_up_light(
    mut commands: Commands,
    show: Res<Show>,
    here: Res<Here>,
    pictures: Res<Pictures>,
    staged: Query<(Entity, &Staged, Has<Baking>)>,
) {
    if staged.iter().any(|(_, _, baking)| baking) {
        return;
    }
    let dim = staged.iter().filter(|(_, staged, _)| staged.lit < Lit::Fine);
    let Some((entity, staged, _)) = dim.min_by_key(|(_, staged, _)| staged.room.abs_diff(here.0)) else { return };
    // What hangs in the room comes before its finest light, and before the light
    // of other rooms.
    if pictures.pressing && (staged.room != here.0 || staged.lit == Lit::Draft) {
        return;
    }
    // The other half of the cores draws.
    let threads = (cores() / 2).max(1);
    let (show, room, fabric, now) = (show.clone(), staged.room, Arc::clone(&staged.fabric), staged.lit);
    let task = AsyncComputeTaskPool::get().spawn(async move {
        let (exhibition, house, cache) = (&show.exhibition, &show.house, show.studio.cache());
        let solids = prepare::solids(exhibition, house, room);
        let shown = |map: LightMap| {
            let mesh = solid_mesh(&solids, &map);
            (map, mesh)
        };
        if let Some(map) = prepare::kept_light(cache, exhibition, house, room, &solids, Quality::FINE) {
            return (Some(shown(map)), Lit::Fine);
        }
        if now == Lit::Dusk {
            return (prepare::draft_light(exhibition, house, room, &fabric, &solids).map(shown), Lit::Draft);
        }
        (prepare::light(cache, exhibition, house, room, &fabric, &solids, Quality::FINE.on(threads)).map(shown), Lit::Fine)
    });
    commands.entity(entity).insert(Baking(task));
}

fn hang_light(
    mut commands: Commands,
    mut baking: Query<(Entity, &mut Staged, &mut Baking)>,
    hung: Query<(&ChildOf, &MeshMaterial3d<Surface>)>,
    mut solids: Query<(&ChildOf, &mut Mesh3d), With<Solids>>,
    mut images: ResMut<Assets<Image>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut surfaces: ResMut<Assets<Surface>>,
) {
    for (entity, mut staged, mut baking) in &mut baking {
        let Some((map, lit)) = block_on(poll_once(&mut baking.0)) else { continue };
        if let Some((map, mesh)) = map {
            let _ = images.insert(staged.light.id(), light_image(map));
            // A surface holds on to the picture it was made with, until it is
            // changed itself.
            for (_, surface) in hung.iter().filter(|(parent, _)| parent.parent() == entity) {
                if let Some(mut surface) = surfaces.get_mut(surface.id()) {
                    surface.light = staged.light.clone();
                }
            }
            if let Some(mesh) = mesh.map(|mesh| meshes.add(mesh)) {
                match solids.iter_mut().find(|(parent, _)| parent.parent() == entity) {
                    Some((_, mut old)) => old.0 = mesh,
                    None => {
                        let light = staged.light.clone();
                        let surface = surfaces.add(Surface { base: light.clone(), light, plain: true });
                        commands.spawn((Solids, Mesh3d(mesh), MeshMaterial3d(surface), ChildOf(entity)));
                    }
                }
            }
        }
        // A room without a map keeps its dusk; it is not asked for again.
        staged.lit = lit;
        commands.entity(entity).remove::<Baking>();
    }
}

/// Rooms behind walls are not drawn.
fn show_seen(
    show: Res<Show>,
    here: Res<Here>,
    eye: Res<Eye>,
    cameras: Query<&Camera, With<Camera3d>>,
    mut staged: Query<(&Staged, &mut Visibility), Without<Solids>>,
    mut solids: Query<(&ChildOf, &mut Visibility), With<Solids>>,
) {
    let aspect = cameras.iter().find_map(Camera::logical_viewport_size).map_or(16.0 / 9.0, |size| size.x / size.y.max(1.0));
    let seen = show.house.seen(here.0, eye.at, |point| eye.view(point, aspect));
    for (staged, mut visibility) in &mut staged {
        let wanted = if seen.contains(&staged.room) { Visibility::Inherited } else { Visibility::Hidden };
        visibility.set_if_neq(wanted);
    }
    // Solids have more corners than all the rest; two doorways on, nobody sees them.
    for (parent, mut visibility) in &mut solids {
        let near = staged.get(parent.parent()).is_ok_and(|(staged, _)| staged.room.abs_diff(here.0) <= SOLIDS_SEEN);
        visibility.set_if_neq(if near { Visibility::Inherited } else { Visibility::Hidden });
    }
}

/// Rooms whose light is still to come, within so many rooms.
pub(super) fn unlit(staged: &Query<&Staged>, here: usize, away: usize) -> usize {
    staged.iter().filter(|staged| staged.lit < Lit::Fine && staged.room.abs_diff(here) <= away).count()
}
