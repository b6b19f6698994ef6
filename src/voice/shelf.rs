//! Where recordings are kept, each under a name made from everything that went
//! into it. What is damaged is made again.

use super::{NoVoice, Pace};
use crate::exhibition::Lang;
use std::fs::{self, DirBuilder, File};
use std::io::{self, ErrorKind, Read};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

/// A recording is never shorter; bytes.
const SHORTEST: u64 = 100;

/// Begins the name of what is being written.
const PART: &str = "part-";

/// Files that a program left half written are swept up after this.
const ABANDONED: Duration = Duration::from_secs(24 * 3600);

/// A use makes a recording young again, but not more often than this.
const TOUCH: Duration = Duration::from_secs(6 * 3600);

/// A folder of recordings.
#[derive(Debug)]
pub(super) struct Shelf {
    asked: Option<PathBuf>,
    chosen: OnceLock<Result<Folder, NoVoice>>,
}

/// Where new recordings are written.
#[derive(Debug)]
struct Folder {
    path: PathBuf,
    /// Ours alone, and deleted at the end.
    passing: bool,
}

/// The name of a recording.
pub(super) fn name(program: &[String], text: &str, lang: Lang, pace: Pace) -> String {
    let mut hasher = blake3::Hasher::new();
    let pace = pace.words_per_minute().to_string();
    for part in program.iter().map(String::as_str).chain([text, lang.code(), &pace]) {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    format!("{}.wav", hasher.finalize().to_hex())
}

/// A new name for a file that is being written.
pub(super) fn part(extension: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("{PART}{}-{}.{extension}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

impl Shelf {
    pub(super) fn new(asked: Option<PathBuf>) -> Self {
        Self { asked, chosen: OnceLock::new() }
    }

    /// A kept recording, if it is there and sound; also one in a folder that
    /// can only be read.
    pub(super) fn find(&self, name: &str) -> Option<PathBuf> {
        let chosen = self.chosen.get().and_then(|chosen| chosen.as_ref().ok()).map(|folder| folder.path.as_path());
        let places = self.asked.as_deref().into_iter().chain(chosen);
        let file = places.map(|folder| folder.join(name)).find(|file| is_wav(file))?;
        young_again(&file);
        Some(file)
    }

    /// Has a recording made beside its place, and moves it there when it is
    /// whole.
    pub(super) fn put(&self, name: &str, make: impl FnOnce(&Path) -> Result<(), NoVoice>) -> Result<PathBuf, NoVoice> {
        let folder = self.folder()?;
        let (part, file) = (folder.join(part("wav")), folder.join(name));
        let put = make(&part).and_then(|()| keep(&part, &file));
        if put.is_err() {
            // It may never have been there.
            let _ = fs::remove_file(&part);
        }
        put.map(|()| file)
    }

    /// The folder in which new recordings are written.
    pub(super) fn folder(&self) -> Result<&Path, NoVoice> {
        let chosen = self.chosen.get_or_init(|| choose(self.asked.as_deref()));
        chosen.as_ref().map(|folder| folder.path.as_path()).map_err(Clone::clone)
    }

    pub(super) fn sweep(&self, bytes: u64) {
        let Some(folder) = &self.asked else { return };
        let mut recordings = Vec::new();
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let Ok(data) = entry.metadata() else { continue };
            let age = data.modified().ok().and_then(|changed| changed.elapsed().ok()).unwrap_or_default();
            let path = entry.path();
            if entry.file_name().to_string_lossy().starts_with(PART) {
                if age > ABANDONED {
                    let _ = fs::remove_file(path);
                }
            } else if path.extension().is_some_and(|extension| extension == "wav") {
                recordings.push((age, data.len(), path));
            }
        }
        recordings.sort();
        let mut kept = 0_u64;
        for (_, length, path) in recordings {
            kept = kept.saturating_add(length);
            if kept > bytes {
                // Somebody else may have swept it up already.
                let _ = fs::remove_file(path);
            }
        }
    }
}

impl Drop for Shelf {
    fn drop(&mut self) {
        if let Some(Ok(Folder { path, passing: true })) = self.chosen.get() {
            let _ = fs::remove_dir_all(path);
        }
    }
}

fn choose(asked: Option<&Path>) -> Result<Folder, NoVoice> {
    if let Some(path) = asked {
        match try_writing(path) {
            Ok(()) => return Ok(Folder { path: path.to_owned(), passing: false }),
            Err(error) => eprintln!(
                "enfilade: speech cannot be kept in {} ({error}); it is kept in a temporary folder instead, and made again after a restart.",
                path.display()
            ),
        }
    }
    let temporary = std::env::temp_dir();
    let path = passing(&temporary).map_err(|error| {
        NoVoice(format!("Speech cannot be kept anywhere: {} cannot be written either ({error}). Make room there.", temporary.display()))
    })?;
    Ok(Folder { path, passing: true })
}

fn try_writing(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let file = folder.join(part("txt"));
    File::create(&file)?;
    fs::remove_file(file)
}

/// A new folder that only we can read.
fn passing(temporary: &Path) -> io::Result<PathBuf> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    loop {
        let path = temporary.join(format!("enfilade-voice-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed)));
        match DirBuilder::new().mode(0o700).create(&path) {
            // Left behind by a process that had our number.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(()) => return Ok(path),
        }
    }
}

fn keep(part: &Path, file: &Path) -> Result<(), NoVoice> {
    if !is_wav(part) {
        return Err(NoVoice(
            "The speech program ended well but wrote no WAV file: check in the kiosk's settings that its arguments name {file}.".into(),
        ));
    }
    // On the disk before it has its name, so that no power cut leaves half of it.
    let kept = File::open(part).and_then(|part| part.sync_all()).and_then(|()| fs::rename(part, file));
    kept.map_err(|error| NoVoice(format!("The recording {} could not be kept ({error}): make room there.", file.display())))
}

/// The first bytes of a file that is long enough to be a recording.
pub(super) fn start_of(file: &Path) -> Option<[u8; 12]> {
    let mut file = File::open(file).ok()?;
    let data = file.metadata().ok()?;
    if !data.is_file() || data.len() < SHORTEST {
        return None;
    }
    let mut start = [0; 12];
    file.read_exact(&mut start).ok()?;
    Some(start)
}

fn is_wav(file: &Path) -> bool {
    start_of(file).is_some_and(|start| start.starts_with(b"RIFF") && start.ends_with(b"WAVE"))
}

fn young_again(path: &Path) {
    if let Ok(file) = File::open(path)
        && let Ok(changed) = file.metadata().and_then(|data| data.modified())
        && changed.elapsed().is_ok_and(|age| age > TOUCH)
    {
        // Where it can only be read it stays as old as it is.
        let _ = file.set_modified(SystemTime::now());
    }
}
