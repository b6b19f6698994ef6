//! The map with its dots: every place exactly where it is, those of other eras
//! faint, the marked one large and with its name.

use super::base::{Base, Frame, Sheet};
use super::names::{self, Name, breadth};
use crate::prepare::BaseMap;
use crate::screen::Zone;
use crate::session::Intent;
use crate::ui::fonts::Face;
use crate::ui::look::{Look, Parent, Touch};
use crate::ui::theme::{self, u};
use crate::ui::timeline::{fingers, told};
use crate::visit::Does;
use bevy::prelude::*;
use std::cmp::Reverse;

/// A dot, and the marked one, in units.
const DOT: f32 = 1.8;
const MARKED: f32 = 3.6;

/// A place of the list, and where it is on the map, in units.
struct Dot {
    number: usize,
    at: Vec2,
    marked: bool,
}

/// The map in a node whose size is about `frame` units.
pub(super) fn picture(parent: &mut Parent, look: &Look, base: &mut Base, (node, frame): (Node, Vec2), touched: bool) {
    let places: Vec<(f64, f64)> = look.museum.exhibition.places.iter().map(|place| place.at).collect();
    let map = BaseMap::around(&places);
    base.want(look, map);
    let size = base.size(frame);
    let node = Node {
        flex_shrink: 0.0,
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        overflow: Overflow::clip(),
        ..node
    };
    parent.spawn((node, Frame)).with_children(|frame| {
        let sheet = Node { width: u(size.x), height: u(size.y), flex_shrink: 0.0, position_type: PositionType::Relative, ..default() };
        frame.spawn((sheet, Sheet, base.image())).with_children(|sheet| {
            let dots = listed(look, &map, size);
            faint(sheet, look, &map, &dots);
            dots.iter()
                .filter(|dot| !dot.marked)
                .for_each(|dot| round(sheet, parts(dot.at, size), DOT, look.tones.paper, look.tones.night));
            write(sheet, look, &dots, size);
            if touched {
                touch(sheet, look, &dots, size);
            }
        });
    });
}

/// The places of the list that are on the map.
fn listed(look: &Look, map: &BaseMap, size: Vec2) -> Vec<Dot> {
    let numbers = look.screen.zone(Zone::Main).filter_map(|(_, item)| told::number_of(item, look));
    let dot = |number: usize| {
        let at = Vec2::from(map.at(look.museum.exhibition.places.get(number)?.at));
        let there = at.cmpge(Vec2::ZERO).all() && at.cmple(Vec2::ONE).all();
        there.then_some(Dot { number, at: at * size, marked: look.session.open.marked == Some(number) })
    };
    numbers.filter_map(dot).collect()
}

/// Places of other eras.
fn faint(sheet: &mut Parent, look: &Look, map: &BaseMap, dots: &[Dot]) {
    for (number, place) in look.museum.exhibition.places.iter().enumerate() {
        if dots.iter().all(|dot| dot.number != number) {
            round(sheet, Vec2::from(map.at(place.at)), DOT * 0.6, look.tones.pale.with_alpha(0.35), Color::NONE);
        }
    }
}

/// A dot, its middle at parts of the picture.
fn round(sheet: &mut Parent, at: Vec2, size: f32, ink: Color, edge: Color) {
    let node = Node {
        position_type: PositionType::Absolute,
        left: Val::Percent(at.x * 100.0),
        top: Val::Percent(at.y * 100.0),
        width: u(size),
        height: u(size),
        margin: UiRect { left: u(-size / 2.0), top: u(-size / 2.0), ..default() },
        border: UiRect::all(u(0.3)),
        border_radius: BorderRadius::all(Val::Percent(50.0)),
        ..default()
    };
    sheet.spawn((node, BackgroundColor(ink), BorderColor::all(edge)));
}

