//! A page as it is read: titles, words, controls, pictures, one after the
//! other; controls and pictures that follow each other stand in rows.

use super::fonts::Face;
use super::look::{Form, Look, Parent, Shows, Touch, outline};
use super::theme::{self, u, wrap};
use super::thumbs::Thumb;
use crate::exhibition::{Image, WorkAt};
use crate::screen::{Item, Kind, Zone};
use crate::visit::Does;
use bevy::prelude::*;

/// An item and its number on the screen.
pub(super) type Numbered<'a> = (usize, &'a Item);

/// Free space at the left and right edge of a page, in units.
const SIDES: Vec2 = Vec2::new(4.0, 1.5);

/// What the mark of how far one has scrolled takes of a page's width, in units.
const MARK: f32 = 2.6;

/// The ground of a page, from the screen's edge to the bar.
pub(super) fn sheet(parent: &mut Parent, look: &Look, content: impl FnOnce(&mut Parent)) {
    let padding = UiRect { left: u(SIDES.x), right: u(SIDES.y), top: u(3.0), bottom: u(0.0) };
    let node = Node { flex_grow: 1.0, flex_shrink: 1.0, min_height: Val::Px(0.0), padding, ..theme::column(1.5) };
    parent.spawn((node, BackgroundColor(look.tones.night), Touch(Does::Block))).with_children(content);
}

/// How broad a column of a scrolled page is, in units: one of two where the
/// place is broader than high, or else the only one.
pub(super) fn column(look: &Look, gap: f32) -> f32 {
    let broad = look.measure.place.x - SIDES.x - SIDES.y - MARK;
    // A little is left, lest rounding break the row.
    if look.measure.is_wide() { (broad - gap) / 2.0 - 0.1 } else { broad }
}

/// About how high the bar is, in units: its controls stand side by side, in as
/// many lines as they need.
pub(super) fn bar_height(look: &Look) -> f32 {
    let (text, control) = (look.measure.text, look.measure.control);
    let letter = |letter: char| if letter >= '\u{2e80}' { 1.0 } else { 0.56 };
    let broad = |item: &Item| item.words.chars().map(letter).sum::<f32>() * theme::TINY * text + 1.8;
    let all: f32 = look.screen.zone(Zone::Bar).map(|(_, item)| broad(item).max(control) + 0.8).sum();
    let lines = (all / (look.measure.place.x - 3.2)).ceil().max(1.0);
    let line = control.max(1.8 + theme::ICON * text.sqrt() + theme::TINY * text * 1.32);
    lines * (line + 1.0) + 1.4
}

/// Lays items out, one after the other.
pub(super) fn flow(parent: &mut Parent, look: &Look, items: &[Numbered], form: Form) {
    let mut rest = items;
    while let Some(first) = rest.first() {
        let alike = rest.iter().take_while(|item| row_of(item.1) == row_of(first.1)).count();
        let (run, after) = rest.split_at(alike.max(1));
        match row_of(first.1) {
            Row::Claims => claims(parent, look, run),
            Row::Words => run.iter().for_each(|item| words(parent, look, *item)),
            Row::Controls => {
                let node = if form == Form::Line { theme::column(1.0) } else { wrap(1.2) };
                parent.spawn(node).with_children(|row| run.iter().for_each(|item| look.control(row, *item, form)));
            }
            Row::Pictures => {
                let node = Node { align_items: AlignItems::Stretch, ..wrap(1.4) };
                parent.spawn(node).with_children(|row| run.iter().for_each(|item| tile(row, look, *item, tile_width(look))));
            }
        }
        rest = after;
    }
}

/// Accounts of the same thing, side by side where there is room.
fn claims(parent: &mut Parent, look: &Look, run: &[Numbered]) {
    let node = Node { align_items: AlignItems::Stretch, ..wrap(1.6) };
    parent.spawn(node).with_children(|row| {
        for item in run {
            let side = Node {
                flex_grow: 1.0,
                flex_basis: u(25.0 * look.measure.text),
                border: UiRect::left(u(0.3)),
                padding: UiRect::left(u(1.2)),
                ..default()
            };
            row.spawn((side, BorderColor::all(look.tones.brass))).with_children(|side| words(side, look, *item));
        }
    });
}

/// What stands in one row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Words,
    Claims,
    Controls,
    Pictures,
}

fn row_of(item: &Item) -> Row {
    match (item.kind, item.picture) {
        (Kind::Control, Some(_)) => Row::Pictures,
        (Kind::Control, None) => Row::Controls,
        (Kind::Claim, _) => Row::Claims,
        _ => Row::Words,
    }
}

/// Words, as they are meant.
pub(super) fn words(parent: &mut Parent, look: &Look, (number, item): Numbered) {
    let tones = look.tones;
    let (face, size, colour, above) = match item.kind {
        Kind::Title => (Face::Title, theme::LARGE, tones.paper, 0.0),
        Kind::Heading => (Face::Strong, theme::SMALL, tones.brass, 1.2),
        Kind::Text => (Face::Serif, theme::BODY, tones.paper, 0.0),
        Kind::Claim => (Face::Serif, theme::SMALL, tones.paper, 0.0),
        Kind::Note | Kind::Control => (Face::Sans, theme::SMALL, tones.pale, 0.0),
    };
    let node = Node { margin: UiRect::top(u(above)), max_width: u(150.0), ..default() };
    parent.spawn((node, Shows(number), outline())).with_child(look.words(face, size, colour, item.words.clone(), Justify::Left));
}

/// How broad a work's picture with its title is, in units.
pub(super) fn tile_width(look: &Look) -> f32 {
    (21.0 * look.measure.text.sqrt()).max(look.measure.control * 1.5)
}

/// A work's small picture with its title, so many units broad, which opens it.
pub(super) fn tile(parent: &mut Parent, look: &Look, (number, item): Numbered, width: f32) {
    let Some(work) = item.picture else { return };
    let node = Node {
        width: u(width),
        padding: UiRect::all(u(0.9)),
        border: UiRect::all(u(0.2)),
        border_radius: BorderRadius::all(u(theme::ROUND)),
        align_items: AlignItems::Center,
        ..theme::column(0.8)
    };
    parent.spawn((node, look.pressing(number, item))).with_children(|tile| {
        picture(tile, look, work, Vec2::new(width - 2.2, width * 0.62));
        tile.spawn(look.words(Face::Sans, theme::TINY, look.tones.paper, item.words.clone(), Justify::Center));
    });
}

/// A work's small picture, as large as fits a place of so many units.
pub(super) fn picture(parent: &mut Parent, look: &Look, work: WorkAt, place: Vec2) {
    let shape = shape(look, work);
    let fitted = shape * (place / shape).min_element();
    let frame = Node {
        width: u(place.x),
        height: u(place.y),
        flex_shrink: 0.0,
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        ..default()
    };
    let inside = Node { width: u(fitted.x), height: u(fitted.y), ..default() };
    parent.spawn(frame).with_children(|frame| {
        frame.spawn((inside, Thumb(work, look.lang), look.thumbs.image(work, look.lang)));
    });
}

/// Width and height of a work's small picture, as a proportion. A model sits
/// for its portrait, which is always as broad as a screen of old.
pub(super) fn shape(look: &Look, work: WorkAt) -> Vec2 {
    let Some(work) = look.museum.exhibition.work_at(work) else { return Vec2::ONE };
    match work.image {
        Image::Model(_) => Vec2::new(4.0, 3.0),
        _ => Vec2::new(work.size.0.max(0.01), work.size.1.max(0.01)),
    }
}
