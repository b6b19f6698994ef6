//! Works along walls: in the order of the visit, evenly spaced, clear of doors
//! and corners, labels at the right.

use super::plinth::Plinth;
use crate::exhibition::{Image, Wall, Work};
use std::ops::Range;

/// Width of a frame's moulding, metres.
pub const FRAME: f32 = 0.035;

/// Width of the mount between picture and frame, metres.
pub const MOUNT: f32 = 0.055;

/// A label's width and height, metres.
pub const LABEL: (f32, f32) = (0.50, 0.66);

/// Between a frame and its label, metres.
pub const LABEL_GAP: f32 = 0.10;

/// Nothing hangs nearer to a corner or a door than this, metres.
pub(super) const CLEAR: f32 = 0.45;

/// The least space between neighbours, metres.
const LEAST_GAP: f32 = 0.28;

/// Space between works of one group, metres.
const GROUP_GAP: f32 = 0.22;

/// Where a work hangs: its frame's left edge along a wall.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The work's index in its room.
    pub work: usize,
    /// The wall.
    pub wall: Wall,
    /// Metres from the wall's left end to the outer frame's left edge.
    pub left: f32,
    /// Outer width of the frame, metres.
    pub width: f32,
}

impl Place {
    /// What the work and its label take of the wall, metres.
    pub fn span(&self) -> Range<f32> {
        self.left..self.left + self.width + LABEL_GAP + LABEL.0
    }

    /// The middle of the frame, metres along the wall.
    pub fn centre(&self) -> f32 {
        self.left + self.width / 2.0
    }
}

/// Why a work does not hang, or not where it was pinned.
#[derive(Clone, Debug, PartialEq)]
pub enum Misfit {
    /// No room left on the walls.
    NoRoom {
        /// The work's index in its room.
        work: usize,
        /// Metres that all works want, and metres there are.
        wanted: f32,
        /// Metres of free wall.
        there: f32,
    },
    /// Pinned over a door, a corner or another pinned work; hung by rule instead.
    PinnedOver {
        /// The work's index in its room.
        work: usize,
        /// What is in its way.
        what: &'static str,
    },
    /// Higher than the room.
    TooHigh {
        /// The work's index in its room.
        work: usize,
    },
}

/// A stretch of wall without doors.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stretch {
    pub(super) wall: Wall,
    pub(super) free: Range<f32>,
}

impl Stretch {
    fn length(&self) -> f32 {
        self.free.end - self.free.start
    }
}

/// Outer width or height of a framed picture.
pub(super) fn outer(size: f32) -> f32 {
    size + 2.0 * (FRAME + MOUNT)
}

/// What a work takes of a wall, without its label: its frame, or its plinth.
fn width(work: &Work) -> f32 {
    match &work.image {
        Image::Model(model) => Plinth::size(model).x,
        _ => outer(work.size.0),
    }
}

/// How high the wall must be for a work.
fn height(work: &Work) -> f32 {
    match &work.image {
        Image::Model(model) => Plinth::size(model).y + Plinth::above(model),
        _ => outer(work.size.1),
    }
}

/// What a work takes of a wall with its label.
fn unit(work: &Work) -> f32 {
    width(work) + LABEL_GAP + LABEL.0
}

/// The free stretches of a wall beside what is taken of it.
pub(super) fn stretches(wall: Wall, length: f32, taken: &[Range<f32>]) -> Vec<Stretch> {
    let mut free = vec![CLEAR..length - CLEAR];
    for taken in taken {
        free = free
            .into_iter()
            .flat_map(|piece| if overlap(&piece, taken) { vec![piece.start..taken.start, taken.end..piece.end] } else { vec![piece] })
            .collect();
    }
    free.into_iter().filter(|free| free.end > free.start).map(|free| Stretch { wall, free }).collect()
}

/// Works that hang side by side as one.
struct Bunch {
    works: Vec<usize>,
    width: f32,
    wall: Option<Wall>,
}

