//! Text made ready for a speech program, and cut into sentences.

/// A program is given no more at once; characters.
const LONGEST: usize = 4000;

/// Characters that are not seen and only trip a speech program up.
const UNSEEN: &[char] = &['\u{ad}', '\u{feff}'];

/// Ends a sentence, with or without a space behind it.
const WIDE: &[char] = &['。', '！', '？'];

/// Ends a sentence before a space.
const NARROW: &[char] = &['.', '!', '?', '…'];

/// May stand between a sentence's end and the space.
const CLOSING: &[char] = &['”', '’', '»', '"', '\'', ')', ']', '）', '」', '』', '》'];

/// Words with a full stop that does not end a sentence; single letters are
/// such words too.
const SHORTENED: &[&str] = &[
    "ca", "mr", "mrs", "ms", "dr", "prof", "st", "no", "vol", "ed", "eds", "pp", "fig", "cf", "vs", "jr", "гг", "вв", "др", "пр", "см",
    "ср", "тыс", "млн", "млрд", "руб", "коп", "кит", "им", "род", "ок", "стр", "изд", "ред", "кв", "англ", "рус",
];

/// A text as a speech program can read it: on one line, no longer than
/// [`LONGEST`], numbers in one piece. What a reader sees as a middle dot is
/// heard as a pause.
pub(super) fn speakable(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            '\u{a0}' | '\u{2009}' | '\u{202f}' if parts_digits(text, at, c) => {}
            // In Chinese it joins the parts of a foreign name.
            '·' if plain.ends_with(char::is_whitespace) => plain.push(','),
            '·' => {}
            _ if UNSEEN.contains(&c) || ('\u{200b}'..='\u{200f}').contains(&c) || ('\u{202a}'..='\u{202e}').contains(&c) => {}
            '\u{2060}'..='\u{2064}' => {}
            _ if c.is_control() || c.is_whitespace() => plain.push(' '),
            _ => plain.push(c),
        }
    }
    let line = plain.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",");
    cut(&line, LONGEST).trim().to_owned()
}

/// Whether a space stands inside a number, as in 11 000: programs would read
/// eleven, nought, nought, nought.
fn parts_digits(text: &str, at: usize, space: char) -> bool {
    let (before, after) = text.split_at(at);
    let after = after.strip_prefix(space).unwrap_or_default();
    let digits = after.chars().take_while(char::is_ascii_digit).count();
    before.ends_with(|c: char| c.is_ascii_digit()) && digits == 3
}

/// No more than so many characters, up to the end of a sentence if one ends
/// there.
fn cut(text: &str, most: usize) -> &str {
    let Some((at, _)) = text.char_indices().nth(most) else { return text };
    let head = &text[..at];
    let mut kept = 0;
    while let Some(end) = head.get(kept..).and_then(end) {
        kept += end;
    }
    match kept {
        0 => head.rsplit_once(' ').map_or(head, |(words, _)| words),
        _ => &head[..kept],
    }
}

/// A text's sentences, in order. A new line begins a new one.
pub fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((sentence, after)) = end(rest).and_then(|end| rest.split_at_checked(end)) {
        found.push(sentence);
        rest = after;
    }
    found.push(rest);
    found.into_iter().map(str::trim).filter(|sentence| !sentence.is_empty()).map(str::to_owned).collect()
}

/// Where the first sentence ends, in bytes; none when it is the last.
fn end(text: &str) -> Option<usize> {
    text.char_indices().find_map(|(at, mark)| {
        let after = text.get(at + mark.len_utf8()..)?;
        if mark == '\n' {
            return Some(text.len() - after.len());
        }
        if !WIDE.contains(&mark) && !NARROW.contains(&mark) {
            return None;
        }
        let rest = after.trim_start_matches(|c: char| WIDE.contains(&c) || NARROW.contains(&c) || CLOSING.contains(&c));
        (WIDE.contains(&mark) || ends_here(text.get(..at)?, mark, rest)).then_some(text.len() - rest.len())
    })
}

/// Whether a mark after `before` ends a sentence, and `rest` begins another.
fn ends_here(before: &str, mark: char, rest: &str) -> bool {
    let next = rest.trim_start();
    if next.is_empty() {
        return true;
    }
    rest.starts_with(char::is_whitespace) && !next.starts_with(char::is_lowercase) && !(mark == '.' && is_shortened(before))
}

fn is_shortened(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let mut letters = word.chars();
    let single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    single || SHORTENED.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_made_ready() {
        assert_eq!(speakable("около 11\u{a0}000 человек,\u{a0}5 лет"), "около 11000 человек, 5 лет");
        assert_eq!(speakable(" Moscow\u{200b} · 1952\nAlbum\u{7}? "), "Moscow, 1952 Album ?");
        assert_eq!(speakable("米哈伊尔·罗姆"), "米哈伊尔罗姆");
    }

    #[test]
    fn a_long_text_ends_with_a_sentence() {
        assert_eq!(cut("One. Two. Three.", 12), "One. Two.");
        assert_eq!(cut("one two three", 9), "one two");
        assert_eq!(cut("一二三。四五六。七", 6), "一二三。");
        assert_eq!(cut("一二三四", 2), "一二");
    }
}
