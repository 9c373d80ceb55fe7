//! One real page, and everything a careful reader finds on it.

use onrecord_tests::{binary, shared};
use std::process::Command;

#[test]
fn everything_a_careful_reader_finds_on_the_page_is_found() {
    let Some(check) = shared::find("corpus/seed/check.py") else { return };
    let python = if cfg!(windows) { "python" } else { "python3" };
    let Ok(done) = Command::new(python).arg(&check).arg(binary::onrecord()).output() else {
        shared::skipped(&format!("{python} is not installed, so {} can't run.", check.display()));
        return;
    };
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success(), "{said}{}", String::from_utf8_lossy(&done.stderr));
    assert!(said.contains("all found"), "{said}");
}
