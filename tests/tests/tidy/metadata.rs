//! What `cargo metadata` says about the workspace.

use crate::source::root;
use serde_json::Value;
use std::{env, process::Command, sync::OnceLock};

/// Packages and resolved dependencies for this system, as cargo tells them.
pub fn metadata() -> &'static Value {
    static METADATA: OnceLock<Value> = OnceLock::new();
    METADATA.get_or_init(|| {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        // Only this system's dependencies: the others' need not be downloaded to build here. The
        // hosted workflow asks the same on every system.
        let about = Command::new("rustc").arg("-vV").output().expect("rustc tells its version");
        let about = String::from_utf8_lossy(&about.stdout).into_owned();
        let host = about.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc names its host");
        let done = Command::new(cargo)
            .current_dir(root())
            .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", host])
            .output()
            .expect("cargo runs");
        assert!(done.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&done.stderr));
        serde_json::from_slice(&done.stdout).expect("cargo metadata is JSON")
    })
}

/// A list under `key`; empty where there is none.
pub fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// A text under `key`; empty where there is none.
pub fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

/// The workspace's own packages.
pub fn members() -> impl Iterator<Item = &'static Value> {
    let ids = list(metadata(), "workspace_members");
    list(metadata(), "packages").iter().filter(|package| ids.contains(&package["id"]))
}
