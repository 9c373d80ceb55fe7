//! Node and the packages of the window's pages.

use crate::{
    Outcome,
    exec::{Exec, root},
};
use std::{fs, path::PathBuf};

/// The oldest Node the tools of the window run on.
const OLDEST: u32 = 20;

/// Sees to Node itself and to `node_modules` being exactly what the lock file says.
pub fn ensure() -> Outcome {
    version()?;
    if fresh() {
        return Ok(());
    }
    Exec::npm(["ci", "--no-audit", "--no-fund"]).run()?;
    // npm ci leaves no copy of the lock file it followed; ours tells when it is stale.
    let lock = fs::read(root().join("package-lock.json")).map_err(|e| format!("package-lock.json: {e}"))?;
    fs::write(followed(), lock).map_err(|e| format!("{}: {e}", followed().display()))
}

/// The lock file `node_modules` was made from.
fn followed() -> PathBuf {
    root().join("node_modules/.followed-lock.json")
}

fn fresh() -> bool {
    let lock = fs::read(root().join("package-lock.json"));
    matches!((lock, fs::read(followed())), (Ok(wanted), Ok(have)) if wanted == have)
}

fn version() -> Outcome {
    let get = format!("install Node {OLDEST} or newer with npm from nodejs.org");
    let found = Exec::new("node", ["--version"]).read().ok_or(format!("Node is missing; {get}"))?;
    let major = found.trim().trim_start_matches('v').split('.').next().and_then(|n| n.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST) {
        return Err(format!("Node {} is too old; {get}", found.trim()));
    }
    if Exec::npm(["--version"]).read().is_none() {
        return Err(format!("npm is missing; {get}"));
    }
    Ok(())
}

/// Builds the pages the window shows into `ui/dist`.
pub fn build_pages() -> Outcome {
    Exec::npm(["run", "build", "-w", "ui"]).run()
}
