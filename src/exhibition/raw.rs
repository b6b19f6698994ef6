//! The scene files as written: a serde mirror, with no judgement in it.
//!
//! Unknown fields are refused by the decoder; every field knows whether it was
//! there and where. [`check`](super::check()) makes the proven model of it.

mod question;
mod story;

pub use question::*;
pub use story::*;

use super::colour::Colour;
use super::field::Field;
use super::furnishing::View;
use super::model::{Ceiling, Certainty, Course, Credit, Facing, Floor, Kind, Wall};
use super::picture::Picture;
use super::text::Text;
use serde::{Deserialize, Serialize};

/// `exhibition.ron`
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are documented in the curator's guide and on the model")]
pub struct Exhibition {
    pub title: Field<Text>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub subtitle: Field<Text>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub notice: Field<Text>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub media: Field<String>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub idle_seconds: Field<f32>,
    pub rooms: Field<Vec<Field<String>>>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub sources: Field<Vec<Field<SourceEntry>>>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub line: Field<LineChart>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub question: Field<Question>,
}

/// What the lines in the floor tell.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct LineChart {
    pub title: Field<Text>,
    pub text: Field<Text>,
    pub unit: Field<Text>,
    pub years: Field<Vec<Field<(i32, f32)>>>,
    pub certainty: Field<Certainty>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub sources: Field<Vec<Field<String>>>,
}

/// A source that captions cite.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct SourceEntry {
    pub key: Field<String>,
    pub citation: Field<Text>,
}

/// `rooms/ID.ron`
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Room {
    pub title: Field<Text>,
    pub years: Field<String>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub hinge: Field<i32>,
    pub text: Field<Text>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub sound: Field<Sound>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub mood: Field<Mood>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub plan: Field<Plan>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub doorways: Field<Vec<Field<Doorway>>>,
    pub works: Field<Vec<Field<Work>>>,
}

/// What a room sounds like.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Sound {
    pub file: Field<String>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub description: Field<Text>,
}

/// A room's colours and light.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Mood {
    pub ground: Field<Colour>,
    pub ink: Field<Colour>,
    pub accent: Field<Colour>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub wainscot: Field<Colour>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub floor: Field<Colour>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub ceiling: Field<Colour>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub light: Field<Light>,
}

/// A room's light.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Light {
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub kelvin: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub kelvin_end: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub spots: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub general: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub panels: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub daylight: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub exposure: Field<f32>,
}

/// A room's measures.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Plan {
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub width: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub length: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub height: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub ceiling: Field<Ceiling>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub floor: Field<Floor>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub wainscot: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub wall: Field<Facing>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub lower: Field<Facing>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub benches: Field<u8>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub line: Field<FloorLine>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub furnishings: Field<Vec<Field<Furnishing>>>,
}

/// A thing that furnishes a room.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as above")]
pub enum Furnishing {
    Shelf(AtWall),
    PlanChest(AtWall),
    Crates(AtWall),
    Sacks(AtWall),
    Furnace(AtWall),
    Curtain(AtWall),
    Windows(InWall),
    FrostedWall(Frosted),
    Clock(OnWall),
    Projector(OnWall),
    ReadingTable(OnFloor),
    DrawingTable(OnFloor),
    Settle(OnFloor),
    Balance(OnFloor),
    Chair(Seat),
    Crane(Across),
    Crack(Slanting),
    Mouldings,
}

/// What stands at a wall.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct AtWall {
    pub wall: Field<Wall>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub at: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub width: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub height: Field<f32>,
}

/// Windows.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct InWall {
    pub wall: Field<Wall>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub at: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub width: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub height: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub up: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub view: Field<View>,
}

/// Frosted glass.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Frosted {
    pub wall: Field<Wall>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub at: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub width: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub height: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub up: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub warming: Field<bool>,
}

/// What hangs high on a wall.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct OnWall {
    pub wall: Field<Wall>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub at: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub up: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub width: Field<f32>,
}

/// What stands free; `at` from the left wall and from the entrance.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct OnFloor {
    pub at: Field<(f32, f32)>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub length: Field<f32>,
}

/// A chair.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Seat {
    pub at: Field<(f32, f32)>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub faces: Field<Wall>,
}

/// What runs across the room.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Across {
    pub at: Field<f32>,
}

/// What runs across the room aslant.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Slanting {
    pub at: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub slant: Field<f32>,
}

/// The pair of lines in the floor.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct FloorLine {
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub course: Field<Course>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub width: Field<f32>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub gap: Field<f32>,
}

/// A way on.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Doorway {
    pub to: Field<String>,
}

/// One work.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Work {
    pub id: Field<String>,
    pub kind: Field<Kind>,
    pub title: Field<Text>,
    pub date: Field<String>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub place: Field<Text>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub maker: Field<Text>,
    pub caption: Field<Text>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub description: Field<Text>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub credit: Field<Credit>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub after: Field<Text>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub imagined: Field<bool>,
    pub certainty: Field<Certainty>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub sources: Field<Vec<Field<String>>>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub claims: Field<Vec<Field<Claim>>>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub details: Field<Vec<Field<Detail>>>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub compare: Field<Compare>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub sound: Field<Recording>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub link: Field<String>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub notice: Field<Text>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub outside_years: Field<bool>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub size_cm: Field<(f32, f32)>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub group: Field<String>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub wall: Field<Wall>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub at: Field<f32>,
    pub picture: Field<Picture>,
}

/// What somebody says where accounts differ.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Claim {
    pub who: Field<Text>,
    pub says: Field<Text>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub sources: Field<Vec<Field<String>>>,
    pub certainty: Field<Certainty>,
}

/// A spot of a picture.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Detail {
    pub at: Field<(f32, f32)>,
    pub size: Field<f32>,
    pub title: Field<Text>,
    pub text: Field<Text>,
}

/// Another work, to be laid over this one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Compare {
    pub with: Field<String>,
    pub text: Field<Text>,
}

/// A sound that belongs to a work.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "as above")]
pub struct Recording {
    pub file: Field<String>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub transcript: Field<Text>,
}
