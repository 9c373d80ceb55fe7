//! `cargo xtask check`: what can be known without opening a window.

use crate::{
    Outcome, bindings,
    exec::{Exec, on_path},
    node,
    options::Options,
    report::Report,
    run::SHELL,
    setup, test, tools,
};

/// Format, lints, documentation, spelling, licences, wire, types; then the core's tests unless
/// `--static`.
pub fn run(options: &Options) -> Outcome {
    options.only(&["--static"])?;
    let mut report = Report::default();
    if !report.step("set-up", |_| setup::for_window(options).and_then(|()| tools::components())) {
        return report.close();
    }
    report.step("format", |_| Exec::cargo(["fmt", "--all", "--check"]).run());
    spelling(&mut report, options);
    licences(&mut report);
    report.step("lints of the core", |_| {
        Exec::cargo(["clippy", "--all-targets", "--", "-D", "warnings"]).run()
    });
    report.step("documentation", |_| {
        Exec::cargo(["doc", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings").run()
    });
    report.step("the wire is what is generated", |_| bindings::compare());
    report.step("types of the pages", |_| Exec::npm(["run", "check", "-w", "ui"]).run());
    // The shell takes the pages in when it is compiled.
    if report.step("the pages, built", |_| node::build_pages()) {
        report.step("lints of the shell", |_| {
            let mut words = vec!["clippy", "--all-targets"];
            words.extend(SHELL);
            words.extend(["--", "-D", "warnings"]);
            Exec::cargo(words).run()
        });
    }
    if !options.flag("--static") {
        test::core(&mut report);
    }
    report.close()
}

fn spelling(report: &mut Report, options: &Options) {
    match tools::typos(options) {
        Ok(program) => {
            report.step("spelling", |_| Exec::new(program, [] as [&str; 0]).run());
        }
        Err(why) => report.skip(format!("spelling was not checked; `typos` could not be installed: {why}.")),
    }
}

/// `cargo deny` where the machine has it; the tidy test reads the same licences either way.
fn licences(report: &mut Report) {
    if on_path("cargo-deny") {
        report.step("licences and sources", |_| {
            Exec::cargo(["deny", "--all-features", "check", "licenses", "bans", "sources"]).run()
        });
    } else {
        println!("\ncargo-deny is not installed; the licences are read by the test `tidy` alone.");
    }
}
