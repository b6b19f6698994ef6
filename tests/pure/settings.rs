//! A kiosk's settings: what staff write is read as it is meant, and nothing
//! that they write stops the kiosk.

use enfilade::exhibition::finding::{Code, Finding, report};
use enfilade::settings::{Key, Keys, LARGEST, MOST_LISTED, Screen, Settings, Speech, read};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::HashSet;
use std::fs;

/// Everything written out, as by default.
const WHOLE: &str = r#"(
    // The screen: how high its picture is, and how far above the floor its lower edge hangs; millimetres.
    screen: (height_mm: 300, mounted_mm: 750),
    // Which keys of a keypad do what. Several are allowed for each.
    keys: (
        previous: ["ArrowLeft", "ArrowUp"],
        next: ["ArrowRight", "ArrowDown", "Tab"],
        enter: ["Enter", "NumpadEnter", "Space"],
        back: ["Escape", "Backspace"],
        speak: ["F2", "NumpadAdd"],
    ),
    /* Who reads aloud. */
    speech: Espeak, // or None, File([…]), Live([…])
    volume: 70, // per cent
)
"#;

fn parse(text: &str) -> (Settings, Vec<Finding>) {
    Settings::parse("settings.ron", text)
}

/// The settings of a text in which nothing is wrong.
fn good(text: &str) -> Settings {
    let (settings, findings) = parse(text);
    assert!(findings.is_empty(), "{text}: {findings:?}");
    settings
}

/// The settings of a text, and its only finding.
fn flawed(text: &str) -> (Settings, Finding) {
    let (settings, findings) = parse(text);
    let [finding] = findings.as_slice() else { panic!("{text}: {findings:?}") };
    (settings, finding.clone())
}

fn keys(names: &[&str]) -> Vec<Key> {
    names.iter().map(|name| Key::named(name).unwrap_or_else(|| panic!("no key {name}"))).collect()
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// What holds of all settings, whatever was written.
fn sane(settings: &Settings) {
    assert!((80.0..=4000.0).contains(&settings.screen.height_mm) && (0.0..=3000.0).contains(&settings.screen.mounted_mm));
    assert!((0.0..=1.0).contains(&settings.volume));
    let Keys { previous, next, enter, back, speak } = &settings.keys;
    let all: Vec<&Key> = [previous, next, enter, back, speak].into_iter().flatten().collect();
    assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len(), "a key does two things: {all:?}");
    if let Speech::File(command) | Speech::Live(command) = &settings.speech {
        assert!(command.first().is_some_and(|program| !program.trim().is_empty()));
    }
}

// What is written is what is meant.

#[test]
fn by_default_everything_is_as_the_readme_says() {
    let settings = Settings::default();
    assert_eq!(settings.screen, Screen { height_mm: 300.0, mounted_mm: 750.0 });
    assert_eq!(settings.keys.previous, keys(&["ArrowLeft", "ArrowUp"]));
    assert_eq!(settings.keys.next, keys(&["ArrowRight", "ArrowDown", "Tab"]));
    assert_eq!(settings.keys.enter, keys(&["Enter", "NumpadEnter", "Space"]));
    assert_eq!(settings.keys.back, keys(&["Escape", "Backspace"]));
    assert_eq!(settings.keys.speak, keys(&["F2", "NumpadAdd"]));
    assert_eq!((settings.speech, settings.volume), (Speech::Espeak, 0.7));
}

#[test]
fn the_defaults_written_out_are_the_defaults() {
    assert_eq!(good(WHOLE), Settings::default());
    assert_eq!(good("()"), Settings::default());
    assert_eq!(good("(screen: (), keys: ())"), Settings::default());
}

#[test]
fn what_is_written_holds_and_the_rest_is_as_by_default() {
    let settings = good("(screen: (mounted_mm: 1100.5), keys: (speak: [\"F13\", \"AudioVolumeMute\"]), speech: None, volume: 0)");
    let usual = Settings::default();
    assert_eq!(settings.screen, Screen { mounted_mm: 1100.5, ..usual.screen });
    assert_eq!(settings.keys, Keys { speak: keys(&["F13", "AudioVolumeMute"]), ..usual.keys });
    assert_eq!((settings.speech, settings.volume), (Speech::None, 0.0));
}

