//! Charts told: a panel's heading, what it counts, each figure with its label.

use super::MOST;
use super::phrase::{COLON, COMMA, SEMICOLON, finish, list, say, sentence, words};
use crate::exhibition::picture::Chart;
use crate::exhibition::picture::chart::{Form, Panel, Point, Series};
use crate::exhibition::{Lang, number};

/// A chart in sentences.
pub fn chart(chart: &Chart, lang: Lang) -> Vec<String> {
    let count = chart.panels.len();
    let mut told = Vec::new();
    for (at, panel) in chart.panels.iter().enumerate() {
        told.push(heading(panel, (at + 1, count), lang));
        told.push(unit(panel, lang));
        told.extend(figures(panel, lang));
    }
    told.extend(chart.note.iter().map(|note| sentence(note, lang)));
    told.retain(|sentence| !sentence.is_empty());
    told
}

fn heading(panel: &Panel, (part, count): (usize, usize), lang: Lang) -> String {
    let heading = panel.heading.as_ref().map(|heading| words(heading, lang)).unwrap_or_default();
    if count < 2 {
        return finish(&heading, lang);
    }
    let part = match lang {
        Lang::En => format!("Part {part} of {count}"),
        Lang::Zh => format!("第{part}部分，共{count}部分"),
        Lang::Ru => format!("Часть {part} из {count}"),
    };
    finish(&joined(part, COLON, &heading, lang), lang)
}

fn unit(panel: &Panel, lang: Lang) -> String {
    let unit = panel.unit.as_ref().map(|unit| words(unit, lang)).filter(|unit| !unit.is_empty());
    unit.map(|unit| list(["Figures", "图中数字", "Цифры"], &[unit], lang)).unwrap_or_default()
}

fn figures(panel: &Panel, lang: Lang) -> Vec<String> {
    let count = panel.series.iter().flat_map(|series| &series.points).filter(|point| has_figure(point)).count();
    let mut told = Vec::new();
    if count > MOST {
        told.push(list(["Figures in all", "数字总数", "Всего цифр"], &[count.to_string()], lang));
    }
    for row in &panel.series {
        told.extend(row.name.iter().map(|name| sentence(name, lang)));
        told.extend(if count > MOST { few(row, panel.form, lang) } else { all(row, panel.form, lang) });
    }
    told
}

/// Every figure of a row, then what has none.
pub(super) fn all(row: &Series, form: Form, lang: Lang) -> Vec<String> {
    let says = |point: &&Point| has_figure(point) || point.note.is_some();
    let mut told: Vec<String> = row.points.iter().filter(says).map(|one| point(one, form, lang)).collect();
    told.push(without(row, form, lang));
    told
}

/// What stands on the sheet without a figure or a word beside it.
fn without(row: &Series, form: Form, lang: Lang) -> String {
    let bare: Vec<String> =
        row.points.iter().filter(|point| !has_figure(point) && point.note.is_none()).map(|point| name(point, form, lang)).collect();
    match form {
        // Here a name alone says all.
        Form::Cards | Form::Timeline => bare.iter().map(|name| finish(name, lang)).collect::<Vec<_>>().join(" "),
        _ => list(["No figure is given", "未列数字", "Цифры не приводятся"], &bare, lang),
    }
}

/// A row's first, largest and last figure.
pub(super) fn few(row: &Series, form: Form, lang: Lang) -> Vec<String> {
    let figured: Vec<&Point> = row.points.iter().filter(|point| has_figure(point)).collect();
    let largest = figured.iter().max_by(|a, b| size(a).total_cmp(&size(b)));
    let chosen = [
        (["The first", "第一个数字", "Первая цифра"], figured.first()),
        (["The largest", "最大的数字", "Наибольшая цифра"], largest),
        (["The last", "最后一个数字", "Последняя цифра"], figured.last()),
    ];
    let tell = |(which, one): ([&'static str; 3], Option<&&Point>)| {
        one.map(|one| format!("{}{}{}", say(which, lang), say(COMMA, lang), point(one, form, lang)))
    };
    chosen.into_iter().filter_map(tell).collect()
}

fn has_figure(point: &Point) -> bool {
    point.value.or(point.low).or(point.high).is_some()
}

fn size(point: &Point) -> f64 {
    point.value.or(point.high).or(point.low).unwrap_or(0.0)
}

/// A figure with its label, its doubt and its note.
fn point(point: &Point, form: Form, lang: Lang) -> String {
    let figure = figure(point, lang);
    let mut told = joined(name(point, form, lang), COLON, &figure, lang);
    if point.uncertain {
        told = joined(told, COMMA, say(["uncertain", "尚待核实", "требует проверки"], lang), lang);
    }
    let before = if figure.is_empty() { COLON } else { SEMICOLON };
    let note = point.note.as_ref().map(|note| words(note, lang)).unwrap_or_default();
    finish(&joined(told, before, &note, lang), lang)
}

fn joined(first: String, between: [&'static str; 3], second: &str, lang: Lang) -> String {
    match (first.is_empty(), second.is_empty()) {
        (_, true) => first,
        (true, false) => second.to_owned(),
        (false, false) => first + say(between, lang) + second,
    }
}

/// A point's label; a lone year is said as one.
fn name(point: &Point, form: Form, lang: Lang) -> String {
    let name = words(&point.at, lang);
    let year = form != Form::Cards && name.len() == 4 && name.parse::<u16>().is_ok_and(|year| (1500..2200).contains(&year));
    let name = if year { name + say(["", "年", " год"], lang) } else { name };
    match point.years {
        Some((from, to)) if !name.contains(&from.to_string()) => joined(name, COMMA, &span(from, to, lang), lang),
        _ => name,
    }
}

fn span(from: u16, to: u16, lang: Lang) -> String {
    match lang {
        Lang::En => format!("from {from} to {to}"),
        Lang::Zh => format!("{from}至{to}年"),
        Lang::Ru => format!("с {from} по {to} год"),
    }
}

/// A figure in words where its source is not exact.
fn figure(point: &Point, lang: Lang) -> String {
    let range = point.low.zip(point.high).map(|(low, high)| between(&value(low, lang), &value(high, lang), lang));
    let plain = match (point.value, range) {
        (Some(best), Some(range)) => joined(value(best, lang), COMMA, &range, lang),
        (Some(best), None) => value(best, lang),
        (None, Some(range)) => range,
        (None, None) => match point.low.or(point.high) {
            Some(one) => value(one, lang),
            None => return String::new(),
        },
    };
    let before = match (point.at_least, point.about) {
        (true, _) => ["at least ", "至少", "не менее "],
        (false, true) => ["about ", "约", "около "],
        (false, false) => ["", "", ""],
    };
    format!("{}{plain}", say(before, lang))
}

fn between(low: &str, high: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("from {low} to {high}"),
        Lang::Zh => format!("从{low}到{high}"),
        Lang::Ru => format!("от {low} до {high}"),
    }
}

/// A number as the language writes it, a minus in words.
fn value(value: f64, lang: Lang) -> String {
    number(value, lang).replace('−', say(["minus ", "负", "минус "], lang))
}
