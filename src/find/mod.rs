//! Finding a work by typing on a screen, in English, Chinese and Russian. Knows no Bevy.
//!
//! ```text
//! Exhibition ──> gather ──> Words    English, Russian, figures: sorted words and the works they stand in
//!                      \──> Chinese  lines of characters, found by character or by sound
//!                       \─> titles   whole
//! keys ──> Query ──────> Finder::find ──> works, best first
//! ```
//!
//! Text and query go through the same `fold`. Every word of a
//! query must match something of a work, in any language; `score`
//! says how much each match is worth.
//!
//! ```no_run
//! use enfilade::exhibition::Exhibition;
//! use enfilade::find::Finder;
//! fn composer(exhibition: &Exhibition) {
//!     let finder = Finder::new(exhibition);
//!     assert_eq!(finder.find("chaikefusiji", 5), finder.find("柴可夫斯基", 5));
//! }
//! ```

mod chinese;
mod fold;
mod gather;
mod keyboard;
mod near;
mod query;
mod score;
mod sound;
mod words;

pub use keyboard::Layout;
pub use query::{MOST_TYPED, Query};

use crate::exhibition::{Exhibition, WorkAt};
use chinese::Chinese;
use gather::Gathered;
use score::score;
use std::cmp::Reverse;
use words::Words;

/// What a work gets for a query that is its title and nothing else: more than
/// any words can bring together.
const WHOLE_TITLE: u32 = 100_000;

/// Everything a visitor may look for. Built once, and only read afterwards.
#[derive(Debug)]
pub struct Finder {
    /// In the order of the visit. Everywhere else a work is its place here.
    works: Vec<WorkAt>,
    /// Whole titles, sorted.
    titles: Vec<(Box<str>, u32)>,
    words: Words,
    chinese: Chinese,
}

impl Finder {
    /// Reads what the exhibition says about its works.
    pub fn new(exhibition: &Exhibition) -> Self {
        let Gathered { works, mut titles, words, lines } = Gathered::of(exhibition);
        titles.sort_unstable();
        Self { works, titles, words: Words::new(words), chinese: Chinese::new(lines) }
    }

    /// The works a query means, best first, at most so many. Works that match
    /// equally well come in the order of the visit.
    pub fn find(&self, query: &str, most: usize) -> Vec<WorkAt> {
        let terms = fold::terms(query);
        let scores = self.scores(&terms);
        let mut found: Vec<(Reverse<u32>, &WorkAt)> =
            scores.iter().zip(&self.works).filter(|(score, _)| **score > 0).map(|(score, at)| (Reverse(*score), at)).collect();
        found.sort_unstable();
        found.into_iter().take(most).map(|(_, at)| *at).collect()
    }

    /// Characters that these pinyin letters may stand for, at most so many:
    /// those that sound just so, then those that begin so, then those of the
    /// first syllable where more than one was typed; among equals the
    /// commoner reading first, then the character most used in the exhibition.
    pub fn characters(&self, letters: &str, most: usize) -> Vec<char> {
        self.chinese.characters(&fold::terms(letters).concat(), most)
    }

    /// What each work has scored, 0 where it is not meant.
    fn scores(&self, terms: &[String]) -> Vec<u32> {
        let mut scores = Vec::new();
        for (number, term) in terms.iter().enumerate() {
            let of_term = self.of_term(term);
            if number == 0 {
                scores = of_term;
            } else {
                // Every word must match somewhere.
                scores.iter_mut().zip(of_term).for_each(|(all, one)| *all = if *all > 0 && one > 0 { *all + one } else { 0 });
            }
        }
        self.add_spaced_pinyin(terms, &mut scores);
        self.add_whole_titles(&terms.join(" "), &mut scores);
        scores
    }

    fn of_term(&self, term: &str) -> Vec<u32> {
        let mut scores = vec![0; self.works.len()];
        self.words.seek(term, |hit, manner| raise(&mut scores, hit.work, score(hit.field, manner)));
        self.chinese.seek(term, |works, field, manner| {
            for &work in works {
                raise(&mut scores, work, score(field, manner));
            }
        });
        scores
    }

    /// Pinyin with spaces between the syllables is one word of Chinese.
    fn add_spaced_pinyin(&self, terms: &[String], scores: &mut [u32]) {
        let Ok(count @ 2..) = u32::try_from(terms.len()) else { return };
        self.chinese.seek(&terms.concat(), |works, field, manner| {
            for &work in works {
                raise(scores, work, score(field, manner) * count);
            }
        });
    }

    fn add_whole_titles(&self, query: &str, scores: &mut [u32]) {
        let first = self.titles.partition_point(|(title, _)| **title < *query);
        for (_, work) in self.titles.iter().skip(first).take_while(|(title, _)| **title == *query) {
            raise(scores, *work, WHOLE_TITLE);
        }
    }
}

fn raise(scores: &mut [u32], work: u32, score: u32) {
    if let Some(best) = scores.get_mut(work as usize) {
        *best = score.max(*best);
    }
}
