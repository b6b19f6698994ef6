//! A visit by ear: somebody who sees nothing, with five keys and what is said.
//! The visitor decides by the words heard and knows only the interface's own.

use super::visitor::{MUSEUM, SHOWN, START, fresh, works};
use enfilade::exhibition::{Lang, honesty};
use enfilade::screen::ear::Ear;
use enfilade::screen::{self, Key, act, press, words};
use enfilade::session::{Intent, Page, Session, Since, Watch};
use std::collections::HashSet;

// The kiosk, as far as it can be heard.

struct Kiosk {
    session: Session,
    ear: Ear,
    watch: Watch,
}

impl Kiosk {
    fn new() -> Self {
        Self { session: fresh(), ear: Ear::default(), watch: Watch::default() }
    }

    /// What is said after a key.
    fn press(&mut self, key: Key) -> Vec<String> {
        let intents = press(key, &self.session, &MUSEUM);
        for intent in &intents {
            act(&mut self.session, *intent, START, &MUSEUM);
        }
        self.pass(0.0, true);
        self.hear(intents.contains(&Intent::Repeat))
    }

    /// What is said while seconds pass.
    fn wait(&mut self, seconds: u16) -> Vec<String> {
        let mut said = Vec::new();
        for _ in 0..4 * seconds {
            screen::pass(&mut self.session, 0.25, false, &MUSEUM);
            self.pass(0.25, false);
            said.extend(self.hear(false));
        }
        said
    }

    fn pass(&mut self, seconds: f32, active: bool) {
        let since = Since { active, sounding: false, begun: self.session.open.page != Page::Title };
        if let Some(intent) = self.watch.pass(seconds, since, SHOWN.idle_seconds) {
            act(&mut self.session, intent, START, &MUSEUM);
        }
    }

    /// Nothing is said before a visit, nor to somebody who does not want it.
    fn hear(&mut self, again: bool) -> Vec<String> {
        if self.session.sound.speech && self.session.open.page != Page::Title {
            return self.ear.hear(&self.session, &MUSEUM, again);
        }
        self.ear = Ear::default();
        Vec::new()
    }
}

// The visitor.

/// Where a step through the gallery has led.
#[derive(Debug, PartialEq)]
enum Stood {
    Panel,
    Work,
    End,
}

struct Visitor {
    kiosk: Kiosk,
    lang: Lang,
    /// Every line heard.
    heard: Vec<String>,
    /// The last of them: what has the focus.
    last: String,
    keys: usize,
    works: usize,
    recordings: usize,
    /// The most keys that a work took.
    longest: usize,
}

impl Visitor {
    /// Begins, with the key that reads aloud.
    fn new() -> Self {
        let (heard, last) = (Vec::new(), String::new());
        let mut visitor = Self { kiosk: Kiosk::new(), lang: Lang::En, heard, last, keys: 0, works: 0, recordings: 0, longest: 0 };
        let said = visitor.press(Key::Speak);
        assert_eq!(said.first().map(String::as_str), Some(words::keys(Lang::En)), "how to go about it");
        assert!(said.iter().any(|line| line.starts_with(words::gallery(Lang::En))), "where one is");
        visitor
    }

    fn press(&mut self, key: Key) -> Vec<String> {
        self.keys += 1;
        let said = self.kiosk.press(key);
        self.take(said)
    }

    fn wait(&mut self, seconds: u16) -> Vec<String> {
        let said = self.kiosk.wait(seconds);
        self.take(said)
    }

    fn take(&mut self, said: Vec<String>) -> Vec<String> {
        self.last = said.last().unwrap_or(&self.last).clone();
        self.heard.extend(said.iter().cloned());
        said
    }

    fn is_button(&self, line: &str) -> bool {
        line.ends_with(&format!("{}{}", words::comma(self.lang), words::button(self.lang)))
    }

    /// Whether what has the focus is the button of this name.
    fn at(&self, name: &str) -> bool {
        self.is_button(&self.last) && self.last.split(words::comma(self.lang)).next() == Some(name)
    }

