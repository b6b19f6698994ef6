//! Whether there is a display at all, asked before anything is built on it.

use std::env;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;

/// Whether a window can be opened.
///
/// # Errors
/// A sentence that says why not.
pub(super) fn available() -> Result<(), String> {
    if let Some(socket) = wayland_socket() {
        return UnixStream::connect(&socket)
            .map(drop)
            .map_err(|error| format!("the Wayland display {} does not answer ({error})", socket.display()));
    }
    let Some(display) = env::var("DISPLAY").ok().filter(|display| !display.is_empty()) else {
        return Err("there is no display (neither WAYLAND_DISPLAY nor DISPLAY is set)".to_owned());
    };
    match x11_socket(&display) {
        Some(socket) => UnixStream::connect(&socket).map(drop).map_err(|error| format!("the display {display} does not answer ({error})")),
        // A display on another machine: only trying tells.
        None => Ok(()),
    }
}

fn wayland_socket() -> Option<PathBuf> {
    let name = env::var_os("WAYLAND_DISPLAY").filter(|name| !name.is_empty())?;
    let name = PathBuf::from(name);
    if name.is_absolute() { Some(name) } else { Some(PathBuf::from(env::var_os("XDG_RUNTIME_DIR")?).join(name)) }
}

/// The local socket of a display such as `:0` or `:99.0`.
fn x11_socket(display: &str) -> Option<PathBuf> {
    let number = display.strip_prefix("unix:").or_else(|| display.strip_prefix(':'))?.split('.').next()?;
    number.parse::<u32>().ok().map(|number| PathBuf::from(format!("/tmp/.X11-unix/X{number}")))
}
