//! Setting one block; each gives back the height it took.

use super::{Press, column, height, ornament, table, text};
use crate::exhibition::Text;
use crate::exhibition::colour::Colour;
use crate::exhibition::picture::plate::{Block, Face, Ornament};
use crate::prepare::drawing::svg::{Anchor, Area, Paint, Svg, Type, count_of, fit, n};
use crate::prepare::fonts::Style;

/// Sets a block at the top of `area`; what grows takes nothing here.
pub(super) fn set(block: &Block, area: Area, press: Press, svg: &mut Svg) -> f32 {
    match block {
        Block::Text(line) => text::set(line, area, press, svg),
        Block::Vertical { columns, size, accent } => vertical(columns, *size, *accent, area, press, svg),
        Block::Rule { width, weight, double } => rule(*width, *weight, *double, area, press, svg),
        Block::Gap(gap) => gap.clamp(0.0, 1000.0) * press.unit,
        Block::Ornament(sign) => ornament::draw(*sign, area, press, svg),
        Block::Table { widths, header, rows, size, face } => table::set(widths, *header, rows, (*size, *face), area, press, svg),
        Block::Split { left, right } => split(left, right, area, press, svg),
        Block::Grow => 0.0,
        Block::Stamp { text, angle } => stamp(text, *angle, area, press, svg),
        Block::Postage { sign, postmark } => postage(*sign, postmark.get(press.lang), area, press, svg),
        Block::Ruled { lines } => ruled(*lines, area, press, svg),
        Block::Cards { items, columns, size, face } => cards(items, usize::from(*columns), (*size, *face), area, press, svg),
    }
}

fn split(left: &[Block], right: &[Block], area: Area, press: Press, svg: &mut Svg) -> f32 {
    let gutter = 4.0 * press.unit.min(10.0);
    let w = (area.w - gutter) / 2.0;
    let h = height(left, w, press, svg).max(height(right, w, press, svg));
    column(left, Area { w, h, ..area }, press, svg);
    column(right, Area { x: area.x + w + gutter, w, h, ..area }, press, svg);
    h
}

fn rule(width: f32, weight: f32, double: bool, area: Area, press: Press, svg: &mut Svg) -> f32 {
    let w = area.w * width.clamp(0.0, 1.0);
    let x = area.x + (area.w - w) / 2.0;
    let weight = (weight * press.unit).max(0.6);
    svg.rect(Area::new(x, area.y, w, weight), Paint::fill(press.ink));
    if !double {
        return weight;
    }
    let (gap, thin) = (weight.max(2.0) * 1.1, (weight * 0.45).max(0.6));
    svg.rect(Area::new(x, area.y + weight + gap, w, thin), Paint::fill(press.ink));
    weight + gap + thin
}

fn ruled(lines: u8, area: Area, press: Press, svg: &mut Svg) -> f32 {
    let step = 5.0 * press.unit;
    let mut y = area.y;
    for _ in 0..lines {
        y += step;
        svg.line((area.x, y), (area.right(), y), Paint::line(press.hair(), 1.2));
    }
    y - area.y
}

/// A rubber stamp: two frames, bold letters, uneven ink.
fn stamp(words: &Text, angle: f32, area: Area, press: Press, svg: &mut Svg) -> f32 {
    let said = words.get(press.lang);
    let look = Type::strong(4.4 * press.unit, press.accent).spaced(0.14).at(Anchor::Middle);
    let lines: Vec<&str> = said.split('\n').collect();
    let wide = |size: f32| lines.iter().map(|line| svg.fonts().width_spaced(look.style, line, size, look.spacing)).fold(1.0, f32::max);
    let size = look.size * (area.w * 0.8 / wide(look.size)).min(1.0);
    let (w, h) = (wide(size) + size * 1.5, size * (0.9 + 1.2 * count_of(lines.len())));
    let (sin, cos) = angle.to_radians().sin_cos();
    let tall = w * sin.abs() + h * cos.abs();
    let (x, y) = (area.x + area.w / 2.0, area.y + tall / 2.0);
    svg.open(&format!("rotate({} {} {})", n(angle), n(x), n(y)));
    svg.open_faded(0.8);
    let edge = Area::new(x - w / 2.0, y - h / 2.0, w, h);
    svg.rounded(edge.inset(size * 0.05), size * 0.26, Paint::line(press.accent, size * 0.1));
    svg.rounded(edge.inset(size * 0.2), size * 0.14, Paint::line(press.accent, size * 0.03));
    let mut base = edge.y + size * 0.45 + size * 0.95;
    for line in lines {
        svg.text((x, base), line, look.sized(size));
        base += size * 1.2;
    }
    svg.path(&specks(edge), Paint::fill(press.paper).faded(0.75));
    svg.close();
    svg.close();
    tall
}

