//! What is to be said, when somebody has it read aloud.

use super::{Visit, VisitSet, Visited, Wish};
use crate::exhibition::Lang;
use crate::screen::ear::Ear;
use crate::session::{Intent, Page};
use bevy::prelude::*;

/// So many lines of what was said are kept.
const KEPT: usize = 200;

/// What is to be said now; it takes the place of what was being said.
#[derive(Resource, Clone, Debug, Default, PartialEq)]
pub struct Utterance {
    /// Counts them.
    pub number: u64,
    /// The sentences, none for silence.
    pub lines: Vec<String>,
    /// Their language.
    pub lang: Lang,
}

/// What was said lately, the last line last.
#[derive(Resource, Clone, Debug, Default)]
pub struct SpeechLog(pub Vec<String>);

#[derive(Resource, Default)]
struct Listening(Ear);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Utterance>().init_resource::<SpeechLog>().init_resource::<Listening>();
    app.add_systems(Update, tell.in_set(VisitSet::Follow).run_if(resource_exists::<Visit>));
}

fn tell(
    mut wishes: MessageReader<Wish>,
    (visit, visited): (Res<Visit>, Res<Visited>),
    mut listening: ResMut<Listening>,
    (mut utterance, mut log): (ResMut<Utterance>, ResMut<SpeechLog>),
) {
    let (mut wished, mut again) = (false, false);
    for Wish(intent) in wishes.read() {
        (wished, again) = (true, again || *intent == Intent::Repeat);
    }
    if !visit.sound.speech || visit.open.page == Page::Title {
        if listening.0 != Ear::default() {
            listening.0 = Ear::default();
            say(&mut utterance, &mut log, Vec::new(), visit.lang);
        }
        return;
    }
    // A tour goes on by itself.
    if !wished && !visit.is_changed() {
        return;
    }
    let lines = listening.0.hear(&visit, &visited, again);
    if !lines.is_empty() {
        say(&mut utterance, &mut log, lines, visit.lang);
    }
}

fn say(utterance: &mut Utterance, log: &mut SpeechLog, lines: Vec<String>, lang: Lang) {
    log.0.extend(lines.iter().cloned());
    let over = log.0.len().saturating_sub(KEPT);
    log.0.drain(..over);
    *utterance = Utterance { number: utterance.number + 1, lines, lang };
}
