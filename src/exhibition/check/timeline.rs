//! `timeline.ron`: what happened when.

use super::known::Known;
use super::places::Places;
use super::scene::Scene;
use crate::exhibition::date::Date;
use crate::exhibition::field::Field;
use crate::exhibition::finding::Code;
use crate::exhibition::model::Event;
use crate::exhibition::raw;
use crate::exhibition::syntax::Span;
use std::collections::HashSet;

/// The events, from the earliest on.
pub(super) fn events(scene: &mut Scene, known: &Known, places: &Places) -> Vec<Event> {
    let (raw, whole): (raw::Timeline, Span) = scene.raw();
    scene.need(&raw.events, Code::MissingField, "events", whole, "add `events: [ … ]`");
    let mut taken = HashSet::new();
    let fields = raw.events.get().into_iter().flatten();
    let mut events: Vec<Event> = fields.filter_map(|field| event(scene, field.get()?, field.span?, &mut taken, known, places)).collect();
    events.sort_by_key(|event| event.date.begins());
    events
}

/// An event, if it says when it was.
fn event(scene: &mut Scene, raw: &raw::Event, whole: Span, taken: &mut HashSet<String>, known: &Known, places: &Places) -> Option<Event> {
    let id = scene.own_id(&raw.id, whole, "event", taken);
    let title = scene.text(&raw.title, "title", whole).unwrap_or_default();
    let text = scene.maybe_text(&raw.text, "text");
    let certainty = scene.certainty(&raw.certainty, whole);
    scene.cited(&raw.sources, certainty, whole, "the event");
    let sources = scene.sources(&raw.sources, known.sources);
    let works = known.works(scene, &raw.works);
    let named = named(scene, &raw.places, places);
    if raw.works.get().is_none_or(Vec::is_empty) && raw.places.get().is_none_or(Vec::is_empty) {
        let message = "this event leads to no work and no place";
        scene.fault(Code::Unlinked, whole.head(), message, "add `works: [\"…\"]` or `places: [\"…\"]`, or take it out");
    }
    let date = moment(scene, &raw.date, whole)?;
    Some(Event { id, date, title, text, works, places: named, certainty, sources })
}

/// A date that can stand on a line of time.
fn moment(scene: &mut Scene, field: &Field<String>, whole: Span) -> Option<Date> {
    scene.need(field, Code::MissingField, "date", whole, "add `date: \"1950-02-14\"`");
    let date = scene.date(field)?;
    if let (None, Some(span)) = (date.begins(), field.span) {
        scene.fault(Code::BadDate, span, "an event without a date cannot stand on the line of time", "write a year at least");
        return None;
    }
    Some(date)
}

/// The places of a list, each once.
fn named(scene: &mut Scene, list: &Field<Vec<Field<String>>>, places: &Places) -> Vec<usize> {
    let mut met = HashSet::new();
    let mut named = Vec::new();
    for field in list.get().into_iter().flatten() {
        let Some(index) = places.index(scene, field) else { continue };
        if met.insert(index) {
            named.push(index);
        } else {
            scene.twice(field, "place");
        }
    }
    named
}
