//! What a visitor has typed.

use super::keyboard::Layout;
use super::sound;

/// What has been typed never has more characters than this.
pub const MOST_TYPED: usize = 24;

/// What has been typed: text, and behind it the pinyin letters for which no
/// character has been chosen yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    text: String,
    letters: String,
}

impl Query {
    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The pinyin letters behind the text.
    pub fn letters(&self) -> &str {
        &self.letters
    }

    /// Adds what a key says, as a small letter. With pinyin, letters wait for a
    /// choice; anything else makes them text. What does not fit is left out.
    pub fn typed(&mut self, key: char, layout: Layout) {
        for sign in key.to_lowercase() {
            let waits = layout == Layout::Pinyin && sign.is_ascii_lowercase();
            if self.is_full() || sign.is_control() {
                return;
            }
            if waits {
                self.letters.push(sign);
                continue;
            }
            self.text += &std::mem::take(&mut self.letters);
            let needless = sign.is_whitespace() && (self.text.is_empty() || self.text.ends_with(char::is_whitespace));
            if !needless {
                self.text.push(sign);
            }
        }
    }

    /// Takes a character for the first syllable of the letters. Letters of
    /// further syllables go on waiting.
    pub fn choose(&mut self, sign: char) {
        if self.letters.is_empty() && self.is_full() {
            return;
        }
        self.text.push(sign);
        self.letters = sound::after(&self.letters, sign).to_owned();
    }

    /// Takes back the last letter, or else the last character of the text.
    pub fn erase(&mut self) {
        if self.letters.pop().is_none() {
            self.text.pop();
        }
    }

    /// Takes back everything.
    pub fn clear(&mut self) {
        self.text.clear();
        self.letters.clear();
    }

    /// Whether nothing has been typed.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.letters.is_empty()
    }

    /// Text and letters: what is looked for.
    pub fn whole(&self) -> String {
        format!("{}{}", self.text, self.letters)
    }

    fn is_full(&self) -> bool {
        self.text.chars().chain(self.letters.chars()).count() >= MOST_TYPED
    }
}