/// Hangs a room's works. `walls` come in the order of the visit; `spare` are
/// used only when the others are full.
pub(super) fn hang(works: &[Work], walls: &[Stretch], spare: &[Stretch], height: f32) -> (Vec<Place>, Vec<Misfit>) {
    let mut misfits: Vec<Misfit> =
        (0..works.len()).filter(|&at| self::height(&works[at]) > height - 0.3).map(|work| Misfit::TooHigh { work }).collect();
    let mut places = pinned(works, walls, spare, &mut misfits);
    let taken: Vec<(Wall, Range<f32>)> = places.iter().map(|place| (place.wall, place.span())).collect();
    let is_free = |at: usize| places.iter().all(|place| place.work != at) && !misfits.contains(&Misfit::TooHigh { work: at });
    let rest: Vec<usize> = (0..works.len()).filter(|&at| is_free(at)).collect();
    let bunches = bunch(works, &rest);
    let mut room: Vec<Stretch> = walls.iter().flat_map(|stretch| without(stretch, &taken)).collect();
    let mut assigned = assign(&bunches, &room);
    if assigned.iter().any(Option::is_none) {
        room.extend(spare.iter().flat_map(|stretch| without(stretch, &taken)));
        assigned = assign(&bunches, &room);
    }
    for (at, stretch) in room.iter().enumerate() {
        let here: Vec<&Bunch> = bunches.iter().zip(&assigned).filter(|(_, to)| **to == Some(at)).map(|(bunch, _)| bunch).collect();
        places.extend(spread(works, &here, stretch));
    }
    let wanted = bunches.iter().map(|bunch| bunch.width + LEAST_GAP).sum();
    let there = room.iter().map(Stretch::length).sum();
    for (bunch, _) in bunches.iter().zip(&assigned).filter(|(_, to)| to.is_none()) {
        misfits.extend(bunch.works.iter().map(|&work| Misfit::NoRoom { work, wanted, there }));
    }
    places.sort_by_key(|place| place.work);
    (places, misfits)
}

fn overlap(a: &Range<f32>, b: &Range<f32>) -> bool {
    a.start < b.end && b.start < a.end
}

/// The works that a curator has pinned to a place, first come first served.
fn pinned(works: &[Work], walls: &[Stretch], spare: &[Stretch], misfits: &mut Vec<Misfit>) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for (at, work) in works.iter().enumerate() {
        let Some((wall, Some(centre))) = work.pin else { continue };
        if misfits.contains(&Misfit::TooHigh { work: at }) {
            continue;
        }
        let width = self::width(work);
        let place = Place { work: at, wall, left: centre - width / 2.0, width };
        let span = place.span();
        let fits = walls
            .iter()
            .chain(spare)
            .any(|stretch| stretch.wall == wall && stretch.free.start - 0.01 <= span.start && span.end <= stretch.free.end + 0.01);
        let free = places.iter().all(|other| other.wall != wall || !overlap(&other.span(), &span));
        if fits && free {
            places.push(place);
        } else {
            let what = if fits { "another pinned work" } else { "a door, a corner, a furnishing or the wall's end" };
            misfits.push(Misfit::PinnedOver { work: at, what });
        }
    }
    places
}

/// What is left of a stretch beside what is pinned there.
fn without(stretch: &Stretch, taken: &[(Wall, Range<f32>)]) -> Vec<Stretch> {
    let mut left = vec![stretch.clone()];
    for (_, span) in taken.iter().filter(|(wall, _)| *wall == stretch.wall) {
        left = left
            .into_iter()
            .flat_map(|piece| {
                if !overlap(&piece.free, span) {
                    return vec![piece];
                }
                let wall = piece.wall;
                let before = Stretch { wall, free: piece.free.start..span.start - LEAST_GAP };
                let after = Stretch { wall, free: span.end + LEAST_GAP..piece.free.end };
                [before, after].into_iter().filter(|piece| piece.length() > 0.0).collect()
            })
            .collect();
    }
    left
}

