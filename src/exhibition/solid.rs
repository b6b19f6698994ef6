//! Solid models: binary glTF files, read whole, measured, and bounded.
//!
//! Triangles with normals and plain materials are taken; textures, skins and
//! animations are passed over.

use super::finding::Code;
use super::media::{Trouble, trouble};
use glam::{Mat4, Vec3};
use gltf::Semantic;
use gltf::accessor::{DataType, Dimensions};
use std::fs;
use std::path::Path;

/// The most triangles a model may have.
pub const MOST_TRIANGLES: usize = 20_000;

/// The most parts a model may be put together from.
const MOST_PARTS: usize = 5000;

/// The most bytes a model's file may have.
const MOST_BYTES: u64 = 16 << 20;

/// What a part of a model is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finish {
    /// What it throws back, linear light from 0 to 1.
    pub colour: Vec3,
    /// 1 for bare metal.
    pub metal: f32,
    /// 0 for a mirror, 1 for chalk.
    pub rough: f32,
    /// Light of its own, linear.
    pub glow: Vec3,
}

/// A model as it was made: metres, y up, its front towards +z.
#[derive(Clone, Debug, PartialEq)]
pub struct Solid {
    /// Every corner.
    pub corners: Vec<Vec3>,
    /// Which way the surface looks there; length 1.
    pub normals: Vec<Vec3>,
    /// Index of the corner's finish.
    pub finish: Vec<u16>,
    /// What it is made of.
    pub finishes: Vec<Finish>,
    /// Corners of triangles, against the clock as seen from outside.
    pub triangles: Vec<[u32; 3]>,
    /// The least coordinates.
    pub min: Vec3,
    /// The greatest coordinates.
    pub max: Vec3,
}

impl Solid {
    /// Width, height and depth, metres.
    pub fn size(&self) -> Vec3 {
        self.max - self.min
    }

    /// Reads a model.
    ///
    /// # Errors
    /// When it is no binary glTF, keeps its data elsewhere, has no triangles,
    /// too many, or ones that are nowhere.
    pub fn read(path: &Path) -> Result<Self, Trouble> {
        let unreadable = |why: String| {
            trouble(Code::UnreadableMedia, format!("this model cannot be read: {why}"), "save it again as binary glTF 2.0 (`.glb`)")
        };
        if fs::metadata(path).is_ok_and(|about| about.len() > MOST_BYTES) {
            let message = format!("this model's file has more than {} MB", MOST_BYTES >> 20);
            return Err(trouble(Code::MediaTooLarge, message, "save it without textures, and with fewer triangles"));
        }
        let data = fs::read(path).map_err(|error| unreadable(error.to_string()))?;
        // What the library does not look at before it relies on it.
        if !has_its_parts(&data) {
            return Err(unreadable("it breaks off, or names parts that are not there".to_owned()));
        }
        let file = gltf::Gltf::from_slice(&data).map_err(|error| unreadable(error.to_string()))?;
        let Some(blob) = file.blob.as_deref() else {
            return Err(unreadable("its data is in another file".to_owned()));
        };
        let mut solid = Self::empty();
        let scene = file.default_scene().or_else(|| file.scenes().next()).ok_or_else(|| unreadable("it has no scene".to_owned()))?;
        let mut parts = 0;
        for node in scene.nodes() {
            solid.add(&node, Mat4::IDENTITY, blob, (&mut parts, 0))?;
        }
        solid.proven()
    }

    fn empty() -> Self {
        Self {
            corners: Vec::new(),
            normals: Vec::new(),
            finish: Vec::new(),
            finishes: Vec::new(),
            triangles: Vec::new(),
            min: Vec3::INFINITY,
            max: Vec3::NEG_INFINITY,
        }
    }

