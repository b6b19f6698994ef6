//! Maps: land and water, borders and ways, places with their names, and a key.

mod base;
pub mod geography;
mod key;
mod labels;
mod land;
mod projection;

use super::svg::{Anchor, Area, Paint, Svg, Type, count_of, fit, n, polyline};
use super::tones::Tones;
use super::words::Word;
use super::{Sheet, WIDTH};
use crate::exhibition::Lang;
use crate::exhibition::colour::Colour;
use crate::exhibition::picture::Map;
use crate::exhibition::picture::map::{MapPlace, Mark, Route, RouteKind};
pub use base::{BaseMap, BaseTones};
use geography::{Course, Geography};
use labels::{Ground, Wish};
use projection::Projection;

/// Free edge round the sheet.
const MARGIN: f32 = 40.0;
/// Notes, and what the key says.
const SMALL: f32 = 17.0;
/// The note at the foot.
const NOTE: f32 = 16.0;
/// The source, the smallest type on a map.
const SOURCE: f32 = 13.5;

/// What every part of a map needs to be drawn.
#[derive(Clone, Copy)]
struct Plan<'a> {
    map: &'a Map,
    lang: Lang,
    tones: Tones,
    land: Colour,
    sea: Colour,
    river: Colour,
    window: Area,
    projection: Projection,
}

/// Draws a map on a sheet of this height.
pub(super) fn draw(map: &Map, sheet: &Sheet, height: f32, svg: &mut Svg) {
    let tones = Tones::of(sheet.palette);
    svg.rect(Area::new(0.0, 0.0, WIDTH, height), Paint::fill(tones.paper));
    let top = title(sheet, tones, svg);
    let bottom = foot(map, sheet, tones, height, svg);
    let whole = Area::new(MARGIN, top, WIDTH - 2.0 * MARGIN, (bottom - top).max(80.0));
    let block = key::Key::of(map, sheet.lang, key::NARROW, svg.fonts());
    let plan = Plan::of(map, sheet, whole);
    let soft = plan.lines(sheet.geography);
    if let Some(corner) = free_corner(&plan, block.area(), &soft, svg) {
        content(&plan, sheet, Some(corner), &soft, svg);
        block.draw(corner, &plan, svg);
    } else {
        let block = key::Key::of(map, sheet.lang, whole.w, svg.fonts());
        let tall = block.area().h + 4.0;
        let plan = Plan::of(map, sheet, Area { h: (whole.h - tall).max(80.0), ..whole });
        content(&plan, sheet, None, &plan.lines(sheet.geography), svg);
        block.draw(Area { y: whole.bottom() - tall + 8.0, ..whole }, &plan, svg);
    }
}

impl<'a> Plan<'a> {
    fn of(map: &'a Map, sheet: &Sheet, window: Area) -> Self {
        let tones = Tones::of(sheet.palette);
        let places = map.places.iter().map(|place| place.at);
        let further = places.chain(map.routes.iter().flat_map(|route| route.points.iter().copied()));
        let projection = Projection::fit(map.bounds, further, window.inset(26.0));
        let land = Colour::rgb(0xec, 0xe0, 0xc6).mix(tones.paper, 0.35);
        let sea = Colour::rgb(0xbf, 0xd0, 0xd4).mix(tones.paper, 0.25);
        let river = Colour::rgb(0x4a, 0x7c, 0x98);
        Self { map, lang: sheet.lang, tones, land, sea, river, window, projection }
    }

    fn at(&self, place: (f64, f64)) -> (f32, f32) {
        self.projection.at(place.0, place.1)
    }

    /// How far a place's mark reaches from its middle.
    #[expect(clippy::cast_possible_truncation, reason = "a radius on a sheet")]
    fn reach(&self, place: &MapPlace) -> f32 {
        let Some(value) = place.value.filter(|value| value.is_finite() && *value > 0.0) else {
            return match place.mark {
                Mark::Dot => 6.0,
                Mark::Star => 12.0,
                Mark::Ring | Mark::Square => 9.0,
                Mark::Grave => 11.0,
            };
        };
        let most = self.map.places.iter().filter_map(|place| place.value).fold(value, f64::max);
        ((value / most).sqrt() as f32 * 36.0).max(4.5)
    }

