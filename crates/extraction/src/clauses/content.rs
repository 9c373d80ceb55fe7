//! The clause that was said: where it begins, whether it is one, where it ends.

use super::Reader;
use crate::cue::Cue;
use crate::lexicon::*;
use crate::sides;
use crate::speaking::words_in;
use onrecord_model::Act;

impl Reader<'_, '_> {
    /// Does content begin at `at`: a complementiser, a stretch, a colon?
    pub(super) fn begins_content(&self, at: usize) -> bool {
        self.is(at, COMPL | WH)
            || self.segment(at).is_some()
            || self.stop(at) == ':'
            || (self.stop(at) == ',' && (self.is(at + 1, COMPL) || self.segment(at + 1).is_some()))
            || self.is(at, PRONOUN | DET)
    }

    /// An opening phrase of time or place: no content.
    pub(super) fn intro(&self, range: (usize, usize)) -> bool {
        if (range.0..range.1).any(|i| self.segment(i).is_some()) {
            return false;
        }
        let words = range.1 - range.0;
        if words <= 2 && !self.is(range.0, PREP | SUBORD | ADVERB | TIME | CONJ | MONTH | WEEKDAY) {
            return false;
        }
        // "If the rain comes, the road will close": a whole sentence.
        if (range.0..range.1).any(|i| self.stop(i) == ',') && self.is(range.0, SUBORD | IF) {
            return false;
        }
        let opening = self.is(range.0, PREP | SUBORD | ADVERB | TIME | CONJ)
            || self.key(range.0).ends_with("ing")
            || self.key(range.0) == "asked";
        let verb = (range.0..range.1).any(|i| self.is(i, VERB | BE | HAVE | MODAL));
        let so = self.key(range.0) == "so" && verb;
        words <= 2 || opening && !verb || opening && self.is(range.0, SUBORD) && !so
    }

    /// Words that can be said: not a mere opening phrase.
    pub(super) fn substance(&self, range: (usize, usize), quoted: bool, cue: &Cue) -> bool {
        if quoted {
            return true;
        }
        let any_segment = (range.0..range.1).any(|i| self.segment(i).is_some());
        let words = words_in(self.document, &self.items[range.0..range.1]);
        if matches!(cue.entry.takes, Takes::Marked | Takes::Question | Takes::Naming | Takes::Weak)
            && !any_segment
        {
            return false;
        }
        words >= 3 && !(self.intro(range) && self.is(range.0, PREP | SUBORD) && words < 5)
    }

    /// A remark of the reporter's after "he said,": not content.
    pub(super) fn side_remark(&self, at: usize) -> bool {
        let item_key = self.key(at);
        self.is(at, REL)
            || item_key.ends_with("ing") && !self.is(at, PRONOUN)
            || matches!(item_key, "referring" | "citing" | "after" | "before" | "during" | "while" | "when")
            || self.is(at, MONTH | WEEKDAY)
            || self.items.get(at).is_some_and(|i| i.cue != NO_CUE)
    }

    /// A clause without complementiser: it begins like one and is long enough.
    pub(super) fn clause_like(&self, content: (usize, usize)) -> bool {
        let (from, to) = content;
        let words = words_in(self.document, &self.items[from..to]);
        // "they leaked", "he never votes": a pronoun that can only be a subject.
        let pronoun = self.key(from).split('\'').next().unwrap_or_default();
        if words > 1 && matches!(pronoun, "he" | "she" | "they" | "we" | "i" | "it" | "you" | "there") {
            return true;
        }
        if words < 3 || self.is(from, PREP | ADVERB) && !self.is(from, DET) && self.segment(from).is_none() {
            let quoted = (from..to).any(|i| {
                self.segment(i).is_some_and(|s| self.document.count(self.document.segments[s].inner) > 2)
            });
            return quoted && words >= 3;
        }
        let verb = (from..to).any(|i| {
            self.is(i, VERB | BE | HAVE | DO | MODAL)
                || self.segment(i).is_some()
                || (i > from && (self.key(i).ends_with("ed") || self.items[i].cue != NO_CUE))
        });
        let several = self.is(from, GROUP) || self.is(from, DET) && words > 3;
        verb || words >= 6 || several && self.document.lexicon.language.code == "en"
    }

