//! Names beside dots, where there is room for them.

use bevy::prelude::*;

/// A name that wants a place, all in units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Name {
    /// The middle of its dot.
    pub(super) at: Vec2,
    /// From there to the dot's edge, and a little further.
    pub(super) off: f32,
    /// Width and height of the words.
    pub(super) size: Vec2,
}

/// How broad words are at the most, set in type of a size.
pub(in crate::ui) fn breadth(words: &str, size: f32) -> f32 {
    words.chars().map(|letter| if letter >= '\u{2e80}' { 1.02 } else { 0.6 }).sum::<f32>() * size
}

/// Places for names, the first come first; none where one would lie over a dot
/// or another name, or leave the picture.
pub(super) fn places(names: &[Name], dots: &[Rect], picture: Vec2) -> Vec<Option<Rect>> {
    let whole = Rect::from_corners(Vec2::ZERO, picture);
    let mut taken: Vec<Rect> = dots.to_vec();
    let mut placed = Vec::new();
    for name in names {
        let free = |spot: &Rect| {
            whole.contains(spot.min) && whole.contains(spot.max) && taken.iter().all(|other| other.intersect(*spot).is_empty())
        };
        let found = spots(name).into_iter().find(free);
        taken.extend(found);
        placed.push(found);
    }
    placed
}

/// Right of the dot, left of it, under it, over it.
fn spots(name: &Name) -> [Rect; 4] {
    let (across, down) = (Vec2::X * (name.off + name.size.x / 2.0), Vec2::Y * (name.off + name.size.y / 2.0));
    [across, -across, down, -down].map(|off| Rect::from_center_size(name.at + off, name.size))
}

/// The place of a name that must be read, whatever it covers.
pub(super) fn anyhow(name: &Name, picture: Vec2) -> Rect {
    let inside = |spot: &Rect| spot.min.cmpge(Vec2::ZERO).all() && spot.max.cmple(picture).all();
    let [_, _, under, _] = spots(name);
    spots(name).into_iter().find(inside).unwrap_or_else(|| {
        let min = under.min.clamp(Vec2::ZERO, (picture - name.size).max(Vec2::ZERO));
        Rect::from_corners(min, min + name.size)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_clear_of_dots_and_of_each_other() {
        let at = [(10.0, 10.0), (11.0, 10.5), (12.0, 10.0), (40.0, 2.0), (58.0, 30.0)].map(Vec2::from);
        let names = at.map(|at| Name { at, off: 1.2, size: Vec2::new(9.0, 2.0) });
        let dots = at.map(|at| Rect::from_center_size(at, Vec2::splat(1.8)));
        let picture = Vec2::new(60.0, 38.0);
        let placed: Vec<Rect> = places(&names, &dots, picture).into_iter().flatten().collect();
        assert!(placed.len() >= 4, "{placed:?}");
        for (number, name) in placed.iter().enumerate() {
            assert!(dots.iter().all(|dot| dot.intersect(*name).is_empty()), "{name:?}");
            assert!(placed.iter().skip(number + 1).all(|other| other.intersect(*name).is_empty()), "{name:?}");
            assert!(name.min.cmpge(Vec2::ZERO).all() && name.max.cmple(picture).all(), "{name:?}");
        }
    }

    #[test]
    fn a_name_that_must_be_read_stays_inside() {
        let name = Name { at: Vec2::new(58.0, 1.0), off: 1.2, size: Vec2::new(20.0, 3.0) };
        assert!(anyhow(&name, Vec2::new(60.0, 38.0)).max.x <= 60.0);
    }
}
