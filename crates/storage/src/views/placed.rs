//! Spans of one text, ready to be shown and to leave.

use crate::{Error, Result};
use onrecord_model::{Span, offsets::Ruler, span};
use serde::{Serialize, Serializer};

/// Spans of a revision's text in both units. As JSON: `[[start,end],…]` in Unicode **code points**,
/// as in all files that leave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Placed {
    /// UTF-8 bytes of the revision's text.
    pub bytes: Vec<Span>,
    /// The same in Unicode code points.
    pub points: Vec<(usize, usize)>,
}

impl Placed {
    /// Read spans as they are stored.
    pub(crate) fn read(json: &str, ruler: &Ruler, of: impl Fn() -> String) -> Result<Self> {
        let bytes = parse(json).ok_or_else(|| Error::Damaged(format!("the spans of {}", of())))?;
        let points = bytes.iter().map(|span| ruler.code_points(*span)).collect();
        Ok(Self { bytes, points })
    }

    /// The words, several spans joined by ` […] `; `None` when there are no spans.
    pub(crate) fn words(&self, text: &str, of: impl Fn() -> String) -> Result<Option<String>> {
        if self.bytes.is_empty() {
            return Ok(None);
        }
        let words = span::join(&self.bytes, text);
        words.map(Some).ok_or_else(|| Error::Damaged(format!("a span of {} that leaves its text", of())))
    }
}

impl Serialize for Placed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.points.serialize(serializer)
    }
}

/// `[[1,2],[3,4]]` without a JSON reader: lists of spans are most of what a list reads.
fn parse(json: &str) -> Option<Vec<Span>> {
    let inside = json.trim().strip_prefix('[')?.strip_suffix(']')?.trim();
    if inside.is_empty() {
        return Some(Vec::new());
    }
    let mut spans = Vec::with_capacity(2);
    let mut rest = inside;
    loop {
        let (pair, after) = rest.trim_start().strip_prefix('[')?.split_once(']')?;
        let (start, end) = pair.split_once(',')?;
        spans.push(Span::new(start.trim().parse().ok()?, end.trim().parse().ok()?));
        match after.trim_start().strip_prefix(',') {
            Some(after) => rest = after,
            None => return after.trim().is_empty().then_some(spans),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_or_refused() {
        assert_eq!(parse("[]"), Some(vec![]));
        assert_eq!(parse("[[1,2],[30,44]]"), Some(vec![Span::new(1, 2), Span::new(30, 44)]));
        assert_eq!(parse(" [ [1 , 2] , [3,4] ] "), Some(vec![Span::new(1, 2), Span::new(3, 4)]));
        for bad in ["", "[", "[1,2]", "[[1,2]", "[[1]]", "[[1,2],]", "[[1,-2]]", "[[1,2]][[3,4]]"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
