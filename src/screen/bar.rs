//! The bar at the foot of every screen, always in the same order, and the
//! question whether somebody is still here.

use super::item::{Kind, Screen, Zone};
use super::{Icon, tour, words};
use crate::exhibition::Lang;
use crate::session::{Going, Intent, Museum, Page, Panel, Session, Stop};

pub(super) fn bar(screen: &mut Screen, session: &Session, museum: &Museum) {
    let lang = session.lang;
    match session.open.page {
        Page::Title => return,
        Page::Walk | Page::Work => {
            tour::strip(screen, session, museum);
            if session.open.page == Page::Work {
                control(screen, words::close(lang), Intent::Close, Icon::Close);
            }
            pages(screen, session, &[Page::Works, Page::Plan, Page::Search]);
            if session.open.page == Page::Walk {
                control(screen, words::start_over(lang), Intent::Reset, Icon::Home);
            }
            // On a tour, its own steps lead on.
            if session.tour.as_ref().is_none_or(|tour| tour.going == Going::Away) {
                control(screen, words::previous(lang), Intent::Previous, Icon::Previous);
                control(screen, words::next(lang), Intent::Next, Icon::Next);
            }
            if session.open.page == Page::Walk && matches!(session.view.stop, Some(Stop::Work(..))) {
                control(screen, words::open(lang), Intent::Open, Icon::Enlarge);
            }
        }
        _ => {
            control(screen, words::back(lang), Intent::Back, Icon::Back);
            control(screen, words::close(lang), Intent::Close, Icon::Close);
            let there: Vec<Page> = Page::FINDING.into_iter().filter(|page| museum.has(*page)).collect();
            pages(screen, session, &there);
        }
    }
    let access = session.open.panel == Some(Panel::Access);
    screen.control(Zone::Bar, words::access(lang), Intent::Panel(Panel::Access)).icon(Icon::Access).chosen(access);
    for other in Lang::ALL {
        screen.control(Zone::Bar, other.own_name(), Intent::Language(other)).chosen(other == lang);
    }
}

fn control(screen: &mut Screen, words: &str, does: Intent, icon: Icon) {
    screen.control(Zone::Bar, words, does).icon(icon);
}

fn pages(screen: &mut Screen, session: &Session, pages: &[Page]) {
    for page in pages {
        let (words, icon) = named(*page, session.lang);
        let item = screen.control(Zone::Bar, words, Intent::Go(*page)).icon(icon);
        if session.open.page.is_finding() {
            item.chosen(*page == session.open.page);
        }
    }
}

/// What a page is called.
pub(super) fn named(page: Page, lang: Lang) -> (&'static str, Icon) {
    match page {
        Page::Works => (words::works(lang), Icon::Works),
        Page::Plan => (words::plan(lang), Icon::Plan),
        Page::Timeline => (words::timeline(lang), Icon::Timeline),
        Page::Map => (words::map(lang), Icon::Map),
        Page::Search => (words::search(lang), Icon::Search),
        Page::Tours => (words::tours(lang), Icon::Tours),
        Page::Question => (words::question(lang), Icon::Question),
        Page::About => (words::about(lang), Icon::About),
        Page::Work => (words::work(lang), Icon::Enlarge),
        Page::Title | Page::Walk => (words::gallery(lang), Icon::Home),
    }
}

pub(super) fn asking(screen: &mut Screen, lang: Lang, left: u8) {
    screen.arrival.push(words::still_here(lang).to_owned());
    screen.add(Zone::Asking, Kind::Title, words::still_here(lang));
    screen.add(Zone::Asking, Kind::Note, format!("{} {left}", words::soon_over(lang)));
    screen.control(Zone::Asking, words::still_here_yes(lang), Intent::StillHere).icon(Icon::StillHere);
}
