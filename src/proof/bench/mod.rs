//! `enfilade bench`: how fast and how light the gallery is on this machine,
//! measured off-screen.
//!
//! ```text
//! bench ──> a fresh process of this program for each part ──> a line of JSON
//!              walk, doorways, start, memory, idle,                 │
//!              scan-make, scan-build, zoom                        Report ──> text or JSON
//!           prepare, sample, check: timed from outside
//! ```
//!
//! Each part has a process of its own, so that memory and start-up are clean.
//! Everything is written into a temporary folder that goes at the end. A part
//! that fails leaves its numbers `null` and its reason under `problems`. The
//! machine's own noise is large: quote ratios of one run.
//!
//! The names in the JSON, which stay as they are:
//!
//! ```text
//! program, exhibition     the version; the folder
//! size                    width and height of what is drawn, pixels
//! rooms_total             rooms of the exhibition; the first 8 are measured
//! works_total             works of the exhibition
//! empty_ms                a frame that shows nothing
//! floor_ms                a frame of one picture that fills the screen, in
//!                         the gallery's own material, at full resolution
//! rooms[]                 the walk from entry to end, looking about, when all
//!                         pictures hang
//!   id                    the room
//!   walk_ms_median        a frame at full resolution
//!   walk_ms_p95           95 of 100 are quicker
//!   walk_ms_worst         the slowest
//!   ratio                 walk_ms_median to the floor, measured by turns
//!   adaptive_ms_median    a frame at the resolution a visitor gets, without
//!   adaptive_ms_p95       the first 20, which find the resolution
//!   adaptive_share_least  the least part of each side that was drawn
//! doorway_worst_ms        the largest worst_ms of doorways[]
//! doorways[]              one walk through the first 8 rooms, 66 mm a frame
//!                         (2 m/s at 33 ms), pictures coming on the way
//!   from, to              the rooms
//!   worst_ms              the slowest frame within 1.5 m, over the walk's median
//!   walk_ms_median        the walk's median
//! first_room_s_cached     from the start of the process until the first
//!                         room's pictures and light are drawn; prepared
//! first_room_s_cold       the same with an empty cache
//! cold_walkable_s         until its walls and floor are drawn; empty cache
//! peak_memory_mb          the most memory of two walks through everything
//! start_memory_mb         memory when the first room is ready
//! first_lap_memory_mb     after the first walk
//! second_lap_memory_mb    after the second
//! idle_cpu_percent        of one core, over 20 s in which nothing moves
//! idle_frames             frames drawn in them
//! prepare_s               preparing into an empty folder
//! prepare_again_s         once more, when all is there
//! scan_prepare_s          the pyramid of a scan of 30,000 x 33,000 pixels
//! scan_prepare_memory_mb  the most memory this takes
//! zoom_open_ms            opening the pyramid and decoding what a screen shows
//! zoom_memory_mb          the most memory of 200 views of growing depth
//! check_10k_s             `check` of 10,000 works in 100 rooms
//! check_100k_s            `check` of 100,000 works in 1,000 rooms
//! problems[]              which parts failed, and why
//! ```
//!
//! Memory is the process's own as the kernel counts it (`VmRSS`, `VmHWM`), in
//! units of 1,048,576 bytes; without a graphics card it holds the textures too.

mod child;
mod doorways;
mod floor;
mod frames;
mod idle;
mod memory;
mod numbers;
mod process;
mod report;
mod scan;
mod start;
mod temporary;
mod text;
mod walk;
mod whole;

use crate::cli::{Bench, DONE, FAILED, Format, Part};
use crate::kiosk::load;
use crate::prepare::Cache;
use crate::stage::Show;
use report::Measured;
use std::path::Path;

/// Rooms that are measured: the first ones.
const ROOMS: usize = 8;

/// Measures; returns the exit code. With `--part` only that part, as the
/// program asks itself to.
pub fn bench(command: &Bench) -> u8 {
    let done = match (command.part, &command.cache) {
        (Some(part), Some(folder)) => measure(command, part, folder).and_then(|measured| line(&measured)),
        _ => all(command),
    };
    match done {
        Ok(code) => code,
        Err(why) => {
            eprintln!("{why}");
            FAILED
        }
    }
}

/// The whole benchmark.
fn all(command: &Bench) -> Result<u8, String> {
    let report = whole::report(command)?;
    match command.format {
        Format::Text => print!("{}", report.text()),
        Format::Json => println!("{}", serde_json::to_string_pretty(&report).map_err(|error| error.to_string())?),
    }
    Ok(if report.problems.is_empty() { DONE } else { FAILED })
}

/// One part. `folder` is the cache, or where the scan is.
fn measure(command: &Bench, part: Part, folder: &Path) -> Result<Measured, String> {
    let show = || open(command, Cache::new(folder));
    match part {
        Part::Walk => walk::measure(&show()?, command.size),
        Part::Doorways => doorways::measure(&show()?, command.size),
        Part::Start => start::measure(&show()?, command.size),
        Part::Memory => memory::measure(&show()?, command.size),
        Part::Idle => idle::measure(&show()?, command.size),
        Part::ScanMake => scan::make(folder),
        Part::ScanBuild => scan::build(folder),
        Part::Zoom => scan::zoom(folder, command.size),
    }
}

/// Tells the process that asked, in one line.
fn line(measured: &Measured) -> Result<u8, String> {
    println!("{}", serde_json::to_string(measured).map_err(|error| error.to_string())?);
    Ok(DONE)
}

fn open(command: &Bench, cache: Cache) -> Result<Show, String> {
    let folder = &command.which.folder;
    load(folder, cache).0.ok_or_else(|| format!("Nothing of {} can be shown.", folder.display()))
}