    /// Moves until what has the focus is as wished.
    fn seek(&mut self, key: Key, wished: impl Fn(&Self) -> bool) {
        const ENOUGH: usize = 150;
        for _ in 0..ENOUGH {
            if wished(self) {
                return;
            }
            self.press(key);
        }
        panic!("not found; last heard: {:?}", &self.heard[self.heard.len().saturating_sub(8)..]);
    }

    /// Moves to the button of this name and does what it does.
    fn push(&mut self, key: Key, name: &str) -> Vec<String> {
        self.seek(key, |visitor| visitor.at(name));
        self.press(Key::Enter)
    }

    /// On to the next stop of the gallery.
    fn go_on(&mut self) -> Stood {
        let next = words::next(self.lang);
        let said = self.push(Key::Next, next);
        if said.iter().any(|line| line.starts_with(words::you_stand_before(self.lang))) {
            Stood::Work
        } else if said.iter().any(|line| line == words::wall_text(self.lang)) {
            Stood::Panel
        } else {
            Stood::End
        }
    }

    /// Reads a room's text: the first on the way back that is no button.
    fn read_panel(&mut self) {
        self.seek(Key::Previous, |visitor| !visitor.is_button(&visitor.last));
    }

    /// Sees a work large, reads all that is said of it, and comes back.
    fn read_work(&mut self) {
        let (before, lang) = (self.keys, self.lang);
        let mut said = self.push(Key::Next, words::open(lang));
        assert!(said[0].starts_with(words::work(lang)), "{said:?}");
        // What brings nearer comes when all has been read.
        while !(self.at(words::nearer(lang)) || self.at(words::turn_left(lang))) {
            said.extend(self.press(Key::Next));
            if self.at(words::listen(lang)) {
                self.listen();
            }
            assert!(self.keys - before < 60, "no end: {said:?}");
        }
        let after = |heading: &str| said.iter().position(|line| line == heading).and_then(|at| said.get(at + 1));
        let told = after(words::description(lang)).or(after(words::figures(lang)));
        assert!(told.is_some_and(|line| line.chars().count() > 20), "what one sees: {said:?}");
        assert!(after(words::sources(lang)).is_some_and(|line| !self.is_button(line)), "sources: {said:?}");
        let back = self.press(Key::Back);
        assert!(back.iter().any(|line| line.starts_with(words::you_stand_before(lang))), "back in the gallery: {back:?}");
        self.works += 1;
        self.longest = self.longest.max(self.keys - before);
    }

    /// Plays a recording and stops it.
    fn listen(&mut self) {
        self.press(Key::Enter);
        assert!(self.at(words::stop(self.lang)), "it plays: {}", self.last);
        self.press(Key::Enter);
        assert!(self.at(words::listen(self.lang)), "it is still: {}", self.last);
        self.recordings += 1;
    }

    /// Through the gallery to its end, or to the end of this room.
    fn visit(&mut self, all: bool) {
        let mut panels = 0;
        loop {
            match self.go_on() {
                Stood::Panel if panels > 0 && !all => return,
                Stood::Panel => {
                    panels += 1;
                    self.read_panel();
                }
                Stood::Work => self.read_work(),
                Stood::End => return,
            }
        }
    }

    /// From the gallery to a page that stands in the bar of the others.
    fn turn_to(&mut self, page: &str) -> Vec<String> {
        self.push(Key::Previous, words::works(self.lang));
        self.push(Key::Previous, page)
    }

    fn report(&self, what: &str) {
        println!(
            "by ear, {what}: {} keys, {} lines, {} works read, {} recordings, at most {} keys a work",
            self.keys,
            self.heard.len(),
            self.works,
            self.recordings,
            self.longest
        );
    }
}

// What was heard, held against what there is.

