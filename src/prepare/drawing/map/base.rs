//! A quiet map without names or borders, on which visitors find places. Its
//! coasts and the places on it go by one projection.

use super::geography::Geography;
use super::land;
use super::projection::Projection;
use super::{Plan, Tones};
use crate::exhibition::Lang;
use crate::exhibition::colour::Colour;
use crate::exhibition::field::Items;
use crate::exhibition::picture::map::{Bounds, River};
use crate::exhibition::picture::{Map, Palette};
use crate::prepare::drawing::svg::{Area, Paint, Svg};
use crate::prepare::drawing::{Drawing, WIDTH};
use crate::prepare::fonts::Fonts;

/// Round the outermost places, in units of the drawing.
const ROUND: f32 = 70.0;

/// A map is never nearer than this: degrees of longitude and latitude.
const LEAST: (f64, f64) = (24.0, 14.0);

/// Where the middle of a map without places is: latitude and longitude.
const MIDDLE: (f64, f64) = (45.0, 85.0);

const RIVERS: [River; 8] =
    [River::Amur, River::Ussuri, River::Yangtze, River::Yellow, River::Songhua, River::Ili, River::Argun, River::Volga];

/// A map that shows some places and what lies round them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BaseMap {
    bounds: Bounds,
    projection: Projection,
}

/// The colours of such a map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BaseTones {
    /// Seas and lakes.
    pub sea: Colour,
    /// Land.
    pub land: Colour,
    /// Where they meet.
    pub coast: Colour,
    /// Rivers.
    pub river: Colour,
}

impl BaseMap {
    /// How many times as wide as high it is.
    pub const SHAPE: f32 = 1.6;

    /// Round places: latitude and longitude, degrees.
    pub fn around(places: &[(f64, f64)]) -> Self {
        let (lat, lon) = (span(places.iter().map(|place| place.0)), span(places.iter().map(|place| place.1)));
        let (lat, lon) = (lat.unwrap_or((MIDDLE.0, MIDDLE.0)), lon.unwrap_or((MIDDLE.1, MIDDLE.1)));
        let (south, north) = grown(lat, LEAST.1);
        let (west, east) = grown(lon, LEAST.0);
        let bounds = Bounds { west, south, east, north };
        let (y, x) = (f64::midpoint(south, north), f64::midpoint(west, east));
        let least = [(y - LEAST.1 / 2.0, x), (y + LEAST.1 / 2.0, x), (y, x - LEAST.0 / 2.0), (y, x + LEAST.0 / 2.0)];
        let points = places.iter().copied().chain(least);
        Self { bounds, projection: Projection::around(bounds, points, sheet().inset(ROUND)) }
    }

    /// Where a place (latitude, longitude) is: parts of the width from the left,
    /// of the height from the top.
    pub fn at(&self, (latitude, longitude): (f64, f64)) -> (f32, f32) {
        let (x, y) = self.projection.at(latitude, longitude);
        (x / WIDTH, y / sheet().h)
    }

    /// Draws land and water.
    pub fn draw(&self, tones: BaseTones, geography: &Geography, fonts: &Fonts) -> Drawing {
        let map = self.map();
        let plan = self.plan(&map, tones);
        let mut svg = Svg::new(fonts);
        svg.rect(plan.window, Paint::fill(tones.sea));
        let (mut ground, mut shore) = (String::new(), String::new());
        for ring in geography.land().flatten().filter(|ring| land::is_seen(ring, &plan)) {
            ground.push_str(&land::path(ring, &plan, true));
            shore.push_str(&land::coast_of(ring, &plan));
        }
        // Shallow water, as maps of the time shade it.
        svg.path(&shore, Paint::line(tones.coast, 7.0).faded(0.14).round());
        svg.path(&ground, Paint::fill(tones.land).even());
        svg.path(&shore, Paint::line(tones.coast, 0.9).round());
        svg.path(&land::all(geography.rivers(&map.rivers), &plan), Paint::line(tones.river, 1.4).round());
        for lake in geography.lakes().filter(|lake| land::is_seen(lake, &plan)) {
            svg.path(&land::path(lake, &plan, true), Paint::fill(tones.sea).edged(tones.coast, 0.8).round());
        }
        let height = sheet().h;
        Drawing { svg: svg.finish(WIDTH, height), width: WIDTH, height }
    }

