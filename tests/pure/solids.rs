//! Solid models: read with care, stood on plinths before walls, lit, and drawn
//! from all sides.

use enfilade::exhibition::picture::Stand;
use enfilade::exhibition::{Depth, Exhibition, Finish, Folder, Glyphs, Image, Model, Room, Solid, Wall, Work, check};
use enfilade::fabric::{Fabric, Side, Standing};
use enfilade::hang::{self, BODY, Footprint, Furniture, House, Hung, Plinth, RoomPlace};
use enfilade::light::{Charts, LightMap, Quality, bake};
use enfilade::prepare::{Pixels, Sitter, View, solids};
use glam::{Vec2, Vec3};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::f32::consts::{FRAC_PI_2, PI, TAU};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn open(name: &str) -> (Exhibition, House) {
    hang::open(&Folder::new(root().join(name)), &Glyphs::default(), Depth::Headers).shown.unwrap()
}

/// Failures are shown, not written into the source tree.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn flat(point: Vec3) -> Vec2 {
    Vec2::new(point.x, point.z)
}

// What a file holds.

/// A binary glTF of these two parts.
fn glb(text: &str, data: Option<&[u8]>) -> Vec<u8> {
    let mut parts: Vec<u8> = Vec::new();
    let mut part = |name: &[u8; 4], bytes: &[u8], fill: u8| {
        let mut bytes = bytes.to_vec();
        bytes.resize(bytes.len().next_multiple_of(4), fill);
        parts.extend(u32::try_from(bytes.len()).unwrap().to_le_bytes());
        parts.extend(name);
        parts.extend(bytes);
    };
    part(b"JSON", text.as_bytes(), b' ');
    if let Some(data) = data {
        part(b"BIN\0", data, 0);
    }
    let whole = u32::try_from(parts.len() + 12).unwrap();
    [b"glTF".as_slice(), &2_u32.to_le_bytes(), &whole.to_le_bytes(), parts.as_slice()].concat()
}

/// One triangle, upright, its front towards +z.
const TRIANGLE: &str = concat!(
    r#"{"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}],"#,
    r#""meshes":[{"primitives":[{"attributes":{"POSITION":0},"indices":1}]}],"buffers":[{"byteLength":44}],"#,
    r#""bufferViews":[{"buffer":0,"byteOffset":0,"byteLength":36},{"buffer":0,"byteOffset":36,"byteLength":6}],"#,
    r#""accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3","min":[0,0,0],"max":[0.3,0.2,0]},"#,
    r#"{"bufferView":1,"componentType":5123,"count":3,"type":"SCALAR"}]}"#,
);

/// The triangle's corners, and the order in which they are joined.
fn data(corners: [[f32; 3]; 3], order: [u16; 3]) -> Vec<u8> {
    let corners = corners.as_flattened().iter().flat_map(|part| part.to_le_bytes());
    corners.chain(order.iter().flat_map(|at| at.to_le_bytes())).collect()
}

const CORNERS: [[f32; 3]; 3] = [[0.0, 0.0, 0.0], [0.3, 0.0, 0.0], [0.0, 0.2, 0.0]];

fn good() -> Vec<u8> {
    data(CORNERS, [0, 1, 2])
}

/// Reads these bytes as a model; what is wrong as it is told.
fn read(bytes: &[u8]) -> Result<Solid, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("model.glb");
    fs::write(&path, bytes).unwrap();
    Solid::read(&path).map_err(|(_, message, help)| {
        assert!(!message.is_empty() && !help.is_empty());
        message
    })
}

/// The triangle's file with one place of its text changed.
fn altered(from: &str, to: &str) -> Result<Solid, String> {
    assert_eq!(TRIANGLE.matches(from).count(), 1, "{from}");
    read(&glb(&TRIANGLE.replace(from, to), Some(&good())))
}

#[test]
fn a_triangle_is_read_with_its_size_and_the_way_it_looks() {
    let solid = read(&glb(TRIANGLE, Some(&good()))).unwrap();
    assert!(solid.size().distance(Vec3::new(0.3, 0.2, 0.0)) < 1e-6, "{}", solid.size());
    assert_eq!((solid.triangles.as_slice(), solid.finishes.len()), ([[0, 1, 2]].as_slice(), 1));
    assert!(solid.normals.iter().all(|way| way.distance(Vec3::Z) < 1e-5), "{:?}", solid.normals);
}

