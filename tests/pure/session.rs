//! A visit as a value: where one can go and look, how tours lead, and that
//! nothing of a visitor remains.

use super::visitor::{MUSEUM, PAGES, SHOWN, START, begun, fresh, key, key_to, obey, on, wait, work_that, works};
use enfilade::exhibition::{Image, Lang};
use enfilade::find::Layout;
use enfilade::screen::{Key, act, screen};
use enfilade::session::{Going, Intent, Page, Panel, Pose, Session, Stop, TextSize, Zoom};
use glam::Vec2;
use proptest::prelude::*;
use proptest::sample::select;
use std::f32::consts::TAU;
use std::iter::once;

/// Longer than any glide takes, seconds.
const LONG: f32 = 15.0;

fn showing((room, hung): (usize, usize)) -> Session {
    let mut session = begun();
    obey(&mut session, [Intent::Show(room, hung)]);
    assert_eq!(session.open.page, Page::Work);
    session
}

// Where one goes.

#[test]
fn nothing_but_begin_is_heard_at_the_title() {
    let mut session = fresh();
    obey(&mut session, [Intent::Next, Intent::Show(0, 0), Intent::Go(Page::Plan), Intent::Tour(0), Intent::Contrast, Intent::Ask(3)]);
    assert_eq!(session, fresh());
    obey(&mut session, [Intent::Begin]);
    assert_eq!(session.open.page, Page::Walk);
    let begun = session.clone();
    obey(&mut session, [Intent::Begin, Intent::Go(Page::Title)]);
    assert_eq!(session, begun);
}

#[test]
fn next_comes_by_every_panel_and_work_in_order_and_previous_back() {
    let rooms = MUSEUM.house.rooms.iter().enumerate();
    let all: Vec<Stop> = rooms
        .flat_map(|(room, place)| once(Stop::Panel(room)).chain((0..place.works.len()).map(move |work| Stop::Work(room, work))))
        .collect();
    assert_eq!(all.len(), 70 + 8);
    let mut session = begun();
    for stop in &all {
        obey(&mut session, [Intent::Next]);
        assert_eq!((session.view.stop, session.open.page), (Some(*stop), Page::Walk));
    }
    obey(&mut session, [Intent::Next]);
    assert_eq!(session.view.stop, all.last().copied());
    for stop in all.iter().rev().skip(1) {
        obey(&mut session, [Intent::Previous]);
        assert_eq!(session.view.stop, Some(*stop));
    }
    obey(&mut session, [Intent::Previous]);
    assert_eq!(session.view.stop, Some(Stop::Panel(0)));
}

#[test]
fn one_who_looks_at_works_goes_on_looking_until_the_room_ends() {
    let mut session = showing((0, 0));
    for hung in 1..MUSEUM.house.rooms[0].works.len() {
        obey(&mut session, [Intent::Next]);
        assert_eq!((session.view.stop, session.open.page), (Some(Stop::Work(0, hung)), Page::Work));
        assert_eq!(session.view.room, 0);
    }
    obey(&mut session, [Intent::Next]);
    assert_eq!((session.view.stop, session.open.page), (Some(Stop::Panel(1)), Page::Walk));
}

#[test]
fn one_walks_up_to_every_work_and_stands_before_it() {
    for ((room, hung), work) in works() {
        let mut session = begun();
        obey(&mut session, [Intent::Approach(room, hung)]);
        assert!(session.view.journey.is_some() && session.open.page == Page::Walk);
        wait(&mut session, LONG);
        let place = &MUSEUM.house.rooms[room].works[hung];
        assert_eq!(session.view.eye, Pose::looking(place.stand, place.look), "{}", work.id);
        assert_eq!((session.view.room, session.is_moving()), (room, false), "{}", work.id);
        assert_eq!(session.work(&MUSEUM).unwrap().1.id, work.id);
        obey(&mut session, [Intent::Open]);
        assert_eq!(session.open.page, Page::Work);
    }
}

