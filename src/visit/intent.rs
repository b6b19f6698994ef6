//! Everything a visitor can want, in one list.

use crate::exhibition::Lang;
use bevy::prelude::*;

/// What a visitor wants.
#[derive(Message, Clone, Copy, Debug, PartialEq)]
pub enum Intent {
    /// Leave the title and enter.
    Begin,
    /// Turn the head: radians to the left, radians up.
    Look(Vec2),
    /// Walk to a place on the floor (x, z).
    WalkTo(Vec2),
    /// Walk while a key is held: metres to the right and ahead.
    Step(Vec2),
    /// Come up to a work: room, and index into its hung works.
    Approach(usize, usize),
    /// Come up to a room's panel.
    Read(usize),
    /// Go to a room.
    Pass(usize),
    /// On to the next stop of the visit.
    Next,
    /// Back to the stop before.
    Previous,
    /// See the work one stands before as large as the screen.
    Open,
    /// Look closer at its picture by a factor, keeping the spot under the finger
    /// (from the middle of the picture's place, as parts of its size).
    Closer(f32, Vec2),
    /// Move the picture by parts of its place.
    Shift(Vec2),
    /// Look at a detail of it, by its number from 0.
    Detail(usize),
    /// Hear its recording, or stop it.
    Hear,
    /// Close whatever lies over the gallery.
    Close,
    /// Show or hide the plan of the rooms.
    Plan,
    /// Change the language.
    Speak(Lang),
    /// Everything as at the beginning.
    Reset,
}
