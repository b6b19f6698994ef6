//! The plan of the rooms, with "you are here", and the works of this room.

use super::fonts::Face;
use super::theme::{self, vh};
use super::widgets::{Cover, Page, Parent, button, field, languages, text};
use super::words;
use crate::exhibition::colour::Colour;
use crate::hang::{House, RoomPlace, WALL};
use crate::visit::{Intent, Stop};
use bevy::prelude::*;
use bevy::ui::FocusPolicy;

/// Width of the drawn plan, hundredths of the screen's width.
const WIDTH: f32 = 94.0;

pub(super) fn plan(parent: &mut Parent, page: &Page) {
    let node = Node { padding: UiRect::all(vh(4.0)), justify_content: JustifyContent::SpaceBetween, ..theme::column(2.0) };
    let node = Node { width: Val::Percent(100.0), height: Val::Percent(100.0), position_type: PositionType::Absolute, ..node };
    parent.spawn((node, BackgroundColor(theme::NIGHT), Cover, Interaction::default(), FocusPolicy::Block)).with_children(|sheet| {
        text(sheet, page, Face::Title, theme::LARGE, theme::PAPER, words::plan(page.lang));
        text(sheet, page, Face::Sans, theme::SMALL, theme::PALE, words::go_to_room(page.lang));
        rooms(sheet, page);
        works(sheet, page);
        sheet.spawn(Node { justify_content: JustifyContent::SpaceBetween, ..theme::row(2.0) }).with_children(|foot| {
            button(foot, page, words::close(page.lang), Intent::Close, true);
            languages(foot, page);
        });
    });
}

/// Metres from the first entrance to the end of the last room.
fn whole(house: &House) -> f32 {
    let end = |room: &RoomPlace| -room.entrance.z + room.size.y;
    house.rooms.last().map_or(1.0, end)
}

fn rooms(parent: &mut Parent, page: &Page) {
    let house = &page.show.house;
    let scale = WIDTH / whole(house);
    let drawn = Node { height: vh(36.0), width: Val::Vw(WIDTH), ..default() };
    parent.spawn(drawn).with_children(|drawing| {
        for (at, place) in house.rooms.iter().enumerate() {
            let Some(room) = page.show.exhibition.rooms.get(at) else { continue };
            let here = at == page.room;
            let left = -place.entrance.z * scale;
            let (width, height) = (place.size.y * scale, place.size.x * scale);
            let node = Node {
                position_type: PositionType::Absolute,
                left: Val::Vw(left),
                // The line of doorways runs through the middle.
                top: Val::Vw(7.0 - height / 2.0),
                width: Val::Vw(width),
                height: Val::Vw(height),
                justify_content: JustifyContent::Center,
                align_items: AlignItems::Center,
                border: UiRect::all(vh(if here { 0.45 } else { 0.15 })),
                ..default()
            };
            let edge = BorderColor::all(if here { theme::BRASS } else { theme::PALE });
            drawing.spawn((node, edge, field(Intent::Pass(at), colour(room.mood.palette.ground)))).with_children(|inside| {
                text(inside, page, Face::Title, theme::LARGE, colour(room.mood.palette.ink), (at + 1).to_string());
            });
            doorway(drawing, place, scale);
            caption(drawing, page, at, left, width);
        }
        you(drawing, page, scale);
    });
}

fn doorway(parent: &mut Parent, place: &RoomPlace, scale: f32) {
    if place.north.is_some() {
        let left = (-place.entrance.z + place.size.y) * scale;
        let node = Node {
            position_type: PositionType::Absolute,
            left: Val::Vw(left - 0.15),
            top: Val::Vw(7.0 - scale),
            width: Val::Vw(WALL * scale + 0.3),
            height: Val::Vw(2.0 * scale),
            ..default()
        };
        parent.spawn((node, BackgroundColor(theme::PAPER)));
    }
}

fn caption(parent: &mut Parent, page: &Page, at: usize, left: f32, width: f32) {
    let Some(room) = page.show.exhibition.rooms.get(at) else { return };
    let node = Node {
        position_type: PositionType::Absolute,
        left: Val::Vw(left),
        top: Val::Vw(12.2),
        width: Val::Vw(width - 0.6),
        ..theme::column(0.2)
    };
    parent.spawn(node).with_children(|lines| {
        let ink = if at == page.room { theme::PAPER } else { theme::PALE };
        text(lines, page, Face::Title, theme::SMALL, ink, room.title.get(page.lang));
        text(lines, page, Face::Sans, 1.6, theme::PALE, room.years.show(page.lang));
        if at == page.room {
            text(lines, page, Face::Strong, 1.7, theme::BRASS, words::you_are_here(page.lang));
        }
    });
}

/// A dot where the visitor stands.
fn you(parent: &mut Parent, page: &Page, scale: f32) {
    let house = &page.show.house;
    let stop = page.visit.stop.and_then(|stop| match stop {
        Stop::Work(room, work) => house.rooms.get(room)?.works.get(work).map(|hung| hung.stand),
        Stop::Panel(room) => house.before_panel(room).map(|(stand, _)| stand),
    });
    let Some(at) = stop.or_else(|| house.rooms.get(page.room).map(|room| room.entry().0)) else { return };
    let node = Node {
        position_type: PositionType::Absolute,
        left: Val::Vw(-at.z * scale - 0.6),
        top: Val::Vw(7.0 + at.x * scale - 0.6),
        width: Val::Vw(1.2),
        height: Val::Vw(1.2),
        border: UiRect::all(vh(0.3)),
        border_radius: BorderRadius::all(Val::Percent(50.0)),
        ..default()
    };
    parent.spawn((node, BackgroundColor(theme::BRASS), BorderColor::all(theme::NIGHT)));
}

fn works(parent: &mut Parent, page: &Page) {
    let Some((place, room)) = page.show.house.rooms.get(page.room).zip(page.show.exhibition.rooms.get(page.room)) else { return };
    text(parent, page, Face::Sans, theme::SMALL, theme::BRASS, words::works_here(page.lang));
    let node = Node {
        flex_wrap: FlexWrap::Wrap,
        column_gap: vh(1.0),
        row_gap: vh(1.0),
        max_height: vh(28.0),
        overflow: Overflow::clip(),
        flex_direction: FlexDirection::Row,
        ..default()
    };
    parent.spawn(node).with_children(|list| {
        for (index, hung) in place.works.iter().enumerate().take(24) {
            if let Some(work) = room.works.get(hung.work) {
                button(
                    list,
                    page,
                    work.title.get(page.lang),
                    Intent::Approach(page.room, index),
                    page.visit.stop == Some(Stop::Work(page.room, index)),
                );
            }
        }
    });
}

fn colour(colour: Colour) -> Color {
    let [r, g, b] = colour.rgb;
    Color::srgb_u8(r, g, b)
}
