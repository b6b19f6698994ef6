//! Maps told: what is drawn and named, each place with its figure, the routes
//! by their places.

use super::MOST;
use super::chart::{all, few};
use super::phrase::{COLON, COMMA, finish, list, say, sentence, words};
use crate::exhibition::picture::Map;
use crate::exhibition::picture::chart::{Form, Point, Series};
use crate::exhibition::picture::map::{MapPlace, Mark, Railway, River, Route, RouteKind};
use crate::exhibition::{Lang, Text};

/// A map in sentences.
pub fn map(map: &Map, lang: Lang) -> Vec<String> {
    let names = |names: Vec<[&'static str; 3]>| names.into_iter().map(|name| say(name, lang).to_owned()).collect::<Vec<_>>();
    let countries: Vec<String> = map.countries.iter().map(|country| words(&country.name, lang)).collect();
    let mut told = vec![
        year(map.year, lang),
        list(["Written across it", "图上标注", "Надписи"], &countries, lang),
        list(["Rivers", "河流", "Реки"], &names(map.rivers.iter().map(|river| water(*river)).collect()), lang),
        list(["Railways", "铁路", "Железные дороги"], &names(map.railways.iter().map(|railway| rails(*railway)).collect()), lang),
        text(map.legend.as_ref(), lang),
    ];
    told.extend(figures(map, lang));
    told.extend(map.places.iter().filter(|place| place.value.is_none()).map(|one| place(one, lang)));
    told.extend(map.routes.iter().map(|route| way(route, map, lang)));
    told.push(text(map.note.as_ref(), lang));
    told.retain(|sentence| !sentence.is_empty());
    told
}

fn year(year: i32, lang: Lang) -> String {
    match lang {
        Lang::En => format!("A map of {year}."),
        Lang::Zh => format!("{year}年的地图。"),
        Lang::Ru => format!("Карта, {year} год."),
    }
}

fn text(text: Option<&Text>, lang: Lang) -> String {
    text.map(|text| sentence(text, lang)).unwrap_or_default()
}

/// The places that stand for a figure.
fn figures(map: &Map, lang: Lang) -> Vec<String> {
    let point = |place: &MapPlace| Point {
        at: place.name.clone(),
        value: place.value,
        uncertain: place.uncertain,
        note: place.note.clone(),
        ..Point::default()
    };
    let points: Vec<Point> = map.places.iter().filter(|place| place.value.is_some()).map(point).collect();
    let count = points.len();
    let row = Series { name: None, points: points.into() };
    if count <= MOST {
        return all(&row, Form::Bars, lang);
    }
    let mut told = vec![list(["Figures in all", "数字总数", "Всего цифр"], &[count.to_string()], lang)];
    told.extend(few(&row, Form::Bars, lang));
    told
}

/// A place without a figure: its name, its sign, its note.
fn place(place: &MapPlace, lang: Lang) -> String {
    let mut told = words(&place.name, lang);
    let mut add = |between: [&'static str; 3], what: &str| {
        told.push_str(say(between, lang));
        told.push_str(what);
    };
    if let Some(mark) = mark(place.mark) {
        add(COMMA, say(mark, lang));
    }
    if place.uncertain {
        add(COMMA, say(["uncertain", "尚待核实", "требует проверки"], lang));
    }
    if let Some(note) = &place.note {
        add(COLON, &words(note, lang));
    }
    finish(&told, lang)
}

/// A sign that means something beside others.
fn mark(mark: Mark) -> Option<[&'static str; 3]> {
    match mark {
        Mark::Dot => None,
        Mark::Star => Some(["star", "星形标记", "звезда"]),
        Mark::Ring => Some(["ring", "圆环标记", "кольцо"]),
        Mark::Square => Some(["square", "方形标记", "квадрат"]),
        Mark::Grave => Some(["grave mark", "墓地标记", "знак могилы"]),
    }
}

/// A route: its name as in the key, and the places on it in order.
fn way(route: &Route, map: &Map, lang: Lang) -> String {
    let named = route.name.as_ref().map(|name| words(name, lang)).filter(|name| !name.is_empty());
    let name = named.unwrap_or_else(|| say(kind(route.kind), lang).to_owned());
    let on_it = |(north, east): &(f64, f64)| {
        let here = |place: &&MapPlace| (place.at.0 - north).abs() < NEAR && (place.at.1 - east).abs() < NEAR;
        map.places.iter().find(here).map(|place| words(&place.name, lang))
    };
    let places: Vec<String> = route.points.iter().filter_map(on_it).collect();
    let line = format!("{}{}{name}", say(["Line", "线路", "Линия"], lang), say(COMMA, lang));
    if places.is_empty() {
        return finish(&line, lang);
    }
    let places = places.join(say([", ", "、", ", "], lang));
    finish(&format!("{line}{}{places}", say(["; on it: ", "；沿线有：", "; на ней: "], lang)), lang)
}

/// A place lies on a route's point when it is no further off; degrees.
const NEAR: f64 = 0.05;

fn kind(kind: RouteKind) -> [&'static str; 3] {
    match kind {
        RouteKind::Rail => ["railway", "铁路", "железная дорога"],
        RouteKind::Sea => ["by sea", "海路", "морской путь"],
        RouteKind::Road => ["road", "道路", "дорога"],
        RouteKind::Path => ["path", "小路", "тропа"],
    }
}

fn water(river: River) -> [&'static str; 3] {
    match river {
        River::Amur => ["Amur", "黑龙江", "Амур"],
        River::Ussuri => ["Ussuri", "乌苏里江", "Уссури"],
        River::Yangtze => ["Yangtze", "长江", "Янцзы"],
        River::Yellow => ["Yellow River", "黄河", "Хуанхэ"],
        River::Songhua => ["Songhua", "松花江", "Сунгари"],
        River::Ili => ["Ili", "伊犁河", "Или"],
        River::Argun => ["Argun", "额尔古纳河", "Аргунь"],
        River::Volga => ["Volga", "伏尔加河", "Волга"],
    }
}

fn rails(railway: Railway) -> [&'static str; 3] {
    match railway {
        Railway::TransSiberian => ["Trans-Siberian", "西伯利亚大铁路", "Транссибирская магистраль"],
        Railway::ChineseEastern => ["Chinese Eastern", "中东铁路", "КВЖД"],
        Railway::BeijingMoscow => ["Beijing to Moscow", "北京至莫斯科", "Пекин — Москва"],
        Railway::TurkSib => ["Turkestan–Siberia", "土西铁路", "Турксиб"],
        Railway::NorthXinjiang => ["North Xinjiang", "北疆铁路", "Северо-Синьцзянская железная дорога"],
    }
}
