//! Tokens to a tree, recovering behind every mistake.

use super::token::{Token, Tokens};
use super::{Fault, Name, Node, Span, Value};

/// How deep brackets may be nested. Our format needs about ten.
pub const DEEPEST: usize = 64;

/// Reads one file: the tree of what could be read, and every syntax fault.
pub fn parse(text: &str) -> (Node<'_>, Vec<Fault>) {
    let mut parser = Parser::new(text);
    let tree = if matches!(parser.token, Token::End) {
        parser.tokens.fault(parser.span, "the file is empty", "write the scene between ( and )");
        Node { span: parser.span, value: Value::Broken }
    } else {
        parser.value()
    };
    if parser.token != Token::End && !parser.too_deep {
        parser.tokens.fault(
            parser.span,
            "there is more behind the end of the scene",
            "remove it, or check that the brackets before it match",
        );
    }
    (tree, parser.tokens.faults)
}

struct Parser<'a> {
    tokens: Tokens<'a>,
    token: Token<'a>,
    span: Span,
    /// The brackets that are open now, innermost last.
    open: Vec<(char, Span)>,
    too_deep: bool,
}

fn closer(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

impl<'a> Parser<'a> {
    fn new(text: &'a str) -> Self {
        let mut tokens = Tokens::new(text);
        let (token, span) = tokens.next();
        Self { tokens, token, span, open: Vec::new(), too_deep: false }
    }

    fn advance(&mut self) -> (Token<'a>, Span) {
        let (token, span) = self.tokens.next();
        (std::mem::replace(&mut self.token, token), std::mem::replace(&mut self.span, span))
    }

    fn value(&mut self) -> Node<'a> {
        let start = self.span;
        let value = match self.token {
            Token::Open(open) => return self.bracket(None, open),
            Token::Word(word) => {
                self.advance();
                let name = Name { span: start, text: word };
                if matches!(self.token, Token::Open('(')) {
                    let mut node = self.bracket(Some(name), '(');
                    node.span.start = start.start;
                    return node;
                }
                match word {
                    "true" => Value::Bool(true),
                    "false" => Value::Bool(false),
                    _ => Value::Name(word),
                }
            }
            Token::Integer(value) => self.simple(Value::Integer(value)),
            Token::Float(value) => self.simple(Value::Float(value)),
            Token::Str(ref mut text) => {
                let text = std::mem::take(text);
                self.simple(Value::Str(text))
            }
            Token::Char(value) => self.simple(Value::Char(value)),
            Token::Comma | Token::Colon | Token::Close(_) | Token::End => {
                self.tokens.fault(start, "a value is missing here", "write the value, or remove the field");
                if matches!(self.token, Token::Colon) {
                    self.advance();
                }
                Value::Broken
            }
        };
        Node { span: start, value }
    }

    fn simple(&mut self, value: Value<'a>) -> Value<'a> {
        self.advance();
        value
    }

    fn bracket(&mut self, name: Option<Name<'a>>, open: char) -> Node<'a> {
        let (_, start) = self.advance();
        if self.open.len() >= DEEPEST {
            if !self.too_deep {
                self.too_deep = true;
                self.tokens.fault(
                    start,
                    format!("brackets are nested deeper than {DEEPEST}"),
                    "a scene needs about ten; remove the extra brackets",
                );
            }
            self.skip_bracket();
            return Node { span: start, value: Value::Broken };
        }
        self.open.push((open, start));
        let value = match open {
            '(' => self.round(name),
            '[' => Value::List(self.items(Self::value)),
            _ => Value::Map(self.items(Self::pair)),
        };
        self.open.pop();
        let end = self.close(open, start);
        Node { span: Span { start: start.start, end }, value }
    }

    /// Steps over a bracket whose content is not wanted.
    fn skip_bracket(&mut self) {
        let mut depth = 1_usize;
        while depth > 0 && self.token != Token::End {
            match self.advance().0 {
                Token::Open(_) => depth += 1,
                Token::Close(_) => depth -= 1,
                _ => {}
            }
        }
    }

    fn close(&mut self, open: char, start: Span) -> u32 {
        let end = self.span.end;
        if matches!(self.token, Token::Close(found) if found == closer(open)) {
            self.advance();
        } else if !self.too_deep {
            self.tokens.fault(start, format!("this `{open}` is never closed"), format!("add `{}` where it should end", closer(open)));
        }
        end
    }

    fn round(&mut self, name: Option<Name<'a>>) -> Value<'a> {
        // An empty bracket can be either; a list of fields fits more readers.
        if matches!(self.token, Token::Close(')')) {
            return Value::Fields(name, Vec::new());
        }
        let first_is_field = matches!(self.token, Token::Word(_)) && self.tokens.peek_is_colon();
        if first_is_field { Value::Fields(name, self.items(Self::field)) } else { Value::Tuple(name, self.items(Self::value)) }
    }

    fn pair(&mut self) -> (Node<'a>, Node<'a>) {
        let key = self.value();
        self.colon();
        (key, self.value())
    }

    fn field(&mut self) -> (Name<'a>, Node<'a>) {
        let span = self.span;
        let text = match self.token {
            Token::Word(word) => {
                self.advance();
                word
            }
            _ => {
                self.tokens.fault(span, "a field's name is missing here", "write `name: value`");
                ""
            }
        };
        if !text.is_empty() {
            self.colon();
        }
        (Name { span, text }, self.value())
    }

    fn colon(&mut self) {
        if matches!(self.token, Token::Colon) {
            self.advance();
        } else {
            self.tokens.fault(self.span, "a `:` is missing here", "write `name: value`");
        }
    }

    /// Items with commas between them, up to the bracket's end.
    fn items<T>(&mut self, mut item: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut items = Vec::new();
        loop {
            match self.token {
                Token::End => return items,
                Token::Close(found) => {
                    if self.ends_here(found) {
                        return items;
                    }
                }
                Token::Comma if !items.is_empty() => {
                    self.tokens.fault(self.span, "one comma too many", "remove it");
                    self.advance();
                }
                _ => {
                    let before = self.span;
                    items.push(item(self));
                    self.separator(before);
                }
            }
        }
    }

    /// Whether a closing bracket ends this list; a stray one is stepped over.
    fn ends_here(&mut self, found: char) -> bool {
        let wanted = |&(open, _): &(char, Span)| closer(open) == found;
        if self.open.iter().rev().any(wanted) {
            return true;
        }
        self.tokens.fault(self.span, format!("this `{found}` closes nothing"), "remove it, or add the bracket it should close");
        self.advance();
        false
    }

    fn separator(&mut self, before: Span) {
        match self.token {
            Token::Comma => {
                self.advance();
            }
            Token::Close(_) | Token::End => {}
            _ => {
                let at = Span { start: self.span.start, end: self.span.end };
                self.tokens.fault(at, "a comma is missing before this", "put `,` between two values");
                // Guarantee progress however odd the text is.
                if self.span == before {
                    self.advance();
                }
            }
        }
    }
}
