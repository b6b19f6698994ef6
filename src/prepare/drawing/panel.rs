//! The panel at a room's entrance: its title in all languages, its years, its
//! wall text. And the blank that hangs where a work should be.

use super::svg::{Anchor, Area, Paint, Svg, Type};
use super::{Drawing, WIDTH};
use crate::exhibition::colour::Colour;
use crate::exhibition::picture::plate::Face;
use crate::exhibition::{Lang, Room, Text};
use crate::prepare::fonts::{Fonts, Style};

const MARGIN: f32 = 84.0;

/// Sets a room's panel. `number` counts rooms from 1.
pub fn panel(room: &Room, number: usize, lang: Lang, shape: (f32, f32), fonts: &Fonts) -> Drawing {
    let height = WIDTH * shape.1 / shape.0;
    let mut scale = 1.0;
    loop {
        let mut svg = Svg::new(fonts);
        let end = set(&mut svg, room, number, lang, (height, scale));
        if end <= height - 70.0 || scale < 0.5 {
            return Drawing { svg: svg.finish(WIDTH, height), width: WIDTH, height };
        }
        scale *= 0.95;
    }
}

fn set(svg: &mut Svg, room: &Room, number: usize, lang: Lang, (height, scale): (f32, f32)) -> f32 {
    let palette = room.mood.palette;
    // Away from the ink, so that a dim room's panel can still be read.
    let (far, part) = if palette.ink.luminance() > 0.3 { (0, 0.35) } else { (255, 0.62) };
    let paper = palette.ground.mix(Colour::rgb(far, far, far), part);
    let pale = palette.ink.mix(paper, 0.3);
    svg.rect(Area { x: 0.0, y: 0.0, w: WIDTH, h: height }, Paint::fill(paper));
    svg.rect(Area { x: 0.0, y: 0.0, w: WIDTH, h: 26.0 }, Paint::fill(palette.accent));
    let measure = WIDTH - 2.0 * MARGIN;
    svg.text((MARGIN, 176.0), &number.to_string(), Type::title(104.0, palette.accent));
    let years = room.years.show(lang);
    svg.text((WIDTH - MARGIN, 172.0), &years, Type::sans(50.0, pale).at(Anchor::End));
    let title = room.title.get(lang);
    let mut size = 124.0 * scale;
    while size > 60.0 && svg.fonts().wrap(Style::bold(Face::Serif), title, size, measure).len() > 3 {
        size *= 0.92;
    }
    let lines = svg.fonts().wrap(Style::bold(Face::Serif), title, size, measure);
    let mut y = svg.lines((MARGIN, 250.0 + size * 0.75), &lines, size * 1.12, Type::title(size, palette.ink));
    for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
        let lines = svg.fonts().wrap(Style::new(Face::Serif), room.title.get(other), 50.0 * scale, measure);
        y = svg.lines((MARGIN, y), &lines, 66.0 * scale, Type::serif(50.0 * scale, pale));
    }
    y += 10.0;
    svg.line((MARGIN, y), (MARGIN + 150.0, y), Paint::line(palette.accent, 6.0));
    y += 84.0 * scale;
    let (text, other) = room.text.read(lang);
    if let Some(other) = other {
        svg.text((MARGIN, y), &format!("[{}]", other.own_name()), Type::sans(40.0 * scale, pale));
        y += 64.0 * scale;
    }
    let size = 51.0 * scale;
    let lines = svg.fonts().wrap(Style::new(Face::Serif), text, size, measure);
    svg.lines((MARGIN, y), &lines, size * if lang == Lang::Zh { 1.62 } else { 1.42 }, Type::serif(size, palette.ink))
}

/// What hangs in place of a picture that cannot be shown.
pub fn blank(title: &Text, lang: Lang, shape: (f32, f32), fonts: &Fonts) -> Drawing {
    let height = WIDTH * (shape.1 / shape.0).clamp(0.1, 6.0);
    let (paper, ink) = (Colour::rgb(0xe9, 0xe6, 0xe0), Colour::rgb(0x6d, 0x69, 0x63));
    let mut svg = Svg::new(fonts);
    svg.rect(Area { x: 0.0, y: 0.0, w: WIDTH, h: height }, Paint::fill(paper));
    svg.rect(Area { x: 40.0, y: 40.0, w: WIDTH - 80.0, h: height - 80.0 }, Paint::line(ink, 3.0).dashed("14 12"));
    let lines = svg.fonts().wrap(Style::new(Face::Serif), title.get(lang), 64.0, WIDTH - 200.0);
    let mut y = height / 2.0 - 40.0;
    for line in &lines {
        svg.text((WIDTH / 2.0, y), line, Type::serif(64.0, ink).at(Anchor::Middle));
        y += 84.0;
    }
    let sorry = ["This picture cannot be shown at the moment", "此图暂时无法显示", "Изображение временно недоступно"][lang as usize];
    svg.text((WIDTH / 2.0, y + 30.0), sorry, Type::sans(38.0, ink).at(Anchor::Middle));
    Drawing { svg: svg.finish(WIDTH, height), width: WIDTH, height }
}
