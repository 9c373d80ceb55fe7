//! Every numbered invariant of ARCHITECTURE.md names the test or lint that holds it.

use crate::{none, source};

/// The invariants as numbered in ARCHITECTURE.md.
fn invariants() -> Vec<(usize, String)> {
    let page = source::files().iter().find(|file| file.path == "ARCHITECTURE.md").expect("ARCHITECTURE.md");
    let section =
        page.text.split("\n## Invariants").nth(1).expect("ARCHITECTURE.md has a section “Invariants”");
    let section = section.split("\n## ").next().unwrap_or_default();
    let mut found: Vec<(usize, String)> = Vec::new();
    for line in section.lines() {
        let number = line.split_once(". ").and_then(|(number, _)| number.parse().ok());
        match (number, found.last_mut()) {
            (Some(number), _) => found.push((number, line.to_owned())),
            (None, Some((_, words))) => {
                words.push('\n');
                words.push_str(line);
            }
            (None, None) => {}
        }
    }
    found
}

#[test]
fn every_invariant_is_held_by_something_that_exists() {
    let invariants = invariants();
    let numbers: Vec<usize> = invariants.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, (1..=11).collect::<Vec<_>>(), "the invariants are numbered 1 to 11");
    let mut findings = Vec::new();
    for (number, words) in invariants {
        let Some((_, held)) = words.split_once("Held by") else {
            if !words.contains("Not built yet:") {
                findings.push(format!("invariant {number} does not say what it is held by"));
            }
            continue;
        };
        // Every odd piece between back-ticks is a name.
        let names: Vec<&str> = held.split('`').skip(1).step_by(2).collect();
        if names.is_empty() {
            findings.push(format!("invariant {number} names no test"));
        }
        for name in names.iter().filter(|name| !exists(name)) {
            findings.push(format!("invariant {number} is held by `{name}`, which does not exist"));
        }
    }
    none(
        &findings,
        "name a test (its function, or its title in the pages' tests) or a lint of Cargo.toml that exists.",
    );
}

fn exists(name: &str) -> bool {
    let function = format!("fn {}(", name.rsplit("::").next().unwrap_or(name));
    let is_test = |text: &str| {
        text.match_indices(&function).any(|(at, _)| {
            let before = &text[..at];
            let from = before.rfind(['}', ';', '{']).map_or(0, |at| at + 1);
            before[from..].contains("#[test]")
        })
    };
    let titles = [format!("'{name}'"), format!("\"{name}\""), format!("`{name}`")];
    source::files().iter().any(|file| match file.path.as_str() {
        "Cargo.toml" => {
            file.text.lines().any(|line| line.split('=').next().is_some_and(|key| key.trim() == name))
        }
        _ if file.is(&["rs"]) => is_test(&file.text),
        _ if file.is(&["ts", "mjs"]) => {
            file.is_test() && titles.iter().any(|title| file.text.contains(title))
        }
        _ => false,
    })
}
