//! A serde decoder over the syntax tree that reports every problem it meets.
//!
//! serde stops at the first error of a value; [`Field`](super::field::Field)
//! contains each such stop to one field, and this decoder has by then noted
//! the fault with its place, so nothing is lost by going on.

mod access;
mod suggest;

pub use suggest::did_you_mean;
pub(super) use suggest::nearest;

use super::field::SPANNED;
use super::finding::Code;
use super::syntax::{Fault, Name, Node, Span, Value};
use access::{FieldsAccess, Pairs, Sequence, Spanned, Variant};
use serde::de::{self, Visitor};
use std::cell::RefCell;
use std::fmt;
use suggest::moved;

/// Reads a value from a tree; what is wrong goes to `faults`.
pub fn decode<T: for<'de> de::Deserialize<'de> + Default>(tree: &Node, faults: &mut Vec<Fault>) -> T {
    let sink = RefCell::new(std::mem::take(faults));
    let value = T::deserialize(Decoder { node: tree, sink: &sink }).unwrap_or_default();
    *faults = sink.into_inner();
    value
}

/// An error inside serde. Once `reported`, the fault is in the list.
#[derive(Debug)]
struct Stop {
    message: String,
    code: Code,
    help: String,
    reported: bool,
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Stop {}

impl de::Error for Stop {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let help = "see the curator's guide for what this field takes";
        Self { message: message.to_string(), code: Code::WrongType, help: help.to_owned(), reported: false }
    }

    fn invalid_value(found: de::Unexpected, expected: &dyn de::Expected) -> Self {
        Self { code: Code::OutOfRange, ..Self::custom(format!("expected {expected}, found {found}")) }
    }

    fn missing_field(field: &'static str) -> Self {
        Self { code: Code::MissingField, help: format!("add `{field}: …`"), ..Self::custom(format!("missing field `{field}`")) }
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self {
            code: Code::DuplicateField,
            help: "keep one of the two".to_owned(),
            ..Self::custom(format!("field `{field}` is given twice"))
        }
    }

    fn unknown_variant(variant: &str, known: &'static [&'static str]) -> Self {
        Self { code: Code::UnknownName, help: did_you_mean(variant, known), ..Self::custom(format!("unknown name `{variant}`")) }
    }
}

#[derive(Clone, Copy)]
struct Decoder<'a> {
    node: &'a Node<'a>,
    sink: &'a RefCell<Vec<Fault>>,
}

impl<'a> Decoder<'a> {
    fn on(self, node: &'a Node<'a>) -> Self {
        Self { node, ..self }
    }

    fn note(self, span: Span, code: Code, message: String, help: String) {
        self.sink.borrow_mut().push(Fault { code, span, message, help });
    }

    /// Notes an error at this value, once.
    fn placed<T>(self, result: Result<T, Stop>) -> Result<T, Stop> {
        result.map_err(|stop| {
            if !stop.reported && !matches!(self.node.value, Value::Broken) {
                let span = match stop.code {
                    // A missing field is shown at its bracket's beginning.
                    Code::MissingField => Span { end: self.node.span.start + 1, ..self.node.span },
                    _ => self.node.span,
                };
                self.note(span, stop.code, stop.message.clone(), stop.help.clone());
            }
            Stop { reported: true, ..stop }
        })
    }

    fn wrong<T>(self, expected: &dyn de::Expected) -> Result<T, Stop> {
        let message = format!("expected {expected}, found {}", self.node.value.kind());
        self.placed(Err(de::Error::custom(message)))
    }

    /// Notes unknown and repeated fields, and tells which to step over.
    fn check_fields(self, fields: &[(Name<'a>, Node<'a>)], known: &'static [&'static str]) -> Vec<usize> {
        let mut skipped = Vec::new();
        let (mut next, mut met) = (0, 0_u128);
        for (at, (name, _)) in fields.iter().enumerate() {
            let Some(found) = find(known, next, name.text) else {
                self.unknown_field(name, known);
                skipped.push(at);
                continue;
            };
            next = found + 1;
            // Two fields of a very long list may share a bit.
            let bit = 1_u128 << (found % 128);
            if met & bit != 0 && fields[..at].iter().any(|(other, _)| other.text == name.text) {
                let message = format!("field `{}` is given twice", name.text);
                self.note(name.span, Code::DuplicateField, message, "keep one of the two".to_owned());
                skipped.push(at);
            }
            met |= bit;
        }
        skipped
    }

    fn unknown_field(self, name: &Name, known: &'static [&'static str]) {
        // A missing name is reported already.
        if !name.text.is_empty() {
            let help = moved(name.text, known).map_or_else(|| did_you_mean(name.text, known), str::to_owned);
            self.note(name.span, Code::UnknownField, format!("unknown field `{}`", name.text), help);
        }
    }

    fn fields<V: Visitor<'a>>(
        self,
        fields: &'a [(Name<'a>, Node<'a>)],
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let skipped = self.check_fields(fields, known).into_iter().peekable();
        self.placed(visitor.visit_map(FieldsAccess { decoder: self, fields, skipped, next: 0, value: None }))
    }
}

