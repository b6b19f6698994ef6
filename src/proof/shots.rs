//! `enfilade proof`: every room from its entry, every work from its viewing
//! place, the interface's screens, and a page that shows them all.

use super::camera::Camera;
use super::{page, screens};
use crate::cli::{DONE, FAILED, Proof};
use crate::kiosk::load;
use crate::session::Start;
use crate::stage::Show;
use crate::ui::Hidden;
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
    let done = match &command.screens {
        Some(set) => screens::all(&show, command, set),
        None => whole(&show, command),
    };
    match done {
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

fn whole(show: &Show, command: &Proof) -> io::Result<()> {
    let mut camera = Camera::new(show, command.size, Start { lang: command.lang, ..Start::default() });
    draw(&mut camera, show, &command.out)?;
    let taken = screens::some(&mut camera, show, &command.out.join("screens"), screens::Wanted::default())?;
    page::write(show, camera.lang(), &command.out, &taken)
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
    camera.app.insert_resource(Hidden(false));
    Ok(())
}

pub(super) fn save(picture: Option<RgbaImage>, path: &Path) -> io::Result<()> {
    let picture =
        picture.ok_or_else(|| io::Error::other("the picture was not drawn; is a Vulkan driver installed (mesa-vulkan-drivers)?"))?;
    let opaque = image::DynamicImage::ImageRgba8(picture).to_rgb8();
    opaque.save(path).map_err(io::Error::other)
}
