//! Baked light: the same every time, brighter under lamps, darker in corners.

use enfilade::exhibition::{Depth, Folder, Glyphs};
use enfilade::hang;
use enfilade::light::{Charts, LightMap, Side, bake};
use glam::{Vec2, Vec3};
use std::path::Path;

fn baked() -> (LightMap, Charts, enfilade::hang::RoomPlace) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let opened = hang::open(&Folder::new(root.join("tests/pure/good/minimal")), &Glyphs::default(), Depth::Headers);
    let (exhibition, house) = opened.shown.unwrap();
    let place = house.rooms[0].clone();
    let charts = Charts::new(&place);
    (bake(&place, &exhibition.rooms[0], &charts), charts, place)
}

fn brightness(map: &LightMap, uv: Vec2) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "inside the map")]
    let (x, y) = ((uv.x * map.width as f32) as u32, (uv.y * map.height as f32) as u32);
    let at = ((y.min(map.height - 1) * map.width + x.min(map.width - 1)) * 4) as usize;
    map.texels[at..at + 3].iter().map(|part| u32::from(*part)).sum()
}

#[test]
fn the_same_room_gives_the_same_light() {
    assert_eq!(baked().0, baked().0);
}

#[test]
fn a_work_stands_in_a_pool_of_light() {
    let (map, charts, place) = baked();
    let hung = place.works[0];
    let side = Side::Wall(hung.place.wall);
    let at_work = brightness(&map, charts.uv(side, hung.centre));
    let far = place.wall(hung.place.wall).point(0.2, place.size.z - 0.3, 0.0);
    assert!(at_work > brightness(&map, charts.uv(side, far)) + 40);
}

#[test]
fn corners_are_darker_than_the_open_floor() {
    let (map, charts, place) = baked();
    let floor = |x: f32, along: f32| brightness(&map, charts.uv(Side::Floor, place.entrance + Vec3::new(x, 0.0, -along)));
    let corner = floor(place.size.x / 2.0 - 0.1, place.size.y - 0.1);
    assert!(corner < floor(place.size.x * 0.2, place.size.y * 0.5), "{corner}");
}

#[test]
fn what_shines_by_itself_is_white() {
    let (map, charts, _) = baked();
    assert_eq!(brightness(&map, charts.glow()), 3 * 255);
}
