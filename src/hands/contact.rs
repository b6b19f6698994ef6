//! What a touch screen reports.

use glam::Vec2;

/// One report about one finger.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contact {
    /// Which finger: the same number from its `Down` to its `Up` or `Lost`.
    pub finger: u64,
    /// What it does.
    pub phase: Phase,
    /// Where it is, logical pixels from the top left. Anything that is no place
    /// (not finite) is ignored.
    pub at: Vec2,
}

/// What a finger does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It comes onto the glass.
    Down,
    /// It moves on the glass.
    Move,
    /// It is lifted.
    Up,
    /// The system took it away: whatever it did was not meant.
    Lost,
}
