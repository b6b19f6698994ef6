//! `enfilade proof`: every room from its entry, every work from its viewing
//! place, the interface's screens, and a page that shows them all.

use super::camera::Camera;
use super::page;
use crate::cli::{DONE, FAILED, Proof};
use crate::exhibition::{Image, Work};
use crate::kiosk::load;
use crate::stage::Show;
use crate::ui::{Hidden, Loading};
use crate::visit::{Intent, Mode, Start, Stop, Visit};
use bevy::prelude::*;
use image::RgbaImage;
use std::fs;
use std::io;
use std::path::Path;

/// Draws the proof; returns the exit code.
pub fn proof(command: &Proof) -> u8 {
    let (Some(show), _) = load(&command.which.folder, command.kept.cache()) else {
        eprintln!("Nothing of {} can be shown.", command.which.folder.display());
        return FAILED;
    };
    let mut camera = Camera::new(&show, command.size, Start { room: 0, lang: command.lang });
    match draw(&mut camera, &show, &command.out).and_then(|()| page::write(&show, camera.lang(), &command.out)) {
        Ok(()) => {
            println!("{}", command.out.join("index.html").display());
            DONE
        }
        Err(error) => {
            eprintln!("{}: {error}", command.out.display());
            FAILED
        }
    }
}

fn draw(camera: &mut Camera, show: &Show, out: &Path) -> io::Result<()> {
    for folder in ["rooms", "works", "screens"] {
        fs::create_dir_all(out.join(folder))?;
    }
    camera.app.insert_resource(Hidden(true));
    for (at, place) in show.house.rooms.iter().enumerate() {
        let Some(room) = show.exhibition.rooms.get(at) else { continue };
        eprintln!("room {} of {}: {}", at + 1, show.house.rooms.len(), room.id);
        let (eye, look) = place.entry();
        camera.look(at, eye, look);
        save(camera.take(), &out.join(format!("rooms/{}.png", room.id)))?;
        for hung in &place.works {
            camera.look(at, hung.stand, hung.look);
            if let Some(work) = room.works.get(hung.work) {
                save(camera.take(), &out.join(format!("works/{}.png", work.id)))?;
            }
        }
    }
    screens(camera, show, out)
}

/// The interface as a visitor meets it.
fn screens(camera: &mut Camera, show: &Show, out: &Path) -> io::Result<()> {
    eprintln!("screens");
    camera.app.insert_resource(Hidden(false));
    let say = |camera: &mut Camera, intent: Intent| {
        camera.app.world_mut().write_message(intent);
        // Long enough for the longest walk.
        camera.pass(240);
    };
    say(camera, Intent::Reset);
    save(camera.take(), &out.join("screens/title.png"))?;
    say(camera, Intent::Begin);
    save(camera.take(), &out.join("screens/enter.png"))?;
    for _ in 0..2 {
        say(camera, Intent::Next);
    }
    save(camera.take(), &out.join("screens/walk.png"))?;
    say(camera, Intent::Open);
    save(camera.take(), &out.join("screens/work.png"))?;
    // The fullest pages: accounts that differ, a detail, a model, a recording.
    let kinds: [(&str, IsOne); 4] = [
        ("accounts", |work| work.claims.len() > 1),
        ("detail", |work| work.details.len() > 1),
        ("model", |work| matches!(work.image, Image::Model(_))),
        ("sound", |work| work.recording.is_some()),
    ];
    for (name, is_one) in kinds {
        let one = show.house.visit().find(|&(room, index)| {
            let work = show.house.rooms[room].works[index].work;
            is_one(&show.exhibition.rooms[room].works[work])
        });
        let Some((room, index)) = one else { continue };
        let mut visit = camera.app.world_mut().resource_mut::<Visit>();
        visit.stop = Some(Stop::Work(room, index));
        visit.mode = Mode::Work;
        // Nobody walks here, and the visit would end if it took as long.
        camera.app.world_mut().write_message(Intent::Open);
        camera.pass(4);
        if name == "detail" {
            camera.app.world_mut().write_message(Intent::Detail(1));
            camera.pass(4);
        }
        arrived(camera);
        save(camera.take(), &out.join(format!("screens/{name}.png")))?;
    }
    say(camera, Intent::Close);
    say(camera, Intent::Plan);
    save(camera.take(), &out.join("screens/plan.png"))
}

/// Whether a work is one of a kind.
type IsOne = fn(&Work) -> bool;

/// Waits for the large picture, but not for ever.
fn arrived(camera: &mut Camera) {
    for _ in 0..400 {
        camera.pass(1);
        if !camera.app.world().resource::<Loading>().0 {
            return;
        }
    }
}

fn save(picture: Option<RgbaImage>, path: &Path) -> io::Result<()> {
    let picture =
        picture.ok_or_else(|| io::Error::other("the picture was not drawn; is a Vulkan driver installed (mesa-vulkan-drivers)?"))?;
    let opaque = image::DynamicImage::ImageRgba8(picture).to_rgb8();
    opaque.save(path).map_err(io::Error::other)
}
