//! One work: who, what, when, on whose authority, and what is in the frame.

use super::Context;
use super::claims::claims;
use super::compare::wish;
use super::details::details;
use super::link::link;
use super::scene::Scene;
use super::sound::recording;
use crate::exhibition::date::Date;
use crate::exhibition::field::Field;
use crate::exhibition::finding::{Code, Finding};
use crate::exhibition::model::{Certainty, Image, Kind, Model, Wall, Work};
use crate::exhibition::picture::{self, Picture};
use crate::exhibition::raw;
use crate::exhibition::syntax::Span;

/// Wall area of a picture whose size nobody gave, in square metres.
const DRAWN_AREA: f32 = 0.95;
const PLATE_AREA: f32 = 0.60;
const CHART_AREA: f32 = 1.10;

impl Scene<'_> {
    /// A date, if the field holds one.
    pub(super) fn date(&mut self, field: &Field<String>) -> Option<Date> {
        let (text, span) = (field.get()?, field.span?);
        match text.parse() {
            Ok(date) => Some(date),
            Err(error) => {
                let help = "write \"1956-07-13\", \"1956-07\", \"1956\", \"~1955\", \"1950s\", \"spring 1935\", \"1937/1941\", \"1950s/..\", \"1991/today\", \"today\" or \"undated\"";
                self.fault(Code::BadDate, span, error.to_string(), help);
                None
            }
        }
    }
}

/// Proves a work. `fallback` names one whose own id cannot be used; with its
/// full stop it is no id that anybody could write.
pub(super) fn work(scene: &mut Scene, field: &Field<raw::Work>, fallback: &str, years: &Date, context: &mut Context) -> Work {
    let unwritten;
    let raw = match field.get() {
        Some(raw) => raw,
        None => {
            unwritten = raw::Work::default();
            &unwritten
        }
    };
    let whole = field.span.unwrap_or_default();
    let readable = field.get().is_some();
    let id = id(scene, &raw.id, readable.then_some(whole), fallback, context);
    let mut blank = !readable;
    if readable {
        for (there, name, help) in [
            (raw.kind.is_absent(), "kind", "add `kind: Poster` (or Book, Map, Chart, Photograph, …)"),
            (raw.certainty.is_absent(), "certainty", "add `certainty: Matched`, `Literature`, `Recalled` or `Unsourced`"),
            (raw.date.is_absent(), "date", "add `date: \"1956\"`, or \"undated\""),
        ] {
            if there {
                scene.fault(Code::MissingField, Span { end: whole.start + 1, ..whole }, format!("missing field `{name}`"), help);
            }
        }
        blank |= !scene.need(
            &raw.picture,
            Code::MissingField,
            "picture",
            whole,
            "add `picture: File(\"….svg\")`, or a Chart, Map, Plate or Model",
        );
    }
    let date = scene.date(&raw.date);
    outside_years(scene, raw, date.as_ref(), years);
    let certainty = raw.certainty.get().copied().unwrap_or(Certainty::Unsourced);
    let image = if blank { Image::Blank } else { image(scene, &raw.picture, context) };
    let title = if readable { scene.text(&raw.title, "title", whole) } else { None };
    let caption = if readable { scene.text(&raw.caption, "caption", whole) } else { None };
    if readable {
        honesty(scene, raw, whole, certainty);
    }
    context.wishes.extend(wish(scene, &raw.compare, &id));
    Work {
        kind: raw.kind.get().copied().unwrap_or(Kind::Document),
        title: title.unwrap_or_else(|| id.as_str().into()),
        date,
        place: scene.maybe_word(&raw.place, "place"),
        maker: scene.maybe_word(&raw.maker, "maker"),
        caption: caption.unwrap_or_default(),
        description: scene.maybe_text(&raw.description, "description"),
        credit: raw.credit.get().copied(),
        after: scene.maybe_word(&raw.after, "after"),
        imagined: raw.imagined.get().copied().unwrap_or(false),
        certainty,
        sources: scene.sources(&raw.sources, &context.rules.sources),
        claims: claims(scene, &raw.claims, &context.rules.sources),
        details: details(scene, &raw.details),
        // Once all rooms are read.
        compare: None,
        recording: raw.sound.get().zip(raw.sound.span).and_then(|(sound, span)| recording(scene, sound, span, &context.media)),
        link: link(scene, &raw.link),
        notice: scene.maybe_text(&raw.notice, "notice"),
        size: size(scene, &raw.size_cm, &raw.picture, &image),
        group: raw.group.get().cloned(),
        pin: pin(scene, raw),
        image,
        id,
    }
}

