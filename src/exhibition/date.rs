//! Dates as historians write them: exact, to the month, about, ranges, open.
//!
//! ```
//! use enfilade::exhibition::{Date, Lang};
//! let date: Date = "~1955".parse().unwrap();
//! assert_eq!(date.show(Lang::Ru), "около 1955");
//! assert_eq!("1956-07-13".parse::<Date>().unwrap().show(Lang::Zh), "1956年7月13日");
//! ```

use super::text::Lang;
use std::fmt;
use std::str::FromStr;

/// One or several points or ranges of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Date {
    parts: Vec<Part>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Point(Point),
    Range(Point, Point),
    /// From a point on, with no end said.
    From(Point),
    Undated,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Point {
    kind: Kind,
    about: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Day(i32, u8, u8),
    Month(i32, u8),
    Season(i32, Season),
    Year(i32),
    Decade(i32),
    Today,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// Why a text is no date.
#[derive(Clone, Debug, PartialEq)]
pub struct NoDate(String);

impl fmt::Display for NoDate {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Date {
    type Err = NoDate;

    fn from_str(text: &str) -> Result<Self, NoDate> {
        let parts = text.split(',').map(|part| part.trim().parse()).collect::<Result<_, _>>()?;
        Ok(Self { parts })
    }
}

impl FromStr for Part {
    type Err = NoDate;

    fn from_str(text: &str) -> Result<Self, NoDate> {
        if text == "undated" {
            return Ok(Part::Undated);
        }
        let Some((from, to)) = text.split_once('/') else {
            return text.parse().map(Part::Point);
        };
        let from: Point = from.trim().parse()?;
        if to.trim() == ".." {
            return Ok(Part::From(from));
        }
        let to: Point = to.trim().parse()?;
        if from.first_day() > to.last_day() {
            return Err(NoDate(format!("`{text}` ends before it begins")));
        }
        Ok(Part::Range(from, to))
    }
}

impl FromStr for Point {
    type Err = NoDate;

    fn from_str(text: &str) -> Result<Self, NoDate> {
        let (about, plain) = text.strip_prefix('~').map_or((false, text), |rest| (true, rest.trim()));
        kind(plain).map(|kind| Point { kind, about }).ok_or_else(|| NoDate(format!("`{text}` is no date")))
    }
}

fn kind(text: &str) -> Option<Kind> {
    if text == "today" {
        return Some(Kind::Today);
    }
    if let Some(decade) = text.strip_suffix('s') {
        return year(decade).filter(|year| year % 10 == 0).map(Kind::Decade);
    }
    if let Some((season, of)) = text.split_once(' ') {
        let season = match season {
            "spring" => Season::Spring,
            "summer" => Season::Summer,
            "autumn" => Season::Autumn,
            "winter" => Season::Winter,
            _ => return None,
        };
        return year(of).map(|year| Kind::Season(year, season));
    }
    let mut numbers = text.split('-');
    let year = year(numbers.next()?)?;
    let Some(month) = numbers.next() else { return Some(Kind::Year(year)) };
    let month = two_digits(month).filter(|month| (1..=12).contains(month))?;
    let Some(day) = numbers.next() else { return Some(Kind::Month(year, month)) };
    let day = two_digits(day).filter(|day| (1..=days_in(year, month)).contains(day))?;
    numbers.next().is_none().then_some(Kind::Day(year, month, day))
}

fn year(text: &str) -> Option<i32> {
    digits(text, 4).and_then(|text| text.parse().ok()).filter(|year| *year > 0)
}

fn two_digits(text: &str) -> Option<u8> {
    digits(text, 2).and_then(|text| text.parse().ok())
}

fn digits(text: &str, count: usize) -> Option<&str> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}

fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The year that "today" stands for in comparisons: past every other.
const TODAY: i32 = 9999;

impl Point {
    fn first_day(self) -> (i32, u8, u8) {
        match self.kind {
            Kind::Day(year, month, day) => (year, month, day),
            Kind::Month(year, month) => (year, month, 1),
            Kind::Season(year, season) => (year, season as u8 * 3 + 1, 1),
            Kind::Year(year) | Kind::Decade(year) => (year, 1, 1),
            Kind::Today => (TODAY, 1, 1),
        }
    }

    fn last_day(self) -> (i32, u8, u8) {
        match self.kind {
            Kind::Day(year, month, day) => (year, month, day),
            Kind::Month(year, month) => (year, month, 31),
            Kind::Decade(year) => (year + 9, 12, 31),
            Kind::Season(year, _) | Kind::Year(year) => (year, 12, 31),
            Kind::Today => (TODAY, 12, 31),
        }
    }

    fn show(self, lang: Lang) -> String {
        let plain = self.kind.show(lang);
        match (self.about, lang) {
            (false, _) => plain,
            (true, Lang::En) => format!("c. {plain}"),
            (true, Lang::Zh) => format!("约{plain}"),
            (true, Lang::Ru) => format!("около {plain}"),
        }
    }
}

const MONTHS_EN: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const MONTHS_RU: [&str; 12] =
    ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];
