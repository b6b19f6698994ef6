//! What happens when a visitor wants something.

use crate::pocket::Pocket;
use bevy::prelude::*;
use enfilade::exhibition::Lang;
use enfilade::hang::Aim;
use enfilade::session::{Intent, Near, Page, Stop, Zoom};
use enfilade::stage::{Heard, Here, Spoken};
use std::f32::consts::FRAC_PI_2;

#[test]
fn a_visit_begins_at_the_title_in_the_first_room() {
    let pocket = Pocket::new();
    assert_eq!(pocket.page(), Page::Title);
    assert_eq!(pocket.room(), 0);
}

#[test]
fn next_alone_reaches_every_work() {
    let mut pocket = Pocket::begun();
    let house = pocket.museum().house.clone();
    let mut seen = Vec::new();
    let stops = house.rooms.iter().map(|room| room.works.len() + 1).sum::<usize>();
    for _ in 0..stops {
        pocket.say(Intent::Next, 1);
        if let Some(Stop::Work(room, work)) = pocket.session().view.stop {
            seen.push((room, work));
        }
    }
    let all: Vec<(usize, usize)> = house.visit().collect();
    assert_eq!(all.len(), 70);
    assert_eq!(seen, all);
    pocket.say(Intent::Previous, 1);
    assert_eq!(pocket.session().view.stop, Some(Stop::Work(7, all.iter().filter(|(room, _)| *room == 7).count() - 2)));
}

#[test]
fn a_glide_ends_before_the_work_and_it_is_what_one_looks_at() {
    let mut pocket = Pocket::begun();
    pocket.say(Intent::Approach(2, 3), 120);
    assert_eq!(pocket.room(), 2);
    let (eye, house) = (pocket.eye(), pocket.museum().house.clone());
    let hung = house.rooms[2].works[3];
    assert!(eye.at.distance(hung.stand) < 0.01);
    let to_work = (hung.centre - eye.at).normalize();
    assert_eq!(house.aim(eye.at, to_work), Aim::Work(2, 3));
}

#[test]
fn language_changes_everywhere_at_once_and_keeps_the_place() {
    let mut pocket = Pocket::begun();
    pocket.say(Intent::Next, 5);
    let stop = pocket.session().view.stop;
    pocket.say(Intent::Language(Lang::Zh), 1);
    assert_eq!(*pocket.app.world().resource::<Spoken>(), Spoken(Lang::Zh));
    assert_eq!(pocket.session().view.stop, stop);
}

#[test]
fn ninety_seconds_without_a_touch_and_the_countdown_bring_the_title_back() {
    let mut pocket = Pocket::begun();
    pocket.say(Intent::Language(Lang::Ru), 1);
    pocket.say(Intent::Pass(3), 100);
    assert_eq!(pocket.room(), 3);
    pocket.pass(920);
    assert_eq!(pocket.page(), Page::Walk, "not yet after 102 seconds");
    pocket.pass(60);
    assert_eq!(pocket.page(), Page::Title);
    assert_eq!(*pocket.app.world().resource::<Here>(), Here(0));
    assert_eq!(*pocket.app.world().resource::<Spoken>(), Spoken(Lang::En));
}

#[test]
fn a_key_keeps_the_visit_going_whatever_it_does() {
    let mut pocket = Pocket::begun();
    for _ in 0..4 {
        pocket.pass(400);
        pocket.key(KeyCode::KeyQ);
    }
    assert_eq!((pocket.page(), pocket.session().open.asking), (Page::Walk, None));
}

#[test]
fn walls_stop_whoever_walks_on() {
    let mut pocket = Pocket::begun();
    // Turned to the west wall, and straight at it.
    pocket.say(Intent::Look(Vec2::new(FRAC_PI_2, 0.0)), 1);
    for _ in 0..200 {
        pocket.say(Intent::Step(Vec2::new(0.0, 0.15)), 1);
    }
    let room = &pocket.museum().house.rooms[0];
    let west = room.entrance.x - room.size.x / 2.0;
    assert!(pocket.eye().at.x > west + 0.3, "{}", pocket.eye().at);
    assert!(pocket.eye().at.x < west + 0.6, "{}", pocket.eye().at);
}

