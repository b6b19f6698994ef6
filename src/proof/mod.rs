//! Beside the visit: drawing the gallery off-screen, for curators and for us.

mod bench;
mod camera;
mod page;
pub mod robot;
mod screens;
mod shots;

pub use bench::bench;
pub use robot::robot;
pub use shots::proof;
