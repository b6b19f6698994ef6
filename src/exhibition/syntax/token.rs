//! Text to tokens: words, numbers, quoted text, punctuation; comments fall away.

use super::{Code, Fault, Span};
use std::borrow::Cow;

/// The smallest pieces of a RON file.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token<'a> {
    Open(char),
    Close(char),
    Comma,
    Colon,
    Word(&'a str),
    Integer(i64),
    Float(f64),
    Str(Cow<'a, str>),
    Char(char),
    End,
}

/// Reads tokens one after the other; problems are noted and stepped over.
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
    pub(super) faults: Vec<Fault>,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        // Some editors begin a file with a byte order mark.
        Self { text, at: if text.starts_with('\u{feff}') { 3 } else { 0 }, faults: Vec::new() }
    }

    pub(super) fn fault(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.faults.push(Fault { code: Code::Syntax, span, message: message.into(), help: help.into() });
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn byte(&self, ahead: usize) -> u8 {
        self.text.as_bytes().get(self.at + ahead).copied().unwrap_or(0)
    }

    /// The next token and where it stands.
    pub(super) fn next(&mut self) -> (Token<'a>, Span) {
        loop {
            self.skip_blank();
            let start = self.at;
            let Some(first) = self.rest().chars().next() else {
                return (Token::End, Span::new(start, start));
            };
            if let Some(token) = self.token(first) {
                return (token, Span::new(start, self.at));
            }
        }
    }

    /// Whether a `:` comes next, blanks and comments aside.
    pub(super) fn peek_is_colon(&self) -> bool {
        if self.byte(0) == b':' {
            return true;
        }
        let mut ahead = Tokens { text: self.text, at: self.at, faults: Vec::new() };
        ahead.skip_blank();
        ahead.rest().starts_with([':', '：', '='])
    }

    fn token(&mut self, first: char) -> Option<Token<'a>> {
        let single = match first {
            '(' | '[' | '{' => Some(Token::Open(first)),
            ')' | ']' | '}' => Some(Token::Close(first)),
            ',' => Some(Token::Comma),
            ':' => Some(Token::Colon),
            _ => None,
        };
        if single.is_some() {
            self.at += 1;
            return single;
        }
        match first {
            '"' => Some(self.quoted()),
            'r' if self.rest()[1..].trim_start_matches('#').starts_with('"') => Some(self.raw_quoted()),
            '\'' => self.character(),
            '#' if self.byte(1) == b'!' => {
                self.skip_attribute();
                None
            }
            '0'..='9' | '+' | '-' | '.' => self.number(),
            _ if first.is_alphabetic() || first == '_' => Some(self.word()),
            _ => self.stray(first),
        }
    }

    /// A character that belongs nowhere. Full-width twins of our punctuation
    /// are read as what they stand for, so that one slip is one fault.
    fn stray(&mut self, first: char) -> Option<Token<'a>> {
        let span = Span::new(self.at, self.at + first.len_utf8());
        let help = match first {
            '“' | '”' | '„' | '«' | '»' | '＂' => "write text between straight quotes: \"…\"".to_owned(),
            '，' | '、' => "write the Latin comma `,` between values".to_owned(),
            '：' => "write the Latin colon `:` after a field's name".to_owned(),
            '（' | '）' => "write Latin brackets `(` `)`".to_owned(),
            '=' => "write `:` between a field and its value".to_owned(),
            ';' => "write `,` between values".to_owned(),
            _ => "remove it, or put it inside a text in quotes".to_owned(),
        };
        self.fault(span, format!("the character `{first}` does not belong here"), help);
        self.at += first.len_utf8();
        match first {
            '，' | '、' | ';' => Some(Token::Comma),
            '：' | '=' => Some(Token::Colon),
            '（' => Some(Token::Open('(')),
            '）' => Some(Token::Close(')')),
            _ => None,
        }
    }

    fn skip_blank(&mut self) {
        loop {
            self.skip_spaces();
            match (self.byte(0), self.byte(1)) {
                (b'/', b'/') => {
                    let rest = self.rest();
                    self.at += rest.find('\n').unwrap_or(rest.len());
                }
                (b'/', b'*') => self.skip_block_comment(),
                _ => return,
            }
        }
    }

    fn skip_spaces(&mut self) {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                // Nearly half of a scene is indentation: it goes by in strides.
                Some(b' ') if bytes[self.at..].first_chunk::<8>() == Some(&[b' '; 8]) => self.at += 8,
                Some(b' ' | b'\t'..=b'\r') => self.at += 1,
                Some(0x80..) => {
                    let (rest, trimmed) = (self.rest(), self.rest().trim_start());
                    if trimmed.len() == rest.len() {
                        return;
                    }
                    self.at += rest.len() - trimmed.len();
                }
                _ => return,
            }
        }
    }

    fn skip_block_comment(&mut self) {
        let start = self.at;
        let mut depth = 0_usize;
        loop {
            let rest = self.rest();
            if rest.starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else if let Some(next) = rest.chars().next() {
                self.at += next.len_utf8();
            } else {
                self.fault(Span::new(start, start + 2), "this comment is never closed", "end it with `*/`");
                return;
            }
        }
    }

    /// `#![enable(...)]`, `#![type = "..."]`: hints for other RON tools.
    fn skip_attribute(&mut self) {
        let rest = self.rest();
        self.at += rest.find(']').map_or(rest.len(), |close| close + 1);
    }

    fn word(&mut self) -> Token<'a> {
        let rest = self.rest();
        let skipped = if (self.byte(0), self.byte(1)) == (b'r', b'#') { 2 } else { 0 };
        let raw = &rest[skipped..];
        let ascii = raw.bytes().position(|byte| !byte.is_ascii_alphanumeric() && byte != b'_').unwrap_or(raw.len());
        let end = match raw.as_bytes().get(ascii) {
            Some(0x80..) => raw.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(raw.len()),
            _ => ascii,
        };
        self.at += skipped + end;
        Token::Word(&raw[..end])
    }

    fn number(&mut self) -> Option<Token<'a>> {
        let rest = self.rest();
        let end = rest
            .char_indices()
            .find(|&(at, c)| {
                let exponent = matches!(rest.as_bytes().get(at.wrapping_sub(1)), Some(b'e' | b'E'));
                !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.') || (matches!(c, '+' | '-') && (at == 0 || exponent)))
            })
            .map_or(rest.len(), |(at, _)| at);
        let written = &rest[..end.max(1)];
        let span = Span::new(self.at, self.at + written.len());
        self.at += written.len();
        let plain: Cow<str> = if written.contains('_') { Cow::Owned(written.replace('_', "")) } else { Cow::Borrowed(written) };
        let plain = plain.strip_prefix('+').unwrap_or(&plain);
        if let Some(value) = integer(plain) {
            return Some(Token::Integer(value));
        }
        match plain.parse::<f64>() {
            Ok(value) if value.is_finite() => Some(Token::Float(value)),
            _ => {
                self.fault(
                    span,
                    format!("`{written}` is not a number"),
                    "write digits with a point, such as 4 or 4.2; text and dates go in quotes",
                );
                Some(Token::Integer(0))
            }
        }
    }

    fn character(&mut self) -> Option<Token<'a>> {
        let rest = self.rest();
        let mut inside = rest[1..].chars();
        if let (Some(c), Some('\'')) = (inside.next(), inside.next())
            && c != '\\'
        {
            self.at += 2 + c.len_utf8();
            return Some(Token::Char(c));
        }
        let span = Span::new(self.at, self.at + 1);
        self.fault(span, "a single quote does not belong here", "write text between double quotes: \"…\"");
        self.at += 1;
        None
    }

    fn raw_quoted(&mut self) -> Token<'a> {
        let start = self.at;
        let rest = &self.rest()[1..];
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        let body = &rest[(hashes + 1).min(rest.len())..];
        let close = format!("\"{}", "#".repeat(hashes));
        let Some(end) = body.find(&close) else {
            return self.unclosed(start);
        };
        self.at = start + 1 + hashes + 1 + end + close.len();
        Token::Str(Cow::Borrowed(&body[..end]))
    }

    /// A text whose closing quote is missing ends with its line, so that what
    /// follows can still be read.
    fn unclosed(&mut self, start: usize) -> Token<'a> {
        let line = self.text[start..].lines().next().unwrap_or_default();
        self.at = start + line.len().max(1);
        self.fault(Span::new(start, self.at), "this text has no closing quote", "end it with a straight quote \"");
        Token::Str(Cow::Borrowed(line.get(1..).unwrap_or_default().trim_end_matches([',', ')'])))
    }

    fn quoted(&mut self) -> Token<'a> {
        let start = self.at;
        let body = &self.text[start + 1..];
        let bytes = body.as_bytes();
        let mut end = 0;
        let (mut escaped, mut lines) = (false, false);
        loop {
            match bytes.get(end) {
                None => return self.unclosed(start),
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    end += 2;
                }
                Some(byte) => {
                    lines |= *byte == b'\n';
                    end += 1;
                }
            }
        }
        let inside = &body[..end];
        // A text over several lines that nothing proper follows has most likely
        // lost its closing quote, and this one opens the next text.
        let next = || body[end + 1..].trim_start().chars().next();
        if (lines || escaped) && inside.contains('\n') && !matches!(next(), None | Some(',' | ')' | ']' | '}' | ':' | '/')) {
            return self.unclosed(start);
        }
        self.at = start + 1 + end + 1;
        if escaped { Token::Str(Cow::Owned(self.unescape(inside, start + 1))) } else { Token::Str(Cow::Borrowed(inside)) }
    }

    fn unescape(&mut self, inside: &str, offset: usize) -> String {
        let mut out = String::with_capacity(inside.len());
        let mut rest = inside;
        while let Some(at) = rest.find('\\') {
            out.push_str(&rest[..at]);
            let here = offset + (inside.len() - rest.len()) + at;
            let tail = &rest[at + 1..];
            let (found, used) = escape(tail);
            let used = used.min(tail.len());
            match found {
                Some(text) => out.push_str(&text),
                None => self.fault(
                    Span::new(here, here + 1 + used),
                    format!("`\\{}` is no escape", &tail[..used]),
                    "write \\\" for a quote, \\n for a new line, \\\\ for a backslash",
                ),
            }
            rest = &tail[used..];
        }
        out.push_str(rest);
        out
    }
}

