//! English and Russian words and figures, sorted, each with the works it
//! stands in.

use super::near::near;
use super::score::{Field, Manner};
use std::collections::BTreeMap;

/// A work in which a word stands, and where at best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    /// Its place in the order of the visit.
    pub(super) work: u32,
    pub(super) field: Field,
}

#[derive(Debug)]
struct Word {
    text: Box<str>,
    hits: Box<[Hit]>,
}

/// All words, sorted.
#[derive(Debug)]
pub(super) struct Words(Vec<Word>);

impl Words {
    pub(super) fn new(gathered: BTreeMap<String, Vec<Hit>>) -> Self {
        let words = gathered.into_iter().map(|(text, mut hits)| {
            hits.sort_unstable();
            // The first of each work is the weightiest.
            hits.dedup_by_key(|hit| hit.work);
            Word { text: text.into(), hits: hits.into() }
        });
        Self(words.collect())
    }

    /// Tells of every work with the word, with one that begins so, or with one
    /// that is almost so.
    pub(super) fn seek(&self, term: &str, mut found: impl FnMut(Hit, Manner)) {
        let first = self.0.partition_point(|word| *word.text < *term);
        for word in self.0.iter().skip(first).take_while(|word| word.text.starts_with(term)) {
            let manner = if word.text.len() == term.len() { Manner::Whole } else { Manner::Begun };
            word.hits.iter().for_each(|hit| found(*hit, manner));
        }
        self.almost(term, found);
    }

    fn almost(&self, term: &str, mut found: impl FnMut(Hit, Manner)) {
        if !term.chars().all(char::is_alphabetic) {
            return;
        }
        let typed: Vec<char> = term.chars().collect();
        let mut letters = Vec::new();
        for word in self.0.iter().filter(|word| !word.text.starts_with(term)) {
            letters.clear();
            letters.extend(word.text.chars());
            if let Some(manner) = near(&typed, &letters) {
                word.hits.iter().for_each(|hit| found(*hit, manner));
            }
        }
    }
}
