//! The key to open and filled marks, drawn as the chart draws them.

use super::{Hand, NOTE, mark};
use crate::exhibition::picture::Chart;
use crate::exhibition::picture::chart::Form;
use crate::prepare::drawing::svg::{Area, Svg, Type};
use crate::prepare::drawing::words::Word;

/// The shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Box,
    Dot,
    Tag,
}

/// One line of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    shape: Shape,
    open: bool,
}

fn shape(form: Form) -> Option<Shape> {
    match form {
        Form::Columns | Form::Bars | Form::Spans | Form::Silhouette | Form::Areas => Some(Shape::Box),
        Form::Ranges | Form::Counts | Form::Stems | Form::Line | Form::Timeline => Some(Shape::Dot),
        Form::Figures => Some(Shape::Tag),
        Form::Cards => None,
    }
}

/// What a chart needs in its key: nothing where nothing is open, filled marks
/// only where there are both.
pub(super) fn of(chart: &Chart) -> Vec<Entry> {
    let mut open = None;
    let mut filled = None;
    for panel in &chart.panels {
        let Some(shape) = shape(panel.form) else { continue };
        for point in panel.series.iter().flat_map(|series| &series.points) {
            if point.value.is_none() && point.low.is_none() && point.high.is_none() {
                continue;
            }
            let kind = if point.uncertain { &mut open } else { &mut filled };
            // A span is drawn as a band.
            let band = panel.form == Form::Ranges && point.value.is_none() && point.low.is_some() && point.high.is_some();
            kind.get_or_insert(if band { Shape::Box } else { shape });
        }
    }
    let Some(open) = open else { return Vec::new() };
    let mut entries = vec![Entry { shape: open, open: true }];
    entries.extend(filled.map(|shape| Entry { shape, open: false }));
    entries
}

/// Draws the key; `at` is the middle of its line.
pub(super) fn draw(entries: &[Entry], hand: Hand, (x, y): (f32, f32), svg: &mut Svg) {
    let look = Type::sans(NOTE + 1.0, hand.tones.ink);
    let mut x = x;
    for entry in entries {
        let paint = mark(entry.open, hand.tones.accent, hand);
        match entry.shape {
            Shape::Box => svg.rect(Area::new(x + 1.1, y - 7.5, 24.0, 15.0), paint),
            Shape::Dot => svg.circle((x + 14.0, y), 7.0, paint),
            Shape::Tag => svg.rounded(Area::new(x + 1.1, y - 8.5, 26.0, 17.0), 4.0, paint),
        }
        let text = if entry.open { Word::Open } else { Word::Solid }.say(hand.lang);
        svg.text((x + 36.0, y + 6.0), text, look);
        x += 36.0 + svg.fonts().width(look.style, text, look.size) + 36.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exhibition::picture::chart::{Panel, Point, Series};

    fn chart(form: Form, open: &[bool]) -> Chart {
        let points: Vec<Point> =
            open.iter().map(|uncertain| Point { value: Some(1.0), uncertain: *uncertain, ..Point::default() }).collect();
        let series = vec![Series { name: None, points: points.into() }];
        Chart { panels: vec![Panel { form, heading: None, unit: None, series: series.into() }].into(), note: None }
    }

    #[test]
    fn a_key_shows_the_marks_of_its_chart() {
        assert_eq!(of(&chart(Form::Ranges, &[true])), [Entry { shape: Shape::Dot, open: true }]);
        assert_eq!(of(&chart(Form::Bars, &[false, true])).len(), 2);
        assert!(of(&chart(Form::Columns, &[false])).is_empty() && of(&chart(Form::Cards, &[true])).is_empty());
    }
}
