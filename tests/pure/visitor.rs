//! What the tests of a visit share: our own exhibition, open, and sessions in it.

use enfilade::exhibition::{Depth, Exhibition, Folder, Glyphs, Lang, Work, check};
use enfilade::hang::House;
use enfilade::screen::{Key, act, press, screen};
use enfilade::session::{Intent, Museum, Page, Session, Start};
use std::path::Path;
use std::sync::{Arc, LazyLock};

pub const START: Start = Start { room: 0, lang: Lang::En, volume: 0.7 };

/// Every page of a visit; the title is before it.
pub const PAGES: [Page; 10] =
    [Page::Walk, Page::Work, Page::Works, Page::Plan, Page::Timeline, Page::Map, Page::Search, Page::Tours, Page::Question, Page::About];

pub static SHOWN: LazyLock<Exhibition> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes/china-flows");
    check(&Folder::new(folder), &Glyphs::default(), Depth::Headers).exhibition.unwrap()
});

pub static MUSEUM: LazyLock<Museum> = LazyLock::new(|| opened(SHOWN.clone()));

/// An exhibition of which everything hangs.
pub fn opened(exhibition: Exhibition) -> Museum {
    let (house, misfits) = House::hang(&exhibition);
    assert!(misfits.is_empty(), "{misfits:?}");
    Museum::new(Arc::new(exhibition), Arc::new(house))
}

/// At the title.
pub fn fresh() -> Session {
    Session::fresh(START, &MUSEUM)
}

/// In the gallery, at the first door.
pub fn begun() -> Session {
    let mut session = fresh();
    obey(&mut session, [Intent::Begin]);
    session
}

/// On a page, come from the gallery, before the first work.
pub fn on(page: Page) -> Session {
    let mut session = begun();
    obey(&mut session, [Intent::Show(0, 0), Intent::Close]);
    if page != Page::Walk {
        obey(&mut session, [Intent::Go(page)]);
    }
    assert_eq!(session.open.page, page);
    session
}

pub fn obey(session: &mut Session, intents: impl IntoIterator<Item = Intent>) {
    for intent in intents {
        session.obey(intent, START, &MUSEUM);
    }
}

/// Lets seconds pass, in silence.
pub fn wait(session: &mut Session, seconds: f32) {
    const STEP: f32 = 0.1;
    let mut passed = 0.0;
    while passed < seconds {
        session.advance(STEP, false, &MUSEUM);
        passed += STEP;
    }
}

pub fn key(session: &mut Session, key: Key) {
    for intent in press(key, session, &MUSEUM) {
        act(session, intent, START, &MUSEUM);
    }
}

/// Moves the focus to what does something, and does it: by keys alone.
pub fn key_to(session: &mut Session, does: Intent) {
    const ENOUGH: usize = 300;
    for _ in 0..ENOUGH {
        let shown = screen(session, &MUSEUM);
        let focused = session.open.focus.and_then(|at| shown.items.get(at));
        if focused.and_then(|item| item.does) == Some(does) {
            return key(session, Key::Enter);
        }
        key(session, Key::Next);
    }
    panic!("{:?}: no way by keys to {does:?}", session.open.page);
}

/// Every work that hangs, in the order of the visit.
pub fn works() -> impl Iterator<Item = ((usize, usize), &'static Work)> {
    MUSEUM.house.visit().map(|(room, hung)| ((room, hung), MUSEUM.work(room, hung).unwrap().1))
}

/// The first work of which something is true: room, and index into its hung works.
pub fn work_that(is: impl Fn(&Work) -> bool) -> (usize, usize) {
    works().find(|(_, work)| is(work)).unwrap().0
}
