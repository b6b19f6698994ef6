//! Looking for a work by typing: what is typed and what was found, over the
//! keys; within reach, where it is low, beside them.

use super::flow::{self, Numbered};
use super::fonts::Face;
use super::look::{Look, Parent, Shows, Touch, outline};
use super::scroll::scroll;
use super::theme::{self, u, wrap};
use crate::screen::{Kind, Zone};
use crate::session::Intent;
use crate::visit::Does;
use bevy::prelude::*;

/// Units: round the page, between its parts, between keys.
const SIDE: f32 = 1.4;
const PARTS: f32 = 1.0;
const BETWEEN: f32 = 0.5;

/// The broadest key, units.
const BROADEST: f32 = 10.0;

/// Where the place is low, the keys have this part of its width.
const BESIDE: f32 = 0.62;

/// Millimetres that lie within reach at the least, however large the screen.
const REACHED: f32 = 200.0;

/// How large keys are and where they stand, in units.
#[derive(Clone, Copy, Debug)]
struct Keys {
    /// A letter's key.
    size: Vec2,
    /// A row of letters.
    row: f32,
    /// Rows of letters and of all other keys.
    lines: f32,
    /// What was found stands beside the keys, not over them.
    beside: bool,
    /// Space and erasing have a row, and the other keyboards another.
    split: bool,
}

impl Keys {
    fn of(look: &Look) -> Self {
        let (measure, rows) = (look.measure, look.session.search.layout.rows());
        let number = |count: usize| u8::try_from(count).map_or(1.0, f32::from).max(1.0);
        let most = number(rows.iter().map(|row| row.chars().count()).max().unwrap_or(1));
        let beside = measure.is_low();
        let split = beside || !measure.is_wide();
        let broad = if beside { measure.place.x * BESIDE } else { measure.place.x } - 2.0 * SIDE;
        let width = ((broad + BETWEEN) / most - BETWEEN).min(BROADEST);
        let lines = number(rows.len()) + if split { 2.0 } else { 1.0 };
        // On a large screen, what lies within reach is few units high; so much
        // is still a finger there.
        let least = if measure.reach < 1.0 { (measure.place.y * theme::TOUCH / REACHED).min(measure.control) } else { measure.control };
        let free = measure.place.y - flow::bar_height(look) - 2.0 * SIDE;
        let height = (free / lines - BETWEEN).clamp(least, measure.control);
        Self { size: Vec2::new(width, height), row: most * (width + BETWEEN) - BETWEEN, lines, beside, split }
    }

    /// Height of all rows.
    fn height(self) -> f32 {
        self.lines * (self.size.y + BETWEEN)
    }
}

/// The page.
pub(super) fn search(parent: &mut Parent, look: &Look) {
    let keys = Keys::of(look);
    let items: Vec<Numbered> = look.screen.zone(Zone::Main).collect();
    // The title, and what is typed or what to type.
    let (head, found) = items.split_at(items.len().min(2));
    let board: Vec<Numbered> = look.screen.zone(Zone::Picture).collect();
    let chooses = |item: &Numbered| matches!(item.1.does, None | Some(Intent::Choose(_)));
    let (choices, board): (Vec<Numbered>, Vec<Numbered>) = board.into_iter().partition(chooses);
    // Whatever was found gives way; the keys never do.
    let over = if keys.beside { 0.0 } else { look.measure.control + 2.0 * PARTS };
    let direction = if keys.beside { FlexDirection::Row } else { FlexDirection::Column };
    let node = Node {
        flex_direction: direction,
        flex_grow: 1.0,
        flex_shrink: 1.0,
        flex_basis: Val::Px(0.0),
        min_height: u(keys.height() + over + 2.0 * SIDE),
        padding: UiRect::all(u(SIDE)),
        column_gap: u(2.0 * PARTS),
        row_gap: u(PARTS),
        ..default()
    };
    parent.spawn((node, BackgroundColor(look.tones.night), Touch(Does::Block))).with_children(|sheet| {
        if keys.beside {
            let left = Node { flex_grow: 1.0, flex_basis: Val::Px(0.0), min_width: Val::Px(0.0), ..theme::column(PARTS) };
            sheet.spawn(left).with_children(|left| {
                field(left, look, head, keys);
                candidates(left, look, &choices, keys);
                results(left, look, found, keys);
            });
            let right = Node { flex_shrink: 0.0, justify_content: JustifyContent::FlexEnd, ..theme::column(0.0) };
            sheet.spawn(right).with_children(|right| keyboard(right, look, &board, keys));
        } else {
            field(sheet, look, head, keys);
            results(sheet, look, found, keys);
            candidates(sheet, look, &choices, keys);
            keyboard(sheet, look, &board, keys);
        }
    });
}

