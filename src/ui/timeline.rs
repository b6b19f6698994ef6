//! What happened when: a band of years with the rooms' eras and a mark for
//! every event; under it the list of events, one of them told at length.

mod band;
pub(super) mod eras;
pub(super) mod fingers;
mod scale;
pub(super) mod told;

pub(super) use told::plugin;

use super::flow::{self, Numbered};
use super::look::{Look, Parent};
use super::scroll::scroll;
use super::theme;
use crate::screen::Zone;

/// A page of which fewer units are left over the bar, as large as its letters
/// are, scrolls as a whole.
const LOW: f32 = 75.0;

/// What a page leaves free at its left and right, in units.
pub(super) const ASIDE: f32 = 5.5;

/// Whether what stands over a list would leave it no room.
pub(super) fn is_tight(look: &Look) -> bool {
    (look.measure.place.y - flow::bar_height(look)) / look.measure.text < LOW
}

pub(super) fn timeline(parent: &mut Parent, look: &Look) {
    let items: Vec<Numbered> = look.screen.zone(Zone::Main).collect();
    let (head, events) = eras::parted(&items);
    let above = |parent: &mut Parent| {
        eras::head(parent, look, head);
        band::band(parent, look, head, events);
    };
    flow::sheet(parent, look, |sheet| {
        if is_tight(look) {
            scroll(sheet, look, theme::column(1.3), |inside| {
                above(inside);
                told::list(inside, look, events);
            });
        } else {
            above(sheet);
            scroll(sheet, look, theme::column(1.0), |inside| told::list(inside, look, events));
        }
    });
}
