//! What a visitor hears: one loop a room, crossfading at doorways. Without a
//! sound device there is silence, a line in the log, and nothing else.

mod ambience;
mod mixer;
mod work;

use bevy::prelude::*;

/// Plays the rooms' ambience.
pub fn plugin(app: &mut App) {
    app.add_plugins((mixer::plugin, ambience::plugin, work::plugin));
}
