//! Charts: title, panels, key, note and source on one sheet.

mod areas;
mod bars;
mod cards;
mod columns;
mod counts;
mod figures;
mod key;
mod line;
mod ranges;
mod scale;
mod silhouette;
mod spans;
mod stems;
mod timeline;

pub(super) use scale::number;

use super::svg::{Anchor, Area, Paint, Svg, Type, count_of as lines, fit};
use super::tones::Tones;
use super::words::Word;
use super::{Sheet, WIDTH};
use crate::exhibition::Lang;
use crate::exhibition::picture::Chart;
use crate::exhibition::picture::chart::{Form, Panel, Point};

/// Free edge at the left and right.
const MARGIN: f32 = 60.0;
/// Figures beside their marks.
const FIGURE: f32 = 24.0;
/// Names of categories.
const NAME: f32 = 20.0;
/// Notes beside marks, units and axes.
const SMALL: f32 = 17.0;
/// The note at the foot.
const NOTE: f32 = 16.0;
/// The source, the smallest type on a chart.
const SOURCE: f32 = 13.5;

/// What every panel needs to be drawn.
#[derive(Clone, Copy)]
struct Hand {
    lang: Lang,
    tones: Tones,
    /// The highest count of marks on the sheet.
    most: usize,
}

/// Draws a chart on a sheet of this height.
pub(super) fn draw(chart: &Chart, sheet: &Sheet, height: f32, svg: &mut Svg) {
    let counted = chart.panels.iter().filter(|panel| panel.form == Form::Counts);
    let most = counted.flat_map(|panel| &panel.series).flat_map(|series| &series.points).map(counts::marks).max().unwrap_or(0);
    let hand = Hand { lang: sheet.lang, tones: Tones::of(sheet.palette), most };
    svg.rect(Area::new(0.0, 0.0, WIDTH, height), Paint::fill(hand.tones.paper));
    let top = title(sheet, hand, svg);
    let bottom = foot(chart, sheet, hand, height, svg);
    let room = Area::new(MARGIN, top, WIDTH - 2.0 * MARGIN, (bottom - top).max(60.0));
    for (panel, area) in chart.panels.iter().zip(arrange(&chart.panels, room)) {
        draw_panel(panel, hand, area, svg);
    }
}

/// The title at the upper left; gives back where it ends.
fn title(sheet: &Sheet, hand: Hand, svg: &mut Svg) -> f32 {
    let look = Type::title(56.0, hand.tones.ink);
    let (size, lines) = fit(svg.fonts(), look.style, sheet.title, WIDTH - 2.0 * MARGIN, 1, (56.0, 40.0));
    svg.rect(Area::new(MARGIN, 40.0, 64.0, 7.0), Paint::fill(hand.tones.accent));
    let next = svg.lines((MARGIN, if hand.lang == Lang::Zh { 62.0 } else { 56.0 } + size * 0.86), &lines, size * 1.12, look.sized(size));
    next - size * 1.12 + size * 0.3 + 18.0
}

/// Key, note and source at the foot, under a hairline; gives back where they
/// begin.
fn foot(chart: &Chart, sheet: &Sheet, hand: Hand, height: f32, svg: &mut Svg) -> f32 {
    let (note_look, source_look) = (Type::sans(NOTE, hand.tones.ink.mix(hand.tones.pale, 0.5)), Type::sans(SOURCE, hand.tones.pale));
    let width = WIDTH - 2.0 * MARGIN;
    let note = chart.note.as_ref().map(|note| svg.fonts().wrap(note_look.style, note.get(hand.lang), NOTE, width)).unwrap_or_default();
    let said = format!("{}{}", Word::Source.say(hand.lang), sheet.source);
    let source = if sheet.source.trim().is_empty() { Vec::new() } else { svg.fonts().wrap(source_look.style, &said, SOURCE, width) };
    let keyed = key::of(chart);
    let (wide, narrow) = (NOTE * 1.3, SOURCE * 1.3);
    let between = if note.is_empty() || source.is_empty() { 0.0 } else { 6.0 };
    let text = wide * lines(note.len()) + between + narrow * lines(source.len());
    let top = height - 34.0 - text - if keyed.is_empty() { 0.0 } else { 34.0 };
    let mut y = top;
    svg.line((MARGIN, y), (WIDTH - MARGIN, y), Paint::line(hand.tones.hair, 1.0));
    if !keyed.is_empty() {
        key::draw(&keyed, hand, (MARGIN, y + 22.0), svg);
        y += 34.0;
    }
    y = svg.lines((MARGIN, y + 12.0 + NOTE * 0.8), &note, wide, note_look);
    svg.lines((MARGIN, y + between - (NOTE - SOURCE)), &source, narrow, source_look);
    top - 20.0
}

