//! Outside material to measure with: never part of the project, used wherever it is there.

use crate::binary::root;
use std::{
    env,
    io::{self, Write},
    path::PathBuf,
};

/// `part` of the shared material (`ONRECORD_SHARED`, default `../shared`), or `None` with a loud
/// word on stderr that the caller's test did not run.
pub fn find(part: &str) -> Option<PathBuf> {
    let base = env::var_os("ONRECORD_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from);
    let path = base.join(part);
    if path.exists() {
        return Some(path);
    }
    skipped(&format!("{} is not there; set ONRECORD_SHARED to measure against it.", path.display()));
    None
}

/// Say that a test did not run. Written past the test runner's capture, which would swallow it.
pub fn skipped(why: &str) {
    let _ = writeln!(io::stderr(), "\nSKIPPED: {why}");
}