    /// What the marks cover.
    fn marks(&self) -> Vec<Area> {
        let area = |place: &MapPlace| {
            let ((x, y), r) = (self.at(place.at), self.reach(place) + 1.5);
            Area::new(x - r, y - r, 2.0 * r, 2.0 * r)
        };
        self.map.places.iter().map(area).collect()
    }

    /// Small squares along the routes.
    fn ways(&self) -> Vec<Area> {
        let mut ways = Vec::new();
        for route in &self.map.routes {
            let spots: Vec<(f32, f32)> = route.points.iter().map(|point| self.at(*point)).collect();
            pieces(&spots, 8.0, self.window, &mut |area| ways.push(area));
        }
        ways
    }

    /// Every line that a name should not cover, in small squares, with its
    /// weight: routes, then railways and borders, then rivers and coasts.
    fn lines(&self, geography: &Geography) -> Vec<(Area, f32)> {
        let mut lines: Vec<(Area, f32)> = self.ways().into_iter().map(|area| (area, 3.0)).collect();
        let mut add = |course: &Course, weight: f32| {
            let spots: Vec<(f32, f32)> = course.iter().map(|(longitude, latitude)| self.at((*latitude, *longitude))).collect();
            pieces(&spots, 6.0, self.window, &mut |area| lines.push((area, weight)));
        };
        geography.railways(&self.map.railways).for_each(|course| add(course, 1.0));
        geography.borders(self.map.year).for_each(|course| add(course, 1.0));
        geography.rivers(&self.map.rivers).for_each(|course| add(course, 0.8));
        geography.lakes().for_each(|course| add(course, 0.4));
        geography.land().flatten().for_each(|course| add(course, 0.45));
        lines
    }
}

/// Squares of this side along a line, as far as it lies in the window.
fn pieces(spots: &[(f32, f32)], side: f32, window: Area, put: &mut impl FnMut(Area)) {
    for (from, to) in spots.iter().zip(spots.iter().skip(1)) {
        let reach = Area::new(from.0.min(to.0), from.1.min(to.1), (from.0 - to.0).abs().max(0.1), (from.1 - to.1).abs().max(0.1));
        if !reach.meets(window) {
            continue;
        }
        let steps = ((to.0 - from.0).hypot(to.1 - from.1) / side).clamp(1.0, 400.0);
        let mut at = 0.0;
        while at < steps {
            let part = at / steps;
            let (x, y) = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
            let area = Area::new(x - side / 2.0, y - side / 2.0, side, side);
            if area.meets(window) {
                put(area);
            }
            at += 1.0;
        }
    }
}

/// The title at the upper left; gives back where it ends.
fn title(sheet: &Sheet, tones: Tones, svg: &mut Svg) -> f32 {
    let look = Type::title(50.0, tones.ink);
    let (size, lines) = fit(svg.fonts(), look.style, sheet.title, WIDTH - 2.0 * MARGIN, 1, (50.0, 36.0));
    svg.rect(Area::new(MARGIN, 28.0, 56.0, 6.0), Paint::fill(tones.accent));
    let next = svg.lines((MARGIN, if sheet.lang == Lang::Zh { 45.0 } else { 38.0 } + size * 0.88), &lines, size * 1.1, look.sized(size));
    next - size * 1.1 + size * 0.3 + 10.0
}

/// Note and source at the foot; gives back where they begin.
fn foot(map: &Map, sheet: &Sheet, tones: Tones, height: f32, svg: &mut Svg) -> f32 {
    let (note_look, source_look) = (Type::sans(NOTE, tones.ink.mix(tones.pale, 0.5)), Type::sans(SOURCE, tones.pale));
    let width = WIDTH - 2.0 * MARGIN;
    let note = map.note.as_ref().map(|note| svg.fonts().wrap(note_look.style, note.get(sheet.lang), NOTE, width)).unwrap_or_default();
    let said = format!("{}{}", Word::Source.say(sheet.lang), sheet.source);
    let source = if sheet.source.trim().is_empty() { Vec::new() } else { svg.fonts().wrap(source_look.style, &said, SOURCE, width) };
    let (wide, narrow) = (NOTE * 1.28, SOURCE * 1.28);
    let between = if note.is_empty() || source.is_empty() { 0.0 } else { 4.0 };
    let top = height - 24.0 - wide * count_of(note.len()) - between - narrow * count_of(source.len());
    let y = svg.lines((MARGIN, top + NOTE * 0.85), &note, wide, note_look);
    svg.lines((MARGIN, y + between - (NOTE - SOURCE)), &source, narrow, source_look);
    top - 12.0
}

