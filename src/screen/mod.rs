//! What each screen says and offers, in the order in which it is read. The eye,
//! the ear and the five keys all go by this: `ui` lays it out, `ear` tells it,
//! `keys` moves through it, and the robot presses it.
//!
//! ```text
//! Session, Museum ──> screen() ──> Screen: items ─┬─> ui       (seen, touched)
//!                                                 ├─> ear      (heard)
//!                                                 └─> keys     (previous, next, enter, back, speak)
//! ```

mod about;
mod access;
mod bar;
pub mod ear;
mod find;
mod focus;
mod icon;
mod item;
mod keys;
mod question;
mod stories;
mod tour;
mod walk;
pub mod words;
mod work;

pub use focus::{act, pass};
pub use icon::Icon;
pub use item::{Item, Kind, Screen, Zone};
pub use keys::{Key, press};
pub use tour::place as tour_place;
pub use work::{keep, stories_of};

use crate::session::{Museum, Page, Panel, Session};

/// What the screen says and offers now.
pub fn screen(session: &Session, museum: &Museum) -> Screen {
    let mut screen = Screen::new(session.open.page);
    if let Some(left) = session.open.asking {
        bar::asking(&mut screen, session.lang, left);
        return screen;
    }
    match session.open.panel {
        Some(Panel::Access) => access::panel(&mut screen, session),
        Some(Panel::Keep) => work::keep_panel(&mut screen, session, museum),
        None => {
            page(&mut screen, session, museum);
            if matches!(session.open.page, Page::Walk | Page::Work) {
                walk::caption(&mut screen, session, museum);
            }
        }
    }
    bar::bar(&mut screen, session, museum);
    screen
}

/// What the page itself says, without what lies over it.
pub fn page(screen: &mut Screen, session: &Session, museum: &Museum) {
    match session.open.page {
        Page::Title => walk::title(screen, museum, session.lang),
        Page::Walk => walk::walk(screen, session, museum),
        Page::Work => work::work(screen, session, museum),
        Page::Works => find::works(screen, session, museum),
        Page::Plan => find::plan(screen, session, museum),
        Page::Timeline => stories::timeline(screen, session, museum),
        Page::Map => stories::map(screen, session, museum),
        Page::Search => find::search(screen, session, museum),
        Page::Tours => tour::tours(screen, session, museum),
        Page::Question => question::question(screen, session, museum),
        Page::About => about::about(screen, session, museum),
    }
}
