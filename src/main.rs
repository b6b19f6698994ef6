//! Enfilade: read the command, run it, return its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    enfilade::cli::run()
}
