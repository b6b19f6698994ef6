//! `places.ron`: where it happened.

use super::MOST_ALIKE;
use super::known::Known;
use super::scene::Scene;
use crate::exhibition::field::Field;
use crate::exhibition::finding::{Code, Finding};
use crate::exhibition::model::{Event, Place};
use crate::exhibition::raw;
use crate::exhibition::syntax::Span;
use std::collections::{HashMap, HashSet};

/// The places of an exhibition.
#[derive(Default)]
pub(super) struct Places {
    pub(super) places: Vec<Place>,
    /// Each place's index by its id; none for one whose position is not known.
    indices: HashMap<String, Option<usize>>,
    /// The indices of places without a work, and what is wrong if no event
    /// names them either.
    alone: Vec<(usize, Finding)>,
}

impl Places {
    /// The index of the place that an event names.
    pub(super) fn index(&self, scene: &mut Scene, field: &Field<String>) -> Option<usize> {
        let (id, span) = (field.get()?, field.span?);
        let found = self.indices.get(id);
        if found.is_none() {
            let message = format!("places.ron lists no place `{id}`");
            scene.fault(Code::UnknownPlace, span, message, "correct it, or add it to `places` there");
        }
        *found?
    }

    /// Findings about places that neither a work nor an event leads to.
    pub(super) fn unlinked(&mut self, events: &[Event]) -> Vec<Finding> {
        let named: HashSet<usize> = events.iter().flat_map(|event| &event.places).copied().collect();
        let alone = std::mem::take(&mut self.alone);
        alone.into_iter().filter(|(at, _)| !named.contains(at)).map(|(_, finding)| finding).take(MOST_ALIKE).collect()
    }
}

pub(super) fn places(scene: &mut Scene, known: &Known) -> Places {
    let (raw, whole): (raw::Places, Span) = scene.raw();
    scene.need(&raw.places, Code::MissingField, "places", whole, "add `places: [ … ]`");
    let mut taken = HashSet::new();
    let mut places = Places::default();
    for field in raw.places.get().into_iter().flatten() {
        let (Some(raw), Some(whole)) = (field.get(), field.span) else { continue };
        let id = scene.own_id(&raw.id, whole, "place", &mut taken);
        let place = place(scene, raw, whole, id.clone(), known);
        let index = places.places.len();
        places.indices.insert(id, place.is_some().then_some(index));
        if raw.works.get().is_none_or(Vec::is_empty) && place.is_some() {
            places.alone.push((index, unlinked(scene, whole)));
        }
        places.places.extend(place);
    }
    places
}

/// A place, if its position is one.
fn place(scene: &mut Scene, raw: &raw::Place, whole: Span, id: String, known: &Known) -> Option<Place> {
    let name = scene.text(&raw.name, "name", whole).unwrap_or_default();
    let text = scene.text(&raw.text, "text", whole).unwrap_or_default();
    let works = known.works(scene, &raw.works);
    let certainty = scene.certainty(&raw.certainty, whole);
    let sources = scene.sources(&raw.sources, known.sources);
    let at = position(scene, &raw.at, whole)?;
    Some(Place { id, name, at, text, works, certainty, sources })
}

/// Latitude and longitude, if they are on the earth.
fn position(scene: &mut Scene, field: &Field<(f64, f64)>, whole: Span) -> Option<(f64, f64)> {
    scene.need(field, Code::MissingField, "at", whole, "add `at: (55.75, 37.62)`: latitude and longitude, in degrees");
    let (&at, span) = (field.get()?, field.span?);
    if (-90.0..=90.0).contains(&at.0) && (-180.0..=180.0).contains(&at.1) {
        return Some(at);
    }
    let message = format!("({}, {}) is no position on the earth", at.0, at.1);
    scene.fault(
        Code::OutOfRange,
        span,
        message,
        "write first the latitude, -90 to 90, north positive; then the longitude, -180 to 180, east positive",
    );
    None
}

fn unlinked(scene: &Scene, whole: Span) -> Finding {
    let help = "add `works: [\"…\"]`, name it in an event of timeline.ron, or take it out";
    let mut finding = Finding::about(Code::Unlinked, scene.name(), "neither a work nor an event leads to this place", help);
    finding.place = Some(scene.source.place(whole.head()));
    finding
}
