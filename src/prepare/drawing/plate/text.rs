//! Lines of text: wrapped, aligned, and a little smaller where a word or a
//! title would not stand in the measure.

use super::Press;
use crate::exhibition::picture::plate::{Align, Line};
use crate::prepare::drawing::svg::{Anchor, Area, Svg, Type, count_of};
use crate::prepare::fonts::{Fonts, Style};

/// Sets a text; gives back its height.
pub(super) fn set(line: &Line, area: Area, press: Press, svg: &mut Svg) -> f32 {
    let style = Style { face: line.face, bold: line.bold, italic: line.italic };
    let spacing = line.spacing.clamp(-0.2, 3.0);
    let setting = Setting { style, spacing, width: area.w };
    let said = line.text.get(press.lang);
    let size = setting.size(svg.fonts(), said, line.size.clamp(0.1, 200.0) * press.unit, press.unit);
    let look = Type::new(style, size, press.colour(line.colour)).spaced(spacing);
    let leading = size * if size > 60.0 { 1.16 } else { 1.32 };
    let mut y = area.y;
    for paragraph in said.split('\n') {
        let lines = svg.fonts().wrap_spaced(style, paragraph, size, spacing, area.w);
        let last = lines.len().saturating_sub(1);
        for (at, text) in lines.iter().enumerate() {
            let base = y + leading / 2.0 + size * 0.34;
            put(text, line.align, at == last, (Area { y: base, ..area }, look), svg);
            y += leading;
        }
    }
    y - area.y
}

fn put(text: &str, align: Align, last: bool, (area, look): (Area, Type), svg: &mut Svg) {
    match align {
        Align::Left => svg.text((area.x, area.y), text, look),
        Align::Center => svg.text((area.x + area.w / 2.0, area.y), text, look.at(Anchor::Middle)),
        Align::Right => svg.text((area.right(), area.y), text, look.at(Anchor::End)),
        Align::Justify if last => svg.text((area.x, area.y), text, look),
        Align::Justify => justify(text, area, look, svg),
    }
}

/// Spreads the words of a line over the measure, or its Chinese characters.
fn justify(text: &str, area: Area, look: Type, svg: &mut Svg) {
    let width = |text: &str, svg: &Svg| svg.fonts().width_spaced(look.style, text, look.size, look.spacing);
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    if words.len() > 2 {
        let set: f32 = words.iter().map(|word| width(word, svg)).sum();
        let gap = (area.w - set) / count_of(words.len() - 1);
        if gap < look.size * 1.2 {
            let mut x = area.x;
            for word in words {
                svg.text((x, area.y), word, look);
                x += width(word, svg) + gap;
            }
            return;
        }
    }
    let free = (area.w - width(text, svg)) / look.size / count_of(text.chars().count().saturating_sub(1)).max(1.0);
    let wider = if (0.0..0.2).contains(&free) { free } else { 0.0 };
    svg.text((area.x, area.y), text, look.spaced(look.spacing + wider));
}

struct Setting {
    style: Style,
    spacing: f32,
    width: f32,
}

impl Setting {
    /// The size wished for; smaller where a large title would break that its
    /// curator wrote as one line, or a word would not stand in the measure.
    fn size(&self, fonts: &Fonts, text: &str, wish: f32, unit: f32) -> f32 {
        let fits = |words: &str, size: f32| fonts.width_spaced(self.style, words, size, self.spacing) <= self.width;
        let mut size = wish;
        if wish >= unit * 4.4 {
            while size > wish * 0.7 && !text.split('\n').all(|line| fits(line, size)) {
                size *= 0.97;
            }
            if !text.split('\n').all(|line| fits(line, size)) {
                size = wish;
            }
        }
        while size > wish * 0.4 && !text.split_whitespace().all(|word| is_chinese(word) || fits(word, size)) {
            size *= 0.97;
        }
        size
    }
}

fn is_chinese(word: &str) -> bool {
    word.chars().any(crate::prepare::fonts::is_han)
}
