//! What a visitor reads and presses over the gallery: title, bar, work, plan.
//! Widgets announce [`Intent`](crate::visit::Intent)s; the visit decides.

mod bar;
mod closer;
mod fonts;
mod notice;
mod plan;
mod theme;
mod title;
mod turning;
mod widgets;
mod words;
mod work;

pub use closer::Loading;
pub use notice::Nothing;

use crate::stage::{Heard, Here, Resolution, Show, Spoken};
use crate::visit::{Mode, Visit, VisitSet};
use bevy::prelude::*;

/// What the interface does each frame.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UiSet {
    /// Presses become intents, before the visit hears them.
    Press,
    /// What is shown follows the visit.
    Build,
}

/// Nothing of the interface is shown: for pictures of the gallery alone.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hidden(pub bool);

/// The root of all that is shown; built anew when something changes.
#[derive(Component)]
struct Root;

/// Shows the interface.
pub fn plugin(app: &mut App) {
    app.init_resource::<Hidden>();
    app.configure_sets(Update, (UiSet::Press.before(VisitSet::Input), UiSet::Build.after(crate::stage::StageSet::Eye)));
    app.add_plugins((fonts::plugin, widgets::plugin, work::plugin, closer::plugin, turning::plugin, notice::plugin));
    app.add_systems(Update, build.in_set(UiSet::Build).run_if(resource_exists::<Show>));
}

/// What the interface depends on: when it changes, it is built anew.
#[derive(Clone, Copy, PartialEq)]
struct Shown {
    hidden: bool,
    mode: Mode,
    stop: Option<crate::visit::Stop>,
    lang: crate::exhibition::Lang,
    room: usize,
    detail: Option<usize>,
    heard: bool,
}

#[expect(clippy::too_many_arguments, reason = "a system asks for what it reads")]
fn build(
    mut commands: Commands,
    show: Res<Show>,
    visit: Res<Visit>,
    spoken: Res<Spoken>,
    here: Res<Here>,
    type_: Res<fonts::Type>,
    hidden: Res<Hidden>,
    roots: Query<Entity, With<Root>>,
    mut last: Local<Option<Shown>>,
    heard: Res<Heard>,
    (mut closer, mut turning): (ResMut<closer::Closer>, ResMut<turning::Turning>),
    mut resolution: ResMut<Resolution>,
) {
    let now = Shown {
        hidden: hidden.0,
        mode: visit.mode,
        stop: visit.stop,
        lang: spoken.0,
        room: here.0,
        detail: visit.detail,
        heard: heard.0.is_some(),
    };
    if *last == Some(now) && !show.is_changed() {
        return;
    }
    *last = Some(now);
    // The work view leaves nothing of the gallery to be seen.
    resolution.covered = visit.mode == Mode::Work && !hidden.0;
    for root in &roots {
        commands.entity(root).despawn();
    }
    if hidden.0 {
        return;
    }
    let page = widgets::Page { show: &show, visit: &visit, lang: spoken.0, room: here.0, heard: heard.0.is_some(), type_: &type_ };
    let root = commands.spawn((Root, theme::screen())).id();
    commands.entity(root).with_children(|parent| match visit.mode {
        Mode::Title => title::title(parent, &page),
        Mode::Walk => bar::bar(parent, &page),
        Mode::Work => work::work(parent, &page, &mut closer, &mut turning),
        Mode::Plan => plan::plan(parent, &page),
    });
}
