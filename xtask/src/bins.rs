//! The measuring programs of the member crate `onrecord-tests`.

use crate::{
    Outcome,
    exec::{Exec, built},
    options::Options,
};

/// `cargo xtask yardstick`.
pub fn yardstick(options: &Options) -> Outcome {
    start("yardstick", options)
}

/// `cargo xtask bench`.
pub fn bench(options: &Options) -> Outcome {
    start("bench", options)
}

/// `cargo xtask faults`.
pub fn faults(options: &Options) -> Outcome {
    start("faults", options)
}

/// The program and the command line are both built as released: what is measured is what users get.
fn start(program: &str, options: &Options) -> Outcome {
    Exec::cargo(["build", "--release", "--package", "onrecord-cli"]).run()?;
    let mut words = vec!["run", "--release", "--package", "onrecord-tests", "--bin", program, "--"];
    words.extend(options.words.iter().map(String::as_str).filter(|word| *word != "--yes"));
    Exec::cargo(words).env("ONRECORD_CLI", built("release", "onrecord")).run()
}
