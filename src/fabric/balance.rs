//! A large balance: goods in one pan, weights in the other.

use super::build::Build;
use super::furnish::{OnFloor, darker};
use crate::exhibition::colour::Colour;
use glam::{Vec2, Vec3};

const IRON: Colour = Colour::rgb(0x3a, 0x3b, 0x3a);
const BRASS: Colour = Colour::rgb(0xb0, 0x88, 0x3c);
const JUTE: Colour = Colour::rgb(0xa8, 0x90, 0x66);

pub(super) fn balance(build: &mut Build, at: &OnFloor) {
    let axes = (Vec3::X, Vec3::Z);
    build.taper(at.foot, axes, (Vec2::new(0.34, 0.42), Vec2::new(0.22, 0.28)), 0.14, IRON);
    let head = at.foot + Vec3::Y * 1.86;
    build.taper(at.foot + Vec3::Y * 0.14, axes, (Vec2::splat(0.085), Vec2::splat(0.05)), 1.78, IRON);
    build.taper(head + Vec3::Y * 0.06, axes, (Vec2::splat(0.045), Vec2::splat(0.012)), 0.14, BRASS);
    // The beam leans a little: the goods weigh more.
    let reach = at.length / 2.0 - 0.3;
    let way = Vec3::new(0.0, -0.07, 1.0).normalize_or(Vec3::Z);
    let ends = [head - way * reach, head + way * reach];
    build.bar(ends[0], ends[1], 0.028, darker(BRASS, 0.1));
    build.bar(head - way * (reach * 0.45) + Vec3::Y * 0.06, head + way * (reach * 0.45) + Vec3::Y * 0.06, 0.018, darker(BRASS, 0.1));
    build.bar(head, head - Vec3::Y * 0.32 - way * 0.02, 0.012, BRASS);
    for (end, goods) in [(ends[0], false), (ends[1], true)] {
        let pan = end - Vec3::Y * 1.32;
        for x in [-1.0, 1.0] {
            for z in [-1.0, 1.0] {
                build.bar(end, pan + Vec3::new(x * 0.24, 0.03, z * 0.24), 0.006, IRON);
            }
        }
        build.taper(pan - Vec3::Y * 0.03, axes, (Vec2::splat(0.2), Vec2::splat(0.29)), 0.06, darker(BRASS, 0.25));
        if goods {
            build.taper(pan + Vec3::Y * 0.03, axes, (Vec2::new(0.19, 0.2), Vec2::new(0.23, 0.24)), 0.17, JUTE);
            build.taper(pan + Vec3::Y * 0.2, axes, (Vec2::new(0.23, 0.24), Vec2::new(0.08, 0.08)), 0.2, JUTE);
            build.taper(pan + Vec3::Y * 0.4, axes, (Vec2::splat(0.05), Vec2::splat(0.09)), 0.08, darker(JUTE, 0.15));
        } else {
            for (x, z, size) in [(-0.09, -0.06, 0.075), (0.09, -0.09, 0.06), (0.03, 0.11, 0.05)] {
                let weight = pan + Vec3::new(x, 0.03, z);
                build.taper(weight, axes, (Vec2::splat(size), Vec2::splat(size * 0.85)), size * 2.2, darker(IRON, 0.15));
                build.taper(weight + Vec3::Y * (size * 2.2), axes, (Vec2::splat(size * 0.3), Vec2::splat(size * 0.4)), size * 0.6, IRON);
            }
        }
    }
}
