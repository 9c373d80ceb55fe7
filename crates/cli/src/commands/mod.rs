//! One file a subcommand; a new command is one file, one line in each list below.

mod add;
mod articles;
mod export;
mod extract;
mod info;
mod links;
mod list;
mod notes;
mod parse;
mod people;
mod quotes;
mod search;
mod show;
mod tags;

use crate::{context::Context, failure::Outcome};
use clap::Subcommand;

/// Every subcommand of `onrecord`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Put pages into the library and propose their quotations
    Add(add::Args),
    /// Find the quotations in texts given as JSON Lines; stores nothing
    Extract(extract::Args),
    /// Read news pages and print their parts as JSON Lines; stores nothing
    Parse(parse::Args),
    /// List articles, or show one
    Articles(articles::Args),
    /// List quotations, or show one
    Quotes(quotes::Args),
    /// List people, organisations, documents and unnamed sources, or show one
    People(people::Args),
    /// List the tags of the codebook, or show one
    Tags(tags::Args),
    /// List notes, or show one
    Notes(notes::Args),
    /// List links, or show one
    Links(links::Args),
    /// Search quotations, articles and notes
    Search(search::Args),
    /// Write quotations as CSV or JSON Lines
    Export(export::Args),
    /// Tell where the library is and what is in it, or what an article rests on
    Info(info::Args),
}

impl Command {
    /// Carry it out.
    pub fn run(self, context: &mut Context) -> Outcome {
        match self {
            Self::Add(args) => add::run(args, context),
            Self::Extract(args) => extract::run(&args, context),
            Self::Parse(args) => parse::run(&args, context),
            Self::Articles(args) => articles::run(args, context),
            Self::Quotes(args) => quotes::run(args, context),
            Self::People(args) => people::run(args, context),
            Self::Tags(args) => tags::run(args, context),
            Self::Notes(args) => notes::run(args, context),
            Self::Links(args) => links::run(args, context),
            Self::Search(args) => search::run(&args, context),
            Self::Export(args) => export::run(&args, context),
            Self::Info(args) => info::run(&args, context),
        }
    }
}
