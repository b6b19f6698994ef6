//! The question to visitors, and what they have answered.

use super::item::{Kind, Screen, Zone};
use super::{Icon, words};
use crate::exhibition::Lang;
use crate::session::{Intent, Museum, Session};

pub(super) fn question(screen: &mut Screen, session: &Session, museum: &Museum) {
    let lang = session.lang;
    let Some(question) = &museum.exhibition.question else { return };
    screen.arrival.push(question.text.get(lang).to_owned());
    screen.say(Kind::Title, question.text.get(lang));
    let Some(answered) = session.open.answered else {
        for (number, answer) in question.answers.iter().enumerate() {
            screen.control(Zone::Main, answer.text.get(lang), Intent::Answer(number));
        }
        return screen.say(Kind::Note, words::counted(lang));
    };
    screen.arrival.push(words::thanks(lang).to_owned());
    screen.say(Kind::Text, words::thanks(lang));
    let (colon, comma) = (words::colon(lang), words::comma(lang));
    let total = museum.counts.iter().fold(0, |sum: u64, count| sum.saturating_add(*count));
    for (number, answer) in question.answers.iter().enumerate() {
        let (text, count) = (answer.text.get(lang), museum.counts.get(number).copied().unwrap_or(0));
        let part = per_cent(count, total, lang);
        let item = screen.add(Zone::Main, Kind::Text, format!("{text} · {count} · {part}")).chosen(number == answered);
        if number == answered {
            item.icon(Icon::Yes).says(format!("{text}{colon}{count}{comma}{part}{comma}{}", words::chosen(lang)));
        } else {
            item.says(format!("{text}{colon}{count}{comma}{part}"));
        }
    }
    screen.say(Kind::Note, words::counted(lang));
}

/// A part of all answers, rounded; nothing of none is nothing.
fn per_cent(count: u64, total: u64, lang: Lang) -> String {
    let hundred = u128::from(count) * 100 + u128::from(total) / 2;
    let part = hundred.checked_div(u128::from(total)).unwrap_or(0);
    // Russian leaves a space that does not break.
    let space = if lang == Lang::Ru { "\u{a0}" } else { "" };
    format!("{part}{space}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_rounded_and_none_of_none_is_none() {
        assert_eq!(per_cent(1, 3, Lang::En), "33%");
        assert_eq!(per_cent(2, 3, Lang::Zh), "67%");
        assert_eq!(per_cent(u64::MAX, u64::MAX, Lang::En), "100%");
        assert_eq!(per_cent(0, 0, Lang::Ru), "0\u{a0}%");
    }
}
