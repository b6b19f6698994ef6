//! Time that only goes forward, whatever the machine's clock does.

/// The longest step, seconds: a longer one was a pause of the machine, not of
/// the hand. Longer than a finger needs to rest or a drag to coast out.
const LONGEST: f64 = 2.0;

/// Seconds since the first reading.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clock {
    read: Option<f64>,
    time: f64,
}

impl Clock {
    /// The time, when the machine says it is `now`. A step back is no step.
    pub fn read(&mut self, now: f64) -> f64 {
        if now.is_finite() {
            let step = self.read.map_or(0.0, |before| now - before);
            self.time += step.clamp(0.0, LONGEST);
            self.read = Some(now);
        }
        self.time
    }
}
