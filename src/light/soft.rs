//! Light that changes slowly: worked out at some texels of a chart, smoothed,
//! and read between them.

use glam::{Vec2, Vec3};

/// Light of a chart at some of its texels.
#[derive(Clone, Debug, Default)]
pub(super) struct Soft {
    pub(super) width: usize,
    pub(super) height: usize,
    /// Straight from lamps, lux.
    pub(super) lamps: Vec<Vec3>,
    /// Straight from panes, lux.
    pub(super) panes: Vec<Vec3>,
    /// Thrown on by surfaces, lux.
    pub(super) thrown: Vec<Vec3>,
    /// Whether anybody could see it: not inside a frame or under a plank.
    pub(super) seen: Vec<bool>,
}

impl Soft {
    /// All light at a part of the chart, lux.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "inside the chart")]
    pub(super) fn all(&self, part: Vec2) -> Vec3 {
        let (x, y) = ((part.x * (self.width - 1) as f32 + 0.5) as usize, (part.y * (self.height - 1) as f32 + 0.5) as usize);
        let at = y.min(self.height - 1) * self.width + x.min(self.width - 1);
        self.lamps[at] + self.panes[at] + self.thrown[at]
    }
}

/// Soft light at a part of the chart, from the four texels round it.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "inside the chart")]
pub(super) fn between(light: &[Vec3], soft: &Soft, part: Vec2) -> Vec3 {
    let (x, y) = (part.x * (soft.width - 1) as f32, part.y * (soft.height - 1) as f32);
    let (column, row) = ((x as usize).min(soft.width - 2), (y as usize).min(soft.height - 2));
    let (s, t) = (x - column as f32, y - row as f32);
    let at = |column: usize, row: usize| light[row * soft.width + column];
    at(column, row).lerp(at(column + 1, row), s).lerp(at(column, row + 1).lerp(at(column + 1, row + 1), s), t)
}

/// Each texel becomes the mean of the seen ones round it, twice; what nobody
/// sees takes over from its neighbours.
pub(super) fn smooth(light: &mut [Vec3], seen: &[bool], width: usize) {
    fill(light, seen, width);
    // A face of a few texels has none to spare.
    if width.min(light.len() / width) < 4 {
        return;
    }
    for _ in 0..2 {
        let from = light.to_vec();
        for (at, to) in light.iter_mut().enumerate() {
            let (mut sum, mut weight) = (Vec3::ZERO, 0.0);
            for near in around(at, width, from.len()).filter(|near| seen[*near]) {
                sum += from[near];
                weight += 1.0;
            }
            if weight > 0.0 {
                *to = sum / weight;
            }
        }
    }
}

/// Gives unseen texels the light of their seen neighbours, outwards.
pub(super) fn fill(light: &mut [Vec3], seen: &[bool], width: usize) {
    let mut known = seen.to_vec();
    while known.iter().any(|known| !known) && known.iter().any(|known| *known) {
        let before = known.clone();
        for at in 0..light.len() {
            if before[at] {
                continue;
            }
            let (mut sum, mut weight) = (Vec3::ZERO, 0.0);
            for near in around(at, width, before.len()).filter(|near| before[*near]) {
                sum += light[near];
                weight += 1.0;
            }
            if weight > 0.0 {
                light[at] = sum / weight;
                known[at] = true;
            }
        }
    }
}

/// A texel and those that touch it.
fn around(at: usize, width: usize, count: usize) -> impl Iterator<Item = usize> {
    let (x, y, height) = (at % width, at / width, count / width);
    let columns = x.saturating_sub(1)..(x + 2).min(width);
    (y.saturating_sub(1)..(y + 2).min(height)).flat_map(move |row| columns.clone().map(move |column| row * width + column))
}
