//! Charts, maps and plates in sentences: all of them, in all languages.

use enfilade::exhibition::picture::chart::{Form, Panel, Point, Series};
use enfilade::exhibition::picture::map::MapPlace;
use enfilade::exhibition::picture::plate::Block;
use enfilade::exhibition::picture::{Chart, Plate};
use enfilade::exhibition::{Depth, Folder, Glyphs, Image, Lang, Text, check, number};
use enfilade::told;
use std::path::Path;

fn images() -> Vec<(String, Image)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes/china-flows");
    let exhibition = check(&Folder::new(&folder), &Glyphs::default(), Depth::Headers).exhibition.unwrap();
    let works = exhibition.rooms.iter().flat_map(|room| &room.works);
    works.map(|work| (work.id.to_string(), work.image.clone())).collect()
}

fn points(chart: &Chart) -> impl Iterator<Item = &Point> {
    chart.panels.iter().flat_map(|panel| &panel.series).flat_map(|series| &series.points)
}

/// Sentences that end as sentences do, without signs for the eye.
fn assert_good(id: &str, sentences: &[String]) {
    assert!(!sentences.is_empty(), "{id} is not told");
    for sentence in sentences {
        let end = sentence.trim_end_matches(['”', '’', '»', ')', '）', '》']);
        assert!(end.ends_with(['.', '!', '?', '…', '。', '！', '？', ':', '：']), "{id}: {sentence}");
        assert!(sentence.contains(char::is_alphanumeric), "{id}: {sentence}");
        for sign in "±~≈≥≤×→−%²·№_&°\n".chars() {
            assert!(!sentence.contains(sign), "{id}: {sign} in {sentence}");
        }
    }
}

/// The sentence that tells a figure, and no other number.
fn tells(sentence: &str, value: f64, lang: Lang) -> bool {
    let figure = number(value.abs(), lang);
    let inside = |c: char| c.is_ascii_digit();
    sentence.match_indices(&figure).any(|(at, _)| {
        let (before, after) = (&sentence[..at], &sentence[at + figure.len()..]);
        !before.ends_with(inside) && !after.starts_with(inside)
    })
}

const UNCERTAIN: [&str; 3] = ["uncertain", "尚待核实", "требует проверки"];

#[test]
fn every_chart_is_told_with_every_figure() {
    let mut count = 0;
    for (id, image) in images() {
        let Image::Chart(chart) = image else { continue };
        count += 1;
        for lang in Lang::ALL {
            let sentences = told::chart(&chart, lang);
            assert_good(&id, &sentences);
            for point in points(&chart) {
                for value in [point.value, point.low, point.high].into_iter().flatten() {
                    let doubt = |sentence: &String| !point.uncertain || sentence.contains(UNCERTAIN[lang as usize]);
                    let found = sentences.iter().any(|sentence| tells(sentence, value, lang) && doubt(sentence));
                    assert!(found, "{id}: {value} is not in {sentences:#?}");
                }
            }
        }
    }
    assert!(count >= 8, "{count} charts");
}

#[test]
fn every_map_is_told_with_every_place() {
    let mut count = 0;
    for (id, image) in images() {
        let Image::Map(map) = image else { continue };
        count += 1;
        for lang in Lang::ALL {
            let sentences = told::map(&map, lang);
            assert_good(&id, &sentences);
            let told = |place: &MapPlace| {
                let word = place.name.get(lang).split([' ', '\n', '·']).next().unwrap_or_default();
                let figure = |sentence: &String| place.value.is_none_or(|value| tells(sentence, value, lang));
                sentences.iter().any(|sentence| sentence.contains(word) && figure(sentence))
            };
            for place in &map.places {
                assert!(told(place), "{id}: {:?} is not in {sentences:#?}", place.name);
            }
        }
    }
    assert!(count >= 4, "{count} maps");
}

#[test]
fn every_plate_is_told_in_the_languages_it_is_set_in() {
    let mut count = 0;
    for (id, image) in images() {
        let Image::Plate(plate) = image else { continue };
        count += 1;
        for lang in Lang::ALL {
            let sentences = told::plate(&plate, lang);
            assert_good(&id, &sentences);
            for sentence in &sentences {
                // A voice is never given both scripts at once.
                let han = sentence.contains(|c: char| ('\u{3400}'..='\u{9fff}').contains(&c));
                assert!(!han || !sentence.contains(|c: char| ('\u{400}'..='\u{4ff}').contains(&c)), "{id}: {sentence}");
            }
        }
    }
    assert!(count >= 8, "{count} plates");
}

fn one(form: Form, points: Vec<Point>) -> Chart {
    let series = vec![Series { name: None, points: points.into() }];
    let panel = Panel { form, heading: None, unit: Some(Text::plain("%")), series: series.into() };
    Chart { panels: vec![panel].into(), note: None }
}

fn at(label: &str) -> Point {
    Point { at: label.into(), ..Point::default() }
}

#[test]
fn doubt_and_ranges_are_put_into_words() {
    let points = vec![
        Point { value: Some(300.0), about: true, uncertain: true, ..at("1950") },
        Point { low: Some(15.0), high: Some(45.0), ..at("1951") },
        Point { value: Some(-30.0), ..at("1952") },
        Point { value: Some(20000.0), at_least: true, note: Some("a note".into()), ..at("1953") },
        at("1954"),
    ];
    let chart = one(Form::Columns, points);
    assert_eq!(
        told::chart(&chart, Lang::En),
        [
            "Figures: per cent.",
            "1950: about 300, uncertain.",
            "1951: from 15 to 45.",
            "1952: minus 30.",
            "1953: at least 20,000; a note.",
            "No figure is given: 1954."
        ]
    );
    assert_eq!(
        told::chart(&chart, Lang::Zh)[..4],
        ["图中数字：百分比。", "1950年：约300，尚待核实。", "1951年：从15到45。", "1952年：负30。"]
    );
    assert_eq!(
        told::chart(&chart, Lang::Ru)[..4],
        ["Цифры: проценты.", "1950 год: около 300, требует проверки.", "1951 год: от 15 до 45.", "1952 год: минус 30."]
    );
}

#[test]
fn of_many_figures_first_largest_and_last_are_told() {
    let points = (0..57_u8).map(|year| Point { value: Some(f64::from(year % 50)), ..at(&format!("{}", 1900 + u16::from(year))) });
    let told = told::chart(&one(Form::Line, points.collect()), Lang::En);
    assert_eq!(told[1..], ["Figures in all: 57.", "The first, 1900: 0.", "The largest, 1949: 49.", "The last, 1956: 6."]);
}

#[test]
fn columns_of_characters_are_read_from_the_right() {
    let upright = |words: &str| vec![Block::Vertical { columns: vec![words.into()], size: 4.0, accent: false }].into();
    let blocks = vec![Block::Split { left: upright("梅益譯"), right: upright("鋼鐵") }, Block::Ruled { lines: 3 }];
    let image = images().into_iter().find_map(|(_, image)| if let Image::Plate(plate) = image { Some(*plate) } else { None });
    let plate = Plate { blocks: blocks.into(), ..image.unwrap() };
    assert_eq!(told::plate(&plate, Lang::En), ["In Chinese:", "鋼鐵。", "梅益譯。", "Ruled lines, left empty."]);
    assert_eq!(told::plate(&plate, Lang::Zh), ["鋼鐵。", "梅益譯。", "空白的横线。"]);
}
