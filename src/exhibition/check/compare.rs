//! Works that are compared: two pictures, one over the other, with a slider
//! between. The other may hang in any room, so that all are read first.

use super::MOST_ALIKE;
use super::known::Known;
use super::scene::Scene;
use crate::exhibition::field::Field;
use crate::exhibition::finding::{Code, Finding};
use crate::exhibition::media::{Trouble, trouble};
use crate::exhibition::model::{Compare, Image, Kind, Room, Work, WorkAt};
use crate::exhibition::raw;
use crate::exhibition::text::Text;
use std::collections::BTreeMap;

/// How much wider one picture may be than the other, at the same height.
const WIDER: f32 = 1.12;

/// What a work wishes to be compared with.
pub(super) struct Wish {
    /// The work's own id.
    work: String,
    with: String,
    text: Text,
    /// Where `with` is written.
    origin: Finding,
}

/// The wish of the work with this id, if it has one.
pub(super) fn wish(scene: &mut Scene, field: &Field<raw::Compare>, work: &str) -> Option<Wish> {
    let (raw, whole) = (field.get()?, field.span?);
    scene.need(&raw.with, Code::MissingField, "with", whole, "add `with: \"…\"`, the `id` of the other work");
    let text = scene.text(&raw.text, "text", whole).unwrap_or_default();
    let (with, span) = (raw.with.get()?, raw.with.span?);
    let mut origin = Finding::about(Code::UnknownWork, scene.name(), "", "");
    origin.place = Some(scene.source.place(span));
    Some(Wish { work: work.to_owned(), with: with.clone(), text, origin })
}

/// Grants the wishes of each room, now that all works are known.
pub(super) fn join(rooms: &mut [Room], wishes: &[Vec<Wish>], sources: &BTreeMap<String, Text>) -> Vec<Finding> {
    let (pairs, findings) = pairs(rooms, wishes, &Known::new(rooms, sources));
    for ((room, work), compare) in pairs {
        if let Some(work) = rooms.get_mut(room).and_then(|room| room.works.get_mut(work)) {
            work.compare = Some(compare);
        }
    }
    findings
}

fn pairs(rooms: &[Room], wishes: &[Vec<Wish>], known: &Known) -> (Vec<(WorkAt, Compare)>, Vec<Finding>) {
    let (mut pairs, mut findings) = (Vec::new(), Vec::new());
    for wishes in wishes {
        let mut wrong = Vec::new();
        for wish in wishes {
            match pair(rooms, wish, known) {
                Ok(pair) => pairs.push(pair),
                Err((code, message, help)) => wrong.push(Finding { code, message, help, ..wish.origin.clone() }),
            }
        }
        findings.extend(wrong.into_iter().take(MOST_ALIKE));
    }
    (pairs, findings)
}

/// The work that wishes, and its comparison; or what is in the way.
fn pair(rooms: &[Room], wish: &Wish, known: &Known) -> Result<(WorkAt, Compare), Trouble> {
    let (at, with) = (known.find(&wish.work)?, known.find(&wish.with)?);
    if at == with {
        let help = "write the `id` of another work, or take `compare` out";
        return Err(trouble(Code::CannotCompare, "a work cannot be compared with itself", help));
    }
    let (one, other) = (flat(rooms, at)?, flat(rooms, with)?);
    let (wide, other_wide) = (one.size.0 / one.size.1, other.size.0 / other.size.1);
    if (wide / other_wide).max(other_wide / wide) > WIDER {
        let message = format!("`{}` is {wide:.2} times as wide as high, `{}` {other_wide:.2} times", one.id, other.id);
        let help = "compare pictures whose proportions differ by at most 12 %: one is laid over the other";
        return Err(trouble(Code::UnlikeProportions, message, help));
    }
    Ok((at, Compare { with, text: wish.text.clone() }))
}

/// The work that hangs there, if it is a picture that can be laid over another.
fn flat(rooms: &[Room], (room, work): WorkAt) -> Result<&Work, Trouble> {
    let work = &rooms[room].works[work];
    let what = match &work.image {
        _ if work.kind == Kind::Sound => "is a sound",
        Image::Model(_) => "is a solid model",
        Image::Blank => "has no picture that can be shown",
        Image::File { .. } | Image::Chart(_) | Image::Map(_) | Image::Plate(_) => return Ok(work),
    };
    Err(trouble(Code::CannotCompare, format!("`{}` {what}", work.id), "compare two flat pictures, or take `compare` out"))
}
