//! A small writer of SVG: shapes, and text cut into the fonts that have it.

use crate::exhibition::colour::Colour;
use crate::exhibition::picture::plate::Face;
use crate::prepare::fonts::{Fonts, Style};
use std::fmt::{self, Write as _};

/// A rectangle of the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

impl Area {
    /// From the left and upper edge, width and height.
    pub const fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    /// The right edge.
    pub fn right(self) -> f32 {
        self.x + self.w
    }

    /// The lower edge.
    pub fn bottom(self) -> f32 {
        self.y + self.h
    }

    /// Smaller by `by` on every side.
    pub fn inset(self, by: f32) -> Self {
        Self::new(self.x + by, self.y + by, (self.w - 2.0 * by).max(0.0), (self.h - 2.0 * by).max(0.0))
    }

    /// Whether the two share any of their inside.
    pub fn meets(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether `other` lies wholly inside.
    pub fn holds(self, other: Self) -> bool {
        other.x >= self.x && other.right() <= self.right() && other.y >= self.y && other.bottom() <= self.bottom()
    }
}

/// How a shape is filled and outlined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    fill: Option<Colour>,
    stroke: Option<Colour>,
    weight: f32,
    dash: &'static str,
    opacity: f32,
    round: bool,
    even: bool,
}

impl Paint {
    const NOTHING: Self = Self { fill: None, stroke: None, weight: 0.0, dash: "", opacity: 1.0, round: false, even: false };

    /// A flat tone.
    pub const fn fill(colour: Colour) -> Self {
        Self { fill: Some(colour), ..Self::NOTHING }
    }

    /// An outline.
    pub const fn line(colour: Colour, weight: f32) -> Self {
        Self { stroke: Some(colour), weight, ..Self::NOTHING }
    }

    /// With an outline.
    pub const fn edged(self, colour: Colour, weight: f32) -> Self {
        Self { stroke: Some(colour), weight, ..self }
    }

    /// With a broken outline, as in SVG's `stroke-dasharray`.
    pub const fn dashed(self, dash: &'static str) -> Self {
        Self { dash, ..self }
    }

    /// Let through by so much.
    pub const fn faded(self, opacity: f32) -> Self {
        Self { opacity, ..self }
    }

    /// With round ends and corners.
    pub const fn round(self) -> Self {
        Self { round: true, ..self }
    }

    /// A ring inside a ring is a hole.
    pub const fn even(self) -> Self {
        Self { even: true, ..self }
    }
}

impl fmt::Display for Paint {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.fill {
            Some(colour) => write!(f, "fill=\"{colour}\"")?,
            None => f.write_str("fill=\"none\"")?,
        }
        if let Some(colour) = self.stroke {
            write!(f, " stroke=\"{colour}\" stroke-width=\"{}\"", n(self.weight))?;
        }
        if !self.dash.is_empty() {
            write!(f, " stroke-dasharray=\"{}\"", self.dash)?;
        }
        if self.opacity < 1.0 {
            write!(f, " opacity=\"{}\"", n(self.opacity))?;
        }
        if self.round {
            f.write_str(" stroke-linecap=\"round\" stroke-linejoin=\"round\"")?;
        }
        if self.even { f.write_str(" fill-rule=\"evenodd\"") } else { Ok(()) }
    }
}

/// Where a line of text stands from its point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    #[default]
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// How a line of text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// The kind of type.
    pub style: Style,
    /// Its size.
    pub size: f32,
    /// Its ink.
    pub colour: Colour,
    /// Where it stands from its point.
    pub anchor: Anchor,
    /// Space between letters, in em.
    pub spacing: f32,
    /// Degrees, clockwise.
    pub turn: f32,
    /// The colour round the letters that keeps them clear of what is below.
    pub halo: Option<Colour>,
}

impl Type {
    /// Type from its beginning on.
    pub const fn new(style: Style, size: f32, colour: Colour) -> Self {
        Self { style, size, colour, anchor: Anchor::Start, spacing: 0.0, turn: 0.0, halo: None }
    }

    /// The serif face.
    pub const fn serif(size: f32, colour: Colour) -> Self {
        Self::new(Style::new(Face::Serif), size, colour)
    }

