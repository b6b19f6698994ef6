//! Hanging by rule: nothing overlaps, everything fits or is a finding, every
//! work can be reached and seen.

use enfilade::exhibition::picture::Palette;
use enfilade::exhibition::{
    Ceiling, Certainty, Course, Date, Exhibition, Facing, Floor, FloorLine, Furnishing, Image, Kind, Light, Mood, Plan, Room, Spot, Text,
    Thing, Unfit, View, Wall, Work,
};
use enfilade::hang::{Aim, BODY, Furniture, House, LABEL, Misfit, VIEW_ANGLE};
use glam::{Vec2, Vec3};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn work(at: usize, size: (f32, f32), group: Option<u8>, pin: Option<(Wall, Option<f32>)>) -> Work {
    Work {
        id: format!("work-{at}"),
        kind: Kind::Poster,
        title: Text::plain("Work"),
        date: None,
        place: None,
        maker: None,
        caption: Text::default(),
        description: None,
        credit: None,
        after: None,
        imagined: false,
        certainty: Certainty::Matched,
        sources: Vec::new(),
        claims: Vec::new(),
        details: Vec::new(),
        compare: None,
        recording: None,
        link: None,
        notice: None,
        size,
        group: group.map(|group| format!("group-{group}")),
        pin,
        image: Image::Blank,
    }
}

fn room(at: usize, count: usize, size: (f32, f32, f32), benches: u8, works: Vec<Work>) -> Room {
    let grey = enfilade::exhibition::colour::Colour::rgb(128, 128, 128);
    let mut doorways = Vec::new();
    doorways.extend(at.checked_sub(1));
    doorways.extend((at + 1 < count).then_some(at + 1));
    Room {
        id: format!("room-{at}"),
        title: Text::plain("Room"),
        years: "1950".parse::<Date>().unwrap(),
        hinge: None,
        text: Text::default(),
        sound: None,
        mood: Mood {
            palette: Palette { ground: grey, ink: grey, accent: grey },
            wainscot: grey,
            floor: grey,
            ceiling: grey,
            light: Light { kelvin: 4000.0, kelvin_end: 4000.0, spots: 600.0, general: 500.0, panels: 0.0, daylight: 0.0, exposure: 300.0 },
        },
        plan: Plan {
            width: size.0,
            length: size.1,
            height: size.2,
            ceiling: Ceiling::Flat,
            floor: Floor::Boards,
            wainscot: 0.0,
            wall: Facing::Plain,
            lower: Facing::Panels,
            benches,
            line: FloorLine { course: Course::Parallel, width: 0.1, gap: 0.3, years: Vec::new() },
            furnishings: Vec::new(),
        },
        doorways,
        works,
    }
}

fn exhibition(rooms: Vec<Room>) -> Exhibition {
    Exhibition {
        title: Text::default(),
        subtitle: None,
        notice: None,
        idle_seconds: 90.0,
        rooms,
        threads: Vec::new(),
        events: Vec::new(),
        places: Vec::new(),
        reading: Vec::new(),
        credits: Vec::new(),
        sources: BTreeMap::new(),
        line: None,
        question: None,
    }
}

fn walls() -> impl Strategy<Value = Wall> {
    prop_oneof![Just(Wall::West), Just(Wall::North), Just(Wall::East), Just(Wall::South)]
}

type Pin = Option<(Wall, Option<f32>)>;

fn any_work() -> impl Strategy<Value = ((f32, f32), Option<u8>, Pin)> {
    let pin = prop::option::weighted(0.2, (walls(), prop::option::of(0.0_f32..20.0)));
    ((0.1_f32..3.0, 0.1_f32..3.0), prop::option::weighted(0.3, 0_u8..3), pin)
}

