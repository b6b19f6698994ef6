//! Fingers on glass: what shaking, quick, leaning and lost hands mean, and that
//! no stream of contacts leaves the recogniser stuck.

use enfilade::hands::{Contact, Gesture, Glass, Hands, Phase};
use glam::Vec2;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::mem;

const NOTHING: [Gesture; 0] = [];

/// Pixels on a millimetre of the usual glass.
const MM: f32 = 3.6;

/// A glass, the hands on it, and what they meant so far.
struct Bench {
    hands: Hands,
    now: f64,
    out: Vec<Gesture>,
}

impl Bench {
    fn new() -> Self {
        Self { hands: Hands::new(Glass::default()), now: 0.0, out: Vec::new() }
    }

    fn feel(&mut self, finger: u64, phase: Phase, x: f32, y: f32) {
        self.hands.feel(Contact { finger, phase, at: Vec2::new(x, y) }, self.now, &mut self.out);
    }

    fn down(&mut self, finger: u64, x: f32, y: f32) {
        self.feel(finger, Phase::Down, x, y);
    }

    fn slide(&mut self, finger: u64, x: f32, y: f32) {
        self.feel(finger, Phase::Move, x, y);
    }

    fn up(&mut self, finger: u64, x: f32, y: f32) {
        self.feel(finger, Phase::Up, x, y);
    }

    fn tap(&mut self, x: f32, y: f32) {
        self.down(90, x, y);
        self.wait(0.08);
        self.up(90, x, y);
    }

    /// Frames pass.
    fn wait(&mut self, seconds: f64) {
        let end = self.now + seconds;
        while self.now < end {
            self.now = (self.now + 0.016).min(end);
            self.hands.tick(self.now, &mut self.out);
        }
    }

    fn told(&mut self) -> Vec<Gesture> {
        mem::take(&mut self.out)
    }
}

/// What a recorded path means: milliseconds, finger, phase, place.
fn played(path: &[(u32, u64, Phase, f32, f32)]) -> Vec<Gesture> {
    let mut bench = Bench::new();
    for (time, finger, phase, x, y) in path {
        bench.wait(f64::from(*time) / 1000.0 - bench.now);
        bench.feel(*finger, *phase, *x, *y);
    }
    bench.told()
}

/// The gestures' kinds, each run of one kind once.
fn kinds(gestures: &[Gesture]) -> Vec<&'static str> {
    let mut kinds: Vec<&'static str> = gestures.iter().map(kind).collect();
    kinds.dedup();
    kinds
}

fn kind(gesture: &Gesture) -> &'static str {
    match gesture {
        Gesture::Press { .. } => "press",
        Gesture::Unpress => "unpress",
        Gesture::Tap { .. } => "tap",
        Gesture::DoubleTap { .. } => "double",
        Gesture::Drag { .. } => "drag",
        Gesture::DragEnd { .. } => "drag end",
        Gesture::Coast { .. } => "coast",
        Gesture::Pinch { .. } => "pinch",
        Gesture::PinchEnd { .. } => "pinch end",
    }
}

/// How far everything was dragged, coasted or pinched, and opened.
fn whole(gestures: &[Gesture]) -> (Vec2, f32) {
    gestures.iter().fold((Vec2::ZERO, 1.0), |(way, opened), gesture| match gesture {
        Gesture::Drag { by, .. } | Gesture::Coast { by, .. } => (way + *by, opened),
        Gesture::Pinch { by, factor, .. } => (way + *by, opened * factor),
        _ => (way, opened),
    })
}

fn velocity(gestures: &[Gesture]) -> Vec2 {
    let mut ends =
        gestures.iter().filter_map(|gesture| if let Gesture::DragEnd { velocity, .. } = gesture { Some(*velocity) } else { None });
    ends.next().expect("no drag ended")
}

const fn spot(x: f32, y: f32) -> Vec2 {
    Vec2::new(x, y)
}

// Taps

#[test]
fn down_and_up_in_one_frame_are_a_tap() {
    let mut bench = Bench::new();
    bench.down(1, 500.0, 400.0);
    bench.up(1, 500.0, 400.0);
    let at = spot(500.0, 400.0);
    assert_eq!(bench.told(), [Gesture::Press { at }, Gesture::Tap { at }]);
    assert!(!bench.hands.moving());
}

#[test]
fn a_press_as_long_as_one_likes_is_a_tap() {
    for seconds in [0.3, 1.2, 4.0, 30.0] {
        let mut bench = Bench::new();
        bench.down(1, 500.0, 400.0);
        bench.wait(seconds);
        assert!(bench.hands.moving() && bench.hands.touched());
        bench.up(1, 503.0, 398.0);
        assert_eq!(kinds(&bench.told()), ["press", "tap"], "{seconds}");
    }
}

#[test]
fn the_tap_is_where_the_finger_came_down() {
    let mut bench = Bench::new();
    bench.down(1, 500.0, 400.0);
    bench.slide(1, 500.0 + 3.9 * MM, 400.0);
    bench.up(1, 500.0 + 3.9 * MM, 400.0);
    assert_eq!(bench.told().last(), Some(&Gesture::Tap { at: spot(500.0, 400.0) }));
}

#[test]
fn millimetres_are_those_of_the_glass() {
    for (px_per_mm, wanted) in [(3.6, vec!["press", "unpress", "drag"]), (8.0, vec!["press"])] {
        let mut bench = Bench::new();
        bench.hands = Hands::new(Glass { px_per_mm, ..Glass::default() });
        bench.down(1, 500.0, 400.0);
        bench.slide(1, 520.0, 400.0);
        assert_eq!(kinds(&bench.told()), wanted);
    }
}

