//! The house with Bevy, without a screen: order, imports, behaviour.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

mod flood;
mod gallery;
mod imports;
mod input;
mod keys;
mod order;
mod pane;
mod pocket;
mod reset;
mod robot;
mod touch;
mod trouble;
mod visit;
