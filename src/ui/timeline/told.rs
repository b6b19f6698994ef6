//! A list of which one entry is told at length: what is told is brought into
//! sight, wherever it was chosen.

use crate::screen::Item;
use crate::session::{Intent, Page};
use crate::ui::UiSet;
use crate::ui::flow::{self, Numbered};
use crate::ui::look::{Form, Look, Parent};
use crate::ui::scroll::Scrolls;
use crate::ui::theme::{self, u};
use crate::visit::{Visit, Wish};
use bevy::prelude::*;
use bevy::ui::UiGlobalTransform;

/// The entry that is told at length.
#[derive(Component)]
struct Told;

pub(in crate::ui) fn plugin(app: &mut App) {
    app.add_systems(Update, into_sight.after(UiSet::Build).run_if(resource_exists::<Visit>));
}

/// The number of the event or place that an item marks, or has marked.
pub(in crate::ui) fn number_of(item: &Item, look: &Look) -> Option<usize> {
    match item.does {
        Some(Intent::Mark(Some(number))) => Some(number),
        Some(Intent::Mark(None)) => look.session.open.marked,
        _ => None,
    }
}

/// The list; what is told stands beside a line.
pub(in crate::ui) fn list(parent: &mut Parent, look: &Look, items: &[Numbered]) {
    let marked = items.iter().position(|(_, item)| item.does == Some(Intent::Mark(None))).unwrap_or(items.len());
    let (before, rest) = items.split_at(marked);
    let others = rest.iter().position(|(_, item)| matches!(item.does, Some(Intent::Mark(Some(_))))).unwrap_or(rest.len());
    let (told, after) = rest.split_at(others);
    flow::flow(parent, look, before, Form::Line);
    if !told.is_empty() {
        let node = Node {
            flex_shrink: 0.0,
            padding: UiRect { left: u(1.4), bottom: u(1.0), ..default() },
            border: UiRect::left(u(0.4)),
            ..theme::column(1.2)
        };
        parent.spawn((node, Told, BorderColor::all(look.tones.brass))).with_children(|entry| flow::flow(entry, look, told, Form::Line));
    }
    flow::flow(parent, look, after, Form::Line);
}

/// What has just been marked is scrolled into sight, as soon as it has a place.
fn into_sight(
    visit: Res<Visit>,
    lists: Query<(&ComputedNode, &UiGlobalTransform), With<Scrolls>>,
    told: Query<(&ComputedNode, &UiGlobalTransform), With<Told>>,
    mut seen: Local<Option<(Page, usize)>>,
    mut wishes: MessageWriter<Wish>,
) {
    let now = visit.open.marked.map(|marked| (visit.open.page, marked));
    if *seen == now {
        return;
    }
    if now.is_none() {
        *seen = None;
        return;
    }
    let (Some((list, at)), Some((node, spot))) = (lists.iter().next(), told.iter().next()) else { return };
    if list.is_empty() || node.is_empty() {
        return;
    }
    *seen = now;
    let factor = list.inverse_scale_factor();
    // From the top of all that is scrolled, logical pixels.
    let top = (spot.translation.y - node.size().y / 2.0 - at.translation.y + list.size().y / 2.0 + list.scroll_position.y) * factor;
    let (height, seen_height) = (node.size().y * factor, list.size().y * factor);
    let scrolled = visit.open.scroll;
    if top >= scrolled && top + height <= scrolled + seen_height {
        return;
    }
    let most = ((list.content_size().y - list.size().y) * factor).max(0.0);
    wishes.write(Wish(Intent::Scroll { by: top - seen_height * 0.04 - scrolled, most }));
}
