//! The answers to the visitors' question, counted on this machine: how often
//! each was given, and nothing else.

use crate::prepare::cache;
use crate::visit::Visited;
use bevy::prelude::*;
use bevy::tasks::AsyncComputeTaskPool;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The largest file of counts that is read, bytes.
const LARGEST: u64 = 64 << 10;

/// Where they are counted.
#[derive(Resource, Clone, Debug, Default)]
pub(super) struct Ballot {
    /// The file; none when there is no place for one.
    file: Option<PathBuf>,
    /// Counts by the answers' ids; those of former answers are kept.
    counts: BTreeMap<String, u64>,
    read: bool,
}

impl Ballot {
    /// The counts of the exhibition in `folder`.
    pub(super) fn of(folder: &Path) -> Self {
        let data = env::var_os("XDG_DATA_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
        let data = data.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".local/share")));
        let name = folder.canonicalize().ok().and_then(|folder| Some(folder.file_name()?.to_owned()));
        let file = data.zip(name).map(|(data, name)| data.join("enfilade").join(name).join("answers.ron"));
        Self { file, ..Self::default() }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Last, (recall, count).chain().run_if(resource_exists::<Visited>));
}

/// What has been counted before.
fn recall(mut ballot: ResMut<Ballot>, mut visited: ResMut<Visited>) {
    if std::mem::replace(&mut ballot.read, true) {
        return;
    }
    let Some(file) = ballot.file.clone() else { return };
    match read(&file) {
        Ok(counts) => ballot.counts = counts,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return,
        Err(error) => {
            // What is there is not written over.
            warn!("the answers in {} cannot be read ({error}); this time they are counted in memory", file.display());
            ballot.file = None;
            return;
        }
    }
    let museum = &mut visited.0;
    let Some(question) = museum.exhibition.question.as_ref() else { return };
    museum.counts = question.answers.iter().map(|answer| ballot.counts.get(&answer.id).copied().unwrap_or(0)).collect();
}

/// What has been answered now.
fn count(visited: Res<Visited>, mut ballot: ResMut<Ballot>) {
    let Some(question) = visited.exhibition.question.as_ref().filter(|_| visited.is_changed()) else { return };
    let mut counts = ballot.counts.clone();
    // What was counted once never grows smaller.
    for (answer, count) in question.answers.iter().zip(&visited.counts) {
        let kept = counts.entry(answer.id.clone()).or_default();
        *kept = (*kept).max(*count);
    }
    if counts == ballot.counts || counts.values().all(|count| *count == 0) {
        return;
    }
    ballot.counts = counts;
    let (Some(file), counts) = (ballot.file.clone(), ballot.counts.clone()) else { return };
    let keep = async move {
        if let Err(error) = write(&file, &counts) {
            warn!("the answers are not kept: {}: {error}", file.display());
        }
    };
    AsyncComputeTaskPool::get().spawn(keep).detach();
}

fn read(file: &Path) -> io::Result<BTreeMap<String, u64>> {
    if fs::metadata(file)?.len() > LARGEST {
        return Err(io::Error::other("it is too large to be what it claims"));
    }
    ron::from_str(&fs::read_to_string(file)?).map_err(io::Error::other)
}

fn write(file: &Path, counts: &BTreeMap<String, u64>) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let text = ron::ser::to_string_pretty(counts, ron::ser::PrettyConfig::default()).map_err(io::Error::other)?;
    cache::beside(file, |out| {
        out.write_all(b"// How often visitors gave each answer. Nothing else is kept.\n")?;
        out.write_all(text.as_bytes())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_counted_is_read_again() -> io::Result<()> {
        let folder = env::temp_dir().join(format!("enfilade-answers-{}", std::process::id()));
        let file = folder.join("deep/answers.ron");
        let counts = BTreeMap::from([("letters".to_owned(), 3), ("a former one".to_owned(), 9)]);
        write(&file, &counts)?;
        assert_eq!(read(&file)?, counts);
        fs::write(&file, "no counts at all (")?;
        assert!(read(&file).is_err());
        fs::remove_dir_all(folder)
    }
}