#[test]
fn one_passes_into_every_room_and_reads_its_panel() {
    for room in 0..8 {
        let mut session = begun();
        obey(&mut session, [Intent::Go(Page::Plan), Intent::Pass(room)]);
        assert_eq!((session.open.page, session.view.stop), (Page::Walk, None));
        wait(&mut session, LONG);
        assert_eq!(session.view.room, room);
        obey(&mut session, [Intent::Read(room)]);
        wait(&mut session, LONG);
        assert_eq!((session.view.stop, session.view.room, session.is_moving()), (Some(Stop::Panel(room)), room, false));
        // A panel is not a work.
        obey(&mut session, [Intent::Open]);
        assert_eq!(session.open.page, Page::Walk);
    }
}

#[test]
fn a_look_round_ends_a_walk_where_one_is() {
    let mut session = begun();
    obey(&mut session, [Intent::Pass(5)]);
    wait(&mut session, 2.0);
    let at = session.view.eye.at;
    obey(&mut session, [Intent::Look(Vec2::new(0.1, 0.0))]);
    wait(&mut session, LONG);
    assert_eq!(session.view.eye.at, at);
}

#[test]
fn what_is_not_there_changes_nothing() {
    let mut session = begun();
    obey(&mut session, [Intent::Pass(8), Intent::Approach(0, 99), Intent::Show(9, 0), Intent::Read(8), Intent::Tour(99), Intent::Open]);
    obey(&mut session, [Intent::Era(Some(8)), Intent::Panel(Panel::Keep), Intent::Answer(0), Intent::Hear, Intent::TourStep(true)]);
    assert_eq!(session, begun());
}

#[test]
fn two_steps_back_lead_from_anywhere_to_the_gallery() {
    for (first, then) in PAGES.iter().flat_map(|first| PAGES.map(|then| (*first, then))) {
        let mut session = on(first);
        obey(&mut session, [Intent::Go(then), Intent::Back]);
        if then != Page::Walk && then != first {
            assert_eq!(session.open.page, first, "back from {then:?}");
        }
        obey(&mut session, [Intent::Back]);
        assert_eq!(session.open.page, Page::Walk, "{first:?}, {then:?}");
        let mut session = on(first);
        obey(&mut session, [Intent::Go(then), Intent::Panel(Panel::Access), Intent::Close]);
        assert_eq!((session.open.page, session.open.panel), (Page::Walk, None), "{first:?}, {then:?}");
    }
}

#[test]
fn back_first_closes_what_lies_on_top() {
    for page in PAGES {
        let mut session = on(page);
        let before = session.clone();
        obey(&mut session, [Intent::Panel(Panel::Access), Intent::Back]);
        assert_eq!(session, before);
    }
    let mut session = on(Page::Work);
    obey(&mut session, [Intent::Panel(Panel::Keep)]);
    assert_eq!(session.open.panel, Some(Panel::Keep));
    obey(&mut session, [Intent::Back]);
    assert_eq!((session.open.page, session.open.panel), (Page::Work, None));
}

#[test]
fn back_finds_the_page_as_far_scrolled_as_it_was() {
    let mut session = on(Page::Works);
    obey(&mut session, [Intent::Scroll { by: 700.0, most: 500.0 }, Intent::Show(4, 3), Intent::Back]);
    assert_eq!((session.open.page, session.open.scroll), (Page::Works, 500.0));
}

#[test]
fn one_walks_only_in_the_gallery() {
    for page in PAGES.into_iter().filter(|page| *page != Page::Walk) {
        let mut session = on(page);
        let before = session.clone();
        obey(&mut session, [Intent::Step(Vec2::new(0.0, 0.2)), Intent::WalkTo(Vec2::new(0.0, -3.0)), Intent::Look(Vec2::splat(0.3))]);
        assert_eq!(session, before, "{page:?}");
    }
    let mut session = on(Page::Walk);
    obey(&mut session, [Intent::Step(Vec2::new(0.0, 0.2))]);
    assert_eq!(session.view.stop, None);
}