#[test]
fn a_mirrored_part_is_not_inside_out() {
    let solid = altered("\"mesh\":0", "\"mesh\":0,\"scale\":[-1,1,1]").unwrap();
    let [a, b, c] = solid.triangles[0].map(|at| solid.corners[at as usize]);
    assert!((b - a).cross(c - a).z > 0.0);
    assert!(solid.normals.iter().all(|way| way.z > 0.99), "{:?}", solid.normals);
}

#[test]
fn parts_are_moved_and_turned_with_those_they_hang_on() {
    let nodes = "[{\"children\":[1],\"translation\":[0,5,0]},{\"mesh\":0,\"scale\":[2,2,2]}]";
    let solid = altered("[{\"mesh\":0}]", nodes).unwrap();
    assert!(solid.min.distance(Vec3::new(0.0, 5.0, 0.0)) < 1e-5 && solid.max.distance(Vec3::new(0.6, 5.4, 0.0)) < 1e-5);
}

#[test]
fn a_part_pressed_flat_is_read() {
    assert!(altered("\"mesh\":0", "\"mesh\":0,\"scale\":[1,0,1]").unwrap().normals.iter().all(|way| way.is_finite()));
}

#[test]
fn what_a_file_lacks_is_said() {
    let changes = [
        ("\"count\":3,\"type\":\"SCALAR\"", "\"count\":300,\"type\":\"SCALAR\"", "it breaks off"),
        ("\"count\":3,\"type\":\"VEC3\"", "\"count\":0,\"type\":\"VEC3\"", "it breaks off"),
        ("\"byteLength\":6}", "\"byteLength\":600}", "it breaks off"),
        ("\"byteOffset\":36", "\"byteOffset\":18446744073709551615", "it breaks off"),
        ("5123", "5126", "it breaks off"),
        ("VEC3", "VEC4", "it breaks off"),
        ("\"indices\":1", "\"indices\":1,\"mode\":1", "no triangles"),
        ("\"mesh\":0", "\"mesh\":0,\"children\":[0]", "too deep"),
        ("\"scene\":0,\"scenes\":[{\"nodes\":[0]}],", "", "no scene"),
        ("\"mesh\":0", "\"mesh\":7", "cannot be read"),
        ("\"buffer\":0,\"byteOffset\":0", "\"buffer\":4,\"byteOffset\":0", "cannot be read"),
    ];
    for (from, to, wanted) in changes {
        let told = altered(from, to).unwrap_err();
        assert!(told.contains(wanted), "{to}: {told}");
    }
    let datas = [
        ([0, 1, 7], CORNERS, "a corner that is not there"),
        ([0, 1, 2], [[f32::NAN; 3]; 3], "nowhere"),
        ([0, 1, 2], [[1.0; 3]; 3], "nowhere"),
    ];
    for (order, corners, wanted) in datas {
        let told = read(&glb(TRIANGLE, Some(&data(corners, order)))).unwrap_err();
        assert!(told.contains(wanted), "{order:?} {corners:?}: {told}");
    }
    assert!(read(&glb(TRIANGLE, None)).unwrap_err().contains("its data is in another file"));
    assert!(Solid::read(Path::new("no such model.glb")).is_err());
}

#[test]
fn corners_that_no_list_has_are_no_panic() {
    assert!(altered("\"POSITION\":0", "\"POSITION\":9").is_err());
}

#[test]
fn corners_closer_together_than_they_are_long_are_no_panic() {
    let told = altered("\"byteOffset\":0,\"byteLength\":36", "\"byteOffset\":0,\"byteLength\":36,\"byteStride\":4");
    assert!(told.is_err());
}

