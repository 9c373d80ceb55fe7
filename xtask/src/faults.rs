//! `cargo xtask faults`: the program as released, killed and given a failing disk.

use crate::{
    Outcome,
    exec::{Exec, built},
    options::Options,
};

/// The real program; the trials are those of the member crate `onrecord-tests`.
pub fn run(options: &Options) -> Outcome {
    options.only(&[])?;
    Exec::cargo(["build", "--release", "--package", "onrecord-cli"]).run()?;
    let programs = ["--bin", "faults", "--bin", "edits"];
    Exec::cargo(["build", "--release", "--package", "onrecord-tests"].into_iter().chain(programs)).run()?;
    Exec::new(built("release", "faults"), [] as [&str; 0])
        .env("ONRECORD_CLI", built("release", "onrecord"))
        .run()
}
