//! What the screens offer: every work in three taps from everywhere, ease in
//! two, another language in one, and words for everything.

use super::visitor::{MUSEUM, PAGES, SHOWN, START, begun, fresh, key, on, opened};
use enfilade::exhibition::{Exhibition, Image, Lang};
use enfilade::find::Layout;
use enfilade::screen::ear::{arrival, spoken};
use enfilade::screen::{Key, screen};
use enfilade::session::{Going, Intent, Museum, Page, Panel, Session, Stop, TextSize, Tour};
use std::collections::{HashMap, HashSet};
use std::iter::once;
use std::sync::LazyLock;

// The graph of states: what one gets to by the controls of a screen.

/// States and where their controls lead. What words say and switches show is
/// left out: it leads nowhere else.
struct Graph<'a> {
    museum: &'a Museum,
    states: Vec<Session>,
    next: Vec<Option<Vec<usize>>>,
    numbers: HashMap<String, usize>,
    taps: usize,
}

impl<'a> Graph<'a> {
    fn new(museum: &'a Museum) -> Self {
        Self { museum, states: Vec::new(), next: Vec::new(), numbers: HashMap::new(), taps: 0 }
    }

    fn number(&mut self, session: Session) -> usize {
        let new = self.states.len();
        let number = *self.numbers.entry(kind(&session)).or_insert(new);
        if number == new {
            self.states.push(session);
            self.next.push(None);
        }
        number
    }

    /// The states one tap away.
    fn after(&mut self, state: usize) -> Vec<usize> {
        if let Some(next) = &self.next[state] {
            return next.clone();
        }
        let session = self.states[state].clone();
        let controls: Vec<Intent> = screen(&session, self.museum).controls().filter_map(|item| item.does).collect();
        let mut next = Vec::new();
        for does in controls {
            let mut then = session.clone();
            then.obey(does, START, self.museum);
            next.push(self.number(then));
        }
        self.taps += next.len();
        self.next[state] = Some(next.clone());
        next
    }

    /// The work that is seen large.
    fn shown(&self, state: usize) -> Option<(usize, usize)> {
        let session = &self.states[state];
        let bare = session.open.panel.is_none() && session.open.asking.is_none();
        match session.view.stop {
            Some(Stop::Work(room, hung)) if bare && session.open.page == Page::Work => Some((room, hung)),
            _ => None,
        }
    }

    /// How many taps bring every work from a state; or how many works are not
    /// reached with so many.
    fn reach(&mut self, from: usize, most: usize) -> Result<usize, usize> {
        let works = self.museum.house.visit().count();
        let (mut seen, mut shown) = (HashSet::from([from]), HashSet::new());
        shown.extend(self.shown(from));
        let mut edge = vec![from];
        for taps in 1..=most {
            // Who looks for a work opens the list of works first.
            edge.sort_by_key(|state| self.states[*state].open.page != Page::Works);
            let mut further = Vec::new();
            for state in edge {
                for next in self.after(state) {
                    if !seen.insert(next) {
                        continue;
                    }
                    shown.extend(self.shown(next));
                    further.push(next);
                }
                if shown.len() == works {
                    return Ok(taps);
                }
            }
            edge = further;
        }
        Err(works - shown.len())
    }
}

/// All of a state that decides what one can get to.
fn kind(session: &Session) -> String {
    let (open, view, near) = (&session.open, &session.view, &session.near);
    let tour = session.tour.as_ref().map(|tour| (tour.thread, tour.stop, tour.going));
    let lies_open = (open.page, open.panel, open.asking.is_some(), open.from.map(|from| from.0));
    let looked_at = (open.marked, open.era, open.answered, near.detail, near.compare.is_some());
    format!("{lies_open:?} {looked_at:?} {:?} {} {tour:?} {:?}", view.stop, view.room, session.search)
}

/// Every page in a room, before its first work.
fn pages_in(room: usize) -> impl Iterator<Item = Session> {
    PAGES.into_iter().map(move |page| {
        let mut session = begun();
        for intent in [Intent::Show(room, 0), Intent::Close, Intent::Go(page)] {
            session.obey(intent, START, &MUSEUM);
        }
        assert_eq!((session.open.page, session.view.room), (page, room));
        session
    })
}

/// With nothing over it, with what makes it easier, and with the code to keep.
fn panels_over(session: Session) -> Vec<Session> {
    let panels = [None, Some(Panel::Access), Some(Panel::Keep)].into_iter();
    let allowed = panels.filter(|panel| *panel != Some(Panel::Keep) || session.open.page == Page::Work);
    allowed.map(|panel| with(&session, |session| session.open.panel = panel)).collect()
}

fn with(session: &Session, change: impl FnOnce(&mut Session)) -> Session {
    let mut session = session.clone();
    change(&mut session);
    session
}

/// On no tour, and on one that leads, waits, or has been left.
fn tours_in(session: &Session) -> Vec<Session> {
    let on = |going| Tour { thread: 1, stop: 2, going, rested: 0.0 };
    let tours = [None, Some(on(Going::On)), Some(on(Going::Paused)), Some(on(Going::Away))];
    tours.into_iter().map(|tour| with(session, |session| session.tour = tour)).collect()
}

