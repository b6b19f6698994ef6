//! What the samples of a pixel mean, and how they become RGB.

/// The samples of a pixel, 8 bits each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Samples {
    Grey,
    /// Grey and opacity.
    GreyAlpha,
    Rgb,
    /// Colour and opacity.
    Rgba,
    /// Colour that opacity has already been multiplied into.
    Premultiplied,
    /// Light and two differences of colour, as JPEG has them.
    YCbCr,
}

impl Samples {
    /// How many a pixel has.
    pub(super) fn count(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::GreyAlpha => 2,
            Self::Rgb | Self::YCbCr => 3,
            Self::Rgba | Self::Premultiplied => 4,
        }
    }

    /// Turns pixels into RGB over white, as many as both sides have.
    pub(super) fn to_rgb(self, pixels: &[u8], into: &mut [u8]) {
        match self {
            Self::Grey => each(pixels, into, |[grey]: [u8; 1]| [grey; 3]),
            Self::GreyAlpha => each(pixels, into, |[grey, alpha]: [u8; 2]| [over_white(grey, alpha); 3]),
            Self::Rgb => each(pixels, into, |rgb: [u8; 3]| rgb),
            Self::Rgba => each(pixels, into, |[r, g, b, alpha]: [u8; 4]| [r, g, b].map(|part| over_white(part, alpha))),
            Self::Premultiplied => each(pixels, into, |[r, g, b, alpha]: [u8; 4]| [r, g, b].map(|part| part.saturating_add(255 - alpha))),
            Self::YCbCr => each(pixels, into, from_ycbcr),
        }
    }
}

fn each<const N: usize>(pixels: &[u8], into: &mut [u8], rgb: impl Fn([u8; N]) -> [u8; 3]) {
    let (pixels, _) = pixels.as_chunks::<N>();
    let (into, _) = into.as_chunks_mut::<3>();
    for (to, from) in into.iter_mut().zip(pixels) {
        *to = rgb(*from);
    }
}

fn over_white(part: u8, alpha: u8) -> u8 {
    let (part, alpha) = (u32::from(part), u32::from(alpha));
    u8::try_from((part * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255)
}

/// JFIF's conversion, in 65,536ths.
fn from_ycbcr([y, cb, cr]: [u8; 3]) -> [u8; 3] {
    let (y, cb, cr) = (i32::from(y) << 16, i32::from(cb) - 128, i32::from(cr) - 128);
    let parts = [y + 91_881 * cr, y - 22_554 * cb - 46_802 * cr, y + 116_130 * cb];
    parts.map(|part| u8::try_from(((part + 32_768) >> 16).clamp(0, 255)).unwrap_or(255))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rgb(samples: Samples, pixel: &[u8]) -> [u8; 3] {
        assert_eq!(samples.count(), pixel.len());
        let mut rgb = [0; 3];
        samples.to_rgb(pixel, &mut rgb);
        rgb
    }

    #[test]
    fn samples_become_rgb_over_white() {
        assert_eq!(rgb(Samples::Grey, &[7]), [7, 7, 7]);
        assert_eq!(rgb(Samples::GreyAlpha, &[0, 0]), [255, 255, 255]);
        assert_eq!(rgb(Samples::Rgb, &[1, 2, 3]), [1, 2, 3]);
        assert_eq!(rgb(Samples::Rgba, &[1, 2, 3, 255]), [1, 2, 3]);
        assert_eq!(rgb(Samples::Rgba, &[1, 2, 3, 0]), [255, 255, 255]);
        assert_eq!(rgb(Samples::Rgba, &[0, 255, 0, 51]), [204, 255, 204]);
        assert_eq!(rgb(Samples::Premultiplied, &[0, 51, 0, 51]), [204, 255, 204]);
        assert_eq!(rgb(Samples::YCbCr, &[90, 128, 128]), [90, 90, 90]);
        assert_eq!(rgb(Samples::YCbCr, &[76, 85, 255]), [254, 0, 0]);
    }
}
