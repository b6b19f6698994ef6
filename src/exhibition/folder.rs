//! The one reader: an exhibition's folder and its media folder.

use super::finding::{Code, Finding};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The largest scene file that is read, in bytes.
pub const LARGEST_SCENE: u64 = 64 * 1024 * 1024;

/// An exhibition's folder.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The folder at `root`; nothing is read yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Where it is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Reads a scene file that may be left out; none when it is.
    ///
    /// # Errors
    /// As [`Folder::read`], when it is there.
    pub fn find(&self, name: &str) -> Result<Option<String>, Box<Finding>> {
        let there = fs::symlink_metadata(self.root.join(name));
        if there.is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            return Ok(None);
        }
        self.read(name).map(Some)
    }

    /// Reads a scene file, such as `exhibition.ron` or `rooms/ID.ron`.
    ///
    /// # Errors
    /// A finding, when the file is missing, too large or no UTF-8 text.
    pub fn read(&self, name: &str) -> Result<String, Box<Finding>> {
        let path = self.root.join(name);
        let trouble = |error: &io::Error| match error.kind() {
            io::ErrorKind::NotFound => Finding::about(
                Code::UnreadableFile,
                name,
                "this file is not there",
                format!("write `{name}` in the exhibition's folder, or correct the name"),
            ),
            _ => Finding::about(
                Code::UnreadableFile,
                name,
                format!("this file cannot be read: {error}"),
                "check the disk and the file's permissions",
            ),
        };
        let size = fs::metadata(&path).map_err(|error| trouble(&error))?.len();
        if size > LARGEST_SCENE {
            let message = format!("this file has {} MB; a scene may have {} MB", size >> 20, LARGEST_SCENE >> 20);
            return Err(Box::new(Finding::about(
                Code::FileTooLarge,
                name,
                message,
                "put pictures into the media folder, and split the exhibition into rooms",
            )));
        }
        let bytes = fs::read(&path).map_err(|error| trouble(&error))?;
        // A byte order mark comes with files from some editors.
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").map(<[u8]>::to_vec).unwrap_or(bytes);
        String::from_utf8(bytes).map_err(|error| {
            let line = 1 + error.as_bytes()[..error.utf8_error().valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
            Box::new(Finding::about(
                Code::UnreadableFile,
                name,
                format!("this file is no UTF-8 text (line {line})"),
                "save it again with the encoding UTF-8",
            ))
        })
    }

    /// The media folder: `named` by the exhibition, seen from its own folder or
    /// from the one that holds `scenes/`; otherwise `media/` inside it.
    pub fn media(&self, named: Option<&str>) -> PathBuf {
        let name = named.unwrap_or("media");
        let own = self.root.join(name);
        let house = self.root.canonicalize().ok().and_then(|root| Some(root.parent()?.parent()?.join(name)));
        match house {
            Some(house) if named.is_some() && !own.is_dir() && house.is_dir() => house,
            _ => own,
        }
    }
}
