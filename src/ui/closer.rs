//! Looking closely: the large picture of the work view, in tiles where one
//! looks, and the fingers, wheel and mouse that move it.

use super::UiSet;
use super::widgets::Page;
use crate::exhibition::Lang;
use crate::prepare::{Closeup, NoPicture, Pixels, Ready, TileAt, Want};
use crate::stage::Show;
use crate::visit::{Intent, Mode, Visit};
use bevy::asset::RenderAssetUsages;
use bevy::input::mouse::{AccumulatedMouseMotion, AccumulatedMouseScroll};
use bevy::input::touch::Touches;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use bevy::ui::UiGlobalTransform;
use bevy::window::PrimaryWindow;
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

/// A tile on the sheet.
#[derive(Component)]
struct Tile(TileAt);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Closer>().init_resource::<Loading>();
    let work = (arrive, place, tile).chain().after(UiSet::Build);
    app.add_systems(Update, (touch.in_set(UiSet::Press), work).run_if(resource_exists::<Show>));
}

impl Closer {
    /// Asks for a picture, unless it is the one there is.
    pub(super) fn want(&mut self, page: &Page, want: Want) {
        let key = (want, page.lang);
        if self.shown == Some(key) {
            return;
        }
        let same = self.shown.is_some_and(|(shown, _)| shown == want);
        // The other language's picture stays until this one's is there.
        let whole = self.whole.take().filter(|_| same);
        let (show, lang) = (page.show.clone(), page.lang);
        let (ready, close) = (show.clone(), show);
        let pool = AsyncComputeTaskPool::get();
        *self = Self {
            shown: Some(key),
            whole,
            loading: Some(pool.spawn(async move { ready.studio.ready(&ready.exhibition, want, lang, WHOLE, WHOLE) })),
            opening: Some(pool.spawn(async move { close.studio.closeup(&close.exhibition, want, lang) })),
            ..Self::default()
        };
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
fn arrive(
    visit: Res<Visit>,
    mut closer: ResMut<Closer>,
    mut loading: ResMut<Loading>,
    mut images: ResMut<Assets<Image>>,
    mut sheets: Query<&mut ImageNode, With<Sheet>>,
) {
    let closer = closer.bypass_change_detection();
    if visit.mode != Mode::Work {
        closer.close();
    }
    if let Some((ready, _)) = closer.loading.as_mut().and_then(|task| block_on(poll_once(task))) {
        let whole = images.add(picture(ready.width, ready.height, ready.mips, ready.data));
        for mut sheet in &mut sheets {
            sheet.image = whole.clone();
        }
        (closer.whole, closer.loading) = (Some(whole), None);
    }
    if let Some(opened) = closer.opening.as_mut().and_then(|task| block_on(poll_once(task))) {
        // Without tiles the picture is as fine as the whole one.
        (closer.source, closer.opening) = (opened.ok().map(Arc::new), None);
    }
    let busy = closer.loading.is_some() || closer.opening.is_some() || !closer.making.is_empty();
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
    let zoom = visit.zoom;
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
    let across = pane.size().x * visit.zoom.scale;
    let level = source.level_for(across);
    let half = 0.5 / visit.zoom.scale;
    let (from, to) = (visit.zoom.centre - half, visit.zoom.centre + half);
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

/// Fingers, wheel and mouse over the picture.
fn touch(
    panes: Query<(&ComputedNode, &UiGlobalTransform), With<Pane>>,
    windows: Query<&Window, With<PrimaryWindow>>,
    touches: Res<Touches>,
    (wheel, motion, buttons): (Res<AccumulatedMouseScroll>, Res<AccumulatedMouseMotion>, Res<ButtonInput<MouseButton>>),
    mut intents: MessageWriter<Intent>,
) {
    let (Some((pane, transform)), Some(window)) = (panes.iter().next(), windows.iter().next()) else { return };
    let size = (pane.size() * pane.inverse_scale_factor()).max(Vec2::ONE);
    let middle = transform.translation * pane.inverse_scale_factor();
    // From the middle of the pane, as parts of its size.
    let spot = |at: Vec2| (at - middle) / size;
    let over = |at: Vec2| spot(at).abs().cmple(Vec2::splat(0.5)).all();
    let fingers: Vec<(Vec2, Vec2)> =
        touches.iter().filter(|touch| over(touch.start_position())).map(|touch| (touch.previous_position(), touch.position())).collect();
    match fingers.as_slice() {
        [(before, now)] if before != now => drop(intents.write(Intent::Shift((*now - *before) / size))),
        [(a, c), (b, d), ..] if a != c || b != d => {
            let factor = c.distance(*d) / a.distance(*b).max(1.0);
            intents.write(Intent::Shift((c.midpoint(*d) - a.midpoint(*b)) / size));
            intents.write(Intent::Closer(factor, spot(c.midpoint(*d))));
        }
        _ => {}
    }
    let Some(cursor) = window.cursor_position().filter(|at| over(*at)) else { return };
    if wheel.delta.y != 0.0 {
        intents.write(Intent::Closer(1.2_f32.powf(wheel.delta.y.clamp(-4.0, 4.0)), spot(cursor)));
    }
    if fingers.is_empty() && buttons.pressed(MouseButton::Left) && motion.delta != Vec2::ZERO {
        intents.write(Intent::Shift(motion.delta / size));
    }
}
