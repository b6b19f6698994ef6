//! Chance from a seed: the same everywhere, so that a run can be repeated.

use bevy::math::Vec2;

/// Numbers that look like chance (`SplitMix64`).
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of so many numbers, from 0; 0 of none.
    pub(super) fn below(&mut self, many: usize) -> usize {
        let many = u64::try_from(many).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.draw() % many).unwrap_or(0)
    }

    /// From `low` to below `high`.
    pub(super) fn between(&mut self, low: f32, high: f32) -> f32 {
        // Sixteen bits are fine enough for a finger.
        let part = f32::from(u16::try_from(self.draw() >> 48).unwrap_or(0)) / 65_536.0;
        low + (high - low) * part
    }

    /// As often as not.
    pub(super) fn coin(&mut self) -> bool {
        self.below(2) == 0
    }

    /// One of them; none of none.
    pub(super) fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.below(all.len())).copied()
    }

    /// A place within a part of the screen.
    pub(super) fn place(&mut self, from: Vec2, to: Vec2) -> Vec2 {
        Vec2::new(self.between(from.x, to.x), self.between(from.y, to.y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_repeats_itself_and_another_does_not() {
        let run = |seed: u64| {
            let mut chance = Chance::new(seed);
            (0..20).map(|_| chance.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(run(7), run(7));
        assert_ne!(run(7), run(8));
    }

    #[test]
    fn every_number_comes_and_none_beyond() {
        let mut chance = Chance::new(1);
        let mut seen = [false; 6];
        for _ in 0..200 {
            seen[chance.below(6)] = true;
            let part = chance.between(2.0, 3.0);
            assert!((2.0..3.0).contains(&part));
        }
        assert_eq!(seen, [true; 6]);
        assert_eq!(chance.below(0), 0);
    }
}