/// Every kind of state: each page in each room, with each panel over it, on
/// each kind of tour, asked whether one is still here or not; and the title.
fn every_kind() -> Vec<Session> {
    let mut all = vec![fresh()];
    for room in 0..SHOWN.rooms.len() {
        for session in pages_in(room).flat_map(panels_over).flat_map(|session| tours_in(&session)) {
            all.push(with(&session, |session| session.open.asking = Some(15)));
            all.push(session);
        }
    }
    all
}

#[test]
fn every_work_is_three_taps_from_everywhere() {
    assert_eq!(MUSEUM.house.visit().count(), 70);
    let mut graph = Graph::new(&MUSEUM);
    let mut starts: Vec<usize> = every_kind().into_iter().map(|session| graph.number(session)).collect();
    let kinds = starts.len();
    assert_eq!(kinds, 1 + 8 * (10 * 2 + 1) * 4 * 2);
    // And whatever one gets to with two taps from the first door.
    let first = graph.number(begun());
    for near in once(first).chain(graph.after(first)) {
        starts.push(near);
        starts.extend(graph.after(near));
    }
    starts.sort_unstable();
    starts.dedup();
    let mut needed = [0_usize; 4];
    for start in &starts {
        match graph.reach(*start, 3) {
            Ok(taps) => needed[taps] += 1,
            Err(missed) => panic!("{missed} works are further than three taps from {}", kind(&graph.states[*start])),
        }
    }
    println!(
        "three taps: {} states to start from ({kinds} kinds), {} states seen, {} taps tried; 1, 2, 3 taps needed from {:?}",
        starts.len(),
        graph.states.len(),
        graph.taps,
        &needed[1..]
    );
    assert!(graph.states.len() > starts.len() && graph.taps > graph.states.len());
    assert!(needed[3] > 0, "from the title it takes three");
}

#[test]
fn every_page_is_two_taps_from_the_gallery() {
    let mut graph = Graph::new(&MUSEUM);
    let start = graph.number(begun());
    let mut pages = HashSet::new();
    for near in graph.after(start) {
        for state in once(near).chain(graph.after(near)) {
            pages.insert(graph.states[state].open.page);
        }
    }
    let all: HashSet<Page> = PAGES.into_iter().chain([Page::Title]).collect();
    assert_eq!(pages, all);
}

fn tap(session: &Session, does: Intent) -> Session {
    assert!(screen(session, &MUSEUM).of(does).is_some(), "{}: nothing does {does:?}", kind(session));
    with(session, |session| session.obey(does, START, &MUSEUM))
}

#[test]
fn ease_is_two_taps_away_and_another_language_one() {
    let ease = [Intent::Text(TextSize::Largest), Intent::Contrast, Intent::Still, Intent::Reach, Intent::Captions, Intent::Speech];
    for session in every_kind() {
        if session.open.page == Page::Title {
            continue;
        }
        // Whoever is asked says first that somebody is here.
        let session = if session.open.asking.is_some() { tap(&session, Intent::StillHere) } else { session };
        let here = screen(&session, &MUSEUM);
        let easier = screen(&tap(&session, Intent::Panel(Panel::Access)), &MUSEUM);
        for does in ease {
            assert!(here.of(does).or(easier.of(does)).is_some(), "{}: {does:?}", kind(&session));
        }
        for lang in Lang::ALL {
            assert!(here.of(Intent::Language(lang)).is_some(), "{}: {lang:?}", kind(&session));
        }
    }
}

// Words.

/// The screens there are, with what can lie over them or be marked on them.
fn every_screen() -> Vec<Session> {
    let mut all = vec![fresh()];
    all.extend(pages_in(3).flat_map(panels_over).flat_map(|session| tours_in(&session)));
    all.push(begun());
    all.push(with(&begun(), |session| session.open.asking = Some(9)));
    let further = [
        (Page::Walk, Intent::Read(2)),
        (Page::Timeline, Intent::Mark(Some(3))),
        (Page::Timeline, Intent::Era(Some(4))),
        (Page::Map, Intent::Mark(Some(0))),
        (Page::Map, Intent::Era(Some(5))),
        (Page::Search, Intent::Type('e')),
        (Page::Search, Intent::Type('%')),
        (Page::Search, Intent::Keyboard(Layout::Cyrillic)),
        (Page::Question, Intent::Answer(1)),
    ];
    all.extend(further.map(|(page, does)| with(&on(page), |session| session.obey(does, START, &MUSEUM))));
    let mut pinyin = on(Page::Search);
    for does in [Intent::Keyboard(Layout::Pinyin), Intent::Type('c'), Intent::Type('h'), Intent::Type('a')] {
        pinyin.obey(does, START, &MUSEUM);
    }
    all.push(pinyin);
    for (room, hung) in MUSEUM.house.visit() {
        let large = with(&begun(), |session| session.obey(Intent::Show(room, hung), START, &MUSEUM));
        all.push(with(&large, |session| session.obey(Intent::Detail(Some(0)), START, &MUSEUM)));
        all.push(with(&large, |session| session.obey(Intent::Compare(true), START, &MUSEUM)));
        all.push(with(&large, |session| session.obey(Intent::Hear, START, &MUSEUM)));
        all.push(with(&large, |session| session.obey(Intent::Close, START, &MUSEUM)));
        all.push(large);
    }
    all
}

