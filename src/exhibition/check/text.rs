//! Texts: there, not empty, in three languages.

use super::scene::Scene;
use crate::exhibition::field::Field;
use crate::exhibition::finding::Code;
use crate::exhibition::syntax::Span;
use crate::exhibition::text::{Lang, Text};

impl Scene<'_> {
    /// A text that must be there.
    pub(super) fn text(&mut self, field: &Field<Text>, name: &str, whole: Span) -> Option<Text> {
        if field.is_absent() {
            let help = format!("add `{name}: (en: \"…\", zh: \"…\", ru: \"…\")`");
            self.need(field, Code::MissingField, name, whole, &help);
        }
        self.maybe_text(field, name)
    }

    /// A text that may be left out.
    pub(super) fn maybe_text(&mut self, field: &Field<Text>, name: &str) -> Option<Text> {
        let text = field.get()?;
        self.complete(text, name, false);
        Some(text.clone())
    }

    /// A word that must be there; one may stand for every language.
    pub(super) fn word(&mut self, field: &Field<Text>, name: &str, whole: Span) -> Option<Text> {
        let help = format!("add `{name}: \"…\"`, or (en: \"…\", zh: \"…\", ru: \"…\")");
        self.need(field, Code::MissingField, name, whole, &help);
        self.maybe_word(field, name)
    }

    /// A word that may be left out; one may stand for every language.
    pub(super) fn maybe_word(&mut self, field: &Field<Text>, name: &str) -> Option<Text> {
        let text = field.get()?;
        self.complete(text, name, true);
        Some(text.clone())
    }

    /// Notes empty texts and missing languages. A `word` may be one plain
    /// string for every language.
    pub(super) fn complete(&mut self, text: &Text, name: &str, word: bool) {
        let Some(span) = text.span() else { return };
        if text.empty().next().is_some() {
            let which: Vec<&str> = text.empty().map(Lang::code).collect();
            let where_ = if text.is_plain() { String::new() } else { format!(" ({})", which.join(", ")) };
            self.fault(Code::EmptyText, span, format!("`{name}` is empty{where_}"), "write the text, or remove the field");
            return;
        }
        if text.missing().count() == 3 {
            self.fault(Code::EmptyText, span, format!("`{name}` has no language"), "write (en: \"…\", zh: \"…\", ru: \"…\")");
            return;
        }
        if word && text.is_plain() {
            return;
        }
        let wanting: Vec<&str> = text.missing().map(Lang::own_name).collect();
        if !wanting.is_empty() {
            let languages: Vec<&str> = text.missing().map(Lang::code).collect();
            let message = format!("`{name}` has no {}", wanting.join(", no "));
            self.fault(
                Code::MissingTranslation,
                span,
                message,
                format!("add {}; until then the visitor reads another language, named as such", languages.join(" and ")),
            );
        }
    }
}
