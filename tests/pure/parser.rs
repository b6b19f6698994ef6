//! The scene parser: it reads what RON reads, knows where everything stands,
//! and never stops, panics or overflows on what people and accidents write.

use enfilade::exhibition::decode::decode;
use enfilade::exhibition::finding::report;
use enfilade::exhibition::syntax::{DEEPEST, Node, Span, Value, parse};
use enfilade::exhibition::{Depth, Folder, Glyphs, check, raw};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{fs, iter};

fn exhibition() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes/china-flows")
}

/// The real rooms.
static ROOMS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let files = fs::read_dir(exhibition().join("rooms")).unwrap();
    let mut paths: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    let rooms: Vec<String> = paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    assert!(!rooms.is_empty());
    rooms
});

/// Failures are shown, not written into the source tree.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn children<'n, 't>(node: &'n Node<'t>) -> Vec<&'n Node<'t>> {
    match &node.value {
        Value::Tuple(_, items) | Value::List(items) => items.iter().collect(),
        Value::Fields(_, fields) => fields.iter().map(|(_, node)| node).collect(),
        Value::Map(pairs) => pairs.iter().flat_map(|(key, value)| [key, value]).collect(),
        _ => Vec::new(),
    }
}

/// The node and everything in it.
fn all<'n, 't>(root: &'n Node<'t>) -> Vec<&'n Node<'t>> {
    let mut nodes = vec![root];
    let mut at = 0;
    while let Some(node) = nodes.get(at).copied() {
        nodes.extend(children(node));
        at += 1;
    }
    nodes
}

/// The text at a span; a span that cuts a character in two is a mistake.
fn written(text: &str, span: Span) -> &str {
    let range = span.start as usize..span.end as usize;
    text.get(range).unwrap_or_else(|| panic!("{span:?} cuts a character or leaves the text"))
}

/// What holds of every tree, however broken its text.
fn sound(text: &str) {
    let (tree, mut faults) = parse(text);
    for node in all(&tree) {
        written(text, node.span);
        for child in children(node) {
            assert!(node.span.start <= child.span.start, "{child:?} begins before {:?}", node.span);
        }
    }
    for fault in &faults {
        written(text, fault.span);
        assert!(!fault.message.is_empty() && !fault.help.is_empty(), "{fault:?}");
    }
    let _room: raw::Room = decode(&tree, &mut faults);
    let _head: raw::Exhibition = decode(&tree, &mut faults);
    let _threads: raw::Threads = decode(&tree, &mut faults);
    let _timeline: raw::Timeline = decode(&tree, &mut faults);
    let _places: raw::Places = decode(&tree, &mut faults);
    let _reading: raw::ReadingList = decode(&tree, &mut faults);
}

// What RON reads is read, and as it was meant.

