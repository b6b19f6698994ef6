//! Memory that is let go should go back to the machine. The system's allocator
//! keeps it by default, and listens to its environment only when a program
//! starts.

use std::env;
use std::os::unix::process::CommandExt;
use std::process::Command;

/// One place for all threads to take memory from, or nearly; large pieces apart,
/// so that they go back whole.
const SETTINGS: [(&str, &str); 3] = [("MALLOC_ARENA_MAX", "2"), ("MALLOC_MMAP_THRESHOLD_", "131072"), ("MALLOC_TRIM_THRESHOLD_", "131072")];

/// Set in the program that has been started again.
const DONE: &str = "ENFILADE_SPARING";

/// Starts the program again, in its own place, with an allocator that gives
/// memory back. Where that fails it goes on as it is.
pub fn spare() {
    if env::var_os(DONE).is_some() {
        return;
    }
    let Ok(program) = env::current_exe() else { return };
    let settings = SETTINGS.iter().filter(|(name, _)| env::var_os(name).is_none()).copied();
    let error = Command::new(program).args(env::args_os().skip(1)).envs(settings).env(DONE, "1").exec();
    eprintln!("enfilade: goes on without giving memory back ({error})");
}
