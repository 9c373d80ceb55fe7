//! Mail: newsletters and press statements as a mail program saves them, and boxes of them.

mod boxes;
mod message;
pub(super) mod parts;

pub use boxes::FORMAT as MBOX;
pub use message::FORMAT as EML;

#[cfg(test)]
mod tests;
