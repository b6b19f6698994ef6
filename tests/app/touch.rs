//! What fingers and mouse press, and what they do not.

use crate::pocket::{BUTTON, GALLERY, NOTHING, Pocket, SIZE, TEXT};
use bevy::input::ButtonState;
use bevy::prelude::*;
use enfilade::hang::VIEW_ANGLE;
use enfilade::session::{Intent, Page};
use enfilade::visit::{Does, Pressed};

#[test]
fn a_tap_presses_and_what_is_pressed_lights_up() {
    let mut pocket = Pocket::begun();
    pocket.lay(&[(BUTTON, Does::Press(Intent::Contrast))]);
    let lit = |pocket: &Pocket| pocket.app.world().resource::<Pressed>().0;
    pocket.down(1, BUTTON.center());
    pocket.pass(1);
    assert_eq!((lit(&pocket), pocket.session().contrast), (Some(Intent::Contrast), false));
    // However long it takes.
    pocket.pass(50);
    pocket.up(1, BUTTON.center() + 5.0);
    pocket.pass(1);
    assert_eq!((lit(&pocket), pocket.session().contrast), (None, true));
    assert_eq!(pocket.wished(), [Intent::Contrast]);
}

#[test]
fn a_press_that_slides_away_scrolls_and_presses_nothing() {
    let mut pocket = Pocket::begun();
    pocket.say(Intent::Go(Page::Works), 1);
    pocket.lay(&[(TEXT, Does::Scroll { most: 500.0 }), (BUTTON, Does::Press(Intent::Contrast))]);
    pocket.down(1, BUTTON.center());
    pocket.pass(1);
    pocket.slide(1, BUTTON.center() - Vec2::Y * 60.0);
    pocket.pass(1);
    assert_eq!((pocket.session().open.scroll, pocket.app.world().resource::<Pressed>().0), (60.0, None));
    // Back on the button: the text follows, and still nothing is pressed.
    pocket.slide(1, BUTTON.center());
    pocket.pass(5);
    pocket.up(1, BUTTON.center());
    pocket.pass(20);
    assert_eq!((pocket.session().open.scroll, pocket.session().contrast), (0.0, false));
    // Text ends.
    pocket.down(1, TEXT.center());
    pocket.slide(1, TEXT.center() - Vec2::Y * 390.0);
    pocket.pass(1);
    pocket.down(1, TEXT.center());
    pocket.slide(1, TEXT.center() - Vec2::Y * 390.0);
    pocket.pass(1);
    assert_eq!(pocket.session().open.scroll, 500.0);
}

#[test]
fn what_blocks_lets_nothing_through() {
    let mut pocket = Pocket::begun();
    pocket.lay(&[(Rect::from_corners(Vec2::ZERO, SIZE), Does::Block)]);
    pocket.tap(GALLERY);
    pocket.down(1, GALLERY);
    pocket.slide(1, GALLERY + 200.0);
    pocket.pass(1);
    assert_eq!(pocket.wished(), NOTHING);
}

#[test]
fn the_mouse_does_what_a_finger_does() {
    let mut pocket = Pocket::begun();
    pocket.lay(&[(BUTTON, Does::Press(Intent::Contrast))]);
    // Down and up within one frame.
    pocket.mouse(Some(BUTTON.center()));
    pocket.button(ButtonState::Pressed);
    pocket.button(ButtonState::Released);
    pocket.pass(1);
    assert_eq!(pocket.wished(), [Intent::Contrast]);
    // A drag looks round; the button need not be over the window to be let go.
    let yaw = pocket.eye().yaw;
    pocket.mouse(Some(GALLERY));
    pocket.button(ButtonState::Pressed);
    pocket.pass(1);
    pocket.mouse(Some(GALLERY + Vec2::X * 100.0));
    pocket.pass(1);
    assert!((pocket.eye().yaw - yaw - 100.0 / SIZE.y * VIEW_ANGLE).abs() < 1e-4);
    pocket.mouse(None);
    pocket.pass(5);
    pocket.wished();
    pocket.button(ButtonState::Released);
    pocket.mouse(Some(BUTTON.center()));
    pocket.pass(5);
    assert_eq!(pocket.wished(), NOTHING, "what was let go outside presses nothing inside");
}

#[test]
fn the_touch_that_begins_the_visit_does_nothing_else() {
    let mut pocket = Pocket::new();
    pocket.lay(&[(BUTTON, Does::Press(Intent::Contrast))]);
    pocket.down(1, BUTTON.center());
    pocket.pass(1);
    assert_eq!(pocket.wished(), [Intent::Begin]);
    // Nor do others, as long as it stays; nor its coasting.
    pocket.slide(1, GALLERY);
    pocket.pass(1);
    pocket.down(2, GALLERY + 250.0);
    pocket.pass(1);
    pocket.slide(2, GALLERY + 200.0);
    pocket.up(1, GALLERY);
    pocket.pass(1);
    pocket.slide(2, GALLERY);
    pocket.up(2, GALLERY);
    pocket.pass(20);
    assert_eq!((pocket.wished(), pocket.page()), (vec![], Page::Walk));
    pocket.tap(BUTTON.center());
    assert_eq!(pocket.wished(), [Intent::Contrast]);
}

