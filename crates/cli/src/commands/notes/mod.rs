//! `onrecord notes`

mod show;

use super::edit;
use super::list::{self, ListArgs};
use super::show::ShowArgs;
use crate::{context::Context, failure::Outcome, rows};
use onrecord_library::{Library, views::Noun};

#[derive(Debug, clap::Args)]
#[command(after_help = list::OUTPUT)]
pub struct Args {
    #[command(flatten)]
    list: ListArgs,
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    #[command(flatten)]
    Edit(edit::notes::Edit),
    /// Show one note whole
    Show(ShowArgs),
}

pub fn run(args: Args, context: &mut Context) -> Outcome {
    args.list.alone(args.verb.is_some())?;
    match args.verb {
        None => list::table(Noun::Notes, &args.list, context, rows::NOTES, Library::notes, rows::note),
        Some(Verb::Edit(edit)) => edit::notes::run(edit, context),
        Some(Verb::Show(args)) => show::run(&args, context),
    }
}
