//! The right word for a misspelt one.

/// "did you mean `title`?", or the list of what there is.
pub fn did_you_mean(wrong: &str, known: &[&str]) -> String {
    if wrong.len() > 64 {
        return format!("known here: {}", known.join(", "));
    }
    match nearest(wrong, known) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("known here: {}", known.join(", ")),
    }
}

/// The word that a misspelt one is near to.
pub(in crate::exhibition) fn nearest<'a>(wrong: &str, known: &[&'a str]) -> Option<&'a str> {
    let wrong = wrong.to_lowercase();
    let (far, name) = known.iter().map(|name| (distance(&wrong, &name.to_lowercase()), *name)).min()?;
    (far <= 1 + name.len() / 4).then_some(name)
}

/// Where a field of an earlier version of the format has gone.
pub(super) fn moved(name: &str, known: &[&str]) -> Option<&'static str> {
    match name {
        "threads" if known.contains(&"rooms") || known.contains(&"picture") => {
            Some("threads stand in a file of their own now, `threads.ron`, each with its stops; take this out")
        }
        "disputed" if known.contains(&"claims") => {
            Some("write `claims: [(who: …, says: …, sources: [\"…\"], certainty: …), …]`, one for each account")
        }
        _ => None,
    }
}

/// Edits between two words (insert, delete, replace, swap neighbours).
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![(0..=b.len()).collect::<Vec<_>>()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (rows[i - 1][j] + 1).min(row[j - 1] + 1).min(rows[i - 1][j - 1] + same);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}
