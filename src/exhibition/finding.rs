//! Findings: what is wrong, where, how grave, and what to do about it.

use super::syntax::{Fault, Span};
use codespan_reporting::diagnostic::{Diagnostic, Label, LabelStyle};
use codespan_reporting::files::{Error as FilesError, Files, line_starts};
use codespan_reporting::term;
use serde::{Serialize, Serializer};
use std::ops::Range;
use std::sync::Arc;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The exhibition opens and is whole, but should be better.
    Warning,
    /// Something is missing or wrong on the wall.
    Error,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal $severity:ident,)*) => {
        /// The kinds of findings. Their names are stable: scripts may rely on them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every kind there is.
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// The name in reports, such as `missing-field`.
            pub fn name(self) -> &'static str {
                match self { $(Code::$name => $text,)* }
            }

            /// How grave findings of this kind are.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// The file cannot be opened or is no UTF-8 text.
    UnreadableFile = "unreadable-file" Error,
    /// The file is larger than a scene may be.
    FileTooLarge = "file-too-large" Error,
    /// The text is not RON.
    Syntax = "syntax" Error,
    /// A field that the format does not know.
    UnknownField = "unknown-field" Error,
    /// A field that must be there and is not.
    MissingField = "missing-field" Error,
    /// A field that is given twice.
    DuplicateField = "duplicate-field" Error,
    /// A variant's name that the format does not know.
    UnknownName = "unknown-name" Error,
    /// A value of another kind than the field takes.
    WrongType = "wrong-type" Error,
    /// A value outside what makes sense.
    OutOfRange = "out-of-range" Error,
    /// Two works, rooms, threads, events, places, answers or sources with one id,
    /// or one thing that a list names twice.
    DuplicateId = "duplicate-id" Error,
    /// An id that is not lower case, digits and hyphens.
    BadId = "bad-id" Error,
    /// A text with nothing in it.
    EmptyText = "empty-text" Error,
    /// A text without one of the three languages.
    MissingTranslation = "missing-translation" Warning,
    /// A work or a sound without a written description.
    MissingDescription = "missing-description" Error,
    /// A thread's stop without the words that lead to it.
    MissingLinkingText = "missing-linking-text" Error,
    /// A work's sound without its words.
    MissingTranscript = "missing-transcript" Error,
    /// A work without its honest label.
    MissingCredit = "missing-credit" Error,
    /// A work, a claim or an event without a source.
    MissingSource = "missing-source" Error,
    /// A source key that the exhibition does not list.
    UnknownSource = "unknown-source" Error,
    /// A date that is none.
    BadDate = "bad-date" Error,
    /// A date outside the room's years that does not say so.
    DateOutsideRoom = "date-outside-room" Warning,
    /// A thread, an event, a place or a comparison names a work that hangs
    /// nowhere.
    UnknownWork = "unknown-work" Error,
    /// An event names a place that `places.ron` does not list.
    UnknownPlace = "unknown-place" Error,
    /// A thread that leads to fewer than two works.
    ShortThread = "short-thread" Error,
    /// An event or a place that leads nowhere.
    Unlinked = "unlinked" Warning,
    /// An account that differs from no other.
    SingleClaim = "single-claim" Error,
    /// A detail that lies outside its picture.
    DetailOutside = "detail-outside" Error,
    /// A work compared with itself, or with what is no flat picture.
    CannotCompare = "cannot-compare" Error,
    /// Two works compared whose proportions are not alike.
    UnlikeProportions = "unlike-proportions" Error,
    /// A link that is no web address, or too long to be printed as a code.
    BadLink = "bad-link" Error,
    /// A question with too few answers, or too many.
    NumberOfAnswers = "number-of-answers" Error,
    /// An answer too long to stand large on the screen.
    LongAnswer = "long-answer" Warning,
    /// A doorway to a room that does not exist.
    DoorwayToNowhere = "doorway-to-nowhere" Error,
    /// A room that no doorway leads to.
    UnreachableRoom = "unreachable-room" Error,
    /// More works than a room holds with calm.
    CrowdedRoom = "crowded-room" Warning,
    /// A room or an exhibition with nothing in it.
    Empty = "empty" Error,
    /// Works that do not fit on the walls.
    DoesNotFit = "does-not-fit" Error,
    /// A pinned work over a door, a corner or another pinned work.
    PinnedOver = "pinned-over" Error,
    /// A furnishing that would stand outside its room.
    FurnishingOutside = "furnishing-outside" Error,
    /// A furnishing higher than its room, or a room too low for it.
    FurnishingTooHigh = "furnishing-too-high" Error,
    /// A furnishing over or before a doorway.
    FurnishingOverDoor = "furnishing-over-door" Error,
    /// A furnishing on the walk from door to door.
    FurnishingInTheWay = "furnishing-in-the-way" Error,
    /// A furnishing where another or the entrance panel is.
    FurnishingOverlaps = "furnishing-overlaps" Error,
    /// A path that is absolute or leaves the media folder.
    PathLeaves = "path-leaves" Error,
    /// A picture or sound that is not there.
    MissingMedia = "missing-media" Error,
    /// A picture or sound that cannot be read.
    UnreadableMedia = "unreadable-media" Error,
    /// A picture larger than the machine should have to decode.
    MediaTooLarge = "media-too-large" Error,
    /// A character that no shipped font has.
    MissingGlyph = "missing-glyph" Error,
    /// A font of the programme that cannot be read.
    MissingFont = "missing-font" Error,
    /// Ink and ground too close to read.
    LowContrast = "low-contrast" Warning,
    /// Lamps and daylight too weak for the exposure.
    DarkRoom = "dark-room" Warning,
    /// Models with more triangles than one room draws with ease.
    HeavyRoom = "heavy-room" Warning,
    /// More of the same kind than a report should list.
    TooMany = "too-many" Error,
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// A place in a file, as a person counts: lines and columns from 1, columns in
/// characters.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The whole line, for showing.
    pub source: Arc<str>,
    /// Bytes of `source` the finding is about.
    pub marked: Range<usize>,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Its kind.
    pub code: Code,
    /// The file, relative to the exhibition's folder.
    pub file: String,
    /// Where in the file, unless it is about the file as a whole.
    pub place: Option<Place>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Finding {
    /// A finding about a whole file.
    pub fn about(code: Code, file: impl Into<String>, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { code, file: file.into(), place: None, message: message.into(), help: help.into() }
    }

    /// How grave it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// The line, or 1 for a whole file.
    pub fn line(&self) -> usize {
        self.place.as_ref().map_or(1, |place| place.line)
    }

    /// The column, or 1 for a whole file.
    pub fn column(&self) -> usize {
        self.place.as_ref().map_or(1, |place| place.column)
    }
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Row<'a> {
            code: Code,
            severity: Severity,
            file: &'a str,
            line: usize,
            column: usize,
            message: &'a str,
            help: &'a str,
        }
        let row = Row {
            code: self.code,
            severity: self.severity(),
            file: &self.file,
            line: self.line(),
            column: self.column(),
            message: &self.message,
            help: &self.help,
        };
        row.serialize(serializer)
    }
}

