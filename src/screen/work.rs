//! A work, seen large: what it is, what is said of it, and what one can do.

use super::item::{Kind, Screen, Zone};
use super::{Icon, find, words};
use crate::exhibition::{Claim, Image, Lang, Work, WorkAt, honesty};
use crate::session::{Intent, Museum, Panel, Session};
use crate::told;
use glam::Vec2;

/// So many related works.
const RELATED: usize = 6;

pub(super) fn work(screen: &mut Screen, session: &Session, museum: &Museum) {
    let Some((at, work)) = session.work(museum) else { return };
    let lang = session.lang;
    screen.arrival.push(format!("{}{}{}", words::work(lang), words::colon(lang), work.title.get(lang)));
    screen.say(Kind::Title, work.title.get(lang));
    screen.say(Kind::Note, honesty::facts(work, lang));
    if let Some(notice) = &work.notice {
        screen.say(Kind::Heading, notice.get(lang));
    }
    let (caption, other) = work.caption.read(lang);
    let mark = other.map_or(String::new(), |other| format!("[{}] ", other.own_name()));
    screen.say(Kind::Text, format!("{mark}{caption}"));
    recording(screen, session, work);
    screen.control(Zone::Main, words::keep(lang), Intent::Panel(Panel::Keep)).icon(Icon::Keep);
    details(screen, session, work);
    compare(screen, session, work);
    claims(screen, museum, &work.claims, lang);
    stories(screen, session, museum, at);
    description(screen, work, lang);
    sources(screen, museum, work, lang);
    zoom(screen, session, museum, work);
}

fn recording(screen: &mut Screen, session: &Session, work: &Work) {
    let Some(recording) = &work.recording else { return };
    let lang = session.lang;
    let heard = session.sound.heard.is_some();
    let (label, icon) = if heard { (words::stop(lang), Icon::Stop) } else { (words::listen(lang), Icon::Listen) };
    screen.control(Zone::Main, label, Intent::Hear).icon(icon);
    if let Some(transcript) = &recording.transcript {
        screen.say(Kind::Heading, words::transcript(lang));
        screen.say(Kind::Note, transcript.get(lang));
    }
}

/// The details to look at; the one that is looked at has its text.
fn details(screen: &mut Screen, session: &Session, work: &Work) {
    if work.details.is_empty() {
        return;
    }
    let lang = session.lang;
    screen.say(Kind::Heading, words::details(lang));
    for (number, detail) in work.details.iter().enumerate() {
        let chosen = session.near.detail == Some(number);
        let label = format!("{} {}", number + 1, detail.title.get(lang));
        screen.control(Zone::Main, label, Intent::Detail(Some(number))).icon(Icon::Detail).chosen(chosen);
        if chosen {
            screen.say(Kind::Text, detail.text.get(lang));
        }
    }
}

fn compare(screen: &mut Screen, session: &Session, work: &Work) {
    let Some(compare) = &work.compare else { return };
    let (lang, on) = (session.lang, session.near.compare.is_some());
    screen.say(Kind::Heading, words::compare(lang));
    screen.say(Kind::Text, compare.text.get(lang));
    let words = if on { words::compare_end(lang) } else { words::compare(lang) };
    screen.control(Zone::Main, words, Intent::Compare(!on)).icon(Icon::Compare).chosen(on);
}

/// Who says what, and on whose authority.
fn claims(screen: &mut Screen, museum: &Museum, claims: &[Claim], lang: Lang) {
    if claims.is_empty() {
        return;
    }
    screen.say(Kind::Heading, words::accounts(lang));
    for claim in claims {
        let account = format!("{}{}{}", claim.who.get(lang), words::colon(lang), claim.says.get(lang));
        let mut authority = vec![honesty::certainty(claim.certainty, lang).to_owned()];
        authority.extend(honesty::citations(&museum.exhibition, &claim.sources, lang));
        screen.say(Kind::Claim, format!("{account}\n{}", authority.join(" · ")));
    }
}

/// The tours that come by, what happened at the time, and where else to look.
fn stories(screen: &mut Screen, session: &Session, museum: &Museum, at: WorkAt) {
    let (exhibition, lang) = (&museum.exhibition, session.lang);
    let mut threads = exhibition.threads.iter().enumerate().filter_map(|(number, thread)| {
        let stop = thread.stops.iter().find(|stop| stop.work == at)?;
        Some((number, thread, stop))
    });
    let mut first = true;
    for (number, thread, stop) in &mut threads {
        if std::mem::take(&mut first) {
            screen.say(Kind::Heading, words::threads(lang));
        }
        screen.say(Kind::Note, stop.text.get(lang));
        let item = screen.control(Zone::Main, thread.title.get(lang), Intent::Tour(number)).icon(Icon::Tours);
        item.says(format!("{}{}{}", words::tour_start(lang), words::colon(lang), thread.title.get(lang)));
    }
    let events: Vec<String> =
        exhibition.events_at(at).map(|event| format!("{} · {}", event.date.show(lang), event.title.get(lang))).collect();
    if !events.is_empty() {
        screen.say(Kind::Heading, words::when(lang));
    }
    for event in events {
        screen.say(Kind::Note, event);
    }
    let related = stories_of(museum, at);
    if !related.is_empty() {
        screen.say(Kind::Heading, words::related(lang));
    }
    for other in related {
        find::work(screen, session, museum, other);
    }
}

