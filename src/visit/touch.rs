//! Fingers, mouse and wheel become wishes: of whatever the interface has there,
//! or of the gallery behind it.

use super::{Areas, Display, Does, Visit, VisitSet, Visited, Wish};
use crate::hands::{Contact, Gesture, Hands, Phase};
use crate::hang::{Aim, VIEW_ANGLE};
use crate::session::{Intent, Page, Stop};
use crate::stage::Eye;
use bevy::input::mouse::{AccumulatedMouseScroll, MouseScrollUnit};
use bevy::input::touch::{TouchInput, TouchPhase};
use bevy::prelude::*;
use bevy::window::{PrimaryWindow, WindowFocused};

/// The mouse is one more finger.
const MOUSE: u64 = u64::MAX;

/// Logical pixels that a notch of the wheel scrolls.
const NOTCH: f32 = 60.0;

/// So many reports of fingers are felt in one frame.
const A_FRAME: usize = 512;

/// What a finger is on, and where: to be lit up.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq)]
pub struct Pressed(pub Option<Intent>);

/// Whether fingers are at work.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fingers {
    /// They are on the glass.
    pub touched: bool,
    /// They move something, or have: frames are needed.
    pub moving: bool,
}

/// The hands, and whether this touch has done its work already: the one that
/// began the visit does nothing else.
#[derive(Resource, Default)]
pub(super) struct Touching {
    hands: Hands,
    spent: bool,
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<WindowFocused>();
    app.init_resource::<Areas>().init_resource::<Pressed>().init_resource::<Fingers>().init_resource::<Touching>();
    app.add_systems(Update, feel.after(super::idle::Clock).in_set(VisitSet::Input).run_if(resource_exists::<Visit>));
}

/// What the screen and the mouse report.
#[derive(bevy::ecs::system::SystemParam)]
pub(super) struct Reports<'w, 's> {
    touches: MessageReader<'w, 's, TouchInput>,
    buttons: Res<'w, ButtonInput<MouseButton>>,
    wheel: Res<'w, AccumulatedMouseScroll>,
    windows: Query<'w, 's, &'static Window, With<PrimaryWindow>>,
    focus: MessageReader<'w, 's, WindowFocused>,
}

impl Reports<'_, '_> {
    fn cursor(&self) -> Option<Vec2> {
        self.windows.iter().next().and_then(Window::cursor_position)
    }

    /// `held` is where the mouse is held down.
    fn contacts(&mut self, held: &mut Option<Vec2>) -> Vec<Contact> {
        let phase = |phase| match phase {
            TouchPhase::Started => Phase::Down,
            TouchPhase::Moved => Phase::Move,
            TouchPhase::Ended => Phase::Up,
            TouchPhase::Canceled => Phase::Lost,
        };
        let mut contacts: Vec<Contact> = self
            .touches
            .read()
            .take(A_FRAME)
            .map(|input| Contact { finger: input.id, phase: phase(input.phase), at: input.position })
            .collect();
        self.touches.clear();
        let Some(at) = self.cursor() else {
            if held.take().is_some() {
                contacts.push(Contact { finger: MOUSE, phase: Phase::Lost, at: Vec2::ZERO });
            }
            return contacts;
        };
        let mut mouse = |phase| contacts.push(Contact { finger: MOUSE, phase, at });
        if self.buttons.just_pressed(MouseButton::Left) {
            mouse(Phase::Down);
            *held = Some(at);
        }
        // At rest it says nothing, like a finger: its end may have been lost.
        if self.buttons.pressed(MouseButton::Left) && held.is_some_and(|before| before != at) {
            mouse(Phase::Move);
            *held = Some(at);
        }
        if self.buttons.just_released(MouseButton::Left) && held.take().is_some() {
            mouse(Phase::Up);
        }
        contacts
    }
}

#[expect(clippy::too_many_arguments, reason = "a system asks for what it reads")]
pub(super) fn feel(
    mut reports: Reports,
    (time, display, areas): (Res<Time<Real>>, Res<Display>, Res<Areas>),
    (visit, visited, eye): (Res<Visit>, Res<Visited>, Res<Eye>),
    mut touching: ResMut<Touching>,
    (mut pressed, mut fingers): (ResMut<Pressed>, ResMut<Fingers>),
    mut mouse: Local<Option<Vec2>>,
    mut wishes: MessageWriter<Wish>,
    mut size: Local<Vec2>,
) {
    let mut gestures = Vec::new();
    let touching = &mut *touching;
    let lost_focus = reports.focus.read().any(|focus| !focus.focused);
    if *size != display.size || lost_focus {
        *size = display.size;
        gestures.extend(touching.hands.glass(display.glass()));
    }
    let now = time.elapsed_secs_f64();
    for contact in reports.contacts(&mut mouse) {
        touching.hands.feel(contact, now, &mut gestures);
    }
    touching.hands.tick(now, &mut gestures);
    fingers.set_if_neq(Fingers { touched: touching.hands.touched(), moving: touching.hands.moving() });
    let glass = OnGlass { areas: &areas, visit: &visit, visited: &visited, eye: &eye, size: display.size.max(Vec2::ONE) };
    for gesture in gestures {
        let light = match gesture {
            Gesture::Press { at } => Some(glass.lit(at)),
            Gesture::Unpress | Gesture::Tap { .. } => Some(None),
            _ => None,
        };
        if let Some(light) = light {
            pressed.set_if_neq(Pressed(light));
        }
        wishes.write_batch(glass.meant(gesture, &mut touching.spent).into_iter().flatten().map(Wish));
    }
    if reports.wheel.delta.y != 0.0
        && let Some(at) = reports.cursor()
    {
        let notches = match reports.wheel.unit {
            MouseScrollUnit::Line => reports.wheel.delta.y,
            MouseScrollUnit::Pixel => reports.wheel.delta.y / NOTCH,
        };
        wishes.write_batch(glass.wheel(at, notches).map(Wish));
    }
}

