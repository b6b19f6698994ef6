//! The plain notice when there is nothing to show.

use super::fonts::{Face, Type};
use super::theme::{self, Tones, u};
use crate::stage::Show;
use bevy::prelude::*;

/// There is no exhibition to show; why stands on the terminal.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub struct Nothing;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostStartup, say.run_if(resource_exists::<Nothing>.and_then(not(resource_exists::<Show>))));
}

fn say(mut commands: Commands, type_: Res<Type>) {
    let node = Node {
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        padding: UiRect::all(u(8.0)),
        ..theme::column(4.0)
    };
    let node = Node { width: Val::Percent(100.0), height: Val::Percent(100.0), position_type: PositionType::Absolute, ..node };
    commands.spawn((node, BackgroundColor(Tones::of(false).night))).with_children(|parent| {
        for words in [
            "This exhibition cannot be shown at the moment. Please tell the museum’s staff.",
            "本展览暂时无法展示，请告知馆内工作人员。",
            "Выставку сейчас показать невозможно. Пожалуйста, сообщите сотрудникам музея.",
        ] {
            parent.spawn((
                Text::new(words),
                type_.of(Face::Serif, theme::LARGE),
                TextColor(Tones::of(false).paper),
                TextLayout::justify(Justify::Center),
            ));
        }
    });
}
