//! The architecture as a test: what ARCHITECTURE.md promises and a compiler does not see.
//!
//! Every failure says which file it found, and what to do about it.

mod architecture;
mod licences;
mod metadata;
mod project;
mod purity;
mod rooms;
mod sentences;
mod shape;
mod source;
mod sql;

/// Fails with every finding at once, so that one run tells all there is to mend.
fn none(findings: &[String], what_to_do: &str) {
    assert!(findings.is_empty(), "\n{}\n\nWhat to do: {what_to_do}\n", findings.join("\n"));
}
