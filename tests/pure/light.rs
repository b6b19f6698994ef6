//! Baked light: the same every time, brighter under lamps, darker in corners,
//! coloured by what it falls on, and coming through doorways.

use enfilade::exhibition::colour::Colour;
use enfilade::exhibition::{Depth, Exhibition, Folder, Glyphs};
use enfilade::fabric::{Fabric, Side};
use enfilade::hang::{self, Furniture, House};
use enfilade::light::{Charts, LightMap, Quality, bake};
use glam::{Vec2, Vec3};
use std::path::Path;

/// One room of the given exhibition, changed and baked.
struct Baked {
    map: LightMap,
    charts: Charts,
    house: House,
}

fn open(name: &str) -> (Exhibition, House) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let opened = hang::open(&Folder::new(root.join(name)), &Glyphs::default(), Depth::Headers);
    opened.shown.unwrap()
}

fn baked(change: impl Fn(&mut Exhibition), quality: Quality) -> Baked {
    let (mut exhibition, house) = open("tests/pure/good/minimal");
    change(&mut exhibition);
    let fabric = Fabric::new(&house.rooms[0], &exhibition.rooms[0]);
    let map = bake(&exhibition, &house, 0, &fabric, &[], quality).unwrap();
    Baked { map, charts: Charts::new(&house.rooms[0], &fabric, quality.density), house }
}

impl Baked {
    fn texel(&self, uv: Vec2) -> [i32; 3] {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "inside the map")]
        let (x, y) = ((uv.x * self.map.width as f32) as u32, (uv.y * self.map.height as f32) as u32);
        let at = ((y.min(self.map.height - 1) * self.map.width + x.min(self.map.width - 1)) * 4) as usize;
        [0, 1, 2].map(|part| i32::from(self.map.texels[at + part]))
    }

    fn brightness(&self, side: Side, point: Vec3) -> i32 {
        self.texel(self.charts.uv(side, point)).iter().sum()
    }

    fn floor(&self, x: f32, along: f32) -> i32 {
        self.brightness(Side::Floor, self.house.rooms[0].entrance + Vec3::new(x, 0.0, -along))
    }
}

#[test]
fn the_same_room_gives_the_same_light_on_any_number_of_threads() {
    let one = baked(|_| (), Quality::DRAFT).map;
    assert_eq!(one, baked(|_| (), Quality::DRAFT).map);
    assert_eq!(one, baked(|_| (), Quality::DRAFT.on(3)).map);
}

#[test]
fn a_draft_lies_in_the_map_as_the_fine_light_does() {
    let (draft, fine) = (baked(|_| (), Quality::DRAFT), baked(|_| (), Quality::FINE));
    assert_eq!((draft.map.width, draft.map.height), (fine.map.width, fine.map.height));
    let mean = |map: &LightMap| map.texels.iter().map(|part| u64::from(*part)).sum::<u64>() / map.texels.len() as u64;
    assert!(mean(&draft.map).abs_diff(mean(&fine.map)) < 12);
}

#[test]
fn a_work_stands_in_a_pool_of_light() {
    let baked = baked(|_| (), Quality::FINE);
    let place = &baked.house.rooms[0];
    let hung = place.works[0];
    let side = Side::Wall(hung.place.wall);
    let above = hung.centre + Vec3::Y * (hung.size.1 / 2.0 + 0.25);
    let far = place.wall(hung.place.wall).point(0.2, place.size.z - 0.3, 0.0);
    assert!(baked.brightness(side, above) > baked.brightness(side, far) + 40);
}

#[test]
fn corners_are_darker_than_the_open_floor() {
    let baked = baked(|_| (), Quality::DRAFT);
    let size = baked.house.rooms[0].size;
    assert!(baked.floor(size.x / 2.0 - 0.1, size.y - 0.1) < baked.floor(size.x * 0.2, size.y * 0.5));
}

#[test]
fn the_floor_under_a_bench_is_darker_than_beside_it() {
    let (exhibition, house) = open("scenes/china-flows");
    let fabric = Fabric::new(&house.rooms[0], &exhibition.rooms[0]);
    let map = bake(&exhibition, &house, 0, &fabric, &[], Quality::FINE).unwrap();
    let baked = Baked { map, charts: Charts::new(&house.rooms[0], &fabric, Quality::FINE.density), house };
    let mut seats = baked.house.rooms[0].furniture.iter().filter_map(|thing| match thing {
        Furniture::Bench { at, .. } => Some(*at),
        Furniture::Furnishing { foot, .. } => {
            let middle = (foot.min + foot.max) / 2.0;
            Some(Vec3::new(middle.x, 0.0, middle.y))
        }
        Furniture::Panel { .. } | Furniture::Plinth(_) => None,
    });
    let bench = seats.next_back().expect("the room has benches");
    let floor = |x: f32| baked.brightness(Side::Floor, bench + Vec3::X * x);
    assert!(floor(0.0) + 15 < floor(0.9), "{} {}", floor(0.0), floor(0.9));
}

#[test]
fn a_red_wall_reddens_the_floor() {
    let paint = |colour: Colour| {
        let change = move |exhibition: &mut Exhibition| {
            exhibition.rooms[0].mood.palette.ground = colour;
            exhibition.rooms[0].mood.wainscot = colour;
        };
        baked(change, Quality::DRAFT)
    };
    let red = |baked: &Baked| {
        let size = baked.house.rooms[0].size;
        let at = baked.house.rooms[0].entrance + Vec3::new(-size.x / 2.0 + 0.3, 0.0, -size.y * 0.7);
        let [r, g, _] = baked.texel(baked.charts.uv(Side::Floor, at));
        r - g
    };
    let (red_wall, grey_wall) = (red(&paint(Colour::rgb(220, 30, 30))), red(&paint(Colour::rgb(150, 150, 150))));
    assert!(red_wall > grey_wall + 5, "{red_wall} {grey_wall}");
}

#[test]
fn light_falls_through_a_doorway_into_a_dark_room() {
    let (mut exhibition, house) = open("scenes/china-flows");
    exhibition.rooms[1].mood.light =
        enfilade::exhibition::Light { spots: 0.0, general: 0.0, panels: 0.0, daylight: 0.0, ..exhibition.rooms[1].mood.light };
    let fabric = Fabric::new(&house.rooms[1], &exhibition.rooms[1]);
    let map = bake(&exhibition, &house, 1, &fabric, &[], Quality::DRAFT).unwrap();
    let baked = Baked { map, charts: Charts::new(&house.rooms[1], &fabric, Quality::DRAFT.density), house };
    let place = &baked.house.rooms[1];
    let floor = |x: f32, along: f32| baked.brightness(Side::Floor, place.entrance + Vec3::new(x, 0.0, -along));
    assert!(floor(0.0, 0.6) > floor(place.size.x * 0.45, place.size.y * 0.5) + 20);
}

#[test]
fn without_any_lamp_it_is_dark_and_nothing_breaks() {
    let dark = baked(
        |exhibition| {
            let light = &mut exhibition.rooms[0].mood.light;
            (light.spots, light.general, light.panels, light.daylight) = (0.0, 0.0, 0.0, 0.0);
        },
        Quality::DRAFT,
    );
    assert!(dark.floor(0.0, 3.0) < 12);
}

#[test]
fn what_shines_by_itself_is_white() {
    let baked = baked(|_| (), Quality::DRAFT);
    assert_eq!(baked.texel(baked.charts.glow()), [255; 3]);
}