    /// The bold serif face.
    pub const fn title(size: f32, colour: Colour) -> Self {
        Self::new(Style::bold(Face::Serif), size, colour)
    }

    /// The sans face.
    pub const fn sans(size: f32, colour: Colour) -> Self {
        Self::new(Style::new(Face::Sans), size, colour)
    }

    /// The bold sans face.
    pub const fn strong(size: f32, colour: Colour) -> Self {
        Self::new(Style::bold(Face::Sans), size, colour)
    }

    /// Standing so.
    pub const fn at(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// Of this size.
    pub const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// With space between the letters.
    pub const fn spaced(self, spacing: f32) -> Self {
        Self { spacing, ..self }
    }

    /// Kept clear of what is below.
    pub const fn clear(self, halo: Colour) -> Self {
        Self { halo: Some(halo), ..self }
    }
}

/// A drawing as it is written.
pub struct Svg<'a> {
    body: String,
    fonts: &'a Fonts,
    clips: u32,
}

impl<'a> Svg<'a> {
    /// An empty sheet.
    pub fn new(fonts: &'a Fonts) -> Self {
        Self { body: String::new(), fonts, clips: 0 }
    }

    /// What measures its text.
    pub fn fonts(&self) -> &'a Fonts {
        self.fonts
    }

    /// The finished file.
    pub fn finish(self, width: f32, height: f32) -> String {
        let (w, h) = (n(width), n(height));
        let head = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
        format!("{head} width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\">\n{}</svg>\n", self.body)
    }

    /// A rectangle.
    pub fn rect(&mut self, area: Area, paint: Paint) {
        self.rounded(area, 0.0, paint);
    }

    /// A rectangle with round corners.
    pub fn rounded(&mut self, area: Area, radius: f32, paint: Paint) {
        let (x, y, w, h) = (n(area.x), n(area.y), n(area.w.max(0.0)), n(area.h.max(0.0)));
        self.put(format_args!("<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{}\" {paint}/>\n", n(radius)));
    }

    /// A straight line.
    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), paint: Paint) {
        let (a, b, c, d) = (n(from.0), n(from.1), n(to.0), n(to.1));
        self.put(format_args!("<path d=\"M{a} {b}L{c} {d}\" {paint}/>\n"));
    }

    /// A circle.
    pub fn circle(&mut self, at: (f32, f32), radius: f32, paint: Paint) {
        let (x, y, r) = (n(at.0), n(at.1), n(radius.max(0.0)));
        self.put(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" {paint}/>\n"));
    }

    /// A path in SVG's own words.
    pub fn path(&mut self, d: &str, paint: Paint) {
        if !d.is_empty() {
            self.put(format_args!("<path d=\"{d}\" {paint}/>\n"));
        }
    }

    /// Opens a group that is moved, scaled or turned.
    pub fn open(&mut self, transform: &str) {
        self.put(format_args!("<g transform=\"{transform}\">\n"));
    }

    /// Opens a group that is let through by so much.
    pub fn open_faded(&mut self, opacity: f32) {
        self.put(format_args!("<g opacity=\"{}\">\n", n(opacity)));
    }

    /// Opens a group that shows only inside `area`.
    pub fn open_clip(&mut self, area: Area) {
        self.clips += 1;
        let (id, x, y, w, h) = (self.clips, n(area.x), n(area.y), n(area.w), n(area.h));
        self.put(format_args!("<clipPath id=\"c{id}\"><rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"/></clipPath>\n"));
        self.put(format_args!("<g clip-path=\"url(#c{id})\">\n"));
    }

    /// Closes the last group opened.
    pub fn close(&mut self) {
        self.body.push_str("</g>\n");
    }

    /// One line of text on its base line.
    pub fn text(&mut self, at: (f32, f32), text: &str, look: Type) {
        if text.trim().is_empty() {
            return;
        }
        if let Some(halo) = look.halo {
            let weight = n((look.size * 0.3).max(3.5));
            let ring = format!(" stroke=\"{halo}\" stroke-width=\"{weight}\" stroke-linejoin=\"round\" opacity=\"0.9\"");
            self.set(at, text, Type { colour: halo, ..look }, &ring);
        }
        self.set(at, text, look, "");
    }

    /// Lines of text from a first base line on; the next free base line.
    pub fn lines(&mut self, at: (f32, f32), lines: &[String], leading: f32, look: Type) -> f32 {
        let mut y = at.1;
        for line in lines {
            self.text((at.0, y), line, look);
            y += leading;
        }
        y
    }

    fn set(&mut self, at: (f32, f32), text: &str, look: Type, extra: &str) {
        let (x, y, size) = (n(at.0), n(at.1), n(look.size));
        let _ = write!(self.body, "<text xml:space=\"preserve\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{}\"{extra}", look.colour);
        if look.spacing != 0.0 {
            let _ = write!(self.body, " letter-spacing=\"{}\"", n(look.spacing * look.size));
        }
        if look.turn != 0.0 {
            let _ = write!(self.body, " transform=\"rotate({} {x} {y})\"", n(look.turn));
        }
        self.body.push('>');
        let width = |text: &str| self.fonts.width_spaced(look.style, text, look.size, look.spacing);
        let mut start = match look.anchor {
            Anchor::Start => at.0,
            Anchor::Middle => at.0 - width(text) / 2.0,
            Anchor::End => at.0 - width(text),
        };
        // Each run stands at a place of its own: the rasteriser shapes runs that
        // follow each other together, and then one font may take them all.
        for run in self.fonts.runs(look.style, text) {
            let family = if run.family.is_empty() { fallback(look.style.face) } else { &run.family };
            let _ = write!(self.body, "<tspan x=\"{}\" font-family=\"{family}\"", n(start));
            start += width(&run.text) + look.spacing * look.size;
            self.body.push_str(if run.bold { " font-weight=\"bold\"" } else { "" });
            self.body.push_str(if run.italic { " font-style=\"italic\"" } else { "" });
            let _ = write!(self.body, ">{}</tspan>", Escaped(&run.text));
        }
        self.body.push_str("</text>\n");
    }

    fn put(&mut self, words: fmt::Arguments) {
        let _ = self.body.write_fmt(words);
    }
}

fn fallback(face: Face) -> &'static str {
    match face {
        Face::Serif | Face::Hand => "PT Serif",
        Face::Sans => "PT Sans",
        Face::Mono => "PT Mono",
    }
}

