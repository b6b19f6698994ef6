//! What no person does, but screens, keypads, windows and clocks do: nothing of
//! it may stop the kiosk, nor spoil the next visit.

use crate::pocket::{BUTTON, GALLERY, NOTHING, Pocket, SIZE};
use bevy::input::ButtonState;
use bevy::input::touch::TouchPhase;
use bevy::prelude::*;
use bevy::window::WindowFocused;
use enfilade::session::{Intent, Page, Session, Start};
use enfilade::visit::Does;

/// The longest until nobody is believed to be there: two minutes for a finger
/// whose end was lost, then the exhibition's time and the countdown.
const LONGEST: u32 = 2400;

/// Left alone, the kiosk is as at first; and then somebody can begin.
pub fn recovers(pocket: &mut Pocket) {
    pocket.clock(100);
    pocket.mouse(None);
    // A visit of somebody, if there is none.
    if pocket.page() == Page::Title {
        pocket.say(Intent::Begin, 1);
    }
    assert!(pocket.until(LONGEST, |session| session.open.page == Page::Title).is_some(), "{:?}", pocket.session());
    let mut session = pocket.session().clone();
    session.view.rested = 0.0;
    assert_eq!(session, Session::fresh(Start::default(), pocket.museum()));
    pocket.lay(&[]);
    pocket.wished();
    pocket.tap(GALLERY);
    pocket.pass(20);
    assert_eq!((pocket.wished(), pocket.page()), (vec![Intent::Begin], Page::Walk));
    let eye = pocket.eye();
    assert_eq!((eye.at, eye.yaw, eye.pitch), (session.view.eye.at, session.view.eye.yaw, session.view.eye.pitch));
    pocket.lay(&[(BUTTON, Does::Press(Intent::Contrast))]);
    pocket.tap(BUTTON.center());
    assert_eq!(pocket.wished(), [Intent::Contrast]);
}

#[test]
fn touches_that_are_nowhere_do_nothing() {
    let beside = [Vec2::NAN, Vec2::INFINITY, Vec2::new(800.0, f32::NAN), Vec2::splat(-2.0), SIZE + 2.0, Vec2::splat(1e30)];
    let mut pocket = Pocket::new();
    for at in beside {
        pocket.tap(at);
    }
    assert_eq!((pocket.wished(), pocket.page()), (vec![], Page::Title));
    let mut pocket = Pocket::begun();
    for at in beside {
        pocket.tap(at);
        // Nor do a move and an end of it without a beginning.
        pocket.slide(7, GALLERY);
        pocket.up(7, GALLERY);
        pocket.finger(8, TouchPhase::Canceled, at);
        pocket.pass(1);
    }
    assert_eq!(pocket.wished(), NOTHING);
    // A finger that is nowhere for a moment is still where it was.
    pocket.lay(&[(BUTTON, Does::Press(Intent::Contrast))]);
    pocket.down(1, BUTTON.center());
    for at in [Vec2::NAN, Vec2::INFINITY] {
        pocket.slide(1, at);
        pocket.pass(1);
    }
    pocket.up(1, Vec2::NAN);
    pocket.pass(1);
    assert_eq!(pocket.wished(), [Intent::Contrast]);
}

#[test]
fn a_window_that_changes_its_size_lets_every_finger_go() {
    let mut pocket = Pocket::begun();
    pocket.down(1, GALLERY);
    pocket.slide(1, GALLERY + 100.0);
    pocket.pass(1);
    assert!(!pocket.wished().is_empty());
    pocket.app.world_mut().get_mut::<Window>(pocket.window).unwrap().resolution.set(1000.0, 700.0);
    pocket.pass(1);
    assert_eq!(pocket.display().size, Vec2::new(1000.0, 700.0));
    pocket.slide(1, GALLERY - 100.0);
    pocket.pass(1);
    pocket.up(1, GALLERY - 100.0);
    pocket.pass(20);
    assert_eq!(pocket.wished(), NOTHING);
    // A tap in the middle goes through the doorway, which is there now.
    pocket.say(Intent::Pass(0), 60);
    pocket.tap(Vec2::new(500.0, 350.0));
    assert_eq!(pocket.wished().last(), Some(&Intent::Pass(1)));
}

