//! Small exhibitions, and beside each the findings that belong to it.
//!
//! `broken/NAME/expected.txt` has one line a finding, `code file:line:column`,
//! in the program's order. With `ENFILADE_BLESS` set the test writes these files
//! instead of comparing them; read the difference before you keep it.

use enfilade::exhibition::decode::did_you_mean;
use enfilade::exhibition::finding::{Code, Finding, report};
use enfilade::exhibition::{Checked, Depth, Folder, Glyphs, Image, LARGEST_SCENE, Lang, check};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};
use tempfile::TempDir;

fn house(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

static GLYPHS: LazyLock<Glyphs> = LazyLock::new(|| {
    let (glyphs, broken) = Glyphs::load(&house("assets/fonts"));
    assert!(broken.is_empty() && !glyphs.is_empty(), "fonts: {broken:?}");
    glyphs
});

fn look(folder: &Path, depth: Depth) -> Checked {
    check(&Folder::new(folder), &GLYPHS, depth)
}

/// The small exhibitions of one kind, `broken` or `good`, by name.
fn folders(kind: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(house("tests/pure").join(kind)).unwrap();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    assert!(!folders.is_empty(), "no exhibitions in {kind}");
    folders
}

fn line(finding: &Finding) -> String {
    format!("{} {}:{}:{}", finding.code.name(), finding.file, finding.line(), finding.column())
}

fn lines(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(line).collect()
}

#[test]
fn every_finding_stands_where_it_should() {
    let mut differing = String::new();
    for folder in folders("broken").into_iter().chain(folders("good")) {
        let findings = look(&folder, Depth::Everything).findings;
        let file = folder.join("expected.txt");
        let found = lines(&findings);
        if env::var_os("ENFILADE_BLESS").is_some() {
            let text: String = found.iter().map(|line| format!("{line}\n")).collect();
            fs::write(file, text).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&file).unwrap_or_else(|error| format!("{}: {error}", file.display()));
        let expected: Vec<&str> = expected.lines().collect();
        if found != expected {
            differing += &format!("\n{}\n{}{}", folder.display(), difference(&expected, &found), unexpected(&expected, &findings));
        }
    }
    assert!(differing.is_empty(), "findings differ (- expected, + found):\n{differing}");
}

/// Both lists line by line: `-` only expected, `+` only found.
fn difference(expected: &[&str], found: &[String]) -> String {
    let (rows, columns) = (expected.len(), found.len());
    let mut common = vec![vec![0_usize; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let either = common[row + 1][column].max(common[row][column + 1]);
            common[row][column] = if expected[row] == found[column] { common[row + 1][column + 1] + 1 } else { either };
        }
    }
    let (mut row, mut column, mut out) = (0, 0, String::new());
    while row < rows || column < columns {
        if row < rows && column < columns && expected[row] == found[column] {
            out += &format!("    {}\n", expected[row]);
            (row, column) = (row + 1, column + 1);
        } else if column == columns || (row < rows && common[row + 1][column] >= common[row][column + 1]) {
            out += &format!("  - {}\n", expected[row]);
            row += 1;
        } else {
            out += &format!("  + {}\n", found[column]);
            column += 1;
        }
    }
    out
}

/// The full reports of what nobody expected.
fn unexpected(expected: &[&str], findings: &[Finding]) -> String {
    findings.iter().filter(|finding| !expected.contains(&line(finding).as_str())).map(report).collect()
}

#[test]
fn a_difference_shows_what_is_missing_and_what_is_new() {
    let found = ["b", "x", "c"].map(str::to_owned);
    assert_eq!(difference(&["a", "b", "c"], &found), "  - a\n    b\n  + x\n    c\n");
    assert_eq!(difference(&[], &found[..1]), "  + b\n");
    assert_eq!(difference(&["a"], &[]), "  - a\n");
}

// Findings as machines and people read them.

#[test]
fn a_finding_in_json_has_exactly_these_keys() {
    for folder in folders("broken") {
        for finding in look(&folder, Depth::Headers).findings {
            let text = serde_json::to_string(&finding).unwrap();
            let row: serde_json::Value = serde_json::from_str(&text).unwrap();
            let mut keys: Vec<&str> = row.as_object().unwrap().keys().map(String::as_str).collect();
            keys.sort_unstable();
            assert_eq!(keys, ["code", "column", "file", "help", "line", "message", "severity"]);
            for key in ["code", "file", "message", "help"] {
                assert!(row[key].as_str().is_some_and(|text| !text.is_empty()), "{key} of {text}");
            }
            assert!(["error", "warning"].contains(&row["severity"].as_str().unwrap()), "{text}");
            assert_eq!(row["line"], finding.line());
            assert_eq!(row["column"], finding.column());
        }
    }
}

#[test]
fn codes_have_names_of_their_own() {
    let mut names: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Code::ALL.len());
    assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-')), "{names:?}");
}

