//! x
#![allow(missing_docs, reason = "x")]
pub mod assets;
pub mod cli;
pub mod exhibition;
pub mod hang;
pub mod light;
pub mod prepare;
#[cfg(feature = "app")]
pub mod stage;
#[cfg(feature = "app")]
pub mod kiosk;
#[cfg(feature = "app")]
pub mod proof;
#[cfg(feature = "app")]
pub mod sound;
#[cfg(feature = "app")]
pub mod ui;
#[cfg(feature = "app")]
pub mod visit;