#[test]
fn two_taps_near_each_other_are_a_double_tap() {
    let mut bench = Bench::new();
    bench.tap(500.0, 400.0);
    bench.wait(0.2);
    bench.tap(500.0 + 10.0 * MM, 400.0);
    assert_eq!(kinds(&bench.told()), ["press", "tap", "press", "tap", "double"]);
    bench.wait(0.2);
    bench.tap(500.0, 400.0);
    assert_eq!(kinds(&bench.told()), ["press", "tap"], "the third of three is a first one again");
}

#[test]
fn taps_far_apart_or_long_after_each_other_are_single() {
    for (pause, x) in [(0.2, 500.0 + 14.0 * MM), (0.6, 500.0)] {
        let mut bench = Bench::new();
        bench.tap(500.0, 400.0);
        bench.wait(pause);
        bench.tap(x, 400.0);
        assert_eq!(kinds(&bench.told()), ["press", "tap", "press", "tap"]);
    }
}

#[test]
fn a_drag_between_two_taps_makes_them_single() {
    let mut bench = Bench::new();
    bench.tap(500.0, 400.0);
    bench.down(1, 500.0, 400.0);
    bench.slide(1, 560.0, 400.0);
    bench.wait(0.12);
    bench.up(1, 560.0, 400.0);
    bench.tap(500.0, 400.0);
    assert_eq!(kinds(&bench.told()), ["press", "tap", "press", "unpress", "drag", "drag end", "press", "tap"]);
}

// Drags and coasting

#[test]
fn what_is_dragged_stays_under_the_finger() {
    let mut bench = Bench::new();
    bench.down(1, 500.0, 400.0);
    for step in 1..=30_u8 {
        bench.wait(0.016);
        bench.slide(1, 500.0 + 3.0 * f32::from(step), 400.0 + f32::from(step));
    }
    let told = bench.told();
    assert_eq!(kinds(&told), ["press", "unpress", "drag"]);
    assert!((whole(&told).0 - spot(90.0, 30.0)).length() < 0.01);
    let Some(Gesture::Drag { from, at, .. }) = told.last() else { panic!("{told:?}") };
    assert_eq!((*from, *at), (spot(500.0, 400.0), spot(590.0, 430.0)));
}

#[test]
fn a_drag_that_stopped_before_it_was_lifted_throws_nothing() {
    let mut bench = Bench::new();
    bench.down(1, 500.0, 400.0);
    bench.wait(0.016);
    bench.slide(1, 700.0, 400.0);
    bench.wait(0.15);
    bench.up(1, 700.0, 400.0);
    assert_eq!(velocity(&bench.told()), Vec2::ZERO);
    assert!(!bench.hands.moving());
}

fn flick(bench: &mut Bench) {
    bench.down(1, 500.0, 400.0);
    for step in 1..=5_u8 {
        bench.wait(0.016);
        bench.slide(1, 500.0 + 20.0 * f32::from(step), 400.0);
    }
    bench.up(1, 600.0, 400.0);
}

#[test]
fn what_is_let_go_in_motion_coasts_out() {
    let mut bench = Bench::new();
    flick(&mut bench);
    assert!((velocity(&bench.told()) - spot(1250.0, 0.0)).length() < 1.0);
    assert!(bench.hands.moving() && !bench.hands.touched());
    bench.wait(1.6);
    let told = bench.told();
    assert!(!bench.hands.moving());
    assert_eq!(kinds(&told), ["coast"]);
    let ways: Vec<f32> = told.iter().map(|gesture| whole(&[*gesture]).0.x).collect();
    assert!(ways.windows(2).all(|pair| pair[1] < pair[0] + 0.01), "slower and slower: {ways:?}");
    let all: f32 = ways.iter().sum();
    assert!((350.0..440.0).contains(&all), "{all}");
}

#[test]
fn a_coast_goes_as_far_in_few_frames_as_in_many() {
    let far = |frame: f64| {
        let mut bench = Bench::new();
        flick(&mut bench);
        bench.told();
        while bench.hands.moving() {
            bench.now += frame;
            bench.hands.tick(bench.now, &mut bench.out);
        }
        whole(&bench.told()).0.x
    };
    assert!((far(1.0 / 240.0) - far(0.1)).abs() < 0.1);
    assert!((far(1.0 / 240.0) - far(10.0)).abs() < 0.1);
}

#[test]
fn a_new_finger_ends_the_coast() {
    let mut bench = Bench::new();
    flick(&mut bench);
    bench.wait(0.1);
    bench.told();
    bench.down(2, 900.0, 500.0);
    bench.wait(0.5);
    assert_eq!(bench.told(), [Gesture::Press { at: spot(900.0, 500.0) }]);
}

#[test]
fn nothing_is_thrown_faster_than_a_hand_can() {
    let mut bench = Bench::new();
    bench.down(1, 0.0, 0.0);
    bench.now = 0.005;
    bench.up(1, 1920.0, 1080.0);
    let speed = velocity(&bench.told()).length();
    assert!((5999.0..6001.0).contains(&speed), "{speed}");
    bench.wait(1.55);
    assert!(!bench.hands.moving(), "a coast ends in a second and a half");
}

// Two fingers

