//! Runs a speech program: for so long and no longer, with nothing of it left
//! behind.

use super::NoVoice;
use super::program::Blanks;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Seek, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How often it is asked whether a program has ended.
const TICK: Duration = Duration::from_millis(5);

/// Starts a program. It has its own process group, so that all of it can be
/// ended; what it prints is not read, so that it can print as much as it likes.
pub(super) fn start(program: &[String], blanks: &Blanks, folder: &Path) -> Result<Child, NoVoice> {
    let Some((name, arguments)) = program.split_first().filter(|(name, _)| !name.is_empty()) else {
        return Err(NoVoice("The speech program has no name: name one in the kiosk's settings, such as espeak-ng.".into()));
    };
    let mut command = Command::new(name);
    command.args(arguments.iter().map(|argument| blanks.fill(argument)));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    if !arguments.iter().any(|argument| argument.contains("{text}")) {
        let text = input(blanks.text, folder).map_err(|error| {
            NoVoice(format!(
                "The text for the speech program `{name}` could not be written to {} ({error}): make room there.",
                folder.display()
            ))
        })?;
        command.stdin(text);
    }
    command.spawn().map_err(|error| {
        NoVoice(match error.kind() {
            ErrorKind::NotFound => {
                format!("The speech program `{name}` is not installed: install it, or name another in the kiosk's settings.")
            }
            _ => format!("The speech program `{name}` could not be started ({error}): check it in the kiosk's settings."),
        })
    })
}

/// A text as standard input: a file that is no longer in its folder, so that
/// neither side ever waits for the other.
fn input(text: &str, folder: &Path) -> io::Result<File> {
    let path = folder.join(super::shelf::part("txt"));
    let mut file = File::options().read(true).write(true).create_new(true).open(&path)?;
    fs::remove_file(&path)?;
    file.write_all(text.as_bytes())?;
    file.rewind()?;
    Ok(file)
}

/// Runs a program to its end.
pub(super) fn to_the_end(program: &[String], blanks: &Blanks, folder: &Path, limit: Duration) -> Result<(), NoVoice> {
    let name = program.first().map(String::as_str).unwrap_or_default();
    let mut child = start(program, blanks, folder)?;
    match wait(&mut child, limit) {
        Some(status) if status.success() => Ok(()),
        Some(status) => Err(failure(name, status)),
        None => {
            end(&mut child);
            let seconds = limit.as_secs_f32();
            Err(NoVoice(format!("The speech program `{name}` made no recording within {seconds} seconds and was ended: try it by hand.")))
        }
    }
}

/// What to say about a program that failed.
pub(super) fn failure(name: &str, status: ExitStatus) -> NoVoice {
    NoVoice(format!("The speech program `{name}` failed ({status}): try it by hand, and check its arguments in the kiosk's settings."))
}

/// Waits for a program, for so long at most; none when it goes on.
pub(super) fn wait(child: &mut Child, limit: Duration) -> Option<ExitStatus> {
    let start = Instant::now();
    loop {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(status);
        }
        let left = limit.checked_sub(start.elapsed()).filter(|left| !left.is_zero())?;
        sleep(TICK.min(left));
    }
}

/// Ends a program and all that it has started, and takes it off the system's
/// list.
pub(super) fn end(child: &mut Child) {
    // Once it is off the list, its number may be somebody else's.
    if matches!(child.try_wait(), Ok(Some(_))) {
        return;
    }
    let group = format!("kill -KILL -{}", child.id());
    // Without `sh`, or with nothing left in the group, the program itself is ended below.
    let _ = Command::new("sh").args(["-c", &group]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let _ = child.kill();
    let _ = child.wait();
}
