//! ‘A master of bolts’: marked words alone on a line that part the page, or tell what is heard besides words.

use super::Joiner;
use crate::document::Sentence;
use crate::marks::Family;

/// A heading between paragraphs has at most so many words.
const LONGEST: usize = 8;

impl Joiner<'_, '_> {
    /// "known far beyond the county as “the Comb”", "a motto of “…”": a name that people use.
    pub(super) fn known_as(&self, sentence: &Sentence, segment: usize) -> bool {
        let Some(at) = sentence.items.iter().position(|i| i.segment == Some(segment)) else { return false };
        let key = |i: usize| self.document.tokens.key_at(sentence.items[i].token);
        at > 1
            && self.document.lexicon.language.code == "en"
            && key(at - 1) == "as"
            && (at.saturating_sub(8)..at - 1)
                .any(|i| sentence.items[i].is_word() && matches!(key(i), "known" | "billed" | "remembered"))
    }

    /// Is a stretch that is a whole paragraph a heading of the page's own, or a stage direction?
    ///
    /// Single marks around a few words, where the page marks speech with double ones, head a part of it and
    /// repeat words of the text below.
    pub(super) fn crosshead(&self, sentence: &Sentence, segment: usize, words: usize) -> bool {
        let document = self.document;
        if document.lexicon.language.code != "en" {
            return false;
        }
        let stretch = document.segments[segment];
        let inner = document.words(stretch.inner);
        if inner.starts_with('(') && inner.trim_end_matches('.').ends_with(')') && words < 4 {
            return true;
        }
        let alone = document.paragraphs[sentence.paragraph].span.end <= stretch.outer.end + 1;
        let doubled =
            document.segments.iter().any(|s| s.parent.is_none() && s.closed && s.family != Family::Single);
        alone && stretch.family == Family::Single && stretch.parent.is_none() && words <= LONGEST && doubled
    }
}
