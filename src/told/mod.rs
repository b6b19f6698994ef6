//! Charts, maps and plates told in sentences, for visitors who do not see
//! them. Knows no Bevy.
//!
//! ```text
//! Chart ──┐
//! Map   ──┼──> sentences, every figure with its label and its doubt
//! Plate ──┘
//! ```
//!
//! Nothing is told that the data do not say: which way figures go is left to
//! the listener. A curator's note stays in one piece.

mod chart;
mod map;
mod phrase;
mod plate;
mod spoken;

pub use chart::chart;
pub use map::map;
pub use phrase::language;
pub use plate::plate;

/// Of more figures than this only the first, the largest and the last are
/// told.
pub const MOST: usize = 40;
