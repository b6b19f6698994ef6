//! Links of works: addresses that are printed as a code for a visitor's own
//! telephone. Nothing here opens them.

use super::scene::Scene;
use crate::exhibition::field::Field;
use crate::exhibition::finding::Code;

/// The most characters that make a code which is easy to read.
const LONGEST: usize = 200;

/// A web address, if the field holds one.
pub(super) fn link(scene: &mut Scene, field: &Field<String>) -> Option<String> {
    let (link, span) = (field.get()?, field.span?);
    let address = ["https://", "http://"].into_iter().find_map(|begin| link.strip_prefix(begin));
    let length = link.chars().count();
    let message = match address {
        None => "a link begins with `https://` or `http://`".to_owned(),
        Some("") => "this link leads nowhere".to_owned(),
        Some(_) if link.contains(|c: char| c.is_whitespace() || c.is_control()) => "a link has no spaces".to_owned(),
        Some(_) if length > LONGEST => format!("a link of {length} characters makes a code too fine to read"),
        Some(_) => return Some(link.clone()),
    };
    let help = format!("write a web address of at most {LONGEST} characters, `https://…`, or take it out");
    scene.fault(Code::BadLink, span, message, help);
    None
}
