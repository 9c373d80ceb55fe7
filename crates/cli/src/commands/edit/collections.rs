//! `onrecord collections`

use super::{json_line, said, values};
use crate::{context::Context, failure::Outcome};
use onrecord_library::Patch;
use std::io::Write;

/// List the collections, or change them.
#[derive(Debug, clap::Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  onrecord collections\n  onrecord collections add 'Spring trip' a1 a4\n  onrecord search 'in:\"Spring trip\" grain'"
)]
pub struct Args {
    /// One JSON object a line
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    edit: Option<Edit>,
}

/// Changes to collections.
#[derive(Debug, clap::Subcommand)]
pub enum Edit {
    /// Put articles in a collection; a new collection is made
    #[command(after_help = "Example:\n  onrecord collections add 'Spring trip' a1 a4")]
    Add {
        /// The collection's name
        name: String,
        /// The articles: a1 a4
        #[arg(value_name = "ARTICLE")]
        articles: Vec<String>,
    },
    /// Take articles out of a collection; they stay in the library
    #[command(after_help = "Example:\n  onrecord collections remove 'Spring trip' a4")]
    Remove {
        /// The collection's name
        name: String,
        /// The articles: a4
        #[arg(value_name = "ARTICLE", required = true)]
        articles: Vec<String>,
    },
    /// Give a collection another name
    #[command(after_help = "Example:\n  onrecord collections rename 'Spring trip' 'Trip of May 2024'")]
    Rename {
        /// Its name
        name: String,
        /// Its new name
        to: String,
    },
    /// Say what a collection is for
    #[command(
        after_help = "Example:\n  onrecord collections describe 'Spring trip' 'What was said on the way'"
    )]
    Describe {
        /// Its name
        name: String,
        /// The words; `-` takes them away
        #[arg(value_parser = values::text)]
        text: Patch<String>,
    },
    /// Delete a collection; its articles stay in the library
    #[command(
        after_help = "Example:\n  onrecord collections delete 'Spring trip'\nIt can be undone: onrecord undo"
    )]
    Delete {
        /// Its name
        name: String,
    },
}

/// Carry it out.
pub fn run(args: Args, context: &mut Context) -> Outcome {
    match args.edit {
        Some(edit) => change(edit, context),
        None => list(args.json, context),
    }
}

fn change(edit: Edit, context: &mut Context) -> Outcome {
    let library = context.place.open()?;
    match edit {
        Edit::Add { name, articles } => said(context, &library.collect(&name, &articles)?),
        Edit::Remove { name, articles } => said(context, &library.uncollect(&name, &articles)?),
        Edit::Rename { name, to } => said(context, &library.rename_collection(&name, &to)?),
        Edit::Describe { name, text } => said(context, &library.describe_collection(&name, text)?),
        Edit::Delete { name } => said(context, &library.delete_collection(&name)?),
    }
}

fn list(json: bool, context: &mut Context) -> Outcome {
    for row in context.place.open()?.collections()? {
        if json {
            json_line(context, serde_json::to_string(&row))?;
            continue;
        }
        let articles = if row.articles == 1 { "article" } else { "articles" };
        let about = row.description.as_deref().map(|d| format!(" · {}", d.replace('\n', " ")));
        writeln!(context.out(), "{} · {} {articles}{}", row.name, row.articles, about.unwrap_or_default())?;
    }
    Ok(())
}
