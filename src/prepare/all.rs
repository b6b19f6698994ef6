//! Preparing a whole exhibition: everything that takes long, on all cores,
//! room by room; whatever is in the cache already is passed over.

use super::light::{light, solids};
use super::picture::{Studio, Want};
use super::size;
use crate::exhibition::{Exhibition, Lang, share};
use crate::fabric::Fabric;
use crate::hang::House;
use crate::light::Quality;
use std::sync::atomic::{AtomicUsize, Ordering};

/// One thing to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Job {
    Light(usize),
    Picture(Want, Lang),
}

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Things that are made or were there.
    pub done: usize,
    /// All things.
    pub all: usize,
    /// The index of the room the last one belongs to.
    pub room: usize,
}

/// Makes everything for a screen so many pixels high, on so many threads, and
/// tells how far it is; gives what could not be made, in words.
pub fn prepare(
    studio: &Studio,
    exhibition: &Exhibition,
    house: &House,
    screen: u32,
    threads: usize,
    tell: &(dyn Fn(Progress) + Sync),
) -> Vec<String> {
    let jobs = jobs(exhibition, house);
    let done = AtomicUsize::new(0);
    let problems = share(&jobs, threads, |job| {
        let problem = make(studio, exhibition, house, screen, *job);
        let room = match job {
            Job::Light(room) => *room,
            Job::Picture(want, _) => want.room(),
        };
        tell(Progress { done: done.fetch_add(1, Ordering::Relaxed) + 1, all: jobs.len(), room });
        problem
    });
    let mut problems: Vec<String> = problems.into_iter().flatten().collect();
    problems.sort();
    // A broken picture is broken in every language.
    problems.dedup();
    problems
}

/// Room by room, since a visitor begins in the first; light, which takes
/// longest, at the head of its room.
fn jobs(exhibition: &Exhibition, house: &House) -> Vec<Job> {
    let mut jobs = Vec::new();
    for (at, place) in house.rooms.iter().enumerate().take(exhibition.rooms.len()) {
        jobs.push(Job::Light(at));
        for lang in Lang::ALL {
            jobs.push(Job::Picture(Want::Panel(at), lang));
            for hung in &place.works {
                jobs.push(Job::Picture(Want::Work(at, hung.work), lang));
                jobs.push(Job::Picture(Want::Label(at, hung.work), lang));
            }
        }
    }
    jobs
}

fn make(studio: &Studio, exhibition: &Exhibition, house: &House, screen: u32, job: Job) -> Option<String> {
    match job {
        Job::Light(at) => {
            let fabric = Fabric::new(house.rooms.get(at)?, exhibition.rooms.get(at)?);
            let solids = solids(exhibition, house, at);
            light(studio.cache(), exhibition, house, at, &fabric, &solids, Quality::FINE);
            None
        }
        Job::Picture(want, lang) => {
            let whole = size::whole(want, house.rooms.get(want.room())?, screen);
            // Read whole, so that damage is found, and mended, before a visitor comes.
            let (_, trouble) = studio.ready(exhibition, want, lang, whole, whole);
            let id = match want {
                Want::Work(room, work) | Want::Label(room, work) => &exhibition.rooms.get(room)?.works.get(work)?.id,
                Want::Panel(room) => &exhibition.rooms.get(room)?.id,
            };
            trouble.map(|trouble| format!("{id}: {}", trouble.0))
        }
    }
}
