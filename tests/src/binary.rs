//! The real `onrecord`, built once a test run.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

/// The workspace's root folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the workspace")
}

/// Path of the command line's binary: `ONRECORD_CLI` where it is set (a release build), otherwise
/// built now in the profile of the tests.
///
/// # Panics
/// When it can't be built: no test of the command line means anything then.
pub fn onrecord() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| {
        if let Some(path) = env::var_os("ONRECORD_CLI") {
            return PathBuf::from(path);
        }
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut build = Command::new(cargo);
        build.current_dir(root()).args(["build", "--quiet", "--package", "onrecord-cli"]);
        // The test binary lies in target/<profile>/deps; the program goes beside that folder.
        let here = env::current_exe().expect("a running test has a path");
        let profile = here.ancestors().nth(2).expect("target/<profile>/deps/test").to_path_buf();
        if profile.ends_with("release") {
            build.arg("--release");
        }
        assert!(build.status().expect("cargo runs").success(), "onrecord-cli does not build");
        profile.join(format!("onrecord{}", env::consts::EXE_SUFFIX))
    })
}

/// Path of another program of this crate, built with it.
///
/// # Panics
/// When a running test has no path.
pub fn beside(program: &str) -> PathBuf {
    let here = env::current_exe().expect("a running test has a path");
    // Tests lie in target/<profile>/deps, programs one above.
    let folder = here.parent().expect("a file lies in a folder");
    let folder = if folder.ends_with("deps") { folder.parent().unwrap_or(folder) } else { folder };
    folder.join(format!("{program}{}", env::consts::EXE_SUFFIX))
}

/// `onrecord` ready to run, with no library of the user's in its environment.
pub fn command() -> Command {
    let mut command = Command::new(onrecord());
    command.env_remove("ONRECORD_LIBRARY");
    command
}