#[test]
fn a_report_shows_the_line_the_place_and_the_help() {
    let findings = look(&house("tests/pure/broken/misspelt-field"), Depth::Headers).findings;
    let finding = findings.iter().find(|finding| finding.code == Code::UnknownField).unwrap();
    let text = report(finding);
    let wanted =
        ["error[unknown-field]", "rooms/tea.ron:9:83", "titel: (en: \"Brick tea\"", "压成砖的茶", "^^^^^", "did you mean `title`?"];
    for wanted in wanted {
        assert!(text.contains(wanted), "`{wanted}` is wanting in\n{text}");
    }
}

#[test]
fn every_report_can_be_written_and_says_what_to_do() {
    for folder in folders("broken") {
        for depth in [Depth::Headers, Depth::Everything] {
            for finding in look(&folder, depth).findings {
                let text = report(&finding);
                assert!(text.contains(finding.code.name()) && text.contains(&finding.file), "{text}");
                assert!(!finding.help.is_empty() && text.contains(&finding.help), "{finding:?}\n{text}");
                if finding.place.is_some() {
                    assert!(text.contains(&format!("{}:{}:{}", finding.file, finding.line(), finding.column())), "{text}");
                }
            }
        }
    }
}

#[test]
fn a_near_miss_is_answered_with_the_right_name() {
    let known = ["title", "text", "caption", "description", "size_cm", "at"];
    let near = [
        ("titel", "title"),
        ("Title", "title"),
        ("txt", "text"),
        ("captoin", "caption"),
        ("describtion", "description"),
        ("size_mm", "size_cm"),
    ];
    for (wrong, right) in near {
        assert_eq!(did_you_mean(wrong, &known), format!("did you mean `{right}`?"), "{wrong}");
    }
    for wrong in ["picture_of_tea", "标题", "colour", ""] {
        assert_eq!(did_you_mean(wrong, &["title", "caption"]), "known here: title, caption", "{wrong}");
    }
}

// What is good comes through, whatever is wrong beside it.

#[test]
fn a_good_exhibition_is_proven_whole() {
    let checked = look(&house("tests/pure/good/one-of-each"), Depth::Everything);
    let exhibition = checked.exhibition.unwrap();
    assert_eq!(exhibition.title.get(Lang::Zh), "茶");
    assert_eq!(exhibition.rooms.iter().map(|room| room.doorways.clone()).collect::<Vec<_>>(), [vec![1], vec![0]]);
    assert!(exhibition.rooms[0].sound.is_some());
    let images: Vec<&Image> = exhibition.rooms.iter().flat_map(|room| &room.works).map(|work| &work.image).collect();
    assert!(matches!(images[..], [Image::File { .. }, Image::File { .. }, Image::Plate(_), Image::Chart(_), Image::Map(_)]), "{images:?}");
    assert_eq!(checked.origins.len(), 5);
    let first = &exhibition.rooms[0].works[0];
    assert_eq!((first.size, exhibition.work("map")), ((0.4, 0.3), Some((1, 1))));
}

#[test]
fn what_runs_through_the_rooms_is_proven_whole() {
    let exhibition = look(&house("tests/pure/good/stories"), Depth::Everything).exhibition.unwrap();
    let (brick, leaf) = ((0, 0), (0, 1));
    let way: Vec<_> = exhibition.threads[0].stops.iter().map(|stop| stop.work).collect();
    assert_eq!(way, [leaf, brick]);
    assert_eq!(exhibition.threads_at(brick).map(|(thread, stop)| (thread.id.as_str(), stop)).collect::<Vec<_>>(), [("ways", 1)]);
    // From the earliest on, whatever their order in the file.
    let events: Vec<_> = exhibition.events.iter().map(|event| (event.id.as_str(), event.works.clone(), event.places.clone())).collect();
    assert_eq!(events, [("earliest", vec![], vec![1]), ("first", vec![brick, leaf], vec![1, 0]), ("later", vec![leaf], vec![])]);
    assert_eq!(exhibition.events_at(leaf).count(), 2);
    let places: Vec<_> = exhibition.places.iter().map(|place| (place.id.as_str(), place.at)).collect();
    assert_eq!(places, [("kyakhta", (50.35, 106.45)), ("moscow", (55.75, 37.62))]);
    assert_eq!(exhibition.places_at(brick).count(), 1);
    assert_eq!((exhibition.reading.len(), exhibition.credits.len()), (1, 2));
    let work = exhibition.work_at(brick).unwrap();
    assert_eq!((work.claims.len(), work.details.len(), work.recording.is_some()), (2, 2, true));
    assert_eq!(work.claims[1].who.get(Lang::Ru), "Таможня");
    assert_eq!(work.link.as_deref(), Some("https://example.org/tea?brick=1"));
    assert_eq!(work.compare.as_ref().map(|compare| (compare.with, compare.text.get(Lang::Zh))), Some((leaf, "茶")));
    let other = exhibition.work_at(leaf).unwrap();
    assert_eq!((&other.link, &other.compare), (&None, &None));
    let question = exhibition.question.unwrap();
    assert_eq!(question.text.get(Lang::Zh), "喝什么茶？");
    let answers: Vec<_> = question.answers.iter().map(|answer| (answer.id.as_str(), answer.text.get(Lang::Ru))).collect();
    assert_eq!(answers, [("brick", "Кирпичный"), ("leaf", "Листовой")]);
}

