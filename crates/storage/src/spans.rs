//! Spans that a person gave, held against the text they belong to.

use crate::{Error, Result};
use onrecord_model::Span;

/// The spans as they are stored: `[[start,end],…]`.
pub(crate) fn json(spans: &[Span]) -> String {
    let pairs: Vec<String> = spans.iter().map(|s| format!("[{},{}]", s.start, s.end)).collect();
    format!("[{}]", pairs.join(","))
}

/// Stored spans, read.
pub(crate) fn read(json: &str, of: impl FnOnce() -> String) -> Result<Vec<Span>> {
    serde_json::from_str(json).map_err(|e| Error::Damaged(format!("the spans of {} ({e})", of())))
}

/// Spans inside `text`, in order, not overlapping, each without white space at its edges.
pub(crate) fn checked(spans: &[Span], text: &str) -> Result<Vec<Span>> {
    let refused = |why: &str| Err(Error::Refused(format!("{why}. Nothing was changed.")));
    let mut kept: Vec<Span> = Vec::with_capacity(spans.len());
    for &span in spans {
        let Some(words) = span.slice(text) else {
            return refused("A span leaves the text or cuts a character: give its first and last place anew");
        };
        if words.trim().is_empty() {
            return refused("A span holds no words: give the place of its first and last character");
        }
        let span = span.trimmed(text);
        if kept.last().is_some_and(|last| last.end > span.start) {
            return refused("The spans overlap or are out of order: give them as they stand in the text");
        }
        kept.push(span);
    }
    if kept.is_empty() {
        return refused("No span was given: say from where to where the words stand");
    }
    Ok(kept)
}

/// What `pieces` and `within` have in common, in order.
pub(crate) fn clipped(pieces: &[Span], within: &[Span]) -> Vec<Span> {
    let common = |piece: &Span| -> Vec<Span> {
        let parts = within.iter().map(|w| Span::new(piece.start.max(w.start), piece.end.min(w.end)));
        parts.filter(|part| !part.is_empty()).collect()
    };
    pieces.iter().flat_map(common).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bad_spans_are_refused() {
        let text = "Он сказал «да»";
        for bad in [
            &[][..],
            &[(0, 1)],
            &[(0, 99)],
            &[(4, 2)],
            &[(0, 0)],
            &[(4, 5)],
            &[(5, 17), (0, 4)],
            &[(0, 6), (5, 17)],
        ] {
            let spans: Vec<Span> = bad.iter().map(|&pair| Span::from(pair)).collect();
            assert!(checked(&spans, text).is_err(), "{bad:?}");
        }
        assert_eq!(checked(&[Span::new(0, 5)], text).unwrap(), [Span::new(0, 4)], "the blank goes");
    }

    proptest! {
        #[test]
        fn what_is_clipped_lies_in_both(
            cuts in prop::collection::btree_set(0usize..60, 0..12), others in prop::collection::btree_set(0usize..60, 0..12)
        ) {
            let pairs = |cuts: &std::collections::BTreeSet<usize>| -> Vec<Span> {
                let cuts: Vec<usize> = cuts.iter().copied().collect();
                cuts.chunks_exact(2).map(|c| Span::new(c[0], c[1])).collect()
            };
            let (a, b) = (pairs(&cuts), pairs(&others));
            let inside = |spans: &[Span], at: usize| spans.iter().any(|s| s.start <= at && at < s.end);
            let both = clipped(&a, &b);
            for at in 0..60 {
                prop_assert_eq!(inside(&both, at), inside(&a, at) && inside(&b, at));
            }
            prop_assert_eq!(&read(&json(&both), String::new).unwrap(), &both);
        }
    }
}
