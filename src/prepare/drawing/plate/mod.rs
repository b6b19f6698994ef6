//! Plates: blocks of type set one under the other on a sheet.
//!
//! A sheet is set at full size, then a little smaller and smaller until all
//! stands on it; nothing is ever cut off.

mod blocks;
mod frame;
mod ornament;
mod table;
mod text;

use super::svg::{Area, Svg};
use super::{Sheet, WIDTH};
use crate::exhibition::Lang;
use crate::exhibition::colour::Colour;
use crate::exhibition::picture::Plate;
use crate::exhibition::picture::plate::{Block, Ink};

/// What a block needs to be set.
#[derive(Clone, Copy)]
struct Press {
    lang: Lang,
    paper: Colour,
    ink: Colour,
    accent: Colour,
    /// A hundredth of the sheet's width, or less where all is set smaller.
    unit: f32,
}

impl Press {
    fn of(plate: &Plate, lang: Lang, scale: f32) -> Self {
        Self { lang, paper: plate.paper, ink: plate.ink, accent: plate.accent, unit: WIDTH / 100.0 * scale }
    }

    fn colour(self, ink: Ink) -> Colour {
        match ink {
            Ink::Ink => self.ink,
            Ink::Accent => self.accent,
            Ink::Pale => self.pale(),
            Ink::Paper => self.paper.mix(Colour::rgb(255, 255, 255), 0.55),
        }
    }

    fn pale(self) -> Colour {
        self.ink.mix(self.paper, 0.4)
    }

    fn hair(self) -> Colour {
        self.ink.mix(self.paper, 0.62)
    }
}

/// Draws a plate on a sheet of this height.
pub(super) fn draw(plate: &Plate, sheet: &Sheet, height: f32, svg: &mut Svg) {
    let page = Area::new(0.0, 0.0, WIDTH, height);
    let measure = frame::draw(plate, page, svg);
    let (press, used) = settle(plate, sheet.lang, measure, svg);
    let grows = plate.blocks.iter().any(|block| matches!(block, Block::Grow));
    let over = if grows { 0.0 } else { (measure.h - used).max(0.0) * 0.35 };
    column(&plate.blocks, Area { y: measure.y + over, h: measure.h - over, ..measure }, press, svg);
    frame::finish(plate, page, svg);
}

/// The size at which all stands on the sheet, and the height it takes.
fn settle(plate: &Plate, lang: Lang, measure: Area, svg: &Svg) -> (Press, f32) {
    let mut scale = 1.0;
    loop {
        let press = Press::of(plate, lang, scale);
        let used = height(&plate.blocks, measure.w, press, svg);
        if used <= measure.h || scale < 0.02 {
            return (press, used);
        }
        scale *= 0.97;
    }
}

/// The height of blocks without what grows.
fn height(blocks: &[Block], width: f32, press: Press, svg: &Svg) -> f32 {
    let mut scratch = Svg::new(svg.fonts());
    blocks.iter().map(|block| blocks::set(block, Area::new(0.0, 0.0, width, 0.0), press, &mut scratch)).sum()
}

/// Sets blocks one under the other; those that grow share what is free.
fn column(blocks: &[Block], area: Area, press: Press, svg: &mut Svg) {
    let used = height(blocks, area.w, press, svg);
    let mut grows = 0.0;
    for block in blocks {
        grows += if matches!(block, Block::Grow) { 1.0_f32 } else { 0.0 };
    }
    let free = (area.h - used).max(0.0) / grows.max(1.0);
    let mut y = area.y;
    for block in blocks {
        y += if matches!(block, Block::Grow) { free } else { blocks::set(block, Area { y, h: 0.0, ..area }, press, svg) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exhibition::Text;
    use crate::exhibition::picture::plate::{Face, Frame, Ornament};
    use crate::prepare::fonts::Fonts;

    fn plate(blocks: Vec<Block>) -> Plate {
        let colour = Colour::rgb(0, 0, 0);
        Plate { shape: (3.0, 4.0), paper: colour, ink: colour, accent: colour, frame: Frame::Double, blocks: blocks.into() }
    }

    #[test]
    fn a_plate_never_overflows() {
        let fonts = Fonts::default();
        let svg = Svg::new(&fonts);
        let cards = || Block::Cards { items: vec![Text::plain("дом — 家"); 30], columns: 2, size: 3.1, face: Face::Serif };
        let vertical = || Block::Vertical { columns: vec!["餓鄉紀程餓鄉紀程".into()], size: 18.0, accent: false };
        let plate = plate(vec![cards(), Block::Grow, vertical(), Block::Ruled { lines: 40 }, Block::Ornament(Ornament::Star)]);
        let measure = Area::new(100.0, 100.0, 800.0, 900.0);
        let (press, used) = settle(&plate, Lang::En, measure, &svg);
        assert!(used <= measure.h && press.unit < 10.0);
    }

    #[test]
    fn what_fits_keeps_its_size() {
        let fonts = Fonts::default();
        let svg = Svg::new(&fonts);
        let (press, _) = settle(&plate(vec![Block::Gap(20.0), Block::Grow]), Lang::En, Area::new(0.0, 0.0, 800.0, 900.0), &svg);
        assert!((press.unit - 10.0).abs() < 1e-4);
    }
}