#[test]
fn straight_on_leads_through_every_doorway_to_the_last_room() {
    let mut pocket = Pocket::begun();
    // Eighty seconds, lest the visit end for want of a touch.
    for _ in 0..800 {
        pocket.say(Intent::Step(Vec2::new(0.0, 0.25)), 1);
    }
    assert_eq!(pocket.room(), 7);
}

#[test]
fn a_work_opens_only_where_one_stands_and_closes_again() {
    let mut pocket = Pocket::begun();
    pocket.say(Intent::Open, 1);
    assert_eq!(pocket.page(), Page::Walk, "there is no work here");
    pocket.say(Intent::Approach(0, 0), 60);
    pocket.say(Intent::Open, 1);
    assert_eq!(pocket.page(), Page::Work);
    pocket.say(Intent::Next, 1);
    assert_eq!((pocket.page(), pocket.session().view.stop), (Page::Work, Some(Stop::Work(0, 1))));
    pocket.say(Intent::Close, 1);
    assert_eq!(pocket.page(), Page::Walk);
}

#[test]
fn a_model_turns_where_a_picture_would_slide() {
    let mut pocket = Pocket::begun();
    let house = pocket.museum().house.clone();
    let stood = |(room, at): &(usize, usize)| house.rooms[*room].works[*at].plinth.is_some();
    let has_next = |(room, at): &(usize, usize)| *at + 1 < house.rooms[*room].works.len();
    let (room, at) = house.visit().find(|one| stood(one) && has_next(one)).expect("there is a model");
    let as_at_first = |pocket: &Pocket| pocket.page() == Page::Work && pocket.session().near == Near::default();

    pocket.say(Intent::Show(room, at), 1);
    assert!(as_at_first(&pocket));
    pocket.say(Intent::Shift(Vec2::new(0.25, 0.1)), 1);
    let near = &pocket.session().near;
    assert!(near.turn.distance(Vec2::new(FRAC_PI_2, 0.2)) < 1e-4 && near.zoom == Zoom::default(), "{near:?}");
    // Closer at its middle, wherever the finger is; the turn stays.
    pocket.say(Intent::Closer(2.0, Vec2::new(0.3, -0.2)), 1);
    assert_eq!(pocket.session().near.zoom, Zoom { scale: 2.0, ..Zoom::default() });
    pocket.say(Intent::Shift(Vec2::new(-0.4, 9.0)), 1);
    assert_eq!(pocket.session().near.zoom.centre, Zoom::default().centre);
    let turn = pocket.session().near.turn;
    assert!(turn.x < 0.0 && turn.y < FRAC_PI_2, "nobody sees it from straight above: {turn}");
    pocket.say(Intent::Shift(Vec2::NAN), 1);
    assert_eq!(pocket.session().near.turn, turn);
    // Let go, it falls back upright, and stays turned.
    pocket.say(Intent::Release, 50);
    assert_eq!(pocket.session().near.turn, Vec2::new(turn.x, 0.0));

    // Left and seen again, it is as at first.
    pocket.say(Intent::Close, 1);
    pocket.say(Intent::Open, 1);
    assert!(as_at_first(&pocket), "{:?}", pocket.session().near);
    pocket.say(Intent::Shift(Vec2::new(0.1, 0.0)), 1);
    pocket.say(Intent::Closer(3.0, Vec2::ZERO), 1);
    pocket.say(Intent::Next, 1);
    assert_eq!(pocket.session().view.stop, Some(Stop::Work(room, at + 1)));
    assert!(as_at_first(&pocket), "{:?}", pocket.session().near);
    pocket.say(Intent::Previous, 1);
    assert!(as_at_first(&pocket), "{:?}", pocket.session().near);
}

