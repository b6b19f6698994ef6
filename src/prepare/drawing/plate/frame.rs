//! The sheet itself: paper, border, and a light printing texture.

use super::Press;
use crate::exhibition::Lang;
use crate::exhibition::colour::Colour;
use crate::exhibition::picture::Plate;
use crate::exhibition::picture::plate::Frame;
use crate::prepare::drawing::svg::{Area, Paint, Svg, n};
use std::fmt::Write as _;

/// Draws paper and border; gives back the measure inside.
pub(super) fn draw(plate: &Plate, page: Area, svg: &mut Svg) -> Area {
    svg.rect(page, Paint::fill(plate.paper));
    let side = page.w.min(page.h);
    let edge = page.inset(side * 0.042);
    match plate.frame {
        Frame::None => return page.inset(side * 0.085),
        Frame::Rule => svg.rect(edge, Paint::line(plate.ink, side * 0.0026)),
        Frame::Double => {
            svg.rect(edge, Paint::line(plate.ink, side * 0.0062));
            svg.rect(edge.inset(side * 0.0115), Paint::line(plate.ink, side * 0.0018));
        }
        Frame::Thick => svg.rect(edge.inset(side * 0.008), Paint::line(plate.ink, side * 0.017)),
        Frame::Corners => corners(edge, side, plate, svg),
        Frame::Band => return band(page, side, plate, svg),
        Frame::Cloth => return cloth(page, side, plate, svg),
        Frame::Spread => return spread(page, plate, svg),
        Frame::Lined => return lined(page, plate, svg),
        Frame::Envelope => return envelope(page, plate, svg),
    }
    page.inset(side * 0.095)
}

/// Lays texture over the finished sheet and draws its hairline edge.
pub(super) fn finish(plate: &Plate, page: Area, svg: &mut Svg) {
    if plate.frame != Frame::Cloth {
        svg.path(&grain(page), Paint::fill(plate.ink).faded(0.07));
    }
    svg.rect(page.inset(0.75), Paint::line(plate.ink.mix(plate.paper, 0.6), 1.5));
}

/// Tiny flecks at places that never line up.
fn grain(page: Area) -> String {
    let mut d = String::new();
    for at in 1..=260_u16 {
        let at = f32::from(at);
        let (x, y) = (page.w * (at * 0.754_877_7).fract(), page.h * (at * 0.569_840_3).fract());
        let side = 0.8 + 1.6 * (at * 0.381_966).fract();
        let _ = write!(d, "M{} {}h{}v{}h-{}z", n(x), n(y), n(side), n(side), n(side));
    }
    d
}

fn band(page: Area, side: f32, plate: &Plate, svg: &mut Svg) -> Area {
    let wide = side * 0.085;
    svg.rect(Area { w: wide, ..page }, Paint::fill(plate.accent));
    let x = wide + side * 0.014;
    svg.line((x, 0.0), (x, page.h), Paint::line(plate.accent, side * 0.0035));
    let margin = side * 0.075;
    let left = wide + side * 0.075;
    Area::new(left, margin, page.w - left - margin, page.h - 2.0 * margin)
}

/// Two pages on a cover that shows at the edge, the fold between them, and a
/// margin on the outside of each.
fn spread(page: Area, plate: &Plate, svg: &mut Svg) -> Area {
    let dark = plate.ink.mix(Colour::rgb(0, 0, 0), 0.35);
    svg.rect(page, Paint::fill(dark));
    let open = Area::new(page.w * 0.014, page.h * 0.02, page.w * 0.972, page.h * 0.96);
    for at in (0..3_u8).rev() {
        let leaf = Area { y: open.y + f32::from(at) * 2.4, ..open };
        let shade = plate.paper.mix(dark, 0.1 * f32::from(at));
        svg.rounded(leaf, page.w * 0.016, Paint::fill(shade).edged(plate.paper.mix(dark, 0.3), 0.8));
    }
    let middle = page.w / 2.0;
    for at in 0..9_u8 {
        let reach = page.w * 0.0042 * (f32::from(at) + 1.0);
        svg.rect(Area::new(middle - reach, open.y, 2.0 * reach, open.h), Paint::fill(dark).faded(0.028));
    }
    svg.line((middle, open.y), (middle, open.bottom()), Paint::line(dark, 1.6).faded(0.5));
    // The thread that holds the sheets.
    for part in [0.22, 0.7] {
        let y = open.y + open.h * part;
        svg.line((middle, y), (middle, y + open.h * 0.08), Paint::line(plate.paper, 3.0).round());
    }
    let margin = Paint::line(plate.accent, 1.6).faded(0.6);
    for x in [open.x + page.w * 0.052, open.right() - page.w * 0.052] {
        svg.line((x, open.y), (x, open.bottom()), margin);
    }
    let side = page.w * 0.078;
    Area::new(side, page.h * 0.085, page.w - 2.0 * side, page.h * 0.84)
}

