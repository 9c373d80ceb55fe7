//! `onrecord tags add|remove|define|rename|move|delete`

use super::{made, patch, said, values};
use crate::{context::Context, failure::Outcome};
use onrecord_library::Patch;

/// Changes to the codebook and to what its tags hang on.
#[derive(Debug, clap::Subcommand)]
pub enum Edit {
    /// Hang a tag on quotations, articles, people, links or highlights; a new tag is made
    #[command(after_help = "Example:\n  onrecord tags add Trade/Grain --on q12 q13 a4")]
    Add {
        /// The tag's path in the codebook, outermost first: Trade/Grain
        path: String,
        /// What to hang it on: q12, a4, p7, l5, h3
        #[arg(long, value_name = "ID", required = true, num_args = 1..)]
        on: Vec<String>,
    },
    /// Take a tag off what it hangs on; the tag itself stays in the codebook
    #[command(after_help = "Example:\n  onrecord tags remove Trade/Grain --on q13")]
    Remove {
        /// The tag's path
        path: String,
        /// What to take it off
        #[arg(long, value_name = "ID", required = true, num_args = 1.., visible_alias = "from")]
        on: Vec<String>,
    },
    /// Say what a tag stands for, and give it a colour; a new tag is made
    #[command(
        after_help = "Example:\n  onrecord tags define Trade/Grain --colour '#c77d0a' --definition 'Sales, quotas and transit of grain'"
    )]
    Define {
        /// The tag's path
        path: String,
        /// Its colour as #rrggbb; `-` takes it away
        #[arg(long, value_name = "COLOUR", visible_alias = "color", value_parser = values::text)]
        colour: Option<Patch<String>>,
        /// What belongs under it and what doesn't; `-` takes it away
        #[arg(long, value_name = "TEXT", value_parser = values::text)]
        definition: Option<Patch<String>>,
    },
    /// Give a tag another name; it stays where it stands and hangs where it hangs
    #[command(after_help = "Example:\n  onrecord tags rename Trade/Grain Cereals")]
    Rename {
        /// The tag's path
        path: String,
        /// Its new name, without a path
        name: String,
    },
    /// Move a tag, with all under it, under another tag
    #[command(after_help = "Examples:\n  onrecord tags move Grain Trade\n  onrecord tags move Trade/Grain -")]
    Move {
        /// The tag's path
        path: String,
        /// The path of the tag to put it under; `-` puts it outermost
        under: String,
    },
    /// Delete a tag that has none under it; it comes off everything
    #[command(after_help = "Example:\n  onrecord tags delete Trade/Grain\nIt can be undone: onrecord undo")]
    Delete {
        /// The tag's path
        path: String,
    },
}

/// Carry it out.
pub fn run(edit: Edit, context: &mut Context) -> Outcome {
    let library = context.place.open()?;
    match edit {
        Edit::Add { path, on } => said(context, &library.tag(&path, &on)?),
        Edit::Remove { path, on } => said(context, &library.untag(&path, &on)?),
        Edit::Define { path, colour, definition } => {
            made(context, &library.define_tag(&path, patch(colour), patch(definition))?)
        }
        Edit::Rename { path, name } => said(context, &library.rename_tag(&path, &name)?),
        Edit::Move { path, under } => {
            let under = (under != "-").then_some(under.as_str());
            said(context, &library.move_tag(&path, under)?)
        }
        Edit::Delete { path } => said(context, &library.delete_tag(&path)?),
    }
}
