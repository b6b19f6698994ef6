//! Years on a line: where a moment is, which years are written, and which marks
//! and eras have to stand above each other.

use crate::exhibition::{Date, Exhibition};

/// A date that is open to this day says a year past this one.
const FAR: i32 = 5000;

/// The part of the line that stands for all that came after its last year.
const SINCE: f32 = 0.07;

/// The line, from its first to its last year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    first: i32,
    last: i32,
    /// Whether something goes on to this day.
    pub(super) open: bool,
}

impl Scale {
    /// From the first to the last year of rooms and events; none when nothing
    /// has a year.
    pub(super) fn of(exhibition: &Exhibition) -> Option<Self> {
        let dates = exhibition.rooms.iter().map(|room| &room.years).chain(exhibition.events.iter().map(|event| &event.date));
        let spans: Vec<(i32, i32)> = dates.filter_map(Date::years).collect();
        let known = || spans.iter().flat_map(|span| [span.0, span.1]).filter(|year| *year < FAR);
        Some(Self { first: known().min()?, last: known().max()?, open: spans.iter().any(|span| span.1 >= FAR) })
    }

    /// Where a moment, in years, is: 0 to 1 from the left.
    pub(super) fn at(&self, moment: f32) -> f32 {
        let (first, end) = (years(self.first), years(self.last) + 1.0);
        if moment > end { 1.0 } else { ((moment - first) / (end - first)).clamp(0.0, 1.0) * self.known() }
    }

    /// The part of the line that has years.
    fn known(&self) -> f32 {
        if self.open { 1.0 - SINCE } else { 1.0 }
    }

    /// From where to where an era goes.
    pub(super) fn span(&self, date: &Date) -> Option<(f32, f32)> {
        date.years().map(|(from, to)| (self.at(years(from)), self.at(years(to) + 1.0)))
    }

    /// The years that are written as far as `until`, 0 to 1 from the left, where
    /// one takes this part of the line.
    pub(super) fn written(&self, part: f32, until: f32) -> Vec<i32> {
        let year = self.known() / (years(self.last) + 1.0 - years(self.first));
        let steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
        let step = steps.into_iter().find(|step| years(*step) * year >= part * 1.2).unwrap_or(1000);
        let start = self.first.div_euclid(step) * step;
        let room = |year: &i32| self.at(years(*year)) >= part / 2.0 && self.at(years(*year)) <= until - part / 2.0;
        (0..200).map(|count| start + count * step).filter(|year| (self.first..=self.last).contains(year)).filter(room).collect()
    }
}

/// When something began, in years.
pub(super) fn moment(date: &Date) -> Option<f32> {
    date.begins().map(|(year, month, day)| years(year) + (f32::from(month) - 1.0) / 12.0 + (f32::from(day) - 1.0) / 372.0)
}

/// Years as a length.
pub(super) fn years(years: i32) -> f32 {
    i16::try_from(years).map_or(f32::from(i16::MAX), f32::from)
}

/// A row for each span, the first in which it meets no other.
pub(super) fn rows(spans: &[(f32, f32)]) -> Vec<u8> {
    let mut rows: Vec<u8> = Vec::new();
    for (from, to) in spans {
        let free = |row: &u8| spans.iter().zip(&rows).all(|(other, taken)| taken != row || other.1 <= *from || other.0 >= *to);
        let row = (0..u8::MAX).find(free).unwrap_or(0);
        rows.push(row);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCALE: Scale = Scale { first: 1921, last: 1991, open: true };

    #[test]
    fn time_runs_from_left_to_right_and_today_is_the_end() {
        let moments = [1921.0, 1949.75, 1949.96, 1991.99, 9999.0].map(|moment| SCALE.at(moment));
        assert!(moments.is_sorted() && moments[0].abs() < 1e-6 && (moments[4] - 1.0).abs() < 1e-6, "{moments:?}");
        let year = SCALE.at(1951.0) - SCALE.at(1950.0);
        assert!((SCALE.at(1980.0) - SCALE.at(1979.0) - year).abs() < 1e-5);
    }

    #[test]
    fn written_years_are_round_and_have_room() {
        let written = SCALE.written(0.05, 0.9);
        assert!(written.len() > 3 && written.iter().all(|year| year % 5 == 0 && SCALE.at(years(*year)) < 0.9), "{written:?}");
        assert!(written.windows(2).all(|pair| SCALE.at(years(pair[1])) - SCALE.at(years(pair[0])) >= 0.05));
        let one = Scale { first: 1950, last: 1950, open: false };
        assert!(one.at(1950.5).is_finite() && one.written(0.9, 1.0).is_empty());
    }

    #[test]
    fn what_overlaps_stands_in_rows() {
        assert_eq!(rows(&[(0.0, 0.5), (0.4, 0.6), (0.5, 0.9), (0.45, 0.7)]), [0, 1, 0, 2]);
    }

    #[test]
    fn a_moment_is_as_exact_as_its_date() {
        let moments = ["1956", "1956-07-13", "1957"].map(|date| date.parse::<Date>().ok().as_ref().and_then(moment));
        assert!(moments.is_sorted() && moments[0] == Some(1956.0), "{moments:?}");
    }
}
