//! The row of a capture.

use crate::{Result, Writing};
use rusqlite::params;

/// How a capture came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Pasted in the window.
    Paste,
    /// A file of the user's.
    File,
    /// Standard input.
    Stdin,
    /// Saved by the user's browser into a folder that is watched.
    Watched,
    /// Entered by hand.
    Typed,
    /// Fetched from its address by us.
    Fetch,
    /// An entry of a feed that carries the whole text.
    Feed,
}

impl Way {
    /// The name used in SQL and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Paste => "paste",
            Self::File => "file",
            Self::Stdin => "stdin",
            Self::Watched => "watched",
            Self::Typed => "typed",
            Self::Fetch => "fetch",
            Self::Feed => "feed",
        }
    }

    /// Whether address and time are the user's claim: we did not fetch it ourselves.
    pub const fn is_claimed(self) -> bool {
        !matches!(self, Self::Fetch | Self::Feed)
    }
}

/// A capture whose file is in its place.
#[derive(Debug)]
pub struct NewCapture<'a> {
    /// SHA-256 of the original bytes, hexadecimal.
    pub sha256: &'a str,
    /// How many they are.
    pub bytes: u64,
    /// Media type, where it is known.
    pub media_type: Option<&'a str>,
    /// How it came in.
    pub way: Way,
    /// File name as the user had it.
    pub name: Option<&'a str>,
    /// Address, as the user or the page claims.
    pub url: Option<&'a str>,
    /// When it was taken, UTC, as far as the user's file tells; by our own clock where we fetched it.
    pub captured_at: &'a str,
}

/// Add the row of a capture; the file must be there already. Answers its id.
///
/// # Errors
/// When the database refuses.
pub fn add(w: &Writing, article: i64, new: &NewCapture) -> Result<i64> {
    let bytes = i64::try_from(new.bytes).unwrap_or(i64::MAX);
    Ok(w.connection().prepare_cached(include_str!("add.sql"))?.insert(params![
        w.new_uid(),
        article,
        new.sha256,
        bytes,
        new.media_type,
        new.way.name(),
        new.name,
        new.url,
        new.captured_at,
        new.way.is_claimed(),
    ])?)
}