    fn map(&self) -> Map {
        Map {
            year: 0,
            bounds: self.bounds,
            rivers: RIVERS.to_vec().into(),
            railways: Items::default(),
            countries: Items::default(),
            places: Items::default(),
            routes: Items::default(),
            legend: None,
            note: None,
        }
    }

    fn plan<'a>(&self, map: &'a Map, tones: BaseTones) -> Plan<'a> {
        let BaseTones { sea, land, coast, river } = tones;
        let palette = Palette { ground: sea, ink: coast, accent: river };
        Plan { map, lang: Lang::En, tones: Tones::of(palette), land, sea, river, window: sheet(), projection: self.projection }
    }
}

/// The whole drawing.
fn sheet() -> Area {
    Area::new(0.0, 0.0, WIDTH, WIDTH / BaseMap::SHAPE)
}

fn span(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.map(|value| (value, value)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

/// At least so wide, about the same middle.
fn grown((low, high): (f64, f64), least: f64) -> (f64, f64) {
    let (middle, half) = (f64::midpoint(low, high), (high - low).max(least) / 2.0);
    (middle - half, middle + half)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exhibition::{Depth, Folder, Glyphs};

    fn is_inside((x, y): (f32, f32)) -> bool {
        let edge = ROUND / WIDTH - 1e-3;
        (edge..=1.0 - edge).contains(&x) && (edge..=1.0 - edge).contains(&y)
    }

    #[test]
    fn every_place_of_the_exhibition_is_on_the_map_and_in_its_own_spot() {
        let (glyphs, _) = Glyphs::load(&crate::assets::folder().join("fonts"));
        let folder = Folder::new(crate::assets::folder().join("../scenes/china-flows"));
        let Some((exhibition, _)) = crate::hang::open(&folder, &glyphs, Depth::Headers).shown else { panic!("the exhibition opens") };
        let places: Vec<(f64, f64)> = exhibition.places.iter().map(|place| place.at).collect();
        assert!(places.len() >= 30);
        let map = BaseMap::around(&places);
        for (place, at) in exhibition.places.iter().zip(places.iter().map(|place| map.at(*place))) {
            assert!(is_inside(at), "{} {at:?}", place.id);
        }
        for (first, other) in exhibition.places.iter().zip(exhibition.places.iter().skip(1)) {
            assert!(first.at == other.at || map.at(first.at) != map.at(other.at), "{} {}", first.id, other.id);
        }
    }

    #[test]
    fn north_is_up_and_east_is_right_of_the_middle_line() {
        let map = BaseMap::around(&[(55.75, 37.62), (39.94, 116.34), (23.14, 113.26)]);
        let (moscow, beijing, guangzhou) = (map.at((55.75, 37.62)), map.at((39.94, 116.34)), map.at((23.14, 113.26)));
        assert!(moscow.0 < beijing.0 && moscow.1 < beijing.1 && beijing.1 < guangzhou.1);
    }

    #[test]
    fn one_place_or_none_has_a_map_too() {
        for places in [vec![], vec![(59.94, 30.31)], vec![(59.94, 30.31); 3]] {
            let map = BaseMap::around(&places);
            assert!(places.iter().all(|place| is_inside(map.at(*place))), "{map:?}");
            let (left, right) = (map.at((50.0, 30.0)), map.at((50.0, 31.0)));
            assert!(right.0 - left.0 < 0.2 && left.0.is_finite(), "{left:?} {right:?}");
        }
    }
}
