//! A serde decoder over the syntax tree that reports every problem it meets.
//!
//! serde stops at the first error of a value; [`Field`](super::field::Field)
//! contains each such stop to one field, and this decoder has by then noted
//! the fault with its place, so nothing is lost by going on.

use super::field::SPANNED;
use super::finding::Code;
use super::syntax::{Fault, Name, Node, Span, Value};
use serde::de::value::{StrDeserializer, U32Deserializer};
use serde::de::{self, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor};
use std::cell::RefCell;
use std::fmt;

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

/// "did you mean `title`?", or the list of what there is.
pub fn did_you_mean(wrong: &str, known: &[&str]) -> String {
    if wrong.len() > 64 {
        return format!("known here: {}", known.join(", "));
    }
    let nearest = known.iter().map(|name| (distance(&wrong.to_lowercase(), &name.to_lowercase()), name)).min();
    match nearest {
        Some((far, name)) if far <= 1 + name.len() / 4 => format!("did you mean `{name}`?"),
        _ => format!("known here: {}", known.join(", ")),
    }
}

/// Edits between two words (insert, delete, replace, swap neighbours).
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![(0..=b.len()).collect::<Vec<_>>()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (rows[i - 1][j] + 1).min(row[j - 1] + 1).min(rows[i - 1][j - 1] + same);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
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

    fn check_fields(self, fields: &[(Name<'a>, Node<'a>)], known: &'static [&'static str]) {
        for (at, (name, _)) in fields.iter().enumerate() {
            if name.text.is_empty() {
                continue;
            }
            if !known.contains(&name.text) {
                self.note(name.span, Code::UnknownField, format!("unknown field `{}`", name.text), did_you_mean(name.text, known));
            } else if fields[..at].iter().any(|(other, _)| other.text == name.text) {
                self.note(
                    name.span,
                    Code::DuplicateField,
                    format!("field `{}` is given twice", name.text),
                    "keep one of the two".to_owned(),
                );
            }
        }
    }

    fn fields<V: Visitor<'a>>(
        self,
        fields: &'a [(Name<'a>, Node<'a>)],
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.check_fields(fields, known);
        let wanted = |at: &usize| {
            let name = fields[*at].0.text;
            known.contains(&name) && fields[..*at].iter().all(|(other, _)| other.text != name)
        };
        let order: Vec<usize> = (0..fields.len()).filter(wanted).collect();
        self.placed(visitor.visit_map(FieldsAccess { decoder: self, fields, order: order.into_iter(), current: None }))
    }
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
                let order = (0..fields.len()).collect::<Vec<_>>();
                visitor.visit_map(FieldsAccess { decoder: self, fields, order: order.into_iter(), current: None })
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
            Value::Str(value) => self.placed(visitor.visit_str(value)),
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
            Value::Str(text) => self.placed(visitor.visit_str(text)),
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

struct Sequence<'a> {
    decoder: Decoder<'a>,
    items: std::slice::Iter<'a, Node<'a>>,
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
struct Spanned<'a> {
    decoder: Decoder<'a>,
    step: u8,
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

struct FieldsAccess<'a> {
    decoder: Decoder<'a>,
    fields: &'a [(Name<'a>, Node<'a>)],
    order: std::vec::IntoIter<usize>,
    current: Option<usize>,
}

impl<'a> MapAccess<'a> for FieldsAccess<'a> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'a>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        self.current = self.order.next();
        let name = |at: usize| -> StrDeserializer<'a, Stop> { self.fields[at].0.text.into_deserializer() };
        self.current.map(|at| seed.deserialize(name(at))).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        let at = self.current.ok_or_else(|| <Stop as de::Error>::custom("a value without a name"))?;
        seed.deserialize(self.decoder.on(&self.fields[at].1))
    }
}

struct Pairs<'a> {
    decoder: Decoder<'a>,
    pairs: std::slice::Iter<'a, (Node<'a>, Node<'a>)>,
    value: Option<&'a Node<'a>>,
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

struct Variant<'a> {
    decoder: Decoder<'a>,
    name: &'a str,
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
