//! What the keys of a keypad do.

use super::key::Key;
use super::page::Page;
use super::raw;
use crate::exhibition::field::Field;
use crate::exhibition::finding::Code;

/// The keys of each action. None is in two of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// To what is before this.
    pub previous: Vec<Key>,
    /// To what comes after this.
    pub next: Vec<Key>,
    /// Into this: open it, choose it.
    pub enter: Vec<Key>,
    /// Out of this: close it.
    pub back: Vec<Key>,
    /// Have it read aloud, or once more.
    pub speak: Vec<Key>,
}

impl Default for Keys {
    fn default() -> Self {
        Self {
            previous: vec![Key::ARROW_LEFT, Key::ARROW_UP],
            next: vec![Key::ARROW_RIGHT, Key::ARROW_DOWN, Key::TAB],
            enter: vec![Key::ENTER, Key::NUMPAD_ENTER, Key::SPACE],
            back: vec![Key::ESCAPE, Key::BACKSPACE],
            speak: vec![Key::F2, Key::NUMPAD_ADD],
        }
    }
}

/// The actions as the file names them, in the order of [`Keys`].
const ACTIONS: [&str; 5] = ["previous", "next", "enter", "back", "speak"];

impl Keys {
    fn lists(&mut self) -> [&mut Vec<Key>; 5] {
        [&mut self.previous, &mut self.next, &mut self.enter, &mut self.back, &mut self.speak]
    }

    /// The keys that are written. An action without one keeps those of its
    /// usual keys that no other action was given.
    pub(super) fn proven(page: &mut Page, field: &Field<raw::Keys>) -> Self {
        let mut keys = Self::default();
        let Some(raw) = field.get() else { return keys };
        let written = [&raw.previous, &raw.next, &raw.enter, &raw.back, &raw.speak];
        let mut given = Vec::new();
        for (action, names) in ACTIONS.into_iter().zip(written) {
            give(page, action, names, &mut given);
        }
        for (action, list) in ACTIONS.into_iter().zip(keys.lists()) {
            let own: Vec<Key> = given.iter().filter(|(_, whose)| *whose == action).map(|(key, _)| *key).collect();
            if own.is_empty() {
                list.retain(|key| given.iter().all(|(other, _)| other != key));
            } else {
                *list = own;
            }
            if list.is_empty() {
                let message = format!("`{action}` has no key left: others have its usual ones");
                page.fault(Code::Empty, field.span.unwrap_or_default().head(), message, format!("add `{action}: [\"…\"]`"));
            }
        }
        keys
    }
}

/// Gives an action the keys that are written for it and that no other has.
fn give(page: &mut Page, action: &'static str, names: &raw::Names, given: &mut Vec<(Key, &'static str)>) {
    if let (Some([]), Some(span)) = (names.get().map(Vec::as_slice), names.span) {
        let help = "name a key, or remove this; until then it has its usual keys";
        page.fault(Code::Empty, span, format!("`{action}` has no key"), help);
    }
    for item in names.get().into_iter().flatten() {
        let (Some(name), Some(span)) = (item.get(), item.span) else { continue };
        let Some(key) = Key::named(name) else {
            page.fault(Code::UnknownName, span, format!("unknown key `{name}`"), Key::advice(name));
            continue;
        };
        let whose = given.iter().find(|(other, _)| *other == key).map(|(_, whose)| *whose);
        if let Some(whose) = whose {
            let message = format!("the key `{name}` is given to `{whose}` already");
            page.fault(Code::DuplicateId, span, message, "name it once only");
        } else {
            given.push((key, action));
        }
    }
}
