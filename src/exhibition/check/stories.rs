//! The files beside `exhibition.ron` that may be left out. They are read when
//! all rooms are, for they name works of any.

use super::known::Known;
use super::scene::Scene;
use super::{places, reading, threads, timeline};
use crate::exhibition::finding::Finding;
use crate::exhibition::folder::Folder;
use crate::exhibition::glyphs::Glyphs;
use crate::exhibition::model::{Event, Place, Reading, Thanks, Thread};

/// What runs through the rooms.
pub(super) struct Stories {
    pub(super) threads: Vec<Thread>,
    pub(super) events: Vec<Event>,
    pub(super) places: Vec<Place>,
    pub(super) reading: Vec<Reading>,
    pub(super) credits: Vec<Thanks>,
}

pub(super) fn stories(folder: &Folder, glyphs: &Glyphs, known: &Known, findings: &mut Vec<Finding>) -> Stories {
    let threads = file(folder, glyphs, "threads.ron", findings, |scene| threads::threads(scene, known));
    let mut places = file(folder, glyphs, "places.ron", findings, |scene| places::places(scene, known));
    let events = file(folder, glyphs, "timeline.ron", findings, |scene| timeline::events(scene, known, &places));
    findings.extend(places.unlinked(&events));
    let (reading, credits) = file(folder, glyphs, "reading.ron", findings, |scene| reading::reading(scene, known));
    Stories { threads, events, places: places.places, reading, credits }
}

/// Reads and checks one file, if it is there.
fn file<T: Default>(folder: &Folder, glyphs: &Glyphs, name: &str, findings: &mut Vec<Finding>, check: impl FnOnce(&mut Scene) -> T) -> T {
    let text = match folder.find(name) {
        Ok(Some(text)) => text,
        Ok(None) => return T::default(),
        Err(finding) => {
            findings.push(*finding);
            return T::default();
        }
    };
    let mut scene = Scene::new(name, &text);
    let checked = check(&mut scene);
    findings.extend(scene.finish(glyphs));
    checked
}
