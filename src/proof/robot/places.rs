//! Where things are when nothing is laid out: the screen's controls in a grid,
//! roughly as the interface has them.

use crate::screen::{Screen, Zone};
use crate::session::{Page, Session};
use crate::visit::{Area, Areas, Does};
use bevy::math::{Rect, Vec2};

/// The bar begins at this part of the height.
const BAR: f32 = 0.82;

/// A work's picture has this part of the width.
const PICTURE: f32 = 0.62;

/// Text is so much longer than its place, logical pixels.
const MORE: f32 = 2000.0;

pub(super) fn places(session: &Session, screen: &Screen, size: Vec2) -> Areas {
    let mut areas = Areas::default();
    let part = |from: Vec2, to: Vec2| Rect::from_corners(from * size, to * size);
    let whole = part(Vec2::ZERO, Vec2::ONE);
    let bar = part(Vec2::new(0.0, BAR), Vec2::ONE);
    let page = part(Vec2::ZERO, Vec2::new(1.0, BAR));
    let panel = session.open.panel.is_some();
    match session.open.page {
        // Any touch begins.
        Page::Title => return areas,
        _ if session.open.asking.is_some() => {
            areas.0.push(Area { rect: whole, does: Does::Block });
            grid(&mut areas, screen, &[Zone::Asking], whole);
            return areas;
        }
        Page::Walk if !panel => areas.0.push(Area { rect: bar, does: Does::Block }),
        Page::Work if !panel => {
            let does = if session.near.compare.is_some() { Does::Slider } else { Does::Pane };
            let text = part(Vec2::new(PICTURE, 0.0), Vec2::new(1.0, BAR));
            areas.0.push(Area { rect: whole, does: Does::Block });
            areas.0.push(Area { rect: part(Vec2::ZERO, Vec2::new(PICTURE, BAR)), does });
            areas.0.push(Area { rect: text, does: Does::Scroll { most: MORE } });
            grid(&mut areas, screen, &[Zone::Main], text);
            grid(&mut areas, screen, &[Zone::Picture], part(Vec2::new(0.4, 0.7), Vec2::new(PICTURE, BAR)));
        }
        _ => {
            areas.0.push(Area { rect: whole, does: Does::Block });
            areas.0.push(Area { rect: page, does: Does::Scroll { most: MORE } });
            grid(&mut areas, screen, &[Zone::Panel, Zone::Main, Zone::Picture], page);
        }
    }
    grid(&mut areas, screen, &[Zone::Tour, Zone::Bar], bar);
    areas
}

/// The controls of some zones, row by row, as near to a square as there are.
fn grid(areas: &mut Areas, screen: &Screen, zones: &[Zone], place: Rect) {
    let all: Vec<_> = screen.controls().filter(|item| zones.contains(&item.zone)).filter_map(|item| item.does).collect();
    let side = (1..=all.len()).find(|side| side * side >= all.len()).unwrap_or(1);
    let number = |number: usize| f32::from(u16::try_from(number).unwrap_or(u16::MAX));
    let cell = place.size() / number(side);
    for (at, does) in all.into_iter().enumerate() {
        let corner = place.min + cell * Vec2::new(number(at % side), number(at / side));
        areas.0.push(Area { rect: Rect::from_corners(corner, corner + cell), does: Does::Press(does) });
    }
}
