//! Solid models where they stand.

use crate::exhibition::{Finish, Solid};
use crate::hang::Plinth;
use glam::{Mat3, Vec3};

/// A model on its plinth, in the house's own metres.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Every corner.
    pub corners: Vec<Vec3>,
    /// Which way the surface looks there; length 1.
    pub normals: Vec<Vec3>,
    /// What it is made of, by corner.
    pub finish: Vec<Finish>,
    /// Corners of triangles, against the clock as seen from outside.
    pub triangles: Vec<[u32; 3]>,
}

/// The most places round a corner.
const MOST_SPOTS: usize = 2;

/// How far the places at which a corner's light is looked for lie from it,
/// towards the middles of its triangles: corners themselves are often hidden in
/// other parts.
const INWARDS: f32 = 0.3;

impl Standing {
    /// For each corner, the places round it that stand for its light.
    pub fn spots(&self) -> Vec<Vec<Vec3>> {
        let mut spots = vec![Vec::new(); self.corners.len()];
        for triangle in &self.triangles {
            let [a, b, c] = triangle.map(|at| self.corners[at as usize]);
            let middle = (a + b + c) / 3.0;
            for (at, corner) in triangle.iter().zip([a, b, c]) {
                spots[*at as usize].push(corner.lerp(middle, INWARDS));
            }
        }
        for (spots, corner) in spots.iter_mut().zip(&self.corners) {
            // A few tell enough.
            let step = spots.len().div_ceil(MOST_SPOTS).max(1);
            *spots = spots.iter().copied().step_by(step).collect();
            if spots.is_empty() {
                spots.push(*corner);
            }
        }
        spots
    }

    /// A model on its plinth: its foot on the top, its middle over the middle.
    pub fn new(solid: &Solid, plinth: &Plinth) -> Self {
        let turn = Mat3::from_rotation_y(plinth.turned);
        let foot = Vec3::new((solid.min.x + solid.max.x) / 2.0, solid.min.y, (solid.min.z + solid.max.z) / 2.0);
        let top = plinth.foot + Vec3::Y * plinth.size.y;
        Self {
            corners: solid.corners.iter().map(|corner| top + turn * ((*corner - foot) / plinth.scale)).collect(),
            normals: solid.normals.iter().map(|way| turn * *way).collect(),
            finish: solid.finish.iter().filter_map(|at| solid.finishes.get(usize::from(*at)).copied()).collect(),
            triangles: solid.triangles.clone(),
        }
    }
}
