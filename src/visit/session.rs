//! The visit so far: what is on screen, where the visitor stands, and how each
//! intent changes that.

use super::glide::{Journey, Pose};
use super::intent::Intent;
use super::{VisitSet, Zoom, walk};
use crate::exhibition::{Lang, Work, WorkAt};
use crate::hang::House;
use crate::stage::{Eye, Heard, Here, Show, Spoken};
use bevy::prelude::*;

/// What lies over the gallery.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The title, before a visit.
    #[default]
    Title,
    /// Nothing: the visitor walks.
    Walk,
    /// A work, as large as the screen.
    Work,
    /// The plan of the rooms.
    Plan,
}

/// A stop of the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A room's panel.
    Panel(usize),
    /// A work: room, and index into its hung works.
    Work(usize, usize),
}

impl Stop {
    /// The stop's room.
    pub fn room(self) -> usize {
        match self {
            Stop::Panel(room) | Stop::Work(room, _) => room,
        }
    }
}

/// How every visit begins.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// The room.
    pub room: usize,
    /// The language.
    pub lang: Lang,
}

/// The visit so far.
#[derive(Resource, Clone, Debug, Default)]
pub struct Visit {
    /// What lies over the gallery.
    pub mode: Mode,
    /// The stop one stands at or walks to.
    pub stop: Option<Stop>,
    /// The walk under way.
    pub journey: Option<Journey>,
    /// How closely the work's picture is looked at.
    pub zoom: Zoom,
    /// How far a model has been turned: to the right, and towards the eye;
    /// radians.
    pub turn: Vec2,
    /// The detail that is looked at.
    pub detail: Option<usize>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Visit>().init_resource::<Start>();
    app.add_systems(Update, (begin, obey, hush).chain().in_set(VisitSet::Session).run_if(resource_exists::<Show>));
}

/// A new exhibition is entered from its title.
fn begin(
    show: Res<Show>,
    mut visit: ResMut<Visit>,
    start: Res<Start>,
    mut eye: ResMut<Eye>,
    mut spoken: ResMut<Spoken>,
    mut here: ResMut<Here>,
) {
    if show.is_changed() {
        reset(&show.house, &mut visit, *start, &mut eye, &mut spoken, &mut here);
    }
}

fn reset(house: &House, visit: &mut Visit, start: Start, eye: &mut Eye, spoken: &mut Spoken, here: &mut Here) {
    *visit = Visit::default();
    *spoken = Spoken(start.lang);
    *here = Here(start.room);
    if let Some(room) = house.rooms.get(start.room) {
        let (at, look) = room.entry();
        *eye = Eye::looking(at, look);
    }
}

#[expect(clippy::too_many_arguments, reason = "a system asks for what it reads")]
fn obey(
    mut intents: MessageReader<Intent>,
    show: Res<Show>,
    start: Res<Start>,
    mut visit: ResMut<Visit>,
    mut eye: ResMut<Eye>,
    mut spoken: ResMut<Spoken>,
    mut here: ResMut<Here>,
    mut heard: ResMut<Heard>,
) {
    let house = &show.house;
    for intent in intents.read() {
        match *intent {
            Intent::Begin => visit.mode = Mode::Walk,
            Intent::Look(turn) => walk::look(&mut visit, &mut eye, turn),
            Intent::Step(step) => walk::step(house, &mut visit, &mut eye, step),
            Intent::WalkTo(place) => walk::to_floor(house, &mut visit, &eye, place),
            Intent::Approach(room, work) => go(house, &mut visit, &eye, Stop::Work(room, work)),
            Intent::Read(room) => go(house, &mut visit, &eye, Stop::Panel(room)),
            Intent::Pass(room) => walk::to_room(house, &mut visit, &eye, room),
            Intent::Next | Intent::Previous => {
                if let Some(stop) = neighbour(house, visit.stop, here.0, *intent == Intent::Next) {
                    let reading = visit.mode == Mode::Work && matches!(stop, Stop::Work(..));
                    go(house, &mut visit, &eye, stop);
                    if reading {
                        visit.mode = Mode::Work;
                    }
                }
            }
            Intent::Open => {
                if matches!(visit.stop, Some(Stop::Work(..))) {
                    visit.mode = Mode::Work;
                    visit.look_anew();
                }
            }
            Intent::Closer(factor, at) => {
                let at = if is_solid(&show, visit.stop) { Vec2::ZERO } else { at };
                visit.zoom = visit.zoom.closer(factor, at);
            }
            Intent::Shift(by) if is_solid(&show, visit.stop) => visit.turn = turned(visit.turn, by),
            Intent::Shift(by) => visit.zoom = visit.zoom.moved(by),
            Intent::Detail(number) => {
                let detail = work_at(&show, visit.stop).and_then(|(_, work)| work.details.get(number));
                if let Some(detail) = detail.filter(|_| visit.mode == Mode::Work) {
                    visit.zoom = Zoom::at(detail.at.into(), detail.size);
                    visit.detail = Some(number);
                }
            }
            Intent::Hear => {
                let asked = work_at(&show, visit.stop).filter(|(_, work)| visit.mode == Mode::Work && work.recording.is_some());
                let wanted = Heard(asked.map(|(at, _)| at).filter(|at| heard.0 != Some(*at)));
                heard.set_if_neq(wanted);
            }
            Intent::Close => visit.mode = if visit.mode == Mode::Title { Mode::Title } else { Mode::Walk },
            Intent::Plan => visit.mode = if visit.mode == Mode::Plan { Mode::Walk } else { Mode::Plan },
            Intent::Speak(lang) => *spoken = Spoken(lang),
            Intent::Reset => reset(house, &mut visit, *start, &mut eye, &mut spoken, &mut here),
        }
    }
}

