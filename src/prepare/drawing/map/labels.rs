//! Names beside their marks: none over another, none over a mark, all inside.

use crate::prepare::drawing::svg::{Anchor, Area, Svg, Type, count_of};
use crate::prepare::fonts::Fonts;

/// A name that wants a place.
#[derive(Clone, Debug)]
pub(super) struct Wish<'a> {
    /// The middle of its mark.
    pub(super) at: (f32, f32),
    /// How far the mark reaches.
    pub(super) reach: f32,
    /// The name.
    pub(super) name: String,
    /// A small line under it.
    pub(super) note: &'a str,
}

/// A name that has its place.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// What it covers.
    pub(super) area: Area,
    /// A thin line from the mark, where the name stands off.
    pub(super) leader: Option<((f32, f32), (f32, f32))>,
    anchor: Anchor,
    setting: Setting,
}

#[derive(Clone, Debug)]
struct Setting {
    name: Vec<String>,
    note: Vec<String>,
    size: f32,
    w: f32,
    h: f32,
}

const NOTE: f32 = 16.0;
const SIZES: [f32; 3] = [21.0, 19.0, 17.0];
/// How far names stand off their marks, nearest first.
const OFFS: [f32; 10] = [0.0, 8.0, 18.0, 30.0, 44.0, 60.0, 80.0, 105.0, 135.0, 170.0];

/// What stands in the way of names.
pub(super) struct Ground<'a> {
    /// Names stay inside.
    pub(super) frame: Area,
    /// Names never cover these.
    pub(super) hard: &'a [Area],
    /// Names keep clear of these while they can: rivers, railways, borders,
    /// coasts, routes, in small pieces, each with its weight.
    pub(super) soft: &'a [(Area, f32)],
}

/// Finds a place for every name, in the order given.
pub(super) fn place(wishes: &[Wish], ground: &Ground, fonts: &Fonts) -> Vec<Placed> {
    let mut taken: Vec<Area> = Vec::new();
    let mut placed = Vec::new();
    for wish in wishes {
        let found = find(wish, wishes, ground, &taken, fonts);
        taken.push(found.area);
        placed.push(found);
    }
    placed
}

/// The free place that costs least: the lines it covers, how far it stands
/// off, how small it must be set, on which side it is, and whether it could be
/// taken for the name of another mark.
fn find(wish: &Wish, all: &[Wish], ground: &Ground, taken: &[Area], fonts: &Fonts) -> Placed {
    let around = Area::new(wish.at.0, wish.at.1, 0.0, 0.0).inset(-480.0);
    let soft: Vec<(Area, f32)> = ground.soft.iter().filter(|(area, _)| area.meets(around)).copied().collect();
    let free = |area: Area| {
        let clear = |other: &Area| !area.meets(*other);
        ground.frame.holds(area) && ground.hard.iter().all(clear) && taken.iter().all(clear)
    };
    let mut best: Option<(f32, Placed)> = None;
    for (smaller, size) in SIZES.into_iter().enumerate() {
        let setting = set(wish, size, true, fonts);
        for off in OFFS {
            for (side, (area, anchor)) in spots(wish, &setting, off).into_iter().enumerate() {
                let plain = count_of(smaller) * 4.0 + off * 0.3 + count_of(side) * 0.35 + if off > LED { 4.0 } else { 0.0 };
                if best.as_ref().is_some_and(|(cost, _)| *cost <= plain) || !free(area) {
                    continue;
                }
                let cost = plain + covered(area, &soft).min(MOST) + STRANGE * count_of(strangers(wish, all, area));
                if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                    let leader = (off > LED).then(|| (edge(wish, area), nearest(area, wish.at)));
                    best = Some((cost, Placed { area, leader, anchor, setting: setting.clone() }));
                }
            }
        }
    }
    best.map_or_else(|| bare(wish, ground, taken, fonts), |(_, placed)| placed)
}

