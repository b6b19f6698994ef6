//! Gliding: a walk along corners at a calm pace, turning like a person who
//! stops before a picture. Pure: from a part of the way to a pose.

use crate::hang::bearing;
use glam::{Vec2, Vec3};
use std::f32::consts::{PI, TAU};

/// Metres a second, at the fastest.
const PACE: f32 = 2.1;
/// The longest a glide may take, seconds.
const LONGEST: f32 = 6.5;
/// The shortest, seconds.
const SHORTEST: f32 = 0.9;

/// Radians a second that a head turns, at the most.
const TURN: f32 = 2.2;

/// Eyes and where they look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// The eyes.
    pub at: Vec3,
    /// Radians, 0 looks north, positive to the left.
    pub yaw: f32,
    /// Radians, positive upwards.
    pub pitch: f32,
}

impl Pose {
    /// Eyes at `at` that look at `to`.
    pub fn looking(at: Vec3, to: Vec3) -> Self {
        let (yaw, pitch) = bearing(at, to);
        Self { at, yaw, pitch }
    }
}

/// A glide from one pose to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Journey {
    from: Pose,
    to: Pose,
    corners: Vec<Vec2>,
    length: f32,
    seconds: f32,
    passed: f32,
    yaw: f32,
}

impl Journey {
    /// A glide along `corners` (start and goal included).
    pub fn new(from: Pose, to: Pose, corners: Vec<Vec2>) -> Self {
        let length = corners.windows(2).map(|pair| pair[0].distance(pair[1])).sum::<f32>();
        let turn = turn(from.yaw, to.yaw).abs() / PI;
        let seconds = (length / PACE + 0.7 * turn + 0.4).clamp(SHORTEST, LONGEST);
        Self { from, to, corners, length, seconds, passed: 0.0, yaw: from.yaw }
    }

    /// Lets time pass; the pose, and whether the journey is over.
    pub fn advance(&mut self, seconds: f32) -> (Pose, bool) {
        self.passed += seconds;
        let part = (self.passed / self.seconds).min(1.0);
        let pose = self.pose(part);
        let most = TURN * seconds;
        self.yaw += turn(self.yaw, pose.yaw).clamp(-most, most);
        if part >= 1.0 && turn(self.yaw, self.to.yaw).abs() < 1e-3 {
            return (self.to, true);
        }
        (Pose { yaw: self.yaw, ..pose }, false)
    }

    /// Where the journey ends.
    pub fn goal(&self) -> Pose {
        self.to
    }

    fn pose(&self, part: f32) -> Pose {
        if part >= 1.0 {
            return self.to;
        }
        let walked = ease(part) * self.length;
        let at = self.along(walked);
        let yaw = self.yaw(part, walked);
        let level = ease((part * 1.2).min(1.0));
        let pitch = self.from.pitch + (self.to.pitch - self.from.pitch) * level;
        let height = self.from.at.y + (self.to.at.y - self.from.at.y) * level;
        Pose { at: Vec3::new(at.x, height, at.y), yaw, pitch }
    }

    /// Looks at the goal's view when near, ahead along the way when it is long.
    fn yaw(&self, part: f32, walked: f32) -> f32 {
        let direct = self.from.yaw + turn(self.from.yaw, self.to.yaw) * ease(part);
        // Short ways are walked sideways, as one does along a wall.
        let ahead = ((self.length - 3.0) / 3.0).clamp(0.0, 1.0);
        if ahead <= 0.0 {
            return direct;
        }
        let (here, there) = (self.along(walked), self.along((walked + 1.6).min(self.length)));
        let way = there - here;
        let heading = if way.length() > 0.2 { (-way.x).atan2(-way.y) } else { self.to.yaw };
        let begin = ease((part / 0.25).min(1.0));
        let end = ease(((part - 0.6) / 0.4).clamp(0.0, 1.0));
        let mut yaw = self.from.yaw + turn(self.from.yaw, heading) * begin;
        yaw += turn(yaw, self.to.yaw) * end;
        direct + turn(direct, yaw) * ahead
    }

    fn along(&self, walked: f32) -> Vec2 {
        let mut left = walked;
        for pair in self.corners.windows(2) {
            let piece = pair[0].distance(pair[1]);
            if left <= piece && piece > 0.0 {
                return pair[0].lerp(pair[1], left / piece);
            }
            left -= piece;
        }
        self.corners.last().copied().unwrap_or(Vec2::new(self.to.at.x, self.to.at.z))
    }
}

/// From one direction to another the short way round, radians.
fn turn(from: f32, to: f32) -> f32 {
    (to - from + PI).rem_euclid(TAU) - PI
}

/// Slow, quick, slow: 0 to 1.
pub(super) fn ease(t: f32) -> f32 {
    t * t * t * (t * (t * 6.0 - 15.0) + 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pose(x: f32, z: f32, yaw: f32) -> Pose {
        Pose { at: Vec3::new(x, 1.6, z), yaw, pitch: 0.0 }
    }

    #[test]
    fn a_glide_begins_and_ends_where_it_should() {
        let (from, to) = (pose(0.0, 0.0, 3.0), pose(4.0, -9.0, -3.0));
        let mut journey = Journey::new(from, to, vec![Vec2::ZERO, Vec2::new(0.0, -9.0), Vec2::new(4.0, -9.0)]);
        let (start, _) = journey.advance(0.0);
        assert!(start.at.distance(from.at) < 0.01 && turn(start.yaw, from.yaw).abs() < 0.01);
        let (end, over) = journey.advance(100.0);
        assert!(over);
        assert_eq!(end, to);
    }

    #[test]
    fn a_glide_never_jumps_nor_whirls() {
        let corners = vec![Vec2::ZERO, Vec2::new(1.0, -6.0), Vec2::new(-2.0, -12.0)];
        let mut journey = Journey::new(pose(0.0, 0.0, 2.5), pose(-2.0, -12.0, -2.5), corners);
        let (mut last, _) = journey.advance(0.0);
        loop {
            let (next, over) = journey.advance(1.0 / 60.0);
            assert!(next.at.distance(last.at) < 0.2, "{last:?} {next:?}");
            assert!(turn(last.yaw, next.yaw).abs() < 0.2, "{last:?} {next:?}");
            last = next;
            if over {
                break;
            }
        }
    }
}
