//! What is visited: the exhibition, the house it hangs in, and how to find
//! something in it.

use super::Page;
use crate::exhibition::{Exhibition, Work, WorkAt};
use crate::find::Finder;
use crate::hang::House;
use std::sync::Arc;

/// What is visited.
#[derive(Clone)]
pub struct Museum {
    /// What it says.
    pub exhibition: Arc<Exhibition>,
    /// Where it hangs.
    pub house: Arc<House>,
    /// What finds a work by its words.
    pub finder: Arc<Finder>,
    /// How often each answer to the visitors' question was given.
    pub counts: Vec<u64>,
}

impl Museum {
    /// Opens its doors.
    pub fn new(exhibition: Arc<Exhibition>, house: Arc<House>) -> Self {
        let finder = Arc::new(Finder::new(&exhibition));
        let counts = vec![0; exhibition.question.as_ref().map_or(0, |question| question.answers.len())];
        Self { exhibition, house, finder, counts }
    }

    /// Whether there is anything on a page.
    pub fn has(&self, page: Page) -> bool {
        match page {
            Page::Timeline => !self.exhibition.events.is_empty(),
            Page::Map => !self.exhibition.places.is_empty(),
            Page::Tours => !self.exhibition.threads.is_empty(),
            Page::Question => self.exhibition.question.is_some(),
            _ => true,
        }
    }

    /// What hangs there: by room and index into its hung works.
    pub fn work(&self, room: usize, hung: usize) -> Option<(WorkAt, &Work)> {
        let at = (room, self.house.rooms.get(room)?.works.get(hung)?.work);
        Some((at, self.exhibition.work_at(at)?))
    }

    /// Where a work of the exhibition hangs: its room, and index into the hung
    /// works; none when there was no place for it.
    pub fn hung(&self, (room, work): WorkAt) -> Option<(usize, usize)> {
        let hung = self.house.rooms.get(room)?.works.iter().position(|hung| hung.work == work)?;
        Some((room, hung))
    }

    /// Whether it is a solid model, which turns.
    pub fn is_solid(&self, room: usize, hung: usize) -> bool {
        self.house.rooms.get(room).and_then(|place| place.works.get(hung)).is_some_and(|hung| hung.plinth.is_some())
    }
}