    /// A subject and, before any comma, a verb that can only be finite.
    pub(super) fn finite(&self, content: (usize, usize)) -> bool {
        let (from, to) = content;
        self.document.lexicon.language.code == "en"
            && (self.items.get(from).is_some_and(|i| i.is_word() && !i.is(PREP | ADVERB | CONJ | SUBORD))
                || self.key(from) == "at" && matches!(self.key(from + 1), "least" | "most"))
            && (from + 1..to)
                .take_while(|i| self.stop(*i) == '\0' && !self.is(*i, COMPL | REL | WH | TO))
                // "a review of the dam and left the room": the second verb is the reporter's.
                .take_while(|i| !(self.is(*i, CONJ) && self.is(*i + 1, VERB | BE | HAVE | MODAL | DO)))
                .any(|i| self.is(i, BE | HAVE | DO | MODAL | VERB) && !self.is(i - 1, PREP | DET))
    }

    /// Where the content that begins at `from` ends: before the next attribution.
    pub(super) fn clause_end(&self, from: usize, later: &[Cue]) -> usize {
        let end = self.items.len();
        for at in from..end {
            let stop = self.stop(at);
            if stop == ';' && at > from + 3 {
                return at;
            }
            // A colon before a sentence in marks: a quotation of its own.
            if stop == ':' && at > from && self.opens_sentence(at + 1) {
                return at;
            }
            // "… and declined to give a figure": the speaker goes on to another act.
            if self.is(at, CONJ)
                && at > from + 1
                && (self.phrase(at + 1).is_some_and(|(p, _)| p == Phrase::Declined)
                    || later.iter().any(|c| {
                        c.from == at + 1
                            && matches!(c.entry.form, Form::Past | Form::Present)
                            && (c.entry.takes == Takes::Clause && !matches!(self.stop(c.at + 1), ',' | '.')
                                || c.entry.takes == Takes::Infinitive && self.is(c.at + 1, TO)
                                || self.calls_on(c.at)
                                || self.is(c.at, REQUEST) && (c.at + 2..c.at + 8).any(|i| self.is(i, TO))
                                || c.entry.act == Act::Denied)
                    }))
            {
                return at;
            }
            if self.is(at, CONJ)
                && at > from
                && later.iter().any(|c| {
                    c.from == at + 1
                        && c.entry.form != Form::Gerund
                        && !matches!(c.entry.takes, Takes::Weak | Takes::Marked)
                })
                && self.begins_content_soon(at, later)
            {
                return at;
            }
            let inside = self.comma_inside(at);
            if !matches!(stop, ',' | '—') && !inside {
                continue;
            }
            let last = at;
            let at = if inside { at + 1 } else { at };
            if self.segment(last.saturating_sub(usize::from(!inside))).is_some() && self.participle(last + 1)
            {
                return at;
            }
            let marked = (last + 1..end).any(|i| self.segment(i).is_some());
            // "…, a figure the bank disputes", "…, who owns the pits": the reporter explains.
            let explains = matches!(self.key(last + 1), "a" | "an" | "which" | "who" | "whose" | "compared")
                && stop == ',';
            // "…, in a decision that lawyers praised", "…, in a debate on loans"
            let occasion = stop == ','
                && self.key(last + 1) == "in"
                && matches!(self.key(last + 2), "a" | "an" | "his" | "her" | "their")
                && (last + 3..last + 6).any(|i| {
                    self.is(i, EVENT | DOC)
                        || matches!(self.key(i), "decision" | "ruling" | "judgment" | "move" | "case")
                });
            // "her client, who has since left, had wept": the clause is closed, what is said goes on.
            let closed = matches!(self.key(last + 1), "who" | "which" | "whose")
                && (last + 2..end.min(last + 16))
                    .find(|i| self.stop(*i) == ',')
                    .is_some_and(|comma| self.is(comma + 1, BE | HAVE | MODAL | DO | VERB));
            // "…, without giving details"
            let manner = stop == ','
                && self.key(last + 1) == "without"
                && self.key(last + 2).ends_with("ing")
                && !(last + 3..end).any(|i| self.is(i, BE | HAVE | MODAL));
            let explains = (explains || occasion || manner) && !closed;
            let long = at > from + 3 || (occasion || manner) && at > from + 1;
            if long && !marked && explains && self.document.lexicon.language.code == "en" {
                return at;
            }
            if at > from + 3 && !marked && self.reporter(last + 1) {
                return at;
            }
            let next = last + 1 + usize::from(self.is(last + 1, CONJ));
            if self.phrase(last + 1).is_some_and(|(p, _)| p == Phrase::AccordingTo) {
                return at;
            }
            // "…, and in 1991 the court found that …"
            let another = self.is(last + 1, CONJ)
                && stop == ','
                && later.iter().any(|cue| {
                    cue.at > last + 2
                        && cue.at < last + 14
                        && self.key(cue.at + 1) == "that"
                        && cue.entry.form != Form::Gerund
                        && !(last + 1..cue.at).any(|i| self.stop(i) != '\0' || self.is(i, COMPL | REL))
                });
            if another && self.document.lexicon.language.code == "en" {
                return at;
            }
            for cue in later {
                let gerund = cue.entry.form == Form::Gerund
                    && cue.from == last + 1
                    && !matches!(cue.entry.takes, Takes::Weak | Takes::Marked | Takes::Paper);
                if gerund {
                    return at;
                }
                if cue.from >= next
                    && cue.at < next + 12
                    && !self.items[next..cue.from]
                        .iter()
                        .any(|i| matches!(i.stop, ',' | ';' | '—') || i.segment.is_some())
                    && !matches!(cue.entry.takes, Takes::Weak | Takes::Paper)
                    && (cue.entry.takes != Takes::Marked || self.segment(cue.at + 1).is_some())
                    && cue.entry.form != Form::Gerund
                    && cue.entry.form != Form::Base
                    && !self.is(next, REL | COMPL)
                    // "the voters who accepted the claim": told of somebody in the sentence.
                    && !(stop == ',' && cue.from > next && self.is(cue.from - 1, REL) && !self.is(cue.from - 1, COMPL))
                    && (self.begins_content(cue.at + 1) || cue.from == last + 1 || self.ends_soon(cue))
                {
                    return at;
                }
            }
        }
        end
    }

