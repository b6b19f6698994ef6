//! Where everything lies on the screen, for fingers and robots; what is under a
//! finger lights up, what has the focus of the keys has a ring.

use super::look::{Rest, Shows, Touch};
use super::theme::Tones;
use crate::visit::{Area, Areas, Does, Pressed, Visit};
use bevy::prelude::*;
use bevy::ui::{CalculatedClip, ComputedNode, UiGlobalTransform, UiStack, UiSystems};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, publish.after(UiSystems::Stack).after(UiSystems::PostLayout));
    app.add_systems(Update, (light, ring).after(super::UiSet::Build).run_if(resource_exists::<Visit>));
}

/// What is laid out where.
fn publish(
    stack: Res<UiStack>,
    nodes: Query<(&Touch, &ComputedNode, &UiGlobalTransform, Option<&CalculatedClip>, &InheritedVisibility)>,
    mut areas: ResMut<Areas>,
) {
    let found = stack.uinodes.iter().filter_map(|entity| {
        let (touch, node, transform, clip, visible) = nodes.get(*entity).ok()?;
        let rect = Rect::from_center_size(transform.translation, node.size());
        let rect = clip.map_or(rect, |clip| rect.intersect(clip.clip));
        let factor = node.inverse_scale_factor();
        let rect = Rect { min: rect.min * factor, max: rect.max * factor };
        let there = visible.get() && rect.width() >= 1.0 && rect.height() >= 1.0;
        there.then_some(Area { rect, does: touch.0 })
    });
    let found = Areas(found.collect());
    areas.set_if_neq(found);
}

fn light(visit: Res<Visit>, pressed: Res<Pressed>, mut controls: Query<(&Touch, &Rest, &mut BackgroundColor)>) {
    let down = Tones::of(visit.contrast).down;
    for (touch, rest, mut colour) in &mut controls {
        let held = matches!((touch.0, pressed.0), (Does::Press(intent), Some(held)) if intent == held);
        let wanted = BackgroundColor(if held { down } else { rest.0 });
        colour.set_if_neq(wanted);
    }
}

fn ring(visit: Res<Visit>, mut items: Query<(&Shows, &mut Outline)>) {
    let brass = Tones::of(visit.contrast).brass;
    for (shows, mut outline) in &mut items {
        let wanted = if visit.open.focus == Some(shows.0) { brass } else { Color::NONE };
        if outline.color != wanted {
            outline.color = wanted;
        }
    }
}
