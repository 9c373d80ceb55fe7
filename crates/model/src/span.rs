//! A piece of a text.

use serde::{Deserialize, Serialize};

/// A half-open range of UTF-8 **bytes** of one frozen text: `start` included, `end` not.
///
/// Both ends stand on character boundaries of the text the span belongs to. In SQLite a list of
/// spans is JSON: `[[start,end],…]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// True when it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// True when `other` lies wholly inside.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// True when the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The words of the span, or `None` when it leaves the text or cuts a character.
    pub fn slice(self, text: &str) -> Option<&str> {
        text.get(self.start..self.end)
    }

    /// The span without white space at its edges.
    #[must_use]
    pub fn trimmed(self, text: &str) -> Self {
        let Some(words) = self.slice(text) else { return self };
        let start = self.end - words.trim_start().len();
        Self::new(start, start + words.trim().len())
    }
}

impl From<(usize, usize)> for Span {
    fn from((start, end): (usize, usize)) -> Self {
        Self { start, end }
    }
}

impl From<Span> for (usize, usize) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}

/// What stands between the pieces of a quotation when they are shown as one line.
pub const ELLIPSIS: &str = " […] ";

/// The words of several spans as they are shown and exported: joined by ` […] `.
///
/// `None` when any span leaves the text or cuts a character.
pub fn join(spans: &[Span], text: &str) -> Option<String> {
    let pieces: Option<Vec<&str>> = spans.iter().map(|span| span.slice(text)).collect();
    pieces.map(|pieces| pieces.join(ELLIPSIS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_what_stands_there() {
        let text = "Он сказал: «да» 👍";
        let span = Span::new(text.find("да").unwrap(), text.find('»').unwrap());
        assert_eq!(span.slice(text), Some("да"));
        assert_eq!(Span::new(1, 3).slice(text), None, "a cut character is nothing");
        assert_eq!(join(&[span, span], text).as_deref(), Some("да […] да"));
        let wide = Span::new(0, "Он ".len());
        assert_eq!(wide.trimmed(text).slice(text), Some("Он"));
    }
}
