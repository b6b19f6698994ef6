//! Scales with round ticks, and numbers as each language writes them.

use crate::exhibition::Lang;
use crate::exhibition::picture::chart::Point;

pub use crate::exhibition::number;

/// A scale from one round number to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    step: f64,
}

impl Scale {
    /// Covers nought and every value, in about so many steps.
    pub fn over(values: impl Iterator<Item = f64>, steps: f64) -> Self {
        let (low, high) = values.filter(|value| value.is_finite()).fold((0.0_f64, 0.0_f64), |(a, b), value| (a.min(value), b.max(value)));
        let step = nice((high - low) / steps.max(1.0));
        Self { low: (low / step).floor() * step, high: ((high / step).ceil() * step).max(low + step), step }
    }

    /// The same scale without the free room over its highest value.
    pub fn up_to(self, high: f64) -> Self {
        Self { high: high.max(self.low + self.step * 0.5), ..self }
    }

    /// The same scale ending at its lowest and highest values, or at nought.
    pub fn exactly(self, values: impl Iterator<Item = f64>) -> Self {
        let (low, high) = values.filter(|value| value.is_finite()).fold((0.0_f64, 0.0_f64), |(a, b), value| (a.min(value), b.max(value)));
        if high > low { Self { low, high, ..self } } else { self }
    }

    /// Where a value stands, 0 to 1.
    #[expect(clippy::cast_possible_truncation, reason = "a part of a sheet")]
    pub fn part(self, value: f64) -> f32 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0) as f32
    }

    /// The round numbers on it.
    pub fn ticks(self) -> Vec<f64> {
        let mut ticks = Vec::new();
        let mut at = 0.0;
        while ticks.len() < 40 && self.low + self.step * at <= self.high + self.step * 1e-6 {
            ticks.push(self.low + self.step * at);
            at += 1.0;
        }
        ticks
    }
}

/// The next of 1, 2, 2.5, 5, 10 and their tenfolds.
fn nice(step: f64) -> f64 {
    if step <= 0.0 || !step.is_finite() {
        return 1.0;
    }
    let ten = 10_f64.powf(step.log10().floor());
    [1.0, 2.0, 2.5, 5.0].into_iter().find(|round| round * ten >= step * 0.999).unwrap_or(10.0) * ten
}

/// A figure as it is printed beside its mark.
pub fn figure(point: &Point, lang: Lang) -> String {
    let plain = match (point.value, point.low, point.high) {
        (Some(value), _, _) => number(value, lang),
        (None, Some(low), Some(high)) => format!("{}–{}", number(low, lang), number(high, lang)),
        (None, Some(one), None) | (None, None, Some(one)) => number(one, lang),
        (None, None, None) => return String::new(),
    };
    match (point.at_least, point.about) {
        (true, _) => format!("≥\u{a0}{plain}"),
        (false, true) => format!("≈\u{a0}{plain}"),
        (false, false) => plain,
    }
}

/// Every number of a point.
pub fn numbers(point: &Point) -> impl Iterator<Item = f64> {
    [point.value, point.low, point.high].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_cover_everything() {
        assert_eq!(Scale::over([1849.0, 42.0].into_iter(), 4.0).ticks(), [0.0, 500.0, 1000.0, 1500.0, 2000.0]);
        let scale = Scale::over([-3.0, 7.0].into_iter(), 4.0);
        assert!(scale.part(-3.0) >= 0.0 && scale.ticks().contains(&0.0) && scale.part(7.0) <= 1.0);
        assert_eq!(Scale::over([].into_iter(), 4.0).ticks().len(), 2);
    }

    #[test]
    fn a_lower_bound_is_printed_as_one() {
        assert_eq!(figure(&Point { value: Some(20000.0), at_least: true, ..Point::default() }, Lang::En), "≥\u{a0}20,000");
    }
}
