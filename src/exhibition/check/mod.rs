//! Raw scenes to the proven exhibition, and everything that is wrong on the way.

mod room;
mod scene;
mod source;
mod text;
mod work;

use super::finding::Finding;
use super::folder::Folder;
use super::glyphs::Glyphs;
use super::media::Trouble;
use super::model::Exhibition;
use super::text::Text;
use scene::Scene;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;

/// The most works a room holds with calm.
pub const MOST_WORKS: usize = 30;

/// The most findings of one kind that one file's report lists.
pub const MOST_ALIKE: usize = 200;

/// How closely media are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Their headers: enough to open.
    Headers,
    /// Every picture to its end: for opening day.
    Everything,
}

/// What checking yields: as much of the exhibition as is good, and all findings.
#[derive(Debug)]
pub struct Checked {
    /// None when there is no room to show.
    pub exhibition: Option<Exhibition>,
    /// In the order of the files.
    pub findings: Vec<Finding>,
    /// Where each work is written: file and place of its id, by work id.
    pub origins: HashMap<String, Finding>,
}

/// A picture file: where it is, its width and height.
type Known = (PathBuf, (f32, f32));

/// What all files of one exhibition are checked against.
struct Context {
    media: PathBuf,
    depth: Depth,
    threads: BTreeSet<String>,
    sources: BTreeMap<String, Text>,
    /// Ids of works met so far.
    work_ids: BTreeSet<String>,
    /// What is known of media files, so that each is opened once.
    pictures: HashMap<String, Result<Known, Trouble>>,
    origins: HashMap<String, Finding>,
}

/// Reads and checks a folder.
pub fn check(folder: &Folder, glyphs: &Glyphs, depth: Depth) -> Checked {
    let mut findings = Vec::new();
    let text = match folder.read("exhibition.ron") {
        Ok(text) => text,
        Err(finding) => {
            let help = format!("{}; an exhibition is a folder with exhibition.ron", finding.help);
            return Checked { exhibition: None, findings: vec![Finding { help, ..*finding }], origins: HashMap::new() };
        }
    };
    let mut scene = Scene::new("exhibition.ron", &text);
    let (head, mut context) = source::exhibition(&mut scene, folder, depth);
    let mut rooms = Vec::new();
    for (id, span) in head.rooms {
        let name = format!("rooms/{id}.ron");
        match folder.read(&name) {
            Ok(text) => rooms.push((id.clone(), name, text)),
            Err(finding) => {
                scene.fault(finding.code, span, format!("room `{id}`: {}", finding.message), finding.help.clone());
            }
        }
    }
    findings.extend(scene.finish(glyphs));
    let mut proven = Vec::new();
    let mut ways = Vec::new();
    for (id, name, text) in &rooms {
        let mut scene = Scene::new(name, text);
        let (room, leads) = room::room(&mut scene, id, &mut context);
        findings.extend(scene.finish(glyphs));
        proven.push(room);
        ways.push(leads);
    }
    room::join(&mut proven, &ways, &mut findings);
    let exhibition = (!proven.is_empty()).then_some(Exhibition {
        title: head.title,
        subtitle: head.subtitle,
        notice: head.notice,
        idle_seconds: head.idle_seconds,
        rooms: proven,
        threads: head.threads,
        sources: context.sources,
    });
    Checked { exhibition, findings, origins: context.origins }
}
