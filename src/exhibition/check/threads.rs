//! `threads.ron`: ways through the rooms, from work to work.

use super::known::Known;
use super::scene::Scene;
use crate::exhibition::field::Field;
use crate::exhibition::finding::Code;
use crate::exhibition::model::{Thread, ThreadStop};
use crate::exhibition::raw;
use crate::exhibition::syntax::Span;
use std::collections::HashSet;

pub(super) fn threads(scene: &mut Scene, known: &Known) -> Vec<Thread> {
    let (raw, whole): (raw::Threads, Span) = scene.raw();
    scene.need(&raw.threads, Code::MissingField, "threads", whole, "add `threads: [ … ]`");
    let mut taken = HashSet::new();
    let fields = raw.threads.get().into_iter().flatten();
    fields.filter_map(|field| thread(scene, field.get()?, field.span?, &mut taken, known)).collect()
}

/// A thread, if it leads from one work to another.
fn thread(scene: &mut Scene, raw: &raw::Thread, whole: Span, taken: &mut HashSet<String>, known: &Known) -> Option<Thread> {
    let thread = Thread {
        id: scene.own_id(&raw.id, whole, "thread", taken),
        title: scene.text(&raw.title, "title", whole).unwrap_or_default(),
        text: scene.text(&raw.text, "text", whole).unwrap_or_default(),
        stops: stops(scene, &raw.stops, whole, known),
    };
    if let (true, Some(span)) = (thread.stops.len() < 2 && raw.stops.get().is_some(), raw.stops.span) {
        let message = "this thread leads to fewer than two works, and is not offered to visitors";
        scene.fault(Code::ShortThread, span.head(), message, "add stops, or remove the thread");
    }
    (thread.stops.len() >= 2).then_some(thread)
}

fn stops(scene: &mut Scene, list: &Field<Vec<Field<raw::ThreadStop>>>, whole: Span, known: &Known) -> Vec<ThreadStop> {
    scene.need(list, Code::MissingField, "stops", whole, "add `stops: [(work: \"…\", text: …), …]`, in walking order");
    let mut met = HashSet::new();
    let mut stops = Vec::new();
    for field in list.get().into_iter().flatten() {
        let (Some(raw), Some(whole)) = (field.get(), field.span) else { continue };
        let stop = stop(scene, raw, whole, known);
        match stop {
            Some(stop) if met.insert(stop.work) => stops.push(stop),
            Some(_) => scene.twice(&raw.work, "work"),
            None => {}
        }
    }
    stops
}

fn stop(scene: &mut Scene, raw: &raw::ThreadStop, whole: Span, known: &Known) -> Option<ThreadStop> {
    scene.need(&raw.work, Code::MissingField, "work", whole, "add `work: \"…\"`, the `id` of a work");
    let help = "add `text`: why this work, and how the thread comes here from the one before";
    scene.need(&raw.text, Code::MissingLinkingText, "text", whole, help);
    let text = scene.maybe_text(&raw.text, "text").unwrap_or_default();
    known.work(scene, &raw.work).map(|work| ThreadStop { work, text })
}
