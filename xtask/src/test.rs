//! `cargo xtask test`: every test there is, and at the end what the runners said.

use crate::{
    Outcome,
    exec::{Exec, built, on_path},
    node,
    options::Options,
    report::Report,
    run::{SHELL, SHELL_PROGRAM, build_shell},
    setup,
};

/// Sets up, then runs everything; a failure does not stop the rest.
pub fn run(options: &Options) -> Outcome {
    options.only(&[])?;
    let mut report = Report::default();
    if !report.step("set-up", |_| setup::for_tests(options)) {
        return report.close();
    }
    core(&mut report);
    pages(&mut report);
    browser(&mut report);
    window(&mut report);
    report.close()
}

/// The core's tests and its documentation's examples, against the command line as users get it.
pub fn core(report: &mut Report) {
    if report.step("the command line, as released", |_| {
        Exec::cargo(["build", "--release", "--package", "onrecord-cli"]).run()
    }) {
        report.step("tests of the core", |kept| {
            Exec::cargo(["test", "--no-fail-fast"])
                .env("ONRECORD_CLI", built("release", "onrecord"))
                .run_keeping(is_summary, kept)
        });
    }
}

/// The window's pages by themselves.
fn pages(report: &mut Report) {
    report.step("types of the pages", |kept| {
        Exec::npm(["run", "check", "-w", "ui"]).run_keeping(is_summary, kept)
    });
    report.step("tests of the pages", |kept| {
        Exec::npm(["run", "test", "-w", "ui"]).run_keeping(is_summary, kept)
    });
}

/// The whole of the pages in a browser, over the bridge.
fn browser(report: &mut Report) {
    if !on_path("chromium") {
        let sentence = "the pages were not driven in a browser: that needs chromium on the path.";
        report.skip(sentence.into());
        return;
    }
    if report.step("the pages, built", |_| node::build_pages())
        && report.step("the bridge, built", |_| Exec::cargo(["build", "--package", "onrecord-bridge"]).run())
    {
        report.step("the pages in a browser", |kept| {
            Exec::npm(["test", "--silent", "-w", "tests/browser"])
                .env("ONRECORD_BRIDGE", built("debug", "onrecord-bridge"))
                .run_keeping(is_summary, kept)
        });
    }
}

/// The real window, built and driven.
fn window(report: &mut Report) {
    if !report.step("the pages, built", |_| node::build_pages())
        || !report.step("the shell, built", |_| build_shell(false))
    {
        return;
    }
    report.step("tests of the shell", |kept| {
        let mut words = vec!["test"];
        words.extend(SHELL);
        Exec::cargo(words).run_keeping(is_summary, kept)
    });
    let driver = on_path("WebKitWebDriver") && on_path("xvfb-run");
    if !driver && cfg!(target_os = "linux") && crate::packages::debian() {
        report.step("the real window", |_| {
            Err("xvfb-run or WebKitWebDriver is not on the path although their packages are installed".into())
        });
    } else if !driver {
        report.skip(
            "the real window was not driven: that needs Linux with xvfb-run and WebKitWebDriver on the path."
                .into(),
        );
    } else {
        report.step("the real window", |kept| {
            let words =
                ["-a", "-s", "-screen 0 1280x900x24", "npm", "test", "--silent", "-w", "tests/window"];
            Exec::new("xvfb-run", words)
                .env("ONRECORD_DESKTOP", built("debug", SHELL_PROGRAM))
                .run_keeping(is_summary, kept)
        });
    }
}

/// True for a line in which a runner sums up: cargo's, node's, vitest's, svelte-check's.
fn is_summary(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("test result:")
        || ["# tests ", "# pass ", "# fail ", "ℹ tests ", "ℹ pass ", "ℹ fail "]
            .iter()
            .any(|start| line.starts_with(start))
        || (line.starts_with("Tests ") && (line.contains(" passed") || line.contains(" failed")))
        || line.starts_with("svelte-check found")
        || line.contains("COMPLETED")
}
