//! A short sample of `cargo xtask faults`: killed, on a failing disk, on a full one.

use onrecord_tests::faults::{Place, Tally, disk_trials, kill_edits, kill_imports};

fn holds(name: &str, tally: &Tally) {
    assert!(tally.broken.is_empty(), "{name}:\n{}", tally.broken.join("\n"));
}

#[test]
fn what_was_told_survives_a_kill() {
    let place = Place::with_pages(3, 40);
    let imports = kill_imports(&place, 6, 3);
    holds("kill during imports", &imports);
    let edits = kill_edits(&place, 6, 3);
    holds("kill during edits", &edits);
    assert!(imports.met + edits.met > 0, "no kill met the work: {imports:?} {edits:?}");
}

#[test]
fn a_failing_or_full_disk_leaves_nothing_half_done() {
    let place = Place::with_pages(4, 12);
    disk_trials(&place, 5, 4, &mut |name, tally| {
        holds(name, tally);
        assert!(tally.met > 0, "{name}: no failure met the work");
    });
}
