//! What a person says to the links that the machine proposes.

use crate::views::Noun;
use crate::{Result, Writing, rows};
use rusqlite::params;

/// What a person says to a proposed link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    /// It is so.
    Accepted,
    /// It is not so; it stays, so that it is not proposed again.
    Rejected,
}

impl Judged {
    /// The name used in SQL and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
        }
    }
}

/// Accept links or reject them; with `None` nobody has said anything of them any more.
///
/// # Errors
/// [`crate::Error::NotFound`] when there is no such link.
pub fn judge(w: &Writing, ids: &[i64], judged: Option<Judged>) -> Result<()> {
    for &id in ids {
        rows::must_exist(**w, Noun::Links, id)?;
        let who = judged.and_then(|_| w.actor().who.as_deref());
        rows::run(w, include_str!("judge.sql"), params![id, judged.map(Judged::name), who])?;
    }
    Ok(())
}
