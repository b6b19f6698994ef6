//! Plates as data: title pages, documents, pages, set in type.

use super::chart::is_false;
use crate::exhibition::colour::Colour;
use crate::exhibition::field::Items;
use crate::exhibition::text::Text as Words;
use serde::{Deserialize, Serialize};

/// A sheet set in type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plate {
    /// Width to height.
    pub shape: (f32, f32),
    /// The sheet.
    #[serde(default = "paper")]
    pub paper: Colour,
    /// The type.
    #[serde(default = "ink")]
    pub ink: Colour,
    /// The second ink.
    #[serde(default = "accent")]
    pub accent: Colour,
    /// The border.
    #[serde(default)]
    pub frame: Frame,
    /// What stands on the sheet, from the top.
    pub blocks: Items<Block>,
}

fn paper() -> Colour {
    Colour::rgb(0xef, 0xe6, 0xd0)
}

fn ink() -> Colour {
    Colour::rgb(0x23, 0x1a, 0x14)
}

fn accent() -> Colour {
    Colour::rgb(0x9e, 0x1b, 0x1b)
}

/// A sheet's border.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Frame {
    /// Nothing.
    #[default]
    None,
    /// One thin line.
    Rule,
    /// Two lines.
    Double,
    /// One thick line.
    Thick,
    /// Ornaments in the corners.
    Corners,
    /// A band in the second ink at the left edge.
    Band,
    /// Book cloth with a stamped edge.
    Cloth,
    /// A notebook opened flat: two pages and the fold between them.
    Spread,
    /// Writing paper: lines from edge to edge, and a margin in the second ink.
    Lined,
    /// The front of an envelope, its flaps seen through the paper.
    Envelope,
}

/// One thing on a sheet. Sizes are hundredths of the sheet's width.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// Lines of text.
    Text(Line),
    /// Chinese set in columns, right to left.
    Vertical {
        /// The columns, first one rightmost.
        columns: Vec<String>,
        /// Size of a character.
        #[serde(default = "four")]
        size: f32,
        /// Second ink instead of the first.
        #[serde(default, skip_serializing_if = "is_false")]
        accent: bool,
    },
    /// A line across.
    Rule {
        /// As part of the measure.
        #[serde(default = "one")]
        width: f32,
        /// Thickness.
        #[serde(default = "hair")]
        weight: f32,
        /// Two lines.
        #[serde(default, skip_serializing_if = "is_false")]
        double: bool,
    },
    /// Free height.
    Gap(f32),
    /// A small printer's ornament.
    Ornament(Ornament),
    /// Cells between rules.
    Table {
        /// Relative widths of the columns.
        widths: Vec<f32>,
        /// The first row is a heading.
        #[serde(default, skip_serializing_if = "is_false")]
        header: bool,
        /// The cells, row by row.
        rows: Vec<Vec<Words>>,
        /// Size of type, at most; words that would break make it smaller.
        #[serde(default = "cell")]
        size: f32,
        /// Kind of type.
        #[serde(default)]
        face: Face,
    },
    /// Two columns.
    Split {
        /// What stands at the left.
        left: Items<Block>,
        /// What stands at the right.
        right: Items<Block>,
    },
    /// Takes what height is free.
    Grow,
    /// A rubber stamp in the second ink.
    Stamp {
        /// What it says.
        text: Words,
        /// Degrees, clockwise.
        #[serde(default)]
        angle: f32,
    },
    /// A postage stamp at the right edge, with a round postmark over it.
    Postage {
        /// What the stamp shows.
        sign: Ornament,
        /// What the postmark says.
        postmark: Words,
    },
    /// Empty lines to write on.
    Ruled {
        /// How many.
        lines: u8,
    },
    /// Small cards in columns; those in handwriting lie a little askew.
    Cards {
        /// What they say.
        items: Vec<Words>,
        /// How many side by side.
        #[serde(default = "two")]
        columns: u8,
        /// Size of type.
        #[serde(default = "three")]
        size: f32,
        /// Kind of type.
        #[serde(default)]
        face: Face,
    },
}

fn one() -> f32 {
    1.0
}

fn two() -> u8 {
    2
}

fn four() -> f32 {
    4.0
}

fn three() -> f32 {
    3.1
}

fn cell() -> f32 {
    2.7
}

fn hair() -> f32 {
    0.3
}

/// Text on a sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What it says; `\n` breaks, long lines wrap.
    pub text: Words,
    /// Size of type.
    #[serde(default = "four")]
    pub size: f32,
    /// Kind of type.
    #[serde(default)]
    pub face: Face,
    /// Bold.
    #[serde(default, skip_serializing_if = "is_false")]
    pub bold: bool,
    /// Italic.
    #[serde(default, skip_serializing_if = "is_false")]
    pub italic: bool,
    /// Where lines stand in the measure.
    #[serde(default)]
    pub align: Align,
    /// Which ink.
    #[serde(default)]
    pub colour: Ink,
    /// Space between letters, in em.
    #[serde(default)]
    pub spacing: f32,
}

/// Kinds of type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say all")]
pub enum Face {
    #[default]
    Serif,
    Sans,
    Mono,
    Hand,
}

/// Where lines stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say all")]
pub enum Align {
    Left,
    #[default]
    Center,
    Right,
    Justify,
}

/// Inks of a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ink {
    /// The first ink.
    #[default]
    Ink,
    /// The second ink.
    Accent,
    /// The first ink, thinned.
    Pale,
    /// The paper's own colour, over a band or cloth.
    Paper,
}

/// Printer's ornaments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say all")]
pub enum Ornament {
    Star,
    Fleuron,
    Wheat,
    Gear,
    Wave,
    Book,
    Dove,
    Atom,
    Lotus,
    Sun,
    Diamond,
}

impl Plate {
    pub(super) fn texts(&self) -> Vec<&Words> {
        let mut texts = Vec::new();
        collect(&self.blocks, &mut texts);
        texts
    }
}

fn collect<'a>(blocks: &'a [Block], texts: &mut Vec<&'a Words>) {
    for block in blocks {
        match block {
            Block::Text(line) => texts.push(&line.text),
            Block::Stamp { text, .. } | Block::Postage { postmark: text, .. } => texts.push(text),
            Block::Cards { items, .. } => texts.extend(items),
            // A cell may be empty.
            Block::Table { rows, .. } => texts.extend(rows.iter().flatten().filter(|cell| cell.longest() > 0)),
            Block::Split { left, right } => {
                collect(left, texts);
                collect(right, texts);
            }
            Block::Vertical { .. } | Block::Rule { .. } | Block::Gap(_) | Block::Ornament(_) | Block::Grow | Block::Ruled { .. } => {}
        }
    }
}
