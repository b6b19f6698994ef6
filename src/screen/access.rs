//! What makes a visit easier, each with its pictogram: two taps from anywhere.

use super::item::{Kind, Screen, Zone};
use super::{Icon, words};
use crate::session::{Intent, Panel, Session, TextSize};

pub(super) fn panel(screen: &mut Screen, session: &Session) {
    let (lang, sound) = (session.lang, &session.sound);
    screen.arrival.push(words::access(lang).to_owned());
    screen.add(Zone::Panel, Kind::Title, words::access(lang));
    let sizes = [
        (words::text_normal(lang), Icon::TextSmall),
        (words::text_large(lang), Icon::TextMedium),
        (words::text_largest(lang), Icon::TextLarge),
    ];
    for (size, (name, icon)) in TextSize::ALL.into_iter().zip(sizes) {
        screen.control(Zone::Panel, name, Intent::Text(size)).icon(icon).chosen(session.text == size);
    }
    let switches = [
        (words::contrast(lang), Intent::Contrast, Icon::Contrast, session.contrast),
        (words::still(lang), Intent::Still, Icon::Still, session.motion.still),
        (words::reach(lang), Intent::Reach, Icon::Reach, session.motion.reach),
        (words::captions(lang), Intent::Captions, Icon::Captions, sound.captions),
        (words::speech(lang), Intent::Speech, Icon::Speech, sound.speech),
        (words::mute(lang), Intent::Mute, Icon::Mute, sound.muted),
    ];
    for (name, does, icon, on) in switches {
        screen.control(Zone::Panel, name, does).icon(icon).chosen(on);
    }
    let loud = format!("{:.0}", sound.volume * 100.0);
    let pace = sound.pace.words_per_minute().to_string();
    let steps = [
        (words::quieter(lang), Intent::Louder(false), Icon::VolumeDown, loud.clone()),
        (words::louder(lang), Intent::Louder(true), Icon::VolumeUp, loud),
        (words::slower(lang), Intent::Faster(false), Icon::Slower, pace.clone()),
        (words::faster(lang), Intent::Faster(true), Icon::Faster, pace),
    ];
    // How it stands now is said, so that one hears what a press has done.
    for (name, does, icon, stands) in steps {
        screen.control(Zone::Panel, name, does).icon(icon).says(format!("{name}{}{stands}", words::colon(lang)));
    }
    screen.control(Zone::Panel, words::repeat(lang), Intent::Repeat).icon(Icon::Repeat);
    screen.control(Zone::Panel, words::close_panel(lang), Intent::Panel(Panel::Access)).icon(Icon::Close);
}
