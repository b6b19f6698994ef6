//! Buttons and lines of text; a pressed button announces its intent.

use super::UiSet;
use super::fonts::{Face, Type};
use super::theme::{self, vh};
use crate::exhibition::Lang;
use crate::stage::Show;
use crate::visit::{Intent, OverControls, Visit};
use bevy::prelude::*;

/// Everything a page is made from.
pub(super) struct Page<'a> {
    pub(super) show: &'a Show,
    pub(super) visit: &'a Visit,
    pub(super) lang: Lang,
    pub(super) room: usize,
    /// Whether a recording plays.
    pub(super) heard: bool,
    pub(super) type_: &'a Type,
}

/// Who adds children to a node.
pub(super) type Parent<'a> = ChildSpawnerCommands<'a>;

/// A button and what it announces.
#[derive(Component, Clone, Copy)]
pub(super) struct Press {
    intent: Intent,
    rest: Color,
}

/// Covers the gallery, so that presses do not fall through.
#[derive(Component)]
pub(super) struct Cover;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (notice_pointer, press).in_set(UiSet::Press));
}

fn notice_pointer(controls: Query<&Interaction>, mut over: ResMut<OverControls>) {
    over.set_if_neq(OverControls(controls.iter().any(|interaction| *interaction != Interaction::None)));
}

fn press(mut buttons: Query<(&Interaction, &Press, &mut BackgroundColor), Changed<Interaction>>, mut intents: MessageWriter<Intent>) {
    for (interaction, press, mut colour) in &mut buttons {
        if *interaction == Interaction::Pressed {
            intents.write(press.intent);
        }
        colour.0 = if *interaction == Interaction::Pressed { theme::FIELD_DOWN } else { press.rest };
    }
}

/// A line or paragraph.
pub(super) fn text(parent: &mut Parent, page: &Page, face: Face, size: f32, colour: Color, words: impl Into<String>) {
    parent.spawn((Text::new(words), page.type_.of(face, size), TextColor(colour), line_height(page.lang)));
}

fn line_height(lang: Lang) -> bevy::text::LineHeight {
    bevy::text::LineHeight::RelativeToFont(if lang == Lang::Zh { 1.5 } else { 1.32 })
}

/// A button with words on it.
pub(super) fn button(parent: &mut Parent, page: &Page, words: &str, intent: Intent, chosen: bool) {
    let rest = if chosen { theme::CHOSEN } else { theme::FIELD };
    let node = Node {
        min_height: vh(theme::CONTROL),
        min_width: vh(theme::CONTROL),
        padding: UiRect::horizontal(vh(2.2)),
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        border_radius: BorderRadius::all(vh(0.6)),
        ..default()
    };
    parent.spawn((Button, Press { intent, rest }, node, BackgroundColor(rest))).with_children(|button| {
        text(button, page, Face::Sans, theme::BODY, if chosen { theme::PAPER } else { theme::PALE }, words);
    });
}

/// The three languages, each in its own name.
pub(super) fn languages(parent: &mut Parent, page: &Page) {
    parent.spawn(theme::row(0.8)).with_children(|row| {
        for lang in Lang::ALL {
            button(row, page, lang.own_name(), Intent::Speak(lang), lang == page.lang);
        }
    });
}

/// A press field of any shape.
pub(super) fn field(intent: Intent, rest: Color) -> impl Bundle {
    (Button, Press { intent, rest }, BackgroundColor(rest))
}
