//! A room: what it says, its colours, its light, its measures.

use super::work::Work;
use crate::exhibition::colour::Colour;
use crate::exhibition::date::Date;
use crate::exhibition::furnishing::Furnishing;
use crate::exhibition::picture::Palette;
use crate::exhibition::text::Text;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

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
