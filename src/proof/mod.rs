//! Beside the visit: drawing the gallery off-screen, for curators and for us.

mod camera;
mod pace;
mod page;
mod shots;

pub use shots::proof;