#[test]
fn every_glide_can_be_brought_to_its_end() {
    let (room, hung) = work_that(|work| !work.details.is_empty());
    let (mut glided, mut finished) = (begun(), begun());
    for intent in [Intent::Approach(room, hung), Intent::Open, Intent::Detail(Some(0))] {
        obey(&mut glided, [intent]);
        wait(&mut glided, LONG);
        obey(&mut finished, [intent]);
        finished.finish(&MUSEUM);
        assert_eq!(finished, glided, "{intent:?}");
    }
}

#[test]
fn one_who_is_still_here_goes_on_as_before() {
    for page in PAGES {
        let mut session = on(page);
        let before = session.clone();
        obey(&mut session, [Intent::Ask(15), Intent::Ask(14)]);
        assert_eq!(session.open.asking, Some(14));
        obey(&mut session, [Intent::StillHere]);
        assert_eq!(session, before);
    }
}

// How one looks.

#[test]
fn a_glide_to_a_detail_ends_exactly_at_it() {
    let detailed = works().filter(|(_, work)| !work.details.is_empty());
    let mut count = 0;
    for (at, work) in detailed {
        let mut session = showing(at);
        for (number, detail) in work.details.iter().enumerate() {
            let goal = Zoom::at(detail.at.into(), detail.size);
            obey(&mut session, [Intent::Detail(Some(number))]);
            assert_eq!((session.near.detail, session.near.goal()), (Some(number), goal), "{}", work.id);
            wait(&mut session, 3.0);
            assert_eq!((session.near.zoom, session.is_moving()), (goal, false), "{}", work.id);
            count += 1;
        }
        let before = session.clone();
        obey(&mut session, [Intent::Detail(Some(work.details.len()))]);
        assert_eq!(session, before);
        obey(&mut session, [Intent::Detail(None)]);
        wait(&mut session, 3.0);
        assert_eq!((session.near.zoom, session.near.detail), (Zoom::default(), None));
    }
    assert!(count > 20, "{count} details");
}

#[test]
fn a_touch_ends_a_glide() {
    let at = work_that(|work| !work.details.is_empty());
    let mut session = showing(at);
    obey(&mut session, [Intent::Detail(Some(0))]);
    wait(&mut session, 0.2);
    obey(&mut session, [Intent::Closer(1.1, Vec2::ZERO)]);
    let zoom = session.near.zoom;
    wait(&mut session, 3.0);
    assert_eq!(session.near.zoom, zoom);
}

#[test]
fn with_less_motion_everything_is_there_at_once() {
    let at = work_that(|work| !work.details.is_empty());
    let mut session = begun();
    obey(&mut session, [Intent::Still]);
    for intent in [
        Intent::Approach(3, 2),
        Intent::Pass(6),
        Intent::WalkTo(Vec2::new(1.0, -2.0)),
        Intent::Next,
        Intent::Read(2),
        Intent::Tour(1),
        Intent::TourStep(true),
        Intent::Show(at.0, at.1),
        Intent::Detail(Some(0)),
        Intent::Nearer(true),
        Intent::Toggle(Vec2::ZERO),
        Intent::Detail(None),
    ] {
        obey(&mut session, [intent]);
        assert!(!session.is_moving(), "{intent:?}");
    }
    let model = work_that(|work| matches!(work.image, Image::Model(_)));
    obey(&mut session, [Intent::Show(model.0, model.1), Intent::Shift(Vec2::splat(0.2)), Intent::Release]);
    assert!(!session.is_moving() && session.near.turn.y == 0.0);
}

#[test]
fn a_model_turns_and_falls_back_upright() {
    let at = work_that(|work| matches!(work.image, Image::Model(_)));
    let mut session = showing(at);
    obey(&mut session, [Intent::Shift(Vec2::new(0.25, 0.3))]);
    assert!((session.near.turn.x - TAU / 4.0).abs() < 1e-4 && session.near.turn.y > 0.5);
    wait(&mut session, 3.0);
    assert!(session.near.turn.y > 0.5, "it falls only when the finger has left");
    obey(&mut session, [Intent::Release]);
    wait(&mut session, 3.0);
    assert!(session.near.turn.y == 0.0 && !session.is_moving());
    assert!((session.near.turn.x - TAU / 4.0).abs() < 1e-4 && session.near.zoom == Zoom::default());
}

