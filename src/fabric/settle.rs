//! Two benches back to back, as in a waiting hall.

use super::build::Build;
use super::furnish::{OnFloor, darker, paler, wood};
use glam::Vec3;

pub(super) fn settle(build: &mut Build, at: &OnFloor) {
    let oak = wood(at.room);
    let long = at.length / 2.0;
    let dark = darker(oak, 0.3);
    // The back between them, framed.
    build.upright(at.foot + Vec3::Y * 0.68, Vec3::new(0.025, 0.46, long - 0.03), oak);
    build.upright(at.foot + Vec3::Y * 1.16, Vec3::new(0.05, 0.03, long), dark);
    let count = (at.length / 0.48).round().max(2.0);
    let mut stile = 1.0;
    while stile < count {
        let along = at.foot + Vec3::new(0.0, 0.82, at.length * (stile / count - 0.5));
        build.upright(along, Vec3::new(0.034, 0.3, 0.025), darker(oak, 0.12));
        stile += 1.0;
    }
    for side in [-1.0, 1.0] {
        // A seat of three slats, the front one rounded off by a strip.
        for slat in 0..3_u8 {
            let out = side * (0.11 + 0.15 * f32::from(slat));
            let up = 0.44 + 0.008 * f32::from(slat);
            build.upright(at.foot + Vec3::new(out, up, 0.0), Vec3::new(0.068, 0.018, long - 0.02), paler(oak, 0.04 * f32::from(slat)));
        }
        build.upright(at.foot + Vec3::new(side * 0.45, 0.37, 0.0), Vec3::new(0.015, 0.06, long - 0.06), dark);
    }
    for end in [-1.0, 1.0] {
        let cheek = at.foot + Vec3::Z * (end * (long - 0.03));
        build.upright(cheek + Vec3::Y * 0.225, Vec3::new(0.47, 0.225, 0.025), dark);
        build.upright(cheek + Vec3::Y * 0.82, Vec3::new(0.055, 0.36, 0.032), dark);
        for side in [-1.0, 1.0] {
            build.upright(cheek + Vec3::new(side * 0.27, 0.66, 0.0), Vec3::new(0.23, 0.02, 0.035), oak);
            build.upright(cheek + Vec3::new(side * 0.46, 0.55, 0.0), Vec3::new(0.025, 0.1, 0.025), dark);
        }
    }
}