/// The marked place and its name, and the names of others where there is room.
fn write(sheet: &mut Parent, look: &Look, dots: &[Dot], size: Vec2) {
    let mut order: Vec<&Dot> = dots.iter().collect();
    order.sort_by_key(|dot| (!dot.marked, Reverse(weight(look, dot))));
    let wanted: Vec<Name> = order.iter().map(|dot| name(look, dot)).collect();
    let taken: Vec<Rect> =
        dots.iter().map(|dot| Rect::from_center_size(dot.at, Vec2::splat(if dot.marked { MARKED } else { DOT }))).collect();
    let placed = names::places(&wanted, &taken, size);
    // The marked one lies over all others.
    for ((dot, name), found) in order.iter().zip(&wanted).zip(placed).rev() {
        if dot.marked {
            round(sheet, parts(dot.at, size), MARKED, look.tones.brass, look.tones.paper);
            let spot = found.unwrap_or_else(|| names::anyhow(name, size));
            letters(sheet, look, dot, (spot, size));
        } else if let Some(spot) = found {
            letters(sheet, look, dot, (spot, size));
        }
    }
}

/// How many works and events tell of a place.
fn weight(look: &Look, dot: &Dot) -> usize {
    let exhibition = &look.museum.exhibition;
    let works = exhibition.places.get(dot.number).map_or(0, |place| place.works.len());
    works + exhibition.events.iter().filter(|event| event.places.contains(&dot.number)).count()
}

/// How large a place's name is written.
fn name(look: &Look, dot: &Dot) -> Name {
    let (_, type_size) = face(dot);
    let type_size = type_size * look.measure.text;
    let words = look.museum.exhibition.places.get(dot.number).map_or("", |place| place.name.get(look.lang));
    let off = if dot.marked { MARKED / 2.0 + 0.5 } else { DOT / 2.0 + 0.2 };
    Name { at: dot.at, off, size: Vec2::new(breadth(words, type_size) + 0.8, type_size * 1.35) }
}

fn face(dot: &Dot) -> (Face, f32) {
    if dot.marked { (Face::Strong, theme::BODY) } else { (Face::Sans, theme::TINY) }
}

fn letters(sheet: &mut Parent, look: &Look, dot: &Dot, (spot, size): (Rect, Vec2)) {
    let Some(place) = look.museum.exhibition.places.get(dot.number) else { return };
    let (face, type_size) = face(dot);
    let beside = (spot.center().y - dot.at.y).abs() < 0.1;
    let justify = match (beside, spot.center().x > dot.at.x) {
        (false, _) => JustifyContent::Center,
        (true, true) => JustifyContent::FlexStart,
        (true, false) => JustifyContent::FlexEnd,
    };
    let (at, part) = (parts(spot.min, size), parts(spot.size(), size));
    let node = Node {
        position_type: PositionType::Absolute,
        left: Val::Percent(at.x * 100.0),
        top: Val::Percent(at.y * 100.0),
        width: Val::Percent(part.x * 100.0),
        justify_content: justify,
        padding: UiRect::horizontal(u(0.3)),
        border_radius: BorderRadius::all(u(0.4)),
        ..default()
    };
    let (ink, ground) = if dot.marked { (look.tones.brass, look.tones.veil) } else { (look.tones.pale, Color::NONE) };
    let words = look.words(face, type_size, ink, place.name.get(look.lang), Justify::Left);
    sheet.spawn((node, BackgroundColor(ground))).with_children(|place| {
        place.spawn(words).insert(TextLayout::new(Justify::Left, LineBreak::NoWrap));
    });
}

/// Places for fingers; the list beside is for every place.
fn touch(sheet: &mut Parent, look: &Look, dots: &[Dot], size: Vec2) {
    let side = look.measure.control;
    let spots: Vec<(usize, Vec2)> = dots.iter().map(|dot| (dot.number, dot.at)).collect();
    for finger in fingers::share(&spots, side, look.session.open.marked) {
        let at = parts(finger.at, size);
        let node = Node {
            position_type: PositionType::Absolute,
            left: Val::Percent(at.x * 100.0),
            top: Val::Percent(at.y * 100.0),
            width: u(side),
            height: u(side),
            margin: UiRect { left: u(-side / 2.0), top: u(-side / 2.0), ..default() },
            ..default()
        };
        sheet.spawn((node, Touch(Does::Press(Intent::Mark(finger.marks)))));
    }
}

fn parts(at: Vec2, size: Vec2) -> Vec2 {
    at / size.max(Vec2::ONE)
}
