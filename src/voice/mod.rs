//! Speech from text, for visitors who do not see the screen. Knows no Bevy.
//!
//! ```text
//! Said ──> the curator's own recording? ──> kept already? ──> the program ──> Spoken: a file
//!     └──> a program that speaks by itself ──> Live: until it is over or stopped
//! ```

mod live;
mod program;
mod run;
mod shelf;
mod words;

pub use live::Live;
pub use program::{Pace, Program};
pub use words::sentences;

use crate::exhibition::Lang;
use program::Blanks;
use shelf::Shelf;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;
use words::speakable;

/// No program may take longer over a recording.
const LIMIT: Duration = Duration::from_secs(10);

/// Why nothing is said, and what to do about it, in one or two sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct NoVoice(pub String);

impl fmt::Display for NoVoice {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NoVoice {}

/// What is to be said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: Lang,
    /// By which name the curator may have recorded them, such as
    /// `work-id.caption`.
    pub key: Option<String>,
}

/// A recording that can be played.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// The file: WAV, or Ogg Vorbis where it is the curator's own.
    pub file: PathBuf,
    /// The curator's recording: its pace is changed by playing it at
    /// [`Pace::speed`].
    pub own: bool,
}

/// Gives texts a voice. Many threads may ask at once.
#[derive(Debug)]
pub struct Voice {
    program: Program,
    recordings: Option<PathBuf>,
    shelf: Shelf,
    limit: Duration,
}

impl Voice {
    /// A voice by this program. `kept` is the folder in which its recordings
    /// are kept (or else a temporary one); `recordings` holds the curator's
    /// own as `LANG/KEY.ogg`.
    pub fn new(program: Program, kept: Option<PathBuf>, recordings: Option<PathBuf>) -> Self {
        Self { program, recordings, shelf: Shelf::new(kept), limit: LIMIT }
    }

    /// The same voice, with a program that may take only so long.
    #[must_use]
    pub fn within(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// Where the recording of this text is: the curator's own, or else a kept
    /// one, or else one that is made now. Blocks, for ten seconds at most.
    ///
    /// # Errors
    /// When there is no program that writes files, or it makes no recording.
    pub fn recording(&self, said: &Said, pace: Pace) -> Result<Spoken, NoVoice> {
        if let Some(file) = self.own(said) {
            return Ok(Spoken { file, own: true });
        }
        let text = text_of(said)?;
        let Program::File(program) = &self.program else { return Err(self.no_file()) };
        let name = shelf::name(program, &text, said.lang, pace);
        if let Some(file) = self.shelf.find(&name) {
            return Ok(Spoken { file, own: false });
        }
        let file = self.shelf.put(&name, |part| {
            let blanks = Blanks { file: Some(part), text: &text, lang: said.lang, pace };
            run::to_the_end(program, &blanks, self.shelf.folder()?, self.limit)
        })?;
        Ok(Spoken { file, own: false })
    }

    /// Starts speaking at once, with a program that speaks by itself.
    ///
    /// # Errors
    /// When there is no such program, or it cannot be started.
    pub fn live(&self, said: &Said, pace: Pace) -> Result<Live, NoVoice> {
        let text = text_of(said)?;
        let Program::Live(program) = &self.program else {
            return Err(NoVoice("The kiosk's speech program writes recordings and does not speak by itself: play its recording.".into()));
        };
        let blanks = Blanks { file: None, text: &text, lang: said.lang, pace };
        let child = run::start(program, &blanks, self.shelf.folder()?)?;
        Ok(Live::new(child, program))
    }

    /// Deletes recordings that were not used for longest until no more than so
    /// many bytes are left, and what was left half written. The curator's own
    /// are never touched.
    pub fn sweep(&self, bytes: u64) {
        self.shelf.sweep(bytes);
    }

    /// Whether the curator has recorded it.
    pub fn has_own(&self, said: &Said) -> bool {
        self.own(said).is_some()
    }

    fn own(&self, said: &Said) -> Option<PathBuf> {
        let key = said.key.as_deref().filter(|key| is_plain(key))?;
        let file = self.recordings.as_ref()?.join(said.lang.code()).join(format!("{key}.ogg"));
        is_ogg(&file).then_some(file)
    }

    fn no_file(&self) -> NoVoice {
        let words = match self.program {
            Program::Live(_) => "The kiosk's speech program speaks by itself and makes no recordings: let it speak.",
            _ => "No speech program is set: name one in the kiosk's settings, such as espeak-ng, or record the texts yourself.",
        };
        NoVoice(words.into())
    }
}

fn text_of(said: &Said) -> Result<String, NoVoice> {
    let text = speakable(&said.text);
    if text.is_empty() { Err(NoVoice("There is nothing to say: the text is empty.".into())) } else { Ok(text) }
}

/// A key that can only name a file in its own folder.
fn is_plain(key: &str) -> bool {
    !key.starts_with('.') && !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c))
}

fn is_ogg(file: &Path) -> bool {
    shelf::start_of(file).is_some_and(|start| start.starts_with(b"OggS"))
}
