//! What furnishes a room: each thing with the measures that nobody wrote, and
//! what does not fit into its room.

use super::scene::Scene;
use crate::exhibition::field::Field;
use crate::exhibition::finding::{Code, Finding};
use crate::exhibition::furnishing::{Furnishing, Spot, Thing};
use crate::exhibition::model::{Plan, Room, Wall};
use crate::exhibition::plan::Unfit;
use crate::exhibition::raw;
use crate::exhibition::syntax::Span;

/// Furnishings of one room, and for each where it is written.
pub(super) type Furnished = (Vec<Furnishing>, Vec<Finding>);

/// What the scene lists for a room of these measures, in full.
pub(super) fn furnishings(scene: &mut Scene, field: &Field<Vec<Field<raw::Furnishing>>>, plan: &Plan) -> Furnished {
    let (mut all, mut origins) = (Vec::new(), Vec::new());
    for item in field.get().into_iter().flatten() {
        let (Some(raw), Some(span)) = (item.get(), item.span) else { continue };
        let things = Maker { scene: &mut *scene, plan, whole: span }.things(raw);
        let mut origin = Finding::about(Code::FurnishingOutside, scene.name(), "", "");
        origin.place = Some(scene.source.place(span));
        origins.extend(things.iter().map(|_| origin.clone()));
        all.extend(things);
    }
    (all, origins)
}

/// What stands at a wall, when nobody says otherwise, metres.
struct Usual {
    thing: Thing,
    width: f32,
    height: f32,
    depth: f32,
}

struct Maker<'a, 'b> {
    scene: &'a mut Scene<'b>,
    plan: &'a Plan,
    whole: Span,
}

impl Maker<'_, '_> {
    fn things(&mut self, raw: &raw::Furnishing) -> Vec<Furnishing> {
        let usual = |thing, width, height, depth| Usual { thing, width, height, depth };
        let tall = self.plan.height - 0.35;
        let one = match raw {
            raw::Furnishing::Shelf(raw) => self.at_wall(raw, &usual(Thing::Shelf, 2.4, tall.min(2.4), 0.34)),
            raw::Furnishing::PlanChest(raw) => self.at_wall(raw, &usual(Thing::PlanChest, 1.3, 0.95, 0.85)),
            raw::Furnishing::Crates(raw) => self.at_wall(raw, &usual(Thing::Crates, 1.9, 1.7, 0.8)),
            raw::Furnishing::Sacks(raw) => self.at_wall(raw, &usual(Thing::Sacks, 1.6, 0.75, 0.8)),
            raw::Furnishing::Furnace(raw) => self.at_wall(raw, &usual(Thing::Furnace, 1.7, tall.min(2.6), 0.9)),
            raw::Furnishing::Curtain(raw) if raw.at.is_absent() => return self.door_curtain(raw),
            raw::Furnishing::Curtain(raw) => self.at_wall(raw, &usual(Thing::Curtain, 0.9, tall, 0.2)),
            raw::Furnishing::Windows(raw) => self.windows(raw),
            raw::Furnishing::FrostedWall(raw) => self.frosted(raw),
            raw::Furnishing::Clock(raw) => self.on_wall(raw, Thing::Clock, 0.7, 1.0),
            raw::Furnishing::Projector(raw) => self.on_wall(raw, Thing::Projector, 1.6, 0.73),
            raw::Furnishing::ReadingTable(raw) => self.on_floor(raw, Thing::ReadingTable, (1.4, 2.4, 1.25)),
            raw::Furnishing::DrawingTable(raw) => self.on_floor(raw, Thing::DrawingTable, (1.3, 1.5, 1.3)),
            raw::Furnishing::Settle(raw) => self.on_floor(raw, Thing::Settle, (1.1, 1.9, 1.2)),
            raw::Furnishing::Balance(raw) => self.on_floor(raw, Thing::Balance, (0.8, 1.9, 2.1)),
            raw::Furnishing::Chair(raw) => {
                let thing = Thing::Chair(raw.faces.get().copied().unwrap_or(Wall::North));
                let at = self.middle(&raw.at);
                at.map(|at| Furnishing { thing, spot: Spot::Floor { at, width: 0.52, length: 0.52, height: 0.9 } })
            }
            raw::Furnishing::Crane(raw) => self.across(&raw.at, Thing::Crane, 0.0, (2.5, self.plan.height - 0.3)),
            raw::Furnishing::Crack(raw) => {
                let slant = self.scene.number(&raw.slant, "slant", -10.0..=10.0, 0.0);
                self.across(&raw.at, Thing::Crack, slant, (0.0, self.plan.height))
            }
            raw::Furnishing::Mouldings => Some(Furnishing { thing: Thing::Mouldings, spot: Spot::Room }),
        };
        one.into_iter().collect()
    }

