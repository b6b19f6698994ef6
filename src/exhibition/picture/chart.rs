//! Charts as data.

use crate::exhibition::field::Items;
use crate::exhibition::text::Text;
use serde::{Deserialize, Serialize};

/// One or more panels of figures on one sheet.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub struct Chart {
    /// Side by side or one over the other, as they fit.
    pub panels: Items<Panel>,
    /// Small print: what is counted, what must not be mixed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// How a panel shows its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// Upright bars over years or categories; negative ones hang down.
    Columns,
    /// Lying bars, one a category.
    Bars,
    /// Points joined by a line.
    Line,
    /// A dot or a span a category.
    Ranges,
    /// Counts of single people or things: a mark each, in tens, a row a count.
    Counts,
    /// Totals over periods that overlap: each as wide as its `years`.
    Spans,
    /// The figures themselves, at their height, joined by a line.
    Figures,
    /// One skyline over every year, cut out of a dark ground.
    Silhouette,
    /// A stem a year, at the true distance between the years.
    Stems,
    /// Rectangles side by side, as large as their figures.
    Areas,
    /// Dated events on a line.
    Timeline,
    /// Cards with a name and a line of text.
    Cards,
}

/// One panel of a chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Panel {
    /// How it is drawn.
    pub form: Form,
    /// Over the panel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<Text>,
    /// What the figures count, such as "million roubles".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
    /// The rows of figures.
    pub series: Items<Series>,
}

/// One row of figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// For the key, where there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The figures.
    pub points: Items<Point>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub struct Point {
    /// The year, category, date or name.
    pub at: Text,
    /// The figure, in the panel's unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// The low end of a span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// The high end of a span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// First and last year that a total covers, for `Spans`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<(u16, u16)>,
    /// Not verified: recalled, or from a weak source. Drawn open.
    #[serde(default, skip_serializing_if = "is_false")]
    pub uncertain: bool,
    /// A lower bound: ≥
    #[serde(default, skip_serializing_if = "is_false")]
    pub at_least: bool,
    /// Rounded by its source: ~
    #[serde(default, skip_serializing_if = "is_false")]
    pub about: bool,
    /// Printed beside the figure, or an event's label, or a card's text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if passes references")]
pub(super) fn is_false(flag: &bool) -> bool {
    !flag
}

impl Chart {
    /// Width and height of the sheet, relative to each other.
    pub fn shape(&self) -> (f32, f32) {
        // A skyline or fields over years need height beside another panel.
        let tall = self.panels.iter().any(|panel| matches!(panel.form, Form::Silhouette | Form::Spans));
        match (self.panels.len(), tall) {
            (0 | 1, _) => (10.0, 7.0),
            (_, true) => (10.0, 9.0),
            (_, false) => (10.0, 8.0),
        }
    }

    pub(super) fn texts(&self) -> Vec<&Text> {
        let mut texts: Vec<&Text> = self.note.iter().collect();
        for panel in &self.panels {
            texts.extend(panel.heading.iter().chain(&panel.unit));
            for series in &panel.series {
                texts.extend(&series.name);
                texts.extend(series.points.iter().flat_map(|point| std::iter::once(&point.at).chain(&point.note)));
            }
        }
        texts
    }
}
