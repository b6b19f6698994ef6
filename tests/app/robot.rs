//! A robot visits: nothing it does brings the kiosk down or into a corner.

use enfilade::proof::robot::{Plan, Report, roam};

/// What a seed leads to, without memory and time.
fn run(seed: u64) -> Report {
    let report = roam(&crate::pocket::show(), &Plan { seed, steps: 3000, ..Plan::default() });
    Report { memory_start_mb: None, memory_end_mb: None, seconds: 0.0, ..report }
}

#[test]
fn whatever_it_does_the_kiosk_stands() {
    for seed in [1, 2] {
        let report = run(seed);
        assert_eq!(report.troubles, Vec::<String>::new());
        assert_eq!((report.steps, report.panics, report.stuck), (3000, 0, 0));
        assert!(report.works_reached > 20 && report.works == 70, "{report:?}");
        assert!(report.sessions > 5 && report.pages_reached > 8, "{report:?}");
    }
}

#[test]
fn the_same_seed_does_the_same() {
    assert_eq!(run(3), run(3));
}
