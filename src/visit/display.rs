//! The screen as it is: its size in pixels and in millimetres.

use crate::hands::Glass;
use crate::settings::Screen;
use bevy::prelude::*;
use bevy::window::PrimaryWindow;

/// The screen of this kiosk.
#[derive(Resource, Clone, Copy, Debug, PartialEq)]
pub struct Display {
    /// Width and height, logical pixels.
    pub size: Vec2,
    /// How large it is, and how high it hangs.
    pub screen: Screen,
}

impl Default for Display {
    fn default() -> Self {
        Self { size: Vec2::new(1920.0, 1080.0), screen: Screen::default() }
    }
}

impl Display {
    /// Logical pixels on a millimetre.
    pub fn px_per_mm(&self) -> f32 {
        (self.size.y / self.screen.height_mm.max(1.0)).max(0.05)
    }

    /// For fingers.
    pub fn glass(&self) -> Glass {
        Glass { size: self.size, px_per_mm: self.px_per_mm() }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Display>();
    app.add_systems(First, measure);
}

/// A window may change its size, or be gone: then the screen is as it was.
fn measure(windows: Query<&Window, With<PrimaryWindow>>, mut display: ResMut<Display>) {
    let Some(size) = windows.iter().next().map(Window::size).filter(|size| size.is_finite() && size.min_element() >= 1.0) else { return };
    if display.size != size {
        display.size = size;
    }
}
