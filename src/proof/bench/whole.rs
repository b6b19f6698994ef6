//! The whole benchmark: each part in its process, one after the other, so that
//! none disturbs another.

use super::child::{self, Ran};
use super::report::{Measured, Report};
use super::start::{READY, WALKABLE};
use super::temporary::{Temporary, delete};
use crate::cli::{Bench, Part};
use crate::prepare::Cache;
use clap::ValueEnum;
use std::ffi::OsStr;
use std::path::Path;
use std::time::Duration;

/// The longest a part may take.
const LONG: Duration = Duration::from_secs(20 * 60);

/// The longest that may take which grows with the exhibition.
const LONGER: Duration = Duration::from_secs(90 * 60);

/// The parts that need no more than the prepared cache.
const PARTS: [(Part, Duration); 4] = [(Part::Walk, LONG), (Part::Doorways, LONG), (Part::Memory, LONGER), (Part::Idle, LONG)];

/// Measures everything.
pub(super) fn report(command: &Bench) -> Result<Report, String> {
    let show = super::open(command, Cache::none())?;
    let temporary = Temporary::new()?;
    let mut report = Report {
        program: env!("CARGO_PKG_VERSION").to_owned(),
        exhibition: command.which.folder.display().to_string(),
        size: command.size,
        rooms_total: show.exhibition.rooms.len(),
        works_total: show.exhibition.rooms.iter().map(|room| room.works.len()).sum(),
        ..Report::default()
    };
    drop(show);
    let asked = Asked { command, size: format!("{}x{}", command.size.0, command.size.1) };
    gallery(&asked, &temporary, &mut report);
    scans(&asked, &temporary.place("scan"), &mut report);
    checks(&temporary, &mut report);
    Ok(report)
}

/// Everything that stages the exhibition.
fn gallery(asked: &Asked, temporary: &Temporary, report: &mut Report) {
    let (cold, cache) = (temporary.place("cold"), temporary.place("cache"));
    add(report, "start, cold", || {
        let (walkable, ready) = asked.start(&cold)?;
        Ok(Measured { cold_walkable_s: Some(walkable), first_room_s_cold: Some(ready), ..Measured::default() })
    });
    delete(&cold);
    add(report, "prepare", || Ok(Measured { prepare_s: Some(asked.prepare(&cache)?), ..Measured::default() }));
    add(report, "prepare, again", || Ok(Measured { prepare_again_s: Some(asked.prepare(&cache)?), ..Measured::default() }));
    add(report, "start, prepared", || Ok(Measured { first_room_s_cached: Some(asked.start(&cache)?.1), ..Measured::default() }));
    for (part, limit) in PARTS {
        add(report, &name(part), || asked.part(part, &cache, limit));
    }
    delete(&cache);
}

/// A scan too large for memory.
fn scans(asked: &Asked, folder: &Path, report: &mut Report) {
    for part in [Part::ScanMake, Part::ScanBuild, Part::Zoom] {
        add(report, &name(part), || asked.part(part, folder, LONG));
    }
    delete(folder);
}

/// Checking made-up exhibitions.
fn checks(temporary: &Temporary, report: &mut Report) {
    let (small, large) = (temporary.place("10k"), temporary.place("100k"));
    add(report, "check of 10,000 works", || Ok(Measured { check_10k_s: Some(check(&small, "100", "10000")?), ..Measured::default() }));
    add(report, "check of 100,000 works", || Ok(Measured { check_100k_s: Some(check(&large, "1000", "100000")?), ..Measured::default() }));
}

/// Measures a part, and says so on the terminal, since it takes minutes.
fn add(report: &mut Report, part: &str, measure: impl FnOnce() -> Result<Measured, String>) {
    eprintln!("measuring: {part}");
    report.take(part, measure());
}

fn check(folder: &Path, rooms: &str, works: &str) -> Result<f64, String> {
    let sample = [word("sample"), word("--rooms"), word(rooms), word("--works"), word(works), word("--out"), folder.as_os_str()];
    child::time(&sample, LONG)?;
    let checked = child::time(&[word("check"), folder.as_os_str()], LONG);
    delete(folder);
    checked.map(|ran| ran.seconds)
}

fn word(word: &str) -> &OsStr {
    OsStr::new(word)
}

/// A part's word on the command line.
fn name(part: Part) -> String {
    part.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
}

/// What is asked of every process.
struct Asked<'a> {
    command: &'a Bench,
    size: String,
}

impl Asked<'_> {
    fn run(&self, part: Part, folder: &Path, limit: Duration) -> Result<Ran, String> {
        let name = name(part);
        let exhibition = self.command.which.folder.as_os_str();
        let words =
            [word("bench"), exhibition, word("--size"), word(&self.size), word("--part"), word(&name), word("--cache"), folder.as_os_str()];
        child::listen(&words, limit)
    }

    /// What a part measures.
    fn part(&self, part: Part, folder: &Path, limit: Duration) -> Result<Measured, String> {
        let ran = self.run(part, folder, limit)?;
        Measured::read(ran.lines.iter().map(|(_, line)| line.as_str()))
    }

    /// Seconds from the start of a process until one can walk, and until all
    /// of the first room is there.
    fn start(&self, cache: &Path) -> Result<(f64, f64), String> {
        let ran = self.run(Part::Start, cache, LONG)?;
        let said = |word: &str| ran.lines.iter().find(|(_, line)| line == word).map(|(at, _)| *at);
        said(WALKABLE).zip(said(READY)).ok_or_else(|| "it never said that it was ready".to_owned())
    }

    /// Seconds that preparing takes.
    fn prepare(&self, cache: &Path) -> Result<f64, String> {
        let exhibition = self.command.which.folder.as_os_str();
        let words = [word("prepare"), exhibition, word("--cache"), cache.as_os_str(), word("--size"), word(&self.size)];
        child::time(&words, LONGER).map(|ran| ran.seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_named_as_on_the_command_line() {
        assert_eq!(name(Part::ScanBuild), "scan-build");
        assert!(PARTS.iter().all(|(part, _)| Part::from_str(&name(*part), false) == Ok(*part)));
    }
}
