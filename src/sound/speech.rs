//! What is read aloud: sentence after sentence, each made while the one before
//! is heard. What is new takes the place of what was being said.

use super::mixer::{Mixer, Once, Recording, Silent};
use crate::exhibition::Lang;
use crate::stage::{Heard, Sounding, StageSet};
use crate::told;
use crate::visit::{Utterance, Visit};
use crate::voice::{Live, NoVoice, Pace, Program, Said, Voice, sentences};
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use std::collections::VecDeque;
use std::sync::Arc;

/// A program that speaks by itself may take so many seconds for a sentence.
const LIVE: f32 = 40.0;

/// Who reads aloud.
#[derive(Resource, Clone)]
pub struct Speaker {
    /// The voice.
    pub voice: Arc<Voice>,
    /// Whether its program speaks by itself.
    pub live: bool,
}

impl Speaker {
    /// With the recordings of a program, or the program's own voice.
    pub fn new(voice: Voice, program: &Program) -> Self {
        Self { voice: Arc::new(voice), live: matches!(program, Program::Live(_)) }
    }
}

/// A sentence made into sound: the recording, and how fast it is played.
type Made = Result<(Recording, f64), String>;

/// What is still to be said, and what is being said.
#[derive(Default)]
struct Saying {
    number: u64,
    waiting: VecDeque<Said>,
    coming: Option<Task<Made>>,
    ready: Option<(Recording, f64)>,
    sound: Option<Once>,
    live: Option<(Live, f32)>,
    told: bool,
}

pub(super) fn plugin(app: &mut App) {
    app.insert_non_send(Saying::default());
    let saying = (hear, make, say, notice).chain().after(StageSet::Rooms).run_if(resource_exists::<Visit>);
    app.add_systems(Update, saying);
}

impl Saying {
    fn silence(&mut self) {
        if let Some(sound) = self.sound.take() {
            sound.end();
        }
        (self.coming, self.ready, self.live) = (None, None, None);
        self.waiting.clear();
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
    if speaker.is_some() {
        saying.waiting = utterance.lines.iter().flat_map(|line| of_line(line, utterance.lang)).collect();
    }
}

/// A line's sentences, each in the language it is written in.
fn of_line(line: &str, lang: Lang) -> Vec<Said> {
    sentences(line).into_iter().map(|text| Said { lang: told::language(&text, lang), text, key: None }).collect()
}

/// The next sentence is made while this one is heard.
fn make(speaker: Option<Res<Speaker>>, visit: Res<Visit>, mixer: NonSend<Mixer>, mut saying: NonSendMut<Saying>) {
    let Some(speaker) = speaker else { return };
    let pace = visit.sound.pace;
    if speaker.live {
        if saying.live.is_none()
            && let Some(said) = saying.waiting.pop_front()
        {
            match speaker.voice.live(&said, pace) {
                Ok(live) => saying.live = Some((live, 0.0)),
                Err(NoVoice(why)) => saying.trouble(&why),
            }
        }
        return;
    }
    let free = saying.coming.is_none() && saying.ready.is_none() && mixer.is_there();
    if !mixer.is_there() {
        // Nobody could hear it.
        saying.waiting.clear();
    }
    if let Some(said) = free.then(|| saying.waiting.pop_front()).flatten() {
        let voice = Arc::clone(&speaker.voice);
        saying.coming = Some(AsyncComputeTaskPool::get().spawn(async move { recorded(&voice, &said, pace) }));
    }
}

fn recorded(voice: &Voice, said: &Said, pace: Pace) -> Made {
    let spoken = voice.recording(said, pace).map_err(|error| error.0)?;
    let recording = Mixer::read(&spoken.file).map_err(|Silent(error)| error)?;
    Ok((recording, if spoken.own { pace.speed() } else { 1.0 }))
}

/// One sentence after the other.
fn say(time: Res<Time<Real>>, mut mixer: NonSendMut<Mixer>, mut saying: NonSendMut<Saying>) {
    match saying.coming.as_mut().and_then(|task| block_on(poll_once(task))) {
        Some(Ok(made)) => (saying.ready, saying.coming) = (Some(made), None),
        Some(Err(why)) => {
            saying.coming = None;
            saying.trouble(&why);
        }
        None => {}
    }
    if saying.sound.as_ref().is_some_and(Once::is_over) {
        saying.sound = None;
    }
    if saying.sound.is_none()
        && let Some((recording, speed)) = saying.ready.take()
    {
        match mixer.say(recording, speed) {
            Ok(sound) => saying.sound = Some(sound),
            Err(Silent(why)) => saying.trouble(&why),
        }
    }
    let over = saying.live.as_mut().is_some_and(|(live, seconds)| {
        *seconds += time.delta_secs().min(1.0);
        live.is_over() || *seconds > LIVE
    });
    if over && let Some((mut live, _)) = saying.live.take() {
        if let Some(NoVoice(why)) = live.trouble() {
            saying.trouble(&why);
        }
        live.stop();
    }
}

/// Speech and recordings postpone the end of a visit.
fn notice(saying: NonSend<Saying>, heard: Res<Heard>, mut sounding: ResMut<Sounding>) {
    sounding.set_if_neq(Sounding(saying.is_speaking() || heard.0.is_some()));
}
