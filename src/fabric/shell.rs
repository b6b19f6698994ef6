//! A room's walls: wainscot, skirting, cornice, and doorways with real depth.

use super::build::{Build, Cover, Lit, Side};
use super::crack::{Crack, STEP};
use crate::exhibition::colour::Colour;
use crate::exhibition::{Ceiling, Facing, Room, Wall};
use crate::hang::{Door, RoomPlace, WALL, WallPlace};
use glam::{Vec2, Vec3};

const BLACK: Colour = Colour::rgb(0, 0, 0);
const WHITE: Colour = Colour::rgb(255, 255, 255);

/// Colours of a room's woodwork and stone, made from its mood.
pub(super) struct Trim {
    pub(super) dark: Colour,
    pub(super) light: Colour,
}

impl Trim {
    pub(super) fn of(room: &Room) -> Self {
        let mood = &room.mood;
        Self { dark: mood.wainscot.mix(BLACK, 0.35), light: mood.ceiling.mix(WHITE, 0.15) }
    }
}

pub(super) fn walls(build: &mut Build, place: &RoomPlace, room: &Room) {
    let trim = Trim::of(room);
    let crack = Crack::of(place, room);
    for wall in Wall::ALL {
        let shell = Shell { surface: place.wall(wall), room, trim: &trim, crack: crack.as_ref() };
        let length = shell.surface.length;
        let door = place.door(wall).map(|span| (span, place.north.or(place.south).map_or(2.5, |door| door.size.1)));
        let side = matches!(wall, Wall::West | Wall::East);
        let far = crack.is_some() && wall == Wall::North;
        match (&door, &crack) {
            (Some((span, top)), _) => {
                shell.stretch(build, &Piece::whole(0.0, span.start, far));
                shell.stretch(build, &Piece::whole(span.end, length, far));
                shell.sheet(
                    build,
                    &Piece::whole(span.start, span.end, far),
                    (*top, place.size.z),
                    (room.plan.wall, room.mood.palette.ground),
                );
            }
            (None, Some(crack)) if side => {
                let middle = crack.wall(wall, place.size.z / 2.0);
                // The east wall is seen from the far end: its left is beyond.
                let left_far = wall == Wall::East;
                shell.stretch(build, &Piece { from: 0.0, to: middle, far: left_far, torn: Some(Torn::Right) });
                shell.stretch(build, &Piece { from: middle, to: length, far: !left_far, torn: Some(Torn::Left) });
                crack.wall_wedge(build, wall, shell.surface.normal, |along, up, out| shell.surface.point(along, up, out));
            }
            (None, _) => shell.stretch(build, &Piece::whole(0.0, length, far)),
        }
        if door.is_some() {
            shell.cornice(build, &Piece::whole(0.0, length, far));
        }
    }
    for (door, outward) in [(place.south, Vec3::Z), (place.north, Vec3::NEG_Z)] {
        if let Some(door) = door {
            doorway(build, &door, outward, &trim);
        }
    }
}

/// Which end of a piece of wall lies at a crack.
#[derive(Clone, Copy, PartialEq)]
enum Torn {
    Left,
    Right,
}

/// A piece of wall, metres along it.
struct Piece {
    from: f32,
    to: f32,
    /// Beyond a crack, and so lifted.
    far: bool,
    torn: Option<Torn>,
}

impl Piece {
    fn whole(from: f32, to: f32, far: bool) -> Self {
        Self { from, to, far, torn: None }
    }

    fn lift(&self) -> f32 {
        if self.far { STEP } else { 0.0 }
    }
}

/// A wall and what it is made of.
struct Shell<'a> {
    surface: WallPlace,
    room: &'a Room,
    trim: &'a Trim,
    crack: Option<&'a Crack>,
}