/// How a mark is painted: filled, or open when its figure is uncertain.
fn mark(open: bool, colour: crate::exhibition::colour::Colour, hand: Hand) -> Paint {
    if open { Paint::fill(hand.tones.paper).edged(colour, 2.2) } else { Paint::fill(colour).edged(colour, 2.2) }
}

/// Heading and unit over a panel, then the panel itself.
fn draw_panel(panel: &Panel, hand: Hand, area: Area, svg: &mut Svg) {
    let mut y = area.y;
    let mut set = false;
    if let Some(heading) = &panel.heading {
        let look = Type::title(26.0, hand.tones.ink);
        let (size, lines) = fit(svg.fonts(), look.style, heading.get(hand.lang), area.w, 2, (26.0, 19.0));
        y = svg.lines((area.x, y + size * 0.85), &lines, size * 1.15, look.sized(size)) - size * 0.75;
        // The unit goes on behind a heading, where there is room.
        if let (Some(unit), [heading]) = (&panel.unit, lines.as_slice()) {
            let small = Type::sans(19.0, hand.tones.pale);
            let after = area.x + svg.fonts().width(look.style, heading, size) + 16.0;
            if after + svg.fonts().width(small.style, unit.get(hand.lang), small.size) <= area.right() {
                svg.text((after, y - size * 0.4), unit.get(hand.lang), small);
                set = true;
            }
        }
    }
    if let (Some(unit), false) = (&panel.unit, set) {
        let look = Type::sans(19.0, hand.tones.pale);
        let (size, lines) = fit(svg.fonts(), look.style, unit.get(hand.lang), area.w, 2, (19.0, SMALL));
        y = svg.lines((area.x, y + size * 1.1), &lines, size * 1.2, look.sized(size)) - size * 0.9;
    }
    y = names(panel, hand, area, y, svg) + 12.0;
    let body = Area::new(area.x, y, area.w, (area.bottom() - y).max(20.0));
    match panel.form {
        Form::Columns => columns::draw(panel, hand, body, svg),
        Form::Bars => bars::draw(panel, hand, body, svg),
        Form::Line => line::draw(panel, hand, body, svg),
        Form::Ranges => ranges::draw(panel, hand, body, svg),
        Form::Counts => counts::draw(panel, hand, body, svg),
        Form::Spans => spans::draw(panel, hand, body, svg),
        Form::Figures => figures::draw(panel, hand, body, svg),
        Form::Silhouette => silhouette::draw(panel, hand, body, svg),
        Form::Stems => stems::draw(panel, hand, body, svg),
        Form::Areas => areas::draw(panel, hand, body, svg),
        Form::Timeline => timeline::draw(panel, hand, body, svg),
        Form::Cards => cards::draw(panel, hand, body, svg),
    }
}

/// The names of several series, each with its colour; gives back where they
/// end.
fn names(panel: &Panel, hand: Hand, area: Area, y: f32, svg: &mut Svg) -> f32 {
    // Columns carry their names themselves, where they have room.
    let direct = panel.form == Form::Columns && columns::names_itself(panel);
    if panel.series.len() < 2 || panel.form == Form::Cards || direct {
        return y;
    }
    let look = Type::sans(SMALL + 1.0, hand.tones.ink);
    let (mut x, mut base) = (area.x, y + 20.0);
    for (at, series) in panel.series.iter().enumerate() {
        let Some(name) = &series.name else { continue };
        let wide = 22.0 + svg.fonts().width(look.style, name.get(hand.lang), look.size);
        if x > area.x && x + wide > area.right() {
            x = area.x;
            base += 22.0;
        }
        // Open where every figure of the series is.
        let open = series.points.iter().all(|point| point.uncertain);
        svg.rect(Area::new(x + 1.1, base - 11.0, 11.0, 11.0), mark(open, hand.colour(at), hand));
        svg.text((x + 20.0, base), name.get(hand.lang), look);
        x += wide + 26.0;
    }
    base + 2.0
}

impl Hand {
    /// The colour of the series at a place.
    fn colour(self, at: usize) -> crate::exhibition::colour::Colour {
        match at % 4 {
            0 => self.tones.accent,
            1 => self.tones.second,
            2 => self.tones.accent.mix(self.tones.paper, 0.45),
            _ => self.tones.second.mix(self.tones.paper, 0.45),
        }
    }

    /// A point's name.
    fn name(self, point: &Point) -> &str {
        point.at.get(self.lang)
    }

