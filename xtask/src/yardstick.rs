//! `cargo xtask yardstick`: the measuring program of the member crate `onrecord-tests`.

use crate::{
    Outcome,
    exec::{Exec, built},
    options::Options,
};

/// The program and the command line are both built as released: what is measured is what users get.
pub fn run(options: &Options) -> Outcome {
    options.only(&[])?;
    Exec::cargo(["build", "--release", "--package", "onrecord-cli"]).run()?;
    let words = ["run", "--release", "--package", "onrecord-tests", "--bin", "yardstick"];
    Exec::cargo(words).env("ONRECORD_CLI", built("release", "onrecord")).run()
}
