//! Palms, forearms and leaning children: contacts that nobody means.

use super::finger::{Finger, Standing};
use super::glass::Glass;

/// Within so many seconds the parts of a palm arrive.
pub(super) const ARRIVAL: f64 = 0.06;

/// How far apart the parts of a palm may be, millimetres.
const PALM: f32 = 90.0;

/// So many fingers at once are not pointing at anything.
const CROWD: usize = 5;

/// Sets aside the newest finger, the last one, and those it came with, if
/// together they are a palm, and all fingers if there are too many. Palms and
/// resting hands are not counted: a finger works beside them.
pub(super) fn set_aside(fingers: &mut [Finger], glass: Glass, now: f64) {
    if !palm(fingers, glass, now) {
        let counted = |finger: &Finger| matches!(finger.standing, Standing::Counts | Standing::Crowd);
        if fingers.iter().filter(|finger| counted(finger)).count() >= CROWD {
            fingers.iter_mut().filter(|finger| counted(finger)).for_each(|finger| finger.standing = Standing::Crowd);
        }
    }
}

/// Whether the newest finger is part of a palm; then the whole palm is set aside.
fn palm(fingers: &mut [Finger], glass: Glass, now: f64) -> bool {
    let Some((newest, others)) = fingers.split_last_mut() else { return false };
    let close = |one: &Finger, other: &Finger| one.down.distance(other.down) <= glass.mm(PALM);
    let with = |finger: &Finger| now - finger.since <= ARRIVAL && close(finger, newest);
    let company: Vec<&Finger> = others.iter().filter(|finger| with(finger)).collect();
    let third = |one: &Finger| company.iter().any(|other| other.id != one.id && close(one, other));
    if !company.iter().any(|one| !one.counts() || third(one)) {
        return false;
    }
    others.iter_mut().filter(|finger| with(finger)).for_each(|finger| finger.standing = Standing::Palm);
    newest.standing = Standing::Palm;
    true
}
