//! `exhibition.ron`: title, rooms, sources, the question to visitors.

use super::line;
use super::pictures::Pictures;
use super::question::question;
use super::scene::Scene;
use super::{Depth, Rules};
use crate::exhibition::field::Field;
use crate::exhibition::finding::Code;
use crate::exhibition::folder::Folder;
use crate::exhibition::model::{LineChart, Question};
use crate::exhibition::raw;
use crate::exhibition::syntax::Span;
use crate::exhibition::text::Text;
use std::collections::{BTreeMap, HashSet};

/// Seconds without a touch until the title returns, when the scene says none.
const IDLE_SECONDS: f32 = 90.0;

/// What `exhibition.ron` says, apart from what rooms are checked against.
pub(super) struct Head {
    pub(super) title: Text,
    pub(super) subtitle: Option<Text>,
    pub(super) notice: Option<Text>,
    pub(super) idle_seconds: f32,
    pub(super) rooms: Vec<(String, Span)>,
    pub(super) line: Option<LineChart>,
    pub(super) question: Option<Question>,
}

pub(super) fn exhibition(scene: &mut Scene, folder: &Folder, depth: Depth) -> (Head, Rules) {
    let (raw, whole): (raw::Exhibition, Span) = scene.raw();
    let rooms = rooms(scene, &raw, whole);
    let sources = sources(scene, &raw);
    let line = line::chart(scene, &raw.line, |key| sources.contains_key(key));
    let head = Head {
        title: scene.text(&raw.title, "title", whole).unwrap_or_default(),
        subtitle: scene.maybe_text(&raw.subtitle, "subtitle"),
        notice: scene.maybe_text(&raw.notice, "notice"),
        idle_seconds: scene.number(&raw.idle_seconds, "idle_seconds", 10.0..=3600.0, IDLE_SECONDS),
        rooms,
        line,
        question: question(scene, &raw.question),
    };
    let media = media(scene, &raw.media);
    let rules = Rules { sources, pictures: Pictures::new(folder.media(media), depth) };
    (head, rules)
}

/// The media folder's name, if it is a plain relative path.
fn media<'r>(scene: &mut Scene, field: &'r Field<String>) -> Option<&'r str> {
    let name = field.get()?;
    let plain = |part: &str| !part.is_empty() && part != "..";
    if name.contains(['\\', ':']) || !name.trim_end_matches('/').split('/').all(plain) {
        let span = field.span.unwrap_or_default();
        scene.fault(
            Code::PathLeaves,
            span,
            format!("`{name}` is no folder inside the project"),
            "write a relative path with `/` and without `..`",
        );
        return None;
    }
    Some(name)
}

fn rooms(scene: &mut Scene, raw: &raw::Exhibition, whole: Span) -> Vec<(String, Span)> {
    scene.need(&raw.rooms, Code::MissingField, "rooms", whole, "add `rooms: [\"first-room\", …]`, in the order of the visit");
    let mut rooms: Vec<(String, Span)> = Vec::new();
    let mut listed: HashSet<&str> = HashSet::new();
    for field in raw.rooms.get().into_iter().flatten() {
        let (Some(id), Some(span)) = (field.get(), field.span) else { continue };
        if listed.contains(id.as_str()) {
            scene.fault(Code::DuplicateId, span, format!("room `{id}` is listed twice"), "keep one of the two");
        } else if scene.good_id(id, span) {
            listed.insert(id);
            rooms.push((id.clone(), span));
        }
    }
    if raw.rooms.get().is_some_and(Vec::is_empty) {
        scene.fault(Code::Empty, raw.rooms.span.unwrap_or(whole), "the exhibition has no room", "list at least one room");
    }
    rooms
}

fn sources(scene: &mut Scene, raw: &raw::Exhibition) -> BTreeMap<String, Text> {
    let mut sources = BTreeMap::new();
    for field in raw.sources.get().into_iter().flatten() {
        let (Some(source), Some(whole)) = (field.get(), field.span) else { continue };
        scene.need(&source.key, Code::MissingField, "key", whole, "add `key: \"…\"`, the short name that works cite");
        scene.need(&source.citation, Code::MissingField, "citation", whole, "add `citation: \"author, title, place, year\"`");
        let Some(citation) = source.citation.get() else { continue };
        scene.complete(citation, "citation", true);
        let (Some(key), Some(span)) = (source.key.get(), source.key.span) else { continue };
        if sources.insert(key.clone(), citation.clone()).is_some() {
            scene.fault(Code::DuplicateId, span, format!("source `{key}` is listed twice"), "keep one of the two");
        }
    }
    sources
}