#[test]
fn a_command_is_a_program_and_its_arguments() {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    assert_eq!(good("(speech: Live([\"spd-say\"]))").speech, Speech::Live(words(&["spd-say"])));
    let file = "(speech: File([\"piper\", \"--to={file}\"]))";
    assert_eq!(good(file).speech, Speech::File(words(&["piper", "--to={file}"])));
}

#[test]
fn a_key_that_is_given_to_another_action_leaves_its_usual_one() {
    let settings = good("(keys: (next: [\"Space\"]))");
    assert_eq!(settings.keys.next, keys(&["Space"]));
    assert_eq!(settings.keys.enter, keys(&["Enter", "NumpadEnter"]));
}

#[test]
fn every_key_has_one_name_and_is_found_by_it() {
    let all: Vec<Key> = Key::all().collect();
    assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len());
    for key in all {
        assert_eq!(Key::named(key.name()), Some(key));
    }
    assert_eq!(Key::named("arrowleft"), None, "names are written as they are");
}

// What is wrong is said where it stands, and only that is as by default.

#[test]
fn a_misspelt_field_is_told_the_right_word_at_its_place() {
    let (settings, finding) = flawed("(\n    volume: 30,\n    screan: (height_mm: 500),\n)");
    assert_eq!(settings, Settings { volume: 0.3, ..Settings::default() });
    assert_eq!((finding.code, finding.line(), finding.column()), (Code::UnknownField, 3, 5));
    let report = report(&finding);
    assert!(report.contains("settings.ron:3:5") && report.contains("did you mean `screen`?"), "{report}");
    let (settings, finding) = flawed("(screen: (heigth_mm: 500, mounted_mm: 900))");
    assert_eq!(settings.screen, Screen { height_mm: 300.0, mounted_mm: 900.0 });
    assert_eq!((finding.code, finding.help.as_str()), (Code::UnknownField, "did you mean `height_mm`?"));
}

#[test]
fn a_wrong_value_is_as_by_default_and_its_neighbours_hold() {
    for (wrong, code, column) in [
        ("height_mm: \"300 mm\"", Code::WrongType, 22),
        ("height_mm: NaN", Code::WrongType, 22),
        ("height_mm: inf", Code::WrongType, 22),
        ("height_mm: [300]", Code::WrongType, 22),
        ("height_mm: 79.9", Code::OutOfRange, 22),
        ("height_mm: 4001", Code::OutOfRange, 22),
        ("height_mm: -300", Code::OutOfRange, 22),
        ("height_mm: 1e300", Code::OutOfRange, 22),
        ("height_mm: 300, height_mm: 500", Code::DuplicateField, 27),
    ] {
        let (settings, finding) = flawed(&format!("(screen: ({wrong}, mounted_mm: 900), volume: 40)"));
        assert_eq!(settings.screen, Screen { height_mm: 300.0, mounted_mm: 900.0 }, "{wrong}");
        assert_eq!((settings.volume, finding.code, finding.column()), (0.4, code, column), "{wrong}");
    }
    for wrong in
        ["volume: 101", "volume: -1", "volume: Loud", "screen: 300", "screen: (300, 750)", "keys: [\"Tab\"]", "keys: (next: \"Tab\")"]
    {
        let (settings, _) = flawed(&format!("(speech: None, {wrong})"));
        assert_eq!(settings, Settings { speech: Speech::None, ..Settings::default() }, "{wrong}");
    }
}

#[test]
fn an_unknown_key_is_left_out_and_told_the_right_name() {
    for (wrong, right) in [
        ("ArowLeft", "ArrowLeft"),
        ("arrowleft", "ArrowLeft"),
        ("Left", "ArrowLeft"),
        ("Page Up", "PageUp"),
        ("enter", "Enter"),
        ("backspace", "Backspace"),
        ("Return", "Enter"),
        ("Esc", "Escape"),
        ("l", "KeyL"),
        ("7", "Digit7"),
        ("Numpad +", "NumpadAdd"),
        ("VolumeUp", "AudioVolumeUp"),
    ] {
        let (settings, finding) = flawed(&format!("(keys: (previous: [\"Home\", \"{wrong}\"]))"));
        assert_eq!(settings.keys.previous, keys(&["Home"]));
        let place = (finding.code, finding.column());
        assert_eq!((place, finding.help), ((Code::UnknownName, 28), format!("did you mean `{right}`?")), "{wrong}");
    }
    let (settings, finding) = flawed("(keys: (previous: [\"the red one\"]))");
    assert_eq!(settings, Settings::default(), "without a key, an action has its usual ones");
    assert!(finding.help.contains("README.md"), "{}", finding.help);
}