/// Works whose title, facts, caption, description, claims or sources were not
/// all heard, of the first so many rooms.
fn unheard(visitor: &Visitor, rooms: usize) -> Vec<String> {
    let (lang, heard) = (visitor.lang, visitor.heard.iter().map(String::as_str).collect::<HashSet<_>>());
    let (before, colon, stop) = (words::you_stand_before(lang), words::colon(lang), words::full_stop(lang));
    let mut missed = Vec::new();
    for (_, work) in works().filter(|((room, _), _)| *room < rooms) {
        let facts = honesty::facts(work, lang);
        let title = work.title.get(lang);
        let mut all = vec![format!("{before}{colon}{title}{stop}{facts}"), format!("{}{colon}{title}", words::work(lang)), facts];
        all.push(work.caption.get(lang).to_owned());
        all.extend(work.description.as_ref().map(|text| text.get(lang).to_owned()));
        all.extend(work.recording.as_ref().and_then(|sound| sound.transcript.as_ref()).map(|text| text.get(lang).to_owned()));
        // A claim is heard with its authority.
        let claims = work.claims.iter().map(|claim| format!("{}{colon}{}\n", claim.who.get(lang), claim.says.get(lang)));
        let said = |claim: &String| visitor.heard.iter().any(|line| line.starts_with(claim.as_str()));
        missed.extend(claims.filter(|claim| !said(claim)).map(|claim| format!("{}: {claim}", work.id)));
        all.extend(honesty::citations(&MUSEUM.exhibition, &work.sources, lang));
        all.push(honesty::credit(work, lang));
        missed.extend(
            all.into_iter().filter(|line| !line.is_empty() && !heard.contains(line.as_str())).map(|line| format!("{}: {line}", work.id)),
        );
    }
    for room in &SHOWN.rooms[..rooms] {
        let text = room.text.get(lang);
        missed.extend((!heard.contains(text)).then(|| format!("{}: {text}", room.id)));
    }
    missed
}

const NONE: [String; 0] = [];

#[test]
fn every_work_is_found_and_read_with_five_keys() {
    let mut visitor = Visitor::new();
    visitor.visit(true);
    visitor.report("the whole exhibition");
    assert_eq!(unheard(&visitor, SHOWN.rooms.len()), NONE);
    assert_eq!(visitor.works, 70);
    let recordings = works().filter(|(_, work)| work.recording.is_some()).count();
    assert!(recordings > 0);
    assert_eq!(visitor.recordings, recordings);
    assert!(visitor.longest < 60 && visitor.keys < 70 * 60, "{} keys", visitor.keys);
}

#[test]
fn a_room_is_read_in_chinese_and_in_russian() {
    for lang in [Lang::Zh, Lang::Ru] {
        let mut visitor = Visitor::new();
        visitor.push(Key::Next, lang.own_name());
        visitor.lang = lang;
        assert!(visitor.at(lang.own_name()), "it is on now: {}", visitor.last);
        visitor.visit(false);
        visitor.report(lang.own_name());
        assert_eq!(unheard(&visitor, 1), NONE);
        assert_eq!(visitor.works, MUSEUM.house.rooms[0].works.len());
    }
}

#[test]
fn what_was_said_is_said_again() {
    let mut visitor = Visitor::new();
    assert_eq!(visitor.go_on(), Stood::Panel);
    assert_eq!(visitor.go_on(), Stood::Work);
    let stood = visitor.last.clone();
    let again = visitor.press(Key::Speak);
    assert!(again.iter().any(|line| line.starts_with(words::you_stand_before(Lang::En))), "{again:?}");
    assert_eq!(again.last(), Some(&stood));
}

#[test]
fn the_question_is_answered_by_ear() {
    let mut visitor = Visitor::new();
    visitor.turn_to(words::question(Lang::En));
    visitor.seek(Key::Next, |visitor| visitor.is_button(&visitor.last));
    visitor.press(Key::Next);
    let said = visitor.press(Key::Enter);
    assert!(said.iter().any(|line| line == words::thanks(Lang::En)), "{said:?}");
    visitor.press(Key::Back);
    let back = visitor.press(Key::Back);
    assert!(back[0].starts_with(words::gallery(Lang::En)), "{back:?}");
}

