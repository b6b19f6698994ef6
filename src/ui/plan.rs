//! The plan of the rooms, with "you are here", and the works of this room.

use super::flow::{self, Numbered};
use super::fonts::Face;
use super::look::{Form, Look, Parent, Shows, Touch, outline};
use super::scroll::scroll;
use super::theme::{self, u};
use crate::hang::{House, RoomPlace, WALL};
use crate::screen::{Zone, words};
use crate::session::Intent;
use crate::visit::Does;
use bevy::prelude::*;

/// The page: the plan, then the works of the room one is in.
pub(super) fn plan(parent: &mut Parent, look: &Look) {
    flow::sheet(parent, look, |sheet| {
        let rooms_of = |item: &Numbered| matches!(item.1.does, Some(Intent::Pass(_)));
        let items: Vec<Numbered> = look.screen.zone(Zone::Main).collect();
        let at = items.iter().position(rooms_of).unwrap_or(items.len());
        let (before, rest) = items.split_at(at);
        let (doors, after): (Vec<Numbered>, Vec<Numbered>) = rest.iter().copied().partition(rooms_of);
        scroll(sheet, look, theme::column(1.3), |inside| {
            flow::flow(inside, look, before, Form::Beside);
            // Where letters are large, rooms are a list.
            if look.measure.text > 1.0 || look.measure.place.x < 120.0 {
                flow::flow(inside, look, &doors, Form::Line);
            } else {
                rooms(inside, look, &doors);
            }
            flow::flow(inside, look, &after, Form::Beside);
        });
    });
}

/// Metres from the first entrance to the end of the last room.
fn whole(house: &House) -> f32 {
    let end = |room: &RoomPlace| -room.entrance.z + room.size.y;
    house.rooms.last().map_or(1.0, end)
}

/// The drawing: rooms in line, from left to right, as wide and long as they are.
fn rooms(parent: &mut Parent, look: &Look, doors: &[Numbered]) {
    let house = &look.museum.house;
    let scale = (look.measure.place.x - 9.0) / whole(house);
    let widest = house.rooms.iter().map(|place| place.size.x).fold(1.0, f32::max) * scale;
    // A finger reaches every room.
    let band = widest.max(look.measure.control + 2.0);
    let drawn = Node { height: u(band + 14.0), flex_shrink: 0.0, position_type: PositionType::Relative, ..default() };
    parent.spawn(drawn).with_children(|drawing| {
        for (at, (place, (number, item))) in house.rooms.iter().zip(doors).enumerate() {
            let here = at == look.session.view.room;
            let left = -place.entrance.z * scale;
            let (width, height) = (place.size.y * scale, place.size.x * scale);
            let (ground, ink) = look.walls(at);
            let node = Node {
                position_type: PositionType::Absolute,
                left: u(left),
                // The line of doorways runs through the middle.
                top: u((band - height) / 2.0),
                width: u(width),
                height: u(height),
                justify_content: JustifyContent::Center,
                align_items: AlignItems::Center,
                border: UiRect::all(u(if here { 0.45 } else { 0.15 })),
                ..default()
            };
            let edge = BorderColor::all(if here { look.tones.brass } else { look.tones.pale });
            let press = (Touch(item.does.map_or(Does::Block, Does::Press)), Shows(*number), outline());
            drawing.spawn((node, edge, BackgroundColor(ground), press)).with_children(|inside| {
                look.text(inside, Face::Title, theme::LARGE, ink, (at + 1).to_string());
            });
            doorway(drawing, look, place, (scale, band));
            caption(drawing, look, at, (left, width, band));
        }
        you(drawing, look, (scale, band));
    });
}

fn doorway(parent: &mut Parent, look: &Look, place: &RoomPlace, (scale, band): (f32, f32)) {
    if place.north.is_some() {
        let left = (-place.entrance.z + place.size.y) * scale;
        let node = Node {
            position_type: PositionType::Absolute,
            left: u(left - 0.2),
            top: u(band / 2.0 - scale),
            width: u(WALL * scale + 0.4),
            height: u(2.0 * scale),
            ..default()
        };
        parent.spawn((node, BackgroundColor(look.tones.paper)));
    }
}

fn caption(parent: &mut Parent, look: &Look, at: usize, (left, width, band): (f32, f32, f32)) {
    let Some(room) = look.museum.exhibition.rooms.get(at) else { return };
    let node =
        Node { position_type: PositionType::Absolute, left: u(left), top: u(band + 0.8), width: u(width - 0.8), ..theme::column(0.2) };
    let here = at == look.session.view.room;
    parent.spawn(node).with_children(|lines| {
        let ink = if here { look.tones.paper } else { look.tones.pale };
        look.text(lines, Face::Title, theme::TINY, ink, room.title.get(look.lang));
        look.text(lines, Face::Sans, theme::TINY * 0.9, look.tones.pale, room.years.show(look.lang));
        if here {
            look.text(lines, Face::Strong, theme::TINY, look.tones.brass, words::you_are_here(look.lang));
        }
    });
}

/// A dot where the visitor stands.
fn you(parent: &mut Parent, look: &Look, (scale, band): (f32, f32)) {
    let at = look.session.view.eye.at;
    let node = Node {
        position_type: PositionType::Absolute,
        left: u(-at.z * scale - 1.1),
        top: u(band / 2.0 + at.x * scale - 1.1),
        width: u(2.2),
        height: u(2.2),
        border: UiRect::all(u(0.4)),
        border_radius: BorderRadius::all(Val::Percent(50.0)),
        ..default()
    };
    parent.spawn((node, BackgroundColor(look.tones.brass), BorderColor::all(look.tones.night)));
}
