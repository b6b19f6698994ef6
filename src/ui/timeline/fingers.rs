//! Places for fingers: marks that lie closer together than a finger is broad
//! share one, and every further tap goes on to the next of them.

use bevy::prelude::*;

/// A place for a finger, and what a tap there marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::ui) struct Finger {
    /// Its middle, in units.
    pub(in crate::ui) at: Vec2,
    /// The number of what is marked; none when the mark is taken away.
    pub(in crate::ui) marks: Option<usize>,
}

/// Places of `side` units for numbered spots, the last on top. Nobody's middle
/// lies under another, so a tap right on a spot is a tap on its own place.
pub(in crate::ui) fn share(spots: &[(usize, Vec2)], side: f32, marked: Option<usize>) -> Vec<Finger> {
    let covers = |middle: &Vec2, at: Vec2| (*middle - at).abs().max_element() < side / 2.0;
    let mut middles: Vec<Vec2> = Vec::new();
    for (_, at) in spots {
        if !middles.iter().any(|middle| covers(middle, *at)) {
            middles.push(*at);
        }
    }
    let owner = |at: Vec2| middles.iter().rposition(|middle| covers(middle, at));
    let place = |(index, middle): (usize, &Vec2)| {
        let own: Vec<usize> = spots.iter().filter(|(_, at)| owner(*at) == Some(index)).map(|(number, _)| *number).collect();
        Finger { at: *middle, marks: next(&own, marked) }
    };
    middles.iter().enumerate().map(place).collect()
}

/// The first, or the one after the marked; what is alone loses its mark.
fn next(own: &[usize], marked: Option<usize>) -> Option<usize> {
    match own.iter().position(|number| Some(*number) == marked) {
        Some(_) if own.len() == 1 => None,
        Some(at) => own.get((at + 1) % own.len()).copied(),
        None => own.first().copied(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a tap there marks: the place on top.
    fn tapped(fingers: &[Finger], side: f32, at: Vec2) -> Option<usize> {
        fingers.iter().rev().find(|finger| (finger.at - at).abs().max_element() < side / 2.0)?.marks
    }

    #[test]
    fn every_spot_is_reached_by_tapping_on_it() {
        let spots: Vec<(usize, Vec2)> = [(0.0, 0.0), (0.3, 0.1), (3.0, 1.0), (5.0, 0.0), (5.0, 0.0), (30.0, 9.0), (33.9, 9.0), (36.0, 7.0)]
            .into_iter()
            .map(Vec2::from)
            .enumerate()
            .collect();
        for (number, at) in &spots {
            let mut marked = None;
            let reached = (0..spots.len()).any(|_| {
                marked = tapped(&share(&spots, 7.6, marked), 7.6, *at);
                marked == Some(*number)
            });
            assert!(reached, "{number}");
        }
    }

    #[test]
    fn what_stands_alone_is_marked_and_let_go() {
        let spots = [(4, Vec2::ZERO), (9, Vec2::new(20.0, 0.0))];
        assert_eq!(share(&spots, 7.6, None).first().and_then(|finger| finger.marks), Some(4));
        assert_eq!(share(&spots, 7.6, Some(4)).iter().map(|finger| finger.marks).collect::<Vec<_>>(), [None, Some(9)]);
    }
}
