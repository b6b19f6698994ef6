//! Dates as curators write them, as visitors read them, and as rooms compare them.

use enfilade::exhibition::{Date, Lang};

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("`{text}`: {error}"))
}

/// As written; in English, Chinese, Russian; first and last year.
type Row = (&'static str, [&'static str; 3], Option<(i32, i32)>);

const POINTS: &[Row] = &[
    ("1956-07-13", ["13 July 1956", "1956年7月13日", "13 июля 1956"], Some((1956, 1956))),
    ("1956-02-29", ["29 February 1956", "1956年2月29日", "29 февраля 1956"], Some((1956, 1956))),
    ("2000-02-29", ["29 February 2000", "2000年2月29日", "29 февраля 2000"], Some((2000, 2000))),
    ("1956-07", ["July 1956", "1956年7月", "июль 1956"], Some((1956, 1956))),
    ("1956-12", ["December 1956", "1956年12月", "декабрь 1956"], Some((1956, 1956))),
    ("1956", ["1956", "1956年", "1956"], Some((1956, 1956))),
    ("  1956 ", ["1956", "1956年", "1956"], Some((1956, 1956))),
    ("~1955", ["c. 1955", "约1955年", "около 1955"], Some((1955, 1955))),
    ("~ 1955", ["c. 1955", "约1955年", "около 1955"], Some((1955, 1955))),
    ("1950s", ["1950s", "20世纪50年代", "1950-е"], Some((1950, 1959))),
    ("1890s", ["1890s", "1890年代", "1890-е"], Some((1890, 1899))),
    ("spring 1935", ["spring 1935", "1935年春", "весна 1935"], Some((1935, 1935))),
    ("summer 1936", ["summer 1936", "1936年夏", "лето 1936"], Some((1936, 1936))),
    ("autumn 1937", ["autumn 1937", "1937年秋", "осень 1937"], Some((1937, 1937))),
    ("winter 1938", ["winter 1938", "1938年冬", "зима 1938"], Some((1938, 1938))),
    ("today", ["today", "当今", "наши дни"], Some((9999, 9999))),
    ("undated", ["undated", "年代不详", "без даты"], None),
];

const RANGES: &[Row] = &[
    ("1937/1941", ["1937–1941", "1937—1941年", "1937–1941"], Some((1937, 1941))),
    ("1937 / 1941", ["1937–1941", "1937—1941年", "1937–1941"], Some((1937, 1941))),
    ("1956/1956", ["1956–1956", "1956—1956年", "1956–1956"], Some((1956, 1956))),
    ("1949-10/1958-12", ["October 1949 – December 1958", "1949年10月至1958年12月", "октябрь 1949 – декабрь 1958"], Some((1949, 1958))),
    ("1956-07/1956-09", ["July–September 1956", "1956年7—9月", "июль – сентябрь 1956"], Some((1956, 1956))),
    ("1956-07-13/1956-07-20", ["13–20 July 1956", "1956年7月13—20日", "13–20 июля 1956"], Some((1956, 1956))),
    (
        "1956-07-13/1956-08-02",
        ["13 July 1956 – 2 August 1956", "1956年7月13日至1956年8月2日", "13 июля 1956 – 2 августа 1956"],
        Some((1956, 1956)),
    ),
    ("1956/1957-03", ["1956 – March 1957", "1956年至1957年3月", "1956 – март 1957"], Some((1956, 1957))),
    ("1960s/1980s", ["1960s–1980s", "20世纪60至80年代", "1960–1980-е"], Some((1960, 1989))),
    ("~1955/1957", ["c. 1955 – 1957", "约1955年 – 1957年", "около 1955 – 1957"], Some((1955, 1957))),
    ("1991/today", ["1991 to today", "1991年至今", "1991 – наши дни"], Some((1991, 9999))),
    ("1954, 1957", ["1954, 1957", "1954年、1957年", "1954, 1957"], Some((1954, 1957))),
    ("1957,1954", ["1957, 1954", "1957年、1954年", "1957, 1954"], Some((1954, 1957))),
    ("1931, 1935/1937", ["1931, 1935–1937", "1931年、1935—1937年", "1931, 1935–1937"], Some((1931, 1937))),
    ("undated, 1950", ["undated, 1950", "年代不详、1950年", "без даты, 1950"], Some((1950, 1950))),
];

#[test]
fn dates_are_shown_in_three_languages() {
    for (written, shown, _) in POINTS.iter().chain(RANGES) {
        for (lang, wanted) in Lang::ALL.into_iter().zip(shown) {
            assert_eq!(date(written).show(lang), *wanted, "`{written}` in {lang:?}");
        }
    }
}

