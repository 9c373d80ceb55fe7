//! Every command of the project, behind `cargo xtask <command>`. No dependencies, so that it
//! compiles in seconds on a fresh machine.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command speaks to the terminal")]

mod bench;
mod bindings;
mod check;
mod exec;
mod faults;
mod node;
mod options;
mod packages;
mod report;
mod run;
mod serve;
mod setup;
mod test;
mod tools;
mod yardstick;

use options::Options;
use std::{env, process::ExitCode};

/// What a command answers: nothing, or one sentence saying what went wrong and what to do.
type Outcome = Result<(), String>;

/// One command of the table.
struct Command {
    name: &'static str,
    help: &'static str,
    run: fn(&Options) -> Outcome,
}

/// The table. The order is the order of the help text.
const COMMANDS: &[Command] = &[
    Command {
        name: "run",
        help: "install what is missing, build the window and open it [--yes] [--release]",
        run: run::run,
    },
    Command {
        name: "serve",
        help: "build the pages and show them in a browser, over the bridge [--library DIR] [--port N] [--yes]",
        run: serve::run,
    },
    Command {
        name: "test",
        help: "the same set-up, then every test, the real window's too [--yes]",
        run: test::run,
    },
    Command {
        name: "check",
        help: "what a reviewer runs: format, lints, spelling, licences, types, core tests [--yes] [--static]",
        run: check::run,
    },
    Command {
        name: "setup",
        help: "only install what building and testing need [--yes]",
        run: setup::everything,
    },
    Command {
        name: "bindings",
        help: "write the TypeScript of the wire anew; with --check only compare",
        run: bindings::run,
    },
    Command {
        name: "yardstick",
        help: "score the extraction over the annotated articles",
        run: yardstick::run,
    },
    Command {
        name: "bench",
        help: "measure the program beside SQLite itself [--quick] [--fresh] [--only NAME] [--yes]",
        run: bench::run,
    },
    Command {
        name: "faults",
        help: "kill the program and fail its disk at hundreds of moments; nothing may be lost",
        run: faults::run,
    },
];

fn main() -> ExitCode {
    let mut words = env::args().skip(1);
    let name = words.next().unwrap_or_else(|| "help".to_owned());
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        println!("{}", help());
        return ExitCode::SUCCESS;
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprintln!("xtask: there is no command “{name}”.\n\n{}", help());
        return ExitCode::from(2);
    };
    let options = Options::read(words);
    if options.help {
        println!("cargo xtask {}: {}", command.name, command.help);
        return ExitCode::SUCCESS;
    }
    match (command.run)(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nxtask {name}: {why}");
            ExitCode::FAILURE
        }
    }
}

/// The help text, made from the table.
fn help() -> String {
    let lines = COMMANDS.iter().map(|command| format!("\n  {:<10} {}", command.name, command.help));
    format!("usage: cargo xtask <command> [options]\n{}", lines.collect::<String>())
}