    fn need<T>(&mut self, field: &Field<T>, name: &str, help: &str) {
        self.scene.need(field, Code::MissingField, name, self.whole, help);
    }

    fn wall(&mut self, field: &Field<Wall>) -> Option<Wall> {
        self.need(field, "wall", "add `wall: West`, `East`, `North` or `South`");
        field.get().copied()
    }

    fn at_wall(&mut self, raw: &raw::AtWall, usual: &Usual) -> Option<Furnishing> {
        let wall = self.wall(&raw.wall);
        self.need(&raw.at, "at", "add `at: 3.2`, metres along the wall from its left end to the middle of the thing");
        let at = self.scene.number(&raw.at, "at", 0.0..=100.0, 0.0);
        let width = self.scene.number(&raw.width, "width", 0.3..=40.0, usual.width);
        let high = self.scene.number(&raw.height, "height", 0.3..=12.0, usual.height);
        raw.at.get()?;
        Some(Furnishing { thing: usual.thing, spot: Spot::Wall { wall: wall?, at, width, low: 0.0, high, depth: usual.depth } })
    }

    /// A curtain without a place is drawn aside at the wall's doorway.
    fn door_curtain(&mut self, raw: &raw::AtWall) -> Vec<Furnishing> {
        let Some(wall) = self.wall(&raw.wall) else { return Vec::new() };
        let width = self.scene.number(&raw.width, "width", 0.3..=40.0, 0.75);
        let (door, top) = self.plan.door();
        let middle = self.plan.wall_length(wall) / 2.0;
        let rail = self.scene.number(&raw.height, "height", 0.3..=12.0, top + 0.2).max(top + 0.12);
        let aside = door / 2.0 + 0.05 + width / 2.0;
        let hung = |thing, at, width, (low, high), depth| Furnishing { thing, spot: Spot::Wall { wall, at, width, low, high, depth } };
        vec![
            hung(Thing::Curtain, middle - aside, width, (0.0, rail), 0.22),
            hung(Thing::Curtain, middle + aside, width, (0.0, rail), 0.22),
            hung(Thing::Pelmet, middle, door + 2.0 * width + 0.2, (rail, rail + 0.26), 0.3),
        ]
    }

    fn windows(&mut self, raw: &raw::InWall) -> Option<Furnishing> {
        let view = raw.view.get().copied().unwrap_or_default();
        let top = self.plan.height - 0.3;
        let usual = ((top - 1.1).clamp(2.3_f32.min(top - 0.2), top - 0.2), top);
        self.in_wall(raw, Thing::Windows(view), usual, 0.0)
    }

    fn frosted(&mut self, raw: &raw::Frosted) -> Option<Furnishing> {
        let warming = raw.warming.get().copied().unwrap_or(false);
        let (wall, at, width) = (raw.wall.clone(), raw.at.clone(), raw.width.clone());
        let (height, up) = (raw.height.clone(), raw.up.clone());
        let glass = raw::InWall { wall, at, width, height, up, view: Field::default() };
        self.in_wall(&glass, Thing::Frosted(warming), (0.35, self.plan.height - 0.3), 0.08)
    }

    /// Something wide in a wall; by default in its middle, between two heights.
    fn in_wall(&mut self, raw: &raw::InWall, thing: Thing, (up, high): (f32, f32), depth: f32) -> Option<Furnishing> {
        let wall = self.wall(&raw.wall)?;
        let length = self.plan.wall_length(wall);
        let at = self.scene.number(&raw.at, "at", 0.0..=100.0, length / 2.0);
        let width = self.scene.number(&raw.width, "width", 0.3..=100.0, (length - 1.6).max(0.3));
        let low = self.scene.number(&raw.up, "up", 0.0..=12.0, up);
        let height = self.scene.number(&raw.height, "height", 0.2..=12.0, (high - low).max(0.2));
        Some(Furnishing { thing, spot: Spot::Wall { wall, at, width, low, high: low + height, depth } })
    }

