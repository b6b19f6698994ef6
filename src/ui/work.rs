//! The work view: the picture as large as the screen allows, and beside it or
//! under it what is said of it.

use super::closer::{Closer, Over, Pane, Sheet};
use super::flow::{self, Numbered};
use super::look::{Form, Look, Parent, Shows, Touch, outline};
use super::scroll::scroll;
use super::theme::{self, u};
use super::turning::{self, Turning};
use super::{bar, fonts::Face};
use crate::exhibition::Work;
use crate::prepare::Want;
use crate::screen::Zone;
use crate::session::{Intent, Stop};
use crate::visit::Does;
use bevy::prelude::*;

/// The screen's root, and the place of the interface in it: within reach when
/// that is asked for; the picture is above it then.
pub(super) fn work(root: &mut Parent, look: &Look, place: Node, closer: &mut Closer, turning: &mut Turning) {
    let Some(((at, work), Some(Stop::Work(room, hung)))) = look.session.work(look.museum).map(|work| (work, look.session.view.stop)) else {
        return;
    };
    let solid = look.museum.is_solid(room, hung);
    let want = Want::Work(at.0, at.1);
    if solid {
        turning.want(look, want);
    } else {
        closer.want(look, want, work.compare.as_ref().map(|compare| Want::Work(compare.with.0, compare.with.1)));
    }
    let mut picture = |parent: &mut Parent| {
        if solid {
            turning::pane(parent, look, turning);
        } else {
            pane(parent, look, work, closer);
        }
        over_picture(parent, look);
    };
    let within = look.measure.reach < 1.0;
    if within {
        let above = Node { height: Val::Percent(100.0 * (1.0 - look.measure.reach)), width: Val::Percent(100.0), ..theme::whole() };
        root.spawn((above, BackgroundColor(look.tones.night), Touch(Does::Block))).with_children(|above| frame(above, &mut picture));
    }
    root.spawn((place, BackgroundColor(look.tones.night), Touch(Does::Block))).with_children(|screen| {
        let beside = look.measure.is_wide();
        let middle = Node {
            flex_direction: if beside { FlexDirection::Row } else { FlexDirection::Column },
            flex_grow: 1.0,
            flex_shrink: 1.0,
            min_height: Val::Px(0.0),
            ..default()
        };
        screen.spawn(middle).with_children(|middle| {
            let size =
                |part: f32| if beside { (Val::Percent(part), Val::Percent(100.0)) } else { (Val::Percent(100.0), Val::Percent(part)) };
            if !within {
                let (width, height) = size(if beside { 62.0 } else { 48.0 });
                let node = Node { width, height, flex_shrink: 0.0, position_type: PositionType::Relative, ..default() };
                middle.spawn(node).with_children(|left| frame(left, &mut picture));
            }
            let node = Node {
                flex_grow: 1.0,
                flex_basis: Val::Px(0.0),
                min_height: Val::Px(0.0),
                min_width: Val::Px(0.0),
                padding: UiRect { left: u(2.0), right: u(1.0), top: u(3.0), bottom: u(0.0) },
                ..theme::column(0.0)
            };
            middle.spawn(node).with_children(|right| {
                let items: Vec<Numbered> = look.screen.zone(Zone::Main).collect();
                scroll(right, look, theme::column(1.1), |column| flow::flow(column, look, &items, Form::Beside));
            });
        });
        bar::bar(screen, look);
    });
}

/// Space round the picture, which stands in its middle.
fn frame(parent: &mut Parent, picture: &mut impl FnMut(&mut Parent)) {
    let node = Node {
        width: Val::Percent(100.0),
        height: Val::Percent(100.0),
        padding: UiRect::all(u(2.4)),
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        ..default()
    };
    parent.spawn(node).with_children(|frame| picture(frame));
}

