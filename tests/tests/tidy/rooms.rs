//! Who may name whom.

use crate::{
    metadata::{list, members, text},
    none,
};

/// Each room with the rooms it may name. Rooms that are not built yet stand here already.
const ROOMS: &[(&str, &[&str])] = &[
    ("onrecord-model", &[]),
    ("onrecord-extraction", &["onrecord-model"]),
    ("onrecord-intake", &["onrecord-model"]),
    ("onrecord-matching", &["onrecord-model"]),
    ("onrecord-storage", &["onrecord-model"]),
    ("onrecord-fetch", &["onrecord-model"]),
    (
        "onrecord-library",
        &[
            "onrecord-model",
            "onrecord-extraction",
            "onrecord-intake",
            "onrecord-matching",
            "onrecord-storage",
            "onrecord-fetch",
        ],
    ),
    ("onrecord-api", &["onrecord-model", "onrecord-library"]),
    ("onrecord-cli", &["onrecord-library"]),
    ("onrecord-bridge", &["onrecord-api"]),
    ("onrecord-shell", &["onrecord-api"]),
    // Tests stand outside the house and look in at the rooms that are open to them.
    (
        "onrecord-tests",
        &[
            "onrecord-model",
            "onrecord-extraction",
            "onrecord-intake",
            "onrecord-matching",
            "onrecord-library",
            "onrecord-api",
        ],
    ),
    ("onrecord-xtask", &[]),
];

/// Libraries that belong to one room (or a few), by the beginning of their names.
const OWNED: &[(&str, &[&str])] = &[
    ("rusqlite", &["onrecord-storage"]),
    ("libsqlite3", &["onrecord-storage"]),
    ("tauri", &["onrecord-shell"]),
    ("clap", &["onrecord-cli"]),
    ("indicatif", &["onrecord-cli"]),
    ("scraper", &["onrecord-intake"]),
    ("html5ever", &["onrecord-intake"]),
    ("mail-parser", &["onrecord-intake"]),
    ("feed-rs", &["onrecord-intake"]),
    ("pdf-extract", &["onrecord-intake"]),
    ("rlimit", &["onrecord-library"]),
    ("ureq", &["onrecord-fetch"]),
    ("reqwest", &["onrecord-fetch"]),
    ("hyper", &["onrecord-fetch", "onrecord-bridge"]),
    ("axum", &["onrecord-bridge"]),
    ("tiny_http", &["onrecord-bridge"]),
    ("rustls", &["onrecord-fetch"]),
];

#[test]
fn rooms_name_only_the_rooms_below_them() {
    let mut findings = Vec::new();
    for package in members() {
        let name = text(package, "name");
        let Some((_, allowed)) = ROOMS.iter().find(|(room, _)| *room == name) else {
            findings.push(format!("{name} is a room this test does not know"));
            continue;
        };
        for dependency in list(package, "dependencies") {
            let other = text(dependency, "name");
            if other.starts_with("onrecord-") && !allowed.contains(&other) {
                findings.push(format!("{name} names {other}"));
            }
        }
    }
    none(
        &findings,
        "move the code to the room it belongs to; a new room gets a line in ROOMS (tests/tests/tidy/rooms.rs) and in ARCHITECTURE.md.",
    );
}

#[test]
fn sql_tauri_clap_and_sockets_each_have_one_room() {
    let mut findings = Vec::new();
    for package in members() {
        let name = text(package, "name");
        for dependency in list(package, "dependencies") {
            let other = text(dependency, "name");
            let owner = OWNED.iter().find(|(begins, _)| other.starts_with(begins));
            if let Some((_, rooms)) = owner
                && !rooms.contains(&name)
            {
                findings.push(format!("{name} depends on {other}, which belongs to {}", rooms.join(" and ")));
            }
        }
    }
    none(&findings, "ask the owning room through its functions instead of taking its library.");
}

#[test]
fn every_room_takes_the_lints_of_the_house() {
    let findings: Vec<String> = crate::source::files()
        .iter()
        .filter(|file| file.path.ends_with("Cargo.toml") && file.path != "Cargo.toml")
        .filter(|file| !file.text.contains("[lints]\nworkspace = true"))
        .map(|file| file.path.clone())
        .collect();
    none(&findings, "add `[lints]` with `workspace = true` to the manifest.");
}
