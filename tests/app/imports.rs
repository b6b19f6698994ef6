//! Data flows one way: which room of the house may know which.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms it may name.
const ALLOWED: &[(&str, &[&str])] = &[
    ("assets", &[]),
    ("cli", &["assets", "exhibition", "hang", "kiosk", "prepare", "proof", "settings", "told", "voice"]),
    ("curator", &["assets", "exhibition", "stage"]),
    ("exhibition", &[]),
    ("fabric", &["exhibition", "hang"]),
    ("find", &["exhibition"]),
    ("hands", &[]),
    ("hang", &["exhibition"]),
    ("kiosk", &["cli", "curator", "exhibition", "prepare", "screen", "session", "settings", "sound", "stage", "ui", "visit"]),
    ("lib", &[]),
    ("light", &["exhibition", "fabric", "hang"]),
    ("main", &[]),
    ("prepare", &["assets", "exhibition", "fabric", "hang", "light"]),
    ("proof", &["cli", "exhibition", "kiosk", "prepare", "screen", "session", "settings", "stage", "ui", "visit"]),
    ("screen", &["assets", "exhibition", "find", "hang", "session", "told"]),
    ("session", &["exhibition", "find", "hang", "voice"]),
    ("settings", &["exhibition"]),
    ("sound", &["exhibition", "session", "stage", "told", "visit", "voice"]),
    ("stage", &["exhibition", "fabric", "hang", "light", "prepare"]),
    ("told", &["exhibition"]),
    ("ui", &["assets", "exhibition", "hang", "prepare", "screen", "session", "settings", "stage", "visit"]),
    ("visit", &["exhibition", "hands", "hang", "screen", "session", "settings", "stage"]),
    ("voice", &["exhibition"]),
];

/// Rooms that must compile without Bevy.
const PURE: &[&str] =
    &["assets", "exhibition", "fabric", "find", "hands", "hang", "light", "prepare", "screen", "session", "settings", "told", "voice"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn all() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    let room = |path: &Path| {
        let first = path.strip_prefix(&root).unwrap().components().next().unwrap();
        first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
    };
    paths.into_iter().map(|path| (room(&path), path.clone(), fs::read_to_string(&path).unwrap())).collect()
}

/// The rooms a file names with `crate::`, also inside `use crate::{a, b}`.
fn named(text: &str) -> Vec<String> {
    let mut named = Vec::new();
    for piece in text.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| line.split("crate::").skip(1)) {
        let group = piece.strip_prefix('{').map(|rest| rest.split('}').next().unwrap_or_default());
        let parts: Vec<&str> = group.map_or_else(|| vec![piece], |group| group.split(',').collect());
        for part in parts {
            named.push(part.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    named
}

#[test]
fn every_room_knows_only_what_it_may() {
    let mut wrong = Vec::new();
    for (room, path, text) in all() {
        let allowed = ALLOWED.iter().find(|(name, _)| *name == room).map(|(_, allowed)| *allowed);
        let Some(allowed) = allowed else {
            wrong.push(format!("{}: the room `{room}` is not on the list", path.display()));
            continue;
        };
        for other in named(&text) {
            if other != room && ALLOWED.iter().any(|(name, _)| *name == other) && !allowed.contains(&other.as_str()) {
                wrong.push(format!("{}: {room} may not know {other}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_room_may_know_what_it_does_not_use() {
    let files = all();
    for (room, allowed) in ALLOWED {
        let used: Vec<String> = files.iter().filter(|(of, ..)| of == room).flat_map(|(_, _, text)| named(text)).collect();
        for other in *allowed {
            assert!(used.iter().any(|name| name == other), "{room} does not use {other}: take it off the list");
        }
    }
}

#[test]
fn the_list_is_sorted_and_pure_rooms_know_only_pure_ones() {
    assert!(ALLOWED.is_sorted_by_key(|(room, _)| *room) && PURE.is_sorted());
    for (room, allowed) in ALLOWED {
        assert!(allowed.is_sorted(), "{room}");
        let mut impure = allowed.iter().filter(|other| !PURE.contains(other));
        assert!(!PURE.contains(room) || impure.next().is_none(), "{room} is pure and knows a room that is not");
    }
}

#[test]
fn pure_rooms_know_no_bevy() {
    for (room, path, text) in all() {
        let pure = PURE.contains(&room.as_str());
        assert!(!pure || !text.contains("bevy::"), "{} is pure and names Bevy", path.display());
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for (_, path, text) in all() {
        assert!(text.starts_with("//! "), "{} does not open with a //! line", path.display());
    }
}

#[test]
fn a_wrong_edge_would_be_seen() {
    assert_eq!(named("use crate::{ui, visit::Intent};\nlet x = crate::stage::Eye;"), ["ui", "visit", "stage"]);
}
