//! `enfilade sheet`: every work at a glance, without a graphics driver.

use super::{DONE, FAILED, Sheet};
use crate::assets;
use crate::exhibition::{Depth, Folder, Glyphs};
use crate::hang;
use crate::prepare::{Studio, contact_sheet};

pub(super) fn run(command: &Sheet) -> u8 {
    let assets = assets::folder();
    let (glyphs, _) = Glyphs::load(&assets.join("fonts"));
    let (studio, problems) = Studio::open(&assets, command.kept.cache());
    for problem in problems {
        eprintln!("enfilade: {problem}");
    }
    let Some((exhibition, _)) = hang::open(&Folder::new(&command.which.folder), &glyphs, Depth::Headers).shown else {
        eprintln!("Nothing of {} can be shown.", command.which.folder.display());
        return FAILED;
    };
    let sheet = contact_sheet(&studio, &exhibition, command.lang, command.pixels);
    let saved = image::DynamicImage::ImageRgba8(sheet).to_rgb8().save(&command.out);
    if let Err(error) = saved {
        eprintln!("{}: {error}", command.out.display());
        return FAILED;
    }
    println!("{}", command.out.display());
    DONE
}