/// The most that covered lines cost: a name beside its mark, over a river, is
/// better than one far off.
pub(super) const MOST: f32 = 9.0;
/// What a name costs that stands no nearer to its own mark than to another.
const STRANGE: f32 = 15.0;

/// How many other marks a name's place is as near to as to its own.
fn strangers(wish: &Wish, all: &[Wish], area: Area) -> usize {
    let far = |one: &Wish| {
        let (x, y) = nearest(area, one.at);
        (x - one.at.0).hypot(y - one.at.1) - one.reach
    };
    let own = far(wish);
    all.iter().filter(|other| !std::ptr::eq(*other, wish) && far(other) < own + 2.0).count()
}

/// From here on a name has a line to its mark.
const LED: f32 = 20.0;

/// The weight of what an area covers.
pub(super) fn covered(area: Area, soft: &[(Area, f32)]) -> f32 {
    soft.iter().filter(|(other, _)| area.meets(*other)).map(|(_, weight)| weight).sum()
}

/// A name without its note, where the two have no place together.
fn bare(wish: &Wish, ground: &Ground, taken: &[Area], fonts: &Fonts) -> Placed {
    let clear = |area: Area| ground.hard.iter().chain(taken).all(|other| !area.meets(*other));
    let bare = set(wish, NOTE, false, fonts);
    let found = OFFS.iter().find_map(|off| {
        let (area, anchor) = spots(wish, &bare, *off).into_iter().find(|(area, _)| ground.frame.holds(*area) && clear(*area))?;
        let leader = (*off > LED).then(|| (edge(wish, area), nearest(area, wish.at)));
        Some(Placed { area, leader, anchor, setting: bare.clone() })
    });
    found.unwrap_or_else(|| least_bad(wish, bare, ground, taken))
}

/// Where nothing is free: the place in the frame that covers least.
fn least_bad(wish: &Wish, setting: Setting, ground: &Ground, taken: &[Area]) -> Placed {
    let covered = |area: Area| -> f32 { ground.hard.iter().chain(taken).map(|other| shared(area, *other)).sum() };
    let into = |area: Area| Area {
        x: area.x.clamp(ground.frame.x, (ground.frame.right() - area.w).max(ground.frame.x)),
        y: area.y.clamp(ground.frame.y, (ground.frame.bottom() - area.h).max(ground.frame.y)),
        ..area
    };
    let spots = spots(wish, &setting, 0.0).map(|(area, anchor)| (into(area), anchor));
    let best = spots.into_iter().min_by(|a, b| covered(a.0).total_cmp(&covered(b.0)));
    let (area, anchor) = best.unwrap_or((Area::new(wish.at.0, wish.at.1, setting.w, setting.h), Anchor::Start));
    Placed { area, leader: None, anchor, setting }
}

fn shared(a: Area, b: Area) -> f32 {
    let w = (a.right().min(b.right()) - a.x.max(b.x)).max(0.0);
    let h = (a.bottom().min(b.bottom()) - a.y.max(b.y)).max(0.0);
    w * h
}

/// The eight places round a mark, best first.
fn spots(wish: &Wish, setting: &Setting, off: f32) -> [(Area, Anchor); 8] {
    let ((x, y), w, h) = (wish.at, setting.w, setting.h);
    let r = wish.reach + 5.0 + off;
    let d = wish.reach * 0.75 + 3.0 + off * 0.7;
    let box_at = |x: f32, y: f32| Area::new(x, y, w, h);
    [
        (box_at(x + r, y - h / 2.0), Anchor::Start),
        (box_at(x - r - w, y - h / 2.0), Anchor::End),
        (box_at(x + d, y - d - h), Anchor::Start),
        (box_at(x + d, y + d), Anchor::Start),
        (box_at(x - d - w, y - d - h), Anchor::End),
        (box_at(x - d - w, y + d), Anchor::End),
        (box_at(x - w / 2.0, y - r - h), Anchor::Middle),
        (box_at(x - w / 2.0, y + r), Anchor::Middle),
    ]
}

