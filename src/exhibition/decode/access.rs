//! The content of lists, fields, maps and variants, one after the other.

use super::{Decoder, Stop};
use crate::exhibition::syntax::{Name, Node, Value};
use serde::de::value::{BorrowedStrDeserializer, StrDeserializer, U32Deserializer};
use serde::de::{self, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor};
use std::iter::Peekable;
use std::vec::IntoIter;

pub(super) struct Sequence<'a> {
    pub(super) decoder: Decoder<'a>,
    pub(super) items: std::slice::Iter<'a, Node<'a>>,
}

impl<'a> SeqAccess<'a> for Sequence<'a> {
    type Error = Stop;

    fn next_element_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<Option<T::Value>, Stop> {
        self.items.next().map(|item| seed.deserialize(self.decoder.on(item))).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// A value's span, then the value: what `Field` reads.
pub(super) struct Spanned<'a> {
    pub(super) decoder: Decoder<'a>,
    pub(super) step: u8,
}

impl<'a> SeqAccess<'a> for Spanned<'a> {
    type Error = Stop;

    fn next_element_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<Option<T::Value>, Stop> {
        let span = self.decoder.node.span;
        let number = |value: u32| -> U32Deserializer<Stop> { value.into_deserializer() };
        self.step += 1;
        match self.step {
            1 => seed.deserialize(number(span.start)).map(Some),
            2 => seed.deserialize(number(span.end)).map(Some),
            _ => seed.deserialize(self.decoder).map(Some),
        }
    }
}

pub(super) struct FieldsAccess<'a> {
    pub(super) decoder: Decoder<'a>,
    pub(super) fields: &'a [(Name<'a>, Node<'a>)],
    /// Indices of the fields to step over, in order.
    pub(super) skipped: Peekable<IntoIter<usize>>,
    pub(super) next: usize,
    pub(super) value: Option<&'a Node<'a>>,
}

impl<'a> MapAccess<'a> for FieldsAccess<'a> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'a>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        while self.skipped.next_if_eq(&self.next).is_some() {
            self.next += 1;
        }
        let Some((name, value)) = self.fields.get(self.next) else { return Ok(None) };
        self.next += 1;
        self.value = Some(value);
        let name: BorrowedStrDeserializer<'a, Stop> = BorrowedStrDeserializer::new(name.text);
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        let value = self.value.take().ok_or_else(|| <Stop as de::Error>::custom("a value without a name"))?;
        seed.deserialize(self.decoder.on(value))
    }
}

pub(super) struct Pairs<'a> {
    pub(super) decoder: Decoder<'a>,
    pub(super) pairs: std::slice::Iter<'a, (Node<'a>, Node<'a>)>,
    pub(super) value: Option<&'a Node<'a>>,
}

impl<'a> MapAccess<'a> for Pairs<'a> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'a>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        let Some((key, value)) = self.pairs.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(self.decoder.on(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        let value = self.value.take().ok_or_else(|| <Stop as de::Error>::custom("a value without a key"))?;
        seed.deserialize(self.decoder.on(value))
    }
}

pub(super) struct Variant<'a> {
    pub(super) decoder: Decoder<'a>,
    pub(super) name: &'a str,
}

impl<'a> EnumAccess<'a> for Variant<'a> {
    type Error = Stop;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'a>>(self, seed: V) -> Result<(V::Value, Self), Stop> {
        let name: StrDeserializer<'a, Stop> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'a> VariantAccess<'a> for Variant<'a> {
    type Error = Stop;

    fn unit_variant(self) -> Result<(), Stop> {
        match &self.decoder.node.value {
            Value::Name(_) => Ok(()),
            _ => self.decoder.placed(Err(de::Error::custom(format!("`{}` stands alone, without brackets", self.name)))),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'a>>(self, seed: T) -> Result<T::Value, Stop> {
        match &self.decoder.node.value {
            Value::Tuple(_, items) if items.len() == 1 => seed.deserialize(self.decoder.on(&items[0])),
            // `Chart(panels: …)`: the fields of the content stand in the variant's own bracket.
            Value::Fields(..) => seed.deserialize(self.decoder),
            _ => self.decoder.placed(Err(de::Error::custom(format!("`{0}` needs its content: {0}(…)", self.name)))),
        }
    }

    fn tuple_variant<V: Visitor<'a>>(self, length: usize, visitor: V) -> Result<V::Value, Stop> {
        de::Deserializer::deserialize_tuple(self.decoder, length, visitor)
    }

    fn struct_variant<V: Visitor<'a>>(self, known: &'static [&'static str], visitor: V) -> Result<V::Value, Stop> {
        match &self.decoder.node.value {
            Value::Fields(_, fields) => self.decoder.fields(fields, known, visitor),
            _ => self.decoder.placed(Err(de::Error::custom(format!("`{0}` needs its fields: {0}(name: value, …)", self.name)))),
        }
    }
}
