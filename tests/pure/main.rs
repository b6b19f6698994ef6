//! What the museum says and where things go: data-driven, without Bevy.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

mod by_ear;
mod dates;
mod find;
mod hands;
mod hang;
mod light;
mod parser;
mod scenes;
mod screen;
mod session;
mod settings;
mod solids;
mod told;
mod visitor;
mod voice;
