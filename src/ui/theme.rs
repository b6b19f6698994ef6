//! Colours, sizes and spaces of the interface; the only place that knows them.
//! Sizes are parts of the screen's height, so that every screen looks alike.

use bevy::prelude::*;

pub(super) const PAPER: Color = Color::srgb(0.965, 0.945, 0.905);
pub(super) const PALE: Color = Color::srgb(0.80, 0.77, 0.72);
pub(super) const BRASS: Color = Color::srgb(0.86, 0.68, 0.34);
pub(super) const NIGHT: Color = Color::srgb(0.075, 0.070, 0.065);
pub(super) const VEIL: Color = Color::srgba(0.065, 0.06, 0.055, 0.86);
pub(super) const FIELD: Color = Color::srgba(1.0, 1.0, 1.0, 0.09);
pub(super) const FIELD_DOWN: Color = Color::srgba(1.0, 1.0, 1.0, 0.26);
pub(super) const CHOSEN: Color = Color::srgba(0.86, 0.68, 0.34, 0.30);

/// Type sizes, in hundredths of the screen's height.
pub(super) const HUGE: f32 = 8.6;
pub(super) const LARGE: f32 = 4.4;
pub(super) const MEDIUM: f32 = 2.9;
pub(super) const BODY: f32 = 2.45;
pub(super) const SMALL: f32 = 1.95;
pub(super) const TINY: f32 = 1.65;

/// The ring at a detail.
pub(super) const RING: f32 = 2.6;
pub(super) const RING_FILL: Color = Color::srgba(0.05, 0.05, 0.05, 0.35);

/// Height of a control, in hundredths of the screen's height: 15 mm and more
/// on a screen of 30 cm height.
pub(super) const CONTROL: f32 = 7.6;

/// Part of the screen's height.
pub(super) fn vh(part: f32) -> Val {
    Val::Vh(part)
}

/// A node over the whole screen.
pub(super) fn screen() -> Node {
    Node { position_type: PositionType::Absolute, width: Val::Percent(100.0), height: Val::Percent(100.0), ..default() }
}

/// A column with space between its parts.
pub(super) fn column(gap: f32) -> Node {
    Node { flex_direction: FlexDirection::Column, row_gap: vh(gap), ..default() }
}

/// A row with space between its parts.
pub(super) fn row(gap: f32) -> Node {
    Node { flex_direction: FlexDirection::Row, column_gap: vh(gap), align_items: AlignItems::Center, ..default() }
}
