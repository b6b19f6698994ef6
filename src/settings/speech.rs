//! Who reads aloud: nobody, espeak-ng, or a command.

use super::page::Page;
use super::raw;
use crate::exhibition::finding::Code;
use serde::Deserialize;

/// Who reads the gallery aloud.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Speech {
    /// Nobody.
    None,
    /// espeak-ng.
    #[default]
    Espeak,
    /// A program and its arguments, which writes sound into the file that
    /// stands for `{file}` in one of them. Never empty.
    File(Vec<String>),
    /// A program and its arguments, which speaks itself. Never empty.
    Live(Vec<String>),
}

/// What stands for the name of the file to write.
const FILE: &str = "{file}";

impl Speech {
    /// What is written, where it can be; otherwise as by default.
    pub(super) fn proven(page: &mut Page, raw: raw::Speech) -> Self {
        let Some(speech) = raw.0 else { return Self::default() };
        let (Self::File(command) | Self::Live(command)) = &speech else { return speech };
        let usual = "until then espeak-ng speaks";
        let Some((program, arguments)) = command.split_first().filter(|(program, _)| !program.trim().is_empty()) else {
            let help = format!("write [\"program\", \"argument\", …]; {usual}");
            page.fault(Code::Empty, page.span("speech"), "no program is named here", help);
            return Self::default();
        };
        if matches!(speech, Self::File(_)) && !arguments.iter().any(|argument| argument.contains(FILE)) {
            let message = format!("no argument of `{program}` has `{FILE}`");
            let help = format!("write \"{FILE}\" where the program takes the name of the sound file; {usual}");
            page.fault(Code::MissingField, page.span("speech"), message, help);
            return Self::default();
        }
        speech
    }
}
