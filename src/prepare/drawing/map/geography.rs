//! Coasts, borders, rivers and railways, from the text file that the programme
//! brings.

use crate::exhibition::picture::map::{Railway, River};

/// A line of points: longitude and latitude in degrees.
pub type Course = Vec<(f64, f64)>;

/// What all maps are drawn from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Geography {
    land: Vec<Vec<Course>>,
    lakes: Vec<Course>,
    borders: Vec<Border>,
    rivers: Vec<Named>,
    railways: Vec<Named>,
}

/// A line between two of today's countries.
#[derive(Clone, Debug, PartialEq)]
struct Border {
    between: (String, String),
    course: Course,
}

#[derive(Clone, Debug, PartialEq)]
struct Named {
    name: String,
    course: Course,
}

/// The edges of the data, where land is cut and has no coast.
const CUTS: (f64, f64, f64, f64) = (0.0, 5.0, 180.0, 80.0);

const SOVIET: [&str; 15] = ["ARM", "AZE", "BLR", "EST", "GEO", "KAZ", "KGZ", "LTU", "LVA", "MDA", "RUS", "TJK", "TKM", "UKR", "UZB"];
const YUGOSLAV: [&str; 7] = ["BIH", "HRV", "MKD", "MNE", "SRB", "SVN", "XKX"];
const CZECHOSLOVAK: [&str; 2] = ["CZE", "SVK"];

impl Geography {
    /// Reads the file's text; lines that make no sense are skipped.
    pub fn parse(text: &str) -> Self {
        let mut geography = Self::default();
        let mut head: Vec<&str> = Vec::new();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                head = line.split_whitespace().collect();
                if head.first() == Some(&"land") {
                    geography.land.push(Vec::new());
                }
                continue;
            }
            let course = course(line);
            if course.len() > 1 {
                geography.add(&head, course);
            }
        }
        geography.land.retain(|rings| !rings.is_empty());
        geography
    }

    fn add(&mut self, head: &[&str], course: Course) {
        match head {
            ["land", ..] => {
                if let Some(rings) = self.land.last_mut() {
                    rings.push(course);
                }
            }
            ["lake", ..] => self.lakes.push(course),
            ["border", a, b, ..] => self.borders.push(Border { between: ((*a).to_owned(), (*b).to_owned()), course }),
            ["river", name, ..] => self.rivers.push(Named { name: (*name).to_owned(), course }),
            ["railway", name, ..] => self.railways.push(Named { name: (*name).to_owned(), course }),
            _ => {}
        }
    }

    /// Pieces of land: an outer ring and its holes.
    pub(super) fn land(&self) -> impl Iterator<Item = &[Course]> {
        self.land.iter().map(Vec::as_slice)
    }

    /// Rings of lakes.
    pub(super) fn lakes(&self) -> impl Iterator<Item = &Course> {
        self.lakes.iter()
    }

    /// Borders between countries of that year.
    pub(super) fn borders(&self, year: i32) -> impl Iterator<Item = &Course> {
        self.borders.iter().filter(move |border| border.stood_in(year)).map(|border| &border.course)
    }

    /// The courses of the rivers asked for.
    pub(super) fn rivers(&self, wanted: &[River]) -> impl Iterator<Item = &Course> {
        let names: Vec<String> = wanted.iter().map(|river| format!("{river:?}")).collect();
        self.rivers.iter().filter(move |river| names.contains(&river.name)).map(|river| &river.course)
    }

    /// The courses of the railways asked for.
    pub(super) fn railways(&self, wanted: &[Railway]) -> impl Iterator<Item = &Course> {
        let names: Vec<String> = wanted.iter().map(|railway| format!("{railway:?}")).collect();
        self.railways.iter().filter(move |railway| names.contains(&railway.name)).map(|railway| &railway.course)
    }
}

impl Border {
    /// Before 1992 some of today's countries were one.
    fn stood_in(&self, year: i32) -> bool {
        let (a, b) = (self.between.0.as_str(), self.between.1.as_str());
        let one = |union: &[&str]| union.contains(&a) && union.contains(&b);
        let no_owner = (a == "XSG" && b != "CHN") || (b == "XSG" && a != "CHN");
        !no_owner && !(year < 1992 && (one(&SOVIET) || one(&YUGOSLAV) || one(&CZECHOSLOVAK)))
    }
}

/// Whether a piece of a ring is the edge of the data and not a coast.
pub(super) fn is_cut(a: (f64, f64), b: (f64, f64)) -> bool {
    let (west, south, east, north) = CUTS;
    let near = |value: f64, edge: f64| (value - edge).abs() < 1e-6;
    let both = |edge: f64| near(a.0, edge) && near(b.0, edge);
    let level = |edge: f64| near(a.1, edge) && near(b.1, edge);
    both(west) || both(east) || level(south) || level(north)
}

fn course(line: &str) -> Course {
    line.split_whitespace().filter_map(pair).collect()
}

fn pair(text: &str) -> Option<(f64, f64)> {
    let (longitude, latitude) = text.split_once(',')?;
    let point: (f64, f64) = (longitude.parse().ok()?, latitude.parse().ok()?);
    (point.0.is_finite() && point.1.is_finite()).then_some(point)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# map\nland\n0,5 0,9 4,9\n1,6 1,7 2,7\nborder KAZ RUS\n50,50 51,51\nborder CHN RUS\n120,50 bad 121,51\nriver Amur\n1,1\nnonsense\n3,3 4,4\n";

    #[test]
    fn bad_lines_are_skipped_and_rings_stay_together() {
        let geography = Geography::parse(FILE);
        assert_eq!(geography.land().map(<[Course]>::len).collect::<Vec<_>>(), [2]);
        assert_eq!(geography.rivers(&[River::Amur]).count(), 0);
    }

    #[test]
    fn the_soviet_union_has_no_inner_borders_before_1992() {
        let geography = Geography::parse(FILE);
        assert_eq!(geography.borders(1955).count(), 1);
        assert_eq!(geography.borders(1992).count(), 2);
    }
}
