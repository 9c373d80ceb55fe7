//! Every spec of `tests/specs` holds, and what is known to be missed is still missed.

use onrecord_tests::{
    binary::root,
    specs::{self, Spec, differences},
};
use std::fmt::Write;

fn all() -> Vec<Spec> {
    specs::load(&root().join("tests/specs")).expect("the specs are read")
}

#[test]
fn every_shape_is_read_as_a_careful_reader_reads_it() {
    let mut report = String::new();
    let mut count = 0;
    for spec in all() {
        let wrong = differences(&spec);
        let said = match (&spec.misses, wrong.is_empty()) {
            (None, false) => wrong.join("\n  "),
            (Some(why), true) => format!("is found now: take away “expected to fail: {why}”"),
            _ => continue,
        };
        count += 1;
        let _ = write!(
            report,
            "\n{} “{}”\n  {said}\n\n{}\n\nFound:\n{}",
            spec.place,
            spec.title,
            spec.text,
            specs::found(&spec)
        );
    }
    assert!(count == 0, "{count} specs do not hold.\n{report}");
}

#[test]
fn no_two_specs_tell_the_same_text() {
    let mut seen = std::collections::BTreeMap::new();
    for spec in all() {
        if let Some(before) = seen.insert((spec.lang, spec.text), spec.place.clone()) {
            panic!("{before} and {} have the same text", spec.place);
        }
    }
}
