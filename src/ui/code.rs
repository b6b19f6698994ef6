//! The code to take away: a QR code as a picture of black and white modules.

use super::look::{Look, Parent};
use crate::screen;
use bevy::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The finest code, 105 modules: what a telephone still reads from this size.
const FINEST: u8 = 22;

/// Modules of white round it, as readers want.
const QUIET: i32 = 4;

pub(super) fn code(parent: &mut Parent, look: &Look) {
    let Some(code) = screen::keep(look.session, look.museum).and_then(|text| modules(&text)) else { return };
    let all = code.size() + 2 * QUIET;
    // Whole pixels for each module, or their edges would be uneven.
    #[expect(clippy::cast_precision_loss, reason = "at most 113 modules")]
    let (modules, unit) = (all as f32, look.measure.unit);
    let room = (look.measure.place.y * 0.66).min(look.measure.place.x * 0.44) * unit;
    let module = (room / modules).floor().max(1.0);
    let node = Node { width: Val::Px(module * modules), height: Val::Px(module * modules), flex_shrink: 0.0, ..default() };
    parent.spawn((node, BackgroundColor(Color::WHITE))).with_children(|paper| {
        #[expect(clippy::cast_precision_loss, reason = "at most 113 modules")]
        let part = |modules: i32| Val::Px(modules as f32 * module);
        // Runs of dark modules, a row at a time.
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
                let run = i32::try_from(run).unwrap_or(0);
                if run > 0 {
                    let node = Node {
                        position_type: PositionType::Absolute,
                        left: part(x + QUIET),
                        top: part(y + QUIET),
                        width: part(run),
                        height: part(1),
                        ..default()
                    };
                    paper.spawn((node, BackgroundColor(Color::BLACK)));
                }
                x += run.max(1);
            }
        }
    });
}

/// The code of a text; one too long loses its end, whole lines first.
fn modules(text: &str) -> Option<QrCode> {
    let mut lines: Vec<&str> = text.lines().collect();
    loop {
        let segments = QrSegment::make_segments(&lines.join("\n"));
        if let Ok(code) = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, Version::new(FINEST), None, true) {
            return Some(code);
        }
        // The last line may be the link; what stands before it goes first.
        let cut = lines.len().checked_sub(2)?;
        lines.remove(cut);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_still_makes_a_code_and_keeps_its_link() {
        let long = format!("Title\n{}\nhttps://example.org/x", "word ".repeat(900));
        assert!(modules(&long).is_some());
        assert!(modules("").is_some());
    }
}
