//! Gathers what can be looked for: every text about a work, in every language.

use super::chinese::Said;
use super::fold;
use super::score::Field;
use super::words::Hit;
use crate::exhibition::{Date, Exhibition, Lang, Text, Work, WorkAt};
use std::collections::BTreeMap;

/// Longer spans, and those with no end, are known by their first year only.
const LONGEST_SPAN: i32 = 100;

/// What can be looked for, before it is put in order.
#[derive(Default)]
pub(super) struct Gathered {
    /// In the order of the visit.
    pub(super) works: Vec<WorkAt>,
    /// Whole titles, folded.
    pub(super) titles: Vec<(Box<str>, u32)>,
    pub(super) words: BTreeMap<String, Vec<Hit>>,
    pub(super) lines: Vec<Said>,
}

impl Gathered {
    pub(super) fn of(exhibition: &Exhibition) -> Self {
        let mut all = Self::default();
        for (number, room) in exhibition.rooms.iter().enumerate() {
            all.works.extend((0..room.works.len()).map(|work| (number, work)));
        }
        for (number, work) in (0..).zip(exhibition.rooms.iter().flat_map(|room| &room.works)) {
            all.work(number, work);
        }
        for (number, room) in exhibition.rooms.iter().enumerate() {
            all.text(&room.title, Field::Setting, (0..room.works.len()).map(|work| (number, work)));
        }
        for place in &exhibition.places {
            all.text(&place.name, Field::Story, place.works.iter().copied());
        }
        for event in &exhibition.events {
            all.text(&event.title, Field::Story, event.works.iter().copied());
        }
        for thread in &exhibition.threads {
            all.text(&thread.title, Field::Thread, thread.stops.iter().map(|stop| stop.work));
        }
        all
    }

    fn work(&mut self, number: u32, work: &Work) {
        for title in languages(&work.title) {
            self.titles.push((fold::terms(title).join(" ").into(), number));
        }
        let texts = [
            (Some(&work.title), Field::Title),
            (work.maker.as_ref(), Field::Origin),
            (work.place.as_ref(), Field::Origin),
            (Some(&work.caption), Field::Caption),
        ];
        for (text, field) in texts {
            for words in text.into_iter().flat_map(languages) {
                self.add(words, field, &[number]);
            }
        }
        if let Some(date) = &work.date {
            self.date(number, date);
        }
    }

    fn date(&mut self, work: u32, date: &Date) {
        for lang in Lang::ALL {
            self.add(&date.show(lang), Field::Origin, &[work]);
        }
        let Some((first, last)) = date.years() else { return };
        let last = if last - first > LONGEST_SPAN { first } else { last };
        for year in first..=last {
            self.words.entry(year.to_string()).or_default().push(Hit { work, field: Field::Setting });
        }
    }

    /// A text that several works share.
    fn text(&mut self, text: &Text, field: Field, works: impl Iterator<Item = WorkAt>) {
        let numbers: Vec<u32> = works.filter_map(|at| u32::try_from(self.works.binary_search(&at).ok()?).ok()).collect();
        for words in languages(text) {
            self.add(words, field, &numbers);
        }
    }

    fn add(&mut self, text: &str, field: Field, works: &[u32]) {
        let folded = fold::fold(text);
        for word in fold::words(&folded) {
            self.words.entry(word).or_default().extend(works.iter().map(|&work| Hit { work, field }));
        }
        if let Some(text) = fold::line(&folded) {
            self.lines.push(Said { text, field, works: works.to_vec() });
        }
    }
}

/// What a text says, each language that is there once.
fn languages(text: &Text) -> impl Iterator<Item = &str> {
    let offered = if text.is_plain() { 1 } else { Lang::ALL.len() };
    Lang::ALL.into_iter().take(offered).filter_map(move |lang| match text.read(lang) {
        (words, None) => Some(words),
        _ => None,
    })
}