fn id(scene: &mut Scene, field: &Field<String>, whole: Option<Span>, fallback: &str, context: &mut Context) -> String {
    if let Some(whole) = whole {
        scene.need(field, Code::MissingField, "id", whole, "add `id: \"…\"`, a short name of its own");
    }
    let mut own = None;
    if let (Some(given), Some(span)) = (field.get(), field.span)
        && scene.good_id(given, span)
    {
        if context.taken.contains_key(given) || context.origins.contains_key(given) {
            scene.fault(Code::DuplicateId, span, format!("the id `{given}` is taken by another work"), "give each work an id of its own");
        } else {
            own = Some(given);
        }
    }
    let id = own.map_or(fallback, String::as_str).to_owned();
    let mut origin = Finding::about(Code::DoesNotFit, scene.name(), "", "");
    origin.place = field.span.or(whole).map(|span| scene.source.place(span));
    context.origins.insert(id.clone(), origin);
    id
}

fn outside_years(scene: &mut Scene, raw: &raw::Work, date: Option<&Date>, years: &Date) {
    let (Some(date), Some(span)) = (date, raw.date.span) else { return };
    if raw.outside_years.get() != Some(&true) && !date.touches(years) {
        let message = "this date lies outside the room's years";
        scene.fault(Code::DateOutsideRoom, span, message, "correct it, move the work, or say that it is meant: `outside_years: true`");
    }
}

/// Description, honest label and sources: what every work owes its visitors.
fn honesty(scene: &mut Scene, raw: &raw::Work, whole: Span, certainty: Certainty) {
    let start = Span { end: whole.start + 1, ..whole };
    if raw.description.is_absent() {
        scene.fault(
            Code::MissingDescription,
            start,
            "the picture has no description",
            "add `description`: what one sees, for those who do not see it",
        );
    }
    if raw.credit.is_absent() {
        scene.fault(
            Code::MissingCredit,
            start,
            "the picture has no credit",
            "add `credit: Illustration`, `Typeset`, `Chart`, `Map`, `Model` or `Sound`: how it was made",
        );
    }
    scene.cited(&raw.sources, certainty, whole, "the caption");
}

fn pin(scene: &mut Scene, raw: &raw::Work) -> Option<(Wall, Option<f32>)> {
    if let (true, Some(span)) = (raw.wall.is_absent(), raw.at.span) {
        scene.fault(Code::MissingField, span, "`at` without `wall`", "add `wall: West`, `East`, `North` or `South`");
    }
    let wall = raw.wall.get().copied()?;
    let at = raw.at.get().map(|_| scene.number(&raw.at, "at", 0.0..=100.0, 0.0));
    Some((wall, at))
}

fn image(scene: &mut Scene, field: &Field<Picture>, context: &Context) -> Image {
    let (Some(picture), Some(span)) = (field.get(), field.span) else { return Image::Blank };
    for text in picture.texts() {
        scene.complete(text, "text", true);
    }
    match picture {
        Picture::File(name) => file(scene, name, span, context),
        Picture::Chart(chart) if chart.panels.iter().all(|panel| panel.series.iter().all(|series| series.points.is_empty())) => {
            scene.fault(Code::Empty, span, "the chart has no figures", "add `panels` with `series` and `points`");
            Image::Blank
        }
        Picture::Chart(chart) => Image::Chart(Box::new(chart.clone())),
        Picture::Map(map) if !map.bounds.are_good() => {
            scene.fault(
                Code::OutOfRange,
                span,
                "the map's bounds are no piece of the earth",
                "west < east, south < north, within 0 to 180 east and 5 to 80 north",
            );
            Image::Blank
        }
        Picture::Map(map) => Image::Map(Box::new(map.clone())),
        Picture::Plate(plate) if !good_shape(plate.shape) || plate.blocks.is_empty() => {
            scene.fault(
                Code::OutOfRange,
                span,
                "the plate has no sheet or nothing on it",
                "write `shape: (3, 4)`, width to height between 1:4 and 4:1, and at least one block",
            );
            Image::Blank
        }
        Picture::Plate(plate) => Image::Plate(Box::new(plate.clone())),
        Picture::Model(model) => self::model(scene, model, span, context),
    }
}

