//! `enfilade prepare --speech`: what is read aloud most, recorded beforehand in
//! every language.

use crate::exhibition::{Exhibition, Lang, Text, cores, share};
use crate::prepare::Cache;
use crate::settings::{self, Speech};
use crate::voice::{NoVoice, Pace, Program, Said, Voice, sentences};
use std::collections::HashMap;
use std::path::Path;

/// Which program speaks.
pub fn program(speech: &Speech) -> Program {
    match speech {
        // The curator's own recordings are still heard.
        Speech::None => Program::None,
        Speech::Espeak => Program::espeak(),
        Speech::File(command) => Program::File(command.clone()),
        Speech::Live(command) => Program::Live(command.clone()),
    }
}

/// The voice of the exhibition in `folder`: its curator's own recordings lie in
/// its folder `speech`, those that are made beside the pictures in the cache.
pub fn voice(program: Program, folder: &Path, cache: &Cache) -> Voice {
    Voice::new(program, cache.folder().map(|cache| cache.join("speech")), Some(folder.join("speech")))
}

/// What a curator may have recorded, by its words: the name of its file in
/// `speech/LANG`, without ending.
pub fn names(exhibition: &Exhibition) -> HashMap<(Lang, String), String> {
    let rooms = exhibition.rooms.iter().map(|room| (format!("{}.text", room.id), &room.text));
    let works = exhibition.rooms.iter().flat_map(|room| &room.works).flat_map(|work| {
        let description = work.description.as_ref().map(|text| (format!("{}.description", work.id), text));
        [Some((format!("{}.caption", work.id), &work.caption)), description].into_iter().flatten()
    });
    let named = rooms.chain(works);
    named.flat_map(|(name, text)| Lang::ALL.map(|lang| ((lang, text.get(lang).to_owned()), name.clone()))).collect()
}

/// Records titles, captions, descriptions and wall texts; how many sentences
/// there are, and why some could not be made.
pub(super) fn prepare(exhibition: &Exhibition, folder: &Path, cache: &Cache) -> (usize, Option<NoVoice>) {
    let settings = settings::standard_place().map(|place| settings::read(&place).0).unwrap_or_default();
    let program = program(&settings.speech);
    if program == Program::None {
        return (0, None);
    }
    if matches!(program, Program::Live(_)) {
        return (0, Some(NoVoice("The kiosk's speech program speaks by itself: nothing can be recorded beforehand.".to_owned())));
    }
    let voice = voice(program, folder, cache);
    let said: Vec<Said> = Lang::ALL.into_iter().flat_map(|lang| texts(exhibition, lang)).collect();
    let made = share(&said, cores(), |said| voice.recording(said, Pace::Normal).err());
    (said.len(), made.into_iter().flatten().next())
}

fn texts(exhibition: &Exhibition, lang: Lang) -> Vec<Said> {
    let works = exhibition.rooms.iter().flat_map(|room| &room.works);
    let of_works = works.flat_map(|work| [Some(&work.title), Some(&work.caption), work.description.as_ref()]);
    let all = exhibition.rooms.iter().flat_map(|room| [Some(&room.title), Some(&room.text)]).chain(of_works);
    let words = all.flatten().flat_map(|text: &Text| sentences(text.get(lang)));
    words.map(|text| Said { lang: crate::told::language(&text, lang), text, key: None }).collect()
}
