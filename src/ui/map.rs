//! Where it happened: a quiet map with a dot at every place, and beside it or
//! under it the list of places, one of them told at length.

mod base;
mod dots;
pub(super) mod names;

pub(super) use base::{Base, plugin};

use super::flow::{self, Numbered};
use super::look::{Look, Parent, Touch};
use super::scroll::scroll;
use super::theme::{self, u};
use super::timeline::{ASIDE, eras, is_tight, told};
use crate::prepare::BaseMap;
use crate::screen::Zone;
use crate::visit::Does;
use bevy::prelude::*;

/// The map's part of a broad page's width.
const BROAD: f32 = 0.63;

/// The most of a high page's height that it takes.
const HIGH: f32 = 0.42;

/// The page. Within reach there is the list alone; the map is above it then.
pub(super) fn map(parent: &mut Parent, look: &Look, base: &mut Base) {
    let items: Vec<Numbered> = look.screen.zone(Zone::Main).collect();
    let (head, places) = eras::parted(&items);
    let (beside, tight) = (look.measure.is_wide(), is_tight(look));
    flow::sheet(parent, look, |sheet| {
        if !tight {
            eras::head(sheet, look, head);
        }
        let middle = Node {
            flex_direction: if beside { FlexDirection::Row } else { FlexDirection::Column },
            flex_grow: 1.0,
            flex_shrink: 1.0,
            flex_basis: Val::Px(0.0),
            min_height: Val::Px(0.0),
            column_gap: u(2.4),
            row_gap: u(1.6),
            ..default()
        };
        sheet.spawn(middle).with_children(|middle| {
            if look.measure.reach >= 1.0 {
                let frame = place(look);
                let node = Node { width: u(frame.x), height: if beside { Val::Auto } else { u(frame.y) }, ..default() };
                dots::picture(middle, look, base, (node, frame), true);
            }
            let column =
                Node { flex_grow: 1.0, flex_basis: Val::Px(0.0), min_height: Val::Px(0.0), min_width: Val::Px(0.0), ..theme::column(0.0) };
            middle.spawn(column).with_children(|column| {
                scroll(column, look, theme::column(1.0), |inside| {
                    if tight {
                        eras::head(inside, look, head);
                    }
                    told::list(inside, look, places);
                });
            });
        });
    });
}

/// The map over what a seated visitor reaches: to be seen, not to be touched.
pub(super) fn above(root: &mut Parent, look: &Look, base: &mut Base) {
    if look.measure.reach >= 1.0 {
        return;
    }
    let part = 1.0 - look.measure.reach;
    let height = look.measure.place.y / look.measure.reach * part;
    let above = Node { height: Val::Percent(100.0 * part), padding: UiRect::all(u(2.0)), ..theme::whole() };
    root.spawn((above, BackgroundColor(look.tones.night), Touch(Does::Block))).with_children(|above| {
        let frame = Vec2::new(look.measure.place.x, height) - Vec2::splat(4.0);
        let node = Node { flex_grow: 1.0, ..default() };
        dots::picture(above, look, base, (node, frame), false);
    });
}

/// The place the map has, in units, as far as that is known before it is laid
/// out.
fn place(look: &Look) -> Vec2 {
    let Vec2 { x, y } = look.measure.place;
    let inside = x - ASIDE;
    if look.measure.is_wide() {
        let head = if is_tight(look) { 4.0 } else { 8.0 + theme::LARGE + look.measure.control };
        Vec2::new(inside * BROAD, (y - flow::bar_height(look) - head).max(10.0))
    } else {
        Vec2::new(inside, (inside / BaseMap::SHAPE).min(y * HIGH))
    }
}
