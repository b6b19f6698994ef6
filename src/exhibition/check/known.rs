//! What threads, events, places and comparisons may name: the works of all
//! rooms, and the sources.

use super::scene::Scene;
use crate::exhibition::decode::nearest;
use crate::exhibition::field::Field;
use crate::exhibition::finding::Code;
use crate::exhibition::media::{Trouble, trouble};
use crate::exhibition::model::{Room, WorkAt};
use crate::exhibition::syntax::Span;
use crate::exhibition::text::Text;
use std::collections::{BTreeMap, HashMap, HashSet};

/// The most works among which the right name for a wrong one is looked for.
const MOST_COMPARED: usize = 1000;

/// The works of all rooms by id, and the sources by key.
pub(super) struct Known<'a> {
    works: HashMap<&'a str, WorkAt>,
    pub(super) sources: &'a BTreeMap<String, Text>,
}

impl<'a> Known<'a> {
    pub(super) fn new(rooms: &'a [Room], sources: &'a BTreeMap<String, Text>) -> Self {
        let mut works = HashMap::with_capacity(rooms.iter().map(|room| room.works.len()).sum());
        for (room, place) in rooms.iter().enumerate() {
            works.extend(place.works.iter().enumerate().map(|(at, work)| (work.id.as_str(), (room, at))));
        }
        Self { works, sources }
    }

    /// Where the work with this id hangs.
    pub(super) fn find(&self, id: &str) -> Result<WorkAt, Trouble> {
        let unknown = || trouble(Code::UnknownWork, format!("no room has a work `{id}`"), self.advice(id));
        self.works.get(id).copied().ok_or_else(unknown)
    }

    /// Where the work hangs that a field names.
    pub(super) fn work(&self, scene: &mut Scene, field: &Field<String>) -> Option<WorkAt> {
        let (id, span) = (field.get()?, field.span?);
        match self.find(id) {
            Ok(work) => Some(work),
            Err((code, message, help)) => {
                scene.fault(code, span, message, help);
                None
            }
        }
    }

    /// Where the works of a list hang, each once.
    pub(super) fn works(&self, scene: &mut Scene, list: &Field<Vec<Field<String>>>) -> Vec<WorkAt> {
        let mut met = HashSet::new();
        let mut works = Vec::new();
        for field in list.get().into_iter().flatten() {
            let Some(work) = self.work(scene, field) else { continue };
            if met.insert(work) {
                works.push(work);
            } else {
                scene.twice(field, "work");
            }
        }
        works
    }

    fn advice(&self, id: &str) -> String {
        let few = self.works.len() <= MOST_COMPARED && id.len() <= 64;
        let ids: Vec<&str> = if few { self.works.keys().copied().collect() } else { Vec::new() };
        match nearest(id, &ids) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "write the `id` of a work as it stands in its room's file, or take this out".to_owned(),
        }
    }
}

impl Scene<'_> {
    /// Notes that a list names the same thing a second time.
    pub(super) fn twice(&mut self, field: &Field<String>, what: &str) {
        if let (Some(id), Some(span)) = (field.get(), field.span) {
            self.fault(Code::DuplicateId, span, format!("{what} `{id}` is named twice here"), "keep one of the two");
        }
    }

    /// An id that nothing before has, or a stand-in. With its full stop the
    /// stand-in is no id that anybody could write.
    pub(super) fn own_id(&mut self, field: &Field<String>, whole: Span, what: &str, taken: &mut HashSet<String>) -> String {
        self.need(field, Code::MissingField, "id", whole, "add `id: \"…\"`, a short name of its own");
        let stand_in = format!("{what}.{}", whole.start);
        let (Some(id), Some(span)) = (field.get(), field.span) else { return stand_in };
        if taken.contains(id) {
            self.fault(Code::DuplicateId, span, format!("{what} `{id}` is listed twice"), "give each a name of its own");
        } else if self.good_id(id, span) {
            taken.insert(id.clone());
            return id.clone();
        }
        stand_in
    }
}
