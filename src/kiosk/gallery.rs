//! Putting the gallery together: from a folder to a [`Show`], and the plugins
//! that stage it.

use crate::cli::opening;
use crate::exhibition::finding::{Finding, Severity, report};
use crate::prepare::Cache;
use crate::stage::{self, Show};
use crate::{sound, ui, visit};
use bevy::prelude::*;
use std::path::Path;
use std::sync::Arc;

/// Opens an exhibition and the studio that draws it; tells on the terminal
/// what is wrong, and returns it. None when nothing is good.
pub fn load(folder: &Path, cache: Cache) -> (Option<Show>, Vec<Finding>) {
    let (studio, opened) = opening(folder, cache);
    tell(&opened.findings);
    let studio = Arc::new(studio);
    let shown = opened.shown.map(|(exhibition, house)| Show { exhibition: Arc::new(exhibition), house: Arc::new(house), studio });
    (shown, opened.findings)
}

/// Errors in full, warnings counted.
fn tell(findings: &[Finding]) {
    let (errors, warnings): (Vec<_>, Vec<_>) = findings.iter().partition(|finding| finding.severity() == Severity::Error);
    for error in &errors {
        eprintln!("{}", report(error));
    }
    if !warnings.is_empty() {
        eprintln!("{} warnings; `enfilade check` lists them.", warnings.len());
    }
}

/// The gallery's own plugins, with what they show.
pub fn show(app: &mut App, shown: Option<Show>) {
    app.add_plugins((stage::plugin, visit::plugin, ui::plugin, sound::plugin));
    match shown {
        Some(shown) => app.insert_resource(shown),
        None => app.insert_resource(ui::Nothing),
    };
}
