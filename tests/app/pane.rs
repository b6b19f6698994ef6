//! What fingers and the wheel do to the picture one looks at, and to text.

use crate::pocket::{GALLERY, NOTHING, Pocket, TEXT};
use bevy::prelude::*;
use enfilade::exhibition::Image;
use enfilade::session::{Intent, Page};
use enfilade::visit::Does;

/// Where the picture of a work is: 800 pixels wide, 600 high.
const PANE: Rect = Rect { min: Vec2::new(700.0, 100.0), max: Vec2::new(1500.0, 700.0) };

/// A picture, seen large.
fn picture(does: Does) -> Pocket {
    let mut pocket = Pocket::begun();
    pocket.enlarge(|work| matches!(work.image, Image::File { .. } | Image::Plate(_) | Image::Chart(_) | Image::Map(_)));
    pocket.lay(&[(PANE, does)]);
    pocket
}

/// What lies under a place of the picture's pane, as a part of the picture.
fn under(pocket: &Pocket, at: Vec2) -> Vec2 {
    let zoom = pocket.session().near.zoom;
    zoom.centre + (at - PANE.center()) / PANE.size() / zoom.scale
}

#[test]
fn two_fingers_zoom_and_move_the_picture_between_them() {
    let mut pocket = picture(Does::Pane);
    pocket.say(Intent::Closer(4.0, Vec2::ZERO), 1);
    let (left, right) = (PANE.center() - Vec2::new(100.0, -50.0), PANE.center() + Vec2::new(200.0, 50.0));
    let spot = under(&pocket, left.midpoint(right));
    pocket.down(1, left);
    pocket.down(2, right);
    pocket.pass(1);
    // Twice as far apart, and elsewhere.
    let (left, right) = (left - Vec2::new(200.0, 30.0), right + Vec2::new(100.0, -30.0));
    pocket.slide(1, left);
    pocket.slide(2, right);
    pocket.pass(1);
    let zoom = pocket.session().near.zoom;
    assert!((zoom.scale - 8.0).abs() < 0.01, "{zoom:?}");
    assert!(under(&pocket, left.midpoint(right)).distance(spot) < 1e-3, "the spot stays between the fingers");
    // The one that stays drags on; nothing was tapped.
    pocket.up(1, left);
    pocket.pass(1);
    pocket.slide(2, right - Vec2::X * 80.0);
    pocket.pass(1);
    assert!((pocket.session().near.zoom.centre.x - zoom.centre.x - 0.1 / 8.0).abs() < 1e-4);
    pocket.up(2, right - Vec2::X * 80.0);
    pocket.pass(1);
    assert_eq!(pocket.page(), Page::Work);
}

#[test]
fn a_double_tap_is_near_and_another_sees_all() {
    let mut pocket = picture(Does::Pane);
    let at = PANE.center() + Vec2::new(100.0, 80.0);
    let spot = under(&pocket, at);
    pocket.tap(at);
    assert_eq!(pocket.wished(), NOTHING, "one tap on a picture is nothing");
    pocket.tap(at + 3.0);
    pocket.pass(20);
    assert!(pocket.session().near.zoom.scale > 2.0);
    assert!(under(&pocket, at).distance(spot) < 0.01);
    pocket.tap(at);
    pocket.tap(at);
    pocket.pass(20);
    assert_eq!(pocket.session().near.zoom.scale, 1.0);
}

#[test]
fn the_edge_of_a_comparison_follows_the_finger() {
    let mut pocket = Pocket::begun();
    pocket.enlarge(|work| work.compare.is_some());
    pocket.say(Intent::Compare(true), 1);
    pocket.lay(&[(PANE, Does::Slider)]);
    let edge = |pocket: &Pocket| pocket.session().near.compare.expect("it is compared");
    let place = |part: f32| PANE.min + PANE.size() * Vec2::new(part, 0.5);
    pocket.tap(place(0.25));
    assert!((edge(&pocket) - 0.25).abs() < 1e-4);
    pocket.pass(10);
    pocket.down(1, place(0.3));
    pocket.slide(1, place(0.8));
    pocket.pass(1);
    assert!((edge(&pocket) - 0.8).abs() < 1e-4);
    pocket.slide(1, place(1.05));
    pocket.pass(1);
    assert_eq!(edge(&pocket), 1.0);
    // It does not coast away, nor does the picture move.
    pocket.up(1, place(1.05));
    pocket.pass(20);
    assert_eq!((edge(&pocket), pocket.session().near.zoom.scale), (1.0, 1.0));
}

#[test]
fn the_wheel_scrolls_text_and_zooms_pictures() {
    let mut pocket = picture(Does::Pane);
    let at = PANE.center() + Vec2::new(120.0, 0.0);
    let spot = under(&pocket, at);
    pocket.mouse(Some(at));
    pocket.wheel(3.0);
    assert!(pocket.session().near.zoom.scale > 1.5 && under(&pocket, at).distance(spot) < 1e-3);
    pocket.lay(&[(TEXT, Does::Scroll { most: 100.0 })]);
    pocket.mouse(Some(TEXT.center()));
    pocket.wheel(-1.0);
    assert_eq!(pocket.session().open.scroll, 60.0);
    pocket.wheel(-1.0);
    assert_eq!(pocket.session().open.scroll, 100.0);
    pocket.wheel(9.0);
    assert_eq!(pocket.session().open.scroll, 0.0);
    pocket.wished();
    // Over nothing, or outside, it does nothing.
    for place in [Some(GALLERY), None] {
        pocket.mouse(place);
        pocket.wheel(1.0);
    }
    assert_eq!(pocket.wished(), NOTHING);
}
