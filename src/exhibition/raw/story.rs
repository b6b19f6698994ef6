//! The files beside `exhibition.ron` that tell what runs through the rooms.

use crate::exhibition::field::Field;
use crate::exhibition::model::Certainty;
use crate::exhibition::text::Text;
use serde::{Deserialize, Serialize};

/// `threads.ron`
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are documented in the curator's guide and on the model")]
pub struct Threads {
    pub threads: Field<Vec<Field<Thread>>>,
}

/// A way through the rooms.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are documented in the curator's guide and on the model")]
pub struct Thread {
    pub id: Field<String>,
    pub title: Field<Text>,
    pub text: Field<Text>,
    pub stops: Field<Vec<Field<ThreadStop>>>,
}

/// One work on its way.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are documented in the curator's guide and on the model")]
pub struct ThreadStop {
    pub work: Field<String>,
    pub text: Field<Text>,
}

/// `timeline.ron`
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are documented in the curator's guide and on the model")]
pub struct Timeline {
    pub events: Field<Vec<Field<Event>>>,
}

/// Something that happened.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are documented in the curator's guide and on the model")]
pub struct Event {
    pub id: Field<String>,
    pub date: Field<String>,
    pub title: Field<Text>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub text: Field<Text>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub works: Field<Vec<Field<String>>>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub places: Field<Vec<Field<String>>>,
    pub certainty: Field<Certainty>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub sources: Field<Vec<Field<String>>>,
}

/// `places.ron`
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are documented in the curator's guide and on the model")]
pub struct Places {
    pub places: Field<Vec<Field<Place>>>,
}

/// A place on the earth.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are documented in the curator's guide and on the model")]
pub struct Place {
    pub id: Field<String>,
    pub name: Field<Text>,
    pub at: Field<(f64, f64)>,
    pub text: Field<Text>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub works: Field<Vec<Field<String>>>,
    pub certainty: Field<Certainty>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub sources: Field<Vec<Field<String>>>,
}

/// `reading.ron`
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are documented in the curator's guide and on the model")]
pub struct ReadingList {
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub reading: Field<Vec<Field<Reading>>>,
    #[serde(skip_serializing_if = "Field::is_absent")]
    pub credits: Field<Vec<Field<Thanks>>>,
}

/// A source that is worth reading.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are documented in the curator's guide and on the model")]
pub struct Reading {
    pub source: Field<String>,
    pub note: Field<Text>,
}

/// Who did what for the exhibition.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are documented in the curator's guide and on the model")]
pub struct Thanks {
    pub role: Field<Text>,
    pub names: Field<Text>,
}
