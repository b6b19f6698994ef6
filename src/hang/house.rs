//! The house: rooms in line, doors between them, works on their walls.

use super::furniture::{Footprint, Furniture, furnish};
use super::plinth::Plinth;
use super::spacing::{self, FRAME, LABEL, LABEL_GAP, MOUNT, Misfit, Place};
use super::wall::WallPlace;
use super::{CENTRE_LINE, EYE, VIEW_ANGLE};
use crate::exhibition::{Exhibition, Image, Model, Room, Wall, Work};
use glam::{Vec2, Vec3};
use std::ops::Range;

/// Thickness of the walls between rooms, metres.
pub const WALL: f32 = 0.5;

/// The lowest edge a frame may have, metres.
const LOWEST: f32 = 0.30;

/// A doorway in a north wall, leading on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Door {
    /// Middle of the threshold, on the floor.
    pub at: Vec3,
    /// Width and height.
    pub size: (f32, f32),
}

/// A work on its wall.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hung {
    /// The work's index in its room.
    pub work: usize,
    /// Along which wall, and from where.
    pub place: Place,
    /// The picture's middle, on the wall.
    pub centre: Vec3,
    /// The picture's width and height.
    pub size: (f32, f32),
    /// The label's middle, on the wall.
    pub label: Vec3,
    /// The wall's direction to the right, and into the room.
    pub right: Vec3,
    /// Into the room.
    pub normal: Vec3,
    /// Where a visitor's eyes are, to see the work and read its label.
    pub stand: Vec3,
    /// What the eyes look at from there.
    pub look: Vec3,
    /// What a solid model stands on; none for what hangs.
    pub plinth: Option<Plinth>,
}

/// A room where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomPlace {
    /// Middle of the entrance, on the floor.
    pub entrance: Vec3,
    /// Width, length, height.
    pub size: Vec3,
    /// The doorway one comes by.
    pub south: Option<Door>,
    /// The doorway onward.
    pub north: Option<Door>,
    /// The works that hang.
    pub works: Vec<Hung>,
    /// What stands on the floor.
    pub furniture: Vec<Furniture>,
}

impl RoomPlace {
    /// One of its walls.
    pub fn wall(&self, wall: Wall) -> WallPlace {
        WallPlace::new(wall, self.entrance, self.size.x, self.size.y)
    }

    /// Its floor.
    pub fn floor(&self) -> Footprint {
        let middle = Vec2::new(self.entrance.x, self.entrance.z - self.size.y / 2.0);
        Footprint::new(middle, self.size.x, self.size.y)
    }

    /// Where the door in a wall is, metres along it.
    pub fn door(&self, wall: Wall) -> Option<Range<f32>> {
        let door = match wall {
            Wall::North => self.north?,
            Wall::South => self.south?,
            Wall::West | Wall::East => return None,
        };
        let middle = self.size.x / 2.0;
        Some(middle - door.size.0 / 2.0..middle + door.size.0 / 2.0)
    }

    /// Eyes and what they look at, on entering: through the doorways to the end.
    pub fn entry(&self) -> (Vec3, Vec3) {
        let inside = (self.size.y * 0.06).clamp(0.4, 1.0);
        let eye = self.entrance + Vec3::new(0.0, EYE, -inside);
        (eye, eye + Vec3::new(0.0, -0.08, -4.0))
    }
}

/// All rooms in line.
#[derive(Clone, Debug, PartialEq)]
pub struct House {
    /// In the order of the exhibition.
    pub rooms: Vec<RoomPlace>,
}

impl House {
    /// Hangs an exhibition; what does not fit comes with its room's index.
    pub fn hang(exhibition: &Exhibition) -> (House, Vec<(usize, Misfit)>) {
        let mut rooms = Vec::new();
        let mut misfits = Vec::new();
        let mut entrance = Vec3::ZERO;
        for (at, room) in exhibition.rooms.iter().enumerate() {
            let (place, wrong) = hang_room(room, at, entrance);
            entrance.z -= place.size.y + WALL;
            misfits.extend(wrong.into_iter().map(|misfit| (at, misfit)));
            rooms.push(place);
        }
        (House { rooms }, misfits)
    }

