//! Speech: made once, kept, and never waited for too long. The programs are
//! small shell scripts.

use enfilade::exhibition::Lang;
use enfilade::voice::{NoVoice, Pace, Program, Said, Spoken, Voice, sentences};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Writes a recording with the text in it, and a line for each call.
const SPEAKS: &str = r#"echo call >> "$2"
{ printf 'RIFF0000WAVE'; head -c 200 /dev/zero; cat; } > "$1""#;

struct Room {
    folder: TempDir,
}

impl Room {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A program that runs this script with these arguments.
    fn program(&self, script: &str, arguments: &[&str]) -> Vec<String> {
        let file = self.path("program.sh");
        fs::write(&file, script).unwrap();
        let words = ["sh", file.to_str().unwrap()];
        words.iter().chain(arguments).map(ToString::to_string).collect()
    }

    /// A voice by this script, which gets the file to write, the file of
    /// calls, and the language.
    fn voice(&self, script: &str) -> Voice {
        let calls = self.path("calls");
        let program = self.program(script, &["{file}", calls.to_str().unwrap(), "{lang}"]);
        Voice::new(Program::File(program), Some(self.path("kept")), Some(self.path("own")))
    }

    fn calls(&self) -> usize {
        fs::read_to_string(self.path("calls")).map_or(0, |calls| calls.lines().count())
    }

    /// What is left in the folder of kept recordings.
    fn kept(&self) -> usize {
        fs::read_dir(self.path("kept")).map_or(0, Iterator::count)
    }
}

fn said(text: &str) -> Said {
    Said { text: text.into(), lang: Lang::En, key: Some("tower.caption".into()) }
}

fn why(result: Result<Spoken, NoVoice>) -> String {
    result.unwrap_err().0
}

fn holds(file: &Path, words: &str) -> bool {
    fs::read(file).unwrap().ends_with(words.as_bytes())
}

#[test]
fn a_text_is_spoken_once_and_kept() {
    let room = Room::new();
    let voice = room.voice(SPEAKS);
    let first = voice.recording(&said("A tower."), Pace::Normal).unwrap();
    assert!(!first.own && holds(&first.file, "A tower."));
    assert_eq!(voice.recording(&said("A tower."), Pace::Normal), Ok(first.clone()));
    assert_eq!((room.calls(), room.kept()), (1, 1));
    // Another kiosk process finds it too.
    assert_eq!(room.voice(SPEAKS).recording(&said("A tower."), Pace::Normal), Ok(first));
    assert_eq!(room.calls(), 1);
}

#[test]
fn what_goes_into_a_recording_makes_its_name() {
    let room = Room::new();
    let voice = room.voice(SPEAKS);
    let asked = [
        (said("A tower."), Pace::Normal),
        (said("A tower."), Pace::Slow),
        (said("A bell."), Pace::Normal),
        (Said { lang: Lang::Ru, ..said("A tower.") }, Pace::Normal),
    ];
    let mut files: Vec<PathBuf> = asked.iter().map(|(said, pace)| voice.recording(said, *pace).unwrap().file).collect();
    files.sort();
    files.dedup();
    assert_eq!((files.len(), room.calls()), (4, 4));
}

#[test]
fn a_damaged_recording_is_made_again() {
    let room = Room::new();
    let voice = room.voice(SPEAKS);
    let file = voice.recording(&said("A tower."), Pace::Normal).unwrap().file;
    for (calls, damage) in [(2, Vec::new()), (3, b"RIFF0000WAVE".to_vec()), (4, vec![b'x'; 4000])] {
        fs::write(&file, damage).unwrap();
        assert_eq!(voice.recording(&said("A tower."), Pace::Normal).unwrap().file, file);
        assert!(holds(&file, "A tower."));
        assert_eq!(room.calls(), calls);
    }
}

#[test]
fn a_text_never_becomes_an_argument_or_a_command() {
    let room = Room::new();
    let text = "-x $(touch harm) `{file}`; \"'";
    let file = room.voice(SPEAKS).recording(&said(text), Pace::Normal).unwrap().file;
    assert!(holds(&file, text));
    let program = room.program("{ printf 'RIFF0000WAVE'; head -c 200 /dev/zero; printf '%s' \"$2\"; } > \"$1\"", &["{file}", "{text}"]);
    let voice = Voice::new(Program::File(program), Some(room.path("kept")), None);
    assert!(holds(&voice.recording(&said(text), Pace::Normal).unwrap().file, text));
}

