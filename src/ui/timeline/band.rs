//! The band of time: the rooms' eras in their own colours, a mark for every
//! event, and the years.

use super::scale::{Scale, moment, rows, years};
use super::{ASIDE, fingers, told};
use crate::exhibition::Date;
use crate::session::Intent;
use crate::ui::flow::Numbered;
use crate::ui::fonts::Face;
use crate::ui::look::paint;
use crate::ui::look::{Look, Parent, Touch};
use crate::ui::map::names::breadth;
use crate::ui::theme::{self, u};
use crate::visit::Does;
use bevy::prelude::*;

/// A mark, and the marked one, in units.
const MARK: f32 = 1.5;
const MARKED: f32 = 3.0;

/// Between marks above each other.
const PITCH: f32 = 1.8;

/// The part of an era's colours that is left when another one is looked at.
const FADED: f32 = 0.3;

/// Heights of the band's parts, in units.
struct Band<'a> {
    look: &'a Look<'a>,
    scale: Scale,
    width: f32,
    lane: f32,
    eras: f32,
    marks: f32,
    /// An event's number, where it is, and its row from below.
    spots: Vec<(usize, f32, u8)>,
}

/// What stands over the list, its eras, and the events of the list.
pub(super) fn band(parent: &mut Parent, look: &Look, eras: &[Numbered], events: &[Numbered]) {
    let Some(band) = Band::of(look) else { return };
    // As broad as the list, which has a mark at its side.
    let node =
        Node { height: u(band.height()), flex_shrink: 0.0, margin: UiRect { right: u(SIDE), top: u(0.6), ..default() }, ..default() };
    parent.spawn(node).with_children(|parent| {
        band.years(parent);
        band.eras(parent, eras);
        band.events(parent, events);
        band.fingers(parent, events);
    });
}

/// Beside a list, for the mark of how far one is.
const SIDE: f32 = 2.6;

impl<'a> Band<'a> {
    fn of(look: &'a Look) -> Option<Self> {
        let exhibition = &look.museum.exhibition;
        let scale = Scale::of(exhibition)?;
        let width = (look.measure.place.x - ASIDE - SIDE).max(20.0);
        let spots: Vec<(usize, f32)> =
            exhibition.events.iter().enumerate().filter_map(|(at, event)| Some((at, scale.at(moment(&event.date)?)))).collect();
        let half = MARK / width / 2.0;
        let heaps = rows(&spots.iter().map(|(_, at)| (at - half, at + half)).collect::<Vec<_>>());
        let spots: Vec<(usize, f32, u8)> = spots.into_iter().zip(&heaps).map(|((number, at), row)| (number, at, *row)).collect();
        let lanes = lanes(look, &scale).into_iter().map(|lane| lane.1 + 1).max().unwrap_or(0);
        let lane = theme::TINY * look.measure.text * 1.3 + if look.measure.is_wide() { 0.9 } else { 1.8 };
        let marks = (f32::from(heaps.iter().copied().max().unwrap_or(0)) + 1.0) * PITCH + MARKED / 2.0;
        Some(Self { look, scale, width, lane, eras: f32::from(lanes) * lane, marks, spots })
    }

    /// The line on which the marks stand.
    fn line(&self) -> f32 {
        self.eras + self.marks
    }

    fn height(&self) -> f32 {
        self.line() + self.letters() * 1.5
    }

    fn letters(&self) -> f32 {
        theme::TINY * self.look.measure.text
    }

    /// The line, and round years under it.
    fn years(&self, parent: &mut Parent) {
        let tones = self.look.tones;
        let line = Node { top: u(self.line()), width: Val::Percent(100.0), height: u(0.2), ..over() };
        parent.spawn((line, BackgroundColor(tones.pale)));
        let today = "today".parse::<Date>().ok().filter(|_| self.scale.open).map(|today| today.show(self.look.lang));
        let until = 1.0 - today.as_deref().map_or(0.0, |today| breadth(today, self.letters()) / self.width);
        let broad = breadth("1950", self.letters()) / self.width;
        for year in self.scale.written(broad, until) {
            let at = self.scale.at(years(year));
            let tick = Node { left: Val::Percent(at * 100.0), top: u(self.line()), width: u(0.2), height: u(0.7), ..over() };
            parent.spawn((tick, BackgroundColor(tones.pale)));
            self.under(parent, at, (Face::Sans, tones.pale), &year.to_string());
        }
        if let Some(today) = today {
            self.under(parent, 1.0, (Face::Sans, tones.pale), &today);
        }
    }

    /// Words under the line, their middle there as far as they stay inside.
    fn under(&self, parent: &mut Parent, at: f32, (face, ink): (Face, Color), words: &str) {
        let broad = breadth(words, self.letters());
        let left = (at * self.width - broad / 2.0).clamp(0.0, (self.width - broad).max(0.0));
        let node = Node { left: u(left), top: u(self.line() + 0.5), width: u(broad), justify_content: JustifyContent::Center, ..over() };
        let words = self.look.words(face, theme::TINY, ink, words, Justify::Center);
        parent.spawn((node, BackgroundColor(self.look.tones.night))).with_children(|place| {
            place.spawn(words).insert(TextLayout::new(Justify::Center, LineBreak::NoWrap));
        });
    }

