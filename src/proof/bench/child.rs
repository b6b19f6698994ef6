//! A fresh process of this program, and what it says.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// Lines of complaint that are kept, in case it fails.
const KEPT: usize = 3;

/// What a process did.
pub(super) struct Ran {
    /// From its start to its end.
    pub(super) seconds: f64,
    /// What it printed, and how many seconds after its start.
    pub(super) lines: Vec<(f64, String)>,
}

/// A line on one of its two streams.
enum Line {
    Said(String),
    Complained(String),
}

/// Runs the program with these words and hears what it prints.
///
/// It is ended when it takes longer than `limit`.
pub(super) fn listen(words: &[&OsStr], limit: Duration) -> Result<Ran, String> {
    run(words, limit, Stdio::piped())
}

/// Runs the program with these words; what it prints is dropped.
pub(super) fn time(words: &[&OsStr], limit: Duration) -> Result<Ran, String> {
    run(words, limit, Stdio::null())
}

fn run(words: &[&OsStr], limit: Duration, out: Stdio) -> Result<Ran, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let begun = Instant::now();
    let mut command = Command::new(program);
    let child = command.args(words).stdin(Stdio::null()).stdout(out).stderr(Stdio::piped()).spawn();
    let mut child = child.map_err(|error| format!("it cannot be started: {error}"))?;
    let heard = hear(&mut child, begun);
    let (mut lines, mut complaints) = (Vec::new(), Vec::new());
    loop {
        match heard.recv_timeout(limit.saturating_sub(begun.elapsed())) {
            Ok((at, Line::Said(line))) => lines.push((at.as_secs_f64(), line)),
            Ok((_, Line::Complained(line))) => {
                complaints.push(line);
                complaints.drain(..complaints.len().saturating_sub(KEPT));
            }
            // Both streams are closed: it has ended.
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                end(&mut child);
                return Err(format!("not done within {} s", limit.as_secs()));
            }
        }
    }
    let seconds = begun.elapsed().as_secs_f64();
    let status = child.wait().map_err(|error| error.to_string())?;
    if status.success() { Ok(Ran { seconds, lines }) } else { Err(format!("{status}: {}", complaints.join(" / "))) }
}

/// Hears both streams, each on a thread of its own, so that neither fills up.
fn hear(child: &mut Child, begun: Instant) -> Receiver<(Duration, Line)> {
    let (tell, heard) = mpsc::channel();
    if let Some(out) = child.stdout.take() {
        forward(out, Line::Said, tell.clone(), begun);
    }
    if let Some(err) = child.stderr.take() {
        forward(err, Line::Complained, tell, begun);
    }
    heard
}

fn forward(from: impl Read + Send + 'static, kind: fn(String) -> Line, to: Sender<(Duration, Line)>, begun: Instant) {
    thread::spawn(move || {
        for line in BufReader::new(from).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).trim_end().to_owned();
            if !line.is_empty() && to.send((begun.elapsed(), kind(line))).is_err() {
                break;
            }
        }
    });
}

fn end(child: &mut Child) {
    // It may have ended by itself in this moment.
    let _ = child.kill();
    let _ = child.wait();
}
