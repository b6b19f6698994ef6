//! Signs that are read with the eye, put into words.

use super::phrase::say;
use crate::exhibition::Lang;

/// Signs and their words, in this order.
const SIGNS: &[(&str, [&str; 3])] = &[
    (" / ", [", ", "，", ", "]),
    (" · ", [", ", "，", ", "]),
    ("·", [" ", "", " "]),
    ("\u{3000}", [", ", "，", ", "]),
    ("±", [" plus or minus ", "正负", " плюс-минус "]),
    ("≈", [" about ", "约", " около "]),
    ("~", [" about ", "约", " около "]),
    ("≥", [" at least ", "至少", " не менее "]),
    ("≤", [" at most ", "至多", " не более "]),
    ("×", [" by ", "乘", " на "]),
    ("−", [" minus ", "负", " минус "]),
    ("№", [" number ", "编号", " номер "]),
    ("&", [" and ", "和", " и "]),
    ("°", [" degrees ", "度", " градусов "]),
    ("→", [" to ", "至", " до "]),
];

/// Russian measures after 1, 2 and 5, and without a number.
const RUSSIAN: &[(&str, [&str; 4])] = &[
    ("%", ["процент", "процента", "процентов", "проценты"]),
    ("млн", ["миллион", "миллиона", "миллионов", "миллионы"]),
    ("млрд", ["миллиард", "миллиарда", "миллиардов", "миллиарды"]),
    // One is said of what is smaller or larger than it.
    ("км²", ["квадратного километра", "квадратных километра", "квадратных километров", "квадратные километры"]),
];

/// English measures, likewise.
const ENGLISH: &[(&str, [&str; 4])] = &[
    ("%", ["per cent", "per cent", "per cent", "per cent"]),
    ("km²", ["square kilometre", "square kilometres", "square kilometres", "square kilometres"]),
];

/// A text as it is said, on one line.
pub(super) fn spoken(text: &str, lang: Lang) -> String {
    let line = text.replace('\n', say([" ", "", " "], lang));
    let mut words = blanks(&ranges(&line, lang), lang);
    match lang {
        Lang::En => ENGLISH.iter().for_each(|(sign, forms)| words = measured(&words, sign, forms)),
        Lang::Ru => RUSSIAN.iter().for_each(|(sign, forms)| words = measured(&words, sign, forms)),
        Lang::Zh => words = percent(&words),
    }
    for (sign, meant) in SIGNS {
        words = words.replace(sign, say(*meant, lang));
    }
    // Not the spaces inside of numbers.
    let parts: Vec<&str> = words.split(' ').filter(|part| !part.is_empty()).collect();
    parts.join(" ").replace(" ,", ",")
}

/// A dash between digits is said as “to”; in Russian it is a pause.
fn ranges(text: &str, lang: Lang) -> String {
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let mut said = String::with_capacity(text.len());
    for (at, letter) in letters.iter().enumerate() {
        if matches!(letter, '–' | '—') && digit(at.checked_sub(1)) && digit(Some(at + 1)) {
            said.push_str(say([" to ", "至", " — "], lang));
        } else {
            said.push(*letter);
        }
    }
    said
}

/// Lines left to be filled in.
fn blanks(text: &str, lang: Lang) -> String {
    let mut said = String::with_capacity(text.len());
    let mut before = ' ';
    for letter in text.chars() {
        match (letter, before) {
            ('_', '_') => {}
            ('_', _) => said.push_str(say(["blank", "空白", "пропуск"], lang)),
            _ => said.push(letter),
        }
        before = letter;
    }
    said
}

/// A measure in words, as its number asks.
fn measured(text: &str, sign: &str, forms: &[&'static str; 4]) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(sign) {
        said.push_str(before);
        rest = after;
        if said.ends_with(char::is_alphabetic) || after.starts_with(char::is_alphabetic) {
            said.push_str(sign);
            continue;
        }
        let form = form(number(&said));
        said.truncate(said.trim_end_matches(SPACES).len());
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(forms[form]);
    }
    said + rest
}

const SPACES: [char; 2] = [' ', '\u{a0}'];

/// The number at a text's end.
fn number(text: &str) -> Option<&str> {
    let text = text.trim_end_matches(SPACES);
    let of_number = |letter: char| letter.is_ascii_digit() || ".,\u{a0}".contains(letter);
    let start = text.char_indices().rev().take_while(|(_, letter)| of_number(*letter)).last()?.0;
    let number = text.get(start..)?.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    (!number.is_empty()).then_some(number)
}

/// Which of a measure's forms goes with a number.
fn form(number: Option<&str>) -> usize {
    let Some(number) = number else { return 3 };
    let mut digits = number.bytes().rev().filter(u8::is_ascii_digit);
    match (number.contains([',', '.']), digits.next(), digits.next()) {
        (true, ..) => 1,
        (false, _, Some(b'1')) => 2,
        (false, Some(b'1'), _) => 0,
        (false, Some(b'2'..=b'4'), _) => 1,
        _ => 2,
    }
}

/// In Chinese the per cent come before the number.
fn percent(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        said.push_str(before);
        rest = after;
        let Some(number) = number(&said).map(str::to_owned) else {
            said.push_str("百分比");
            continue;
        };
        said.truncate(said.trim_end_matches(SPACES).len().saturating_sub(number.len()));
        said.push_str("百分之");
        said.push_str(&number);
    }
    said + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_put_into_words() {
        assert_eq!(spoken("1950–56, under 1 km², 44.3%", Lang::En), "1950 to 56, under 1 square kilometre, 44.3 per cent");
        assert_eq!(spoken("1950—1956年，占44.3%", Lang::Zh), "1950至1956年，占百分之44.3");
        assert_eq!(spoken("менее 1\u{a0}км², 44,3\u{a0}%", Lang::Ru), "менее 1 квадратного километра, 44,3 процента");
        assert_eq!(spoken("Zhenbao / Damansky · ≥ 20", Lang::En), "Zhenbao, Damansky, at least 20");
    }

    #[test]
    fn measures_take_the_form_that_their_number_asks() {
        assert_eq!(spoken("млн тонн", Lang::Ru), "миллионы тонн");
        assert_eq!(spoken("21 млн, 12 млн, 5 млн, 19,6 млрд", Lang::Ru), "21 миллион, 12 миллионов, 5 миллионов, 19,6 миллиарда");
        assert_eq!(spoken("%", Lang::Zh), "百分比");
    }

    #[test]
    fn a_line_to_be_filled_in_is_said() {
        assert_eq!(spoken("«__» июля, № ____", Lang::Ru), "«пропуск» июля, номер пропуск");
    }
}
