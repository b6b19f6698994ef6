//! Printer's ornaments, drawn in a square of 100 units round its middle.

use super::Press;
use crate::exhibition::picture::plate::Ornament;
use crate::prepare::drawing::svg::{Area, Paint, Svg, n, polyline};
use std::f32::consts::TAU;
use std::fmt::Write as _;

/// Draws an ornament in the middle of the measure; gives back its height.
pub(super) fn draw(sign: Ornament, area: Area, press: Press, svg: &mut Svg) -> f32 {
    let (side, high) = (side(area.w, press), height(sign, area.w, press));
    let (x, y) = (area.x + area.w / 2.0, area.y + high / 2.0);
    svg.open(&format!("translate({} {}) scale({})", n(x), n(y), n(side / 100.0)));
    shapes(sign, Paint::fill(press.accent), press, svg);
    svg.close();
    high
}

/// Side of the square that an ornament is drawn in.
fn side(width: f32, press: Press) -> f32 {
    (8.0 * press.unit).min(width * 0.3)
}

/// The height that an ornament takes in a measure of this width.
pub(super) fn height(sign: Ornament, width: f32, press: Press) -> f32 {
    side(width, press) * if is_flat(sign) { 0.5 } else { 1.0 }
}

fn is_flat(sign: Ornament) -> bool {
    matches!(sign, Ornament::Wave | Ornament::Diamond | Ornament::Fleuron | Ornament::Book)
}

fn shapes(sign: Ornament, fill: Paint, press: Press, svg: &mut Svg) {
    let line = |weight: f32| Paint::line(press.accent, weight).round();
    match sign {
        Ornament::Star => star(fill, press, svg),
        Ornament::Fleuron => fleuron(fill, line(3.0), svg),
        Ornament::Wheat => wheat(fill, line(2.6), svg),
        Ornament::Gear => gear(fill, press, svg),
        Ornament::Wave => waves(line(3.4), svg),
        Ornament::Book => book(line(3.0), svg),
        Ornament::Dove => dove(fill, line(2.4), press, svg),
        Ornament::Atom => atom(fill, line(3.0), svg),
        Ornament::Lotus => lotus(line(2.8), press, svg),
        Ornament::Sun => sun(fill, svg),
        Ornament::Diamond => diamond(fill, svg),
    }
}

/// A point at so many turns round the middle, from the top clockwise.
fn round(turns: f32, radius: f32) -> (f32, f32) {
    let (sin, cos) = (turns * TAU).sin_cos();
    (sin * radius, -cos * radius)
}

fn star(fill: Paint, press: Press, svg: &mut Svg) {
    let corners: Vec<(f32, f32)> = (0..10_u8).map(|at| round(f32::from(at) / 10.0, if at % 2 == 0 { 46.0 } else { 17.6 })).collect();
    svg.path(&polyline(&corners, true), fill);
    let mut facets = String::new();
    for at in 0..5_u8 {
        let (tip, hollow) = (round(f32::from(at) / 5.0, 40.0), round((f32::from(at) + 0.5) / 5.0, 15.0));
        let _ = write!(facets, "M0 0L{} {}M0 0L{} {}", n(tip.0), n(tip.1), n(hollow.0), n(hollow.1));
    }
    svg.path(&facets, Paint::line(press.paper, 1.4).faded(0.75));
}

fn fleuron(fill: Paint, line: Paint, svg: &mut Svg) {
    svg.path("M-6 0C-22 -24 -58 -20 -66 2C-54 -6 -44 -4 -38 2C-46 4 -50 10 -48 16C-36 18 -16 14 -6 0Z", fill);
    svg.path("M6 0C22 24 58 20 66 -2C54 6 44 4 38 -2C46 -4 50 -10 48 -16C36 -18 16 -14 6 0Z", fill);
    svg.path("M-66 2C-84 12 -96 -2 -88 -10C-82 -16 -74 -8 -80 -4M66 -2C84 -12 96 2 88 10C82 16 74 8 80 4", line);
    svg.circle((0.0, 0.0), 5.0, fill);
}

fn wheat(fill: Paint, line: Paint, svg: &mut Svg) {
    for (mirror, lean) in [(1.0_f32, -24.0_f32), (-1.0, 24.0)] {
        svg.open(&format!("translate({} 30) rotate({lean}) scale({mirror} 1)", n(mirror * -4.0)));
        svg.path("M0 18C2 -10 0 -40 0 -62", line);
        for at in 0..5_u8 {
            let y = -14.0 - f32::from(at) * 11.0;
            svg.path(&format!("M0 {y}C6 {} 14 {} 13 {}C4 {} -1 {} 0 {y}Z", y - 1.0, y - 8.0, y - 17.0, y - 15.0, y - 8.0), fill);
            svg.path(&format!("M0 {y}C-6 {} -14 {} -13 {}C-4 {} 1 {} 0 {y}Z", y - 1.0, y - 8.0, y - 17.0, y - 15.0, y - 8.0), fill);
        }
        svg.path("M0 -62C5 -68 5 -76 0 -84C-5 -76 -5 -68 0 -62Z", fill);
        svg.close();
    }
    svg.path("M-16 36C-6 30 6 30 16 36L12 44C4 40 -4 40 -12 44Z", fill);
}

