//! What lies over a page: the panel that makes things easier, the code to take
//! away, the question whether somebody is still here.

use super::flow::{self, Numbered};
use super::fonts::Face;
use super::look::{Form, Look, Parent, Touch};
use super::scroll::scroll;
use super::theme::{self, u, wrap};
use crate::screen::{Kind, Zone};
use crate::session::{Intent, Panel};
use crate::visit::Does;
use bevy::prelude::*;

/// Panels fill the page; the bar stays.
pub(super) fn panel(parent: &mut Parent, look: &Look, panel: Panel) {
    let node =
        Node { flex_grow: 1.0, flex_shrink: 1.0, min_height: Val::Px(0.0), padding: UiRect::axes(u(4.0), u(3.0)), ..theme::column(1.5) };
    parent.spawn((node, BackgroundColor(look.tones.night), Touch(Does::Block))).with_children(|sheet| {
        let items: Vec<Numbered> = look.screen.zone(Zone::Panel).collect();
        scroll(sheet, look, theme::column(1.6), |inside| match panel {
            Panel::Access => {
                // On a high screen what is wanted lies low.
                inside.spawn(Node { flex_grow: 1.0, ..default() });
                access(inside, look, &items);
            }
            Panel::Keep => keep(inside, look, &items),
        });
    });
}

/// Large fields with pictograms, in groups.
fn access(parent: &mut Parent, look: &Look, items: &[Numbered]) {
    let group = |item: &Numbered| match item.1.does {
        Some(Intent::Text(_)) => 1,
        Some(Intent::Contrast | Intent::Still | Intent::Reach) => 2,
        Some(Intent::Captions | Intent::Mute | Intent::Louder(_)) => 3,
        Some(Intent::Speech | Intent::Faster(_) | Intent::Repeat) => 4,
        Some(_) => 5,
        None => 0,
    };
    for wanted in 0..=5 {
        let of: Vec<Numbered> = items.iter().filter(|item| group(item) == wanted).copied().collect();
        if wanted == 0 {
            of.iter().for_each(|item| flow::words(parent, look, *item));
            continue;
        }
        parent.spawn(wrap(1.4)).with_children(|row| of.iter().for_each(|item| wish(row, look, *item)));
    }
}

/// A wish: its pictogram large, its words under it.
fn wish(parent: &mut Parent, look: &Look, (number, item): Numbered) {
    // Four in a row, or as many as large letters leave room for.
    let columns = if look.measure.is_wide() { 4.0 } else { 3.0 };
    let width = ((look.measure.place.x - 12.0) / columns - 1.4).clamp(21.0 * look.measure.text.sqrt(), 42.0);
    let node = Node {
        width: u(width),
        min_height: u((look.measure.place.y / 7.5).clamp(look.measure.control, 14.0)),
        padding: UiRect::all(u(1.2)),
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        border: UiRect::all(u(0.25)),
        border_radius: BorderRadius::all(u(theme::ROUND)),
        ..theme::column(0.7)
    };
    let ink = if item.chosen == Some(true) { look.tones.brass } else { look.tones.paper };
    parent.spawn((node, look.pressing(number, item))).with_children(|field| {
        if let Some(icon) = item.icon {
            look.icon(field, icon, 5.0, ink);
        }
        field.spawn(look.words(Face::Sans, theme::SMALL, ink, item.words.clone(), Justify::Center));
    });
}

/// The code, and in words what it holds.
fn keep(parent: &mut Parent, look: &Look, items: &[Numbered]) {
    let node = Node { align_items: AlignItems::FlexStart, ..wrap(4.0) };
    parent.spawn(node).with_children(|row| {
        super::code::code(row, look);
        row.spawn(Node { flex_basis: u(60.0), flex_grow: 1.0, flex_shrink: 1.0, ..theme::column(1.4) })
            .with_children(|column| flow::flow(column, look, items, Form::Beside));
    });
}

/// The question whether somebody is still here: any touch answers.
pub(super) fn asking(parent: &mut Parent, look: &Look) {
    let node = Node { justify_content: JustifyContent::Center, align_items: AlignItems::Center, ..theme::column(3.0) };
    let node = Node { width: Val::Percent(100.0), height: Val::Percent(100.0), position_type: PositionType::Absolute, ..node };
    parent.spawn((node, BackgroundColor(look.tones.veil), Touch(Does::Block))).with_children(|sheet| {
        for (number, item) in look.screen.zone(Zone::Asking) {
            if let (Kind::Control, Some(icon)) = (item.kind, item.icon) {
                let node = Node {
                    padding: UiRect::axes(u(7.0), u(4.0)),
                    align_items: AlignItems::Center,
                    border: UiRect::all(u(0.3)),
                    border_radius: BorderRadius::all(u(2.0)),
                    ..theme::row(3.0)
                };
                sheet.spawn((node, look.pressing(number, item))).with_children(|button| {
                    look.icon(button, icon, 9.0, look.tones.brass);
                    look.text(button, Face::Title, theme::LARGE, look.tones.paper, item.words.clone());
                });
            } else {
                let size = if item.kind == Kind::Title { theme::LARGE * 1.3 } else { theme::MEDIUM };
                sheet.spawn(look.words(Face::Title, size, look.tones.paper, item.words.clone(), Justify::Center));
            }
        }
    });
}