#[test]
fn a_window_may_be_gone_and_another_come() {
    let mut pocket = Pocket::begun();
    pocket.mouse(Some(GALLERY));
    pocket.button(ButtonState::Pressed);
    pocket.down(1, GALLERY);
    pocket.pass(2);
    pocket.app.world_mut().despawn(pocket.window);
    pocket.pass(20);
    assert_eq!(pocket.display().size, SIZE, "it is as it was");
    // One without a size is none.
    pocket.open_window(Vec2::ZERO);
    pocket.pass(2);
    assert_eq!(pocket.display().size, SIZE);
    pocket.app.world_mut().despawn(pocket.window);
    pocket.open_window(SIZE);
    pocket.pass(2);
    pocket.wished();
    pocket.lay(&[(BUTTON, Does::Press(Intent::Contrast))]);
    pocket.down(2, BUTTON.center());
    pocket.up(2, BUTTON.center());
    pocket.pass(1);
    assert_eq!(pocket.wished(), [Intent::Contrast]);
    recovers(&mut pocket);
}

#[test]
fn whoever_loses_the_window_presses_nothing() {
    let mut pocket = Pocket::begun();
    pocket.lay(&[(BUTTON, Does::Press(Intent::Contrast))]);
    pocket.down(1, BUTTON.center());
    pocket.pass(1);
    let window = pocket.window;
    pocket.app.world_mut().write_message(WindowFocused { window, focused: false });
    pocket.pass(1);
    pocket.up(1, BUTTON.center());
    pocket.pass(1);
    assert_eq!(pocket.wished(), NOTHING);
    pocket.app.world_mut().write_message(WindowFocused { window, focused: true });
    pocket.tap(BUTTON.center());
    assert_eq!(pocket.wished(), [Intent::Contrast]);
}

#[test]
fn ends_that_are_lost_keep_no_kiosk_awake() {
    let lost: [fn(&mut Pocket); 3] = [
        |pocket| pocket.down(3, GALLERY),
        |pocket| {
            pocket.mouse(Some(GALLERY));
            pocket.button(ButtonState::Pressed);
        },
        |pocket| pocket.code(KeyCode::KeyW, ButtonState::Pressed, false),
    ];
    for lose in lost {
        let mut pocket = Pocket::begun();
        lose(&mut pocket);
        let left = pocket.until(LONGEST, |session| session.open.page == Page::Title);
        assert!(left.is_some(), "{:?}", pocket.session());
        recovers(&mut pocket);
    }
}

#[test]
fn a_key_that_is_stuck_keeps_no_kiosk_awake() {
    let mut pocket = Pocket::begun();
    pocket.code(KeyCode::ArrowRight, ButtonState::Pressed, false);
    for _ in 0..1100 {
        pocket.code(KeyCode::ArrowRight, ButtonState::Pressed, true);
        pocket.pass(1);
    }
    assert_eq!(pocket.page(), Page::Title);
    recovers(&mut pocket);
}

#[test]
fn a_clock_that_jumps_ends_no_visit() {
    const DAY: u64 = 86_400_000;
    let mut pocket = Pocket::begun();
    pocket.say(Intent::Approach(2, 3), 5);
    let before = pocket.eye().at;
    pocket.clock(DAY);
    pocket.pass(1);
    assert!(pocket.eye().at.distance(before) < 1.0, "nobody is elsewhere after it");
    assert_eq!((pocket.page(), pocket.session().open.asking), (Page::Walk, Some(15)));
    // A clock that stands lets nothing happen.
    pocket.clock(0);
    let stands = pocket.session().clone();
    pocket.pass(200);
    assert_eq!(pocket.session(), &stands);
    // With a finger on the glass it is not even asked, and the tap counts.
    pocket.tap(GALLERY);
    pocket.lay(&[(BUTTON, Does::Press(Intent::Contrast))]);
    pocket.down(1, BUTTON.center());
    pocket.pass(1);
    pocket.clock(DAY);
    pocket.pass(2);
    assert_eq!(pocket.session().open.asking, None);
    pocket.up(1, BUTTON.center());
    pocket.clock(100);
    pocket.pass(1);
    assert!(pocket.session().contrast);
    recovers(&mut pocket);
}

#[test]
fn before_a_visit_a_clock_may_do_what_it_likes() {
    let mut pocket = Pocket::new();
    for thousandths in [86_400_000, 0, 3_600_000, 1, 0, 86_400_000] {
        pocket.clock(thousandths);
        pocket.pass(50);
    }
    assert!(pocket.page() == Page::Title && pocket.eye().at.is_finite());
    pocket.clock(100);
    pocket.tap(GALLERY);
    assert_eq!(pocket.session().view, Session::fresh(Start::default(), pocket.museum()).view);
}