#[test]
fn what_leads_nowhere_is_left_out() {
    let exhibition = |name: &str| look(&house("tests/pure/broken").join(name), Depth::Headers).exhibition.unwrap();
    assert_eq!(exhibition("short-thread").threads.len(), 1);
    assert_eq!(exhibition("unknown-work").threads[0].stops.len(), 2);
    assert_eq!(exhibition("bad-event-dates").events.len(), 0);
    assert_eq!(exhibition("place-off-the-earth").places.len(), 0);
    assert_eq!(exhibition("detail-outside").rooms[0].works[0].details.len(), 3);
    for name in ["one-answer", "seven-answers", "question-missing-fields"] {
        assert_eq!(exhibition(name).question, None, "{name}");
    }
    let linked = |name: &str| exhibition(name).rooms[0].works.iter().map(|work| work.link.is_some()).collect::<Vec<_>>();
    assert_eq!(linked("bad-link"), [false, false, false, false, false, false, false, true, true]);
    assert!(exhibition("cannot-compare").rooms[0].works.iter().all(|work| work.compare.is_none()));
}

#[test]
fn a_question_keeps_the_answers_that_say_something() {
    let question = |name: &str| look(&house("tests/pure/broken").join(name), Depth::Headers).exhibition.unwrap().question.unwrap();
    assert_eq!(question("long-answer").answers.len(), 2);
    let answers = question("wrong-answers").answers;
    let ids: HashSet<&str> = answers.iter().map(|answer| answer.id.as_str()).collect();
    assert_eq!((answers.len(), ids.len()), (5, 5), "{ids:?}");
    assert!(ids.contains("brick") && ids.contains("leaf"), "{ids:?}");
}

#[test]
fn pictures_that_are_compared_are_alike_in_shape() {
    let compared = |name: &str| {
        let exhibition = look(&house("tests/pure/broken").join(name), Depth::Headers).exhibition.unwrap();
        let works = exhibition.rooms.iter().flat_map(|room| &room.works);
        works.filter_map(|work| Some((work.id.clone(), work.compare.as_ref()?.with))).collect::<Vec<_>>()
    };
    assert_eq!(compared("unlike-proportions"), [("upright".to_owned(), (0, 2))]);
    // From the second room to the first.
    assert_eq!(compared("compare-unknown-work"), [("glass".to_owned(), (0, 0))]);
    let findings = look(&house("tests/pure/broken/unlike-proportions"), Depth::Headers).findings;
    let told = findings.iter().all(|finding| finding.message.contains("`upright` 0.75 times"));
    assert!(told && findings[0].message.contains("`lying` is 1.33 times"), "{findings:?}");
}

#[test]
fn a_bad_work_hangs_as_a_labelled_blank() {
    for name in ["missing-media", "picture-too-large", "truncated-picture", "path-leaves", "unknown-variant", "map-of-nowhere"] {
        let checked = look(&house("tests/pure/broken").join(name), Depth::Everything);
        let exhibition = checked.exhibition.unwrap();
        let work = &exhibition.rooms[0].works[0];
        assert_eq!(work.image, Image::Blank, "{name}");
        assert_eq!(work.title.get(Lang::Ru), "Кирпичный чай", "{name}");
        assert!(work.size.0 > 0.1 && work.size.1 > 0.1, "{name}");
    }
}

