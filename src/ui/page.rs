//! A page that is read from the top: its words, controls and pictures, and what
//! is drawn beside them.

use super::flow::{self, Numbered};
use super::look::{Form, Look, Parent, Touch};
use super::scroll::scroll;
use super::theme::{self, u};
use crate::screen::Zone;
use crate::visit::Does;
use bevy::prelude::*;

pub(super) fn page(parent: &mut Parent, look: &Look) {
    let node = Node {
        flex_grow: 1.0,
        flex_shrink: 1.0,
        min_height: Val::Px(0.0),
        padding: UiRect { left: u(4.0), right: u(1.5), top: u(3.0), bottom: u(0.0) },
        ..theme::column(1.5)
    };
    parent.spawn((node, BackgroundColor(look.tones.night), Touch(Does::Block))).with_children(|sheet| {
        let items: Vec<Numbered> = look.screen.zone(Zone::Main).chain(look.screen.zone(Zone::Picture)).collect();
        scroll(sheet, look, theme::column(1.3), |inside| flow::flow(inside, look, &items, Form::Beside));
    });
}
