//! `rooms/ID.ron`: what a room says, its measures, its ways on.

use super::furnish;
use super::scene::Scene;
use super::work::work;
use super::{Context, MOST_WORKS};
use crate::exhibition::MOST_TRIANGLES;
use crate::exhibition::colour::Colour;
use crate::exhibition::date::Date;
use crate::exhibition::field::Field;
use crate::exhibition::finding::{Code, Finding};
use crate::exhibition::model::{Facing, FloorLine, Image, Light, Mood, Plan, Room, Sound, Work};
use crate::exhibition::picture::Palette;
use crate::exhibition::raw;
use crate::exhibition::syntax::Span;

/// Large lettering on a wall is legible from this contrast on (WCAG 2, 1.4.3).
const LEAST_CONTRAST: f32 = 4.5;

/// A way on to another room: its id, and the finding if it leads nowhere.
pub(super) struct Way {
    to: String,
    nowhere: Finding,
}

/// Proves one room. `None` for the ways means that the scene leaves them out:
/// then they lead to the neighbours in the line. The last part tells where each
/// furnishing is written.
pub(super) fn room(scene: &mut Scene, id: &str, context: &mut Context) -> (Room, Option<Vec<Way>>, Vec<Finding>) {
    let (raw, whole): (raw::Room, Span) = scene.raw();
    let title = scene.text(&raw.title, "title", whole);
    let text = scene.text(&raw.text, "text", whole).unwrap_or_default();
    let years = years(scene, &raw.years, whole);
    let works = works(scene, &raw, whole, id, &years, context);
    let (plan, furnishings) = plan(scene, &raw.plan, works.len());
    let room = Room {
        id: id.to_owned(),
        title: title.unwrap_or_else(|| id.into()),
        years,
        hinge: raw.hinge.get().copied(),
        text,
        sound: raw.sound.get().zip(raw.sound.span).and_then(|(sound, span)| self::sound(scene, sound, span, context)),
        mood: mood(scene, &raw.mood),
        plan,
        doorways: Vec::new(),
        works,
    };
    let ways = raw.doorways.get().map(|doorways| ways(scene, doorways, whole));
    (room, ways, furnishings)
}

fn years(scene: &mut Scene, field: &Field<String>, whole: Span) -> Date {
    scene.need(field, Code::MissingField, "years", whole, "add `years: \"1921/1953\"`");
    scene.date(field).unwrap_or_else(|| "undated".parse().unwrap_or_else(|_| unreachable!("`undated` is a date")))
}

fn works(scene: &mut Scene, raw: &raw::Room, whole: Span, id: &str, years: &Date, context: &mut Context) -> Vec<Work> {
    scene.need(&raw.works, Code::MissingField, "works", whole, "add `works: [ … ]`");
    let fields: &[Field<raw::Work>] = raw.works.get().map_or(&[], Vec::as_slice);
    if let (true, Some(span)) = (fields.is_empty() && raw.works.get().is_some(), raw.works.span) {
        scene.fault(Code::Empty, span, "the room has no work", "add at least one work");
    }
    if let (true, Some(span)) = (fields.len() > MOST_WORKS, raw.works.span) {
        let message = format!("{} works in one room; {MOST_WORKS} hang with calm", fields.len());
        scene.fault(Code::CrowdedRoom, Span { end: span.start + 1, ..span }, message, "split the room in two");
    }
    let works: Vec<Work> =
        fields.iter().enumerate().map(|(at, field)| work(scene, field, &format!("{id}.{}", at + 1), years, context)).collect();
    heavy(scene, fields, &works);
    works
}

/// Models of one room are drawn together.
fn heavy(scene: &mut Scene, fields: &[Field<raw::Work>], works: &[Work]) {
    let triangles = |work: &Work| if let Image::Model(model) = &work.image { model.triangles } else { 0 };
    let all: usize = works.iter().map(triangles).sum();
    let heaviest = works.iter().zip(fields).max_by_key(|(work, _)| triangles(work));
    if let (true, Some((work, field))) = (all > MOST_TRIANGLES, heaviest) {
        let span = field.get().and_then(|raw| raw.picture.span).or(field.span).unwrap_or_default();
        let message = format!("the models of this room have {all} triangles; {MOST_TRIANGLES} can be drawn with ease");
        let help = format!("simplify the heaviest, `{}` ({}), or move one to another room", work.id, triangles(work));
        scene.fault(Code::HeavyRoom, Span { end: span.start + 1, ..span }, message, help);
    }
}

