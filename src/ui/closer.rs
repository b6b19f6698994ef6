//! Looking closely: the large picture of the work view, in tiles where one
//! looks, and another one laid over it to compare.

use super::UiSet;
use super::look::Look;
use crate::exhibition::Lang;
use crate::prepare::{Closeup, NoPicture, Pixels, Ready, TileAt, Want};
use crate::session::{Page, Session};
use crate::visit::Visit;
use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use std::collections::HashMap;
use std::sync::Arc;

/// Pixels on the longer side of the picture under the tiles.
const WHOLE: u32 = 1536;

/// Tiles that are kept, seen or not; a megabyte each.
const MOST_TILES: usize = 64;

/// Tiles that are made at once.
const AT_ONCE: usize = 2;

/// The picture that is looked at.
#[derive(Resource, Default)]
pub(super) struct Closer {
    shown: Option<(Want, Lang)>,
    whole: Option<Handle<Image>>,
    loading: Option<Task<(Ready, Option<NoPicture>)>>,
    other: Option<Handle<Image>>,
    other_loading: Option<Task<(Ready, Option<NoPicture>)>>,
    source: Option<Arc<Closeup>>,
    opening: Option<Task<Result<Closeup, NoPicture>>>,
    tiles: HashMap<TileAt, Handle<Image>>,
    making: Vec<(TileAt, Task<Result<Pixels, NoPicture>>)>,
    /// Tiles that could not be made; they are not asked for again.
    broken: Vec<TileAt>,
}

/// Whether something of the interface is still to come, so that frames go on.
#[derive(Resource, Default, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loading(pub bool);

/// The place the picture has on screen.
#[derive(Component)]
pub(super) struct Pane;

/// The whole picture, larger than the pane when one looks closely.
#[derive(Component)]
pub(super) struct Sheet;

/// What lies over the picture while one compares.
#[derive(Component, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// The part of the pane that the other picture has.
    Side,
    /// The other picture.
    Picture,
    /// Where they meet.
    Edge,
}

/// A tile on the sheet.
#[derive(Component)]
struct Tile(TileAt);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Closer>().init_resource::<Loading>();
    let work = (arrive, place, part, tile).chain().after(UiSet::Build);
    app.add_systems(Update, work.run_if(resource_exists::<Visit>));
}

impl Closer {
    /// Asks for a picture, unless it is the one there is.
    pub(super) fn want(&mut self, look: &Look, want: Want, other: Option<Want>) {
        let key = (want, look.lang);
        if self.shown == Some(key) {
            return;
        }
        let same = self.shown.is_some_and(|(shown, _)| shown == want);
        // The other language's picture stays until this one's is there.
        let whole = self.whole.take().filter(|_| same);
        let (show, lang) = (look.show.clone(), look.lang);
        let (ready, close, beside) = (show.clone(), show.clone(), show);
        let pool = AsyncComputeTaskPool::get();
        *self = Self {
            shown: Some(key),
            whole,
            loading: Some(pool.spawn(async move { ready.studio.ready(&ready.exhibition, want, lang, WHOLE, WHOLE) })),
            opening: Some(pool.spawn(async move { close.studio.closeup(&close.exhibition, want, lang) })),
            other_loading: other.map(|other| pool.spawn(async move { beside.studio.ready(&beside.exhibition, other, lang, WHOLE, WHOLE) })),
            ..Self::default()
        };
    }

    /// The picture to compare with, so far.
    pub(super) fn other(&self) -> ImageNode {
        self.other.clone().map(ImageNode::new).unwrap_or_default()
    }

    /// The picture so far.
    pub(super) fn image(&self) -> ImageNode {
        self.whole.clone().map(ImageNode::new).unwrap_or_default()
    }

    /// Lets go of everything, when nobody looks any more.
    fn close(&mut self) {
        if self.shown.is_some() {
            *self = Self::default();
        }
    }
}

/// What was asked for is there.
pub(super) fn arrive(
    visit: Res<Visit>,
    mut closer: ResMut<Closer>,
    mut loading: ResMut<Loading>,
    mut images: ResMut<Assets<Image>>,
    mut sheets: Query<&mut ImageNode, With<Sheet>>,
    mut overs: Query<(&Over, &mut ImageNode), Without<Sheet>>,
) {
    let closer = closer.bypass_change_detection();
    if visit.open.page != Page::Work {
        closer.close();
    }
    if let Some((ready, _)) = closer.loading.as_mut().and_then(|task| block_on(poll_once(task))) {
        let whole = images.add(picture(ready.width, ready.height, ready.mips, ready.data));
        for mut sheet in &mut sheets {
            sheet.image = whole.clone();
        }
        (closer.whole, closer.loading) = (Some(whole), None);
    }
    if let Some((ready, _)) = closer.other_loading.as_mut().and_then(|task| block_on(poll_once(task))) {
        let other = images.add(picture(ready.width, ready.height, ready.mips, ready.data));
        for (_, mut node) in overs.iter_mut().filter(|(over, _)| **over == Over::Picture) {
            node.image = other.clone();
        }
        (closer.other, closer.other_loading) = (Some(other), None);
    }
    if let Some(opened) = closer.opening.as_mut().and_then(|task| block_on(poll_once(task))) {
        // Without tiles the picture is as fine as the whole one.
        (closer.source, closer.opening) = (opened.ok().map(Arc::new), None);
    }
    let busy = closer.loading.is_some() || closer.other_loading.is_some() || closer.opening.is_some() || !closer.making.is_empty();
    loading.set_if_neq(Loading(busy));
}

