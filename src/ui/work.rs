//! The work view: the picture as large as the screen allows, its caption, its
//! sources.

use super::UiSet;
use super::closer::{Closer, Pane, Sheet};
use super::fonts::Face;
use super::theme::{self, vh};
use super::turning::{self, Turning};
use super::widgets::{Cover, Page, Parent, button, languages, text};
use super::words;
use crate::exhibition::{Claim, Work, WorkAt, honesty};
use crate::prepare::Want;
use crate::stage::Show;
use crate::visit::{Intent, Stop};
use bevy::input::mouse::AccumulatedMouseScroll;
use bevy::input::touch::Touches;
use bevy::prelude::*;
use bevy::ui::{FocusPolicy, UiGlobalTransform};
use bevy::window::PrimaryWindow;

/// The column of text, which scrolls.
#[derive(Component)]
struct Column;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, scroll.in_set(UiSet::Press).run_if(resource_exists::<Show>));
}

pub(super) fn work(parent: &mut Parent, page: &Page, closer: &mut Closer, turning: &mut Turning) {
    let Some(Stop::Work(room, index)) = page.visit.stop else { return };
    let hung = page.show.house.rooms.get(room).and_then(|place| place.works.get(index));
    let Some((hung, work)) = hung.and_then(|hung| Some((hung, page.show.exhibition.rooms.get(room)?.works.get(hung.work)?))) else {
        return;
    };
    let want = Want::Work(room, hung.work);
    let solid = hung.plinth.is_some();
    if solid {
        turning.want(page, want)
    } else {
        closer.want(page, want)
    }
    let node = Node { flex_direction: FlexDirection::Row, ..theme::screen() };
    parent.spawn((node, BackgroundColor(theme::NIGHT), Cover, Interaction::default(), FocusPolicy::Block)).with_children(|screen| {
        let left = Node {
            width: Val::Percent(63.0),
            height: Val::Percent(100.0),
            padding: UiRect::all(vh(3.0)),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            ..default()
        };
        screen
            .spawn(left)
            .with_children(|left| if solid { turning::pane(left, page, turning) } else { picture(left, hung.size, closer, work, page) });
        let right = Node {
            width: Val::Percent(37.0),
            height: Val::Percent(100.0),
            padding: UiRect { left: vh(1.0), right: vh(4.0), top: vh(4.0), bottom: vh(2.0) },
            justify_content: JustifyContent::SpaceBetween,
            ..theme::column(1.5)
        };
        screen.spawn(right).with_children(|right| {
            let column = Node { overflow: Overflow::scroll_y(), flex_shrink: 1.0, flex_grow: 1.0, ..theme::column(1.3) };
            right
                .spawn((column, Column, ScrollPosition::default()))
                .with_children(|column| words_of(column, page, work, (room, hung.work)));
            controls(right, page);
        });
    });
}

/// The picture's place, as large as fits beside the text.
fn picture(parent: &mut Parent, (width, height): (f32, f32), closer: &Closer, work: &Work, page: &Page) {
    let ratio = width / height;
    // 63 % of a 16:9 screen less its margins, and its height less them.
    let node = Node { aspect_ratio: Some(ratio), max_width: Val::Percent(100.0), max_height: Val::Percent(100.0), ..default() };
    let node = if ratio > 1.1 { Node { width: Val::Percent(100.0), ..node } } else { Node { height: Val::Percent(100.0), ..node } };
    let pane = Node { overflow: Overflow::clip(), ..node };
    let sheet = Node { position_type: PositionType::Absolute, width: Val::Percent(100.0), height: Val::Percent(100.0), ..default() };
    parent.spawn((pane, Pane, BackgroundColor(theme::FIELD))).with_children(|pane| {
        pane.spawn((sheet, Sheet, closer.image())).with_children(|sheet| rings(sheet, work, page.visit.detail));
    });
}