#[test]
fn a_tap_that_begins_the_visit_does_nothing_else() {
    let mut pocket = Pocket::new();
    pocket.lay(&[(BUTTON, Does::Press(Intent::Contrast))]);
    pocket.down(1, BUTTON.center());
    pocket.up(1, BUTTON.center());
    pocket.pass(20);
    assert_eq!((pocket.wished(), pocket.page()), (vec![Intent::Begin], Page::Walk));
}

#[test]
fn the_touch_that_answers_does_nothing_else() {
    let mut pocket = Pocket::begun();
    pocket.until(1000, |session| session.open.asking.is_some()).expect("somebody is asked");
    pocket.wished();
    pocket.lay(&[(BUTTON, Does::Press(Intent::Contrast))]);
    pocket.down(1, BUTTON.center());
    pocket.pass(1);
    pocket.up(1, BUTTON.center());
    pocket.pass(1);
    pocket.down(1, BUTTON.center());
    pocket.pass(1);
    let said = pocket.wished();
    assert!(!said.is_empty() && said.iter().all(|intent| *intent == Intent::StillHere), "{said:?}");
    assert_eq!((pocket.session().open.asking, pocket.session().contrast), (None, false));
    pocket.up(1, BUTTON.center());
    pocket.pass(1);
    assert_eq!(pocket.wished(), [Intent::Contrast], "the next one does");
}

#[test]
fn a_drag_from_the_answer_does_nothing_else() {
    let mut pocket = Pocket::begun();
    pocket.until(1000, |session| session.open.asking.is_some()).expect("somebody is asked");
    let before = pocket.eye();
    pocket.down(1, GALLERY);
    pocket.pass(1);
    pocket.slide(1, GALLERY + 200.0);
    pocket.pass(1);
    pocket.up(1, GALLERY + 300.0);
    pocket.pass(20);
    assert_eq!(pocket.eye(), before);
}

#[test]
fn a_palm_opens_nothing() {
    let mut pocket = Pocket::begun();
    pocket.lay(&[(BUTTON, Does::Press(Intent::Contrast))]);
    let parts = [0.0, 40.0, 80.0, 120.0].map(|x| BUTTON.min + Vec2::new(x, 50.0));
    for (id, at) in (1..).zip(parts) {
        pocket.down(id, at);
    }
    pocket.pass(3);
    for (id, at) in (1..).zip(parts) {
        pocket.slide(id, at + 30.0);
        pocket.up(id, at + 30.0);
    }
    pocket.pass(20);
    assert_eq!(pocket.wished(), NOTHING);
}

#[test]
fn a_resting_finger_blocks_nothing() {
    let mut pocket = Pocket::begun();
    pocket.lay(&[(BUTTON, Does::Press(Intent::Contrast))]);
    pocket.down(9, SIZE - 20.0);
    pocket.pass(30);
    pocket.tap(BUTTON.center());
    let yaw = pocket.eye().yaw;
    pocket.down(1, GALLERY);
    pocket.slide(1, GALLERY + Vec2::X * 100.0);
    pocket.pass(1);
    assert!(pocket.session().contrast && pocket.eye().yaw > yaw);
    // It may stay for minutes; whatever it did is not a tap.
    pocket.up(1, GALLERY + Vec2::X * 100.0);
    pocket.pass(20);
    pocket.wished();
    pocket.up(9, SIZE - 20.0);
    pocket.pass(5);
    assert_eq!(pocket.wished(), NOTHING);
}

#[test]
fn twelve_fingers_do_nothing_and_leave_nothing() {
    let mut pocket = Pocket::begun();
    pocket.lay(&[(Rect::from_corners(Vec2::ZERO, SIZE), Does::Press(Intent::Contrast))]);
    let places: Vec<(u64, Vec2)> = [200.0, 450.0, 700.0]
        .into_iter()
        .flat_map(|y| [100.0, 500.0, 900.0, 1300.0].map(|x| Vec2::new(x, y)))
        .zip(1..)
        .map(|(at, id)| (id, at))
        .collect();
    for apart in [0, 1] {
        for (id, at) in &places {
            pocket.down(*id, *at);
            pocket.pass(apart);
        }
        pocket.pass(10);
        for (id, at) in &places {
            pocket.slide(*id, *at + 15.0);
            pocket.up(*id, *at);
            pocket.pass(apart);
        }
        pocket.pass(20);
        assert_eq!((places.len(), pocket.wished()), (12, vec![]));
    }
    pocket.tap(GALLERY);
    assert_eq!(pocket.wished(), [Intent::Contrast]);
}