/// The picture's place, as large as fits.
fn pane(parent: &mut Parent, look: &Look, work: &Work, closer: &Closer) {
    let ratio = work.size.0 / work.size.1.max(0.01);
    let node = Node { aspect_ratio: Some(ratio), max_width: Val::Percent(100.0), max_height: Val::Percent(100.0), ..default() };
    let room = look.measure.place * if look.measure.is_wide() { Vec2::new(0.62, 0.9) } else { Vec2::new(1.0, 0.48) };
    let node =
        if ratio > room.x / room.y { Node { width: Val::Percent(100.0), ..node } } else { Node { height: Val::Percent(100.0), ..node } };
    let node = Node { overflow: Overflow::clip(), ..node };
    let sheet = Node { position_type: PositionType::Absolute, width: Val::Percent(100.0), height: Val::Percent(100.0), ..default() };
    let comparing = look.session.near.compare.is_some();
    let touch = Touch(if comparing { Does::Slider } else { Does::Pane });
    parent.spawn((node, Pane, touch, BackgroundColor(look.tones.field))).with_children(|pane| {
        pane.spawn((sheet.clone(), Sheet, closer.image())).with_children(|sheet| {
            if !comparing {
                rings(sheet, look, work);
            }
        });
        if comparing {
            other(pane, look, closer, sheet);
        }
    });
}

/// The picture to compare with, right of the edge that follows the finger.
fn other(pane: &mut Parent, look: &Look, closer: &Closer, sheet: Node) {
    let side = Node {
        position_type: PositionType::Absolute,
        right: Val::Px(0.0),
        height: Val::Percent(100.0),
        overflow: Overflow::clip(),
        ..default()
    };
    pane.spawn((side, Over::Side)).with_children(|side| {
        // As large as the pane, however narrow the side is.
        side.spawn((Node { right: Val::Px(0.0), ..sheet }, Over::Picture, closer.other()));
    });
    let edge = Node {
        position_type: PositionType::Absolute,
        width: u(theme::EDGE),
        height: Val::Percent(100.0),
        margin: UiRect::left(u(-theme::EDGE / 2.0)),
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        ..default()
    };
    pane.spawn((edge, Over::Edge, BackgroundColor(look.tones.brass))).with_children(|edge| {
        let size = look.measure.control * 0.8;
        let knob = Node {
            width: u(size),
            height: u(size),
            flex_shrink: 0.0,
            border_radius: BorderRadius::all(Val::Percent(50.0)),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            ..default()
        };
        edge.spawn((knob, BackgroundColor(look.tones.brass)))
            .with_children(|knob| look.icon(knob, crate::screen::Icon::Compare, theme::ICON, look.tones.night));
    });
}

/// Rings on the picture, where its details are.
fn rings(sheet: &mut Parent, look: &Look, work: &Work) {
    for (number, detail) in work.details.iter().enumerate() {
        let side = look.measure.control;
        let ring = Node {
            position_type: PositionType::Absolute,
            left: Val::Percent(detail.at.0 * 100.0),
            top: Val::Percent(detail.at.1 * 100.0),
            width: u(side),
            height: u(side),
            margin: UiRect { left: u(-side / 2.0), top: u(-side / 2.0), ..default() },
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            ..default()
        };
        let dot = Node {
            width: u(theme::RING),
            height: u(theme::RING),
            border: UiRect::all(u(0.35)),
            border_radius: BorderRadius::all(Val::Percent(50.0)),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            ..default()
        };
        let colour = if look.session.near.detail == Some(number) { look.tones.brass } else { look.tones.paper };
        let words = look.type_.of(Face::Strong, theme::SMALL);
        // Over the tiles.
        sheet.spawn((ring, ZIndex(100), Touch(Does::Press(Intent::Detail(Some(number)))))).with_children(|ring| {
            ring.spawn((dot, BorderColor::all(colour), BackgroundColor(theme::RING_FILL))).with_child((
                Text::new((number + 1).to_string()),
                words,
                TextColor(colour),
            ));
        });
    }
}

/// What a finger can do with it, at the picture's foot.
fn over_picture(parent: &mut Parent, look: &Look) {
    let node = Node { position_type: PositionType::Absolute, left: u(3.2), bottom: u(3.0), ..theme::row(0.8) };
    parent.spawn((node, ZIndex(10))).with_children(|row| {
        for (number, item) in look.screen.zone(Zone::Picture).filter(|(_, item)| item.does.is_none()) {
            let note = Node { padding: UiRect::axes(u(1.2), u(0.6)), ..default() };
            row.spawn((note, BackgroundColor(look.tones.veil), Shows(number), outline())).with_child(look.words(
                Face::Sans,
                theme::SMALL,
                look.tones.paper,
                item.words.clone(),
                Justify::Left,
            ));
        }
    });
}
