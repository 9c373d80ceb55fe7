//! Who says so stands behind its content, or in the middle of it.

use super::{Placed, Reader};
use crate::cue::Cue;
use crate::lexicon::*;
use crate::speaking::{Pattern, tidy};

impl Reader<'_, '_> {
    /// Read one cue; answers up to where later cues are already accounted for.
    pub(super) fn one(&mut self, cue: &Cue, later: &[Cue]) -> Option<usize> {
        let placed = self.place(cue)?;
        // "We asked people what they thought": the reporters ask.
        let reporters = cue.entry.takes == Takes::Question
            && self.document.lexicon.language.code == "en"
            && placed.subjects.iter().all(|s| matches!(self.document.words(s.mention), "We" | "we" | "I"))
            && !self.document.in_marks(self.sentence.span().start)
            && self.document.paragraphs[self.sentence.paragraph].span.start < self.sentence.span().start;
        if reporters && self.items.iter().all(|i| i.segment.is_none()) {
            return None;
        }
        let gender = if cue.entry.feminine { Some(true) } else { cue.entry.masculine.then_some(false) };
        if let Some((mut content, pattern)) = self.words_before(cue, &placed, later) {
            content.retain(|c| c.0 < c.1);
            let last = content.last().map_or(placed.to, |c| c.1).max(placed.to);
            self.push(placed, content, vec![cue.span(self.items)], (cue.act(), cue.entry.takes), pattern);
            self.mark(cue.negated, gender);
            return Some(last);
        }
        if let Some(last) = self.act_upon(cue, &placed, later, gender) {
            return Some(last);
        }
        let after = tidy(self.sentence, placed.to, self.items.len());
        if after.0 >= after.1 {
            self.relayed(cue, &placed);
            return None;
        }
        self.preposed(cue, placed, later, gender)
    }

    /// The content that stands before the attribution, and what of it goes on behind.
    fn words_before(
        &self,
        cue: &Cue,
        placed: &Placed,
        later: &[Cue],
    ) -> Option<(Vec<(usize, usize)>, Pattern)> {
        let (from, to) = (placed.from, placed.to);
        // "a nurse, who asked not to be named, said": a request, no question.
        let requests = cue.entry.takes == Takes::Question
            && self.document.lexicon.language.code == "en"
            && matches!(self.key(cue.at + 1), "not" | "to" | "for" | "that");
        if cue.entry.form == Form::Gerund || from == 0 || requests {
            return None;
        }
        let before = tidy(self.sentence, 0, from);
        let before = (self.free_from(before.0, from), before.1);
        let before = tidy(self.sentence, before.0, before.1);
        let parted = self.segment(from - 1).is_some()
            || matches!(self.stop(from - 1), ',' | '—' | '?' | '!' | '…' | '-');
        if before.0 >= before.1 || !parted {
            return None;
        }
        let quoted = self.segment(before.1 - 1).is_some();
        let speaks =
            !matches!(cue.entry.takes, Takes::Weak | Takes::Infinitive | Takes::Paper | Takes::Naming)
                || quoted && !matches!(cue.entry.takes, Takes::Paper)
                || cue.entry.takes == Takes::Paper
                    && placed.subjects.iter().any(|s| s.form == crate::subject::Form::Paper);
        if !speaks {
            return None;
        }
        let complement = self.is(to, COMPL) && !self.comma_inside(before.1 - 1);
        if let Some(start) = self.verbatim(before, from).filter(|_| !complement) {
            let mut content = vec![(start, before.1)];
            content.extend(self.piece_behind(cue.at + 1, to, later));
            // "“We are worried,” they wrote, that the port “may close.”"
            if content.len() == 1 && self.stop(to) == ',' && self.key(to + 1) == "that" {
                content.push(tidy(self.sentence, to + 1, self.clause_end(to + 1, later)));
            }
            let pattern = if content.len() > 1 { Pattern::Between } else { Pattern::After };
            return Some((content, pattern));
        }
        let after = tidy(self.sentence, to, self.items.len());
        // "…, said a man who had waited since dawn.": more about the speaker.
        let behind = placed.subjects.first().is_some_and(|s| s.mention.start >= cue.span(self.items).end);
        let described = behind && matches!(self.key(to), "who" | "whose");
        let goes_on = after.0 < after.1 && !described;
        let parted_behind = matches!(self.stop(to), ',' | '—');
        let next = to + 1;
        // "Asked who would pay, Hale said, “The port will.”": what stands before is the question.
        if goes_on && !quoted && matches!(self.stop(to), ',' | ':') && self.opens_sentence(next) {
            return None;
        }
        if goes_on && parted_behind && self.intro(before) {
            return self.around(before, next, cue, later).map(|content| (content, Pattern::Between));
        }
        // "Announcing the result, Hale said:": what he did meanwhile.
        if !goes_on
            && !quoted
            && self.document.lexicon.language.code == "en"
            && self.key(before.0).ends_with("ing")
            && self.intro(before)
        {
            return None;
        }
        let last_words = !goes_on || parted_behind || quoted && !self.begins_content(to);
        // "On the tarmac in May, she boasted": where and when, not what.
        let first = before.0 + usize::from(self.is(before.0, CONJ));
        let says = matches!(self.key(cue.at).get(..2), Some("sa" | "te" | "to" | "wr"))
            || cue.entry.form == Form::Base;
        if self.document.lexicon.language.code == "en"
            && !quoted
            && !says
            && self.is(first, PREP | SUBORD)
            && self.intro((first, before.1))
        {
            return None;
        }
        let whole = self.substance(before, quoted, cue);
        if !last_words || !whole && (quoted || !parted_behind || !self.unfinished(before, next, cue, placed))
        {
            return None;
        }
        let mut content = vec![before];
        let that = self.key(next) == "that" && before.1 - before.0 < 8 && !quoted;
        if !goes_on || self.side_remark(next) && !that && !self.hangs_on(next) {
            return Some((content, Pattern::After));
        }
        if quoted {
            content.extend(self.piece_behind(cue.at + 1, to, later));
        } else if matches!(self.stop(to), ',' | '—' | ':')
            && (that || self.unfinished(before, next, cue, placed) || self.marked_on(next, later))
        {
            content.push(tidy(self.sentence, next, self.clause_end(next, later)));
        }
        let pattern = if content.len() > 1 { Pattern::Between } else { Pattern::After };
        Some((content, pattern))
    }