    /// Adds a part and those that hang on it; `parts` counts them all.
    fn add(&mut self, node: &gltf::Node, parent: Mat4, blob: &[u8], (parts, depth): (&mut usize, u8)) -> Result<(), Trouble> {
        *parts += 1;
        if depth > 32 || *parts > MOST_PARTS {
            let message = "this model has too many parts, or they lie too deep in one another";
            return Err(trouble(Code::UnreadableMedia, message, "save it as one mesh"));
        }
        let place = parent * Mat4::from_cols_array_2d(&node.transform().matrix());
        for primitive in node.mesh().into_iter().flat_map(|mesh| mesh.primitives().collect::<Vec<_>>()) {
            if primitive.mode() == gltf::mesh::Mode::Triangles {
                self.primitive(&primitive, place, blob)?;
            }
        }
        node.children().try_for_each(|child| self.add(&child, place, blob, (&mut *parts, depth + 1)))
    }

    fn primitive(&mut self, primitive: &gltf::Primitive, place: Mat4, blob: &[u8]) -> Result<(), Trouble> {
        let broken = |what: &str| trouble(Code::UnreadableMedia, format!("this model is broken: {what}"), "save it again");
        let counted = primitive.indices().or_else(|| primitive.get(&Semantic::Positions)).map_or(0, |list| list.count());
        if self.triangles.len() + counted / 3 > MOST_TRIANGLES {
            let message = format!("this model has more than {MOST_TRIANGLES} triangles");
            return Err(trouble(Code::MediaTooLarge, message, "simplify it: what nobody sees at its scale can go"));
        }
        // The library trusts the file's own lengths; ours are looked at first.
        if !sound(primitive, blob) {
            return Err(broken("it breaks off"));
        }
        let reader = primitive.reader(|_| Some(blob));
        let corners: Vec<Vec3> =
            reader.read_positions().ok_or_else(|| broken("it has no corners"))?.map(|at| place.transform_point3(at.into())).collect();
        let first = u32::try_from(self.corners.len()).unwrap_or(u32::MAX);
        let count = u32::try_from(corners.len()).unwrap_or(u32::MAX);
        let indices: Vec<u32> = reader.read_indices().map_or_else(|| (0..count).collect(), |list| list.into_u32().collect());
        if indices.iter().any(|index| *index >= count) {
            return Err(broken("a triangle has a corner that is not there"));
        }
        // A mirror turns triangles inside out.
        let mirrored = place.determinant() < 0.0;
        let triangles: Vec<[u32; 3]> =
            indices.chunks_exact(3).map(|t| if mirrored { [t[0], t[2], t[1]] } else { [t[0], t[1], t[2]] }).collect();
        let turned = place.inverse().transpose();
        let mut normals: Vec<Vec3> = match reader.read_normals() {
            Some(list) => list.map(|way| turned.transform_vector3(way.into()).normalize_or(Vec3::Y)).collect(),
            None => even_normals(&corners, &triangles),
        };
        normals.resize(corners.len(), Vec3::Y);
        let material = primitive.material();
        let about = material.pbr_metallic_roughness();
        let [red, green, blue, _] = about.base_color_factor();
        let unit = |value: f32| if value.is_finite() { value.clamp(0.0, 1.0) } else { 0.5 };
        let finish = Finish {
            colour: Vec3::new(unit(red), unit(green), unit(blue)),
            metal: unit(about.metallic_factor()),
            rough: unit(about.roughness_factor()),
            glow: Vec3::from(material.emissive_factor().map(unit)),
        };
        let known = self.finishes.iter().position(|other| *other == finish).unwrap_or_else(|| {
            self.finishes.push(finish);
            self.finishes.len() - 1
        });
        self.finish.extend(std::iter::repeat_n(u16::try_from(known).unwrap_or(u16::MAX), corners.len()));
        self.triangles.extend(triangles.into_iter().map(|corners| corners.map(|corner| first + corner)));
        self.corners.extend(corners);
        self.normals.extend(normals);
        Ok(())
    }

