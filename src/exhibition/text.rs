//! Text in three languages.

use super::field::{Field, FieldVisitor, SPANNED, Words};
use super::syntax::Span;
use serde::de::{Deserialize, Deserializer};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// A language of the visitor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, clap::ValueEnum)]
pub enum Lang {
    /// English
    #[default]
    En,
    /// Chinese, in simplified characters
    Zh,
    /// Russian
    Ru,
}

impl Lang {
    /// All three, in the order in which they are offered.
    pub const ALL: [Lang; 3] = [Lang::En, Lang::Zh, Lang::Ru];

    /// The language's own name for itself.
    pub fn own_name(self) -> &'static str {
        ["English", "中文", "Русский"][self as usize]
    }

    /// The code of BCP 47.
    pub fn code(self) -> &'static str {
        ["en", "zh", "ru"][self as usize]
    }
}

/// A text in up to three languages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    words: [Option<Box<str>>; 3],
    plain: bool,
    span: Option<Span>,
}

impl Text {
    /// A text in all three languages.
    pub fn new(en: impl Into<String>, zh: impl Into<String>, ru: impl Into<String>) -> Self {
        let words = [en.into(), zh.into(), ru.into()].map(|text| Some(text.into_boxed_str()));
        Self { words, plain: false, span: None }
    }

    /// A text that is the same in every language.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { words: [Some(text.into().into_boxed_str()), None, None], plain: true, span: None }
    }

    /// The text in `lang`, or else in the first language there is; and which
    /// language it is in, where that is not the one wished for.
    pub fn read(&self, lang: Lang) -> (&str, Option<Lang>) {
        if self.plain {
            return (self.words[0].as_deref().unwrap_or_default(), None);
        }
        let written = |lang: Lang| self.words[lang as usize].as_deref().filter(|text| !text.trim().is_empty());
        if let Some(text) = written(lang) {
            return (text, None);
        }
        Lang::ALL.into_iter().find_map(|other| Some((written(other)?, Some(other)))).unwrap_or_default()
    }

    /// The text in `lang`, or else in the first language there is.
    pub fn get(&self, lang: Lang) -> &str {
        self.read(lang).0
    }

    /// The languages that are wanting.
    pub fn missing(&self) -> impl Iterator<Item = Lang> {
        Lang::ALL.into_iter().filter(|&lang| self.words[lang as usize].is_none())
    }

    /// The languages given with nothing in them.
    pub fn empty(&self) -> impl Iterator<Item = Lang> {
        let blank = |lang: &Lang| self.words[*lang as usize].as_deref().is_some_and(|text| text.trim().is_empty());
        Lang::ALL.into_iter().filter(blank)
    }

    /// Written as one plain string.
    pub fn is_plain(&self) -> bool {
        self.plain
    }

    /// Where it stands in its file.
    pub fn span(&self) -> Option<Span> {
        self.span
    }

    /// The longest of the three, in characters.
    pub fn longest(&self) -> usize {
        self.words.iter().flatten().map(|text| text.chars().count()).max().unwrap_or(0)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Field { value, span } = deserializer.deserialize_newtype_struct(SPANNED, FieldVisitor::<Words>::default())?;
        // Unreadable: reported already, and not to be told again as empty.
        let Some(words) = value else { return Ok(Self::default()) };
        let Some(plain) = words.plain else {
            return Ok(Self { words: words.languages.map(|text| text.map(String::into_boxed_str)), plain: false, span });
        };
        Ok(Self { span, ..Self::plain(plain) })
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.plain {
            return serializer.serialize_str(self.get(Lang::En));
        }
        let there = self.words.iter().flatten().count();
        let mut fields = serializer.serialize_struct("Text", there)?;
        for (name, text) in ["en", "zh", "ru"].into_iter().zip(&self.words) {
            match text {
                Some(text) => fields.serialize_field(name, text)?,
                None => fields.skip_field(name)?,
            }
        }
        fields.end()
    }
}