    /// "…, but he left early", "…, while others stayed": the reporter's own sentence follows.
    fn reporter(&self, at: usize) -> bool {
        let it = matches!(self.key(at + 1), "that" | "this") && self.is(at + 2, VERB | BE | HAVE | MODAL);
        let subject = matches!(self.key(at + 1), "he" | "she" | "they" | "it") || it;
        matches!(self.key(at), "while" | "though") || subject && matches!(self.key(at), "but" | "and")
    }

    /// "called on all parties".
    pub(super) fn calls_on(&self, at: usize) -> bool {
        self.key(at).starts_with("call") && matches!(self.key(at + 1), "on" | "for" | "upon")
    }

    /// "…, drawing laughter": the reporter goes on.
    fn participle(&self, at: usize) -> bool {
        let key = self.key(at);
        key.len() > 4 && key.ends_with("ing") && self.document.lexicon.language.code == "en"
    }

    pub(super) fn begins_content_soon(&self, at: usize, later: &[Cue]) -> bool {
        later
            .iter()
            .any(|c| c.from == at + 1 && (self.begins_content(c.at + 1) || self.begins_content(c.at + 2)))
    }

    /// ", he said." : nothing but time or place follows.
    pub(super) fn ends_soon(&self, cue: &Cue) -> bool {
        let to = sides::tail(self.document, self.items, cue.at + 1);
        matches!(self.stop(to), '.' | ',' | '—') || to >= self.items.len()
    }

    /// The first item after what other attributions already hold.
    pub(super) fn free_from(&self, from: usize, to: usize) -> usize {
        self.found
            .iter()
            .flat_map(|s| s.content.iter().map(|c| c.1).chain([s.own.1]))
            .filter(|end| *end <= to)
            .fold(from, usize::max)
    }
}
