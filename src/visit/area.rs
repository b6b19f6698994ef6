//! What the interface has where: published by whoever lays it out, so that
//! fingers, mouse and robot find it.

use crate::session::Intent;
use bevy::prelude::*;

/// A part of the screen that has touches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Where, logical pixels from the top left.
    pub rect: Rect,
    /// What a touch does.
    pub does: Does,
}

/// What a touch does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Does {
    /// A tap is this wish.
    Press(Intent),
    /// Dragging scrolls, as far as `most` logical pixels in all.
    Scroll {
        /// Its end.
        most: f32,
    },
    /// The picture one looks at: it moves, turns and grows under fingers.
    Pane,
    /// The same, with another picture over it, whose edge follows the finger.
    Slider,
    /// Nothing, but the gallery behind is not touched.
    Block,
}

/// Every such part, the last on top.
#[derive(Resource, Clone, Debug, Default, PartialEq)]
pub struct Areas(pub Vec<Area>);

impl Areas {
    /// What is on top there.
    pub fn top(&self, at: Vec2) -> Option<Area> {
        self.0.iter().rev().find(|area| area.rect.contains(at)).copied()
    }

    /// What a drag from there moves: a button on scrolled text scrolls it.
    pub fn held(&self, at: Vec2) -> Option<Area> {
        self.0.iter().rev().filter(|area| area.rect.contains(at)).find(|area| !matches!(area.does, Does::Press(_))).copied()
    }
}