    /// A point's note.
    fn note(self, point: &Point) -> &str {
        point.note.as_ref().map(|note| note.get(self.lang)).unwrap_or_default()
    }
}

/// Gap between panels.
const GUTTER: f32 = 44.0;

/// Where each panel stands: upright ones side by side, lying ones one over the
/// other, many in two columns.
fn arrange(panels: &[Panel], room: Area) -> Vec<Area> {
    let lying = panels.iter().all(|panel| matches!(panel.form, Form::Bars | Form::Cards));
    if lying && panels.len() >= 3 { two_columns(panels, room) } else { rows(panels, room) }
}

fn two_columns(panels: &[Panel], room: Area) -> Vec<Area> {
    let total: f32 = panels.iter().map(need).sum();
    let mut left = 0;
    let mut sum = 0.0;
    for panel in panels {
        if left > 0 && sum + need(panel) * 0.5 > total * 0.5 {
            break;
        }
        sum += need(panel);
        left += 1;
    }
    let (first, second) = panels.split_at(left);
    let wide = (room.w - GUTTER) / 2.0;
    let mut areas = stack(first, Area { w: wide, ..room });
    areas.extend(stack(second, Area { x: room.x + wide + GUTTER, w: wide, ..room }));
    areas
}

fn stack(panels: &[Panel], room: Area) -> Vec<Area> {
    let gap = 26.0;
    let total: f32 = panels.iter().map(need).sum::<f32>().max(0.1);
    let free = (room.h - gap * lines(panels.len().saturating_sub(1))).max(1.0);
    let mut y = room.y;
    let mut place = |panel: &Panel| {
        let h = free * need(panel) / total;
        let area = Area { y, h, ..room };
        y += h + gap;
        area
    };
    panels.iter().map(&mut place).collect()
}

/// Rows of panels; upright ones share a row in pairs.
fn rows(panels: &[Panel], room: Area) -> Vec<Area> {
    let mut rows: Vec<&[Panel]> = Vec::new();
    let mut rest = panels;
    while !rest.is_empty() {
        let pair = rest.iter().take(2).filter(|panel| beside(panel)).count() == 2;
        let (row, after) = rest.split_at(if pair { 2 } else { 1 });
        rows.push(row);
        rest = after;
    }
    let gap = 28.0;
    let needs: Vec<f32> = rows.iter().map(|row| row.iter().map(need).fold(1.0, f32::max)).collect();
    let free = (room.h - gap * lines(rows.len().saturating_sub(1))).max(1.0);
    let total: f32 = needs.iter().sum::<f32>().max(0.1);
    let mut y = room.y;
    let mut areas = Vec::new();
    for (row, need) in rows.into_iter().zip(needs) {
        let h = free * need / total;
        areas.extend(side_by_side(row, Area { y, h, ..room }));
        y += h + gap;
    }
    areas
}

fn beside(panel: &Panel) -> bool {
    matches!(panel.form, Form::Columns | Form::Line | Form::Cards)
}

fn side_by_side(row: &[Panel], room: Area) -> Vec<Area> {
    let [first, second] = row else { return vec![room] };
    let (a, b) = (lines(points(first)).max(1.0), lines(points(second)).max(1.0));
    let share = if first.form == Form::Cards { 0.5_f32 } else { (a / (a + b)).clamp(0.36, 0.64) };
    let wide = (room.w - GUTTER) * share;
    let left = Area { w: wide, ..room };
    vec![left, Area { x: room.x + wide + GUTTER, w: room.w - wide - GUTTER, ..room }]
}

fn points(panel: &Panel) -> usize {
    panel.series.iter().map(|series| series.points.len()).sum()
}

/// How much height a panel needs, in rows of a bar chart.
fn need(panel: &Panel) -> f32 {
    let rows = lines(points(panel));
    let noted = panel.series.iter().flat_map(|series| &series.points).filter(|point| point.note.is_some()).count();
    let heading = if panel.heading.is_some() { 1.6 } else { 0.8 };
    match panel.form {
        Form::Columns | Form::Line | Form::Figures | Form::Areas => 7.5,
        Form::Stems => 6.5,
        Form::Spans => 11.0,
        Form::Silhouette => 12.0,
        Form::Counts => heading + rows + 0.3 * lines(noted),
        Form::Bars => heading + rows + 0.7 * lines(noted),
        Form::Ranges => heading + rows + 1.4,
        Form::Timeline => heading + rows,
        Form::Cards => heading + rows.min(4.0) * 1.6,
    }
}

/// Text beside or under a mark.
fn label(hand: Hand, size: f32, anchor: Anchor) -> Type {
    Type::sans(size, hand.tones.ink).at(anchor)
}
