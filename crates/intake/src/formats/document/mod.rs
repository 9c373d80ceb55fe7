//! Office documents and PDF. Their parsers have seen too many strange files to be trusted with the
//! program that calls them: whoever reads one does it in a process of its own
//! ([`needs_own_process`](crate::needs_own_process)). As anywhere here, reading itself is a pure function.

mod docx;
mod head;
mod pdf;

pub use docx::FORMAT as DOCX;
pub use pdf::FORMAT as PDF;

use onrecord_model::{Block, PrintedTime};

/// A document as its format gives it.
#[derive(Debug, Default)]
struct Document {
    /// What is set as the title.
    title: Option<String>,
    /// What is set as the line under it.
    standfirst: Option<String>,
    /// Everything else in reading order.
    blocks: Vec<Block>,
    /// What the file says about itself.
    about: About,
}

/// What a file says about itself, which may be of another text or another day.
#[derive(Debug, Default)]
struct About {
    title: Option<String>,
    made: Option<PrintedTime>,
    /// The address it was printed from.
    address: Option<String>,
}
