//! A pocket world: our exhibition, hung and visited without a screen, whose time
//! is moved by hand.

use bevy::input::InputPlugin;
use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use bevy::window::{PrimaryWindow, WindowResolution};
use enfilade::exhibition::{Depth, Folder, Glyphs, Work};
use enfilade::hang;
use enfilade::prepare::{Cache, Studio};
use enfilade::session::{Intent, Museum, Page, Session};
use enfilade::stage::{Eye, Heard, Here, Pictures, Show, Spoken};
use enfilade::visit::{self, Display, Start, Visit, Visited, Wish};
use std::path::Path;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

/// The window, logical pixels.
pub const SIZE: Vec2 = Vec2::new(1600.0, 900.0);

/// Where a button lies, when there is one.
pub const BUTTON: Rect = Rect { min: Vec2::new(100.0, 100.0), max: Vec2::new(300.0, 200.0) };

/// Scrolled text with a button on it.
pub const TEXT: Rect = Rect { min: Vec2::new(50.0, 50.0), max: Vec2::new(650.0, 850.0) };

/// Nobody wants anything.
pub const NOTHING: [Intent; 0] = [];

/// Bare wall, floor and doors: where nothing lies over the gallery.
pub const GALLERY: Vec2 = Vec2::new(900.0, 600.0);

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Our own exhibition, ready to be shown.
pub fn show() -> Show {
    static SHOW: LazyLock<Show> = LazyLock::new(|| {
        let (glyphs, _) = Glyphs::load(&root().join("assets/fonts"));
        let opened = hang::open(&Folder::new(root().join("scenes/china-flows")), &glyphs, Depth::Headers);
        let (exhibition, house) = opened.shown.expect("our exhibition opens");
        let (studio, _) = Studio::open(Path::new("no assets are needed to walk"), Cache::none());
        Show { exhibition: Arc::new(exhibition), house: Arc::new(house), studio: Arc::new(studio) }
    });
    SHOW.clone()
}

/// Everything that was wished since somebody last asked.
#[derive(Resource, Default)]
struct Wished(Vec<Intent>);

fn collect(mut wishes: MessageReader<Wish>, mut wished: ResMut<Wished>) {
    wished.0.extend(wishes.read().map(|Wish(intent)| *intent));
}

/// A visit in a world without pictures.
pub struct Pocket {
    pub app: App,
    pub window: Entity,
}

impl Pocket {
    /// At the title; every frame is a tenth of a second.
    pub fn new() -> Self {
        let mut app = App::new();
        app.add_plugins((MinimalPlugins, InputPlugin, visit::plugin));
        app.init_resource::<Eye>().init_resource::<Here>().init_resource::<Heard>().init_resource::<Spoken>().init_resource::<Pictures>();
        app.init_resource::<Wished>().add_systems(Last, collect);
        app.insert_resource(Start::default());
        app.insert_resource(show());
        let mut pocket = Self { app, window: Entity::PLACEHOLDER };
        pocket.open_window(SIZE);
        pocket.clock(100);
        pocket.pass(1);
        pocket
    }

    /// In the gallery.
    pub fn begun() -> Self {
        let mut pocket = Self::new();
        pocket.say(Intent::Begin, 1);
        pocket.wished();
        pocket
    }

    /// Another window, in place of one that is gone.
    pub fn open_window(&mut self, size: Vec2) {
        let mut window = Window { resolution: WindowResolution::new(1, 1), ..default() };
        window.resolution.set(size.x, size.y);
        self.window = self.app.world_mut().spawn((window, PrimaryWindow)).id();
    }

    /// From now on every frame takes so many thousandths of a second.
    pub fn clock(&mut self, thousandths: u64) {
        self.app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(thousandths)));
    }

    /// Lets frames pass.
    pub fn pass(&mut self, frames: u32) {
        for _ in 0..frames {
            self.app.update();
        }
    }

    /// Lets frames pass until something is so; how many, none if it never was.
    pub fn until(&mut self, most: u32, so: impl Fn(&Session) -> bool) -> Option<u32> {
        (1..=most).find(|_| {
            self.pass(1);
            so(self.session())
        })
    }

    /// Says one thing and lets frames pass.
    pub fn say(&mut self, intent: Intent, frames: u32) {
        self.app.world_mut().write_message(Wish(intent));
        self.pass(frames);
    }

    /// What was wished since this was last asked.
    pub fn wished(&mut self) -> Vec<Intent> {
        std::mem::take(&mut self.app.world_mut().resource_mut::<Wished>().0)
    }

    pub fn session(&self) -> &Session {
        &self.app.world().resource::<Visit>().0
    }

    pub fn museum(&self) -> &Museum {
        &self.app.world().resource::<Visited>().0
    }

    pub fn page(&self) -> Page {
        self.session().open.page
    }

    pub fn eye(&self) -> Eye {
        *self.app.world().resource::<Eye>()
    }

    pub fn room(&self) -> usize {
        self.app.world().resource::<Here>().0
    }

    pub fn display(&self) -> Display {
        *self.app.world().resource::<Display>()
    }

    /// Opens the first work of this kind, as large as the screen.
    pub fn enlarge(&mut self, kind: impl Fn(&Work) -> bool) -> (usize, usize) {
        let museum = self.museum();
        let of_kind = |(room, at): &(usize, usize)| museum.work(*room, *at).is_some_and(|(_, work)| kind(work));
        let (room, at) = museum.house.visit().find(of_kind).expect("there is such a work");
        self.say(Intent::Show(room, at), 1);
        self.wished();
        (room, at)
    }
}
