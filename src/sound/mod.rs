//! What a visitor hears: one loop a room, crossfading at doorways; a work's own
//! recording; what is read aloud. Without a sound device there is silence, a
//! line in the log, and nothing else.

mod ambience;
mod mixer;
mod speech;
mod work;

pub use speech::Speaker;

use bevy::prelude::*;

/// Plays the rooms' ambience.
pub fn plugin(app: &mut App) {
    app.add_plugins((mixer::plugin, ambience::plugin, work::plugin, speech::plugin));
}
