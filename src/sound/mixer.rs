//! kira, wrapped: the sound device, and loops that fade in and out.

use crate::visit::Visit;
use bevy::prelude::*;
use kira::sound::PlaybackState;
use kira::sound::static_sound::{StaticSoundData, StaticSoundHandle};
use kira::track::{TrackBuilder, TrackHandle};
use kira::{AudioManager, AudioManagerSettings, Decibels, DefaultBackend, Easing, PlaybackRate, Tween};
use std::path::Path;
use std::time::Duration;

/// Seconds that a crossfade takes.
const FADE: Duration = Duration::from_millis(2500);

/// Seconds in which a room's loop steps back behind a recording.
const ASIDE: Duration = Duration::from_millis(800);

/// How far it steps back, dB.
const BEHIND: f32 = -20.0;

/// Seconds in which a visitor's volume is reached.
const VOLUME: Duration = Duration::from_millis(150);

/// The sound device, if there is one.
pub(super) struct Mixer {
    device: Option<Device>,
}

/// The device and its two buses: what the gallery sounds like, and what is
/// read aloud.
struct Device {
    // Sound ends when it is dropped.
    _manager: AudioManager<DefaultBackend>,
    gallery: TrackHandle,
    speech: TrackHandle,
}

impl Device {
    fn open() -> Result<Self, String> {
        let mut manager = AudioManager::<DefaultBackend>::new(AudioManagerSettings::default()).map_err(|error| error.to_string())?;
        let mut bus = || manager.add_sub_track(TrackBuilder::new()).map_err(|error| error.to_string());
        let (gallery, speech) = (bus()?, bus()?);
        Ok(Self { _manager: manager, gallery, speech })
    }
}

/// A loop that is read.
pub(super) struct Recording(StaticSoundData);

/// A loop that plays.
pub(super) struct Loop {
    handle: StaticSoundHandle,
}

/// A recording that plays once.
pub(super) struct Once {
    handle: StaticSoundHandle,
}

/// Why a loop does not play.
#[derive(Debug)]
pub(super) struct Silent(pub(super) String);

pub(super) fn plugin(app: &mut App) {
    let device = Device::open();
    if let Err(error) = &device {
        warn!("no sound device ({error}); the gallery is silent");
    }
    app.insert_non_send(Mixer { device: device.ok() });
    app.add_systems(Update, level.after(crate::visit::VisitSet::Follow).run_if(resource_exists::<Visit>));
}

/// As loud as the visitor wants it; who wants no sound is still read to.
fn level(visit: Res<Visit>, mut mixer: NonSendMut<Mixer>, mut last: Local<Option<(f32, bool)>>) {
    let now = (visit.sound.volume, visit.sound.muted);
    let Some(device) = mixer.device.as_mut().filter(|_| *last != Some(now)) else { return };
    *last = Some(now);
    let tween = Tween { duration: VOLUME, ..Tween::default() };
    device.gallery.set_volume(if now.1 { Decibels::SILENCE } else { loudness(now.0) }, tween);
    device.speech.set_volume(loudness(now.0), tween);
}

/// A visitor's volume, 0 to 1, in dB: 0.7 is as it was made, each tenth 3 dB.
fn loudness(volume: f32) -> Decibels {
    if volume <= 0.0 { Decibels::SILENCE } else { Decibels((volume - 0.7) * 30.0) }
}

impl Mixer {
    /// Whether anything can be heard.
    pub(super) fn is_there(&self) -> bool {
        self.device.is_some()
    }

    /// Reads a loop into memory, some 30 MB: a streamed one would be heard to
    /// join. To be called on another thread.
    pub(super) fn read(file: &Path) -> Result<Recording, Silent> {
        StaticSoundData::from_file(file).map(Recording).map_err(|error| Silent(error.to_string()))
    }

    /// Starts a loop, fading in. The two halves of a crossfade keep their
    /// common loudness: kira fades in decibels, so each is steep where the
    /// other is flat.
    pub(super) fn start(&mut self, recording: Recording) -> Result<Loop, Silent> {
        let device = self.device()?;
        let fade = Tween { duration: FADE, easing: Easing::OutPowi(4), ..Tween::default() };
        let data = recording.0.loop_region(..).volume(Decibels::IDENTITY).fade_in_tween(fade);
        device.gallery.play(data).map(|handle| Loop { handle }).map_err(|error| Silent(error.to_string()))
    }
}

impl Mixer {
    /// Plays a recording once.
    pub(super) fn once(&mut self, recording: Recording) -> Result<Once, Silent> {
        self.device()?.gallery.play(recording.0).map(|handle| Once { handle }).map_err(|error| Silent(error.to_string()))
    }

    /// Plays what is read aloud, so many times as fast as it was recorded.
    pub(super) fn say(&mut self, recording: Recording, speed: f64) -> Result<Once, Silent> {
        let data = recording.0.playback_rate(PlaybackRate(speed));
        self.device()?.speech.play(data).map(|handle| Once { handle }).map_err(|error| Silent(error.to_string()))
    }

    fn device(&mut self) -> Result<&mut Device, Silent> {
        self.device.as_mut().ok_or_else(|| Silent("there is no sound device".to_owned()))
    }
}

impl Once {
    /// Whether it has ended.
    pub(super) fn is_over(&self) -> bool {
        self.handle.state() == PlaybackState::Stopped
    }

    /// Fades out and ends.
    pub(super) fn end(mut self) {
        self.handle.stop(Tween { duration: ASIDE, ..Tween::default() });
    }
}

impl Loop {
    /// Steps back behind a recording, or comes forward again.
    pub(super) fn aside(&mut self, aside: bool) {
        let volume = if aside { Decibels(BEHIND) } else { Decibels::IDENTITY };
        self.handle.set_volume(volume, Tween { duration: ASIDE, ..Tween::default() });
    }

    /// Fades out and ends.
    pub(super) fn end(mut self) {
        self.handle.stop(Tween { duration: FADE, easing: Easing::InPowi(4), ..Tween::default() });
    }
}
