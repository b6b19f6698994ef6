//! The keys there are, by name.

use crate::exhibition::decode::did_you_mean;

/// A key that a keypad can send. It is named for its place on a keyboard for
/// US English, as in the W3C's list of `KeyboardEvent` codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key(&'static str);

/// Every key there is: without those that only change others (Shift, Control),
/// and without those that the system keeps for itself (Power, Sleep).
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "ArrowDown", "ArrowLeft", "ArrowRight", "ArrowUp",
    "Enter", "Escape", "Backspace", "Tab", "Space",
    "Home", "End", "PageUp", "PageDown", "Insert", "Delete", "Help", "ContextMenu", "Pause",
    "Digit0", "Digit1", "Digit2", "Digit3", "Digit4", "Digit5", "Digit6", "Digit7", "Digit8", "Digit9",
    "Numpad0", "Numpad1", "Numpad2", "Numpad3", "Numpad4", "Numpad5", "Numpad6", "Numpad7", "Numpad8", "Numpad9",
    "NumpadAdd", "NumpadSubtract", "NumpadMultiply", "NumpadDivide", "NumpadEnter", "NumpadDecimal", "NumpadComma",
    "NumpadEqual", "NumpadBackspace", "NumpadClear", "NumpadParenLeft", "NumpadParenRight",
    "KeyA", "KeyB", "KeyC", "KeyD", "KeyE", "KeyF", "KeyG", "KeyH", "KeyI", "KeyJ", "KeyK", "KeyL", "KeyM",
    "KeyN", "KeyO", "KeyP", "KeyQ", "KeyR", "KeyS", "KeyT", "KeyU", "KeyV", "KeyW", "KeyX", "KeyY", "KeyZ",
    "Backquote", "Backslash", "BracketLeft", "BracketRight", "Comma", "Equal", "IntlBackslash", "Minus", "Period",
    "Quote", "Semicolon", "Slash",
    "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12",
    "F13", "F14", "F15", "F16", "F17", "F18", "F19", "F20", "F21", "F22", "F23", "F24",
    "AudioVolumeDown", "AudioVolumeMute", "AudioVolumeUp",
    "BrowserBack", "BrowserFavorites", "BrowserForward", "BrowserHome", "BrowserRefresh", "BrowserSearch", "BrowserStop",
    "MediaPlayPause", "MediaSelect", "MediaStop", "MediaTrackNext", "MediaTrackPrevious",
    "LaunchApp1", "LaunchApp2", "LaunchMail", "Eject",
];

/// What families of names begin with; people leave it out.
const FAMILIES: [&str; 6] = ["Arrow", "Key", "Digit", "Numpad", "Audio", "Media"];

/// What else people call a key.
const ALSO: [(&str, &str); 11] = [
    ("esc", "Escape"),
    ("return", "Enter"),
    ("spacebar", "Space"),
    ("del", "Delete"),
    ("ins", "Insert"),
    ("pgup", "PageUp"),
    ("pgdn", "PageDown"),
    ("numpad+", "NumpadAdd"),
    ("numpadplus", "NumpadAdd"),
    ("numpad-", "NumpadSubtract"),
    ("numpadminus", "NumpadSubtract"),
];

impl Key {
    pub(super) const ARROW_LEFT: Self = Self("ArrowLeft");
    pub(super) const ARROW_UP: Self = Self("ArrowUp");
    pub(super) const ARROW_RIGHT: Self = Self("ArrowRight");
    pub(super) const ARROW_DOWN: Self = Self("ArrowDown");
    pub(super) const TAB: Self = Self("Tab");
    pub(super) const ENTER: Self = Self("Enter");
    pub(super) const NUMPAD_ENTER: Self = Self("NumpadEnter");
    pub(super) const SPACE: Self = Self("Space");
    pub(super) const ESCAPE: Self = Self("Escape");
    pub(super) const BACKSPACE: Self = Self("Backspace");
    pub(super) const F2: Self = Self("F2");
    pub(super) const NUMPAD_ADD: Self = Self("NumpadAdd");

    /// The key of this name, if there is one.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|key| key.name() == name)
    }

    /// Every key there is.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().copied().map(Self)
    }

    /// Its name, such as `ArrowLeft`.
    pub fn name(self) -> &'static str {
        self.0
    }

    /// What to write for a name that no key has.
    pub(super) fn advice(wrong: &str) -> String {
        let wrong = wrong.replace([' ', '_'], "");
        let same = |name: &str| name.eq_ignore_ascii_case(&wrong);
        let short = |name: &str| FAMILIES.iter().any(|family| name.strip_prefix(*family).is_some_and(same));
        let called = || ALSO.iter().find(|(other, _)| same(other)).map(|(_, name)| *name);
        let known = || NAMES.iter().copied().find(|name| same(name)).or_else(|| NAMES.iter().copied().find(|name| short(name)));
        if let Some(name) = called().or_else(known) {
            return format!("did you mean `{name}`?");
        }
        let near = did_you_mean(&wrong, NAMES);
        if near.starts_with("did") { near } else { "README.md, “The kiosk's settings”, tells how keys are named".to_owned() }
    }
}
