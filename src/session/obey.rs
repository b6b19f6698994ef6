//! What each intent changes.

use super::museum::Museum;
use super::stops::neighbour;
use super::{Going, Intent, Near, Page, Panel, Session, Start, Stop, Zoom};
use crate::exhibition::{Work, WorkAt};
use crate::find::Layout;
use crate::voice::Pace;

impl Session {
    /// Does what a visitor wants, where it can be done.
    pub fn obey(&mut self, intent: Intent, start: Start, museum: &Museum) {
        match intent {
            Intent::Reset => *self = Self::fresh(start, museum),
            Intent::Begin if self.open.page == Page::Title => {
                // Nothing of the flight remains.
                *self = Self::fresh(start, museum);
                self.open.page = Page::Walk;
            }
            Intent::Ask(left) if self.open.page != Page::Title => self.open.asking = Some(left),
            Intent::StillHere => self.open.asking = None,
            // Before the visit has begun, nothing else is heard.
            _ if self.open.page == Page::Title => {}
            _ => {
                if self.open.page == Page::Work && looks_closer(intent) {
                    self.tour_waits(Going::Paused);
                }
                self.obey_walking(intent, museum);
                self.obey_looking(intent, museum);
                self.obey_turning(intent, museum);
                self.obey_wishes(intent);
                self.obey_tour(intent, museum);
                self.obey_typing(intent);
            }
        }
        self.hush(museum);
    }

    /// Where one goes.
    fn obey_walking(&mut self, intent: Intent, museum: &Museum) {
        let (house, cut) = (&museum.house, self.motion.still);
        let on_foot = self.open.page == Page::Walk;
        match intent {
            Intent::Look(_) | Intent::Step(_) | Intent::WalkTo(_) if !on_foot => {}
            Intent::Look(turn) => {
                self.view.look(turn);
                self.tour_waits(Going::Paused);
            }
            Intent::Step(step) => {
                self.view.step(house, step);
                self.tour_waits(Going::Away);
            }
            Intent::WalkTo(place) => {
                self.view.walk_to(house, place, cut);
                self.tour_waits(Going::Away);
            }
            Intent::Approach(room, work) => self.come(Stop::Work(room, work), museum),
            Intent::Read(room) => self.come(Stop::Panel(room), museum),
            Intent::Pass(room) if room < house.rooms.len() => {
                self.view.enter(house, room, cut);
                self.open.turn_to(Page::Walk);
                self.tour_waits(Going::Away);
            }
            Intent::Next | Intent::Previous => {
                if let Some(stop) = neighbour(house, self.view.stop, self.view.bound_for(house), intent == Intent::Next) {
                    self.on(stop, museum);
                }
            }
            _ => {}
        }
    }

    /// Comes up to a stop in the gallery.
    fn come(&mut self, stop: Stop, museum: &Museum) {
        if self.view.stand_at(&museum.house, stop, self.motion.still) {
            self.near = Near::default();
            self.open.turn_to(Page::Walk);
            self.tour_waits(Going::Away);
        }
    }

    /// Goes on to a stop; one who looks at a work goes on looking at works.
    fn on(&mut self, stop: Stop, museum: &Museum) {
        let reading = self.open.page == Page::Work && matches!(stop, Stop::Work(..));
        if !reading {
            return self.come(stop, museum);
        }
        if self.view.stand_at(&museum.house, stop, true) {
            self.near = Near::default();
            (self.open.scroll, self.open.panel) = (0.0, None);
            self.tour_waits(Going::Away);
        }
    }

    /// How one looks at a work.
    fn obey_looking(&mut self, intent: Intent, museum: &Museum) {
        let still = self.motion.still;
        match intent {
            Intent::Open if self.work(museum).is_some() => {
                self.near = Near::default();
                self.open.turn_to(Page::Work);
                self.tour_waits(Going::Paused);
            }
            Intent::Show(room, hung) => {
                // The way there is not seen.
                let elsewhere = self.view.stop != Some(Stop::Work(room, hung));
                if self.view.stand_at(&museum.house, Stop::Work(room, hung), true) {
                    self.near = Near::default();
                    if self.open.page == Page::Work {
                        self.open.scroll = 0.0;
                    }
                    self.open.turn_to(Page::Work);
                    if elsewhere {
                        self.tour_waits(Going::Away);
                    }
                }
            }
            _ => {}
        }
        let Some(((_, work), solid)) = self.work(museum).zip(self.solid(museum)).filter(|_| self.open.page == Page::Work) else { return };
        match intent {
            // While one compares, both pictures are seen whole.
            Intent::Closer(..) | Intent::Nearer(_) | Intent::Toggle(_) | Intent::Shift(_) if self.near.compare.is_some() => {}
            Intent::Closer(factor, at) => self.near.closer(factor, at, solid),
            Intent::Nearer(nearer) => self.near.nearer(nearer, still),
            Intent::Toggle(at) => self.near.toggle(at, solid, still),
            Intent::Shift(by) => self.near.shift(by, solid),
            Intent::Release => self.near.release(still),
            Intent::Detail(None) => {
                self.near.detail = None;
                self.near.go(Zoom::default(), still);
            }
            Intent::Detail(Some(number)) => {
                if let Some(detail) = work.details.get(number) {
                    self.near.detail = Some(number);
                    self.near.compare = None;
                    self.near.go(Zoom::at(detail.at.into(), detail.size), still);
                }
            }
            Intent::Compare(true) if work.compare.is_some() => {
                self.near = Near::default();
                self.near.compare = Some(0.5);
            }
            Intent::Compare(false) => self.near.compare = None,
            Intent::Hear => self.hear(museum),
            Intent::Slide(to) if self.near.compare.is_some() && to.is_finite() => self.near.compare = Some(to.clamp(0.0, 1.0)),
            _ => {}
        }
    }