    /// The room that holds a place on the floor, doorways included.
    pub fn room_at(&self, at: Vec2) -> Option<usize> {
        self.rooms.iter().position(|room| {
            let floor = room.floor();
            at.y <= floor.max.y + WALL / 2.0 && at.y >= floor.min.y - WALL / 2.0
        })
    }

    /// Every work that hangs, in the order of the visit: room and index into
    /// its `works`.
    pub fn visit(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.rooms.iter().enumerate().flat_map(|(room, place)| (0..place.works.len()).map(move |work| (room, work)))
    }
}

fn hang_room(room: &Room, at: usize, entrance: Vec3) -> (RoomPlace, Vec<Misfit>) {
    let plan = &room.plan;
    let size = Vec3::new(plan.width, plan.length, plan.height);
    let door_size = plan.door();
    let door = |z: f32| Door { at: Vec3::new(entrance.x, 0.0, z), size: door_size };
    let mut place = RoomPlace {
        entrance,
        size,
        south: at.checked_sub(1).filter(|before| room.doorways.contains(before)).map(|_| door(entrance.z)),
        north: room.doorways.contains(&(at + 1)).then(|| door(entrance.z - size.y)),
        works: Vec::new(),
        furniture: furnish(room, entrance),
    };
    let reach = room.works.iter().map(|work| centre_line(work.size.1, size.z) + spacing::outer(work.size.1) / 2.0).fold(1.8, f32::max);
    let free = |wall: Wall| spacing::stretches(wall, place.wall(wall).length, &taken(&place, room, wall, reach));
    let walls: Vec<_> = [Wall::West, Wall::North, Wall::East].into_iter().flat_map(free).collect();
    let (places, misfits) = spacing::hang(&room.works, &walls, &free(Wall::South), size.z);
    place.works = places.into_iter().map(|spot| hung(&place, room, spot)).collect();
    let plinths = place.works.iter().filter_map(|hung| Some(Furniture::Plinth(hung.plinth?.footprint(hung.normal))));
    place.furniture.extend(plinths.collect::<Vec<_>>());
    (place, misfits)
}

/// How near to a wall a thing may stand before works behind it could not be
/// seen, metres.
const BEFORE: f32 = 0.9;

/// Least space between a furnishing and a frame, metres.
const BESIDE: f32 = 0.3;

/// The pieces of a wall where nothing may hang, with some air round them: the
/// door, what furnishes the wall below the works' highest edge, and what stands
/// so close before it that nobody could step back.
fn taken(place: &RoomPlace, room: &Room, wall: Wall, reach: f32) -> Vec<Range<f32>> {
    let plan = &room.plan;
    let grown = |range: Range<f32>, by: f32| range.start - by..range.end + by;
    let mut taken: Vec<Range<f32>> = place.door(wall).map(|door| grown(door, spacing::CLEAR)).into_iter().collect();
    for furnishing in &plan.furnishings {
        let here = plan.takes(furnishing).into_iter().filter(|(of, _, low)| *of == wall && *low < reach + BESIDE);
        taken.extend(here.map(|(_, range, _)| grown(range, BESIDE)));
    }
    let surface = place.wall(wall);
    for thing in &place.furniture {
        let foot = thing.footprint();
        let corner = |point: Vec2| {
            let offset = Vec3::new(point.x, 0.0, point.y) - surface.origin;
            (offset.dot(surface.right), offset.dot(surface.normal))
        };
        let ((a, near), (b, far)) = (corner(foot.min), corner(foot.max));
        let (close, by) = match thing {
            // The panel stands before the west wall however wide the room is.
            Furniture::Panel { .. } => (wall == Wall::West, spacing::CLEAR),
            Furniture::Furnishing { .. } => (near.min(far) < BEFORE, BESIDE),
            Furniture::Bench { .. } | Furniture::Plinth(_) => (false, 0.0),
        };
        if close {
            taken.push(grown(a.min(b)..a.max(b), by));
        }
    }
    taken
}

/// The height of a work's middle: on the line, or as high as it must be.
fn centre_line(height: f32, room: f32) -> f32 {
    let outer = spacing::outer(height);
    CENTRE_LINE.max(LOWEST + outer / 2.0).min(room - 0.15 - outer / 2.0)
}

