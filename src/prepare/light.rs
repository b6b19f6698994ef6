//! A room's light map, from the cache or baked and kept.

use super::cache::{Cache, Key};
use crate::exhibition::Exhibition;
use crate::fabric::Fabric;
use crate::hang::House;
use crate::light::{LightMap, Quality, bake};

/// Maps baked by another version of this are baked again.
const VERSION: &[u8] = b"light 2";

/// The light map of a room; none when there is no such room.
pub fn light(cache: &Cache, exhibition: &Exhibition, house: &House, at: usize, fabric: &Fabric, quality: Quality) -> Option<LightMap> {
    let key = key(exhibition, house, at, quality);
    if let Some(map) = kept(cache, key) {
        return Some(map);
    }
    let map = bake(exhibition, house, at, fabric, quality)?;
    keep(cache, key, &map);
    Some(map)
}

/// A quick map in the layout of the fine one; not kept.
pub fn draft_light(exhibition: &Exhibition, house: &House, at: usize, fabric: &Fabric) -> Option<LightMap> {
    bake(exhibition, house, at, fabric, Quality::DRAFT)
}

/// The kept map of a room, if there is one.
pub fn kept_light(cache: &Cache, exhibition: &Exhibition, house: &House, at: usize, quality: Quality) -> Option<LightMap> {
    kept(cache, key(exhibition, house, at, quality))
}

/// Everything that light depends on: the room and those beside it.
fn key(exhibition: &Exhibition, house: &House, at: usize, quality: Quality) -> Key {
    let rooms = at.saturating_sub(1)..(at + 2).min(exhibition.rooms.len());
    let of = |at: usize| {
        let room = &exhibition.rooms[at];
        let blanks: Vec<bool> = room.works.iter().map(|work| work.image == crate::exhibition::Image::Blank).collect();
        format!("{:?} {:?} {blanks:?} {:?}", room.mood, room.plan, house.rooms.get(at))
    };
    let rooms: Vec<String> = rooms.map(of).collect();
    Key::of(&[VERSION, format!("{} of {rooms:?}", at.min(1)).as_bytes(), format!("{:?}", quality.kind()).as_bytes()])
}

fn keep(cache: &Cache, key: Key, map: &LightMap) {
    let head = [map.width.to_le_bytes(), map.height.to_le_bytes()].concat();
    cache.put(key, &head, &[lz4_flex::compress(&map.texels)]);
}

fn kept(cache: &Cache, key: Key) -> Option<LightMap> {
    let entry = cache.get(key)?;
    let number = |at: usize| Some(u32::from_le_bytes(entry.head.get(at..at + 4)?.try_into().ok()?));
    let (width, height) = (number(0)?, number(4)?);
    let size = u64::from(width).checked_mul(u64::from(height)).filter(|texels| *texels <= 1 << 24)? * 4;
    let size = usize::try_from(size).ok()?;
    let texels = lz4_flex::decompress(&entry.block(0)?, size).ok().filter(|texels| texels.len() == size)?;
    Some(LightMap { width, height, texels })
}
