//! Sounds of works, and the sound files that works and rooms name.

use super::scene::Scene;
use crate::exhibition::field::Field;
use crate::exhibition::finding::Code;
use crate::exhibition::media;
use crate::exhibition::model::Recording;
use crate::exhibition::raw;
use crate::exhibition::syntax::Span;
use std::path::{Path, PathBuf};

impl Scene<'_> {
    /// A sound file of the media folder that is there and begins as one.
    pub(super) fn sound_file(&mut self, field: &Field<String>, whole: Span, folder: &Path) -> Option<PathBuf> {
        self.need(field, Code::MissingField, "file", whole, "add `file: \"sound/….ogg\"`");
        let name = field.get()?;
        match media::locate(folder, name).and_then(|path| media::sound_header(&path).map(|()| path)) {
            Ok(path) => Some(path),
            Err((code, message, help)) => {
                self.fault(code, field.span.unwrap_or(whole), message, help);
                None
            }
        }
    }
}

/// A sound that belongs to a work.
pub(super) fn recording(scene: &mut Scene, raw: &raw::Recording, whole: Span, folder: &Path) -> Option<Recording> {
    let file = scene.sound_file(&raw.file, whole, folder);
    let help = "add `transcript`: what is said, sung or heard, for those who do not hear it";
    scene.need(&raw.transcript, Code::MissingTranscript, "transcript", whole, help);
    let transcript = scene.maybe_text(&raw.transcript, "transcript");
    Some(Recording { file: file?, transcript })
}
