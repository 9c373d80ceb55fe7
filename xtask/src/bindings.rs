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

/// The generator is a test of `onrecord-api`: it compares, unless it is told to write.
fn generate(check: bool) -> Outcome {
    let words = ["test", "--package", "onrecord-api", "--quiet", "--test", "bindings"];
    let exec = Exec::cargo(words);
    if check { exec.run() } else { exec.env("ONRECORD_WRITE_BINDINGS", "1").run() }
}
