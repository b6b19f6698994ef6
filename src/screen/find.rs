//! Finding a work: all of them by room, the plan, the search.

use super::item::{Kind, Screen, Zone};
use super::{Icon, words};
use crate::exhibition::{Room, WorkAt, honesty};
use crate::find::Layout;
use crate::session::{Intent, Museum, Session, Stop};

/// So many works are shown at once; larger exhibitions go room by room.
const AT_ONCE: usize = 150;

/// So many results of a search.
const RESULTS: usize = 12;

/// So many characters to choose from.
const CHARACTERS: usize = 12;

/// A work's picture, which opens it.
pub(super) fn work(screen: &mut Screen, session: &Session, museum: &Museum, at: WorkAt) {
    let Some(((room, hung), work)) = museum.hung(at).zip(museum.exhibition.work_at(at)) else { return };
    let chosen = session.view.stop == Some(Stop::Work(room, hung));
    let title = work.title.get(session.lang);
    let item = screen.control(Zone::Main, title, Intent::Show(room, hung)).picture(at);
    item.says(format!("{title}{}{}", words::full_stop(session.lang), honesty::facts(work, session.lang)));
    if chosen {
        item.chosen(true);
    }
}

fn heading(at: usize, room: &Room, session: &Session) -> String {
    format!("{} · {} · {}", at + 1, room.title.get(session.lang), room.years.show(session.lang))
}

/// Every work, room by room.
pub(super) fn works(screen: &mut Screen, session: &Session, museum: &Museum) {
    screen.arrival.push(words::works(session.lang).to_owned());
    screen.say(Kind::Title, words::works(session.lang));
    screen.say(Kind::Note, words::touch_a_picture(session.lang));
    let rooms = &museum.exhibition.rooms;
    let many = rooms.iter().map(|room| room.works.len()).sum::<usize>() > AT_ONCE;
    let only = many.then(|| session.open.era.unwrap_or(session.view.room));
    if many {
        for (at, room) in rooms.iter().enumerate() {
            screen.control(Zone::Main, heading(at, room, session), Intent::Era(Some(at))).chosen(only == Some(at));
        }
    }
    for (at, room) in rooms.iter().enumerate().filter(|(at, _)| only.is_none_or(|only| only == *at)) {
        screen.say(Kind::Heading, heading(at, room, session));
        for index in 0..museum.house.rooms.get(at).map_or(0, |place| place.works.len()) {
            if let Some((work_at, _)) = museum.work(at, index) {
                work(screen, session, museum, work_at);
            }
        }
    }
}

/// The rooms in line, and what is in this one.
pub(super) fn plan(screen: &mut Screen, session: &Session, museum: &Museum) {
    let (lang, here) = (session.lang, session.view.room);
    let (stop, colon, comma) = (words::full_stop(lang), words::colon(lang), words::comma(lang));
    let name = museum.exhibition.rooms.get(here).map_or("", |room| room.title.get(lang));
    screen.arrival.push(format!(
        "{}{stop}{}{colon}{} {}{comma}{name}{stop}",
        words::plan(lang),
        words::you_are_here(lang),
        words::room(lang),
        here + 1
    ));
    screen.say(Kind::Title, words::plan(lang));
    screen.say(Kind::Note, words::go_to_room(lang));
    for (at, room) in museum.exhibition.rooms.iter().enumerate() {
        screen.control(Zone::Main, heading(at, room, session), Intent::Pass(at)).chosen(at == here);
    }
    screen.say(Kind::Heading, words::works_here(lang));
    for hung in 0..museum.house.rooms.get(here).map_or(0, |place| place.works.len()) {
        if let Some((at, _)) = museum.work(here, hung) {
            work(screen, session, museum, at);
        }
    }
}

/// Typing, and what was found.
pub(super) fn search(screen: &mut Screen, session: &Session, museum: &Museum) {
    let (lang, search) = (session.lang, &session.search);
    screen.say(Kind::Title, words::search(lang));
    let typed = search.query.whole();
    if typed.is_empty() {
        screen.arrival.push(format!("{}{}{}", words::search(lang), words::full_stop(lang), words::type_here(lang)));
        screen.say(Kind::Note, words::type_here(lang));
    } else {
        screen.arrival.push(format!("{}{}{typed}", words::search(lang), words::colon(lang)));
        screen.say(Kind::Text, typed.clone());
        results(screen, session, museum, &typed);
    }
    keyboard(screen, session, museum);
}

fn results(screen: &mut Screen, session: &Session, museum: &Museum, typed: &str) {
    let found = museum.finder.find(typed, RESULTS);
    if found.is_empty() {
        screen.arrival.push(words::nothing(session.lang).to_owned());
        return screen.say(Kind::Note, words::nothing(session.lang));
    }
    let heading = format!("{}{}{}", words::found(session.lang), words::colon(session.lang), found.len());
    screen.arrival.push(heading.clone());
    screen.say(Kind::Heading, heading);
    for at in found {
        work(screen, session, museum, at);
    }
}

fn keyboard(screen: &mut Screen, session: &Session, museum: &Museum) {
    let (lang, search) = (session.lang, &session.search);
    let pinyin = search.layout == Layout::Pinyin && !search.query.letters().is_empty();
    let characters = if pinyin { museum.finder.characters(search.query.letters(), CHARACTERS) } else { Vec::new() };
    if !characters.is_empty() {
        screen.add(Zone::Picture, Kind::Note, words::choose(lang));
    }
    for character in characters {
        screen.control(Zone::Picture, character.to_string(), Intent::Choose(character));
    }
    for letter in search.layout.rows().iter().flat_map(|row| row.chars()) {
        screen.control(Zone::Picture, letter.to_uppercase().to_string(), Intent::Type(letter));
    }
    screen.control(Zone::Picture, words::space(lang), Intent::Type(' '));
    screen.control(Zone::Picture, words::erase(lang), Intent::Erase).icon(Icon::Erase);
    screen.control(Zone::Picture, words::clear(lang), Intent::Clear).icon(Icon::Close);
    for (layout, name) in [(Layout::Latin, "ABC"), (Layout::Pinyin, "拼音"), (Layout::Cyrillic, "АБВ")] {
        screen.control(Zone::Picture, name, Intent::Keyboard(layout)).chosen(search.layout == layout);
    }
}
