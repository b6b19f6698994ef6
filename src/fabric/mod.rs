//! The fabric of the house: every face that a visitor may see, in the house's
//! own metres, from what the scene says and where it hangs. Knows neither
//! light nor Bevy; both read it.
//!
//! ```text
//! Room, RoomPlace ──> shell, ceiling, floor, frames, plinths, furniture ──> Fabric
//!                     furnish: shelf, table, windows, crack, …  ──┘
//! Solid, Plinth   ──> Standing
//! ```
//!
//! A new kind of architecture is a new file here: light falls on it, and the
//! stage shows it, without being told. A furnishing is given its spot, proven
//! to fit, and builds what one sees; a face that glows is a lamp.

mod balance;
mod build;
mod ceiling;
mod chair;
mod clock;
mod crack;
mod crane;
mod crates;
mod curtain;
mod floor;
mod frames;
mod frosted;
mod furnace;
mod furnish;
mod furniture;
mod mouldings;
mod plinth;
mod projector;
mod settle;
mod shelf;
mod shell;
mod standing;
mod table;
mod windows;

pub use build::{Cover, Face, Lit, Side};
pub use standing::Standing;

use crate::exhibition::Room;
use crate::hang::{Furniture, RoomPlace};
use build::Build;

/// All faces of a room.
#[derive(Clone, Debug)]
pub struct Fabric {
    /// Fronts are where the corners run against the clock.
    pub faces: Vec<Face>,
}

impl Fabric {
    /// Builds a room that stands at `place`.
    pub fn new(place: &RoomPlace, room: &Room) -> Self {
        let mut build = Build::default();
        shell::walls(&mut build, place, room);
        ceiling::ceiling(&mut build, place, room);
        furniture::furniture(&mut build, place, room);
        furnish::furnish(&mut build, place, room);
        floor::wedge(&mut build, place, room);
        for hung in &place.works {
            match &hung.plinth {
                Some(plinth) => plinth::plinth(&mut build, plinth, hung, room),
                None => frames::frame(&mut build, hung, room),
            }
            frames::card(&mut build, hung);
        }
        build.cover(Cover::Floor);
        floor::floor(&mut build, place, room);
        build.cover(Cover::Plain);
        floor::lines(&mut build, place, room);
        for (index, hung) in place.works.iter().enumerate() {
            if hung.plinth.is_none() {
                build.cover(Cover::Work(index));
                frames::picture(&mut build, hung);
            }
            build.cover(Cover::Label(index));
            frames::label(&mut build, hung);
        }
        build.cover(Cover::Panel);
        for thing in &place.furniture {
            if let Furniture::Panel { at } = thing {
                furniture::panel_front(&mut build, *at);
            }
        }
        Self { faces: build.faces }
    }
}