#[test]
fn two_fingers_pinch_and_pan_together() {
    let mut bench = Bench::new();
    bench.down(1, 400.0, 500.0);
    bench.wait(0.1);
    bench.down(2, 600.0, 500.0);
    bench.wait(0.1);
    for step in 1..=20_u8 {
        bench.wait(0.016);
        bench.slide(1, 400.0 - 5.0 * f32::from(step), 500.0 + 2.0 * f32::from(step));
        bench.slide(2, 600.0 + 15.0 * f32::from(step), 500.0 + 2.0 * f32::from(step));
    }
    let told = bench.told();
    assert_eq!(kinds(&told), ["press", "unpress", "pinch"]);
    let (way, opened) = whole(&told);
    assert!((way - spot(100.0, 40.0)).length() < 0.1, "{way}");
    assert!((opened - 3.0).abs() < 0.01, "{opened}");
    let Some(Gesture::Pinch { from, at, .. }) = told.last() else { panic!("{told:?}") };
    assert_eq!((*from, *at), (spot(500.0, 500.0), spot(600.0, 540.0)));
}

#[test]
fn fingers_that_open_at_once_lose_nothing_to_the_wait_for_a_palm() {
    let mut bench = Bench::new();
    bench.down(1, 400.0, 500.0);
    bench.down(2, 600.0, 500.0);
    bench.wait(0.016);
    bench.slide(2, 700.0, 500.0);
    assert_eq!(kinds(&bench.told()), ["press", "unpress"]);
    bench.wait(0.1);
    let told = bench.told();
    assert_eq!(kinds(&told), ["pinch"]);
    assert!((whole(&told).1 - 1.5).abs() < 0.001);
}

#[test]
fn the_finger_that_stays_after_a_pinch_drags_without_a_jump() {
    let mut bench = Bench::new();
    bench.down(1, 400.0, 500.0);
    bench.wait(0.1);
    bench.down(2, 600.0, 500.0);
    bench.wait(0.1);
    bench.slide(2, 800.0, 500.0);
    bench.up(1, 400.0, 500.0);
    bench.told();
    bench.wait(0.016);
    bench.slide(2, 803.0, 501.0);
    assert_eq!(bench.told(), [Gesture::Drag { from: spot(600.0, 500.0), at: spot(803.0, 501.0), by: spot(3.0, 1.0) }]);
}

#[test]
fn two_fingers_that_leave_a_moment_apart_throw_nothing() {
    let mut bench = Bench::new();
    bench.down(1, 400.0, 500.0);
    bench.down(2, 600.0, 500.0);
    bench.wait(0.1);
    bench.slide(2, 800.0, 500.0);
    bench.up(1, 400.0, 500.0);
    bench.wait(0.016);
    bench.slide(2, 815.0, 500.0);
    bench.wait(0.016);
    bench.up(2, 830.0, 500.0);
    let told = bench.told();
    assert_eq!(kinds(&told), ["press", "unpress", "pinch", "pinch end", "drag", "drag end"]);
    assert_eq!(velocity(&told), Vec2::ZERO);
}

#[test]
fn two_fingers_that_only_touch_are_nothing() {
    let mut bench = Bench::new();
    bench.down(1, 400.0, 500.0);
    bench.down(2, 600.0, 500.0);
    bench.wait(0.2);
    bench.up(2, 600.0, 500.0);
    bench.up(1, 400.0, 500.0);
    assert_eq!(kinds(&bench.told()), ["press", "unpress"]);
}

#[test]
fn a_second_finger_ends_a_drag_without_throwing_it() {
    let mut bench = Bench::new();
    bench.down(1, 400.0, 500.0);
    bench.wait(0.016);
    bench.slide(1, 500.0, 500.0);
    bench.down(2, 900.0, 500.0);
    let told = bench.told();
    assert_eq!(kinds(&told), ["press", "unpress", "drag", "drag end"]);
    assert_eq!(velocity(&told), Vec2::ZERO);
}

#[test]
fn a_third_finger_waits_and_takes_the_place_of_one_that_leaves() {
    let mut bench = Bench::new();
    for finger in 1..=3_u8 {
        bench.down(finger.into(), 200.0 + 400.0 * f32::from(finger), 500.0);
        bench.wait(0.1);
    }
    bench.told();
    bench.slide(3, 1390.0, 500.0);
    assert_eq!(bench.told(), NOTHING, "two are enough for a pinch");
    bench.up(1, 600.0, 500.0);
    bench.slide(3, 1400.0, 500.0);
    let told = bench.told();
    let [Gesture::Pinch { by, factor, .. }] = told.as_slice() else { panic!("{told:?}") };
    assert!((*by - spot(5.0, 0.0)).length() < 0.01 && (*factor - 400.0 / 390.0).abs() < 0.001);
}

#[test]
fn fingers_that_meet_or_leap_open_by_no_more_than_five() {
    let mut bench = Bench::new();
    bench.down(1, 400.0, 500.0);
    bench.down(2, 400.0, 500.0);
    bench.wait(0.1);
    bench.slide(2, 1900.0, 500.0);
    bench.slide(2, 400.0, 500.0);
    let factors: Vec<f32> = bench.told().iter().map(|gesture| whole(&[*gesture]).1).filter(|factor| *factor != 1.0).collect();
    assert_eq!(factors, [5.0, 0.2]);
}

// Palms, resting hands, crowds