#[test]
fn a_picture_moves_under_the_finger_and_does_not_turn() {
    let at = work_that(|work| !matches!(work.image, Image::Model(_)));
    let mut session = showing(at);
    obey(&mut session, [Intent::Closer(4.0, Vec2::ZERO), Intent::Shift(Vec2::new(0.4, 0.0))]);
    assert!((session.near.zoom.centre.x - 0.4).abs() < 1e-5);
    assert_eq!(session.near.turn, Vec2::ZERO);
}

#[test]
fn one_compares_only_where_there_is_something_to_compare() {
    let mut compared = 0;
    for (at, work) in works() {
        let mut session = showing(at);
        obey(&mut session, [Intent::Compare(true)]);
        assert_eq!(session.near.compare.is_some(), work.compare.is_some(), "{}", work.id);
        obey(&mut session, [Intent::Slide(0.3), Intent::Slide(f32::NAN)]);
        assert_eq!(session.near.compare, work.compare.as_ref().map(|_| 0.3));
        obey(&mut session, [Intent::Slide(7.0), Intent::Slide(f32::NAN)]);
        assert_eq!(session.near.compare, work.compare.as_ref().map(|_| 1.0));
        obey(&mut session, [Intent::Compare(false)]);
        assert_eq!(session.near.compare, None);
        compared += usize::from(work.compare.is_some());
    }
    assert!(compared >= 3, "{compared} comparisons");
}

// Tours.

fn touring(thread: usize) -> Session {
    let mut session = begun();
    obey(&mut session, [Intent::Tour(thread)]);
    session
}

/// Stop, and whether the tour goes on.
fn place(session: &Session) -> Option<(usize, Going)> {
    session.tour.as_ref().map(|tour| (tour.stop, tour.going))
}

/// The stop of the gallery at which a stop of a thread is.
fn stop_of(thread: usize, stop: usize) -> Option<Stop> {
    let (room, hung) = MUSEUM.hung(SHOWN.threads[thread].stops[stop].work)?;
    Some(Stop::Work(room, hung))
}

#[test]
fn every_tour_leads_by_itself_to_its_end_and_waits_there() {
    assert_eq!(SHOWN.threads.len(), 7);
    for (number, thread) in SHOWN.threads.iter().enumerate() {
        let mut session = touring(number);
        for stop in 0..thread.stops.len() {
            assert_eq!((place(&session), session.view.stop), (Some((stop, Going::On)), stop_of(number, stop)));
            assert_eq!(session.open.page, Page::Walk);
            let mut seconds: u16 = 0;
            while place(&session) == Some((stop, Going::On)) {
                wait(&mut session, 1.0);
                seconds += 1;
                assert!(seconds < 70, "{}: it rests for ever at stop {stop}", thread.id);
            }
            assert!(seconds >= 14, "{}: stop {stop} after {seconds} s", thread.id);
        }
        let last = Some((thread.stops.len() - 1, Going::Paused));
        assert_eq!(place(&session), last);
        wait(&mut session, 100.0);
        assert_eq!(place(&session), last);
    }
}

#[test]
fn a_tour_waits_while_one_looks_round_and_goes_on_from_there() {
    let mut session = touring(0);
    obey(&mut session, [Intent::Look(Vec2::new(0.2, 0.0))]);
    wait(&mut session, 100.0);
    assert_eq!(place(&session), Some((0, Going::Paused)));
    obey(&mut session, [Intent::TourResume]);
    wait(&mut session, 60.0);
    assert!(matches!(place(&session), Some((1.., Going::On))), "{:?}", place(&session));
    obey(&mut session, [Intent::TourPause]);
    let paused = place(&session);
    wait(&mut session, 100.0);
    assert_eq!(place(&session), paused);
}

