//! Plates told: the text that is set on them, read in order.

use super::phrase::{finish, is_of, language, say};
use super::spoken::spoken;
use crate::exhibition::picture::Plate;
use crate::exhibition::picture::plate::Block;
use crate::exhibition::{Lang, Text};

/// The text of a plate in sentences. Where it goes over to another language
/// than the visitor's, the visitor is told which; [`super::language`] says in
/// which to read each sentence.
pub fn plate(plate: &Plate, lang: Lang) -> Vec<String> {
    let mut teller = Teller { lang, now: lang, told: Vec::new() };
    teller.blocks(&plate.blocks);
    teller.told
}

struct Teller {
    lang: Lang,
    /// The language of the last sentence.
    now: Lang,
    told: Vec<String>,
}

impl Teller {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Text(line) => self.text(&line.text),
            Block::Vertical { columns, .. } => columns.iter().for_each(|column| self.words(column)),
            Block::Table { rows, header, .. } => self.table(rows, *header),
            // Columns of characters are read from the right.
            Block::Split { left, right } if is_upright(left) && is_upright(right) => {
                self.blocks(right);
                self.blocks(left);
            }
            Block::Split { left, right } => {
                self.blocks(left);
                self.blocks(right);
            }
            Block::Stamp { text, .. } => {
                self.own(["A rubber stamp:", "印戳：", "Штамп:"]);
                self.text(text);
            }
            Block::Postage { postmark, .. } => {
                self.own(["A postage stamp with a postmark:", "盖有邮戳的邮票：", "Почтовая марка со штемпелем:"]);
                self.text(postmark);
            }
            Block::Ruled { .. } => self.own(["Ruled lines, left empty.", "空白的横线。", "Пустые строки."]),
            Block::Cards { items, .. } => items.iter().for_each(|item| self.text(item)),
            Block::Rule { .. } | Block::Gap(_) | Block::Ornament(_) | Block::Grow => {}
        }
    }

    /// A sentence of ours.
    fn own(&mut self, words: [&'static str; 3]) {
        self.told.push(say(words, self.lang).to_owned());
        self.now = self.lang;
    }

    fn text(&mut self, text: &Text) {
        self.words(text.get(self.lang));
    }

    /// Words of the sheet, a sentence a language.
    fn words(&mut self, text: &str) {
        for run in runs(text) {
            if !run.contains(char::is_alphanumeric) && !run.contains('_') {
                continue;
            }
            let lang = language(run, self.lang);
            if lang != self.now && lang != self.lang {
                self.told.push(say(IN[lang as usize], self.lang).to_owned());
            }
            self.now = lang;
            self.told.push(finish(&spoken(&unspaced(run), lang), lang));
        }
    }

    /// Row by row, each cell after the heading of its column.
    fn table(&mut self, rows: &[Vec<Text>], header: bool) {
        let head = rows.first().filter(|_| header && rows.len() > 1);
        for row in rows.iter().skip(usize::from(head.is_some())) {
            let cell = |(at, cell): (usize, &Text)| {
                let cell = cell.get(self.lang).trim();
                let over = head.and_then(|head| head.get(at)).map(|over| over.get(self.lang).trim()).filter(|over| !over.is_empty());
                let said = over.map_or_else(|| cell.to_owned(), |over| format!("{over}, {cell}"));
                (!cell.is_empty()).then_some(said)
            };
            let said = row.iter().enumerate().filter_map(cell).collect::<Vec<_>>().join("; ");
            let chinese = language(&said, self.lang) == Lang::Zh;
            self.words(&if chinese { said.replace("; ", "；").replace(", ", "，") } else { said });
        }
    }
}

/// What is said before words of another language: of which, and in whose.
const IN: [[&str; 3]; 3] =
    [["In English:", "英文：", "По-английски:"], ["In Chinese:", "中文：", "По-китайски:"], ["In Russian:", "俄文：", "По-русски:"]];

/// Nothing to read but columns of characters.
fn is_upright(blocks: &[Block]) -> bool {
    let silent = |block: &Block| matches!(block, Block::Rule { .. } | Block::Gap(_) | Block::Ornament(_) | Block::Grow);
    let upright = |block: &Block| matches!(block, Block::Vertical { .. });
    blocks.iter().any(upright) && blocks.iter().all(|block| upright(block) || silent(block))
}

/// A text cut where Chinese and Russian meet.
fn runs(text: &str) -> Vec<&str> {
    let script = |letter: char| [Lang::Zh, Lang::Ru].into_iter().find(|lang| is_of(letter, *lang));
    let mut now = None;
    let mut cuts = vec![0];
    for (at, letter) in text.char_indices() {
        let Some(own) = script(letter) else { continue };
        if now.is_some_and(|now| now != own) {
            cuts.push(at);
        }
        now = Some(own);
    }
    let ends = cuts.iter().skip(1).copied().chain([text.len()]);
    let runs = cuts.iter().zip(ends).filter_map(|(from, to)| text.get(*from..to));
    runs.map(|run| run.trim_matches(|letter: char| letter.is_whitespace() || letter == '·')).collect()
}

/// Letters set apart are one word: Н О Т А.
fn unspaced(text: &str) -> String {
    let parts: Vec<&str> = text.split(' ').collect();
    let apart = parts.len() > 2 && parts.iter().all(|part| part.chars().count() == 1 && part.contains(char::is_alphabetic));
    if apart { parts.concat() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_apart() {
        assert_eq!(runs("俄文 русский язык · 講課 лекция"), ["俄文", "русский язык", "講課", "лекция"]);
        assert_eq!(runs("1994 · Kaple"), ["1994 · Kaple"]);
        assert_eq!(unspaced("Н О Т А"), "НОТА");
        assert_eq!(unspaced("В НОВОМ"), "В НОВОМ");
    }
}
