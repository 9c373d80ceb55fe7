//! What all commands that show one row have in common.

use crate::{context::Context, failure::Failure};
use onrecord_library::Library;
use onrecord_library::views::Noun;

/// Which row, and in what form.
#[derive(Debug, clap::Args)]
pub struct ShowArgs {
    /// Its short id, as lists show it, or its uid
    #[arg(value_name = "ID")]
    id: String,
    /// Print it whole as JSON
    #[arg(long)]
    pub json: bool,
}

impl ShowArgs {
    /// Open the library and find the row.
    pub fn find(&self, noun: Noun, context: &Context) -> Result<(Library, i64), Failure> {
        let library = context.place.open()?;
        let id = library.row(&[noun], &self.id)?.1;
        Ok((library, id))
    }

    /// The row went away between being found and being read.
    pub fn gone(&self) -> Failure {
        Failure::Failed(format!("{} was just removed from this library.", self.id))
    }
}
