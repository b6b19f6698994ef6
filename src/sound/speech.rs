//! What is read aloud: sentence after sentence, each made while the one before
//! is heard. What is new takes the place of what was being said.

use super::mixer::{Mixer, Once, Recording, Silent};
use crate::exhibition::Lang;
use crate::stage::{Aloud, Heard, Sounding, StageSet};
use crate::told;
use crate::visit::{Utterance, Visit};
use crate::voice::{Live, NoVoice, Pace, Program, Said, Voice, sentences};
use bevy::prelude::*;
use bevy::tasks::{IoTaskPool, Task, block_on, poll_once};
use std::collections::{HashMap, VecDeque};
use std::fs;
use std::sync::Arc;

/// A program that speaks by itself may take so many seconds for a sentence.
const LIVE: f32 = 40.0;

/// Who reads aloud.
#[derive(Resource, Clone)]
pub struct Speaker {
    voice: Arc<Voice>,
    /// Its program speaks by itself.
    live: bool,
    /// What the curator may have recorded, by its words.
    names: Arc<HashMap<(Lang, String), String>>,
}

impl Speaker {
    /// A voice, its program, and what the curator may have recorded: the words
    /// in a language, and their name.
    pub fn new(voice: Voice, program: &Program, names: HashMap<(Lang, String), String>) -> Self {
        Self { voice: Arc::new(voice), live: matches!(program, Program::Live(_)), names: Arc::new(names) }
    }

    /// A line's sentences, each in the language it is written in; one piece
    /// where the curator has recorded it.
    fn parts(&self, line: &str, lang: Lang) -> Vec<Said> {
        let key = self.names.get(&(lang, line.to_owned())).cloned();
        let whole = Said { lang, text: line.to_owned(), key };
        if self.voice.has_own(&whole) {
            return vec![whole];
        }
        sentences(line).into_iter().map(|text| Said { lang: told::language(&text, lang), text, key: None }).collect()
    }
}

/// A sentence made into sound: its words, the recording, and how fast it is
/// played.
struct Made {
    words: String,
    recording: Recording,
    speed: f64,
}

/// A sentence that is to be said, and whether its recording may be kept.
struct Next {
    said: Said,
    kept: bool,
}

/// What is still to be said, and what is being said.
#[derive(Default)]
struct Saying {
    number: u64,
    waiting: VecDeque<Next>,
    coming: Option<Task<Result<Made, String>>>,
    ready: Option<Made>,
    sound: Option<Once>,
    live: Option<(Live, f32)>,
    /// The program that falls silent; the next one waits for it.
    ending: Option<Task<()>>,
    /// The words that are heard.
    now: Option<String>,
    told: bool,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Aloud>();
    app.insert_non_send(Saying::default());
    let saying = (hear, make, speak, say, notice).chain().after(StageSet::Rooms).run_if(resource_exists::<Visit>);
    app.add_systems(Update, saying);
}

impl Saying {
    fn silence(&mut self) {
        if let Some(sound) = self.sound.take() {
            sound.end();
        }
        self.end_live();
        (self.coming, self.ready, self.now) = (None, None, None);
        self.waiting.clear();
    }

    /// A program may take a moment to fall silent; nobody waits for it.
    fn end_live(&mut self) {
        if let Some((live, _)) = self.live.take() {
            self.ending = Some(IoTaskPool::get().spawn(async move { drop(live) }));
        }
    }

    fn is_speaking(&self) -> bool {
        self.sound.is_some() || self.live.is_some() || self.ready.is_some() || self.coming.is_some()
    }

    /// Why nothing is heard, once.
    fn trouble(&mut self, why: &str) {
        if !std::mem::replace(&mut self.told, true) {
            warn!("nothing is read aloud: {why}");
        }
    }
}

/// Something else is to be said.
fn hear(utterance: Res<Utterance>, speaker: Option<Res<Speaker>>, mut saying: NonSendMut<Saying>) {
    if saying.number == utterance.number {
        return;
    }
    saying.silence();
    saying.number = utterance.number;
    let Some(speaker) = speaker else { return };
    let private = |said: &Said| !utterance.typed.is_empty() && said.text.contains(&utterance.typed);
    let parts = utterance.lines.iter().flat_map(|line| speaker.parts(line, utterance.lang));
    saying.waiting = parts.map(|said| Next { kept: !private(&said), said }).collect();
}

