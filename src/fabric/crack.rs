//! A crack round a room: across the floor, up both walls, over the ceiling.
//! What lies beyond it stands higher than what lies before.

use super::build::{Build, Lit, chance};
use crate::exhibition::colour::Colour;
use crate::exhibition::{Room, Wall};
use crate::hang::RoomPlace;
use glam::{Vec2, Vec3};

/// How much higher the far half stands, metres.
pub(super) const STEP: f32 = 0.2;

/// How far the crack strays to either side, metres.
const STRAY: f32 = 0.27;

/// About how far its bends lie apart, metres.
const BENDS: f32 = 0.62;

/// How deep one sees into it, metres.
const DEPTH: f32 = 0.3;

/// Pieces into which floor and ceiling are cut along it.
const PIECES: u8 = 18;

/// Pieces into which a wall is cut along it.
const LEVELS: f32 = 9.0;

const DARK: Colour = Colour::rgb(0x15, 0x16, 0x18);

/// Where a room's crack runs.
pub(super) struct Crack {
    along: f32,
    slant: f32,
    size: Vec3,
}

impl Crack {
    pub(super) fn of(place: &RoomPlace, room: &Room) -> Option<Self> {
        let (along, slant) = room.plan.crack()?;
        Some(Self { along, slant, size: place.size })
    }

    /// How far it strays at a place of its way round the room: over the floor
    /// from the west, up the east wall, back overhead, down the west wall.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some fifty bends")]
    fn stray(&self, way: f32) -> f32 {
        let round = 2.0 * (self.size.x + self.size.z);
        let count = (round / BENDS).round().max(4.0);
        let at = (way / round * count).rem_euclid(count);
        let bend = |at: u32| (chance(at % (count as u32) + 31) * 2.0 - 1.0) * STRAY;
        let (before, part) = (at.floor() as u32, at.fract());
        bend(before) + (bend(before + 1) - bend(before)) * part
    }

    /// Metres from the entrance, on the floor `x` metres from the west wall.
    pub(super) fn floor(&self, x: f32) -> f32 {
        self.along + self.slant * (x / self.size.x - 0.5) + self.stray(x)
    }

    /// The same overhead.
    pub(super) fn overhead(&self, x: f32) -> f32 {
        self.along + self.slant * (x / self.size.x - 0.5) + self.stray(2.0 * self.size.x + self.size.z - x)
    }

    /// Metres along a side wall from its left end, `up` from the floor; straight
    /// between the heights at which the wall is cut.
    pub(super) fn wall(&self, wall: Wall, up: f32) -> f32 {
        let (width, height) = (self.size.x, self.size.z);
        let round = |up: f32| if wall == Wall::East { width + up } else { 2.0 * (width + height) - up };
        let step = height / LEVELS;
        let (before, part) = ((up / step).floor() * step, (up / step).fract());
        let stray = self.stray(round(before)) * (1.0 - part) + self.stray(round(before + step)) * part;
        if wall == Wall::East { self.size.y - (self.along + self.slant / 2.0 + stray) } else { self.along - self.slant / 2.0 + stray }
    }

    /// Half its width, for a number that stands for a place.
    fn half(place: u8) -> f32 {
        0.045 + 0.05 * chance(u32::from(place) + 977)
    }

    /// Half its width at a height on a wall; it gapes towards the top.
    pub(super) fn gape(up: f32) -> f32 {
        0.045 + 0.014 * up
    }

    /// Places across the floor where it is cut: metres from the west wall, the
    /// lip before it and the lip beyond.
    fn lips(&self, middle: impl Fn(f32) -> f32) -> Vec<(f32, f32, f32)> {
        (0..=PIECES)
            .map(|at| {
                let x = self.size.x * f32::from(at) / f32::from(PIECES);
                let (along, half) = (middle(x), Self::half(at));
                (x, along - half, along + half)
            })
            .collect()
    }

    /// The floor in two halves, their patterns out of step, and the dark
    /// between. `place` gives the house's place for metres from the west wall
    /// and the entrance.
    pub(super) fn floors(&self, build: &mut Build, place: impl Fn(Vec2) -> Vec3 + Copy, colour: Colour) {
        let shift = Vec2::new(0.43, 0.29);
        let far = colour.mix(Colour::rgb(0x30, 0x3c, 0x48), 0.3);
        let lit = Lit::By(super::Side::Floor);
        for pair in self.lips(|x| self.floor(x)).windows(2) {
            let ((x0, near0, far0), (x1, near1, far1)) = (pair[0], pair[1]);
            let end = self.size.y;
            let spots = [Vec2::new(x0, 0.0), Vec2::new(x1, 0.0), Vec2::new(x1, near1), Vec2::new(x0, near0)];
            build.patch(spots, place, colour, lit);
            let spots = [Vec2::new(x0, far0), Vec2::new(x1, far1), Vec2::new(x1, end), Vec2::new(x0, end)];
            build.patch(spots.map(|spot| spot + shift), |spot| place(spot - shift), far, lit);
        }
    }

