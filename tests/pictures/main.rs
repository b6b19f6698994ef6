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
    // Pages are dark; a dark page with words and a picture still spreads.
    for screen in ["title", "walk", "before-a-work", "work", "works", "plan", "access", "search"] {
        let spread = spread(&picture(out.path().join(format!("screens/{screen}.png"))));
        assert!(spread > 3.0, "{screen} is empty ({spread:.1})");
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

fn prepare(exhibition: &str, cache: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_enfilade"));
    command.args(["prepare", exhibition, "--size", SIZE, "--threads", "1", "--cache"]).arg(cache).current_dir(root());
    command
}

/// Every file of a cache, with what is in it.
fn kept(cache: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let shelves = std::fs::read_dir(cache).unwrap().flatten().flat_map(|shelf| std::fs::read_dir(shelf.path()).unwrap().flatten());
    let mut kept: Vec<_> = shelves.map(|entry| (entry.path(), std::fs::read(entry.path()).unwrap())).collect();
    kept.sort();
    kept
}

#[test]
fn a_damaged_cache_is_made_again_and_a_shared_one_does_no_harm() {
    let cache = tempfile::tempdir().unwrap();
    let exhibition = "tests/pure/good/minimal";
    // Two programs at once.
    let mut both = [(); 2].map(|()| prepare(exhibition, cache.path()).stdout(std::process::Stdio::null()).spawn().unwrap());
    assert!(both.iter_mut().all(|program| program.wait().unwrap().success()));
    let whole = kept(cache.path());
    assert!(whole.len() > 4 && whole.iter().all(|(path, _)| path.extension().is_some_and(|extension| extension == "entry")));
    for (at, (path, bytes)) in whole.iter().enumerate() {
        let mut damaged = bytes.clone();
        match at % 3 {
            0 => damaged.truncate(bytes.len() / 2),
            1 => damaged[bytes.len() / 3] ^= 0xff,
            _ => damaged = b"ENFC9999 of a version to come".to_vec(),
        }
        std::fs::write(path, damaged).unwrap();
    }
    assert!(prepare(exhibition, cache.path()).output().unwrap().status.success());
    assert!(kept(cache.path()) == whole, "not all was mended");
    let shown = tempfile::tempdir().unwrap();
    let arguments =
        ["proof", exhibition, "--size", SIZE, "--cache", cache.path().to_str().unwrap(), "--out", shown.path().to_str().unwrap()];
    assert!(enfilade(&arguments).status.success());
}

#[test]
fn where_nothing_can_be_kept_prepare_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a-file");
    std::fs::write(&file, "no folder").unwrap();
    let done = prepare("tests/pure/good/minimal", &file).output().unwrap();
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&done.stderr).contains("cannot be written"));
}
