//! One file a subcommand; a new command is one file, one line in each list below.

mod add;
mod articles;
mod backup;
mod check;
mod edit;
mod export;
mod extract;
mod feeds;
mod info;
mod links;
mod list;
mod notes;
mod parse;
mod people;
mod preview;
mod purge;
mod quotes;
mod rerun;
mod restore;
mod search;
mod show;
mod tags;
mod watch;

use crate::{context::Context, failure::Outcome};
use clap::Subcommand;

/// Every subcommand of `onrecord`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Put pages into the library and propose their quotations
    Add(add::Args),
    /// Take in what a browser saves into a folder, as it comes
    Watch(watch::Args),
    /// Find the quotations in texts given as JSON Lines; stores nothing
    Extract(extract::Args),
    /// Read news pages and print their parts as JSON Lines; stores nothing
    Parse(parse::Args),
    /// List articles, show one, correct them
    Articles(articles::Args),
    /// List quotations, show one, review and correct them
    Quotes(quotes::Args),
    /// List people, organisations, documents and unnamed sources; show and keep them
    People(people::Args),
    /// List the outlets, set the time zone and the country of one
    Outlets(edit::outlets::Args),
    /// List the tags of the codebook, hang them on what they fit, keep them
    Tags(tags::Args),
    /// List the feeds that are followed, ask them, fetch what is in them
    Feeds(feeds::Args),
    /// List notes, write and change them
    Notes(notes::Args),
    /// List links, tie articles and quotations
    Links(links::Args),
    /// Search quotations, articles and notes
    Search(search::Args),
    /// Find the quotations of stored articles again, with the rules of this version
    Rerun(rerun::Args),
    /// Write quotations as CSV or JSON Lines
    Export(export::Args),
    /// Tell where the library is and what is in it, or what an article rests on
    Info(info::Args),
    /// List collections, the projects inside the library, and change them
    Collections(edit::collections::Args),
    /// Mark stretches of an article's text
    #[command(subcommand)]
    Highlights(edit::highlights::Edit),
    /// Undo what was done last, also after a restart
    Undo,
    /// Do again what was undone last
    Redo,
    /// List what was done, newest first, and what undo takes next
    History(edit::history::History),
    /// Make a verified backup of the library, here or on another disk; list those there are
    Backup(backup::Args),
    /// Put a backup in the library's place; what is there now is kept
    Restore(restore::Args),
    /// See whether everything in the library is whole, and say what to do where it is not
    Check(check::Args),
    /// Remove articles or a person's data for good, from everywhere in the library
    Purge(purge::Args),
}

impl Command {
    /// Carry it out.
    pub fn run(self, context: &mut Context) -> Outcome {
        match self {
            Self::Add(args) => add::run(args, context),
            Self::Watch(args) => watch::run(&args, context),
            Self::Extract(args) => extract::run(&args, context),
            Self::Parse(args) => parse::run(&args, context),
            Self::Articles(args) => articles::run(args, context),
            Self::Quotes(args) => quotes::run(args, context),
            Self::People(args) => people::run(args, context),
            Self::Outlets(args) => edit::outlets::run(args, context),
            Self::Tags(args) => tags::run(args, context),
            Self::Feeds(args) => feeds::run(args, context),
            Self::Notes(args) => notes::run(args, context),
            Self::Links(args) => links::run(args, context),
            Self::Search(args) => search::run(&args, context),
            Self::Rerun(args) => rerun::run(&args, context),
            Self::Export(args) => export::run(&args, context),
            Self::Info(args) => info::run(&args, context),
            Self::Collections(args) => edit::collections::run(args, context),
            Self::Highlights(edit) => edit::highlights::run(edit, context),
            Self::Undo => edit::history::undo(context),
            Self::Redo => edit::history::redo(context),
            Self::History(args) => edit::history::history(&args, context),
            Self::Backup(args) => backup::run(&args, context),
            Self::Restore(args) => restore::run(&args, context),
            Self::Check(args) => check::run(&args, context),
            Self::Purge(args) => purge::run(&args, context),
        }
    }
}