#[test]
fn a_tour_is_left_by_going_elsewhere_and_taken_up_at_its_stop() {
    let elsewhere = [Intent::Pass(7), Intent::Approach(7, 0), Intent::Next, Intent::Show(7, 0), Intent::Read(7), Intent::Step(Vec2::Y)];
    for away in elsewhere {
        let mut session = touring(2);
        obey(&mut session, [Intent::TourStep(true), away]);
        wait(&mut session, 100.0);
        assert_eq!(place(&session), Some((1, Going::Away)), "{away:?}");
        obey(&mut session, [Intent::TourResume]);
        assert_eq!((place(&session), session.view.stop), (Some((1, Going::On)), stop_of(2, 1)), "{away:?}");
        assert_eq!(session.open.page, Page::Walk);
        obey(&mut session, [Intent::TourLeave]);
        assert_eq!(place(&session), None);
    }
}

#[test]
fn a_tour_does_not_lead_while_something_else_goes_on() {
    for busy in [Intent::Go(Page::Plan), Intent::Panel(Panel::Access), Intent::Ask(15)] {
        let mut session = touring(0);
        obey(&mut session, [busy]);
        wait(&mut session, 100.0);
        assert_eq!(place(&session), Some((0, Going::On)), "{busy:?}");
    }
    // While it is told, too.
    let mut session = touring(0);
    for _ in 0..1000 {
        session.advance(0.1, true, &MUSEUM);
    }
    assert_eq!(place(&session), Some((0, Going::On)));
}

#[test]
fn with_less_motion_a_tour_does_not_lead_by_itself() {
    let mut session = begun();
    obey(&mut session, [Intent::Still, Intent::Tour(0)]);
    wait(&mut session, 100.0);
    assert_eq!((place(&session), session.view.stop), (Some((0, Going::Paused)), stop_of(0, 0)));
}

#[test]
fn steps_of_a_tour_stay_between_its_ends() {
    let mut session = touring(3);
    let last = SHOWN.threads[3].stops.len() - 1;
    obey(&mut session, [Intent::TourStep(false)]);
    assert_eq!(place(&session), Some((0, Going::On)));
    obey(&mut session, [Intent::TourStep(true); 30]);
    assert_eq!((place(&session).map(|(stop, _)| stop), session.view.stop), (Some(last), stop_of(3, last)));
    obey(&mut session, [Intent::TourStep(false); 30]);
    assert_eq!(place(&session).map(|(stop, _)| stop), Some(0));
}

#[test]
fn one_who_looks_at_a_tours_work_goes_on_looking_at_the_next() {
    let mut session = touring(0);
    obey(&mut session, [Intent::Open, Intent::TourStep(true)]);
    assert_eq!((session.open.page, session.view.stop), (Page::Work, stop_of(0, 1)));
    assert!(!session.is_moving());
}

// The flight before a visit.

#[test]
fn the_flight_comes_through_every_room_and_begins_anew() {
    let (mut session, mut rooms) = (fresh(), vec![0]);
    for _ in 0..200 {
        wait(&mut session, 1.0);
        rooms.push(session.view.room);
        assert_eq!(session.open.page, Page::Title);
    }
    rooms.dedup();
    assert_eq!(rooms[..9], [0, 1, 2, 3, 4, 5, 6, 7, 0]);
}

// The rest.

#[test]
fn the_question_is_answered_once() {
    let mut session = on(Page::Question);
    obey(&mut session, [Intent::Answer(99)]);
    assert_eq!(session.open.answered, None);
    obey(&mut session, [Intent::Answer(2), Intent::Answer(3), Intent::Back, Intent::Go(Page::Question), Intent::Answer(4)]);
    assert_eq!(session.open.answered, Some(2));
    let mut elsewhere = on(Page::Works);
    obey(&mut elsewhere, [Intent::Answer(2)]);
    assert_eq!(elsewhere.open.answered, None);
}