/// The title, and beside it the field with what is typed.
fn field(parent: &mut Parent, look: &Look, head: &[Numbered], keys: Keys) {
    parent.spawn(Node { flex_shrink: 0.0, ..wrap(PARTS * 2.0) }).with_children(|row| {
        for (number, item) in head {
            if item.kind == Kind::Title {
                let size = if keys.beside { theme::MEDIUM } else { theme::LARGE };
                let words = look.words(Face::Title, size, look.tones.paper, item.words.clone(), Justify::Left);
                row.spawn((Node { flex_shrink: 0.0, ..default() }, Shows(*number), outline())).with_child(words);
                continue;
            }
            let node = Node {
                flex_grow: 1.0,
                flex_shrink: 1.0,
                flex_basis: u(30.0),
                min_width: Val::Px(0.0),
                min_height: u(keys.size.y),
                padding: UiRect::axes(u(1.8), u(0.5)),
                border: UiRect::all(u(0.2)),
                border_radius: BorderRadius::all(u(theme::ROUND)),
                overflow: Overflow::clip(),
                ..theme::row(0.4)
            };
            let colours = (BackgroundColor(look.tones.field), BorderColor::all(look.tones.pale));
            row.spawn((node, colours, Shows(*number), outline())).with_children(|field| typed(field, look, &item.words, keys));
        }
    });
}

/// What is typed, and the caret; letters not yet chosen for are lighter and
/// have a line under them. So long as nothing is, what to type.
fn typed(field: &mut Parent, look: &Look, hint: &str, keys: Keys) {
    let query = &look.session.search.query;
    let size = if keys.beside { theme::BODY } else { theme::MEDIUM * 1.2 };
    if query.is_empty() {
        caret(field, look, size);
        return look.text(field, Face::Sans, theme::BODY, look.tones.pale, hint);
    }
    // A space at the end would have no width.
    let text = query.text().replace(' ', "\u{a0}");
    if !text.is_empty() {
        look.text(field, Face::Serif, size, look.tones.paper, text);
    }
    if !query.letters().is_empty() {
        let node = Node { border: UiRect::bottom(u(0.25)), ..default() };
        let letters = look.words(Face::Serif, size, look.tones.pale, query.letters(), Justify::Left);
        field.spawn((node, BorderColor::all(look.tones.brass))).with_child(letters);
    }
    caret(field, look, size);
}

/// It does not blink.
fn caret(field: &mut Parent, look: &Look, size: f32) {
    let node = Node { width: u(0.35), height: u(size * look.measure.text * 1.2), flex_shrink: 0.0, ..default() };
    field.spawn((node, BackgroundColor(look.tones.brass)));
}

/// What was found, so far: it has the space that is left, and scrolls.
fn results(parent: &mut Parent, look: &Look, found: &[Numbered], keys: Keys) {
    scroll(parent, look, theme::column(PARTS), |inside| {
        let (pictures, words): (Vec<Numbered>, Vec<Numbered>) = found.iter().copied().partition(|item| item.1.picture.is_some());
        words.iter().for_each(|item| flow::words(inside, look, *item));
        if keys.beside {
            return pictures.iter().for_each(|item| line(inside, look, *item, keys));
        }
        // Upright screens show three in a row.
        let third = (look.measure.place.x - 2.0 * SIDE - 8.0) / 3.0;
        let width = if look.measure.is_wide() { flow::tile_width(look) } else { third };
        let node = Node { align_items: AlignItems::Stretch, flex_shrink: 0.0, ..wrap(1.4) };
        inside.spawn(node).with_children(|row| pictures.iter().for_each(|item| flow::tile(row, look, *item, width)));
    });
}

/// A work that was found, its title beside its picture.
fn line(parent: &mut Parent, look: &Look, (number, item): Numbered, keys: Keys) {
    let Some(work) = item.picture else { return };
    let node = Node {
        min_height: u(keys.size.y),
        flex_shrink: 0.0,
        padding: UiRect::axes(u(0.6), u(0.3)),
        border: UiRect::all(u(0.2)),
        border_radius: BorderRadius::all(u(theme::ROUND)),
        ..theme::row(1.2)
    };
    parent.spawn((node, look.pressing(number, item))).with_children(|line| {
        flow::picture(line, look, work, Vec2::new(keys.size.y * 1.3, keys.size.y - 1.0));
        let words = look.words(Face::Sans, theme::SMALL, look.tones.paper, item.words.clone(), Justify::Left);
        line.spawn(Node { flex_shrink: 1.0, min_width: Val::Px(0.0), ..default() }).with_child(words);
    });
}

