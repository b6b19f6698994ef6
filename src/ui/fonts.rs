//! The interface's type: our own fonts, Han as fallback, kept for ever.

use crate::assets;
use bevy::prelude::*;
use bevy::text::{FontCx, FontSource, FontWeight};
use parley::fontique::{FamilyId, Script};
use std::fs;

/// The faces of the interface. The handles are kept: Bevy forgets every
/// fallback when any font is dropped.
#[derive(Resource, Default)]
pub(super) struct Type {
    serif: Handle<Font>,
    serif_bold: Handle<Font>,
    sans: Handle<Font>,
    sans_bold: Handle<Font>,
    kept: Vec<Handle<Font>>,
}

/// A face of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Serif,
    Title,
    Sans,
    Strong,
}

impl Type {
    /// A font of `size` units.
    pub(super) fn of(&self, face: Face, size: f32) -> TextFont {
        let (font, weight) = match face {
            Face::Serif => (&self.serif, FontWeight::NORMAL),
            Face::Title => (&self.serif_bold, FontWeight::BOLD),
            Face::Sans => (&self.sans, FontWeight::NORMAL),
            Face::Strong => (&self.sans_bold, FontWeight::BOLD),
        };
        TextFont { font: FontSource::Handle(font.clone()), font_size: FontSize::VMin(size), weight, ..default() }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Type>();
    app.add_systems(Startup, load);
    app.add_systems(PreUpdate, register_han);
}

fn load(mut type_: ResMut<Type>, mut fonts: ResMut<Assets<Font>>) {
    let folder = assets::folder().join("fonts");
    let mut read = |name: &str| match fs::read(folder.join(name)) {
        Ok(bytes) if ttf_parser::Face::parse(&bytes, 0).is_ok() => fonts.add(Font::from_bytes(bytes)),
        _ => {
            warn!("the font {name} cannot be read; another stands in");
            fonts.add(Font::from_bytes(assets::LAST_RESORT.to_vec()))
        }
    };
    type_.serif = read("PTSerif-Regular.ttf");
    type_.serif_bold = read("PTSerif-Bold.ttf");
    type_.sans = read("PTSans-Regular.ttf");
    type_.sans_bold = read("PTSans-Bold.ttf");
    type_.kept = vec![read("NotoSansCJKsc-Regular.otf")];
}

/// Characters that PT has not come from Noto.
fn register_han(mut font_cx: ResMut<FontCx>, mut done: Local<Option<FamilyId>>, mut texts: Query<&mut TextFont>) {
    let Some(family) = font_cx.collection.family_id("Noto Sans CJK SC") else { return };
    if *done == Some(family) {
        return;
    }
    *done = Some(family);
    for script in [*b"Hani", *b"Hira", *b"Kana", *b"Bopo", *b"Zyyy"] {
        font_cx.collection.append_fallbacks(Script::from_bytes(script), [family].into_iter());
    }
    // What was set before knew no Han yet.
    texts.iter_mut().for_each(|mut font| font.set_changed());
}