impl Shell<'_> {
    fn lit(&self) -> Lit {
        Lit::By(Side::Wall(self.surface.wall))
    }

    /// A piece of wall from the floor to the ceiling.
    fn stretch(&self, build: &mut Build, piece: &Piece) {
        let (plan, mood) = (&self.room.plan, &self.room.mood);
        let lift = piece.lift();
        let rail = plan.wainscot + lift;
        if lift > 0.0 {
            // What the wall stood on before it was lifted.
            self.sheet(build, piece, (0.0, lift), (Facing::Plain, self.trim.dark.mix(BLACK, 0.55)));
        }
        let upper = if plan.wainscot > 0.0 { rail } else { lift };
        self.sheet(build, piece, (upper, plan.height), (plan.wall, mood.palette.ground));
        if plan.wall == Facing::Panels {
            self.fields(build, piece, (upper + 0.05, plan.height - 0.15), mood.palette.ground);
        }
        if plan.wainscot > 0.0 {
            self.sheet(build, piece, (lift, rail), (plan.lower, mood.wainscot));
            if plan.lower == Facing::Panels {
                self.fields(build, piece, (lift, rail), mood.wainscot);
            }
            self.ledge(build, piece, (rail - 0.025, rail + 0.025), 0.016, mood.wainscot.mix(WHITE, 0.12));
        }
        self.ledge(build, piece, (lift, lift + 0.14), 0.018, self.trim.dark);
        if piece.torn.is_some() || (piece.from <= 0.0 && piece.to >= self.surface.length) {
            self.cornice(build, piece);
        }
    }

    /// Where a piece begins and ends at a height.
    fn ends(&self, piece: &Piece, up: f32) -> (f32, f32) {
        let edge = self.crack.map(|crack| crack.wall(self.surface.wall, up));
        match (piece.torn, edge) {
            (Some(Torn::Left), Some(edge)) => (edge + Crack::gape(up), piece.to),
            (Some(Torn::Right), Some(edge)) => (piece.from, edge - Crack::gape(up)),
            _ => (piece.from, piece.to),
        }
    }

    /// The surface of a piece between two heights.
    fn sheet(&self, build: &mut Build, piece: &Piece, (low, high): (f32, f32), (facing, colour): (Facing, Colour)) {
        let levels = match self.crack {
            Some(crack) if piece.torn.is_some() => crack.levels(low, high),
            _ => vec![low, high],
        };
        build.cover(match facing {
            Facing::Plain | Facing::Panels => Cover::Plain,
            _ => Cover::Facing(facing, colour),
        });
        for pair in levels.windows(2) {
            let ((a, b), (c, d)) = (self.ends(piece, pair[0]), self.ends(piece, pair[1]));
            // A lifted wall takes its pattern with it.
            let shift = Vec2::new(0.0, piece.lift());
            let spots = [Vec2::new(a, pair[0]), Vec2::new(b, pair[0]), Vec2::new(d, pair[1]), Vec2::new(c, pair[1])];
            let place = |spot: Vec2| self.surface.point(spot.x, spot.y + shift.y, 0.0);
            build.patch(spots.map(|spot| spot - shift), place, colour, self.lit());
        }
        build.cover(Cover::Plain);
    }

    /// A strip that stands out from a piece of wall: rail or skirting.
    fn ledge(&self, build: &mut Build, piece: &Piece, (low, high): (f32, f32), half: f32, colour: Colour) {
        let (from, to) = self.ends(piece, f32::midpoint(low, high));
        let middle = self.surface.point(f32::midpoint(from, to), f32::midpoint(low, high), 0.0);
        let axes = [self.surface.right * ((to - from) / 2.0), Vec3::Y * ((high - low) / 2.0), self.surface.normal * half];
        build.block(middle, axes, colour, self.lit(), Some(-self.surface.normal));
    }

    /// Panelling: fields between stiles, each set back a little.
    fn fields(&self, build: &mut Build, piece: &Piece, (low, high): (f32, f32), colour: Colour) {
        if high - low < 0.7 {
            return;
        }
        let (mut from, mut to) = (piece.from, piece.to);
        // Away from a crack, which strays over its piece's end.
        match piece.torn {
            Some(Torn::Left) => from += 0.45,
            Some(Torn::Right) => to -= 0.45,
            None => {}
        }
        let surface = &self.surface;
        let corners = |a: f32, b: f32, low: f32, high: f32, out: f32| {
            [surface.point(a, low, out), surface.point(b, low, out), surface.point(b, high, out), surface.point(a, high, out)]
        };
        let count = ((to - from) / 0.85).floor().max(1.0);
        let field = (to - from) / count;
        let mut at = 0.0;
        while at < count {
            let (a, b) = (from + at * field + 0.09, from + (at + 1.0) * field - 0.09);
            if b - a > 0.12 {
                let (low, high) = (low + 0.24, high - 0.12);
                build.face(corners(a, b, low, high, 0.004), colour.mix(BLACK, 0.28), self.lit());
                build.face(corners(a + 0.02, b - 0.02, low + 0.02, high - 0.02, 0.008), colour.mix(WHITE, 0.05), self.lit());
            }
            at += 1.0;
        }
    }

    fn cornice(&self, build: &mut Build, piece: &Piece) {
        let (depth, height) = match self.room.plan.ceiling {
            Ceiling::Coffers | Ceiling::Coved => (0.14, 0.16),
            Ceiling::Flat if self.crack.is_some() => (0.07, 0.12),
            Ceiling::Flat | Ceiling::Clerestory | Ceiling::SawTooth | Ceiling::Trusses => (0.03, 0.06),
        };
        let sunk = if self.crack.is_some() && !piece.far { STEP } else { 0.0 };
        let top = self.room.plan.height - sunk;
        let (from, to) = self.ends(piece, top - height / 2.0);
        let middle = self.surface.point(f32::midpoint(from, to), top - height / 2.0, depth / 2.0);
        let axes = [self.surface.right * ((to - from) / 2.0), Vec3::Y * (height / 2.0), self.surface.normal * (depth / 2.0)];
        build.block(middle, axes, self.trim.light, self.lit(), Some(-self.surface.normal));
    }
}

