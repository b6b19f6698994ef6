//! The question that an exhibition puts to its visitors.

use crate::exhibition::text::Text;

/// A question, and the answers to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What is asked.
    pub text: Text,
    /// Two to six answers, in the order in which they are offered.
    pub answers: Vec<Answer>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Unique among the answers: by it they are counted.
    pub id: String,
    /// What it says.
    pub text: Text,
}
