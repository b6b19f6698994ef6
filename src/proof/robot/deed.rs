//! What the robot may do, and how often.

use super::chance::Chance;

/// One thing it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// A tap on a control.
    Tap,
    /// A tap anywhere: into the gallery, mostly.
    TapAnywhere,
    /// Two controls within one frame.
    TwoTaps,
    /// Twice at the same place.
    DoubleTap,
    /// A drag that comes to rest.
    Drag,
    /// A drag that is thrown.
    Flick,
    /// Two fingers.
    Pinch,
    /// A hand laid flat.
    Palm,
    /// Twelve fingers of several visitors.
    Twelve,
    /// A finger whose end is never told.
    LostEnd,
    /// Reports that cannot be true.
    Nowhere,
    /// Some of the five keys.
    FiveKeys,
    /// Other keys.
    DeskKeys,
    /// Steps by held keys.
    Stroll,
    /// A keypad gone mad.
    Garbage,
    /// Some seconds of nothing.
    Wait,
    /// Nobody is there until everything is as at first.
    Away,
    /// Another window size.
    Resize,
    /// The clock jumps.
    Jump,
    /// Something else takes the screen.
    Blur,
}

/// How often each is done, of all their sum.
const OFTEN: [(Deed, usize); 20] = [
    (Deed::Tap, 430),
    (Deed::TapAnywhere, 80),
    (Deed::TwoTaps, 40),
    (Deed::DoubleTap, 30),
    (Deed::Drag, 70),
    (Deed::Flick, 50),
    (Deed::Pinch, 40),
    (Deed::Palm, 15),
    (Deed::Twelve, 10),
    (Deed::LostEnd, 5),
    (Deed::Nowhere, 20),
    (Deed::FiveKeys, 110),
    (Deed::DeskKeys, 25),
    (Deed::Stroll, 25),
    (Deed::Garbage, 5),
    (Deed::Wait, 20),
    (Deed::Away, 8),
    (Deed::Resize, 7),
    (Deed::Jump, 5),
    (Deed::Blur, 5),
];

impl Deed {
    pub(super) fn any(chance: &mut Chance) -> Self {
        let mut left = chance.below(OFTEN.iter().map(|(_, often)| often).sum());
        for (deed, often) in OFTEN {
            if left < often {
                return deed;
            }
            left -= often;
        }
        Deed::Tap
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_done_sooner_or_later() {
        let mut chance = Chance::new(3);
        let done: Vec<Deed> = (0..5000).map(|_| Deed::any(&mut chance)).collect();
        assert!(OFTEN.iter().all(|(deed, _)| done.contains(deed)));
        let taps = done.iter().filter(|deed| **deed == Deed::Tap).count();
        assert!((1800..2500).contains(&taps), "{taps}");
    }
}
