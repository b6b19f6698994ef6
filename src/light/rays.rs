//! What light meets on its way: faces in a tree of boxes.

use crate::fabric::{Face, Standing};
use glam::{Vec3, Vec3A};

/// Faces that a leaf holds.
const LEAF: usize = 4;

/// The number of everything that is no face.
pub(super) const SOLID: usize = u32::MAX as usize;

/// One half of a face, or a piece of a solid.
#[derive(Clone, Copy, Debug)]
struct Triangle {
    corner: Vec3A,
    edges: [Vec3A; 2],
    face: u32,
}

/// A box, and what is in it: triangles from `first`, or, when `count` is 0, the
/// next node and the one at `first`.
#[derive(Clone, Copy, Debug)]
struct Node {
    min: Vec3A,
    max: Vec3A,
    first: u32,
    count: u32,
}

/// Where a ray ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    /// Metres from its start.
    pub(super) distance: f32,
    /// Index of the face.
    pub(super) face: usize,
    /// Whether it met the face's front.
    pub(super) front: bool,
}

/// Ways into the half sphere over a surface, spread evenly and weighted by
/// their slope (a golden spiral), turned by an angle.
#[expect(clippy::cast_precision_loss, reason = "small numbers")]
pub(super) fn half_sphere(normal: Vec3, count: u32, turn: f32) -> impl Iterator<Item = Vec3> {
    const GOLDEN: f32 = 2.399_963;
    let tangent = normal.any_orthonormal_vector();
    let other = normal.cross(tangent);
    (0..count).map(move |ray| {
        let part = (ray as f32 + 0.5) / count as f32;
        let (radius, angle) = (part.sqrt(), ray as f32 * GOLDEN + turn);
        tangent * (radius * angle.cos()) + other * (radius * angle.sin()) + normal * (1.0 - part).max(0.0).sqrt()
    })
}

/// Faces, ready to be met.
pub(super) struct Rays {
    nodes: Vec<Node>,
    triangles: Vec<Triangle>,
}