const MONTHS_RU_ALONE: [&str; 12] =
    ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

fn name(months: &[&'static str; 12], month: u8) -> &'static str {
    months[usize::from(month.clamp(1, 12)) - 1]
}

impl Kind {
    fn show(self, lang: Lang) -> String {
        match (self, lang) {
            (Kind::Day(y, m, d), Lang::En) => format!("{d} {} {y}", name(&MONTHS_EN, m)),
            (Kind::Day(y, m, d), Lang::Zh) => format!("{y}年{m}月{d}日"),
            (Kind::Day(y, m, d), Lang::Ru) => format!("{d} {} {y}", name(&MONTHS_RU, m)),
            (Kind::Month(y, m), Lang::En) => format!("{} {y}", name(&MONTHS_EN, m)),
            (Kind::Month(y, m), Lang::Zh) => format!("{y}年{m}月"),
            (Kind::Month(y, m), Lang::Ru) => format!("{} {y}", name(&MONTHS_RU_ALONE, m)),
            (Kind::Season(y, season), _) => season.show(y, lang),
            (Kind::Year(y), Lang::Zh) => format!("{y}年"),
            (Kind::Year(y), _) => y.to_string(),
            (Kind::Decade(y), Lang::En) => format!("{y}s"),
            (Kind::Decade(y), Lang::Zh) if (1900..2000).contains(&y) => format!("20世纪{}年代", y % 100),
            (Kind::Decade(y), Lang::Zh) => format!("{y}年代"),
            (Kind::Decade(y), Lang::Ru) => format!("{y}-е"),
            (Kind::Today, Lang::En) => "today".to_owned(),
            (Kind::Today, Lang::Zh) => "当今".to_owned(),
            (Kind::Today, Lang::Ru) => "наши дни".to_owned(),
        }
    }
}

impl Season {
    fn show(self, year: i32, lang: Lang) -> String {
        let at = self as usize;
        match lang {
            Lang::En => format!("{} {year}", ["spring", "summer", "autumn", "winter"][at]),
            Lang::Zh => format!("{year}年{}", ["春", "夏", "秋", "冬"][at]),
            Lang::Ru => format!("{} {year}", ["весна", "лето", "осень", "зима"][at]),
        }
    }
}

impl Date {
    /// As the visitor reads it.
    pub fn show(&self, lang: Lang) -> String {
        let parts: Vec<String> = self.parts.iter().map(|part| part.show(lang)).collect();
        parts.join(if lang == Lang::Zh { "、" } else { ", " })
    }

    /// Its first day, for putting things in order, or none when it says none.
    pub fn begins(&self) -> Option<(i32, u8, u8)> {
        let days = self.parts.iter().filter_map(|part| match part {
            Part::Point(from) | Part::Range(from, _) | Part::From(from) => Some(from.first_day()),
            Part::Undated => None,
        });
        days.min()
    }

    /// First and last year, or none when it says none.
    pub fn years(&self) -> Option<(i32, i32)> {
        let spans = self.parts.iter().filter_map(|part| match part {
            Part::Point(point) => Some((point.first_day().0, point.last_day().0)),
            Part::Range(from, to) => Some((from.first_day().0, to.last_day().0)),
            Part::From(from) => Some((from.first_day().0, TODAY)),
            Part::Undated => None,
        });
        spans.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    }

    /// Whether any of its time lies within `other`'s.
    pub fn touches(&self, other: &Date) -> bool {
        match (self.years(), other.years()) {
            (Some(own), Some(other)) => own.0 <= other.1 && other.0 <= own.1,
            _ => true,
        }
    }
}

impl Part {
    fn show(self, lang: Lang) -> String {
        match self {
            Part::Point(point) => point.show(lang),
            Part::Range(from, to) => range(from, to, lang),
            Part::From(from) => match (from.kind, lang) {
                (Kind::Decade(_), Lang::En) => format!("from the {}", from.show(lang)),
                (_, Lang::En) => format!("from {}", from.show(lang)),
                (_, Lang::Zh) => format!("{}起", from.show(lang)),
                (Kind::Decade(year), Lang::Ru) => format!("с {year}-х"),
                (Kind::Year(year), Lang::Ru) => format!("с {year} года"),
                (_, Lang::Ru) => format!("с {}", from.show(lang)),
            },
            Part::Undated => ["undated", "年代不详", "без даты"][lang as usize].to_owned(),
        }
    }
}

/// A range says what both ends share once.
fn range(from: Point, to: Point, lang: Lang) -> String {
    if from.about || to.about {
        return format!("{} – {}", from.show(lang), to.show(lang));
    }
    match (from.kind, to.kind, lang) {
        (Kind::Year(a), Kind::Year(b), Lang::Zh) => format!("{a}—{b}年"),
        (Kind::Year(a), Kind::Year(b), _) => format!("{a}–{b}"),
        (Kind::Decade(a), Kind::Decade(b), Lang::Ru) => format!("{a}–{b}-е"),
        (Kind::Decade(a), Kind::Decade(b), Lang::En) => format!("{a}s–{b}s"),
        (Kind::Decade(a), Kind::Decade(b), Lang::Zh) if a >= 1900 && b < 2000 => format!("20世纪{}至{}年代", a % 100, b % 100),
        (Kind::Month(y, a), Kind::Month(z, b), Lang::En) if y == z => format!("{}–{} {y}", name(&MONTHS_EN, a), name(&MONTHS_EN, b)),
        (Kind::Month(y, a), Kind::Month(z, b), Lang::Ru) if y == z => {
            format!("{} – {} {y}", name(&MONTHS_RU_ALONE, a), name(&MONTHS_RU_ALONE, b))
        }
        (Kind::Month(y, a), Kind::Month(z, b), Lang::Zh) if y == z => format!("{y}年{a}—{b}月"),
        (Kind::Day(y, m, a), Kind::Day(z, n, b), Lang::En) if y == z && m == n => format!("{a}–{b} {} {y}", name(&MONTHS_EN, m)),
        (Kind::Day(y, m, a), Kind::Day(z, n, b), Lang::Ru) if y == z && m == n => format!("{a}–{b} {} {y}", name(&MONTHS_RU, m)),
        (Kind::Day(y, m, a), Kind::Day(z, n, b), Lang::Zh) if y == z && m == n => format!("{y}年{m}月{a}—{b}日"),
        (_, Kind::Today, Lang::En) => format!("{} to today", from.show(lang)),
        (_, Kind::Today, Lang::Zh) => format!("{}至今", from.show(lang)),
        (_, Kind::Today, Lang::Ru) => format!("{} – наши дни", from.show(lang)),
        (_, _, Lang::Zh) => format!("{}至{}", from.show(lang), to.show(lang)),
        _ => format!("{} – {}", from.show(lang), to.show(lang)),
    }
}
