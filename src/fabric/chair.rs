//! A plain chair, empty.

use super::build::{Build, Lit};
use super::furnish::darker;
use crate::exhibition::colour::Colour;
use glam::Vec3;

/// A chair over `foot` whose sitter would look along `ahead`.
pub(super) fn chair(build: &mut Build, foot: Vec3, ahead: Vec3, wood: Colour) {
    let side = ahead.cross(Vec3::Y);
    let spot = |forward: f32, across: f32, up: f32| foot + ahead * forward + side * across + Vec3::Y * up;
    let dark = darker(wood, 0.22);
    build.block(spot(0.01, 0.0, 0.45), [ahead * 0.2, side * 0.205, Vec3::Y * 0.016], wood, Lit::Own, None);
    for across in [-0.18, 0.18] {
        build.bar(spot(0.18, across, 0.0), spot(0.17, across, 0.435), 0.018, dark);
        // The back's posts lean away.
        build.bar(spot(-0.16, across, 0.0), spot(-0.225, across, 0.88), 0.017, dark);
    }
    for (low, high, lean) in [(0.58, 0.64, 0.2), (0.78, 0.87, 0.218)] {
        build.block(
            spot(-lean, 0.0, f32::midpoint(low, high)),
            [ahead * 0.01, side * 0.17, Vec3::Y * ((high - low) / 2.0)],
            wood,
            Lit::Own,
            None,
        );
    }
}
