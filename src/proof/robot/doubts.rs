//! What must hold after whatever a visitor does.

use crate::screen::{Key, Screen, act, press, screen};
use crate::session::{Intent, Museum, Page, Session, Start, Stop};

/// The kiosk was left alone, and is not as at first.
pub(super) const NOT_FRESH: &str = "left alone, the kiosk does not come back to its beginning";

/// A work cannot be opened within three taps.
pub(super) const WORK_FAR: &str = "a work cannot be opened within three taps";

/// So many presses of the key Back lead to the gallery from everywhere.
const BACK: usize = 3;

/// The closest that one can look, and a little.
const CLOSEST: f32 = 64.01;

/// What is wrong, if anything.
pub(super) fn doubt(session: &Session, screen: &Screen, start: Start, museum: &Museum) -> Option<&'static str> {
    let holds = [
        (is_finite(session), "a number of the visit is no number"),
        (is_inside(session, museum), "the eyes are outside the rooms"),
        (is_zoom_inside(session), "one sees beyond the picture's edge"),
        (!screen.items.is_empty(), "the screen is empty"),
        (session.open.asking.is_some() || session.open.focus.is_none_or(|focus| focus < screen.items.len()), "the focus is on nothing"),
        (session.open.page != Page::Work || session.work(museum).is_some(), "a work's page shows no work"),
        (session.open.page != Page::Title || is_fresh(session, start, museum), "at the title something of the last visit is left"),
        (has_way_out(session, screen), "no control leads to the gallery"),
        (leads_back(session, start, museum), "the key Back does not lead to the gallery"),
    ];
    holds.iter().find(|(holds, _)| !holds).map(|(_, doubt)| *doubt)
}

fn is_finite(session: &Session) -> bool {
    let (eye, near, open) = (&session.view.eye, &session.near, &session.open);
    let zoom = near.zoom.centre.is_finite() && near.zoom.scale.is_finite() && near.compare.is_none_or(f32::is_finite);
    eye.at.is_finite() && eye.yaw.is_finite() && eye.pitch.is_finite() && near.turn.is_finite() && open.scroll.is_finite() && zoom
}

/// Within the walls of a room, or in a doorway.
fn is_inside(session: &Session, museum: &Museum) -> bool {
    let at = session.view.eye.at.truncate().with_y(session.view.eye.at.z);
    let room = museum.house.room_at(at).and_then(|room| museum.house.rooms.get(room));
    let within = room.is_some_and(|place| place.floor().min.x - 0.1 <= at.x && at.x <= place.floor().max.x + 0.1);
    within && session.view.room < museum.house.rooms.len()
}

fn is_zoom_inside(session: &Session) -> bool {
    let zoom = session.near.zoom;
    let half = 0.5 / zoom.scale.max(1.0);
    let inside = |part: f32| part >= half - 1e-3 && part <= 1.0 - half + 1e-3;
    (0.999..=CLOSEST).contains(&zoom.scale) && inside(zoom.centre.x) && inside(zoom.centre.y)
}

/// As before the first visitor; the flight through the rooms goes on.
pub(super) fn is_fresh(session: &Session, start: Start, museum: &Museum) -> bool {
    session.open.page == Page::Title && *session == Session { view: session.view.clone(), ..Session::fresh(start, museum) }
}

fn is_at_gallery(session: &Session) -> bool {
    session.open.page == Page::Walk && session.open.panel.is_none() && session.open.asking.is_none()
}

/// A finger finds something that leads towards the gallery.
fn has_way_out(session: &Session, screen: &Screen) -> bool {
    let closes = |does: Intent| match does {
        Intent::Begin | Intent::StillHere | Intent::Close | Intent::Back => true,
        Intent::Panel(panel) => session.open.panel == Some(panel),
        _ => false,
    };
    is_at_gallery(session) || screen.controls().filter_map(|item| item.does).any(closes)
}

/// The first touch begins a visit, or says that somebody is here.
fn touched(session: &Session, start: Start, museum: &Museum) -> Session {
    let mut copy = session.clone();
    copy.open.focus = None;
    if copy.open.page == Page::Title || copy.open.asking.is_some() {
        pressed(&mut copy, Key::Back, start, museum);
    }
    copy
}

fn pressed(session: &mut Session, key: Key, start: Start, museum: &Museum) {
    for intent in press(key, session, museum) {
        act(session, intent, start, museum);
    }
}

fn leads_back(session: &Session, start: Start, museum: &Museum) -> bool {
    if is_at_gallery(session) {
        return true;
    }
    let mut copy = touched(session, start, museum);
    for _ in 0..BACK {
        if !is_at_gallery(&copy) {
            pressed(&mut copy, Key::Back, start, museum);
        }
    }
    is_at_gallery(&copy)
}

/// Whether every work that hangs can be opened within three taps: one that
/// begins or says that somebody is here, one to all works, one on the work.
/// Very large exhibitions show their works room by room, with one tap more.
pub(super) fn every_work_is_near(session: &Session, start: Start, museum: &Museum) -> bool {
    let mut copy = touched(session, start, museum);
    if copy.open.page != Page::Works && screen(&copy, museum).of(Intent::Go(Page::Works)).is_none() {
        return false;
    }
    act(&mut copy, Intent::Go(Page::Works), start, museum);
    let offers = |session: &Session| screen(session, museum).controls().filter_map(|item| item.does).collect::<Vec<Intent>>();
    let mut offered = offers(&copy);
    for era in offered.clone().into_iter().filter(|does| matches!(does, Intent::Era(Some(_)))) {
        let mut narrowed = copy.clone();
        act(&mut narrowed, era, start, museum);
        offered.extend(offers(&narrowed));
    }
    let opens = |room: usize, hung: usize| {
        let mut shown = copy.clone();
        act(&mut shown, Intent::Show(room, hung), start, museum);
        shown.open.page == Page::Work && shown.view.stop == Some(Stop::Work(room, hung))
    };
    museum.house.visit().all(|(room, hung)| offered.contains(&Intent::Show(room, hung)) && opens(room, hung))
}
