//! The few words that drawings add to a curator's, in three languages.

use crate::exhibition::Lang;

/// One word of the programme's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Before a drawing's sources.
    Source,
    /// The key to open marks.
    Open,
    /// The key to marks that stand firm, where both kinds are there.
    Solid,
    /// The unit of a scale bar.
    Kilometres,
    /// A railway in a map's key.
    Railway,
    /// A sea route in a map's key.
    Sea,
    /// A road in a map's key.
    Road,
    /// A path in a map's key.
    Path,
}

impl Word {
    /// The word in a language.
    pub fn say(self, lang: Lang) -> &'static str {
        let [en, zh, ru] = match self {
            Self::Source => ["Source: ", "来源：", "Источник: "],
            Self::Open => ["open: unverified figure", "空心：数字未经核实", "контур: цифра не проверена"],
            Self::Solid => ["filled: figure from a named source", "实心：数字有出处", "заливка: цифра из названного источника"],
            Self::Kilometres => ["km", "公里", "км"],
            Self::Railway => ["railway", "铁路", "железная дорога"],
            Self::Sea => ["by sea", "海路", "морем"],
            Self::Road => ["road", "道路", "дорога"],
            Self::Path => ["path", "小路", "тропа"],
        };
        match lang {
            Lang::En => en,
            Lang::Zh => zh,
            Lang::Ru => ru,
        }
    }
}
