//! Text in three languages.

use super::field::{Field, FieldVisitor, SPANNED, Words};
use super::syntax::Span;
use serde::de::{Deserialize, Deserializer};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use std::sync::Arc;

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
    /// The languages there are, one behind the other: one piece of memory for
    /// all who hold the text.
    words: Arc<str>,
    /// Where each language ends in `words`, if it is there.
    ends: [Option<u32>; 3],
    plain: bool,
    span: Option<Span>,
}

impl Text {
    /// A text in all three languages.
    pub fn new(en: impl Into<String>, zh: impl Into<String>, ru: impl Into<String>) -> Self {
        let (en, zh, ru): (String, String, String) = (en.into(), zh.into(), ru.into());
        Self::joined([Some(&en), Some(&zh), Some(&ru)])
    }

    /// A text that is the same in every language.
    pub fn plain(text: impl Into<String>) -> Self {
        let text: String = text.into();
        Self::same(&text)
    }

    fn same(text: &str) -> Self {
        Self { words: text.into(), ends: [u32::try_from(text.len()).ok(), None, None], plain: true, span: None }
    }

    fn joined(words: [Option<&str>; 3]) -> Self {
        let mut joined = String::with_capacity(words.iter().flatten().map(|text| text.len()).sum());
        let ends = words.map(|text| {
            joined.push_str(text?);
            u32::try_from(joined.len()).ok()
        });
        Self { words: joined.into(), ends, plain: false, span: None }
    }

    /// What is written in `lang`.
    fn written(&self, lang: Lang) -> Option<&str> {
        let (before, rest) = self.ends.split_at(lang as usize);
        let end = (*rest.first()?)?;
        let start = before.iter().flatten().next_back().copied().unwrap_or(0);
        self.words.get(start as usize..end as usize)
    }

    /// The text in `lang`, or else in the first language there is; and which
    /// language it is in, where that is not the one wished for.
    pub fn read(&self, lang: Lang) -> (&str, Option<Lang>) {
        if self.plain {
            return (self.words.as_ref(), None);
        }
        let legible = |lang: Lang| self.written(lang).filter(|text| !is_blank(text));
        if let Some(text) = legible(lang) {
            return (text, None);
        }
        Lang::ALL.into_iter().find_map(|other| Some((legible(other)?, Some(other)))).unwrap_or_default()
    }

    /// The text in `lang`, or else in the first language there is.
    pub fn get(&self, lang: Lang) -> &str {
        self.read(lang).0
    }

    /// The languages that are wanting.
    pub fn missing(&self) -> impl Iterator<Item = Lang> {
        Lang::ALL.into_iter().filter(|&lang| self.ends[lang as usize].is_none())
    }

    /// The languages given with nothing in them.
    pub fn empty(&self) -> impl Iterator<Item = Lang> {
        Lang::ALL.into_iter().filter(move |&lang| self.written(lang).is_some_and(is_blank))
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
        Lang::ALL.into_iter().filter_map(|lang| self.written(lang)).map(|text| text.chars().count()).max().unwrap_or(0)
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Field { value, span } = deserializer.deserialize_newtype_struct(SPANNED, FieldVisitor::<Words<'de>>::default())?;
        // Unreadable: reported already, and not to be told again as empty.
        let Some(words) = value else { return Ok(Self::default()) };
        let text = match &words.plain {
            Some(plain) => Self::same(plain),
            None => Self::joined(words.languages.each_ref().map(Option::as_deref)),
        };
        Ok(Self { span, ..text })
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.plain {
            return serializer.serialize_str(self.get(Lang::En));
        }
        let there = self.ends.iter().flatten().count();
        let mut fields = serializer.serialize_struct("Text", there)?;
        for (name, lang) in ["en", "zh", "ru"].into_iter().zip(Lang::ALL) {
            match self.written(lang) {
                Some(text) => fields.serialize_field(name, text)?,
                None => fields.skip_field(name)?,
            }
        }
        fields.end()
    }
}
