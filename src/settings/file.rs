//! The file that settings are in: where it is, and its text.

use crate::exhibition::finding::{Code, Finding};
use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The largest file of settings that is read, in bytes.
pub const LARGEST: u64 = 64 * 1024;

/// Where settings are looked for when no file is named:
/// `$XDG_CONFIG_HOME/enfilade/settings.ron`, or the same in `~/.config`. None
/// for a user without a home.
pub fn standard_place() -> Option<PathBuf> {
    place(env::var_os("XDG_CONFIG_HOME"), env::var_os("HOME"))
}

fn place(config: Option<OsString>, home: Option<OsString>) -> Option<PathBuf> {
    // A relative folder is to be ignored, says the XDG specification.
    let folder = |value: Option<OsString>| value.map(PathBuf::from).filter(|folder| folder.is_absolute());
    let config = folder(config).or_else(|| folder(home).map(|home| home.join(".config")))?;
    Some(config.join("enfilade/settings.ron"))
}

/// Whether there is nothing at all by this name.
pub(super) fn is_missing(path: &Path) -> bool {
    fs::symlink_metadata(path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

/// The text of a file.
///
/// # Errors
/// A finding, when it is missing, no file, too large or no UTF-8 text.
pub(super) fn text(path: &Path) -> Result<String, Box<Finding>> {
    let name = path.display().to_string();
    let wrong = |code, message: String, help: &str| {
        let help = format!("{help}; until then every setting is as by default");
        Box::new(Finding::about(code, &name, message, help))
    };
    let trouble = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => wrong(Code::UnreadableFile, "this file is not there".to_owned(), "write it, or correct the name"),
        _ => wrong(Code::UnreadableFile, format!("this file cannot be read: {error}"), "check the disk and the file's permissions"),
    };
    let there = fs::metadata(path).map_err(trouble)?;
    if !there.is_file() {
        return Err(wrong(Code::UnreadableFile, "this is no file".to_owned(), "name the file itself, such as settings.ron"));
    }
    if there.len() > LARGEST {
        let message = format!("this file has {} kB; settings may have {} kB", there.len().div_ceil(1024), LARGEST / 1024);
        return Err(wrong(Code::FileTooLarge, message, "name the file with the settings"));
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes)).map_err(trouble)?;
    match str::from_utf8(&bytes) {
        // A byte order mark comes with files from some editors.
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned()),
        Err(error) => {
            let line = 1 + bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count();
            let message = format!("this file is no UTF-8 text (line {line})");
            Err(wrong(Code::UnreadableFile, message, "save it again with the encoding UTF-8"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::place;
    use std::path::PathBuf;

    #[test]
    fn settings_are_where_the_user_keeps_them() {
        let found = |config: &str, home: &str| place(Some(config.into()), Some(home.into()));
        assert_eq!(found("/conf", "/home/staff"), Some(PathBuf::from("/conf/enfilade/settings.ron")));
        for ignored in ["", "conf"] {
            assert_eq!(found(ignored, "/home/staff"), Some(PathBuf::from("/home/staff/.config/enfilade/settings.ron")));
        }
        assert_eq!(place(None, Some("/home/staff".into())), found("", "/home/staff"));
        assert_eq!(found("", ""), None);
    }
}
