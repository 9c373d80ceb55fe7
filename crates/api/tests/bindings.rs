//! The window's types are those of the core: the generated file is held equal.

use std::{env, fs, path::Path};

#[test]
fn the_generated_wire_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/api/generated/wire.ts");
    let fresh = onrecord_api::typescript();
    if env::var_os("ONRECORD_WRITE_BINDINGS").is_some() {
        fs::write(&path, &fresh).expect("the generated file can be written");
    }
    let there = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(there == fresh, "the wire changed: run `cargo xtask bindings`");
}

#[test]
fn every_type_of_the_wire_is_declared_once() {
    let text = onrecord_api::typescript();
    let mut names: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("export type "))
        .map(|rest| rest.split([' ', '=']).next().unwrap_or_default())
        .collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
    for name in ["Event", "TextRun", "PreviewCell", "FailureCode", "GuardedCell"] {
        assert!(names.contains(&name), "{name} is not declared");
    }
}
