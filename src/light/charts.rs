//! How a room's faces lie in its light map.

use crate::exhibition::Wall;
use crate::fabric::{Fabric, Face, Lit, Side};
use crate::hang::RoomPlace;
use glam::{Vec2, Vec3};

/// The sides in the order of their charts.
const SIDES: [Side; 6] =
    [Side::Floor, Side::Ceiling, Side::Wall(Wall::West), Side::Wall(Wall::North), Side::Wall(Wall::East), Side::Wall(Wall::South)];

/// The most texels across or up that a chart may have.
const LARGEST: u32 = 480;

/// The most that one of a face of its own may have.
const LARGEST_OWN: u32 = 48;

/// Rows at the map's end that are full light, for what shines by itself.
pub(super) const GLOW_ROWS: u32 = 4;

/// A rectangle in the map, and the flat piece of the house it stands for. The
/// middles of its outer texels are the piece's own edges, so that filtering
/// never reaches beyond it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chart {
    pub(super) x: u32,
    pub(super) y: u32,
    pub(super) width: u32,
    pub(super) height: u32,
    /// How many times finer than other charts.
    pub(super) finer: usize,
    corners: [Vec3; 4],
    pub(super) normal: Vec3,
}

impl Chart {
    fn new(corners: [Vec3; 4], normal: Vec3, density: f32, finer: u8, largest: u32) -> Self {
        let [a, b, _, d] = corners;
        let density = density * f32::from(finer);
        let (width, height) = (texels((b - a).length(), density, largest), texels((d - a).length(), density, largest));
        Self { x: 0, y: 0, width, height, finer: usize::from(finer), corners, normal }
    }

    /// The place in the house of a part of the chart, 0 to 1 both ways; a little
    /// inside its edges, where it touches its neighbours.
    pub(super) fn place(&self, s: f32, t: f32) -> Vec3 {
        let [a, b, c, d] = self.corners;
        let inside = |part: f32, length: f32| {
            let margin = (0.03 / length.max(0.001)).min(0.2);
            part.clamp(margin, 1.0 - margin)
        };
        let (s, t) = (inside(s, (b - a).length()), inside(t, (d - a).length()));
        a.lerp(b, s).lerp(d.lerp(c, s), t)
    }

    /// Which part of the chart a place near it is, 0 to 1 both ways.
    pub(super) fn part(&self, point: Vec3) -> Vec2 {
        let [a, b, _, d] = self.corners;
        let along = |edge: Vec3| ((point - a).dot(edge) / edge.length_squared().max(1e-9)).clamp(0.0, 1.0);
        Vec2::new(along(b - a), along(d - a))
    }

    #[expect(clippy::cast_precision_loss, reason = "a few hundred texels")]
    fn uv(&self, part: Vec2, map: Vec2) -> Vec2 {
        let at = |start: u32, part: f32, size: u32| start as f32 + 0.5 + part * (size - 1) as f32;
        Vec2::new(at(self.x, part.x, self.width), at(self.y, part.y, self.height)) / map
    }
}

