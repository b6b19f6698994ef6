//! Keypads and touch screens gone mad: thousands of reports of what nobody does.

use crate::pocket::{GALLERY, Pocket};
use crate::trouble::recovers;
use bevy::input::ButtonState;
use bevy::input::touch::TouchPhase;
use bevy::prelude::*;
use enfilade::exhibition::Lang;
use enfilade::session::{Intent, Page, Panel};
use enfilade::visit::Does;

/// Numbers as if by chance, the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u16) -> u16 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u16::try_from((self.0 >> 33) % u64::from(sides)).unwrap()
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::from(self.below(u16::try_from(of.len()).unwrap()))]
    }

    /// Mostly on the screen; sometimes beside it, sometimes nowhere.
    fn place(&mut self) -> Vec2 {
        match self.below(40) {
            0 => Vec2::NAN,
            1 => Vec2::new(f32::INFINITY, 300.0),
            2 => Vec2::new(-1e30, f32::NEG_INFINITY),
            3 => Vec2::splat(-500.0),
            _ => Vec2::new(f32::from(self.below(1700)) - 50.0, f32::from(self.below(1000)) - 50.0),
        }
    }
}

#[test]
fn a_keypad_that_sends_a_thousand_keys_a_second_does_no_harm() {
    const CODES: [KeyCode; 24] = [
        KeyCode::ArrowLeft,
        KeyCode::ArrowUp,
        KeyCode::ArrowRight,
        KeyCode::ArrowDown,
        KeyCode::Tab,
        KeyCode::Enter,
        KeyCode::NumpadEnter,
        KeyCode::Space,
        KeyCode::Escape,
        KeyCode::Backspace,
        KeyCode::F2,
        KeyCode::NumpadAdd,
        KeyCode::PageDown,
        KeyCode::PageUp,
        KeyCode::Home,
        KeyCode::KeyL,
        KeyCode::KeyP,
        KeyCode::KeyM,
        KeyCode::KeyW,
        KeyCode::KeyA,
        KeyCode::KeyS,
        KeyCode::KeyD,
        KeyCode::F24,
        KeyCode::AudioVolumeUp,
    ];
    let mut pocket = Pocket::new();
    let mut dice = Dice(7);
    for _ in 0..600 {
        for _ in 0..100 {
            let state = dice.one(&[ButtonState::Pressed, ButtonState::Released]);
            let (code, repeat) = (dice.one(&CODES), dice.below(4) == 0);
            pocket.code(code, state, repeat);
        }
        pocket.pass(1);
        assert!(pocket.eye().at.is_finite() && pocket.wished().len() <= 20);
    }
    // Some are never let go.
    pocket.code(KeyCode::KeyW, ButtonState::Pressed, false);
    pocket.pass(1);
    recovers(&mut pocket);
}

/// An interface laid out by somebody mad.
fn jumble(pocket: &mut Pocket, dice: &mut Dice) {
    let wanted = [
        Intent::Next,
        Intent::Previous,
        Intent::Open,
        Intent::Close,
        Intent::Back,
        Intent::Contrast,
        Intent::Still,
        Intent::Speech,
        Intent::Go(Page::Works),
        Intent::Go(Page::Search),
        Intent::Go(Page::Work),
        Intent::Type('a'),
        Intent::Panel(Panel::Access),
        Intent::Panel(Panel::Keep),
        Intent::Language(Lang::Zh),
        Intent::Tour(1),
        Intent::TourStep(true),
        Intent::Detail(Some(0)),
        Intent::Compare(true),
        Intent::Show(3, 2),
        Intent::Show(99, 99),
        Intent::Pass(99),
        Intent::Mark(Some(999)),
        Intent::Era(Some(999)),
        Intent::Answer(99),
        Intent::Focus(Some(999)),
        Intent::Reset,
    ];
    let areas = [(); 6].map(|()| {
        let does = match dice.below(8) {
            0 => Does::Scroll { most: 400.0 },
            1 => Does::Scroll { most: f32::NAN },
            2 => Does::Pane,
            3 => Does::Slider,
            4 => Does::Block,
            _ => Does::Press(dice.one(&wanted)),
        };
        (Rect::from_corners(dice.place(), dice.place()), does)
    });
    pocket.lay(&areas);
}

#[test]
fn five_thousand_frames_of_fingers_gone_mad_do_no_harm() {
    use TouchPhase::{Canceled, Ended, Moved, Started};
    let mut pocket = Pocket::new();
    let mut dice = Dice(2026);
    let (mut pages, mut hands, mut places) = (Vec::new(), 1, [GALLERY; 12]);
    for frame in 0..5000 {
        if frame % 20 == 0 {
            jumble(&mut pocket, &mut dice);
            hands = dice.one(&[1, 1, 2, 12]);
        }
        pocket.clock(u64::from(dice.below(110)));
        // Now and then far more than a screen reports.
        let reports = if frame % 500 == 0 { 2000 } else { dice.below(4) };
        for _ in 0..reports {
            let phase = dice.one(&[Started, Started, Moved, Moved, Moved, Ended, Ended, Canceled]);
            let finger = dice.below(hands);
            let place = &mut places[usize::from(finger)];
            if phase == Started {
                *place = dice.place();
            }
            // Mostly it trembles where it is; sometimes it leaps.
            let at = if dice.below(4) > 0 { *place + f32::from(dice.below(8)) } else { dice.place() };
            pocket.finger(u64::from(finger), phase, at);
        }
        match dice.below(12) {
            0 => pocket.mouse(None),
            1 => {
                let at = dice.place();
                pocket.mouse(Some(at));
            }
            2 => pocket.button(dice.one(&[ButtonState::Pressed, ButtonState::Released])),
            3 => pocket.wheel(dice.one(&[1.0, -3.0, 1e30, f32::NAN])),
            _ => {}
        }
        pocket.pass(1);
        let (session, eye) = (pocket.session(), pocket.eye());
        let near = session.near.zoom;
        let sound =
            [eye.at.length(), eye.yaw, eye.pitch, near.scale, near.centre.length(), session.near.turn.length(), session.open.scroll];
        assert!(sound.iter().all(|number| number.is_finite()), "frame {frame}: {session:?}");
        if !pages.contains(&session.open.page) {
            pages.push(session.open.page);
        }
    }
    assert!(pages.len() >= 4, "it has been somewhere: {pages:?}");
    // Some fingers and the mouse may never be lifted.
    pocket.down(5, GALLERY);
    pocket.pass(1);
    recovers(&mut pocket);
}
