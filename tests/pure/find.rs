//! Finding works: every one by its titles, by pinyin, in spite of slips, and
//! the best first.

use enfilade::exhibition::{Depth, Exhibition, Folder, Glyphs, Lang, Text, Work, WorkAt, check};
use enfilade::find::{Finder, Layout, MOST_TYPED, Query};
use pinyin::{ToPinyin, ToPinyinMulti};
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// More than there are works.
const ALL: usize = 1000;

static SHOWN: LazyLock<Exhibition> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes/china-flows");
    check(&Folder::new(folder), &Glyphs::default(), Depth::Headers).exhibition.unwrap()
});

static FINDER: LazyLock<Finder> = LazyLock::new(|| Finder::new(&SHOWN));

fn works() -> impl Iterator<Item = (WorkAt, &'static Work)> {
    let rooms = SHOWN.rooms.iter().enumerate();
    rooms.flat_map(|(room, of)| of.works.iter().enumerate().map(move |(work, of)| ((room, work), of)))
}

fn found(query: &str) -> Vec<WorkAt> {
    FINDER.find(query, ALL)
}

/// The ids of the works a query means.
fn ids(query: &str) -> Vec<&'static str> {
    found(query).into_iter().map(|at| SHOWN.work_at(at).unwrap().id.as_str()).collect()
}

/// Which of the results a work is.
fn rank(at: WorkAt, query: &str) -> Option<usize> {
    found(query).into_iter().position(|other| other == at)
}

/// Works for which a query made of them does not come among the first so many.
fn missed(first: usize, query: impl Fn(&Work) -> Option<String>) -> Vec<String> {
    let asked = works().filter_map(|(at, work)| Some((at, query(work)?)));
    asked.filter(|(at, query)| rank(*at, query).is_none_or(|rank| rank >= first)).map(|(_, query)| query).collect()
}

/// Pinyin as the crate reads each character on its own; the rest is left out,
/// but for figures.
fn pinyin(text: &str, between: &str) -> String {
    let syllables = text.chars().filter_map(|sign| match sign.to_pinyin() {
        Some(reading) => Some(reading.plain().to_owned()),
        None => sign.is_ascii_alphanumeric().then(|| sign.to_string()),
    });
    syllables.collect::<Vec<_>>().join(between)
}

const NONE: [String; 0] = [];

// Every work.

#[test]
fn every_title_finds_its_work_in_every_language() {
    assert!(works().count() >= 70);
    for lang in Lang::ALL {
        assert_eq!(missed(3, |work| Some(work.title.get(lang).to_owned())), NONE, "{lang:?}");
    }
}

#[test]
fn every_chinese_title_is_found_by_its_pinyin() {
    assert_eq!(missed(3, |work| Some(pinyin(work.title.get(Lang::Zh), ""))), NONE);
    assert_eq!(missed(ALL, |work| Some(pinyin(work.title.get(Lang::Zh), " "))), NONE);
}

#[test]
fn every_russian_title_is_found_in_capitals_and_without_yo() {
    assert_eq!(missed(3, |work| Some(work.title.get(Lang::Ru).to_uppercase().replace('Ё', "Е"))), NONE);
    assert_eq!(missed(3, |work| Some(work.title.get(Lang::En).to_uppercase())), NONE);
}

#[test]
fn every_english_title_is_found_with_a_wrong_letter() {
    let slip = |work: &Work| {
        let title = work.title.get(Lang::En);
        let longest = title.split(|sign: char| !sign.is_alphabetic()).max_by_key(|word| word.chars().count())?;
        let mut letters: Vec<char> = longest.chars().collect();
        let middle = letters.len() / 2;
        letters[middle] = if letters[middle] == 'x' { 'q' } else { 'x' };
        (letters.len() >= 5).then(|| title.replacen(longest, &String::from_iter(letters), 1))
    };
    assert!(works().filter_map(|(_, work)| slip(work)).count() > 50);
    assert_eq!(missed(5, slip), NONE);
}

#[test]
fn every_work_is_found_by_its_first_year_and_its_place() {
    assert_eq!(missed(ALL, |work| Some(work.date.as_ref()?.years()?.0.to_string())), NONE);
    for lang in Lang::ALL {
        assert_eq!(missed(ALL, |work| Some(work.place.as_ref()?.get(lang).to_owned())), NONE);
        assert_eq!(missed(ALL, |work| Some(work.maker.as_ref()?.get(lang).to_owned())), NONE);
    }
}

