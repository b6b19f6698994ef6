//! An app without a display: draws into a picture, frame by frame, when told.

use crate::kiosk;
use crate::session;
use crate::stage::{self, Eye, Here, Pictures, Resolution, Show, Spoken, Target};
use crate::visit::{Display, Idle, Start};
use bevy::app::PluginsState;
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::pipelined_rendering::PipelinedRenderingPlugin;
use bevy::render::render_asset::RenderAssetBytesPerFrame;
use bevy::render::render_resource::{TextureFormat, TextureUsages};
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::time::TimeUpdateStrategy;
use bevy::window::ExitCondition;
use bevy::winit::WinitPlugin;
use image::RgbaImage;
use std::time::Duration;

/// Frames after which a picture that does not come is given up.
const PATIENCE: u32 = 40_000;

/// The gallery before a camera.
pub(super) struct Camera {
    pub(super) app: App,
    target: Handle<Image>,
}

/// What the last screenshot brought.
#[derive(Resource, Default)]
struct Shot(Option<Image>);

impl Camera {
    /// Sets up the gallery for pictures of this size, in pixels.
    pub(super) fn new(show: &Show, (width, height): (u32, u32), start: session::Start) -> Self {
        let mut app = App::new();
        app.add_plugins(
            DefaultPlugins
                .set(WindowPlugin { primary_window: None, exit_condition: ExitCondition::DontExit, ..default() })
                .set(LogPlugin { filter: "error,enfilade::stage=warn".to_owned(), ..default() })
                // A picture taken before its shaders are ready would be black.
                .set(RenderPlugin { synchronous_pipeline_compilation: true, ..stage::sparing() })
                .disable::<WinitPlugin>()
                .disable::<PipelinedRenderingPlugin>(),
        );
        let mut image = Image::new_target_texture(width, height, TextureFormat::Rgba8UnormSrgb, None);
        image.texture_descriptor.usage |= TextureUsages::COPY_SRC;
        let target = app.world_mut().resource_mut::<Assets<Image>>().add(image);
        app.insert_resource(ClearColor(Color::BLACK));
        app.insert_resource(Target(Some(target.clone())));
        app.insert_resource(Start(start));
        app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(33)));
        app.init_resource::<Shot>();
        app.insert_resource(Resolution::whole());
        kiosk::show(&mut app, Some(show.clone()));
        #[expect(clippy::cast_precision_loss, reason = "pixels of a screen")]
        let size = Vec2::new(width as f32, height as f32);
        app.insert_resource(Display { size, ..Display::default() });
        // However long a picture takes, nobody leaves.
        app.world_mut().resource_mut::<Idle>().stopped = true;
        // Nobody waits for a frame here: everything goes up at once.
        app.insert_resource(RenderAssetBytesPerFrame::default());
        while app.plugins_state() == PluginsState::Adding {
            bevy::tasks::tick_global_task_pools_on_main_thread();
        }
        app.finish();
        app.cleanup();
        Self { app, target }
    }

    /// Puts the eye somewhere in a room.
    pub(super) fn look(&mut self, room: usize, at: Vec3, to: Vec3) {
        let world = self.app.world_mut();
        *world.resource_mut::<Eye>() = Eye { still: true, ..Eye::looking(at, to) };
        world.resource_mut::<Here>().set_if_neq(Here(room));
    }

    /// Waits until everything near hangs, then takes the picture.
    pub(super) fn take(&mut self) -> Option<RgbaImage> {
        self.settle();
        self.app.world_mut().resource_mut::<Shot>().0 = None;
        let target = self.target.clone();
        self.app.world_mut().spawn(Screenshot::image(target)).observe(|captured: On<ScreenshotCaptured>, mut shot: ResMut<Shot>| {
            shot.0 = Some(captured.image.clone());
        });
        for _ in 0..200 {
            self.app.update();
            if let Some(image) = self.app.world_mut().resource_mut::<Shot>().0.take() {
                return image.try_into_dynamic().ok().map(|image| image.to_rgba8());
            }
        }
        None
    }

    /// Lets frames pass until nothing is waited for.
    pub(super) fn settle(&mut self) {
        // Nothing is drawn while pictures are being made: they need the cores.
        self.pass(4);
        for _ in 0..PATIENCE {
            let world = self.app.world();
            if world.resource::<Pictures>().waiting == 0 && world.resource::<Eye>().still {
                break;
            }
            // The pictures are made on other threads; let them.
            std::thread::sleep(Duration::from_millis(5));
            self.app.update();
        }
        self.open(true);
        for _ in 0..2 {
            self.app.update();
        }
    }

    /// Lets frames pass undrawn.
    pub(super) fn pass(&mut self, frames: u32) {
        self.open(false);
        for _ in 0..frames {
            self.app.update();
        }
    }

    /// Opens or closes the shutter: a closed camera draws nothing.
    fn open(&mut self, open: bool) {
        let world = self.app.world_mut();
        for mut camera in world.query::<&mut bevy::camera::Camera>().iter_mut(world) {
            camera.is_active = open;
        }
    }

    /// The language in which labels and pictures are.
    pub(super) fn lang(&self) -> crate::exhibition::Lang {
        self.app.world().resource::<Spoken>().0
    }
}
