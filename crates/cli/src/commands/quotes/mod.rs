//! `onrecord quotes`

mod show;

use super::edit;
use super::list::{self, ListArgs};
use super::show::ShowArgs;
use crate::{context::Context, failure::Outcome, rows};
use onrecord_library::{Library, views::Noun};

#[derive(Debug, clap::Args)]
#[command(after_help = help())]
pub struct Args {
    #[command(flatten)]
    list: ListArgs,
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    #[command(flatten)]
    Edit(edit::quotes::Edit),
    /// Show one quotation: the whole record with its evidence
    Show(ShowArgs),
}

pub fn run(args: Args, context: &mut Context) -> Outcome {
    args.list.alone(args.verb.is_some())?;
    match args.verb {
        None => {
            let look = context.look;
            list::list(Noun::Quotes, &args.list, context, Library::listed, |context, rows| {
                rows.iter().try_for_each(|row| Ok(rows::quote(context.out(), row, look)?))
            })
        }
        Some(Verb::Edit(edit)) => edit::quotes::run(edit, context),
        Some(Verb::Show(args)) => show::run(&args, context),
    }
}

/// What the cells of a row are.
fn help() -> String {
    format!(
        "{}\nThe cells of a row: id, speakers, act, kind, said on, outlet, relayed by, content. The act says whether the words\n\
         were said, denied, declined, asked or alleged.",
        list::OUTPUT
    )
}