fn words_of(column: &mut Parent, page: &Page, work: &Work, at: WorkAt) {
    let lang = page.lang;
    let heading = |column: &mut Parent, words: &str| text(column, page, Face::Strong, 1.75, theme::BRASS, words);
    text(column, page, Face::Title, theme::LARGE, theme::PAPER, work.title.get(lang));
    text(column, page, Face::Sans, theme::SMALL, theme::PALE, honesty::facts(work, lang));
    if let Some(notice) = &work.notice {
        text(column, page, Face::Serif, theme::BODY, theme::BRASS, notice.get(lang));
    }
    let (caption, other) = work.caption.read(lang);
    if let Some(other) = other {
        text(column, page, Face::Sans, theme::SMALL, theme::PALE, format!("[{}]", other.own_name()));
    }
    text(column, page, Face::Serif, theme::BODY, theme::PAPER, caption);
    if let Some(recording) = &work.recording {
        let (label, chosen) = if page.heard { (words::stop(lang), true) } else { (words::listen(lang), false) };
        column.spawn(theme::row(0.8)).with_children(|row| button(row, page, label, Intent::Hear, chosen));
        if let Some(transcript) = &recording.transcript {
            heading(column, words::transcript(lang));
            text(column, page, Face::Sans, theme::SMALL, theme::PALE, transcript.get(lang));
        }
    }
    if !work.details.is_empty() {
        heading(column, words::details(lang));
        details(column, page, work);
    }
    if !work.claims.is_empty() {
        heading(column, words::accounts(lang));
        claims(column, page, &work.claims);
    }
    let (threads, events) = stories(page, at);
    for (title, lines) in [(words::threads(lang), threads), (words::when(lang), events)] {
        if !lines.is_empty() {
            heading(column, title);
        }
        for line in lines {
            text(column, page, Face::Sans, theme::SMALL, theme::PAPER, line);
        }
    }
    if let Some(description) = &work.description {
        heading(column, words::description(lang));
        text(column, page, Face::Sans, theme::SMALL, theme::PALE, description.get(lang));
    }
    heading(column, words::sources(lang));
    text(column, page, Face::Sans, theme::SMALL, theme::PALE, honesty::certainty(work.certainty, lang));
    for citation in honesty::citations(&page.show.exhibition, &work.sources, lang) {
        text(column, page, Face::Sans, theme::SMALL, theme::PALE, citation);
    }
    text(column, page, Face::Sans, theme::SMALL, theme::BRASS, honesty::credit(work, lang));
}

/// What runs through the rooms past a work: each thread with its words for it,
/// and each event that it tells of.
fn stories(page: &Page, at: WorkAt) -> (Vec<String>, Vec<String>) {
    let (exhibition, lang) = (&page.show.exhibition, page.lang);
    let threads = exhibition.threads_at(at).filter_map(|(thread, stop)| {
        let words = thread.stops.get(stop)?.text.get(lang);
        Some(format!("{} · {words}", thread.title.get(lang)))
    });
    let events = exhibition.events_at(at).map(|event| format!("{} · {}", event.date.show(lang), event.title.get(lang)));
    (threads.collect(), events.collect())
}

/// The details to look at, one under the other; the one that is looked at has
/// its text.
fn details(column: &mut Parent, page: &Page, work: &Work) {
    for (number, detail) in work.details.iter().enumerate() {
        let chosen = page.visit.detail == Some(number);
        column.spawn(theme::row(0.8)).with_children(|row| {
            button(row, page, &format!("{} {}", number + 1, detail.title.get(page.lang)), Intent::Detail(number), chosen);
        });
        if chosen {
            text(column, page, Face::Serif, theme::BODY, theme::PAPER, detail.text.get(page.lang));
        }
    }
    if page.visit.detail.is_some() {
        column.spawn(theme::row(0.8)).with_children(|row| button(row, page, words::whole(page.lang), Intent::Open, false));
    }
}

