//! `enfilade open`: the gallery in a window, or as a kiosk.

use super::{answers, display, furnish, gallery, power};
use crate::cli::{DONE, FAILED, Open, WRONG_USE};
use crate::curator;
use crate::exhibition::finding::report;
use crate::session;
use crate::settings::{self, Settings};
use crate::stage::{self, Budget, Show};
use crate::visit::Start;
use bevy::app::AppExit;
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::window::{CursorOptions, ExitCondition, MonitorSelection, PresentMode, WindowMode, WindowResolution};

/// Opens the gallery; returns the exit code.
pub fn open(command: &Open) -> u8 {
    if let Err(why) = display::available() {
        eprintln!("The gallery cannot open: {why}. Start it on a screen, or let `enfilade proof --out DIR` draw it into files.");
        return FAILED;
    }
    let (shown, findings) = gallery::load(&command.which.folder, command.kept.cache());
    let room = match first_room(command, shown.as_ref()) {
        Ok(room) => room,
        Err(message) => {
            eprintln!("{message}");
            return WRONG_USE;
        }
    };
    let settings = settings(command);
    let mut app = App::new();
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin {
                primary_window: Some(window(command)),
                primary_cursor_options: Some(CursorOptions { visible: !command.kiosk, ..default() }),
                // In a kiosk nothing a visitor presses closes the window.
                close_when_requested: !command.kiosk,
                exit_condition: if command.kiosk { ExitCondition::DontExit } else { ExitCondition::OnAllClosed },
            })
            .set(stage::sparing())
            .set(LogPlugin { filter: "warn,wgpu=error,naga=error,symphonia=error,usvg=error".to_owned(), ..default() }),
    );
    app.insert_resource(ClearColor(Color::BLACK));
    app.insert_resource(Start(session::Start { room, lang: command.lang, volume: settings.volume }));
    gallery::show(&mut app, shown);
    furnish::furnish(&mut app, &settings, &command.which.folder, &command.kept.cache());
    app.add_plugins(answers::plugin).insert_resource(answers::Ballot::of(&command.which.folder));
    app.world_mut().resource_mut::<Budget>().bytes = command.memory << 20;
    app.add_plugins(power::plugin);
    if !command.kiosk {
        app.add_plugins(curator::plugin).insert_resource(curator::Findings(findings));
    }
    match app.run() {
        AppExit::Success => DONE,
        AppExit::Error(code) => code.get(),
    }
}

/// The kiosk's settings; what is wrong with them is told on the terminal.
fn settings(command: &Open) -> Settings {
    let place = command.settings.clone().or_else(settings::standard_place);
    let Some(place) = place else { return Settings::default() };
    let (settings, findings) = settings::read(&place);
    for finding in &findings {
        eprintln!("{}", report(finding));
    }
    settings
}

fn first_room(command: &Open, shown: Option<&Show>) -> Result<usize, String> {
    let (Some(id), Some(shown)) = (&command.room, shown) else { return Ok(0) };
    let known = || shown.exhibition.rooms.iter().map(|room| room.id.as_str()).collect::<Vec<_>>().join(", ");
    shown.exhibition.room(id).ok_or_else(|| format!("There is no room `{id}`. Rooms: {}", known()))
}

fn window(command: &Open) -> Window {
    let (width, height) = command.window.unwrap_or((1280, 720));
    let full = command.kiosk;
    Window {
        title: "Enfilade".to_owned(),
        resolution: WindowResolution::new(width, height),
        mode: if full { WindowMode::BorderlessFullscreen(MonitorSelection::Current) } else { WindowMode::Windowed },
        present_mode: PresentMode::AutoVsync,
        decorations: !full,
        ..default()
    }
}
