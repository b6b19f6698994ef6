//! A work: who, what, when, on whose authority, and what is in the frame.

use super::room::Wall;
use super::story::WorkAt;
use crate::exhibition::date::Date;
use crate::exhibition::picture::{Chart, Map, Plate, Stand};
use crate::exhibition::text::Text;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What a work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say all")]
pub enum Kind {
    Book,
    Map,
    Chart,
    Poster,
    Photograph,
    Document,
    Model,
    Medal,
    Costume,
    Textile,
    Letter,
    Notebook,
    Sound,
}

/// The honest label: how the picture on the wall was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Credit {
    /// Drawn for the exhibition.
    Illustration,
    /// A typographic reconstruction, no facsimile.
    Typeset,
    /// A chart from cited figures.
    Chart,
    /// A map from cited figures.
    Map,
    /// A simplified model.
    Model,
    /// A sound made for the exhibition.
    Sound,
}

/// How sure the exhibition is of what a caption says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Certainty {
    /// Matched against a source while the brief was written.
    Matched,
    /// Standard literature, not reopened.
    Literature,
    /// Recalled figures, to be verified.
    Recalled,
    /// No source, and the caption says so.
    Unsourced,
}

/// One work.
#[derive(Clone, Debug)]
pub struct Work {
    /// Unique in the exhibition.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// Its title.
    pub title: Text,
    /// When.
    pub date: Option<Date>,
    /// Where.
    pub place: Option<Text>,
    /// Who made the original, where one is named.
    pub maker: Option<Text>,
    /// What the label says.
    pub caption: Text,
    /// What is seen, in words.
    pub description: Option<Text>,
    /// How the picture was made.
    pub credit: Option<Credit>,
    /// After which source it was drawn.
    pub after: Option<Text>,
    /// An imagined example.
    pub imagined: bool,
    /// How sure the caption is.
    pub certainty: Certainty,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// Accounts that differ, each with its own authority.
    pub claims: Vec<Claim>,
    /// Spots of the picture worth a closer look.
    pub details: Vec<Detail>,
    /// The work that is laid over it, to be compared.
    pub compare: Option<Compare>,
    /// What is heard with it.
    pub recording: Option<Recording>,
    /// Where there is more, for a visitor's own telephone: an address that
    /// begins with `https://` or `http://`. It is printed, never opened.
    pub link: Option<String>,
    /// Shown before a sensitive work.
    pub notice: Option<Text>,
    /// Width and height on the wall, metres, without the frame.
    pub size: (f32, f32),
    /// Works of one group hang together.
    pub group: Option<String>,
    /// Pinned to a wall and, perhaps, to metres from its left end.
    pub pin: Option<(Wall, Option<f32>)>,
    /// What is in the frame.
    pub image: Image,
}

/// What somebody says where accounts differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Whose account it is.
    pub who: Text,
    /// What they say.
    pub says: Text,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// How sure it is that they say so.
    pub certainty: Certainty,
}

/// A spot of a picture, and what there is to see.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// Its middle, as parts of the picture's width and height from the top left.
    pub at: (f32, f32),
    /// How wide it is, as part of the picture's width.
    pub size: f32,
    /// Its name.
    pub title: Text,
    /// What there is to see.
    pub text: Text,
}

/// Another work, laid over this one with a slider between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Compare {
    /// The other work. Both are flat, and of like proportions.
    pub with: WorkAt,
    /// Why the two.
    pub text: Text,
}

/// A sound that belongs to a work.
#[derive(Clone, Debug, PartialEq)]
pub struct Recording {
    /// Where it is.
    pub file: PathBuf,
    /// What is heard, in words.
    pub transcript: Option<Text>,
}

/// What is in the frame.
#[derive(Clone, Debug, PartialEq)]
pub enum Image {
    /// A picture file that is there and opens; pixels or SVG units.
    File {
        /// Where it is.
        path: PathBuf,
        /// Width and height in its own units.
        size: (f32, f32),
    },
    /// Drawn from figures.
    Chart(Box<Chart>),
    /// Drawn from coordinates.
    Map(Box<Map>),
    /// Set in type.
    Plate(Box<Plate>),
    /// A solid model on a plinth.
    Model(Box<Model>),
    /// Nothing could be shown; a labelled blank hangs instead.
    Blank,
}

/// A solid model that is there and opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Where it is.
    pub path: PathBuf,
    /// Width, height and depth as it is shown, before it is turned; metres.
    pub size: (f32, f32, f32),
    /// How many times smaller than the original.
    pub scale: f32,
    /// What it stands on.
    pub on: Stand,
    /// How far it is turned, radians against the clock as seen from above.
    pub turned: f32,
    /// How many triangles it has.
    pub triangles: usize,
}

impl Model {
    /// What it takes of the floor when turned: width and depth, metres.
    pub fn spread(&self) -> (f32, f32) {
        let (sin, cos) = self.turned.sin_cos();
        let (width, _, depth) = self.size;
        ((width * cos).abs() + (depth * sin).abs(), (width * sin).abs() + (depth * cos).abs())
    }
}