    /// The wedge in the floor and the lips beside it.
    pub(super) fn wedge(&self, build: &mut Build, place: impl Fn(Vec2) -> Vec3, colour: Colour) {
        let lip = colour.mix(Colour::rgb(255, 255, 255), 0.18);
        for pair in self.lips(|x| self.floor(x)).windows(2) {
            let ((x0, near0, far0), (x1, near1, far1)) = (pair[0], pair[1]);
            let at = |x: f32, along: f32, up: f32| place(Vec2::new(x, along)) + Vec3::Y * up;
            let (deep0, deep1) = (f32::midpoint(near0, far0), f32::midpoint(near1, far1));
            for (a, b, outward) in [(near0, near1, -1.0), (far0, far1, 1.0)] {
                let slope = [at(x0, a, 0.0), at(x1, b, 0.0), at(x1, deep1, -DEPTH), at(x0, deep0, -DEPTH)];
                build.towards(slope, Vec3::new(0.0, 0.2, outward), DARK, Lit::Own);
                let edge = outward * 0.06;
                let raised = [at(x0, a, 0.014), at(x1, b, 0.014), at(x1, b + edge, 0.002), at(x0, a + edge, 0.002)];
                build.towards(raised, Vec3::Y, lip, Lit::Own);
                let broken = [at(x0, a, -0.05), at(x1, b, -0.05), at(x1, b, 0.014), at(x0, a, 0.014)];
                build.towards(broken, Vec3::Z * outward, lip.mix(DARK, 0.5), Lit::Own);
            }
        }
    }

    /// The wedge in a side wall. `point` gives the house's place for metres
    /// along the wall, up, and out of it.
    pub(super) fn wall_wedge(&self, build: &mut Build, wall: Wall, normal: Vec3, point: impl Fn(f32, f32, f32) -> Vec3) {
        let levels = self.levels(0.0, self.size.z);
        for pair in levels.windows(2) {
            let (low, high) = (pair[0], pair[1]);
            let (a, b) = (self.wall(wall, low), self.wall(wall, high));
            for side in [-1.0, 1.0] {
                let (lip0, lip1) = (a + side * Self::gape(low), b + side * Self::gape(high));
                let deep = [point(lip0, low, 0.0), point(a, low, -DEPTH), point(b, high, -DEPTH), point(lip1, high, 0.0)];
                build.towards(deep, normal, DARK, Lit::Own);
                // The broken edge stands a little off the wall.
                let edge = side * 0.05;
                let lip =
                    [point(lip0, low, 0.012), point(lip0 + edge, low, 0.001), point(lip1 + edge, high, 0.001), point(lip1, high, 0.012)];
                build.towards(lip, normal, Colour::rgb(0x9a, 0x9e, 0xa2), Lit::Own);
            }
        }
    }

    /// Heights at which a wall is cut, from `low` to `high`.
    pub(super) fn levels(&self, low: f32, high: f32) -> Vec<f32> {
        let mut levels = vec![low];
        let step = self.size.z / LEVELS;
        let mut level = step;
        while level < high - 0.02 {
            if level > low + 0.02 {
                levels.push(level);
            }
            level += step;
        }
        levels.push(high);
        levels
    }

    /// A plain ceiling in two halves, the near one lower.
    pub(super) fn ceilings(&self, build: &mut Build, point: impl Fn(f32, f32, f32) -> Vec3, colour: Colour) {
        let half = self.size.x / 2.0;
        for pair in self.lips(|x| self.overhead(x)).windows(2) {
            let ((x0, near0, far0), (x1, near1, far1)) = (pair[0], pair[1]);
            let at = |x: f32, along: f32, below: f32| point(x - half, along, below);
            let end = self.size.y;
            let near = [at(x0, 0.0, STEP), at(x1, 0.0, STEP), at(x1, near1, STEP), at(x0, near0, STEP)];
            build.towards(near, Vec3::NEG_Y, colour, Lit::Own);
            let far = [at(x0, far0, 0.0), at(x1, far1, 0.0), at(x1, end, 0.0), at(x0, end, 0.0)];
            build.towards(far, Vec3::NEG_Y, colour, Lit::By(super::Side::Ceiling));
            let step = [at(x0, near0, STEP), at(x1, near1, STEP), at(x1, near1, 0.0), at(x0, near0, 0.0)];
            build.towards(step, Vec3::NEG_Z, DARK.mix(colour, 0.25), Lit::Own);
            let gap = [at(x0, near0, 0.0), at(x1, near1, 0.0), at(x1, far1, 0.0), at(x0, far0, 0.0)];
            build.towards(gap, Vec3::NEG_Y, DARK, Lit::Own);
        }
    }
}
