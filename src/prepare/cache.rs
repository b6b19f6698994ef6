//! The cache: what took long to make, kept under a name made from everything
//! that went into it. Another input is another name, so nothing in it is ever
//! stale; what is damaged or foreign is made again.
//!
//! ```text
//! ~/.cache/enfilade/3f/3f09…e1.entry      beside, then renamed: never half there
//! ```
//!
//! An entry is a head and blocks. Each block carries its own checksum, so that
//! a reader who wants the first block needs not read the last.

use std::fs::{self, File};
use std::io::{self, Write};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

/// Begins every entry; its last digits are the layout's version.
const MAGIC: &[u8; 8] = b"ENFC0001";

/// No block is larger, whatever a head claims; bytes.
const LARGEST: u64 = 256 << 20;

/// No entry has more blocks.
const MOST_BLOCKS: usize = 64;

/// A use makes an entry young again, but not more often than this.
const TOUCH: Duration = Duration::from_secs(6 * 3600);

/// Files that a program left half written are swept up after this.
const ABANDONED: Duration = Duration::from_secs(24 * 3600);

/// What an entry is made from, in one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key([u8; 32]);

impl Key {
    /// From the parts that went into it; each part is told from the next.
    pub fn of(parts: &[&[u8]]) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        Self(*hasher.finalize().as_bytes())
    }

    fn name(&self) -> String {
        blake3::Hash::from_bytes(self.0).to_hex().to_string()
    }
}

/// A folder of entries, or none.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    folder: Option<Arc<Path>>,
    /// Something could not be written, and it has been said.
    full: Arc<AtomicBool>,
}

/// An entry that is there: its head, and its blocks unread.
#[derive(Debug)]
pub struct Entry {
    file: File,
    /// What its maker wrote first.
    pub head: Vec<u8>,
    /// Where each block begins, how long it is, and its checksum.
    blocks: Vec<(u64, u64, [u8; 16])>,
}

/// The user's own folder for caches, where there is one.
pub fn folder() -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("ENFILADE_CACHE")
        .or_else(|| set("XDG_CACHE_HOME").map(|cache| cache.join("enfilade")))
        .or_else(|| set("HOME").map(|home| home.join(".cache/enfilade")))
}

fn sum(bytes: &[u8]) -> [u8; 16] {
    let mut sum = [0; 16];
    sum.copy_from_slice(&blake3::hash(bytes).as_bytes()[..16]);
    sum
}

impl Cache {
    /// In this folder, which need not be there yet.
    pub fn new(folder: &Path) -> Self {
        Self { folder: Some(folder.into()), full: Arc::default() }
    }

    /// No cache: everything is made anew.
    pub fn none() -> Self {
        Self::default()
    }

    /// Its folder.
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    fn path(&self, key: Key) -> Option<PathBuf> {
        self.beside(key, "entry")
    }

    /// Where a file of another kind is kept, which brings its own checksums.
    pub(super) fn beside(&self, key: Key, extension: &str) -> Option<PathBuf> {
        let name = key.name();
        self.folder.as_ref().map(|folder| folder.join(&name[..2]).join(format!("{name}.{extension}")))
    }

    /// An entry, if it is there and whole so far as its head tells.
    pub fn get(&self, key: Key) -> Option<Entry> {
        let file = File::open(self.path(key)?).ok()?;
        let entry = Entry::read(file, key)?;
        young_again(&entry.file);
        Some(entry)
    }

    /// Whether something could not be written.
    pub fn is_full(&self) -> bool {
        self.full.load(Ordering::Relaxed)
    }

    /// Keeps an entry. When the disk is full or read-only it is told once, and
    /// everything goes on without.
    pub fn put(&self, key: Key, head: &[u8], blocks: &[Vec<u8>]) {
        let Some(path) = self.path(key) else { return };
        if let Err(error) = write(&path, key, head, blocks)
            && !self.full.swap(true, Ordering::Relaxed)
        {
            eprintln!("enfilade: the cache {} cannot be written ({error}); everything is made anew instead.", path.display());
        }
    }

