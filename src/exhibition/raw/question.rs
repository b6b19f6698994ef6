//! What `exhibition.ron` asks its visitors.

use crate::exhibition::field::Field;
use crate::exhibition::text::Text;
use serde::{Deserialize, Serialize};

/// A question to visitors.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are documented in the curator's guide and on the model")]
pub struct Question {
    pub text: Field<Text>,
    pub answers: Field<Vec<Field<Answer>>>,
}

/// One of its answers.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are documented in the curator's guide and on the model")]
pub struct Answer {
    pub id: Field<String>,
    pub text: Field<Text>,
}
