//! Where what was said begins and ends.

use super::{Reader, participle};
use crate::cue::Cue;
use crate::lexicon::*;

impl Reader<'_, '_> {
    /// Is what follows the reporter's remark: «…, отвечая на вопрос», «…, который …»?
    pub(super) fn remark(&self, at: usize) -> bool {
        self.is(at, REL)
            || participle(self.key(at))
            || self.items.get(at).is_some_and(|i| i.cue != NO_CUE)
            || self.is(at, PREP) && self.is(at + 1, REL)
    }

    /// Where the quotations that begin at `at` end, joined by commas and dashes alone.
    pub(super) fn quotes_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        while self.quote(end) || matches!(self.stop(end), ',' | '—') && self.quote(end + 1) {
            end += 1;
        }
        end
    }

    /// «…, узнаёт ли он голос»: a question without a question word.
    pub(super) fn question_word(&self, at: usize) -> bool {
        self.key(at + 1) == "ли" || self.key(at + 2) == "ли"
    }

    /// The first item after what other attributions already hold.
    pub(super) fn free_from(&self, to: usize) -> usize {
        self.found
            .iter()
            .flat_map(|s| s.content.iter().map(|c| c.1).chain([s.own.1]))
            .filter(|end| *end <= to)
            .fold(0, usize::max)
    }

    /// Where the content that begins at `from` ends: before the next attribution or the reporter's remark.
    pub(super) fn content_end(&self, from: usize, later: &[Cue]) -> usize {
        let end = self.items.len();
        for at in from..end {
            let stop = self.stop(at);
            if stop == ';' && at > from + 3 {
                return at;
            }
            if stop == '—' && self.items.get(at.wrapping_sub(1)).is_some_and(|i| i.stop == ',') {
                return at;
            }
            let conjunction = self.is(at, CONJ);
            if !(matches!(stop, ',' | '—') || conjunction) || at <= from {
                continue;
            }
            let next = at + 1 + usize::from(self.is(at + 1, CONJ)) * usize::from(!conjunction);
            if matches!(self.phrase(next), Some((Phrase::AccordingTo | Phrase::ByTheirWords, _)))
                && !conjunction
            {
                return at;
            }
            let remark = !conjunction
                && matches!(
                    self.key(next),
                    "отвечая"
                        | "комментируя"
                        | "выступая"
                        | "сославшись"
                        | "ссылаясь"
                        | "обращаясь"
                        | "говоря"
                        | "добавив"
                        | "отметив"
                        | "подчеркнув"
                        | "уточнив"
                        | "пояснив"
                        | "напомнив"
                        | "заявив"
                        | "попросив"
                        | "имея"
                        | "передает"
                );
            if remark {
                return at;
            }
            for cue in later.iter().filter(|c| c.from >= next && c.from <= next + 10) {
                if self.items[next..cue.from]
                    .iter()
                    .any(|i| matches!(i.stop, ',' | ';' | '—' | ':') || i.segment.is_some())
                {
                    break;
                }
                if matches!(cue.entry.takes, Takes::Dashed | Takes::Marked) && !self.quote(cue.at + 1)
                    || self.is(next, REL | COMPL | SUBORD | WH)
                {
                    continue;
                }
                let to = super::clause(&self.nouns, cue).to;
                let content_follows = self.stop(to) == ':'
                    || self.stop(to) == ',' && self.is(to + 1, COMPL)
                    || self.is(to, COMPL)
                    || self.quote(to);
                let parenthetical = cue.from == next
                    && !conjunction
                    && (to >= end || matches!(self.stop(to), ',' | '.' | '—'));
                if content_follows && (!conjunction || cue.from <= next + 1)
                    || parenthetical
                    || conjunction
                        && cue.from <= next + 1
                        && matches!(cue.entry.takes, Takes::Infinitive | Takes::Naming)
                {
                    return at;
                }
            }
        }
        end
    }
}