/// A perforated stamp at the right, and a round postmark that holds on to it.
fn postage(sign: Ornament, said: &str, area: Area, press: Press, svg: &mut Svg) -> f32 {
    let (w, h) = (15.0 * press.unit, 18.0 * press.unit);
    let stamp = Area::new(area.right() - w, area.y, w, h);
    let white = press.paper.mix(Colour::rgb(255, 255, 255), 0.6);
    svg.rect(stamp, Paint::fill(white).edged(press.hair(), 1.0));
    let hole = 0.42 * press.unit;
    let along = |from: (f32, f32), to: (f32, f32), count: u8, svg: &mut Svg| {
        for at in 0..=count {
            let part = f32::from(at) / f32::from(count);
            let spot = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
            svg.circle(spot, hole, Paint::fill(press.paper));
        }
    };
    let (x, y, r, b) = (stamp.x, stamp.y, stamp.right(), stamp.bottom());
    along((x, y), (r, y), 11, svg);
    along((x, b), (r, b), 11, svg);
    along((x, y), (x, b), 13, svg);
    along((r, y), (r, b), 13, svg);
    let field = stamp.inset(1.6 * press.unit);
    svg.rect(field, Paint::fill(press.accent.mix(white, 0.86)).edged(press.accent, 0.22 * press.unit));
    let high = ornament::height(sign, field.w / 0.3, press);
    ornament::draw(
        sign,
        Area { y: field.y + (field.h - high) / 2.0, x: field.x - field.w * (1.0 / 0.6 - 0.5), w: field.w / 0.3, ..field },
        press,
        svg,
    );
    postmark(said, (stamp.x - 2.5 * press.unit, stamp.y + h * 0.62), 7.2 * press.unit, press, svg);
    h
}

/// Two rings with a name across their middle, and the waves that cancel a stamp.
fn postmark(said: &str, (x, y): (f32, f32), radius: f32, press: Press, svg: &mut Svg) {
    svg.open(&format!("rotate(-12 {} {})", n(x), n(y)));
    svg.open_faded(0.72);
    let ink = press.ink;
    svg.circle((x, y), radius, Paint::line(ink, radius * 0.05));
    svg.circle((x, y), radius * 0.8, Paint::line(ink, radius * 0.022));
    for at in 0..4_u8 {
        let down = (f32::from(at) - 1.5) * radius * 0.32;
        let step = radius * 0.36;
        let (from, curve) =
            (x + radius * 1.12, format!("q{} {} {} 0t{} 0t{} 0t{} 0", n(step / 2.0), n(-step * 0.42), n(step), n(step), n(step), n(step)));
        svg.path(&format!("M{} {}{curve}", n(from), n(y + down)), Paint::line(ink, radius * 0.045).round());
    }
    let look = Type::strong(radius * 0.5, ink).at(Anchor::Middle).spaced(0.1);
    let size = radius * 0.5 * (radius * 1.35 / svg.fonts().width_spaced(look.style, said, look.size, look.spacing).max(1.0)).min(1.0);
    svg.line((x - radius * 0.74, y - size * 0.8), (x + radius * 0.74, y - size * 0.8), Paint::line(ink, radius * 0.022));
    svg.line((x - radius * 0.74, y + size * 0.8), (x + radius * 0.74, y + size * 0.8), Paint::line(ink, radius * 0.022));
    svg.text((x, y + size * 0.35), said, look.sized(size));
    svg.close();
    svg.close();
}

/// Where a stamp has taken no ink.
fn specks(area: Area) -> String {
    use std::fmt::Write as _;
    let mut d = String::new();
    for at in 0..46_u16 {
        let at = f32::from(at);
        let (x, y) = (area.x + area.w * (at * 0.618_034).fract(), area.y + area.h * (at * 0.754_878).fract());
        let side = 0.6 + 2.0 * (at * 0.569_84).fract();
        let _ = write!(d, "M{} {}h{}v{}h-{}z", n(x), n(y), n(side), n(side * 0.8), n(side * 0.7));
    }
    d
}

