//! The proven exhibition: what stands here has been checked, and everything
//! after it may rely on that. Lengths are metres.

mod question;
mod room;
mod story;
mod work;

pub use question::*;
pub use room::*;
pub use story::*;
pub use work::*;

use super::text::Text;
use std::collections::BTreeMap;

/// A whole exhibition.
#[derive(Clone, Debug)]
pub struct Exhibition {
    /// Its title.
    pub title: Text,
    /// A line under the title.
    pub subtitle: Option<Text>,
    /// What visitors should know before they look.
    pub notice: Option<Text>,
    /// Seconds without a touch until everything returns to the title.
    pub idle_seconds: f32,
    /// The rooms in the order in which they are hung. Never empty.
    pub rooms: Vec<Room>,
    /// Ways through the rooms, from work to work.
    pub threads: Vec<Thread>,
    /// What happened when, from the earliest on.
    pub events: Vec<Event>,
    /// Where it happened.
    pub places: Vec<Place>,
    /// What to read, with a note on each.
    pub reading: Vec<Reading>,
    /// Who made the exhibition.
    pub credits: Vec<Thanks>,
    /// Full citations by key.
    pub sources: BTreeMap<String, Text>,
    /// What the lines in the floor tell, where they are a chart.
    pub line: Option<LineChart>,
    /// What visitors are asked.
    pub question: Option<Question>,
}

/// A series of figures that the pair of lines in the floor is as wide as.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    /// What is counted.
    pub title: Text,
    /// What it means, for whoever asks.
    pub text: Text,
    /// In what.
    pub unit: Text,
    /// Years and figures, in the order of time.
    pub years: Vec<(i32, f32)>,
    /// How sure the figures are.
    pub certainty: Certainty,
    /// Keys of their sources.
    pub sources: Vec<String>,
}

impl Exhibition {
    /// A work by its id, with its room's index and its own.
    pub fn work(&self, id: &str) -> Option<WorkAt> {
        self.rooms.iter().enumerate().find_map(|(at, room)| Some((at, room.works.iter().position(|work| work.id == id)?)))
    }

    /// The work that hangs there.
    pub fn work_at(&self, (room, work): WorkAt) -> Option<&Work> {
        self.rooms.get(room)?.works.get(work)
    }

    /// The threads that pass a work, each with the index of its stop there.
    pub fn threads_at(&self, at: WorkAt) -> impl Iterator<Item = (&Thread, usize)> {
        self.threads.iter().filter_map(move |thread| Some((thread, thread.stops.iter().position(|stop| stop.work == at)?)))
    }

    /// The events that name a work.
    pub fn events_at(&self, at: WorkAt) -> impl Iterator<Item = &Event> {
        self.events.iter().filter(move |event| event.works.contains(&at))
    }

    /// The places that name a work.
    pub fn places_at(&self, at: WorkAt) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(move |place| place.works.contains(&at))
    }

    /// A room's index by its id.
    pub fn room(&self, id: &str) -> Option<usize> {
        self.rooms.iter().position(|room| room.id == id)
    }
}
