//! Enfilade stages a historical collection as a walkable gallery, one room per
//! era, from RON scene files, and lets people visit it by hand, by key and by ear.
//!
//! # The map of the house
//!
//! ```text
//! scenes/ID/*.ron                                    assets/ID, assets/fonts, assets/geography
//!      │                                                              │
//!  exhibition   what the museum says: syntax ─> raw ─> check ─> Exhibition (+ findings),
//!      │        Solid (a model read and bounded), Furnishing (a thing and its spot)
//!      ├─────── find (a work by typing), told (charts, maps, plates as sentences)
//!    hang       where things go: House, works on walls and plinths, viewing places, ways to walk
//!      ├─────── session: Intent, time ─> Session, one visit as a value of ten states
//!      │            │
//!      │         screen: Session ─> Screen, what each screen says and offers, in reading order
//!   fabric      what stands: every face of walls, ceilings, frames, plinths, furnishings;
//!      │        Standing (a solid where it stands)
//!    light      from lamps, daylight and fabric to a light map a room, and light on each
//!      │        corner of a solid; openness (soft light for a solid's picture)
//!   prepare     pictures, labels, panels, scans and light, from the cache or made and kept;
//!      │        portraits of solids; the contact sheet
//!    stage       entities: shells, frames, pictures, solids, light, one lean material, the eye
//!      │
//!    visit       fingers ─> hands ─> gestures ─┐
//!      │         keys ─> screen ───────────────┼─> Intent ─> Session ─> the stage follows
//!      │         quiet ────────────────────────┘                 └──> Screen ─> what is said
//!      ├──────────────┐
//!     ui            sound       one loop a room, works' recordings, speech (by voice)
//!   lays the Screen out, and tells visit what lies where
//!
//!  beside: settings (what differs from kiosk to kiosk), kiosk (a real screen, power, the
//!          answers counted), curator (findings over the gallery), proof (pictures off-screen,
//!          the benchmark, the robot), cli (commands)
//! ```
//!
//! A visit has one value and one list: the `Session` is all that a visitor has
//! changed, and the `Screen` made from it is all that there is to see, hear and
//! press. The eye (`ui`), the ear, the five keys and the robot go by the same
//! `Screen`; fingers, keys, the robot and tests raise the same `Intent`s.
//!
//! Data flows one way, downwards. `exhibition`, `find`, `told`, `hang`, `session`,
//! `screen`, `fabric`, `light`, `prepare`, `hands`, `voice` and `settings` know no
//! Bevy and compile without it (`--no-default-features`); the rest is behind the
//! feature `app`. Nothing imports `ui`, `kiosk` or `proof` but the commands and each
//! other; a test reads the imports and fails on a wrong one.
//!
//! # What must never happen
//!
//! - A bad scene, picture, sound or font stops the kiosk. It is a finding, and
//!   a labelled blank hangs where the work should be.
//! - A finding without its place, or without what to do about it.
//! - A path that leaves the media folder.
//! - A fact on a wall that no source stands behind, or an uncertain figure that
//!   looks certain.
//! - A cache that is believed: what is damaged, foreign or of another version is
//!   made again, and a disk that cannot be written is done without.
//! - Work on the main thread that a visitor can feel: pictures, light and speech
//!   are made on other threads.
//! - Something of the last visitor remains: what a visit changes is in the
//!   `Session`, and a fresh one is equal to any other.
//! - A control that only the eye finds: what can be pressed is an item of the
//!   `Screen`, with words; and such items lead to every work and room that a finger
//!   finds in the gallery.

pub mod assets;
pub mod cli;
pub mod exhibition;
pub mod fabric;
pub mod find;
pub mod hands;
pub mod hang;
pub mod light;
pub mod prepare;
pub mod screen;
pub mod session;
pub mod settings;
pub mod told;
pub mod voice;

#[cfg(feature = "app")]
pub mod curator;
#[cfg(feature = "app")]
pub mod kiosk;
#[cfg(feature = "app")]
pub mod proof;
#[cfg(feature = "app")]
pub mod sound;
#[cfg(feature = "app")]
pub mod stage;
#[cfg(feature = "app")]
pub mod ui;
#[cfg(feature = "app")]
pub mod visit;