#[test]
fn three_contacts_that_come_together_are_a_palm() {
    let mut bench = Bench::new();
    for (finger, x, y) in [(1, 500.0, 500.0), (2, 560.0, 540.0), (3, 520.0, 600.0)] {
        bench.down(finger, x, y);
        bench.wait(0.02);
    }
    for step in 1..=20_u8 {
        bench.wait(0.016);
        bench.slide(1, 500.0 + 10.0 * f32::from(step), 500.0);
    }
    bench.up(3, 520.0, 600.0);
    bench.up(2, 560.0, 540.0);
    bench.slide(1, 900.0, 500.0);
    bench.up(1, 900.0, 500.0);
    assert_eq!(kinds(&bench.told()), ["press", "unpress"]);
    bench.tap(500.0, 500.0);
    assert_eq!(kinds(&bench.told()), ["press", "tap"]);
}

#[test]
fn three_fingers_far_apart_or_one_after_another_are_no_palm() {
    for (apart, pause) in [(95.0, 0.02), (30.0, 0.08)] {
        let mut bench = Bench::new();
        for finger in 0..3_u8 {
            bench.down(finger.into(), 200.0 + apart * MM * f32::from(finger), 500.0);
            bench.wait(pause);
        }
        bench.wait(0.1);
        bench.slide(0, 150.0, 500.0);
        assert_eq!(kinds(&bench.told()), ["press", "unpress", "pinch"], "{apart} mm, {pause} s");
    }
}

#[test]
fn a_part_of_a_palm_that_comes_late_belongs_to_it() {
    let mut bench = Bench::new();
    for (finger, x) in [(1, 500.0), (2, 540.0), (3, 580.0), (4, 620.0)] {
        bench.down(finger, x, 500.0);
        bench.wait(0.025);
    }
    bench.slide(4, 700.0, 500.0);
    bench.up(4, 700.0, 500.0);
    assert_eq!(kinds(&bench.told()), ["press", "unpress"]);
}

#[test]
fn a_palm_ends_what_its_first_contact_began() {
    let mut bench = Bench::new();
    bench.down(1, 500.0, 500.0);
    bench.slide(1, 530.0, 500.0);
    bench.wait(0.016);
    bench.down(2, 560.0, 540.0);
    bench.down(3, 520.0, 600.0);
    bench.wait(0.1);
    bench.slide(1, 600.0, 500.0);
    let told = bench.told();
    assert_eq!(kinds(&told), ["press", "unpress", "drag", "drag end"]);
    assert_eq!(velocity(&told), Vec2::ZERO);
}

#[test]
fn a_finger_works_beside_a_palm() {
    let mut bench = Bench::new();
    for (finger, x) in [(1, 500.0), (2, 540.0), (3, 580.0)] {
        bench.down(finger, x, 1000.0);
    }
    bench.wait(0.3);
    bench.told();
    bench.tap(900.0, 400.0);
    assert_eq!(kinds(&bench.told()), ["press", "tap"]);
}

#[test]
fn five_fingers_and_twelve_are_nobody_pointing() {
    for many in [5_u8, 12] {
        let mut bench = Bench::new();
        for finger in 0..many {
            bench.down(finger.into(), 100.0 + 140.0 * f32::from(finger), 500.0);
            bench.wait(0.08);
        }
        // Up to the fifth they were two that pinched, and nothing moved.
        assert_eq!(kinds(&bench.told()), ["press", "unpress"]);
        for finger in 0..many {
            bench.slide(finger.into(), 140.0 + 140.0 * f32::from(finger), 600.0);
        }
        for finger in 0..many {
            bench.up(finger.into(), 140.0 + 140.0 * f32::from(finger), 600.0);
        }
        assert_eq!(bench.told(), NOTHING, "{many}");
        assert!(!bench.hands.moving());
        bench.tap(500.0, 500.0);
        assert_eq!(kinds(&bench.told()), ["press", "tap"]);
    }
}

#[test]
fn a_resting_hand_does_not_lock_out_a_finger() {
    let mut bench = Bench::new();
    bench.down(1, 300.0, 900.0);
    bench.wait(1.6);
    bench.down(2, 900.0, 400.0);
    bench.wait(0.1);
    bench.slide(2, 1000.0, 400.0);
    bench.wait(0.2);
    bench.up(2, 1000.0, 400.0);
    assert_eq!(kinds(&bench.told()), ["press", "unpress", "press", "unpress", "drag", "drag end"]);
    bench.down(3, 900.0, 400.0);
    bench.wait(0.1);
    bench.down(4, 1000.0, 400.0);
    bench.wait(0.1);
    bench.slide(4, 1100.0, 400.0);
    assert_eq!(kinds(&bench.told()), ["press", "unpress", "pinch"]);
    bench.up(3, 900.0, 400.0);
    bench.up(4, 1100.0, 400.0);
    bench.told();
    bench.slide(1, 400.0, 900.0);
    bench.up(1, 400.0, 900.0);
    assert_eq!(bench.told(), NOTHING, "it rests until it is lifted");
    assert!(!bench.hands.moving());
}

#[test]
fn a_drag_that_came_to_rest_ends_when_another_finger_comes() {
    let mut bench = Bench::new();
    bench.down(1, 300.0, 900.0);
    bench.slide(1, 400.0, 900.0);
    bench.wait(1.6);
    bench.tap(900.0, 400.0);
    assert_eq!(kinds(&bench.told()), ["press", "unpress", "drag", "drag end", "press", "tap"]);
}

