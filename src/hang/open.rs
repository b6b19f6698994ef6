//! From a folder to a hung exhibition: the one door for start-up, a curator's
//! save, and `check`.

use super::house::House;
use super::spacing::Misfit;
use crate::exhibition::finding::{Code, Finding};
use crate::exhibition::{Depth, Exhibition, Folder, Glyphs, check};
use std::collections::HashMap;

/// A hung exhibition, and all that is wrong with it.
#[derive(Debug)]
pub struct Opened {
    /// What can be shown; none when nothing is good.
    pub shown: Option<(Exhibition, House)>,
    /// Every finding, in the order of the files.
    pub findings: Vec<Finding>,
}

/// Reads, checks and hangs.
pub fn open(folder: &Folder, glyphs: &Glyphs, depth: Depth) -> Opened {
    let mut checked = check(folder, glyphs, depth);
    let Some(exhibition) = checked.exhibition.take() else {
        return Opened { shown: None, findings: checked.findings };
    };
    let (house, misfits) = House::hang(&exhibition);
    checked.findings.extend(misfits.iter().filter_map(|(room, misfit)| finding(&exhibition, &checked.origins, *room, misfit)));
    Opened { shown: Some((exhibition, house)), findings: checked.findings }
}

fn finding(exhibition: &Exhibition, origins: &HashMap<String, Finding>, room: usize, misfit: &Misfit) -> Option<Finding> {
    let room = exhibition.rooms.get(room)?;
    let (work, code, message, help) = match misfit {
        Misfit::NoRoom { work, wanted, there } => (
            *work,
            Code::DoesNotFit,
            format!("no wall has room for this work: all works want {wanted:.1} m, the free walls have {there:.1} m"),
            "make the room longer (`plan: (length: …)`), the work smaller (`size_cm`), or move it to another room".to_owned(),
        ),
        Misfit::PinnedOver { work, what } => (
            *work,
            Code::PinnedOver,
            format!("pinned over {what}; it hangs by rule instead"),
            "change `at`, or remove `wall` and `at`".to_owned(),
        ),
        Misfit::TooHigh { work } => (
            *work,
            Code::DoesNotFit,
            format!("this work is higher than the room's {:.1} m allow", room.plan.height),
            "give a smaller `size_cm`, or a higher room (`plan: (height: …)`)".to_owned(),
        ),
    };
    let id = &room.works.get(work)?.id;
    let origin = origins.get(id)?;
    Some(Finding { code, message: format!("`{id}`: {message}"), help, ..origin.clone() })
}