fn integer(plain: &str) -> Option<i64> {
    let (sign, digits) = plain.strip_prefix('-').map_or((1, plain), |rest| (-1, rest));
    let radix = |prefix, base| digits.strip_prefix(prefix).and_then(|rest| i64::from_str_radix(rest, base).ok());
    radix("0x", 16).or_else(|| radix("0b", 2)).or_else(|| radix("0o", 8)).or_else(|| digits.parse().ok()).map(|value: i64| sign * value)
}

/// What stands behind a backslash, and how many bytes it took.
fn escape(tail: &str) -> (Option<String>, usize) {
    let Some(first) = tail.chars().next() else { return (None, 0) };
    let one = |text: &str| (Some(text.to_owned()), first.len_utf8());
    match first {
        'n' => one("\n"),
        't' => one("\t"),
        'r' => one("\r"),
        '0' => one("\0"),
        '"' => one("\""),
        '\'' => one("'"),
        '\\' => one("\\"),
        '\n' | '\r' => (Some(String::new()), tail.len() - tail.trim_start().len()),
        'u' => match tail.strip_prefix("u{").and_then(|rest| rest.split_once('}')) {
            Some((hex, _)) => (u32::from_str_radix(hex, 16).ok().and_then(char::from_u32).map(String::from), hex.len() + 3),
            None => (None, 1),
        },
        'x' => match tail.get(1..3) {
            Some(hex) => (u8::from_str_radix(hex, 16).ok().map(|byte| char::from(byte).to_string()), 3),
            None => (None, 1),
        },
        _ => (None, first.len_utf8()),
    }
}
