//! One visit as a value: what a visitor can want, and what that changes. Ten
//! states make a session, all of them here; a fresh one is equal to any other
//! fresh one, so nothing of the last visitor can remain.
//!
//! ```text
//! Intent ──> Session::obey ──┐
//! time ────> Session::advance ┴─> Session ──> screen: what it says and offers
//! quiet ───> Watch ──> Intent::Ask, Intent::Reset
//! ```

mod access;
mod glide;
mod intent;
mod museum;
mod near;
mod obey;
mod page;
mod stops;
mod tour;
mod view;
mod watch;
mod zoom;

pub use access::{Motion, Pace, Sound, TextSize};
pub use glide::{Journey, Pose};
pub use intent::Intent;
pub use museum::Museum;
pub use near::Near;
pub use page::{Open, Page, Panel};
pub use stops::Stop;
pub use tour::{Going, Tour};
pub use view::View;
pub use watch::{COUNTDOWN, Since, Watch};
pub use zoom::Zoom;

use crate::exhibition::Lang;
use crate::find::{Layout, Query};

/// No frame lets more seconds pass than these: the clock may jump.
const LONGEST: f32 = 20.0;

/// The longest step of a glide, seconds.
const STEP: f32 = 0.25;

/// How every visit begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Start {
    /// The room.
    pub room: usize,
    /// The language.
    pub lang: Lang,
    /// How loud, 0 to 1.
    pub volume: f32,
}

impl Default for Start {
    fn default() -> Self {
        Self { room: 0, lang: Lang::En, volume: 0.7 }
    }
}

/// What a visitor has typed, and on which keys.
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    /// The letters.
    pub query: Query,
    /// The keyboard.
    pub layout: Layout,
}

/// The ten states of a visit.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Where one is and looks.
    pub view: View,
    /// How closely one looks at a work.
    pub near: Near,
    /// The language.
    pub lang: Lang,
    /// The size of text.
    pub text: TextSize,
    /// High contrast.
    pub contrast: bool,
    /// How things move, and how far one can reach.
    pub motion: Motion,
    /// Volume, captions, speech.
    pub sound: Sound,
    /// What lies open over the gallery.
    pub open: Open,
    /// The guided tour one is on.
    pub tour: Option<Tour>,
    /// What one looks for.
    pub search: Search,
}

impl Session {
    /// The session of somebody who has just come: at the title.
    pub fn fresh(start: Start, museum: &Museum) -> Self {
        Self {
            view: View::at_entry(&museum.house, start.room),
            near: Near::default(),
            lang: start.lang,
            text: TextSize::default(),
            contrast: false,
            motion: Motion::default(),
            sound: Sound { volume: start.volume, ..Sound::default() },
            open: Open::default(),
            tour: None,
            search: Search { query: Query::default(), layout: Layout::of(start.lang) },
        }
    }

    /// Lets time pass, in seconds: glides and tours go on. While something is
    /// heard, a tour waits.
    pub fn advance(&mut self, seconds: f32, sounding: bool, museum: &Museum) {
        let seconds = if seconds.is_finite() { seconds.clamp(0.0, LONGEST) } else { 0.0 };
        // After a long frame one is not found somewhere else.
        let step = seconds.min(STEP);
        self.view.advance(step, &museum.house);
        self.near.advance(step);
        self.fly(seconds, museum);
        self.lead(if sounding { 0.0 } else { seconds }, museum);
    }

    /// Brings every glide to its end at once.
    pub fn finish(&mut self, museum: &Museum) {
        self.view.finish(&museum.house);
        self.near.finish();
    }

    /// Seconds until something moves by itself; none when nothing will.
    pub fn due(&self) -> Option<f32> {
        match &self.tour {
            _ if self.open.page == Page::Title => Some((tour::REST - self.view.rested).max(0.0)),
            Some(tour) if tour.going == Going::On => Some(1.0),
            _ => None,
        }
    }

    /// Whether anything moves by itself at the moment.
    pub fn is_moving(&self) -> bool {
        self.view.journey.is_some() || self.near.is_moving()
    }
}
