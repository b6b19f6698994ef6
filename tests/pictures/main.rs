//! A few rendered pictures, on the software rasteriser, compared with tolerance.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

use image::RgbImage;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const SIZE: &str = "480x320";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn enfilade(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_enfilade")).args(arguments).current_dir(root()).output().unwrap()
}

fn proof(exhibition: &Path, out: &Path) -> Output {
    enfilade(&["proof", exhibition.to_str().unwrap(), "--out", out.to_str().unwrap(), "--size", SIZE])
}

fn picture(path: PathBuf) -> RgbImage {
    image::open(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).to_rgb8()
}

/// Mean difference of two pictures, 0 to 255.
fn difference(a: &RgbImage, b: &RgbImage) -> f64 {
    assert_eq!(a.dimensions(), b.dimensions());
    let sum: u64 = a.as_raw().iter().zip(b.as_raw()).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    #[expect(clippy::cast_precision_loss, reason = "a mean")]
    let mean = sum as f64 / a.as_raw().len() as f64;
    mean
}

/// How far tones spread, 0 to 127: an empty picture has none.
fn spread(picture: &RgbImage) -> f64 {
    let mean = RgbImage::from_pixel(picture.width(), picture.height(), {
        let count = picture.as_raw().len() as u64 / 3;
        let sum = |part: usize| picture.pixels().map(|pixel| u64::from(pixel.0[part])).sum::<u64>() / count;
        image::Rgb([0, 1, 2].map(|part| u8::try_from(sum(part)).unwrap()))
    });
    difference(picture, &mean)
}

#[test]
fn a_room_looks_as_it_did() {
    let out = tempfile::tempdir().unwrap();
    let done = proof(&root().join("tests/pure/good/minimal"), out.path());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let room = std::fs::read_dir(out.path().join("rooms")).unwrap().next().unwrap().unwrap().path();
    assert!(spread(&picture(room.clone())) > 8.0, "the room is empty");
    let expected = root().join("tests/pictures/minimal-room.png");
    let drawn = picture(room);
    if std::env::var_os("ENFILADE_BLESS").is_some() {
        drawn.save(&expected).unwrap();
    }
    let difference = difference(&drawn, &picture(expected));
    assert!(difference < 5.0, "the room differs by {difference:.1} of 255; look at it, then bless it with ENFILADE_BLESS=1");
    assert!(out.path().join("index.html").is_file());
    for screen in ["title", "enter", "walk", "work", "plan"] {
        assert!(spread(&picture(out.path().join(format!("screens/{screen}.png")))) > 8.0, "{screen} is empty");
    }
}

#[test]
fn a_broken_picture_hangs_as_a_labelled_blank() {
    let out = tempfile::tempdir().unwrap();
    let done = proof(&root().join("tests/pure/broken/truncated-picture"), out.path());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let work = std::fs::read_dir(out.path().join("works")).unwrap().next().unwrap().unwrap().path();
    assert!(spread(&picture(work)) > 8.0);
}

#[test]
fn without_a_display_open_says_so_and_names_proof() {
    let done = Command::new(env!("CARGO_BIN_EXE_enfilade"))
        .current_dir(root())
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(1));
    assert!(said.contains("no display") && said.contains("proof"), "{said}");
}

#[test]
fn commands_answer_with_their_exit_codes() {
    assert_eq!(enfilade(&["check"]).status.code(), Some(0), "our exhibition has no errors");
    assert_eq!(enfilade(&["check", "tests/pure/broken/missing-fields"]).status.code(), Some(1));
    assert_eq!(enfilade(&["check", "--format", "xml"]).status.code(), Some(2));
    assert_eq!(enfilade(&["--help"]).status.code(), Some(0));
}

#[test]
fn a_sample_of_any_size_checks_clean() {
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().join("sample");
    let made = enfilade(&["sample", "--rooms", "4", "--works", "50", "--out", folder.to_str().unwrap()]);
    assert!(made.status.success());
    let checked = enfilade(&["check", folder.to_str().unwrap(), "--format", "json"]);
    let findings: Vec<serde_json::Value> = serde_json::from_slice(&checked.stdout).unwrap();
    assert!(findings.is_empty(), "{findings:?}");
    let again = enfilade(&["sample", "--rooms", "4", "--works", "50", "--out", folder.to_str().unwrap()]);
    assert_eq!(again.status.code(), Some(2), "nothing is overwritten");
}