#[test]
fn rooms_places_events_and_threads_lead_to_their_works() {
    let lead = |title: &Text, to: &[WorkAt]| {
        for lang in Lang::ALL {
            let found = found(title.get(lang));
            assert!(to.iter().all(|at| found.contains(at)), "{}", title.get(lang));
        }
    };
    for (at, room) in SHOWN.rooms.iter().enumerate() {
        lead(&room.title, &(0..room.works.len()).map(|work| (at, work)).collect::<Vec<_>>());
    }
    SHOWN.places.iter().for_each(|place| lead(&place.name, &place.works));
    SHOWN.events.iter().for_each(|event| lead(&event.title, &event.works));
    for thread in &SHOWN.threads {
        lead(&thread.title, &thread.stops.iter().map(|stop| stop.work).collect::<Vec<_>>());
    }
}

// Typing.

#[test]
fn results_come_while_one_types() {
    let at = SHOWN.work("swan-theme").unwrap();
    for whole in ["tchaikovsky", "чайковский", "柴可夫斯基", "chaikefusiji", "swan theme", "тема лебедя", "天鹅主题"]
    {
        for (end, sign) in whole.char_indices() {
            let begun = &whole[..end + sign.len_utf8()];
            assert!(found(begun).contains(&at), "{begun}");
        }
        assert_eq!(found(whole).first(), Some(&at), "{whole}");
    }
}

#[test]
fn pinyin_may_have_spaces_or_be_initials_or_go_with_characters() {
    for query in ["chai ke fu si ji", "chaike fusiji", "ckfsj", "柴kefusi", "柴可fusiji", "CHAIKEFUSIJI"] {
        assert!(ids(query).iter().take(3).any(|id| *id == "swan-theme"), "{query}: {:?}", ids(query));
    }
    assert!(!ids("kefusiji").is_empty(), "it may begin within");
    assert!(ids("aikefusiji").is_empty(), "but not within a syllable");
    assert!(ids("chaifusiji").is_empty(), "and leaves nothing out");
}

#[test]
fn spelling_is_folded() {
    let same = |one: &str, other: &str| {
        assert!(!found(one).is_empty(), "{one}");
        assert_eq!(found(one), found(other), "{one}, {other}");
    };
    same("Хрущёв", "ХРУЩЕВ");
    same("shanghai 1955", "Ｓｈａｎｇｈａｉ　１９５５");
    same("shanghai", "Shánghāi");
    same("Maksimov’s", "maksimovs");
    same("九评", "《九评》");
    assert_eq!(ids("Мэй Ланьфан").first(), Some(&"mei-lanfang"));
    assert!(ids("Мэи Ланьфан").is_empty(), "й is no и");
}

#[test]
fn one_letter_may_be_at_fault_in_a_longer_word() {
    let at = "dongfanghong-tractor";
    for slip in ["tracxor", "tractr", "tracttor", "tracotr", "трактоп", "тарктор", "тратор"] {
        assert!(ids(slip).contains(&at), "{slip}");
    }
    for two in ["txacxor", "rtacotr", "тркктоп"] {
        assert!(!ids(two).contains(&at), "{two}");
    }
}

#[test]
fn every_word_must_match() {
    let both = found("moscow beijing");
    assert!(!both.is_empty());
    assert!(both.iter().all(|at| found("moscow").contains(at) && found("beijing").contains(at)));
    assert!(both.len() < found("moscow").len());
    assert_eq!(ids("чай brick").first(), Some(&"brick-tea"), "in any language");
    assert!(ids("brick zzzzz").is_empty());
}

#[test]
fn years_within_a_span_count_less_than_those_named() {
    let sector = SHOWN.work("projects-by-sector").unwrap();
    assert!(found("1955").contains(&sector), "of 1950 to 1969");
    let first = SHOWN.work_at(found("1950")[0]).unwrap();
    assert!(Lang::ALL.iter().any(|&lang| first.title.get(lang).contains("1950")), "{}", first.id);
}

#[test]
fn nonsense_and_nothing_find_nothing() {
    for query in ["", " ", "      ", "\u{3000}\t", "—!?«»", "-", "'", "qxzvw", "zzzzzz", "ъыъыъ", "龘", "龘龘zz", "99999"] {
        assert_eq!(ids(query), [""; 0], "{query:?}");
    }
    assert!(FINDER.find("moscow", 0).is_empty());
    assert_eq!(FINDER.find("moscow", 2), found("moscow")[..2]);
}

// Ranking, where the test says what is written.

