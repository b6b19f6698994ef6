//! A file of settings as written: a serde mirror, with no judgement in it.

use super::speech;
use crate::exhibition::field::Field;
use serde::{Deserialize, Deserializer};

/// The whole file.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Settings {
    pub(super) screen: Field<Screen>,
    pub(super) keys: Field<Keys>,
    pub(super) speech: Speech,
    pub(super) volume: Field<f32>,
}

/// The screen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Screen {
    pub(super) height_mm: Field<f32>,
    pub(super) mounted_mm: Field<f32>,
}

/// Names of keys, by what they do.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Keys {
    pub(super) previous: Names,
    pub(super) next: Names,
    pub(super) enter: Names,
    pub(super) back: Names,
    pub(super) speak: Names,
}

/// A list of keys' names.
pub(super) type Names = Field<Vec<Field<String>>>;

/// Who reads aloud, where it could be read. No [`Field`]: that would take the
/// word `None` for nothing written.
#[derive(Debug, Default)]
pub(super) struct Speech(pub(super) Option<speech::Speech>);

impl<'de> Deserialize<'de> for Speech {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The decoder has reported why, with the place; here it is only left out.
        Ok(Self(speech::Speech::deserialize(deserializer).ok()))
    }
}
