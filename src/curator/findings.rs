//! The findings of the open exhibition in a window over the gallery (egui,
//! wrapped here).

use crate::assets;
use crate::exhibition::finding::{Finding, Severity};
use bevy::prelude::*;
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

fn come_and_go(mut commands: Commands, shown: Res<Shown>, cameras: Query<(Entity, Has<PrimaryEguiContext>), With<Camera3d>>) {
    for (camera, there) in &cameras {
        match (shown.0, there) {
            (true, false) => drop(commands.entity(camera).insert(PrimaryEguiContext)),
            (false, true) => drop(commands.entity(camera).remove_with_requires::<PrimaryEguiContext>()),
            _ => {}
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
