//! The focus of the five keys: where it begins, and where it stays when the
//! screen changes under it.

use super::item::{Kind, Screen, Zone};
use super::screen;
use crate::session::{Going, Intent, Museum, Page, Session, Start};

/// Does what a visitor wants, and keeps the focus on what had it.
pub fn act(session: &mut Session, intent: Intent, start: Start, museum: &Museum) {
    // The question lies over the page for a moment: the focus stays where it is.
    if matches!(intent, Intent::Ask(_) | Intent::StillHere) {
        return session.obey(intent, start, museum);
    }
    let held = session.open.focus.map(|at| (screen(session, museum), at, over(session)));
    session.obey(intent, start, museum);
    let Some((before, at, was_over)) = held.filter(|_| !matches!(intent, Intent::Focus(_) | Intent::Reset)) else { return };
    let after = screen(session, museum);
    let same = before.page == after.page && was_over == over(session);
    // Who closes a panel is back at what opened it.
    let opener = was_over.0.filter(|_| before.page == after.page && session.open.panel.is_none());
    let opener = opener.and_then(|panel| after.of(Intent::Panel(panel))).map(|(at, _)| at);
    let place = if same { kept(&before, at, &after) } else { first(&after) };
    session.open.focus = Some(opener.unwrap_or(place));
}

/// Lets seconds pass; a tour that goes on by itself takes the focus along.
pub fn pass(session: &mut Session, seconds: f32, sounding: bool, museum: &Museum) {
    let led = session.tour.as_ref().is_some_and(|tour| tour.going == Going::On);
    let held = session.open.focus.filter(|_| led).map(|at| (session.clone(), at));
    let stop = session.view.stop;
    session.advance(seconds, sounding, museum);
    if let Some((before, at)) = held.filter(|_| session.view.stop != stop) {
        session.open.focus = Some(kept(&screen(&before, museum), at, &screen(session, museum)));
    }
}

/// What lies over the page.
fn over(session: &Session) -> (Option<crate::session::Panel>, bool) {
    (session.open.panel, session.open.asking.is_some())
}

/// The item that does the same as the one before, or stands in its place.
fn kept(before: &Screen, at: usize, after: &Screen) -> usize {
    let does = before.items.get(at).and_then(|item| item.does);
    // What was opened there closes there.
    let other = |does| if let Intent::Mark(Some(_)) = does { after.of(Intent::Mark(None)) } else { None };
    let same = does.and_then(|does| after.of(does).or_else(|| other(does))).map(|(at, _)| at);
    same.unwrap_or_else(|| at.min(after.items.len().saturating_sub(1)))
}

/// Where the focus begins: in the gallery on the way on, elsewhere with the
/// first that is read.
pub(super) fn first(screen: &Screen) -> usize {
    let on = || screen.of(Intent::TourStep(true)).or_else(|| screen.of(Intent::Next));
    let next = (screen.page == Page::Walk).then(on).flatten();
    let open = screen.items.iter().position(|item| item.zone != Zone::Bar && item.zone != Zone::Picture && item.kind != Kind::Title);
    let panel = screen.items.iter().any(|item| matches!(item.zone, Zone::Panel | Zone::Asking));
    match next {
        Some((at, _)) if !panel => at,
        _ => open.unwrap_or(0),
    }
}

/// The item after or before; round at the ends.
pub(super) fn moved(screen: &Screen, focus: Option<usize>, next: bool) -> Option<usize> {
    let items = screen.items.len();
    let Some(at) = focus.filter(|at| *at < items) else { return (items > 0).then(|| first(screen)) };
    Some(if next { (at + 1) % items } else { (at + items - 1) % items })
}