#[test]
fn five_resting_fingers_do_not_make_a_sixth_one_too_many() {
    let mut bench = Bench::new();
    for finger in 0..5_u8 {
        bench.down(finger.into(), 100.0 + 60.0 * f32::from(finger), 900.0);
    }
    bench.wait(1.6);
    bench.told();
    bench.tap(900.0, 400.0);
    assert_eq!(kinds(&bench.told()), ["press", "tap"]);
}

#[test]
fn a_pinch_works_beside_a_palm() {
    let mut bench = Bench::new();
    for (finger, x) in [(1, 500.0), (2, 540.0), (3, 580.0)] {
        bench.down(finger, x, 1000.0);
    }
    bench.wait(0.3);
    bench.told();
    bench.down(4, 900.0, 400.0);
    bench.down(5, 1000.0, 400.0);
    bench.wait(0.1);
    bench.slide(5, 1100.0, 400.0);
    assert_eq!(kinds(&bench.told()), ["press", "unpress", "pinch"], "a palm is not counted among five fingers");
}

// Lost ends, wrong places, wrong times

#[test]
fn what_the_system_takes_away_ends_without_meaning() {
    let mut bench = Bench::new();
    bench.down(1, 500.0, 400.0);
    bench.feel(1, Phase::Lost, 500.0, 400.0);
    assert_eq!(kinds(&bench.told()), ["press", "unpress"]);
    bench.down(1, 500.0, 400.0);
    bench.wait(0.016);
    bench.slide(1, 700.0, 400.0);
    bench.feel(1, Phase::Lost, 700.0, 400.0);
    assert_eq!(velocity(&bench.told()), Vec2::ZERO);
    assert!(!bench.hands.moving());
}

#[test]
fn a_finger_that_comes_down_twice_was_lifted_between() {
    let mut bench = Bench::new();
    bench.down(1, 500.0, 400.0);
    bench.wait(0.3);
    bench.down(1, 900.0, 600.0);
    bench.up(1, 900.0, 600.0);
    assert_eq!(kinds(&bench.told()), ["press", "unpress", "press", "tap"]);
    assert!(!bench.hands.moving());
}

#[test]
fn a_finger_never_heard_of_again_is_let_go_while_others_act() {
    let mut bench = Bench::new();
    bench.down(1, 500.0, 400.0);
    bench.wait(21.0);
    assert!(bench.hands.touched(), "somebody may press long");
    bench.tap(900.0, 600.0);
    assert_eq!(kinds(&bench.told()), ["press", "unpress", "press", "tap"]);
    assert!(!bench.hands.moving());
    bench.slide(1, 700.0, 400.0);
    bench.up(1, 700.0, 400.0);
    assert_eq!(bench.told(), NOTHING);
}

#[test]
fn a_lost_end_does_not_keep_the_kiosk_awake() {
    let mut bench = Bench::new();
    bench.down(1, 500.0, 400.0);
    bench.wait(121.0);
    assert!(!bench.hands.moving());
    assert_eq!(kinds(&bench.told()), ["press", "unpress"]);
}

#[test]
fn places_that_are_none_are_ignored() {
    for wrong in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
        let mut bench = Bench::new();
        bench.down(1, wrong, 400.0);
        assert!(!bench.hands.touched());
        bench.down(1, 500.0, 400.0);
        bench.slide(1, 500.0, wrong);
        bench.up(1, wrong, wrong);
        let at = spot(500.0, 400.0);
        assert_eq!(bench.told(), [Gesture::Press { at }, Gesture::Tap { at }]);
        assert!(!bench.hands.moving());
    }
}

#[test]
fn fingers_outside_the_glass_are_not_felt() {
    let mut bench = Bench::new();
    bench.down(1, -1.5, 400.0);
    bench.down(2, 500.0, 1081.5);
    bench.slide(1, 500.0, 400.0);
    bench.up(2, 500.0, 400.0);
    assert_eq!(bench.told(), NOTHING);
    bench.down(3, 1920.9, 400.0);
    assert_eq!(bench.told(), [Gesture::Press { at: spot(1920.0, 400.0) }], "the rim is still the glass");
    bench.slide(3, 1e30, -500.0);
    let Some(Gesture::Drag { at, .. }) = bench.told().pop() else { panic!("no drag") };
    assert_eq!(at, spot(1920.0, 0.0));
}

#[test]
fn fingers_that_never_came_down_are_ignored() {
    let mut bench = Bench::new();
    for phase in [Phase::Move, Phase::Up, Phase::Lost] {
        bench.feel(7, phase, 500.0, 400.0);
    }
    assert_eq!(bench.told(), NOTHING);
    assert!(!bench.hands.moving());
}

#[test]
fn time_that_jumps_does_no_harm() {
    for jump in [-1e9, 1e9, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN] {
        let mut bench = Bench::new();
        bench.down(1, 400.0, 500.0);
        bench.wait(0.1);
        bench.down(2, 600.0, 500.0);
        bench.wait(0.1);
        let before = mem::replace(&mut bench.now, jump);
        bench.slide(2, 700.0, 500.0);
        bench.now = before;
        bench.wait(0.1);
        bench.slide(2, 800.0, 500.0);
        let told = bench.told();
        assert_eq!(kinds(&told), ["press", "unpress", "pinch"], "{jump}");
        assert!((whole(&told).1 - 2.0).abs() < 0.001);
    }
}

