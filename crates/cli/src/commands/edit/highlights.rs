//! `onrecord highlights add|colour|delete`

use super::{made, said, values};
use crate::{context::Context, failure::Outcome};
use onrecord_library::Patch;

/// Changes to highlights.
#[derive(Debug, clap::Subcommand)]
pub enum Edit {
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
        Edit::Add { article, places, colour } => {
            made(context, &library.highlight(&article, &places, colour.as_deref())?)
        }
        Edit::Colour { colour, highlights } => {
            said(context, &library.colour_highlights(&highlights, colour)?)
        }
        Edit::Delete { highlights } => said(context, &library.delete_highlights(&highlights)?),
    }
}
