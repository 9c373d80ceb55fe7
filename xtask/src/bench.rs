//! `cargo xtask bench`: the project's figures, each beside its yardstick.

use crate::{Outcome, exec::Exec, options::Options, packages};

/// Both programs are built as released: the measuring one, and the one that uses SQLite directly.
pub fn run(options: &Options) -> Outcome {
    packages::for_bench(options)?;
    Exec::cargo(["build", "--release", "--package", "onrecord-storage", "--example", "raw"]).run()?;
    let mut words: Vec<&str> =
        ["run", "--release", "--package", "onrecord-tests", "--bin", "bench", "--"].to_vec();
    words.extend(options.words.iter().map(String::as_str).filter(|word| !["--yes", "-y"].contains(word)));
    Exec::cargo(words).run()
}