/// One room with works that say nothing but what `write` gives them.
fn written(count: usize, write: impl Fn(usize, &mut Work)) -> Finder {
    let mut shown = SHOWN.clone();
    shown.rooms.truncate(1);
    shown.threads.clear();
    shown.events.clear();
    shown.places.clear();
    let room = &mut shown.rooms[0];
    room.title = Text::plain("?");
    let blank = Work { title: Text::plain("?"), date: None, place: None, maker: None, caption: Text::default(), ..room.works[0].clone() };
    room.works = (0..count)
        .map(|at| {
            let mut work = blank.clone();
            write(at, &mut work);
            work
        })
        .collect();
    Finder::new(&shown)
}

fn places(finder: &Finder, query: &str) -> Vec<usize> {
    finder.find(query, ALL).into_iter().map(|(_, work)| work).collect()
}

#[test]
fn the_better_match_comes_first() {
    let finder = written(8, |at, work| match at {
        0 => work.caption = Text::plain("said of liang"),
        1 => work.title = Text::plain("the lianx"),
        2 => work.title = Text::new("bright", "光亮", "свет"),
        3 => work.maker = Some(Text::plain("mister liang")),
        4 => work.title = Text::plain("many liangs"),
        5 | 6 => work.title = Text::plain("one liang"),
        _ => work.title = Text::plain("liang"),
    });
    assert_eq!(places(&finder, "liang"), [7, 5, 6, 4, 3, 2, 1, 0]);
}

#[test]
fn readings_of_every_kind_are_known() {
    let finder = written(3, |at, work| match at {
        0 => work.title = Text::new("Green café", "绿色列车", "Зелёный"),
        1 => work.title = Text::new("Concert", "重庆音乐厅", "Концерт"),
        _ => work.caption = Text::new("Silent", "绿色", "Нет"),
    });
    for query in ["lvselieche", "luselieche", "lüselieche", "lǜ", "lslc", "CAFE"] {
        assert_eq!(places(&finder, query), [0], "{query}");
    }
    for query in ["chongqing", "zhongqing", "yinyueting", "cqyyt"] {
        assert_eq!(places(&finder, query), [1], "{query}");
    }
    assert_eq!(places(&finder, "绿"), [0, 2], "captions by their characters only");
}

#[test]
fn a_thing_with_a_hyphen_is_found_either_way() {
    let finder = written(2, |at, work| work.title = Text::plain(["I-16 fighter", "word-cards"][at]));
    for query in ["i16", "I-16", "i 16"] {
        assert_eq!(places(&finder, query), [0], "{query}");
    }
    for query in ["wordcards", "word-cards", "cards word"] {
        assert_eq!(places(&finder, query), [1], "{query}");
    }
}

#[test]
fn ten_thousand_works_are_searched_at_once() {
    let real: Vec<&Work> = works().map(|(_, work)| work).collect();
    let finder = written(10_000, |at, work| {
        *work = real[at % real.len()].clone();
        work.id = format!("work-{at}");
        work.maker = Some(Text::plain(format!("Maker {at}")));
    });
    for query in ["a", "moscow tracxor", "chaikefusiji", "莫斯科", "zhongsuyouhao", "zsyhtm", "в москве"] {
        let took = |_| {
            let start = Instant::now();
            finder.find(query, 20);
            start.elapsed()
        };
        let best = (0..5).map(took).min().unwrap();
        assert!(best < Duration::from_millis(50), "{query}: {best:?}");
    }
}

// Characters to choose from.

#[test]
fn letters_offer_characters_of_the_exhibition() {
    let offered = FINDER.characters("zhong", 12);
    assert_eq!(offered.first(), Some(&'中'));
    assert!(offered.len() > 1 && offered.len() <= 12);
    let sounds = |sign: char| sign.to_pinyin_multi().unwrap().into_iter().any(|reading| reading.plain() == "zhong");
    assert!(offered.iter().all(|&sign| sounds(sign)), "{offered:?}");
    assert!(FINDER.characters("zh", ALL).contains(&'中'), "a syllable begun");
    assert_eq!(FINDER.characters("zhongguo", 5).first(), Some(&'中'), "the first of two");
    assert_eq!(FINDER.characters("ZHONG", 12), offered);
    assert_eq!(FINDER.characters("zhong", 1), offered[..1]);
    for nothing in ["", " ", "i", "中", "1"] {
        assert!(FINDER.characters(nothing, 9).is_empty(), "{nothing:?}");
    }
}

