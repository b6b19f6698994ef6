//! The findings of the open exhibition in a window over the gallery (egui,
//! wrapped here).

use crate::assets;
use crate::exhibition::finding::{Finding, Severity};
use crate::stage::Frame;
use bevy::core_pipeline::Core3d;
use bevy::ecs::schedule::ScheduleLabel;
use bevy::prelude::*;
use bevy::render::camera::CameraRenderGraph;
use bevy_egui::{EguiContexts, EguiGlobalSettings, EguiPlugin, EguiPrimaryContextPass, PrimaryEguiContext, egui};
use std::fs;
use std::sync::Arc;

/// What is wrong with the exhibition that is open.
#[derive(Resource, Default)]
pub struct Findings(pub Vec<Finding>);

/// Whether the window is open.
#[derive(Resource, Default)]
struct Shown(bool);

pub(super) fn plugin(app: &mut App) {
    // egui draws every frame anew, so it is only there while its window is.
    app.insert_resource(EguiGlobalSettings { auto_create_primary_context: false, ..default() });
    app.add_plugins(EguiPlugin::default()).init_resource::<Findings>().init_resource::<Shown>();
    app.add_systems(Update, (toggle, come_and_go).chain());
    app.add_systems(EguiPrimaryContextPass, (load_han, list).chain());
}

fn toggle(keys: Res<ButtonInput<KeyCode>>, mut shown: ResMut<Shown>) {
    if keys.just_pressed(KeyCode::F1) {
        shown.0 = !shown.0;
    }
}

/// egui draws into Bevy's own frames, not into the gallery's lean ones. Its
/// context stays when the window closes: its renderer fails without it.
fn come_and_go(
    mut commands: Commands,
    shown: Res<Shown>,
    mut cameras: Query<(Entity, &mut CameraRenderGraph, Has<PrimaryEguiContext>), With<Camera3d>>,
) {
    for (camera, mut graph, there) in &mut cameras {
        if shown.0 && !there {
            commands.entity(camera).insert(PrimaryEguiContext);
        }
        let wanted = if shown.0 { Core3d.intern() } else { Frame.intern() };
        if graph.0 != wanted {
            graph.0 = wanted;
        }
    }
}

/// Findings quote Chinese scenes; egui's own fonts have no Han, and each new
/// window begins with those.
fn load_han(mut contexts: EguiContexts, opened: Query<(), Added<PrimaryEguiContext>>) -> Result {
    if opened.is_empty() {
        return Ok(());
    }
    let Ok(bytes) = fs::read(assets::folder().join("fonts/NotoSansCJKsc-Regular.otf")) else { return Ok(()) };
    let mut fonts = egui::FontDefinitions::default();
    fonts.font_data.insert("han".to_owned(), Arc::new(egui::FontData::from_owned(bytes)));
    for family in fonts.families.values_mut() {
        family.push("han".to_owned());
    }
    contexts.ctx_mut()?.set_fonts(fonts);
    Ok(())
}

fn list(mut contexts: EguiContexts, findings: Res<Findings>, mut shown: ResMut<Shown>) -> Result {
    if !shown.0 {
        return Ok(());
    }
    let errors = findings.0.iter().filter(|finding| finding.severity() == Severity::Error).count();
    let title = format!("Findings: {errors} errors, {} warnings", findings.0.len() - errors);
    egui::Window::new(title).id(egui::Id::new("findings")).open(&mut shown.0).default_width(620.0).vscroll(true).show(
        contexts.ctx_mut()?,
        |ui| {
            if findings.0.is_empty() {
                ui.label("Nothing is wrong with this exhibition.");
            }
            for finding in &findings.0 {
                let colour = if finding.severity() == Severity::Error { egui::Color32::LIGHT_RED } else { egui::Color32::KHAKI };
                ui.colored_label(colour, format!("{}:{}:{}  {}", finding.file, finding.line(), finding.column(), finding.code.name()));
                ui.label(&finding.message);
                ui.weak(&finding.help);
                ui.separator();
            }
        },
    );
    Ok(())
}