#[test]
fn a_file_that_says_it_is_shorter_than_its_head_is_no_panic() {
    for length in [0_u8, 4, 11] {
        let mut bytes = glb(TRIANGLE, Some(&good()));
        bytes[8..12].copy_from_slice(&[length, 0, 0, 0]);
        // Whether it is read all the same is the library's affair.
        let _ = read(&bytes);
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn a_model_cut_off_anywhere_is_a_finding(at in any::<Index>()) {
        let whole = fs::read(root().join("assets/china-flows/models/brick-tea.glb")).unwrap();
        prop_assert!(read(&whole[..at.index(whole.len())]).is_err());
    }
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn no_bytes_are_too_strange_to_be_read(bytes in vec(any::<u8>(), 0..200), headed in any::<bool>()) {
        let whole = u32::try_from(bytes.len() + 12).unwrap();
        let head = if headed { [b"glTF".as_slice(), &2_u32.to_le_bytes(), &whole.to_le_bytes()].concat() } else { Vec::new() };
        prop_assert!(read(&[head, bytes].concat()).is_err());
    }

    #[test]
    fn other_numbers_in_a_good_file_never_panic(changes in vec((any::<Index>(), b'0'..=b'9'), 1..5)) {
        let mut text = TRIANGLE.as_bytes().to_vec();
        let digits: Vec<usize> = (0..text.len()).filter(|at| text[*at].is_ascii_digit()).collect();
        for (at, digit) in changes {
            text[digits[at.index(digits.len())]] = digit;
        }
        let _ = read(&glb(std::str::from_utf8(&text).unwrap(), Some(&good())));
    }

    #[test]
    fn other_bytes_in_a_good_file_never_panic(changes in vec((any::<Index>(), any::<u8>()), 1..9)) {
        let mut bytes = glb(TRIANGLE, Some(&good()));
        for (at, byte) in changes {
            // Not its length: that has a test of its own.
            let at = at.index(bytes.len() - 12) + 12;
            bytes[at] = byte;
        }
        let _ = read(&bytes);
    }
}

#[test]
fn what_is_wrong_with_a_model_is_said_in_its_finding() {
    let told = [
        ("model-missing", "`models/tea.glb` is not in the media folder"),
        ("model-no-gltf", "cannot be read"),
        ("model-cut-off", "this model cannot be read"),
        ("model-cut-off", "this model is broken: it breaks off"),
        ("model-data-elsewhere", "its data is in another file"),
        ("model-too-heavy", "more than 20000 triangles"),
        ("model-kilometre-wide", "1000.000 m long"),
        ("model-no-scale", "scale of 1:0"),
        ("model-with-size", "comes from its file"),
        ("room-too-heavy", "have 22000 triangles"),
    ];
    for (name, wanted) in told {
        let checked = check(&Folder::new(root().join("tests/pure/broken").join(name)), &Glyphs::default(), Depth::Headers);
        let found = checked.findings.iter().any(|finding| finding.message.contains(wanted));
        assert!(found, "{name}: `{wanted}` is wanting in {:?}", checked.findings);
        // What cannot stand hangs as a labelled blank.
        let exhibition = checked.exhibition.unwrap();
        let image = &exhibition.rooms[0].works[0].image;
        let stands = matches!(name, "model-with-size" | "room-too-heavy");
        assert_eq!(matches!(image, Image::Model(_)), stands, "{name}: {image:?}");
        assert!(stands || *image == Image::Blank, "{name}: {image:?}");
    }
}

// Where it stands.

/// A block on the ground, of one colour, its middle over the origin.
fn block(size: Vec3, colour: Vec3) -> Solid {
    let mut solid = Solid {
        corners: Vec::new(),
        normals: Vec::new(),
        finish: vec![0; 24],
        finishes: vec![Finish { colour, metal: 0.0, rough: 0.9, glow: Vec3::ZERO }],
        triangles: Vec::new(),
        min: Vec3::new(-size.x / 2.0, 0.0, -size.z / 2.0),
        max: Vec3::new(size.x / 2.0, size.y, size.z / 2.0),
    };
    for normal in [Vec3::X, Vec3::NEG_X, Vec3::Y, Vec3::NEG_Y, Vec3::Z, Vec3::NEG_Z] {
        let first = u32::try_from(solid.corners.len()).unwrap();
        let across = normal.any_orthonormal_vector();
        let up = normal.cross(across);
        for (s, t) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
            solid.corners.push((normal + across * s + up * t) * size / 2.0 + Vec3::Y * size.y / 2.0);
            solid.normals.push(normal);
        }
        solid.triangles.extend([[first, first + 1, first + 2], [first, first + 2, first + 3]]);
    }
    solid
}

const TEA: Vec3 = Vec3::new(0.4, 0.3, 0.2);

/// A model as the scene would have it, 1:2.
fn model(size: Vec3, on: Stand, turned: f32) -> Model {
    Model { path: PathBuf::new(), size: size.into(), scale: 2.0, on, turned, triangles: 12 }
}

type Pin = Option<(Wall, Option<f32>)>;

