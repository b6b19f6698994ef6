//! Type: which font has a character, how wide it runs, where a line may break.

use crate::assets;
use crate::exhibition::picture::plate::Face;
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// A kind of type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Style {
    /// The family.
    pub face: Face,
    /// Bold.
    pub bold: bool,
    /// Italic; Han characters stay upright.
    pub italic: bool,
}

impl Style {
    /// The upright, regular cut of a face.
    pub const fn new(face: Face) -> Self {
        Self { face, bold: false, italic: false }
    }

    /// The bold cut.
    pub const fn bold(face: Face) -> Self {
        Self { face, bold: true, italic: false }
    }
}

/// One font file, with the width of each of its characters in em.
struct Font {
    file: String,
    family: String,
    bold: bool,
    italic: bool,
    advances: HashMap<char, f32>,
    bytes: Arc<Vec<u8>>,
}

/// A piece of text that one font sets.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The font's family; empty when no font is there.
    pub family: String,
    /// The font is bold.
    pub bold: bool,
    /// The font is italic.
    pub italic: bool,
    /// What it sets.
    pub text: String,
}

/// The fonts that the programme brings. Without any, the one inside the
/// programme stands in.
#[derive(Default)]
pub struct Fonts {
    fonts: Vec<Font>,
    orders: HashMap<Style, Vec<usize>>,
    digest: Vec<u8>,
}

const SERIF: [&str; 3] = ["PT Serif", "Noto Serif CJK SC", "Noto Sans CJK SC"];
const SANS: [&str; 3] = ["PT Sans", "Noto Sans CJK SC", "Noto Serif CJK SC"];
const MONO: [&str; 3] = ["PT Mono", "Noto Sans CJK SC", "Noto Serif CJK SC"];
const HAND: [&str; 3] = ["Enfilade Hand", "PT Serif", "Noto Serif CJK SC"];

impl Fonts {
    /// Reads every `.ttf` and `.otf` of a folder. What cannot be read is named
    /// in the second part.
    pub fn load(dir: &Path) -> (Self, Vec<String>) {
        let mut problems = Vec::new();
        let mut fonts = Vec::new();
        match fs::read_dir(dir) {
            Ok(entries) => {
                let paths = entries.flatten().map(|entry| entry.path());
                for path in paths.filter(|path| path.extension().is_some_and(|end| end == "ttf" || end == "otf")) {
                    match read(&path) {
                        Ok(font) => fonts.push(font),
                        Err(problem) => problems.push(problem),
                    }
                }
            }
            Err(error) => problems.push(format!("{}: {error}", dir.display())),
        }
        if fonts.is_empty() && problems.is_empty() {
            problems.push(format!("{}: no fonts", dir.display()));
        }
        if fonts.is_empty() {
            fonts.extend(parse("PTSans-Regular.ttf".to_owned(), assets::LAST_RESORT.to_vec()));
        }
        fonts.sort_by(|a: &Font, b: &Font| a.file.cmp(&b.file));
        problems.sort();
        (Self { orders: orders(&fonts), digest: digest(&fonts), fonts }, problems)
    }

    /// A number made from all fonts: drawings made with others are not the same.
    pub fn digest(&self) -> &[u8] {
        &self.digest
    }

    /// The width of one line.
    pub fn width(&self, style: Style, text: &str, size: f32) -> f32 {
        self.ems(style, text, 0.0) * size
    }

    /// The width of one line with space between its letters, in em.
    pub fn width_spaced(&self, style: Style, text: &str, size: f32, spacing: f32) -> f32 {
        self.ems(style, text, spacing) * size
    }

    /// Breaks a text into lines: Latin and Cyrillic at spaces and after
    /// hyphens, Chinese between any two characters that may part.
    pub fn wrap(&self, style: Style, text: &str, size: f32, width: f32) -> Vec<String> {
        self.wrap_spaced(style, text, size, 0.0, width)
    }

    /// As [`Fonts::wrap`], with space between the letters, in em.
    pub fn wrap_spaced(&self, style: Style, text: &str, size: f32, spacing: f32, width: f32) -> Vec<String> {
        let measure = width / size.max(0.01);
        text.split('\n').flat_map(|paragraph| self.fill(style, paragraph, spacing, measure)).collect()
    }

    /// Whether some font has it.
    pub fn has(&self, c: char) -> bool {
        self.fonts.iter().any(|font| font.advances.contains_key(&c))
    }

    /// Every font's file name and content, for a rasteriser.
    pub fn bytes(&self) -> impl Iterator<Item = (&str, Arc<Vec<u8>>)> {
        self.fonts.iter().map(|font| (font.file.as_str(), Arc::clone(&font.bytes)))
    }

