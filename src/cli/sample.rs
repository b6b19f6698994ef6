//! `enfilade sample`: a made-up exhibition of any size, for trials of scale.

use super::{DONE, FAILED, WRONG_USE};
use crate::exhibition::field::{Field, Items};
use crate::exhibition::picture::chart::{Form, Panel, Point, Series};
use crate::exhibition::picture::plate::{Align, Block, Face, Frame, Ink, Line, Ornament};
use crate::exhibition::picture::{Chart, Picture, Plate};
use crate::exhibition::raw;
use crate::exhibition::{Ceiling, Certainty, Credit, Floor, Kind, Text, colour::Colour};
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use std::fs;
use std::io;
use std::path::Path;

pub(super) fn run(rooms: u32, works: u32, out: &Path) -> u8 {
    if out.exists() && fs::read_dir(out).map_or(true, |mut entries| entries.next().is_some()) {
        eprintln!("{} is there and not empty; name a new folder, so that nothing is overwritten.", out.display());
        return WRONG_USE;
    }
    match write(rooms, works, out) {
        Ok(()) => {
            println!("{}: {rooms} rooms, {works} works", out.display());
            DONE
        }
        Err(error) => {
            eprintln!("{}: {error}", out.display());
            FAILED
        }
    }
}

fn write(rooms: u32, works: u32, out: &Path) -> io::Result<()> {
    fs::create_dir_all(out.join("rooms"))?;
    fs::create_dir_all(out.join("media"))?;
    save(&out.join("exhibition.ron"), &head(rooms))?;
    // Works are shared out evenly; the first rooms take what is left over.
    let hung: Vec<u32> = (0..rooms).map(|at| works / rooms + u32::from(at < works % rooms)).collect();
    for (at, count) in (0..rooms).zip(&hung) {
        save(&out.join(format!("rooms/{}.ron", room_id(at))), &room(at, rooms, *count))?;
    }
    if works > 1 {
        save(&out.join("threads.ron"), &threads(&hung))?;
    }
    save(&out.join("timeline.ron"), &timeline(&hung))
}

fn save(path: &Path, scene: &impl Serialize) -> io::Result<()> {
    let pretty = PrettyConfig::new().extensions(Extensions::UNWRAP_VARIANT_NEWTYPES | Extensions::IMPLICIT_SOME);
    let text = ron::ser::to_string_pretty(scene, pretty).map_err(io::Error::other)?;
    fs::write(path, text)
}

fn room_id(at: u32) -> String {
    format!("room-{}", at + 1)
}

fn work_id(room: u32, at: u32) -> String {
    format!("work-{}-{}", room + 1, at + 1)
}

fn text(en: &str, zh: &str, ru: &str, number: u32) -> Text {
    Text::new(format!("{en} {number}"), format!("{zh}{number}"), format!("{ru} {number}"))
}

fn head(rooms: u32) -> raw::Exhibition {
    let source = raw::SourceEntry { key: Field::new("S".to_owned()), citation: Field::new("A made-up source".into()) };
    raw::Exhibition {
        title: Field::new(Text::new("Sample exhibition", "样例展览", "Пример выставки")),
        rooms: Field::new((0..rooms).map(|at| Field::new(room_id(at))).collect()),
        sources: Field::new(vec![Field::new(source)]),
        ..raw::Exhibition::default()
    }
}

/// One thread through the first work and the last of every room.
fn threads(hung: &[u32]) -> raw::Threads {
    let stop = |id: String| raw::ThreadStop {
        work: Field::new(id),
        text: Field::new(Text::new("From here the thread goes on.", "线索由此继续。", "Отсюда нить ведёт дальше.")),
    };
    let ends = |(room, &count): (u32, &u32)| match count {
        0 => Vec::new(),
        1 => vec![work_id(room, 0)],
        _ => vec![work_id(room, 0), work_id(room, count - 1)],
    };
    let stops = (0..).zip(hung).flat_map(ends).map(|id| Field::new(stop(id)));
    let thread = raw::Thread {
        id: Field::new("through-all".to_owned()),
        title: Field::new(Text::new("Through all rooms", "穿过所有展厅", "Через все залы")),
        text: Field::new(Text::new("A made-up thread.", "为样例编写的线索。", "Придуманная нить.")),
        stops: Field::new(stops.collect()),
    };
    raw::Threads { threads: Field::new(vec![Field::new(thread)]) }
}

/// An event for every room, which all its works tell of.
fn timeline(hung: &[u32]) -> raw::Timeline {
    let event = |room: u32, count: u32| raw::Event {
        id: Field::new(format!("event-{}", room + 1)),
        date: Field::new(format!("195{}", room % 10)),
        title: Field::new(text("Event", "事件", "Событие", room + 1)),
        works: Field::new((0..count).map(|at| Field::new(work_id(room, at))).collect()),
        certainty: Field::new(Certainty::Matched),
        sources: key(),
        ..raw::Event::default()
    };
    let full = (0..).zip(hung).filter(|(_, count)| **count > 0);
    raw::Timeline { events: Field::new(full.map(|(room, count)| Field::new(event(room, *count))).collect()) }
}

/// The one made-up source.
fn key() -> Field<Vec<Field<String>>> {
    Field::new(vec![Field::new("S".to_owned())])
}