/// What lies under fingers.
struct OnGlass<'a> {
    areas: &'a Areas,
    visit: &'a Visit,
    visited: &'a Visited,
    eye: &'a Eye,
    size: Vec2,
}

/// At most two wishes come of one gesture.
type Wishes = [Option<Intent>; 2];

impl OnGlass<'_> {
    /// What lights up under a finger.
    fn lit(&self, at: Vec2) -> Option<Intent> {
        match self.areas.top(at)?.does {
            Does::Press(intent) => Some(intent),
            _ => None,
        }
    }

    fn meant(&self, gesture: Gesture, spent: &mut bool) -> Wishes {
        if let Gesture::Press { .. } = gesture {
            *spent = true;
            if self.visit.open.page == Page::Title {
                return [Some(Intent::Begin), None];
            }
            if self.visit.open.asking.is_some() {
                return [Some(Intent::StillHere), None];
            }
            *spent = false;
        }
        if *spent {
            return [None; 2];
        }
        match gesture {
            Gesture::Press { .. } | Gesture::Unpress => [None; 2],
            Gesture::PinchEnd { from } => [self.pane(from).map(|_| Intent::Release), None],
            Gesture::Tap { at } => [self.tap(at), None],
            Gesture::DoubleTap { at } => {
                // Two taps on a ring mean the ring.
                let ring = matches!(self.areas.top(at).map(|area| area.does), Some(Does::Press(_)));
                [self.pane(at).filter(|_| !ring).map(|pane| Intent::Toggle(spot(at, pane))), None]
            }
            Gesture::Drag { from, at, by } => [self.drag(from, Some(at), by), None],
            Gesture::Coast { from, by } => {
                let on = self.drag(from, None, by).filter(|_| !self.visit.motion.still);
                [on, self.pane(from).map(|_| Intent::Release)]
            }
            Gesture::DragEnd { from, .. } => [self.pane(from).map(|_| Intent::Release), None],
            Gesture::Pinch { from, at, by, factor } => match self.pane(from) {
                Some(pane) => [Some(Intent::Shift(by / pane.size())), Some(Intent::Closer(factor, spot(at, pane)))],
                None => [None; 2],
            },
        }
    }

    /// The picture one looks at, if it is there.
    fn pane(&self, at: Vec2) -> Option<Rect> {
        let area = self.areas.held(at)?;
        (matches!(area.does, Does::Pane | Does::Slider) && area.rect.size().min_element() >= 1.0).then_some(area.rect)
    }

    fn tap(&self, at: Vec2) -> Option<Intent> {
        match self.areas.top(at).map(|area| (area.does, area.rect)) {
            Some((Does::Press(intent), _)) => Some(intent),
            Some((Does::Slider, pane)) => Some(Intent::Slide(spot(at, pane).x + 0.5)),
            Some(_) => None,
            None if self.visit.open.page == Page::Walk => self.aim(at),
            None => None,
        }
    }

    fn drag(&self, from: Vec2, at: Option<Vec2>, by: Vec2) -> Option<Intent> {
        let Some(area) = self.areas.held(from) else {
            return (self.visit.open.page == Page::Walk).then(|| Intent::Look(by / self.size.y * VIEW_ANGLE));
        };
        match area.does {
            Does::Scroll { most } => Some(Intent::Scroll { by: -by.y, most }),
            Does::Pane => Some(Intent::Shift(by / area.rect.size().max(Vec2::ONE))),
            Does::Slider => at.map(|at| Intent::Slide(spot(at, area.rect).x + 0.5)),
            Does::Press(_) | Does::Block => None,
        }
    }

    fn wheel(&self, at: Vec2, notches: f32) -> Option<Intent> {
        // It answers whether somebody is still here, and does nothing else.
        let area = self.areas.held(at).filter(|_| self.visit.open.asking.is_none())?;
        match area.does {
            Does::Scroll { most } => Some(Intent::Scroll { by: -notches.clamp(-8.0, 8.0) * NOTCH, most }),
            Does::Pane | Does::Slider => Some(Intent::Closer(1.2_f32.powf(notches.clamp(-4.0, 4.0)), spot(at, area.rect))),
            Does::Press(_) | Does::Block => None,
        }
    }

    /// A tap on the work one stands at opens it; on anything else, one goes there.
    fn aim(&self, at: Vec2) -> Option<Intent> {
        let screen = Vec2::new(at.x / self.size.x * 2.0 - 1.0, 1.0 - at.y / self.size.y * 2.0);
        let way = self.eye.ray(screen, self.size.x / self.size.y);
        match self.visited.house.aim(self.eye.at, way) {
            Aim::Work(room, work) if self.visit.view.stop == Some(Stop::Work(room, work)) => Some(Intent::Open),
            Aim::Work(room, work) => Some(Intent::Approach(room, work)),
            Aim::Panel(room) => Some(Intent::Read(room)),
            Aim::Doorway(room) => Some(Intent::Pass(room)),
            Aim::Floor(place) => Some(Intent::WalkTo(place)),
            Aim::Nothing => None,
        }
    }
}

/// From the middle of a pane, as parts of its size.
fn spot(at: Vec2, pane: Rect) -> Vec2 {
    (at - pane.center()) / pane.size().max(Vec2::ONE)
}
