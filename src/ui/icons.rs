//! Pictograms, drawn once at the start.

use super::closer::picture;
use crate::assets;
use crate::prepare::Rasteriser;
use crate::prepare::fonts::Fonts;
use crate::screen::Icon;
use bevy::prelude::*;
use std::collections::HashMap;
use std::fs;

/// Pixels of each side.
const SIDE: u32 = 128;

/// Every pictogram there is.
#[derive(Resource, Default)]
pub(super) struct Icons(HashMap<Icon, Handle<Image>>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Icons>();
    app.add_systems(Startup, draw);
}

impl Icons {
    /// The pictogram; one that is missing is an empty place.
    pub(super) fn of(&self, icon: Icon) -> Handle<Image> {
        self.0.get(&icon).cloned().unwrap_or_default()
    }
}

fn draw(mut icons: ResMut<Icons>, mut images: ResMut<Assets<Image>>) {
    let rasteriser = Rasteriser::new(&Fonts::default());
    let folder = assets::folder().join("icons");
    for icon in Icon::ALL {
        let path = folder.join(format!("{}.svg", icon.name()));
        // They are white; drawn black on white, what is dark is what is there.
        let drawn = fs::read_to_string(&path).map_err(|error| error.to_string());
        let drawn = drawn.and_then(|text| rasteriser.drawing(&text.replace("#fff", "#000"), SIDE).map_err(|error| error.0));
        match drawn {
            Ok(mut pixels) => {
                for pixel in pixels.rgba.chunks_exact_mut(4) {
                    let there = 255 - pixel[0];
                    pixel.copy_from_slice(&[255, 255, 255, there]);
                }
                let (width, height) = (pixels.width, pixels.height);
                icons.0.insert(icon, images.add(picture(width, height, 1, pixels.rgba)));
            }
            Err(error) => warn!("the pictogram {} is left out: {error}", path.display()),
        }
    }
}
