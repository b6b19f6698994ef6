//! The whole exhibition at a glance: a row for each room, its works hung on one
//! centre line; where that does not fit, a list that scrolls.

use super::flow::{self, Numbered};
use super::fonts::Face;
use super::look::{Form, Look, Parent, Rest, Shows, Touch, outline};
use super::scroll::scroll;
use super::theme::{self, u};
use crate::screen::{Kind, Zone};
use crate::session::Intent;
use crate::visit::{Does, Pressed, Visit};
use bevy::prelude::*;

/// More rooms than this are a list.
const MOST_ROOMS: usize = 10;

/// Units: a room's name, the tallest row, the line at the foot.
const NAME: f32 = 35.0;
const TALLEST: f32 = 22.0;
const FOOT: f32 = 4.2;

/// Units: beside the rows and over them, between rows, round a picture on both
/// sides together, between pictures.
const SIDE: f32 = 2.0;
const TOP: f32 = 1.4;
const BETWEEN: f32 = 0.5;
const AIR: f32 = 1.4;
const APART: f32 = 0.5;

/// How much of a room's wall colour lies behind its works: little enough for
/// the ring of the focus to stand out.
const WALL: f32 = 0.14;

/// A room and its works, as the screen has them.
struct RoomOf<'a> {
    heading: Numbered<'a>,
    works: Vec<Numbered<'a>>,
}

impl RoomOf<'_> {
    /// Which room it is.
    fn at(&self) -> usize {
        self.works.first().and_then(|(_, item)| item.picture).map_or(usize::MAX, |(room, _)| room)
    }
}

/// A work's place in a row: what it does, and what the foot says of it.
#[derive(Component)]
struct Named(Intent, String);

/// The line at the foot, and what it says while no work is touched.
#[derive(Component)]
struct Foot(String);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, name.after(super::UiSet::Build).run_if(resource_exists::<Visit>));
}

/// The page.
pub(super) fn works(parent: &mut Parent, look: &Look) {
    let items: Vec<Numbered> = look.screen.zone(Zone::Main).collect();
    let (before, rooms) = by_room(&items);
    let whole = rooms.iter().flat_map(|room| &room.works).all(|(_, item)| item.picture.is_some() && item.does.is_some());
    let plain = before.iter().all(|(_, item)| item.kind != Kind::Control);
    match fitted(look, &rooms).filter(|_| whole && plain) {
        Some((height, widths)) => glance(parent, look, &before, &rooms, (height, widths.as_slice())),
        None => list(parent, look, &before, &rooms),
    }
}

/// What stands before the first room, and each room with its works.
fn by_room<'a>(items: &[Numbered<'a>]) -> (Vec<Numbered<'a>>, Vec<RoomOf<'a>>) {
    let (mut before, mut rooms) = (Vec::new(), Vec::<RoomOf>::new());
    for item in items {
        if item.1.kind == Kind::Heading {
            rooms.push(RoomOf { heading: *item, works: Vec::new() });
        } else if let Some(room) = rooms.last_mut() {
            room.works.push(*item);
        } else {
            before.push(*item);
        }
    }
    (before, rooms)
}

/// How high a row is and how broad each place in it, where all rooms are seen
/// at once and a finger reaches every work.
fn fitted(look: &Look, rooms: &[RoomOf]) -> Option<(f32, Vec<Vec<f32>>)> {
    let measure = look.measure;
    let count = u8::try_from(rooms.len()).ok().filter(|count| *count > 0).map(f32::from)?;
    if measure.text > 1.0 || !measure.is_wide() || rooms.len() > MOST_ROOMS {
        return None;
    }
    let all = measure.place.y - flow::bar_height(look) - FOOT - 2.0 * TOP - BETWEEN * count;
    let height = (all / count).min(TALLEST);
    if height < measure.control {
        return None;
    }
    let broad = measure.place.x - 2.0 * SIDE - NAME - 2.0 * APART;
    let in_row = |room: &RoomOf| {
        let shape = |(_, item): &Numbered| item.picture.map_or(Vec2::ONE, |work| flow::shape(look, work));
        let shapes: Vec<f32> = room.works.iter().map(shape).map(|shape| shape.x / shape.y).collect();
        places(&shapes, height - AIR, broad, measure.control)
    };
    let widths = rooms.iter().map(in_row).collect::<Option<Vec<_>>>()?;
    Some((height, widths))
}

