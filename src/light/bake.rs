//! The bake: direct light with shadows, then the light that every surface
//! throws on, several times over.
//!
//! A room is baked together with its neighbours, which stand for themselves
//! more coarsely, so that light and colour come through the doorways. Direct
//! light of lamps is kept as finely as the map; light from wide sources and
//! light thrown on changes slowly and is worked out at fewer texels.

use super::charts::{Chart, Charts, GLOW_ROWS};
use super::lamps::{Lamp, Pane, lamps, panes};
use super::map::{LightMap, encode};
use super::rays::{Rays, SOLID, half_sphere};
use super::soft::{Soft, between, fill, smooth};
use crate::exhibition::{Exhibition, Room, share};
use crate::fabric::{Fabric, Face, Lit, Side, Standing};
use crate::hang::{Door, House, RoomPlace, WALL};
use glam::{Vec2, Vec3};
use std::f32::consts::TAU;

/// How finely and patiently light is worked out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quality {
    /// Texels a metre in the map.
    pub density: f32,
    /// Soft light is worked out at one texel of so many, across and down.
    step: usize,
    /// Lamps are worked out at every texel, four places each.
    sharp: bool,
    /// Rays a texel, for each time that light is thrown on.
    rays: [u32; 3],
    /// Threads that share the work.
    threads: usize,
}

impl Quality {
    /// What visitors see.
    pub const FINE: Self = Self { density: 12.0, step: 2, sharp: true, rays: [16, 24, 64], threads: 1 };
    /// A first idea in the same layout, in a fraction of a second.
    pub const DRAFT: Self = Self { step: 8, sharp: false, rays: [8, 0, 12], ..Self::FINE };
    /// What neighbours are given while a room is baked.
    const COARSE: Self = Self { density: 1.5, step: 1, sharp: false, rays: [12, 0, 0], threads: 1 };

    /// What maps of this quality are known by, whoever makes them.
    pub fn kind(&self) -> (u32, usize, [u32; 3]) {
        (self.density.to_bits(), self.step, self.rays)
    }

    /// The same, shared out over so many threads.
    pub fn on(self, threads: usize) -> Self {
        Self { threads, ..self }
    }
}

/// How far from a surface its light is measured, metres: over mouldings.
const LIFT: f32 = 0.012;

/// How far from a lamp things do not hide it, metres.
const SOCKET: f32 = 0.3;

/// Rays to panes, where there are more of them.
const PANE_RAYS: usize = 14;

/// Rays from each corner of a solid.
const SOLID_RAYS: u32 = 36;

/// How far from a solid its light is measured, metres.
const SOLID_LIFT: f32 = 0.003;

/// What part of light solids throw on.
const SOLID_ALBEDO: f32 = 0.3;

/// Radius of a lamp, metres.
const BULB: f32 = 0.04;

/// Bakes a room of the house, and the solids that stand in it. The same house
/// always gives the same map.
pub fn bake(exhibition: &Exhibition, house: &House, at: usize, fabric: &Fabric, solids: &[Standing], quality: Quality) -> Option<LightMap> {
    let (place, room) = (house.rooms.get(at)?, exhibition.rooms.get(at)?);
    let beside = |next: Option<usize>, open: bool| next.filter(|next| open && *next < house.rooms.len().min(exhibition.rooms.len()));
    let neighbours = [beside(at.checked_sub(1), place.south.is_some()), beside(Some(at + 1), place.north.is_some())];
    let fabrics: Vec<(usize, Fabric)> =
        neighbours.into_iter().flatten().map(|next| (next, Fabric::new(&house.rooms[next], &exhibition.rooms[next]))).collect();
    let mut parts = vec![Part::new(place, room, fabric, quality)];
    parts.extend(fabrics.iter().map(|(next, fabric)| Part::new(&house.rooms[*next], &exhibition.rooms[*next], fabric, Quality::COARSE)));
    let rays = Rays::new(parts.iter().flat_map(|part| &part.fabric.faces), solids);
    let mut stage = Stage { parts, rays, doors: [place.south, place.north] };
    stage.first_light();
    for time in 0..quality.rays.len() {
        stage.throw_on(time);
    }
    Some(stage.finish(room.mood.light.exposure, solids))
}

