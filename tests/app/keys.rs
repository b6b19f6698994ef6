//! What the five keys of a keypad do, and those of a desk's keyboard.

use crate::pocket::{NOTHING, Pocket, SIZE};
use bevy::input::ButtonState::{Pressed, Released};
use bevy::prelude::*;
use enfilade::exhibition::Lang;
use enfilade::screen::{Key, screen};
use enfilade::session::{Intent, Page, Panel, Stop};
use enfilade::visit::{Does, Keypad, SpeechLog, Utterance};
use std::f32::consts::FRAC_PI_2;

/// What the item with the focus does.
fn focused(pocket: &Pocket) -> Option<Intent> {
    let session = pocket.session();
    screen(session, pocket.museum()).items.get(session.open.focus?)?.does
}

#[test]
fn five_keys_choose_do_close_and_speak() {
    let mut pocket = Pocket::begun();
    pocket.key(KeyCode::ArrowRight);
    assert_eq!(focused(&pocket), Some(Intent::Next), "in the gallery the way on comes first");
    pocket.key(KeyCode::ArrowUp);
    assert_eq!(focused(&pocket), Some(Intent::Previous));
    pocket.key(KeyCode::Tab);
    pocket.key(KeyCode::Enter);
    assert_eq!((focused(&pocket), pocket.session().view.stop), (Some(Intent::Next), Some(Stop::Panel(0))));
    pocket.say(Intent::Go(Page::Plan), 1);
    pocket.key(KeyCode::Escape);
    assert_eq!(pocket.page(), Page::Walk);
    pocket.key(KeyCode::F2);
    let said = pocket.app.world().resource::<Utterance>().clone();
    assert!(pocket.session().sound.speech && !said.lines.is_empty());
    pocket.key(KeyCode::NumpadAdd);
    let again = pocket.app.world().resource::<Utterance>();
    assert!(pocket.session().sound.speech && !again.lines.is_empty() && again.number == said.number + 1, "it is said once more");
}

#[test]
fn the_key_that_chooses_reaches_every_work() {
    let mut pocket = Pocket::begun();
    let house = pocket.museum().house.clone();
    pocket.key(KeyCode::ArrowRight);
    let mut seen = Vec::new();
    for _ in 0..house.rooms.iter().map(|room| room.works.len() + 1).sum::<usize>() {
        pocket.key(KeyCode::Space);
        if let Some(Stop::Work(room, work)) = pocket.session().view.stop {
            seen.push((room, work));
        }
    }
    assert_eq!(seen, house.visit().collect::<Vec<_>>());
}

#[test]
fn settings_say_which_keys_are_the_five() {
    let mut pocket = Pocket::begun();
    let keys = vec![(KeyCode::KeyN, Key::Next), (KeyCode::PageDown, Key::Enter), (KeyCode::Numpad0, Key::Back)];
    pocket.app.insert_resource(Keypad { keys });
    pocket.key(KeyCode::ArrowRight);
    pocket.key(KeyCode::Enter);
    assert_eq!(pocket.wished(), NOTHING);
    pocket.key(KeyCode::KeyN);
    assert_eq!(focused(&pocket), Some(Intent::Next));
    pocket.key(KeyCode::KeyN);
    pocket.wished();
    pocket.key(KeyCode::PageDown);
    assert_eq!(pocket.wished(), [Intent::Panel(Panel::Access)], "it is no longer a desk's key");
    pocket.key(KeyCode::Numpad0);
    assert_eq!((pocket.wished(), pocket.session().open.panel), (vec![Intent::Back], None));
}

#[test]
fn a_key_that_is_held_counts_once() {
    let mut pocket = Pocket::begun();
    pocket.code(KeyCode::PageDown, Pressed, false);
    for _ in 0..20 {
        pocket.pass(1);
        pocket.code(KeyCode::PageDown, Pressed, true);
    }
    pocket.code(KeyCode::PageDown, Released, false);
    pocket.pass(2);
    assert_eq!(pocket.wished(), [Intent::Next]);
}

#[test]
fn several_keys_in_one_frame_count_in_their_order() {
    let mut pocket = Pocket::begun();
    // What the second one means depends on the first.
    for code in [KeyCode::ArrowRight, KeyCode::Enter, KeyCode::Enter, KeyCode::KeyP, KeyCode::Escape, KeyCode::PageUp] {
        pocket.stroke(code);
    }
    pocket.pass(1);
    let said = pocket.wished();
    assert!(matches!(said[0], Intent::Focus(Some(_))), "{said:?}");
    assert_eq!(said[1..], [Intent::Next, Intent::Next, Intent::Go(Page::Plan), Intent::Back, Intent::Previous]);
    assert_eq!((pocket.page(), pocket.session().view.stop), (Page::Walk, Some(Stop::Panel(0))));
}

#[test]
fn of_a_flood_of_keys_eight_are_heard_and_none_later() {
    let mut pocket = Pocket::begun();
    for _ in 0..100 {
        pocket.stroke(KeyCode::KeyL);
    }
    pocket.pass(10);
    assert_eq!((pocket.wished().len(), pocket.session().lang), (8, Lang::ALL[8 % Lang::ALL.len()]));
}

