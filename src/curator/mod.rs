//! Beside the visit, never in a kiosk: what a curator wants to see in the
//! gallery. F1 shows the findings of the exhibition that is open.

mod findings;

pub use findings::Findings;

use bevy::prelude::*;

/// Adds the curator's window.
pub fn plugin(app: &mut App) {
    app.add_plugins(findings::plugin);
}