/// How broad the places of pictures in a row are, by their shapes (width by
/// height): as broad as each is at this height, and if that is too much, the
/// broadest give way, none below `least`. None where the row is too short.
fn places(shapes: &[f32], height: f32, row: f32, least: f32) -> Option<Vec<f32>> {
    const STEPS: u8 = 60;
    let broadest = shapes.iter().fold(least, |broadest, shape| broadest.max(shape * height + AIR));
    let limited = |most: f32| shapes.iter().map(|shape| (shape * height + AIR).min(most).max(least)).collect::<Vec<f32>>();
    let fits = |widths: &Vec<f32>| widths.iter().map(|width| width + APART).sum::<f32>() <= row;
    let limit = |step: u8| broadest + (least - broadest) * f32::from(step) / f32::from(STEPS);
    (0..=STEPS).map(|step| limited(limit(step))).find(fits)
}

/// All rooms at once.
fn glance(parent: &mut Parent, look: &Look, before: &[Numbered], rooms: &[RoomOf], (height, widths): (f32, &[Vec<f32>])) {
    let node = Node {
        flex_grow: 1.0,
        flex_shrink: 1.0,
        min_height: Val::Px(0.0),
        padding: UiRect::axes(u(SIDE), u(TOP)),
        justify_content: JustifyContent::SpaceBetween,
        ..theme::column(BETWEEN)
    };
    parent.spawn((node, BackgroundColor(look.tones.night), Touch(Does::Block))).with_children(|sheet| {
        for (room, widths) in rooms.iter().zip(widths) {
            let (ground, _) = look.walls(room.at());
            let node = Node { height: u(height), flex_shrink: 0.0, align_items: AlignItems::Stretch, ..theme::row(0.0) };
            sheet.spawn((node, BackgroundColor(ground.with_alpha(WALL)))).with_children(|row| {
                heading(row, look, room, height);
                let node =
                    Node { flex_grow: 1.0, justify_content: JustifyContent::SpaceEvenly, align_items: AlignItems::Stretch, ..default() };
                row.spawn(node).with_children(|wall| {
                    room.works.iter().zip(widths).for_each(|(work, width)| place(wall, look, *work, Vec2::new(*width, height)));
                });
            });
        }
        foot(sheet, look, before);
    });
}

/// A room's number, title and years, on its own wall.
fn heading(row: &mut Parent, look: &Look, room: &RoomOf, height: f32) {
    let (number, item) = room.heading;
    let (ground, ink) = look.walls(room.at());
    let (count, rest) = item.words.split_once(" · ").unwrap_or(("", item.words.as_str()));
    let (title, years) = rest.rsplit_once(" · ").unwrap_or((rest, ""));
    let node = Node {
        width: u(NAME),
        flex_shrink: 0.0,
        padding: UiRect::axes(u(1.4), u(0.3)),
        border: UiRect::all(u(0.2)),
        overflow: Overflow::clip(),
        ..theme::row(1.0)
    };
    let edge = BorderColor::all(look.tones.edge);
    row.spawn((node, BackgroundColor(ground), edge, Shows(number), outline())).with_children(|name| {
        name.spawn(Node { width: u(4.4), flex_shrink: 0.0, ..default() }).with_child(look.words(
            Face::Title,
            theme::LARGE,
            ink,
            count,
            Justify::Left,
        ));
        name.spawn(Node { flex_shrink: 1.0, ..theme::column(0.1) }).with_children(|lines| {
            look.text(lines, Face::Title, theme::SMALL, ink, title);
            // Where rows are low, a title of two lines has no years under it.
            if height >= 8.8 {
                look.text(lines, Face::Sans, theme::TINY, ink, years);
            }
        });
    });
}