#[test]
fn a_recording_is_heard_only_while_one_looks_at_its_work() {
    let (room, hung) = work_that(|work| work.recording.is_some());
    let at = MUSEUM.work(room, hung).map(|(at, _)| at);
    let away =
        [Intent::Next, Intent::Close, Intent::Back, Intent::Go(Page::Plan), Intent::Pass(0), Intent::Reset, Intent::Hear, Intent::Heard];
    for away in away {
        let mut session = showing((room, hung));
        obey(&mut session, [Intent::Hear]);
        assert_eq!(session.sound.heard, at);
        obey(&mut session, [Intent::Nearer(true), Intent::Panel(Panel::Access)]);
        assert_eq!(session.sound.heard, at, "the work is still there");
        obey(&mut session, [Intent::Back, away]);
        assert_eq!(session.sound.heard, None, "{away:?}");
    }
    let mut silent = showing(work_that(|work| work.recording.is_none()));
    obey(&mut silent, [Intent::Hear]);
    assert_eq!(silent.sound.heard, None);
}

#[test]
fn one_types_only_where_one_looks_for_something() {
    for page in PAGES {
        let mut session = on(page);
        obey(&mut session, [Intent::Type('a'), Intent::Choose('茶'), Intent::Type('b')]);
        assert_eq!(session.search.query.is_empty(), page != Page::Search, "{page:?}");
    }
    let mut session = on(Page::Search);
    obey(&mut session, [Intent::Type('T'), Intent::Type('e'), Intent::Type('a'), Intent::Erase]);
    assert_eq!(session.search.query.whole(), "te");
    obey(&mut session, [Intent::Language(Lang::Ru)]);
    assert_eq!(session.search.layout, Layout::Latin, "one goes on as one has begun");
    obey(&mut session, [Intent::Clear, Intent::Language(Lang::Zh)]);
    assert_eq!(session.search.layout, Layout::Pinyin);
}

// Nothing of a visitor remains.

/// Which of the ten states differ from a fresh session's.
fn dirty(session: &Session) -> [bool; 10] {
    let fresh = fresh();
    [
        session.view != fresh.view,
        session.near != fresh.near,
        session.lang != fresh.lang,
        session.text != fresh.text,
        session.contrast != fresh.contrast,
        session.motion != fresh.motion,
        session.sound != fresh.sound,
        session.open != fresh.open,
        session.tour != fresh.tour,
        session.search != fresh.search,
    ]
}

/// Changes all that can be changed by touch.
fn dirty_by_touch(session: &mut Session) {
    let wishes =
        [Intent::Begin, Intent::Language(Lang::Zh), Intent::Text(TextSize::Largest), Intent::Contrast, Intent::Still, Intent::Reach];
    let sounds = [Intent::Captions, Intent::Mute, Intent::Louder(false), Intent::Speech, Intent::Faster(true)];
    let finding = [Intent::Go(Page::Search), Intent::Type('m'), Intent::Go(Page::Question), Intent::Answer(1)];
    let stories = [Intent::Go(Page::Timeline), Intent::Era(Some(2)), Intent::Mark(Some(4)), Intent::Tour(0), Intent::Open];
    let near = [Intent::Nearer(true), Intent::Shift(Vec2::splat(0.1)), Intent::Hear, Intent::Scroll { by: 9.0, most: 99.0 }];
    let over = [Intent::Panel(Panel::Access), Intent::Focus(Some(3)), Intent::Look(Vec2::splat(0.1)), Intent::Ask(7)];
    for intent in wishes.into_iter().chain(sounds).chain(finding).chain(stories).chain(near).chain(over) {
        act(session, intent, START, &MUSEUM);
    }
}

/// Changes it by five keys, walking to each control.
fn dirty_by_keys(session: &mut Session) {
    key(session, Key::Next);
    let access = [Intent::Text(TextSize::Largest), Intent::Contrast, Intent::Still, Intent::Reach, Intent::Captions, Intent::Mute];
    key_to(session, Intent::Panel(Panel::Access));
    for does in access.into_iter().chain([Intent::Louder(false), Intent::Speech, Intent::Faster(true), Intent::Panel(Panel::Access)]) {
        key_to(session, does);
    }
    let finding = [Intent::Language(Lang::Ru), Intent::Go(Page::Search), Intent::Type('1'), Intent::Go(Page::Question), Intent::Answer(1)];
    let stories = [Intent::Go(Page::Timeline), Intent::Era(Some(2)), Intent::Go(Page::Tours), Intent::Tour(0), Intent::Open];
    for does in finding.into_iter().chain(stories).chain([Intent::Nearer(true)]) {
        key_to(session, does);
    }
}