#[test]
fn what_sounds_just_so_comes_before_what_begins_so() {
    let exact = |sign: &char| sign.to_pinyin_multi().unwrap().into_iter().any(|reading| reading.plain() == "xi");
    let offered = FINDER.characters("xi", ALL);
    let (first, last) = (offered.iter().rposition(exact).unwrap(), offered.iter().position(|sign| !exact(sign)).unwrap());
    assert!(first < last, "{offered:?}");
}

// What has been typed.

fn type_all(query: &mut Query, text: &str, layout: Layout) {
    text.chars().for_each(|key| query.typed(key, layout));
}

#[test]
fn letters_wait_for_a_choice() {
    let mut query = Query::default();
    assert!(query.is_empty());
    type_all(&mut query, "ChaiKe", Layout::Pinyin);
    assert_eq!((query.text(), query.letters()), ("", "chaike"));
    query.choose('柴');
    assert_eq!((query.text(), query.letters(), query.whole().as_str()), ("柴", "ke", "柴ke"));
    query.erase();
    assert_eq!((query.text(), query.letters()), ("柴", "k"));
    query.choose('可');
    assert_eq!((query.text(), query.letters()), ("柴可", ""));
    query.erase();
    query.erase();
    assert!(query.is_empty());
    query.erase();
    type_all(&mut query, "天1e", Layout::Pinyin);
    assert_eq!((query.text(), query.letters()), ("天1", "e"));
    query.typed('x', Layout::Latin);
    assert_eq!((query.text(), query.letters()), ("天1ex", ""));
    query.clear();
    assert_eq!(query, Query::default());
}

#[test]
fn text_is_typed_small_with_single_spaces() {
    let mut query = Query::default();
    type_all(&mut query, "  Лебединое  Озеро\n", Layout::Cyrillic);
    assert_eq!(query.text(), "лебединое озеро");
    assert_eq!(query.whole(), query.text());
}

#[test]
fn a_keyboard_has_every_letter_of_its_language() {
    for (lang, letters) in [(Lang::En, 26), (Lang::Zh, 26), (Lang::Ru, 33)] {
        let rows = Layout::of(lang).rows();
        let mut keys: Vec<char> = rows.concat().chars().collect();
        assert!(keys.iter().all(|key| !key.is_uppercase()) && rows[0] == "1234567890");
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), letters + 10, "{lang:?}");
    }
    assert_eq!(Lang::ALL.map(Layout::of), [Layout::Latin, Layout::Pinyin, Layout::Cyrillic]);
}

#[test]
fn a_finder_may_be_shared() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&*FINDER);
}

fn any_text() -> impl Strategy<Value = String> {
    let signs: Vec<char> = "aeinorstzhguvü' -ё йи́тор中苏莫斯科柴重，·１95ａ".chars().collect();
    let sign = prop_oneof![4 => prop::sample::select(signs), 1 => any::<char>()];
    prop::collection::vec(sign, 0..120).prop_map(|signs| signs.into_iter().collect())
}

fn any_step() -> impl Strategy<Value = (u8, char, Layout)> {
    let layout = prop::sample::select(vec![Layout::Latin, Layout::Cyrillic, Layout::Pinyin]);
    let key = prop_oneof![prop::char::range('a', 'z'), prop::char::range('а', 'я'), prop::char::range('一', '龥'), any::<char>()];
    (0_u8..10, key, layout)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn nothing_typed_is_too_much(text in any_text(), most in 0_usize..80) {
        let found = FINDER.find(&text, most);
        prop_assert!(found.len() <= most);
        let mut once = found.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), found.len(), "no work twice");
        prop_assert!(found.iter().all(|at| SHOWN.work_at(*at).is_some()));
        prop_assert!(FINDER.characters(&text, most).len() <= most);
    }

    #[test]
    fn a_query_stays_small(steps in prop::collection::vec(any_step(), 0..90)) {
        let mut query = Query::default();
        for (what, key, layout) in steps {
            let before = query.whole().chars().count();
            match what {
                0 => query.choose(key),
                1 => {
                    let letters = query.letters().chars().count();
                    query.erase();
                    prop_assert_eq!(query.letters().chars().count(), letters.saturating_sub(1));
                    prop_assert_eq!(query.whole().chars().count(), before.saturating_sub(1));
                }
                _ => query.typed(key, layout),
            }
            prop_assert!(query.whole().chars().count() <= MOST_TYPED);
            prop_assert!(query.letters().chars().all(|letter| letter.is_ascii_lowercase()));
            prop_assert_eq!(query.whole(), format!("{}{}", query.text(), query.letters()));
            prop_assert_eq!(query.is_empty(), query.whole().is_empty());
        }
    }
}
