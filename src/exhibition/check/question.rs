//! The question to visitors: two to six answers, each short enough to stand
//! large on the screen.

use super::scene::Scene;
use crate::exhibition::field::Field;
use crate::exhibition::finding::Code;
use crate::exhibition::model::{Answer, Question};
use crate::exhibition::raw;
use crate::exhibition::syntax::Span;
use std::collections::HashSet;
use std::ops::RangeInclusive;

/// How many answers are a choice that can be read at a glance.
const ANSWERS: RangeInclusive<usize> = 2..=6;

/// The most characters of an answer, in any language.
const LONGEST: usize = 60;

/// The question, if there are answers to choose from.
pub(super) fn question(scene: &mut Scene, field: &Field<raw::Question>) -> Option<Question> {
    let (raw, whole) = (field.get()?, field.span?);
    let text = scene.text(&raw.text, "text", whole);
    let answers = answers(scene, &raw.answers, whole);
    let choice = ANSWERS.contains(&answers.len());
    choice.then_some(Question { text: text?, answers })
}

fn answers(scene: &mut Scene, list: &Field<Vec<Field<raw::Answer>>>, whole: Span) -> Vec<Answer> {
    scene.need(list, Code::MissingField, "answers", whole, "add `answers: [(id: \"…\", text: …), …]`, two to six");
    let fields: &[Field<raw::Answer>] = list.get().map_or(&[], Vec::as_slice);
    if let (Some(_), Some(span), false) = (list.get(), list.span, ANSWERS.contains(&fields.len())) {
        let message = format!("answers to choose from: {}; the question is not put to visitors", fields.len());
        let help = format!("offer {} to {}, or remove `question`", ANSWERS.start(), ANSWERS.end());
        scene.fault(Code::NumberOfAnswers, span.head(), message, help);
    }
    let mut taken = HashSet::new();
    fields.iter().filter_map(|field| answer(scene, field.get()?, field.span?, &mut taken)).collect()
}

/// An answer, if it says something.
fn answer(scene: &mut Scene, raw: &raw::Answer, whole: Span, taken: &mut HashSet<String>) -> Option<Answer> {
    let id = scene.own_id(&raw.id, whole, "answer", taken);
    let text = scene.text(&raw.text, "text", whole)?;
    if let (true, Some(span)) = (text.longest() > LONGEST, text.span()) {
        let message = format!("an answer of {} characters cannot stand large on the screen", text.longest());
        scene.fault(Code::LongAnswer, span, message, format!("say it in at most {LONGEST} characters, in every language"));
    }
    (text.longest() > 0).then_some(Answer { id, text })
}
