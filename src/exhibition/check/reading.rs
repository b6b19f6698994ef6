//! `reading.ron`: what to read, and who made the exhibition.

use super::known::Known;
use super::scene::Scene;
use crate::exhibition::finding::Code;
use crate::exhibition::model::{Reading, Thanks};
use crate::exhibition::raw;
use crate::exhibition::syntax::Span;
use std::collections::HashSet;

pub(super) fn reading(scene: &mut Scene, known: &Known) -> (Vec<Reading>, Vec<Thanks>) {
    let (raw, _): (raw::ReadingList, Span) = scene.raw();
    let mut met = HashSet::new();
    let entries = raw.reading.get().into_iter().flatten();
    let reading = entries.filter_map(|field| entry(scene, field.get()?, field.span?, &mut met, known)).collect();
    let credits = raw.credits.get().into_iter().flatten();
    let credits = credits.filter_map(|field| Some(thanks(scene, field.get()?, field.span?))).collect();
    (reading, credits)
}

/// An entry, if its source is one of the exhibition's and not yet listed.
fn entry(scene: &mut Scene, raw: &raw::Reading, whole: Span, met: &mut HashSet<String>, known: &Known) -> Option<Reading> {
    scene.need(&raw.source, Code::MissingField, "source", whole, "add `source: \"KEY\"`, a key of `sources` in exhibition.ron");
    let note = scene.text(&raw.note, "note", whole).unwrap_or_default();
    let source = scene.source_key(&raw.source, known.sources)?;
    if met.insert(source.clone()) {
        return Some(Reading { source, note });
    }
    scene.twice(&raw.source, "source");
    None
}

fn thanks(scene: &mut Scene, raw: &raw::Thanks, whole: Span) -> Thanks {
    Thanks {
        role: scene.text(&raw.role, "role", whole).unwrap_or_default(),
        names: scene.word(&raw.names, "names", whole).unwrap_or_default(),
    }
}
