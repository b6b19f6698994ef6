//! Whether what is drawn is what the screen says: every control has its place,
//! and nothing else can be pressed.

use crate::screen::{Item, Screen, Zone};
use crate::session::{Intent, Page};
use crate::visit::{Area, Areas, Does};

/// What is pressed but not on the screen, and what is on the screen but cannot
/// be pressed, each with its page.
pub(super) fn missing(screen: &Screen, areas: &Areas) -> Vec<String> {
    // At the title there are no controls: any touch begins.
    if screen.page == Page::Title {
        return Vec::new();
    }
    let scrolls = areas.0.iter().any(|area| matches!(area.does, Does::Scroll { most } if most > 1.0));
    let needed = screen.controls().filter(|item| is_fixed(item, screen.page) || !scrolls);
    let hidden = needed.filter(|item| item.does.is_some_and(|does| !is_on_top(does, areas)));
    let mut found: Vec<String> = hidden.map(|item| format!("{:?}: no place for `{}` ({:?})", screen.page, item.words, item.zone)).collect();
    found.extend(strange(screen, areas).map(|does| format!("{:?}: {does:?} can be pressed and is not on the screen", screen.page)));
    found
}

/// Whether it stands where nothing scrolls.
fn is_fixed(item: &Item, page: Page) -> bool {
    matches!(item.zone, Zone::Bar | Zone::Tour | Zone::Asking) || (item.zone == Zone::Picture && page == Page::Work)
}

/// Whether a finger can come at it: its middle is covered by nothing.
fn is_on_top(does: Intent, areas: &Areas) -> bool {
    let its = |area: &&Area| area.does == Does::Press(does);
    areas.0.iter().filter(its).any(|area| areas.top(area.rect.center()).is_some_and(|top| top.does == Does::Press(does)))
}

/// What can be pressed though the screen does not say so; scrolling apart, which
/// is the interface's own.
fn strange<'a>(screen: &'a Screen, areas: &'a Areas) -> impl Iterator<Item = Intent> + 'a {
    let pressed = areas.0.iter().filter_map(|area| match area.does {
        Does::Press(does) => Some(does),
        _ => None,
    });
    pressed.filter(move |does| !matches!(does, Intent::Scroll { .. }) && screen.of(*does).is_none())
}
