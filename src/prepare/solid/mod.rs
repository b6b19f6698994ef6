//! Solid models as pictures: turned, lit as in a photographer's studio, drawn
//! by the processor, so that a close view needs no second camera.
//!
//! ```text
//! Solid ──> Sitter: centred, with the light that corners and ground get ──> portrait(View) ──> Pixels
//! ```

mod draw;
mod sitter;

pub use sitter::{Sitter, View};
