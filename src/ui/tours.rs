//! The guided tours: a card for each, with its first work, what it is about and
//! how many stops it has. The whole card starts it.

use super::flow::{self, Numbered};
use super::fonts::Face;
use super::look::{Look, Parent, Shows, outline};
use super::scroll::scroll;
use super::theme::{self, u, wrap};
use crate::screen::{Kind, Zone};
use bevy::prelude::*;

/// Units: between cards, inside them.
const BETWEEN: f32 = 1.8;
const INSIDE: f32 = 1.6;

/// The page.
pub(super) fn tours(parent: &mut Parent, look: &Look) {
    let items: Vec<Numbered> = look.screen.zone(Zone::Main).collect();
    let (titles, rest): (Vec<Numbered>, Vec<Numbered>) = items.into_iter().partition(|item| item.1.kind == Kind::Title);
    flow::sheet(parent, look, |sheet| {
        scroll(sheet, look, theme::column(BETWEEN), |inside| {
            titles.iter().for_each(|item| flow::words(inside, look, *item));
            let node = Node { align_items: AlignItems::Stretch, flex_shrink: 0.0, ..wrap(BETWEEN) };
            inside.spawn(node).with_children(|grid| {
                // What is said of a tour stands before what starts it.
                for tour in rest.split_inclusive(|item| item.1.does.is_some()) {
                    match tour.split_last() {
                        Some((start, words)) if start.1.does.is_some() => card(grid, look, words, *start),
                        _ => tour.iter().for_each(|item| flow::words(grid, look, *item)),
                    }
                }
            });
        });
    });
}

/// A tour: at the left its picture and its start, at the right its words.
fn card(grid: &mut Parent, look: &Look, words: &[Numbered], (number, item): Numbered) {
    let width = flow::column(look, BETWEEN);
    let picture = (width * 0.28).max(look.measure.control * 2.4);
    let node = Node {
        width: u(width),
        padding: UiRect::all(u(INSIDE)),
        border: UiRect::all(u(0.2)),
        border_radius: BorderRadius::all(u(theme::ROUND)),
        align_items: AlignItems::Stretch,
        ..theme::row(INSIDE * 1.2)
    };
    let (notes, told): (Vec<Numbered>, Vec<Numbered>) = words.iter().copied().partition(|item| item.1.kind == Kind::Note);
    grid.spawn((node, look.pressing(number, item))).with_children(|card| {
        let left = Node { width: u(picture), flex_shrink: 0.0, justify_content: JustifyContent::SpaceBetween, ..theme::column(1.0) };
        card.spawn(left).with_children(|left| {
            if let Some(work) = item.picture {
                flow::picture(left, look, work, Vec2::new(picture, picture * 0.72));
            }
            notes.iter().for_each(|item| line(left, look, *item));
            start(left, look, (number, item));
        });
        let right = Node { flex_grow: 1.0, flex_shrink: 1.0, flex_basis: Val::Px(0.0), min_width: Val::Px(0.0), ..theme::column(0.9) };
        card.spawn(right).with_children(|right| told.iter().for_each(|item| line(right, look, *item)));
    });
}

/// Words of a card.
fn line(parent: &mut Parent, look: &Look, (number, item): Numbered) {
    let (face, size, ink, justify) = match item.kind {
        Kind::Title | Kind::Heading => (Face::Title, theme::MEDIUM * 1.15, look.tones.brass, Justify::Left),
        Kind::Text => (Face::Serif, theme::BODY, look.tones.paper, Justify::Left),
        Kind::Note | Kind::Claim | Kind::Control => (Face::Sans, theme::SMALL, look.tones.pale, Justify::Center),
    };
    let middle = if justify == Justify::Center { JustifyContent::Center } else { JustifyContent::FlexStart };
    let node = Node { justify_content: middle, ..default() };
    parent.spawn((node, Shows(number), outline())).with_child(look.words(face, size, ink, item.words.clone(), justify));
}

/// What the card does, large: the card itself is pressed.
fn start(parent: &mut Parent, look: &Look, (_, item): Numbered) {
    let node = Node {
        min_height: u(look.measure.control),
        justify_content: JustifyContent::Center,
        border: UiRect::all(u(0.2)),
        border_radius: BorderRadius::all(u(theme::ROUND)),
        ..theme::row(1.0)
    };
    parent.spawn((node, BackgroundColor(look.tones.chosen), BorderColor::all(look.tones.edge))).with_children(|start| {
        if let Some(icon) = item.icon {
            look.icon(start, icon, theme::ICON, look.tones.brass);
        }
        look.text(start, Face::Strong, theme::BODY, look.tones.paper, item.words.clone());
    });
}
