//! The proven exhibition: what stands here has been checked, and everything
//! after it may rely on that. Lengths are metres.

use super::colour::Colour;
use super::date::Date;
use super::furnishing::Furnishing;
use super::picture::{Chart, Map, Palette, Plate};
use super::text::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A whole exhibition.
#[derive(Clone, Debug)]
pub struct Exhibition {
    /// Its title.
    pub title: Text,
    /// A line under the title.
    pub subtitle: Option<Text>,
    /// What visitors should know before they look.
    pub notice: Option<Text>,
    /// Seconds without a touch until everything returns to the title.
    pub idle_seconds: f32,
    /// The rooms in the order in which they are hung. Never empty.
    pub rooms: Vec<Room>,
    /// Ways through the rooms: id and title.
    pub threads: Vec<(String, Text)>,
    /// Full citations by key.
    pub sources: BTreeMap<String, Text>,
    /// What the lines in the floor tell, where they are a chart.
    pub line: Option<LineChart>,
}

/// A series of figures that the pair of lines in the floor is as wide as.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    /// What is counted.
    pub title: Text,
    /// What it means, for whoever asks.
    pub text: Text,
    /// In what.
    pub unit: Text,
    /// Years and figures, in the order of time.
    pub years: Vec<(i32, f32)>,
    /// How sure the figures are.
    pub certainty: Certainty,
    /// Keys of their sources.
    pub sources: Vec<String>,
}

impl Exhibition {
    /// A work by its id, with its room's index and its own.
    pub fn work(&self, id: &str) -> Option<(usize, usize)> {
        self.rooms.iter().enumerate().find_map(|(at, room)| Some((at, room.works.iter().position(|work| work.id == id)?)))
    }

    /// A room's index by its id.
    pub fn room(&self, id: &str) -> Option<usize> {
        self.rooms.iter().position(|room| room.id == id)
    }
}

/// One room.
#[derive(Clone, Debug)]
pub struct Room {
    /// Its id: the name of its file.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The years it tells of.
    pub years: Date,
    /// The year it turns on.
    pub hinge: Option<i32>,
    /// The wall text.
    pub text: Text,
    /// What it sounds like.
    pub sound: Option<Sound>,
    /// Colours and light.
    pub mood: Mood,
    /// Measures.
    pub plan: Plan,
    /// Indices of the rooms that its doorways lead to.
    pub doorways: Vec<usize>,
    /// What hangs in it.
    pub works: Vec<Work>,
}

/// What a room sounds like.
#[derive(Clone, Debug)]
pub struct Sound {
    /// The loop.
    pub file: PathBuf,
    /// What is heard, in words.
    pub description: Option<Text>,
}

/// Colours and light of a room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mood {
    /// Walls, lettering, bright colour.
    pub palette: Palette,
    /// The lower wall.
    pub wainscot: Colour,
    /// The floor.
    pub floor: Colour,
    /// The ceiling.
    pub ceiling: Colour,
    /// Lamps, daylight, exposure.
    pub light: Light,
}

/// A room's light, in the units that lamps are sold by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Light {
    /// Colour temperature of the lamps, kelvin, at the entrance.
    pub kelvin: f32,
    /// The same at the far end; between them it runs evenly.
    pub kelvin_end: f32,
    /// Each lamp over a work, lumen.
    pub spots: f32,
    /// Each lamp down the middle, lumen.
    pub general: f32,
    /// What panels and lanterns give, lumen a square metre.
    pub panels: f32,
    /// What comes through glass, lumen a square metre.
    pub daylight: f32,
    /// Illuminance at which white looks white, lux.
    pub exposure: f32,
}

impl Light {
    /// Colour temperature at a part of the room's length, 0 to 1.
    pub fn kelvin_at(&self, part: f32) -> f32 {
        self.kelvin + (self.kelvin_end - self.kelvin) * part.clamp(0.0, 1.0)
    }
}