    /// What is open.
    fn obey_turning(&mut self, intent: Intent, museum: &Museum) {
        match intent {
            Intent::Go(Page::Title) => {}
            Intent::Go(Page::Work) => self.obey_looking(Intent::Open, museum),
            Intent::Go(page) if museum.has(page) => self.open.turn_to(page),
            Intent::Panel(Panel::Keep) if self.open.page != Page::Work => {}
            Intent::Panel(panel) => {
                self.open.panel = (self.open.panel != Some(panel)).then_some(panel);
                self.open.focus = None;
            }
            Intent::Back => self.open.back(),
            Intent::Close => {
                self.open.panel = None;
                self.open.turn_to(Page::Walk);
            }
            Intent::Scroll { by, most } if by.is_finite() && most.is_finite() => {
                self.open.scroll = (self.open.scroll + by).clamp(0.0, most.max(0.0));
            }
            Intent::Focus(focus) => self.open.focus = focus,
            Intent::Mark(marked) => self.open.marked = marked,
            Intent::Era(era) => {
                self.open.era = era.filter(|room| *room < museum.exhibition.rooms.len());
                (self.open.marked, self.open.scroll) = (None, 0.0);
            }
            Intent::Answer(number) => {
                let there = museum.exhibition.question.as_ref().is_some_and(|question| number < question.answers.len());
                if there && self.open.page == Page::Question && self.open.answered.is_none() {
                    self.open.answered = Some(number);
                }
            }
            _ => {}
        }
    }

    /// What makes the visit easier.
    fn obey_wishes(&mut self, intent: Intent) {
        match intent {
            Intent::Language(lang) => {
                self.lang = lang;
                if self.search.query.is_empty() {
                    self.search.layout = Layout::of(lang);
                }
            }
            Intent::Text(size) => self.text = size,
            Intent::Contrast => self.contrast = !self.contrast,
            Intent::Still => self.motion.still = !self.motion.still,
            Intent::Reach => self.motion.reach = !self.motion.reach,
            Intent::Captions => self.sound.captions = !self.sound.captions,
            Intent::Heard => self.sound.heard = None,
            Intent::Mute => self.sound.muted = !self.sound.muted,
            Intent::Louder(louder) => self.sound.step(louder),
            Intent::Speech => self.sound.speech = !self.sound.speech,
            Intent::Faster(faster) => {
                self.sound.pace = match (self.sound.pace, faster) {
                    (Pace::Slow, true) | (Pace::Quick, false) => Pace::Normal,
                    (Pace::Normal | Pace::Quick, true) => Pace::Quick,
                    (Pace::Normal | Pace::Slow, false) => Pace::Slow,
                }
            }
            _ => {}
        }
    }

    fn obey_tour(&mut self, intent: Intent, museum: &Museum) {
        match intent {
            Intent::Tour(thread) => self.tour_start(thread, museum),
            Intent::TourStep(next) => self.tour_step(next, museum),
            Intent::TourPause => self.tour_waits(Going::Paused),
            Intent::TourResume => self.tour_resume(museum),
            Intent::TourLeave => self.tour = None,
            _ => {}
        }
    }

    fn obey_typing(&mut self, intent: Intent) {
        if self.open.page != Page::Search {
            return;
        }
        let search = &mut self.search;
        match intent {
            Intent::Type(letter) => search.query.typed(letter, search.layout),
            Intent::Choose(character) => search.query.choose(character),
            Intent::Erase => search.query.erase(),
            Intent::Clear => search.query.clear(),
            Intent::Keyboard(layout) => search.layout = layout,
            _ => return,
        }
        self.open.scroll = 0.0;
    }

    /// The recording one hears is that of the work one looks at, or none.
    fn hush(&mut self, museum: &Museum) {
        let here = self.work(museum).filter(|_| self.open.page == Page::Work).map(|(at, _)| at);
        if self.sound.heard != here {
            self.sound.heard = None;
        }
    }

    /// Hears the recording of the work one looks at, or stops it.
    fn hear(&mut self, museum: &Museum) {
        let sounds = self.work(museum).filter(|(_, work)| work.recording.is_some());
        self.sound.heard = if self.sound.heard.is_some() { None } else { sounds.map(|(at, _)| at) };
        // Who wants to hear it wants to hear it.
        self.sound.muted &= self.sound.heard.is_none();
    }

    /// The work one stands at: where it is in the exhibition, and what.
    pub fn work<'a>(&self, museum: &'a Museum) -> Option<(WorkAt, &'a Work)> {
        let Some(Stop::Work(room, hung)) = self.view.stop else { return None };
        museum.work(room, hung)
    }

    fn solid(&self, museum: &Museum) -> Option<bool> {
        let Some(Stop::Work(room, hung)) = self.view.stop else { return None };
        Some(museum.is_solid(room, hung))
    }
}

/// Whoever does this has taken over: nobody is led on meanwhile.
fn looks_closer(intent: Intent) -> bool {
    match intent {
        Intent::Scroll { by, .. } => by != 0.0,
        Intent::Closer(..) | Intent::Nearer(_) | Intent::Toggle(_) | Intent::Shift(_) | Intent::Detail(_) => true,
        Intent::Compare(_) | Intent::Slide(_) | Intent::Hear => true,
        _ => false,
    }
}