#[test]
fn nothing_stops_at_the_first_problem() {
    let checked = look(&house("tests/pure/broken/everything-wrong"), Depth::Everything);
    let exhibition = checked.exhibition.unwrap();
    assert_eq!(exhibition.rooms.iter().map(|room| room.id.as_str()).collect::<Vec<_>>(), ["tea", "trade"]);
    assert_eq!(exhibition.rooms[0].works.len(), 2);
    for name in ["no-exhibition-file", "no-utf8-exhibition", "no-rooms", "empty-exhibition-file"] {
        assert!(look(&house("tests/pure/broken").join(name), Depth::Everything).exhibition.is_none(), "{name}");
    }
}

#[test]
fn a_truncated_picture_is_found_only_when_everything_is_read() {
    let folder = house("tests/pure/broken/truncated-picture");
    assert_eq!(lines(&look(&folder, Depth::Headers).findings), [""; 0]);
    assert_eq!(look(&folder, Depth::Everything).findings.len(), 1);
}

// The minimal exhibition, changed in one place.

struct Pocket {
    folder: TempDir,
}

impl Pocket {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for part in ["rooms", "media"] {
            fs::create_dir(folder.path().join(part)).unwrap();
        }
        for file in ["exhibition.ron", "rooms/tea.ron"] {
            fs::copy(house("tests/pure/good/minimal").join(file), folder.path().join(file)).unwrap();
        }
        Self { folder }
    }

    /// Replaces the one place of the room file where `from` stands.
    fn room(self, from: &str, to: &str) -> Self {
        let room = self.folder.path().join("rooms/tea.ron");
        let text = fs::read_to_string(&room).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from}");
        self.file("rooms/tea.ron", text.replace(from, to).as_bytes())
    }

    fn file(self, name: &str, bytes: &[u8]) -> Self {
        fs::write(self.folder.path().join(name), bytes).unwrap();
        self
    }

    fn findings(&self) -> Vec<Finding> {
        look(self.folder.path(), Depth::Everything).findings
    }

    fn codes(&self) -> Vec<Code> {
        self.findings().iter().map(|finding| finding.code).collect()
    }
}

const PICTURE: &str = "Plate(shape: (3, 4), blocks: [Text(text: \"茶\")])";

#[test]
fn line_ends_and_marks_of_other_editors_change_nothing() {
    let folder = house("tests/pure/broken/missing-comma");
    let text = fs::read_to_string(folder.join("rooms/tea.ron")).unwrap();
    let windows = Pocket::new().file("rooms/tea.ron", text.replace('\n', "\r\n").as_bytes());
    assert_eq!(lines(&windows.findings()), lines(&look(&folder, Depth::Everything).findings));
    let marked = Pocket::new().file("rooms/tea.ron", format!("\u{feff}{text}").as_bytes());
    assert_eq!(lines(&marked.findings()), lines(&windows.findings()));
}

#[test]
fn a_byte_order_mark_is_no_column() {
    let pocket = Pocket::new().room("(\n    title:", "\u{feff}( titel: 1,\n    title:");
    assert_eq!(lines(&pocket.findings()), ["unknown-field rooms/tea.ron:1:3"]);
}

#[test]
fn deep_plates_do_not_overflow_the_stack() {
    let deep = format!("Plate(shape: (3, 4), blocks: {}[]{})", "[Split(left: ".repeat(28), ", right: [])]".repeat(28));
    assert_eq!(lines(&Pocket::new().room(PICTURE, &deep).findings()), [""; 0]);
}

#[test]
fn a_wrong_type_is_told_once() {
    assert_eq!(Pocket::new().room("title: (en: \"Tea room\", zh: \"茶室\", ru: \"Чайная\")", "title: 5").codes(), [Code::WrongType]);
    assert_eq!(
        Pocket::new().room("caption: (en: \"Tea in bricks.\", zh: \"压成砖的茶。\", ru: \"Чай в кирпичах.\")", "caption: ").codes(),
        [Code::Syntax]
    );
    assert_eq!(Pocket::new().room("kind: Document", "kind: Document, wall: Left, at: 3.2").codes(), [Code::UnknownName]);
}

#[test]
fn texts_of_a_picture_that_must_be_there_are_missed() {
    let pictures = [
        "Plate(shape: (3, 4), blocks: [Text(size: 9)])",
        "Plate(shape: (3, 4), blocks: [Stamp(angle: 8), Grow])",
        "Chart(panels: [(form: Columns, unit: \"t\", series: [(points: [(value: 5), (at: \"1935\", value: 5)])])])",
        "Map(year: 1955, bounds: (west: 20, south: 18, east: 145, north: 62), places: [(at: (45.0, 126.0))])",
    ];
    for picture in pictures {
        let codes = Pocket::new().room(PICTURE, picture).codes();
        assert!(codes.contains(&Code::MissingField), "{picture}: {codes:?}");
    }
}