/// The next sentence is made while this one is heard.
fn make(speaker: Option<Res<Speaker>>, visit: Res<Visit>, mixer: NonSend<Mixer>, mut saying: NonSendMut<Saying>) {
    let Some(speaker) = speaker else { return };
    let own = saying.waiting.front().is_some_and(|next| next.said.key.is_some());
    if speaker.live && !own {
        return;
    }
    if !mixer.is_there() {
        // Nobody could hear it.
        saying.waiting.clear();
    }
    let free = saying.coming.is_none() && saying.ready.is_none() && saying.live.is_none();
    if let Some(next) = free.then(|| saying.waiting.pop_front()).flatten() {
        let (voice, pace) = (Arc::clone(&speaker.voice), visit.sound.pace);
        saying.coming = Some(IoTaskPool::get().spawn(async move { recorded(&voice, next, pace) }));
    }
}

fn recorded(voice: &Voice, next: Next, pace: Pace) -> Result<Made, String> {
    let spoken = voice.recording(&next.said, pace).map_err(|error| error.0)?;
    let recording = Mixer::read(&spoken.file).map_err(|Silent(error)| error);
    if !next.kept && !spoken.own {
        // It is in memory; on the disk nothing of a visitor remains.
        let _ = fs::remove_file(&spoken.file);
    }
    Ok(Made { words: next.said.text, recording: recording?, speed: if spoken.own { pace.speed() } else { 1.0 } })
}

/// Where a program speaks by itself, it says the next sentence.
fn speak(speaker: Option<Res<Speaker>>, visit: Res<Visit>, time: Res<Time<Real>>, mut saying: NonSendMut<Saying>) {
    let Some(speaker) = speaker.filter(|speaker| speaker.live) else { return };
    if saying.ending.as_mut().is_some_and(|ending| block_on(poll_once(ending)).is_none()) {
        return;
    }
    saying.ending = None;
    let over = saying.live.as_mut().is_some_and(|(live, seconds)| {
        *seconds += time.delta_secs().min(1.0);
        live.is_over() || *seconds > LIVE
    });
    if over {
        if let Some(NoVoice(why)) = saying.live.as_mut().and_then(|(live, _)| live.trouble()) {
            saying.trouble(&why);
        }
        saying.end_live();
        saying.now = None;
        return;
    }
    let own = saying.waiting.front().is_none_or(|next| next.said.key.is_some());
    if own || saying.is_speaking() {
        return;
    }
    let Some(next) = saying.waiting.pop_front() else { return };
    match speaker.voice.live(&next.said, visit.sound.pace) {
        Ok(live) => (saying.live, saying.now) = (Some((live, 0.0)), Some(next.said.text)),
        Err(NoVoice(why)) => saying.trouble(&why),
    }
}

/// One recording after the other.
fn say(mut mixer: NonSendMut<Mixer>, mut saying: NonSendMut<Saying>) {
    match saying.coming.as_mut().and_then(|task| block_on(poll_once(task))) {
        Some(Ok(made)) => (saying.ready, saying.coming) = (Some(made), None),
        Some(Err(why)) => {
            saying.coming = None;
            saying.trouble(&why);
        }
        None => {}
    }
    if saying.sound.as_ref().is_some_and(Once::is_over) {
        (saying.sound, saying.now) = (None, None);
    }
    if saying.sound.is_none()
        && let Some(made) = saying.ready.take()
    {
        match mixer.say(made.recording, made.speed) {
            Ok(sound) => (saying.sound, saying.now) = (Some(sound), Some(made.words)),
            Err(Silent(why)) => saying.trouble(&why),
        }
    }
}

/// Speech and recordings postpone the end of a visit; what is said is written.
fn notice(saying: NonSend<Saying>, heard: Res<Heard>, mut sounding: ResMut<Sounding>, mut aloud: ResMut<Aloud>) {
    sounding.set_if_neq(Sounding(saying.is_speaking() || heard.0.is_some()));
    if aloud.0 != saying.now {
        aloud.0.clone_from(&saying.now);
    }
}
