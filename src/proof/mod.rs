//! Beside the visit: drawing the gallery off-screen, for curators and for us.

mod bench;
mod camera;
mod page;
mod shots;

pub use bench::bench;
pub use shots::proof;
