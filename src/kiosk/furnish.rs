//! The kiosk's settings, given to those who go by them: keypad, screen, voice.

use crate::cli::{names, program, voice};
use crate::prepare::Cache;
use crate::screen::Key;
use crate::settings::{self, Settings};
use crate::sound::Speaker;
use crate::stage::Show;
use crate::visit::{Display, Keypad};
use bevy::prelude::*;
use bevy::reflect::FromReflect;
use bevy::reflect::enums::{DynamicEnum, DynamicVariant};
use std::path::Path;

/// So much recorded speech is kept, bytes.
const KEPT: u64 = 512 << 20;

/// Furnishes the gallery of the exhibition in `folder`.
pub(super) fn furnish(app: &mut App, settings: &Settings, folder: &Path, cache: &Cache) {
    app.insert_resource(Display { screen: settings.screen, ..Display::default() });
    app.insert_resource(keypad(&settings.keys));
    let program = program(&settings.speech);
    let voice = voice(program.clone(), folder, cache);
    voice.sweep(KEPT);
    let names = app.world().get_resource::<Show>().map(|show| names(&show.exhibition)).unwrap_or_default();
    app.insert_resource(Speaker::new(voice, &program, names));
}

fn keypad(keys: &settings::Keys) -> Keypad {
    let five = [
        (&keys.previous, Key::Previous),
        (&keys.next, Key::Next),
        (&keys.enter, Key::Enter),
        (&keys.back, Key::Back),
        (&keys.speak, Key::Speak),
    ];
    let codes = five.into_iter().flat_map(|(names, key)| names.iter().filter_map(move |name| Some((code(name.name())?, key))));
    Keypad { keys: codes.collect() }
}

/// A key by its name in the settings, which is Bevy's.
fn code(name: &str) -> Option<KeyCode> {
    KeyCode::from_reflect(&DynamicEnum::new(name, DynamicVariant::Unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_that_settings_know_is_a_key() {
        for key in settings::Key::all() {
            assert!(code(key.name()).is_some(), "{}", key.name());
        }
        assert_eq!(code("NumpadEnter"), Some(KeyCode::NumpadEnter));
        assert_eq!(code("Anything"), None);
    }

    #[test]
    fn by_default_the_five_are_where_a_visit_has_them() {
        let (mut ours, mut theirs) = (keypad(&settings::Keys::default()).keys, Keypad::default().keys);
        ours.sort_by_key(|(code, _)| format!("{code:?}"));
        theirs.sort_by_key(|(code, _)| format!("{code:?}"));
        assert_eq!(ours, theirs);
    }
}
