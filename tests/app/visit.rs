//! What happens when a visitor wants something.

use crate::pocket::Pocket;
use bevy::input::ButtonState;
use bevy::input::mouse::MouseButtonInput;
use bevy::prelude::*;
use bevy::window::{PrimaryWindow, WindowResolution};
use enfilade::exhibition::Lang;
use enfilade::hang::Aim;
use enfilade::stage::{Heard, Here, Spoken};
use enfilade::visit::{Intent, Mode, Stop, Visit, Zoom};

#[test]
fn a_visit_begins_at_the_title_in_the_first_room() {
    let pocket = Pocket::new();
    assert_eq!(pocket.visit().mode, Mode::Title);
    assert_eq!(pocket.room(), 0);
}

#[test]
fn next_alone_reaches_every_work() {
    let mut pocket = Pocket::new();
    pocket.say(Intent::Begin, 1);
    let show = pocket.show();
    let mut seen = Vec::new();
    let stops = show.house.rooms.iter().map(|room| room.works.len() + 1).sum::<usize>();
    for _ in 0..stops {
        pocket.say(Intent::Next, 1);
        if let Some(Stop::Work(room, work)) = pocket.visit().stop {
            seen.push((room, work));
        }
    }
    let all: Vec<(usize, usize)> = show.house.visit().collect();
    assert_eq!(all.len(), 70);
    assert_eq!(seen, all);
    pocket.say(Intent::Previous, 1);
    assert_eq!(pocket.visit().stop, Some(Stop::Work(7, all.iter().filter(|(room, _)| *room == 7).count() - 2)));
}

#[test]
fn a_glide_ends_before_the_work_and_it_is_what_one_looks_at() {
    let mut pocket = Pocket::new();
    pocket.say(Intent::Begin, 1);
    pocket.say(Intent::Approach(2, 3), 120);
    assert_eq!(pocket.room(), 2);
    let (eye, show) = (pocket.eye(), pocket.show());
    let hung = show.house.rooms[2].works[3];
    assert!(eye.at.distance(hung.stand) < 0.01);
    let to_work = (hung.centre - eye.at).normalize();
    assert_eq!(show.house.aim(eye.at, to_work), Aim::Work(2, 3));
}

#[test]
fn language_changes_everywhere_at_once_and_keeps_the_place() {
    let mut pocket = Pocket::new();
    pocket.say(Intent::Begin, 1);
    pocket.say(Intent::Next, 5);
    let stop = pocket.visit().stop;
    pocket.say(Intent::Speak(Lang::Zh), 1);
    assert_eq!(*pocket.app.world().resource::<Spoken>(), Spoken(Lang::Zh));
    assert_eq!(pocket.visit().stop, stop);
}

#[test]
fn ninety_seconds_without_a_touch_bring_the_title_back() {
    let mut pocket = Pocket::new();
    pocket.say(Intent::Begin, 1);
    pocket.say(Intent::Speak(Lang::Ru), 1);
    pocket.say(Intent::Pass(3), 100);
    assert_eq!(pocket.room(), 3);
    pocket.pass(780);
    assert_eq!(pocket.visit().mode, Mode::Walk, "not yet after 88 seconds");
    pocket.pass(40);
    assert_eq!(pocket.visit().mode, Mode::Title);
    assert_eq!(*pocket.app.world().resource::<Here>(), Here(0));
    assert_eq!(*pocket.app.world().resource::<Spoken>(), Spoken(Lang::En));
}

#[test]
fn a_touch_keeps_the_visit_going() {
    let mut pocket = Pocket::new();
    pocket.say(Intent::Begin, 1);
    for _ in 0..4 {
        pocket.pass(400);
        pocket.app.world_mut().resource_mut::<ButtonInput<KeyCode>>().press(KeyCode::KeyQ);
        pocket.pass(1);
        pocket.app.world_mut().resource_mut::<ButtonInput<KeyCode>>().release(KeyCode::KeyQ);
    }
    assert_eq!(pocket.visit().mode, Mode::Walk);
}

