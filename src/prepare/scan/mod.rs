//! Scans of any size. A picture too large for memory is turned once into a
//! pyramid file: the picture and its halvings, cut into tiles. A stage then
//! reads the few tiles it shows.
//!
//! ```text
//!  scan.jpg, .tif, .png                                     scan.pyramid
//!       │                                                        │
//!     Rows ── a band of 512 rows ──> build ── tiles ─────────>   │
//!  one decoder   of full size          │                       tiles
//!  a format                     halve, again and again           │
//!                                      └── index, footer ──>   index, footer
//!                                                                │
//!                        Pixels <── tile, thumbnail ──────── Pyramid
//! ```
//!
//! Neither way holds the whole picture: `build` keeps one band a level,
//! [`Pyramid`] only the index. No picture file may stop the programme: a
//! decoder that panics costs its picture, nothing else.
//!
//! ```no_run
//! use enfilade::prepare::scan::{Pyramid, build};
//! use std::path::Path;
//!
//! let mut file = std::fs::File::create("map.pyramid")?;
//! build(Path::new("map.tif"), &mut file, &|_done| true).map_err(|error| error.0)?;
//! let pyramid = Pyramid::open(Path::new("map.pyramid")).map_err(|error| error.0)?;
//! let whole = pyramid.thumbnail().map_err(|error| error.0)?;
//! assert!(whole.width <= 512 && whole.height <= 512);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod build;
mod halve;
mod index;
mod made_up;
mod pyramid;
mod rows;
mod tile;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod specimens;

pub use build::{Built, STOPPED, build, needs};
pub use index::TILE;
pub use made_up::made_up;
pub use pyramid::{Pyramid, Tiles};
pub use rows::Rows;

use super::raster::{NoPicture, Pixels};
use std::any::Any;
use std::fmt::Display;
use std::panic::{self, AssertUnwindSafe};

/// Runs a decoder or encoder that may panic. libjpeg reports its errors by
/// unwinding past the panic hook, so they are not printed; a real panic is, and
/// still costs only this picture. What panicked must not be used again.
fn guarded<T>(work: impl FnOnce() -> Result<T, NoPicture>) -> Result<T, NoPicture> {
    panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|payload| Err(NoPicture(words(&*payload))))
}

/// What a panic said.
fn words(payload: &(dyn Any + Send)) -> String {
    if let Some(text) = payload.downcast_ref::<String>() {
        return text.clone();
    }
    payload.downcast_ref::<&str>().map_or_else(|| "the decoder stopped".to_owned(), |text| (*text).to_owned())
}

fn because(error: impl Display) -> NoPicture {
    NoPicture(error.to_string())
}