fn sound(scene: &mut Scene, raw: &raw::Sound, whole: Span, context: &Context) -> Option<Sound> {
    let file = scene.sound_file(&raw.file, whole, &context.media);
    let description = scene.maybe_text(&raw.description, "description");
    if raw.description.is_absent() {
        let start = Span { end: whole.start + 1, ..whole };
        scene.fault(
            Code::MissingDescription,
            start,
            "the sound has no description",
            "add `description`: what is heard, for those who do not hear it",
        );
    }
    Some(Sound { file: file?, description })
}

fn mood(scene: &mut Scene, field: &Field<raw::Mood>) -> Mood {
    let raw = field.get().cloned().unwrap_or_default();
    let whole = field.span.unwrap_or_default();
    let colour = |field: &Field<Colour>, default: Colour| field.get().copied().unwrap_or(default);
    if field.get().is_some() {
        for (part, name) in [(&raw.ground, "ground"), (&raw.ink, "ink"), (&raw.accent, "accent")] {
            scene.need(part, Code::MissingField, name, whole, &format!("add `{name}: \"#rrggbb\"`"));
        }
    }
    let ground = colour(&raw.ground, Colour::rgb(0xd8, 0xd2, 0xc6));
    let ink = colour(&raw.ink, Colour::rgb(0x20, 0x1c, 0x18));
    let contrast = ground.contrast(ink);
    if contrast < LEAST_CONTRAST
        && let Some(span) = raw.ink.span
    {
        scene.fault(
            Code::LowContrast,
            span,
            format!("ink {ink} on ground {ground} has a contrast of {contrast:.1}:1"),
            format!("choose a lighter or darker ink: at least {LEAST_CONTRAST}:1"),
        );
    }
    Mood {
        palette: Palette { ground, ink, accent: colour(&raw.accent, Colour::rgb(0x9e, 0x1b, 0x1b)) },
        wainscot: colour(&raw.wainscot, ground.mix(Colour::rgb(0, 0, 0), 0.3)),
        floor: colour(&raw.floor, Colour::rgb(0x8a, 0x70, 0x55)),
        ceiling: colour(&raw.ceiling, Colour::rgb(0xec, 0xe8, 0xe0)),
        light: light(scene, &raw.light),
    }
}

/// A room's light. The defaults suit a white room of usual height.
fn light(scene: &mut Scene, field: &Field<raw::Light>) -> Light {
    let raw = field.get().cloned().unwrap_or_default();
    let kelvin = scene.number(&raw.kelvin, "kelvin", 1500.0..=12_000.0, 4000.0);
    let light = Light {
        kelvin,
        kelvin_end: scene.number(&raw.kelvin_end, "kelvin_end", 1500.0..=12_000.0, kelvin),
        spots: scene.number(&raw.spots, "spots", 0.0..=5000.0, 600.0),
        general: scene.number(&raw.general, "general", 0.0..=10_000.0, 500.0),
        panels: scene.number(&raw.panels, "panels", 0.0..=20_000.0, 2000.0),
        daylight: scene.number(&raw.daylight, "daylight", 0.0..=20_000.0, 600.0),
        exposure: scene.number(&raw.exposure, "exposure", 20.0..=5000.0, 300.0),
    };
    let all = light.spots + light.general + light.panels + light.daylight;
    if let (true, Some(span)) = (all < light.exposure / 4.0, field.span) {
        scene.fault(
            Code::DarkRoom,
            span,
            format!("the room would be dark: lamps and daylight of {all} lumen for an exposure of {} lux", light.exposure),
            "write more lumen for `spots`, `general`, `panels` or `daylight`, or a lower `exposure`",
        );
    }
    light
}

/// Metres of room that one work wants, when the scene gives no length.
const METRES_A_WORK: f32 = 1.15;

