//! The keyboards on the screen.

use crate::exhibition::Lang;

/// A keyboard on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layout {
    /// English letters, typed as they are.
    Latin,
    /// Russian letters, typed as they are.
    Cyrillic,
    /// English letters that spell Chinese characters; v stands for ü.
    Pinyin,
}

const LATIN: &[&str] = &["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
const CYRILLIC: &[&str] = &["1234567890", "йцукенгшщзхъ", "фывапролджэ", "ёячсмитьбю"];

impl Layout {
    /// The keys, row by row from the top, small letters.
    pub fn rows(self) -> &'static [&'static str] {
        match self {
            Layout::Latin | Layout::Pinyin => LATIN,
            Layout::Cyrillic => CYRILLIC,
        }
    }

    /// The keyboard that a reader of a language expects.
    pub fn of(lang: Lang) -> Layout {
        match lang {
            Lang::En => Layout::Latin,
            Lang::Zh => Layout::Pinyin,
            Lang::Ru => Layout::Cyrillic,
        }
    }
}
