//! RON text as a tree that remembers where everything stands.
//!
//! A parser for people who are still writing: it never stops at the first
//! problem. What it cannot read becomes [`Value::Broken`] and a [`Fault`], and
//! reading goes on behind it.
//!
//! ```
//! use enfilade::exhibition::syntax::{parse, Value};
//! let (tree, faults) = parse("(title: \"Дом\", years: 3 works: [])");
//! assert!(matches!(tree.value, Value::Fields(..)));
//! assert_eq!(faults.len(), 1); // the comma after 3
//! ```

mod parser;
mod token;

pub use parser::{DEEPEST, parse};

use super::finding::Code;
use std::borrow::Cow;

/// A stretch of a source file, in bytes from its start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to, but not including, `end`.
    pub fn new(start: usize, end: usize) -> Self {
        let clip = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: clip(start), end: clip(end) }
    }

    /// Its first byte: where to point for something long.
    pub fn head(self) -> Self {
        Self { end: self.start + 1, ..self }
    }
}

/// Something wrong at a place of one file, before the file's name is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Which kind of problem.
    pub code: Code,
    /// Where.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// One value of the file and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node<'a> {
    /// Where the value stands, brackets included.
    pub span: Span,
    /// What stands there.
    pub value: Value<'a>,
}

/// A name in the file: of a field, a struct or a variant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Name<'a> {
    /// Where it stands.
    pub span: Span,
    /// How it is written.
    pub text: &'a str,
}

/// The shapes a RON value can have.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// `true`, `false`
    Bool(bool),
    /// `42`
    Integer(i64),
    /// `4.2`
    Float(f64),
    /// `"text"`
    Str(Cow<'a, str>),
    /// `'c'`
    Char(char),
    /// `Dot`: a variant without content
    Name(&'a str),
    /// `(1, 2)`, `Gap(4)`
    Tuple(Option<Name<'a>>, Vec<Node<'a>>),
    /// `(x: 1)`, `Place(x: 1)`
    Fields(Option<Name<'a>>, Vec<(Name<'a>, Node<'a>)>),
    /// `[1, 2]`
    List(Vec<Node<'a>>),
    /// `{"a": 1}`
    Map(Vec<(Node<'a>, Node<'a>)>),
    /// Unreadable; already reported.
    Broken,
}

impl Value<'_> {
    /// What this is, in a curator's words, for "expected a text, found …".
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Bool(_) => "true/false",
            Value::Integer(_) | Value::Float(_) => "a number",
            Value::Str(_) => "a text in quotes",
            Value::Char(_) => "a single character",
            Value::Name(_) => "a bare word",
            Value::Tuple(..) => "a bracket without field names",
            Value::Fields(..) => "a bracket with fields",
            Value::List(_) => "a list in [ ]",
            Value::Map(_) => "a map in { }",
            Value::Broken => "something unreadable",
        }
    }
}