/// A value to be written as RON and read again.
#[derive(Clone, Debug)]
enum Wanted {
    Bool(bool),
    Integer(i64),
    Float(f64),
    Str(String),
    Char(char),
    Name(&'static str),
    Tuple(Option<&'static str>, Vec<Wanted>),
    Fields(Option<&'static str>, Vec<(&'static str, Wanted)>),
    List(Vec<Wanted>),
    Map(Vec<(Wanted, Wanted)>),
}

const NAMES: &[&str] = &["Dot", "Grave", "Place", "Text", "r", "Книга", "trueish"];
const FIELDS: &[&str] = &["en", "zh", "ru", "size_cm", "r", "r2", "b", "字", "_x"];
const CHARS: &[char] = &[
    'a', 'Z', '7', ' ', '"', '\\', '\n', '\t', '\'', '/', '*', '#', '(', ')', '[', ']', '{', '}', ',', ':', 'é', 'Ж', '茶', '，', '“',
    '\u{3000}', '🎈',
];
const BLANKS: &[&str] = &["", " ", "\n    ", "\r\n\t", " // a note with (brackets and \"quotes\n", " /* a /* nested */ (note */ "];

fn leaf() -> impl Strategy<Value = Wanted> {
    prop_oneof![
        any::<bool>().prop_map(Wanted::Bool),
        (-i64::MAX..=i64::MAX).prop_map(Wanted::Integer),
        (-9_i64..=9).prop_map(Wanted::Integer),
        (-1e9_f64..1e9).prop_map(Wanted::Float),
        proptest::num::f64::NORMAL.prop_map(Wanted::Float),
        vec(select(CHARS), 0..12).prop_map(|chars| Wanted::Str(chars.into_iter().collect())),
        select(vec!['a', '茶', '"', '(', ' ', 'я']).prop_map(Wanted::Char),
        select(NAMES).prop_map(Wanted::Name),
    ]
}

fn value() -> impl Strategy<Value = Wanted> {
    leaf().prop_recursive(5, 48, 6, |inner| {
        let name = proptest::option::of(select(NAMES));
        prop_oneof![
            (name.clone(), vec(inner.clone(), 1..5)).prop_map(|(name, items)| Wanted::Tuple(name, items)),
            (name, vec((select(FIELDS), inner.clone()), 0..5)).prop_map(|(name, fields)| Wanted::Fields(name, fields)),
            vec(inner.clone(), 0..5).prop_map(Wanted::List),
            vec((inner.clone(), inner), 0..4).prop_map(Wanted::Map),
        ]
    })
}

/// Writes RON with blanks and comments of all kinds between the tokens.
struct Writer {
    out: String,
    blanks: Vec<&'static str>,
    at: usize,
}

impl Writer {
    fn blank(&mut self) {
        self.out.push_str(self.blanks.get(self.at % self.blanks.len().max(1)).copied().unwrap_or_default());
        self.at += 1;
    }

    fn quoted(&mut self, text: &str) {
        self.out.push('"');
        for c in text.chars() {
            match c {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\t' => self.out.push_str("\\t"),
                'é' => self.out.push_str("\\u{e9}"),
                _ => self.out.push(c),
            }
        }
        self.out.push('"');
    }

    /// Items between brackets; with a trailing comma now and then.
    fn bracket<T>(&mut self, [open, close]: [char; 2], items: &[T], mut item: impl FnMut(&mut Self, &T)) {
        self.out.push(open);
        for (at, one) in items.iter().enumerate() {
            if at > 0 {
                self.out.push(',');
            }
            self.blank();
            item(self, one);
            self.blank();
        }
        if !items.is_empty() && self.at.is_multiple_of(3) {
            self.out.push(',');
            self.blank();
        }
        self.out.push(close);
    }

    fn colon(&mut self) {
        self.blank();
        self.out.push(':');
        self.blank();
    }

