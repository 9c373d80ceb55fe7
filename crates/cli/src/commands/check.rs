//! `onrecord check`

use crate::text::counted;
use crate::{
    context::Context,
    failure::{Failure, Outcome},
    progress::Line,
};
use onrecord_library::check::{Checked, Depth, Finding, Weight};
use onrecord_library::{Library, Progress};
use std::io::Write as _;
use std::ops::ControlFlow;

#[derive(Debug, clap::Args)]
#[command(
    after_help = "Read are: the file's pages and indexes, what belongs to what, every text against its checksum, every quotation's and \
    highlight's place in its text, every captured page against its name, the search index, the undo log. Nothing is \
    changed. Each finding is a line: what it is, where, and what to do. A problem makes the exit code 1; a note does not.\n\n\
    --repair makes the search index anew, where that is what is wrong. Nothing else is mended without you: texts and \
    captures come back from a backup (`onrecord restore`)."
)]
pub struct Args {
    /// Leave out what takes longest: unpacking captures, holding indexes against their tables
    #[arg(long)]
    quick: bool,
    /// Make the search index anew if it is wrong
    #[arg(long)]
    repair: bool,
    /// Print findings as JSON Lines
    #[arg(long)]
    json: bool,
}

pub fn run(args: &Args, context: &mut Context) -> Outcome {
    let library = context.place.open()?;
    let depth = if args.quick { Depth::Quick } else { Depth::Whole };
    let mut checked = printed(args.json, context, |find, show| library.check(depth, find, show))?;
    if args.repair && checked.of_index > 0 {
        let left = repair(&library, args.json, context)?;
        checked.problems = checked.problems - checked.of_index + left.problems;
    }
    if !args.json {
        let sum = match (checked.problems, checked.notes) {
            (0, 0) => "Everything is as it should be.".to_owned(),
            (0, notes) => format!("Everything is as it should be; {}.", counted(notes, "note")),
            (problems, 0) => format!("{}.", counted(problems, "problem")),
            (problems, notes) => format!("{}, {}.", counted(problems, "problem"), counted(notes, "note")),
        };
        writeln!(context.out(), "{sum}")?;
    }
    if checked.problems > 0 { Err(Failure::Items) } else { Ok(()) }
}

fn repair(library: &Library, json: bool, context: &mut Context) -> Result<Checked, Failure> {
    let left = printed(json, context, |find, show| library.repair(find, show))?;
    if left.problems == 0 && !json {
        writeln!(context.out(), "The search index was made anew.")?;
    }
    Ok(left)
}

type Find<'f> = &'f mut dyn FnMut(Finding);
type Show<'s> = &'s mut dyn FnMut(Progress) -> ControlFlow<()>;

/// Print findings while the work that makes them goes on.
fn printed(
    json: bool,
    context: &mut Context,
    work: impl FnOnce(Find<'_>, Show<'_>) -> onrecord_library::Result<Checked>,
) -> Result<Checked, Failure> {
    let mut line = Line::default();
    // Both the one that finds and the one that shows need to know that nobody reads us any more.
    let broken = std::cell::RefCell::new(None);
    let out = context.out();
    let checked = work(
        &mut |finding| {
            let printed = if json {
                serde_json::to_string(&finding)
                    .map_err(std::io::Error::from)
                    .and_then(|json| writeln!(out, "{json}"))
            } else {
                let weight = match finding.weight {
                    Weight::Problem => "problem",
                    Weight::Note => "note",
                };
                writeln!(out, "{weight}\t{}: {}.", finding.what, finding.advice)
            };
            if let Err(error) = printed {
                broken.borrow_mut().get_or_insert(error);
            }
        },
        &mut |come| if broken.borrow().is_some() { ControlFlow::Break(()) } else { line.show(come) },
    );
    line.clear();
    match broken.into_inner() {
        Some(error) => Err(error.into()),
        None => Ok(checked?),
    }
}
