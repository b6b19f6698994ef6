//! One form for all spellings of a word: small letters without accents, no
//! full-width forms, no punctuation.

/// Letters with accents, and what a keyboard without them offers.
const ACCENTS: &[(&str, &str)] = &[
    ("àáâãäåāăąǎ", "a"),
    ("æ", "ae"),
    ("çćĉċč", "c"),
    ("ďđ", "d"),
    ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"),
    ("ĥħ", "h"),
    ("ìíîïĩīĭįıǐ", "i"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("ĺļľŀł", "l"),
    ("ñńņňǹ", "n"),
    ("òóôõöøōŏőǒ", "o"),
    ("œ", "oe"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"),
    ("ß", "ss"),
    ("ţťŧț", "t"),
    ("ùúûüũūŭůűųǔǖǘǚǜ", "u"),
    ("ŵ", "w"),
    ("ýÿŷ", "y"),
    ("źżž", "z"),
];

/// More words than a visitor types, and more than any title has.
const MOST_TERMS: usize = 16;

/// More letters than a visitor types, and more than any word has.
const MOST_LETTERS: usize = 64;

/// A text with every spelling folded: letters and digits, hyphens, and spaces
/// for all the rest.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for sign in text.chars().map(narrow).flat_map(char::to_lowercase) {
        match sign {
            'ё' => folded.push('е'),
            // й is a letter of its own, also when written in two parts.
            '\u{306}' if folded.ends_with('и') => {
                folded.pop();
                folded.push('й');
            }
            // Accents on their own, apostrophes and soft hyphens are left out.
            '\u{300}'..='\u{36f}' | '\'' | '’' | '‘' | 'ʼ' | '\u{ad}' => {}
            '-' | '\u{2010}' | '\u{2011}' => folded.push('-'),
            _ => match bare(sign) {
                Some(letters) => folded.push_str(letters),
                None => folded.push(if sign.is_alphanumeric() { sign } else { ' ' }),
            },
        }
    }
    folded
}

/// Full-width letters, digits and signs as ordinary ones.
fn narrow(sign: char) -> char {
    match sign {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        _ => sign,
    }
}

fn bare(sign: char) -> Option<&'static str> {
    if !('ß'..='ț').contains(&sign) {
        return None;
    }
    ACCENTS.iter().find(|(accented, _)| accented.contains(sign)).map(|(_, letters)| *letters)
}

/// Whether it is a Chinese character.
pub(super) fn is_han(sign: char) -> bool {
    matches!(sign, '〇' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The words of a query.
pub(super) fn terms(query: &str) -> Vec<String> {
    let folded = fold(query);
    let words = folded.split([' ', '-']).filter(|word| !word.is_empty()).take(MOST_TERMS);
    words.map(|word| word.chars().take(MOST_LETTERS).collect()).collect()
}

/// The words of a folded text that are not Chinese. A word with hyphens is its
/// parts, and also all of them together.
pub(super) fn words(folded: &str) -> Vec<String> {
    let mut words = Vec::new();
    for whole in folded.split(|sign: char| sign == ' ' || is_han(sign)) {
        let parts = whole.split('-').filter(|part| !part.is_empty());
        let before = words.len();
        words.extend(parts.map(str::to_owned));
        if words.len() - before > 1 {
            words.push(whole.replace('-', ""));
        }
    }
    words
}

/// The characters of a folded text with any Chinese in it, one behind the other.
pub(super) fn line(folded: &str) -> Option<String> {
    folded.contains(is_han).then(|| folded.chars().filter(|sign| sign.is_alphanumeric()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_fold_to_one() {
        assert_eq!(fold("Хрущёв"), "хрущев");
        assert_eq!(fold("Йод") + &fold("и\u{306}од"), "йодйод");
        assert_eq!(fold("Émigré Lǜ Straße"), "emigre lu strasse");
        assert_eq!(fold("e\u{301}"), "e");
        assert_eq!(fold("ＣＡ１０　《九评》"), "ca10  九评 ");
        assert_eq!(fold("Shanghai’s"), "shanghais");
    }

    #[test]
    fn words_with_hyphens_are_known_either_way() {
        assert_eq!(words(&fold("I-16, word-cards: 解放CA10")), ["i", "16", "i16", "word", "cards", "wordcards", "ca10"]);
        assert_eq!(terms("И-16  《九评》"), ["и", "16", "九评"]);
        assert_eq!(line(&fold("《列宁在十月》，新绘")).as_deref(), Some("列宁在十月新绘"));
        assert_eq!(line("swan"), None);
    }
}
