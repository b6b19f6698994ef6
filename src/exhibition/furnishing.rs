//! What furnishes a room, as proven: a thing, and the spot where it is. Check
//! and hang know spots alone; only the fabric knows what a thing looks like.

use super::model::Wall;
use serde::{Deserialize, Serialize};

/// A thing in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Furnishing {
    /// What it is.
    pub thing: Thing,
    /// Where it is.
    pub spot: Spot,
}

/// What a furnishing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A bookcase, full of books.
    Shelf,
    /// A chest of flat drawers for drawings.
    PlanChest,
    /// A stack of crates.
    Crates,
    /// Heaped sacks.
    Sacks,
    /// A brick furnace with a glowing mouth.
    Furnace,
    /// A heavy curtain in folds.
    Curtain,
    /// What a curtain at a door hangs from.
    Pelmet,
    /// Windows, and what is behind them.
    Windows(View),
    /// Frosted glass lit from behind; true when it grows warmer towards the
    /// far end of the room.
    Frosted(bool),
    /// A wall clock.
    Clock,
    /// A projector on the wall opposite, and the bright rectangle it throws.
    Projector,
    /// A long table with green lamps.
    ReadingTable,
    /// A tilted drawing board and a stool.
    DrawingTable,
    /// Two benches back to back.
    Settle,
    /// Large scales.
    Balance,
    /// A chair that faces a wall.
    Chair(Wall),
    /// A crane's bridge, with its hook.
    Crane,
    /// A crack through the room; what is beyond it stands higher.
    Crack,
    /// Pale pilasters and frames on the upper walls.
    Mouldings,
}

/// What is seen behind a window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum View {
    /// A bright sky over a far bank.
    #[default]
    Day,
    /// The last light of the day.
    Dusk,
}

/// Where a furnishing is, metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spot {
    /// At a wall.
    Wall {
        /// Which.
        wall: Wall,
        /// Its middle, along the wall from the left end.
        at: f32,
        /// Along the wall.
        width: f32,
        /// Lower edge, over the floor.
        low: f32,
        /// Upper edge, over the floor.
        high: f32,
        /// Into the room.
        depth: f32,
    },
    /// Free on the floor.
    Floor {
        /// Its middle: from the west wall, and from the entrance.
        at: (f32, f32),
        /// Across the room.
        width: f32,
        /// Along the room.
        length: f32,
        /// Over the floor.
        height: f32,
    },
    /// From wall to wall across the room.
    Across {
        /// From the entrance, in the middle of the room.
        along: f32,
        /// How much further from the entrance it is at the east wall than at
        /// the west.
        slant: f32,
        /// Lower edge, over the floor.
        low: f32,
        /// Upper edge, over the floor.
        high: f32,
    },
    /// Wherever there is room for it.
    Room,
}

impl Furnishing {
    /// How high it reaches, metres.
    pub fn top(&self) -> f32 {
        match self.spot {
            Spot::Wall { high, .. } | Spot::Across { high, .. } => high,
            Spot::Floor { height, .. } => height,
            Spot::Room => 0.0,
        }
    }

    /// The lowest room that it makes sense in, metres.
    pub fn least_height(&self) -> f32 {
        match self.thing {
            // One walks under its hook.
            Thing::Crane => 4.0,
            _ => 0.0,
        }
    }
}