    /// Deletes what was not used for longest until no more than `bytes` are
    /// left, and what was left half written.
    pub fn sweep(&self, bytes: u64) {
        let Some(folder) = &self.folder else { return };
        let mut entries = Vec::new();
        for path in fs::read_dir(folder).into_iter().flatten().flatten().flat_map(|shelf| fs::read_dir(shelf.path())).flatten().flatten() {
            let Ok(data) = path.metadata() else { continue };
            let age = data.modified().ok().and_then(|changed| changed.elapsed().ok()).unwrap_or_default();
            match path.path().extension().and_then(|extension| extension.to_str()) {
                Some("entry" | "scan") => entries.push((age, data.len(), path.path())),
                Some("part") if age > ABANDONED => drop(fs::remove_file(path.path())),
                _ => {}
            }
        }
        entries.sort();
        let mut kept = 0;
        for (_, length, path) in entries {
            kept += length;
            if kept > bytes {
                // Somebody else may have swept it up already.
                let _ = fs::remove_file(path);
            }
        }
    }
}

/// Marks a file as used: what is not used for longest is deleted first.
pub fn touch(path: &Path) {
    if let Ok(file) = File::open(path) {
        young_again(&file);
    }
}

fn young_again(file: &File) {
    if let Ok(changed) = file.metadata().and_then(|data| data.modified())
        && changed.elapsed().is_ok_and(|age| age > TOUCH)
    {
        // Read-only caches stay as old as they are.
        let _ = file.set_modified(SystemTime::now());
    }
}

/// Writes a file beside its place and moves it there when it is whole.
///
/// # Errors
/// When the disk is full or read-only.
pub fn beside(path: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let own = format!("{}-{}.part", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let part = path.with_extension(own);
    let written = File::create(&part).and_then(|mut file| write(&mut file)).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}

fn write(path: &Path, key: Key, head: &[u8], blocks: &[Vec<u8>]) -> io::Result<()> {
    let mut table = Vec::new();
    table.extend_from_slice(&key.0);
    table.extend_from_slice(&(head.len() as u64).to_le_bytes());
    table.extend_from_slice(head);
    table.extend_from_slice(&(blocks.len() as u64).to_le_bytes());
    for block in blocks {
        table.extend_from_slice(&(block.len() as u64).to_le_bytes());
        table.extend_from_slice(&sum(block));
    }
    beside(path, |file| {
        file.write_all(MAGIC)?;
        file.write_all(&(table.len() as u64).to_le_bytes())?;
        file.write_all(&sum(&table))?;
        file.write_all(&table)?;
        blocks.iter().try_for_each(|block| file.write_all(block))
    })
}

/// Takes so many bytes from the front.
fn take<'a>(bytes: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, rest) = bytes.split_at_checked(count)?;
    *bytes = rest;
    Some(taken)
}

fn number(bytes: &mut &[u8]) -> Option<u64> {
    take(bytes, 8)?.try_into().ok().map(u64::from_le_bytes)
}

impl Entry {
    fn read(file: File, key: Key) -> Option<Self> {
        let length = file.metadata().ok()?.len();
        let mut start = [0; 32];
        file.read_exact_at(&mut start, 0).ok()?;
        let mut rest = start.as_slice();
        if take(&mut rest, 8)? != MAGIC {
            return None;
        }
        let size = number(&mut rest)?;
        if size > length {
            return None;
        }
        let mut table = vec![0; usize::try_from(size).ok()?];
        file.read_exact_at(&mut table, 32).ok()?;
        if sum(&table) != rest {
            return None;
        }
        let mut table = table.as_slice();
        if take(&mut table, 32)? != key.0 {
            return None;
        }
        let head = usize::try_from(number(&mut table)?).ok()?;
        let head = take(&mut table, head)?.to_vec();
        let count = usize::try_from(number(&mut table)?).ok().filter(|count| *count <= MOST_BLOCKS)?;
        let mut blocks = Vec::with_capacity(count);
        let mut at = 32 + size;
        for _ in 0..count {
            let length = number(&mut table)?;
            blocks.push((at, length, take(&mut table, 16)?.try_into().ok()?));
            at = at.checked_add(length)?;
        }
        (at == length).then_some(Self { file, head, blocks })
    }

