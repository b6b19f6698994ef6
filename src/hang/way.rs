//! Ways to walk: round benches, through doorways, never through walls.

use super::furniture::Footprint;
use super::house::{House, RoomPlace, WALL};
use glam::Vec2;

/// How far a visitor's middle stays from walls and furniture, metres.
pub const BODY: f32 = 0.35;

impl House {
    /// The walk from one place on the floor to another, as corners to pass,
    /// start and goal included. Places outside the floor are brought onto it.
    pub fn way(&self, from: Vec2, to: Vec2) -> Vec<Vec2> {
        let (from, to) = (self.onto_floor(from), self.onto_floor(to));
        let (Some(start), Some(goal)) = (self.room_at(from), self.room_at(to)) else {
            return vec![from, to];
        };
        let mut way = vec![from];
        let mut room = start;
        while room != goal {
            let next = if goal > room { room + 1 } else { room - 1 };
            let Some((near, far)) = self.doorstep(room, next) else { break };
            let here = way.last().copied().unwrap_or(from);
            way.extend(self.inside(room, here, near).into_iter().skip(1));
            way.push(far);
            room = next;
        }
        let here = way.last().copied().unwrap_or(from);
        let last = if room == goal { to } else { here };
        way.extend(self.inside(room, here, last).into_iter().skip(1));
        way.dedup_by(|a, b| a.distance(*b) < 0.01);
        way
    }

    /// The places before and behind the doorway between neighbours.
    fn doorstep(&self, room: usize, next: usize) -> Option<(Vec2, Vec2)> {
        let (low, high) = (room.min(next), room.max(next));
        let north = self.rooms.get(low)?.north?;
        let entrance = self.rooms.get(high)?.entrance;
        let before = Vec2::new(north.at.x, north.at.z + BODY + 0.05);
        let behind = Vec2::new(entrance.x, entrance.z - BODY - 0.05);
        Some(if room < next { (before, behind) } else { (behind, before) })
    }

    /// The shortest way inside one room, round its furniture.
    fn inside(&self, room: usize, from: Vec2, to: Vec2) -> Vec<Vec2> {
        let Some(place) = self.rooms.get(room) else { return vec![from, to] };
        let blocks: Vec<Footprint> = place.furniture.iter().map(|thing| thing.footprint().grown(BODY - 0.02)).collect();
        let clear = |a: Vec2, b: Vec2| blocks.iter().all(|block| !block.crossed(a, b));
        if clear(from, to) {
            return vec![from, to];
        }
        let floor = place.floor().grown(-BODY + 0.01);
        let mut corners = vec![from, to];
        for block in &blocks {
            let wide = block.grown(0.03);
            let all = [wide.min, wide.max, Vec2::new(wide.min.x, wide.max.y), Vec2::new(wide.max.x, wide.min.y)];
            corners.extend(all.into_iter().filter(|corner| floor.holds(*corner) && blocks.iter().all(|other| !other.holds(*corner))));
        }
        shortest(&corners, clear)
    }

    /// The nearest place where a visitor can stand.
    pub fn onto_floor(&self, at: Vec2) -> Vec2 {
        let Some(first) = self.rooms.first() else { return at };
        let room = self.room_at(at).and_then(|room| self.rooms.get(room)).unwrap_or_else(|| {
            let beyond = at.y > first.entrance.z;
            if beyond { first } else { self.rooms.last().unwrap_or(first) }
        });
        if let Some(place) = in_doorway(room, at) {
            return place;
        }
        let floor = room.floor().grown(-BODY);
        let mut place = at.clamp(floor.min, floor.max.max(floor.min));
        for _ in 0..3 {
            for thing in &room.furniture {
                place = pushed_out(thing.footprint().grown(BODY), place, floor);
            }
        }
        place
    }

    /// Where a step ends: walls and furniture stop it, and one slides along them.
    pub fn step(&self, from: Vec2, by: Vec2) -> Vec2 {
        let along_x = self.onto_floor(from + Vec2::new(by.x, 0.0));
        let limit = by.length() + 0.02;
        let after_x = if along_x.distance(from) <= limit { along_x } else { from };
        let along_y = self.onto_floor(after_x + Vec2::new(0.0, by.y));
        if along_y.distance(after_x) <= limit { along_y } else { after_x }
    }
}

/// The place itself when it lies in a doorway, between its jambs.
fn in_doorway(room: &RoomPlace, at: Vec2) -> Option<Vec2> {
    let floor = room.floor();
    let through = |door: Option<super::Door>, near: bool| {
        let door = door?;
        let half = door.size.0 / 2.0 - BODY;
        (near && (at.x - door.at.x).abs() <= half + 0.4).then(|| Vec2::new(at.x.clamp(door.at.x - half, door.at.x + half), at.y))
    };
    let at_north = at.y < floor.min.y + BODY && at.y >= floor.min.y - WALL / 2.0 - 0.01;
    let at_south = at.y > floor.max.y - BODY && at.y <= floor.max.y + WALL / 2.0 + 0.01;
    through(room.north, at_north).or_else(|| through(room.south, at_south))
}

/// The nearest place outside a block that is still on the floor.
fn pushed_out(block: Footprint, place: Vec2, floor: Footprint) -> Vec2 {
    if !block.holds(place) {
        return place;
    }
    let sides = [
        Vec2::new(block.min.x, place.y),
        Vec2::new(block.max.x, place.y),
        Vec2::new(place.x, block.min.y),
        Vec2::new(place.x, block.max.y),
    ];
    let wide = floor.grown(0.001);
    let near = |a: &&Vec2, b: &&Vec2| a.distance(place).total_cmp(&b.distance(place));
    sides.iter().filter(|side| wide.holds(**side)).min_by(near).copied().unwrap_or(place)
}

/// Dijkstra over a handful of corners; 0 is the start, 1 the goal.
fn shortest(corners: &[Vec2], clear: impl Fn(Vec2, Vec2) -> bool) -> Vec<Vec2> {
    let count = corners.len();
    let mut cost = vec![f32::INFINITY; count];
    let mut from = vec![usize::MAX; count];
    let mut done = vec![false; count];
    cost[0] = 0.0;
    for _ in 0..count {
        let open = (0..count).filter(|&at| !done[at] && cost[at].is_finite());
        let Some(now) = open.min_by(|&a, &b| cost[a].total_cmp(&cost[b])) else { break };
        done[now] = true;
        for next in (0..count).filter(|&next| next != now) {
            let through = cost[now] + corners[now].distance(corners[next]);
            if through < cost[next] && clear(corners[now], corners[next]) {
                cost[next] = through;
                from[next] = now;
            }
        }
    }
    let mut way = vec![corners[1]];
    let mut at = 1;
    while let Some(&before) = from.get(at) {
        let Some(&corner) = corners.get(before) else { break };
        way.push(corner);
        at = before;
    }
    if at != 0 {
        // Walled in: go straight, rather than stand for ever.
        return vec![corners[0], corners[1]];
    }
    way.reverse();
    way
}
