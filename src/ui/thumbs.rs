//! Small pictures of works, for pages that show many: made on other threads
//! when they are first seen, and kept while there is room.

use super::closer::{Loading, picture};
use crate::exhibition::{Lang, WorkAt};
use crate::prepare::{NoPicture, Ready, Want};
use crate::stage::Show;
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use std::collections::HashMap;

/// Pixels of the longer side.
const SIDE: u32 = 320;

/// So many are kept.
const MOST: usize = 240;

/// So many are made at once.
const AT_ONCE: usize = 2;

type Key = (WorkAt, Lang);
type Making = Task<(Ready, Option<NoPicture>)>;

/// The small pictures there are, and those that are being made.
#[derive(Resource, Default)]
pub(super) struct Thumbs {
    made: HashMap<Key, Handle<Image>>,
    making: Vec<(Key, Making)>,
}

/// A place for a work's small picture.
#[derive(Component, Clone, Copy, PartialEq, Eq)]
pub(super) struct Thumb(pub(super) WorkAt, pub(super) Lang);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Thumbs>();
    app.add_systems(Update, (ask, arrive).chain().after(super::closer::arrive).after(super::UiSet::Build).run_if(resource_exists::<Show>));
}

impl Thumbs {
    /// The picture, if it is there.
    pub(super) fn image(&self, work: WorkAt, lang: Lang) -> ImageNode {
        self.made.get(&(work, lang)).map(|image| ImageNode::new(image.clone())).unwrap_or_default()
    }
}

/// What is on screen and not there is asked for, a few at a time.
fn ask(show: Res<Show>, mut thumbs: ResMut<Thumbs>, places: Query<&Thumb>) {
    let thumbs = thumbs.bypass_change_detection();
    if show.is_changed() {
        *thumbs = Thumbs::default();
    }
    if thumbs.made.len() > MOST {
        let shown: Vec<Key> = places.iter().map(|thumb| (thumb.0, thumb.1)).collect();
        thumbs.made.retain(|key, _| shown.contains(key));
    }
    for Thumb(work, lang) in &places {
        if thumbs.making.len() >= AT_ONCE {
            return;
        }
        let key = (*work, *lang);
        if thumbs.made.contains_key(&key) || thumbs.making.iter().any(|(making, _)| *making == key) {
            continue;
        }
        let (show, (work, lang)) = (show.clone(), key);
        let want = Want::Work(work.0, work.1);
        let task = AsyncComputeTaskPool::get().spawn(async move { show.studio.ready(&show.exhibition, want, lang, 2 * SIDE, SIDE) });
        thumbs.making.push((key, task));
    }
}

fn arrive(
    mut thumbs: ResMut<Thumbs>,
    mut images: ResMut<Assets<Image>>,
    mut loading: ResMut<Loading>,
    mut places: Query<(&Thumb, &mut ImageNode)>,
) {
    let thumbs = thumbs.bypass_change_detection();
    let mut come = Vec::new();
    thumbs.making.retain_mut(|(key, task)| match block_on(poll_once(task)) {
        Some((ready, _)) => {
            come.push((*key, ready));
            false
        }
        None => true,
    });
    for (key, ready) in come {
        let image = images.add(picture(ready.width, ready.height, ready.mips, ready.data));
        for (thumb, mut node) in &mut places {
            if (thumb.0, thumb.1) == key {
                node.image = image.clone();
            }
        }
        thumbs.made.insert(key, image);
    }
    let missing = places.iter().any(|(thumb, _)| !thumbs.made.contains_key(&(thumb.0, thumb.1)));
    if missing {
        loading.set_if_neq(Loading(true));
    }
}