/// A number as SVG wants it: finite and short.
pub fn n(value: f32) -> Number {
    Number(if value.is_finite() { value } else { 0.0 })
}

/// A number that writes itself with two decimals at most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number(f32);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let rounded = (self.0 * 100.0).round() / 100.0;
        write!(f, "{}", if rounded == 0.0 { 0.0 } else { rounded })
    }
}

struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.chars().try_for_each(|c| match c {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            // No font of ours has the thin spaces.
            '\u{2009}' | '\u{202f}' => f.write_char('\u{a0}'),
            c if c.is_control() => f.write_char(' '),
            c => f.write_char(c),
        })
    }
}

/// The largest size from `from` down to `to` at which a text stands in at most
/// `most` lines, and those lines; at `to` it may need more.
pub fn fit(fonts: &Fonts, style: Style, text: &str, width: f32, most: usize, (from, to): (f32, f32)) -> (f32, Vec<String>) {
    let mut size = from;
    loop {
        let lines = fonts.wrap(style, text, size, width);
        if lines.len() <= most || size <= to {
            return (size, lines);
        }
        size = (size - 1.0).max(to);
    }
}

/// A small count as a length's factor.
#[expect(clippy::cast_precision_loss, reason = "a few lines or columns")]
pub fn count_of(things: usize) -> f32 {
    things as f32
}

/// The path of a closed or open line through points.
pub fn polyline(points: &[(f32, f32)], closed: bool) -> String {
    let mut d = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        let _ = write!(d, "{}{} {}", if at == 0 { 'M' } else { 'L' }, n(*x), n(*y));
    }
    if closed && !d.is_empty() {
        d.push('Z');
    }
    d
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_numbers_are_short() {
        let fonts = Fonts::default();
        let mut svg = Svg::new(&fonts);
        svg.text((1.0 / 3.0, f32::NAN), "a < b & c", Type::sans(10.0, Colour::rgb(0, 0, 0)));
        let file = svg.finish(10.0, 10.0);
        assert!(file.contains("a &lt; b &amp; c") && file.contains("x=\"0.33\" y=\"0\""), "{file}");
    }
}
