//! The picture files that works name.

use super::Depth;
use crate::exhibition::media::{self, Trouble};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A picture file: where it is, its width and height.
type Known = Result<(PathBuf, (f32, f32)), Trouble>;

/// All picture files of an exhibition. Each is opened once, by whoever names
/// it first; others wait for it.
pub(super) struct Pictures {
    folder: PathBuf,
    depth: Depth,
    known: Mutex<HashMap<String, Arc<OnceLock<Known>>>>,
}

impl Pictures {
    pub(super) fn new(folder: PathBuf, depth: Depth) -> Self {
        Self { folder, depth, known: Mutex::default() }
    }

    /// The media folder.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn open(&self, name: &str) -> Known {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let place = Arc::clone(known.entry(name.to_owned()).or_default());
        drop(known);
        place.get_or_init(|| self.look(name)).clone()
    }

    fn look(&self, name: &str) -> Known {
        let path = media::locate(&self.folder, name)?;
        let size = media::picture_size(&path)?;
        if self.depth == Depth::Everything {
            media::picture_whole(&path)?;
        }
        Ok((path, size))
    }
}
