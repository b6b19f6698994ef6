//! How many pixels a hanging thing can show: no more are made or loaded.

use super::picture::Want;
use crate::hang::{Hung, LABEL, PANEL, RoomPlace, VIEW_ANGLE};
use glam::Vec3;

/// From how near a panel is read, metres: near enough to see all of it.
const READING: f32 = 2.3;

/// A little more than the screen shows, since one also steps nearer.
const SPARE: f32 = 1.15;

/// Pixels on the longer side that something `metres` long shows from
/// `distance` metres on a screen so many pixels high; a multiple of 64.
pub fn pixels(metres: f32, distance: f32, screen: u32) -> u32 {
    #[expect(clippy::cast_precision_loss, reason = "a screen's pixels")]
    let shown = metres / (2.0 * (VIEW_ANGLE / 2.0).tan() * distance.max(0.3)) * screen as f32 * SPARE;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to sizes a graphics card has")]
    let shown = shown.clamp(64.0, 2048.0) as u32;
    shown.next_multiple_of(64)
}

/// What a want is long, and from how near it is seen; metres.
fn place(want: Want, place: &RoomPlace) -> (f32, f32) {
    let of = |work: usize| place.works.iter().find(|hung| hung.work == work);
    let seen = |hung: &Hung| (hung.stand - hung.centre).length();
    match want {
        Want::Work(_, work) => of(work).map_or((1.0, 2.0), |hung| (hung.size.0.max(hung.size.1), seen(hung))),
        Want::Label(_, work) => of(work).map_or((LABEL.1, 1.5), |hung| (LABEL.0.max(LABEL.1), seen(hung))),
        Want::Panel(_) => (PANEL.0.max(PANEL.1), READING),
    }
}

/// Pixels on the longer side that are made, for a screen so many pixels high.
pub fn whole(want: Want, room: &RoomPlace, screen: u32) -> u32 {
    let (metres, distance) = place(want, room);
    pixels(metres, distance, screen)
}

/// Pixels on the longer side that can be seen from another room through the
/// doorway at `door`.
pub fn through(want: Want, room: &RoomPlace, at: Vec3, door: Vec3, screen: u32) -> u32 {
    let (metres, near) = place(want, room);
    pixels(metres, (at - door).length().max(near), screen)
}