#[test]
fn page_keys_lead_on_and_back_and_home_begins_anew() {
    let mut pocket = Pocket::begun();
    let mut stop_after = |code| {
        pocket.key(code);
        pocket.session().view.stop
    };
    assert_eq!(stop_after(KeyCode::PageDown), Some(Stop::Panel(0)));
    assert_eq!(stop_after(KeyCode::PageDown), Some(Stop::Work(0, 0)));
    assert_eq!(stop_after(KeyCode::PageUp), Some(Stop::Panel(0)));
    assert_eq!(stop_after(KeyCode::Home), None);
    assert_eq!(pocket.page(), Page::Title);
}

#[test]
fn letters_walk_while_they_are_held() {
    let mut pocket = Pocket::begun();
    let start = pocket.eye().at;
    pocket.code(KeyCode::KeyW, Pressed, false);
    pocket.pass(10);
    let moved = pocket.eye().at - start;
    assert!((moved.z + 1.6).abs() < 0.2 && moved.x.abs() < 0.01, "{moved}");
    pocket.code(KeyCode::KeyW, Released, false);
    pocket.code(KeyCode::KeyS, Pressed, false);
    pocket.pass(5);
    assert!(pocket.eye().at.z > start.z + moved.z + 0.5);
    pocket.code(KeyCode::KeyS, Released, false);
    pocket.pass(1);
    let there = pocket.eye().at;
    pocket.pass(5);
    assert_eq!(pocket.eye().at, there);
    // Not behind a page.
    pocket.say(Intent::Go(Page::Plan), 1);
    pocket.code(KeyCode::KeyW, Pressed, false);
    pocket.pass(5);
    assert_eq!(pocket.eye().at, there);
}

#[test]
fn walls_stop_whoever_walks_by_key() {
    let mut pocket = Pocket::begun();
    pocket.say(Intent::Look(Vec2::new(FRAC_PI_2, 0.0)), 1);
    pocket.code(KeyCode::KeyW, Pressed, false);
    pocket.pass(200);
    let room = &pocket.museum().house.rooms[0];
    let (west, at) = (room.entrance.x - room.size.x / 2.0, pocket.eye().at);
    assert!(at.x > west + 0.3 && at.x < west + 0.6, "{at}");
}

#[test]
fn the_first_key_only_begins() {
    for code in [KeyCode::ArrowRight, KeyCode::ArrowLeft, KeyCode::Enter, KeyCode::Escape] {
        let mut pocket = Pocket::new();
        pocket.key(code);
        assert_eq!((pocket.wished(), pocket.page()), (vec![Intent::Begin, Intent::Invite], Page::Walk), "{code:?}");
        assert_eq!((pocket.session().open.focus, pocket.session().view.stop), (None, None), "{code:?}");
    }
    let mut pocket = Pocket::new();
    for code in [KeyCode::KeyQ, KeyCode::Home, KeyCode::PageDown, KeyCode::KeyL, KeyCode::KeyW] {
        pocket.key(code);
    }
    assert_eq!(pocket.wished(), NOTHING, "only the five begin");
    pocket.key(KeyCode::F2);
    assert_eq!(pocket.wished(), [Intent::Begin, Intent::Speech], "who wants to hear it begins by ear");
    assert!(!pocket.app.world().resource::<Utterance>().lines.is_empty());
}

#[test]
fn the_key_that_answers_does_nothing_else() {
    let mut pocket = Pocket::begun();
    let before = pocket.session().clone();
    for code in [KeyCode::Enter, KeyCode::ArrowRight, KeyCode::F2, KeyCode::PageDown, KeyCode::KeyL, KeyCode::Home, KeyCode::KeyW] {
        pocket.until(1000, |session| session.open.asking.is_some()).expect("somebody is asked");
        pocket.wished();
        pocket.code(code, Pressed, false);
        pocket.pass(1);
        let said = pocket.wished();
        assert!(!said.is_empty() && said.iter().all(|intent| *intent == Intent::StillHere), "{code:?}: {said:?}");
        assert_eq!(pocket.session(), &before, "{code:?}");
        pocket.code(code, Released, false);
    }
}

#[test]
fn the_wheel_that_answers_does_nothing_else() {
    let mut pocket = Pocket::begun();
    pocket.say(Intent::Go(Page::Works), 1);
    pocket.until(1000, |session| session.open.asking.is_some()).expect("somebody is asked");
    pocket.lay(&[(Rect::from_corners(Vec2::ZERO, SIZE), Does::Scroll { most: 500.0 })]);
    pocket.mouse(Some(SIZE / 2.0));
    pocket.wheel(-1.0);
    assert_eq!((pocket.session().open.asking, pocket.session().open.scroll), (None, 0.0));
}

#[test]
fn what_is_said_is_written_until_the_visit_ends() {
    let mut pocket = Pocket::new();
    let log = |pocket: &Pocket| pocket.app.world().resource::<SpeechLog>().0.clone();
    pocket.key(KeyCode::ArrowRight);
    assert_eq!(log(&pocket).len(), 3, "how to have it read aloud, in three languages: {:?}", log(&pocket));
    pocket.key(KeyCode::F2);
    pocket.key(KeyCode::ArrowRight);
    let room = pocket.museum().exhibition.rooms[0].title.get(Lang::En).to_owned();
    assert!(log(&pocket).iter().any(|line| line.contains(&room)), "{:?}", log(&pocket));
    pocket.say(Intent::Reset, 2);
    assert!(log(&pocket).is_empty());
}