#[test]
fn after_a_reset_nothing_remains() {
    type Dirty = fn(&mut Session);
    let ways: [(&str, Dirty); 2] = [("touch", dirty_by_touch), ("keys", dirty_by_keys)];
    for ((way, make_dirty), flown) in ways.into_iter().flat_map(|way| [(way, false), (way, true)]) {
        let mut session = fresh();
        if flown {
            wait(&mut session, 200.0);
            assert!(session.view != fresh().view, "it has flown");
        }
        make_dirty(&mut session);
        assert_eq!(dirty(&session), [true; 10], "{way}, flown {flown}");
        wait(&mut session, 2.0);
        let mut by_watch = session.clone();
        act(&mut by_watch, Intent::Reset, START, &MUSEUM);
        assert_eq!(by_watch, fresh(), "{way}, flown {flown}");
        // And by the visitor's own hand.
        act(&mut session, Intent::StillHere, START, &MUSEUM);
        act(&mut session, Intent::Close, START, &MUSEUM);
        key_to(&mut session, Intent::Reset);
        assert_eq!(session, fresh(), "{way}, flown {flown}");
    }
}

#[test]
fn a_visit_after_the_flight_begins_like_any_other() {
    for seconds in [0.0, 15.0, 20.0, 100.0, 200.0] {
        let mut touched = fresh();
        wait(&mut touched, seconds);
        let mut keyed = touched.clone();
        obey(&mut touched, [Intent::Begin]);
        assert_eq!(touched, begun(), "{seconds} s");
        key(&mut keyed, Key::Enter);
        assert_eq!(keyed, begun(), "{seconds} s");
    }
}

#[test]
fn the_first_key_only_begins() {
    for first in Key::ALL {
        let mut session = fresh();
        key(&mut session, first);
        let mut expected = begun();
        expected.sound.speech = first == Key::Speak;
        assert_eq!(session, expected, "{first:?}");
    }
}

// Whatever anybody wants.

fn number() -> impl Strategy<Value = f32> {
    let odd = vec![f32::NAN, f32::INFINITY, f32::NEG_INFINITY, f32::MAX, f32::MIN, f32::MIN_POSITIVE, 1e-40, 0.0, -0.0, 1e9];
    prop_oneof![3 => -2.0_f32..2.0, 2 => -200.0_f32..10.0, 1 => select(odd)]
}

fn plain(at: usize) -> Intent {
    let all = [
        Intent::Begin,
        Intent::Next,
        Intent::Previous,
        Intent::Open,
        Intent::Release,
        Intent::Hear,
        Intent::Heard,
        Intent::Back,
        Intent::Close,
        Intent::Contrast,
        Intent::Still,
        Intent::Reach,
        Intent::Captions,
        Intent::Mute,
        Intent::Speech,
        Intent::Repeat,
        Intent::TourPause,
        Intent::TourResume,
        Intent::TourLeave,
        Intent::Erase,
        Intent::Clear,
        Intent::StillHere,
        Intent::Detail(None),
        Intent::Mark(None),
        Intent::Era(None),
        Intent::Focus(None),
    ];
    all[at % all.len()]
}

/// Intents of a number, half of them of numbers that nothing has.
fn numbered(kind: usize, at: usize, other: usize) -> Intent {
    let small = u8::try_from(other).unwrap_or(u8::MAX);
    match kind {
        0 => Intent::Approach(at, other),
        1 => Intent::Read(at),
        2 => Intent::Pass(at),
        3 | 4 => Intent::Show(at, other),
        5 => Intent::Detail(Some(at)),
        6 => Intent::Focus(Some(at * 20 + other)),
        7 => Intent::Mark(Some(at * 5 + other)),
        8 => Intent::Era(Some(at)),
        9 => Intent::Tour(at),
        10 => Intent::Answer(at),
        11 => Intent::Ask(small),
        12 => Intent::Language(Lang::ALL[at % 3]),
        13 => Intent::Text(TextSize::ALL[at % 3]),
        14 => Intent::Keyboard([Layout::Latin, Layout::Pinyin, Layout::Cyrillic][at % 3]),
        15 => Intent::Panel([Panel::Access, Panel::Keep][at % 2]),
        16 => Intent::Go(Page::Title),
        _ => Intent::Go(PAGES[other % PAGES.len()]),
    }
}

