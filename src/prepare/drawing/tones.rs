//! The colours of a chart or map, derived from those of its room.

use crate::exhibition::colour::Colour;
use crate::exhibition::picture::Palette;

/// A sheet's colours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tones {
    /// The sheet.
    pub paper: Colour,
    /// Type.
    pub ink: Colour,
    /// Small type.
    pub pale: Colour,
    /// Axes and rules.
    pub hair: Colour,
    /// What the drawing is about.
    pub accent: Colour,
    /// The accent as a ground for light type.
    pub deep: Colour,
    /// The accent, thinned.
    pub tint: Colour,
    /// A second series.
    pub second: Colour,
}

const CREAM: Colour = Colour::rgb(0xfb, 0xf7, 0xee);
const BLACK: Colour = Colour::rgb(0x1b, 0x18, 0x16);

impl Tones {
    /// Light paper tinted by the room's wall, dark ink, the room's accent
    /// darkened until it stands out.
    pub fn of(palette: Palette) -> Self {
        let dark = if palette.ground.luminance() < palette.ink.luminance() { palette.ground } else { palette.ink };
        let paper = CREAM.mix(palette.ground, if palette.ground.luminance() < 0.3 { 0.09 } else { 0.22 });
        let ink = against(BLACK.mix(dark, 0.22), paper, BLACK, 11.0);
        let accent = against(palette.accent, paper, ink, 3.6);
        let cool = palette.ground.mix(ink, 0.35);
        let second = against(if cool.contrast(accent) > 1.25 { cool } else { ink.mix(paper, 0.35) }, paper, ink, 3.2);
        Self {
            paper,
            ink,
            pale: against(ink.mix(paper, 0.28), paper, ink, 5.0),
            hair: ink.mix(paper, 0.62),
            accent,
            deep: against(accent, paper, ink, 5.2),
            tint: accent.mix(paper, 0.76),
            second,
        }
    }
}

/// A colour darkened towards `ink` until it stands out on `paper`.
fn against(colour: Colour, paper: Colour, ink: Colour, contrast: f32) -> Colour {
    let mut colour = colour;
    for _ in 0..20 {
        if colour.contrast(paper) >= contrast {
            break;
        }
        colour = colour.mix(ink, 0.12);
    }
    colour
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_type_is_legible_in_any_room() {
        for (ground, accent) in [(0, 255), (60, 200), (128, 128), (240, 250)] {
            let ground = Colour::rgb(ground, ground / 2, ground / 3);
            let palette = Palette { ground, ink: Colour::rgb(255 - ground.rgb[0], 200, 190), accent: Colour::rgb(accent, accent, 40) };
            let tones = Tones::of(palette);
            assert!(tones.pale.contrast(tones.paper) > 4.5 && tones.accent.contrast(tones.paper) > 3.0, "{tones:?}");
            assert!(tones.deep.contrast(tones.paper) > 4.5, "{tones:?}");
        }
    }
}
