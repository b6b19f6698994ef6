//! Parts `scan-make`, `scan-build` and `zoom`: a made-up scan of a gigapixel,
//! its pyramid, and a visitor who zooms into it.

use super::process;
use super::report::Measured;
use crate::prepare::scan::{self, Pyramid, Tiles};
use crate::prepare::{NoPicture, Pixels};
use glam::{UVec2, Vec2};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The scan's width and height.
const SCAN: (u32, u32) = (30_000, 33_000);

/// How many views the visitor takes.
const VIEWS: u16 = 200;

/// Tiles that are kept.
const KEPT: usize = 96;

fn picture(folder: &Path) -> PathBuf {
    folder.join("scan.jpg")
}

fn pyramid(folder: &Path) -> PathBuf {
    folder.join("scan.pyramid")
}

fn words(problem: NoPicture) -> String {
    problem.0
}

/// Makes the scan up; this is not measured.
pub(super) fn make(folder: &Path) -> Result<Measured, String> {
    fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    scan::made_up(&picture(folder), SCAN.0, SCAN.1).map_err(words)?;
    Ok(Measured::default())
}

/// Builds its pyramid.
pub(super) fn build(folder: &Path) -> Result<Measured, String> {
    let begun = Instant::now();
    let mut file = File::create(pyramid(folder)).map_err(|error| error.to_string())?;
    scan::build(&picture(folder), &mut file, &|_| true).map_err(words)?;
    let seconds = begun.elapsed().as_secs_f64();
    Ok(Measured { scan_prepare_s: Some(seconds), scan_prepare_memory_mb: process::most_memory(), ..Measured::default() })
}

/// Opens the pyramid as large as the screen, then zooms in and pans.
pub(super) fn zoom(folder: &Path, size: (u32, u32)) -> Result<Measured, String> {
    let begun = Instant::now();
    let mut viewer = Viewer { pyramid: Pyramid::open(&pyramid(folder)).map_err(words)?, kept: Vec::new() };
    let screen = UVec2::from(size).as_vec2();
    let whole = UVec2::from(viewer.pyramid.size(0)).as_vec2();
    viewer.show(&View::at(0, screen, whole))?;
    let opened = begun.elapsed().as_secs_f64() * 1000.0;
    for number in 1..VIEWS {
        viewer.show(&View::at(number, screen, whole))?;
    }
    Ok(Measured { zoom_open_ms: Some(opened), zoom_memory_mb: process::most_memory(), ..Measured::default() })
}

/// What a visitor sees of a scan.
#[derive(Clone, Copy, Debug, PartialEq)]
struct View {
    /// Pixels of the screen for one of the scan.
    scale: f32,
    /// Its middle and its sides, in parts of the scan's.
    centre: Vec2,
    span: Vec2,
}

impl View {
    /// The first shows all, the last one pixel for one; between them the
    /// visitor comes nearer and wanders about.
    fn at(number: u16, screen: Vec2, whole: Vec2) -> Self {
        let part = f32::from(number) / f32::from(VIEWS - 1);
        let all = (screen / whole).min_element().min(1.0);
        let scale = all.powf(1.0 - part);
        let away = Vec2::new((part * 40.0).sin(), (part * 31.0).sin()) * (0.4 * part.sqrt());
        Self { scale, centre: Vec2::splat(0.5) + away, span: screen / (whole * scale) }
    }
}

/// Where a tile is: level, column, row.
type Spot = (usize, u32, u32);

/// Shows views, and keeps the tiles of the last ones.
struct Viewer {
    pyramid: Pyramid,
    /// The last used last.
    kept: Vec<(Spot, Pixels)>,
}

impl Viewer {
    /// Reads every tile of a view that is not there yet.
    fn show(&mut self, view: &View) -> Result<(), String> {
        let level = self.pyramid.level_for(view.scale);
        let Tiles { columns, rows } = self.pyramid.visible(level, view.centre, view.span);
        for row in rows {
            for column in columns.clone() {
                self.need((level, column, row))?;
            }
        }
        Ok(())
    }

    fn need(&mut self, spot: Spot) -> Result<(), String> {
        let tile = match self.kept.iter().position(|(kept, _)| *kept == spot) {
            Some(at) => self.kept.remove(at).1,
            None => self.pyramid.tile(spot.0, spot.1, spot.2).map_err(words)?,
        };
        // Room first, so that there is never one more.
        self.kept.drain(..(self.kept.len() + 1).saturating_sub(KEPT));
        self.kept.push((spot, tile));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Vec2 = Vec2::new(1920.0, 1080.0);

    #[test]
    fn views_begin_with_the_whole_and_end_at_full_size() {
        let whole = UVec2::from(SCAN).as_vec2();
        let (first, last) = (View::at(0, SCREEN, whole), View::at(VIEWS - 1, SCREEN, whole));
        assert!(first.span.min_element() >= 0.999 && first.centre == Vec2::splat(0.5), "{first:?}");
        assert!((last.scale - 1.0).abs() < 1e-4, "{last:?}");
    }

    #[test]
    fn views_come_nearer_and_stay_on_the_scan() {
        let whole = UVec2::from(SCAN).as_vec2();
        let views: Vec<View> = (0..VIEWS).map(|number| View::at(number, SCREEN, whole)).collect();
        assert!(views.windows(2).all(|pair| pair[1].scale > pair[0].scale));
        assert!(views.iter().all(|view| view.centre.min_element() >= 0.0 && view.centre.max_element() <= 1.0));
    }
}