    fn proven(mut self) -> Result<Self, Trouble> {
        if self.triangles.is_empty() {
            return Err(trouble(Code::UnreadableMedia, "this model has no triangles", "save it again with its meshes"));
        }
        let used = self.triangles.iter().flatten().filter_map(|at| self.corners.get(*at as usize));
        for corner in used {
            (self.min, self.max) = (self.min.min(*corner), self.max.max(*corner));
        }
        if !(self.corners.iter().all(|corner| corner.is_finite()) && self.size().max_element() > 0.0) {
            return Err(trouble(Code::UnreadableMedia, "this model has corners that are nowhere", "save it again"));
        }
        Ok(self)
    }
}

/// Whether a file is as long as it says, and every list of corners that its
/// meshes name is there. A text file, which has no such head, is left to the
/// library.
fn has_its_parts(data: &[u8]) -> bool {
    let number = |at: usize| data.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes);
    let json = if data.starts_with(b"glTF") {
        let (Some(length), Some(text)) = (number(8), number(12)) else { return false };
        let (length, text) = (length as usize, text as usize);
        let end = text.checked_add(20).filter(|end| *end <= length && length <= data.len());
        let Some(json) = end.and_then(|end| data.get(20..end)) else { return false };
        json
    } else {
        data
    };
    let Ok(json) = serde_json::from_slice::<serde_json::Value>(json) else { return !data.starts_with(b"glTF") };
    let lists = json.get("accessors").and_then(|lists| lists.as_array()).map_or(0, Vec::len) as u64;
    let there = |index: &serde_json::Value| index.as_u64().is_some_and(|index| index < lists);
    let parts = |mesh: &serde_json::Value| mesh.get("primitives").and_then(|parts| parts.as_array()).cloned().unwrap_or_default();
    let meshes = json.get("meshes").and_then(|meshes| meshes.as_array()).cloned().unwrap_or_default();
    meshes.iter().flat_map(parts).all(|part| {
        let attributes = part.get("attributes").and_then(|attributes| attributes.as_object());
        attributes.is_none_or(|attributes| attributes.values().all(there)) && part.get("indices").is_none_or(there)
    })
}

/// Whether everything a primitive names lies within the file's data.
fn sound(primitive: &gltf::Primitive, blob: &[u8]) -> bool {
    let within = |accessor: gltf::Accessor| {
        let Some(view) = accessor.view() else { return false };
        let one = accessor.size();
        let stride = view.stride().unwrap_or(one);
        if stride < one {
            return false;
        }
        let needed = accessor.count().checked_sub(1).and_then(|steps| steps.checked_mul(stride)).and_then(|bytes| bytes.checked_add(one));
        let end = needed.and_then(|needed| needed.checked_add(accessor.offset())).filter(|needed| *needed <= view.length());
        end.is_some() && view.offset().checked_add(view.length()).is_some_and(|end| end <= blob.len()) && accessor.sparse().is_none()
    };
    let points = |accessor: &gltf::Accessor| accessor.data_type() == DataType::F32 && accessor.dimensions() == Dimensions::Vec3;
    let counts = |accessor: &gltf::Accessor| {
        matches!(accessor.data_type(), DataType::U8 | DataType::U16 | DataType::U32) && accessor.dimensions() == Dimensions::Scalar
    };
    let attribute = |(semantic, accessor): (Semantic, gltf::Accessor)| match semantic {
        Semantic::Positions | Semantic::Normals => points(&accessor) && within(accessor),
        _ => true,
    };
    primitive.attributes().all(attribute) && primitive.indices().is_none_or(|accessor| counts(&accessor) && within(accessor))
}

/// Normals of a model that brings none: each corner looks as its triangles do.
fn even_normals(corners: &[Vec3], triangles: &[[u32; 3]]) -> Vec<Vec3> {
    let mut normals = vec![Vec3::ZERO; corners.len()];
    for triangle in triangles {
        let [a, b, c] = triangle.map(|at| corners[at as usize]);
        for at in triangle {
            normals[*at as usize] += (b - a).cross(c - a);
        }
    }
    normals.into_iter().map(|way| way.normalize_or(Vec3::Y)).collect()
}