#[test]
fn a_key_does_one_thing_only() {
    let (settings, finding) = flawed("(keys: (next: [\"Tab\", \"End\"], back: [\"End\", \"Home\"]))");
    assert_eq!((settings.keys.next, settings.keys.back), (keys(&["Tab", "End"]), keys(&["Home"])));
    assert_eq!((finding.code, finding.column()), (Code::DuplicateId, 38));
    assert!(finding.message.contains("`End`") && finding.message.contains("`next`"), "{}", finding.message);
    let (settings, _) = flawed("(keys: (next: [\"Tab\", \"Tab\"]))");
    assert_eq!(settings.keys.next, keys(&["Tab"]));
}

#[test]
fn an_action_without_a_key_is_said() {
    let (settings, finding) = flawed("(keys: (back: []))");
    assert_eq!((settings, finding.code, finding.column()), (Settings::default(), Code::Empty, 15));
    let (settings, finding) = flawed("(keys: (speak: [\"Escape\", \"Backspace\"]))");
    assert_eq!((settings.keys.back, finding.code), (Vec::new(), Code::Empty));
    assert!(finding.message.contains("`back`"), "{}", finding.message);
}

#[test]
fn a_command_that_cannot_speak_is_not_taken() {
    for (wrong, code) in [
        ("File([])", Code::Empty),
        ("Live([])", Code::Empty),
        ("Live([\"  \", \"x\"])", Code::Empty),
        ("File([\"piper\"])", Code::MissingField),
        ("File([\"{file}\", \"out.wav\"])", Code::MissingField),
        ("File([\"piper\", 7])", Code::WrongType),
        ("File", Code::WrongType),
        ("File(\"piper {file}\")", Code::WrongType),
        ("Live(None)", Code::WrongType),
        ("\"espeak\"", Code::WrongType),
        ("Espeak(1)", Code::WrongType),
        ("Espeek", Code::UnknownName),
    ] {
        let (settings, finding) = flawed(&format!("(volume: 40, speech: {wrong})"));
        assert_eq!(settings, Settings { volume: 0.4, ..Settings::default() }, "{wrong}");
        assert_eq!((finding.code, finding.line()), (code, 1), "{wrong}");
        assert!(finding.column() >= 22, "{wrong}: {finding:?}");
    }
}

// What is no RON is not believed at all.

#[test]
fn a_broken_text_leaves_everything_as_by_default() {
    for broken in [
        "",
        "// nothing yet\n",
        "(volume: 40",
        "(volume: 40 screen: (height_mm: 500))",
        "(volume: 4O)",
        "(volume: 40, speech: Live([\"spd-say]))",
        "(volume: 40))",
        "volume: 40",
    ] {
        let (settings, findings) = parse(broken);
        assert_eq!(settings, Settings::default(), "{broken}");
        let syntax = findings.iter().find(|finding| finding.code == Code::Syntax);
        let told = syntax.map(report).unwrap_or_default();
        assert!(told.contains("as by default") && !told.contains("scene"), "{broken}: {told}");
    }
}

#[test]
fn what_is_no_number_is_said_once() {
    let (_, finding) = flawed("(screen: (height_mm: 3OO))");
    assert_eq!((finding.code, finding.column()), (Code::Syntax, 22));
}

#[test]
fn a_very_wrong_file_is_listed_in_part() {
    let (_, findings) = parse(&format!("(keys: (next: [{}]))", "\"?\",".repeat(MOST_LISTED + 7)));
    let last = findings.last().unwrap();
    assert_eq!((findings.len(), last.code), (MOST_LISTED + 1, Code::TooMany));
    assert!(last.message.starts_with("7 more"), "{}", last.message);
}

// Files of all kinds are read, or said to be unreadable.