    /// Cuts a text into pieces that one font sets.
    pub fn runs(&self, style: Style, text: &str) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut last: Option<usize> = None;
        for (c, font) in self.cast(style, text) {
            if let (Some(run), true) = (runs.last_mut(), font == last) {
                run.text.push(c);
                continue;
            }
            last = font;
            let (family, bold, italic) = match font.and_then(|at| self.fonts.get(at)) {
                Some(font) => (font.family.clone(), font.bold, font.italic),
                None => (String::new(), style.bold, style.italic),
            };
            runs.push(Run { family, bold, italic, text: c.to_string() });
        }
        runs
    }

    /// Which font sets each character. Quotation marks and dashes, which both
    /// kinds of font have, go with what stands before them; a dot between
    /// spaces parts words of any script and stays Latin.
    fn cast(&self, style: Style, text: &str) -> Vec<(char, Option<usize>)> {
        let order: &[usize] = self.orders.get(&style).map(Vec::as_slice).unwrap_or_default();
        let mut han = text.chars().find(|c| !is_shared(*c)).is_some_and(is_han);
        let mut last: Option<usize> = None;
        let mut cast = Vec::new();
        let mut before = ' ';
        let mut rest = text.chars();
        while let Some(c) = rest.next() {
            let parts = c == '·' && before == ' ' && rest.clone().next().is_none_or(|next| next == ' ');
            before = c;
            if parts || (!is_shared(c) && !c.is_whitespace()) {
                han = is_han(c);
            }
            let font = if c == ' ' && last.is_some() && !han { last } else { self.font_for(order, c, han) };
            last = font;
            cast.push((c, font));
        }
        cast
    }

    fn font_for(&self, order: &[usize], c: char, han: bool) -> Option<usize> {
        let has = |at: &&usize| self.fonts.get(**at).is_some_and(|font| font.advances.contains_key(&c));
        let is_cjk = |at: &&usize| self.fonts.get(**at).is_some_and(|font| font.family.contains("CJK"));
        let chinese = if han && is_shared(c) { order.iter().filter(is_cjk).find(has) } else { None };
        chinese.or_else(|| order.iter().find(has)).copied()
    }

    fn ems(&self, style: Style, text: &str, spacing: f32) -> f32 {
        let mut sum = 0.0;
        let mut count = 0.0_f32;
        for (c, font) in self.cast(style, text) {
            let known = font.and_then(|at| self.fonts.get(at)).and_then(|font| font.advances.get(&c));
            sum += known.copied().unwrap_or_else(|| rule_of_thumb(c));
            count += 1.0;
        }
        sum + spacing * (count - 1.0).max(0.0)
    }

    fn fill(&self, style: Style, paragraph: &str, spacing: f32, measure: f32) -> Vec<String> {
        let fits = |text: &str| self.ems(style, text.trim_end(), spacing) <= measure;
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        for atom in atoms(paragraph) {
            let tried = format!("{line}{atom}");
            if line.trim().is_empty() || fits(&tried) {
                line = tried;
            } else {
                lines.push(line.trim_end().to_owned());
                line = atom;
            }
            while !fits(&line) && line.chars().count() > 1 {
                let rest = cut(&mut line, &fits);
                lines.push(std::mem::replace(&mut line, rest));
            }
        }
        lines.push(line.trim_end().to_owned());
        lines
    }
}

/// Leaves in `line` as many characters as fit, one at least, and gives back
/// the rest.
fn cut(line: &mut String, fits: &impl Fn(&str) -> bool) -> String {
    let ends: Vec<usize> = line.char_indices().map(|(at, _)| at).skip(1).collect();
    let at = ends.iter().rev().find(|at| fits(&line[..**at])).or(ends.first()).copied();
    line.split_off(at.unwrap_or(line.len()))
}

fn read(path: &Path) -> Result<Font, String> {
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = fs::read(path).map_err(|error| format!("{file}: {error}"))?;
    parse(file, bytes)
}

fn parse(file: String, bytes: Vec<u8>) -> Result<Font, String> {
    let face = ttf_parser::Face::parse(&bytes, 0).map_err(|error| format!("{file}: {error}"))?;
    let family = family(&face).ok_or_else(|| format!("{file}: no family name"))?;
    let (bold, italic) = (face.is_bold(), face.is_italic());
    let advances = advances(&face);
    Ok(Font { file, family, bold, italic, advances, bytes: Arc::new(bytes) })
}

fn family(face: &ttf_parser::Face) -> Option<String> {
    use ttf_parser::name_id;
    let named = |id: u16| face.names().into_iter().filter(move |name| name.name_id == id).find_map(|name| name.to_string());
    named(name_id::TYPOGRAPHIC_FAMILY).or_else(|| named(name_id::FAMILY))
}

