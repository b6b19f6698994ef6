//! The house with Bevy, without a screen: order, imports, behaviour.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

mod imports;
mod order;
mod pocket;
mod visit;
