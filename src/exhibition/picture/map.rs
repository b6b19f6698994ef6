//! Maps as data. Angles are degrees; north and east are positive.

use super::chart::is_false;
use crate::exhibition::field::Items;
use crate::exhibition::text::Text;
use serde::{Deserialize, Serialize};

/// A piece of Eurasia with places and routes on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Map {
    /// The year shown. Before 1992 the Soviet Union has one outer border.
    pub year: i32,
    /// The frame.
    pub bounds: Bounds,
    /// Rivers to draw.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub rivers: Items<River>,
    /// Railways to draw.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub railways: Items<Railway>,
    /// Names of countries, written large and pale.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub countries: Items<Country>,
    /// Places.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub places: Items<MapPlace>,
    /// Routes.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub routes: Items<Route>,
    /// What discs or routes mean, with the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legend: Option<Text>,
    /// Small print.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// The frame of a map.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    /// Longitude of the left edge.
    pub west: f64,
    /// Latitude of the lower edge.
    pub south: f64,
    /// Longitude of the right edge.
    pub east: f64,
    /// Latitude of the upper edge.
    pub north: f64,
}

impl Bounds {
    /// A piece of the earth for which there is map data.
    pub fn are_good(&self) -> bool {
        let Self { west, south, east, north } = *self;
        (0.0..=180.0).contains(&west)
            && (0.0..=180.0).contains(&east)
            && (5.0..=80.0).contains(&south)
            && (5.0..=80.0).contains(&north)
            && west + 0.01 < east
            && south + 0.01 < north
    }
}

/// The rivers that the programme knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say all")]
pub enum River {
    Amur,
    Ussuri,
    Yangtze,
    Yellow,
    Songhua,
    Ili,
    Argun,
    Volga,
}

/// The railways that the programme knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say all")]
pub enum Railway {
    TransSiberian,
    ChineseEastern,
    BeijingMoscow,
    TurkSib,
    NorthXinjiang,
}

/// A country's name and where it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Country {
    /// The name of the map's year.
    pub name: Text,
    /// Latitude and longitude of its middle.
    pub at: (f64, f64),
}

/// What marks a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say all")]
pub enum Mark {
    #[default]
    Dot,
    Star,
    Ring,
    Square,
    Grave,
}

/// A place on a map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MapPlace {
    /// Its name.
    pub name: Text,
    /// Latitude and longitude.
    pub at: (f64, f64),
    /// Drawn as a disc of this area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// An open disc: recalled, not verified.
    #[serde(default, skip_serializing_if = "is_false")]
    pub uncertain: bool,
    /// The sign for a place without a value.
    #[serde(default)]
    pub mark: Mark,
    /// A small line under the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// How one travels a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say all")]
pub enum RouteKind {
    Rail,
    Sea,
    Road,
    Path,
}

/// A route on a map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Route {
    /// Its name, for the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// How it is drawn.
    pub kind: RouteKind,
    /// Latitudes and longitudes; the pieces between are smoothed.
    pub points: Vec<(f64, f64)>,
}

impl Map {
    /// Width and height of the sheet: the map at its middle latitude, and
    /// [`Map::MARGIN`] of the width for title, legend and source.
    #[expect(clippy::cast_possible_truncation, reason = "a ratio near 1")]
    pub fn shape(&self) -> (f32, f32) {
        let Bounds { west, south, east, north } = self.bounds;
        let middle = f64::midpoint(south, north).to_radians().cos();
        let ratio = ((east - west) * middle / (north - south).max(0.01)).clamp(0.9, 2.2);
        (1.0, (1.0 / ratio) as f32 + Self::MARGIN)
    }

    /// Height of what stands over and under the map, as part of the width.
    pub const MARGIN: f32 = 0.2;

    pub(super) fn texts(&self) -> Vec<&Text> {
        let mut texts: Vec<&Text> = self.legend.iter().chain(&self.note).collect();
        texts.extend(self.countries.iter().map(|country| &country.name));
        texts.extend(self.places.iter().flat_map(|place| std::iter::once(&place.name).chain(&place.note)));
        texts.extend(self.routes.iter().filter_map(|route| route.name.as_ref()));
        texts
    }
}
