//! What runs through the rooms: threads, events, places, and what to read.

use super::work::Certainty;
use crate::exhibition::date::Date;
use crate::exhibition::text::Text;

/// Where a work hangs: the index of its room, and its own there.
pub type WorkAt = (usize, usize);

/// A way through the rooms, from work to work.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// Unique among the threads.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub text: Text,
    /// Two works or more, each once, in walking order.
    pub stops: Vec<ThreadStop>,
}

/// One work on a thread's way.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadStop {
    /// The work.
    pub work: WorkAt,
    /// Why this work, and how the thread comes here.
    pub text: Text,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Unique among the events.
    pub id: String,
    /// When; it names a time.
    pub date: Date,
    /// What happened, in a few words.
    pub title: Text,
    /// What else there is to say.
    pub text: Option<Text>,
    /// The works that tell of it.
    pub works: Vec<WorkAt>,
    /// Where it happened: indices of places.
    pub places: Vec<usize>,
    /// How sure it is.
    pub certainty: Certainty,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// A place on the earth.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Unique among the places.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Latitude and longitude in degrees; north and east are positive.
    pub at: (f64, f64),
    /// What it has to do with the exhibition.
    pub text: Text,
    /// The works that tell of it.
    pub works: Vec<WorkAt>,
    /// How sure the position is, and what is said.
    pub certainty: Certainty,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// A source that is worth reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Its key among the exhibition's sources.
    pub source: String,
    /// What one finds there.
    pub note: Text,
}

/// Who did what for the exhibition.
#[derive(Clone, Debug, PartialEq)]
pub struct Thanks {
    /// What was done.
    pub role: Text,
    /// Who did it.
    pub names: Text,
}
