//! Values that know where they were written, for raw scenes.

use super::syntax::Span;
use serde::de::{self, Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

/// The name by which [`Field`] asks the decoder for a value's span.
pub(super) const SPANNED: &str = "$spanned";

/// One field of a raw scene: there, absent, or unreadable (and then already
/// reported). It never makes its neighbours fail.
#[derive(Clone, Debug, PartialEq)]
pub struct Field<T> {
    /// The value, where it could be read.
    pub value: Option<T>,
    /// Where it stands, where there is anything.
    pub span: Option<Span>,
}

impl<T> Field<T> {
    /// A value that comes from no file.
    pub fn new(value: T) -> Self {
        Self { value: Some(value), span: None }
    }

    /// Neither a value nor an unreadable one.
    pub fn is_absent(&self) -> bool {
        self.value.is_none() && self.span.is_none()
    }

    /// The value, if it could be read.
    pub fn get(&self) -> Option<&T> {
        self.value.as_ref()
    }
}

impl<T> Default for Field<T> {
    fn default() -> Self {
        Self { value: None, span: None }
    }
}

impl<T: Serialize> Serialize for Field<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(FieldVisitor::default())
    }
}

/// Reads a [`Field`].
pub(super) struct FieldVisitor<T>(PhantomData<T>);

impl<T> Default for FieldVisitor<T> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for FieldVisitor<T> {
    type Value = Field<T>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_none<E: de::Error>(self) -> Result<Field<T>, E> {
        Ok(Field::default())
    }

    fn visit_unit<E: de::Error>(self) -> Result<Field<T>, E> {
        Ok(Field::default())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Field<T>, D::Error> {
        deserializer.deserialize_newtype_struct(SPANNED, self)
    }

    /// Our own decoder gives start, end and the value.
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Field<T>, A::Error> {
        let start: u32 = seq.next_element()?.unwrap_or(0);
        let end: u32 = seq.next_element()?.unwrap_or(start);
        // The decoder has reported why, with the place; here it is only left out.
        let value = seq.next_element::<T>().ok().flatten();
        Ok(Field { value, span: Some(Span { start, end }) })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Field<T>, D::Error> {
        T::deserialize(deserializer).map(Field::new)
    }
}

/// A list whose unreadable items are left out (and reported).
#[derive(Clone, Debug, PartialEq)]
pub struct Items<T> {
    items: Vec<T>,
    spans: Vec<Option<Span>>,
}

impl<T> Items<T> {
    /// The items, each with its place in the file.
    pub fn placed(&self) -> impl Iterator<Item = (&T, Option<Span>)> {
        self.items.iter().zip(self.spans.iter().copied())
    }
}

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self { items: Vec::new(), spans: Vec::new() }
    }
}

impl<T> Deref for Items<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<T> From<Vec<T>> for Items<T> {
    fn from(items: Vec<T>) -> Self {
        let spans = vec![None; items.len()];
        Self { items, spans }
    }
}

impl<'a, T> IntoIterator for &'a Items<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<T: Serialize> Serialize for Items<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.items.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Items<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = Vec::<Field<T>>::deserialize(deserializer)?;
        let mut list = Items { items: Vec::with_capacity(fields.len()), spans: Vec::with_capacity(fields.len()) };
        for field in fields {
            if let Some(item) = field.value {
                list.items.push(item);
                list.spans.push(field.span);
            }
        }
        Ok(list)
    }
}

/// A string of the file, lent where it stands there as it is meant.
struct Lent<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Lent<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(LentVisitor)
    }
}

struct LentVisitor;

impl<'de> Visitor<'de> for LentVisitor {
    type Value = Lent<'de>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Lent<'de>, E> {
        Ok(Lent(Cow::Owned(text.to_owned())))
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Lent<'de>, E> {
        Ok(Lent(Cow::Borrowed(text)))
    }
}

/// The three languages of a text as written, `(en: …, zh: …, ru: …)`, or a
/// plain string.
#[derive(Default)]
pub(super) struct Words<'a> {
    pub(super) plain: Option<Cow<'a, str>>,
    pub(super) languages: [Option<Cow<'a, str>>; 3],
}

pub(super) const LANGUAGES: &[&str] = &["en", "zh", "ru"];

impl<'de> Deserialize<'de> for Words<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("Text", LANGUAGES, WordsVisitor)
    }
}

struct WordsVisitor;

impl<'de> Visitor<'de> for WordsVisitor {
    type Value = Words<'de>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a text: (en: \"…\", zh: \"…\", ru: \"…\")")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Words<'de>, E> {
        Ok(Words { plain: Some(Cow::Owned(text.to_owned())), ..Words::default() })
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Words<'de>, E> {
        Ok(Words { plain: Some(Cow::Borrowed(text)), ..Words::default() })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Words<'de>, A::Error> {
        let mut words = Words::default();
        while let Some(Lent(language)) = map.next_key::<Lent>()? {
            match LANGUAGES.iter().position(|known| **known == *language) {
                Some(at) => words.languages[at] = map.next_value::<Field<Lent>>()?.value.map(|lent| lent.0),
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(words)
    }
}