/// The corner of the window in which the key covers no mark and no route, and
/// least of what else is drawn.
fn free_corner(plan: &Plan, size: Area, soft: &[(Area, f32)], svg: &Svg) -> Option<Area> {
    let inner = plan.window.inset(10.0);
    if size.h > inner.h * 0.55 {
        return None;
    }
    let (left, right) = (inner.x, inner.right() - size.w);
    let (top, bottom) = (inner.y, inner.bottom() - size.h);
    let mut taken = plan.marks();
    taken.extend(plan.ways());
    let countries = countries(plan, &taken, soft, svg);
    let spots = [(left, bottom), (right, bottom), (left, top), (right, top)];
    let areas = spots.map(|(x, y)| Area::new(x, y, size.w, size.h));
    let free = areas.into_iter().filter(|area| taken.iter().all(|other| !area.inset(-14.0).meets(*other)));
    // Marks near by need room for their names.
    let near = |area: Area| count_of(plan.marks().iter().filter(|mark| mark.meets(area.inset(-130.0))).count());
    // A country's name makes way only where every free corner has one.
    let named = |area: Area| count_of(countries.iter().filter(|country| country.area.meets(area)).count());
    let cost = |area: &Area| labels::covered(*area, soft) + 25.0 * near(*area) + 1000.0 * named(*area);
    free.min_by(|a, b| cost(a).total_cmp(&cost(b)))
}

/// Everything inside the window.
fn content(plan: &Plan, sheet: &Sheet, key: Option<Area>, soft: &[(Area, f32)], svg: &mut Svg) {
    svg.open_clip(plan.window);
    land::draw(plan, sheet.geography, svg);
    let marks = plan.marks();
    let mut taken = marks.clone();
    taken.extend(key);
    let countries = countries(plan, &taken, soft, svg);
    for country in &countries {
        country.write(plan, svg);
    }
    for route in &plan.map.routes {
        way(route, plan, svg);
    }
    let mut places: Vec<&MapPlace> = plan.map.places.iter().collect();
    places.sort_by(|a, b| plan.reach(b).total_cmp(&plan.reach(a)));
    for place in &places {
        sign(place, plan, svg);
    }
    names(&places, (&taken, &countries, soft), plan, svg);
    svg.close();
    svg.rect(plan.window, Paint::line(plan.tones.ink, 1.6));
}

/// A country's name and where it is written.
struct CountryName {
    area: Area,
    lines: Vec<String>,
    size: f32,
}

impl CountryName {
    const LOOK: Type = Type::serif(26.0, Colour::rgb(0, 0, 0)).spaced(0.1);

    fn write(&self, plan: &Plan, svg: &mut Svg) {
        let colour = plan.tones.ink.mix(plan.land, 0.5);
        let look = Type { colour, size: self.size, anchor: Anchor::Middle, ..Self::LOOK }.clear(plan.land);
        svg.lines((self.area.x + self.area.w / 2.0, self.area.y + self.size * 0.9), &self.lines, self.size * 1.15, look);
    }
}

/// The names of countries, each moved a little where it would cover a mark.
fn countries(plan: &Plan, marks: &[Area], soft: &[(Area, f32)], svg: &Svg) -> Vec<CountryName> {
    let mut taken: Vec<Area> = marks.to_vec();
    let mut names = Vec::new();
    for country in &plan.map.countries {
        let name = country_name(country.name.get(plan.lang), plan.at(country.at), (plan.window, &taken, soft), svg);
        taken.push(name.area);
        names.push(name);
    }
    names
}