/// Metres across that a model may be shown.
const SHOWN: std::ops::RangeInclusive<f32> = 0.02..=3.0;

/// A solid model at its scale.
fn model(scene: &mut Scene, raw: &picture::Model, span: Span, context: &Context) -> Image {
    let (path, measured) = match context.rules.pictures.model(&raw.file) {
        Ok(known) => known,
        Err((code, message, help)) => {
            scene.fault(code, span, message, help);
            return Image::Blank;
        }
    };
    if !(raw.scale.is_finite() && raw.scale > 0.0 && raw.turned.is_finite()) {
        let message = format!("a model cannot be shown at a scale of 1:{} and turned by {}°", raw.scale, raw.turned);
        scene.fault(Code::OutOfRange, span, message, "write `scale: 10` for 1:10, and `turned` in degrees");
        return Image::Blank;
    }
    let (width, height, depth) = measured.size;
    let size = (width / raw.scale, height / raw.scale, depth / raw.scale);
    let longest = size.0.max(size.1).max(size.2);
    if !SHOWN.contains(&longest) {
        let message = format!("at 1:{} this model would be {longest:.3} m long; it is made {:.2} m long", raw.scale, longest * raw.scale);
        let fitting = longest * raw.scale / 0.7;
        scene.fault(
            Code::OutOfRange,
            span,
            message,
            format!(
                "choose a `scale` that shows it {} to {} m long, such as {fitting:.2}; models are in metres",
                SHOWN.start(),
                SHOWN.end()
            ),
        );
        return Image::Blank;
    }
    Image::Model(Box::new(Model {
        path,
        size,
        scale: raw.scale,
        on: raw.on,
        turned: raw.turned.to_radians(),
        triangles: measured.triangles,
    }))
}

fn good_shape((width, height): (f32, f32)) -> bool {
    width > 0.0 && height > 0.0 && (0.25..=4.0).contains(&(width / height))
}

fn file(scene: &mut Scene, name: &str, span: Span, context: &Context) -> Image {
    match context.rules.pictures.open(name) {
        Ok((path, size)) => Image::File { path, size },
        Err((code, message, help)) => {
            scene.fault(code, span, message, help);
            Image::Blank
        }
    }
}

/// Width and height on the wall, in metres: as given, or a good size for its kind.
fn size(scene: &mut Scene, field: &Field<(f32, f32)>, picture: &Field<Picture>, image: &Image) -> (f32, f32) {
    if let Image::Model(model) = image {
        if let Some(span) = field.span {
            let message = "a model's size comes from its file and its `scale`";
            scene.fault(Code::OutOfRange, span, message, "remove `size_cm`, or change `scale`");
        }
        return (model.spread().0, model.size.1);
    }
    if let (Some(&(width, height)), Some(span)) = (field.get(), field.span) {
        if [width, height].iter().all(|side| (2.0..=600.0).contains(side)) {
            return (width / 100.0, height / 100.0);
        }
        scene.fault(
            Code::OutOfRange,
            span,
            format!("`size_cm` is {width} × {height}, outside 2 to 600"),
            "write width and height in centimetres",
        );
    }
    let ((width, height), area) = match image {
        Image::File { size, .. } => (*size, DRAWN_AREA),
        Image::Plate(plate) => (plate.shape, PLATE_AREA),
        Image::Blank | Image::Model(_) => ((3.0, 4.0), PLATE_AREA),
        Image::Chart(_) | Image::Map(_) => (picture.get().and_then(Picture::shape).unwrap_or((4.0, 3.0)), CHART_AREA),
    };
    let ratio = (width / height).clamp(0.2, 5.0);
    ((area * ratio).sqrt(), (area / ratio).sqrt())
}
