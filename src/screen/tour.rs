//! Guided tours: the list of them, and the strip that shows the place.

use super::item::{Kind, Screen, Zone};
use super::{Icon, words};
use crate::session::{Going, Intent, Museum, Session};

/// The tours there are.
pub(super) fn tours(screen: &mut Screen, session: &Session, museum: &Museum) {
    let lang = session.lang;
    screen.arrival.push(words::tours(lang).to_owned());
    screen.say(Kind::Title, words::tours(lang));
    for (number, thread) in museum.exhibition.threads.iter().enumerate() {
        screen.say(Kind::Heading, thread.title.get(lang));
        screen.say(Kind::Text, thread.text.get(lang));
        screen.say(Kind::Note, format!("{}{}{}", words::stops(lang), words::colon(lang), thread.stops.len()));
        let item = screen.control(Zone::Main, words::tour_start(lang), Intent::Tour(number)).icon(Icon::Play);
        item.says(format!("{}{}{}", words::tour_start(lang), words::colon(lang), thread.title.get(lang)));
        if let Some(first) = thread.stops.first() {
            item.picture(first.work);
        }
    }
}

/// Where a tour is: its stop, counted from 1, and how many there are.
pub fn place(session: &Session, museum: &Museum) -> Option<(usize, usize)> {
    let tour = session.tour.as_ref()?;
    let thread = museum.exhibition.threads.get(tour.thread)?;
    Some((tour.stop + 1, thread.stops.len()))
}

/// The strip over the bar.
pub(super) fn strip(screen: &mut Screen, session: &Session, museum: &Museum) {
    let lang = session.lang;
    let Some(tour) = &session.tour else { return };
    let Some((thread, (stop, stops))) = museum.exhibition.threads.get(tour.thread).zip(place(session, museum)) else { return };
    let title = format!("{} · {stop} / {stops}", thread.title.get(lang));
    if tour.going == Going::Away {
        let back = words::tour_back(lang);
        let item = screen.control(Zone::Tour, back, Intent::TourResume).icon(Icon::Tours);
        item.says(format!("{back}{}{title}", words::colon(lang)));
        screen.control(Zone::Tour, words::tour_leave(lang), Intent::TourLeave).icon(Icon::Close);
        return;
    }
    let text = thread.stops.get(tour.stop).map_or("", |stop| stop.text.get(lang));
    screen.arrival.extend([title.clone(), text.to_owned()]);
    screen.add(Zone::Tour, Kind::Heading, title);
    screen.add(Zone::Tour, Kind::Text, text);
    let mut control = |words: &str, does, icon| {
        screen.control(Zone::Tour, words, does).icon(icon);
    };
    if tour.stop > 0 {
        control(words::tour_previous(lang), Intent::TourStep(false), Icon::Previous);
    }
    match tour.going {
        Going::On => control(words::tour_pause(lang), Intent::TourPause, Icon::Pause),
        _ => control(words::tour_resume(lang), Intent::TourResume, Icon::Play),
    }
    if tour.stop + 1 < stops {
        control(words::tour_next(lang), Intent::TourStep(true), Icon::Next);
    }
    control(words::tour_leave(lang), Intent::TourLeave, Icon::Close);
}
