//! A model in the work view: drawn anew whenever a finger has turned it, at
//! first roughly, and finely when the finger rests.

use super::UiSet;
use super::closer::{Loading, Pane, picture};
use super::look::{Look, Parent, Touch};
use crate::prepare::{Pixels, Sitter, View, Want};
use crate::session::Page;
use crate::visit::{Does, Visit};
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use std::sync::Arc;

/// While it turns, its picture has this part of the pixels each way.
const ROUGH: f32 = 0.5;

/// What a picture of the model shows: from where, how large, how finely.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Shot {
    view: View,
    size: UVec2,
    fine: bool,
}

/// The model that is looked at.
#[derive(Resource, Default)]
pub(super) struct Turning {
    shown: Option<Want>,
    sitter: Option<(Arc<Sitter>, View)>,
    opening: Option<Task<Option<(Sitter, View)>>>,
    drawing: Option<(Shot, Task<Pixels>)>,
    drawn: Option<Shot>,
    image: Handle<Image>,
}

/// The place of its picture.
#[derive(Component)]
struct Portrait;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Turning>();
    app.add_systems(Update, (arrive, draw).chain().after(super::closer::arrive).after(UiSet::Build).run_if(resource_exists::<Visit>));
}

impl Turning {
    /// Asks for a model, unless it is the one there is.
    pub(super) fn want(&mut self, look: &Look, want: Want) {
        if self.shown == Some(want) {
            return;
        }
        let show = look.show.clone();
        let opening = AsyncComputeTaskPool::get().spawn(async move { show.studio.sitter(&show.exhibition, want) });
        *self = Self { shown: Some(want), opening: Some(opening), ..Self::default() };
    }

    /// Its picture so far; nothing until there is one.
    fn picture(&self) -> ImageNode {
        if self.drawn.is_some() { ImageNode::new(self.image.clone()) } else { ImageNode::default() }
    }

    fn busy(&self) -> bool {
        self.opening.is_some() || self.drawing.is_some()
    }
}

/// The model's place.
pub(super) fn pane(parent: &mut Parent, look: &Look, turning: &Turning) {
    let whole = Node { width: Val::Percent(100.0), height: Val::Percent(100.0), ..default() };
    parent.spawn((whole.clone(), Pane, Touch(Does::Pane), BackgroundColor(look.tones.field))).with_children(|pane| {
        pane.spawn((Node { position_type: PositionType::Absolute, ..whole }, Portrait, turning.picture()));
    });
}

/// The model is there, or its picture is.
fn arrive(
    visit: Res<Visit>,
    mut turning: ResMut<Turning>,
    mut loading: ResMut<Loading>,
    mut images: ResMut<Assets<Image>>,
    mut portraits: Query<&mut ImageNode, With<Portrait>>,
) {
    let turning = turning.bypass_change_detection();
    if visit.open.page != Page::Work && turning.shown.is_some() {
        *turning = Turning::default();
    }
    if let Some(sitter) = turning.opening.as_mut().and_then(|task| block_on(poll_once(task))) {
        turning.opening = None;
        turning.sitter = sitter.map(|(sitter, view)| (Arc::new(sitter), view));
    }
    let made = turning.drawing.as_mut().and_then(|(shot, task)| Some((*shot, block_on(poll_once(task))?)));
    if let Some((shot, pixels)) = made {
        turning.drawing = None;
        turning.drawn = Some(shot);
        turning.image = images.add(picture(pixels.width, pixels.height, 1, pixels.rgba));
        for mut portrait in &mut portraits {
            portrait.image = turning.image.clone();
        }
    }
    if turning.busy() {
        loading.set_if_neq(Loading(true));
    }
}

/// Draws it as the finger has turned it.
fn draw(visit: Res<Visit>, mut turning: ResMut<Turning>, panes: Query<&ComputedNode, With<Portrait>>) {
    let turning = turning.bypass_change_detection();
    let (Some((sitter, first)), Some(pane), None) = (&turning.sitter, panes.iter().next(), &turning.drawing) else { return };
    let view = View {
        turned: first.turned + visit.near.turn.x,
        above: (first.above + visit.near.turn.y).clamp(-0.1, 1.35),
        closer: visit.near.zoom.scale,
    };
    let size = pane.size().clamp(Vec2::splat(16.0), Vec2::splat(2048.0));
    // A finer one of the same, once there is a rough one and nothing moved.
    let fine = turning.drawn.is_some_and(|drawn| drawn.view == view);
    let size = (if fine { size } else { size * ROUGH }).as_uvec2();
    let shot = Shot { view, size, fine };
    if turning.drawn.is_some_and(|drawn| drawn == shot || (drawn.fine && drawn.view == view && drawn.size == pane.size().as_uvec2())) {
        return;
    }
    let sitter = Arc::clone(sitter);
    let task = AsyncComputeTaskPool::get().spawn(async move { sitter.portrait(view, size.x, size.y, fine) });
    turning.drawing = Some((shot, task));
}
