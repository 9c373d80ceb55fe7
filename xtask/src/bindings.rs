//! `cargo xtask bindings`: the TypeScript of the wire, written by the crate that owns it.

use crate::{Outcome, exec::Exec, options::Options};

/// Writes the files, or with `--check` compares them.
pub fn run(options: &Options) -> Outcome {
    options.only(&["--check"])?;
    if options.flag("--check") { compare() } else { generate(false) }
}

/// An error when the committed files are not what would be generated.
pub fn compare() -> Outcome {
    generate(true).map_err(|why| format!("{why}; write them anew with `cargo xtask bindings`"))
}

/// Each generator is a test: it compares, unless it is told to write. The wire is `onrecord-api`'s; what
/// the host says is gathered from the source of all rooms.
fn generate(check: bool) -> Outcome {
    let wire = ["--package", "onrecord-api", "--test", "bindings"];
    let sentences = ["--package", "onrecord-tests", "--test", "tidy", "sentences"];
    for which in [&wire[..], &sentences[..]] {
        let exec = Exec::cargo([&["test", "--quiet"], which].concat());
        if check { exec.run() } else { exec.env("ONRECORD_WRITE_BINDINGS", "1").run() }?;
    }
    Ok(())
}
