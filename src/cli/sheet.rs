//! `enfilade sheet`: every work at a glance, without a graphics driver.

use super::{DONE, FAILED, Sheet, opening};
use crate::prepare::contact_sheet;

pub(super) fn run(command: &Sheet) -> u8 {
    let (studio, opened) = opening(&command.which.folder, command.kept.cache());
    let Some((exhibition, _)) = opened.shown else {
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