    /// Something high on a wall, by default half-way between doors and ceiling;
    /// `shape` is height to width.
    fn on_wall(&mut self, raw: &raw::OnWall, thing: Thing, width: f32, shape: f32) -> Option<Furnishing> {
        let wall = self.wall(&raw.wall)?;
        let at = self.scene.number(&raw.at, "at", 0.0..=100.0, self.plan.wall_length(wall) / 2.0);
        let over = self.plan.door().1 + 0.2;
        let width = self.scene.number(&raw.width, "width", 0.2..=6.0, width);
        let up = self.scene.number(&raw.up, "up", 0.3..=12.0, f32::midpoint(over, self.plan.height));
        let half = width * shape / 2.0;
        Some(Furnishing { thing, spot: Spot::Wall { wall, at, width, low: up - half, high: up + half, depth: 0.0 } })
    }

    fn middle(&mut self, field: &Field<(f32, f32)>) -> Option<(f32, f32)> {
        self.need(field, "at", "add `at: (2.0, 6.5)`, metres from the left wall and from the entrance");
        field.get().copied().filter(|(x, y)| x.is_finite() && y.is_finite())
    }

    fn on_floor(&mut self, raw: &raw::OnFloor, thing: Thing, (width, length, height): (f32, f32, f32)) -> Option<Furnishing> {
        let at = self.middle(&raw.at);
        let length = self.scene.number(&raw.length, "length", 0.5..=20.0, length);
        at.map(|at| Furnishing { thing, spot: Spot::Floor { at, width, length, height } })
    }

    fn across(&mut self, field: &Field<f32>, thing: Thing, slant: f32, (low, high): (f32, f32)) -> Option<Furnishing> {
        self.need(field, "at", "add `at: 7.5`, metres from the entrance");
        let along = self.scene.number(field, "at", 0.0..=100.0, 0.0);
        field.get().map(|_| Furnishing { thing, spot: Spot::Across { along, slant, low, high } })
    }
}

/// Takes out what does not fit, now that the doorways are known.
pub(super) fn fit(room: &mut Room, at: usize, origins: &[Finding]) -> Vec<Finding> {
    let open = [at.checked_sub(1).is_some_and(|before| room.doorways.contains(&before)), room.doorways.contains(&(at + 1))];
    let unfit = room.plan.fit(open);
    let height = room.plan.height;
    let mut findings: Vec<Finding> = Vec::new();
    for (index, why) in unfit {
        let Some(origin) = origins.get(index) else { continue };
        let (code, message, help) = words(why, height, origins);
        let finding = Finding { code, message, help, ..origin.clone() };
        // A curtain at a door is three things, and wrong once.
        if findings.last() != Some(&finding) {
            findings.push(finding);
        }
    }
    findings
}

fn words(why: Unfit, height: f32, origins: &[Finding]) -> (Code, String, String) {
    let (code, message, help) = match why {
        Unfit::Outside => {
            (Code::FurnishingOutside, "this would stand outside the room".to_owned(), "change `at` or its size, or make the room larger")
        }
        Unfit::TooHigh => (
            Code::FurnishingTooHigh,
            format!("this is too high for a room of {height:.1} m"),
            "give a smaller `height` or `up`, or a higher room (`plan: (height: …)`)",
        ),
        Unfit::OverDoor => (
            Code::FurnishingOverDoor,
            "this would stand in or before a doorway".to_owned(),
            "move it aside, at least a metre from the door's middle",
        ),
        Unfit::InTheWay => (
            Code::FurnishingInTheWay,
            "this would stand on the walk from door to door".to_owned(),
            "move it aside: 0.65 m on either side of the room's middle stay free",
        ),
        Unfit::OnPanel => (
            Code::FurnishingOverlaps,
            "this would stand where the panel with the wall text is".to_owned(),
            "move it nearer to the wall, or further in",
        ),
        Unfit::Overlaps(other) => {
            let line = origins.get(other).map_or(1, Finding::line);
            (Code::FurnishingOverlaps, format!("this would stand in the furnishing of line {line}"), "move one of the two")
        }
    };
    (code, message, help.to_owned())
}