#[test]
fn a_coast_ends_though_the_clock_was_set() {
    for jump in [-1e9, 1e9, f64::NAN] {
        let mut bench = Bench::new();
        flick(&mut bench);
        let before = mem::replace(&mut bench.now, jump);
        bench.hands.tick(bench.now, &mut bench.out);
        bench.now = before;
        bench.wait(1.6);
        assert!(!bench.hands.moving(), "{jump}");
        let (way, _) = whole(&bench.told());
        assert!(way.is_finite() && way.x < 600.0, "{way}");
    }
}

#[test]
fn another_screen_lets_every_finger_go() {
    let small = Glass { size: spot(800.0, 600.0), px_per_mm: 3.0 };
    let mut bench = Bench::new();
    assert_eq!(bench.hands.glass(Glass::default()), NOTHING);
    bench.down(1, 500.0, 400.0);
    assert_eq!(bench.hands.glass(Glass::default()), [Gesture::Unpress]);
    bench.down(1, 500.0, 400.0);
    bench.slide(1, 600.0, 400.0);
    let from = spot(500.0, 400.0);
    assert_eq!(bench.hands.glass(small), [Gesture::DragEnd { from, velocity: Vec2::ZERO }]);
    assert!(!bench.hands.moving());
    bench.told();
    bench.slide(1, 700.0, 400.0);
    bench.up(1, 700.0, 400.0);
    bench.down(2, 900.0, 400.0);
    assert_eq!(bench.told(), NOTHING, "outside the small one");
    bench.down(3, 100.0, 300.0);
    bench.down(4, 500.0, 300.0);
    bench.wait(0.1);
    bench.slide(4, 520.0, 300.0);
    assert_eq!(bench.hands.glass(small), [Gesture::PinchEnd { from: spot(300.0, 300.0) }]);
    bench.told();
    bench.down(5, 100.0, 300.0);
    bench.slide(5, 200.0, 300.0);
    bench.wait(0.016);
    bench.up(5, 300.0, 300.0);
    assert!(bench.hands.moving());
    assert_eq!(bench.hands.glass(small), NOTHING);
    assert!(!bench.hands.moving(), "nor does anything coast on");
}

#[test]
fn a_glass_that_cannot_be_is_taken_as_the_usual_one() {
    for wrong in [0.0, -3.0, f32::NAN, f32::INFINITY] {
        let mut bench = Bench::new();
        bench.hands = Hands::new(Glass { size: Vec2::splat(wrong), px_per_mm: wrong });
        bench.tap(1500.0, 1000.0);
        bench.down(1, 500.0, 400.0);
        bench.slide(1, 500.0 + 5.0 * MM, 400.0);
        assert_eq!(kinds(&bench.told()), ["press", "tap", "press", "unpress", "drag"], "{wrong}");
    }
}

#[test]
fn forty_contacts_leave_nothing_behind() {
    let mut bench = Bench::new();
    for finger in 0..40_u8 {
        bench.down(finger.into(), 40.0 * f32::from(finger), 500.0);
        bench.wait(0.1);
    }
    for finger in 8..40 {
        assert!(bench.hands.touched(), "{finger}");
        bench.up(finger, 500.0, 500.0);
    }
    assert!(!bench.hands.touched(), "the first eight had made room");
    bench.told();
    bench.wait(3.0);
    bench.tap(500.0, 500.0);
    assert_eq!(kinds(&bench.told()), ["press", "tap"]);
}

// Recorded paths: milliseconds, finger, phase, x, y

use Phase::{Down, Lost, Move, Up};

#[test]
fn an_old_hand_that_shakes_taps() {
    let path = [
        (0, 1, Down, 812.0, 455.0),
        (31, 1, Move, 815.5, 452.0),
        (62, 1, Move, 809.0, 457.5),
        (140, 1, Move, 818.0, 459.0),
        (228, 1, Move, 806.5, 449.0),
        (390, 1, Move, 814.0, 462.0),
        (655, 1, Move, 820.0, 451.0),
        (980, 1, Move, 808.0, 460.0),
        (1340, 1, Move, 816.0, 453.0),
        (1410, 1, Up, 819.0, 447.5),
    ];
    let at = spot(812.0, 455.0);
    assert_eq!(played(&path), [Gesture::Press { at }, Gesture::Tap { at }]);
}

#[test]
fn a_childs_quick_flick_throws() {
    let path = [
        (0, 4, Down, 1210.0, 640.0),
        (9, 4, Move, 1192.0, 638.0),
        (17, 4, Move, 1151.0, 633.0),
        (26, 4, Move, 1092.0, 629.0),
        (34, 4, Move, 1020.0, 622.0),
        (41, 4, Up, 958.0, 619.0),
    ];
    let told = played(&path);
    assert_eq!(kinds(&told), ["press", "unpress", "drag", "drag end"]);
    assert!((whole(&told).0 - spot(-252.0, -21.0)).length() < 0.01);
    let thrown = velocity(&told);
    assert!(thrown.x < -5000.0 && thrown.length() <= 6001.0, "{thrown}");
}