/// Bytes of a long line that are shown on either side of the spot.
const MOST_SHOWN: usize = 200;

/// A source file that can tell where a span stands.
pub struct Source<'a> {
    name: &'a str,
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Source<'a> {
    /// `name` is the path that findings show.
    pub fn new(name: &'a str, text: &'a str) -> Self {
        Self { name, text, starts: line_starts(text).collect() }
    }

    /// The place of a span. A span over several lines is marked to the end of
    /// its first.
    pub fn place(&self, span: Span) -> Place {
        let start = floor(self.text, span.start as usize);
        let row = self.starts.partition_point(|&line| line <= start).max(1) - 1;
        let line_start = self.starts.get(row).copied().unwrap_or(0);
        let line = self.text[line_start..].lines().next().unwrap_or_default();
        let from = (start - line_start).min(line.len());
        let to = floor(self.text, span.end as usize).saturating_sub(line_start).clamp(from, line.len());
        let column = self.text[line_start..line_start + from].chars().count() + 1;
        // Of a very long line only the neighbourhood is kept.
        let clip = if line.len() > 2 * MOST_SHOWN {
            floor(line, from.saturating_sub(MOST_SHOWN))..floor(line, (from + MOST_SHOWN).min(line.len()))
        } else {
            0..line.len()
        };
        let marked = from - clip.start..to.clamp(from, clip.end.max(from)) - clip.start;
        Place { line: row + 1, column, source: line[clip].into(), marked }
    }

    /// The finding of a fault in this file.
    pub fn finding(&self, fault: Fault) -> Finding {
        Finding {
            code: fault.code,
            file: self.name.to_owned(),
            place: Some(self.place(fault.span)),
            message: fault.message,
            help: fault.help,
        }
    }
}

fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.min(text.len()))
}

/// One source line, at its own number, for the report's excerpt.
struct Excerpt<'a> {
    finding: &'a Finding,
    place: &'a Place,
}

impl<'a> Files<'a> for Excerpt<'a> {
    type FileId = ();
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, (): ()) -> Result<&'a str, FilesError> {
        Ok(&self.finding.file)
    }

    fn source(&'a self, (): ()) -> Result<&'a str, FilesError> {
        Ok(&self.place.source)
    }

    fn line_index(&'a self, (): (), _byte: usize) -> Result<usize, FilesError> {
        Ok(0)
    }

    fn line_number(&'a self, (): (), _index: usize) -> Result<usize, FilesError> {
        Ok(self.place.line)
    }

    fn line_range(&'a self, (): (), _index: usize) -> Result<Range<usize>, FilesError> {
        Ok(0..self.place.source.len())
    }
}

/// The finding as a person reads it on a terminal: kind, place, the source
/// line with the spot marked, and the advice.
pub fn report(finding: &Finding) -> String {
    let code = finding.code.name();
    let diagnostic = match finding.severity() {
        Severity::Error => Diagnostic::error(),
        Severity::Warning => Diagnostic::warning(),
    };
    let diagnostic = diagnostic.with_code(code).with_message(&finding.message);
    let Some(place) = &finding.place else {
        let severity = if finding.severity() == Severity::Error { "error" } else { "warning" };
        return format!("{severity}[{code}]: {}\n  --> {}\n   = {}\n", finding.message, finding.file, finding.help);
    };
    let diagnostic = diagnostic.with_label(Label::new(LabelStyle::Primary, (), place.marked.clone())).with_note(&finding.help);
    let excerpt = Excerpt { finding, place };
    term::emit_into_string(&term::Config::default(), &excerpt, &diagnostic).unwrap_or_else(|_| format!("{code}: {}\n", finding.message))
}
