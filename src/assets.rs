//! Where the programme's own assets are: fonts, map data.

use std::env;
use std::path::PathBuf;

/// A font inside the programme, for when no other can be read.
pub const LAST_RESORT: &[u8] = include_bytes!("../assets/fonts/PTSans-Regular.ttf");

/// The `assets` folder: the one `ENFILADE_ASSETS` names, else the nearest one
/// beside or above the working folder or the programme, else the one it was
/// built with.
pub fn folder() -> PathBuf {
    if let Some(named) = env::var_os("ENFILADE_ASSETS") {
        return PathBuf::from(named);
    }
    let from = [env::current_dir().ok(), env::current_exe().ok()];
    let candidates = from.iter().flatten().flat_map(|start| start.ancestors().map(|folder| folder.join("assets")));
    let mut good = candidates.filter(|folder| folder.join("fonts").is_dir());
    good.next().unwrap_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/assets")))
}