fn any_exhibition() -> impl Strategy<Value = Exhibition> {
    let size = (4.0_f32..20.0, 4.0_f32..40.0, 2.6_f32..8.0);
    let one = (size, 0_u8..5, prop::collection::vec(any_work(), 0..24));
    prop::collection::vec(one, 1..5).prop_map(|rooms| {
        let count = rooms.len();
        let built = rooms.into_iter().enumerate().map(|(at, (size, benches, works))| {
            let works = works.into_iter().enumerate().map(|(index, (size, group, pin))| work(index, size, group, pin)).collect();
            room(at, count, size, benches, works)
        });
        exhibition(built.collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn every_work_hangs_or_is_a_finding(shown in any_exhibition()) {
        let (house, misfits) = House::hang(&shown);
        for (at, room) in shown.rooms.iter().enumerate() {
            for work in 0..room.works.len() {
                let hangs = house.rooms[at].works.iter().filter(|hung| hung.work == work).count();
                let missing = misfits.iter().any(|(of, misfit)| *of == at && matches!(misfit, Misfit::NoRoom { work: other, .. } | Misfit::TooHigh { work: other } if *other == work));
                prop_assert_eq!(hangs, usize::from(!missing), "room {} work {}", at, work);
            }
        }
    }

    #[test]
    fn nothing_overlaps_and_nothing_leaves_its_wall(shown in any_exhibition()) {
        let (house, _) = House::hang(&shown);
        for room in &house.rooms {
            for (index, hung) in room.works.iter().enumerate() {
                let span = hung.place.span();
                let wall = room.wall(hung.place.wall);
                prop_assert!(span.start > 0.3 && span.end < wall.length - 0.3, "{:?} on a wall of {}", span, wall.length);
                if let Some(door) = room.door(hung.place.wall) {
                    prop_assert!(span.end < door.start || span.start > door.end, "{:?} over a door {:?}", span, door);
                }
                for other in &room.works[index + 1..] {
                    let apart = other.place.wall != hung.place.wall || other.place.span().start >= span.end - 0.001 || other.place.span().end <= span.start + 0.001;
                    prop_assert!(apart, "{:?} and {:?}", hung.place, other.place);
                }
            }
        }
    }

    #[test]
    fn frames_clear_floor_and_ceiling(shown in any_exhibition()) {
        let (house, _) = House::hang(&shown);
        for room in &house.rooms {
            for hung in &room.works {
                let half = hung.size.1 / 2.0;
                prop_assert!(hung.centre.y - half > 0.05 && hung.centre.y + half < room.size.z - 0.05);
            }
        }
    }

    #[test]
    fn every_work_can_be_walked_to(shown in any_exhibition()) {
        let (house, _) = House::hang(&shown);
        let start = house.rooms[0].entry().0;
        for (room, index) in house.visit().collect::<Vec<_>>() {
            let stand = house.rooms[room].works[index].stand;
            let goal = Vec2::new(stand.x, stand.z);
            let way = house.way(Vec2::new(start.x, start.z), goal);
            let end = *way.last().unwrap();
            prop_assert!(house.room_at(end) == Some(room), "the way to {}/{} ends at {}", room, index, end);
            for place in &way {
                prop_assert!(house.room_at(*place).is_some());
            }
        }
    }

    #[test]
    fn nobody_walks_through_walls(shown in any_exhibition(), steps in prop::collection::vec((-0.3_f32..0.3, -0.3_f32..0.3), 1..60)) {
        let (house, _) = House::hang(&shown);
        let start = house.rooms[0].entry().0;
        let mut at = house.onto_floor(Vec2::new(start.x, start.z));
        for (x, z) in steps {
            let next = house.step(at, Vec2::new(x, z) * 3.0);
            let room = house.room_at(next);
            prop_assert!(room.is_some(), "out of the house at {}", next);
            let place = &house.rooms[room.unwrap()];
            let half = place.size.x / 2.0 - BODY + 0.01;
            prop_assert!((next.x - place.entrance.x).abs() <= half, "in a side wall at {}", next);
            at = next;
        }
    }
}

fn any_furnishing() -> impl Strategy<Value = Furnishing> {
    let at_wall = (walls(), 0.0_f32..30.0, 0.3_f32..6.0, 0.0_f32..3.0, 0.3_f32..2.5, 0.0_f32..1.0).prop_map(
        |(wall, at, width, low, height, depth)| Furnishing {
            thing: Thing::Crates,
            spot: Spot::Wall { wall, at, width, low, high: low + height, depth },
        },
    );
    let on_floor = (0.0_f32..20.0, 0.0_f32..40.0, 0.4_f32..1.6, 0.4_f32..4.0).prop_map(|(x, along, width, length)| Furnishing {
        thing: Thing::Settle,
        spot: Spot::Floor { at: (x, along), width, length, height: 1.2 },
    });
    let crack = (1.0_f32..39.0, -4.0_f32..4.0)
        .prop_map(|(along, slant)| Furnishing { thing: Thing::Crack, spot: Spot::Across { along, slant, low: 0.0, high: 2.6 } });
    prop_oneof![5 => at_wall, 4 => on_floor, 1 => crack]
}

/// An exhibition whose rooms are furnished at random; what does not fit is out.
fn any_furnished() -> impl Strategy<Value = Exhibition> {
    (any_exhibition(), prop::collection::vec(prop::collection::vec(any_furnishing(), 0..14), 4)).prop_map(|(mut shown, furnishings)| {
        for (at, (room, furnishings)) in shown.rooms.iter_mut().zip(furnishings).enumerate() {
            room.plan.furnishings = furnishings;
            let open = [at > 0, room.doorways.contains(&(at + 1))];
            room.plan.fit(open);
        }
        shown
    })
}

/// What a work takes of its wall, label apart.
fn span(hung: &enfilade::hang::Hung) -> std::ops::Range<f32> {
    hung.place.left..hung.place.left + hung.place.width
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn furnishings_lose_no_work_and_hide_none(shown in any_furnished()) {
        let (house, misfits) = House::hang(&shown);
        for (at, room) in shown.rooms.iter().enumerate() {
            let place = &house.rooms[at];
            for work in 0..room.works.len() {
                let hangs = place.works.iter().filter(|hung| hung.work == work).count();
                let missing = misfits.iter().any(|(of, misfit)| *of == at && matches!(misfit, Misfit::NoRoom { work: other, .. } | Misfit::TooHigh { work: other } if *other == work));
                prop_assert_eq!(hangs, usize::from(!missing), "room {} work {}", at, work);
            }
            for hung in &place.works {
                let top = hung.centre.y + hung.size.1 / 2.0;
                for furnishing in &room.plan.furnishings {
                    for (wall, taken, low) in room.plan.takes(furnishing) {
                        let apart = wall != hung.place.wall || low > top || span(hung).end <= taken.start || span(hung).start >= taken.end;
                        prop_assert!(apart, "{:?} behind {:?}", hung.place, furnishing);
                    }
                }
            }
        }
    }

    #[test]
    fn furnishings_leave_the_walk_from_door_to_door(shown in any_furnished()) {
        let (house, _) = House::hang(&shown);
        for room in &house.rooms {
            let (start, end) = (room.entrance.z - 0.4, room.entrance.z - room.size.y + 0.4);
            let (from, to) = (Vec2::new(room.entrance.x, start), Vec2::new(room.entrance.x, end));
            for thing in &room.furniture {
                // A thing at a far wall without a door may end the walk.
                if let Furniture::Furnishing { foot, .. } = thing
                    && (room.north.is_some() || foot.min.y > end - 0.35)
                {
                    prop_assert!(!foot.grown(BODY).crossed(from, to), "{:?} in the way", foot);
                }
            }
        }
        let (first, last) = (house.rooms[0].entry().0, house.rooms[house.rooms.len() - 1].entry().0);
        let way = house.way(Vec2::new(first.x, first.z), Vec2::new(last.x, last.z));
        prop_assert!(way.last().is_some_and(|end| house.room_at(*end) == Some(house.rooms.len() - 1)));
    }
}

/// A plan of 8 by 12 m with one thing in it, between two doors.
fn furnished(spot: Spot) -> Vec<(usize, Unfit)> {
    let mut plan = room(0, 1, (8.0, 12.0, 4.0), 0, Vec::new()).plan;
    plan.furnishings = vec![Furnishing { thing: Thing::Shelf, spot }];
    plan.fit([true, true])
}

#[test]
fn what_does_not_fit_says_why() {
    let shelf = |wall, at, high| Spot::Wall { wall, at, width: 2.0, low: 0.0, high, depth: 0.35 };
    let table = |x, along| Spot::Floor { at: (x, along), width: 1.0, length: 2.0, height: 0.8 };
    assert!(furnished(shelf(Wall::West, 8.0, 2.4)).is_empty());
    assert!(furnished(table(6.0, 8.0)).is_empty());
    assert_eq!(furnished(shelf(Wall::West, 11.5, 2.4)), [(0, Unfit::Outside)]);
    assert_eq!(furnished(table(7.8, 8.0)), [(0, Unfit::Outside)]);
    assert_eq!(furnished(shelf(Wall::East, 8.0, 4.2)), [(0, Unfit::TooHigh)]);
    assert_eq!(furnished(shelf(Wall::North, 4.5, 2.4)), [(0, Unfit::OverDoor)]);
    assert_eq!(furnished(table(4.2, 8.0)), [(0, Unfit::InTheWay)]);
    assert_eq!(furnished(table(2.0, 4.3)), [(0, Unfit::OnPanel)]);
    let window = Spot::Wall { wall: Wall::North, at: 4.0, width: 3.0, low: 2.9, high: 3.7, depth: 0.0 };
    assert!(furnished(window).is_empty());
}

#[test]
fn two_things_do_not_stand_in_one_place() {
    let mut plan = room(0, 1, (8.0, 12.0, 4.0), 0, Vec::new()).plan;
    let shelf = |at: f32| Spot::Wall { wall: Wall::West, at, width: 2.0, low: 0.0, high: 2.4, depth: 0.35 };
    let window = Spot::Wall { wall: Wall::West, at: 8.0, width: 6.0, low: 2.6, high: 3.6, depth: 0.0 };
    plan.furnishings = vec![
        Furnishing { thing: Thing::Shelf, spot: shelf(8.0) },
        Furnishing { thing: Thing::Shelf, spot: shelf(9.5) },
        Furnishing { thing: Thing::Windows(View::Day), spot: window },
    ];
    assert_eq!(plan.fit([true, true]), [(1, Unfit::Overlaps(0))]);
    assert_eq!(plan.furnishings.len(), 2);
}

#[test]
fn the_floors_line_is_as_wide_as_its_figures() {
    let mut line = FloorLine { course: Course::Parallel, width: 0.1, gap: 0.3, years: Vec::new() };
    assert!((line.width_at(0.5) - 0.1).abs() < 1e-6);
    line.years = vec![(-0.5, 0.2), (0.5, 0.1), (0.75, 0.26)];
    for (part, width) in [(0.0, 0.15), (0.5, 0.1), (0.75, 0.26), (0.8, FloorLine::HAIR)] {
        assert!((line.width_at(part) - width).abs() < 1e-6, "{part}: {}", line.width_at(part));
    }
}

/// Our own sizes: what a curator would hang.
fn usual() -> Exhibition {
    let sizes = [(0.8, 1.08), (1.2, 0.8), (0.6, 0.9), (1.2, 0.9), (0.8, 1.08), (0.6, 0.9), (1.2, 0.84), (0.9, 0.9), (0.3, 0.3)];
    let works = sizes.into_iter().enumerate().map(|(at, size)| work(at, size, None, None)).collect();
    exhibition(vec![room(0, 1, (9.0, 16.0, 4.2), 2, works)])
}

#[test]
fn centres_stand_on_the_line() {
    let (house, misfits) = House::hang(&usual());
    assert!(misfits.is_empty());
    for hung in &house.rooms[0].works {
        assert!((hung.centre.y - 1.5).abs() < 0.001);
    }
}

#[test]
fn works_hang_in_the_order_of_the_visit() {
    let (house, _) = House::hang(&usual());
    let order: Vec<(usize, f32)> = house.rooms[0]
        .works
        .iter()
        .map(|hung| (Wall::ALL.iter().position(|wall| *wall == hung.place.wall).unwrap(), hung.place.left))
        .collect();
    assert!(order.windows(2).all(|pair| pair[0] < pair[1]), "{order:?}");
}

#[test]
fn work_and_label_are_in_view_from_the_viewing_place() {
    let (house, _) = House::hang(&usual());
    for (room, index) in house.visit() {
        let hung = &house.rooms[room].works[index];
        let way = (hung.look - hung.stand).normalize();
        let left = hung.centre - hung.right * hung.size.0 / 2.0;
        let right = hung.label + hung.right * LABEL.0 / 2.0;
        for corner in [left, right, hung.centre + Vec3::Y * hung.size.1 / 2.0, hung.centre - Vec3::Y * hung.size.1 / 2.0] {
            let to = (corner - hung.stand).normalize();
            let widest = (VIEW_ANGLE / 2.0).tan() * 16.0 / 9.0;
            assert!(to.dot(way).acos() < widest.atan(), "work {index}: {corner} is out of view");
        }
        let aimed = house.aim(hung.stand, (hung.centre - hung.stand).normalize());
        assert_eq!(aimed, Aim::Work(room, index));
    }
}

#[test]
fn a_pin_is_kept_where_it_can_be() {
    let mut shown = usual();
    shown.rooms[0].works[4].pin = Some((Wall::East, Some(4.0)));
    let (house, misfits) = House::hang(&shown);
    let pinned = house.rooms[0].works[4].place;
    assert!(misfits.is_empty());
    assert_eq!(pinned.wall, Wall::East);
    assert!((pinned.centre() - 4.0).abs() < 0.001);
}

#[test]
fn a_pin_over_a_door_is_a_finding_and_hangs_by_rule() {
    let mut shown = usual();
    shown.rooms[0].doorways = Vec::new();
    shown.rooms[0].works[0].pin = Some((Wall::West, Some(0.2)));
    let (house, misfits) = House::hang(&shown);
    assert!(matches!(misfits.as_slice(), [(0, Misfit::PinnedOver { work: 0, .. })]));
    assert_eq!(house.rooms[0].works.len(), shown.rooms[0].works.len());
}

#[test]
fn works_of_a_group_hang_side_by_side() {
    let mut shown = usual();
    for at in [1, 5, 7] {
        shown.rooms[0].works[at].group = Some("pair".to_owned());
    }
    let (house, _) = House::hang(&shown);
    let grouped: Vec<_> = [1, 5, 7].map(|at| house.rooms[0].works[at].place).into();
    for pair in grouped.windows(2) {
        assert_eq!(pair[0].wall, pair[1].wall);
        assert!((pair[1].left - pair[0].span().end - 0.22).abs() < 0.01);
    }
}
