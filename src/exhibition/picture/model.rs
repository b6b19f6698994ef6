//! Models as data: which file, at what scale, on what it stands.

use serde::{Deserialize, Serialize};

/// A solid model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// A binary glTF file in the media folder, in metres.
    pub file: String,
    /// How many times smaller than the original it is shown: 10 for 1:10, 0.1
    /// for ten times as large.
    #[serde(default = "one")]
    pub scale: f32,
    /// What it stands on.
    #[serde(default)]
    pub on: Stand,
    /// How far it is turned from its front, degrees against the clock as seen
    /// from above.
    #[serde(default)]
    pub turned: f32,
}

fn one() -> f32 {
    1.0
}

/// What a model stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Stand {
    /// A plinth, as high as suits the model.
    #[default]
    Plinth,
    /// A plinth with a glass case.
    Vitrine,
    /// A low step.
    Dais,
}
