//! The title over the slow flight through the rooms; any touch begins.

use super::fonts::Face;
use super::look::{Look, Parent};
use super::theme::{self, u};
use crate::exhibition::Lang;
use crate::screen::{Icon, words};
use bevy::prelude::*;

pub(super) fn title(parent: &mut Parent, look: &Look) {
    let exhibition = &look.museum.exhibition;
    let cover = Node { flex_direction: FlexDirection::Column, justify_content: JustifyContent::FlexEnd, ..theme::whole() };
    parent.spawn(cover).with_children(|screen| {
        let sheet = Node {
            width: Val::Percent(100.0),
            padding: UiRect::axes(u(6.0), u(4.5)),
            align_items: AlignItems::Center,
            ..theme::column(1.4)
        };
        screen.spawn((sheet, BackgroundColor(look.tones.veil))).with_children(|sheet| {
            let large = if look.measure.is_wide() { theme::HUGE } else { theme::HUGE * 0.8 };
            let mut order = vec![look.lang];
            order.extend(Lang::ALL.into_iter().filter(|lang| *lang != look.lang));
            for (at, lang) in order.iter().enumerate() {
                let (size, ink) = if at == 0 { (large, look.tones.paper) } else { (theme::LARGE * 0.9, look.tones.pale) };
                sheet.spawn(look.words(Face::Title, size, ink, exhibition.title.get(*lang), Justify::Center));
            }
            let foot = Node { margin: UiRect::top(u(2.2)), ..theme::row(2.4) };
            sheet.spawn(foot).with_children(|foot| {
                look.icon(foot, Icon::StillHere, 9.0, look.tones.brass);
                foot.spawn(theme::column(0.2)).with_children(|lines| {
                    for lang in &order {
                        look.text(lines, Face::Strong, theme::MEDIUM * 1.1, look.tones.brass, words::begin(*lang));
                    }
                });
            });
        });
    });
}