fn advances(face: &ttf_parser::Face) -> HashMap<char, f32> {
    let em = f32::from(face.units_per_em()).max(1.0);
    let mut advances = HashMap::new();
    for table in face.tables().cmap.into_iter().flat_map(|cmap| cmap.subtables).filter(ttf_parser::cmap::Subtable::is_unicode) {
        table.codepoints(|code| {
            let glyph = table.glyph_index(code).filter(|glyph| glyph.0 != 0);
            let advance = glyph.and_then(|glyph| face.glyph_hor_advance(glyph));
            if let (Some(c), Some(advance)) = (char::from_u32(code), advance) {
                advances.insert(c, f32::from(advance) / em);
            }
        });
    }
    advances
}

fn digest(fonts: &[Font]) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new();
    for font in fonts {
        hasher.update(font.file.as_bytes());
        hasher.update(&font.bytes);
    }
    hasher.finalize().as_bytes().to_vec()
}

/// For every style the fonts in the order in which they are asked.
fn orders(fonts: &[Font]) -> HashMap<Style, Vec<usize>> {
    let mut orders = HashMap::new();
    for (face, families) in [(Face::Serif, SERIF), (Face::Sans, SANS), (Face::Mono, MONO), (Face::Hand, HAND)] {
        for (bold, italic) in [(false, false), (false, true), (true, false), (true, true)] {
            let rank = |at: &usize| {
                let Some(font) = fonts.get(*at) else { return (usize::MAX, 0) };
                let family = families.iter().position(|family| *family == font.family).unwrap_or(families.len());
                let slanted = italic || (face == Face::Hand && font.family == "PT Serif");
                (family, u8::from(font.italic != slanted) * 2 + u8::from(font.bold != bold))
            };
            let mut order: Vec<usize> = (0..fonts.len()).collect();
            order.sort_by_key(rank);
            orders.insert(Style { face, bold, italic }, order);
        }
    }
    orders
}

fn rule_of_thumb(c: char) -> f32 {
    if is_han(c) {
        1.0
    } else if c.is_uppercase() {
        0.68
    } else {
        0.52
    }
}

/// Chinese characters and full-width forms.
pub fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0x9FFF | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFF00..=0xFF60 | 0xFFE0..=0xFFE6 | 0x20000..=0x3FFFF)
}

/// Marks that Latin and Chinese fonts draw differently.
fn is_shared(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}

/// The smallest pieces between which a line may break, each with the spaces
/// that follow it.
fn atoms(paragraph: &str) -> Vec<String> {
    let mut atoms = Vec::new();
    let mut atom = String::new();
    let mut rest = paragraph.chars();
    while let Some(c) = rest.next() {
        let before = atom.chars().next_back();
        atom.push(c);
        let after = rest.clone();
        if after.clone().next().is_some_and(|next| may_break(c, next)) && !is_thousands(before, c, after) {
            atoms.push(std::mem::take(&mut atom));
        }
    }
    atoms.push(atom);
    atoms
}

/// Whether a space stands inside a number, as in 20 000.
fn is_thousands(before: Option<char>, c: char, after: std::str::Chars) -> bool {
    let digits = after.take_while(char::is_ascii_digit).count();
    c == ' ' && digits == 3 && before.is_some_and(|c| c.is_ascii_digit())
}

fn may_break(a: char, b: char) -> bool {
    let space = |c: char| c == ' ' || c == '\t';
    if space(a) {
        return !space(b) && !matches!(b, '—' | '·');
    }
    if space(b) || never_starts(b) || never_ends(a) {
        return false;
    }
    let parted = matches!(a, '-' | '‐' | '–' | '—' | '/') && b.is_alphabetic();
    parted || is_han(a) || is_han(b)
}

fn never_starts(c: char) -> bool {
    "。，、；：！？）》〉」』】〕”’…—–·％℃,.;:!?)]»%　".contains(c)
}

fn never_ends(c: char) -> bool {
    "（《〈「『【〔“‘([«№".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERIF: Style = Style::new(Face::Serif);

    #[test]
    fn words_break_at_spaces_and_keep_their_order() {
        let lines = Fonts::default().wrap(SERIF, "a river flows north", 10.0, 70.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), "a river flows north");
    }

    #[test]
    fn chinese_stops_never_start_a_line() {
        let lines = Fonts::default().wrap(SERIF, "中国苏联，《真理》报。", 10.0, 40.0);
        assert!(lines.iter().all(|line| !line.starts_with(never_starts) && !line.ends_with(never_ends)), "{lines:?}");
        assert_eq!(lines.concat(), "中国苏联，《真理》报。");
    }

    #[test]
    fn a_word_too_long_is_cut_and_a_newline_breaks() {
        let fonts = Fonts::default();
        assert!(fonts.wrap(SERIF, "Wassermelonenhandel", 10.0, 40.0).iter().all(|line| fonts.width(SERIF, line, 10.0) <= 40.0));
        assert_eq!(fonts.wrap(SERIF, "one\ntwo", 10.0, 400.0), ["one", "two"]);
        assert_eq!(fonts.wrap(SERIF, "не менее 20 000", 10.0, 60.0), ["не менее", "20 000"]);
    }
}
