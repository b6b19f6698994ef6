//! Words with one letter wrong, missing, too many, or swapped with the next.

use super::score::Manner;

/// Shorter words must be typed as they are.
const SHORTEST: usize = 5;

/// How a typed word fits another but for one letter, if it does. A typed
/// beginning must go on rightly after the letter at fault.
pub(super) fn near(typed: &[char], word: &[char]) -> Option<Manner> {
    if word.len() < SHORTEST || typed.len() + 1 < SHORTEST || typed.len() > word.len() + 1 {
        return None;
    }
    let same = typed.iter().zip(word).take_while(|(typed, other)| typed == other).count();
    let rests = rests(&typed[same..], &word[same..]);
    if rests.iter().flatten().any(|(typed, word)| typed == word) {
        return Some(Manner::Almost);
    }
    let goes_on = |(typed, word): &(&[char], &[char])| !typed.is_empty() && word.starts_with(typed);
    (typed.len() >= SHORTEST && rests.iter().flatten().any(goes_on)).then_some(Manner::AlmostBegun)
}

type Rests<'a> = (&'a [char], &'a [char]);

/// What is left of both after the first difference, for each of the four faults.
fn rests<'a>(typed: &'a [char], word: &'a [char]) -> [Option<Rests<'a>>; 4] {
    let wrong = typed.split_first().zip(word.split_first()).map(|((_, typed), (_, word))| (typed, word));
    let missing = word.split_first().map(|(_, word)| (typed, word));
    let extra = typed.split_first().map(|(_, typed)| (typed, word));
    let swapped = match (typed, word) {
        ([a, b, typed @ ..], [c, d, word @ ..]) if a == d && b == c => Some((typed, word)),
        _ => None,
    };
    [wrong, missing, extra, swapped]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(typed: &str, word: &str) -> Option<Manner> {
        let letters = |text: &str| text.chars().collect::<Vec<char>>();
        near(&letters(typed), &letters(word))
    }

    #[test]
    fn one_letter_may_be_at_fault() {
        for typed in ["trxctor", "tracto", "trractor", "tractorr", "rtactor", "tractro", "ractor", "xractor"] {
            assert_eq!(fit(typed, "tractor"), Some(Manner::Almost), "{typed}");
        }
        for typed in ["txact", "trctor", "tratco", "ttractor"] {
            assert!(fit(typed, "tractors").is_some(), "{typed}");
        }
        assert_eq!(fit("чайквский", "чайковский"), Some(Manner::Almost));
    }

    #[test]
    fn two_letters_may_not() {
        for typed in ["trxctxr", "tract", "trac", "ttracctor", "rtacotr", "factor", "tracxx", ""] {
            assert_eq!(fit(typed, "tractor"), None, "{typed}");
        }
        assert_eq!(fit("tex", "tea"), None);
        assert_eq!(fit("silo", "silk"), None);
    }
}
