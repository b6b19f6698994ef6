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
    for at in 0..rooms {
        // Works are shared out evenly; the first rooms take what is left over.
        let count = works / rooms + u32::from(at < works % rooms);
        save(&out.join(format!("rooms/{}.ron", room_id(at))), &room(at, rooms, count))?;
    }
    Ok(())
}

fn save(path: &Path, scene: &impl Serialize) -> io::Result<()> {
    let pretty = PrettyConfig::new().extensions(Extensions::UNWRAP_VARIANT_NEWTYPES | Extensions::IMPLICIT_SOME);
    let text = ron::ser::to_string_pretty(scene, pretty).map_err(io::Error::other)?;
    fs::write(path, text)
}

fn room_id(at: u32) -> String {
    format!("room-{}", at + 1)
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
        id: Field::new(format!("work-{}-{}", room + 1, at + 1)),
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
        sources: Field::new(vec![Field::new("S".to_owned())]),
        picture: Field::new(if chart { Picture::Chart(figures(number)) } else { Picture::Plate(sheet(number)) }),
        ..raw::Work::default()
    }
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