#[test]
fn the_curators_own_recording_wins() {
    let room = Room::new();
    let voice = room.voice(SPEAKS);
    let own = room.path("own/en/tower.caption.ogg");
    fs::create_dir_all(own.parent().unwrap()).unwrap();
    fs::write(&own, [b"OggS".as_slice(), &[0; 200]].concat()).unwrap();
    assert_eq!(voice.recording(&said("A tower."), Pace::Quick), Ok(Spoken { file: own.clone(), own: true }));
    // Also where no program speaks.
    let silent = Voice::new(Program::None, None, Some(room.path("own")));
    assert!(silent.recording(&said("A tower."), Pace::Slow).unwrap().own);
    assert_eq!(room.calls(), 0);
    // But not in another language, not by a key that leaves the folder, not a damaged one.
    assert!(!voice.recording(&Said { lang: Lang::Zh, ..said("塔") }, Pace::Normal).unwrap().own);
    assert!(!voice.recording(&Said { key: Some("../en/tower.caption".into()), ..said("A tower.") }, Pace::Normal).unwrap().own);
    fs::write(&own, "not a recording").unwrap();
    assert!(!voice.recording(&said("A tower."), Pace::Normal).unwrap().own);
}

#[test]
fn a_program_that_hangs_is_ended_with_all_that_it_started() {
    let room = Room::new();
    let alive = room.path("calls");
    let voice = room.voice("( while :; do echo tick >> \"$2\"; sleep 0.02; done ) & wait").within(Duration::from_millis(300));
    let start = Instant::now();
    let why = why(voice.recording(&said("A tower."), Pace::Normal));
    assert!(why.contains("0.3 seconds") && start.elapsed() < Duration::from_secs(5), "{why}");
    let ticks = fs::read_to_string(&alive).unwrap();
    sleep(Duration::from_millis(200));
    assert_eq!(fs::read_to_string(&alive).unwrap(), ticks);
    assert_eq!(room.kept(), 0);
}

#[test]
fn a_program_that_fails_is_told_and_leaves_nothing() {
    let room = Room::new();
    let fails = why(room.voice("echo half > \"$1\"; exit 3").recording(&said("A tower."), Pace::Normal));
    assert!(fails.contains("`sh`") && fails.contains('3'), "{fails}");
    let nothing = why(room.voice("exit 0").recording(&said("A tower."), Pace::Normal));
    assert!(nothing.contains("no WAV file"), "{nothing}");
    let mute = why(room.voice("echo mp3 > \"$1\"").recording(&said("A tower."), Pace::Normal));
    assert_eq!(mute, nothing);
    assert_eq!(room.kept(), 0);
}

#[test]
fn a_program_that_floods_its_output_does_no_harm() {
    let room = Room::new();
    let voice = room.voice(&format!("head -c 3000000 /dev/zero >&2; head -c 3000000 /dev/zero; {SPEAKS}"));
    assert!(holds(&voice.recording(&said("A tower."), Pace::Normal).unwrap().file, "A tower."));
}

#[test]
fn without_a_program_it_is_said_what_to_do() {
    let room = Room::new();
    let none = why(Voice::new(Program::None, None, None).recording(&said("A tower."), Pace::Normal));
    assert!(none.contains("settings"), "{none}");
    let missing = Program::File(vec!["no-such-speech-program".into()]);
    let missing = why(Voice::new(missing, Some(room.path("kept")), None).recording(&said("A tower."), Pace::Normal));
    assert!(missing.contains("`no-such-speech-program` is not installed"), "{missing}");
    let nameless = why(Voice::new(Program::File(Vec::new()), Some(room.path("kept")), None).recording(&said("A tower."), Pace::Normal));
    assert!(nameless.contains("no name"), "{nameless}");
    assert!(why(room.voice(SPEAKS).recording(&said(" \n\u{200b}"), Pace::Normal)).contains("empty"));
}

#[test]
fn a_folder_that_cannot_be_written_is_done_without() {
    let room = Room::new();
    let program = Program::File(room.program(SPEAKS, &["{file}", room.path("calls").to_str().unwrap()]));
    // A file stands where the folder should be.
    fs::write(room.path("kept"), "x").unwrap();
    let voice = Voice::new(program, Some(room.path("kept")), None);
    let file = voice.recording(&said("A tower."), Pace::Normal).unwrap().file;
    assert!(holds(&file, "A tower."));
    assert_eq!(voice.recording(&said("A tower."), Pace::Normal).unwrap().file, file);
    assert_eq!(room.calls(), 1);
    drop(voice);
    assert!(!file.exists(), "the temporary folder stays behind");
}

