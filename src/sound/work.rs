//! A work's own recording, over the room's loop, which steps back for it.

use super::mixer::{Mixer, Once, Recording, Silent};
use crate::session::Intent;
use crate::stage::{Heard, Show, StageSet};
use crate::visit::Wish;
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

/// What plays, and what is being read.
#[derive(Default)]
struct Playing {
    work: Option<(usize, usize)>,
    sound: Option<Once>,
    coming: Option<Task<Result<Recording, Silent>>>,
}

pub(super) fn plugin(app: &mut App) {
    app.insert_non_send(Playing::default());
    app.add_systems(Update, (follow, play).chain().after(StageSet::Rooms).run_if(resource_exists::<Show>));
}

/// The visitor asks for another recording, or for none.
fn follow(show: Res<Show>, heard: Res<Heard>, mixer: NonSend<Mixer>, mut playing: NonSendMut<Playing>, mut wishes: MessageWriter<Wish>) {
    if playing.work == heard.0 {
        return;
    }
    playing.work = heard.0;
    if !mixer.is_there() {
        // Nobody could hear it: it is over at once, and keeps no visit open.
        wishes.write_batch(heard.0.map(|_| Wish(Intent::Heard)));
        return;
    }
    playing.coming = None;
    if let Some(last) = playing.sound.take() {
        last.end();
    }
    let recording = heard.0.and_then(|at| show.exhibition.work_at(at)?.recording.clone());
    playing.coming = recording.map(|recording| AsyncComputeTaskPool::get().spawn(async move { Mixer::read(&recording.file) }));
}

/// It begins when it is read, and is over when it has ended.
fn play(mut mixer: NonSendMut<Mixer>, mut playing: NonSendMut<Playing>, mut wishes: MessageWriter<Wish>) {
    if let Some(read) = playing.coming.as_mut().and_then(|task| block_on(poll_once(task))) {
        playing.coming = None;
        match read.and_then(|data| mixer.once(data)) {
            Ok(sound) => playing.sound = Some(sound),
            Err(silent) => {
                warn!("the work's sound is not heard: {}", silent.0);
                wishes.write(Wish(Intent::Heard));
            }
        }
    }
    if playing.sound.as_ref().is_some_and(Once::is_over) {
        playing.sound = None;
        wishes.write(Wish(Intent::Heard));
    }
}
