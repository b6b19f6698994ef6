//! What a visitor sees and presses over the gallery. What there is comes from
//! [`crate::screen`]; here it is laid out. Where it lies is published as
//! [`Areas`](crate::visit::Areas); what a touch does is decided by the visit.

mod areas;
mod bar;
mod caption;
mod closer;
mod code;
mod flow;
mod fonts;
mod icons;
mod look;
mod map;
mod notice;
mod page;
mod panel;
mod plan;
mod question;
mod scroll;
mod search;
mod theme;
mod thumbs;
mod timeline;
mod title;
mod tours;
mod turning;
mod work;
mod works;

pub use closer::Loading;
pub use notice::Nothing;

use crate::screen::{self, Screen};
use crate::session::{Page, Session};
use crate::stage::{Resolution, Show};
use crate::visit::{Display, Visit, VisitSet, Visited};
use bevy::prelude::*;
use look::{Look, Parent};

/// What the interface does each frame.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UiSet {
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
    app.configure_sets(Update, UiSet::Build.after(VisitSet::Follow).after(crate::stage::StageSet::Eye));
    app.add_plugins((fonts::plugin, icons::plugin, caption::plugin, closer::plugin, thumbs::plugin, turning::plugin));
    app.add_plugins((scroll::plugin, areas::plugin, notice::plugin, works::plugin, map::plugin, timeline::plugin));
    app.add_systems(Update, build.in_set(UiSet::Build).run_if(resource_exists::<Visit>));
}

/// What the interface depends on: when it changes, it is built anew.
#[derive(Clone, PartialEq)]
struct Shown {
    hidden: bool,
    screen: Screen,
    measure: theme::Measure,
    contrast: bool,
    compare: bool,
    detail: Option<usize>,
    marked: Option<usize>,
    lang: crate::exhibition::Lang,
    stop: Option<crate::session::Stop>,
    /// On the plan: where one is, in half metres.
    at: Option<IVec2>,
}

impl Shown {
    fn of(session: &Session, screen: Screen, measure: theme::Measure, hidden: bool) -> Self {
        Self {
            hidden,
            screen,
            measure,
            contrast: session.contrast,
            compare: session.near.compare.is_some(),
            detail: session.near.detail,
            marked: session.open.marked,
            lang: session.lang,
            stop: session.view.stop,
            at: (session.open.page == Page::Plan).then(|| (session.view.eye.at.xz() * 2.0).as_ivec2()),
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "a system asks for what it reads")]
fn build(
    mut commands: Commands,
    (show, visit, visited, display): (Res<Show>, Res<Visit>, Res<Visited>, Res<Display>),
    (type_, icons, thumbs): (Res<fonts::Type>, Res<icons::Icons>, Res<thumbs::Thumbs>),
    hidden: Res<Hidden>,
    roots: Query<Entity, With<Root>>,
    mut last: Local<Option<Shown>>,
    (mut closer, mut turning, mut base): (ResMut<closer::Closer>, ResMut<turning::Turning>, ResMut<map::Base>),
    mut resolution: ResMut<Resolution>,
) {
    if !(visit.is_changed() || show.is_changed() || visited.is_changed() || display.is_changed() || hidden.is_changed()) {
        return;
    }
    let measure = theme::Measure::of(&display, &visit);
    let screen = screen::screen(&visit, &visited);
    let now = Shown::of(&visit, screen, measure, hidden.0);
    if last.as_ref() == Some(&now) && !show.is_changed() {
        return;
    }
    let screen = now.screen.clone();
    *last = Some(now);
    // Pages leave nothing of the gallery to be seen.
    let whole = measure.reach >= 1.0 && visit.open.page != Page::Title && visit.open.page != Page::Walk;
    resolution.covered = whole && !hidden.0;
    for root in &roots {
        commands.entity(root).despawn();
    }
    if hidden.0 {
        return;
    }
    let look = Look {
        show: &show,
        museum: &visited,
        session: &visit,
        screen: &screen,
        lang: visit.lang,
        tones: theme::Tones::of(visit.contrast),
        measure,
        type_: &type_,
        icons: &icons,
        thumbs: &thumbs,
    };
    let root = commands.spawn((Root, theme::whole())).id();
    commands.entity(root).with_children(|parent| lay_out(parent, &look, (&mut closer, &mut turning, &mut base)));
}

/// The page or what lies over it, and the bar, in the place within reach.
fn lay_out(root: &mut Parent, look: &Look, (closer, turning, base): (&mut closer::Closer, &mut turning::Turning, &mut map::Base)) {
    let session = look.session;
    let place = Node {
        position_type: PositionType::Absolute,
        bottom: Val::Px(0.0),
        width: Val::Percent(100.0),
        height: Val::Percent(100.0 * look.measure.reach),
        justify_content: JustifyContent::FlexEnd,
        ..theme::column(0.0)
    };
    if session.open.asking.is_some() {
        root.spawn(place).with_children(|place| panel::asking(place, look));
        return;
    }
    if session.open.page == Page::Work && session.open.panel.is_none() {
        return work::work(root, look, place, closer, turning);
    }
    if session.open.page == Page::Map && session.open.panel.is_none() {
        map::above(root, look, base);
    }
    root.spawn(place).with_children(|place| {
        match (session.open.page, session.open.panel) {
            (Page::Title, _) => return title::title(place, look),
            (_, Some(panel)) => panel::panel(place, look, panel),
            (Page::Walk, None) => {}
            (Page::Works, None) => works::works(place, look),
            (Page::Plan, None) => plan::plan(place, look),
            (Page::Timeline, None) => timeline::timeline(place, look),
            (Page::Map, None) => map::map(place, look, base),
            (Page::Search, None) => search::search(place, look),
            (Page::Tours, None) => tours::tours(place, look),
            (Page::Question, None) => question::question(place, look),
            (_, None) => page::page(place, look),
        }
        bar::bar(place, look);
    });
}