/// A room of 10 by 14 m with these models in it.
fn with(models: &[(Model, Pin)]) -> Exhibition {
    let (mut exhibition, _) = open("tests/pure/good/minimal");
    let room = &mut exhibition.rooms[0];
    (room.plan.width, room.plan.length, room.plan.height, room.plan.benches) = (10.0, 14.0, 4.2, 0);
    let pattern = room.works[0].clone();
    let work = |(at, (model, pin)): (usize, &(Model, Pin))| Work {
        id: format!("model-{at}"),
        size: (model.spread().0, model.size.1),
        pin: *pin,
        image: Image::Model(Box::new(model.clone())),
        ..pattern.clone()
    };
    room.works = models.iter().enumerate().map(work).collect();
    exhibition
}

/// The same before each of the four walls.
fn before_every_wall(size: Vec3, turned: f32) -> House {
    let pins = [(Wall::West, 10.0), (Wall::North, 5.0), (Wall::East, 4.0), (Wall::South, 2.5)];
    let models = pins.map(|(wall, at)| (model(size, Stand::Plinth, turned), Some((wall, Some(at)))));
    let (house, misfits) = House::hang(&with(&models));
    assert!(misfits.is_empty(), "{misfits:?}");
    let walls: Vec<Wall> = house.rooms[0].works.iter().map(|hung| hung.place.wall).collect();
    assert_eq!(walls, Wall::ALL);
    house
}

/// The room's plinths: what hangs there, the plinth, and what it takes of the
/// floor.
fn plinths(room: &RoomPlace) -> Vec<(Hung, Plinth, Footprint)> {
    let feet = room.furniture.iter().filter_map(|thing| if let Furniture::Plinth(foot) = thing { Some(*foot) } else { None });
    let stood: Vec<(Hung, Plinth)> = room.works.iter().filter_map(|hung| Some((*hung, hung.plinth?))).collect();
    assert_eq!(stood.len(), feet.clone().count(), "each plinth is furniture too");
    stood.into_iter().zip(feet).map(|((hung, plinth), foot)| (hung, plinth, foot)).collect()
}

/// That it stands on its floor, a hand before its wall, and in nobody's door.
fn stands_well(room: &RoomPlace, (hung, plinth, foot): &(Hung, Plinth, Footprint)) {
    let wall = room.wall(hung.place.wall);
    let offset = plinth.foot - wall.origin;
    assert!((offset.dot(wall.normal) - plinth.size.z / 2.0 - Plinth::BEHIND).abs() < 1e-3, "{plinth:?} before {wall:?}");
    assert!((offset.dot(wall.right) - hung.place.centre()).abs() < 1e-3, "{plinth:?} at {:?}", hung.place);
    assert!(plinth.foot.y.abs() < 1e-6 && flat(plinth.foot).distance((foot.min + foot.max) / 2.0) < 1e-3);
    let floor = room.floor();
    assert!(foot.min.cmpge(floor.min).all() && foot.max.cmple(floor.max).all(), "{foot:?} leaves {floor:?}");
    for door in [room.south, room.north].into_iter().flatten() {
        let before = Footprint::new(flat(door.at), door.size.0, 2.0);
        assert!(!foot.touches(before), "{foot:?} before the door at {}", door.at);
    }
    let (from, to) = (flat(room.entrance), flat(room.entrance) - Vec2::Y * room.size.y);
    let through = room.south.is_some() && room.north.is_some();
    assert!(!through || !foot.grown(BODY).crossed(from, to), "{foot:?} on the walk from door to door");
}

