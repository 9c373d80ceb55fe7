//! What every project tells its readers.

use crate::{
    none,
    source::{self, root},
};

fn read(path: &str) -> &'static str {
    let file = source::files().iter().find(|file| file.path == path);
    file.map_or_else(|| panic!("{path} is missing"), |file| file.text.as_str())
}

#[test]
fn the_changelog_has_a_place_for_what_comes() {
    assert!(
        read("CHANGELOG.md").contains("## [Unreleased]"),
        "CHANGELOG.md needs a section “## [Unreleased]”."
    );
}

#[test]
fn the_readme_names_the_two_commands() {
    let readme = read("README.md");
    let at =
        |command: &str| readme.find(command).unwrap_or_else(|| panic!("README.md does not name `{command}`"));
    assert!(at("cargo xtask run") < at("cargo xtask test"), "`cargo xtask run` comes first in README.md");
}

#[test]
fn both_licences_lie_beside_the_source() {
    assert!(read("LICENSE-MIT").contains("Permission is hereby granted"));
    assert!(read("LICENSE-APACHE").contains("Version 2.0, January 2004"));
}

#[test]
fn every_room_says_what_it_is() {
    let findings: Vec<String> = source::rust()
        .filter(|file| file.path.ends_with("src/lib.rs") || file.path.ends_with("src/main.rs"))
        .filter(|file| !file.text.starts_with("//! ") && !file.text.starts_with("#!["))
        .map(|file| file.path.clone())
        .collect();
    none(&findings, "begin the file with `//!` and one sentence on what the room is for.");
}

#[test]
fn generated_files_say_so() {
    let findings: Vec<String> = source::files()
        .iter()
        .filter(|file| file.within(&["ui/src"]) && file.path.contains("generated") && file.is(&["ts"]))
        .filter(|file| !file.text.lines().take(3).any(|line| line.to_lowercase().contains("generated")))
        .map(|file| file.path.clone())
        .collect();
    none(&findings, "write the wire with `cargo xtask bindings`, never by hand.");
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut findings = Vec::new();
    for file in source::files().iter().filter(|file| file.is(&["md"]) && !file.is_test()) {
        for piece in file.text.split("](").skip(1) {
            let target = piece.split([')', '#', ' ']).next().unwrap_or_default();
            let outside = target.contains("://") || target.starts_with("mailto:") || target.is_empty();
            let folder = root().join(&file.path);
            if !outside && !folder.parent().expect("a file lies in a folder").join(target).exists() {
                findings.push(format!("{}: {target}", file.path));
            }
        }
    }
    none(&findings, "mend the link.");
}