fn room(at: u32, rooms: u32, works: u32) -> raw::Room {
    let next = (at + 1 < rooms).then(|| Field::new(raw::Doorway { to: Field::new(room_id(at + 1)) }));
    #[expect(clippy::cast_precision_loss, reason = "a number of works")]
    let length = (6.0 + 1.1 * works as f32).clamp(10.0, 100.0);
    let kinds = [Ceiling::Flat, Ceiling::Coffers, Ceiling::Coved, Ceiling::SawTooth, Ceiling::Trusses, Ceiling::Clerestory];
    let plan = raw::Plan {
        width: Field::new(9.0),
        length: Field::new(length),
        ceiling: Field::new(kinds[at as usize % kinds.len()]),
        floor: Field::new(Floor::Boards),
        ..raw::Plan::default()
    };
    raw::Room {
        title: Field::new(text("Room", "展厅", "Зал", at + 1)),
        years: Field::new("1950/1959".to_owned()),
        text: Field::new(text("The wall text of room", "展厅说明", "Текст зала", at + 1)),
        plan: Field::new(plan),
        doorways: Field::new(next.into_iter().collect()),
        works: Field::new((0..works).map(|work| Field::new(self::work(at, work))).collect()),
        ..raw::Room::default()
    }
}

fn work(room: u32, at: u32) -> raw::Work {
    let number = room * 1000 + at + 1;
    let chart = at % 4 == 3;
    raw::Work {
        id: Field::new(work_id(room, at)),
        kind: Field::new(if chart { Kind::Chart } else { Kind::Poster }),
        title: Field::new(text("Work", "作品", "Работа", number)),
        date: Field::new(format!("195{}", at % 10)),
        caption: Field::new(text(
            "A made-up caption, as long as a short one is, for work",
            "为样例作品编写的说明",
            "Придуманная подпись к работе",
            number,
        )),
        description: Field::new(text("A made-up sheet with the number", "样例画面，编号", "Придуманный лист с номером", number)),
        credit: Field::new(if chart { Credit::Chart } else { Credit::Typeset }),
        certainty: Field::new(Certainty::Matched),
        sources: key(),
        claims: if at % 5 == 4 { claims(number) } else { Field::default() },
        details: if at.is_multiple_of(3) { details(number) } else { Field::default() },
        picture: Field::new(if chart { Picture::Chart(figures(number)) } else { Picture::Plate(sheet(number)) }),
        ..raw::Work::default()
    }
}

/// Two accounts that differ.
fn claims(number: u32) -> Field<Vec<Field<raw::Claim>>> {
    let claim = |who: Text, says: u32| raw::Claim {
        who: Field::new(who),
        says: Field::new(text("A made-up count:", "虚构的数字：", "Придуманное число:", says)),
        sources: key(),
        certainty: Field::new(Certainty::Literature),
    };
    let one = claim(Text::new("One side", "一方", "Одна сторона"), number);
    let other = claim(Text::new("The other side", "另一方", "Другая сторона"), number + 1);
    Field::new(vec![Field::new(one), Field::new(other)])
}

/// Two spots of the sheet.
fn details(number: u32) -> Field<Vec<Field<raw::Detail>>> {
    let detail = |at: (f32, f32), title: Text| {
        Field::new(raw::Detail {
            at: Field::new(at),
            size: Field::new(0.25),
            title: Field::new(title),
            text: Field::new(text("A made-up note on sheet", "关于样例画面的说明，编号", "Придуманная заметка о листе", number)),
        })
    };
    let middle = detail((0.5, 0.5), Text::new("The middle", "中央", "Середина"));
    let foot = detail((0.5, 0.875), Text::new("The foot", "下缘", "Нижний край"));
    Field::new(vec![middle, foot])
}

fn figures(number: u32) -> Chart {
    let point = |year: u32| Point {
        at: Text::plain((1950 + year).to_string()),
        value: Some(f64::from((number * 37 + year * 61) % 97 + 3)),
        ..Point::default()
    };
    let series = Series { name: None, points: (0..8).map(point).collect::<Vec<_>>().into() };
    let panel = Panel { form: Form::Columns, heading: None, unit: Some("units".into()), series: vec![series].into() };
    Chart { panels: vec![panel].into(), note: None }
}

fn sheet(number: u32) -> Plate {
    let line = |text: String, size: f32| {
        Block::Text(Line {
            text: Text::plain(text),
            size,
            face: Face::Serif,
            bold: true,
            italic: false,
            align: Align::Center,
            colour: Ink::Ink,
            spacing: 0.0,
        })
    };
    let [r, g, _, _] = number.wrapping_mul(0x9E37_79B1).to_be_bytes();
    Plate {
        shape: if number.is_multiple_of(3) { (4.0, 3.0) } else { (3.0, 4.0) },
        paper: Colour::rgb(180 + r / 4, 180 + g / 4, 190),
        ink: Colour::rgb(0x23, 0x1a, 0x14),
        accent: Colour::rgb(0x9e, 0x1b, 0x1b),
        frame: Frame::Rule,
        blocks: Items::from(vec![Block::Grow, line(number.to_string(), 24.0), Block::Ornament(Ornament::Star), Block::Grow]),
    }
}
