//! Captions: the sentence that is read aloud, over the bar, for those who ask
//! for them.

use super::fonts::{Face, Type};
use super::theme::{self, Measure, Tones, u};
use crate::stage::Aloud;
use crate::visit::{Display, Visit};
use bevy::prelude::*;
use bevy::text::LineHeight;

/// The place of the caption; it stays while pages come and go.
#[derive(Component)]
struct Caption;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Aloud>();
    app.add_systems(Update, show.after(super::UiSet::Build).run_if(resource_exists::<Visit>));
}

fn show(
    mut commands: Commands,
    (visit, aloud, display, type_): (Res<Visit>, Res<Aloud>, Res<Display>, Res<Type>),
    captions: Query<Entity, With<Caption>>,
) {
    if !(visit.is_changed() || aloud.is_changed()) {
        return;
    }
    let wanted = aloud.0.as_deref().filter(|_| visit.sound.captions);
    if wanted.is_none() && captions.is_empty() {
        return;
    }
    for caption in &captions {
        commands.entity(caption).despawn();
    }
    let Some(words) = wanted else { return };
    let (tones, measure) = (Tones::of(visit.contrast), Measure::of(&display, &visit));
    let place = Node {
        position_type: PositionType::Absolute,
        bottom: u(measure.control * 1.5),
        width: Val::Percent(100.0),
        justify_content: JustifyContent::Center,
        padding: UiRect::horizontal(u(6.0)),
        ..default()
    };
    let sheet = Node { padding: UiRect::axes(u(2.0), u(1.0)), max_width: u(120.0), ..default() };
    let text = (
        Text::new(words),
        type_.of(Face::Sans, theme::BODY * measure.text),
        TextColor(tones.paper),
        LineHeight::RelativeToFont(1.3),
        TextLayout::justify(Justify::Center),
    );
    commands.spawn((place, Caption, GlobalZIndex(10))).with_children(|place| {
        place.spawn((sheet, BackgroundColor(tones.veil))).with_child(text);
    });
}
