//! Tables: cells between rules.

use super::Press;
use crate::exhibition::Text;
use crate::exhibition::picture::plate::Face;
use crate::prepare::drawing::svg::{Area, Paint, Svg, Type, count_of};
use crate::prepare::fonts::Style;

/// Sets a table; gives back its height.
pub(super) fn set(
    widths: &[f32],
    header: bool,
    rows: &[Vec<Text>],
    (wish, face): (f32, Face),
    area: Area,
    press: Press,
    svg: &mut Svg,
) -> f32 {
    let edges = edges(widths, rows, area);
    let size = size(&edges, rows, (wish, face), area.w, press, svg);
    let (thick, thin) = (Paint::line(press.ink, 0.25 * press.unit), Paint::line(press.hair(), 1.0));
    let mut y = area.y;
    svg.line((area.x, y), (area.right(), y), thick);
    for (at, row) in rows.iter().enumerate() {
        let bold = header && at == 0;
        let h = cells(row, &edges, (y, size), Style { face, bold, italic: false }, press, svg);
        y += h;
        let ends = bold || at + 1 == rows.len();
        svg.line((area.x, y), (area.right(), y), if ends { thick } else { thin });
    }
    let inner = edges.len().saturating_sub(2);
    for edge in edges.iter().skip(1).take(inner) {
        svg.line((*edge, area.y), (*edge, y), thin);
    }
    y - area.y
}

/// Where columns begin and end.
fn edges(widths: &[f32], rows: &[Vec<Text>], area: Area) -> Vec<f32> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let wide = |at: usize| widths.get(at).copied().filter(|width| *width > 0.0 && width.is_finite()).unwrap_or(1.0);
    let total: f32 = (0..columns).map(wide).sum();
    let mut x = area.x;
    let mut edges = vec![x];
    for at in 0..columns {
        x += area.w * wide(at) / total;
        edges.push(x);
    }
    edges
}

/// A size at which no word is broken.
fn size(edges: &[f32], rows: &[Vec<Text>], (wish, face): (f32, Face), width: f32, press: Press, svg: &Svg) -> f32 {
    let wish = (wish.clamp(0.1, 200.0) * press.unit).min(width * 0.062);
    let style = Style::bold(face);
    let fits = |size: f32| {
        rows.iter().all(|row| {
            row.iter().zip(edges.windows(2)).all(|(cell, edge)| {
                let room = edge.last().copied().unwrap_or(0.0) - edge.first().copied().unwrap_or(0.0) - size * 0.9;
                let mut words = cell.get(press.lang).split_whitespace();
                words.all(|word| word.chars().any(crate::prepare::fonts::is_han) || svg.fonts().width(style, word, size) <= room)
            })
        })
    };
    let mut size = wish;
    while size > wish * 0.55 && !fits(size) {
        size *= 0.96;
    }
    size
}

fn cells(row: &[Text], edges: &[f32], (y, size): (f32, f32), style: Style, press: Press, svg: &mut Svg) -> f32 {
    let pad = size * 0.42;
    let look = Type::new(style, size, if style.bold { press.accent } else { press.ink });
    let leading = size * 1.22;
    let mut tallest = leading;
    for (cell, edge) in row.iter().zip(edges.windows(2)) {
        let (Some(left), Some(right)) = (edge.first(), edge.last()) else { continue };
        let lines = svg.fonts().wrap(style, cell.get(press.lang), size, (right - left - 2.0 * pad).max(1.0));
        svg.lines((left + pad, y + pad + size * 0.92), &lines, leading, look);
        tallest = tallest.max(leading * count_of(lines.len()));
    }
    tallest + 2.0 * pad - size * 0.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_measure() {
        let rows = vec![vec![Text::plain("a"), Text::plain("b"), Text::plain("c")]];
        let edges = edges(&[1.0, 2.0], &rows, Area::new(10.0, 0.0, 400.0, 0.0));
        assert_eq!(edges.first().copied(), Some(10.0));
        assert!((edges.last().copied().unwrap_or_default() - 410.0).abs() < 0.01);
    }
}
