//! `onrecord articles`

mod show;

pub use show::published_utc;

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
    Edit(edit::articles::Edit),
    /// Show one article: its fields, its text with the quotations marked, what hangs on it
    Show(ShowArgs),
}

pub fn run(args: Args, context: &mut Context) -> Outcome {
    args.list.alone(args.verb.is_some())?;
    match args.verb {
        None => {
            list::table(Noun::Articles, &args.list, context, rows::ARTICLES, Library::articles, rows::article)
        }
        Some(Verb::Edit(edit)) => edit::articles::run(edit, context),
        Some(Verb::Show(args)) => show::run(&args, context),
    }
}
