//! `onrecord notes add|edit|delete|private|public`

use super::{made, said, text_or_stdin};
use crate::{context::Context, failure::Outcome};

/// Changes to notes.
#[derive(Debug, clap::Subcommand)]
pub enum Edit {
    /// Write a note on a quotation, article, person, link or highlight
    #[command(
        after_help = "Examples:\n  onrecord notes add q12 'Compare with the transcript of **2 March**'\n  onrecord notes add a4 - < thoughts.md"
    )]
    Add {
        /// What to write it on: q12, a4, p7, l5, h3
        #[arg(value_name = "ID")]
        on: String,
        /// The words, Markdown; `-` reads them from standard input
        text: String,
        /// Keep it out of every export
        #[arg(long)]
        private: bool,
    },
    /// Put other words in a note
    #[command(after_help = "Example:\n  onrecord notes edit n3 'Checked: the transcript has it'")]
    #[command(name = "edit")]
    Rewrite {
        /// The note: n3
        #[arg(value_name = "NOTE")]
        note: String,
        /// The words, Markdown; `-` reads them from standard input
        text: String,
    },
    /// Delete notes
    #[command(after_help = "Example:\n  onrecord notes delete n3 n4\nIt can be undone: onrecord undo")]
    Delete {
        /// The notes: n3 n4
        #[arg(value_name = "NOTE", required = true)]
        notes: Vec<String>,
    },
    /// Keep notes out of every export
    #[command(after_help = "Example:\n  onrecord notes private n3")]
    Private {
        /// The notes: n3 n4
        #[arg(value_name = "NOTE", required = true)]
        notes: Vec<String>,
    },
    /// Let notes into exports again
    #[command(after_help = "Example:\n  onrecord notes public n3")]
    Public {
        /// The notes: n3 n4
        #[arg(value_name = "NOTE", required = true)]
        notes: Vec<String>,
    },
}

/// Carry it out.
pub fn run(edit: Edit, context: &mut Context) -> Outcome {
    let library = context.place.open()?;
    match edit {
        Edit::Add { on, text, private } => {
            made(context, &library.add_note(&on, &text_or_stdin(text)?, private)?)
        }
        Edit::Rewrite { note, text } => said(context, &library.rewrite_note(&note, &text_or_stdin(text)?)?),
        Edit::Delete { notes } => said(context, &library.delete_notes(&notes)?),
        Edit::Private { notes } => said(context, &library.set_notes_private(&notes, true)?),
        Edit::Public { notes } => said(context, &library.set_notes_private(&notes, false)?),
    }
}