impl Rays {
    #[expect(clippy::cast_possible_truncation, reason = "some ten thousand faces")]
    /// Of faces, and of solids, whose triangles have numbers beyond those of all
    /// faces.
    pub(super) fn new<'a>(faces: impl Iterator<Item = &'a Face>, solids: &[Standing]) -> Self {
        let mut triangles = Vec::new();
        for (face, Face { corners, .. }) in faces.enumerate() {
            let [a, b, c, d] = corners.map(Vec3A::from);
            for (p, q) in [(b, c), (c, d)] {
                triangles.push(Triangle { corner: a, edges: [p - a, q - a], face: face as u32 });
            }
        }
        for solid in solids {
            let corner = |at: u32| solid.corners.get(at as usize).copied().map(Vec3A::from);
            let known = solid.triangles.iter().filter_map(|[a, b, c]| Some((corner(*a)?, corner(*b)?, corner(*c)?)));
            triangles.extend(known.map(|(a, b, c)| Triangle { corner: a, edges: [b - a, c - a], face: u32::MAX }));
        }
        let mut rays = Self { nodes: Vec::new(), triangles: Vec::new() };
        rays.split(&mut triangles);
        rays
    }

    /// Adds the box of these triangles, cut where rays have least to do.
    #[expect(clippy::cast_possible_truncation, reason = "some ten thousand triangles")]
    fn split(&mut self, triangles: &mut [Triangle]) {
        let (mut min, mut max) = (Vec3A::INFINITY, Vec3A::NEG_INFINITY);
        for triangle in triangles.iter() {
            for corner in [triangle.corner, triangle.corner + triangle.edges[0], triangle.corner + triangle.edges[1]] {
                (min, max) = (min.min(corner), max.max(corner));
            }
        }
        // Flat boxes get a little depth, or a ray in their plane misses them.
        (min, max) = (min - 1e-4, max + 1e-4);
        let node = self.nodes.len();
        let first = self.triangles.len() as u32;
        self.nodes.push(Node { min, max, first, count: triangles.len() as u32 });
        if triangles.len() <= LEAF {
            self.triangles.extend_from_slice(triangles);
            return;
        }
        let cut = cheapest(triangles);
        let (left, right) = triangles.split_at_mut(cut);
        self.split(left);
        self.nodes[node].first = self.nodes.len() as u32;
        self.nodes[node].count = 0;
        self.split(right);
    }

    /// What a ray meets first within `reach` metres; `way` has length 1.
    pub(super) fn meet(&self, from: Vec3, way: Vec3, reach: f32) -> Option<Hit> {
        let mut best = None;
        let mut reach = reach;
        self.visit(from, way, reach, |distance, face, front| {
            if distance < reach {
                reach = distance;
                best = Some(Hit { distance, face, front });
            }
            Some(reach)
        });
        best
    }

    /// Whether something stands between two points; what is within `margin` of
    /// the second does not count, since lamps hang close to things.
    pub(super) fn between(&self, from: Vec3, to: Vec3, margin: f32) -> bool {
        let offset = to - from;
        let distance = offset.length();
        let reach = distance - margin;
        let mut blocked = false;
        if reach > 0.0 {
            self.visit(from, offset / distance, reach, |at, _, _| {
                blocked |= at < reach;
                if blocked { None } else { Some(reach) }
            });
        }
        blocked
    }

    /// Calls back with every triangle met, until it gives no reach any more.
    fn visit(&self, from: Vec3, way: Vec3, reach: f32, mut met: impl FnMut(f32, usize, bool) -> Option<f32>) {
        let (from, way) = (Vec3A::from(from), Vec3A::from(way));
        let inverse = way.recip();
        let mut reach = reach;
        let mut stack = [0_u32; 96];
        let mut depth = 1;
        while depth > 0 {
            depth -= 1;
            let at = stack[depth];
            let node = &self.nodes[at as usize];
            let (a, b) = ((node.min - from) * inverse, (node.max - from) * inverse);
            let enter = a.min(b).max_element().max(0.0);
            let leave = a.max(b).min_element().min(reach);
            if enter > leave {
                continue;
            }
            if node.count == 0 {
                if depth + 2 <= stack.len() {
                    stack[depth] = node.first;
                    stack[depth + 1] = at + 1;
                    depth += 2;
                }
                continue;
            }
            for triangle in &self.triangles[node.first as usize..(node.first + node.count) as usize] {
                let Some((distance, front)) = triangle.met(from, way) else { continue };
                match met(distance, triangle.face as usize, front) {
                    Some(shorter) => reach = shorter,
                    None => return,
                }
            }
        }
    }
}

/// Puts triangles in the order of the cheapest cut, and gives where that is:
/// the surface of each side's box times what is in it is least (MacDonald and
/// Booth, 1990), tried at a few places along each axis.
fn cheapest(triangles: &mut [Triangle]) -> usize {
    const PLACES: usize = 12;
    let (mut min, mut max) = (Vec3A::INFINITY, Vec3A::NEG_INFINITY);
    for triangle in triangles.iter() {
        (min, max) = (min.min(triangle.middle()), max.max(triangle.middle()));
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "one of a few places")]
    let place = |triangle: &Triangle, axis: usize| {
        let part = (triangle.middle()[axis] - min[axis]) / (max[axis] - min[axis]).max(1e-9);
        ((part * PLACES as f32) as usize).min(PLACES - 1)
    };
    let mut best: Option<(f32, usize, usize)> = None;
    for axis in 0..3 {
        if max[axis] - min[axis] < 1e-6 {
            continue;
        }
        let mut slices = [Slice::default(); PLACES];
        for triangle in triangles.iter() {
            slices[place(triangle, axis)].add(triangle);
        }
        let mut after = [0.0; PLACES];
        let mut rest = Slice::default();
        for at in (1..PLACES).rev() {
            rest = rest.with(slices[at]);
            after[at] = rest.cost();
        }
        let mut before = Slice::default();
        for at in 1..PLACES {
            before = before.with(slices[at - 1]);
            let cost = before.cost() + after[at];
            if before.count > 0 && before.count < triangles.len() && best.is_none_or(|(least, ..)| cost < least) {
                best = Some((cost, axis, at));
            }
        }
    }
    let Some((_, axis, at)) = best else { return triangles.len() / 2 };
    triangles.sort_by_key(|triangle| place(triangle, axis) >= at);
    triangles.partition_point(|triangle| place(triangle, axis) < at)
}

