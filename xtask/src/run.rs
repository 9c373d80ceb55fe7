//! `cargo xtask run`: from a fresh clone to the open window.

use crate::{
    Outcome,
    exec::{Exec, built},
    node,
    options::Options,
    setup,
};
use std::env;

/// How the shell is always built: with its pages inside. One set of flags everywhere, or the web
/// view's bindings are compiled twice.
pub const SHELL: &[&str] = &["--package", "onrecord-shell", "--features", "self-contained"];

/// The shell's program.
pub const SHELL_PROGRAM: &str = "onrecord-desktop";

/// Sets up, builds, opens.
pub fn run(options: &Options) -> Outcome {
    options.only(&["--release"])?;
    setup::for_window(options)?;
    node::build_pages()?;
    let release = options.flag("--release");
    build_shell(release)?;
    if cfg!(target_os = "linux") && !has_display() {
        return Err("it is built, but there is no screen to open a window on (DISPLAY and WAYLAND_DISPLAY are not set); \
                    run it where there is one, or under `xvfb-run -a`"
            .into());
    }
    let profile = if release { "release" } else { "debug" };
    Exec::new(built(profile, SHELL_PROGRAM), [] as [&str; 0]).run()
}

/// Builds the shell with its pages inside.
pub fn build_shell(release: bool) -> Outcome {
    let mut words = vec!["build"];
    words.extend(SHELL);
    if release {
        words.push("--release");
    }
    Exec::cargo(words).run()
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}
