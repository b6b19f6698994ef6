//! Beside the visit: opening the gallery on a real screen.

mod display;
mod gallery;
mod open;
pub mod power;
mod sparing;

pub use gallery::{load, show};
pub use open::open;
pub use sparing::spare;
