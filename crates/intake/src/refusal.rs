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
            Self::NoText { name } => write!(
                f,
                "Found no article text in {name} (its text may be drawn by a script); open it in a browser, then copy the article or save the page from there."
            ),
        }
    }
}

impl std::error::Error for Refusal {}
