//! How a room's sides lie in its light map.

use crate::exhibition::Wall;
use crate::hang::RoomPlace;
use glam::{Vec2, Vec3};

/// How finely light is kept. Soft pools need no more.
pub const TEXELS_PER_METRE: f32 = 7.0;

/// Light 1 (a white wall looks white) is stored as this part of full scale, so
/// that brighter pools have room.
pub const EXPOSURE: f32 = 0.5;

/// A side of a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// One of the walls.
    Wall(Wall),
    /// Underfoot.
    Floor,
    /// Overhead.
    Ceiling,
}

/// The sides in the order of their charts.
const SIDES: [Side; 6] =
    [Side::Floor, Side::Ceiling, Side::Wall(Wall::West), Side::Wall(Wall::North), Side::Wall(Wall::East), Side::Wall(Wall::South)];

/// Texels between charts, so that filtering never mixes two sides.
const GUTTER: u32 = 2;

/// A side's rectangle in the map, and its corner and directions in the house.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chart {
    pub(super) x: u32,
    pub(super) y: u32,
    pub(super) width: u32,
    pub(super) height: u32,
    origin: Vec3,
    across: Vec3,
    up: Vec3,
    pub(super) normal: Vec3,
}

impl Chart {
    /// The place in the house of a texel's middle.
    #[expect(clippy::cast_precision_loss, reason = "a few hundred texels")]
    pub(super) fn place(&self, column: u32, row: u32) -> Vec3 {
        let s = (column as f32 + 0.5) / self.width as f32;
        let t = (row as f32 + 0.5) / self.height as f32;
        self.origin + self.across * s + self.up * t
    }
}

/// All charts of a room.
#[derive(Clone, Debug)]
pub struct Charts {
    pub(super) charts: [Chart; 6],
    /// Width of the map, texels.
    pub width: u32,
    /// Height of the map, texels.
    pub height: u32,
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rooms are at most 100 m")]
fn texels(metres: f32) -> u32 {
    ((metres * TEXELS_PER_METRE).ceil() as u32).clamp(4, 512)
}

impl Charts {
    /// Lays out a room's sides one over the other.
    pub fn new(room: &RoomPlace) -> Self {
        let mut y = GUTTER;
        let charts = SIDES.map(|side| {
            let (origin, across, up, normal) = spans(room, side);
            let (width, height) = (texels(across.length()), texels(up.length()));
            let chart = Chart { x: GUTTER, y, width, height, origin, across, up, normal };
            y += height + 2 * GUTTER;
            chart
        });
        let widest = charts.iter().map(|chart| chart.width).max().unwrap_or(4);
        // The last rows are full light, for what shines by itself.
        Self { charts, width: (widest + 2 * GUTTER).next_multiple_of(4), height: (y + 4).next_multiple_of(4) }
    }

    fn chart(&self, side: Side) -> &Chart {
        let at = SIDES.iter().position(|other| *other == side).unwrap_or(0);
        &self.charts[at]
    }

    /// Where in the map (0 to 1) a point near a side finds its light.
    #[expect(clippy::cast_precision_loss, reason = "a few hundred texels")]
    pub fn uv(&self, side: Side, point: Vec3) -> Vec2 {
        let chart = self.chart(side);
        let offset = point - chart.origin;
        let s = offset.dot(chart.across) / chart.across.length_squared();
        let t = offset.dot(chart.up) / chart.up.length_squared();
        // Half a texel inside, where filtering stays within the chart.
        let inside = |part: f32, size: u32| (part * size as f32).clamp(0.5, size as f32 - 0.5);
        let x = chart.x as f32 + inside(s, chart.width);
        let y = chart.y as f32 + inside(t, chart.height);
        Vec2::new(x / self.width as f32, y / self.height as f32)
    }

    /// Where in the map a surface that shines by itself finds its light.
    #[expect(clippy::cast_precision_loss, reason = "a few hundred texels")]
    pub fn glow(&self) -> Vec2 {
        Vec2::new(0.5, (self.height as f32 - 2.0) / self.height as f32)
    }

    /// Rows of full light at the map's end.
    pub(super) const GLOW_ROWS: u32 = 4;
}

fn spans(room: &RoomPlace, side: Side) -> (Vec3, Vec3, Vec3, Vec3) {
    let (width, length, height) = (room.size.x, room.size.y, room.size.z);
    let corner = room.entrance - Vec3::X * (width / 2.0);
    match side {
        Side::Floor => (corner, Vec3::X * width, Vec3::NEG_Z * length, Vec3::Y),
        Side::Ceiling => (corner + Vec3::Y * height, Vec3::X * width, Vec3::NEG_Z * length, Vec3::NEG_Y),
        Side::Wall(wall) => {
            let place = room.wall(wall);
            (place.point(0.0, height, 0.0), place.right * place.length, Vec3::NEG_Y * height, place.normal)
        }
    }
}
