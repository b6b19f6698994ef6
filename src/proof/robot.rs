//! `enfilade robot`: a visitor without patience, manners or purpose, to prove
//! that nobody can bring the kiosk down or into a corner. It has what people
//! have: fingers on the glass, the keys of a keypad, time.
//!
//! ```text
//! Chance (a seed) ──> Deed ──> Body: raw touches and keys, frames ──> the visit
//!                                │ bare: no screen, areas in a grid (places)
//!                                └ drawn: the whole interface, off-screen
//! after each deed: doubts (what must always hold), sight (what is drawn
//! where), Seen (pages, works, visits) ──> Report
//! ```
//!
//! The same seed does the same; only memory and time differ.

mod body;
mod chance;
mod deed;
mod doing;
mod doubts;
mod fingers;
mod places;
mod report;
mod sight;

pub use report::Report;

use crate::cli::{self, DONE, FAILED, Format};
use crate::kiosk::load;
use crate::screen::screen;
use crate::stage::Show;
use body::Body;
use chance::Chance;
use deed::Deed;
use std::collections::BTreeSet;
use std::panic::{self, AssertUnwindSafe};
use std::time::{Duration, Instant};

/// After so many steps every work is looked for from where the robot is.
const LOOKED_FOR: u64 = 1000;

/// How often it tells how far it is.
const TELLING: Duration = Duration::from_secs(5);

/// So many troubles are told in words; all are counted.
const TOLD: usize = 40;

/// How long a robot visits, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Plan {
    /// What chance begins with.
    pub seed: u64,
    /// How many things it does.
    pub steps: u64,
    /// It stops after so many minutes at the latest.
    pub minutes: Option<u32>,
    /// The size of what is drawn, pixels; none when nothing is drawn.
    pub drawn: Option<(u32, u32)>,
}

/// Lets the robot visit and prints what came of it; returns the exit code.
pub fn robot(command: &cli::Robot) -> u8 {
    panic::set_hook(Box::new(|info| {
        let words = info.payload_as_str().unwrap_or("no words").replace('\n', " ");
        let place = info.location().map_or_else(String::new, ToString::to_string);
        eprintln!("panic at {place}: {words}");
    }));
    let (Some(show), _) = load(&command.which.folder, command.kept.cache()) else {
        eprintln!("Nothing of {} can be shown.", command.which.folder.display());
        return FAILED;
    };
    let drawn = command.rendered.then_some(command.size);
    let report = roam(&show, &Plan { seed: command.seed, steps: command.steps, minutes: command.minutes, drawn });
    match command.format {
        Format::Text => print!("{}", report.text()),
        Format::Json => println!("{}", report.json()),
    }
    if report.is_good() { DONE } else { FAILED }
}

/// Lets the robot visit; what came of it.
pub fn roam(show: &Show, plan: &Plan) -> Report {
    let begun = Instant::now();
    let mut robot = Robot::new(show, plan);
    let warm = (plan.steps / 100).clamp(200, 10_000);
    let longest = plan.minutes.map(|minutes| Duration::from_secs(60 * u64::from(minutes)));
    let mut told = begun;
    while robot.report.steps < plan.steps && longest.is_none_or(|longest| begun.elapsed() < longest) {
        robot.step(show);
        if robot.report.steps == warm {
            robot.report.memory_start_mb = report::memory();
        }
        if told.elapsed() >= TELLING {
            told = Instant::now();
            eprintln!("{}", robot.progress());
        }
    }
    robot.end(begun.elapsed())
}

/// The robot and what it has found so far.
struct Robot {
    body: Body,
    chance: Chance,
    report: Report,
    /// What was wrong after the last step; it is counted once as long as it lasts.
    trouble: Option<&'static str>,
    missing: BTreeSet<String>,
}

impl Robot {
    fn new(show: &Show, plan: &Plan) -> Self {
        let works = show.house.visit().count();
        Self {
            body: Body::open(show, plan.drawn),
            chance: Chance::new(plan.seed),
            report: Report { works, ..Report::default() },
            trouble: None,
            missing: BTreeSet::new(),
        }
    }

    /// One deed, and a look at what came of it. After a panic, and when it does
    /// not come to rest by itself, the kiosk is started anew.
    fn step(&mut self, show: &Show) {
        let deed = Deed::any(&mut self.chance);
        let done = panic::catch_unwind(AssertUnwindSafe(|| self.deed(deed)));
        self.report.steps += 1;
        let Ok(trouble) = done else {
            self.report.panics += 1;
            self.tell(&format!("step {}: a panic after {deed:?}", self.report.steps));
            self.trouble = None;
            self.body.reopen(show);
            return;
        };
        if trouble.is_some() && trouble != self.trouble {
            self.report.stuck += 1;
            let page = self.body.session().open.page;
            self.tell(&format!("step {}: after {deed:?} on {page:?}: {}", self.report.steps, trouble.unwrap_or_default()));
        }
        self.trouble = trouble;
        if trouble == Some(doubts::NOT_FRESH) {
            self.trouble = None;
            self.body.reopen(show);
        }
    }

    /// What is wrong afterwards, if anything.
    fn deed(&mut self, deed: Deed) -> Option<&'static str> {
        if deed == Deed::Away {
            if !self.body.walks_away() {
                return Some(doubts::NOT_FRESH);
            }
        } else {
            self.body.does(deed, &mut self.chance);
        }
        self.body.pause(&mut self.chance);
        self.look()
    }

    fn look(&mut self) -> Option<&'static str> {
        let (session, start, museum) = self.body.visit();
        let before = screen(session, museum);
        let doubt = doubts::doubt(session, &before, start, museum);
        let pages = self.body.seen.pages.len();
        if self.body.is_drawn() {
            self.body.frame(body::FRAME);
            let (session, _, museum) = self.body.visit();
            let now = screen(session, museum);
            // What changes at this moment is laid out with the next frame.
            if now == before {
                self.missing.extend(sight::missing(&now, self.body.areas()));
            }
        } else {
            self.body.places(&before);
        }
        let fresh_page = pages > self.report.pages_reached;
        self.report.pages_reached = pages;
        let (session, start, museum) = self.body.visit();
        let looked_for = fresh_page || self.report.steps.is_multiple_of(LOOKED_FOR);
        doubt.or_else(|| (looked_for && !doubts::every_work_is_near(session, start, museum)).then_some(doubts::WORK_FAR))
    }

    fn tell(&mut self, trouble: &str) {
        if self.report.troubles.len() < TOLD {
            eprintln!("{trouble}");
            self.report.troubles.push(trouble.to_owned());
        }
    }

    fn progress(&self) -> String {
        let (report, seen) = (&self.report, &self.body.seen);
        let counts = format!("{} panics, {} stuck", report.panics, report.stuck);
        format!("{} steps, {} visits, {} of {} works, {counts}", report.steps, seen.sessions, seen.works.len(), report.works)
    }

    fn end(self, taken: Duration) -> Report {
        let seen = self.body.seen;
        Report {
            sessions: seen.sessions,
            works_reached: seen.works.len(),
            pages_reached: seen.pages.len(),
            memory_end_mb: report::memory(),
            seconds: (taken.as_secs_f64() * 10.0).round() / 10.0,
            missing: self.missing.into_iter().collect(),
            ..self.report
        }
    }
}
