//! Five keys do everything: previous, next, enter, back, speak.

use super::{focus, screen};
use crate::session::{Intent, Museum, Page, Session};

/// A key of the keypad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// To the item before.
    Previous,
    /// To the next item.
    Next,
    /// Do what the item does.
    Enter,
    /// Close what lies on top.
    Back,
    /// Read aloud; read it again.
    Speak,
}

impl Key {
    /// All five.
    pub const ALL: [Key; 5] = [Key::Previous, Key::Next, Key::Enter, Key::Back, Key::Speak];
}

/// What a key means now. The first one only begins the visit and tells how to
/// have it read aloud, or says that somebody is still here.
pub fn press(key: Key, session: &Session, museum: &Museum) -> Vec<Intent> {
    if session.open.page == Page::Title {
        return vec![Intent::Begin, if key == Key::Speak { Intent::Speech } else { Intent::Invite }];
    }
    if session.open.asking.is_some() {
        return vec![Intent::StillHere];
    }
    match key {
        Key::Back => vec![Intent::Back],
        Key::Speak if session.sound.speech => vec![Intent::Repeat],
        Key::Speak => vec![Intent::Speech],
        Key::Previous | Key::Next => {
            vec![Intent::Focus(focus::moved(&screen(session, museum), session.open.focus, key == Key::Next))]
        }
        Key::Enter => {
            let screen = screen(session, museum);
            let Some(item) = session.open.focus.and_then(|at| screen.items.get(at)) else {
                return vec![Intent::Focus(focus::moved(&screen, None, true))];
            };
            // Words are read once more.
            vec![item.does.unwrap_or(Intent::Repeat)]
        }
    }
}
