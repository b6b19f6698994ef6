//! From the globe to the sheet: Albers' conic projection, true to area, fitted
//! to a window.

use crate::exhibition::picture::map::Bounds;
use crate::prepare::drawing::svg::Area;

/// Radius of the earth in kilometres.
const EARTH: f64 = 6371.0;

/// Albers' projection of one map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Projection {
    middle: f64,
    cone: f64,
    constant: f64,
    scale: f64,
    shift: (f64, f64),
}

impl Projection {
    /// Fits the middles of the bounds' edges, and every further point
    /// (latitude, longitude), into a window.
    pub(super) fn fit(bounds: Bounds, further: impl Iterator<Item = (f64, f64)>, window: Area) -> Self {
        let Bounds { west, south, east, north } = bounds;
        let mut projection = Self::of(bounds);
        let (x, y) = (f64::midpoint(west, east), f64::midpoint(south, north));
        let edges = [(y, west), (y, east), (south, x), (north, x)];
        let inside = further.filter(|(lat, lon)| (south..=north).contains(lat) && (west..=east).contains(lon));
        let spots: Vec<(f64, f64)> = edges.into_iter().chain(inside).map(|(lat, lon)| projection.raw(lat, lon)).collect();
        projection.frame(&spots, window);
        projection
    }

    /// Fits nothing but these points (latitude, longitude) into a window.
    pub(super) fn around(bounds: Bounds, points: impl Iterator<Item = (f64, f64)>, window: Area) -> Self {
        let mut projection = Self::of(bounds);
        let spots: Vec<(f64, f64)> = points.map(|(lat, lon)| projection.raw(lat, lon)).collect();
        projection.frame(&spots, window);
        projection
    }

    /// With the bounds' own standard parallels, not yet fitted to anything.
    fn of(bounds: Bounds) -> Self {
        let Bounds { west, south, east, north } = bounds;
        let sixth = (north - south) / 6.0;
        let (low, high) = ((south + sixth).to_radians(), (north - sixth).to_radians());
        let sum = f64::midpoint(low.sin(), high.sin());
        let cone = if sum.abs() < 0.02 { 0.02 } else { sum };
        let constant = low.cos().powi(2) + 2.0 * cone * low.sin();
        Self { middle: f64::midpoint(west, east), cone, constant, scale: 1.0, shift: (0.0, 0.0) }
    }

    fn frame(&mut self, spots: &[(f64, f64)], window: Area) {
        let span = |pick: fn(&(f64, f64)) -> f64| {
            spots.iter().map(pick).fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)))
        };
        let ((left, right), (top, bottom)) = (span(|spot| spot.0), span(|spot| spot.1));
        let (w, h) = (f64::from(window.w), f64::from(window.h));
        self.scale = (w / (right - left).max(1e-6)).min(h / (bottom - top).max(1e-6));
        self.shift = (
            f64::from(window.x) + w / 2.0 - f64::midpoint(left, right) * self.scale,
            f64::from(window.y) + h / 2.0 - f64::midpoint(top, bottom) * self.scale,
        );
    }

    fn raw(&self, latitude: f64, longitude: f64) -> (f64, f64) {
        let radius = (self.constant - 2.0 * self.cone * latitude.to_radians().sin()).max(0.0).sqrt() / self.cone;
        let angle = self.cone * (longitude - self.middle).to_radians();
        (radius * angle.sin(), radius * angle.cos())
    }

    /// Where a place stands on the sheet.
    #[expect(clippy::cast_possible_truncation, reason = "a place on a sheet")]
    pub(super) fn at(&self, latitude: f64, longitude: f64) -> (f32, f32) {
        let (x, y) = self.raw(latitude, longitude);
        ((x * self.scale + self.shift.0) as f32, (y * self.scale + self.shift.1) as f32)
    }

    /// How long a kilometre is on the sheet.
    #[expect(clippy::cast_possible_truncation, reason = "a length on a sheet")]
    pub(super) fn kilometre(&self) -> f32 {
        (self.scale / EARTH) as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Bounds = Bounds { west: 70.0, south: 20.0, east: 140.0, north: 56.0 };

    #[test]
    fn north_is_up_and_all_is_inside() {
        let window = Area::new(0.0, 0.0, 900.0, 600.0);
        let projection = Projection::fit(BOUNDS, [(56.0, 70.0), (20.0, 140.0)].into_iter(), window);
        let (north, south) = (projection.at(50.0, 105.0), projection.at(30.0, 105.0));
        assert!(north.1 < south.1 && (north.0 - 450.0).abs() < 120.0);
        let corner = projection.at(56.0, 70.0);
        assert!(window.inset(-0.5).holds(Area::new(corner.0, corner.1, 0.0, 0.0)), "{corner:?}");
    }

    #[test]
    fn a_degree_of_latitude_has_its_length() {
        let projection = Projection::fit(BOUNDS, std::iter::empty(), Area::new(0.0, 0.0, 900.0, 600.0));
        let (a, b) = (projection.at(38.0, 105.0), projection.at(39.0, 105.0));
        let kilometres = (a.1 - b.1) / projection.kilometre();
        assert!((kilometres - 111.0).abs() < 4.0, "{kilometres}");
    }
}