#[test]
fn a_field_of_before_is_told_where_it_went() {
    let help: Vec<String> =
        look(&house("tests/pure/broken/fields-of-before"), Depth::Headers).findings.into_iter().map(|finding| finding.help).collect();
    let wanted = ["threads.ron", "threads.ron", "claims: [(who:"];
    assert_eq!(help.len(), wanted.len(), "{help:?}");
    assert!(help.iter().zip(wanted).all(|(help, wanted)| help.contains(wanted)), "{help:?}");
}

#[test]
fn a_misspelt_work_is_answered_with_the_right_one() {
    let findings = look(&house("tests/pure/broken/unknown-work"), Depth::Headers).findings;
    assert_eq!(findings[0].help, "did you mean `brick-tea`?");
    assert!(findings[1].help.contains("`id`"), "{}", findings[1].help);
    let findings = look(&house("tests/pure/broken/compare-unknown-work"), Depth::Headers).findings;
    let unknown: Vec<_> = findings.iter().filter(|finding| finding.code == Code::UnknownWork).map(|finding| &finding.help).collect();
    assert_eq!(unknown[0], "did you mean `leaf-tea`?");
    assert!(unknown[1].contains("`id`"), "{}", unknown[1]);
}

#[test]
fn a_file_beside_the_exhibition_may_be_wanting_but_not_unreadable() {
    for file in ["threads.ron", "timeline.ron", "places.ron", "reading.ron"] {
        assert_eq!(Pocket::new().file(file, b"\xff").codes(), [Code::UnreadableFile], "{file}");
        let codes = Pocket::new().file(file, b"(things: [])").codes();
        assert!(codes.contains(&Code::UnknownField), "{file}: {codes:?}");
    }
}

#[test]
fn a_doorway_says_where_it_leads() {
    assert_eq!(Pocket::new().room("    works:", "    doorways: [()],\n    works:").codes(), [Code::MissingField]);
}

#[test]
fn an_escaped_character_needs_a_glyph_too() {
    assert_eq!(Pocket::new().room("Tea in bricks.", "Tea \\u{1f388}").codes(), [Code::MissingGlyph]);
}

#[test]
fn a_drawing_may_begin_with_a_document_type() {
    let drawing = concat!(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\">\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><rect width=\"4\" height=\"3\"/></svg>\n",
    );
    let pocket = Pocket::new().room(PICTURE, "File(\"tea.svg\")").file("media/tea.svg", drawing.as_bytes());
    assert_eq!(lines(&pocket.findings()), [""; 0]);
}

#[test]
fn a_stand_in_for_a_bad_id_takes_nobody_elses() {
    let pocket = Pocket::new().room("id: \"brick-tea\"", "id: \"Brick Tea\"");
    let room = fs::read_to_string(pocket.folder.path().join("rooms/tea.ron")).unwrap();
    let (head, work) = room.split_once("        (\n").unwrap();
    let (work, tail) = work.split_once("        ),\n").unwrap();
    let second = work.replace("Brick Tea", "tea-1");
    let two = format!("{head}        (\n{work}        ),\n        (\n{second}        ),\n{tail}");
    assert_eq!(pocket.file("rooms/tea.ron", two.as_bytes()).codes(), [Code::BadId]);
}

#[test]
fn a_room_file_may_not_be_endless() {
    let pocket = Pocket::new();
    let file = fs::File::create(pocket.folder.path().join("rooms/tea.ron")).unwrap();
    file.set_len(LARGEST_SCENE + 1).unwrap();
    assert_eq!(pocket.codes(), [Code::FileTooLarge]);
}

#[cfg(unix)]
#[test]
fn a_link_may_not_lead_out_of_the_media_folder() {
    let pocket = Pocket::new().room(PICTURE, "File(\"tea.svg\")").file("outside.svg", b"<svg/>");
    std::os::unix::fs::symlink(pocket.folder.path().join("outside.svg"), pocket.folder.path().join("media/tea.svg")).unwrap();
    assert_eq!(pocket.codes(), [Code::PathLeaves]);
}

#[test]
fn a_scene_in_one_long_line_has_short_reports() {
    let pocket = Pocket::new().room("sources: [\"KEY\"]", &format!("sources: [{}]", "\"KEI\", ".repeat(20_000)));
    let longest = pocket.findings().iter().map(|finding| report(finding).len()).max();
    assert!(longest.is_some_and(|longest| longest < 4_000), "{longest:?}");
}
