//! One scene file while it is being checked: its tree, its faults, and the
//! questions that every check asks of a field.

use crate::exhibition::check::MOST_ALIKE;
use crate::exhibition::decode::decode;
use crate::exhibition::field::Field;
use crate::exhibition::finding::{Code, Finding, Source};
use crate::exhibition::glyphs::Glyphs;
use crate::exhibition::syntax::{Fault, Node, Span, Value, parse};
use serde::de::Deserialize;
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::RangeInclusive;

/// A scene file under examination.
pub(super) struct Scene<'a> {
    pub(super) source: Source<'a>,
    name: &'a str,
    text: &'a str,
    tree: Node<'a>,
    faults: Vec<Fault>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(name: &'a str, text: &'a str) -> Self {
        let (tree, faults) = parse(text);
        Self { source: Source::new(name, text), name, text, tree, faults }
    }

    /// The file's name, as findings show it.
    pub(super) fn name(&self) -> &'a str {
        self.name
    }

    /// The file as a raw value, and the span of the whole.
    pub(super) fn raw<T: for<'de> Deserialize<'de> + Default>(&mut self) -> (T, Span) {
        (decode(&self.tree, &mut self.faults), self.tree.span)
    }

    pub(super) fn fault(&mut self, code: Code, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.faults.push(Fault { code, span, message: message.into(), help: help.into() });
    }

    /// Notes a field that must be there and is not.
    pub(super) fn need<T>(&mut self, field: &Field<T>, code: Code, name: &str, whole: Span, help: &str) -> bool {
        if field.is_absent() {
            let start = Span { end: whole.start + 1, ..whole };
            self.fault(code, start, format!("missing field `{name}`"), help);
        }
        field.get().is_some()
    }

    /// A number within limits; outside them it is a finding, and the nearest limit.
    pub(super) fn number(&mut self, field: &Field<f32>, name: &str, limits: RangeInclusive<f32>, default: f32) -> f32 {
        let (Some(&value), Some(span)) = (field.get(), field.span) else {
            return default;
        };
        let (low, high) = limits.into_inner();
        if !(low..=high).contains(&value) {
            self.fault(
                Code::OutOfRange,
                span,
                format!("`{name}` is {value}, outside {low} to {high}"),
                format!("write a number from {low} to {high}"),
            );
        }
        if value.is_finite() { value.clamp(low, high) } else { default }
    }

    /// Ids are lower case letters, digits and hyphens, so that they can be file
    /// names everywhere.
    pub(super) fn good_id(&mut self, id: &str, span: Span) -> bool {
        let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let good = !id.is_empty() && id.len() <= 64 && id.chars().all(fine);
        if !good {
            self.fault(Code::BadId, span, format!("`{id}` cannot be an id"), "use lower case letters, digits and hyphens: `student-route`");
        }
        good
    }

    /// Every finding of the file, in its order, characters without a glyph included.
    pub(super) fn finish(mut self, glyphs: &Glyphs) -> Vec<Finding> {
        if !glyphs.is_empty() {
            missing_glyphs(&self.tree, self.text, glyphs, &mut self.faults);
        }
        self.faults.sort_by_key(|fault| (fault.span.start, fault.code));
        self.faults.dedup();
        let mut counts: HashMap<Code, usize> = HashMap::new();
        let mut findings = Vec::new();
        for fault in std::mem::take(&mut self.faults) {
            let count = counts.entry(fault.code).or_default();
            *count += 1;
            if *count <= MOST_ALIKE {
                findings.push(self.source.finding(fault));
            }
        }
        let mut more: Vec<_> = counts.into_iter().filter(|(_, count)| *count > MOST_ALIKE).collect();
        more.sort_unstable();
        findings.extend(more.into_iter().map(|(code, count)| {
            let message = format!("{} more findings `{}` in this file are not listed", count - MOST_ALIKE, code.name());
            Finding::about(Code::TooMany, self.name, message, "mend those above first")
        }));
        findings
    }
}

/// Points at each character that no font has, inside the texts of the file.
fn missing_glyphs(node: &Node, text: &str, glyphs: &Glyphs, faults: &mut Vec<Fault>) {
    let mut inside = |nodes: &mut dyn Iterator<Item = &Node>| nodes.for_each(|node| missing_glyphs(node, text, glyphs, faults));
    match &node.value {
        Value::Tuple(_, items) | Value::List(items) => inside(&mut items.iter()),
        Value::Fields(_, fields) => inside(&mut fields.iter().map(|(_, node)| node)),
        Value::Map(pairs) => inside(&mut pairs.iter().flat_map(|(key, value)| [key, value])),
        Value::Str(meant) => {
            let written = text.get(node.span.start as usize..node.span.end as usize).unwrap_or_default();
            // Written as an escape, it stands nowhere by itself.
            if let Cow::Owned(meant) = meant
                && let Some(c) = meant.chars().find(|c| !glyphs.has(*c) && !written.contains(*c))
            {
                faults.push(no_glyph(c, node.span));
            }
            if written.is_ascii() {
                return;
            }
            for (at, c) in written.char_indices().filter(|(_, c)| !glyphs.has(*c)) {
                let start = node.span.start as usize + at;
                faults.push(no_glyph(c, Span::new(start, start + c.len_utf8())));
            }
        }
        _ => {}
    }
}

fn no_glyph(c: char, span: Span) -> Fault {
    let message = format!("no shipped font has the character `{c}` (U+{:04X})", u32::from(c));
    Fault { code: Code::MissingGlyph, span, message, help: "write it otherwise, or add it to the fonts with scripts/make-fonts".to_owned() }
}