#[test]
fn two_thumbs_pinch_one_after_the_other() {
    let path = [
        (0, 11, Down, 640.0, 820.0),
        (24, 11, Move, 641.0, 818.0),
        (87, 12, Down, 1240.0, 790.0),
        (98, 11, Move, 650.0, 812.0),
        (131, 12, Move, 1222.0, 788.0),
        (165, 11, Move, 702.0, 800.0),
        (198, 12, Move, 1160.0, 780.0),
        (231, 11, Move, 766.0, 790.0),
        (264, 12, Move, 1102.0, 776.0),
        (298, 11, Move, 798.0, 786.0),
        (331, 12, Move, 1080.0, 774.0),
        (349, 11, Up, 800.0, 786.0),
        (366, 12, Move, 1078.0, 775.0),
        (382, 12, Up, 1076.0, 775.0),
    ];
    let told = played(&path);
    assert_eq!(kinds(&told), ["press", "unpress", "pinch", "pinch end", "drag", "drag end"]);
    assert!(told.iter().all(|gesture| !matches!(gesture, Gesture::Pinch { factor, .. } if *factor > 1.0)), "it only closes");
    let closed = whole(&told).1;
    assert!((closed - 280.3 / 599.7).abs() < 0.01, "{closed}");
    assert_eq!(velocity(&told), Vec2::ZERO);
}

#[test]
fn a_palm_that_comes_to_a_dragging_finger_does_not_disturb_it_for_long() {
    let path = [
        (0, 1, Down, 900.0, 300.0),
        (33, 1, Move, 925.0, 304.0),
        (66, 1, Move, 960.0, 310.0),
        (82, 2, Down, 1010.0, 700.0),
        (90, 3, Down, 1060.0, 731.0),
        (99, 1, Move, 990.0, 315.0),
        (107, 4, Down, 1102.0, 779.0),
        (132, 2, Move, 1012.0, 704.0),
        (148, 1, Move, 1030.0, 322.0),
        (165, 5, Down, 1071.0, 806.0),
        (181, 1, Move, 1060.0, 326.0),
        (300, 4, Lost, 1102.0, 779.0),
        (340, 1, Move, 1100.0, 330.0),
        (480, 1, Up, 1100.0, 330.0),
        (512, 3, Up, 1060.0, 731.0),
        (520, 5, Up, 1071.0, 806.0),
        (530, 2, Up, 1012.0, 704.0),
    ];
    let told = played(&path);
    assert_eq!(kinds(&told), ["press", "unpress", "drag", "drag end", "drag", "drag end"]);
    assert!(whole(&told).0.x > 160.0, "{}", whole(&told).0);
    assert_eq!(velocity(&told), Vec2::ZERO);
}

#[test]
fn a_sleeve_that_drags_over_the_glass_touches_nothing() {
    let path = [
        (0, 21, Down, 300.0, 1012.0),
        (11, 22, Down, 341.0, 1040.0),
        (25, 23, Down, 388.0, 1003.0),
        (40, 21, Move, 331.0, 1010.0),
        (41, 22, Move, 376.0, 1038.0),
        (58, 24, Down, 421.0, 1033.0),
        (75, 21, Lost, 360.0, 1008.0),
        (90, 22, Move, 430.0, 1031.0),
        (92, 23, Move, 470.0, 999.0),
        (118, 23, Up, 520.0, 992.0),
        (140, 24, Move, 540.0, 1020.0),
        (171, 22, Up, 560.0, 1018.0),
        (204, 24, Up, 640.0, 1007.0),
    ];
    assert_eq!(kinds(&played(&path)), ["press", "unpress"]);
}

// Any stream at all

/// Anything that can happen to the hands.
#[derive(Clone, Debug)]
enum Event {
    Feel(Contact),
    Tick,
    Glass(Glass),
}

fn along() -> impl Strategy<Value = f32> {
    prop_oneof![
        8 => 500.0_f32..700.0,
        8 => -30.0_f32..1950.0,
        1 => proptest::num::f32::ANY,
        1 => select(vec![f32::NAN, f32::INFINITY, f32::NEG_INFINITY, f32::MAX, f32::MIN, -1.0]),
    ]
}

fn contact() -> impl Strategy<Value = Contact> {
    let finger = prop_oneof![2 => 0..3_u64, 1 => 0..14_u64];
    let phase = select(vec![Down, Down, Move, Move, Move, Move, Up, Up, Lost]);
    (finger, phase, along(), along()).prop_map(|(finger, phase, x, y)| Contact { finger, phase, at: Vec2::new(x, y) })
}

fn event() -> impl Strategy<Value = Event> {
    let glass = (along(), along(), along()).prop_map(|(x, y, px_per_mm)| Event::Glass(Glass { size: Vec2::new(x, y), px_per_mm }));
    prop_oneof![40 => contact().prop_map(Event::Feel), 10 => Just(Event::Tick), 1 => glass]
}

/// How much later an event comes, as the clock shows it: it may be set, or broken.
fn step() -> impl Strategy<Value = f64> {
    prop_oneof![
        20 => 0.0..0.04_f64,
        5 => Just(0.0_f64),
        3 => 0.0..3.0_f64,
        1 => -30.0..30.0_f64,
        1 => select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e300, 25.0]),
    ]
}

fn numbers(gesture: &Gesture) -> Vec<f32> {
    let pairs = |places: &[Vec2]| -> Vec<f32> { places.iter().flat_map(|place| [place.x, place.y]).collect() };
    match *gesture {
        Gesture::Unpress => Vec::new(),
        Gesture::Press { at } | Gesture::Tap { at } | Gesture::DoubleTap { at } => pairs(&[at]),
        Gesture::Drag { from, at, by } => pairs(&[from, at, by]),
        Gesture::DragEnd { from, velocity } => pairs(&[from, velocity]),
        Gesture::Coast { from, by } => pairs(&[from, by]),
        Gesture::Pinch { from, at, by, factor } => [pairs(&[from, at, by]), vec![factor]].concat(),
        Gesture::PinchEnd { from } => pairs(&[from]),
    }
}

