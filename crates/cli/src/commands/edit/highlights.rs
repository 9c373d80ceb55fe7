//! `onrecord highlights add|colour|delete|list`

use super::{json_line, made, said, values};
use crate::{context::Context, failure::Outcome};
use onrecord_library::Patch;
use onrecord_library::edits::HighlightRow;
use std::io::Write;

/// Changes to highlights.
#[derive(Debug, clap::Subcommand)]
pub enum Edit {
    /// List the highlights of an article, in reading order
    #[command(after_help = "Example:\n  onrecord highlights list a4")]
    List {
        /// The article: a4
        article: String,
        /// One JSON object a line; places count characters
        #[arg(long)]
        json: bool,
    },
    /// Mark a stretch of an article's text, to tag it or write a note on it
    #[command(
        after_help = "Places count the characters of the article's text from 0; the end is the place after the last one.\n\n\
        Example:\n  onrecord highlights add a4 310-352 --colour '#ffe08a'"
    )]
    Add {
        /// The article: a4
        article: String,
        /// From where to where, one or more pieces
        #[arg(value_name = "START-END", required = true, value_parser = values::place)]
        places: Vec<(usize, usize)>,
        /// A colour as #rrggbb
        #[arg(long, value_name = "COLOUR", visible_alias = "color")]
        colour: Option<String>,
    },
    /// Give highlights a colour
    #[command(after_help = "Example:\n  onrecord highlights colour '#ffe08a' h3 h4")]
    Colour {
        /// The colour as #rrggbb; `-` takes it away
        #[arg(value_parser = values::text)]
        colour: Patch<String>,
        /// The highlights: h3 h4
        #[arg(value_name = "HIGHLIGHT", required = true)]
        highlights: Vec<String>,
    },
    /// Delete highlights, with the tags and notes on them
    #[command(after_help = "Example:\n  onrecord highlights delete h3\nIt can be undone: onrecord undo")]
    Delete {
        /// The highlights: h3 h4
        #[arg(value_name = "HIGHLIGHT", required = true)]
        highlights: Vec<String>,
    },
}

/// Carry it out.
pub fn run(edit: Edit, context: &mut Context) -> Outcome {
    let library = context.place.open()?;
    match edit {
        Edit::List { article, json } => list(context, &library.highlights_of(&article)?, json),
        Edit::Add { article, places, colour } => {
            made(context, &library.highlight(&article, &places, colour.as_deref())?)
        }
        Edit::Colour { colour, highlights } => {
            said(context, &library.colour_highlights(&highlights, colour)?)
        }
        Edit::Delete { highlights } => said(context, &library.delete_highlights(&highlights)?),
    }
}

fn list(context: &mut Context, rows: &[HighlightRow], json: bool) -> Outcome {
    for row in rows {
        if json {
            json_line(context, serde_json::to_string(row))?;
            continue;
        }
        let tags = if row.tags.is_empty() { String::new() } else { format!(" · {}", row.tags.join(", ")) };
        let notes = match row.notes {
            0 => String::new(),
            1 => " · 1 note".to_owned(),
            n => format!(" · {n} notes"),
        };
        let places: Vec<String> =
            row.spans.points.iter().map(|(start, end)| format!("{start}-{end}")).collect();
        let words = row.words.replace('\n', " ");
        writeln!(context.out(), "{} · {} · “{words}”{tags}{notes}", row.id, places.join(" "))?;
    }
    Ok(())
}