/// A room's measures, in metres.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Across the line of doorways.
    pub width: f32,
    /// Along the line of doorways.
    pub length: f32,
    /// To the ceiling.
    pub height: f32,
    /// What is overhead.
    pub ceiling: Ceiling,
    /// What is underfoot.
    pub floor: Floor,
    /// Height of the wainscot, 0 for none.
    pub wainscot: f32,
    /// What the walls are made of, over the wainscot.
    pub wall: Facing,
    /// What the wainscot is made of.
    pub lower: Facing,
    /// How many benches stand along the middle.
    pub benches: u8,
    /// The pair of lines in the floor.
    pub line: FloorLine,
    /// What furnishes the room. Everything in it fits.
    pub furnishings: Vec<Furnishing>,
}

/// The pair of lines in the floor, brass and steel.
#[derive(Clone, Debug, PartialEq)]
pub struct FloorLine {
    /// How they run.
    pub course: Course,
    /// Width of each, metres, where they tell no figures.
    pub width: f32,
    /// Between their middles, metres.
    pub gap: f32,
    /// Where they are a chart: for each year with a figure its place, as a part
    /// of the room's length (below 0 or over 1 for years of other rooms), and
    /// the width there.
    pub years: Vec<(f32, f32)>,
}

impl FloorLine {
    /// Width of a line where there is no figure, metres.
    pub const HAIR: f32 = 0.012;

    /// Width of a line for the largest figure, metres.
    pub const WIDEST: f32 = 0.26;

    /// Width of each line at a part of the room's length.
    pub fn width_at(&self, part: f32) -> f32 {
        if self.years.is_empty() {
            return self.width.max(Self::HAIR);
        }
        let between = self.years.windows(2).find(|pair| pair[0].0 <= part && part <= pair[1].0);
        between.map_or(Self::HAIR, |pair| {
            let ((from, before), (to, after)) = (pair[0], pair[1]);
            let width = before + (after - before) * (part - from) / (to - from).max(1e-6);
            width.max(Self::HAIR)
        })
    }
}

/// What a wall is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Facing {
    /// Painted plaster.
    #[default]
    Plain,
    /// Fields between stiles.
    Panels,
    /// Birch veneer in sheets.
    Birch,
    /// Bricks.
    Brick,
    /// Boards, upright.
    Boards,
    /// Coarse woven cloth.
    Hessian,
    /// Concrete with the marks of its formwork.
    Concrete,
    /// White drawn lines, as on a blueprint.
    Drawn,
}

/// How the pair of lines runs through a room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Course {
    /// From two sides into one bed.
    TwoDoors,
    /// Side by side.
    #[default]
    Parallel,
    /// Side by side, then torn apart along a crack.
    Broken,
    /// Far apart.
    Apart,
    /// Loosely round each other.
    Braid,
}

/// What is overhead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ceiling {
    /// Plain.
    #[default]
    Flat,
    /// Beams in both directions.
    Coffers,
    /// A rounded edge and a raised middle.
    Coved,
    /// A row of north lights.
    SawTooth,
    /// Timber trusses under a skylight.
    Trusses,
    /// A band of windows high up on both sides.
    Clerestory,
}

/// What is underfoot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say all")]
pub enum Floor {
    #[default]
    Boards,
    Herringbone,
    Marble,
    Slabs,
    Concrete,
}

/// A wall of a room, as one sees it on entering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Wall {
    /// At the left.
    West,
    /// Ahead, round the doorway onward.
    North,
    /// At the right.
    East,
    /// Behind, round the doorway one came by.
    South,
}

impl Wall {
    /// All four, in the order in which a visitor walks along them.
    pub const ALL: [Wall; 4] = [Wall::West, Wall::North, Wall::East, Wall::South];
}

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
    /// Accounts that disagree.
    pub disputed: Vec<Text>,
    /// Shown before a sensitive work.
    pub notice: Option<Text>,
    /// Width and height on the wall, metres, without the frame.
    pub size: (f32, f32),
    /// Works of one group hang together.
    pub group: Option<String>,
    /// Pinned to a wall and, perhaps, to metres from its left end.
    pub pin: Option<(Wall, Option<f32>)>,
    /// Ids of its threads.
    pub threads: Vec<String>,
    /// What is in the frame.
    pub image: Image,
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
    /// Nothing could be shown; a labelled blank hangs instead.
    Blank,
}
