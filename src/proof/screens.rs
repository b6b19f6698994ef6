//! Every screen of the interface, as a visitor meets it: in each language, each
//! size of text, upright and across, in high contrast and within reach.

use super::camera::Camera;
use super::page;
use super::shots::save;
use crate::cli::Proof;
use crate::exhibition::{Image, Lang, Work};
use crate::session::{Intent, Page, Panel, Session, Start, TextSize};
use crate::settings::Screen;
use crate::stage::Show;
use crate::ui::Loading;
use crate::visit::{Display, Visit, Visited, Wish};
use bevy::prelude::*;
use std::fs;
use std::io;
use std::path::Path;

/// For whom they are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    text: TextSize,
    contrast: bool,
    reach: bool,
}

/// Every screen for everybody: folders of pictures by language, shape and wish.
pub(super) fn all(show: &Show, command: &Proof, set: &str) -> io::Result<()> {
    let (width, height) = command.size;
    let wishes = [
        ("", Wanted::default()),
        ("-large", Wanted { text: TextSize::Large, ..Wanted::default() }),
        ("-largest", Wanted { text: TextSize::Largest, ..Wanted::default() }),
        ("-contrast", Wanted { contrast: true, ..Wanted::default() }),
        ("-reach", Wanted { reach: true, ..Wanted::default() }),
    ];
    let shapes = [("across", (width, height)), ("upright", (height, width))];
    let every =
        |lang: Lang| shapes.into_iter().flat_map(move |(shape, _)| wishes.map(|(suffix, _)| format!("{}-{shape}{suffix}", lang.code())));
    let names: Vec<String> = Lang::ALL.into_iter().flat_map(every).collect();
    let mut taken = Vec::new();
    for (shape, size) in shapes {
        let mut camera = Camera::new(show, size, Start::default());
        for lang in Lang::ALL {
            say(&mut camera, Intent::Language(lang), 1);
            camera.app.world_mut().resource_mut::<crate::visit::Start>().0.lang = lang;
            for (suffix, wanted) in wishes {
                let name = format!("{}-{shape}{suffix}", lang.code());
                // The name of one set alone, or how several begin.
                let named = if names.contains(&set.to_owned()) { name == set } else { name.starts_with(set) };
                if !named {
                    continue;
                }
                eprintln!("screens {name}");
                // Where it matters how high one reaches, the screen is a large one.
                let screen = if wanted.reach { large(shape) } else { Screen::default() };
                camera.app.world_mut().resource_mut::<Display>().screen = screen;
                let some = some(&mut camera, show, &command.out.join(&name), wanted)?;
                taken.extend(some.into_iter().map(|screen| format!("{name}/{screen}")));
            }
        }
    }
    page::screens(show, &command.out, &taken)
}

/// A screen over which nobody reaches from a wheelchair: 65 inches across, or
/// 55 inches upright.
fn large(shape: &str) -> Screen {
    if shape == "across" { Screen { height_mm: 810.0, mounted_mm: 700.0 } } else { Screen { height_mm: 1218.0, mounted_mm: 500.0 } }
}

/// One set of screens, into `out`; their names.
pub(super) fn some(camera: &mut Camera, show: &Show, out: &Path, wanted: Wanted) -> io::Result<Vec<String>> {
    fs::create_dir_all(out)?;
    let mut taken = Vec::new();
    let mut take = |camera: &mut Camera, name: &str| -> io::Result<()> {
        arrived(camera);
        taken.push(name.to_owned());
        save(camera.take(), &out.join(format!("{name}.png")))
    };
    say(camera, Intent::Reset, 4);
    take(camera, "title")?;
    say(camera, Intent::Begin, 4);
    wish(camera, wanted);
    take(camera, "walk")?;
    say(camera, Intent::Approach(0, 1), 4);
    take(camera, "before-a-work")?;
    for (name, is_one) in KINDS {
        let Some((room, hung)) = one(show, is_one) else { continue };
        say(camera, Intent::Show(room, hung), 4);
        match name {
            "work-detail" => say(camera, Intent::Detail(Some(1)), 4),
            "work-compare" => say(camera, Intent::Compare(true), 4),
            _ => {}
        }
        take(camera, name)?;
    }
    say(camera, Intent::Panel(Panel::Keep), 4);
    take(camera, "keep")?;
    say(camera, Intent::Panel(Panel::Access), 4);
    take(camera, "access")?;
    say(camera, Intent::Back, 1);
    for (page, name) in PAGES {
        say(camera, Intent::Go(page), 4);
        take(camera, name)?;
        match page {
            Page::Timeline | Page::Map => {
                say(camera, Intent::Mark(Some(2)), 4);
                take(camera, &format!("{name}-marked"))?;
            }
            Page::Search => {
                for letter in "mos".chars() {
                    say(camera, Intent::Type(letter), 2);
                }
                take(camera, "search-found")?;
                say(camera, Intent::Clear, 1);
            }
            Page::Question => {
                say(camera, Intent::Answer(1), 4);
                take(camera, "question-answered")?;
            }
            _ => {}
        }
    }
    say(camera, Intent::Tour(0), 4);
    take(camera, "tour")?;
    say(camera, Intent::Ask(12), 4);
    take(camera, "still-here")?;
    say(camera, Intent::Reset, 4);
    Ok(taken)
}

const PAGES: [(Page, &str); 8] = [
    (Page::Works, "works"),
    (Page::Plan, "plan"),
    (Page::Timeline, "timeline"),
    (Page::Map, "map"),
    (Page::Search, "search"),
    (Page::Tours, "tours"),
    (Page::Question, "question"),
    (Page::About, "about"),
];

/// Whether a work is one of a kind.
type IsOne = fn(&Work) -> bool;

/// The fullest pages of the work view.
const KINDS: [(&str, IsOne); 6] = [
    ("work", |work| work.details.is_empty() && work.claims.is_empty()),
    ("work-accounts", |work| work.claims.len() > 1),
    ("work-detail", |work| work.details.len() > 1),
    ("work-model", |work| matches!(work.image, Image::Model(_))),
    ("work-sound", |work| work.recording.is_some()),
    ("work-compare", |work| work.compare.is_some()),
];

fn one(show: &Show, is_one: IsOne) -> Option<(usize, usize)> {
    show.house.visit().find(|&(room, hung)| {
        let work = show.house.rooms.get(room).and_then(|place| place.works.get(hung)).map(|hung| (room, hung.work));
        work.and_then(|at| show.exhibition.work_at(at)).is_some_and(is_one)
    })
}

/// Says something and lets frames pass; nobody walks here.
fn say(camera: &mut Camera, intent: Intent, frames: u32) {
    camera.app.world_mut().write_message(Wish(intent));
    camera.pass(1);
    let world = camera.app.world_mut();
    world.resource_scope(|world, visited: Mut<Visited>| {
        let mut visit = world.resource_mut::<Visit>();
        let mut still: Session = visit.0.clone();
        still.finish(&visited.0);
        if visit.0 != still {
            visit.0 = still;
        }
    });
    camera.pass(frames);
}

fn wish(camera: &mut Camera, wanted: Wanted) {
    say(camera, Intent::Text(wanted.text), 1);
    if wanted.contrast {
        say(camera, Intent::Contrast, 1);
    }
    if wanted.reach {
        say(camera, Intent::Reach, 1);
    }
}

/// Waits for pictures, but not for ever.
fn arrived(camera: &mut Camera) {
    for _ in 0..2000 {
        camera.pass(2);
        if !camera.app.world().resource::<Loading>().0 {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(4));
    }
}
