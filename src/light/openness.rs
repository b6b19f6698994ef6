//! How open to the sky a solid's corners are, and the ground round it: soft
//! light for its picture, apart from any room.

use super::rays::{Rays, half_sphere};
use crate::fabric::Standing;
use glam::{Vec2, Vec3};
use std::f32::consts::TAU;

/// Half the side of the ground that is looked at, in half sizes of the solid.
pub const GROUND: f32 = 2.2;

/// Places along a side of the ground.
const PLACES: u16 = 56;

/// Rays from each corner and each place.
const RAYS: u16 = 32;

/// How far things hide the sky, in half sizes of the solid.
const REACH: f32 = 0.9;

/// Parts of the sky that are seen, 0 to 1.
#[derive(Clone, Debug)]
pub struct Openness {
    /// From each corner.
    pub corners: Vec<f32>,
    ground: Vec<f32>,
}

impl Openness {
    /// From a place on the ground, both parts from -1 to 1; beyond that 1.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the grid")]
    pub fn ground_at(&self, place: Vec2) -> f32 {
        if place.abs().max_element() >= 1.0 {
            return 1.0;
        }
        let last = f32::from(PLACES - 1);
        let spot = (place * 0.5 + 0.5) * last;
        let (column, row) = (spot.x.min(last - 1.0) as usize, spot.y.min(last - 1.0) as usize);
        let part = spot - spot.floor();
        let at = |column: usize, row: usize| self.ground.get(row * usize::from(PLACES) + column).copied().unwrap_or(1.0);
        let mix = |a: f32, b: f32, t: f32| a + (b - a) * t;
        mix(mix(at(column, row), at(column + 1, row), part.x), mix(at(column, row + 1), at(column + 1, row + 1), part.x), part.y)
    }
}

/// What the corners of a solid, whose longest half is 1, see of the sky, and
/// the ground it stands on at this height.
pub fn openness(solid: &Standing, ground: f32) -> Openness {
    let rays = Rays::new(std::iter::empty(), std::slice::from_ref(solid));
    let spots = solid.spots();
    let corners = solid.corners.iter().zip(&solid.normals).zip(&spots).map(|((corner, normal), spots)| {
        let mut free = 0.0;
        let mut seen = 0.0;
        for spot in spots {
            let point = *spot + *normal * 0.004;
            if rays.meet(point, *normal, 0.1).is_none_or(|hit| hit.front) {
                free += open(&rays, point, *normal, REACH);
                seen += 1.0;
            }
        }
        let free = if seen > 0.0 { free / seen } else { 0.3 };
        // The ground hides what looks down on it from near by.
        let low = (1.0 - (corner.y - ground) / REACH).clamp(0.0, 1.0) * (-normal.y).max(0.0);
        free * (1.0 - 0.6 * low)
    });
    let corners = corners.collect();
    let last = f32::from(PLACES - 1);
    let place = |row: u16, column: u16| (Vec2::new(f32::from(column), f32::from(row)) / last * 2.0 - 1.0) * GROUND;
    let ground = (0..PLACES).flat_map(|row| (0..PLACES).map(move |column| (row, column))).map(|(row, column)| {
        let spot = place(row, column);
        let edge = (spot.abs().max_element() / GROUND).powi(8);
        let free = open(&rays, Vec3::new(spot.x, ground + 0.002, spot.y), Vec3::Y, 3.0);
        free + (1.0 - free) * edge
    });
    Openness { corners, ground: ground.collect() }
}

/// The part of the half sphere over a point that is free, by rays.
fn open(rays: &Rays, point: Vec3, normal: Vec3, reach: f32) -> f32 {
    let turn = (point.dot(Vec3::new(127.1, 311.7, 74.7)).sin() * 43_758.547).fract() * TAU;
    let mut free = 0.0;
    for way in half_sphere(normal, u32::from(RAYS), turn) {
        // What is far hides little.
        free += rays.meet(point, way, reach).map_or(1.0, |hit| (hit.distance / reach).powi(2).min(1.0));
    }
    free / f32::from(RAYS)
}
