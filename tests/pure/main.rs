//! What the museum says and where things go: data-driven, without Bevy.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

mod dates;
mod hang;
mod light;
mod parser;
mod scenes;
mod solids;
