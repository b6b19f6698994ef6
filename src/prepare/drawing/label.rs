//! The label beside a work: title, facts, caption, credit.

use super::svg::{Area, Paint, Svg, Type};
use super::{Drawing, WIDTH};
use crate::exhibition::colour::Colour;
use crate::exhibition::picture::plate::Face;
use crate::exhibition::{Lang, Work, honesty};
use crate::prepare::fonts::{Fonts, Style};

const CARD: Colour = Colour::rgb(0xf7, 0xf3, 0xea);
const INK: Colour = Colour::rgb(0x22, 0x1e, 0x1a);
const PALE: Colour = Colour::rgb(0x6a, 0x62, 0x58);
const MARGIN: f32 = 62.0;

/// Sets a work's label; `shape` is the card's width and height, relative to
/// each other. Type shrinks until all of it fits.
pub fn label(work: &Work, lang: Lang, accent: Colour, shape: (f32, f32), fonts: &Fonts) -> Drawing {
    let height = WIDTH * shape.1 / shape.0;
    let mut scale = 1.18;
    loop {
        let mut svg = Svg::new(fonts);
        svg.rect(Area { x: 0.0, y: 0.0, w: WIDTH, h: height }, Paint::fill(CARD));
        svg.rect(Area { x: 0.0, y: 0.0, w: WIDTH, h: 14.0 }, Paint::fill(accent));
        let end = set(&mut svg, work, lang, scale);
        if end <= height - MARGIN * 0.5 || scale < 0.5 {
            return Drawing { svg: svg.finish(WIDTH, height), width: WIDTH, height };
        }
        scale *= 0.95;
    }
}

fn set(svg: &mut Svg, work: &Work, lang: Lang, scale: f32) -> f32 {
    let measure = WIDTH - 2.0 * MARGIN;
    let mut y = MARGIN + 66.0 * scale;
    let mut put = |svg: &mut Svg, text: &str, style: Style, size: f32, colour: Colour, before: f32| {
        if text.is_empty() {
            return;
        }
        y += before * scale;
        let size = size * scale;
        let lines = whole(text, style, size, measure, svg.fonts());
        y = svg.lines((MARGIN, y), &lines, size * if lang == Lang::Zh { 1.5 } else { 1.3 }, Type::new(style, size, colour));
    };
    put(svg, work.title.get(lang), Style::bold(Face::Serif), 80.0, INK, 0.0);
    put(svg, &honesty::facts(work, lang), Style::new(Face::Sans), 48.0, PALE, 0.0);
    let (caption, other) = work.caption.read(lang);
    let named = other.map(|other| format!("[{}]", other.own_name())).unwrap_or_default();
    put(svg, &named, Style::new(Face::Sans), 40.0, PALE, 18.0);
    put(svg, caption, Style::new(Face::Serif), 60.0, INK, 44.0);
    put(svg, &honesty::credit(work, lang), Style::new(Face::Sans), 45.0, PALE, 26.0);
    y
}

/// Lines of a text; one that names facts breaks between them while it can.
fn whole(text: &str, style: Style, size: f32, measure: f32, fonts: &Fonts) -> Vec<String> {
    if !text.contains(honesty::BETWEEN) || fonts.width(style, text, size) <= measure {
        return fonts.wrap(style, text, size, measure);
    }
    let mut lines: Vec<String> = Vec::new();
    for fact in text.split(honesty::BETWEEN) {
        let tried = lines.last().map(|line| format!("{line}{}{fact}", honesty::BETWEEN));
        let tried = tried.filter(|tried| fonts.width(style, tried, size) <= measure);
        if let (Some(tried), Some(line)) = (tried, lines.last_mut()) {
            *line = tried;
        } else {
            lines.extend(fonts.wrap(style, fact, size, measure));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_stay_whole() {
        let fonts = Fonts::default();
        let style = Style::new(Face::Sans);
        let text = "瞿秋白 · 上海 · 1922年";
        let wide = fonts.width(style, "瞿秋白 · 上海", 40.0) + 1.0;
        assert_eq!(whole(text, style, 40.0, wide, &fonts), ["瞿秋白 · 上海", "1922年"]);
        assert_eq!(whole(text, style, 40.0, 2000.0, &fonts), [text]);
    }
}
