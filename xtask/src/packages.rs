//! Packages of the operating system: which are needed, which are missing, how they come.

use crate::{
    Outcome,
    exec::{Exec, on_path},
    options::Options,
};
use std::fs;

/// What building the window needs on Debian and Ubuntu.
const WINDOW: &[&str] = &[
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
    "libayatana-appindicator3-dev",
    "build-essential",
    "pkg-config",
];

/// What the tests need beside it: a screen, a driver for the web view, a browser, type, and the
/// programs that read our files back.
const TESTS: &[&str] = &[
    "xvfb",
    "xauth",
    "webkit2gtk-driver",
    "chromium",
    "fonts-noto-core",
    "fonts-noto-color-emoji",
    "sqlite3",
    "python3",
];

/// What `pkg-config` calls the libraries of the window.
const LIBRARIES: &[&str] = &["webkit2gtk-4.1", "librsvg-2.0", "ayatana-appindicator3-0.1"];

/// Sees to everything the window needs to be built.
pub fn for_window(options: &Options) -> Outcome {
    ensure(WINDOW, options)
}

/// Sees to everything the tests need.
pub fn for_tests(options: &Options) -> Outcome {
    ensure(&[WINDOW, TESTS].concat(), options)
}

/// Sees to the program that tables are measured against.
pub fn for_bench(options: &Options) -> Outcome {
    if debian() { ensure(&["sqlite3"], options) } else { Ok(()) }
}

/// Sees to Python's own environments, out of which the spelling checker is installed.
pub fn for_spelling(options: &Options) -> Outcome {
    if debian() { ensure(&["python3", "python3-venv"], options) } else { Ok(()) }
}

fn ensure(needed: &[&str], options: &Options) -> Outcome {
    if cfg!(target_os = "macos") {
        return match Exec::new("xcode-select", ["-p"]).read() {
            Some(_) => Ok(()),
            None => {
                Err("Apple's command line tools are missing; install them with `xcode-select --install`"
                    .into())
            }
        };
    }
    if !cfg!(target_os = "linux") {
        // Windows: the web view is part of the system, the linker came with Rust.
        return Ok(());
    }
    if !debian() {
        return other_linux();
    }
    let missing = missing(needed);
    if missing.is_empty() {
        return Ok(());
    }
    install(&missing, options)
}

/// True on Debian, Ubuntu and their kin.
pub fn debian() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
        .any(|ids| ids.contains("debian") || ids.contains("ubuntu"))
        && on_path("apt-get")
}

fn missing<'n>(needed: &[&'n str]) -> Vec<&'n str> {
    let installed = |name: &str| {
        Exec::new("dpkg-query", ["-W", "-f=${Status}", name])
            .read()
            .is_some_and(|status| status.contains("install ok installed"))
    };
    needed.iter().copied().filter(|name| !installed(name)).collect()
}

fn install(missing: &[&str], options: &Options) -> Outcome {
    let names = missing.join(" ");
    let root = Exec::new("id", ["-u"]).read().is_some_and(|id| id.trim() == "0");
    let by_hand = format!("sudo apt-get install {names}");
    if !root && !on_path("sudo") {
        return Err(format!(
            "these packages are missing and there is no sudo; as root run `apt-get install {names}`"
        ));
    }
    if !options.may(&format!("Missing packages, to be installed with apt-get: {names}.")) {
        return Err(format!("packages are missing; run `{by_hand}`, or this command again with --yes"));
    }
    let apt = |words: &[&str]| {
        let mut line = if root { vec![] } else { vec!["sudo"] };
        line.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]);
        line.extend(words);
        Exec::new(line[0], &line[1..]).run()
    };
    // A stale or unreachable list of packages need not stop an installation that still works.
    if let Err(why) = apt(&["update"]) {
        eprintln!("{why}; trying to install all the same");
    }
    let mut words = vec!["install", "-y", "--no-install-recommends"];
    words.extend(missing);
    apt(&words).map_err(|why| format!("{why}; try `{by_hand}` yourself"))
}

fn other_linux() -> Outcome {
    let mut asked = vec!["--exists"];
    asked.extend(LIBRARIES);
    if on_path("pkg-config") && Exec::new("pkg-config", asked).read().is_some() {
        return Ok(());
    }
    Err("install a C compiler, pkg-config and the development files of WebKitGTK 4.1, librsvg 2 and Ayatana AppIndicator 3 \
         (Fedora: `dnf install gcc pkgconf webkit2gtk4.1-devel librsvg2-devel libayatana-appindicator-gtk3-devel`; \
         Arch: `pacman -S base-devel webkit2gtk-4.1 librsvg libayatana-appindicator`), then run this again"
        .into())
}
