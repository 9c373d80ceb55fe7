//! `onrecord people`

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
    Edit(edit::people::Edit),
    /// Show one person: names, roles, and what they said
    Show(ShowArgs),
}

pub fn run(args: Args, context: &mut Context) -> Outcome {
    args.list.alone(args.verb.is_some())?;
    match args.verb {
        None => list::table(Noun::People, &args.list, context, rows::PEOPLE, Library::people, rows::person),
        Some(Verb::Edit(edit)) => edit::people::run(edit, context),
        Some(Verb::Show(args)) => show::run(&args, context),
    }
}