fn any_model() -> impl Strategy<Value = (Model, Pin)> {
    let size = (0.05_f32..1.2, 0.05_f32..1.2, 0.05_f32..1.2).prop_map(|(x, y, z)| Vec3::new(x, y, z));
    let on = prop_oneof![Just(Stand::Plinth), Just(Stand::Vitrine), Just(Stand::Dais)];
    let wall = prop_oneof![Just(Wall::West), Just(Wall::North), Just(Wall::East), Just(Wall::South)];
    (size, on, -PI..PI, prop::option::weighted(0.4, wall))
        .prop_map(|(size, on, turned, wall)| (model(size, on, turned), wall.map(|wall| (wall, None))))
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn models_stand_on_plinths_before_their_walls(models in vec(any_model(), 1..7)) {
        let mut exhibition = with(&models);
        let room = exhibition.rooms[0].clone();
        let doorways = [vec![1], vec![0, 2], vec![1]];
        exhibition.rooms = doorways.into_iter().map(|doorways| Room { doorways, ..room.clone() }).collect();
        let (house, _) = House::hang(&exhibition);
        for room in &house.rooms {
            let stood = plinths(room);
            prop_assert!(!stood.is_empty() && stood.len() == room.works.len());
            for one in &stood {
                stands_well(room, one);
                let (hung, plinth, _) = one;
                let (model, _) = &models[hung.work];
                prop_assert!((hung.centre.y - plinth.size.y - model.size.1 / 2.0).abs() < 1e-4);
                prop_assert!(plinth.size.x >= model.spread().0 && plinth.size.z >= model.spread().1);
                prop_assert_eq!(plinth.glass > 0.0, model.on == Stand::Vitrine);
                prop_assert_eq!(plinth.low, model.on == Stand::Dais);
            }
        }
    }

    #[test]
    fn nobody_walks_through_plinths(steps in vec((-0.6_f32..0.6, -0.6_f32..0.6), 1..120)) {
        let house = before_every_wall(Vec3::new(0.8, 0.6, 0.5), 0.4);
        let stood = plinths(&house.rooms[0]);
        let mut at = flat(stood[0].0.stand);
        for (x, z) in steps {
            at = house.step(at, Vec2::new(x, z));
            for (_, _, foot) in &stood {
                prop_assert!(!foot.grown(BODY - 0.01).holds(at), "{} in {:?}", at, foot);
            }
        }
    }
}

#[test]
fn one_walks_round_a_plinth() {
    let house = before_every_wall(Vec3::new(0.8, 0.6, 0.5), 0.0);
    for (hung, plinth, foot) in plinths(&house.rooms[0]) {
        assert!(!foot.grown(BODY - 0.01).holds(house.onto_floor(flat(plinth.foot))), "one stands in {foot:?}");
        let aside = hung.right * (plinth.size.x / 2.0 + 1.0);
        let (from, to) = (flat(plinth.foot - aside), flat(plinth.foot + aside));
        assert!(foot.crossed(from, to), "straight on leads through");
        let way = house.way(from, to);
        assert!(way.len() > 2 && way[way.len() - 1].distance(to) < 0.01, "{way:?}");
        assert!(way.windows(2).all(|step| !foot.grown(BODY - 0.03).crossed(step[0], step[1])), "{way:?} through {foot:?}");
        // Straight at it one comes to a stop.
        let mut at = flat(plinth.foot + hung.normal * 3.0);
        for _ in 0..60 {
            at = house.step(at, flat(hung.normal) * -0.1);
        }
        let left = (at - flat(plinth.foot)).dot(flat(hung.normal)) - plinth.size.z / 2.0;
        assert!((BODY - 0.02..BODY + 0.12).contains(&left), "{left} m before {:?}", hung.place.wall);
    }
}

#[test]
fn a_model_stands_on_its_plinth_and_looks_away_from_the_wall() {
    let solid = block(TEA * 4.0, Vec3::ONE);
    let front = solid.normals.iter().position(|way| *way == Vec3::Z).unwrap();
    for (turned, quarter) in [(0.0, false), (FRAC_PI_2, true)] {
        let house = before_every_wall(TEA * 2.0, turned);
        for (hung, plinth, foot) in plinths(&house.rooms[0]) {
            let standing = Standing::new(&solid, &plinth);
            let low = standing.corners.iter().map(|corner| corner.y).fold(f32::INFINITY, f32::min);
            let high = standing.corners.iter().map(|corner| corner.y).fold(f32::NEG_INFINITY, f32::max);
            assert!((low - plinth.size.y).abs() < 1e-4, "its foot at {low}, the plinth's top at {}", plinth.size.y);
            assert!((high - low - TEA.y * 2.0).abs() < 1e-4, "half its size");
            let middle = standing.corners.iter().sum::<Vec3>() / 24.0;
            assert!(flat(middle).distance(flat(plinth.foot)) < 1e-3 && flat(hung.centre).distance(flat(middle)) < 1e-3);
            assert!(standing.corners.iter().all(|corner| foot.grown(-0.08).holds(flat(*corner))), "its rim is bare");
            // Turned against the clock, its front looks to the right.
            let way = if quarter { hung.right } else { hung.normal };
            assert!(standing.normals[front].dot(way) > 0.999, "{:?}: {}", hung.place.wall, standing.normals[front]);
            let reach = (standing.corners[front] - plinth.foot).dot(way);
            assert!((reach - TEA.z).abs() < 1e-3, "its front is {reach} m before its middle");
        }
    }
}

