//! The picture and model files that works name.

use super::Depth;
use crate::exhibition::Solid;
use crate::exhibition::media::{self, Trouble};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Width and height of a picture.
type Size = (f32, f32);

/// A model's measures: width, height and depth in metres, and triangles.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measured {
    pub(super) size: (f32, f32, f32),
    pub(super) triangles: usize,
}

/// All picture and model files of an exhibition.
pub(super) struct Pictures {
    folder: PathBuf,
    depth: Depth,
    pictures: Once<(PathBuf, Size)>,
    models: Once<(PathBuf, Measured)>,
}

impl Pictures {
    pub(super) fn new(folder: PathBuf, depth: Depth) -> Self {
        Self { folder, depth, pictures: Once::default(), models: Once::default() }
    }

    /// The media folder.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// A picture's place and size.
    pub(super) fn open(&self, name: &str) -> Result<(PathBuf, Size), Trouble> {
        self.pictures.get(name, || {
            let path = media::locate(&self.folder, name)?;
            let size = media::picture_size(&path)?;
            if self.depth == Depth::Everything {
                media::picture_whole(&path)?;
            }
            Ok((path, size))
        })
    }

    /// A model's place and measures. Models are small, so that they are read
    /// whole at any depth.
    pub(super) fn model(&self, name: &str) -> Result<(PathBuf, Measured), Trouble> {
        self.models.get(name, || {
            let path = media::locate(&self.folder, name)?;
            let solid = Solid::read(&path)?;
            Ok((path, Measured { size: solid.size().into(), triangles: solid.triangles.len() }))
        })
    }
}

/// What is known of files by name. Each is opened once, by whoever names it
/// first; others wait for it.
struct Once<T>(Mutex<HashMap<String, Arc<OnceLock<Known<T>>>>>);

/// What looking at a file has shown.
type Known<T> = Result<T, Trouble>;

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T: Clone> Once<T> {
    fn get(&self, name: &str, look: impl FnOnce() -> Result<T, Trouble>) -> Result<T, Trouble> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = Arc::clone(known.entry(name.to_owned()).or_default());
        drop(known);
        place.get_or_init(look).clone()
    }
}
