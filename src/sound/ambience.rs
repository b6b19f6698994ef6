//! Each room's loop plays while the visitor is in it.

use super::mixer::{Loop, Mixer, Recording, Silent};
use crate::stage::{Heard, Here, Show, Sounding, StageSet};
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

/// The loop that plays now, and the one that is being read.
#[derive(Default)]
struct Playing {
    room: Option<usize>,
    sound: Option<Loop>,
    /// Whether it has stepped back.
    aside: bool,
    coming: Option<Task<Result<Recording, Silent>>>,
}

pub(super) fn plugin(app: &mut App) {
    app.insert_non_send(Playing::default());
    app.add_systems(Update, (follow, play, step_back).chain().after(StageSet::Rooms).run_if(resource_exists::<Show>));
}

/// A new room's loop is read while the last one still plays.
fn follow(show: Res<Show>, here: Res<Here>, mixer: NonSend<Mixer>, mut playing: NonSendMut<Playing>) {
    if (playing.room == Some(here.0) && !show.is_changed()) || !mixer.is_there() {
        return;
    }
    playing.room = Some(here.0);
    let sound = show.exhibition.rooms.get(here.0).and_then(|room| room.sound.clone());
    playing.coming = sound.map(|sound| AsyncComputeTaskPool::get().spawn(async move { Mixer::read(&sound.file) }));
    if playing.coming.is_none()
        && let Some(last) = playing.sound.take()
    {
        last.end();
    }
}

/// When it is read, the two crossfade.
fn play(mut mixer: NonSendMut<Mixer>, mut playing: NonSendMut<Playing>) {
    let Some(read) = playing.coming.as_mut().and_then(|task| block_on(poll_once(task))) else { return };
    playing.coming = None;
    if let Some(last) = playing.sound.take() {
        last.end();
    }
    match read.and_then(|data| mixer.start(data)) {
        Ok(sound) => (playing.sound, playing.aside) = (Some(sound), false),
        Err(silent) => warn!("the room's sound is not heard: {}", silent.0),
    }
}

/// A work's own recording comes first, and so does what is read aloud.
fn step_back(heard: Res<Heard>, sounding: Res<Sounding>, mut playing: NonSendMut<Playing>) {
    let (playing, aside) = (&mut *playing, heard.0.is_some() || sounding.0);
    if playing.aside != aside
        && let Some(sound) = playing.sound.as_mut()
    {
        sound.aside(aside);
        playing.aside = aside;
    }
}
