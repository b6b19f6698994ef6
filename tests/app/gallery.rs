//! What fingers do in the gallery itself, where nothing lies over it.

use crate::pocket::{GALLERY, Pocket, SIZE};
use bevy::prelude::*;
use enfilade::hang::{Aim, Hung, VIEW_ANGLE};
use enfilade::session::{Intent, Page, Stop};

/// Drags to the right, lets go in motion, and waits; how far the head turned
/// under the finger, and in all.
fn flick(pocket: &mut Pocket) -> (f32, f32) {
    let before = pocket.eye().yaw;
    pocket.clock(20);
    pocket.down(1, GALLERY);
    let mut at = GALLERY;
    for _ in 0..10 {
        pocket.pass(1);
        at.x += 20.0;
        pocket.slide(1, at);
    }
    pocket.pass(1);
    let dragged = pocket.eye().yaw - before;
    pocket.up(1, at);
    pocket.pass(150);
    let all = pocket.eye().yaw - before;
    pocket.pass(20);
    assert_eq!(pocket.eye().yaw - before, all, "it has come to rest");
    (dragged, all)
}

#[test]
fn a_drag_in_the_gallery_looks_round_and_coasts() {
    let mut pocket = Pocket::begun();
    let (dragged, all) = flick(&mut pocket);
    assert!((dragged - 200.0 / SIZE.y * VIEW_ANGLE).abs() < 1e-4, "the gallery follows the finger: {dragged}");
    assert!(all > dragged * 1.2 && all < dragged * 4.0, "{dragged} {all}");
}

#[test]
fn with_reduced_motion_nothing_coasts() {
    let mut pocket = Pocket::begun();
    pocket.say(Intent::Still, 1);
    let (dragged, all) = flick(&mut pocket);
    assert!(dragged > 0.1 && all == dragged, "{dragged} {all}");
}

#[test]
fn a_tap_on_the_floor_walks_there() {
    let mut pocket = Pocket::begun();
    let before = pocket.eye().at;
    pocket.tap(SIZE * Vec2::new(0.62, 0.75));
    pocket.pass(60);
    let moved = pocket.eye().at - before;
    assert!(moved.z < -0.5 && moved.x > 0.1, "{moved}");
}

#[test]
fn a_tap_on_the_doorway_passes_it() {
    let mut pocket = Pocket::begun();
    pocket.tap(SIZE * 0.5);
    pocket.pass(100);
    assert_eq!(pocket.room(), 1);
}

/// Where a place in the gallery is on the screen, if it is.
fn seen_at(pocket: &Pocket, place: Vec3) -> Option<Vec2> {
    let view = pocket.eye().view(place, SIZE.x / SIZE.y);
    let (x, y) = (view.x / view.z, view.y / view.z);
    (view.z > 0.1 && x.abs() < 0.95 && y.abs() < 0.95).then(|| SIZE * Vec2::new(x + 1.0, 1.0 - y) / 2.0)
}

#[test]
fn a_tap_on_a_work_goes_there_and_another_opens_it() {
    let mut pocket = Pocket::begun();
    let house = pocket.museum().house.clone();
    let in_sight = |(at, hung): (usize, &Hung)| {
        let eye = pocket.eye();
        let pointed = house.aim(eye.at, (hung.centre - eye.at).normalize()) == Aim::Work(0, at);
        Some((at, seen_at(&pocket, hung.centre).filter(|_| pointed)?))
    };
    let (work, at) = house.rooms[0].works.iter().enumerate().find_map(in_sight).expect("a work is in sight from the door");
    pocket.tap(at);
    pocket.pass(100);
    assert_eq!((pocket.session().view.stop, pocket.page()), (Some(Stop::Work(0, work)), Page::Walk));
    let at = seen_at(&pocket, house.rooms[0].works[work].centre).expect("one stands before it");
    pocket.tap(at);
    assert_eq!(pocket.page(), Page::Work);
}

#[test]
fn behind_a_page_nobody_walks() {
    let mut pocket = Pocket::begun();
    pocket.say(Intent::Go(Page::Plan), 1);
    let before = pocket.eye().at;
    pocket.tap(SIZE * 0.5);
    pocket.down(1, GALLERY);
    pocket.slide(1, GALLERY + 100.0);
    pocket.pass(20);
    assert_eq!((pocket.page(), pocket.eye().at), (Page::Plan, before));
}