/// A room in the bake.
struct Part<'a> {
    place: &'a RoomPlace,
    fabric: &'a Fabric,
    charts: Charts,
    lamps: Vec<Lamp>,
    panes: Vec<Pane>,
    soft: Vec<Soft>,
    quality: Quality,
}

impl<'a> Part<'a> {
    fn new(place: &'a RoomPlace, room: &'a Room, fabric: &'a Fabric, quality: Quality) -> Self {
        let charts = Charts::new(place, fabric, quality.density);
        Self { place, fabric, lamps: lamps(place, room), panes: panes(fabric, place, room), soft: Vec::new(), charts, quality }
    }
}

/// Everything the light of one room depends on.
struct Stage<'a> {
    /// The room itself first.
    parts: Vec<Part<'a>>,
    rays: Rays,
    /// Its doorways, south and north.
    doors: [Option<Door>; 2],
}

/// Places of a chart's texels, with a number of their own for each.
#[expect(clippy::cast_precision_loss, reason = "a few hundred texels")]
fn texels(width: usize, height: usize) -> impl Iterator<Item = (Vec2, u32)> {
    (0..width * height).map(move |at| {
        let part = Vec2::new((at % width) as f32 / (width - 1).max(1) as f32, (at / width) as f32 / (height - 1).max(1) as f32);
        (part, u32::try_from(at % width).unwrap_or(0) * 7919 + u32::try_from(at / width).unwrap_or(0) * 104_729)
    })
}

/// A number from 0 to 1 that only looks random.
#[expect(clippy::cast_precision_loss, reason = "24 bits")]
fn chance(seed: u32) -> f32 {
    let mut h = seed.wrapping_mul(0x9E37_79B1);
    h ^= h >> 15;
    h = h.wrapping_mul(0x2C1B_3C6D);
    h ^= h >> 12;
    h = h.wrapping_mul(0x297A_2D39);
    ((h ^ (h >> 15)) >> 8) as f32 / 16_777_216.0
}