fn in_every_language() -> impl Iterator<Item = Session> {
    every_screen().into_iter().flat_map(|session| Lang::ALL.map(|lang| with(&session, |session| session.lang = lang)))
}

#[test]
fn everything_on_every_screen_has_words_in_every_language() {
    for session in in_every_language() {
        let (shown, lang) = (screen(&session, &MUSEUM), session.lang);
        let said = arrival(&shown);
        assert!(!said.is_empty(), "{lang:?} {}: nothing is said", kind(&session));
        assert!(said.iter().all(|words| !words.trim().is_empty()), "{lang:?} {}: {said:?}", kind(&session));
        for item in &shown.items {
            assert!(!item.words.trim().is_empty(), "{lang:?} {}: {item:?}", kind(&session));
            assert!(!spoken(item, lang).trim().is_empty(), "{lang:?} {}: {item:?}", kind(&session));
        }
    }
}

#[test]
fn every_screen_can_be_left_by_what_it_offers() {
    for session in every_screen() {
        let shown = screen(&session, &MUSEUM);
        let home = [Intent::Begin, Intent::Reset, Intent::Close, Intent::StillHere];
        assert!(home.iter().any(|does| shown.of(*does).is_some()), "{}", kind(&session));
    }
}

#[test]
fn one_name_means_one_thing_and_one_thing_has_one_name() {
    // What opens a panel closes it, and then says so.
    let deliberate = [Intent::Panel(Panel::Access)];
    for session in in_every_language() {
        let shown = screen(&session, &MUSEUM);
        let controls: Vec<(String, Intent)> =
            shown.controls().filter_map(|item| Some((item.says.clone().unwrap_or_else(|| item.words.clone()), item.does?))).collect();
        for (at, (words, does)) in controls.iter().enumerate() {
            for (other, also) in &controls[at + 1..] {
                assert!(words != other || does == also, "{}: `{words}` does {does:?} and {also:?}", kind(&session));
                assert!(
                    does != also || words == other || deliberate.contains(does),
                    "{}: {does:?} is `{words}` and `{other}`",
                    kind(&session)
                );
            }
        }
    }
}

#[test]
fn the_keys_come_by_everything_in_its_order_and_round() {
    for mut session in pages_in(3).flat_map(panels_over) {
        let items = screen(&session, &MUSEUM).items.len();
        key(&mut session, Key::Next);
        let first = session.open.focus.unwrap();
        for step in 1..=items {
            key(&mut session, Key::Next);
            assert_eq!(session.open.focus, Some((first + step) % items));
        }
        key(&mut session, Key::Previous);
        assert_eq!(session.open.focus, Some((first + items - 1) % items));
    }
}

// A large exhibition.

/// Our own, fifteen times over: 1,050 works.
fn large() -> Exhibition {
    let mut exhibition = SHOWN.clone();
    for room in &mut exhibition.rooms {
        for work in &mut room.works {
            (work.size, work.pin, work.group, work.image) = ((0.5, 0.5), None, None, Image::Blank);
        }
        room.works = std::iter::repeat_n(room.works.clone(), 15).flatten().collect();
        (room.plan.length, room.plan.benches) = (260.0, 0);
        room.plan.furnishings.clear();
    }
    exhibition
}

static LARGE: LazyLock<Museum> = LazyLock::new(|| opened(large()));

#[test]
fn a_thousand_works_are_four_taps_from_everywhere() {
    assert!(LARGE.house.visit().count() >= 1000);
    let mut graph = Graph::new(&LARGE);
    let mut starts = vec![Session::fresh(START, &LARGE)];
    for page in PAGES {
        let mut session = Session::fresh(START, &LARGE);
        for intent in [Intent::Begin, Intent::Show(6, 100), Intent::Close, Intent::Go(page)] {
            session.obey(intent, START, &LARGE);
        }
        assert_eq!(session.open.page, page);
        for session in panels_over(session) {
            starts.push(with(&session, |session| session.open.asking = Some(15)));
            starts.push(session);
        }
    }
    for start in starts {
        let items = screen(&start, &LARGE).items.len();
        assert!(items < 1200, "{}: {items} things on a screen", kind(&start));
        let start = graph.number(start);
        let taps = graph.reach(start, 4);
        assert!(taps.is_ok(), "{}: {taps:?}", kind(&graph.states[start]));
    }
    let most = graph.states.iter().map(|session| screen(session, &LARGE).items.len()).max().unwrap();
    println!("1,000 works: {} states, {} taps, at most {most} things on a screen", graph.states.len(), graph.taps);
    assert!(most < 1200);
}