fn country_name(text: &str, (x, y): (f32, f32), (window, taken, soft): (Area, &[Area], &[(Area, f32)]), svg: &Svg) -> CountryName {
    let look = CountryName::LOOK;
    let mut best: Option<(f32, CountryName)> = None;
    let mut last = None;
    for (smaller, size) in [27.0, 23.0, 20.0].into_iter().enumerate() {
        let lines = svg.fonts().wrap_spaced(look.style, text, size, look.spacing, size * 13.0);
        let wide = |line: &String| svg.fonts().width_spaced(look.style, line, size, look.spacing);
        let w = lines.iter().map(wide).fold(0.0, f32::max) + 4.0;
        let h = size * 1.15 * count_of(lines.len());
        let inner = window.inset(8.0);
        let into = |dx: f32, dy: f32| {
            let x = (x + dx - w / 2.0).clamp(inner.x, (inner.right() - w).max(inner.x));
            let y = (y + dy - h / 2.0).clamp(inner.y, (inner.bottom() - h).max(inner.y));
            Area::new(x, y, w, h)
        };
        for ring in [0.0, 22.0, 44.0, 66.0, 95.0, 125.0, 160.0] {
            for (dx, dy) in [(0.0, -0.7), (0.0, 0.7), (1.0, 0.0), (-1.0, 0.0), (0.9, -0.6), (-0.9, -0.6), (0.9, 0.6), (-0.9, 0.6)] {
                let area = into(dx * ring, dy * ring);
                if taken.iter().any(|other| area.inset(-3.0).meets(*other)) {
                    continue;
                }
                let cost = ring * 0.12 + count_of(smaller) * 3.0 + labels::covered(area, soft).min(labels::MOST);
                if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                    best = Some((cost, CountryName { area, lines: lines.clone(), size }));
                }
            }
        }
        last = Some(CountryName { area: into(0.0, 0.0), lines, size });
    }
    best.map(|(_, name)| name).or(last).unwrap_or(CountryName { area: Area::default(), lines: Vec::new(), size: SMALL })
}

/// A route, its corners rounded.
fn way(route: &Route, plan: &Plan, svg: &mut Svg) {
    let spots: Vec<(f32, f32)> = route.points.iter().map(|point| plan.at(*point)).collect();
    stroke(&smooth(&spots), route.kind, plan, svg);
}

/// A line drawn as its kind of route asks.
fn stroke(d: &str, kind: RouteKind, plan: &Plan, svg: &mut Svg) {
    let accent = plan.tones.accent;
    match kind {
        RouteKind::Rail => {
            svg.path(d, Paint::line(accent, 4.6).round());
            svg.path(d, Paint::line(plan.tones.paper, 2.0).dashed("8 8"));
        }
        RouteKind::Sea => svg.path(d, Paint::line(accent, 4.2).dashed("0.1 9").round()),
        RouteKind::Road => svg.path(d, Paint::line(accent, 3.4).dashed("14 7")),
        RouteKind::Path => svg.path(d, Paint::line(accent, 3.0).dashed("7 6").round()),
    }
}

/// A curve through points (Catmull-Rom, as Bezier pieces).
fn smooth(spots: &[(f32, f32)]) -> String {
    use std::fmt::Write as _;
    if spots.len() < 3 {
        return polyline(spots, false);
    }
    let spot = |at: usize| spots.get(at.min(spots.len() - 1)).copied().unwrap_or_default();
    let first = spot(0);
    let mut d = format!("M{} {}", n(first.0), n(first.1));
    for at in 0..spots.len() - 1 {
        let (a, b, c, e) = (spot(at.saturating_sub(1)), spot(at), spot(at + 1), spot(at + 2));
        let (p, q) = ((b.0 + (c.0 - a.0) / 6.0, b.1 + (c.1 - a.1) / 6.0), (c.0 - (e.0 - b.0) / 6.0, c.1 - (e.1 - b.1) / 6.0));
        let _ = write!(d, "C{} {} {} {} {} {}", n(p.0), n(p.1), n(q.0), n(q.1), n(c.0), n(c.1));
    }
    d
}

