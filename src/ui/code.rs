//! The code to take away: a QR code as a picture of black and white modules.

use super::look::{Look, Parent};
use super::theme::u;
use crate::screen;
use bevy::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Its side, in units.
const SIDE: f32 = 40.0;

/// Modules of white round it, as readers want.
const QUIET: i32 = 4;

pub(super) fn code(parent: &mut Parent, look: &Look) {
    let Some(code) = screen::keep(look.session, look.museum).and_then(|text| modules(&text)) else { return };
    let side = SIDE.min(look.measure.place.y * 0.6);
    let node = Node { width: u(side), height: u(side), flex_shrink: 0.0, ..default() };
    let all = code.size() + 2 * QUIET;
    parent.spawn((node, BackgroundColor(Color::WHITE))).with_children(|paper| {
        #[expect(clippy::cast_precision_loss, reason = "at most 185 modules")]
        let part = |modules: i32| Val::Percent(modules as f32 / all as f32 * 100.0);
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
        if let Ok(code) = QrCode::encode_text(&lines.join("\n"), QrCodeEcc::Low) {
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