fn cards(items: &[Text], columns: usize, (size, face): (f32, Face), area: Area, press: Press, svg: &mut Svg) -> f32 {
    let columns = columns.clamp(1, 6);
    let (gap, pad) = (1.4 * press.unit, 1.5 * press.unit);
    let across = count_of(columns);
    let w = (area.w - gap * (across - 1.0)) / across;
    let mut y = area.y;
    for (down, row) in items.chunks(columns).enumerate() {
        let set: Vec<(f32, Vec<String>)> =
            row.iter().map(|item| card_text(item.get(press.lang), w - 2.0 * pad, (size, face), press, svg)).collect();
        let h = set.iter().map(|(size, lines)| size * 1.3 * count_of(lines.len())).fold(0.0, f32::max) + 2.0 * pad;
        let mut x = area.x;
        for (at, (size, lines)) in set.iter().enumerate() {
            // Written by hand, cut by hand.
            let lean = [-0.9, 0.6, 0.35, -0.5, 1.0][(at * 3 + down * 2) % 5];
            let hand = face == Face::Hand;
            if hand {
                svg.open(&format!("rotate({} {} {})", n(lean), n(x + w / 2.0), n(y + h / 2.0)));
            }
            card((*size, face), lines, Area::new(x, y, w, h), press, svg);
            if hand {
                svg.close();
            }
            x += w + gap;
        }
        y += h + gap;
    }
    (y - area.y - gap).max(0.0)
}

fn card_text(words: &str, width: f32, (size, face): (f32, Face), press: Press, svg: &Svg) -> (f32, Vec<String>) {
    let size = size.clamp(0.1, 200.0) * press.unit;
    fit(svg.fonts(), Style::new(face), words, width.max(1.0), 1, (size, size * 0.8))
}

fn card((size, face): (f32, Face), lines: &[String], area: Area, press: Press, svg: &mut Svg) {
    let white = press.paper.mix(Colour::rgb(255, 255, 255), 0.45);
    svg.rect(area, Paint::fill(white).edged(press.hair(), 1.2));
    let rule = Area::new(area.x, area.y, 0.55 * press.unit, area.h);
    svg.rect(rule, Paint::fill(press.accent));
    let leading = size * 1.3;
    let y = area.y + area.h / 2.0 + size * 0.34 - leading * (count_of(lines.len()) - 1.0) / 2.0;
    let look = Type::new(Style::new(face), size, press.ink).at(Anchor::Middle);
    svg.lines((area.x + area.w / 2.0, y), lines, leading, look);
}

/// Chinese in columns, the first one rightmost.
fn vertical(columns: &[String], size: f32, accent: bool, area: Area, press: Press, svg: &mut Svg) -> f32 {
    let count = count_of(columns.len());
    let wanted = size.clamp(0.1, 200.0) * press.unit;
    let size = wanted.min(area.w / (count * 1.5 - 0.5).max(1.0));
    let (pitch, step) = (size * 1.5, size * 1.1);
    let colour = if accent { press.accent } else { press.ink };
    let style = Style { face: Face::Serif, bold: size >= 70.0, italic: false };
    let look = Type::new(style, size, colour).at(Anchor::Middle);
    let mut x = area.x + area.w / 2.0 + pitch * (count - 1.0) / 2.0;
    let mut longest = 0.0_f32;
    for column in columns {
        let mut y = area.y;
        for c in column.chars() {
            character(c, (x, y), look, svg);
            y += step;
        }
        longest = longest.max(y - area.y);
        x -= pitch;
    }
    longest
}

/// One character of a column: stops go to the upper right of their square,
/// brackets and dashes are turned.
fn character(c: char, (x, y): (f32, f32), look: Type, svg: &mut Svg) {
    let base = y + look.size * 0.88;
    let said = c.to_string();
    if "。，、".contains(c) {
        svg.text((x + look.size * 0.58, base - look.size * 0.58), &said, look);
    } else if "《》〈〉（）「」『』〔〕【】—…–-：；“”".contains(c) {
        svg.open(&format!("rotate(90 {} {})", n(x), n(y + look.size / 2.0)));
        svg.text((x, base), &said, look);
        svg.close();
    } else {
        svg.text((x, base), &said, look);
    }
}
