//! The commands and their words.

mod check;
mod opening;
mod prepare;
mod sample;
mod sheet;
mod speech;

use crate::exhibition::Lang;
use crate::prepare::{Cache, cache};
pub use opening::opening;
pub use speech::{names, program, voice};

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// All went well.
pub const DONE: u8 = 0;
/// The exhibition has errors, or the work could not be done.
pub const FAILED: u8 = 1;
/// The command was used wrongly.
pub const WRONG_USE: u8 = 2;

/// Stages a historical collection as a walkable gallery.
#[derive(Debug, Parser)]
#[command(name = "enfilade", version, args_conflicts_with_subcommands = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    open: Open,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Open the gallery (what happens without a command)
    Open(Open),
    /// Check an exhibition and list what is wrong with it
    Check(Check),
    /// Make everything that takes long, so that the gallery opens at once
    Prepare(Prepare),
    /// Draw every room and every work into a folder, without a display
    Proof(Proof),
    /// Draw every work, small, onto one sheet
    Sheet(Sheet),
    /// Write a made-up exhibition of any size, for trials of scale
    Sample(Sample),
    /// Measure how fast and how light the gallery is on this machine
    Bench(Bench),
    /// Let a robot visit, to prove that nobody can bring the kiosk down
    Robot(Robot),
}

/// Which exhibition: a folder with `exhibition.ron`.
#[derive(Clone, Debug, Args)]
pub struct Which {
    /// The exhibition's folder
    #[arg(value_name = "EXHIBITION", default_value = "scenes/china-flows")]
    pub folder: PathBuf,
}

/// Where prepared pictures and light are kept.
#[derive(Clone, Debug, Args)]
pub struct Kept {
    /// Folder of prepared pictures and light [default: ~/.cache/enfilade]
    #[arg(long, value_name = "DIR")]
    cache: Option<PathBuf>,
    /// Keep nothing, make everything anew
    #[arg(long, conflicts_with = "cache")]
    no_cache: bool,
}

impl Kept {
    /// The cache it names.
    pub fn cache(&self) -> Cache {
        if self.no_cache {
            return Cache::none();
        }
        self.cache.clone().or_else(cache::folder).map_or_else(Cache::none, |folder| Cache::new(&folder))
    }
}

/// `enfilade prepare`
#[derive(Clone, Debug, Args)]
pub struct Prepare {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    kept: Kept,
    /// Size of the screen it is prepared for
    #[arg(long, value_name = "WxH", value_parser = size, default_value = "1920x1080")]
    size: (u32, u32),
    /// Megabytes that the cache may take
    #[arg(long, value_name = "MB", default_value_t = 4096)]
    limit: u64,
    /// Record beforehand what is read aloud most (titles, captions, descriptions,
    /// wall texts), with the speech program of the kiosk's settings
    #[arg(long)]
    speech: bool,
    /// How many threads work [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    threads: Option<u16>,
}

/// `enfilade open`
#[derive(Clone, Debug, Args)]
pub struct Open {
    /// The exhibition
    #[command(flatten)]
    pub which: Which,
    /// The cache
    #[command(flatten)]
    pub kept: Kept,
    /// Megabytes of memory that pictures may take
    #[arg(long, value_name = "MB", default_value_t = 120, value_parser = clap::value_parser!(u64).range(16..=65_536))]
    pub memory: u64,
    /// Begin in this room
    #[arg(long, value_name = "ID")]
    pub room: Option<String>,
    /// Begin in this language
    #[arg(long, value_enum, default_value_t = Lang::En)]
    pub lang: Lang,
    /// Size of the window, such as 1280x720
    #[arg(long, value_name = "WxH", value_parser = size)]
    pub window: Option<(u32, u32)>,
    /// Full screen, no cursor, no key that leaves
    #[arg(long)]
    pub kiosk: bool,
    /// The kiosk's settings: screen, keypad, speech, volume
    /// [default: ~/.config/enfilade/settings.ron]
    #[arg(long, value_name = "FILE")]
    pub settings: Option<PathBuf>,
}

/// `enfilade check`
#[derive(Clone, Debug, Args)]
pub struct Check {
    #[command(flatten)]
    which: Which,
    /// How to list the findings
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How a command prints what it found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For scripts
    Json,
}

/// `enfilade proof`
#[derive(Clone, Debug, Args)]
pub struct Proof {
    /// The exhibition
    #[command(flatten)]
    pub which: Which,
    /// The cache
    #[command(flatten)]
    pub kept: Kept,
    /// Where the pictures go
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Size of the pictures
    #[arg(long, value_name = "WxH", value_parser = size, default_value = "1920x1080")]
    pub size: (u32, u32),
    /// The language of labels and pictures
    #[arg(long, value_enum, default_value_t = Lang::En)]
    pub lang: Lang,
    /// Only the interface: every screen in every language, upright and across,
    /// in each size of text, in high contrast, within reach; or only the sets
    /// whose names begin so, such as ru-upright
    #[arg(long, value_name = "SET", num_args = 0..=1, default_missing_value = "")]
    pub screens: Option<String>,
}

