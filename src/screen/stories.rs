//! What happened when, and where: timeline and map.

use super::item::{Kind, Screen, Zone};
use super::{find, words};
use crate::exhibition::{Event, Place, Room, honesty};
use crate::session::{Intent, Museum, Session};

/// The eras one can narrow to.
fn eras(screen: &mut Screen, session: &Session, museum: &Museum) {
    let lang = session.lang;
    screen.control(Zone::Main, words::all_eras(lang), Intent::Era(None)).chosen(session.open.era.is_none());
    for (at, room) in museum.exhibition.rooms.iter().enumerate() {
        let item = screen.control(Zone::Main, room.years.show(lang), Intent::Era(Some(at))).chosen(session.open.era == Some(at));
        item.says(format!("{}{}{}", room.years.show(lang), words::colon(lang), room.title.get(lang)));
    }
}

/// The room one has narrowed to.
fn era<'a>(session: &Session, museum: &'a Museum) -> Option<(usize, &'a Room)> {
    let at = session.open.era?;
    Some((at, museum.exhibition.rooms.get(at)?))
}

/// Whether an event belongs to the era one looks at.
pub(super) fn event_shown(event: &Event, session: &Session, museum: &Museum) -> bool {
    era(session, museum).is_none_or(|(_, room)| room.years.touches(&event.date))
}

/// Whether a place belongs to the era one looks at: a work or an event of it.
pub(super) fn place_shown(number: usize, place: &Place, session: &Session, museum: &Museum) -> bool {
    era(session, museum).is_none_or(|(at, room)| {
        let happened = |event: &Event| event.places.contains(&number) && room.years.touches(&event.date);
        place.works.iter().any(|work| work.0 == at) || museum.exhibition.events.iter().any(happened)
    })
}

pub(super) fn timeline(screen: &mut Screen, session: &Session, museum: &Museum) {
    let lang = session.lang;
    screen.arrival.push(words::timeline(lang).to_owned());
    screen.say(Kind::Title, words::timeline(lang));
    eras(screen, session, museum);
    for (number, event) in museum.exhibition.events.iter().enumerate().filter(|(_, event)| event_shown(event, session, museum)) {
        let marked = session.open.marked == Some(number);
        let line = format!("{} · {}", event.date.show(lang), event.title.get(lang));
        screen.control(Zone::Main, line, Intent::Mark((!marked).then_some(number))).chosen(marked);
        if marked {
            happened(screen, session, museum, event);
        }
    }
}

/// What else there is to say of an event, on whose authority, and its works.
fn happened(screen: &mut Screen, session: &Session, museum: &Museum, event: &Event) {
    let lang = session.lang;
    if let Some(text) = &event.text {
        screen.say(Kind::Text, text.get(lang));
    }
    let places: Vec<&str> = event.places.iter().filter_map(|place| Some(museum.exhibition.places.get(*place)?.name.get(lang))).collect();
    screen.say(Kind::Note, places.join(" · "));
    for work in &event.works {
        find::work(screen, session, museum, *work);
    }
    authority(screen, session, museum, event.certainty, &event.sources);
}

fn authority(screen: &mut Screen, session: &Session, museum: &Museum, certainty: crate::exhibition::Certainty, sources: &[String]) {
    screen.say(Kind::Note, honesty::certainty(certainty, session.lang));
    for citation in honesty::citations(&museum.exhibition, sources, session.lang) {
        screen.say(Kind::Note, citation);
    }
}

pub(super) fn map(screen: &mut Screen, session: &Session, museum: &Museum) {
    let lang = session.lang;
    screen.arrival.push(words::map(lang).to_owned());
    screen.say(Kind::Title, words::map(lang));
    eras(screen, session, museum);
    let shown = |(number, place): &(usize, &Place)| place_shown(*number, place, session, museum);
    for (number, place) in museum.exhibition.places.iter().enumerate().filter(shown) {
        let marked = session.open.marked == Some(number);
        let years = years(number, museum);
        let name = place.name.get(lang);
        let words = if years.is_empty() { name.to_owned() } else { format!("{name} · {years}") };
        screen.control(Zone::Main, words, Intent::Mark((!marked).then_some(number))).chosen(marked);
        if marked {
            found(screen, session, museum, (number, place));
        }
    }
}

/// What a place has to do with the exhibition, what happened there, on whose
/// authority, and its works.
fn found(screen: &mut Screen, session: &Session, museum: &Museum, (number, place): (usize, &Place)) {
    let lang = session.lang;
    screen.say(Kind::Text, place.text.get(lang));
    for work in &place.works {
        find::work(screen, session, museum, *work);
    }
    for event in museum.exhibition.events.iter().filter(|event| event.places.contains(&number)) {
        screen.say(Kind::Note, format!("{} · {}", event.date.show(lang), event.title.get(lang)));
    }
    authority(screen, session, museum, place.certainty, &place.sources);
}

/// From the first to the last year in which something happened at a place.
fn years(place: usize, museum: &Museum) -> String {
    let events = museum.exhibition.events.iter().filter(|event| event.places.contains(&place));
    let all: Vec<(i32, i32)> = events.filter_map(|event| event.date.years()).collect();
    match (all.iter().map(|years| years.0).min(), all.iter().map(|years| years.1).max()) {
        (Some(first), Some(last)) if first < last => format!("{first}–{last}"),
        (Some(first), _) => first.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exhibition::{Depth, Folder, Glyphs};
    use crate::session::{Page, Start};

    #[test]
    fn what_is_marked_is_told_right_after_its_control() {
        let (glyphs, _) = Glyphs::load(&crate::assets::folder().join("fonts"));
        let folder = Folder::new(crate::assets::folder().join("../scenes/china-flows"));
        let Some((exhibition, house)) = crate::hang::open(&folder, &glyphs, Depth::Headers).shown else { panic!("the exhibition opens") };
        let museum = Museum::new(exhibition.into(), house.into());
        let mut session = Session::fresh(Start::default(), &museum);
        for intent in [Intent::Begin, Intent::Go(Page::Timeline), Intent::Mark(Some(1)), Intent::Go(Page::Map), Intent::Mark(Some(1))] {
            session.obey(intent, Start::default(), &museum);
            if !matches!(intent, Intent::Mark(_)) {
                continue;
            }
            let screen = crate::screen::screen(&session, &museum);
            let told = screen.of(Intent::Mark(None)).and_then(|(at, _)| screen.items.get(at + 1));
            assert!(told.is_some_and(|item| item.kind == Kind::Text), "{told:?}");
        }
    }
}
