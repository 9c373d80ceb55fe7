//! `onrecord links add|note|delete`

use super::{made, said, values};
use crate::{context::Context, failure::Outcome};
use onrecord_library::{Patch, edits::Judged, views::LinkKind};

/// Changes to links.
#[derive(Debug, clap::Subcommand)]
pub enum Edit {
    /// Tie two articles, an article and an address, or two quotations
    #[command(
        after_help = "Articles: related, follows, translates, based_on, corrects, duplicates.\nQuotations: answers, repeats, contradicts, clarifies.\n\n\
        Examples:\n  onrecord links add a4 follows a1\n  onrecord links add a4 based_on https://example.org/transcript\n  onrecord links add q12 contradicts q3 --note 'A week earlier he said the opposite'"
    )]
    Add {
        /// An article or a quotation: a4, q12
        from: String,
        /// How the first stands to the second
        #[arg(value_parser = values::link_kind(), hide_possible_values = true)]
        kind: LinkKind,
        /// An article, a quotation, or the address of a page
        to: String,
        /// Why, in your words
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    /// Write, rewrite or clear the note of a link
    #[command(after_help = "Example:\n  onrecord links note l4 'The ministry confirmed it'")]
    Note {
        /// The link: l4
        link: String,
        /// The words; `-` takes the note away
        #[arg(value_parser = values::text)]
        text: Patch<String>,
    },
    /// Say that proposed links are so
    #[command(after_help = "Example:\n  onrecord links accept l4 l5")]
    Accept {
        /// The links: l4 l5
        #[arg(value_name = "LINK", required = true)]
        links: Vec<String>,
    },
    /// Say that proposed links are not so; they are not proposed again
    #[command(after_help = "Example:\n  onrecord links reject l4")]
    Reject {
        /// The links: l4 l5
        #[arg(value_name = "LINK", required = true)]
        links: Vec<String>,
    },
    /// Delete links
    #[command(after_help = "Example:\n  onrecord links delete l4\nIt can be undone: onrecord undo")]
    Delete {
        /// The links: l4 l5
        #[arg(value_name = "LINK", required = true)]
        links: Vec<String>,
    },
}

/// Carry it out.
pub fn run(edit: Edit, context: &mut Context) -> Outcome {
    let library = context.place.open()?;
    match edit {
        Edit::Add { from, kind, to, note } => {
            made(context, &library.add_link(&from, kind, &to, note.as_deref())?)
        }
        Edit::Note { link, text } => said(context, &library.note_link(&link, text)?),
        Edit::Accept { links } => said(context, &library.judge_links(&links, Some(Judged::Accepted))?),
        Edit::Reject { links } => said(context, &library.judge_links(&links, Some(Judged::Rejected))?),
        Edit::Delete { links } => said(context, &library.delete_links(&links)?),
    }
}