impl Stage<'_> {
    /// Whether light passes from one part to a point of another: through the
    /// doorway between.
    fn passes(&self, part: usize, from: Vec3, other: usize, to: Vec3) -> bool {
        if part == other {
            return true;
        }
        let room = self.parts[part.max(other)].place;
        let south = room.entrance.z > self.parts[0].place.entrance.z - 0.01;
        let (Some(door), true) = (self.doors[usize::from(!south)], part == 0 || other == 0) else { return false };
        let plane = door.at.z + if south { WALL / 2.0 } else { -WALL / 2.0 };
        let t = (plane - from.z) / (to.z - from.z);
        let at = from.lerp(to, t);
        (0.0..=1.0).contains(&t) && (at.x - door.at.x).abs() < door.size.0 / 2.0 && at.y < door.size.1
    }

    /// Light straight from the lamps, lux; `turn` chooses the place on the bulb.
    fn lamplight(&self, part: usize, point: Vec3, normal: Vec3, turn: f32) -> Vec3 {
        let mut sum = Vec3::ZERO;
        for (other, from) in self.parts.iter().enumerate() {
            for lamp in &from.lamps {
                let arriving = lamp.light(point, normal);
                if arriving.max_element() < 0.2 || !self.passes(other, lamp.at, part, point) {
                    continue;
                }
                let (sin, cos) = (turn * TAU).sin_cos();
                let bulb = lamp.at + Vec3::new(cos, 0.0, sin) * BULB;
                if !self.rays.between(point, bulb, SOCKET) {
                    sum += arriving;
                }
            }
        }
        sum
    }

    /// Light straight from panes, lux.
    #[expect(clippy::cast_precision_loss, reason = "a few rays")]
    fn panelight(&self, part: usize, point: Vec3, normal: Vec3, seed: u32) -> Vec3 {
        let mut arriving = Vec::new();
        let mut all = 0.0;
        for (other, from) in self.parts.iter().enumerate() {
            for (at, pane) in from.panes.iter().enumerate() {
                let chosen = seed.wrapping_add(u32::try_from(at).unwrap_or(0).wrapping_mul(2_654_435_761));
                let spot = pane.at(chance(chosen) * 2.0 - 1.0, chance(chosen ^ 0x5bd1_e995) * 2.0 - 1.0);
                let light = pane.light(spot, point, normal);
                if light.max_element() > 0.02 && self.passes(other, spot, part, point) {
                    all += light.max_element();
                    arriving.push((all, light, spot));
                }
            }
        }
        let free = |spot: Vec3| !self.rays.between(point, spot, 0.05);
        if arriving.len() <= PANE_RAYS {
            return arriving.iter().filter(|(_, _, spot)| free(*spot)).map(|(_, light, _)| *light).sum();
        }
        // Of many panes a few speak for all: the brighter, the more often; each
        // time for the same share of the light.
        let share = all / PANE_RAYS as f32;
        let mut sum = Vec3::ZERO;
        let mut at = 0;
        for ray in 0..PANE_RAYS {
            let reach = (ray as f32 + chance(seed ^ 0x2545_f491)) * share;
            while at + 1 < arriving.len() && arriving[at].0 < reach {
                at += 1;
            }
            let (_, light, spot) = arriving[at];
            if free(spot) {
                sum += light * (share / light.max_element());
            }
        }
        sum
    }

    /// Whether a place can be seen: nothing turns its back on it close by.
    fn seen(&self, point: Vec3, normal: Vec3) -> bool {
        self.rays.meet(point, normal, 0.2).is_none_or(|hit| hit.front)
    }

    /// Straight light on every soft texel.
    fn first_light(&mut self) {
        for part in 0..self.parts.len() {
            let this = &*self;
            let soft = share(&this.parts[part].charts.charts, this.parts[part].quality.threads, |chart| this.first_of(part, chart));
            self.parts[part].soft = soft;
        }
    }

    fn first_of(&self, part: usize, chart: &Chart) -> Soft {
        let step = self.parts[part].quality.step * chart.finer;
        let every = |side: u32| (side as usize).div_ceil(step).max(2);
        let (width, height) = (every(chart.width), every(chart.height));
        let mut soft = Soft { width, height, ..Soft::default() };
        for (place, seed) in texels(width, height) {
            let point = chart.place(place.x, place.y) + chart.normal * LIFT;
            let seen = self.seen(point, chart.normal);
            soft.seen.push(seen);
            soft.lamps.push(if seen { self.lamplight(part, point, chart.normal, chance(seed)) } else { Vec3::ZERO });
            soft.panes.push(if seen { self.panelight(part, point, chart.normal, seed) } else { Vec3::ZERO });
        }
        soft.thrown = vec![Vec3::ZERO; soft.seen.len()];
        smooth(&mut soft.panes, &soft.seen, width);
        fill(&mut soft.lamps, &soft.seen, width);
        soft
    }

    /// Light that surfaces throw on, once more.
    fn throw_on(&mut self, time: usize) {
        let mut all = Vec::new();
        for (at, part) in self.parts.iter().enumerate() {
            let rays = part.quality.rays[time];
            let charts: Vec<usize> = (0..part.charts.charts.len()).filter(|_| rays > 0).collect();
            all.push(share(&charts, part.quality.threads, |chart| self.thrown_on(at, *chart, rays)));
        }
        for (part, thrown) in self.parts.iter_mut().zip(all) {
            for (soft, thrown) in part.soft.iter_mut().zip(thrown) {
                soft.thrown = thrown;
            }
        }
    }

    fn thrown_on(&self, part: usize, at: usize, count: u32) -> Vec<Vec3> {
        let (chart, soft) = (&self.parts[part].charts.charts[at], &self.parts[part].soft[at]);
        let mut thrown: Vec<Vec3> = texels(soft.width, soft.height)
            .zip(&soft.seen)
            .map(|((place, seed), seen)| {
                let point = chart.place(place.x, place.y) + chart.normal * LIFT;
                if *seen { self.gathered(point, chart.normal, count, seed) } else { Vec3::ZERO }
            })
            .collect();
        smooth(&mut thrown, &soft.seen, soft.width);
        thrown
    }

    /// Light from all round, lux, by rays spread evenly over the
    /// cosine-weighted half sphere and turned by the texel's own angle.
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    fn gathered(&self, point: Vec3, normal: Vec3, count: u32, seed: u32) -> Vec3 {
        let turn = chance(seed ^ 0x68bc_21eb) * TAU;
        let (mut sum, mut solid) = (Vec3::ZERO, 0.0);
        for way in half_sphere(normal, count, turn) {
            match self.rays.meet(point, way, 300.0) {
                Some(hit) if hit.face == SOLID => solid += 1.0,
                Some(hit) if hit.front => sum += self.leaving(hit.face, point + way * hit.distance),
                _ => {}
            }
        }
        // Solids have no map of their own: they throw on a part of what comes
        // from elsewhere.
        sum / (count.max(1) as f32 - solid * SOLID_ALBEDO)
    }

    /// What a surface throws on: the light on it times its own colour. Panes
    /// count as straight light already.
    fn leaving(&self, face: usize, point: Vec3) -> Vec3 {
        let mut index = face;
        for part in &self.parts {
            let Some(face) = part.fabric.faces.get(index) else {
                index -= part.fabric.faces.len();
                continue;
            };
            let Some(chart) = part.charts.of(index) else { return Vec3::ZERO };
            return part.soft[chart].all(part.charts.charts[chart].part(point)) * albedo(face);
        }
        Vec3::ZERO
    }

    /// The room's map, with light as a part of `exposure` lux.
    fn finish(&self, exposure: f32, solids: &[Standing]) -> LightMap {
        let part = &self.parts[0];
        let charts = &part.charts;
        let width = charts.width as usize;
        let mut light = vec![Vec3::ZERO; width * charts.height as usize];
        let indices: Vec<usize> = (0..charts.charts.len()).collect();
        let done = share(&indices, part.quality.threads, |at| self.fine(*at));
        for (chart, texels) in charts.charts.iter().zip(done) {
            for (row, line) in texels.chunks_exact(chart.width as usize).enumerate() {
                let start = (chart.y as usize + row) * width + chart.x as usize;
                for (to, from) in light[start..start + line.len()].iter_mut().zip(line) {
                    *to = *from / exposure;
                }
            }
        }
        let glow = light.len().saturating_sub(width * GLOW_ROWS as usize);
        let mut map = LightMap::new(charts.width, &light);
        map.texels[glow * 4..].fill(255);
        map.solids = solids.iter().flat_map(|solid| self.on(solid, exposure)).collect();
        map
    }

    /// The light on every corner of a solid, as the map keeps it. Corners that
    /// nobody can see, inside other parts, take over from their neighbours.
    fn on(&self, solid: &Standing, exposure: f32) -> Vec<[u8; 3]> {
        let quality = self.parts[0].quality;
        let rays = if quality.sharp { SOLID_RAYS } else { SOLID_RAYS / 4 };
        let corners: Vec<(Vec3, Vec<Vec3>)> = solid.normals.iter().copied().zip(solid.spots()).collect();
        let mut light = share(&corners, quality.threads, |(normal, spots)| {
            // Turned as the first spot's own place has it, always the same.
            let seed =
                spots.first().map_or(0, |spot| spot.x.to_bits() ^ spot.y.to_bits().rotate_left(9) ^ spot.z.to_bits().rotate_left(17));
            let points = spots.iter().map(|spot| *spot + *normal * SOLID_LIFT);
            let free: Vec<Vec3> = points.filter(|point| self.seen(*point, *normal)).collect();
            let each = (rays / u32::try_from(free.len().max(1)).unwrap_or(1)).max(8);
            let light = |(at, point): (u32, &Vec3)| {
                let seed = seed.wrapping_add(at * 7919);
                self.lamplight(0, *point, *normal, chance(seed))
                    + self.panelight(0, *point, *normal, seed)
                    + self.gathered(*point, *normal, each, seed)
            };
            (!free.is_empty()).then(|| (0..).zip(&free).map(light).sum::<Vec3>() / count(&free))
        });
        // From corner to corner, outwards; what has no neighbour stays in shadow.
        for _ in 0..8 {
            if !hand_on(&solid.triangles, &mut light) {
                break;
            }
        }
        let encoded = |light: Option<Vec3>| encode(light.unwrap_or_default() / exposure, 0);
        light.into_iter().map(encoded).map(|[red, green, blue, _]| [red, green, blue]).collect()
    }

    /// A chart at the map's own fineness: lamps anew, with four places a texel
    /// so that shadows have smooth edges; the rest from the soft light.
    #[expect(clippy::cast_precision_loss, reason = "a few hundred texels")]
    fn fine(&self, at: usize) -> Vec<Vec3> {
        let part = &self.parts[0];
        let (chart, soft) = (&part.charts.charts[at], &part.soft[at]);
        let (width, height) = (chart.width as usize, chart.height as usize);
        let rest: Vec<Vec3> = soft.panes.iter().zip(&soft.thrown).map(|(panes, thrown)| *panes + *thrown).collect();
        if !part.quality.sharp {
            let all: Vec<Vec3> = rest.iter().zip(&soft.lamps).map(|(rest, lamps)| *rest + *lamps).collect();
            return texels(width, height).map(|(place, _)| between(&all, soft, place)).collect();
        }
        let step = Vec2::new(1.0 / (width - 1).max(1) as f32, 1.0 / (height - 1).max(1) as f32);
        let mut seen = Vec::with_capacity(width * height);
        let mut lamps = Vec::with_capacity(width * height);
        for (place, seed) in texels(width, height) {
            let spot = |x: f32, y: f32| chart.place(place.x + x * step.x, place.y + y * step.y) + chart.normal * LIFT;
            let is_seen = self.seen(spot(0.0, 0.0), chart.normal);
            seen.push(is_seen);
            let turn = chance(seed);
            let corners = [(-0.25, -0.25), (0.25, -0.25), (0.25, 0.25), (-0.25, 0.25)];
            let light = |(corner, (x, y)): (usize, (f32, f32))| self.lamplight(0, spot(x, y), chart.normal, turn + corner as f32 / 4.0);
            lamps.push(if is_seen { corners.into_iter().enumerate().map(light).sum::<Vec3>() / 4.0 } else { Vec3::ZERO });
        }
        fill(&mut lamps, &seen, width);
        texels(width, height).zip(lamps).map(|((place, _), lamps)| lamps + between(&rest, soft, place)).collect()
    }
}

