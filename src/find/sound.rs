//! How Chinese characters sound: pinyin without tones.

use super::fold::fold;
use pinyin::ToPinyinMulti;

/// All readings of a character, the commonest first. Where a reading has ü it
/// is there with v and with u, as keyboards write it.
pub(super) fn readings(sign: char) -> Vec<Box<str>> {
    let mut readings: Vec<Box<str>> = Vec::new();
    for reading in sign.to_pinyin_multi().into_iter().flatten() {
        let plain = reading.plain();
        for spelled in [plain.replace('ü', "v"), fold(&plain.replace('v', "u"))] {
            if !readings.iter().any(|known| **known == *spelled) {
                readings.push(spelled.into());
            }
        }
    }
    readings
}

/// What is left of typed letters when a character has been chosen for the
/// first syllable: its longest reading that they begin with is taken off.
pub(super) fn after(letters: &str, chosen: char) -> &str {
    let rests = readings(chosen).into_iter().filter_map(|reading| letters.strip_prefix(&*reading));
    rests.min_by_key(|rest| rest.len()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_may_sound_several_ways() {
        let of = |sign| readings(sign).into_iter().map(String::from).collect::<Vec<_>>();
        assert_eq!(of('中').first().map(String::as_str), Some("zhong"));
        assert!(of('重').contains(&"chong".to_owned()) && of('重').contains(&"zhong".to_owned()));
        assert!(of('绿').contains(&"lv".to_owned()) && of('绿').contains(&"lu".to_owned()));
        assert!(of('a').is_empty());
    }

    #[test]
    fn a_choice_takes_its_syllable() {
        assert_eq!(after("chaike", '柴'), "ke");
        assert_eq!(after("cha", '柴'), "");
        assert_eq!(after("", '柴'), "");
    }
}
