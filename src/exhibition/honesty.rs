//! What every work owes its visitors, in words: how its picture was made, how
//! sure its caption is, and on whose authority.

use super::model::{Certainty, Credit, Exhibition, Image, Work};
use super::text::Lang;

/// The honest label: how the picture was made, in one or two sentences.
pub fn credit(work: &Work, lang: Lang) -> String {
    let Some(credit) = work.credit else { return String::new() };
    let [en, zh, ru] = match credit {
        Credit::Illustration => [
            "Illustration made for this exhibition; not an original",
            "为本展览绘制的插图，并非原作",
            "Иллюстрация создана для этой выставки; не оригинал",
        ],
        Credit::Typeset => {
            ["Typographic reconstruction, not a facsimile", "排印复原，并非影印", "Типографская реконструкция, не факсимиле"]
        }
        Credit::Chart => [
            "Chart made for this exhibition from cited figures",
            "根据所引数据为本展览绘制的图表",
            "Диаграмма создана для этой выставки по указанным данным",
        ],
        Credit::Map => [
            "Map made for this exhibition from cited figures",
            "根据所引资料为本展览绘制的地图",
            "Карта создана для этой выставки по указанным данным",
        ],
        Credit::Model => [
            "Simplified digital model made for this exhibition",
            "为本展览制作的简化数字模型",
            "Упрощённая цифровая модель, созданная для этой выставки",
        ],
        Credit::Sound => ["Sound made for this exhibition", "为本展览制作的声音", "Звук создан для этой выставки"],
    };
    let after = work.after.as_ref().map(|after| after.get(lang)).unwrap_or_default();
    let made = match (after.is_empty(), lang) {
        (true, Lang::En) => format!("{en}."),
        (true, Lang::Zh) => format!("{zh}。"),
        (true, Lang::Ru) => format!("{ru}."),
        (false, Lang::En) => format!("{en} (after {after})."),
        (false, Lang::Zh) => format!("{zh}（参照：{after}）。"),
        (false, Lang::Ru) => format!("{ru} (источник: {after})."),
    };
    let made = match &work.image {
        Image::Model(model) => scaled(&made, model.scale, lang),
        _ => made,
    };
    if !work.imagined {
        return made;
    }
    match lang {
        Lang::En => format!("{made} Imagined example; no real person’s words."),
        Lang::Zh => format!("{made}想象的示例，并非真人所言。"),
        Lang::Ru => format!("{made} Вымышленный пример; не слова реального человека."),
    }
}

/// With the scale that a model is shown at.
fn scaled(made: &str, scale: f32, lang: Lang) -> String {
    // Three digits are what a scale is known by.
    let digits = |number: f32| if number < 10.0 { format!("{}", (number * 100.0).round() / 100.0) } else { format!("{number:.0}") };
    let ratio = if scale >= 1.0 { format!("1:{}", digits(scale)) } else { format!("{}:1", digits(1.0 / scale)) };
    match (lang, (scale - 1.0).abs() < 0.005) {
        (Lang::En, true) => format!("{made} Shown at full size."),
        (Lang::Zh, true) => format!("{made}按原大展示。"),
        (Lang::Ru, true) => format!("{made} Показано в натуральную величину."),
        (Lang::En, false) => format!("{made} Shown at {ratio}."),
        (Lang::Zh, false) => format!("{made}按{ratio}展示。"),
        (Lang::Ru, false) => format!("{made} Показано в масштабе {ratio}."),
    }
}

/// How sure the caption is, in words for everybody.
pub fn certainty(certainty: Certainty, lang: Lang) -> &'static str {
    let words = match certainty {
        Certainty::Matched => ["Matched with a source", "已与资料核对", "Сверено с источником"],
        Certainty::Literature => ["From standard literature", "依据通行著作", "По научной литературе"],
        Certainty::Recalled => ["Recalled figures, still to be verified", "凭记忆的数字，尚待核实", "Цифры по памяти, подлежат проверке"],
        Certainty::Unsourced => ["No reliable source is known", "尚无可靠来源", "Надёжный источник неизвестен"],
    };
    words[lang as usize]
}

/// The full citations of the sources that a work, a claim or an event names.
pub fn citations(exhibition: &Exhibition, sources: &[String], lang: Lang) -> Vec<String> {
    sources.iter().filter_map(|key| exhibition.sources.get(key)).map(|citation| citation.get(lang).to_owned()).collect()
}

/// What stands between the facts of a line.
pub const BETWEEN: &str = " · ";

/// Maker, place and date: the line under a title.
pub fn facts(work: &Work, lang: Lang) -> String {
    let date = work.date.as_ref().map(|date| date.show(lang));
    let place = work.place.as_ref().map(|place| place.get(lang).to_owned());
    let maker = work.maker.as_ref().map(|maker| maker.get(lang).to_owned());
    let parts: Vec<String> = [maker, place, date].into_iter().flatten().filter(|part| !part.is_empty()).collect();
    capitalised(&parts.join(BETWEEN))
}

/// With a capital first letter, but for a shortened word such as “c. 1952”.
fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    if text.chars().nth(1) == Some('.') {
        return text.to_owned();
    }
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortened_word_keeps_its_small_letter() {
        assert_eq!(capitalised("c. 1952"), "c. 1952");
        assert_eq!(capitalised("около 1952"), "Около 1952");
        assert_eq!(capitalised("約1952年"), "約1952年");
        assert_eq!(capitalised(""), "");
    }
}
