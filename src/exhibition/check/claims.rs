//! Claims: accounts that differ, side by side, each with its own authority.

use super::scene::Scene;
use crate::exhibition::field::Field;
use crate::exhibition::finding::Code;
use crate::exhibition::model::Claim;
use crate::exhibition::raw;
use crate::exhibition::syntax::Span;
use crate::exhibition::text::Text;
use std::collections::BTreeMap;

pub(super) fn claims(scene: &mut Scene, list: &Field<Vec<Field<raw::Claim>>>, sources: &BTreeMap<String, Text>) -> Vec<Claim> {
    let fields: &[Field<raw::Claim>] = list.get().map_or(&[], Vec::as_slice);
    if let (1, Some(span)) = (fields.len(), list.span) {
        let help = "add the account that differs, or say it in the caption";
        scene.fault(Code::SingleClaim, span.head(), "a single claim differs from no other", help);
    }
    fields.iter().filter_map(|field| Some(claim(scene, field.get()?, field.span?, sources))).collect()
}

fn claim(scene: &mut Scene, raw: &raw::Claim, whole: Span, sources: &BTreeMap<String, Text>) -> Claim {
    let certainty = scene.certainty(&raw.certainty, whole);
    scene.cited(&raw.sources, certainty, whole, "the claim");
    Claim {
        who: scene.text(&raw.who, "who", whole).unwrap_or_default(),
        says: scene.text(&raw.says, "says", whole).unwrap_or_default(),
        sources: scene.sources(&raw.sources, sources),
        certainty,
    }
}