/// The characters that the letters may stand for, large.
fn candidates(parent: &mut Parent, look: &Look, choices: &[Numbered], keys: Keys) {
    if choices.is_empty() {
        return;
    }
    let justify = if keys.beside { JustifyContent::FlexStart } else { JustifyContent::Center };
    parent.spawn(Node { justify_content: justify, flex_shrink: 0.0, ..wrap(BETWEEN) }).with_children(|row| {
        for item in choices {
            if item.1.does.is_none() {
                flow::words(row, look, *item);
            } else {
                key(row, look, *item, keys.size.max(Vec2::splat(keys.size.y)), theme::LARGE);
            }
        }
    });
}

/// The keys, row by row, each row in the middle.
fn keyboard(parent: &mut Parent, look: &Look, board: &[Numbered], keys: Keys) {
    let is_letter = |item: &Numbered| matches!(item.1.does, Some(Intent::Type(letter)) if letter != ' ');
    let (letters, others): (Vec<Numbered>, Vec<Numbered>) = board.iter().copied().partition(is_letter);
    let node = Node { flex_shrink: 0.0, align_items: AlignItems::Center, align_self: AlignSelf::Center, ..theme::column(BETWEEN) };
    parent.spawn(node).with_children(|rows| {
        let mut letters = letters.iter();
        for row in look.session.search.layout.rows() {
            rows.spawn(theme::row(BETWEEN)).with_children(|line| {
                letters.by_ref().take(row.chars().count()).for_each(|item| key(line, look, *item, keys.size, theme::MEDIUM));
            });
        }
        let boards = |item: &Numbered| matches!(item.1.does, Some(Intent::Keyboard(_)));
        let (boards, others): (Vec<Numbered>, Vec<Numbered>) = others.iter().copied().partition(boards);
        if keys.split {
            wide(rows, look, &others, keys);
            wide(rows, look, &boards, keys);
        } else {
            wide(rows, look, &[others, boards].concat(), keys);
        }
    });
}

/// A letter's key, or a character's.
fn key(line: &mut Parent, look: &Look, (number, item): Numbered, size: Vec2, letter: f32) {
    let node = Node {
        width: u(size.x),
        height: u(size.y),
        flex_shrink: 0.0,
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        border: UiRect::all(u(0.2)),
        border_radius: BorderRadius::all(u(theme::ROUND)),
        ..default()
    };
    // It stays inside its key at every size of text.
    let letter = letter.min(size.min_element() * 0.7 / look.measure.text);
    let words = look.words(Face::Sans, letter, look.tones.paper, item.words.clone(), Justify::Center);
    line.spawn((node, look.pressing(number, item))).with_child(words);
}

/// Keys that are as broad as their words, over the whole width of the letters.
fn wide(rows: &mut Parent, look: &Look, others: &[Numbered], keys: Keys) {
    let size = if keys.beside { theme::TINY } else { theme::BODY };
    rows.spawn(Node { min_width: u(keys.row), ..theme::row(BETWEEN) }).with_children(|line| {
        for (number, item) in others {
            let grows = match item.does {
                Some(Intent::Type(_)) => true,
                Some(Intent::Keyboard(_)) => keys.split,
                _ => false,
            };
            let node = Node {
                min_width: u(keys.size.x),
                height: u(keys.size.y),
                flex_grow: if grows { 1.0 } else { 0.0 },
                flex_shrink: 0.0,
                padding: UiRect::horizontal(u(1.4)),
                justify_content: JustifyContent::Center,
                border: UiRect::all(u(0.2)),
                border_radius: BorderRadius::all(u(theme::ROUND)),
                ..theme::row(0.9)
            };
            let ink = if item.chosen == Some(true) { look.tones.brass } else { look.tones.paper };
            line.spawn((node, look.pressing(*number, item))).with_children(|key| {
                if let Some(icon) = item.icon.filter(|_| !keys.beside) {
                    look.icon(key, icon, theme::ICON * 0.85, ink);
                }
                look.text(key, Face::Sans, size, ink, item.words.clone());
            });
        }
    });
}