    /// "In the long run, economists say, prices will fall": the opening belongs to what is said, unless
    /// it tells when it was.
    fn around(
        &self,
        before: (usize, usize),
        next: usize,
        cue: &Cue,
        later: &[Cue],
    ) -> Option<Vec<(usize, usize)>> {
        let clause = tidy(self.sentence, next, self.clause_end(next, later));
        let english = self.document.lexicon.language.code == "en";
        let first = before.0 + usize::from(self.is(before.0, CONJ));
        let predicate = english
            && !self.is(first, PREP | SUBORD | ADVERB | TIME)
            && self.items.get(next).is_some_and(|i| i.cue != NO_CUE && !i.is_capital())
            && later.iter().any(|c| c.at == next && matches!(c.entry.form, Form::Past | Form::Present));
        if self.is(next, BE | HAVE | MODAL | DO | VERB) || predicate {
            return Some(vec![before, clause]);
        }
        // "Once the pumps stop, Hale said, “we have a week.”": the clause is his, the place and day are not.
        let lowered = self.segment(next).is_some() && !self.opens_sentence(next) && english;
        if !matches!(cue.entry.takes, Takes::Clause | Takes::That)
            || self.segment(next).is_some() && !lowered
            || self.is(next, COMPL | WH)
            || self.side_remark(next)
            || !self.clause_like(clause)
        {
            return None;
        }
        let clause_first = english
            && self.is(first, SUBORD | IF)
            && (first + 1..before.1)
                .any(|i| self.is(i, VERB | BE | HAVE | MODAL) || self.key(i).ends_with("ed"));
        let scene = TIME | MONTH | WEEKDAY | if lowered { EVENT | DOC | MEDIA | SCENE } else { 0 };
        let told = !clause_first
            && (!self.is(first, PREP | SUBORD | DET | IF) && !lowered
                || (before.0..before.1).any(|i| self.is(i, scene)));
        Some(if told { vec![clause] } else { vec![before, clause] })
    }