fn gear(fill: Paint, press: Press, svg: &mut Svg) {
    let mut teeth: Vec<(f32, f32)> = Vec::new();
    for at in 0..12_u8 {
        let turn = f32::from(at) / 12.0;
        let tooth = [(-0.022, 36.0), (-0.014, 46.0), (0.014, 46.0), (0.022, 36.0)];
        teeth.extend(tooth.map(|(step, radius)| round(turn + step, radius)));
    }
    svg.path(&polyline(&teeth, true), fill);
    svg.circle((0.0, 0.0), 25.0, Paint::fill(press.paper));
    svg.circle((0.0, 0.0), 10.0, fill);
    for at in 0..3_u8 {
        let turn = f32::from(at) / 6.0;
        svg.line(round(turn, 28.0), round(turn + 0.5, 28.0), Paint::line(press.accent, 4.6));
    }
    svg.circle((0.0, 0.0), 4.0, Paint::fill(press.paper));
}

fn waves(line: Paint, svg: &mut Svg) {
    for y in [-13.0_f32, 0.0, 13.0] {
        let reach = 80.0 - y.abs() * 1.6;
        let mut d = format!("M{} {y}", n(-reach));
        for _ in 0..4 {
            let _ = write!(d, "q{} -13 {} 0t{} 0", n(reach / 8.0), n(reach / 4.0), n(reach / 4.0));
        }
        svg.path(&d, line);
    }
}

fn book(line: Paint, svg: &mut Svg) {
    svg.path("M0 -14C-14 -24 -40 -24 -56 -18V16C-40 10 -14 10 0 20C14 10 40 10 56 16V-18C40 -24 14 -24 0 -14ZV20", line);
    svg.path("M-46 -10C-34 -14 -20 -13 -9 -8M-46 0C-34 -4 -20 -3 -9 2M46 -10C34 -14 20 -13 9 -8M46 0C34 -4 20 -3 9 2", line);
}

fn dove(fill: Paint, line: Paint, press: Press, svg: &mut Svg) {
    let bird = "M-46 -8C-40 -10 -36 -18 -28 -19C-18 -20 -14 -12 -8 -6C-6 -24 4 -42 24 -48C22 -38 26 -30 24 -22C32 -26 38 -26 46 -24\
                C36 -14 34 -2 22 8C34 12 42 20 46 30C32 26 22 28 12 24C-8 28 -26 18 -34 0C-38 -2 -42 -4 -46 -8Z";
    svg.path(bird, fill);
    svg.path("M-6 -4C2 -2 14 0 22 -20", Paint::line(press.paper, 2.2).round());
    svg.circle((-29.0, -12.0), 1.9, Paint::fill(press.paper));
    svg.path("M-46 -8C-54 0 -58 10 -56 22", line);
    svg.path("M-54 4C-62 2 -66 -4 -66 -10C-58 -8 -54 -3 -54 4ZM-57 14C-49 12 -45 6 -45 0C-53 2 -57 7 -57 14Z", fill);
}

fn atom(fill: Paint, line: Paint, svg: &mut Svg) {
    for (turn, electron) in [(0, (44.0, 0.0)), (60, (-44.0, 0.0)), (120, (44.0, 0.0))] {
        svg.open(&format!("rotate({turn})"));
        svg.path("M-44 0C-44 -22 44 -22 44 0C44 22 -44 22 -44 0Z", line);
        svg.circle(electron, 4.6, fill);
        svg.close();
    }
    svg.circle((0.0, 0.0), 8.0, fill);
}

fn lotus(line: Paint, press: Press, svg: &mut Svg) {
    let paper = Paint::fill(press.paper.mix(press.accent, 0.12)).edged(press.accent, 2.8).round();
    for petal in [
        "M0 26C-30 26 -52 8 -58 -14C-34 -14 -12 2 0 26Z",
        "M0 26C30 26 52 8 58 -14C34 -14 12 2 0 26Z",
        "M0 26C-24 18 -36 -6 -32 -32C-12 -22 0 0 0 26Z",
        "M0 26C24 18 36 -6 32 -32C12 -22 0 0 0 26Z",
        "M0 26C-16 8 -16 -22 0 -44C16 -22 16 8 0 26Z",
    ] {
        svg.path(petal, paper);
    }
    svg.path("M-54 36C-34 30 -20 42 0 36C20 30 34 42 54 36M0 20V-18", line);
}

fn sun(fill: Paint, svg: &mut Svg) {
    svg.circle((0.0, 0.0), 18.0, fill);
    let mut rays = String::new();
    for at in 0..16_u8 {
        let turn = f32::from(at) / 16.0;
        let far = if at % 2 == 0 { 47.0 } else { 38.0 };
        let corners = [round(turn - 0.018, 23.0), round(turn, far), round(turn + 0.018, 23.0)];
        rays.push_str(&polyline(&corners, true));
    }
    svg.path(&rays, fill);
}

fn diamond(fill: Paint, svg: &mut Svg) {
    svg.path("M0 -16L12 0L0 16L-12 0ZM-30 -8L-23 0L-30 8L-37 0ZM30 -8L37 0L30 8L23 0Z", fill);
    svg.path("M-96 0L-46 -1.6V1.6ZM96 0L46 -1.6V1.6Z", fill);
}
