//! How closely a work's picture is looked at: a window that slides over it.

use super::glide::ease;
use glam::Vec2;

/// The closest: so many times as large as the whole picture fits.
const CLOSEST: f32 = 64.0;

/// The part of a picture that is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zoom {
    /// The middle of what is seen, 0 to 1 from the picture's left and top.
    pub centre: Vec2,
    /// 1 when all of it is seen; 2 when half its width is, and so on.
    pub scale: f32,
}

impl Default for Zoom {
    fn default() -> Self {
        Self { centre: Vec2::splat(0.5), scale: 1.0 }
    }
}

impl Zoom {
    /// Closer by a factor, while the spot under the finger stays there. `at` is
    /// from the middle of the place the picture has on screen, as parts of its
    /// width and height.
    pub fn closer(self, factor: f32, at: Vec2) -> Self {
        if !(factor.is_finite() && factor > 0.0 && at.is_finite()) {
            return self;
        }
        let scale = (self.scale * factor).clamp(1.0, CLOSEST);
        let spot = self.centre + at / self.scale;
        Self { centre: spot - at / scale, scale }.inside()
    }

    /// The picture follows the finger; `by` in the same parts.
    pub fn moved(self, by: Vec2) -> Self {
        if by.is_finite() { Self { centre: self.centre - by / self.scale, ..self }.inside() } else { self }
    }

    /// Close to a detail: its middle and its width, as parts of the picture's;
    /// with some of the picture round it.
    pub fn at(centre: Vec2, size: f32) -> Self {
        const ROUND: f32 = 1.7;
        Self { centre, scale: (1.0 / (size * ROUND).max(1.0 / CLOSEST)).clamp(1.0, CLOSEST) }.inside()
    }

    /// Its edges stay outside what is seen.
    fn inside(self) -> Self {
        let half = 0.5 / self.scale;
        Self { centre: self.centre.clamp(Vec2::splat(half), Vec2::splat(1.0 - half)), ..self }
    }
}

/// A glide from one part of the picture to another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Glide {
    from: Zoom,
    to: Zoom,
    seconds: f32,
    passed: f32,
}

impl Glide {
    /// Longer where there is more to cross, as an eye would travel.
    pub(super) fn new(from: Zoom, to: Zoom) -> Self {
        let nearer = (to.scale / from.scale).ln().abs();
        let across = from.centre.distance(to.centre) * from.scale.min(to.scale);
        Self { from, to, seconds: (0.35 + 0.3 * nearer + 0.3 * across).min(1.6), passed: 0.0 }
    }

    pub(super) fn goal(&self) -> Zoom {
        self.to
    }

    /// Lets seconds pass; what is seen, and whether the glide is over.
    pub(super) fn advance(&mut self, seconds: f32) -> (Zoom, bool) {
        self.passed += seconds;
        let part = (self.passed / self.seconds).min(1.0);
        if part >= 1.0 {
            return (self.to, true);
        }
        let part = ease(part);
        let scale = self.from.scale * (self.to.scale / self.from.scale).powf(part);
        // The middle moves as far on the screen in every step, not on the picture.
        let change = 1.0 / self.from.scale - 1.0 / self.to.scale;
        let way = if change.abs() < 1e-4 { part } else { (1.0 / self.from.scale - 1.0 / scale) / change };
        (Zoom { centre: self.from.centre.lerp(self.to.centre, way), scale }.inside(), false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_under_the_finger_stays_there() {
        let at = Vec2::new(0.2, -0.3);
        let before = Zoom::default().closer(3.0, Vec2::ZERO);
        let after = before.closer(2.0, at);
        let spot = |zoom: Zoom| zoom.centre + at / zoom.scale;
        assert!(spot(before).distance(spot(after)) < 1e-5);
    }

    #[test]
    fn a_glide_goes_all_the_way_without_a_jump() {
        let (from, to) = (Zoom::default(), Zoom { centre: Vec2::new(0.9, 0.1), scale: 9.0 }.inside());
        let mut glide = Glide::new(from, to);
        let mut last = from;
        for _ in 0..1000 {
            let (zoom, over) = glide.advance(1.0 / 60.0);
            assert!((zoom.scale / last.scale).ln().abs() < 0.12 && zoom.centre.distance(last.centre) < 0.1, "{last:?} {zoom:?}");
            last = zoom;
            if over {
                break;
            }
        }
        assert_eq!(last, to);
    }

    #[test]
    fn the_window_never_leaves_the_picture() {
        let mut zoom = Zoom::default();
        for (factor, by) in
            [(8.0, Vec2::new(9.0, -9.0)), (0.3, Vec2::new(-50.0, 50.0)), (1e9, Vec2::ONE), (0.0, Vec2::NAN), (1e-9, Vec2::ZERO)]
        {
            zoom = zoom.closer(factor, by).moved(by);
            let half = 0.5 / zoom.scale;
            assert!(
                zoom.centre.cmpge(Vec2::splat(half - 1e-5)).all() && zoom.centre.cmple(Vec2::splat(1.0 - half + 1e-5)).all(),
                "{zoom:?}"
            );
        }
        assert_eq!(zoom, Zoom::default());
    }
}
