//! Tools that are not part of the system: Rust's own components and the spelling checker.

use crate::{
    Outcome,
    exec::{Exec, on_path, target},
    options::Options,
    packages,
};
use std::path::PathBuf;

/// The release of `typos` whose dictionary the project is spelled by.
const TYPOS: &str = "1.52.0";

/// Sees to rustfmt and clippy, which a minimal installation of Rust leaves out.
pub fn components() -> Outcome {
    let there = |tool: &str| Exec::cargo([tool, "--version"]).read().is_some();
    if there("fmt") && there("clippy") {
        return Ok(());
    }
    if !on_path("rustup") {
        return Err("rustfmt or clippy is missing; install them the way Rust was installed".into());
    }
    Exec::new("rustup", ["component", "add", "rustfmt", "clippy"]).run()
}

/// The spelling checker: the user's own, or the one installed under the target folder from the
/// Python package of the same name (a prebuilt program; no Python runs).
pub fn typos(options: &Options) -> Result<PathBuf, String> {
    if on_path("typos") {
        return Ok("typos".into());
    }
    let home = target().join("tools").join(format!("typos-{TYPOS}"));
    let folder = if cfg!(windows) { "Scripts" } else { "bin" };
    let in_folder = |name: &str| home.join(folder).join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    let program = in_folder("typos");
    if program.is_file() {
        return Ok(program);
    }
    packages::for_spelling(options)?;
    let python = if cfg!(windows) { "python" } else { "python3" };
    Exec::new(python, ["-m".as_ref(), "venv".as_ref(), home.as_os_str()]).run()?;
    let wanted = format!("typos=={TYPOS}");
    Exec::new(
        in_folder("python"),
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", &wanted],
    )
    .run()?;
    if program.is_file() {
        Ok(program)
    } else {
        Err(format!("typos was installed but is not at {}", program.display()))
    }
}
