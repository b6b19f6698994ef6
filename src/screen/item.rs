//! One thing on a screen: words to read, or something to press.

use super::Icon;
use crate::exhibition::WorkAt;
use crate::session::{Intent, Page};

/// What kind of thing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The name of what is seen.
    Title,
    /// The name of a part.
    Heading,
    /// Words to read.
    Text,
    /// Words beside.
    Note,
    /// One of several accounts of the same thing.
    Claim,
    /// Something to press.
    Control,
}

/// Where on the screen it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// The question whether somebody is still here.
    Asking,
    /// A panel over the page.
    Panel,
    /// The page's own.
    Main,
    /// Over the picture one looks at.
    Picture,
    /// The guided tour one is on.
    Tour,
    /// The bar at the foot.
    Bar,
}

/// One thing on a screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What kind of thing.
    pub kind: Kind,
    /// Where.
    pub zone: Zone,
    /// What stands there.
    pub words: String,
    /// What is said, where that is more than stands there.
    pub says: Option<String>,
    /// What it does.
    pub does: Option<Intent>,
    /// For a switch or a choice: whether it is on.
    pub chosen: Option<bool>,
    /// Its pictogram.
    pub icon: Option<Icon>,
    /// The work whose picture stands there.
    pub picture: Option<WorkAt>,
}

impl Item {
    fn new(zone: Zone, kind: Kind, words: impl Into<String>) -> Self {
        Self { kind, zone, words: words.into(), says: None, does: None, chosen: None, icon: None, picture: None }
    }

    pub(super) fn icon(&mut self, icon: Icon) -> &mut Self {
        self.icon = Some(icon);
        self
    }

    pub(super) fn chosen(&mut self, chosen: bool) -> &mut Self {
        self.chosen = Some(chosen);
        self
    }

    pub(super) fn picture(&mut self, work: WorkAt) -> &mut Self {
        self.picture = Some(work);
        self
    }

    pub(super) fn says(&mut self, words: impl Into<String>) -> &mut Self {
        self.says = Some(words.into());
        self
    }
}

/// What a screen says and offers, in the order in which it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Screen {
    /// The page.
    pub page: Page,
    /// What is said when one comes here.
    pub arrival: Vec<String>,
    /// What there is.
    pub items: Vec<Item>,
}

impl Screen {
    pub(super) fn new(page: Page) -> Self {
        Self { page, arrival: Vec::new(), items: Vec::new() }
    }

    pub(super) fn add(&mut self, zone: Zone, kind: Kind, words: impl Into<String>) -> &mut Item {
        self.items.push(Item::new(zone, kind, words));
        let last = self.items.len() - 1;
        &mut self.items[last]
    }

    /// Words, unless there are none.
    pub(super) fn say(&mut self, kind: Kind, words: impl Into<String>) {
        let words: String = words.into();
        if !words.trim().is_empty() {
            self.add(Zone::Main, kind, words);
        }
    }

    pub(super) fn control(&mut self, zone: Zone, words: impl Into<String>, does: Intent) -> &mut Item {
        let item = self.add(zone, Kind::Control, words);
        item.does = Some(does);
        item
    }

    /// The items of a zone, with their numbers.
    pub fn zone(&self, zone: Zone) -> impl Iterator<Item = (usize, &Item)> {
        self.items.iter().enumerate().filter(move |(_, item)| item.zone == zone)
    }

    /// The item that does something.
    pub fn of(&self, does: Intent) -> Option<(usize, &Item)> {
        self.items.iter().enumerate().find(|(_, item)| item.does == Some(does))
    }

    /// Everything that can be pressed.
    pub fn controls(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.does.is_some())
    }
}