/// Corners without light get the mean of those they share triangles with;
/// whether there were any.
fn hand_on(triangles: &[[u32; 3]], light: &mut [Option<Vec3>]) -> bool {
    let mut given: std::collections::BTreeMap<u32, (Vec3, f32)> = std::collections::BTreeMap::new();
    for triangle in triangles {
        let of = |at: u32| light.get(at as usize).copied().flatten();
        for at in triangle.iter().filter(|at| of(**at).is_none()) {
            for near in triangle.iter().filter_map(|near| of(*near)) {
                let (sum, count) = given.entry(*at).or_insert((Vec3::ZERO, 0.0));
                (*sum, *count) = (*sum + near, *count + 1.0);
            }
        }
    }
    for (at, (sum, count)) in &given {
        light[*at as usize] = Some(*sum / *count);
    }
    !given.is_empty()
}

#[expect(clippy::cast_precision_loss, reason = "a few")]
fn count<T>(things: &[T]) -> f32 {
    things.len() as f32
}

/// What part of light a surface throws on, by colour. Pictures count as paper.
fn albedo(face: &Face) -> Vec3 {
    use crate::fabric::Cover;
    match (face.cover, face.lit) {
        (Cover::Work(_), _) => Vec3::new(0.5, 0.47, 0.42),
        (Cover::Label(_) | Cover::Panel, _) => Vec3::splat(0.6),
        // Flooring is darker than its colour: joints and grain.
        (Cover::Floor, Lit::By(Side::Floor)) => Vec3::from(face.colour.linear()) * 0.8,
        _ => Vec3::from(face.colour.linear()) * 0.95,
    }
}