/// Where a name stands in a list. Looks from `next` on first, since fields are
/// mostly written in the order in which they are known.
fn find(known: &[&str], next: usize, name: &str) -> Option<usize> {
    let (before, behind) = known.split_at_checked(next)?;
    let at = |list: &[&str]| list.iter().position(|other| *other == name);
    at(behind).map(|found| next + found).or_else(|| at(before))
}

impl<'de> de::Deserializer<'de> for Decoder<'de> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let result = match &self.node.value {
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Integer(value) => visitor.visit_i64(*value),
            Value::Float(value) => visitor.visit_f64(*value),
            Value::Str(value) => visitor.visit_str(value),
            Value::Char(value) => visitor.visit_char(*value),
            Value::Name(name) => visitor.visit_str(name),
            Value::Tuple(_, items) | Value::List(items) => visitor.visit_seq(Sequence { decoder: self, items: items.iter() }),
            Value::Fields(_, fields) => {
                visitor.visit_map(FieldsAccess { decoder: self, fields, skipped: Vec::new().into_iter().peekable(), next: 0, value: None })
            }
            Value::Map(_) | Value::Broken => Err(de::Error::custom("this cannot be read here")),
        };
        self.placed(result)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.value {
            Value::Bool(value) => self.placed(visitor.visit_bool(*value)),
            _ => self.wrong(&"true or false"),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.value {
            Value::Integer(value) => self.placed(visitor.visit_i64(*value)),
            Value::Float(value) => self.placed(visitor.visit_f64(*value)),
            _ => self.wrong(&"a number"),
        }
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.value {
            Value::Integer(value) => self.placed(visitor.visit_i64(*value)),
            _ => self.wrong(&"a whole number"),
        }
    }

    serde::forward_to_deserialize_any! { i128 u128 bytes byte_buf unit unit_struct identifier }

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_i16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_any(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.value {
            Value::Str(value) => self.placed(visitor.visit_borrowed_str(value)),
            _ => self.wrong(&"a text in quotes"),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.value {
            Value::Name("None") => self.placed(visitor.visit_none()),
            Value::Tuple(Some(Name { text: "Some", .. }), items) if items.len() == 1 => self.placed(visitor.visit_some(self.on(&items[0]))),
            _ => self.placed(visitor.visit_some(self)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Stop> {
        if name == SPANNED {
            return self.placed(visitor.visit_seq(Spanned { decoder: self, step: 0 }));
        }
        match &self.node.value {
            Value::Tuple(Some(found), items) if found.text == name && items.len() == 1 => {
                self.placed(visitor.visit_newtype_struct(self.on(&items[0])))
            }
            _ => self.placed(visitor.visit_newtype_struct(self)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.value {
            Value::List(items) => self.placed(visitor.visit_seq(Sequence { decoder: self, items: items.iter() })),
            _ => self.wrong(&"a list in [ ]"),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.value {
            Value::Tuple(_, items) if items.len() == length => {
                self.placed(visitor.visit_seq(Sequence { decoder: self, items: items.iter() }))
            }
            Value::Tuple(_, items) => {
                self.placed(Err(de::Error::custom(format!("expected {length} values in brackets, found {}", items.len()))))
            }
            _ => self.wrong(&format!("{length} values in round brackets").as_str()),
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _name: &'static str, length: usize, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match &self.node.value {
            Value::Map(pairs) => self.placed(visitor.visit_map(Pairs { decoder: self, pairs: pairs.iter(), value: None })),
            _ => self.wrong(&"a map in { }"),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        match &self.node.value {
            Value::Fields(_, fields) => self.fields(fields, known, visitor),
            Value::Str(text) => self.placed(visitor.visit_borrowed_str(text)),
            _ => self.wrong(&"a bracket with fields: (name: value, …)"),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(self, _name: &'static str, known: &'static [&'static str], visitor: V) -> Result<V::Value, Stop> {
        let name = match &self.node.value {
            Value::Name(text) => Name { span: self.node.span, text },
            Value::Tuple(Some(name), _) | Value::Fields(Some(name), _) => *name,
            _ => return self.wrong(&format!("one of {}", known.join(", ")).as_str()),
        };
        if !known.contains(&name.text) {
            let stop = <Stop as de::Error>::unknown_variant(name.text, known);
            self.note(name.span, stop.code, stop.message.clone(), stop.help.clone());
            return Err(Stop { reported: true, ..stop });
        }
        self.placed(visitor.visit_enum(Variant { decoder: self, name: name.text }))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_unit()
    }
}