/// A place's mark, or its disc with the figure in it.
fn sign(place: &MapPlace, plan: &Plan, svg: &mut Svg) {
    let (at, reach) = (plan.at(place.at), plan.reach(place));
    if let Some(value) = place.value {
        disc(value, place.uncertain, (at, reach), plan, svg);
        return;
    }
    let (ink, accent, paper) = (plan.tones.ink, plan.tones.accent, plan.tones.paper);
    let (x, y) = at;
    match place.mark {
        Mark::Dot if place.uncertain => svg.circle(at, 5.0, Paint::fill(paper).edged(ink, 2.0)),
        Mark::Dot => svg.circle(at, 5.0, Paint::fill(ink).edged(paper, 1.4)),
        Mark::Ring => svg.circle(at, 7.0, Paint::fill(paper).edged(accent, 3.2)),
        Mark::Square => svg.rect(Area::new(x - 6.5, y - 6.5, 13.0, 13.0), Paint::fill(accent).edged(paper, 1.6)),
        Mark::Star => svg.path(&star(at, 12.5), Paint::fill(accent).edged(paper, 1.4)),
        Mark::Grave => {
            let stone = format!("M{} {}v-11a6 6 0 0 1 12 0v11z", n(x - 6.0), n(y + 8.0));
            svg.path(&stone, Paint::fill(ink).edged(paper, 1.2));
            svg.line((x - 11.0, y + 9.0), (x + 11.0, y + 9.0), Paint::line(ink, 2.4));
        }
    }
}

fn disc(value: f64, open: bool, (at, reach): ((f32, f32), f32), plan: &Plan, svg: &mut Svg) {
    let accent = plan.tones.accent;
    let paint = if open {
        Paint::fill(plan.tones.paper.mix(accent, 0.08)).edged(accent, 2.4)
    } else {
        Paint::fill(accent).edged(plan.tones.paper, 1.2)
    };
    svg.circle(at, reach - 1.0, paint);
    if is_roomy(reach) {
        let size = (reach * 0.85).clamp(SMALL, 28.0);
        let look = Type::strong(size, if open { plan.tones.ink } else { plan.tones.paper }).at(Anchor::Middle);
        svg.text((at.0, at.1 + size * 0.35), &figure(value, plan.lang), look);
    }
}

/// Whether a disc has room for its figure.
fn is_roomy(reach: f32) -> bool {
    reach >= 12.5
}

fn figure(value: f64, lang: Lang) -> String {
    super::chart::number(value, lang)
}

/// A five-pointed star.
fn star((x, y): (f32, f32), radius: f32) -> String {
    let corner = |at: u8| {
        let (sin, cos) = (f32::from(at) / 10.0 * std::f32::consts::TAU).sin_cos();
        let r = if at.is_multiple_of(2) { radius } else { radius * 0.4 };
        (x + sin * r, y - cos * r)
    };
    let corners: Vec<(f32, f32)> = (0..10).map(corner).collect();
    polyline(&corners, true)
}

/// The names of the places; the largest marks choose first.
fn names(places: &[&MapPlace], (taken, countries, soft): (&[Area], &[CountryName], &[(Area, f32)]), plan: &Plan, svg: &mut Svg) {
    let seen: Vec<&MapPlace> = places.iter().filter(|place| is_inside(plan.window, plan.at(place.at))).copied().collect();
    let wishes: Vec<Wish> = seen.iter().map(|place| wish(place, plan)).collect();
    let mut hard = taken.to_vec();
    hard.extend(countries.iter().map(|country| country.area));
    let ground = Ground { frame: plan.window.inset(6.0), hard: &hard, soft };
    let name = Type::serif(21.0, plan.tones.ink).clear(plan.land);
    let note = Type::sans(SMALL, plan.tones.pale).clear(plan.land);
    for placed in labels::place(&wishes, &ground, svg.fonts()) {
        if let Some((from, to)) = placed.leader {
            svg.line(from, to, Paint::line(plan.tones.ink, 1.0));
        }
        placed.write(name, note, svg);
    }
}

fn is_inside(window: Area, (x, y): (f32, f32)) -> bool {
    window.holds(Area::new(x, y, 0.0, 0.0))
}

fn wish<'a>(place: &'a MapPlace, plan: &Plan) -> Wish<'a> {
    let reach = plan.reach(place);
    let name = place.name.get(plan.lang);
    let name = match place.value {
        Some(value) if !is_roomy(reach) => format!("{name}\u{a0}{}", figure(value, plan.lang)),
        _ => name.to_owned(),
    };
    Wish { at: plan.at(place.at), reach, name, note: place.note.as_ref().map(|note| note.get(plan.lang)).unwrap_or_default() }
}