/// Surround and reveal of a doorway. `outward` leads out of the room; each
/// room builds its own half of the wall's depth.
fn doorway(build: &mut Build, door: &Door, outward: Vec3, trim: &Trim) {
    let (half, top) = (door.size.0 / 2.0, door.size.1);
    let depth = outward * (WALL / 2.0);
    let reveal = trim.dark.mix(trim.light, 0.25);
    for side in [Vec3::NEG_X, Vec3::X] {
        let foot = door.at + side * half;
        let up = Vec3::Y * top;
        let mut corners = [foot, foot + depth, foot + depth + up, foot + up];
        // Seen from the middle of the doorway.
        if side.x * outward.z > 0.0 {
            corners = [foot + depth, foot, foot + up, foot + depth + up];
        }
        build.face(corners, reveal, Lit::Own);
        let post = foot + side * 0.07 + Vec3::Y * (top / 2.0) - outward * 0.02;
        build.block(post, [Vec3::X * 0.07, Vec3::Y * (top / 2.0), outward * 0.025], trim.dark, Lit::Own, None);
    }
    let left = door.at + Vec3::new(-half, top, 0.0);
    let right = door.at + Vec3::new(half, top, 0.0);
    let corners = if outward.z < 0.0 { [left, right, right + depth, left + depth] } else { [left + depth, right + depth, right, left] };
    build.face([corners[3], corners[2], corners[1], corners[0]], reveal, Lit::Own);
    let lintel = door.at + Vec3::Y * (top + 0.08) - outward * 0.03;
    build.block(lintel, [Vec3::X * (half + 0.18), Vec3::Y * 0.08, outward * 0.035], trim.dark, Lit::Own, None);
}
