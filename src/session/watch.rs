//! When nobody touches anything for a while, the kiosk asks whether anybody is
//! still here, and then is as at first.

use super::Intent;

/// Seconds in which somebody can say so.
pub const COUNTDOWN: f32 = 15.0;

/// The longest step of the countdown, seconds.
const LONGEST: f32 = 5.0;

/// Sound postpones the question for so many seconds at most; a device that
/// hangs must not keep a visit open.
const SOUNDING: f32 = 1800.0;

/// How long nobody has done anything.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Watch {
    quiet: f32,
    sounded: f32,
    asked: Option<u8>,
}

/// What there was since the last look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// Somebody touched, pressed or moved something.
    pub active: bool,
    /// Sound or speech played.
    pub sounding: bool,
    /// A visit is under way.
    pub begun: bool,
}

impl Watch {
    /// Lets seconds pass; what follows from it. A jump of the clock is at most
    /// the first question, never the end of a visit.
    pub fn pass(&mut self, seconds: f32, since: Since, limit: f32) -> Option<Intent> {
        if !since.begun || since.active {
            let asked = self.asked.is_some();
            *self = Self::default();
            return (asked && since.begun).then_some(Intent::StillHere);
        }
        let seconds = if seconds.is_finite() { seconds.max(0.0) } else { 0.0 };
        if since.sounding && self.asked.is_none() {
            self.sounded += seconds.min(5.0);
            if self.sounded < SOUNDING {
                return None;
            }
        }
        // While one is asked, a long frame is no long wait.
        let seconds = if self.asked.is_some() { seconds.min(LONGEST) } else { seconds };
        let end = if self.asked.is_some() { limit + COUNTDOWN } else { limit };
        self.quiet = (self.quiet + seconds).min(end);
        if self.quiet < limit {
            return None;
        }
        if self.asked.is_some() && self.quiet >= limit + COUNTDOWN {
            *self = Self::default();
            return Some(Intent::Reset);
        }
        let left = whole(limit + COUNTDOWN - self.quiet);
        (self.asked != Some(left)).then(|| {
            self.asked = Some(left);
            Intent::Ask(left)
        })
    }

    /// Seconds until the next thing happens unasked; none when nothing will.
    pub fn left(&self, limit: f32) -> f32 {
        if self.asked.is_some() { 1.0 } else { (limit - self.quiet).max(0.0) }
    }
}

/// Seconds as one counts them down.
fn whole(seconds: f32) -> u8 {
    (1..=u8::MAX).find(|whole| f32::from(*whole) >= seconds).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUIET: Since = Since { active: false, sounding: false, begun: true };

    #[test]
    fn it_asks_counts_down_and_resets() {
        let mut watch = Watch::default();
        assert_eq!(watch.pass(89.0, QUIET, 90.0), None);
        assert_eq!(watch.pass(1.0, QUIET, 90.0), Some(Intent::Ask(15)));
        assert_eq!(watch.pass(0.5, QUIET, 90.0), None);
        assert_eq!(watch.pass(1.0, QUIET, 90.0), Some(Intent::Ask(14)));
        for _ in 0..6 {
            watch.pass(2.0, QUIET, 90.0);
        }
        assert_eq!(watch.pass(1.4, QUIET, 90.0), Some(Intent::Ask(1)));
        assert_eq!(watch.pass(0.2, QUIET, 90.0), Some(Intent::Reset));
        assert_eq!(watch, Watch::default());
    }

    #[test]
    fn a_touch_answers_and_sound_postpones() {
        let mut watch = Watch::default();
        watch.pass(95.0, QUIET, 90.0);
        assert_eq!(watch.pass(0.1, Since { active: true, ..QUIET }, 90.0), Some(Intent::StillHere));
        for _ in 0..100 {
            assert_eq!(watch.pass(10.0, Since { sounding: true, ..QUIET }, 90.0), None);
        }
        assert_eq!(watch.pass(89.0, QUIET, 90.0), None);
    }

    #[test]
    fn a_clock_that_jumps_only_asks() {
        for jump in [1e9, f32::INFINITY, f32::NAN, -1e9] {
            let mut watch = Watch::default();
            let first = watch.pass(jump, QUIET, 90.0);
            assert!(first.is_none() || first == Some(Intent::Ask(15)), "{jump}: {first:?}");
        }
    }

    #[test]
    fn sound_that_never_ends_does_not_keep_a_visit_open() {
        let mut watch = Watch::default();
        let sounding = Since { sounding: true, ..QUIET };
        let asked = (0..1000).find_map(|_| watch.pass(5.0, sounding, 90.0));
        assert_eq!(asked, Some(Intent::Ask(15)));
    }

    #[test]
    fn before_a_visit_nothing_is_asked() {
        let mut watch = Watch::default();
        assert_eq!(watch.pass(1e6, Since { begun: false, ..QUIET }, 90.0), None);
        assert_eq!(watch, Watch::default());
    }
}