fn plan(scene: &mut Scene, field: &Field<raw::Plan>, works: usize) -> (Plan, Vec<Finding>) {
    let raw = field.get().cloned().unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "a number of works")]
    let fitting = (6.0 + METRES_A_WORK * works as f32).clamp(8.0, 60.0);
    let height = scene.number(&raw.height, "height", 2.6..=12.0, 4.2);
    let line = raw.line.get().cloned().unwrap_or_default();
    let mut plan = Plan {
        width: scene.number(&raw.width, "width", 4.0..=40.0, 9.0),
        length: scene.number(&raw.length, "length", 4.0..=100.0, fitting),
        height,
        ceiling: raw.ceiling.get().copied().unwrap_or_default(),
        floor: raw.floor.get().copied().unwrap_or_default(),
        wainscot: scene.number(&raw.wainscot, "wainscot", 0.0..=2.0, 0.0).min(height / 2.0),
        wall: raw.wall.get().copied().unwrap_or_default(),
        lower: raw.lower.get().copied().unwrap_or(Facing::Panels),
        benches: raw.benches.get().copied().unwrap_or(1).min(8),
        line: FloorLine {
            course: line.course.get().copied().unwrap_or_default(),
            width: scene.number(&line.width, "width", 0.005..=0.5, 0.06),
            gap: scene.number(&line.gap, "gap", 0.0..=10.0, 0.34),
            years: Vec::new(),
        },
        furnishings: Vec::new(),
    };
    let (furnishings, origins) = furnish::furnishings(scene, &raw.furnishings, &plan);
    plan.furnishings = furnishings;
    (plan, origins)
}

fn ways(scene: &mut Scene, doorways: &[Field<raw::Doorway>], whole: Span) -> Vec<Way> {
    for field in doorways {
        if let Some(doorway) = field.get() {
            scene.need(&doorway.to, Code::MissingField, "to", field.span.unwrap_or(whole), "add `to: \"…\"`, the room it leads to");
        }
    }
    let way = |doorway: &Field<raw::Doorway>| {
        let to = &doorway.get()?.to;
        let id = to.get()?.clone();
        let place = scene.source.place(to.span?);
        let mut nowhere = Finding::about(Code::DoorwayToNowhere, scene.name(), format!("no room `{id}` lies next to this one"), "");
        nowhere.place = Some(place);
        Some(Way { to: id, nowhere })
    };
    doorways.iter().filter_map(way).collect()
}

/// Joins the rooms: rooms stand in line, so a doorway leads to a neighbour.
pub(super) fn join(rooms: &mut [Room], ways: &[Option<Vec<Way>>], findings: &mut Vec<Finding>) {
    let ids: Vec<String> = rooms.iter().map(|room| room.id.clone()).collect();
    let mut open = vec![false; rooms.len()];
    for (at, leads) in ways.iter().enumerate() {
        let Some(leads) = leads else {
            // Left out: on to the next.
            if at + 1 < rooms.len() {
                open[at] = true;
            }
            continue;
        };
        for way in leads {
            match ids.iter().position(|id| *id == way.to) {
                Some(to) if to == at + 1 => open[at] = true,
                Some(to) if to + 1 == at => open[to] = true,
                _ => {
                    let mut near = vec![];
                    near.extend(at.checked_sub(1).and_then(|before| ids.get(before)));
                    near.extend(ids.get(at + 1));
                    let names: Vec<String> = near.into_iter().map(|id| format!("`{id}`")).collect();
                    let help = match names.as_slice() {
                        [] => "an exhibition of one room has no doorway".to_owned(),
                        names => {
                            format!("rooms stand in line, in the order of exhibition.ron; from here lead doors to {}", names.join(" and "))
                        }
                    };
                    findings.push(Finding { help, ..way.nowhere.clone() });
                }
            }
        }
    }
    for at in 0..rooms.len() {
        if at > 0 && open[at - 1] {
            rooms[at].doorways.push(at - 1);
        }
        if at + 1 < rooms.len() {
            if open[at] {
                rooms[at].doorways.push(at + 1);
            } else {
                let file = format!("rooms/{}.ron", ids[at]);
                let message = format!("no doorway leads on to room `{}`", ids[at + 1]);
                findings.push(Finding::about(Code::UnreachableRoom, file, message, format!("add `doorways: [(to: \"{}\")]`", ids[at + 1])));
            }
        }
    }
}
