//! What is said: where one is when that changes, what has the focus, what it
//! does and how it stands.

use super::item::{Item, Kind, Screen};
use super::{screen, words};
use crate::exhibition::Lang;
use crate::session::{Museum, Page, Panel, Session, Stop};

/// What was said last, so that only what is new is said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ear {
    place: Option<Place>,
    item: Option<String>,
}

/// What makes a screen another one, for the ear.
#[derive(Clone, Debug, PartialEq)]
struct Place {
    page: Page,
    panel: Option<Panel>,
    asking: bool,
    stop: Option<Stop>,
    tour: Option<(usize, usize)>,
    lang: Lang,
    answered: bool,
    room: Option<usize>,
    typed: String,
}

impl Ear {
    /// What is to be said now, sentence by sentence; empty when nothing is new.
    /// With `again` everything is.
    pub fn hear(&mut self, session: &Session, museum: &Museum, again: bool) -> Vec<String> {
        let screen = screen(session, museum);
        let place = Place {
            page: session.open.page,
            panel: session.open.panel,
            asking: session.open.asking.is_some(),
            stop: session.view.stop.filter(|_| matches!(session.open.page, Page::Walk | Page::Work)),
            tour: session.tour.as_ref().map(|tour| (tour.thread, tour.stop)),
            lang: session.lang,
            answered: session.open.answered.is_some(),
            room: (session.open.page == Page::Walk).then(|| session.view.bound_for(&museum.house)),
            typed: if session.open.page == Page::Search { session.search.query.whole() } else { String::new() },
        };
        let focused = session.open.focus.and_then(|at| screen.items.get(at)).map(|item| spoken(item, session.lang));
        let mut said = Vec::new();
        if again || self.place.as_ref() != Some(&place) {
            if self.place.is_none() {
                said.push(words::keys(session.lang).to_owned());
            }
            said.extend(arrival(&screen));
            said.extend(focused.clone());
        } else if self.item != focused {
            said.extend(focused.clone());
        }
        (self.place, self.item) = (Some(place), focused);
        said.retain(|words| !words.trim().is_empty());
        said
    }
}

/// What is said on coming to a screen.
pub fn arrival(screen: &Screen) -> Vec<String> {
    screen.arrival.clone()
}

/// An item as it is said: its words, what it is, how it stands.
pub fn spoken(item: &Item, lang: Lang) -> String {
    let words = item.says.as_deref().unwrap_or(&item.words);
    if item.kind != Kind::Control {
        return words.to_owned();
    }
    let stands = match item.chosen {
        Some(true) => words::on(lang),
        Some(false) => words::off(lang),
        None => "",
    };
    let parts = [words.trim_end_matches(['.', '。']), stands, words::button(lang)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(words::comma(lang))
}
