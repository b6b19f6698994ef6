//! The bar at the foot of every screen, the strip of a guided tour over it,
//! and where one is.

use super::flow::{self, Numbered};
use super::fonts::Face;
use super::look::{Form, Look, Parent, Shows, Touch, outline};
use super::theme::{self, u, wrap};
use crate::screen::{Item, Kind, Zone};
use crate::session::{Intent, Page};
use crate::visit::Does;
use bevy::prelude::*;

pub(super) fn bar(parent: &mut Parent, look: &Look) {
    let node = Node { padding: UiRect::axes(u(1.6), u(1.1)), ..theme::column(1.0) };
    let ground = if look.session.open.page == Page::Walk && look.session.open.panel.is_none() { look.tones.veil } else { look.tones.night };
    parent.spawn((node, BackgroundColor(ground), Touch(Does::Block))).with_children(|bar| {
        tour(bar, look);
        let items: Vec<Numbered> = look.screen.zone(Zone::Bar).collect();
        let step = |item: &Item| matches!(item.does, Some(Intent::Previous | Intent::Next));
        let last = |item: &Item| matches!(item.does, Some(Intent::Open | Intent::Panel(_) | Intent::Language(_)));
        let (mut left, mut centre, mut right) = (Vec::new(), Vec::new(), Vec::new());
        for numbered in items {
            let side = if step(numbered.1) {
                &mut centre
            } else if last(numbered.1) {
                &mut right
            } else {
                &mut left
            };
            side.push(numbered);
        }
        let broad = look.measure.place.x / look.measure.text >= 140.0;
        let walking = look.session.open.page == Page::Walk && look.session.open.panel.is_none();
        if walking && !broad {
            whereabouts(bar, look);
        }
        // Below the picture, never over it.
        let near: Vec<Numbered> = if look.session.open.page == Page::Work && look.session.open.panel.is_none() {
            look.screen.zone(Zone::Picture).filter(|(_, item)| item.does.is_some()).collect()
        } else {
            Vec::new()
        };
        if !broad {
            // One after the other, as many lines as it takes.
            let all = centre.iter().chain(&near).chain(&left).chain(&right);
            bar.spawn(wrap(0.8)).with_children(|row| all.for_each(|item| look.control(row, *item, Form::Under)));
            return;
        }
        let group = |row: &mut Parent, items: &[Numbered], to: JustifyContent| {
            // Both sides take the same, so that the middle never moves.
            let node = Node {
                flex_grow: 1.0,
                flex_basis: if centre.is_empty() { Val::Auto } else { Val::Px(0.0) },
                justify_content: to,
                ..theme::row(0.8)
            };
            row.spawn(node).with_children(|group| items.iter().for_each(|item| look.control(group, *item, Form::Under)));
        };
        bar.spawn(theme::row(1.0)).with_children(|row| {
            group(row, &left, JustifyContent::FlexStart);
            if walking || !(centre.is_empty() && near.is_empty()) {
                middle_of(row, look, &centre, &near, walking);
            }
            group(row, &right, JustifyContent::FlexEnd);
        });
    });
}

/// Previous, then where one is or what brings nearer, then next: always as
/// broad, so that a finger finds them again.
fn middle_of(row: &mut Parent, look: &Look, steps: &[Numbered], near: &[Numbered], walking: bool) {
    row.spawn(Node { flex_shrink: 1.0, min_width: Val::Px(0.0), ..theme::row(1.2) }).with_children(|group| {
        let (before, after) = steps.split_at(steps.len().min(1));
        before.iter().for_each(|item| look.control(group, *item, Form::Under));
        let node =
            Node { width: u(46.0), flex_shrink: 1.0, min_width: Val::Px(0.0), justify_content: JustifyContent::Center, ..theme::row(0.8) };
        group.spawn(node).with_children(|place| {
            if walking {
                whereabouts(place, look);
            }
            near.iter().for_each(|item| look.control(place, *item, Form::Under));
        });
        after.iter().for_each(|item| look.control(group, *item, Form::Under));
    });
}

/// The room, and the work one stands at.
fn whereabouts(parent: &mut Parent, look: &Look) {
    let node = Node { min_width: Val::Px(0.0), flex_shrink: 1.0, align_items: AlignItems::Center, ..theme::column(0.3) };
    // The wall text is for the ear; the eye has the panel.
    let shown = |item: &Numbered| item.1.kind != Kind::Text;
    parent.spawn(node).with_children(|column| {
        for (number, item) in look.screen.zone(Zone::Main).filter(shown) {
            let title = item.kind == Kind::Title;
            let (face, size, colour) =
                if title { (Face::Title, theme::BODY, look.tones.paper) } else { (Face::Sans, theme::TINY, look.tones.pale) };
            column.spawn((Node { max_width: Val::Percent(100.0), ..default() }, Shows(number), outline())).with_child(look.words(
                face,
                size,
                colour,
                item.words.clone(),
                Justify::Center,
            ));
        }
    });
}

/// The guided tour one is on: what this stop is about, and its controls.
fn tour(bar: &mut Parent, look: &Look) {
    let items: Vec<Numbered> = look.screen.zone(Zone::Tour).collect();
    if items.is_empty() {
        return;
    }
    let (controls, words): (Vec<Numbered>, Vec<Numbered>) = items.into_iter().partition(|item| item.1.does.is_some());
    bar.spawn(Node { justify_content: JustifyContent::SpaceBetween, ..wrap(1.5) }).with_children(|strip| {
        strip.spawn(Node { flex_shrink: 1.0, flex_basis: u(80.0), flex_grow: 1.0, ..theme::column(0.4) }).with_children(|column| {
            words.iter().for_each(|item| flow::words(column, look, *item));
            progress(column, look);
        });
        strip.spawn(theme::row(0.8)).with_children(|row| controls.iter().for_each(|item| look.control(row, *item, Form::Under)));
    });
}

/// How far along the tour one is.
fn progress(parent: &mut Parent, look: &Look) {
    let Some((stop, stops)) = crate::screen::tour_place(look.session, look.museum) else { return };
    parent.spawn(Node { margin: UiRect::top(u(0.6)), ..theme::row(0.6) }).with_children(|row| {
        for at in 1..=stops {
            let node = Node { flex_grow: 1.0, height: u(0.7), border_radius: BorderRadius::all(u(0.35)), ..default() };
            row.spawn((node, BackgroundColor(if at <= stop { look.tones.brass } else { look.tones.down })));
        }
    });
}