pub(super) fn picture(width: u32, height: u32, mips: u32, data: Vec<u8>) -> Image {
    let size = Extent3d { width, height, depth_or_array_layers: 1 };
    let mut image = Image::new_uninit(size, TextureDimension::D2, TextureFormat::Rgba8UnormSrgb, RenderAssetUsages::RENDER_WORLD);
    image.texture_descriptor.mip_level_count = mips;
    image.data = Some(data);
    image
}

/// The sheet lies where the visit's zoom wants it.
fn place(visit: Res<Visit>, mut sheets: Query<&mut Node, With<Sheet>>) {
    let zoom = seen(&visit);
    let at = |centre: f32| Val::Percent((0.5 - centre * zoom.scale) * 100.0);
    for mut node in &mut sheets {
        let size = Val::Percent(zoom.scale * 100.0);
        let wanted = (size, at(zoom.centre.x), at(zoom.centre.y));
        if (node.width, node.left, node.top) != wanted {
            (node.width, node.left, node.top) = wanted;
            node.height = size;
        }
    }
}

/// The part of the picture that is seen: all of it while one compares.
fn seen(session: &Session) -> crate::session::Zoom {
    if session.near.compare.is_some() { default() } else { session.near.zoom }
}

/// While one compares, the other picture has the part right of the edge.
fn part(visit: Res<Visit>, panes: Query<&ComputedNode, With<Pane>>, mut overs: Query<(&Over, &mut Node)>) {
    let (Some(edge), Some(pane)) = (visit.near.compare, panes.iter().next()) else { return };
    let across = pane.size().x * pane.inverse_scale_factor();
    for (over, mut node) in &mut overs {
        let (width, left) = match over {
            Over::Side => (Val::Percent((1.0 - edge) * 100.0), node.left),
            Over::Picture => (Val::Px(across), node.left),
            Over::Edge => (node.width, Val::Percent(edge * 100.0)),
        };
        if (node.width, node.left) != (width, left) {
            (node.width, node.left) = (width, left);
        }
    }
}

/// Tiles come where one looks, and the others go when there are too many.
fn tile(
    mut commands: Commands,
    visit: Res<Visit>,
    mut closer: ResMut<Closer>,
    mut images: ResMut<Assets<Image>>,
    panes: Query<&ComputedNode, With<Pane>>,
    sheets: Query<Entity, With<Sheet>>,
    hung: Query<(Entity, &Tile)>,
) {
    let closer = closer.bypass_change_detection();
    let (Some(source), Some(pane), Some(sheet)) = (closer.source.clone(), panes.iter().next(), sheets.iter().next()) else { return };
    if pane.is_empty() {
        return;
    }
    let zoom = seen(&visit);
    let across = pane.size().x * zoom.scale;
    let level = source.level_for(across);
    let half = 0.5 / zoom.scale;
    let (from, to) = (zoom.centre - half, zoom.centre + half);
    let (width, height) = source.size(level);
    // The whole picture is as fine as that.
    let wanted = if width.max(height) <= WHOLE { Vec::new() } else { source.tiles(level, from.into(), to.into()) };
    closer.making.retain(|(at, _)| wanted.contains(at));
    let mut done = Vec::new();
    closer.making.retain_mut(|(at, task)| match block_on(poll_once(task)) {
        Some(made) => {
            done.push((*at, made));
            false
        }
        None => true,
    });
    for (at, made) in done {
        match made {
            Ok(pixels) => drop(closer.tiles.insert(at, images.add(picture(pixels.width, pixels.height, 1, pixels.rgba)))),
            Err(NoPicture(reason)) => {
                warn!("a tile is left out: {reason}");
                closer.broken.push(at);
            }
        }
    }
    for at in &wanted {
        let missing = !closer.tiles.contains_key(at) && !closer.broken.contains(at) && closer.making.iter().all(|(making, _)| making != at);
        if missing && closer.making.len() < AT_ONCE {
            let (source, at) = (Arc::clone(&source), *at);
            closer.making.push((at, AsyncComputeTaskPool::get().spawn(async move { source.tile(at) })));
        }
    }
    if closer.tiles.len() > MOST_TILES {
        closer.tiles.retain(|at, _| wanted.contains(at));
    }
    let there = |at: &TileAt| hung.iter().any(|(_, tile)| tile.0 == *at);
    for (at, image) in closer.tiles.iter().filter(|(at, _)| !there(at)) {
        commands.entity(sheet).with_child((
            Tile(*at),
            on_sheet(source.place(*at), source.levels() - at.level),
            ImageNode::new(image.clone()),
        ));
    }
    for (entity, tile) in &hung {
        if !closer.tiles.contains_key(&tile.0) {
            commands.entity(entity).despawn();
        }
    }
}

/// A node at a part of the sheet; finer tiles lie over coarser ones.
fn on_sheet([left, top, width, height]: [f32; 4], fineness: usize) -> (Node, ZIndex) {
    let node = Node {
        position_type: PositionType::Absolute,
        left: Val::Percent(left * 100.0),
        top: Val::Percent(top * 100.0),
        width: Val::Percent(width * 100.0),
        height: Val::Percent(height * 100.0),
        ..default()
    };
    (node, ZIndex(i32::try_from(fineness).unwrap_or(0)))
}
