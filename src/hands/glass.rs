//! The screen that is touched: how large it is, and how many pixels a hand's
//! millimetres are.

use glam::Vec2;

/// A finger that trembles this far has not moved, millimetres.
const SLOP: f32 = 4.0;

/// How far outside a finger may come down and still be meant, pixels: panels
/// report their rim as the first pixel outside.
const RIM: f32 = 1.0;

/// A touch screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glass {
    /// Width and height in logical pixels.
    pub size: Vec2,
    /// Logical pixels on a millimetre of glass.
    pub px_per_mm: f32,
}

impl Default for Glass {
    /// Full HD, 24 inches across.
    fn default() -> Self {
        Self { size: Vec2::new(1920.0, 1080.0), px_per_mm: 3.6 }
    }
}

impl Glass {
    /// This glass, or the usual one's number where a number cannot be true.
    pub(super) fn sound(self) -> Self {
        let usual = Self::default();
        let length = |given: f32, usual: f32| if given.is_finite() && given >= 1.0 { given.min(100_000.0) } else { usual };
        let size = Vec2::new(length(self.size.x, usual.size.x), length(self.size.y, usual.size.y));
        let scale = self.px_per_mm;
        Self { size, px_per_mm: if scale.is_finite() && scale > 0.0 { scale.clamp(0.5, 50.0) } else { usual.px_per_mm } }
    }

    /// Millimetres as pixels.
    pub(super) fn mm(self, millimetres: f32) -> f32 {
        millimetres * self.px_per_mm
    }

    /// How far a finger may tremble, pixels.
    pub(super) fn slop(self) -> f32 {
        self.mm(SLOP)
    }

    /// Where a finger came down, if that is on the glass.
    pub(super) fn landed(self, at: Vec2) -> Option<Vec2> {
        self.within(at).filter(|place| (at - *place).abs().max_element() <= RIM)
    }

    /// The place on the glass nearest to this one, if this is a place at all.
    pub(super) fn within(self, at: Vec2) -> Option<Vec2> {
        at.is_finite().then(|| at.clamp(Vec2::ZERO, self.size))
    }
}