#[test]
fn walls_stop_whoever_walks_on() {
    let mut pocket = Pocket::new();
    pocket.say(Intent::Begin, 1);
    // Turned to the west wall, and straight at it.
    pocket.say(Intent::Look(Vec2::new(std::f32::consts::FRAC_PI_2, 0.0)), 1);
    for _ in 0..200 {
        pocket.say(Intent::Step(Vec2::new(0.0, 0.15)), 1);
    }
    let room = pocket.show().house.rooms[0].clone();
    let west = room.entrance.x - room.size.x / 2.0;
    assert!(pocket.eye().at.x > west + 0.3, "{}", pocket.eye().at);
    assert!(pocket.eye().at.x < west + 0.6, "{}", pocket.eye().at);
}

#[test]
fn straight_on_leads_through_every_doorway_to_the_last_room() {
    let mut pocket = Pocket::new();
    pocket.say(Intent::Begin, 1);
    // Eighty seconds, lest the visit end for want of a touch.
    for _ in 0..800 {
        pocket.say(Intent::Step(Vec2::new(0.0, 0.25)), 1);
    }
    assert_eq!(pocket.room(), 7);
}

#[test]
fn a_work_opens_only_where_one_stands_and_closes_again() {
    let mut pocket = Pocket::new();
    pocket.say(Intent::Begin, 1);
    pocket.say(Intent::Open, 1);
    assert_eq!(pocket.visit().mode, Mode::Walk, "there is no work here");
    pocket.say(Intent::Approach(0, 0), 60);
    pocket.say(Intent::Open, 1);
    assert_eq!(pocket.visit().mode, Mode::Work);
    pocket.say(Intent::Next, 1);
    assert_eq!((pocket.visit().mode, pocket.visit().stop), (Mode::Work, Some(Stop::Work(0, 1))));
    pocket.say(Intent::Close, 1);
    assert_eq!(pocket.visit().mode, Mode::Walk);
}

#[test]
fn a_model_turns_where_a_picture_would_slide() {
    let mut pocket = Pocket::new();
    pocket.say(Intent::Begin, 1);
    let show = pocket.show();
    let stood = |(room, at): &(usize, usize)| show.house.rooms[*room].works[*at].plinth.is_some();
    let has_next = |(room, at): &(usize, usize)| *at + 1 < show.house.rooms[*room].works.len();
    let (room, at) = show.house.visit().find(|one| stood(one) && has_next(one)).expect("there is a model");
    let as_at_first = |visit: &Visit| visit.turn == Vec2::ZERO && visit.zoom == Zoom::default();

    pocket.say(Intent::Approach(room, at), 1);
    pocket.say(Intent::Open, 1);
    assert!(pocket.visit().mode == Mode::Work && as_at_first(pocket.visit()));
    pocket.say(Intent::Shift(Vec2::new(0.25, 0.1)), 1);
    let turn = pocket.visit().turn;
    assert!(turn.distance(Vec2::new(std::f32::consts::FRAC_PI_2, 0.2)) < 1e-4, "{turn}");
    assert_eq!(pocket.visit().zoom, Zoom::default());
    // Closer at its middle, wherever the finger is; the turn stays.
    pocket.say(Intent::Closer(2.0, Vec2::new(0.3, -0.2)), 1);
    assert_eq!(pocket.visit().zoom, Zoom { scale: 2.0, ..Zoom::default() });
    pocket.say(Intent::Shift(Vec2::new(-0.4, 9.0)), 1);
    assert_eq!(pocket.visit().zoom.centre, Zoom::default().centre);
    let turn = pocket.visit().turn;
    assert!(turn.x < 0.0 && turn.y < std::f32::consts::FRAC_PI_2, "nobody sees it from straight above: {turn}");
    pocket.say(Intent::Shift(Vec2::NAN), 1);
    assert_eq!(pocket.visit().turn, turn);

    // Left and seen again, it is as at first.
    pocket.say(Intent::Close, 1);
    pocket.say(Intent::Open, 1);
    assert!(as_at_first(pocket.visit()), "{:?}", pocket.visit());
    pocket.say(Intent::Shift(Vec2::new(0.1, 0.0)), 1);
    pocket.say(Intent::Closer(3.0, Vec2::ZERO), 1);
    pocket.say(Intent::Next, 1);
    assert_eq!((pocket.visit().mode, pocket.visit().stop), (Mode::Work, Some(Stop::Work(room, at + 1))));
    assert!(as_at_first(pocket.visit()), "{:?}", pocket.visit());
    pocket.say(Intent::Previous, 1);
    assert!(as_at_first(pocket.visit()), "{:?}", pocket.visit());

    // What hangs does not turn.
    let (room, at) = show.house.visit().find(|one| !stood(one)).expect("there is a picture");
    pocket.say(Intent::Approach(room, at), 1);
    pocket.say(Intent::Open, 1);
    pocket.say(Intent::Closer(2.0, Vec2::ZERO), 1);
    pocket.say(Intent::Shift(Vec2::new(0.2, 0.0)), 1);
    let visit = pocket.visit();
    assert!(visit.turn == Vec2::ZERO && visit.zoom.centre.x < 0.45, "{visit:?}");
}

