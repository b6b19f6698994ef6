//! The question to visitors: large answers to choose from, and afterwards how
//! many have chosen which.

use super::flow::{self, Numbered};
use super::fonts::Face;
use super::look::{Look, Parent, Shows, outline};
use super::scroll::scroll;
use super::theme::{self, u, wrap};
use crate::screen::{Kind, Zone};
use bevy::prelude::*;

/// Units: between answers, and how thick the bar of an answer is.
const BETWEEN: f32 = 2.0;
const THICK: f32 = 2.2;

/// The page.
pub(super) fn question(parent: &mut Parent, look: &Look) {
    let items: Vec<Numbered> = look.screen.zone(Zone::Main).collect();
    flow::sheet(parent, look, |sheet| {
        scroll(sheet, look, theme::column(BETWEEN), |inside| {
            let mut rest = items.as_slice();
            let mut answer = 0;
            while let Some((first, after)) = rest.split_first() {
                if first.1.does.is_some() {
                    // Answers follow each other: they stand together.
                    let (run, after) = rest.split_at(rest.iter().take_while(|item| item.1.does.is_some()).count());
                    let node = Node { align_items: AlignItems::Stretch, flex_shrink: 0.0, ..wrap(BETWEEN) };
                    inside.spawn(node).with_children(|grid| run.iter().for_each(|item| field(grid, look, *item)));
                    rest = after;
                    continue;
                }
                match first.1.kind {
                    Kind::Title => asked(inside, look, *first),
                    _ if first.1.chosen.is_some() => {
                        given(inside, look, *first, answer);
                        answer += 1;
                    }
                    _ => flow::words(inside, look, *first),
                }
                rest = after;
            }
        });
    });
}

/// The question itself.
fn asked(parent: &mut Parent, look: &Look, (number, item): Numbered) {
    let size = if look.measure.is_low() { theme::LARGE } else { theme::LARGE * 1.5 };
    let node = Node { flex_shrink: 0.0, margin: UiRect::vertical(u(0.8)), ..default() };
    let words = look.words(Face::Title, size, look.tones.paper, item.words.clone(), Justify::Left);
    parent.spawn((node, Shows(number), outline())).with_child(words);
}

/// An answer to choose.
fn field(grid: &mut Parent, look: &Look, (number, item): Numbered) {
    let height = look.measure.control * if look.measure.is_low() { 1.2 } else { 2.0 };
    let node = Node {
        width: u(flow::column(look, BETWEEN)),
        min_height: u(height),
        padding: UiRect::axes(u(3.0), u(1.5)),
        border: UiRect::all(u(0.25)),
        border_radius: BorderRadius::all(u(theme::ROUND)),
        align_items: AlignItems::Center,
        ..default()
    };
    let words = look.words(Face::Title, theme::LARGE * 0.8, look.tones.paper, item.words.clone(), Justify::Left);
    grid.spawn((node, look.pressing(number, item))).with_child(words);
}

/// An answer, and as a bar how many of all have chosen it.
fn given(parent: &mut Parent, look: &Look, (number, item): Numbered, answer: usize) {
    let own = item.chosen == Some(true);
    let ink = if own { look.tones.brass } else { look.tones.paper };
    // The words end with the count and its part of a hundred.
    let mut parts = item.words.rsplitn(3, " · ");
    let (part, count, text) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let node = Node { flex_shrink: 0.0, ..theme::column(0.7) };
    parent.spawn((node, Shows(number), outline())).with_children(|line| {
        line.spawn(theme::row(1.2)).with_children(|row| {
            if let Some(icon) = item.icon {
                look.icon(row, icon, theme::ICON, ink);
            }
            let node = Node { flex_grow: 1.0, flex_shrink: 1.0, flex_basis: Val::Px(0.0), ..default() };
            row.spawn(node).with_child(look.words(Face::Serif, theme::MEDIUM, ink, text, Justify::Left));
            look.text(row, Face::Sans, theme::BODY, look.tones.pale, count);
            let node = Node { min_width: u(9.0 * look.measure.text), justify_content: JustifyContent::FlexEnd, ..default() };
            row.spawn(node).with_child(look.words(Face::Strong, theme::MEDIUM, ink, part, Justify::Right));
        });
        bar(line, look, share(&look.museum.counts, answer), if own { look.tones.brass } else { look.tones.pale });
    });
}

fn bar(line: &mut Parent, look: &Look, share: f32, colour: Color) {
    let round = BorderRadius::all(u(THICK / 2.0));
    let border = UiRect::all(u(0.15));
    let whole = Node { width: Val::Percent(100.0), height: u(THICK), flex_shrink: 0.0, border, border_radius: round, ..default() };
    line.spawn((whole, BackgroundColor(look.tones.field), BorderColor::all(look.tones.edge))).with_children(|whole| {
        let part = Node { width: Val::Percent(share * 100.0), height: Val::Percent(100.0), border_radius: round, ..default() };
        whole.spawn((part, BackgroundColor(colour)));
    });
}

/// An answer's part of all; nothing of none is nothing.
#[expect(clippy::cast_precision_loss, reason = "a bar is as long as it looks")]
fn share(counts: &[u64], answer: usize) -> f32 {
    let all: f32 = counts.iter().map(|count| *count as f32).sum();
    counts.get(answer).map_or(0.0, |count| *count as f32 / all.max(1.0))
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn parts_make_a_whole_and_none_of_none_is_none() {
        assert_eq!([0, 1, 2].map(|answer| share(&[1, 3, 0], answer)), [0.25, 0.75, 0.0]);
        assert_eq!(share(&[0, 0], 0), 0.0);
        assert_eq!(share(&[], 4), 0.0);
        assert!((share(&[u64::MAX; 2], 0) - 0.5).abs() < 1e-3);
    }
}
