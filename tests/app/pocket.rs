//! A pocket world: a small exhibition, hung and visited without a screen, whose
//! time is moved by hand.

use bevy::input::InputPlugin;
use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use enfilade::exhibition::{Depth, Folder, Glyphs};
use enfilade::hang;
use enfilade::prepare::{Cache, Studio};
use enfilade::stage::{Eye, Heard, Here, Pictures, Show, Spoken};
use enfilade::visit::{self, Intent, Start, Visit};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Our own exhibition, ready to be shown.
pub fn show() -> Show {
    let (glyphs, _) = Glyphs::load(&root().join("assets/fonts"));
    let opened = hang::open(&Folder::new(root().join("scenes/china-flows")), &glyphs, Depth::Headers);
    let (exhibition, house) = opened.shown.expect("our exhibition opens");
    let (studio, _) = Studio::open(Path::new("no assets are needed to walk"), Cache::none());
    Show { exhibition: Arc::new(exhibition), house: Arc::new(house), studio: Arc::new(studio) }
}

/// A visit in a world without pictures.
pub struct Pocket {
    pub app: App,
}

impl Pocket {
    pub fn new() -> Self {
        let mut app = App::new();
        app.add_plugins((MinimalPlugins, InputPlugin, visit::plugin));
        app.init_resource::<Eye>().init_resource::<Here>().init_resource::<Heard>().init_resource::<Spoken>().init_resource::<Pictures>();
        app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(100)));
        app.insert_resource(Start::default());
        app.insert_resource(show());
        app.update();
        Self { app }
    }

    /// Says one thing and lets so many tenths of a second pass.
    pub fn say(&mut self, intent: Intent, tenths: u32) {
        self.app.world_mut().write_message(intent);
        self.pass(tenths);
    }

    pub fn pass(&mut self, tenths: u32) {
        for _ in 0..tenths {
            self.app.update();
        }
    }

    pub fn visit(&self) -> &Visit {
        self.app.world().resource::<Visit>()
    }

    pub fn eye(&self) -> Eye {
        *self.app.world().resource::<Eye>()
    }

    pub fn room(&self) -> usize {
        self.app.world().resource::<Here>().0
    }

    pub fn show(&self) -> Show {
        self.app.world().resource::<Show>().clone()
    }
}