    /// "No change of name, he said, “hides what it is.”": the clause goes on in the speaker's own words.
    fn marked_on(&self, next: usize, later: &[Cue]) -> bool {
        let from = next + usize::from(self.is(next, CONJ) || matches!(self.key(next), "while" | "because"));
        self.document.lexicon.language.code == "en"
            && (self.segment(from).is_some_and(|_| !self.titled(from))
                || from > next
                    && (from..self.clause_end(from, later)).any(|i| self.segment(i).is_some())
                    && later.iter().all(|cue| cue.at < from))
    }

    /// Where the words in marks begin that end before the attribution, when they alone are said.
    fn verbatim(&self, before: (usize, usize), from: usize) -> Option<usize> {
        let last = before.1 - 1;
        self.segment(last)?;
        let ended = self.ended_inside(last) || last + 1 < from;
        if !ended || self.titled(last) {
            return None;
        }
        let mut start = last;
        while start > before.0
            && (self.segment(start - 1).is_some()
                || self.stop(start - 1) != '\0' && start > before.0 + 1 && self.segment(start - 2).is_some())
        {
            start -= 1;
        }
        let alone = (before.0..start).all(|i| self.is(i, CONJ) || self.stop(i) != '\0');
        let parted = start > 0 && matches!(self.stop(start - 1), ':' | ',' | '—');
        (alone || parted && self.opens_sentence(start)).then_some(start)
    }

    /// "“A,” she said of the vote, “B.”": the next words in marks that no other cue takes.
    fn piece_behind(&self, from: usize, to: usize, later: &[Cue]) -> Option<(usize, usize)> {
        let at = (to..self.items.len()).find(|i| self.segment(*i).is_some())?;
        let taken = later
            .iter()
            .any(|c| (from..at).contains(&c.at) && !matches!(c.entry.takes, Takes::Weak | Takes::Paper));
        let parted = at == to
            || matches!(self.stop(at - 1), ',' | '—' | ':' | '.')
            || self.comma_inside(at - 1)
            || self.items[at - 1].is_word() && self.document.words(self.items[at - 1].span).ends_with('.')
            || self.is(at - 1, CONJ) && matches!(self.stop(at - 2), ',' | '—')
            || self.is(at - 1, ADVERB) && at > 2 && self.is(at - 2, CONJ) && self.stop(at - 3) == ',';
        (!taken && parted && !self.titled(at)).then(|| (at, self.chain_end(at)))
    }

    /// ", of which the city would pay half", ", where people save", ", and so would the birds": what hangs on the words
    /// before.
    fn hangs_on(&self, next: usize) -> bool {
        self.document.lexicon.language.code == "en"
            && (self.is(next, PREP) && matches!(self.key(next + 1), "which" | "whom" | "whose")
                || self.key(next) == "where" && self.is_wordlike(next + 1)
                || matches!((self.key(next), self.key(next + 1)), ("and", "so" | "neither") | ("nor", _))
                    && (next + 1..next + 3).any(|i| self.is(i, BE | HAVE | MODAL | DO)))
    }

    /// Is the clause before ", he said," not whole without what follows?
    fn unfinished(&self, before: (usize, usize), next: usize, cue: &Cue, placed: &Placed) -> bool {
        let verb = BE | HAVE | MODAL | DO;
        let inverted = placed.subjects.first().is_some_and(|s| s.mention.start > cue.span(self.items).start);
        if self.is(next, verb | VERB) || self.key(next).len() > 4 && self.key(next).ends_with("ed") {
            return true;
        }
        // "The shop did well, Clarke said, until the road was closed."
        const GOES_ON: &[&str] = &[
            "since",
            "until",
            "because",
            "unless",
            "although",
            "though",
            "if",
            "including",
            "especially",
            "particularly",
            "rather",
            "provided",
            "by",
            "to",
        ];
        let joined = self.is(next, CONJ)
            && self.is(next + 1, verb | VERB)
            && self.document.lexicon.language.code == "en";
        if GOES_ON.contains(&self.key(next)) || joined || self.hangs_on(next) {
            return true;
        }
        if inverted {
            return false;
        }
        let finite = (before.0 + 1..before.1)
            .any(|i| self.is(i, verb | VERB) || self.key(i).ends_with("ed") || self.items[i].cue != NO_CUE);
        !finite || self.is(before.0, SUBORD | IF | PREP) || self.is(before.1 - 1, verb)
    }
}