#[test]
fn dates_know_their_first_and_last_year() {
    for (written, _, years) in POINTS.iter().chain(RANGES) {
        assert_eq!(date(written).years(), *years, "`{written}`");
    }
}

#[test]
fn dates_know_their_first_day() {
    let table = [
        ("1956-07-13", Some((1956, 7, 13))),
        ("~1956-07", Some((1956, 7, 1))),
        ("1950s/..", Some((1950, 1, 1))),
        ("1957, 1954", Some((1954, 1, 1))),
        ("undated, 1950-02-14/1950-04", Some((1950, 2, 14))),
        ("undated", None),
    ];
    for (written, wanted) in table {
        assert_eq!(date(written).begins(), wanted, "`{written}`");
    }
}

#[test]
fn an_open_end_is_shown_as_one() {
    let shown = Lang::ALL.map(|lang| date("1950s/..").show(lang));
    assert_eq!(shown, ["from the 1950s", "20世纪50年代起", "с 1950-х"]);
}

#[test]
fn every_month_has_its_name() {
    let months: Vec<String> = (1..=12).map(|month| date(&format!("1956-{month:02}-01")).show(Lang::Ru)).collect();
    let wanted = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];
    assert_eq!(months, wanted.map(|name| format!("1 {name} 1956")));
}

#[test]
fn what_is_no_date_is_refused() {
    let refused = [
        "",
        " ",
        "long ago",
        "1956-13",
        "1956-00",
        "1956-7",
        "1956-07-00",
        "1956-07-32",
        "1956-04-31",
        "1955-02-29",
        "1900-02-29",
        "1956-07-13-01",
        "1956-",
        "-1956",
        "0000",
        "956",
        "19560",
        "1955s",
        "s",
        "~",
        "~~1955",
        "Spring 1935",
        "spring",
        "spring  1935",
        "fall 1935",
        "13.07.1956",
        "13 July 1956",
        "1956 год",
        "一九五六",
        "１９５６",
        "1937/1931",
        "1956-08/1956-07",
        "1956-07-20/1956-07-13",
        "1950s/1940s",
        "today/1991",
        "1937/",
        "/1937",
        "../1937",
        "1937/1938/1939",
        "undated/1950",
        "1954,",
        ",1954",
        "1954,,1957",
    ];
    for text in refused {
        assert!(text.parse::<Date>().is_err(), "`{text}` was taken for {:?}", text.parse::<Date>());
    }
}

#[test]
fn a_refusal_says_why() {
    let why = |text: &str| text.parse::<Date>().unwrap_err().to_string();
    assert_eq!(why("1956-13"), "`1956-13` is no date");
    assert_eq!(why("1931, then"), "`then` is no date");
    assert_eq!(why("1937/1931"), "`1937/1931` ends before it begins");
}

#[test]
fn dates_touch_when_they_share_a_year() {
    let table = [
        ("1935", "1921/1953", true),
        ("1921", "1921/1953", true),
        ("1953-12-31", "1921/1953", true),
        ("1954-01", "1921/1953", false),
        ("1920", "1921/1953", false),
        ("1950s", "1921/1953", true),
        ("1960s", "1921/1953", false),
        ("1910/1960", "1921/1953", true),
        ("1910, 1930", "1921/1953", true),
        ("today", "1991/today", true),
        ("2015", "1991/today", true),
        ("1990", "1991/today", false),
        ("undated", "1921/1953", true),
        ("1935", "undated", true),
    ];
    for (own, other, wanted) in table {
        assert_eq!(date(own).touches(&date(other)), wanted, "`{own}` and `{other}`");
        assert_eq!(date(other).touches(&date(own)), wanted, "`{other}` and `{own}`");
    }
}

#[test]
fn an_open_end_reaches_into_every_later_room() {
    assert!(date("1950s/..").touches(&date("1962/1991")));
    assert!(date("1950s/..").touches(&date("1991/today")));
    assert!(!date("1950s/..").touches(&date("1921/1949")));
}

#[test]
fn two_centuries_have_decades_of_their_own_in_chinese() {
    assert_ne!(date("2010s").show(Lang::Zh), date("1910s").show(Lang::Zh));
    assert!(!date("2000s").show(Lang::Zh).contains("20世纪"));
    assert!(!date("1990s/2010s").show(Lang::Zh).contains("20世纪10"));
}

#[test]
fn signs_are_no_digits() {
    for text in ["+195", "1956-+7", "1956-07-+1", "+195s"] {
        assert!(text.parse::<Date>().is_err(), "`{text}` was taken for {:?}", text.parse::<Date>());
    }
}