/// `enfilade sheet`
#[derive(Clone, Debug, Args)]
pub struct Sheet {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    kept: Kept,
    /// The picture file to write, PNG or JPEG
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The language of titles and pictures
    #[arg(long, value_enum, default_value_t = Lang::En)]
    lang: Lang,
    /// Pixels of the longer side of each work
    #[arg(long, value_name = "N", default_value_t = 240, value_parser = clap::value_parser!(u32).range(64..=800))]
    pixels: u32,
}

/// `enfilade sample`
#[derive(Clone, Debug, Args)]
pub struct Sample {
    /// How many rooms
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=2000))]
    rooms: u32,
    /// How many works in all
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=200_000))]
    works: u32,
    /// A folder that does not exist yet, or is empty
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// `enfilade bench`; its cache is a folder of its own
#[derive(Clone, Debug, Args)]
pub struct Bench {
    /// The exhibition
    #[command(flatten)]
    pub which: Which,
    /// Size of the screen that is measured
    #[arg(long, value_name = "WxH", value_parser = size, default_value = "1920x1080")]
    pub size: (u32, u32),
    /// How to print the numbers
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Only this part, in this process: how the program asks itself
    #[arg(long, value_enum, value_name = "NAME", requires = "cache", hide = true)]
    pub part: Option<Part>,
    /// The part's cache, or where its scan is
    #[arg(long, value_name = "DIR", requires = "part", hide = true)]
    pub cache: Option<PathBuf>,
}

/// `enfilade robot`
#[derive(Clone, Debug, Args)]
pub struct Robot {
    /// The exhibition
    #[command(flatten)]
    pub which: Which,
    /// The cache, for what is drawn
    #[command(flatten)]
    pub kept: Kept,
    /// What chance begins with; the same seed does the same
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// How many things it does
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    pub steps: u64,
    /// Stop after so many minutes at the latest
    #[arg(long, value_name = "M", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub minutes: Option<u32>,
    /// Draw every frame off-screen, and press what is drawn
    #[arg(long)]
    pub rendered: bool,
    /// Size of what is drawn
    #[arg(long, value_name = "WxH", value_parser = size, default_value = "1280x720")]
    pub size: (u32, u32),
    /// How to print what came of it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// The parts of a benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Frames of a walk through each room
    Walk,
    /// Frames at the doorways
    Doorways,
    /// From the start to the first room
    Start,
    /// Memory of two walks through everything
    Memory,
    /// What it costs when nothing moves
    Idle,
    /// Making up a scan
    ScanMake,
    /// Building its pyramid
    ScanBuild,
    /// Zooming into it
    Zoom,
}

fn size(text: &str) -> Result<(u32, u32), String> {
    let wrong = || format!("`{text}` is no size; write width and height from 320 to 8192, such as 1920x1080");
    let (width, height) = text.split_once('x').ok_or_else(wrong)?;
    let side = |text: &str| text.parse::<u32>().ok().filter(|side| (320..=8192).contains(side));
    side(width).zip(side(height)).ok_or_else(wrong)
}

/// Reads the command line, does what it says, and gives the exit code.
pub fn run() -> ExitCode {
    let code = match Cli::try_parse() {
        Ok(cli) => match cli.command.unwrap_or(Command::Open(cli.open)) {
            Command::Open(open) => app::open(&open),
            Command::Check(check) => check::run(&check.which.folder, check.format == Format::Json),
            Command::Prepare(command) => prepare::run(&command),
            Command::Proof(proof) => app::proof(&proof),
            Command::Sheet(command) => sheet::run(&command),
            Command::Sample(sample) => sample::run(sample.rooms, sample.works, &sample.out),
            Command::Bench(bench) => app::bench(&bench),
            Command::Robot(robot) => app::robot(&robot),
        },
        Err(error) => {
            // Help and version are printed, not errors.
            let wrong = error.use_stderr();
            let _ = error.print();
            if wrong { WRONG_USE } else { DONE }
        }
    };
    ExitCode::from(code)
}

#[cfg(feature = "app")]
mod app {
    use crate::{kiosk, proof};

    pub(super) fn open(command: &super::Open) -> u8 {
        kiosk::spare();
        kiosk::open(command)
    }

    pub(super) fn proof(command: &super::Proof) -> u8 {
        kiosk::spare();
        proof::proof(command)
    }

    pub(super) fn bench(command: &super::Bench) -> u8 {
        kiosk::spare();
        proof::bench(command)
    }

    pub(super) fn robot(command: &super::Robot) -> u8 {
        kiosk::spare();
        proof::robot(command)
    }
}

#[cfg(not(feature = "app"))]
mod app {
    //! Built without the gallery: only `check`, `prepare`, `sheet` and `sample` work.

    fn without() -> u8 {
        eprintln!(
            "This enfilade was built without the gallery; build it with the feature `app`. `check`, `prepare`, `sheet` and `sample` work."
        );
        super::FAILED
    }

    pub(super) fn open(_: &super::Open) -> u8 {
        without()
    }

    pub(super) fn proof(_: &super::Proof) -> u8 {
        without()
    }

    pub(super) fn bench(_: &super::Bench) -> u8 {
        without()
    }

    pub(super) fn robot(_: &super::Robot) -> u8 {
        without()
    }
}
