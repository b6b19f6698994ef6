//! The bar at the foot while one walks: where one is, on and back, plan,
//! languages.

use super::fonts::Face;
use super::theme::{self, vh};
use super::widgets::{Cover, Page, Parent, button, languages, text};
use super::words;
use crate::visit::{Intent, Stop};
use bevy::prelude::*;
use bevy::ui::FocusPolicy;

pub(super) fn bar(parent: &mut Parent, page: &Page) {
    let node = Node {
        position_type: PositionType::Absolute,
        left: Val::Px(0.0),
        right: Val::Px(0.0),
        bottom: Val::Px(0.0),
        padding: UiRect::axes(vh(2.0), vh(1.2)),
        justify_content: JustifyContent::SpaceBetween,
        ..theme::row(2.0)
    };
    parent.spawn((node, BackgroundColor(theme::VEIL), Cover, Interaction::default(), FocusPolicy::Block)).with_children(|bar| {
        bar.spawn(theme::row(0.8)).with_children(|left| {
            button(left, page, words::start_over(page.lang), Intent::Reset, false);
            button(left, page, words::plan(page.lang), Intent::Plan, false);
        });
        bar.spawn(Node { flex_shrink: 1.0, ..theme::row(1.6) }).with_children(|middle| {
            button(middle, page, words::previous(page.lang), Intent::Previous, false);
            whereabouts(middle, page);
            if matches!(page.visit.stop, Some(Stop::Work(..))) {
                button(middle, page, words::closer(page.lang), Intent::Open, false);
            }
            button(middle, page, words::next(page.lang), Intent::Next, true);
        });
        languages(bar, page);
    });
}

/// The room, and the work one stands at.
fn whereabouts(parent: &mut Parent, page: &Page) {
    let exhibition = &page.show.exhibition;
    let node = Node {
        width: vh(44.0),
        min_height: vh(theme::CONTROL),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..theme::column(0.2)
    };
    parent.spawn(node).with_children(|column| {
        let Some(room) = exhibition.rooms.get(page.room) else { return };
        let heading = format!("{} · {}", page.room + 1, room.title.get(page.lang));
        match page.visit.stop {
            Some(Stop::Work(at, index)) => {
                let hung = page.show.house.rooms.get(at).and_then(|room| room.works.get(index));
                let Some((room, work)) =
                    exhibition.rooms.get(at).zip(hung).and_then(|(room, hung)| Some((room, room.works.get(hung.work)?)))
                else {
                    return;
                };
                text(column, page, Face::Sans, theme::SMALL, theme::BRASS, format!("{} · {}", at + 1, room.title.get(page.lang)));
                text(column, page, Face::Title, theme::BODY, theme::PAPER, work.title.get(page.lang));
            }
            Some(Stop::Panel(_)) => {
                text(column, page, Face::Title, theme::BODY, theme::PAPER, heading);
                text(column, page, Face::Sans, theme::SMALL, theme::PALE, words::wall_text(page.lang));
            }
            None => {
                text(column, page, Face::Title, theme::BODY, theme::PAPER, heading);
                text(column, page, Face::Sans, 1.65, theme::PALE, words::hint(page.lang));
            }
        }
    });
}
