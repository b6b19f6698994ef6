//! The title view: what visitors see first, over the view through the rooms.

use super::fonts::Face;
use super::theme::{self, vh};
use super::widgets::{Page, Parent, button, field, languages, text};
use super::words;
use crate::exhibition::Lang;
use crate::visit::Intent;
use bevy::prelude::*;

pub(super) fn title(parent: &mut Parent, page: &Page) {
    let exhibition = &page.show.exhibition;
    // The whole screen begins the visit; the languages lie above.
    let cover = Node { flex_direction: FlexDirection::Column, justify_content: JustifyContent::FlexEnd, ..theme::screen() };
    parent.spawn((cover, field(Intent::Begin, Color::NONE))).with_children(|screen| {
        let sheet = Node { width: Val::Percent(100.0), padding: UiRect::axes(vh(7.0), vh(4.5)), ..theme::column(1.6) };
        screen.spawn((sheet, BackgroundColor(theme::NIGHT.with_alpha(0.93)))).with_children(|sheet| {
            text(sheet, page, Face::Title, theme::HUGE, theme::PAPER, exhibition.title.get(page.lang));
            let others: Vec<&str> =
                Lang::ALL.into_iter().filter(|lang| *lang != page.lang).map(|lang| exhibition.title.get(lang)).collect();
            text(sheet, page, Face::Serif, theme::MEDIUM, theme::PALE, others.join("   ·   "));
            if let Some(subtitle) = &exhibition.subtitle {
                text(sheet, page, Face::Serif, theme::LARGE, theme::BRASS, subtitle.get(page.lang));
            }
            if let Some(notice) = &exhibition.notice {
                sheet.spawn(Node { max_width: vh(130.0), ..default() }).with_children(|line| {
                    text(line, page, Face::Sans, theme::SMALL, theme::PALE, notice.get(page.lang));
                });
            }
            let foot = Node { justify_content: JustifyContent::SpaceBetween, margin: UiRect::top(vh(1.0)), ..theme::row(2.0) };
            sheet.spawn(foot).with_children(|foot| {
                let all = Lang::ALL.map(words::begin);
                let mut order = vec![all[page.lang as usize]];
                order.extend(all.into_iter().filter(|words| *words != all[page.lang as usize]));
                button(foot, page, &order.join("  ·  "), Intent::Begin, true);
                languages(foot, page);
            });
        });
    });
}
