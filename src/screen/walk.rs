//! The title, and the gallery itself.

use super::item::{Kind, Screen, Zone};
use super::words;
use crate::exhibition::{Lang, honesty};
use crate::session::{Intent, Museum, Session, Stop};

/// The title in every language; any touch begins.
pub(super) fn title(screen: &mut Screen, museum: &Museum, lang: Lang) {
    let exhibition = &museum.exhibition;
    screen.arrival.push(exhibition.title.get(lang).to_owned());
    screen.say(Kind::Title, exhibition.title.get(lang));
    for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
        screen.say(Kind::Heading, exhibition.title.get(other));
    }
    let all = Lang::ALL.map(words::begin);
    screen.control(Zone::Main, all[lang as usize], Intent::Begin).says(all.join(" · "));
}

/// Where one is, and what one stands before.
pub(super) fn walk(screen: &mut Screen, session: &Session, museum: &Museum) {
    let lang = session.lang;
    // On the way one is told where it leads.
    let here = session.view.bound_for(&museum.house);
    let Some(room) = museum.exhibition.rooms.get(here) else { return };
    let heading = |at: usize, title: &str| format!("{} · {title}", at + 1);
    let (stop, colon) = (words::full_stop(lang), words::colon(lang));
    let number = here + 1;
    screen.arrival.push(format!("{}{stop}{} {number}{colon}{}{stop}", words::gallery(lang), words::room(lang), room.title.get(lang)));
    match session.view.stop {
        Some(Stop::Work(at, _)) => {
            let Some(((_, work), room)) = session.work(museum).zip(museum.exhibition.rooms.get(at)) else { return };
            let (title, facts) = (work.title.get(lang), honesty::facts(work, lang));
            screen.arrival.push(format!("{}{colon}{title}{stop}{facts}", words::you_stand_before(lang)));
            screen.say(Kind::Note, heading(at, room.title.get(lang)));
            screen.say(Kind::Title, work.title.get(lang));
        }
        Some(Stop::Panel(at)) => {
            let Some(room) = museum.exhibition.rooms.get(at) else { return };
            screen.arrival.push(words::wall_text(lang).to_owned());
            screen.say(Kind::Title, heading(at, room.title.get(lang)));
            screen.say(Kind::Note, words::wall_text(lang));
            // It stands on the panel; here it is for the ear.
            if session.sound.speech {
                screen.add(Zone::Main, Kind::Text, room.text.get(lang));
            }
        }
        None => {
            screen.say(Kind::Title, heading(here, room.title.get(lang)));
            screen.add(Zone::Main, Kind::Note, words::hint(lang)).says(words::keys(lang));
        }
    }
}

/// What is heard in the room, for those who ask for captions.
pub(super) fn caption(screen: &mut Screen, session: &Session, museum: &Museum) {
    let room = museum.exhibition.rooms.get(session.view.room).filter(|_| session.sound.captions);
    if let Some(description) = room.and_then(|room| room.sound.as_ref()?.description.as_ref()) {
        screen.say(Kind::Note, format!("♪ {}", description.get(session.lang)));
    }
}