    /// How many blocks it has.
    pub fn count(&self) -> usize {
        self.blocks.len()
    }

    /// A block, if it is whole.
    pub fn block(&self, at: usize) -> Option<Vec<u8>> {
        let (start, length, sound) = *self.blocks.get(at)?;
        if length > LARGEST {
            return None;
        }
        let mut bytes = vec![0; usize::try_from(length).ok()?];
        self.file.read_exact_at(&mut bytes, start).ok()?;
        (sum(&bytes) == sound).then_some(bytes)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::*;

    fn filled() -> (tempfile::TempDir, Cache, Key) {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path());
        let key = Key::of(&[b"a picture", b"1024"]);
        cache.put(key, b"head", &[vec![1; 40], vec![2; 4000]]);
        (folder, cache, key)
    }

    #[test]
    fn what_is_kept_comes_back() {
        let (_folder, cache, key) = filled();
        let entry = cache.get(key).unwrap();
        assert_eq!((entry.head.as_slice(), entry.count()), (b"head".as_slice(), 2));
        assert_eq!(entry.block(1).unwrap(), vec![2; 4000]);
        assert!(cache.get(Key::of(&[b"a picture", b"2048"])).is_none());
        assert_ne!(Key::of(&[b"ab", b"c"]), Key::of(&[b"a", b"bc"]));
    }

    #[test]
    fn a_damaged_or_truncated_entry_is_never_trusted() {
        let (_folder, cache, key) = filled();
        let path = cache.path(key).unwrap();
        let whole = fs::read(&path).unwrap();
        for cut in (0..whole.len()).step_by(61) {
            fs::write(&path, &whole[..cut]).unwrap();
            assert!(cache.get(key).is_none(), "cut at {cut}");
        }
        for at in (0..whole.len()).step_by(7) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x55;
            fs::write(&path, &bytes).unwrap();
            let sound = cache.get(key).is_some_and(|entry| entry.head == b"head" && (0..2).all(|block| entry.block(block).is_some()));
            assert!(!sound, "changed at {at}");
        }
    }

    #[test]
    fn another_version_is_made_again() {
        let (_folder, cache, key) = filled();
        let path = cache.path(key).unwrap();
        let mut bytes = fs::read(&path).unwrap();
        bytes[7] = b'9';
        fs::write(&path, bytes).unwrap();
        assert!(cache.get(key).is_none());
    }

    #[test]
    fn a_cache_that_cannot_be_written_is_done_without() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a-file");
        fs::write(&file, "x").unwrap();
        let cache = Cache::new(&file);
        cache.put(Key::of(&[b"x"]), b"", &[]);
        assert!(cache.get(Key::of(&[b"x"])).is_none());
    }

    #[test]
    fn the_least_used_goes_first_and_half_files_go() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path());
        let keys: Vec<Key> = (0..4_u8).map(|at| Key::of(&[&[at]])).collect();
        for (at, key) in (0_u64..).zip(&keys) {
            cache.put(*key, b"", &[vec![0; 1000]]);
            let file = File::open(cache.path(*key).unwrap()).unwrap();
            file.set_modified(SystemTime::now() - Duration::from_secs(4000 - 1000 * at)).unwrap();
        }
        let half = cache.path(keys[0]).unwrap().with_extension("1-1.part");
        fs::write(&half, "half").unwrap();
        File::open(&half).unwrap().set_modified(SystemTime::now() - ABANDONED * 2).unwrap();
        cache.sweep(2500);
        let there: Vec<bool> = keys.iter().map(|key| cache.get(*key).is_some()).collect();
        assert_eq!(there, [false, false, true, true]);
        assert!(!half.exists());
    }
}
