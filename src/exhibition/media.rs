//! Media files: where they may lie, and what their headers say.

use super::finding::Code;
use image::ImageReader;
use resvg::usvg::roxmltree;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The most pixels a picture may have that is read at once.
const LARGEST_PICTURE: u64 = 64_000_000;

/// The longest side a picture may have, in pixels. JPEG, TIFF and PNG above
/// 64 million pixels are scans, which are read in bands.
pub const LARGEST_SIDE: u32 = 100_000;

/// Why a media file cannot be used: the kind of finding, the problem, advice.
pub type Trouble = (Code, String, String);

pub(super) fn trouble(code: Code, message: impl Into<String>, help: impl Into<String>) -> Trouble {
    (code, message.into(), help.into())
}

/// The file that `name` means inside `folder`.
pub(super) fn locate(folder: &Path, name: &str) -> Result<PathBuf, Trouble> {
    let leaves = || {
        trouble(
            Code::PathLeaves,
            format!("`{name}` leaves the media folder"),
            "write a path inside the media folder, with `/` between folders and without `..`",
        )
    };
    let inside = |part: Component| matches!(part, Component::Normal(_) | Component::CurDir);
    if name.is_empty() || name.contains(['\\', ':', '\0']) || !Path::new(name).components().all(inside) {
        return Err(leaves());
    }
    let path = folder.join(name);
    let missing = || {
        trouble(
            Code::MissingMedia,
            format!("`{name}` is not in the media folder"),
            format!("put it into {}, or correct the name", folder.display()),
        )
    };
    // A link may point out of the folder as well.
    let real = path.canonicalize().map_err(|_| missing())?;
    let root = folder.canonicalize().map_err(|_| missing())?;
    if !real.starts_with(&root) {
        return Err(leaves());
    }
    if !real.is_file() {
        return Err(missing());
    }
    Ok(path)
}

/// Whether a picture is a drawing, by its name.
pub fn is_svg(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("svg"))
}

/// A picture's width and height, from its header alone.
pub(super) fn picture_size(path: &Path) -> Result<(f32, f32), Trouble> {
    if fs::metadata(path).is_ok_and(|about| about.len() == 0) {
        return Err(trouble(Code::UnreadableMedia, "this picture file is empty (0 bytes)", "copy it again from where it came"));
    }
    if is_svg(path) { svg_size(path) } else { raster_size(path) }
}

fn raster_size(path: &Path) -> Result<(f32, f32), Trouble> {
    let (width, height) = ImageReader::open(path)
        .and_then(ImageReader::with_guessed_format)
        .map_err(image::ImageError::from)
        .and_then(ImageReader::into_dimensions)
        .map_err(|error| {
            trouble(Code::UnreadableMedia, format!("this picture cannot be read: {error}"), "save it again as PNG, JPEG, WebP or TIFF")
        })?;
    if width.max(height) > LARGEST_SIDE {
        let message = format!("this picture has {width} × {height} pixels; at most {LARGEST_SIDE} a side can be shown");
        return Err(trouble(Code::MediaTooLarge, message, "save a smaller copy"));
    }
    if is_scan(width, height) && !can_be_scan(path) {
        let message = format!(
            "this picture has {width} × {height} pixels; above {} million it must be JPEG, TIFF or PNG",
            LARGEST_PICTURE / 1_000_000
        );
        return Err(trouble(Code::MediaTooLarge, message, "save it as a JPEG (not progressive) or as a tiled TIFF"));
    }
    if width == 0 || height == 0 {
        return Err(trouble(Code::UnreadableMedia, "this picture has no pixels", "save it again"));
    }
    #[expect(clippy::cast_precision_loss, reason = "at most LARGEST_SIDE")]
    Ok((width as f32, height as f32))
}

/// Whether a picture is too large to be read at once; pixels.
pub fn is_scan(width: u32, height: u32) -> bool {
    u64::from(width) * u64::from(height) > LARGEST_PICTURE
}

/// Whether a picture's format can be read in bands.
fn can_be_scan(path: &Path) -> bool {
    use image::ImageFormat::{Jpeg, Png, Tiff};
    let format = ImageReader::open(path).and_then(ImageReader::with_guessed_format).ok().and_then(|reader| reader.format());
    matches!(format, Some(Jpeg | Png | Tiff))
}

fn svg_size(path: &Path) -> Result<(f32, f32), Trouble> {
    let unreadable = |why: String| {
        trouble(
            Code::UnreadableMedia,
            format!("this SVG cannot be read: {why}"),
            "open it in a drawing program and save it again as plain SVG",
        )
    };
    let text = fs::read_to_string(path).map_err(|error| unreadable(error.to_string()))?;
    let document = roxmltree::Document::parse_with_options(&text, roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() })
        .map_err(|error| unreadable(error.to_string()))?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(unreadable(format!("it begins with <{}>", root.tag_name().name())));
    }
    let length = |name| root.attribute(name).and_then(|text: &str| text.trim_end_matches("px").trim().parse::<f32>().ok());
    let view = root.attribute("viewBox").and_then(|text| {
        let numbers: Vec<f32> = text.split([' ', ',']).filter_map(|part| part.parse().ok()).collect();
        Some((*numbers.get(2)?, *numbers.get(3)?))
    });
    let size = length("width").zip(length("height")).or(view);
    size.filter(|(w, h)| *w > 0.0 && *h > 0.0 && w.is_finite() && h.is_finite()).ok_or_else(|| unreadable("it has no size".to_owned()))
}

/// Reads a picture to its end, so that one that lies about its size or is cut
/// off is found before opening day.
#[expect(clippy::cast_precision_loss, reason = "a limit")]
pub(super) fn picture_whole(path: &Path) -> Result<(), Trouble> {
    if is_svg(path) {
        let data = fs::read(path).unwrap_or_default();
        let parsed = resvg::usvg::Tree::from_data(&data, &resvg::usvg::Options::default());
        return parsed
            .map(drop)
            .map_err(|error| trouble(Code::UnreadableMedia, format!("this SVG cannot be drawn: {error}"), "save it again as plain SVG"));
    }
    // A scan is read to its end when it is prepared, in bands.
    if raster_size(path).is_ok_and(|(width, height)| width * height > LARGEST_PICTURE as f32) {
        return Ok(());
    }
    let decoded =
        ImageReader::open(path).and_then(ImageReader::with_guessed_format).map_err(image::ImageError::from).and_then(ImageReader::decode);
    decoded.map(drop).map_err(|error| trouble(Code::UnreadableMedia, format!("this picture breaks off: {error}"), "copy or save it again"))
}

/// Whether a sound file at least begins as OGG does.
pub(super) fn sound_header(path: &Path) -> Result<(), Trouble> {
    use std::io::Read;
    let mut head = [0_u8; 4];
    let read = fs::File::open(path).and_then(|mut file| file.read_exact(&mut head));
    if read.is_err() || &head != b"OggS" {
        return Err(trouble(Code::UnreadableMedia, "this sound is no OGG file", "save it as OGG Vorbis"));
    }
    Ok(())
}