/// A work's picture, hung on the centre line.
fn place(wall: &mut Parent, look: &Look, (number, item): Numbered, size: Vec2) {
    let (Some(work), Some(does)) = (item.picture, item.does) else { return };
    let node = Node {
        width: u(size.x),
        flex_shrink: 0.0,
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        border: UiRect::all(u(0.2)),
        border_radius: BorderRadius::all(u(theme::ROUND)),
        ..default()
    };
    let mut place = wall.spawn((node, look.pressing(number, item), Named(does, item.words.clone())));
    if item.chosen != Some(true) {
        place.insert((Rest(Color::NONE), BackgroundColor(Color::NONE)));
    }
    place.with_children(|place| flow::picture(place, look, work, size - AIR));
}

/// The page's name, and beside it what is touched, or what can be done.
fn foot(sheet: &mut Parent, look: &Look, before: &[Numbered]) {
    let node = Node { height: u(FOOT), flex_shrink: 0.0, justify_content: JustifyContent::SpaceBetween, ..theme::row(3.0) };
    sheet.spawn(node).with_children(|foot| {
        for (number, item) in before {
            let mut part = foot.spawn((Node::default(), Shows(*number), outline()));
            if item.kind == Kind::Title {
                part.with_child(look.words(Face::Title, theme::MEDIUM, look.tones.paper, item.words.clone(), Justify::Left));
            } else {
                let words = look.words(Face::Sans, theme::BODY, look.tones.paper, item.words.clone(), Justify::Right);
                part.with_child((words, Foot(item.words.clone())));
            }
        }
    });
}

/// The foot names the work under the finger, or else the one in focus.
fn name(visit: Res<Visit>, pressed: Res<Pressed>, places: Query<(&Named, &Shows)>, mut feet: Query<(&Foot, &mut Text)>) {
    for (foot, mut text) in &mut feet {
        let held = places.iter().find(|(named, _)| pressed.0 == Some(named.0));
        let meant = held.or_else(|| places.iter().find(|(_, shows)| visit.open.focus == Some(shows.0)));
        let wanted = meant.map_or(&foot.0, |(named, _)| &named.1);
        if text.0 != *wanted {
            text.0.clone_from(wanted);
        }
    }
}

/// Room by room, titles under the pictures.
fn list(parent: &mut Parent, look: &Look, before: &[Numbered], rooms: &[RoomOf]) {
    flow::sheet(parent, look, |sheet| {
        scroll(sheet, look, theme::column(1.3), |inside| {
            flow::flow(inside, look, before, Form::Beside);
            for room in rooms {
                let (number, item) = room.heading;
                let (ground, ink) = look.walls(room.at());
                let node = Node {
                    margin: UiRect::top(u(1.4)),
                    padding: UiRect::axes(u(1.8), u(1.0)),
                    border: UiRect::all(u(0.2)),
                    flex_shrink: 0.0,
                    ..default()
                };
                let edge = BorderColor::all(look.tones.edge);
                inside.spawn((node, BackgroundColor(ground), edge, Shows(number), outline())).with_child(look.words(
                    Face::Title,
                    theme::BODY,
                    ink,
                    item.words.clone(),
                    Justify::Left,
                ));
                flow::flow(inside, look, &room.works, Form::Beside);
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn pictures_share_a_row_and_only_the_broadest_give_way() {
        let roomy = places(&[1.0, 0.5, 3.0], 10.0, 100.0, 7.6);
        assert_eq!(roomy, Some(vec![11.4, 7.6, 31.4]), "as broad as they are, and none below a finger");
        let Some(tight) = places(&[1.0, 0.5, 3.0], 10.0, 40.0, 7.6) else { panic!("they fit") };
        assert!(tight[0] == 11.4 && tight[1] == 7.6 && tight[2] < 31.4, "{tight:?}");
        assert!(tight.iter().sum::<f32>() <= 40.0);
        assert_eq!(places(&[1.0; 6], 10.0, 40.0, 7.6), None, "six fingers do not fit");
        assert_eq!(places(&[], 10.0, 40.0, 7.6), Some(vec![]));
    }
}
