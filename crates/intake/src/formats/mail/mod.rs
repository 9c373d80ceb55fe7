//! Mail and what is packed like it: newsletters and press statements as a mail program saves them,
//! boxes of them, and pages that a browser saved as one file.

mod boxes;
mod message;
mod mhtml;
mod parts;

pub use boxes::FORMAT as MBOX;
pub use message::FORMAT as EML;
pub use mhtml::FORMAT as MHTML;

#[cfg(test)]
mod tests;
