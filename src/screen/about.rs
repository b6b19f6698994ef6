//! What this is, what the line in the floor means, what to read, who made it.

use super::item::{Kind, Screen};
use super::words;
use crate::exhibition::{Text, honesty};
use crate::session::{Museum, Session};

pub(super) fn about(screen: &mut Screen, session: &Session, museum: &Museum) {
    let (lang, exhibition) = (session.lang, &museum.exhibition);
    screen.arrival.push(format!("{}{}{}", words::about(lang), words::colon(lang), exhibition.title.get(lang)));
    screen.say(Kind::Title, exhibition.title.get(lang));
    let optional = |text: &Option<Text>| text.as_ref().map_or(String::new(), |text| text.get(lang).to_owned());
    screen.say(Kind::Heading, optional(&exhibition.subtitle));
    screen.say(Kind::Text, optional(&exhibition.notice));
    if let Some(line) = &exhibition.line {
        screen.say(Kind::Heading, words::line(lang));
        screen.say(Kind::Text, line.text.get(lang));
        screen.say(Kind::Note, honesty::certainty(line.certainty, lang));
    }
    if !exhibition.reading.is_empty() {
        screen.say(Kind::Heading, words::reading(lang));
    }
    for book in &exhibition.reading {
        screen.say(Kind::Text, book.note.get(lang));
        screen.say(Kind::Note, exhibition.sources.get(&book.source).map_or("", |source| source.get(lang)));
    }
    if !exhibition.credits.is_empty() {
        screen.say(Kind::Heading, words::credits(lang));
    }
    for thanks in &exhibition.credits {
        screen.say(Kind::Text, format!("{} · {}", thanks.role.get(lang), thanks.names.get(lang)));
    }
}
