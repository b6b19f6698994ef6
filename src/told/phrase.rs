//! How sentences are put together in each language.

use super::spoken::spoken;
use crate::exhibition::{Lang, Text};

/// The words of one's language.
pub(super) fn say(words: [&'static str; 3], lang: Lang) -> &'static str {
    words[lang as usize]
}

/// Between the parts of a sentence.
pub(super) const COMMA: [&str; 3] = [", ", "，", ", "];
/// Before what belongs to a name.
pub(super) const COLON: [&str; 3] = [": ", "：", ": "];
/// Before a remark.
pub(super) const SEMICOLON: [&str; 3] = ["; ", "；", "; "];
/// Between names in a row.
const AND: [&str; 3] = [", ", "、", ", "];

/// Names in a row, after a word that says what they are.
pub(super) fn list(what: [&'static str; 3], names: &[String], lang: Lang) -> String {
    if names.is_empty() {
        return String::new();
    }
    finish(&format!("{}{}{}", say(what, lang), say(COLON, lang), names.join(say(AND, lang))), lang)
}

/// A curator's text as it is said, without a full stop of ours.
pub(super) fn words(text: &Text, lang: Lang) -> String {
    spoken(text.get(lang), lang)
}

/// A curator's text as a sentence of its own; empty where it is.
pub(super) fn sentence(text: &Text, lang: Lang) -> String {
    finish(&words(text, lang), lang)
}

/// With a full stop, where a sentence wants one.
pub(super) fn finish(text: &str, lang: Lang) -> String {
    let text = text.trim();
    let bare = text.trim_end_matches(['”', '’', '»', ')', '）', '》']);
    if text.is_empty() || bare.ends_with(['.', '!', '?', '…', '。', '！', '？']) {
        return text.to_owned();
    }
    format!("{text}{}", say([".", "。", "."], lang))
}

/// Whether a letter belongs to a language's script.
pub(super) fn is_of(letter: char, lang: Lang) -> bool {
    match lang {
        Lang::En => letter.is_ascii_alphabetic(),
        Lang::Zh => ('\u{3400}'..='\u{9fff}').contains(&letter),
        Lang::Ru => ('\u{400}'..='\u{4ff}').contains(&letter),
    }
}

/// The language in which a voice should read a sentence: that of most of its
/// letters, or else the visitor's.
pub fn language(text: &str, visitor: Lang) -> Lang {
    // A Chinese character says as much as several letters.
    let weight = |lang: Lang| text.chars().filter(|letter| is_of(*letter, lang)).count() * if lang == Lang::Zh { 3 } else { 1 };
    let most = Lang::ALL.into_iter().map(weight).max().unwrap_or(0);
    let leading = |lang: &Lang| most > 0 && weight(*lang) == most;
    if most == 0 || leading(&visitor) { visitor } else { Lang::ALL.into_iter().find(leading).unwrap_or(visitor) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_read_in_the_language_of_most_of_its_letters() {
        assert_eq!(language("Закрытое заседание XX съезда", Lang::En), Lang::Ru);
        assert_eq!(language("2003, 沈志华", Lang::En), Lang::Zh);
        assert_eq!(language("DT-54拖拉机", Lang::Zh), Lang::Zh);
        assert_eq!(language("1950", Lang::Ru), Lang::Ru);
    }

    #[test]
    fn a_sentence_has_one_full_stop() {
        assert_eq!(finish("“Yes.”", Lang::En), "“Yes.”");
        assert_eq!(finish("沈阳", Lang::Zh), "沈阳。");
        assert_eq!(finish(" ", Lang::Ru), "");
    }
}
