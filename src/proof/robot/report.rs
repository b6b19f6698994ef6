//! What came of a robot's visits, under names that stay.

use serde::Serialize;
use std::fmt::Write as _;
use std::fs;

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Report {
    /// Things it did.
    pub steps: u64,
    /// How often the programme panicked; it was started anew each time.
    pub panics: u64,
    /// How often something was wrong that no visitor should meet: no way to the
    /// gallery or to a work, a kiosk that does not come back to its beginning,
    /// numbers that cannot be.
    pub stuck: u64,
    /// Visits that were begun and came to an end.
    pub sessions: u64,
    /// Different works that were seen large.
    pub works_reached: usize,
    /// Works that hang.
    pub works: usize,
    /// Different pages that were seen.
    pub pages_reached: usize,
    /// Memory after a hundredth of the steps, 200 to 10,000 of them; units of
    /// 1,048,576 bytes.
    pub memory_start_mb: Option<f64>,
    /// Memory at the end.
    pub memory_end_mb: Option<f64>,
    /// How long it took.
    pub seconds: f64,
    /// What was wrong, in words.
    #[serde(skip)]
    pub troubles: Vec<String>,
    /// What is on the screen and not drawn, or the other way round.
    #[serde(skip)]
    pub missing: Vec<String>,
}

impl Report {
    /// Whether nothing was wrong.
    pub fn is_good(&self) -> bool {
        self.panics == 0 && self.stuck == 0
    }

    /// For scripts: one line.
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// For people.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let memory = |value: Option<f64>| value.map_or_else(|| "?".to_owned(), |value| format!("{value:.1}"));
        let _ = writeln!(text, "{} steps in {:.1} s, {} visits", self.steps, self.seconds, self.sessions);
        let _ = writeln!(text, "{} panics, {} times stuck", self.panics, self.stuck);
        let _ = writeln!(text, "{} of {} works, {} pages", self.works_reached, self.works, self.pages_reached);
        let _ = writeln!(text, "memory {} MB at first, {} MB at the end", memory(self.memory_start_mb), memory(self.memory_end_mb));
        for missing in &self.missing {
            let _ = writeln!(text, "{missing}");
        }
        text
    }
}

/// Memory of this process as the kernel counts it, in units of 1,048,576 bytes.
pub(super) fn memory() -> Option<f64> {
    resident(&fs::read_to_string("/proc/self/statm").ok()?)
}

/// The second number counts pages, of 4 KiB on the machines we run on.
fn resident(statm: &str) -> Option<f64> {
    let pages: f64 = statm.split_whitespace().nth(1)?.parse().ok()?;
    Some((pages * 4.0 / 1024.0 * 10.0).round() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_the_second_number() {
        assert_eq!(resident("90000 25600 1200 3 0 80000 0\n"), Some(100.0));
        assert_eq!(resident("90000"), None);
    }

    #[test]
    fn one_line_of_json_holds_the_numbers_that_scripts_read() {
        let report = Report { steps: 3, works: 70, memory_start_mb: Some(81.5), troubles: vec!["words".to_owned()], ..Report::default() };
        assert_eq!(
            report.json(),
            "{\"steps\":3,\"panics\":0,\"stuck\":0,\"sessions\":0,\"works_reached\":0,\"works\":70,\"pages_reached\":0,\
             \"memory_start_mb\":81.5,\"memory_end_mb\":null,\"seconds\":0.0}"
        );
    }
}