#[test]
fn the_least_used_recordings_are_swept_up_first() {
    let room = Room::new();
    let voice = room.voice(SPEAKS);
    let old = voice.recording(&said("A tower."), Pace::Normal).unwrap().file;
    let long_ago = std::time::SystemTime::now() - Duration::from_secs(3600);
    fs::File::options().write(true).open(&old).unwrap().set_modified(long_ago).unwrap();
    let new = voice.recording(&said("A bell."), Pace::Normal).unwrap().file;
    voice.sweep(300);
    assert!(new.exists() && !old.exists());
}

#[test]
fn a_program_speaks_by_itself_until_it_is_stopped() {
    let room = Room::new();
    let heard = room.path("heard");
    let script = "cat >> \"$1\"; while :; do echo tick >> \"$1\"; sleep 0.02; done";
    let voice = Voice::new(Program::Live(room.program(script, &[heard.to_str().unwrap()])), None, None);
    let mut live = voice.live(&said("A tower."), Pace::Normal).unwrap();
    let start = Instant::now();
    while !fs::read_to_string(&heard).unwrap_or_default().contains("tick") && start.elapsed() < Duration::from_secs(5) {
        sleep(Duration::from_millis(5));
    }
    assert!(!live.is_over());
    live.stop();
    assert!(live.is_over() && live.trouble().is_none());
    let ticks = fs::read_to_string(&heard).unwrap();
    assert!(ticks.starts_with("A tower."));
    sleep(Duration::from_millis(150));
    assert_eq!(fs::read_to_string(&heard).unwrap(), ticks);
    assert!(why(voice.recording(&said("A tower."), Pace::Normal)).contains("by itself"));
}

#[test]
fn a_program_that_cannot_speak_says_so_when_it_is_over() {
    let room = Room::new();
    let voice = Voice::new(Program::Live(room.program("exit 1", &["{text}"])), None, None);
    let mut live = voice.live(&said("A tower."), Pace::Normal).unwrap();
    let start = Instant::now();
    while !live.is_over() && start.elapsed() < Duration::from_secs(5) {
        sleep(Duration::from_millis(5));
    }
    assert!(live.trouble().unwrap().0.contains("failed"));
    let missing = Voice::new(Program::Live(vec!["no-such-speech-program".into(), "{text}".into()]), None, None);
    assert!(missing.live(&said("A tower."), Pace::Normal).is_err());
    assert!(room.voice(SPEAKS).live(&said("A tower."), Pace::Normal).is_err());
}

/// A text and its sentences.
const SENTENCES: &[(&str, &[&str])] = &[
    ("One tower. Two bells! Three? Four", &["One tower.", "Two bells!", "Three?", "Four"]),
    ("“Stop.” He stood (see below.) Then he went.", &["“Stop.”", "He stood (see below.)", "Then he went."]),
    ("c. 1952, Mr. Smith and S. Ivanov met at 3.5 km.", &["c. 1952, Mr. Smith and S. Ivanov met at 3.5 km."]),
    ("It ended in 1956. 20 men left.", &["It ended in 1956.", "20 men left."]),
    ("塔高十米。钟呢？“在下面。”他说！好", &["塔高十米。", "钟呢？", "“在下面。”", "他说！", "好"]),
    ("Н. С. Хрущёв, 1956 г. Москва. Потом", &["Н. С. Хрущёв, 1956 г. Москва.", "Потом"]),
    ("В 1950–1956 гг. и в XX в. Завод и др. Работа шла… Да.", &["В 1950–1956 гг. и в XX в. Завод и др. Работа шла…", "Да."]),
    ("Title\nText", &["Title", "Text"]),
    (" \n ", &[]),
];

#[test]
fn texts_are_cut_at_sentences() {
    for (text, expected) in SENTENCES {
        assert_eq!(sentences(text), *expected, "{text}");
    }
}

#[test]
fn a_long_text_is_cut_at_a_sentence() {
    let room = Room::new();
    let text = "A sentence of thirty-two letters. ".repeat(300);
    let file = room.voice(SPEAKS).recording(&said(&text), Pace::Normal).unwrap().file;
    let spoken = fs::read(&file).unwrap().len() - 212;
    assert!(spoken <= 4000 && spoken > 3900 && holds(&file, "letters."), "{spoken} characters");
}
