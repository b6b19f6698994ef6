//! What is to be said, when somebody has it read aloud.

use super::{Visit, VisitSet, Visited, Wish};
use crate::exhibition::Lang;
use crate::screen::ear::Ear;
use crate::screen::words;
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
    /// What the visitor has typed: no recording with it is kept.
    pub typed: String,
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
    let (mut wished, mut again, mut invited) = (false, false, false);
    for Wish(intent) in wishes.read() {
        (wished, again, invited) = (true, again || *intent == Intent::Repeat, invited || *intent == Intent::Invite);
    }
    if invited && !visit.sound.speech {
        // Nobody knows yet in which language.
        return say(&mut utterance, &mut log, Lang::ALL.map(|lang| words::speak_key(lang).to_owned()).into(), &visit);
    }
    let begun = visit.open.page != Page::Title;
    if !visit.sound.speech || !begun {
        let unfinished = listening.0 != Ear::default() || !(begun || utterance.lines.is_empty());
        if unfinished {
            listening.0 = Ear::default();
            say(&mut utterance, &mut log, Vec::new(), &visit);
        }
        if !(begun || log.0.is_empty()) {
            log.0.clear();
        }
        return;
    }
    // A tour goes on by itself.
    if !wished && !visit.is_changed() {
        return;
    }
    let lines = listening.0.hear(&visit, &visited, again);
    if !lines.is_empty() {
        say(&mut utterance, &mut log, lines, &visit);
    }
}

fn say(utterance: &mut Utterance, log: &mut SpeechLog, lines: Vec<String>, visit: &Visit) {
    log.0.extend(lines.iter().cloned());
    let over = log.0.len().saturating_sub(KEPT);
    log.0.drain(..over);
    let typed = if visit.open.page == Page::Search { visit.search.query.whole() } else { String::new() };
    *utterance = Utterance { number: utterance.number + 1, lines, lang: visit.lang, typed };
}
