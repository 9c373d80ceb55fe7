//! Quotations that a filter would find and that are left out all the same.

use super::filter::{Filter, Review, State};
use super::find::count;
use super::noun::Noun;
use crate::{Reading, Result};

/// How many quotations meet a filter but are left out because nobody asked for such.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Rejected ones.
    pub rejected: usize,
    /// Those of excluded articles, rejected ones among them.
    pub excluded: usize,
}

/// What is left out, each number counted to `limit`.
///
/// # Errors
/// When the database refuses.
pub fn left_out(r: Reading, filter: &Filter, limit: usize) -> Result<LeftOut> {
    let (rejected, excluded) = (Filter::Review(Review::Rejected), Filter::State(State::Excluded));
    let asks = |part: &Filter| filter.asks_for(&|other| other == part);
    let with = |parts: &[&Filter]| -> Result<usize> {
        let every = std::iter::once(filter).chain(parts.iter().copied()).cloned().collect();
        Ok(count(r, Noun::Quotes, &Filter::Every(every), limit)?.rows)
    };
    let mut out = LeftOut::default();
    if !asks(&rejected) {
        out.rejected = with(&[&rejected])?;
    }
    if !asks(&excluded) {
        out.excluded = with(&[&excluded])?;
        // Asked for both, those that are both are found.
        if !asks(&rejected) {
            out.excluded += with(&[&rejected, &excluded])?;
        }
    }
    Ok(out)
}
