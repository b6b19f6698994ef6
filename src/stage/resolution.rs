//! How finely the gallery is drawn: wholly when frames are in time or nothing
//! moves, coarser while moving and late.

use super::{Eye, StageSet};
use bevy::prelude::*;
use bevy::render::extract_resource::ExtractResource;
use std::time::Instant;

/// The coarsest, as a part of each side.
pub const COARSEST: f32 = 0.7;

/// Drawing sizes change in steps, so that edges do not swim.
const STEP: f32 = 0.05;

/// Milliseconds that a frame may take while something moves.
const BUDGET: f32 = 30.0;

/// Frames after which it is asked whether coarser drawing is any faster.
const TRIAL: u8 = 12;

/// How finely the gallery is drawn, and whether it is seen at all.
#[derive(Resource, ExtractResource, Clone, Copy, Debug, Default, PartialEq)]
pub struct Resolution {
    /// Steps below the whole.
    down: u8,
    /// Never coarser.
    fixed: bool,
    /// What a visitor reads covers the gallery: it need not be drawn.
    pub covered: bool,
    /// Milliseconds of late frames, whole and at the coarsest, so far.
    whole: Trial,
    coarse: Trial,
}

/// How long frames of one kind took.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Trial {
    sum: f32,
    frames: u8,
}

impl Trial {
    fn add(&mut self, taken: f32) {
        if self.frames < TRIAL {
            *self = Self { sum: self.sum + taken, frames: self.frames + 1 };
        }
    }

    /// The mean, once there are enough.
    fn mean(self) -> Option<f32> {
        (self.frames == TRIAL).then_some(self.sum / f32::from(TRIAL))
    }
}

impl Resolution {
    /// Never coarser, for proofs and for measuring.
    pub fn whole() -> Self {
        Self { fixed: true, ..Self::default() }
    }

    /// The part of each side that is drawn, [`COARSEST`] to 1.
    pub fn share(&self) -> f32 {
        if self.fixed { 1.0 } else { 1.0 - f32::from(self.down) * STEP }
    }

    /// Hears how long the last frame took, in milliseconds; none after a rest.
    fn heed(&mut self, taken: Option<f32>, moving: bool) {
        const MOST: u8 = 6;
        if let Some(taken) = taken {
            match self.down {
                0 => self.whole.add(taken),
                MOST => self.coarse.add(taken),
                _ => {}
            }
        }
        // A processor may take as long to stretch the picture as it saves.
        let in_vain = self.whole.mean().zip(self.coarse.mean()).is_some_and(|(whole, coarse)| coarse > whole * 0.9);
        self.down = match taken {
            _ if !moving || in_vain => self.down.saturating_sub(2),
            Some(_) if self.down == 0 && self.whole.mean().is_none() => 0,
            Some(taken) if taken > BUDGET => (self.down + if taken > BUDGET * 1.3 { 3 } else { 1 }).min(MOST),
            Some(taken) if taken < BUDGET * 0.7 => self.down.saturating_sub(1),
            _ => self.down,
        };
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Resolution>();
    app.add_systems(Update, heed.in_set(StageSet::Eye));
}

pub(super) fn heed(eye: Res<Eye>, mut last: Local<Option<(Instant, bool)>>, mut resolution: ResMut<Resolution>) {
    let now = Instant::now();
    // The frame that began a motion waited for it; its time says nothing.
    let taken = last.filter(|(_, moved)| *moved).map(|(begun, _)| now.duration_since(begun).as_secs_f32() * 1000.0);
    *last = Some((now, !eye.still));
    let mut heeded = *resolution;
    heeded.heed(taken, !eye.still);
    resolution.set_if_neq(heeded);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn late_frames_are_drawn_coarser_but_never_below_the_coarsest() {
        let mut resolution = Resolution::default();
        for _ in 0..40 {
            resolution.heed(Some(80.0 * resolution.share()), true);
            assert!(resolution.share() >= COARSEST - 1e-6);
        }
        assert!((resolution.share() - COARSEST).abs() < 1e-6);
    }

    #[test]
    fn where_coarser_is_no_faster_all_is_drawn_whole() {
        let mut resolution = Resolution::default();
        for _ in 0..60 {
            resolution.heed(Some(40.0), true);
        }
        assert!((resolution.share() - 1.0).abs() < 1e-6);
    }

    #[test]
    fn at_rest_all_is_fine_again_in_a_few_frames() {
        let mut resolution = Resolution { down: 6, ..default() };
        for _ in 0..3 {
            resolution.heed(Some(80.0), false);
        }
        assert!((resolution.share() - 1.0).abs() < 1e-6);
    }
}