/// Works of one group come together at the place of the first.
fn bunch(works: &[Work], rest: &[usize]) -> Vec<Bunch> {
    let mut bunches: Vec<Bunch> = Vec::new();
    for &at in rest {
        let group = works[at].group.as_ref();
        let wall = works[at].pin.map(|(wall, _)| wall).filter(|_| works[at].pin.is_some_and(|(_, place)| place.is_none()));
        let fellow = bunches.iter_mut().find(|bunch| group.is_some() && works[bunch.works[0]].group.as_ref() == group);
        if let Some(bunch) = fellow {
            bunch.works.push(at);
            bunch.width += GROUP_GAP + unit(&works[at]);
        } else {
            bunches.push(Bunch { works: vec![at], width: unit(&works[at]), wall });
        }
    }
    bunches
}

/// Gives each bunch a stretch, in order, with the widest even gap that fits.
fn assign(bunches: &[Bunch], room: &[Stretch]) -> Vec<Option<usize>> {
    let mut best = fill(bunches, room, LEAST_GAP);
    if best.iter().any(Option::is_none) {
        return best;
    }
    let (mut low, mut high) = (LEAST_GAP, 6.0_f32);
    for _ in 0..12 {
        let gap = f32::midpoint(low, high);
        let tried = fill(bunches, room, gap);
        if tried.iter().all(Option::is_some) {
            (best, low) = (tried, gap);
        } else {
            high = gap;
        }
    }
    best
}

/// Fills the stretches one after the other with at least `gap` between works
/// (half of it at the ends). A bunch too wide for what is left is tried again
/// in every stretch after the first pass, so that none is lost while there is
/// room somewhere.
fn fill(bunches: &[Bunch], room: &[Stretch], gap: f32) -> Vec<Option<usize>> {
    let mut left: Vec<f32> = room.iter().map(Stretch::length).collect();
    let mut assigned = vec![None; bunches.len()];
    let fits = |bunch: &Bunch, at: usize, left: &[f32]| {
        bunch.wall.is_none_or(|wall| room[at].wall == wall) && bunch.width + gap - LEAST_GAP <= left[at] + 0.001
    };
    // Those with a wall of their own come first, wherever it is.
    for (at, bunch) in bunches.iter().enumerate().filter(|(_, bunch)| bunch.wall.is_some()) {
        if let Some(to) = (0..room.len()).find(|&to| fits(bunch, to, &left)) {
            assigned[at] = Some(to);
            left[to] -= bunch.width + gap;
        }
    }
    let mut now = 0;
    for (at, bunch) in bunches.iter().enumerate().filter(|(_, bunch)| bunch.wall.is_none()) {
        if let Some(to) = (now..room.len()).find(|&to| fits(bunch, to, &left)) {
            assigned[at] = Some(to);
            left[to] -= bunch.width + gap;
            now = to;
        }
    }
    if gap <= LEAST_GAP {
        for (at, bunch) in bunches.iter().enumerate().filter(|(at, _)| assigned.get(*at) == Some(&None)).collect::<Vec<_>>() {
            let somewhere = (0..room.len()).find(|&to| fits(bunch, to, &left));
            let anywhere = somewhere.or_else(|| (0..room.len()).find(|&to| bunch.width <= left[to]));
            if let Some(to) = anywhere {
                assigned[at] = Some(to);
                left[to] -= bunch.width + gap;
            }
        }
    }
    assigned
}

/// Spreads works evenly over a stretch.
fn spread(works: &[Work], bunches: &[&Bunch], stretch: &Stretch) -> Vec<Place> {
    let wanted: f32 = bunches.iter().map(|bunch| bunch.width).sum();
    #[expect(clippy::cast_precision_loss, reason = "a number of works")]
    let gap = (stretch.length() - wanted) / bunches.len().max(1) as f32;
    // Half a gap at the ends, so that works stand in the middle of their share.
    let mut left = stretch.free.start + gap / 2.0;
    let mut places = Vec::new();
    for bunch in bunches {
        for &work in &bunch.works {
            let width = self::width(&works[work]);
            places.push(Place { work, wall: stretch.wall, left, width });
            left += unit(&works[work]) + GROUP_GAP;
        }
        left += gap - GROUP_GAP;
    }
    places
}
