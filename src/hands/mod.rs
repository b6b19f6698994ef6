//! What fingers on the glass mean: raw contacts become presses, taps, drags and
//! pinches. Logical pixels, from the screen's top left; seconds.
//!
//! ```text
//! Contact ──> Clock ──> Finger (each one's place, pace, rest) ──> palm: which ones count
//!                                                                     │
//!   Gesture <── Doing (Press, Drag, Pinch) of the two oldest that count
//!      └─────── Coast, when a drag was let go in motion
//! ```
//!
//! Whoever reads a screen calls [`Hands::feel`] for each contact and, in every
//! frame while [`Hands::moving`], [`Hands::tick`].
//!
//! # What always holds
//!
//! - A `Press` is followed by exactly one `Tap` or `Unpress` before the next one.
//! - After a `Drag` comes one `DragEnd`, after a `Pinch` one `PinchEnd`, before
//!   anything else begins. What never moved neither begins nor ends.
//! - Every number that comes out is finite, whatever went in.
//! - When no finger is left nothing is left of them: the recogniser is never stuck.
//!
//! # For whom it is made
//!
//! Old hands shake and press long, children flick and lean on the glass, coats
//! drag over it. So a tap has no time limit: a long press means nothing else
//! here, what was touched is lit all the while, and whoever holds it and lets go
//! wants it. Palms are set aside, and a hand that rests does not lock out the
//! finger of another one.

mod clock;
mod coast;
mod contact;
mod doing;
mod finger;
mod gesture;
mod glass;
mod pace;
mod palm;
mod recogniser;

pub use contact::{Contact, Phase};
pub use gesture::Gesture;
pub use glass::Glass;
pub use recogniser::Hands;
