//! Rows of pixels to half their size, by their light.

use std::thread;

/// Tables between sRGB bytes and light: four pixels make one by their light,
/// else fine dark lines on paper would grow too dark from level to level.
pub(super) struct Light {
    /// The light of a byte; 65,535 is white.
    linear: [u32; 256],
    /// The byte of a light, in fourths of that scale.
    bytes: Vec<u8>,
}

impl Light {
    pub(super) fn new() -> Self {
        let mut linear = [0; 256];
        for (byte, light) in (0..=255_u8).zip(&mut linear) {
            *light = to_light(byte);
        }
        Self { linear, bytes: (0..16_384_u16).map(to_byte).collect() }
    }

    /// Appends rows of `line` bytes to `into` at half their size, as rows of
    /// `half` bytes, on two threads.
    pub(super) fn halve(&self, rows: &[u8], line: usize, into: &mut Vec<u8>, half: usize) {
        let from = into.len();
        let count = (rows.len() / line).div_ceil(2);
        into.resize(from + count * half, 0);
        let (above, below) = rows.split_at(count / 2 * 2 * line);
        let (upper, lower) = into[from..].split_at_mut(count / 2 * half);
        thread::scope(|scope| {
            scope.spawn(|| self.halve_rows(above, line, upper, half));
            self.halve_rows(below, line, lower, half);
        });
    }

    fn halve_rows(&self, rows: &[u8], line: usize, into: &mut [u8], half: usize) {
        for (pair, to) in rows.chunks(2 * line).zip(into.chunks_exact_mut(half)) {
            let (first, second) = pair.split_at(line);
            // The last of an odd number of rows stands for two.
            self.halve_row(first, if second.is_empty() { first } else { second }, to);
        }
    }

    fn halve_row(&self, first: &[u8], second: &[u8], to: &mut [u8]) {
        let ((first, first_end), (second, second_end)) = (first.as_chunks::<6>(), second.as_chunks::<6>());
        let (to, _) = to.as_chunks_mut::<3>();
        for ((a, b), to) in first.iter().zip(second).zip(to.iter_mut()) {
            *to = [self.mean([a[0], a[3], b[0], b[3]]), self.mean([a[1], a[4], b[1], b[4]]), self.mean([a[2], a[5], b[2], b[5]])];
        }
        // So does the last of an odd number of pixels.
        if let ([r, g, b], [r2, g2, b2], Some(last)) = (first_end, second_end, to.last_mut()) {
            *last = [self.mean([*r, *r, *r2, *r2]), self.mean([*g, *g, *g2, *g2]), self.mean([*b, *b, *b2, *b2])];
        }
    }

    /// The byte whose light is the mean of four.
    fn mean(&self, bytes: [u8; 4]) -> u8 {
        let sum: u32 = bytes.iter().map(|byte| self.linear[usize::from(*byte)]).sum();
        self.bytes[(sum >> 4) as usize]
    }
}

/// sRGB's curve, from a byte to 0..=65,535.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 65,535")]
fn to_light(byte: u8) -> u32 {
    let value = f32::from(byte) / 255.0;
    let light = if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
    (light * 65_535.0 + 0.5) as u32
}

/// And back, from 0..16,384, each the middle of four lights.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn to_byte(light: u16) -> u8 {
    let light = (f32::from(light) * 4.0 + 2.0) / 65_535.0;
    let value = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    (value * 255.0 + 0.5).clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_colour_stays_itself_through_the_halvings() {
        let light = Light::new();
        for byte in 0..=255 {
            assert_eq!(light.mean([byte; 4]), byte);
        }
        assert_eq!(light.mean([0, 0, 255, 255]), 188, "half the light of white");
    }

    #[test]
    fn odd_rows_and_pixels_stand_for_two() {
        let mut into = vec![9_u8];
        let rows = [[10_u8; 3], [10; 3], [90; 3], [10; 3], [10; 3], [90; 3], [40; 3], [40; 3], [70; 3]].concat();
        Light::new().halve(&rows, 9, &mut into, 6);
        assert_eq!(into, [9, 10, 10, 10, 90, 90, 90, 40, 40, 40, 70, 70, 70]);
    }
}
