//! Words in marks as items of a sentence: where they open, end and follow each other.

use super::Reader;

impl Reader<'_, '_> {
    /// The words inside the marks at `at`; empty where no stretch stands.
    fn inner(&self, at: usize) -> &str {
        let inner = self.segment(at).map_or("", |s| self.document.words(self.document.segments[s].inner));
        // “…called ‘miracles,’”: the stop of the outer words stands inside the inner marks.
        inner.trim_end_matches(['’', '\'', '”', '"'])
    }

    /// `“…,”`: the reporter's comma stands inside the marks.
    pub(super) fn comma_inside(&self, at: usize) -> bool {
        self.inner(at).ends_with(',')
    }

    /// The words in marks end with a stop of their own.
    pub(super) fn ended_inside(&self, at: usize) -> bool {
        self.inner(at).ends_with([',', '.', '?', '!', '…', '—', '–', '-'])
    }

    /// The words in marks begin a sentence: a capital, and more than a name or a title.
    pub(super) fn opens_sentence(&self, at: usize) -> bool {
        let inner = self.inner(at);
        let capital = inner.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
        capital && !self.titled(at)
    }

    /// The words in marks are the title of a work or a name.
    pub(super) fn titled(&self, at: usize) -> bool {
        self.segment(at).is_some_and(|s| {
            !self.inner(at).ends_with(['?', '!'])
                && crate::pieces::titled(self.document, self.document.segments[s].inner)
        })
    }

    /// One past the last of the stretches that follow each other from `at` on.
    pub(super) fn chain_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        loop {
            if self.segment(end).is_some() {
                end += 1;
            } else if self.items.get(end).is_some_and(|i| i.stop != '\0') && self.segment(end + 1).is_some() {
                end += 2;
            } else {
                return end;
            }
        }
    }
}
