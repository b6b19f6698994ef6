//! Raw scenes to the proven exhibition, and everything that is wrong on the way.
//!
//! Rooms are checked side by side; what runs through them, when all are read.

mod authority;
mod claims;
mod compare;
mod details;
mod furnish;
mod known;
mod line;
mod link;
mod pictures;
mod places;
mod question;
mod reading;
mod room;
mod scene;
mod sound;
mod source;
mod stories;
mod text;
mod threads;
mod timeline;
mod work;

use super::finding::Finding;
use super::folder::Folder;
use super::glyphs::Glyphs;
use super::model::{Exhibition, Room};
use super::share::{cores, share};
use super::text::Text;
use compare::Wish;
use known::Known;
use pictures::Pictures;
use scene::Scene;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

/// The most threads at a time: each may hold a large picture.
const MOST_THREADS: usize = 8;

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

/// What all rooms of one exhibition are checked against.
struct Rules {
    sources: BTreeMap<String, Text>,
    pictures: Pictures,
}

/// What one room is checked against, and the works met in it so far.
struct Context<'a> {
    rules: &'a Rules,
    media: PathBuf,
    /// The works of the rooms before.
    taken: &'a HashMap<String, Finding>,
    origins: HashMap<String, Finding>,
    wishes: Vec<Wish>,
}

/// One room, and what was found in it.
struct Seen {
    room: Room,
    ways: Option<Vec<room::Way>>,
    /// Where its furnishings are written.
    furnishings: Vec<Finding>,
    /// What its works wish to be compared with.
    wishes: Vec<Wish>,
    findings: Vec<Finding>,
    origins: HashMap<String, Finding>,
}

/// Reads and checks a folder.
pub fn check(folder: &Folder, glyphs: &Glyphs, depth: Depth) -> Checked {
    let text = match folder.read("exhibition.ron") {
        Ok(text) => text,
        Err(finding) => {
            let help = format!("{}; an exhibition is a folder with exhibition.ron", finding.help);
            return Checked { exhibition: None, findings: vec![Finding { help, ..*finding }], origins: HashMap::new() };
        }
    };
    let mut scene = Scene::new("exhibition.ron", &text);
    let (head, rules) = source::exhibition(&mut scene, folder, depth);
    let rooms = share(&head.rooms, cores().min(MOST_THREADS), |(id, _)| look(folder, glyphs, id, &rules, &HashMap::new()));
    let (mut proven, mut ways, mut furnishings) = (Vec::new(), Vec::new(), Vec::new());
    let (mut wishes, mut later) = (Vec::new(), Vec::new());
    let mut origins: HashMap<String, Finding> = HashMap::new();
    for ((id, span), room) in head.rooms.iter().zip(rooms) {
        // Each room was looked at as if it were the first.
        let clash = room.as_ref().is_ok_and(|seen| seen.origins.keys().any(|work| origins.contains_key(work)));
        let room = if clash { look(folder, glyphs, id, &rules, &origins) } else { room };
        match room {
            Ok(seen) => {
                later.extend(seen.findings);
                proven.push(seen.room);
                ways.push(seen.ways);
                furnishings.push(seen.furnishings);
                wishes.push(seen.wishes);
                origins.extend(seen.origins);
            }
            Err(finding) => {
                scene.fault(finding.code, *span, format!("room `{id}`: {}", finding.message), finding.help);
            }
        }
    }
    let mut findings = scene.finish(glyphs);
    findings.extend(later);
    room::join(&mut proven, &ways, &mut findings);
    for (at, (room, origins)) in proven.iter_mut().zip(&furnishings).enumerate() {
        findings.extend(furnish::fit(room, at, origins));
    }
    if let Some(chart) = &head.line {
        line::measure(&mut proven, chart);
    }
    findings.extend(compare::join(&mut proven, &wishes, &rules.sources));
    let stories = stories::stories(folder, glyphs, &Known::new(&proven, &rules.sources), &mut findings);
    let exhibition = (!proven.is_empty()).then_some(Exhibition {
        title: head.title,
        subtitle: head.subtitle,
        notice: head.notice,
        idle_seconds: head.idle_seconds,
        rooms: proven,
        threads: stories.threads,
        events: stories.events,
        places: stories.places,
        reading: stories.reading,
        credits: stories.credits,
        sources: rules.sources,
        line: head.line,
        question: head.question,
    });
    Checked { exhibition, findings, origins }
}

/// Reads and checks one room; `taken` are the works of those before.
fn look(folder: &Folder, glyphs: &Glyphs, id: &str, rules: &Rules, taken: &HashMap<String, Finding>) -> Result<Seen, Box<Finding>> {
    let name = format!("rooms/{id}.ron");
    let text = folder.read(&name)?;
    let mut scene = Scene::new(&name, &text);
    let mut context = Context { rules, media: rules.pictures.folder().to_owned(), taken, origins: HashMap::new(), wishes: Vec::new() };
    let (room, ways, furnishings) = room::room(&mut scene, id, &mut context);
    let Context { origins, wishes, .. } = context;
    Ok(Seen { room, ways, furnishings, wishes, findings: scene.finish(glyphs), origins })
}
