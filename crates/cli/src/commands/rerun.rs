//! `onrecord rerun`

use crate::text::{counted, thousands};
use crate::{
    context::Context,
    failure::{Failure, Outcome},
    progress::Line,
};
use onrecord_library::rerun::Rerun;
use std::io::Write as _;
use std::ops::ControlFlow;

#[derive(Debug, clap::Args)]
#[command(
    after_help = "What a person said stays as it is: quotations that were reviewed, corrected, added, tagged, noted or linked, and \
    the words that were rejected. Of the machine's other proposals those found again are brought up to date and those no longer found \
    are withdrawn. `onrecord undo` takes all of it back.\n\n\
    For every article in which something is otherwise there is a line: its id, and how many quotations are new, changed, withdrawn, \
    and kept as a person has them though the rules say otherwise. The new ones: `onrecord quotes --where is:fresh`.\n\n\
    Examples:\n  onrecord rerun a12 a14\n  onrecord rerun --all"
)]
pub struct Args {
    /// Articles (a12 or their uid)
    #[arg(value_name = "ARTICLE", required_unless_present = "all")]
    articles: Vec<String>,
    /// All articles of the library
    #[arg(long, conflicts_with = "articles")]
    all: bool,
}

pub fn run(args: &Args, context: &mut Context) -> Outcome {
    let library = context.place.open()?;
    let named = (!args.all).then_some(args.articles.as_slice());
    let mut line = Line::default();
    let broken = std::cell::RefCell::new(None);
    let out = context.out();
    let run = library.rerun(
        named,
        &mut |article, settled| {
            let printed = writeln!(
                out,
                "{article}\t{} new\t{} changed\t{} withdrawn\t{} kept",
                settled.added.len(),
                settled.changed.len(),
                settled.withdrawn,
                settled.kept
            );
            if let Err(error) = printed {
                broken.borrow_mut().get_or_insert(error);
            }
        },
        &mut |come| if broken.borrow().is_some() { ControlFlow::Break(()) } else { line.show(come) },
    );
    line.clear();
    let run = run?;
    if let Some(error) = broken.into_inner() {
        return Err(Failure::from(error));
    }
    writeln!(context.out(), "{}", sum(&run))?;
    Ok(())
}

fn sum(run: &Rerun) -> String {
    let read = format!("{} read again", counted(run.articles as u64, "article"));
    if run.entry.is_none() {
        return format!("{read}: nothing is otherwise.");
    }
    format!(
        "{read}: {} new, {} changed, {} withdrawn; {} kept as a person has them.",
        counted(run.added as u64, "quotation"),
        thousands(run.changed as u64),
        thousands(run.withdrawn as u64),
        thousands(run.kept as u64)
    )
}