/// Works that belong to a work: its comparison, its neighbours on threads, those
/// of the same events and places.
pub fn stories_of(museum: &Museum, at: WorkAt) -> Vec<WorkAt> {
    let exhibition = &museum.exhibition;
    let compared = exhibition.work_at(at).and_then(|work| work.compare.as_ref()).map(|compare| compare.with);
    let threads = exhibition.threads_at(at).flat_map(|(thread, stop)| {
        let beside = [stop.checked_sub(1), stop.checked_add(1)];
        beside.into_iter().flatten().filter_map(|stop| Some(thread.stops.get(stop)?.work))
    });
    let events = exhibition.events_at(at).flat_map(|event| event.works.iter().copied());
    let places = exhibition.places_at(at).flat_map(|place| place.works.iter().copied());
    let mut related = Vec::new();
    for other in compared.into_iter().chain(events).chain(threads).chain(places) {
        if other != at && !related.contains(&other) && museum.hung(other).is_some() {
            related.push(other);
        }
    }
    related.truncate(RELATED);
    related
}

fn description(screen: &mut Screen, work: &Work, lang: Lang) {
    if let Some(description) = &work.description {
        screen.say(Kind::Heading, words::description(lang));
        screen.say(Kind::Text, description.get(lang));
    }
    let told = match &work.image {
        Image::Chart(chart) => told::chart(chart, lang),
        Image::Map(map) => told::map(map, lang),
        Image::Plate(plate) => told::plate(plate, lang),
        Image::File { .. } | Image::Model(_) | Image::Blank => Vec::new(),
    };
    if !told.is_empty() {
        screen.say(Kind::Heading, words::figures(lang));
        screen.say(Kind::Note, told.join(" "));
    }
}

fn sources(screen: &mut Screen, museum: &Museum, work: &Work, lang: Lang) {
    screen.say(Kind::Heading, words::sources(lang));
    screen.say(Kind::Note, honesty::certainty(work.certainty, lang));
    for citation in honesty::citations(&museum.exhibition, &work.sources, lang) {
        screen.say(Kind::Note, citation);
    }
    screen.say(Kind::Note, honesty::credit(work, lang));
}

/// Over the picture: nearer, further, the whole.
fn zoom(screen: &mut Screen, session: &Session, museum: &Museum, work: &Work) {
    let lang = session.lang;
    if matches!(work.image, Image::Model(_)) {
        screen.add(Zone::Picture, Kind::Note, words::turn(lang));
        let eighth = Vec2::new(0.125, 0.0);
        screen.control(Zone::Picture, words::turn_left(lang), Intent::Shift(-eighth)).icon(Icon::Turn);
        screen.control(Zone::Picture, words::turn_right(lang), Intent::Shift(eighth)).icon(Icon::Turn);
    }
    if let Some(compare) = work.compare.as_ref().filter(|_| session.near.compare.is_some()) {
        screen.add(Zone::Picture, Kind::Note, words::slide(lang));
        // Both are seen whole; where they meet is a finger's or these keys'.
        let other = museum.exhibition.work_at(compare.with).map_or("", |other| other.title.get(lang));
        screen.control(Zone::Picture, words::compare_first(lang), Intent::Slide(1.0)).says(work.title.get(lang));
        screen.control(Zone::Picture, words::compare_both(lang), Intent::Slide(0.5)).icon(Icon::Compare);
        screen.control(Zone::Picture, words::compare_other(lang), Intent::Slide(0.0)).says(other);
        return;
    }
    screen.control(Zone::Picture, words::nearer(lang), Intent::Nearer(true)).icon(Icon::Nearer);
    screen.control(Zone::Picture, words::further(lang), Intent::Nearer(false)).icon(Icon::Further);
    screen.control(Zone::Picture, words::whole(lang), Intent::Detail(None)).icon(Icon::Whole);
}

/// What the code to take away holds: title, citation, link.
pub fn keep(session: &Session, museum: &Museum) -> Option<String> {
    let ((_, work), lang) = (session.work(museum)?, session.lang);
    let mut lines = vec![work.title.get(lang).to_owned(), honesty::facts(work, lang), honesty::credit(work, lang)];
    lines.push(museum.exhibition.title.get(lang).to_owned());
    lines.extend(honesty::citations(&museum.exhibition, &work.sources, lang));
    lines.extend(work.link.clone());
    lines.retain(|line| !line.trim().is_empty());
    Some(lines.join("\n"))
}

pub(super) fn keep_panel(screen: &mut Screen, session: &Session, museum: &Museum) {
    let Some(lines) = keep(session, museum) else { return };
    let lang = session.lang;
    screen.arrival.push(words::keep(lang).to_owned());
    screen.add(Zone::Panel, Kind::Title, words::keep(lang));
    screen.add(Zone::Panel, Kind::Text, words::keep_how(lang));
    for line in lines.lines() {
        screen.add(Zone::Panel, Kind::Note, line);
    }
    screen.control(Zone::Panel, words::close_panel(lang), Intent::Panel(Panel::Keep)).icon(Icon::Close);
}