fn hung(room: &RoomPlace, scene: &Room, place: Place) -> Hung {
    let wall = room.wall(place.wall);
    let work = &scene.works[place.work];
    if let Image::Model(model) = &work.image {
        return stood(room, &wall, work, model, place);
    }
    let size = work.size;
    let outer = spacing::outer(size.1);
    let centre_line = centre_line(size.1, room.size.z);
    let span = place.span();
    let (mut stand, look) = viewpoint(room, &wall, &span, centre_line, outer, 0.0);
    // Level eyes: frames stay upright, as a photographer of paintings keeps them.
    stand.y = look.y;
    Hung {
        work: place.work,
        place,
        centre: wall.point(place.left + FRAME + MOUNT + size.0 / 2.0, centre_line, 0.0),
        size,
        label: label(&wall, &place),
        right: wall.right,
        normal: wall.normal,
        stand,
        look,
        plinth: None,
    }
}

/// The middle of a work's label, on the wall to its right.
fn label(wall: &WallPlace, place: &Place) -> Vec3 {
    const LINE: f32 = 1.42;
    wall.point(place.left + place.width + LABEL_GAP + LABEL.0 / 2.0, LINE, 0.0)
}

/// A solid model on its plinth before the wall. One looks down on it a little.
fn stood(room: &RoomPlace, wall: &WallPlace, work: &Work, model: &Model, place: Place) -> Hung {
    let plinth = Plinth::place(model, wall, place.left);
    let middle = plinth.size.y + model.size.1 / 2.0;
    let (stand, mut look) = viewpoint(room, wall, &place.span(), middle, model.size.1 + 0.25, plinth.front());
    look.y = middle.midpoint(CENTRE_LINE) - 0.1;
    Hung {
        work: place.work,
        centre: plinth.foot + Vec3::Y * middle,
        size: work.size,
        label: label(wall, &place),
        right: wall.right,
        normal: wall.normal,
        stand,
        look,
        plinth: Some(plinth),
        place,
    }
}

/// Near enough to read the label, far enough to see the work whole, which
/// stands out `front` metres from the wall.
fn viewpoint(room: &RoomPlace, wall: &WallPlace, span: &Range<f32>, centre_line: f32, outer: f32, front: f32) -> (Vec3, Vec3) {
    const MARGIN: f32 = 1.08;
    // The bar takes a tenth of the screen's height at the foot, and air the rest.
    const FREE: f32 = 0.80;
    let half = (VIEW_ANGLE / 2.0).tan();
    let by_width = (span.end - span.start) / 2.0 / (half * 16.0 / 9.0);
    let top = (centre_line + outer / 2.0 - EYE).abs().max((EYE - (centre_line - outer / 2.0)).abs());
    let by_height = outer.max(LABEL.1).max(top) / 2.0 / half / FREE;
    let across = if matches!(wall.wall, Wall::West | Wall::East) { room.size.x } else { room.size.y };
    let nearest = 1.05 + front;
    let distance = (by_width.max(by_height) * MARGIN + front * 0.7).clamp(nearest, (across - 0.5).max(nearest));
    let middle = f32::midpoint(span.start, span.end);
    let mut stand = wall.point(middle, EYE, distance);
    // Not inside a bench or behind the panel: step nearer or further.
    let inside = |point: Vec3| room.furniture.iter().any(|thing| thing.footprint().grown(super::BODY).holds(Vec2::new(point.x, point.z)));
    for step in 1..12_u8 {
        if !inside(stand) {
            break;
        }
        let shift = f32::from(step.div_ceil(2)) * 0.22 * if step % 2 == 0 { 1.0 } else { -1.0 };
        let tried = (distance + shift).clamp(nearest, (across - 0.5).max(nearest));
        stand = wall.point(middle, EYE, tried);
    }
    let far = (stand - wall.point(middle, EYE, 0.0)).length();
    let look = wall.point(middle, f32::midpoint(centre_line, CENTRE_LINE) - far * 0.05, 0.0);
    (stand, look)
}
