//! What every part of the interface is made from, and its plainest parts.

use super::fonts::{Face, Type};
use super::icons::Icons;
use super::theme::{self, Measure, Tones, u};
use super::thumbs::Thumbs;
use crate::exhibition::Lang;
use crate::exhibition::colour::Colour;
use crate::screen::{Icon, Item, Screen};
use crate::session::{Museum, Session};
use crate::stage::Show;
use crate::visit::Does;
use bevy::prelude::*;

/// What everything is made from.
pub(super) struct Look<'a> {
    pub(super) show: &'a Show,
    pub(super) museum: &'a Museum,
    pub(super) session: &'a Session,
    pub(super) screen: &'a Screen,
    pub(super) lang: Lang,
    pub(super) tones: Tones,
    pub(super) measure: Measure,
    pub(super) type_: &'a Type,
    pub(super) icons: &'a Icons,
    pub(super) thumbs: &'a Thumbs,
}

/// Who adds children to a node.
pub(super) type Parent<'a> = ChildSpawnerCommands<'a>;

/// A node that has touches.
#[derive(Component, Clone, Copy, Debug)]
pub(super) struct Touch(pub(super) Does);

/// A node that shows an item of the screen, by its number: it can have the
/// focus of the keys.
#[derive(Component, Clone, Copy, Debug)]
pub(super) struct Shows(pub(super) usize);

/// A control's colour while nobody touches it.
#[derive(Component, Clone, Copy, Debug)]
pub(super) struct Rest(pub(super) Color);

/// How a control stands in its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Pictogram, and words beside it.
    Beside,
    /// Pictogram, and small words under it.
    Under,
    /// As broad as its row, words at the left.
    Line,
}

impl Look<'_> {
    /// A room's wall and lettering; in high contrast those of every control.
    pub(super) fn walls(&self, room: usize) -> (Color, Color) {
        let own = self.museum.exhibition.rooms.get(room).filter(|_| !self.session.contrast).map(|room| room.mood.palette);
        own.map_or((self.tones.field, self.tones.paper), |palette| (paint(palette.ground), paint(palette.ink)))
    }

    /// Words.
    pub(super) fn text(&self, parent: &mut Parent, face: Face, size: f32, colour: Color, words: impl Into<String>) {
        parent.spawn(self.words(face, size, colour, words, Justify::Left));
    }

    /// Words, as a node of their own.
    pub(super) fn words(&self, face: Face, size: f32, colour: Color, words: impl Into<String>, justify: Justify) -> impl Bundle {
        let height = if size >= theme::LARGE { 1.15 } else { 1.32 };
        (
            Text::new(words),
            self.type_.of(face, size * self.measure.text),
            TextColor(colour),
            bevy::text::LineHeight::RelativeToFont(height),
            TextLayout::justify(justify),
        )
    }

    /// A pictogram of so many units.
    pub(super) fn icon(&self, parent: &mut Parent, icon: Icon, size: f32, colour: Color) {
        let size = size * self.measure.text.sqrt();
        let node = Node { width: u(size), height: u(size), flex_shrink: 0.0, ..default() };
        parent.spawn((node, ImageNode { color: colour, ..ImageNode::new(self.icons.of(icon)) }));
    }

    /// What a control is made of: it presses, it can have the focus, it lights up.
    pub(super) fn pressing(&self, number: usize, item: &Item) -> impl Bundle {
        let on = item.chosen == Some(true);
        let rest = if on { self.tones.chosen } else { self.tones.field };
        let edge = if on && self.session.contrast { self.tones.brass } else { self.tones.edge };
        let does = item.does.map_or(Does::Block, Does::Press);
        (Touch(does), Shows(number), Rest(rest), BackgroundColor(rest), BorderColor::all(edge), outline())
    }

    /// A control with its pictogram and words.
    pub(super) fn control(&self, parent: &mut Parent, (number, item): (usize, &Item), form: Form) {
        let side = self.measure.control;
        let node = Node {
            min_height: u(side),
            min_width: u(side),
            flex_direction: if form == Form::Under { FlexDirection::Column } else { FlexDirection::Row },
            padding: UiRect::axes(u(if form == Form::Under { 0.7 } else { 1.8 }), u(0.6)),
            column_gap: u(1.2),
            row_gap: u(0.2),
            justify_content: if form == Form::Line { JustifyContent::FlexStart } else { JustifyContent::Center },
            align_items: AlignItems::Center,
            border: UiRect::all(u(0.2)),
            border_radius: BorderRadius::all(u(theme::ROUND)),
            ..default()
        };
        let on = item.chosen == Some(true);
        parent.spawn((node, self.pressing(number, item))).with_children(|control| {
            if let Some(icon) = item.icon {
                self.icon(control, icon, theme::ICON, if on { self.tones.brass } else { self.tones.paper });
            }
            // Small words under a pictogram grow less: the pictogram says it, too.
            let size = if form == Form::Under { theme::TINY / self.measure.text.sqrt() } else { theme::BODY };
            let justify = if form == Form::Line { Justify::Left } else { Justify::Center };
            // Under a pictogram, words stand in lines as long as their longest.
            let broadest = if form == Form::Under { u(11.5 * self.measure.text.sqrt()) } else { Val::Auto };
            let words = self.words(Face::Sans, size, self.tones.paper, item.words.clone(), justify);
            control.spawn(Node { max_width: broadest, ..default() }).with_child(words);
        });
    }
}

/// A colour of the exhibition on the screen.
pub(super) fn paint(colour: Colour) -> Color {
    let [r, g, b] = colour.rgb;
    Color::srgb_u8(r, g, b)
}

/// The ring round what has the focus; unseen until it has.
pub(super) fn outline() -> Outline {
    Outline::new(u(0.45), u(0.25), Color::NONE)
}
