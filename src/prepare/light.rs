//! A room's light map, from the cache or baked and kept.

use super::cache::{Cache, Key};
use crate::exhibition::{Exhibition, Image, Solid};
use crate::fabric::{Fabric, Standing};
use crate::hang::{House, Hung};
use crate::light::{LightMap, Quality, bake};
use glam::Vec3;

/// Maps baked by another version of this are baked again.
const VERSION: &[u8] = b"light 5";

/// The light map of a room; none when there is no such room.
pub fn light(
    cache: &Cache,
    exhibition: &Exhibition,
    house: &House,
    at: usize,
    fabric: &Fabric,
    solids: &[Standing],
    quality: Quality,
) -> Option<LightMap> {
    let key = key(exhibition, house, at, solids, quality);
    if let Some(map) = kept(cache, key, solids) {
        return Some(map);
    }
    let map = bake(exhibition, house, at, fabric, solids, quality)?;
    keep(cache, key, &map);
    Some(map)
}

/// A quick map in the layout of the fine one; not kept.
pub fn draft_light(exhibition: &Exhibition, house: &House, at: usize, fabric: &Fabric, solids: &[Standing]) -> Option<LightMap> {
    bake(exhibition, house, at, fabric, solids, Quality::DRAFT)
}

/// The kept map of a room, if there is one.
pub fn kept_light(
    cache: &Cache,
    exhibition: &Exhibition,
    house: &House,
    at: usize,
    solids: &[Standing],
    quality: Quality,
) -> Option<LightMap> {
    kept(cache, key(exhibition, house, at, solids, quality), solids)
}

/// The models that stand in a room, read from their files. One that cannot be
/// read any more is left out; its plinth stays empty.
pub fn solids(exhibition: &Exhibition, house: &House, at: usize) -> Vec<Standing> {
    let (Some(room), Some(place)) = (exhibition.rooms.get(at), house.rooms.get(at)) else { return Vec::new() };
    let standing = |hung: &Hung| match (&room.works.get(hung.work)?.image, &hung.plinth) {
        (Image::Model(model), Some(plinth)) => Some(Standing::new(&Solid::read(&model.path).ok()?, plinth)),
        _ => None,
    };
    place.works.iter().filter_map(standing).collect()
}

/// Everything that light depends on: the room and those beside it.
fn key(exhibition: &Exhibition, house: &House, at: usize, solids: &[Standing], quality: Quality) -> Key {
    let rooms = at.saturating_sub(1)..(at + 2).min(exhibition.rooms.len());
    let of = |at: usize| {
        let room = &exhibition.rooms[at];
        let blanks: Vec<bool> = room.works.iter().map(|work| work.image == Image::Blank).collect();
        format!("{:?} {:?} {blanks:?} {:?}", room.mood, room.plan, house.rooms.get(at))
    };
    let rooms: Vec<String> = rooms.map(of).collect();
    let corners: Vec<u8> = solids.iter().flat_map(|solid| &solid.corners).flat_map(Vec3::to_array).flat_map(f32::to_le_bytes).collect();
    Key::of(&[VERSION, format!("{} of {rooms:?}", at.min(1)).as_bytes(), format!("{:?}", quality.kind()).as_bytes(), &corners])
}

fn keep(cache: &Cache, key: Key, map: &LightMap) {
    let head = [map.width.to_le_bytes(), map.height.to_le_bytes()].concat();
    cache.put(key, &head, &[lz4_flex::compress(&map.texels), lz4_flex::compress(map.solids.as_flattened())]);
}

fn kept(cache: &Cache, key: Key, solids: &[Standing]) -> Option<LightMap> {
    let entry = cache.get(key)?;
    let number = |at: usize| Some(u32::from_le_bytes(entry.head.get(at..at + 4)?.try_into().ok()?));
    let (width, height) = (number(0)?, number(4)?);
    let size = u64::from(width).checked_mul(u64::from(height)).filter(|texels| *texels <= 1 << 24)? * 4;
    let size = usize::try_from(size).ok()?;
    let whole = |at: usize, size: usize| lz4_flex::decompress(&entry.block(at)?, size).ok().filter(|data| data.len() == size);
    let corners: usize = solids.iter().map(|solid| solid.corners.len()).sum();
    let (texels, solids) = (whole(0, size)?, whole(1, corners * 3)?);
    Some(LightMap { width, height, texels, solids: solids.as_chunks().0.to_vec() })
}
