//! Beside the visit: opening the gallery on a real screen, with this kiosk's
//! settings.

mod answers;
mod display;
mod furnish;
mod gallery;
mod open;
pub mod power;
mod sparing;

pub use gallery::{load, show};
pub use open::open;
pub use sparing::spare;
