//! The screen on its wall, and how much of it a seated visitor reaches.

use super::page::Page;
use super::raw;
use crate::exhibition::field::Field;

/// A screen, by its picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    /// How high the picture is, in millimetres.
    pub height_mm: f32,
    /// How far its lower edge hangs above the floor, in millimetres.
    pub mounted_mm: f32,
}

impl Default for Screen {
    fn default() -> Self {
        Self { height_mm: 300.0, mounted_mm: 750.0 }
    }
}

impl Screen {
    /// The highest that somebody in a wheelchair is asked to reach, in
    /// millimetres above the floor.
    const HIGHEST: f32 = 1200.0;
    /// The most that is asked of the arm above the lower edge, in millimetres.
    const MOST: f32 = 400.0;
    /// What the controls need however high the screen hangs, in millimetres.
    const LEAST: f32 = 200.0;

    /// Part of the screen's height, from its lower edge, that somebody in a
    /// wheelchair reaches, above 0 to 1: at most 400 mm and nothing over 1,200 mm
    /// above the floor, but at least 200 mm, or the whole of a lower screen.
    pub fn reach(self) -> f32 {
        let reached = (Self::HIGHEST - self.mounted_mm).clamp(Self::LEAST, Self::MOST);
        (reached / self.height_mm).min(1.0)
    }

    pub(super) fn proven(page: &mut Page, field: &Field<raw::Screen>) -> Self {
        let default = Self::default();
        let Some(raw) = field.get() else { return default };
        Self {
            height_mm: page.number(&raw.height_mm, "height_mm", 80.0..=4000.0, default.height_mm),
            mounted_mm: page.number(&raw.mounted_mm, "mounted_mm", 0.0..=3000.0, default.mounted_mm),
        }
    }
}
