//! The lines in the floor as a chart: figures by year, and how wide the lines
//! are in each room.

use super::scene::Scene;
use crate::exhibition::field::Field;
use crate::exhibition::finding::Code;
use crate::exhibition::model::{Certainty, FloorLine, LineChart, Room};
use crate::exhibition::raw;
use crate::exhibition::syntax::Span;

/// Proves the chart; none when it has no figures. `known` tells whether a
/// source is listed.
pub(super) fn chart(scene: &mut Scene, field: &Field<raw::LineChart>, known: impl Fn(&str) -> bool) -> Option<LineChart> {
    let (raw, whole) = (field.get()?, field.span.unwrap_or_default());
    let title = scene.text(&raw.title, "title", whole);
    let text = scene.text(&raw.text, "text", whole);
    let unit = scene.text(&raw.unit, "unit", whole);
    scene.need(&raw.certainty, Code::MissingField, "certainty", whole, "add `certainty: Recalled`, `Matched` or `Literature`");
    let certainty = raw.certainty.get().copied().unwrap_or(Certainty::Unsourced);
    let sources = sources(scene, raw, whole, certainty, known);
    let years = years(scene, raw, whole);
    (!years.is_empty()).then(|| LineChart {
        title: title.unwrap_or_default(),
        text: text.unwrap_or_default(),
        unit: unit.unwrap_or_default(),
        years,
        certainty,
        sources,
    })
}

fn years(scene: &mut Scene, raw: &raw::LineChart, whole: Span) -> Vec<(i32, f32)> {
    scene.need(&raw.years, Code::MissingField, "years", whole, "add `years: [(1950, 519), (1951, 729)]`");
    if let (true, Some(span)) = (raw.years.get().is_some_and(Vec::is_empty), raw.years.span) {
        scene.fault(Code::Empty, span, "the chart in the floor has no figures", "add years and figures, or remove `line`");
    }
    let mut years: Vec<(i32, f32)> = Vec::new();
    for item in raw.years.get().into_iter().flatten() {
        let (Some(&(year, figure)), Some(span)) = (item.get(), item.span) else { continue };
        if !(1..=9998).contains(&year) || !figure.is_finite() || figure < 0.0 {
            scene.fault(
                Code::OutOfRange,
                span,
                format!("({year}, {figure}) is no year with a figure"),
                "write a year and a figure of 0 or more",
            );
        } else if years.iter().any(|(other, _)| *other == year) {
            scene.fault(Code::DuplicateId, span, format!("the year {year} is given twice"), "keep one of the two");
        } else {
            years.push((year, figure));
        }
    }
    years.sort_by_key(|(year, _)| *year);
    years
}

fn sources(scene: &mut Scene, raw: &raw::LineChart, whole: Span, certainty: Certainty, known: impl Fn(&str) -> bool) -> Vec<String> {
    let mut keys = Vec::new();
    for item in raw.sources.get().into_iter().flatten() {
        let (Some(key), Some(span)) = (item.get(), item.span) else { continue };
        if known(key) {
            keys.push(key.clone());
        } else {
            let help = "correct it, or add it to `sources`";
            scene.fault(Code::UnknownSource, span, format!("exhibition.ron lists no source `{key}`"), help);
        }
    }
    let named = raw.sources.get().is_some_and(|sources| !sources.is_empty());
    if !named && certainty != Certainty::Unsourced {
        let span = raw.sources.span.unwrap_or(Span { end: whole.start + 1, ..whole });
        scene.fault(
            Code::MissingSource,
            span,
            "the chart in the floor names no source",
            "add `sources: [\"KEY\"]`, or `certainty: Unsourced`",
        );
    }
    keys
}

/// Gives each room's lines the widths of its years, which run from its
/// entrance to its far end.
pub(super) fn measure(rooms: &mut [Room], chart: &LineChart) {
    let most = chart.years.iter().map(|(_, figure)| *figure).fold(0.0_f32, f32::max);
    for room in rooms {
        let Some((first, last)) = room.years.years() else { continue };
        let span = number(last - first).max(1.0);
        let place = |(year, figure): &(i32, f32)| (number(year - first) / span, FloorLine::WIDEST * figure / most.max(1e-6));
        room.plan.line.years = chart.years.iter().map(place).collect();
    }
}

/// A difference of years as a number.
fn number(years: i32) -> f32 {
    i16::try_from(years).map_or(f32::from(i16::MAX), f32::from)
}