fn nearest(area: Area, to: (f32, f32)) -> (f32, f32) {
    (to.0.clamp(area.x, area.right()), to.1.clamp(area.y, area.bottom()))
}

/// Where a leader leaves the mark.
fn edge(wish: &Wish, area: Area) -> (f32, f32) {
    let end = nearest(area, wish.at);
    let (dx, dy) = (end.0 - wish.at.0, end.1 - wish.at.1);
    let long = dx.hypot(dy).max(0.01);
    (wish.at.0 + dx / long * wish.reach, wish.at.1 + dy / long * wish.reach)
}

fn set(wish: &Wish, size: f32, noted: bool, fonts: &Fonts) -> Setting {
    let colour = crate::exhibition::colour::Colour::default();
    let (name, note) = (Type::serif(size, colour).style, Type::sans(NOTE, colour).style);
    let names = fonts.wrap(name, &wish.name, size, 300.0);
    let notes = if noted && !wish.note.is_empty() { fonts.wrap(note, wish.note, NOTE, 235.0) } else { Vec::new() };
    let named = names.iter().map(|line| fonts.width(name, line, size)).fold(0.0, f32::max);
    let w = notes.iter().map(|line| fonts.width(note, line, NOTE)).fold(named, f32::max);
    let h = size * 1.12 * count_of(names.len()) + NOTE * 1.12 * count_of(notes.len());
    Setting { name: names, note: notes, size, w: w + 2.0, h }
}

impl Placed {
    /// Writes the name in its place.
    pub(super) fn write(&self, name: Type, note: Type, svg: &mut Svg) {
        let x = match self.anchor {
            Anchor::Start => self.area.x + 1.0,
            Anchor::Middle => self.area.x + self.area.w / 2.0,
            Anchor::End => self.area.right() - 1.0,
        };
        let size = self.setting.size;
        let y = svg.lines((x, self.area.y + size * 0.88), &self.setting.name, size * 1.12, name.sized(size).at(self.anchor));
        let y = y - size * 0.88 + NOTE * 0.86;
        svg.lines((x, y), &self.setting.note, NOTE * 1.12, note.sized(NOTE).at(self.anchor));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_do_not_overlap() {
        let fonts = Fonts::default();
        let wish = |at: (f32, f32)| Wish { at, reach: 6.0, name: "Blagoveshchensk".into(), note: "rail gate" };
        let wishes: Vec<Wish> = (0..9_u8).map(|i| wish((300.0 + f32::from(i) * 24.0, 300.0 + f32::from(i % 3) * 16.0))).collect();
        let marks: Vec<Area> = wishes.iter().map(|wish| Area::new(wish.at.0 - 6.0, wish.at.1 - 6.0, 12.0, 12.0)).collect();
        let ground = Ground { frame: Area::new(0.0, 0.0, 900.0, 700.0), hard: &marks, soft: &[] };
        let placed = place(&wishes, &ground, &fonts);
        for (at, one) in placed.iter().enumerate() {
            assert!(ground.frame.holds(one.area) && marks.iter().all(|mark| !mark.meets(one.area)));
            assert!(placed.iter().skip(at + 1).all(|other| !one.area.meets(other.area)));
        }
    }

    #[test]
    fn names_keep_clear_of_rivers_where_they_can() {
        let fonts = Fonts::default();
        let wish = Wish { at: (400.0, 300.0), reach: 6.0, name: "Khabarovsk".into(), note: "" };
        // A river runs east from the mark, where a name would stand first.
        let river: Vec<(Area, f32)> = (0..60_u8).map(|at| (Area::new(400.0 + f32::from(at) * 6.0, 297.0, 6.0, 6.0), 1.0)).collect();
        let mark = [Area::new(394.0, 294.0, 12.0, 12.0)];
        let ground = Ground { frame: Area::new(0.0, 0.0, 900.0, 700.0), hard: &mark, soft: &river };
        let placed = place(&[wish], &ground, &fonts);
        assert!(placed.iter().all(|one| covered(one.area, &river) < 0.5 && one.leader.is_none()), "{placed:?}");
    }
}