#[test]
fn what_hangs_does_not_turn() {
    let mut pocket = Pocket::begun();
    let house = pocket.museum().house.clone();
    let (room, at) = house.visit().find(|(room, at)| house.rooms[*room].works[*at].plinth.is_none()).expect("there is a picture");
    pocket.say(Intent::Show(room, at), 1);
    pocket.say(Intent::Closer(2.0, Vec2::ZERO), 1);
    pocket.say(Intent::Shift(Vec2::new(0.2, 0.0)), 1);
    let near = &pocket.session().near;
    assert!(near.turn == Vec2::ZERO && near.zoom.centre.x < 0.45, "{near:?}");
}

#[test]
fn a_detail_is_looked_at_and_left_again() {
    let mut pocket = Pocket::begun();
    let (room, at) = pocket.enlarge(|work| work.details.len() > 1);
    let (_, work) = pocket.museum().work(room, at).expect("it hangs");
    let detail = work.details[1].clone();
    // Not unless the work is seen large.
    pocket.say(Intent::Close, 1);
    pocket.say(Intent::Detail(Some(1)), 1);
    assert_eq!(pocket.session().near.detail, None);
    pocket.say(Intent::Open, 1);
    pocket.say(Intent::Detail(Some(1)), 1);
    assert!(pocket.session().near.is_moving(), "it glides there");
    pocket.pass(20);
    let (zoom, half) = (pocket.session().near.zoom, 0.5 / pocket.session().near.zoom.scale);
    assert_eq!(pocket.session().near.detail, Some(1));
    assert!(zoom.scale > 1.0 && (zoom.centre.x - detail.at.0).abs() <= half && (zoom.centre.y - detail.at.1).abs() <= half, "{zoom:?}");
    pocket.say(Intent::Detail(Some(999)), 1);
    assert_eq!(pocket.session().near.detail, Some(1));
    pocket.say(Intent::Detail(None), 20);
    assert_eq!((pocket.session().near.detail, pocket.session().near.zoom), (None, Zoom::default()));
    pocket.say(Intent::Detail(Some(0)), 20);
    pocket.say(Intent::Open, 1);
    assert_eq!(pocket.session().near, Near::default());
}

#[test]
fn a_recording_is_heard_in_the_work_view_alone() {
    let mut pocket = Pocket::begun();
    let heard = |pocket: &Pocket| pocket.app.world().resource::<Heard>().0;
    let (room, at) = pocket.enlarge(|work| work.recording.is_some());
    let (work, _) = pocket.museum().work(room, at).expect("it hangs");
    pocket.say(Intent::Close, 1);
    pocket.say(Intent::Hear, 1);
    assert_eq!(heard(&pocket), None);
    pocket.say(Intent::Open, 1);
    pocket.say(Intent::Hear, 1);
    assert_eq!(heard(&pocket), Some(work));
    pocket.say(Intent::Hear, 1);
    assert_eq!(heard(&pocket), None);
    pocket.say(Intent::Hear, 1);
    pocket.say(Intent::Close, 1);
    assert_eq!(heard(&pocket), None);
    // The next visitor hears nothing of it.
    pocket.say(Intent::Open, 1);
    pocket.say(Intent::Hear, 1);
    pocket.say(Intent::Reset, 1);
    assert_eq!(heard(&pocket), None);
}

#[test]
fn an_answer_is_counted_once_and_stays_when_the_visitor_is_gone() {
    let mut pocket = Pocket::begun();
    pocket.say(Intent::Go(Page::Question), 1);
    pocket.say(Intent::Answer(999), 1);
    pocket.say(Intent::Answer(2), 1);
    pocket.say(Intent::Answer(3), 1);
    pocket.say(Intent::Reset, 1);
    assert_eq!(pocket.museum().counts.iter().sum::<u64>(), 1);
    assert_eq!(pocket.museum().counts[2], 1);
    assert_eq!(pocket.session().open.answered, None);
}
