//! Beside the visit: drawing the gallery off-screen, for curators and for us.

mod camera;
mod page;
mod pace;
mod shots;

pub use shots::proof;
