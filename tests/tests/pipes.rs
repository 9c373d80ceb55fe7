//! Whoever reads our output may stop reading.

#![allow(clippy::unwrap_used, reason = "a test that can't go on panics; that is its answer")]

use onrecord_tests::binary;
use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::process::Stdio;

#[test]
fn a_closed_pipe_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    let mut page = String::from("WORLD | 09:45 / 04.05.2024\n\nGrain ships still wait off Karsu\n\n");
    for n in 0..600 {
        let _ = write!(page, "“We have counted the ships {n} times this week,” said Ada Adeyemi.\n\n");
    }
    fs::write(folder.path().join("page.txt"), page).unwrap();
    let command = |arguments: &[&str]| {
        let mut command = binary::command();
        command.current_dir(folder.path()).env("ONRECORD_LIBRARY", "Trip.onrecord").args(arguments);
        command
    };
    assert!(command(&["add", "page.txt"]).output().unwrap().status.success());
    for arguments in [&["export", "csv"][..], &["export", "jsonl"], &["quotes", "--all", "--json"]] {
        let whole = command(arguments).output().unwrap().stdout.len();
        assert!(whole > 1 << 17, "{whole} bytes fit into a pipe");
        let mut child = command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut few = [0; 10];
        child.stdout.take().unwrap().read_exact(&mut few).unwrap();
        let done = child.wait_with_output().unwrap();
        assert!(done.status.success(), "{arguments:?}: {done:?}");
        assert!(done.stderr.is_empty(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    }
}
