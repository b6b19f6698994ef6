//! Which program speaks, and how fast.

use crate::exhibition::Lang;
use std::path::Path;

/// Which program speaks, from the kiosk's settings: the program and its
/// arguments. In each argument is replaced: `{text}`; `{lang}` by `en`, `zh` or
/// `ru`; `{voice}` by what eSpeak NG calls them; `{words_per_minute}`;
/// `{rate}`, the pace from -100 to 100 as Speech Dispatcher counts it. Without
/// `{text}` the text comes on standard input, as UTF-8.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Program {
    /// Nothing but the curator's own recordings.
    #[default]
    None,
    /// Writes a WAV file, in the place of `{file}`, and ends.
    File(Vec<String>),
    /// Speaks at once by itself, and ends when it has spoken.
    Live(Vec<String>),
}

impl Program {
    /// eSpeak NG.
    pub fn espeak() -> Self {
        Self::File(words(&["espeak-ng", "-b", "1", "-v", "{voice}", "-s", "{words_per_minute}", "-w", "{file}", "--stdin"]))
    }

    /// The system's speech service, through Speech Dispatcher.
    pub fn spd_say() -> Self {
        Self::Live(words(&[SPD_SAY, "--wait", "--language", "{lang}", "--rate", "{rate}", "--", "{text}"]))
    }
}

/// Speech Dispatcher's own program.
pub(super) const SPD_SAY: &str = "spd-say";

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(ToString::to_string).collect()
}

/// How fast it is spoken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pace {
    /// For those who want time.
    Slow,
    /// As one reads aloud.
    #[default]
    Normal,
    /// For those who are used to speech.
    Quick,
}

impl Pace {
    /// All three, from slow to quick.
    pub const ALL: [Pace; 3] = [Pace::Slow, Pace::Normal, Pace::Quick];

    /// Words a minute.
    pub fn words_per_minute(self) -> u16 {
        [120, 155, 205][self as usize]
    }

    /// How much faster a recording of somebody is played.
    pub fn speed(self) -> f64 {
        [0.85, 1.0, 1.2][self as usize]
    }

    /// From -100, slowest, to 100.
    fn rate(self) -> i8 {
        [-35, 0, 40][self as usize]
    }
}

/// The voices of eSpeak NG. Its plain `cmn` reads most characters as English
/// letters (up to 1.51); the one for Pinyin reads them right.
fn voice(lang: Lang) -> &'static str {
    ["en-gb", "cmn-latn-pinyin", "ru"][lang as usize]
}

/// What is put in the place of an argument's blanks.
pub(super) struct Blanks<'a> {
    pub(super) file: Option<&'a Path>,
    pub(super) text: &'a str,
    pub(super) lang: Lang,
    pub(super) pace: Pace,
}

impl Blanks<'_> {
    /// An argument with its blanks filled in. What a text brings along is not
    /// filled in again.
    pub(super) fn fill(&self, argument: &str) -> String {
        let mut filled = String::new();
        let mut rest = argument;
        while let Some((before, from)) = rest.find('{').and_then(|at| rest.split_at_checked(at)) {
            filled.push_str(before);
            if let Some((value, after)) = self.first(from) {
                filled.push_str(&value);
                rest = after;
            } else {
                filled.push('{');
                rest = from.strip_prefix('{').unwrap_or_default();
            }
        }
        filled + rest
    }

    /// What stands for the blank with which this begins, and what follows it.
    fn first<'t>(&self, from: &'t str) -> Option<(String, &'t str)> {
        let after = |name: &str| from.strip_prefix(name);
        if let Some(rest) = after("{text}") {
            return Some((self.text.to_owned(), rest));
        }
        if let Some(rest) = after("{file}") {
            return Some((self.file.map(|file| file.to_string_lossy().into_owned()).unwrap_or_default(), rest));
        }
        if let Some(rest) = after("{lang}") {
            return Some((self.lang.code().to_owned(), rest));
        }
        if let Some(rest) = after("{voice}") {
            return Some((voice(self.lang).to_owned(), rest));
        }
        if let Some(rest) = after("{words_per_minute}") {
            return Some((self.pace.words_per_minute().to_string(), rest));
        }
        after("{rate}").map(|rest| (self.pace.rate().to_string(), rest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_filled_once() {
        let file = Path::new("a/b.wav");
        let blanks = Blanks { file: Some(file), text: "{file} {lang}", lang: Lang::Zh, pace: Pace::Slow };
        assert_eq!(blanks.fill("-{text}-{file}"), "-{file} {lang}-a/b.wav");
        assert_eq!(blanks.fill("{voice},{words_per_minute},{rate},{lang}"), "cmn-latn-pinyin,120,-35,zh");
        assert_eq!(blanks.fill("{other}{"), "{other}{");
    }
}
