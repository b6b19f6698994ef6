//! What lies open over the gallery.

/// A screen of the kiosk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// The title, before a visit.
    #[default]
    Title,
    /// The gallery itself.
    Walk,
    /// A work, as large as the screen.
    Work,
    /// All works, by room.
    Works,
    /// The plan of the rooms.
    Plan,
    /// What happened when.
    Timeline,
    /// Where it happened.
    Map,
    /// Finding by words.
    Search,
    /// The guided tours.
    Tours,
    /// The question to visitors.
    Question,
    /// Who made this, what to read, what the line in the floor means.
    About,
}

impl Page {
    /// The pages on which one finds something, in the order of their tabs.
    pub const FINDING: [Page; 8] =
        [Page::Works, Page::Plan, Page::Timeline, Page::Map, Page::Search, Page::Tours, Page::Question, Page::About];

    /// Whether it is one of those.
    pub fn is_finding(self) -> bool {
        Self::FINDING.contains(&self)
    }
}

/// What lies over a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Panel {
    /// Text size, contrast, motion, reach, sound.
    Access,
    /// A code with title, citation and link, to take away.
    Keep,
}

/// What is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Open {
    /// The page.
    pub page: Page,
    /// The page to go back to, and how far it was scrolled.
    pub from: Option<(Page, f32)>,
    /// What lies over it.
    pub panel: Option<Panel>,
    /// Seconds until the visit ends, when one is asked whether one is still
    /// here.
    pub asking: Option<u8>,
    /// How far its text is scrolled, logical pixels.
    pub scroll: f32,
    /// The event or place one looks at.
    pub marked: Option<usize>,
    /// The era to which timeline and map are narrowed: a room.
    pub era: Option<usize>,
    /// What one has answered to the question.
    pub answered: Option<usize>,
    /// The item of the screen that has the focus of the keys.
    pub focus: Option<usize>,
}

impl Open {
    /// Opens another page, from its top.
    pub(super) fn turn_to(&mut self, page: Page) {
        if page == self.page {
            self.panel = None;
            return;
        }
        // One way back is enough: to where one stood or looked before.
        let from = (self.page != Page::Title).then_some((self.page, self.scroll));
        *self = Self { page, from, answered: self.answered, era: self.era, ..Self::default() };
    }

    /// Closes what lies on top; back to the page before.
    pub(super) fn back(&mut self) {
        if self.panel.take().is_some() || self.page == Page::Title || self.page == Page::Walk {
            return;
        }
        let (page, scroll) = self.from.filter(|(page, _)| *page != self.page).unwrap_or((Page::Walk, 0.0));
        *self = Self { page, scroll, answered: self.answered, era: self.era, ..Self::default() };
    }
}
