//! Colours, sizes and spaces of the interface; the only place that knows them.
//! A unit is a hundredth of the screen's shorter side, so that every screen
//! looks alike, upright or across.

use crate::session::Session;
use crate::visit::Display;
use bevy::prelude::*;

/// The colours of the interface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tones {
    /// Words.
    pub(super) paper: Color,
    /// Words beside.
    pub(super) pale: Color,
    /// What matters here.
    pub(super) brass: Color,
    /// Under everything.
    pub(super) night: Color,
    /// Over the gallery.
    pub(super) veil: Color,
    /// A control.
    pub(super) field: Color,
    /// A control under a finger.
    pub(super) down: Color,
    /// A control that is on.
    pub(super) chosen: Color,
    /// The edge of a control; none but for high contrast.
    pub(super) edge: Color,
}

const QUIET: Tones = Tones {
    paper: Color::srgb(0.965, 0.945, 0.905),
    pale: Color::srgb(0.80, 0.77, 0.72),
    brass: Color::srgb(0.88, 0.71, 0.38),
    night: Color::srgb(0.075, 0.070, 0.065),
    veil: Color::srgba(0.065, 0.06, 0.055, 0.94),
    field: Color::srgb(0.155, 0.148, 0.14),
    down: Color::srgb(0.30, 0.28, 0.25),
    chosen: Color::srgb(0.34, 0.27, 0.145),
    edge: Color::NONE,
};

/// White and yellow on black, every control with an edge.
const CLEAR: Tones = Tones {
    paper: Color::WHITE,
    pale: Color::WHITE,
    brass: Color::srgb(1.0, 0.87, 0.2),
    night: Color::BLACK,
    veil: Color::BLACK,
    field: Color::BLACK,
    down: Color::srgb(0.22, 0.22, 0.0),
    chosen: Color::srgb(0.27, 0.23, 0.0),
    edge: Color::WHITE,
};

impl Tones {
    pub(super) fn of(contrast: bool) -> Self {
        if contrast { CLEAR } else { QUIET }
    }
}

/// Type sizes, in units.
pub(super) const HUGE: f32 = 8.2;
pub(super) const LARGE: f32 = 4.2;
pub(super) const MEDIUM: f32 = 2.9;
pub(super) const BODY: f32 = 2.5;
pub(super) const SMALL: f32 = 2.05;
pub(super) const TINY: f32 = 1.75;

/// Height of a control, in units; at least [`TOUCH`].
const CONTROL: f32 = 7.6;

/// What a finger needs, millimetres.
pub(super) const TOUCH: f32 = 15.0;

/// A pictogram on a control, in units.
pub(super) const ICON: f32 = 3.6;

/// The ring at a detail.
pub(super) const RING: f32 = 4.0;
pub(super) const RING_FILL: Color = Color::srgba(0.05, 0.05, 0.05, 0.78);

/// Where a comparison's pictures meet.
pub(super) const EDGE: f32 = 0.5;

/// Round corners of controls.
pub(super) const ROUND: f32 = 0.8;

/// Measures of this screen for this visitor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Measure {
    /// Logical pixels of a unit.
    pub(super) unit: f32,
    /// Width and height of the interface's place, in units: the whole screen,
    /// or what a seated visitor reaches.
    pub(super) place: Vec2,
    /// That place's part of the screen's height.
    pub(super) reach: f32,
    /// Height of a control, in units.
    pub(super) control: f32,
    /// How many times larger than designed text is.
    pub(super) text: f32,
}

impl Measure {
    pub(super) fn of(display: &Display, session: &Session) -> Self {
        let unit = (display.size.min_element() / 100.0).max(0.5);
        let reach = if session.motion.reach { display.screen.reach().clamp(0.2, 1.0) } else { 1.0 };
        let control = CONTROL.max(TOUCH * display.px_per_mm() / unit).min(30.0);
        let place = display.size / unit * Vec2::new(1.0, reach);
        Self { unit, place, reach, control, text: session.text.factor() }
    }

    /// Whether the place is broader than high.
    pub(super) fn is_wide(&self) -> bool {
        self.place.x > self.place.y * 1.15
    }

    /// Whether it is so low that every line counts.
    pub(super) fn is_low(&self) -> bool {
        self.place.y < 75.0
    }
}

/// A length in units.
pub(super) fn u(units: f32) -> Val {
    Val::VMin(units)
}

/// A node over the whole of its parent.
pub(super) fn whole() -> Node {
    Node { position_type: PositionType::Absolute, width: Val::Percent(100.0), height: Val::Percent(100.0), ..default() }
}

/// A column with space between its parts.
pub(super) fn column(gap: f32) -> Node {
    Node { flex_direction: FlexDirection::Column, row_gap: u(gap), ..default() }
}

/// A row with space between its parts.
pub(super) fn row(gap: f32) -> Node {
    Node { flex_direction: FlexDirection::Row, column_gap: u(gap), align_items: AlignItems::Center, ..default() }
}

/// A row that goes on in the next line.
pub(super) fn wrap(gap: f32) -> Node {
    Node { flex_wrap: FlexWrap::Wrap, row_gap: u(gap), ..row(gap) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exhibition::colour::Colour;

    fn colour(colour: Color) -> Colour {
        let [r, g, b] = colour.to_srgba().to_u8_array_no_alpha();
        Colour::rgb(r, g, b)
    }

    #[test]
    fn words_stand_out_from_everything_they_stand_on() {
        for (tones, least) in [(QUIET, 4.5), (CLEAR, 7.0)] {
            for ground in [tones.night, tones.veil, tones.field, tones.chosen, tones.down] {
                for ink in [tones.paper, tones.pale, tones.brass] {
                    let contrast = colour(ink).contrast(colour(ground));
                    assert!(contrast >= least, "{ink:?} on {ground:?}: {contrast}");
                }
            }
        }
    }

    #[test]
    fn a_control_is_as_large_as_a_finger_needs() {
        use crate::exhibition::{Depth, Folder, Glyphs};
        let (glyphs, _) = Glyphs::load(&crate::assets::folder().join("fonts"));
        let opened = crate::hang::open(&Folder::new(crate::assets::folder().join("../scenes/guide-example")), &glyphs, Depth::Headers);
        let Some((exhibition, house)) = opened.shown else { panic!("the guide's example opens") };
        let museum = crate::session::Museum::new(exhibition.into(), house.into());
        let session = Session::fresh(crate::session::Start::default(), &museum);
        for (size, height_mm) in
            [((1280.0, 720.0), 130.0), ((1920.0, 1080.0), 300.0), ((1080.0, 1920.0), 1210.0), ((3840.0, 2160.0), 740.0)]
        {
            let screen = crate::settings::Screen { height_mm, ..default() };
            let display = Display { size: size.into(), screen };
            let measure = Measure::of(&display, &session);
            let mm = measure.control * measure.unit / display.px_per_mm();
            assert!(mm >= TOUCH - 0.01, "{size:?}: {mm} mm");
        }
    }
}
