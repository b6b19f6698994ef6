//! Numbers as each language writes them.

use super::text::Lang;

/// A number as a language writes it, with two decimals at most.
pub fn number(value: f64, lang: Lang) -> String {
    let plain = format!("{:.2}", value.abs());
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let decimals = decimals.trim_end_matches('0');
    let (between, point) = if lang == Lang::Ru { ('\u{a0}', ',') } else { (',', '.') };
    let mut text = String::new();
    if value < 0.0 && plain != "0.00" {
        text.push('−');
    }
    for (at, digit) in whole.chars().enumerate() {
        // Four digits stay whole in Russian and Chinese.
        let parted = whole.len() > 4 || lang == Lang::En;
        if at > 0 && parted && (whole.len() - at).is_multiple_of(3) {
            text.push(between);
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push(point);
        text.push_str(decimals);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_each_language_does() {
        assert_eq!(number(1849.0, Lang::En), "1,849");
        assert_eq!(number(-20000.5, Lang::Ru), "−20\u{a0}000,5");
        assert_eq!(number(143.5, Lang::Zh), "143.5");
    }
}
