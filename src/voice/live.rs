//! Speech that a program is speaking now.

use super::NoVoice;
use super::program::SPD_SAY;
use super::run;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// How long the speech service may take to fall silent.
const HUSH: Duration = Duration::from_millis(500);

/// A program that is speaking. Dropped, it is silent.
#[derive(Debug)]
pub struct Live {
    child: Child,
    name: String,
    stopped: bool,
}

impl Live {
    pub(super) fn new(child: Child, program: &[String]) -> Self {
        Self { child, name: program.first().cloned().unwrap_or_default(), stopped: false }
    }

    /// Whether it has spoken to its end, or was stopped, or has failed.
    pub fn is_over(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Why it ended without having spoken, if it did.
    pub fn trouble(&mut self) -> Option<NoVoice> {
        let status = self.child.try_wait().ok().flatten()?;
        (!self.stopped && !status.success()).then(|| run::failure(&self.name, status))
    }

    /// Stops it.
    pub fn stop(&mut self) {
        if self.is_over() {
            return;
        }
        self.stopped = true;
        run::end(&mut self.child);
        // The service speaks on when the program that asked it is gone.
        if Path::new(&self.name).file_name().is_some_and(|name| name == SPD_SAY) {
            hush(&self.name);
        }
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        self.stop();
    }
}

fn hush(name: &str) {
    let mut command = Command::new(name);
    command.arg("--stop").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Ok(mut child) = command.spawn()
        && run::wait(&mut child, HUSH).is_none()
    {
        run::end(&mut child);
    }
}
