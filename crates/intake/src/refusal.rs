//! Why a page is not read.

use std::fmt;

/// Why a page is not read: displayed, one sentence with what, where and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There are no bytes, or only white space.
    Empty {
        /// How the page is called.
        name: String,
    },
    /// The bytes are no text.
    Binary {
        /// How the page is called.
        name: String,
        /// What it looks like ("a PDF").
        looks_like: &'static str,
        /// What to do.
        remedy: &'static str,
    },
    /// Text of a kind that is not read as an article.
    Unsupported {
        /// How the page is called.
        name: String,
        /// What it looks like ("an RTF document").
        looks_like: &'static str,
        /// What to do.
        remedy: &'static str,
    },
    /// Beyond one of the limits.
    TooLarge {
        /// How the page is called.
        name: String,
        /// What is too large ("file", "text").
        what: &'static str,
        /// Bytes there are.
        bytes: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// Elements nested beyond the limit.
    TooDeep {
        /// How the page is called.
        name: String,
    },
    /// Something else stands in the way.
    Cannot {
        /// How the page is called.
        name: String,
        /// What stands in the way, as a half-sentence with its own subject ("it is cut off").
        why: &'static str,
        /// What to do.
        remedy: &'static str,
    },
    /// It holds many articles where one was asked for.
    Many {
        /// How the file is called.
        name: String,
    },
    /// It is not what it says it is from some line on.
    Broken {
        /// How the file is called.
        name: String,
        /// What it should be ("JSON").
        what: &'static str,
        /// Where that ends, from 1.
        line: u64,
    },
    /// The system could not read it to its end.
    Unread {
        /// How the page is called.
        name: String,
        /// What the system said.
        why: String,
    },
    /// A table in which no column is known to hold the text.
    NoColumn {
        /// How the table is called.
        name: String,
        /// The columns there are, separated by commas.
        columns: String,
    },
    /// Mark-up without words.
    NoText {
        /// How the page is called.
        name: String,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty { name } => {
                write!(
                    f,
                    "There is no text in {name}; save or copy the page again and check that it holds the article."
                )
            }
            Self::Binary { name, looks_like, remedy } | Self::Unsupported { name, looks_like, remedy } => {
                write!(f, "Cannot read {name} as an article: it looks like {looks_like}; {remedy}.")
            }
            Self::TooLarge { name, what, bytes, limit } => write!(
                f,
                "The {what} of {name} is too large to read as one article ({} MB, at most {} MB); split it into its articles.",
                bytes.div_ceil(1 << 20),
                limit >> 20
            ),
            Self::TooDeep { name } => write!(
                f,
                "The elements of {name} are nested more than {} deep, which no browser's page needs; copy the article's text from the browser and paste it.",
                crate::limits::NESTING
            ),
            Self::Cannot { name, why, remedy } => write!(f, "Cannot read {name}: {why}; {remedy}."),
            Self::Many { name } => {
                write!(f, "{name} holds many articles: add it as a file, and each of them becomes one.")
            }
            Self::Broken { name, what, line } => write!(
                f,
                "{name} is no whole {what} from line {line} on; what stands before it was read, mend or export the file again for the rest."
            ),
            Self::Unread { name, why } => {
                write!(f, "{name} could not be read to its end ({why}); what was read before is whole.")
            }
            Self::NoColumn { name, columns } => write!(
                f,
                "No column of {name} is known to hold the article's text (there are: {columns}); say which one it is (on the command line: --map body=COLUMN)."
            ),
            Self::NoText { name } => write!(
                f,
                "Found no article text in {name} (its text may be drawn by a script); open it in a browser, then copy the article or save the page from there."
            ),
        }
    }
}

impl std::error::Error for Refusal {}