/// Triangles between two places of a cut.
#[derive(Clone, Copy)]
struct Slice {
    min: Vec3A,
    max: Vec3A,
    count: usize,
}

impl Default for Slice {
    fn default() -> Self {
        Self { min: Vec3A::INFINITY, max: Vec3A::NEG_INFINITY, count: 0 }
    }
}

impl Slice {
    fn add(&mut self, triangle: &Triangle) {
        for corner in [triangle.corner, triangle.corner + triangle.edges[0], triangle.corner + triangle.edges[1]] {
            (self.min, self.max) = (self.min.min(corner), self.max.max(corner));
        }
        self.count += 1;
    }

    fn with(self, other: Self) -> Self {
        Self { min: self.min.min(other.min), max: self.max.max(other.max), count: self.count + other.count }
    }

    #[expect(clippy::cast_precision_loss, reason = "some ten thousand triangles")]
    fn cost(&self) -> f32 {
        let size = (self.max - self.min).max(Vec3A::ZERO);
        (size.x * size.y + size.y * size.z + size.z * size.x) * self.count as f32
    }
}

impl Triangle {
    fn middle(&self) -> Vec3A {
        self.corner + (self.edges[0] + self.edges[1]) / 3.0
    }

    /// The distance at which a ray meets it, and whether from the front (Möller
    /// and Trumbore, 1997).
    fn met(&self, from: Vec3A, way: Vec3A) -> Option<(f32, bool)> {
        let [e, f] = self.edges;
        let p = way.cross(f);
        let area = e.dot(p);
        if area.abs() < 1e-9 {
            return None;
        }
        let inverse = 1.0 / area;
        let offset = from - self.corner;
        let u = offset.dot(p) * inverse;
        if !(-1e-5..=1.00001).contains(&u) {
            return None;
        }
        let q = offset.cross(e);
        let v = way.dot(q) * inverse;
        if v < -1e-5 || u + v > 1.00001 {
            return None;
        }
        let distance = f.dot(q) * inverse;
        (distance > 1e-4).then_some((distance, area > 0.0))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::*;
    use crate::exhibition::colour::Colour;
    use crate::fabric::{Cover, Lit};
    use glam::Vec2;

    fn sheet(z: f32) -> Face {
        let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map(|(x, y)| Vec3::new(x, y, z));
        Face { corners, uvs: [Vec2::ZERO; 4], colour: Colour::default(), cover: Cover::Plain, lit: Lit::Own }
    }

    #[test]
    fn the_nearest_of_many_is_met_and_from_the_right_side() {
        let faces: Vec<Face> = (0..40_u8).map(|at| sheet(-f32::from(at) - 1.0)).collect();
        let rays = Rays::new(faces.iter(), &[]);
        let hit = rays.meet(Vec3::new(0.3, 0.2, 0.5), Vec3::NEG_Z, 100.0).unwrap();
        assert!((hit.distance - 1.5).abs() < 1e-4 && hit.face == 0 && hit.front);
        let back = rays.meet(Vec3::new(0.3, 0.2, -50.0), Vec3::Z, 100.0).unwrap();
        assert!(back.face == 39 && !back.front);
        assert!(rays.meet(Vec3::new(3.0, 0.0, 0.5), Vec3::NEG_Z, 100.0).is_none());
    }

    #[test]
    fn what_is_close_to_a_lamp_does_not_hide_it() {
        let faces = [sheet(-1.0)];
        let rays = Rays::new(faces.iter(), &[]);
        assert!(rays.between(Vec3::ZERO, Vec3::new(0.0, 0.0, -3.0), 0.2));
        assert!(!rays.between(Vec3::ZERO, Vec3::new(0.0, 0.0, -1.1), 0.2));
        assert!(!rays.between(Vec3::ZERO, Vec3::new(0.0, 0.0, -0.9), 0.2));
    }
}
