//! The settings of one kiosk: where its screen hangs, what its keypad's keys
//! do, who reads aloud, how loud a visit begins. Knows no Bevy.
//!
//! ```text
//! file ──> page (syntax, decode) ──> raw ──> proven Settings
//!   \___________\______________________\───> findings
//! ```
//!
//! Staff write them by hand, so nothing in them stops a kiosk: a value that
//! cannot be is a finding, and as it is by default.
//!
//! ```
//! use enfilade::settings::{Key, Settings, Speech};
//! let (settings, findings) = Settings::parse("settings.ron", "(speech: None, volume: 170)");
//! assert_eq!(settings, Settings { speech: Speech::None, ..Settings::default() });
//! assert_eq!(findings.len(), 1); // 170 is more than 100
//! assert!(settings.keys.enter.contains(&Key::named("Enter").unwrap()));
//! ```

mod file;
mod key;
mod keys;
mod page;
mod raw;
mod screen;
mod speech;

pub use file::{LARGEST, standard_place};
pub use key::Key;
pub use keys::Keys;
pub use page::MOST_LISTED;
pub use screen::Screen;
pub use speech::Speech;

use crate::exhibition::finding::Finding;
use page::Page;
use std::path::Path;

/// What staff have set for one kiosk.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Its screen.
    pub screen: Screen,
    /// Its keypad.
    pub keys: Keys,
    /// Who reads aloud.
    pub speech: Speech,
    /// How loud every visit begins, 0 to 1.
    pub volume: f32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { screen: Screen::default(), keys: Keys::default(), speech: Speech::default(), volume: 0.7 }
    }
}

impl Settings {
    /// Reads settings from their text; findings show `name` as the file's. A
    /// text that is no RON is not believed at all.
    pub fn parse(name: &str, text: &str) -> (Self, Vec<Finding>) {
        let mut page = Page::new(name, text);
        let raw: raw::Settings = page.raw();
        let settings = Self {
            screen: Screen::proven(&mut page, &raw.screen),
            keys: Keys::proven(&mut page, &raw.keys),
            speech: Speech::proven(&mut page, raw.speech),
            volume: page.number(&raw.volume, "volume", 0.0..=100.0, 70.0) / 100.0,
        };
        // What a missing bracket or quote has swallowed is anybody's guess.
        let settings = if page.is_broken() { Self::default() } else { settings };
        (settings, page.finish())
    }
}

/// Reads a kiosk's settings. Where there are none at the [`standard_place`],
/// all is as by default; anywhere else a missing file is a finding.
pub fn read(path: &Path) -> (Settings, Vec<Finding>) {
    read_beside(path, standard_place().as_deref())
}

fn read_beside(path: &Path, standard: Option<&Path>) -> (Settings, Vec<Finding>) {
    if standard == Some(path) && file::is_missing(path) {
        return (Settings::default(), Vec::new());
    }
    match file::text(path) {
        Ok(text) => Settings::parse(&path.display().to_string(), &text),
        Err(finding) => (Settings::default(), vec![*finding]),
    }
}

#[cfg(test)]
mod tests {
    use super::{Settings, read_beside};
    use std::path::Path;

    #[test]
    fn nobody_has_to_write_settings() {
        let path = Path::new("/nowhere/enfilade/settings.ron");
        assert_eq!(read_beside(path, Some(path)), (Settings::default(), Vec::new()));
        for standard in [None, Some(Path::new("/elsewhere/settings.ron"))] {
            let (settings, findings) = read_beside(path, standard);
            assert_eq!((settings, findings.len()), (Settings::default(), 1), "it was asked for by name");
        }
    }
}
