//! On whose authority something is said, and how sure it is.

use super::scene::Scene;
use crate::exhibition::field::Field;
use crate::exhibition::finding::Code;
use crate::exhibition::model::Certainty;
use crate::exhibition::syntax::Span;
use crate::exhibition::text::Text;
use std::collections::BTreeMap;

impl Scene<'_> {
    /// How sure something is. Whoever does not say so is not sure.
    pub(super) fn certainty(&mut self, field: &Field<Certainty>, whole: Span) -> Certainty {
        let help = "add `certainty: Matched`, `Literature`, `Recalled` or `Unsourced`";
        self.need(field, Code::MissingField, "certainty", whole, help);
        field.get().copied().unwrap_or(Certainty::Unsourced)
    }

    /// The keys of a list, each a source of the exhibition.
    pub(super) fn sources(&mut self, list: &Field<Vec<Field<String>>>, known: &BTreeMap<String, Text>) -> Vec<String> {
        list.get().into_iter().flatten().filter_map(|field| self.source_key(field, known)).collect()
    }

    /// The key of a source of the exhibition.
    pub(super) fn source_key(&mut self, field: &Field<String>, known: &BTreeMap<String, Text>) -> Option<String> {
        let (key, span) = (field.get()?, field.span?);
        if known.contains_key(key) {
            return Some(key.clone());
        }
        let message = format!("exhibition.ron lists no source `{key}`");
        self.fault(Code::UnknownSource, span, message, "correct it, or add it to `sources` there");
        None
    }

    /// Notes `what` is said without a source, and does not say that it has none.
    pub(super) fn cited(&mut self, sources: &Field<Vec<Field<String>>>, certainty: Certainty, whole: Span, what: &str) {
        let any = sources.get().is_some_and(|sources| !sources.is_empty());
        if !any && certainty != Certainty::Unsourced {
            let span = sources.span.unwrap_or(whole.head());
            let help = "add `sources: [\"KEY\"]`, or `certainty: Unsourced`";
            self.fault(Code::MissingSource, span, format!("{what} names no source"), help);
        }
    }
}