#[test]
fn our_models_stand_where_they_should() {
    let (exhibition, house) = open("scenes/china-flows");
    let mut all = 0;
    for (at, (room, place)) in exhibition.rooms.iter().zip(&house.rooms).enumerate() {
        let models = room.works.iter().filter(|work| matches!(work.image, Image::Model(_))).count();
        let (stood, standing) = (plinths(place), solids(&exhibition, &house, at));
        assert_eq!((stood.len(), standing.len()), (models, models), "room {at}");
        for (one, standing) in stood.iter().zip(&standing) {
            stands_well(place, one);
            let (_, plinth, foot) = one;
            let used = || standing.triangles.iter().flatten().map(|corner| standing.corners[*corner as usize]);
            assert!(used().all(|corner| foot.holds(flat(corner))), "over the rim of {plinth:?}");
            let low = used().map(|corner| corner.y).fold(f32::INFINITY, f32::min);
            assert!((low - plinth.size.y).abs() < 1e-3, "its foot at {low}, the plinth's top at {}", plinth.size.y);
            assert!(standing.normals.iter().all(|way| (way.length() - 1.0).abs() < 1e-3));
            assert_eq!((standing.normals.len(), standing.finish.len()), (standing.corners.len(), standing.corners.len()));
        }
        all += models;
    }
    assert!(all > 0);
}

#[test]
fn no_plinth_of_ours_stands_in_anything() {
    let (_, house) = open("scenes/china-flows");
    for (at, room) in house.rooms.iter().enumerate() {
        for (hung, _, foot) in plinths(room) {
            let touching: Vec<_> = room.furniture.iter().filter(|thing| thing.footprint().touches(foot)).collect();
            assert_eq!(touching, [&Furniture::Plinth(foot)], "room {at}, work {}", hung.work);
            let before: Vec<usize> =
                room.works.iter().filter(|other| foot.grown(BODY - 0.02).holds(flat(other.stand))).map(|other| other.work).collect();
            assert_eq!(before, [0; 0], "room {at}: the plinth of {} is where one stands to see these", hung.work);
        }
    }
}

// Its light.

/// A room with these solids in it, baked.
struct Lit {
    map: LightMap,
    charts: Charts,
    house: House,
}

fn lit(things: &[Standing], threads: usize) -> Lit {
    let (exhibition, house) = open("tests/pure/good/minimal");
    let fabric = Fabric::new(&house.rooms[0], &exhibition.rooms[0]);
    let quality = Quality::DRAFT.on(threads);
    let map = bake(&exhibition, &house, 0, &fabric, things, quality).unwrap();
    Lit { map, charts: Charts::new(&house.rooms[0], &fabric, quality.density), house }
}

impl Lit {
    fn floor(&self, x: f32, along: f32) -> i32 {
        let uv = self.charts.uv(Side::Floor, self.house.rooms[0].entrance + Vec3::new(x, 0.0, -along));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "inside the map")]
        let (x, y) = ((uv.x * self.map.width as f32) as u32, (uv.y * self.map.height as f32) as u32);
        let at = ((y.min(self.map.height - 1) * self.map.width + x.min(self.map.width - 1)) * 4) as usize;
        self.map.texels[at..at + 3].iter().map(|part| i32::from(*part)).sum()
    }
}

/// A block on the bare floor, as on a plinth of no height.
fn on_floor(size: Vec3, x: f32, along: f32) -> Standing {
    let foot = Vec3::new(x, 0.0, -along);
    let plinth = Plinth { foot, size: Vec3::ZERO, glass: 0.0, turned: 0.0, scale: 1.0, low: true };
    Standing::new(&block(size, Vec3::splat(0.5)), &plinth)
}