#[test]
fn a_tour_is_taken_to_its_end_by_ear() {
    let mut visitor = Visitor::new();
    visitor.turn_to(words::tours(Lang::En));
    visitor.seek(Key::Next, |visitor| visitor.is_button(&visitor.last) && visitor.last.starts_with(words::tour_start(Lang::En)));
    let said = visitor.press(Key::Enter);
    // “Steel · 1 / 9”: what it is called, where one is, and how far it goes.
    let place = said.iter().find(|line| line.contains(" · 1 / ")).unwrap();
    let (tour, stops) = place.split_once(" · 1 / ").unwrap();
    let last = format!("{tour} · {stops} / {stops}");
    let (mut asked, mut seconds) = (0, 0);
    while !visitor.heard.contains(&last) {
        let said = visitor.wait(1);
        if said.iter().any(|line| line == words::still_here(Lang::En)) {
            asked += 1;
            visitor.press(Key::Next);
        }
        seconds += 1;
        assert!(seconds < 900, "{tour}: it never ends");
    }
    println!("by ear, {tour}: {stops} stops in {seconds} s, asked {asked} times");
    assert!(asked > 0, "nobody has done anything for so long");
    for number in 1..=stops.parse::<usize>().unwrap() {
        assert!(visitor.heard.contains(&format!("{tour} · {number} / {stops}")), "stop {number}");
    }
    let thread = SHOWN.threads.iter().find(|thread| thread.title.get(Lang::En) == tour).unwrap();
    for stop in &thread.stops {
        assert!(visitor.heard.iter().any(|line| line == stop.text.get(Lang::En)), "{:?}", stop.work);
    }
    visitor.push(Key::Next, words::tour_leave(Lang::En));
    visitor.seek(Key::Next, |visitor| visitor.at(words::next(Lang::En)));
}

#[test]
fn a_work_is_found_by_typing_with_five_keys() {
    for (lang, typed, title) in [(Lang::En, "SWAN", "Swan theme"), (Lang::Ru, "ЛЕБЕД", "Тема лебедя")] {
        let mut visitor = Visitor::new();
        visitor.push(Key::Next, lang.own_name());
        visitor.lang = lang;
        visitor.push(Key::Next, words::search(lang));
        for letter in typed.chars() {
            let said = visitor.push(Key::Next, &letter.to_string());
            assert!(said.iter().any(|line| line.starts_with(words::search(lang))), "what one has typed: {said:?}");
        }
        assert!(visitor.heard.iter().rev().take(3).any(|line| line.starts_with(words::found(lang))), "how much was found");
        visitor.seek(Key::Previous, |visitor| visitor.is_button(&visitor.last) && visitor.last.starts_with(title));
        let said = visitor.press(Key::Enter);
        assert_eq!(said[0], format!("{}{}{title}", words::work(lang), words::colon(lang)));
        println!("by ear, typed {typed}: {} keys", visitor.keys);
        assert!(visitor.keys < 400);
    }
}

#[test]
fn whoever_says_nothing_is_asked_and_goes_on_where_one_was() {
    let mut visitor = Visitor::new();
    visitor.go_on();
    assert_eq!(visitor.go_on(), Stood::Work);
    let (before, lang) = (visitor.heard.last().cloned(), Lang::En);
    let said = visitor.wait(92);
    assert!(said.iter().any(|line| line == words::still_here(lang)), "{said:?}");
    let said = visitor.press(Key::Enter);
    assert!(said.iter().any(|line| line.starts_with(words::you_stand_before(lang))), "{said:?}");
    assert_eq!(visitor.heard.last().cloned(), before);
    // Nobody answers: the next visitor hears everything from the beginning.
    let said = visitor.wait(120);
    assert!(said.iter().any(|line| line == words::still_here(lang)), "{said:?}");
    assert_eq!(visitor.wait(60), NONE);
    let said = visitor.press(Key::Speak);
    assert_eq!(said.first().map(String::as_str), Some(words::keys(lang)));
}
