//! The eras to which one can narrow, each with its room's number and colours.

use crate::session::Intent;
use crate::ui::flow::{self, Numbered};
use crate::ui::fonts::Face;
use crate::ui::look::{Look, Parent};
use crate::ui::theme::{self, u, wrap};
use bevy::prelude::*;

/// What stands over a page, its eras last; and what comes after.
pub(in crate::ui) fn parted<'a, 'b>(items: &'a [Numbered<'b>]) -> (&'a [Numbered<'b>], &'a [Numbered<'b>]) {
    items.split_at(items.iter().rposition(is_era).map_or(0, |at| at + 1))
}

fn is_era(item: &Numbered) -> bool {
    matches!(item.1.does, Some(Intent::Era(_)))
}

/// The page's name, and the eras in a row.
pub(in crate::ui) fn head(parent: &mut Parent, look: &Look, items: &[Numbered]) {
    let (eras, words): (Vec<Numbered>, Vec<Numbered>) = items.iter().copied().partition(is_era);
    words.iter().for_each(|item| flow::words(parent, look, *item));
    parent.spawn(Node { flex_shrink: 0.0, ..wrap(0.9) }).with_children(|row| eras.iter().for_each(|item| era(row, look, *item)));
}

fn era(parent: &mut Parent, look: &Look, (number, item): Numbered) {
    let side = look.measure.control;
    let node = Node {
        min_height: u(side),
        min_width: u(side),
        padding: UiRect::axes(u(1.0), u(0.4)),
        justify_content: JustifyContent::Center,
        border: UiRect::all(u(0.2)),
        border_radius: BorderRadius::all(u(theme::ROUND)),
        ..theme::row(0.9)
    };
    parent.spawn((node, look.pressing(number, item))).with_children(|control| {
        if let Some(Intent::Era(Some(room))) = item.does {
            swatch(control, look, room);
        }
        let ink = if item.chosen == Some(true) { look.tones.brass } else { look.tones.paper };
        control.spawn(look.words(Face::Sans, theme::SMALL, ink, item.words.clone(), Justify::Center));
    });
}

/// A room's number on its wall.
fn swatch(parent: &mut Parent, look: &Look, room: usize) {
    let (ground, ink) = look.walls(room);
    let side = 2.7 * look.measure.text;
    let node = Node {
        width: u(side),
        height: u(side),
        flex_shrink: 0.0,
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        border_radius: BorderRadius::all(u(theme::ROUND / 2.0)),
        ..default()
    };
    parent.spawn((node, BackgroundColor(ground))).with_children(|swatch| {
        look.text(swatch, Face::Title, theme::TINY, ink, (room + 1).to_string());
    });
}
