//! A page that is read from the top: its words, controls and pictures, and what
//! is drawn beside them.

use super::flow::{self, Numbered};
use super::look::{Form, Look, Parent};
use super::scroll::scroll;
use super::theme;
use crate::screen::Zone;

pub(super) fn page(parent: &mut Parent, look: &Look) {
    flow::sheet(parent, look, |sheet| {
        let items: Vec<Numbered> = look.screen.zone(Zone::Main).chain(look.screen.zone(Zone::Picture)).collect();
        scroll(sheet, look, theme::column(1.3), |inside| flow::flow(inside, look, &items, Form::Beside));
    });
}
