//! The kiosk that the robot stands at, bare or drawn, and what it has seen there.

use super::chance::Chance;
use super::places;
use crate::proof::camera::Camera;
use crate::screen::Screen;
use crate::session::{self, Intent, Museum, Page, Session, Stop};
use crate::stage::{Eye, Heard, Here, Pictures, Show, Sounding, Spoken};
use crate::visit::{self, Areas, Display, Idle, Start, Visit, Visited, Wish};
use bevy::ecs::schedule::{Schedules, SingleThreadedExecutor};
use bevy::input::InputPlugin;
use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use bevy::window::{PrimaryWindow, WindowFocused};
use std::collections::BTreeSet;
use std::time::Duration;

/// A frame, seconds.
pub(super) const FRAME: f32 = 0.033;

/// A frame while nobody is there, seconds; fingers count no longer pauses.
const LONG_FRAME: f32 = 2.0;

/// So long a finger whose end was lost may keep the kiosk awake, seconds.
const PATIENCE: f32 = 120.0;

/// So many frames are waited for something that still sounds.
const MOST_FRAMES: u32 = 3000;

/// What has been seen and done, of all kiosks together.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    /// Visits that were begun and came to an end.
    pub(super) sessions: u64,
    /// Works that were seen large: room, and index into its hung works.
    pub(super) works: BTreeSet<(usize, usize)>,
    /// Pages.
    pub(super) pages: Vec<Page>,
    begun: bool,
}

impl Seen {
    fn look(&mut self, session: &Session) {
        let page = session.open.page;
        if !self.pages.contains(&page) {
            self.pages.push(page);
        }
        if let (Page::Work, Some(Stop::Work(room, hung))) = (page, session.view.stop) {
            self.works.insert((room, hung));
        }
        let begun = page != Page::Title;
        self.sessions += u64::from(self.begun && !begun);
        self.begun = begun;
    }
}

/// A kiosk with a picture, or without.
enum Kiosk {
    Bare(Box<App>),
    Drawn(Box<Camera>),
}

impl Kiosk {
    fn open(show: &Show, drawn: Option<(u32, u32)>) -> Self {
        let Some(size) = drawn else { return Self::Bare(Box::new(bare(show))) };
        let mut camera = Camera::new(show, size, session::Start::default());
        // Whoever walks away is noticed.
        camera.app.world_mut().resource_mut::<Idle>().stopped = false;
        Self::Drawn(Box::new(camera))
    }

    fn app(&self) -> &App {
        match self {
            Self::Bare(app) => app,
            Self::Drawn(camera) => &camera.app,
        }
    }

    fn app_mut(&mut self) -> &mut App {
        match self {
            Self::Bare(app) => app,
            Self::Drawn(camera) => &mut camera.app,
        }
    }
}

/// The visit alone, on one thread: frames cost next to nothing.
fn bare(show: &Show) -> App {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, InputPlugin)).add_message::<WindowFocused>().add_plugins(visit::plugin);
    app.init_resource::<Eye>().init_resource::<Here>().init_resource::<Heard>().init_resource::<Spoken>();
    app.init_resource::<Pictures>().init_resource::<Sounding>();
    app.insert_resource(Start::default());
    app.insert_resource(show.clone());
    app.world_mut().spawn((Window::default(), PrimaryWindow));
    for (_, schedule) in app.world_mut().resource_mut::<Schedules>().iter_mut() {
        schedule.set_executor(SingleThreadedExecutor::new());
    }
    app
}

/// The robot at its kiosk.
pub(super) struct Body {
    kiosk: Kiosk,
    drawn: Option<(u32, u32)>,
    /// What it has seen.
    pub(super) seen: Seen,
    /// The last finger's number.
    pub(super) finger: u64,
    /// Keys that are held down.
    pub(super) held: Vec<KeyCode>,
}

impl Body {
    pub(super) fn open(show: &Show, drawn: Option<(u32, u32)>) -> Self {
        let mut body = Self { kiosk: Kiosk::open(show, drawn), drawn, seen: Seen::default(), finger: 0, held: Vec::new() };
        body.frame(FRAME);
        body
    }

    /// Another kiosk, as an attendant would start it anew.
    pub(super) fn reopen(&mut self, show: &Show) {
        self.kiosk = Kiosk::open(show, self.drawn);
        self.seen.begun = false;
        self.held.clear();
        self.frame(FRAME);
    }

    pub(super) fn is_drawn(&self) -> bool {
        self.drawn.is_some()
    }

    pub(super) fn world(&self) -> &World {
        self.kiosk.app().world()
    }

    pub(super) fn world_mut(&mut self) -> &mut World {
        self.kiosk.app_mut().world_mut()
    }

    /// Lets a frame of so many seconds pass.
    pub(super) fn frame(&mut self, seconds: f32) {
        let app = self.kiosk.app_mut();
        app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_secs_f32(seconds)));
        app.update();
        self.seen.look(&app.world().resource::<Visit>().0);
    }

    /// A breath before the next deed.
    pub(super) fn pause(&mut self, chance: &mut Chance) {
        let pause = if self.is_drawn() { FRAME } else { chance.between(FRAME, 0.4) };
        self.frame(pause);
    }

    pub(super) fn session(&self) -> &Session {
        &self.world().resource::<Visit>().0
    }

    /// The visit, how it begins, and what is visited.
    pub(super) fn visit(&self) -> (&Session, session::Start, &Museum) {
        (self.session(), self.world().resource::<Start>().0, &self.world().resource::<Visited>().0)
    }

    pub(super) fn areas(&self) -> &Areas {
        self.world().resource::<Areas>()
    }

    /// The screen's width and height, logical pixels.
    pub(super) fn size(&self) -> Vec2 {
        self.world().resource::<Display>().size
    }

    /// Where nothing is laid out, the robot does it: what is on the screen, in
    /// a grid.
    pub(super) fn places(&mut self, screen: &Screen) {
        let areas = places::places(self.session(), screen, self.size());
        *self.world_mut().resource_mut::<Areas>() = areas;
    }

    /// Nobody is there until everything is as at first; whether it comes to that.
    pub(super) fn walks_away(&mut self) -> bool {
        self.let_go();
        if !self.is_drawn() {
            // Nothing plays here, so a recording must be told that it has ended.
            self.world_mut().write_message(Wish(Intent::Heard));
        }
        let limit = PATIENCE + self.visit().2.exhibition.idle_seconds + session::COUNTDOWN + 10.0 * LONG_FRAME;
        let (mut quiet, mut frames) = (0.0, 0);
        while quiet < limit && frames < MOST_FRAMES && !self.is_fresh() {
            self.frame(LONG_FRAME);
            frames += 1;
            if !self.world().resource::<Sounding>().0 {
                quiet += LONG_FRAME;
            }
        }
        self.is_fresh()
    }

    fn is_fresh(&self) -> bool {
        let (session, start, museum) = self.visit();
        super::doubts::is_fresh(session, start, museum)
    }
}
