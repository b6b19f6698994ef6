//! Details: spots of a picture, each inside it, each with its words.

use super::scene::Scene;
use crate::exhibition::field::Field;
use crate::exhibition::finding::Code;
use crate::exhibition::model::Detail;
use crate::exhibition::raw;
use crate::exhibition::syntax::Span;

/// Width of a spot whose own cannot be read, as part of the picture's.
const SIZE: f32 = 0.1;

pub(super) fn details(scene: &mut Scene, list: &Field<Vec<Field<raw::Detail>>>) -> Vec<Detail> {
    list.get().into_iter().flatten().filter_map(|field| detail(scene, field.get()?, field.span?)).collect()
}

fn detail(scene: &mut Scene, raw: &raw::Detail, whole: Span) -> Option<Detail> {
    let help = "add `at: (0.5, 0.5)`: how far from the left and from the top, as parts of the picture's width and height";
    scene.need(&raw.at, Code::MissingField, "at", whole, help);
    scene.need(&raw.size, Code::MissingField, "size", whole, "add `size: 0.1`: how wide, as part of the picture's width");
    let size = scene.number(&raw.size, "size", 0.01..=1.0, SIZE);
    let title = scene.text(&raw.title, "title", whole).unwrap_or_default();
    let text = scene.text(&raw.text, "text", whole).unwrap_or_default();
    let (&at, span) = (raw.at.get()?, raw.at.span?);
    let part = 0.0..=1.0;
    if !(part.contains(&at.0) && part.contains(&at.1)) {
        let message = format!("({}, {}) lies outside the picture", at.0, at.1);
        scene.fault(Code::DetailOutside, span, message, "write two numbers from 0 to 1: 0 is the left or upper edge, 1 the right or lower");
        return None;
    }
    Some(Detail { at, size, title, text })
}