/// All charts of a room.
#[derive(Clone, Debug)]
pub struct Charts {
    pub(super) charts: Vec<Chart>,
    /// For each face its chart; none for what shines by itself.
    of: Vec<Option<usize>>,
    /// Width of the map, texels.
    pub width: u32,
    /// Height of the map, texels.
    pub height: u32,
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded by the largest")]
fn texels(metres: f32, density: f32, largest: u32) -> u32 {
    ((metres * density).ceil() as u32 + 1).clamp(2, largest)
}

impl Charts {
    /// Lays out a room's faces with so many texels a metre.
    pub fn new(place: &RoomPlace, fabric: &Fabric, density: f32) -> Self {
        let mut charts: Vec<Chart> = SIDES
            .iter()
            .map(|side| {
                let (corners, normal) = plane(place, *side);
                // Frames throw narrow shadows on walls.
                let finer = if matches!(side, Side::Wall(_)) { 2 } else { 1 };
                Chart::new(corners, normal, density, finer, LARGEST)
            })
            .collect();
        let of = fabric.faces.iter().map(|face| match face.lit {
            Lit::By(side) => Some(SIDES.iter().position(|other| *other == side).unwrap_or(0)),
            Lit::Own => {
                charts.push(Chart::new(face.corners, face.normal(), density, 1, LARGEST_OWN));
                Some(charts.len() - 1)
            }
            Lit::Sky | Lit::Lamp | Lit::Glow(_) => None,
        });
        let of = of.collect();
        let widest = charts.iter().map(|chart| chart.width).max().unwrap_or(4);
        let width = widest.max(256).next_multiple_of(4);
        let height = (pack(&mut charts, width) + GLOW_ROWS).next_multiple_of(4);
        Self { charts, of, width, height }
    }

    /// A face's chart.
    pub(super) fn of(&self, face: usize) -> Option<usize> {
        self.of.get(face).copied().flatten()
    }

    /// Where in the map (0 to 1) the corners of a face find their light.
    pub fn uvs(&self, index: usize, face: &Face) -> [Vec2; 4] {
        let map = self.size();
        match (self.of(index).map(|at| &self.charts[at]), face.lit) {
            (Some(chart), Lit::Own) => [Vec2::ZERO, Vec2::X, Vec2::ONE, Vec2::Y].map(|part| chart.uv(part, map)),
            (Some(chart), _) => face.corners.map(|corner| chart.uv(chart.part(corner), map)),
            (None, _) => [self.glow(); 4],
        }
    }

    /// Where in the map a point near a side finds its light.
    pub fn uv(&self, side: Side, point: Vec3) -> Vec2 {
        let at = SIDES.iter().position(|other| *other == side).unwrap_or(0);
        let chart = &self.charts[at];
        chart.uv(chart.part(point), self.size())
    }

    /// Where in the map a surface that shines by itself finds its light.
    #[expect(clippy::cast_precision_loss, reason = "a few hundred texels")]
    pub fn glow(&self) -> Vec2 {
        Vec2::new(0.5, (self.height as f32 - 2.0) / self.height as f32)
    }

    #[expect(clippy::cast_precision_loss, reason = "a few hundred texels")]
    fn size(&self) -> Vec2 {
        Vec2::new(self.width as f32, self.height as f32)
    }
}

/// Places the charts in rows, the highest first; the height they take.
fn pack(charts: &mut [Chart], width: u32) -> u32 {
    let mut order: Vec<usize> = (0..charts.len()).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(charts[*at].height), *at));
    let (mut x, mut y, mut row) = (0, 0, 0);
    for at in order {
        let chart = &mut charts[at];
        if x + chart.width > width {
            (x, y, row) = (0, y + row, 0);
        }
        (chart.x, chart.y) = (x, y);
        x += chart.width;
        row = row.max(chart.height);
    }
    y + row
}

/// A side's corners, the first lower left as seen from inside, and which way it
/// looks.
fn plane(room: &RoomPlace, side: Side) -> ([Vec3; 4], Vec3) {
    let (width, length, height) = (room.size.x, room.size.y, room.size.z);
    let corner = room.entrance - Vec3::X * (width / 2.0);
    let (origin, across, up, normal) = match side {
        Side::Floor => (corner, Vec3::X * width, Vec3::NEG_Z * length, Vec3::Y),
        Side::Ceiling => (corner + Vec3::Y * height, Vec3::X * width, Vec3::NEG_Z * length, Vec3::NEG_Y),
        Side::Wall(wall) => {
            let place = room.wall(wall);
            (place.point(0.0, 0.0, 0.0), place.right * place.length, Vec3::Y * height, place.normal)
        }
    };
    ([origin, origin + across, origin + across + up, origin + up], normal)
}