fn measured(kind: usize, x: f32, y: f32) -> Intent {
    let both = Vec2::new(x, y);
    match kind {
        0 => Intent::Look(both),
        1 => Intent::WalkTo(both),
        2 => Intent::Step(both),
        3 => Intent::Closer(x, both),
        4 => Intent::Toggle(both),
        5 | 6 => Intent::Shift(both),
        7 => Intent::Slide(x),
        8 => Intent::Scroll { by: x, most: y },
        9 => Intent::Nearer(x > 0.0),
        10 => Intent::Louder(x > 0.0),
        11 => Intent::Faster(x > 0.0),
        12 => Intent::TourStep(x > 0.0),
        _ => Intent::Compare(x > 0.0),
    }
}

fn any_intent() -> impl Strategy<Value = Intent> {
    prop_oneof![
        2 => (0_usize..26).prop_map(plain),
        3 => (0_usize..21, 0_usize..12, 0_usize..14).prop_map(|(kind, at, other)| numbered(kind, at, other)),
        3 => (0_usize..14, number(), number()).prop_map(|(kind, x, y)| measured(kind, x, y)),
        1 => any::<char>().prop_map(Intent::Type),
        1 => select(vec!['t', 'e', 'a', 'c', 'h', '茶', ' ', 'ё']).prop_map(Intent::Type),
        1 => any::<char>().prop_map(Intent::Choose),
    ]
}

/// What is true of every session, whatever has happened.
fn sane(session: &Session) -> Result<(), TestCaseError> {
    let (eye, near, open) = (session.view.eye, &session.near, &session.open);
    prop_assert!(eye.at.is_finite() && eye.yaw.is_finite() && eye.pitch.is_finite(), "{:?}", eye);
    let room = MUSEUM.house.room_at(Vec2::new(eye.at.x, eye.at.z));
    prop_assert_eq!(room, Some(session.view.room));
    let floor = MUSEUM.house.rooms[session.view.room].floor();
    prop_assert!((floor.min.x..=floor.max.x).contains(&eye.at.x), "{:?}", eye);
    let half = 0.5 / near.zoom.scale - 1e-4;
    prop_assert!((0.999..=64.1).contains(&near.zoom.scale), "{:?}", near.zoom);
    prop_assert!(
        near.zoom.centre.cmpge(Vec2::splat(half)).all() && near.zoom.centre.cmple(Vec2::splat(1.0 - half)).all(),
        "{:?}",
        near.zoom
    );
    prop_assert!(near.turn.is_finite() && near.turn.abs().max_element() <= TAU, "{:?}", near.turn);
    prop_assert!(near.compare.is_none_or(|at| (0.0..=1.0).contains(&at)));
    prop_assert!(open.scroll.is_finite() && open.scroll >= 0.0);
    prop_assert!((0.0..=1.0).contains(&session.sound.volume));
    prop_assert!(open.page != Page::Work || session.work(&MUSEUM).is_some());
    prop_assert!(session.sound.heard.is_none() || open.page == Page::Work);
    prop_assert!(screen(session, &MUSEUM).controls().next().is_some(), "nothing can be pressed");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_anybody_wants_the_visit_goes_on(
        steps in prop::collection::vec((any_intent(), number()), 1..200)
    ) {
        let mut session = begun();
        for (intent, seconds) in steps {
            act(&mut session, intent, START, &MUSEUM);
            session.advance(seconds, false, &MUSEUM);
            sane(&session)?;
        }
        act(&mut session, Intent::Reset, START, &MUSEUM);
        prop_assert_eq!(session, fresh());
    }
}