    fn value(&mut self, wanted: &Wanted) {
        match wanted {
            Wanted::Bool(value) => self.out.push_str(&value.to_string()),
            Wanted::Integer(value) => self.out.push_str(&value.to_string()),
            Wanted::Float(value) => self.out.push_str(&format!("{value:?}")),
            Wanted::Str(text) => self.quoted(text),
            Wanted::Char(value) => self.out.push_str(&format!("'{value}'")),
            Wanted::Name(name) => self.out.push_str(name),
            Wanted::Tuple(name, items) => {
                self.out.push_str(name.unwrap_or_default());
                self.bracket(['(', ')'], items, Self::value);
            }
            Wanted::Fields(name, fields) => {
                self.out.push_str(name.unwrap_or_default());
                self.bracket(['(', ')'], fields, |writer, (name, value)| {
                    writer.out.push_str(name);
                    writer.colon();
                    writer.value(value);
                });
            }
            Wanted::List(items) => self.bracket(['[', ']'], items, Self::value),
            Wanted::Map(pairs) => self.bracket(['{', '}'], pairs, |writer, (key, value)| {
                writer.value(key);
                writer.colon();
                writer.value(value);
            }),
        }
    }
}

fn write(wanted: &Wanted, blanks: Vec<&'static str>) -> String {
    let mut writer = Writer { out: String::new(), blanks, at: 0 };
    writer.blank();
    writer.value(wanted);
    writer.blank();
    writer.out
}

fn same(node: &Node, wanted: &Wanted) -> bool {
    let named = |name: &Option<enfilade::exhibition::syntax::Name>, other: &Option<&str>| name.map(|name| name.text) == *other;
    match (&node.value, wanted) {
        (Value::Bool(a), Wanted::Bool(b)) => a == b,
        (Value::Integer(a), Wanted::Integer(b)) => a == b,
        (Value::Float(a), Wanted::Float(b)) => a.to_bits() == b.to_bits(),
        (Value::Str(a), Wanted::Str(b)) => a.as_ref() == b.as_str(),
        (Value::Char(a), Wanted::Char(b)) => a == b,
        (Value::Name(a), Wanted::Name(b)) => a == b,
        (Value::Tuple(name, a), Wanted::Tuple(other, b)) => named(name, other) && all_same(a, b),
        (Value::List(a), Wanted::List(b)) => all_same(a, b),
        (Value::Fields(name, a), Wanted::Fields(other, b)) => {
            named(name, other)
                && a.len() == b.len()
                && a.iter().zip(b).all(|((name, value), (other, wanted))| name.text == *other && same(value, wanted))
        }
        (Value::Map(a), Wanted::Map(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|((key, value), (other, wanted))| same(key, other) && same(value, wanted))
        }
        _ => false,
    }
}

fn all_same(nodes: &[Node], wanted: &[Wanted]) -> bool {
    nodes.len() == wanted.len() && nodes.iter().zip(wanted).all(|(node, wanted)| same(node, wanted))
}

/// Texts begin and end with their quotes, and what stands in a bracket stands
/// inside its span.
fn spans_fit(text: &str, tree: &Node) {
    for node in all(tree) {
        let here = written(text, node.span);
        match node.value {
            Value::Str(_) => assert!(here.len() >= 2 && here.starts_with('"') && here.ends_with('"'), "{here}"),
            Value::List(_) => assert!(here.starts_with('[') && here.ends_with(']'), "{here}"),
            Value::Map(_) => assert!(here.starts_with('{') && here.ends_with('}'), "{here}"),
            Value::Tuple(..) | Value::Fields(..) => assert!(here.ends_with(')'), "{here}"),
            _ => assert!(!here.is_empty() && here.trim() == here, "{here}"),
        }
        for child in children(node) {
            assert!(node.span.start < child.span.start && child.span.end < node.span.end, "{child:?} leaves {here}");
        }
    }
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn what_ron_accepts_is_read_as_it_was_meant(wanted in value(), blanks in vec(select(BLANKS), 1..8)) {
        let text = write(&wanted, blanks);
        prop_assume!(ron::de::from_str::<serde::de::IgnoredAny>(&text).is_ok());
        let (tree, faults) = parse(&text);
        prop_assert!(faults.is_empty(), "{}\n{:?}", text, faults);
        prop_assert!(same(&tree, &wanted), "{}\nwas read as {:?}", text, tree);
        spans_fit(&text, &tree);
    }
}

#[test]
fn the_writer_of_these_tests_writes_ron() {
    let texts = ["(en: \"a\", size_cm: (1, 2.5),)", "Place(1, Dot, [true], {\"a\": 'c'})", "Grave", "()", "/* a /* b */ c */ [1e300, -5]"];
    for text in texts {
        assert!(ron::de::from_str::<serde::de::IgnoredAny>(text).is_ok(), "{text}");
        assert!(parse(text).1.is_empty(), "{text}");
    }
}

#[test]
fn real_rooms_are_read_without_a_fault_by_both() {
    for room in ROOMS.iter() {
        let (tree, faults) = parse(room);
        assert!(faults.is_empty(), "{faults:?}");
        assert!(matches!(tree.value, Value::Fields(None, _)));
        spans_fit(room, &tree);
        assert!(ron::de::from_str::<serde::de::IgnoredAny>(room).is_ok());
    }
}

#[test]
fn numbers_have_many_forms() {
    let table = [
        ("0", Value::Integer(0)),
        ("007", Value::Integer(7)),
        ("+5", Value::Integer(5)),
        ("-5", Value::Integer(-5)),
        ("1_000", Value::Integer(1000)),
        ("0x1F", Value::Integer(31)),
        ("-0b101", Value::Integer(-5)),
        ("0o17", Value::Integer(15)),
        ("9223372036854775807", Value::Integer(i64::MAX)),
        ("4.", Value::Float(4.0)),
        (".5", Value::Float(0.5)),
        ("-4.25", Value::Float(-4.25)),
        ("1e3", Value::Float(1000.0)),
        ("2.5E-3", Value::Float(0.0025)),
    ];
    for (text, wanted) in table {
        let (tree, faults) = parse(text);
        assert_eq!((tree.value, faults), (wanted, vec![]), "{text}");
    }
    for text in ["4.2.1", "4x", "0xG", "-", ".", "1e999"] {
        assert_eq!(parse(text).1.len(), 1, "{text}");
    }
}

#[test]
fn texts_have_escapes_and_raw_forms() {
    let table = [
        (r#""茶\n\t\\\"""#, "茶\n\t\\\""),
        (r#""\u{8336}\x41""#, "茶A"),
        ("\"two \\\n     lines\"", "two lines"),
        ("\"two\nlines\"", "two\nlines"),
        (r##"r"C:\tea""##, "C:\\tea"),
        (r###"r#"a "tea" b"#"###, "a \"tea\" b"),
        ("\u{feff}\"茶\"", "茶"),
    ];
    for (text, wanted) in table {
        let (tree, faults) = parse(text);
        assert_eq!((tree.value, faults), (Value::Str(wanted.into()), vec![]), "{text}");
    }
}

#[test]
fn one_mistake_is_one_fault() {
    let mistakes = [
        "(a: 1 b: 2)",
        "(a: 1,, b: 2)",
        "(a: , b: 2)",
        "(a: 1；, b: 2)",
        "(a: 4.2.1, b: 2)",
        "(a: \"\\q\", b: 2)",
        "(a: [1, 2, b: 2)",
        "(a: [1}], b: 2)",
        "(b: 2, a 1)",
        "(b: 2, : 1)",
        "(b: 2, 1)",
        "(b: 2",
        "(b: 2, a: \"tea)",
        "(b: 2))",
        "(b: 2) more",
    ];
    for text in mistakes {
        let (tree, faults) = parse(text);
        let wanted = if matches!(text, "(a: [1, 2, b: 2)" | "(b: 2, : 1)" | "(b: 2, a: \"tea)") { 2..=4 } else { 1..=1 };
        assert!(wanted.contains(&faults.len()), "{text}: {faults:?}");
        if wanted == (1..=1) {
            let Value::Fields(_, fields) = &tree.value else { panic!("{text}: {tree:?}") };
            assert!(fields.iter().any(|(name, node)| name.text == "b" && node.value == Value::Integer(2)), "{text}: {tree:?}");
        }
    }
}

// Depth.

#[test]
fn brackets_may_be_as_deep_as_the_limit() {
    assert_eq!(DEEPEST, 64);
    for (open, close) in [("(", ")"), ("[", "]")] {
        let text = open.repeat(DEEPEST) + &close.repeat(DEEPEST);
        let (tree, faults) = parse(&text);
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(iter::successors(Some(&tree), |&node| children(node).first().copied()).count(), DEEPEST);
    }
}

#[test]
fn deeper_brackets_are_one_fault_and_no_overflow() {
    for depth in [DEEPEST + 1, 200, 100_000] {
        for (open, close) in [("(", ")"), ("[", "]")] {
            for text in [open.repeat(depth), open.repeat(depth) + &close.repeat(depth)] {
                let (_, faults) = parse(&text);
                assert_eq!(faults.len(), 1, "{depth} {open}");
                assert_eq!(faults[0].span.start as usize, DEEPEST);
            }
        }
    }
}

#[test]
fn deep_brackets_of_any_kind_end() {
    for piece in ["{", "(a:", "[(", "Some(", "(a:[{", "({1:", "([)"] {
        sound(&piece.repeat(50_000));
        sound(&format!("(works: {}", piece.repeat(50_000)));
    }
    sound(&format!("{}{}", "/*".repeat(100_000), "*/".repeat(100_000)));
    sound(&"]".repeat(10_000));
}

// Mutilation.

#[derive(Clone, Copy, Debug)]
enum Harm {
    Delete,
    Double,
    Swap,
    DeleteLine,
    DoubleLine,
    SwapLines,
    CutEnd,
    CutBeginning,
    Insert(&'static str),
}

/// What slips into a text: other keyboards, other encodings, half-deleted code.
const STRAYS: &[&str] = &[
    "(", ")", "[", "]", "{", "}", ",", ":", ";", "=", "\"", "'", "\\", "\\u{", "\\x", "r", "r\"", "r#", "r##", "r#\"", "#", "#!", "#![",
    "//", "/*", "*/", "\n", "\r", "\t", "\0", "\u{feff}", "\u{200b}", "\u{301}", "茶", "é", "，", "：", "（", "“", "”", "0", "0x", "1",
    "-", "+", ".", "e", "e+", "_", "None", "Some(", "true", "word",
];

fn harm() -> impl Strategy<Value = Harm> {
    let plain =
        vec![Harm::Delete, Harm::Double, Harm::Swap, Harm::DeleteLine, Harm::DoubleLine, Harm::SwapLines, Harm::CutEnd, Harm::CutBeginning];
    prop_oneof![select(plain), select(STRAYS).prop_map(Harm::Insert)]
}

fn harmed(text: &str, harm: Harm, first: Index, second: Index) -> String {
    let lines = matches!(harm, Harm::DeleteLine | Harm::DoubleLine | Harm::SwapLines);
    let mut pieces: Vec<&str> =
        if lines { text.split_inclusive('\n').collect() } else { text.split("").filter(|piece| !piece.is_empty()).collect() };
    if pieces.is_empty() {
        return text.to_owned();
    }
    let (at, other) = (first.index(pieces.len()), second.index(pieces.len()));
    match harm {
        Harm::Delete | Harm::DeleteLine => pieces[at] = "",
        Harm::Double | Harm::DoubleLine => pieces.insert(at, pieces[at]),
        Harm::Swap | Harm::SwapLines => pieces.swap(at, other),
        Harm::CutEnd => pieces.truncate(at),
        Harm::CutBeginning => pieces = pieces.split_off(at),
        Harm::Insert(stray) => pieces.insert(at, stray),
    }
    pieces.concat()
}

fn mutilated() -> impl Strategy<Value = String> {
    let harms = vec((harm(), any::<Index>(), any::<Index>()), 1..6);
    (any::<Index>(), harms).prop_map(|(room, harms)| {
        let room = ROOMS[room.index(ROOMS.len())].clone();
        harms.into_iter().fold(room, |text, (harm, first, second)| harmed(&text, harm, first, second))
    })
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn a_mutilated_room_is_read_to_its_end(text in mutilated()) {
        sound(&text);
    }

    #[test]
    fn a_soup_of_tokens_is_read_to_its_end(soup in vec(select(STRAYS), 0..40)) {
        sound(&soup.concat());
    }

    #[test]
    fn any_text_is_read_to_its_end(text in any::<String>()) {
        sound(&text);
    }
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn a_mutilated_room_is_checked_and_reported(text in mutilated()) {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("rooms")).unwrap();
        let head = fs::read_to_string(exhibition().join("exhibition.ron")).unwrap();
        fs::write(folder.path().join("exhibition.ron"), head).unwrap();
        fs::write(folder.path().join("rooms/swans.ron"), text).unwrap();
        let checked = check(&Folder::new(folder.path()), &Glyphs::default(), Depth::Headers);
        prop_assert!(checked.exhibition.is_some());
        for finding in &checked.findings {
            prop_assert!(report(finding).contains(finding.code.name()));
        }
    }
}

#[test]
fn hashes_of_a_raw_text_may_be_followed_by_anything() {
    for text in ["r##中", "r##é\"", "r##", "r##(", "(a: r##茶, b: 2)", "r###\"茶\"##", "r#"] {
        sound(text);
    }
}
