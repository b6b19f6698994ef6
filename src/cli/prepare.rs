//! `enfilade prepare`: everything that takes long, made beforehand. It may be
//! stopped at any moment and goes on where it was.

use super::{DONE, FAILED, Prepare, opening, speech};
use crate::exhibition::cores;
use crate::exhibition::finding::Severity;
use crate::prepare::{Progress, prepare};
use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::time::Instant;

pub(super) fn run(command: &Prepare) -> u8 {
    let cache = command.kept.cache();
    let Some(folder) = cache.folder().map(|folder| folder.display().to_string()) else {
        eprintln!("There is no cache to prepare into: name a folder with --cache DIR, or set HOME.");
        return FAILED;
    };
    let begun = Instant::now();
    let (studio, opened) = opening(&command.which.folder, cache);
    let errors = opened.findings.iter().filter(|finding| finding.severity() == Severity::Error).count();
    if errors > 0 {
        eprintln!("{errors} errors in the scenes; `enfilade check` lists them.");
    }
    let Some((exhibition, house)) = opened.shown else {
        eprintln!("Nothing of {} can be shown.", command.which.folder.display());
        return FAILED;
    };
    let threads = command.threads.map_or_else(cores, usize::from);
    let line = Line::default();
    let tell = |progress: Progress| line.tell(progress, &exhibition.rooms[progress.room].id, begun);
    let problems = prepare(&studio, &exhibition, &house, command.size.1, threads, &tell);
    for problem in &problems {
        eprintln!("shown as a blank: {problem}");
    }
    studio.cache().sweep(command.limit << 20);
    if studio.cache().is_full() {
        eprintln!("{folder}: not all could be kept; make room on the disk, or name another folder with --cache DIR.");
        return FAILED;
    }
    if command.speech {
        let (sentences, trouble) = speech::prepare(&exhibition, &command.which.folder, studio.cache());
        if let Some(trouble) = trouble {
            eprintln!("not all can be read aloud: {trouble}");
        }
        println!("{sentences} sentences to be read aloud");
    }
    println!("{folder}: prepared in {:.1} s", begun.elapsed().as_secs_f64());
    DONE
}

/// The line of progress: rewritten on a terminal, one a room elsewhere.
#[derive(Default)]
struct Line(Mutex<usize>);

impl Line {
    fn tell(&self, progress: Progress, room: &str, begun: Instant) {
        let Ok(mut last) = self.0.lock() else { return };
        let percent = progress.done * 100 / progress.all.max(1);
        let mut out = std::io::stderr().lock();
        // A closed pipe is no reason to stop.
        let _ = if std::io::stderr().is_terminal() {
            write!(out, "\r{percent:3} %  {} of {}, {room}, {:.0} s \x1b[K", progress.done, progress.all, begun.elapsed().as_secs_f64())
                .and_then(|()| if progress.done == progress.all { writeln!(out) } else { out.flush() })
        } else if percent / 10 > *last / 10 || progress.done == progress.all {
            writeln!(out, "{percent:3} %  {} of {}, {room}", progress.done, progress.all)
        } else {
            Ok(())
        };
        *last = percent.max(*last);
    }
}
