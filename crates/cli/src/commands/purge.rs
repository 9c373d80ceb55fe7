//! `onrecord purge`

use crate::text::counted;
use crate::{
    context::Context,
    failure::{Failure, Outcome},
    progress::Line,
};
use onrecord_library::purge::Doomed;
use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

#[derive(Debug, clap::Args)]
#[command(
    after_help = "An article goes with its texts, quotations, notes, tags, links and captured pages; a person goes with names, roles, \
    notes and tags, while the words that pages print about them stay, with nobody named. Search entries, the undo log and \
    freed space in the file go too. What the machine made for these articles alone goes along.\n\n\
    It can't be undone, and it ends the undo history: what was done before can't be undone any more. Backups are left \
    alone; those that still hold some of it are named, for you to delete. Copies elsewhere are not known.\n\n\
    It asks first. Where nobody can be asked, --yes is needed.\n\n\
    Examples:\n  onrecord purge a12\n  onrecord purge a12 a15 p3 --yes"
)]
pub struct Args {
    /// Articles and persons: a12, p3, or a uid
    #[arg(value_name = "ID", required = true)]
    names: Vec<String>,
    /// Don't ask
    #[arg(long)]
    yes: bool,
}

pub fn run(args: &Args, context: &mut Context) -> Outcome {
    let library = context.place.open()?;
    let (meant, doomed) = library.purge_preview(&args.names)?;
    if !args.yes {
        if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
            return Err(Failure::Usage(
                "Purging can't be undone, and nobody is there to be asked: add --yes to do it. Nothing was purged."
                    .to_owned(),
            ));
        }
        if !agreed(&doomed, context)? {
            context.complain("Nothing was purged.");
            return Ok(());
        }
    }
    let mut line = Line::default();
    let purged = library.purge(&meant, &mut |come| line.show(come))?;
    line.clear();
    writeln!(context.out(), "Purged for good: {}.", sum(&purged.doomed))?;
    if !purged.still_in.is_empty() {
        writeln!(
            context.out(),
            "Still in {}; delete these files where it must be gone from them too.",
            purged.still_in.join(", ")
        )?;
    }
    if purged.traces {
        context.complain(
            "Traces are left in the library's file, because another program was using it or the disk is full: they go when the library is opened next.",
        );
        return Err(Failure::Items);
    }
    Ok(())
}

/// Say what would go and ask.
fn agreed(doomed: &Doomed, context: &mut Context) -> Result<bool, Failure> {
    for name in doomed.articles.iter().chain(&doomed.persons) {
        // What a page printed must not steer the terminal.
        let name: String = name.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
        context.complain(format!("  {name}"));
    }
    context.complain(format!("{} will be purged for good.", sum(doomed)));
    let mut err = io::stderr();
    let _ =
        write!(err, "This can't be undone, and what was done before can't be undone any more. Purge? [y/N] ");
    let _ = err.flush();
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).map_err(|error| Failure::file("standard input", &error))?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

/// What goes, in words.
fn sum(doomed: &Doomed) -> String {
    let n = |n: i64| n.unsigned_abs();
    let parts = [
        (doomed.articles.len() as u64, "article"),
        (doomed.persons.len() as u64, "person"),
        (n(doomed.quotes), "quotation"),
        (n(doomed.notes), "note"),
        (n(doomed.taggings), "tag"),
    ];
    let parts: Vec<String> =
        parts.into_iter().filter(|(n, _)| *n > 0).map(|(n, what)| counted(n, what)).collect();
    parts.join(", ")
}