/// Whether the work one stands at is a solid model, which turns.
fn is_solid(show: &Show, stop: Option<Stop>) -> bool {
    let Some(Stop::Work(room, index)) = stop else { return false };
    show.house.rooms.get(room).and_then(|place| place.works.get(index)).is_some_and(|hung| hung.plinth.is_some())
}

/// A model follows the finger: once across the pane is once round.
fn turned(turn: Vec2, by: Vec2) -> Vec2 {
    if !by.is_finite() {
        return turn;
    }
    let round = (turn.x + by.x * std::f32::consts::TAU) % std::f32::consts::TAU;
    Vec2::new(round, (turn.y + by.y * 2.0).clamp(-0.4, 1.2))
}

/// The work one stands at: room and index, and what it is.
fn work_at(show: &Show, stop: Option<Stop>) -> Option<(WorkAt, &Work)> {
    let Some(Stop::Work(room, index)) = stop else { return None };
    let at = (room, show.house.rooms.get(room)?.works.get(index)?.work);
    Some((at, show.exhibition.work_at(at)?))
}

impl Visit {
    /// A work is looked at whole, from its front.
    fn look_anew(&mut self) {
        (self.zoom, self.turn, self.detail) = (Zoom::default(), Vec2::ZERO, None);
    }
}

/// A recording ends when one leaves its work.
fn hush(visit: Res<Visit>, show: Res<Show>, mut heard: ResMut<Heard>) {
    let here = work_at(&show, visit.stop).filter(|_| visit.mode == Mode::Work).map(|(at, _)| at);
    if heard.0.is_some() && heard.0 != here {
        heard.set_if_neq(Heard(None));
    }
}

/// Walks to a stop.
fn go(house: &House, visit: &mut Visit, eye: &Eye, stop: Stop) {
    let view = match stop {
        Stop::Panel(room) => house.before_panel(room),
        Stop::Work(room, work) => house.rooms.get(room).and_then(|room| room.works.get(work)).map(|hung| (hung.stand, hung.look)),
    };
    let Some((stand, look)) = view else { return };
    let goal = Eye::looking(stand, look);
    visit.mode = Mode::Walk;
    visit.look_anew();
    visit.stop = Some(stop);
    visit.journey = Some(walk::journey(house, eye, Pose { at: stand, yaw: goal.yaw, pitch: goal.pitch }));
}

/// Every stop in the order of the visit.
fn stops(house: &House) -> Vec<Stop> {
    let room = |at: usize| std::iter::once(Stop::Panel(at)).chain((0..house.rooms[at].works.len()).map(move |work| Stop::Work(at, work)));
    (0..house.rooms.len()).flat_map(room).collect()
}

/// The stop after or before; without one, the nearest of the room one is in.
fn neighbour(house: &House, stop: Option<Stop>, here: usize, next: bool) -> Option<Stop> {
    let stops = stops(house);
    let Some(stop) = stop else {
        return if next {
            Some(Stop::Panel(here))
        } else {
            here.checked_sub(1).and_then(|before| stops.iter().rev().find(|stop| stop.room() == before)).copied()
        };
    };
    let at = stops.iter().position(|other| *other == stop)?;
    if next { stops.get(at + 1).copied() } else { at.checked_sub(1).and_then(|before| stops.get(before)).copied() }
}