#[test]
fn solids_get_their_light_and_throw_shadows() {
    let things = [on_floor(Vec3::new(2.4, 1.2, 2.4), -0.5, 4.6), on_floor(Vec3::splat(0.4), 2.0, 2.0)];
    let with = lit(&things, 1);
    assert_eq!(with.map.solids.len(), things.iter().map(|thing| thing.corners.len()).sum::<usize>());
    assert!(with.map == lit(&things, 4).map, "another map on four threads");
    let without = lit(&[], 1);
    assert!(without.map.solids.is_empty());
    assert_eq!((without.map.width, without.map.height), (with.map.width, with.map.height));
    let (under, free) = (with.floor(-0.5, 4.6), without.floor(-0.5, 4.6));
    assert!(under + 20 < free, "under it {under}, without it {free}");
    // Tops are bright, and nothing shines on what lies on the floor.
    let light = |way: Vec3| {
        let lit = things[0].normals.iter().zip(&with.map.solids).filter(|(normal, _)| normal.distance(way) < 1e-3);
        lit.map(|(_, light)| light.iter().map(|part| i32::from(*part)).sum::<i32>()).max().unwrap()
    };
    assert!(light(Vec3::Y) > light(Vec3::NEG_Y) + 60, "top {}, foot {}", light(Vec3::Y), light(Vec3::NEG_Y));
}

// Its picture.

const BEFORE: View = View { turned: 0.4, above: 0.24, closer: 1.0 };

fn red() -> Sitter {
    Sitter::new(&block(Vec3::splat(0.4), Vec3::new(0.8, 0.02, 0.02)))
}

fn pixel(picture: &Pixels, x: u32, y: u32) -> [i32; 3] {
    let at = ((y * picture.width + x) * 4) as usize;
    [0, 1, 2].map(|part| i32::from(picture.rgba[at + part]))
}

/// How far two pictures differ, in steps of a byte a part.
fn apart(a: &Pixels, b: &Pixels) -> f64 {
    assert_eq!((a.width, a.height), (b.width, b.height));
    let sum: u32 = a.rgba.iter().zip(&b.rgba).map(|(a, b)| u32::from(a.abs_diff(*b))).sum();
    f64::from(sum) / f64::from(a.width * a.height * 4)
}

#[test]
fn a_red_block_is_red_on_paper() {
    for fine in [false, true] {
        let picture = red().portrait(BEFORE, 80, 60, fine);
        assert_eq!((picture.width, picture.height, picture.rgba.len()), (80, 60, 80 * 60 * 4));
        let [r, g, b] = pixel(&picture, 40, 30);
        assert!(r > g + 50 && r > b + 50, "in the middle {r} {g} {b}");
        for (x, y) in [(0, 0), (79, 0), (0, 59), (79, 59)] {
            let [r, g, b] = pixel(&picture, x, y);
            assert!(r.abs_diff(b) < 30 && r.abs_diff(g) < 20 && r.min(g).min(b) > 80, "at {x} {y} {r} {g} {b}");
        }
    }
}

#[test]
fn closer_the_block_fills_the_picture() {
    let picture = red().portrait(View { closer: 6.0, ..BEFORE }, 40, 40, false);
    for (x, y) in [(2, 2), (37, 2), (2, 37), (37, 37)] {
        let [r, g, _] = pixel(&picture, x, y);
        assert!(r > g + 30, "at {x} {y} {r} {g}");
    }
}

#[test]
fn a_full_turn_changes_nothing_and_less_does() {
    let long = Sitter::new(&block(Vec3::new(0.9, 0.3, 0.2), Vec3::new(0.8, 0.3, 0.1)));
    let seen = |turned: f32| long.portrait(View { turned, ..BEFORE }, 64, 64, false);
    assert_eq!(seen(0.4), seen(0.4));
    for turns in [-TAU, TAU] {
        assert!(apart(&seen(0.4), &seen(0.4 + turns)) < 1.0);
    }
    assert!(apart(&seen(0.4), &seen(1.6)) > 3.0);
}

#[test]
fn a_picture_of_no_size_or_from_nowhere_is_no_panic() {
    let sitters = [red(), Sitter::new(&block(Vec3::new(0.4, 0.0, 0.4), Vec3::ONE)), Sitter::new(&block(Vec3::ZERO, Vec3::ONE))];
    let views = [
        BEFORE,
        View { turned: f32::NAN, ..BEFORE },
        View { above: f32::NAN, ..BEFORE },
        View { closer: f32::NAN, ..BEFORE },
        View { closer: 0.0, ..BEFORE },
        View { closer: -1.0, ..BEFORE },
        View { turned: f32::INFINITY, ..BEFORE },
    ];
    for sitter in &sitters {
        for view in views {
            for (width, height) in [(0, 0), (0, 9), (9, 0), (1, 1), (16, 12)] {
                for fine in [false, true] {
                    let picture = sitter.portrait(view, width, height, fine);
                    assert_eq!(picture.rgba.len(), (picture.width * picture.height * 4) as usize);
                }
            }
        }
    }
}
