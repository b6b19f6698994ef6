//! The reset test: all ten states of a session are dirtied by touch and by key,
//! and nothing of them remains, with and without the flight, with and without
//! sound.

use crate::pocket::{BUTTON, GALLERY, Pocket};
use bevy::prelude::*;
use enfilade::exhibition::Lang;
use enfilade::screen::screen;
use enfilade::session::{Intent, Page, Panel, Session, Start, TextSize};
use enfilade::stage::{Eye, Heard, Here, Sounding, Spoken};
use enfilade::visit::{Does, Idle, Pressed, Utterance};
use std::collections::BTreeSet;

/// What a visitor has.
#[derive(Clone, Copy, Debug, PartialEq)]
enum By {
    Touch,
    Keys,
}

impl By {
    fn begin(self, pocket: &mut Pocket) {
        match self {
            By::Touch => pocket.tap(GALLERY),
            By::Keys => pocket.key(KeyCode::Enter),
        }
    }

    /// Presses a control that the screen offers.
    fn press(self, pocket: &mut Pocket, intent: Intent) {
        if self == By::Touch {
            return pocket.press(intent);
        }
        for _ in 0..200 {
            let session = pocket.session();
            let screen = screen(session, pocket.museum());
            let focused = session.open.focus.and_then(|at| screen.items.get(at)?.does);
            if focused == Some(intent) {
                return pocket.key(KeyCode::Enter);
            }
            pocket.key(KeyCode::ArrowRight);
        }
        panic!("{intent:?} is not reached on {:?}", pocket.page());
    }
}

/// A visitor who leaves nothing as it was.
fn dirtied(by: By) -> Pocket {
    let mut pocket = Pocket::new();
    by.begin(&mut pocket);
    let access = Intent::Panel(Panel::Access);
    let easier = [Intent::Text(TextSize::Largest), Intent::Contrast, Intent::Still, Intent::Reach];
    let louder = [Intent::Captions, Intent::Speech, Intent::Louder(true), Intent::Faster(true)];
    let typed = [access, Intent::Language(Lang::Ru), Intent::Go(Page::Search), Intent::Type('к')];
    let asked = [Intent::Go(Page::Question), Intent::Answer(0), Intent::Go(Page::Tours), Intent::Tour(0)];
    let near = [Intent::Open, Intent::Nearer(true), access];
    for intent in [access].into_iter().chain(easier).chain(louder).chain(typed).chain(asked).chain(near) {
        by.press(&mut pocket, intent);
    }
    let (now, fresh) = (pocket.session(), Session::fresh(Start::default(), pocket.museum()));
    let same = [
        now.view == fresh.view,
        now.near == fresh.near,
        now.lang == fresh.lang,
        now.text == fresh.text,
        now.contrast == fresh.contrast,
        now.motion == fresh.motion,
        now.sound == fresh.sound,
        now.open == fresh.open,
        now.tour == fresh.tour,
        now.search == fresh.search,
    ];
    assert_eq!(same, [false; 10], "{by:?} has dirtied all ten");
    pocket
}

/// Everything that the next visitor could notice.
#[derive(Debug, PartialEq)]
struct Everything {
    session: Session,
    eye: Eye,
    here: Here,
    spoken: Spoken,
    heard: Heard,
    idle: Idle,
    pressed: Pressed,
    said: Vec<String>,
}

fn everything(pocket: &Pocket) -> Everything {
    let world = pocket.app.world();
    let mut session = pocket.session().clone();
    // How long the flight has rested is no visitor's doing.
    session.view.rested = 0.0;
    Everything {
        session,
        eye: *world.resource(),
        here: *world.resource(),
        spoken: *world.resource(),
        heard: *world.resource(),
        idle: *world.resource(),
        pressed: *world.resource(),
        said: world.resource::<Utterance>().lines.clone(),
    }
}

/// Nobody touches anything until the title is back; what was counted down.
fn left_alone(pocket: &mut Pocket) -> Vec<u8> {
    let mut counted = Vec::new();
    for _ in 0..1100 {
        pocket.pass(1);
        if let Some(left) = pocket.session().open.asking.filter(|left| counted.last() != Some(left)) {
            counted.push(left);
        }
        if pocket.page() == Page::Title {
            return counted;
        }
    }
    panic!("a visit nobody makes goes on: {:?}", pocket.session());
}

