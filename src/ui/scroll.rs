//! Text that is longer than its place: it moves under finger, wheel and keys,
//! and shows that there is more.

use super::look::{Look, Parent, Touch};
use super::theme::{self, u};
use crate::screen::Icon;
use crate::session::Intent;
use crate::visit::{Does, Visit, Wish};
use bevy::prelude::*;
use bevy::ui::UiGlobalTransform;

/// The part of the screen that scrolls.
#[derive(Component)]
pub(super) struct Scrolls;

/// The hint that there is more below.
#[derive(Component)]
struct More;

/// The hint's place, where there is anything to scroll.
#[derive(Component)]
struct Strip;

/// The mark of how far one is.
#[derive(Component)]
struct Mark;

type Hint = (With<More>, Without<Scrolls>);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (place, reveal).chain().after(super::UiSet::Build).run_if(resource_exists::<Visit>));
}

/// A place whose content scrolls; everything in it is read one after the other.
pub(super) fn scroll(parent: &mut Parent, look: &Look, node: Node, content: impl FnOnce(&mut Parent)) {
    let outer = Node {
        position_type: PositionType::Relative,
        flex_grow: 1.0,
        flex_shrink: 1.0,
        min_height: Val::Px(0.0),
        overflow: Overflow::clip(),
        ..theme::column(0.0)
    };
    parent.spawn(outer).with_children(|outer| {
        let inner = Node {
            overflow: Overflow::scroll_y(),
            flex_grow: 1.0,
            flex_shrink: 1.0,
            min_height: Val::Px(0.0),
            padding: UiRect { left: u(0.8), right: u(2.6), top: u(0.6), bottom: u(2.0) },
            ..node
        };
        outer
            .spawn((inner, Scrolls, ScrollPosition(Vec2::new(0.0, look.session.open.scroll)), Touch(Does::Scroll { most: f32::MAX })))
            .with_children(content);
        hints(outer, look);
    });
}

fn hints(outer: &mut Parent, look: &Look) {
    let mark =
        Node { position_type: PositionType::Absolute, right: u(0.5), width: u(0.6), border_radius: BorderRadius::all(u(0.3)), ..default() };
    outer.spawn((mark, Mark, BackgroundColor(look.tones.pale.with_alpha(0.55))));
    // A strip of its own: the hint lies on nothing that is read.
    let strip =
        Node { height: u(look.measure.control * 0.7), flex_shrink: 0.0, justify_content: JustifyContent::Center, ..theme::row(0.0) };
    let more = Node {
        width: u(look.measure.control * 2.0),
        height: Val::Percent(100.0),
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        border: UiRect::all(u(0.2)),
        border_radius: BorderRadius::all(u(look.measure.control)),
        ..default()
    };
    // A tap goes on by most of what is seen.
    let by = look.measure.place.y * look.measure.unit * 0.45;
    let touch = Touch(Does::Press(Intent::Scroll { by, most: f32::MAX }));
    let colours = (BackgroundColor(look.tones.down), BorderColor::all(look.tones.edge));
    outer.spawn((strip, Strip)).with_children(|strip| {
        strip.spawn((more, More, touch, colours)).with_children(|more| look.icon(more, Icon::More, theme::ICON, look.tones.paper));
    });
}

/// The text is where the visit has it; the hints follow.
fn place(
    visit: Res<Visit>,
    mut scrolls: Query<(&mut ScrollPosition, &mut Touch, &ComputedNode), With<Scrolls>>,
    mut more: Query<(&mut Visibility, &mut Touch), Hint>,
    mut strips: Query<(&mut Node, &ComputedNode), With<Strip>>,
    mut marks: Query<&mut Node, (With<Mark>, Without<Strip>)>,
    mut wishes: MessageWriter<Wish>,
) {
    let Some((mut position, mut touch, node)) = scrolls.iter_mut().next() else { return };
    // Not laid out yet: it was spawned where the visit has it.
    if node.is_empty() {
        return;
    }
    let (content, seen) = (node.content_size().y * node.inverse_scale_factor(), node.size().y * node.inverse_scale_factor());
    let most = (content - seen).max(0.0);
    if !matches!(touch.0, Does::Scroll { most: before } if before == most) {
        touch.0 = Does::Scroll { most };
    }
    let at = visit.open.scroll.min(most);
    if (position.y - at).abs() > 0.25 {
        position.y = at;
    }
    // What was scrolled further than there is now, in another language perhaps.
    if visit.open.scroll > most + 0.5 && seen > 0.0 && content > 0.0 {
        wishes.write(Wish(Intent::Scroll { by: 0.0, most }));
    }
    for (mut strip, laid_out) in &mut strips {
        let taken = if strip.display == Display::Flex { laid_out.size().y * laid_out.inverse_scale_factor() } else { 0.0 };
        let wanted = if content > seen + taken + 1.0 { Display::Flex } else { Display::None };
        if strip.display != wanted {
            strip.display = wanted;
        }
    }
    for (mut visibility, mut press) in &mut more {
        visibility.set_if_neq(if at + 4.0 < most { Visibility::Inherited } else { Visibility::Hidden });
        if let Does::Press(Intent::Scroll { by, most: before }) = press.0
            && before != most
        {
            press.0 = Does::Press(Intent::Scroll { by, most });
        }
    }
    for mut node in &mut marks {
        let part = |length: f32| Val::Percent(length / content.max(1.0) * 100.0);
        let wanted = (part(at), part(if most > 1.0 { seen } else { 0.0 }));
        if (node.top, node.height) != wanted {
            (node.top, node.height) = wanted;
        }
    }
}

/// What has the focus of the keys is scrolled into sight.
fn reveal(
    visit: Res<Visit>,
    scrolls: Query<(Entity, &ComputedNode, &UiGlobalTransform, &Touch), With<Scrolls>>,
    items: Query<(Entity, &super::look::Shows, &ComputedNode, &UiGlobalTransform)>,
    parents: Query<&ChildOf>,
    mut last: Local<Option<usize>>,
    mut wishes: MessageWriter<Wish>,
) {
    let Some(focus) = visit.open.focus.filter(|focus| *last != Some(*focus)) else {
        if visit.open.focus.is_none() {
            *last = None;
        }
        return;
    };
    let Some((scroll, place, at, touch)) = scrolls.iter().next() else { return };
    let Some((entity, _, node, spot)) = items.iter().find(|(_, shows, ..)| shows.0 == focus) else { return };
    if node.is_empty() || place.is_empty() {
        return;
    }
    *last = Some(focus);
    if !parents.iter_ancestors(entity).any(|ancestor| ancestor == scroll) {
        return;
    }
    let Does::Scroll { most } = touch.0 else { return };
    let (half, inside) = (place.size().y / 2.0, node.size().y / 2.0);
    let offset = spot.translation.y - at.translation.y;
    let margin = half * 0.15;
    let over = (offset + inside + margin - half).max(0.0).min(offset - inside + half - margin);
    let by = if over > 0.0 { over } else { (offset - inside - margin + half).min(0.0) };
    if by.abs() > 1.0 {
        wishes.write(Wish(Intent::Scroll { by: by * place.inverse_scale_factor(), most }));
    }
}