    /// The rooms' eras; a tap on one narrows to it, another one takes that back.
    fn eras(&self, parent: &mut Parent, controls: &[Numbered]) {
        let look = self.look;
        for ((room, lane), span) in lanes(look, &self.scale).into_iter().zip(spans(look, &self.scale)) {
            let Some(palette) = look.museum.exhibition.rooms.get(room).map(|room| room.mood.palette) else { continue };
            let (ground, ink) = look.walls(room);
            let chosen = look.session.open.era == Some(room);
            let strength = if chosen || look.session.open.era.is_none() || look.session.contrast { 1.0 } else { FADED };
            let node = Node {
                left: Val::Percent(span.0 * 100.0),
                width: Val::Percent((span.1 - span.0) * 100.0),
                min_width: u(1.2),
                top: u(f32::from(lane) * self.lane),
                height: u(self.lane - 0.5),
                align_items: AlignItems::Center,
                column_gap: u(0.8),
                padding: UiRect::right(u(0.3)),
                border: UiRect::all(u(if chosen { 0.35 } else { 0.12 })),
                border_radius: BorderRadius::all(u(0.4)),
                overflow: Overflow::clip(),
                ..over()
            };
            let wish = Intent::Era((!chosen).then_some(room));
            let there = controls.iter().any(|(_, item)| item.does == Some(wish));
            let touch = Touch(if there { Does::Press(wish) } else { Does::Block });
            let edge = if chosen { look.tones.brass } else { look.tones.edge };
            parent.spawn((node, touch, BackgroundColor(ground.with_alpha(strength)), BorderColor::all(edge))).with_children(|era| {
                let stripe = Node { width: u(0.7), height: Val::Percent(100.0), flex_shrink: 0.0, ..default() };
                era.spawn((stripe, BackgroundColor(paint(palette.accent).with_alpha(strength))));
                let words = look.words(Face::Title, theme::TINY, ink.with_alpha(strength), self.name(room, span), Justify::Left);
                era.spawn(words).insert(TextLayout::new(Justify::Left, LineBreak::NoWrap));
            });
        }
    }

    /// An era's number, and its room's title where there is room for it.
    fn name(&self, room: usize, (from, to): (f32, f32)) -> String {
        let title = self.look.museum.exhibition.rooms.get(room).map_or("", |room| room.title.get(self.look.lang));
        let whole = format!("{}  {title}", room + 1);
        if breadth(&whole, self.letters()) + 3.0 <= (to - from) * self.width { whole } else { (room + 1).to_string() }
    }

    /// A mark for every event; those of other eras are pale, the marked one is
    /// large and has its date.
    fn events(&self, parent: &mut Parent, listed: &[Numbered]) {
        let look = self.look;
        for (number, at, row) in &self.spots {
            if look.session.open.marked != Some(*number) {
                let there = listed.iter().any(|(_, item)| told::number_of(item, look) == Some(*number));
                let ink = if there { look.tones.paper } else { look.tones.pale.with_alpha(FADED) };
                self.mark(parent, (*at, *row), MARK, ink);
            }
        }
        let marked = look.session.open.marked.and_then(|marked| self.spots.iter().find(|spot| spot.0 == marked));
        let event = marked.and_then(|marked| look.museum.exhibition.events.get(marked.0));
        if let Some(((_, at, row), event)) = marked.zip(event) {
            let thread =
                Node { left: Val::Percent(at * 100.0), margin: UiRect::left(u(-0.1)), width: u(0.2), height: u(self.line()), ..over() };
            parent.spawn((thread, BackgroundColor(look.tones.brass)));
            self.mark(parent, (*at, *row), MARKED, look.tones.brass);
            self.under(parent, *at, (Face::Strong, look.tones.brass), &event.date.show(look.lang));
        }
    }

    fn mark(&self, parent: &mut Parent, (at, row): (f32, u8), size: f32, ink: Color) {
        let middle = self.line() - 0.3 - MARK / 2.0 - f32::from(row) * PITCH;
        let node = Node {
            left: Val::Percent(at * 100.0),
            top: u(middle - size / 2.0),
            width: u(size),
            height: u(size),
            margin: UiRect::left(u(-size / 2.0)),
            border: UiRect::all(u(0.2)),
            border_radius: BorderRadius::all(Val::Percent(50.0)),
            ..over()
        };
        parent.spawn((node, BackgroundColor(ink), BorderColor::all(self.look.tones.night)));
    }

    /// Places for fingers, from the eras down.
    fn fingers(&self, parent: &mut Parent, listed: &[Numbered]) {
        let (look, side) = (self.look, self.look.measure.control);
        let there = |number: usize| listed.iter().any(|(_, item)| told::number_of(item, look) == Some(number));
        let spots = self.spots.iter().filter(|spot| there(spot.0)).map(|(number, at, _)| (*number, Vec2::new(at * self.width, 0.0)));
        for finger in fingers::share(&spots.collect::<Vec<_>>(), side, look.session.open.marked) {
            let node = Node {
                left: u(finger.at.x - side / 2.0),
                top: u(self.eras),
                width: u(side),
                height: u((self.height() - self.eras).max(side)),
                ..over()
            };
            parent.spawn((node, Touch(Does::Press(Intent::Mark(finger.marks)))));
        }
    }
}

/// Rooms whose years are known, and the row of each.
fn lanes(look: &Look, scale: &Scale) -> Vec<(usize, u8)> {
    let dated = look.museum.exhibition.rooms.iter().enumerate().filter(|(_, room)| room.years.years().is_some());
    dated.map(|(room, _)| room).zip(rows(&spans(look, scale))).collect()
}

/// From where to where the eras of those rooms go.
fn spans(look: &Look, scale: &Scale) -> Vec<(f32, f32)> {
    look.museum.exhibition.rooms.iter().filter_map(|room| scale.span(&room.years)).collect()
}

/// A node over the others, with a place of its own.
fn over() -> Node {
    Node { position_type: PositionType::Absolute, ..default() }
}
