//! The visit so far, and how the stage follows it.

use super::{Idle, VisitSet, Wish};
use crate::screen::{act, pass};
use crate::session::{self, Museum, Page, Session};
use crate::stage::{Eye, Heard, Here, Pictures, Show, Sounding, Spoken};
use bevy::prelude::*;
use std::sync::Arc;

/// Seconds without motion until the picture is drawn at its finest.
const SETTLED: f32 = 0.35;

/// How every visit begins.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Deref, DerefMut)]
pub struct Start(pub session::Start);

/// What is visited.
#[derive(Resource, Clone, Deref, DerefMut)]
pub struct Visited(pub Museum);

/// The visit so far.
#[derive(Resource, Clone, Debug, Deref, DerefMut)]
pub struct Visit(pub Session);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Start>().init_resource::<Sounding>();
    app.add_systems(Update, open.in_set(VisitSet::Input).before(super::idle::Clock).run_if(resource_exists_and_changed::<Show>));
    app.add_systems(Update, (obey, advance).chain().in_set(VisitSet::Session).run_if(resource_exists::<Visit>));
    app.add_systems(Update, (follow, settle).chain().in_set(VisitSet::Follow).run_if(resource_exists::<Visit>));
}

/// A new exhibition is entered from its title.
fn open(mut commands: Commands, show: Res<Show>, start: Res<Start>, visited: Option<Res<Visited>>) {
    let mut museum = Museum::new(Arc::clone(&show.exhibition), Arc::clone(&show.house));
    // The answers that were given stay, each with its own name.
    if let (Some(before), Some(question)) = (visited, show.exhibition.question.as_ref()) {
        let given = |id: &str| {
            let at = before.exhibition.question.as_ref()?.answers.iter().position(|answer| answer.id == id)?;
            before.counts.get(at).copied()
        };
        museum.counts = question.answers.iter().map(|answer| given(&answer.id).unwrap_or(0)).collect();
    }
    commands.insert_resource(Visit(Session::fresh(start.0, &museum)));
    commands.insert_resource(Visited(museum));
}

fn obey(mut wishes: MessageReader<Wish>, start: Res<Start>, mut visited: ResMut<Visited>, mut visit: ResMut<Visit>) {
    for Wish(intent) in wishes.read() {
        let answered = visit.open.answered;
        act(&mut visit.0, *intent, start.0, &visited.0);
        if let Some(number) = visit.open.answered.filter(|_| answered.is_none())
            && let Some(count) = visited.0.counts.get_mut(number)
        {
            *count += 1;
        }
    }
}

fn advance((time, idle, sounding): (Res<Time<Real>>, Res<Idle>, Res<Sounding>), visited: Res<Visited>, mut visit: ResMut<Visit>) {
    // For pictures nothing flies.
    if idle.stopped && visit.open.page == Page::Title {
        return;
    }
    // A visit at rest does not count as changed.
    let seen = |session: &Session| {
        let tour = session.tour.as_ref().map(|tour| (tour.stop, tour.going));
        (session.view.eye, session.near.zoom, session.near.turn, session.is_moving(), tour)
    };
    let before = seen(&visit.0);
    let session = &mut visit.bypass_change_detection().0;
    pass(session, time.delta_secs(), sounding.0, &visited.0);
    if before != seen(session) {
        visit.set_changed();
    }
}

/// Eyes, room, language and recording are where the visit has them.
fn follow(visit: Res<Visit>, (mut eye, mut here, mut spoken, mut heard): (ResMut<Eye>, ResMut<Here>, ResMut<Spoken>, ResMut<Heard>)) {
    if !visit.is_changed() {
        return;
    }
    let pose = visit.view.eye;
    if (eye.at, eye.yaw, eye.pitch) != (pose.at, pose.yaw, pose.pitch) {
        *eye = Eye { at: pose.at, yaw: pose.yaw, pitch: pose.pitch, still: false };
    }
    here.set_if_neq(Here(visit.view.room));
    spoken.set_if_neq(Spoken(visit.lang));
    heard.set_if_neq(Heard(visit.sound.heard));
}

/// When nothing has moved for a moment, edges are smoothed.
fn settle(time: Res<Time>, pictures: Res<Pictures>, mut eye: ResMut<Eye>, mut still: Local<(f32, Eye)>) {
    let same = still.1.at == eye.at && still.1.yaw == eye.yaw && still.1.pitch == eye.pitch;
    still.0 = if same && pictures.waiting == 0 { still.0 + time.delta_secs() } else { 0.0 };
    still.1 = *eye;
    let settled = still.0 > SETTLED;
    if eye.still != settled {
        eye.still = settled;
    }
}
