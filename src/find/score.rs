//! What a match is worth: where it stands, and how well it fits.

/// Where a word stands, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// In the work's title.
    Title,
    /// Its maker, its place, its date.
    Origin,
    /// The title of its room; a year within its dates.
    Setting,
    /// Its caption.
    Caption,
    /// Places and events that name the work.
    Story,
    /// Titles of the threads that pass it.
    Thread,
}

impl Field {
    /// Whether Chinese there is also found by its sound.
    pub(super) fn by_sound(self) -> bool {
        self <= Field::Setting
    }
}

/// How well a word fits, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Manner {
    /// The whole word; or the beginning of a line of Chinese.
    Whole,
    /// Its beginning; or elsewhere in a line of Chinese.
    Begun,
    /// By pinyin.
    Spelled,
    /// By the first letters of pinyin.
    Initials,
    /// The whole word but for one letter.
    Almost,
    /// Its beginning but for one letter.
    AlmostBegun,
}

/// By field, then by manner. Even a title that only almost fits is worth more
/// than a caption that fits; what is not looked for is worth nothing.
const SCORES: [[u32; 6]; 6] = [
    [1000, 900, 600, 450, 400, 350],
    [800, 750, 580, 440, 390, 340],
    [700, 650, 560, 430, 380, 330],
    [300, 280, 0, 0, 120, 110],
    [220, 200, 0, 0, 100, 90],
    [160, 150, 0, 0, 80, 70],
];

/// What one word of a query is worth that matches so.
pub(super) fn score(field: Field, manner: Manner) -> u32 {
    SCORES[field as usize][manner as usize]
}