fn nothing_remains(by: By) {
    let mut pocket = dirtied(by);
    let before = pocket.session().clone();
    let limit = pocket.museum().exhibition.idle_seconds;
    assert_eq!(limit, 90.0);
    let asked = pocket.until(1000, |session| session.open.asking.is_some()).expect("somebody is asked");
    assert!((895..=905).contains(&asked), "after {asked} tenths of a second");
    // A touch answers, and only answers.
    pocket.lay(&[(BUTTON, Does::Press(Intent::Language(Lang::Zh)))]);
    match by {
        By::Touch => pocket.tap(BUTTON.center()),
        By::Keys => pocket.key(KeyCode::Enter),
    }
    pocket.lay(&[]);
    let mut after = pocket.session().clone();
    // Keys are led to the first words of the screen that comes back.
    if by == By::Keys {
        after.open.focus = before.open.focus;
    }
    assert_eq!(after, before, "{by:?}");
    // Nobody answers.
    assert_eq!(left_alone(&mut pocket), (1..=15).rev().collect::<Vec<u8>>());
    let mut fresh = Pocket::new();
    fresh.pass(10);
    pocket.pass(10);
    assert_eq!(everything(&pocket), everything(&fresh), "{by:?}");
    assert_eq!(everything(&fresh).session, Session::fresh(Start::default(), fresh.museum()));
    // The flight goes on for five minutes, through every room.
    let mut rooms = BTreeSet::new();
    for _ in 0..3000 {
        pocket.pass(1);
        rooms.insert(pocket.room());
    }
    assert_eq!(rooms.len(), pocket.museum().house.rooms.len());
    for pocket in [&mut pocket, &mut fresh] {
        by.begin(pocket);
        pocket.pass(10);
    }
    assert_eq!(pocket.page(), Page::Walk);
    assert_eq!(everything(&pocket), everything(&fresh), "{by:?}, after the flight");
}

#[test]
fn nothing_remains_of_a_visitor_with_fingers() {
    nothing_remains(By::Touch);
}

#[test]
fn nothing_remains_of_a_visitor_with_keys() {
    nothing_remains(By::Keys);
}

#[test]
fn a_visitor_can_begin_anew_at_once() {
    let mut pocket = dirtied(By::Touch);
    pocket.press(Intent::Panel(Panel::Access));
    pocket.press(Intent::Close);
    pocket.press(Intent::Reset);
    pocket.pass(10);
    let mut fresh = Pocket::new();
    fresh.pass(10);
    assert_eq!(everything(&pocket), everything(&fresh));
}

#[test]
fn the_title_waits_for_nobody() {
    let mut pocket = Pocket::new();
    pocket.pass(2000);
    assert_eq!((pocket.page(), pocket.session().open.asking), (Page::Title, None));
    assert_eq!(*pocket.app.world().resource::<Idle>(), Idle::default());
}

#[test]
fn while_something_sounds_nobody_is_asked() {
    let mut pocket = Pocket::begun();
    pocket.app.insert_resource(Sounding(true));
    pocket.pass(2000);
    assert_eq!((pocket.page(), pocket.session().open.asking), (Page::Walk, None));
    pocket.app.insert_resource(Sounding(false));
    let asked = pocket.until(1000, |session| session.open.asking.is_some()).expect("then somebody is");
    assert!(asked > 850, "after {asked} tenths of a second");
    // Whoever is asked already has no more time by it.
    pocket.app.insert_resource(Sounding(true));
    assert!(pocket.until(160, |session| session.open.page == Page::Title).is_some());
}

#[test]
fn while_a_recording_is_heard_nobody_is_asked_and_the_next_visitor_hears_nothing() {
    let mut pocket = Pocket::begun();
    pocket.enlarge(|work| work.recording.is_some());
    pocket.press(Intent::Hear);
    pocket.pass(2000);
    assert!(pocket.page() == Page::Work && pocket.session().open.asking.is_none());
    assert!(pocket.app.world().resource::<Heard>().0.is_some());
    pocket.say(Intent::Heard, 1);
    assert_eq!(left_alone(&mut pocket).len(), 15);
    assert_eq!(*pocket.app.world().resource::<Heard>(), Heard(None));
}
