//! What makes a visit easier: text, motion, reach, sound.

use crate::exhibition::WorkAt;
pub use crate::voice::Pace;

/// The size of text, in three steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// As designed.
    #[default]
    Normal,
    /// A third larger.
    Large,
    /// Two thirds larger.
    Largest,
}

impl TextSize {
    /// All three.
    pub const ALL: [TextSize; 3] = [TextSize::Normal, TextSize::Large, TextSize::Largest];

    /// How many times as large as designed.
    pub fn factor(self) -> f32 {
        [1.0, 1.33, 1.66][self as usize]
    }
}

/// How things move, and how far one can reach.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Motion {
    /// Cuts instead of glides.
    pub still: bool,
    /// All controls lie low enough for a seated visitor.
    pub reach: bool,
}

/// Volume, captions, speech.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sound {
    /// How loud, 0 to 1.
    pub volume: f32,
    /// Nothing is heard but speech.
    pub muted: bool,
    /// What is heard stands on the screen, too.
    pub captions: bool,
    /// The screen is read aloud.
    pub speech: bool,
    /// How fast.
    pub pace: Pace,
    /// The work whose recording plays.
    pub heard: Option<WorkAt>,
}

impl Default for Sound {
    fn default() -> Self {
        Self { volume: 0.7, muted: false, captions: false, speech: false, pace: Pace::Normal, heard: None }
    }
}

impl Sound {
    /// A step louder or quieter; somebody who wants it louder wants to hear it.
    pub fn step(&mut self, louder: bool) {
        const STEP: f32 = 0.15;
        self.volume = (self.volume + if louder { STEP } else { -STEP }).clamp(0.1, 1.0);
        self.muted &= !louder;
    }
}
