//! Everything a visitor can want, in one list.

use super::{Page, Panel, TextSize};
use crate::exhibition::Lang;
use crate::find::Layout;
use glam::Vec2;

/// What a visitor wants.
#[derive(Clone, Copy, Debug, PartialEq)]
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
    /// See a work as large as the screen, wherever it hangs: room, and index
    /// into its hung works.
    Show(usize, usize),

    /// Look closer at its picture by a factor, keeping the spot under the finger
    /// (from the middle of the picture's place, as parts of its size).
    Closer(f32, Vec2),
    /// A step nearer, or further.
    Nearer(bool),
    /// Near at a spot when one sees all, all when one is near.
    Toggle(Vec2),
    /// Move the picture by parts of its place; turn a model.
    Shift(Vec2),
    /// The finger has left: a model falls back upright.
    Release,
    /// Look at a detail of it, by its number from 0; none for the whole.
    Detail(Option<usize>),
    /// Lay the other picture over it, or take it away.
    Compare(bool),
    /// Where one picture ends and the other begins, 0 to 1 from the left.
    Slide(f32),
    /// Hear its recording, or stop it.
    Hear,
    /// The recording has ended.
    Heard,

    /// Turn to a page.
    Go(Page),
    /// Open a panel over the page, or close it.
    Panel(Panel),
    /// Close what lies on top.
    Back,
    /// Close everything that lies over the gallery.
    Close,
    /// Scroll the text by logical pixels; it ends at `most`.
    Scroll {
        /// How far, positive downwards.
        by: f32,
        /// How far it can be scrolled in all.
        most: f32,
    },
    /// Give the focus of the keys to an item of the screen.
    Focus(Option<usize>),
    /// Look at an event of the timeline, a place of the map.
    Mark(Option<usize>),
    /// Narrow timeline and map to an era: a room.
    Era(Option<usize>),

    /// Change the language.
    Language(Lang),
    /// Change the size of text.
    Text(TextSize),
    /// High contrast on or off.
    Contrast,
    /// Cuts instead of glides, on or off.
    Still,
    /// All controls within reach, on or off.
    Reach,
    /// Captions on or off.
    Captions,
    /// Sound off or on.
    Mute,
    /// A step louder, or quieter.
    Louder(bool),
    /// Reading aloud on or off.
    Speech,
    /// Read faster, or slower.
    Faster(bool),
    /// Read what is on the screen once more.
    Repeat,
    /// Tell somebody with a keypad how to have it read aloud.
    Invite,

    /// Start a guided tour.
    Tour(usize),
    /// To its next stop, or the one before.
    TourStep(bool),
    /// Let it wait.
    TourPause,
    /// Let it go on, from wherever one is.
    TourResume,
    /// Leave it.
    TourLeave,

    /// Type a letter.
    Type(char),
    /// Choose a character for the letters typed.
    Choose(char),
    /// Take a letter back.
    Erase,
    /// Begin anew.
    Clear,
    /// Other keys.
    Keyboard(Layout),

    /// Answer the question, by the answer's number from 0.
    Answer(usize),

    /// Nobody has done anything for long: so many seconds are left.
    Ask(u8),
    /// Somebody is still here.
    StillHere,
    /// Everything as at the beginning.
    Reset,
}
