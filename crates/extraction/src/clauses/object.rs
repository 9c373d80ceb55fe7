//! What was asked, promised, charged or named: the object of a verb of saying, where no clause follows.

use super::Reader;
use crate::cue::Cue;
use crate::lexicon::*;
use crate::speaking::words_in;
use onrecord_model::Span;

/// So far from its verb the "to" or "of" of a request or charge may stand.
const REACH: usize = 12;

impl Reader<'_, '_> {
    /// Where the object begins that is told, and to whom it was said.
    pub(super) fn object(&self, cue: &Cue, content: (usize, usize)) -> Option<(usize, Option<Span>)> {
        if self.document.lexicon.language.code != "en" || cue.negated {
            return None;
        }
        let at = cue.at;
        let from = content.0;
        if self.is(at, PROMISE) && self.is(at + 1, TO) {
            return Some((at + 1, None));
        }
        // "called on the owners to pay", "urged both sides to return"
        let called = self.key(at).starts_with("call") && matches!(self.key(at + 1), "on" | "upon");
        if (called || self.is(at, REQUEST)) {
            let to =
                self.linked(at + 1, content.1, |r, i| r.is(i, TO) && !r.items[i + 1].is(DET | PRONOUN))?;
            let whom = at + 1 + usize::from(called);
            let span =
                (whom < to).then(|| Span::new(self.items[whom].span.start, self.items[to - 1].span.end));
            return Some((to, span));
        }
        if self.key(at).starts_with("call") && self.key(at + 1) == "for" {
            return Some((at + 2, None));
        }
        if self.is(at, CHARGE) {
            if let Some(of) = self.linked(at + 1, content.1, |r, i| matches!(r.key(i), "of" | "for")) {
                let accused = self.key(at).starts_with("accus");
                return (accused == (self.key(of) == "of"))
                    .then_some((if accused { of + 1 } else { from }, None));
            }
        }
        let words = words_in(self.document, &self.items[from..content.1]);
        let named = !self.is(from, PREP | ADVERB | CONJ | SUBORD | VERB | BE) && !self.is(from, PRONOUN);
        (self.is(at, MATTER) && from == at + 1 && named && words > 2).then_some((from, None))
    }

    /// The first linking word in reach, nothing but words of one phrase before it.
    fn linked(&self, from: usize, to: usize, is: impl Fn(&Self, usize) -> bool) -> Option<usize> {
        (from..to.min(from + REACH))
            .take_while(|i| {
                self.stop(*i) == '\0' && self.segment(*i).is_none() && !self.is(*i, BE | HAVE | MODAL | COMPL)
            })
            .find(|i| *i > from && is(self, *i))
    }
}