/// Rings on the picture, where its details are.
fn rings(sheet: &mut Parent, work: &Work, chosen: Option<usize>) {
    for (number, detail) in work.details.iter().enumerate() {
        let ring = Node {
            position_type: PositionType::Absolute,
            left: Val::Percent((detail.at.0 - detail.size / 2.0) * 100.0),
            width: Val::Percent(detail.size * 100.0),
            top: Val::Percent(detail.at.1 * 100.0),
            justify_content: JustifyContent::Center,
            ..default()
        };
        let size = theme::RING;
        let dot = Node {
            width: vh(size),
            height: vh(size),
            margin: UiRect::top(vh(-size / 2.0)),
            border: UiRect::all(vh(0.35)),
            border_radius: BorderRadius::all(Val::Percent(50.0)),
            ..default()
        };
        let colour = if chosen == Some(number) { theme::BRASS } else { theme::PAPER };
        // Over the tiles.
        sheet.spawn((ring, ZIndex(100))).with_child((dot, BorderColor::all(colour), BackgroundColor(theme::RING_FILL)));
    }
}

/// Who says what, and on whose authority: side by side where there is room
/// for lines of some twenty-five letters, one under the other elsewhere.
fn claims(column: &mut Parent, page: &Page, claims: &[Claim]) {
    let row = Node { flex_wrap: FlexWrap::Wrap, column_gap: vh(1.8), row_gap: vh(1.5), flex_shrink: 0.0, ..default() };
    column.spawn(row).with_children(|row| {
        for claim in claims {
            let node = Node {
                flex_basis: vh(26.0),
                flex_grow: 1.0,
                padding: UiRect::left(vh(1.4)),
                border: UiRect::left(vh(0.3)),
                ..theme::column(0.5)
            };
            row.spawn((node, BorderColor::all(theme::BRASS))).with_children(|one| account(one, page, claim));
        }
    });
}

fn account(one: &mut Parent, page: &Page, claim: &Claim) {
    let lang = page.lang;
    text(one, page, Face::Strong, theme::SMALL, theme::PAPER, claim.who.get(lang));
    text(one, page, Face::Serif, theme::SMALL, theme::PAPER, claim.says.get(lang));
    let mut authority = vec![honesty::certainty(claim.certainty, lang).to_owned()];
    authority.extend(honesty::citations(&page.show.exhibition, &claim.sources, lang));
    for line in authority {
        text(one, page, Face::Sans, theme::TINY, theme::PALE, line);
    }
}

fn controls(parent: &mut Parent, page: &Page) {
    parent.spawn(Node { flex_shrink: 0.0, ..theme::column(1.0) }).with_children(|foot| {
        foot.spawn(theme::row(0.8)).with_children(|row| {
            button(row, page, words::nearer(page.lang), Intent::Closer(1.6, Vec2::ZERO), false);
            button(row, page, words::further(page.lang), Intent::Closer(1.0 / 1.6, Vec2::ZERO), false);
        });
        foot.spawn(Node { justify_content: JustifyContent::SpaceBetween, ..theme::row(0.8) }).with_children(|row| {
            button(row, page, words::previous(page.lang), Intent::Previous, false);
            button(row, page, words::next(page.lang), Intent::Next, false);
            button(row, page, words::close(page.lang), Intent::Close, true);
        });
        languages(foot, page);
    });
}

/// Text that is longer than the screen moves with the finger or the wheel.
fn scroll(
    wheel: Res<AccumulatedMouseScroll>,
    touches: Res<Touches>,
    windows: Query<&Window, With<PrimaryWindow>>,
    mut columns: Query<(&mut ScrollPosition, &ComputedNode, &UiGlobalTransform), With<Column>>,
) {
    let Some((_, node, transform)) = columns.iter().next() else { return };
    // The picture has what happens left of the column.
    let left = (transform.translation.x - node.size().x / 2.0) * node.inverse_scale_factor();
    let dragged: f32 = touches.iter().filter(|touch| touch.start_position().x >= left).map(|touch| touch.delta().y).sum();
    let over = windows.iter().filter_map(Window::cursor_position).any(|at| at.x >= left);
    let by = if over { wheel.delta.y * 40.0 } else { 0.0 } + dragged;
    if by == 0.0 {
        return;
    }
    for (mut position, node, _) in &mut columns {
        let most = ((node.content_size().y - node.size().y) * node.inverse_scale_factor()).max(0.0);
        position.y = (position.y - by).clamp(0.0, most);
    }
}
