//! What was measured, under the names that stay; see the folder's first page.

use super::numbers::round;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The whole benchmark.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct Report {
    pub(super) program: String,
    pub(super) exhibition: String,
    pub(super) size: (u32, u32),
    pub(super) rooms_total: usize,
    pub(super) works_total: usize,
    #[serde(flatten)]
    pub(super) measured: Measured,
    pub(super) problems: Vec<String>,
}

/// What the parts measure; each fills in its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Measured {
    pub(super) empty_ms: Option<f64>,
    pub(super) floor_ms: Option<f64>,
    pub(super) rooms: Option<Vec<RoomPace>>,
    pub(super) doorway_worst_ms: Option<f64>,
    pub(super) doorways: Option<Vec<DoorwayPace>>,
    pub(super) first_room_s_cached: Option<f64>,
    pub(super) first_room_s_cold: Option<f64>,
    pub(super) cold_walkable_s: Option<f64>,
    pub(super) peak_memory_mb: Option<f64>,
    pub(super) start_memory_mb: Option<f64>,
    pub(super) first_lap_memory_mb: Option<f64>,
    pub(super) second_lap_memory_mb: Option<f64>,
    pub(super) idle_cpu_percent: Option<f64>,
    pub(super) idle_frames: Option<u32>,
    pub(super) prepare_s: Option<f64>,
    pub(super) prepare_again_s: Option<f64>,
    pub(super) scan_prepare_s: Option<f64>,
    pub(super) scan_prepare_memory_mb: Option<f64>,
    pub(super) zoom_open_ms: Option<f64>,
    pub(super) zoom_memory_mb: Option<f64>,
    pub(super) check_10k_s: Option<f64>,
    pub(super) check_100k_s: Option<f64>,
}

/// The walk through one room.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct RoomPace {
    pub(super) id: String,
    pub(super) walk_ms_median: Option<f64>,
    pub(super) walk_ms_p95: Option<f64>,
    pub(super) walk_ms_worst: Option<f64>,
    pub(super) ratio: Option<f64>,
    pub(super) adaptive_ms_median: Option<f64>,
    pub(super) adaptive_ms_p95: Option<f64>,
    pub(super) adaptive_share_least: Option<f64>,
}

/// The walk past one doorway.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct DoorwayPace {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) worst_ms: Option<f64>,
    pub(super) walk_ms_median: Option<f64>,
}

impl Report {
    /// Takes what a part measured, or why it failed.
    pub(super) fn take(&mut self, part: &str, made: Result<Measured, String>) {
        match made.and_then(|measured| self.measured.with(&measured)) {
            Ok(measured) => self.measured = measured,
            Err(why) => self.problems.push(format!("{part}: {why}")),
        }
    }
}

impl Measured {
    /// From the last line of JSON that a part printed.
    pub(super) fn read<'a>(lines: impl DoubleEndedIterator<Item = &'a str>) -> Result<Self, String> {
        let line = lines.rev().find(|line| line.starts_with('{')).ok_or("it ended without a result")?;
        serde_json::from_str(line).map_err(|error| format!("its result cannot be read: {error}"))
    }

    /// With all that another has measured, rounded.
    fn with(&self, other: &Self) -> Result<Self, String> {
        let values = |measured: &Self| serde_json::to_value(measured).map_err(|error| error.to_string());
        let (mut all, mut more) = (values(self)?, values(other)?);
        round(&mut more);
        if let (Value::Object(all), Value::Object(more)) = (&mut all, more) {
            all.extend(more.into_iter().filter(|(_, value)| !value.is_null()));
        }
        serde_json::from_value(all).map_err(|error| error.to_string())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_and_a_missing_one_is_null_with_its_reason() {
        let mut report = Report::default();
        let room = RoomPace { id: "tea".to_owned(), ratio: Some(1.234), ..RoomPace::default() };
        report.take("walk", Ok(Measured { floor_ms: Some(27.123), rooms: Some(vec![room]), ..Measured::default() }));
        report.take("memory", Err("not done within 60 s".to_owned()));
        report.take("idle", Ok(Measured { idle_frames: Some(4), ..Measured::default() }));
        let json = serde_json::to_value(&report).unwrap();
        assert_eq!(json["floor_ms"], 27.12);
        assert_eq!(json["rooms"][0]["ratio"], 1.23);
        assert_eq!(json["idle_frames"], 4);
        assert!(json.as_object().unwrap().contains_key("peak_memory_mb") && json["peak_memory_mb"].is_null());
        assert_eq!(json["problems"], serde_json::json!(["memory: not done within 60 s"]));
    }

    #[test]
    fn the_result_is_the_last_line_of_json() {
        let lines = ["walkable", "{\"zoom_open_ms\":1.0}", "{\"zoom_open_ms\":2.5}", "ready"];
        assert_eq!(Measured::read(lines.into_iter()).unwrap().zoom_open_ms, Some(2.5));
        assert!(Measured::read(["ready"].into_iter()).is_err());
        assert!(Measured::read(["{\"zoom\":1.0}"].into_iter()).is_err());
    }
}
