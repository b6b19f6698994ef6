//! The picture under the dots: drawn on another thread for the size it has on
//! this screen, and kept while nothing asks for another.

use crate::exhibition::colour::Colour;
use crate::prepare::{BaseMap, BaseTones, NoPicture, Ready};
use crate::stage::Show;
use crate::ui::UiSet;
use crate::ui::closer::{self, Loading, picture};
use crate::ui::look::Look;
use crate::ui::theme::u;
use crate::visit::{Display, Visit};
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

/// The picture's width is a multiple of so many pixels, so that a window that
/// changes its size a little asks for no other.
const STEP: u32 = 64;

/// Pixels across, at the least and at the most.
const ACROSS: (f32, f32) = (256.0, 3840.0);

/// What a picture shows: which map, in which colours, how many pixels across.
type Shot = (BaseMap, BaseTones, u32);

/// The picture there is, and the one that is asked for.
#[derive(Resource, Default)]
pub(in crate::ui) struct Base {
    wanted: Option<(BaseMap, BaseTones)>,
    drawn: Option<Shot>,
    drawing: Option<(Shot, Task<Result<Ready, NoPicture>>)>,
    image: Option<Handle<Image>>,
    /// Width and height of the map's place when it was last laid out, and the
    /// place it was guessed to have; units.
    frame: Option<(Vec2, Vec2)>,
}

/// The place of the map on the page.
#[derive(Component)]
pub(super) struct Frame;

/// The map itself, as large as fits there.
#[derive(Component)]
pub(super) struct Sheet;

pub(in crate::ui) fn plugin(app: &mut App) {
    app.init_resource::<Base>();
    app.add_systems(
        Update,
        (fit, draw, arrive)
            .chain()
            .after(closer::arrive)
            .after(UiSet::Build)
            .run_if(resource_exists::<Show>.and_then(resource_exists::<Visit>)),
    );
}

impl Base {
    /// Asks for a map in the colours of the interface.
    pub(super) fn want(&mut self, look: &Look, map: BaseMap) {
        self.wanted = Some((map, tones(look)));
    }

    /// The picture so far.
    pub(super) fn image(&self) -> ImageNode {
        self.image.clone().map(ImageNode::new).unwrap_or_default()
    }

    /// How large the map is, in units, in a place of about that size: as it was
    /// laid out before, where that was the same place.
    pub(super) fn size(&mut self, guess: Vec2) -> Vec2 {
        let known = self.frame.filter(|(_, guessed)| *guessed == guess).map(|(frame, _)| frame);
        if known.is_none() {
            self.frame = Some((guess, guess));
        }
        fitted(known.unwrap_or(guess))
    }
}

/// The largest map in a place.
fn fitted(place: Vec2) -> Vec2 {
    let width = place.x.min(place.y * BaseMap::SHAPE).max(1.0);
    Vec2::new(width, width / BaseMap::SHAPE)
}

/// Land stands a little out of the page, which is the sea.
fn tones(look: &Look) -> BaseTones {
    let (night, paper) = (look.tones.night, look.tones.paper);
    let mix = |part: f32| {
        let [r, g, b] = night.mix(&paper, part).to_srgba().to_u8_array_no_alpha();
        Colour::rgb(r, g, b)
    };
    let (land, coast, river) = if look.session.contrast { (0.16, 0.85, 0.55) } else { (0.11, 0.42, 0.32) };
    BaseTones { sea: mix(0.0), land: mix(land), coast: mix(coast), river: mix(river) }
}

/// The map is as large as its place allows.
fn fit(
    display: Res<Display>,
    frames: Query<&ComputedNode, With<Frame>>,
    mut sheets: Query<&mut Node, With<Sheet>>,
    mut base: ResMut<Base>,
) {
    let Some(frame) = frames.iter().next().filter(|frame| !frame.is_empty()) else { return };
    let unit = (display.size.min_element() / 100.0).max(0.01);
    let place = frame.size() * frame.inverse_scale_factor() / unit;
    if let Some((known, _)) = &mut base.bypass_change_detection().frame {
        *known = place;
    }
    let size = fitted(place);
    for mut sheet in &mut sheets {
        let wanted = (u(size.x), u(size.y));
        if (sheet.width, sheet.height) != wanted {
            (sheet.width, sheet.height) = wanted;
        }
    }
}

/// Asks for the picture, once it is known how large it is.
fn draw(show: Res<Show>, sheets: Query<&ComputedNode, With<Sheet>>, mut base: ResMut<Base>) {
    let base = base.bypass_change_detection();
    let (Some((map, tones)), Some(sheet), None) = (base.wanted, sheets.iter().next(), &base.drawing) else { return };
    let across = sheet.size().clamp(Vec2::splat(ACROSS.0), Vec2::splat(ACROSS.1)).as_uvec2().x.next_multiple_of(STEP);
    let shot = (map, tones, across);
    if sheet.is_empty() || base.drawn == Some(shot) {
        return;
    }
    let show = Show::clone(&show);
    let task = AsyncComputeTaskPool::get().spawn(async move { show.studio.base(&map, tones, across) });
    base.drawing = Some((shot, task));
}

/// The picture is there; one that cannot be drawn is done without.
fn arrive(
    mut base: ResMut<Base>,
    mut images: ResMut<Assets<Image>>,
    mut loading: ResMut<Loading>,
    mut sheets: Query<&mut ImageNode, With<Sheet>>,
) {
    let base = base.bypass_change_detection();
    let made = base.drawing.as_mut().and_then(|(shot, task)| Some((*shot, block_on(poll_once(task))?)));
    if let Some((shot, made)) = made {
        (base.drawing, base.drawn) = (None, Some(shot));
        match made {
            Ok(ready) => {
                let image = images.add(picture(ready.width, ready.height, ready.mips, ready.data));
                for mut sheet in &mut sheets {
                    sheet.image = image.clone();
                }
                base.image = Some(image);
            }
            Err(NoPicture(reason)) => warn!("the map under the places is left out: {reason}"),
        }
    }
    // One that has no size yet is about to be asked for.
    let due =
        !sheets.is_empty() && base.wanted.is_some_and(|(map, tones)| base.drawn.is_none_or(|drawn| (drawn.0, drawn.1) != (map, tones)));
    if due || base.drawing.is_some() {
        loading.set_if_neq(Loading(true));
    }
}
