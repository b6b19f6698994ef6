//! What leads: the slow flight before a visit, and guided tours along a thread.

use super::museum::Museum;
use super::{Page, Session, Stop, View};
use crate::exhibition::Lang;

/// Seconds that the flight rests in each room.
pub(super) const REST: f32 = 14.0;

/// A tour rests at a stop as long as its words take to read, within these
/// seconds.
const READING: (f32, f32) = (14.0, 45.0);

/// A guided tour.
#[derive(Clone, Debug, PartialEq)]
pub struct Tour {
    /// The thread.
    pub thread: usize,
    /// The stop one is at or goes to.
    pub stop: usize,
    /// Whether it goes on.
    pub going: Going,
    /// Seconds at this stop.
    pub rested: f32,
}

/// Whether a tour goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going {
    /// By itself, stop after stop.
    On,
    /// It waits at its stop.
    Paused,
    /// One has gone elsewhere.
    Away,
}

impl Session {
    /// Before a visit: from room to room, and anew.
    pub(super) fn fly(&mut self, seconds: f32, museum: &Museum) {
        if self.open.page != Page::Title || self.view.journey.is_some() {
            return;
        }
        self.view.rested += seconds;
        if self.view.rested < REST {
            return;
        }
        let next = self.view.room + 1;
        if next < museum.house.rooms.len() {
            self.view.enter(&museum.house, next, false);
            self.view.rested = 0.0;
        } else {
            self.view = View::at_entry(&museum.house, 0);
        }
    }

    /// On a tour: to the next stop when this one has been read.
    pub(super) fn lead(&mut self, seconds: f32, museum: &Museum) {
        let looking = matches!(self.open.page, Page::Walk | Page::Work) && self.open.panel.is_none() && self.open.asking.is_none();
        let Some(tour) = self.tour.as_mut().filter(|tour| tour.going == Going::On && looking) else { return };
        if self.view.journey.is_some() {
            return;
        }
        tour.rested += seconds;
        let Some(thread) = museum.exhibition.threads.get(tour.thread) else { return };
        let words = thread.stops.get(tour.stop).map_or("", |stop| stop.text.get(self.lang));
        if tour.rested < reading(words, self.lang) {
            return;
        }
        if tour.stop + 1 < thread.stops.len() {
            self.tour_step(true, museum);
        } else {
            tour.going = Going::Paused;
        }
    }

    /// Begins a tour at its first stop. It leads by itself unless one wants
    /// nothing to move.
    pub(super) fn tour_start(&mut self, thread: usize, museum: &Museum) {
        if museum.exhibition.threads.get(thread).is_none_or(|thread| thread.stops.is_empty()) {
            return;
        }
        let going = if self.motion.still { Going::Paused } else { Going::On };
        self.tour = Some(Tour { thread, stop: 0, going, rested: 0.0 });
        self.tour_go(museum);
        self.open.turn_to(Page::Walk);
    }

    /// To the next stop or the one before.
    pub(super) fn tour_step(&mut self, next: bool, museum: &Museum) {
        let Some(tour) = &mut self.tour else { return };
        let stops = museum.exhibition.threads.get(tour.thread).map_or(0, |thread| thread.stops.len());
        let to = if next { tour.stop + 1 } else { tour.stop.saturating_sub(1) };
        if to >= stops {
            return;
        }
        tour.stop = to;
        if tour.going == Going::Away {
            tour.going = Going::Paused;
        }
        self.tour_go(museum);
    }

    /// Goes on from wherever one is.
    pub(super) fn tour_resume(&mut self, museum: &Museum) {
        let Some(tour) = &mut self.tour else { return };
        // One who was stopped on the way there walks on.
        let elsewhere = tour.going == Going::Away || self.open.page == Page::Walk;
        tour.going = Going::On;
        if elsewhere {
            self.tour_go(museum);
            self.open.turn_to(Page::Walk);
        }
    }

    /// Walks to the tour's stop; one who looks at a work goes on looking.
    fn tour_go(&mut self, museum: &Museum) {
        let Some(tour) = &mut self.tour else { return };
        tour.rested = 0.0;
        let stop = museum.exhibition.threads.get(tour.thread).and_then(|thread| thread.stops.get(tour.stop));
        let Some((room, hung)) = stop.and_then(|stop| museum.hung(stop.work)) else { return };
        let cut = self.motion.still || self.open.page == Page::Work;
        self.near = Default::default();
        self.open.scroll = 0.0;
        self.view.stand_at(&museum.house, Stop::Work(room, hung), cut);
    }

    /// Somebody who takes over lets the tour wait; who goes elsewhere leaves it.
    pub(super) fn tour_waits(&mut self, going: Going) {
        if let Some(tour) = self.tour.as_mut().filter(|tour| tour.going != Going::Away) {
            tour.going = going;
        }
    }
}

/// Seconds that words take to read: fifteen letters a second, or five
/// characters.
fn reading(words: &str, lang: Lang) -> f32 {
    let a_second = if lang == Lang::Zh { 5.0 } else { 15.0 };
    let letters = u16::try_from(words.chars().count()).unwrap_or(u16::MAX);
    (f32::from(letters) / a_second + 6.0).clamp(READING.0, READING.1)
}