/// What may be told next, after this: the grammar of gestures.
fn may_follow(state: &'static str, gesture: &Gesture) -> bool {
    match gesture {
        Gesture::Press { .. } => ["", "tap", "double"].contains(&state),
        Gesture::Unpress | Gesture::Tap { .. } => state == "press",
        Gesture::DoubleTap { .. } => state == "tap",
        Gesture::Drag { .. } => ["", "drag"].contains(&state),
        Gesture::DragEnd { .. } => state == "drag",
        Gesture::Coast { .. } => state.is_empty(),
        Gesture::Pinch { .. } => ["", "pinch"].contains(&state),
        Gesture::PinchEnd { .. } => state == "pinch",
    }
}

/// What of one stream is told is well formed.
fn well_formed(told: &[Gesture]) -> Result<(), TestCaseError> {
    let mut state = "";
    let mut pressed = false;
    for gesture in told {
        prop_assert!(numbers(gesture).iter().all(|number| number.is_finite()), "{:?}", gesture);
        prop_assert!(may_follow(state, gesture), "{:?} after {:?} in {:#?}", gesture, state, told);
        pressed |= matches!(gesture, Gesture::Press { .. });
        prop_assert!(pressed, "{:?} before a press", gesture);
        match gesture {
            Gesture::DragEnd { velocity, .. } => prop_assert!(velocity.length() <= 6001.0),
            Gesture::Pinch { factor, .. } => prop_assert!((0.2..=5.0).contains(factor)),
            _ => {}
        }
        state = match kind(gesture) {
            "unpress" | "drag end" | "pinch end" | "coast" => "",
            kind => kind,
        };
    }
    Ok(())
}

/// Failures are shown, not written into the source tree.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn no_stream_of_contacts_leaves_the_hands_stuck(events in vec((step(), event()), 0..120), lifts in vec(any::<bool>(), 14)) {
        let mut bench = Bench::new();
        let mut clock = 0.0;
        for (step, event) in events {
            bench.now = clock + step;
            if step.abs() < 50.0 {
                clock = bench.now;
            }
            match event {
                Event::Feel(contact) => bench.feel(contact.finger, contact.phase, contact.at.x, contact.at.y),
                Event::Tick => bench.hands.tick(bench.now, &mut bench.out),
                Event::Glass(glass) => {
                    let ended = bench.hands.glass(glass);
                    bench.out.extend(ended);
                    prop_assert!(!bench.hands.moving());
                }
            }
        }
        bench.now = clock;
        for (finger, lifted) in (0..14).zip(lifts) {
            bench.feel(finger, if lifted { Up } else { Lost }, f32::NAN, 0.0);
        }
        prop_assert!(!bench.hands.touched());
        bench.wait(3.0);
        prop_assert!(!bench.hands.moving());
        let told = bench.told();
        well_formed(&told)?;
        // A place on the smallest glass, too.
        let at = spot(0.5, 0.5);
        bench.tap(at.x, at.y);
        prop_assert_eq!(bench.told(), [Gesture::Press { at }, Gesture::Tap { at }]);
    }

    #[test]
    fn one_finger_taps_or_drags_exactly_its_way(ways in vec((0.0..0.05_f64, -9.0..9.0_f32, -9.0..9.0_f32), 0..60)) {
        let mut bench = Bench::new();
        let start = spot(900.0, 500.0);
        bench.down(1, start.x, start.y);
        let (mut at, mut left) = (start, false);
        for (pause, x, y) in ways {
            bench.wait(pause);
            at = (at + spot(x, y)).clamp(Vec2::ZERO, spot(1920.0, 1080.0));
            left |= at.distance(start) > 4.0 * MM;
            bench.slide(1, at.x, at.y);
        }
        bench.up(1, at.x, at.y);
        let told = bench.told();
        well_formed(&told)?;
        if left {
            prop_assert_eq!(kinds(&told), ["press", "unpress", "drag", "drag end"]);
            prop_assert!((whole(&told).0 - (at - start)).length() < 0.01);
        } else {
            prop_assert_eq!(told, [Gesture::Press { at: start }, Gesture::Tap { at: start }]);
        }
    }

    #[test]
    fn a_pinch_opens_and_pans_exactly_as_its_fingers_did(ways in vec((any::<bool>(), -20.0..20.0_f32, -20.0..20.0_f32), 1..40)) {
        let mut bench = Bench::new();
        let mut places = [spot(500.0, 500.0), spot(1100.0, 600.0)];
        bench.down(0, 500.0, 500.0);
        bench.down(1, 1100.0, 600.0);
        bench.wait(0.1);
        let (apart, middle) = (places[0].distance(places[1]), places[0].midpoint(places[1]));
        for (second, x, y) in ways {
            bench.wait(0.01);
            let index = usize::from(second);
            let within = if second { (spot(1000.0, 300.0), spot(1300.0, 900.0)) } else { (spot(300.0, 300.0), spot(600.0, 900.0)) };
            places[index] = (places[index] + spot(x, y)).clamp(within.0, within.1);
            bench.slide(u64::from(second), places[index].x, places[index].y);
        }
        let (way, opened) = whole(&bench.told());
        prop_assert!((way - (places[0].midpoint(places[1]) - middle)).length() < 0.05);
        prop_assert!((opened - places[0].distance(places[1]) / apart).abs() < 0.001);
    }
}
