//! One file of settings while it is being read: its tree, what is wrong in it,
//! and the questions that are asked of a value.

use crate::exhibition::decode::decode;
use crate::exhibition::field::Field;
use crate::exhibition::finding::{Code, Finding, Source};
use crate::exhibition::syntax::{Fault, Node, Span, Value, parse};
use serde::de::Deserialize;
use std::ops::RangeInclusive;

/// The most findings that are listed of one file.
pub const MOST_LISTED: usize = 100;

/// A file under examination.
pub(super) struct Page<'a> {
    name: &'a str,
    source: Source<'a>,
    tree: Node<'a>,
    faults: Vec<Fault>,
}

impl<'a> Page<'a> {
    pub(super) fn new(name: &'a str, text: &'a str) -> Self {
        let (tree, faults) = parse(text);
        Self { name, source: Source::new(name, text), tree, faults }
    }

    /// The file as a raw value.
    pub(super) fn raw<T: for<'de> Deserialize<'de> + Default>(&mut self) -> T {
        let value = decode(&self.tree, &mut self.faults);
        self.faults.iter_mut().for_each(reword);
        value
    }

    /// Whether its text is no RON.
    pub(super) fn is_broken(&self) -> bool {
        self.faults.iter().any(|fault| fault.code == Code::Syntax)
    }

    /// Where the value of the file's field `name` stands, as far as it is known.
    pub(super) fn span(&self, name: &str) -> Span {
        let Value::Fields(_, fields) = &self.tree.value else { return self.tree.span };
        fields.iter().find(|(field, _)| field.text == name).map_or(self.tree.span, |(_, value)| value.span)
    }

    pub(super) fn fault(&mut self, code: Code, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.faults.push(Fault { code, span, message: message.into(), help: help.into() });
    }

    /// A number within limits; outside them it is a finding, and the default.
    pub(super) fn number(&mut self, field: &Field<f32>, name: &str, limits: RangeInclusive<f32>, default: f32) -> f32 {
        let (Some(&value), Some(span)) = (field.get(), field.span) else { return default };
        if limits.contains(&value) {
            return value;
        }
        let (low, high) = limits.into_inner();
        let message = format!("`{name}` is {value}, outside {low} to {high}");
        let help = format!("write a number from {low} to {high}; until then it is {default}");
        self.fault(Code::OutOfRange, span, message, help);
        default
    }

    /// Every finding of the file, in its order.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        self.faults.sort_by_key(|fault| (fault.span.start, fault.code));
        // What could not be read is not also judged by what was taken for it.
        self.faults.dedup_by(|later, first| later == first || (later.span == first.span && first.code == Code::Syntax));
        let more = self.faults.len().saturating_sub(MOST_LISTED);
        self.faults.truncate(MOST_LISTED);
        let mut findings: Vec<Finding> = self.faults.into_iter().map(|fault| self.source.finding(fault)).collect();
        if more > 0 {
            let message = format!("{more} more findings in this file are not listed");
            findings.push(Finding::about(Code::TooMany, self.name, message, "mend those above first"));
        }
        findings
    }
}

/// The readers of RON speak to curators, of scenes; here staff read settings.
fn reword(fault: &mut Fault) {
    match fault.code {
        Code::Syntax => {
            fault.message = fault.message.replace("the scene", "the settings");
            let help = fault.help.replace("the scene", "the settings");
            fault.help = format!("{help}; until then every setting is as by default");
        }
        Code::WrongType => fault.help = "README.md, “The kiosk's settings”, tells what this takes".to_owned(),
        _ => {}
    }
}
