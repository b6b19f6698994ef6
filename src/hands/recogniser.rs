//! The recogniser: which fingers are down, and what they are doing together.

use super::clock::Clock;
use super::coast::Coast;
use super::contact::{Contact, Phase};
use super::doing::{Doing, Drag, Pinch};
use super::finger::{Finger, Standing};
use super::gesture::Gesture;
use super::glass::Glass;
use super::palm;
use glam::Vec2;

/// So many contacts are kept; the one unheard of the longest makes room.
const MOST: usize = 32;

/// A finger that is not heard of while others act has lost its end, seconds.
const SILENT: f64 = 20.0;

/// The same when nobody acts: a lost end must not keep a kiosk awake all night.
const GONE: f64 = 120.0;

/// Two taps are one double tap within so many seconds from up to down ...
const AGAIN: f64 = 0.45;

/// ... and so many millimetres.
const AGAIN_NEAR: f32 = 12.0;

/// After a pinch the finger that stays throws nothing for so many seconds: the
/// two hardly ever leave at once.
const SETTLING: f64 = 0.15;

/// The hands of whoever stands at the glass.
#[derive(Clone, Debug, Default)]
pub struct Hands {
    glass: Glass,
    clock: Clock,
    /// In the order in which they came.
    fingers: Vec<Finger>,
    doing: Doing,
    coast: Option<Coast>,
    /// Where and when the last tap was.
    tapped: Option<(Vec2, f64)>,
}

impl Hands {
    /// No finger on a glass. A size or scale that cannot be true is taken as the
    /// usual one.
    #[must_use]
    pub fn new(glass: Glass) -> Self {
        Self { glass: glass.sound(), ..Self::default() }
    }

    /// The screen changed: every finger is let go, and what was under way ends
    /// without motion. Fingers that stay down are ignored until they come anew.
    #[must_use]
    pub fn glass(&mut self, glass: Glass) -> Vec<Gesture> {
        let mut out = Vec::new();
        self.doing.end(&mut out);
        *self = Self { glass: glass.sound(), clock: self.clock, ..Self::default() };
        out
    }

    /// A finger did something; `now` in seconds of any clock. What it means is
    /// added to `out`.
    pub fn feel(&mut self, contact: Contact, now: f64, out: &mut Vec<Gesture>) {
        let now = self.clock.read(now);
        match contact.phase {
            Phase::Down => self.land(contact.finger, contact.at, now, out),
            Phase::Move => self.slide(contact.finger, contact.at, now, out),
            Phase::Up => self.lift(contact.finger, contact.at, now, out),
            Phase::Lost => self.lose(contact.finger, now, out),
        }
    }

    /// Time passes: what coasts goes on, what was held back is told, and fingers
    /// whose end was lost are let go.
    pub fn tick(&mut self, now: f64, out: &mut Vec<Gesture>) {
        let now = self.clock.read(now);
        self.forget(GONE, now, out);
        self.follow(now, out);
        if let Some(coast) = &mut self.coast
            && !coast.roll(now, out)
        {
            self.coast = None;
        }
    }

    /// Something coasts or a finger is down: frames are needed.
    pub fn moving(&self) -> bool {
        self.coast.is_some() || self.touched()
    }

    /// A finger is down, one that counts or one that is ignored.
    pub fn touched(&self) -> bool {
        !self.fingers.is_empty()
    }

    fn land(&mut self, finger: u64, at: Vec2, now: f64, out: &mut Vec<Gesture>) {
        // Whoever comes down again was lifted, even if nobody said so.
        self.lose(finger, now, out);
        let Some(at) = self.glass.landed(at) else { return };
        self.coast = None;
        self.forget(SILENT, now, out);
        self.make_room(now, out);
        self.fingers.iter_mut().filter(|finger| finger.rests(now)).for_each(|finger| finger.standing = Standing::Rests);
        self.fingers.push(Finger::new(finger, at, now));
        palm::set_aside(&mut self.fingers, self.glass, now);
        self.settle(Some(finger), now, out);
    }

    fn slide(&mut self, finger: u64, at: Vec2, now: f64, out: &mut Vec<Gesture>) {
        let Some(at) = self.glass.within(at) else { return };
        let Some(finger) = self.fingers.iter_mut().find(|known| known.id == finger) else { return };
        finger.slide(at, self.glass.slop(), now);
        self.forget(SILENT, now, out);
        self.follow(now, out);
    }

