//! A folder for as long as the benchmark runs.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// A folder that goes with this value.
pub(super) struct Temporary(PathBuf);

impl Temporary {
    /// An empty one.
    pub(super) fn new() -> Result<Self, String> {
        let path = env::temp_dir().join(format!("enfilade-bench-{}", process::id()));
        // Not one that is there already: it will be deleted.
        fs::create_dir(&path).map_err(|error| format!("{} cannot be made: {error}", path.display()))?;
        Ok(Self(path))
    }

    /// A place in it, where nothing is yet.
    pub(super) fn place(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

/// Deletes what is no longer needed; if it cannot, the rest goes on.
pub(super) fn delete(folder: &Path) {
    let _ = fs::remove_dir_all(folder);
}

impl Drop for Temporary {
    fn drop(&mut self) {
        delete(&self.0);
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::*;

    #[test]
    fn it_goes_with_all_that_is_in_it() {
        let temporary = Temporary::new().unwrap();
        let inside = temporary.place("cache");
        fs::create_dir(&inside).unwrap();
        fs::write(inside.join("entry"), "x").unwrap();
        assert!(Temporary::new().is_err(), "one a process");
        drop(temporary);
        assert!(!inside.exists());
    }
}
