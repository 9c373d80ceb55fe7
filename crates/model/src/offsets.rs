//! Offsets of one text in its three units: UTF-8 bytes, Unicode code points, UTF-16 units.

use crate::Span;
use std::borrow::Cow;

/// A run of the text is measured every so many bytes; between two marks we count.
const STEP: usize = 256;

/// A ruler laid along one text. Building it reads the text once; each look-up reads at most
/// 256 bytes of it.
#[derive(Debug, Clone)]
pub struct Ruler<'t> {
    text: Cow<'t, str>,
    /// At each mark: bytes, code points, UTF-16 units before it.
    marks: Vec<(usize, usize, usize)>,
    ascii: bool,
}

impl<'t> Ruler<'t> {
    /// Measure `text`.
    pub fn new(text: &'t str) -> Self {
        Self::laid(Cow::Borrowed(text))
    }

    /// Measure `text` and keep it.
    pub fn owning(text: String) -> Ruler<'static> {
        Ruler::laid(Cow::Owned(text))
    }

    /// The text it lies along.
    pub fn text(&self) -> &str {
        &self.text
    }

    fn laid(text: Cow<'t, str>) -> Self {
        let ascii = text.is_ascii();
        let mut marks = vec![(0, 0, 0)];
        if !ascii {
            let (mut from, mut points, mut units) = (0, 0, 0);
            while from + STEP < text.len() {
                let next = (from + STEP..=text.len()).find(|at| text.is_char_boundary(*at));
                let next = next.unwrap_or(text.len());
                let run = counted(&text.as_bytes()[from..next]);
                (from, points, units) = (next, points + run.0, units + run.1);
                marks.push((from, points, units));
            }
        }
        Self { text, marks, ascii }
    }

    fn at_byte(&self, byte: usize) -> (usize, usize) {
        if self.ascii {
            return (byte, byte);
        }
        let mark = self.marks[self.marks.partition_point(|m| m.0 <= byte).saturating_sub(1)];
        let (points, units) =
            counted(self.text.as_bytes().get(mark.0..byte.min(self.text.len())).unwrap_or_default());
        (mark.1 + points, mark.2 + units)
    }

    fn find(
        &self,
        target: usize,
        unit: impl Fn(&(usize, usize, usize)) -> usize,
        width: fn(char) -> usize,
    ) -> Option<usize> {
        if self.ascii {
            return (target <= self.text.len()).then_some(target);
        }
        let mark = self.marks[self.marks.partition_point(|m| unit(m) <= target).saturating_sub(1)];
        let mut here = unit(&mark);
        for (at, c) in self.text[mark.0..].char_indices() {
            if here == target {
                return Some(mark.0 + at);
            }
            if here > target {
                return None;
            }
            here += width(c);
        }
        (here == target).then_some(self.text.len())
    }

    /// Bytes → code points. `span` must stand on character boundaries.
    pub fn code_points(&self, span: Span) -> (usize, usize) {
        (self.at_byte(span.start).0, self.at_byte(span.end).0)
    }

    /// Bytes → UTF-16 units. `span` must stand on character boundaries.
    pub fn utf16(&self, span: Span) -> (usize, usize) {
        (self.at_byte(span.start).1, self.at_byte(span.end).1)
    }

    /// Code points → bytes; `None` beyond the text's end.
    pub fn from_code_points(&self, start: usize, end: usize) -> Option<Span> {
        let byte = |n| self.find(n, |m| m.1, |_| 1);
        Some(Span::new(byte(start)?, byte(end)?))
    }

    /// UTF-16 units → bytes; `None` beyond the text's end or inside a surrogate pair.
    pub fn from_utf16(&self, start: usize, end: usize) -> Option<Span> {
        let byte = |n| self.find(n, |m| m.2, char::len_utf16);
        Some(Span::new(byte(start)?, byte(end)?))
    }
}

/// Code points and UTF-16 units that begin in a run of UTF-8: every byte but one that continues a character
/// begins a code point; those of four bytes take two units.
fn counted(bytes: &[u8]) -> (usize, usize) {
    let points = bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count();
    (points, points + bytes.iter().filter(|byte| **byte >= 0xF0).count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_unit_leads_back_to_the_same_bytes(text in "(\\PC|\\n|😀|é|ʻ|שלום){0,400}", a in 0usize..400, b in 0usize..400) {
            let bounds: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
            let (a, b) = (bounds[a % bounds.len()], bounds[b % bounds.len()]);
            let span = Span::new(a.min(b), a.max(b));
            let ruler = Ruler::new(&text);
            let (s, e) = ruler.code_points(span);
            prop_assert_eq!((s, e), (text[..span.start].chars().count(), text[..span.end].chars().count()));
            prop_assert_eq!(ruler.from_code_points(s, e), Some(span));
            let (s, e) = ruler.utf16(span);
            prop_assert_eq!(s, text[..span.start].encode_utf16().count());
            prop_assert_eq!(ruler.from_utf16(s, e), Some(span));
        }
    }

    #[test]
    fn beyond_the_end_is_nothing() {
        let ruler = Ruler::new("да👍");
        assert_eq!(ruler.from_code_points(0, 4), None);
        assert_eq!(ruler.from_utf16(0, 3), None, "inside a surrogate pair");
    }
}
