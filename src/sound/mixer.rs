//! kira, wrapped: the sound device, and loops that fade in and out.

use bevy::prelude::*;
use kira::sound::PlaybackState;
use kira::sound::static_sound::{StaticSoundData, StaticSoundHandle};
use kira::{AudioManager, AudioManagerSettings, Decibels, DefaultBackend, Easing, Tween};
use std::path::Path;
use std::time::Duration;

/// Seconds that a crossfade takes.
const FADE: Duration = Duration::from_millis(2500);

/// Seconds in which a room's loop steps back behind a recording.
const ASIDE: Duration = Duration::from_millis(800);

/// How far it steps back, dB.
const BEHIND: f32 = -20.0;

/// The sound device, if there is one.
pub(super) struct Mixer {
    manager: Option<AudioManager<DefaultBackend>>,
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
    let manager = AudioManager::new(AudioManagerSettings::default());
    if let Err(error) = &manager {
        warn!("no sound device ({error}); the gallery is silent");
    }
    app.insert_non_send(Mixer { manager: manager.ok() });
}

impl Mixer {
    /// Whether anything can be heard.
    pub(super) fn is_there(&self) -> bool {
        self.manager.is_some()
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
        let manager = self.manager.as_mut().ok_or_else(|| Silent("there is no sound device".to_owned()))?;
        let fade = Tween { duration: FADE, easing: Easing::OutPowi(4), ..Tween::default() };
        let data = recording.0.loop_region(..).volume(Decibels::IDENTITY).fade_in_tween(fade);
        manager.play(data).map(|handle| Loop { handle }).map_err(|error| Silent(error.to_string()))
    }
}

impl Mixer {
    /// Plays a recording once.
    pub(super) fn once(&mut self, recording: Recording) -> Result<Once, Silent> {
        let manager = self.manager.as_mut().ok_or_else(|| Silent("there is no sound device".to_owned()))?;
        manager.play(recording.0).map(|handle| Once { handle }).map_err(|error| Silent(error.to_string()))
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