/// Lines at the pitch of handwriting of size 4.4, so that the first line of
/// such a text stands on the first of them.
fn lined(page: Area, plate: &Plate, svg: &mut Svg) -> Area {
    let pitch = page.w * 0.0581;
    let top = page.w * 0.11;
    let line = Paint::line(plate.ink.mix(plate.paper, 0.55), 1.3);
    let mut y = top + page.w * 0.046;
    while y < page.h - pitch * 0.6 {
        svg.line((0.0, y), (page.w, y), line);
        y += pitch;
    }
    let left = page.w * 0.17;
    svg.line((left, 0.0), (left, page.h), Paint::line(plate.accent, 1.8));
    Area::new(left + page.w * 0.03, top, page.w - left - page.w * 0.09, page.h - top - page.w * 0.05)
}

/// The lines of the flaps, and a shaded lower edge.
fn envelope(page: Area, plate: &Plate, svg: &mut Svg) -> Area {
    let (w, h) = (page.w, page.h);
    let shade = plate.paper.mix(plate.ink, 0.16);
    let flaps = format!("M0 {}L{} {}L{} {}M0 0L{} {}L{w} 0", n(h), n(w * 0.5), n(h * 0.52), n(w), n(h), n(w * 0.5), n(h * 0.6));
    svg.path(&flaps, Paint::line(shade, 2.4).round().faded(0.55));
    svg.rect(page.inset(w * 0.012), Paint::line(shade, 1.6));
    let side = w * 0.065;
    Area::new(side, side, w - 2.0 * side, h - 2.0 * side)
}

/// Rules that stop before the corners, and a scroll with a lozenge in each.
fn corners(edge: Area, side: f32, plate: &Plate, svg: &mut Svg) {
    let (arm, line) = (side * 0.085, Paint::line(plate.ink, side * 0.002));
    let (x, y, r, b) = (edge.x, edge.y, edge.right(), edge.bottom());
    svg.line((x + arm, y), (r - arm, y), line);
    svg.line((x + arm, b), (r - arm, b), line);
    svg.line((x, y + arm), (x, b - arm), line);
    svg.line((r, y + arm), (r, b - arm), line);
    let k = side / 1000.0;
    for (x, y, sx, sy) in [(x, y, k, k), (r, y, -k, k), (x, b, k, -k), (r, b, -k, -k)] {
        svg.open(&format!("translate({} {}) scale({sx} {sy})", n(x), n(y)));
        let scroll = "M85 0C60 0 58 22 40 22C28 22 22 12 30 6C36 2 42 8 38 13M0 85C0 60 22 58 22 40C22 28 12 22 6 30C2 36 8 42 13 38";
        svg.path(scroll, Paint::line(plate.ink, 3.0).round());
        svg.path("M0 85V14M85 0H14", Paint::line(plate.ink, 2.0));
        svg.path("M0 -11L11 0L0 11L-11 0Z", Paint::fill(plate.accent));
        svg.path("M36 30L42 36L36 42L30 36Z", Paint::fill(plate.accent));
        svg.close();
    }
}

/// Book cloth: a weave of light and dark threads, and a stamped edge.
fn cloth(page: Area, side: f32, plate: &Plate, svg: &mut Svg) -> Area {
    let (mut across, mut down) = (String::new(), String::new());
    let mut at = 3.0;
    while at < page.h {
        let _ = write!(across, "M0 {}H{}", n(at), n(page.w));
        at += 6.0;
    }
    at = 3.0;
    while at < page.w {
        let _ = write!(down, "M{} 0V{}", n(at), n(page.h));
        at += 6.0;
    }
    let (dark, light) = (plate.paper.mix(Colour::rgb(0, 0, 0), 0.5), plate.paper.mix(Colour::rgb(255, 255, 255), 0.5));
    svg.path(&across, Paint::line(dark, 2.2).dashed("7 5").faded(0.2));
    svg.path(&down, Paint::line(light, 2.0).dashed("5 7").faded(0.2));
    let press = Press::of(plate, Lang::En, 1.0);
    let edge = page.inset(side * 0.05);
    let deep = Paint::line(dark, side * 0.012).faded(0.5);
    svg.rect(edge, deep);
    svg.rect(edge.inset(side * 0.003), Paint::line(light, side * 0.003).faded(0.5));
    svg.rect(edge.inset(side * 0.02), Paint::line(press.accent, side * 0.003));
    page.inset(side * 0.115)
}