    fn lift(&mut self, finger: u64, at: Vec2, now: f64, out: &mut Vec<Gesture>) {
        self.slide(finger, at, now, out);
        let Some(index) = self.fingers.iter().position(|known| known.id == finger) else { return };
        let lifted = self.fingers.remove(index);
        match self.doing {
            Doing::Press { finger, again } if finger == lifted.id => {
                self.doing = Doing::Nothing;
                self.tap(lifted.down, again, now, out);
            }
            Doing::Drag(Drag { finger, from, begun: true, .. }) if finger == lifted.id => {
                self.doing = Doing::Nothing;
                let velocity = lifted.pace.velocity(now);
                out.push(Gesture::DragEnd { from, velocity });
                self.coast = Coast::new(from, velocity, self.glass, now);
            }
            _ => self.settle(None, now, out),
        }
    }

    fn tap(&mut self, at: Vec2, again: bool, now: f64, out: &mut Vec<Gesture>) {
        out.push(Gesture::Tap { at });
        if again {
            out.push(Gesture::DoubleTap { at });
        } else {
            self.tapped = Some((at, now));
        }
    }

    fn lose(&mut self, finger: u64, now: f64, out: &mut Vec<Gesture>) {
        self.fingers.retain(|known| known.id != finger);
        self.settle(None, now, out);
    }

    /// Lets go of fingers that were not heard of for so many seconds.
    fn forget(&mut self, silent: f64, now: f64, out: &mut Vec<Gesture>) {
        self.fingers.retain(|finger| now - finger.heard < silent);
        self.settle(None, now, out);
    }

    fn make_room(&mut self, now: f64, out: &mut Vec<Gesture>) {
        if self.fingers.len() >= MOST
            && let Some(id) = self.fingers.iter().min_by(|one, other| one.heard.total_cmp(&other.heard)).map(|finger| finger.id)
        {
            self.lose(id, now, out);
        }
    }

    /// The two oldest fingers that count decide what is being done. When they
    /// are others than before, that ends and theirs begins.
    fn settle(&mut self, newcomer: Option<u64>, now: f64, out: &mut Vec<Gesture>) {
        let mut acting = self.fingers.iter_mut().filter(|finger| finger.counts());
        let (first, second) = (acting.next(), acting.next());
        if self.doing.fingers() == (first.as_ref().map(|finger| finger.id), second.as_ref().map(|finger| finger.id)) {
            return;
        }
        self.doing.end(out);
        self.doing = match (first, second) {
            (None, _) => Doing::Nothing,
            (Some(only), None) if newcomer == Some(only.id) => {
                out.push(Gesture::Press { at: only.at });
                let near = |spot: Vec2| spot.distance(only.at) <= self.glass.mm(AGAIN_NEAR);
                let again = self.tapped.take().is_some_and(|(spot, time)| now - time <= AGAIN && near(spot));
                Doing::Press { finger: only.id, again }
            }
            (Some(only), None) => {
                only.pace.wait(now + SETTLING);
                Doing::Drag(Drag::new(only, only.at))
            }
            (Some(one), Some(other)) => Doing::Pinch(Pinch::new(one, other, self.glass)),
        };
    }

    /// Tells how the fingers that count have moved.
    fn follow(&mut self, now: f64, out: &mut Vec<Gesture>) {
        let (Some(first), second) = self.doing.fingers() else { return };
        let find = |id: u64| self.fingers.iter().find(|finger| finger.id == id);
        let (Some(first), second) = (find(first), second.and_then(find)) else { return };
        match (&mut self.doing, second) {
            (Doing::Press { .. }, _) if first.left(self.glass.slop()) => {
                out.push(Gesture::Unpress);
                let mut drag = Drag::new(first, first.down);
                drag.follow(first.at, out);
                self.doing = Doing::Drag(drag);
            }
            (Doing::Drag(drag), _) => drag.follow(first.at, out),
            (Doing::Pinch(pinch), Some(second)) => pinch.follow(first, second, self.glass, now, out),
            _ => {}
        }
    }
}
