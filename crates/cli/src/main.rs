//! `onrecord`: what was said, by whom, when, where it was printed.
//!
//! One file a subcommand in `commands/`; this program prints and never decides.

#![allow(clippy::doc_markdown, reason = "clap prints these comments to users as they stand")]

mod columns;
mod commands;
mod context;
mod failure;
mod fields;
mod look;
mod net;
mod place;
mod progress;
mod rows;
mod table;
mod text;

use clap::Parser;
use commands::Command;
use context::Context;
use std::process::ExitCode;

/// Put news articles in; get every quotation out, with who said it, when, and where it was printed.
///
/// Everything stays on this computer. Nothing is fetched unless you ask for it.
#[derive(Debug, Parser)]
#[command(name = "onrecord", version, max_term_width = 100, after_help = EXITS)]
struct Cli {
    #[command(flatten)]
    place: place::Place,
    #[command(subcommand)]
    command: Command,
}

const EXITS: &str = "Exit codes: 0 done; 1 some items failed (each is named on stderr); 2 wrong use; 3 the library can't be opened.";

fn main() -> ExitCode {
    // Started to read one document, and nothing else: see the library's `apart`.
    if let Some(ended) = onrecord_library::apart::begin() {
        return ended;
    }
    let cli = Cli::parse();
    let mut context = Context::new(cli.place);
    let outcome = cli.command.run(&mut context);
    let outcome = outcome.and(context.finish());
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(sentence) = failure.sentence() {
                context.complain(sentence);
            }
            failure.exit_code()
        }
    }
}
