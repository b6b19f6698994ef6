//! Each room's loop plays while the visitor is in it.

use super::mixer::{Loop, Mixer};
use crate::stage::{Here, Show, StageSet};
use bevy::prelude::*;

/// The loop that plays now, and its room.
#[derive(Default)]
struct Playing {
    room: Option<usize>,
    sound: Option<Loop>,
}

pub(super) fn plugin(app: &mut App) {
    app.insert_non_send(Playing::default());
    app.add_systems(Update, follow.after(StageSet::Rooms).run_if(resource_exists::<Show>));
}

fn follow(show: Res<Show>, here: Res<Here>, mut mixer: NonSendMut<Mixer>, mut playing: NonSendMut<Playing>) {
    if (playing.room == Some(here.0) && !show.is_changed()) || !mixer.is_there() {
        return;
    }
    playing.room = Some(here.0);
    if let Some(last) = playing.sound.take() {
        last.end();
    }
    let Some(sound) = show.exhibition.rooms.get(here.0).and_then(|room| room.sound.as_ref()) else { return };
    match mixer.start(&sound.file) {
        Ok(sound) => playing.sound = Some(sound),
        Err(silent) => warn!("{} is not heard: {}", sound.file.display(), silent.0),
    }
}
