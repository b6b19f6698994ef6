//! `enfilade check`: everything that is wrong with an exhibition.

use super::{DONE, FAILED};
use crate::assets;
use crate::exhibition::finding::{Code, Finding, Severity, report};
use crate::exhibition::{Depth, Folder, Glyphs};
use crate::hang;
use std::io::Write;
use std::path::Path;

pub(super) fn run(folder: &Path, json: bool) -> u8 {
    let (glyphs, broken) = Glyphs::load(&assets::folder().join("fonts"));
    let opened = hang::open(&Folder::new(folder), &glyphs, Depth::Everything);
    let font = |name: &String| {
        Finding::about(
            Code::MissingFont,
            format!("assets/fonts/{name}"),
            "this font cannot be read",
            "make the fonts again with scripts/make-fonts",
        )
    };
    let mut findings: Vec<Finding> = broken.iter().map(font).collect();
    if glyphs.is_empty() {
        let help = "start enfilade in its own folder, or make the fonts with scripts/make-fonts";
        findings.push(Finding::about(Code::MissingFont, "assets/fonts", "no font can be read", help));
    }
    findings.extend(opened.findings);
    // The program ends here; the system takes a large exhibition back faster
    // than its thousand parts can be let go one by one.
    std::mem::forget(opened.shown);
    let errors = findings.iter().filter(|finding| finding.severity() == Severity::Error).count();
    let mut out = std::io::stdout().lock();
    // A closed pipe (`| head`) is no reason to complain.
    let _ = if json { write_json(&mut out, &findings) } else { write_text(&mut out, &findings, errors, folder) };
    if errors > 0 { FAILED } else { DONE }
}

fn write_json(out: &mut impl Write, findings: &[Finding]) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, findings)?;
    writeln!(out)
}

fn write_text(out: &mut impl Write, findings: &[Finding], errors: usize, folder: &Path) -> std::io::Result<()> {
    for finding in findings {
        writeln!(out, "{}", report(finding))?;
    }
    let warnings = findings.len() - errors;
    let count = |n: usize, one: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") };
    writeln!(out, "{}: {}, {}", folder.display(), count(errors, "error"), count(warnings, "warning"))
}