/// A window with the mouse at a place, in parts of its size from the top left.
fn mouse_at(pocket: &mut Pocket, x: f32, y: f32) -> Entity {
    let mut window = Window { resolution: WindowResolution::new(1600, 900), ..default() };
    window.set_cursor_position(Some(Vec2::new(1600.0 * x, 900.0 * y)));
    pocket.app.world_mut().spawn((window, PrimaryWindow)).id()
}

fn click(pocket: &mut Pocket, window: Entity) {
    for state in [ButtonState::Pressed, ButtonState::Released] {
        pocket.app.world_mut().write_message(MouseButtonInput { button: MouseButton::Left, state, window });
    }
}

#[test]
fn a_tap_within_one_frame_walks_to_the_floor() {
    let mut pocket = Pocket::new();
    pocket.say(Intent::Begin, 1);
    let window = mouse_at(&mut pocket, 0.62, 0.75);
    let before = pocket.eye().at;
    click(&mut pocket, window);
    pocket.pass(60);
    let moved = pocket.eye().at - before;
    assert!(moved.z < -0.5 && moved.x > 0.1, "{moved}");
}

#[test]
fn a_tap_on_the_doorway_passes_it() {
    let mut pocket = Pocket::new();
    pocket.say(Intent::Begin, 1);
    let window = mouse_at(&mut pocket, 0.5, 0.5);
    click(&mut pocket, window);
    pocket.pass(100);
    assert_eq!(pocket.room(), 1);
}

#[test]
fn a_detail_is_looked_at_and_left_again() {
    let mut pocket = Pocket::new();
    pocket.say(Intent::Begin, 1);
    let show = pocket.show();
    let details = |(room, at): (usize, usize)| &show.exhibition.rooms[room].works[show.house.rooms[room].works[at].work].details;
    let (room, at) = show.house.visit().find(|one| details(*one).len() > 1).expect("a work has details");
    pocket.say(Intent::Approach(room, at), 1);
    // Not before the work is seen large.
    pocket.say(Intent::Detail(1), 1);
    assert_eq!(pocket.visit().detail, None);
    pocket.say(Intent::Open, 1);
    pocket.say(Intent::Detail(1), 1);
    let detail = &details((room, at))[1];
    let (zoom, half) = (pocket.visit().zoom, 0.5 / pocket.visit().zoom.scale);
    assert_eq!(pocket.visit().detail, Some(1));
    assert!(zoom.scale > 1.0 && (zoom.centre.x - detail.at.0).abs() <= half && (zoom.centre.y - detail.at.1).abs() <= half, "{zoom:?}");
    pocket.say(Intent::Detail(999), 1);
    assert_eq!(pocket.visit().detail, Some(1));
    pocket.say(Intent::Open, 1);
    assert_eq!((pocket.visit().detail, pocket.visit().zoom), (None, Zoom::default()));
}

#[test]
fn a_recording_is_heard_in_the_work_view_alone() {
    let mut pocket = Pocket::new();
    pocket.say(Intent::Begin, 1);
    let show = pocket.show();
    let sounds = |(room, at): &(usize, usize)| {
        let hung = &show.house.rooms[*room].works[*at];
        show.exhibition.rooms[*room].works[hung.work].recording.is_some()
    };
    let (room, at) = show.house.visit().find(sounds).expect("a work sounds");
    let heard = |pocket: &Pocket| pocket.app.world().resource::<Heard>().0;
    pocket.say(Intent::Approach(room, at), 1);
    pocket.say(Intent::Hear, 1);
    assert_eq!(heard(&pocket), None);
    pocket.say(Intent::Open, 1);
    pocket.say(Intent::Hear, 1);
    assert_eq!(heard(&pocket), Some((room, show.house.rooms[room].works[at].work)));
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
