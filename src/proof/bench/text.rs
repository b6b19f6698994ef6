//! The report as a table, for people.

use super::report::{Measured, Report};
use std::fmt::{self, Write};

impl Report {
    /// The table.
    pub(super) fn text(&self) -> String {
        let mut out = String::new();
        // Writing into a string does not fail.
        let _ = self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) -> fmt::Result {
        let (width, height) = self.size;
        let (rooms, works) = (self.rooms_total, self.works_total);
        writeln!(out, "enfilade {}: {}, {rooms} rooms, {works} works, {width}x{height}\n", self.program, self.exhibition)?;
        self.frames(out)?;
        self.doorways(out)?;
        singles(&self.measured, out)?;
        self.problems.iter().try_for_each(|problem| writeln!(out, "\nfailed: {problem}"))
    }

    fn frames(&self, out: &mut String) -> fmt::Result {
        let measured = &self.measured;
        let [median, p95, worst, ratio, least] = ["median", "95 %", "worst", "x floor", "least"];
        writeln!(out, "{:<28}{:^36}  {:^27}", "milliseconds a frame", "full resolution", "adaptive")?;
        writeln!(out, "{:<28}{median:>9}{p95:>9}{worst:>9}{ratio:>9}  {median:>9}{p95:>9}{least:>9}", "")?;
        writeln!(out, "{:<28}{:>9}", "empty", number(measured.empty_ms))?;
        writeln!(out, "{:<28}{:>9}", "fill floor", number(measured.floor_ms))?;
        for room in measured.rooms.iter().flatten() {
            write!(out, "{:<28}", room.id)?;
            let full = [room.walk_ms_median, room.walk_ms_p95, room.walk_ms_worst, room.ratio];
            let adaptive = [room.adaptive_ms_median, room.adaptive_ms_p95, room.adaptive_share_least];
            full.into_iter().try_for_each(|value| write!(out, "{:>9}", number(value)))?;
            write!(out, "  ")?;
            adaptive.into_iter().try_for_each(|value| write!(out, "{:>9}", number(value)))?;
            writeln!(out)?;
        }
        let shown = measured.rooms.as_ref().map_or(0, Vec::len);
        if measured.rooms.is_some() && shown < self.rooms_total {
            writeln!(out, "(the first {shown} of {} rooms)", self.rooms_total)?;
        }
        writeln!(out)
    }

    fn doorways(&self, out: &mut String) -> fmt::Result {
        writeln!(out, "{:<58}{:>9}{:>9}", "doorways, milliseconds", "over", "median")?;
        for doorway in self.measured.doorways.iter().flatten() {
            let name = format!("{} > {}", doorway.from, doorway.to);
            writeln!(out, "{name:<58}{:>9}{:>9}", number(doorway.worst_ms), number(doorway.walk_ms_median))?;
        }
        writeln!(out, "{:<58}{:>9}\n", "worst", number(self.measured.doorway_worst_ms))
    }
}

fn singles(measured: &Measured, out: &mut String) -> fmt::Result {
    let rows = [
        ("first room ready, prepared", measured.first_room_s_cached, "s"),
        ("first room ready, cold", measured.first_room_s_cold, "s"),
        ("first room walkable, cold", measured.cold_walkable_s, "s"),
        ("memory, first room", measured.start_memory_mb, "MB"),
        ("memory, after one lap", measured.first_lap_memory_mb, "MB"),
        ("memory, after two laps", measured.second_lap_memory_mb, "MB"),
        ("memory, most", measured.peak_memory_mb, "MB"),
        ("at rest, of one core", measured.idle_cpu_percent, "%"),
        ("at rest, frames in 20 s", measured.idle_frames.map(f64::from), ""),
        ("prepare, from nothing", measured.prepare_s, "s"),
        ("prepare, again", measured.prepare_again_s, "s"),
        ("scan of a gigapixel, prepare", measured.scan_prepare_s, "s"),
        ("scan, memory to prepare", measured.scan_prepare_memory_mb, "MB"),
        ("scan, open", measured.zoom_open_ms, "ms"),
        ("scan, memory to zoom", measured.zoom_memory_mb, "MB"),
        ("check of 10,000 works", measured.check_10k_s, "s"),
        ("check of 100,000 works", measured.check_100k_s, "s"),
    ];
    rows.into_iter().try_for_each(|(name, value, unit)| writeln!(out, "{name:<32}{:>9} {unit}", number(value)))
}

/// A number, or the dash of one that was not measured.
fn number(value: Option<f64>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value:.2}"))
}

#[cfg(test)]
mod tests {
    use super::super::report::{DoorwayPace, RoomPace};
    use super::*;

    fn report() -> Report {
        let room = |at: usize| RoomPace { id: format!("room-{at}"), walk_ms_median: Some(31.5), ..RoomPace::default() };
        let doorway = DoorwayPace { from: "room-1".to_owned(), to: "room-2".to_owned(), ..DoorwayPace::default() };
        let rooms = Some((1..=8).map(room).collect());
        let measured = Measured { rooms, doorways: Some(vec![doorway]), ..Measured::default() };
        Report { rooms_total: 100, measured, problems: vec!["idle: no".to_owned()], ..Report::default() }
    }

    #[test]
    fn the_table_has_every_room_every_doorway_and_every_problem() {
        let text = report().text();
        for at in 1..=8 {
            assert!(text.lines().any(|line| line.starts_with(&format!("room-{at} ")) && line.contains("31.50")), "{text}");
        }
        for part in ["room-1 > room-2", "failed: idle: no", "the first 8 of 100 rooms"] {
            assert!(text.contains(part), "{text}");
        }
    }

    #[test]
    fn what_was_not_measured_is_a_dash() {
        let text = Report::default().text();
        assert!(text.lines().any(|line| line.starts_with("fill floor") && line.ends_with('-')), "{text}");
        assert!(!text.contains("the first"), "{text}");
    }
}