#[test]
fn a_file_is_read_from_where_it_was_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lobby.ron");
    fs::write(&path, "\u{feff}(volume: 140)").unwrap();
    let (settings, findings) = read(&path);
    assert_eq!((settings, findings.len()), (Settings::default(), 1));
    assert!(report(&findings[0]).contains("lobby.ron:1:10"), "{}", report(&findings[0]));
    fs::write(&path, WHOLE.replace("70", "35")).unwrap();
    assert_eq!(read(&path), (Settings { volume: 0.35, ..Settings::default() }, Vec::new()));
}

#[test]
fn what_is_no_file_of_settings_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.ron");
    let refused = |code: Code, word: &str| {
        let (settings, findings) = read(&path);
        assert_eq!((settings, findings.len()), (Settings::default(), 1), "{word}");
        assert!(findings[0].code == code && report(&findings[0]).contains(word), "{}", report(&findings[0]));
    };
    refused(Code::UnreadableFile, "not there");
    fs::create_dir(&path).unwrap();
    refused(Code::UnreadableFile, "no file");
    fs::remove_dir(&path).unwrap();
    fs::write(&path, b"(\n// \xff\n)").unwrap();
    refused(Code::UnreadableFile, "line 2");
    fs::File::create(&path).unwrap().set_len(10 << 20).unwrap();
    refused(Code::FileTooLarge, "10240 kB");
    let padded = |size: u64| format!("(){}", " ".repeat(usize::try_from(size).unwrap() - 2));
    fs::write(&path, padded(LARGEST + 1)).unwrap();
    refused(Code::FileTooLarge, "64 kB");
    fs::write(&path, padded(LARGEST)).unwrap();
    assert_eq!(read(&path), (Settings::default(), Vec::new()));
}

// Accidents.

/// Pieces that settings are made of, and some that they are not.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    ",",
    ":",
    "screen:",
    "keys:",
    "next:",
    "back:",
    "speech:",
    "volume:",
    "height_mm:",
    "mounted_mm:",
    "Espeak",
    "None",
    "File(",
    "Live(",
    "\"Tab\"",
    "\"Escape\"",
    "\"{file}\"",
    "\"",
    "70",
    "-1",
    "1e999",
    "NaN",
    "//",
    "/*",
    "\n",
    " ",
    "茶",
    "\0",
];

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn any_bytes_are_read_to_their_end(bytes in vec(any::<u8>(), 0..300)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        fs::write(&path, bytes).unwrap();
        let (settings, findings) = read(&path);
        sane(&settings);
        prop_assert!(!findings.is_empty() || settings == Settings::default());
    }

    #[test]
    fn a_soup_of_pieces_is_read_to_its_end(soup in vec(select(PIECES), 0..40)) {
        let (settings, findings) = parse(&soup.concat());
        sane(&settings);
        for finding in &findings {
            prop_assert!(report(finding).contains(finding.code.name()));
        }
    }

    #[test]
    fn settings_with_a_slip_are_read_to_their_end(at in any::<Index>(), piece in select(PIECES), length in 0_usize..30) {
        let start = at.index(WHOLE.len());
        let start = WHOLE.floor_char_boundary(start);
        let end = WHOLE.floor_char_boundary((start + length).min(WHOLE.len()));
        let (settings, _) = parse(&format!("{}{piece}{}", &WHOLE[..start], &WHOLE[end..]));
        sane(&settings);
    }
}

// Reach.

#[test]
fn a_seated_visitor_reaches_part_of_a_screen() {
    for (height_mm, mounted_mm, reached) in [
        (300.0, 750.0, 300.0),   // all of a small one
        (1000.0, 600.0, 400.0),  // 400 mm of a high one
        (1000.0, 900.0, 300.0),  // nothing over 1,200 mm
        (1000.0, 1100.0, 200.0), // but never less than 200 mm
        (1000.0, 2500.0, 200.0),
        (1000.0, 0.0, 400.0),
        (80.0, 3000.0, 80.0), // and never more than there is
    ] {
        let screen = Screen { height_mm, mounted_mm };
        let reach = screen.reach();
        assert!((reach - reached / height_mm).abs() < 1e-6, "{screen:?}: {reach}");
    }
}
