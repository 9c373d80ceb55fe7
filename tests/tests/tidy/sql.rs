//! SQL lives in `.sql` files beside the functions that run them.

use crate::{none, source};

/// Files that put SQL together in Rust, each with the reason.
const ALLOWED: &[(&str, &str)] = &[(
    "crates/storage/src/views/find.rs",
    "a filter is a tree of any shape: its statement is put together from constant pieces, every value bound",
)];

/// Beginnings of statements.
const STATEMENTS: &[&str] = &[
    "select ",
    "insert into ",
    "insert or ",
    "update ",
    "delete from ",
    "create table ",
    "create trigger ",
    "create temp ",
    "drop table ",
];

#[test]
fn sql_lives_in_sql_files() {
    let mut findings = Vec::new();
    for file in source::rust().filter(|file| file.within(&["crates", "src-tauri"]) && !file.is_test()) {
        if ALLOWED.iter().any(|(path, _)| *path == file.path) {
            continue;
        }
        for (line, words) in source::parts(file).strings {
            let lower = words.trim_start().to_lowercase();
            if STATEMENTS.iter().any(|statement| lower.starts_with(statement)) && is_sql(&lower) {
                findings.push(format!(
                    "{}:{line}: {}",
                    file.path,
                    words.trim().chars().take(80).collect::<String>()
                ));
            }
        }
    }
    none(
        &findings,
        "move the statement into a .sql file beside the function and `include_str!` it; where it must be put together, \
         name the file with its reason in ALLOWED (tests/tests/tidy/sql.rs).",
    );
}

/// An English sentence may begin with "select" or "update"; a statement goes on like one.
fn is_sql(lower: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    match lower.split_whitespace().next() {
        Some("select") => has(&[" from ", "select count(", "select last_", "select changes", "select 1"]),
        Some("update") => has(&[" set "]),
        _ => true,
    }
}

#[test]
fn reasons_are_given_and_still_needed() {
    let findings: Vec<String> = ALLOWED
        .iter()
        .filter(|(path, reason)| reason.len() < 20 || !source::rust().any(|file| file.path == *path))
        .map(|(path, _)| (*path).to_owned())
        .collect();
    none(&findings, "a file on the list exists and has a reason worth reading.");
}

#[test]
fn migrations_are_numbered_without_gaps() {
    let names: Vec<&str> = source::files()
        .iter()
        .filter(|file| file.within(&["migrations"]) && file.is(&["sql"]))
        .map(|file| file.path.trim_start_matches("migrations/"))
        .collect();
    assert!(!names.is_empty(), "there are no migrations");
    for (at, name) in names.iter().enumerate() {
        assert!(name.starts_with(&format!("{:04}_", at + 1)), "{name} should begin with {:04}_", at + 1);
    }
}
