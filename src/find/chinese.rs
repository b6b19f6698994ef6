//! Lines of Chinese: found by their characters or by how they sound.

use super::fold;
use super::score::{Field, Manner};
use super::sound::readings;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What is said in Chinese about some works.
#[derive(Debug)]
pub(super) struct Said {
    /// Letters and digits only.
    pub(super) text: String,
    pub(super) field: Field,
    pub(super) works: Vec<u32>,
}

/// A character of the exhibition.
#[derive(Debug)]
struct Known {
    sign: char,
    readings: Box<[Box<str>]>,
    /// How often the exhibition writes it.
    used: usize,
}

/// A line: places of its characters among the known ones.
#[derive(Debug)]
struct Line {
    signs: Box<[u16]>,
    field: Field,
    works: Box<[u32]>,
}

/// Everything said in Chinese.
#[derive(Debug)]
pub(super) struct Chinese {
    /// Sorted by character.
    known: Vec<Known>,
    lines: Vec<Line>,
}

impl Chinese {
    pub(super) fn new(said: Vec<Said>) -> Self {
        let mut used: BTreeMap<char, usize> = BTreeMap::new();
        for sign in said.iter().flat_map(|said| said.text.chars()) {
            *used.entry(sign).or_default() += 1;
        }
        let known: Vec<Known> = used.into_iter().map(|(sign, used)| Known { sign, readings: readings(sign).into(), used }).collect();
        // No exhibition has more characters than fit; those past the end would not be found.
        let place = |sign: char| known.binary_search_by_key(&sign, |known| known.sign).ok().and_then(|at| u16::try_from(at).ok());
        let line = |said: Said| {
            let signs = said.text.chars().map(|sign| place(sign).unwrap_or(u16::MAX)).collect();
            Line { signs, field: said.field, works: said.works.into() }
        };
        let lines = said.into_iter().map(line).collect();
        Self { known, lines }
    }

    /// Tells of every line that has the term, and of its works.
    pub(super) fn seek(&self, term: &str, mut found: impl FnMut(&[u32], Field, Manner)) {
        let Some(first) = term.chars().next() else { return };
        let term = Term { text: term, sounds: term.contains(|sign: char| sign.is_ascii_lowercase()) };
        let opens: Vec<bool> = self.known.iter().map(|known| known.opens(first)).collect();
        if !opens.contains(&true) {
            return;
        }
        for line in self.lines.iter().filter(|line| !term.sounds || line.field.by_sound()) {
            if let Some(manner) = self.manner(&line.signs, term, &opens) {
                found(&line.works, line.field, manner);
            }
        }
    }

    fn manner(&self, signs: &[u16], term: Term, opens: &[bool]) -> Option<Manner> {
        let starts = || (0..signs.len()).filter(move |&at| opens.get(usize::from(signs[at])) == Some(&true));
        if let Some(at) = starts().find(|&at| self.spells(&signs[at..], term.text)) {
            return Some(match at {
                _ if term.sounds => Manner::Spelled,
                0 => Manner::Whole,
                _ => Manner::Begun,
            });
        }
        (term.may_be_initials() && starts().any(|at| self.begins(&signs[at..], term.text))).then_some(Manner::Initials)
    }

    fn at(&self, sign: u16) -> Option<&Known> {
        self.known.get(usize::from(sign))
    }

    /// Whether the first of these characters, each itself or by a reading, make
    /// up the text. The last reading may be cut short.
    fn spells(&self, signs: &[u16], text: &str) -> bool {
        if text.is_empty() {
            return true;
        }
        let Some((known, signs)) = signs.split_first().and_then(|(first, rest)| Some((self.at(*first)?, rest))) else {
            return false;
        };
        if let Some(rest) = text.strip_prefix(known.sign) {
            return self.spells(signs, rest);
        }
        let fits = |reading: &str| reading.starts_with(text) || text.strip_prefix(reading).is_some_and(|rest| self.spells(signs, rest));
        known.readings.iter().any(|reading| fits(reading))
    }

    /// Whether these characters begin with these letters, one each.
    fn begins(&self, signs: &[u16], letters: &str) -> bool {
        let sounds = |sign: u16, letter| self.at(sign).is_some_and(|known| known.sounds(letter));
        letters.len() <= signs.len() && signs.iter().zip(letters.chars()).all(|(sign, letter)| sounds(*sign, letter))
    }

    /// The characters that letters may stand for, best first.
    pub(super) fn characters(&self, letters: &str, most: usize) -> Vec<char> {
        let mut fitting: Vec<_> =
            self.known.iter().filter_map(|known| Some((known.fit(letters)?, Reverse(known.used), known.sign))).collect();
        fitting.sort_unstable();
        fitting.into_iter().take(most).map(|(_, _, sign)| sign).collect()
    }
}

/// What is looked for.
#[derive(Clone, Copy)]
struct Term<'a> {
    text: &'a str,
    /// It has letters, that may stand for characters.
    sounds: bool,
}

impl Term<'_> {
    /// One or two letters are the initials of far too much.
    fn may_be_initials(self) -> bool {
        self.text.len() > 2 && self.text.chars().all(|sign| sign.is_ascii_lowercase())
    }
}

impl Known {
    fn opens(&self, first: char) -> bool {
        self.sign == first || self.sounds(first)
    }

    fn sounds(&self, letter: char) -> bool {
        self.readings.iter().any(|reading| reading.starts_with(letter))
    }

    /// How well letters fit a Chinese character: the smaller the better. First
    /// the kind of fit, then how common the reading is or how little it covers.
    fn fit(&self, letters: &str) -> Option<(u8, usize)> {
        if letters.is_empty() || !fold::is_han(self.sign) {
            return None;
        }
        let fits = self.readings.iter().enumerate().filter_map(|(place, reading)| {
            if **reading == *letters {
                Some((0, place))
            } else if reading.starts_with(letters) {
                Some((1, place))
            } else {
                letters.strip_prefix(&**reading).map(|rest| (2, rest.len()))
            }
        });
        fits.min()
    }
}
