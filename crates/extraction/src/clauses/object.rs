//! What was asked, promised, charged or named: the object of a verb of saying, where no clause follows.

use super::{Placed, Reader};
use crate::cue::Cue;
use crate::document::Item;
use crate::lexicon::*;
use crate::speaking::{Pattern, tidy, words_in};
use onrecord_model::BlockKind;
use onrecord_model::Span;

/// So far from its verb the "to" or "of" of a request or charge may stand.
const REACH: usize = 12;

impl Reader<'_, '_> {
    /// "promised to pay", "urged both sides to return", "accused him of lying": true where it was read.
    pub(super) fn act_upon(
        &mut self,
        cue: &Cue,
        placed: &Placed,
        later: &[Cue],
        gender: Option<bool>,
    ) -> Option<usize> {
        if self.document.lexicon.language.code != "en" || cue.negated {
            return None;
        }
        let end = self.clause_end(cue.at + cue.length, later);
        let (from, addressee) = self.object(cue, end)?;
        let mut content = tidy(self.sentence, from, end);
        // "asked members to sit down and adjourned the House": another deed of the speaker's.
        if content.0 < content.1
            && self.is(content.0, TO)
            && let Some(and) = (content.0 + 2..content.1).find(|i| {
                self.key(*i) == "and"
                    && self.items.get(i + 1).is_some_and(|next| {
                        let cue = self.document.lexicon.cue(next.cue).is_some_and(|c| c.form == Form::Past);
                        next.is_word()
                            && (cue || self.key(i + 1).ends_with("ed") && next.span.len() > 4)
                            && !self.is(i + 1, ADJ | DET)
                    })
                    && !self.items[content.0..*i].iter().any(|i| i.segment.is_some())
                    && !self.key(i - 1).ends_with("ed")
            })
        {
            content.1 = and;
        }
        if content.0 < content.1 {
            content.1 = self.subordinate_end(placed.from, cue.from, content);
        }
        let enough = if self.is(cue.at, CHARGE) { 1 } else { 2 };
        if content.0 >= content.1 || words_in(self.document, &self.items[content.0..content.1]) < enough {
            return None;
        }
        let placed = Placed {
            subjects: placed.subjects.clone(),
            from: placed.from,
            to: content.0,
            addressee: addressee.or(placed.addressee),
        };
        let last = content.1;
        let said = (cue.act(), cue.entry.takes);
        self.push(placed, vec![content], vec![cue.span(self.items)], said, Pattern::Reported);
        self.mark(false, gender);
        Some(last)
    }

    /// Where the object begins that is told, and to whom it was said.
    fn object(&self, cue: &Cue, end: usize) -> Option<(usize, Option<Span>)> {
        let at = cue.at;
        // "after refusing to leave": told by nobody.
        let nobody = cue.entry.form == Form::Gerund && at > 0 && self.is(at - 1, PREP);
        if self.is(at, PROMISE) && self.is(at + 1, TO) && !nobody {
            return Some((at + 1, None));
        }
        // "called on the owners to pay", "urged both sides to return"
        let called = self.key(at).starts_with("call") && matches!(self.key(at + 1), "on" | "upon");
        // "asked not to be named": a wish about oneself.
        if called || self.is(at, REQUEST) && self.key(at + 1) != "not" {
            let whom = at + 1 + usize::from(called);
            if let Some(to) = self.linked(whom, end, |i| self.is(i, TO) && self.infinitive_at(i + 1)) {
                let span =
                    (whom < to).then(|| Span::new(self.items[whom].span.start, self.items[to - 1].span.end));
                // "told them not to drink it"
                return Some((to - usize::from(to > whom && self.is(to - 1, NEG)), span));
            }
        }
        if self.key(at).starts_with("call") && self.key(at + 1) == "for" {
            return Some((at + 2, None));
        }
        if self.is(at, CHARGE)
            && let Some(of) = self.linked(at + 1, end, |i| matches!(self.key(i), "of" | "for"))
        {
            let accused = self.key(at).starts_with("accus");
            let right = accused == (self.key(of) == "of");
            return right.then_some((if accused { of + 1 } else { at + 1 }, None));
        }
        None
    }

    /// "announced a review of the dam": the few words that name what was said.
    pub(super) fn matter(&self, cue: &Cue, content: (usize, usize)) -> bool {
        let from = content.0;
        self.document.lexicon.language.code == "en"
            && !cue.negated
            // "Port authority explains the delay": a headline names its matter, it reports no words.
            && !self.headline()
            && self.is(cue.at, MATTER)
            && from == cue.at + 1
            && !self.is(from, PREP | ADVERB | CONJ | SUBORD | VERB | BE)
            && (!self.is(from, PRONOUN) || self.is(from, DET))
            && words_in(self.document, &self.items[from..content.1])
                > least(cue)
    }

    /// Does the sentence head the article or a part of it?
    pub(super) fn headline(&self) -> bool {
        let paragraph = &self.document.paragraphs[self.sentence.paragraph];
        paragraph.heading_like || matches!(paragraph.kind, Some(BlockKind::Headline | BlockKind::Heading))
    }

    /// Where the few words that name the matter end: before another clause, deed or occasion.
    pub(super) fn object_end(&self, content: (usize, usize)) -> usize {
        let marked = (content.0..content.1).any(|i| self.segment(i).is_some());
        let ends = |i: &usize| {
            let deed = self.is(*i, CONJ)
                && self.items.get(i + 1).is_some_and(|next| {
                    next.is(VERB | BE | HAVE) || next.cue != NO_CUE || self.key(i + 1).ends_with("ed")
                });
            let small = matches!(self.key(*i), "after" | "before" | "when" | "while" | "because" | "since")
                || matches!(self.key(*i), "during" | "last" | "despite")
                || self.key(*i) == "as" && !self.likens(*i, content.1)
                || self.where_said(*i, content.1);
            let explains = self.stop(*i) == ',' && !self.items.get(i + 1).is_some_and(Item::is_capital);
            deed || small || explains
        };
        if marked { content.1 } else { (content.0 + 1..content.1).find(ends).unwrap_or(content.1) }
    }

    /// "dismissed the plan as a stunt": what it is likened to belongs to what was said; a clause,
    /// as in "announced a review as the rain fell", does not.
    fn likens(&self, at: usize, end: usize) -> bool {
        let subject = |i: usize| self.is(i, BE | HAVE | MODAL | DO | PRONOUN) && !self.is(i, DET);
        let verb = |i: usize| self.is(i, VERB) && !self.is(i, NOUN_TOO | ROLE | GROUP);
        !(at + 1..end)
            .take_while(|i| self.stop(*i) == '\0' && !self.is(*i, REL | COMPL))
            .any(|i| subject(i) || verb(i))
    }

    /// "… in a radio interview", "… on condition of anonymity": where and how it was said, not what.
    fn where_said(&self, at: usize, end: usize) -> bool {
        /// An article and two words may stand between the preposition and the noun.
        const PHRASE: usize = 5;
        self.is(at, PREP)
            && (at + 1..end.min(at + PHRASE))
                .take_while(|i| self.stop(*i) == '\0' && (*i == at + 1 || !self.is(*i, PREP)))
                .any(|i| {
                    self.is(i, MEDIA)
                        || matches!(self.key(i), "interview" | "tweet" | "twitter" | "condition")
                })
    }

    /// Where the content ends before a day at its end: "a review of the dam on Thursday".
    pub(super) fn without_day(&self, content: (usize, usize)) -> usize {
        let timely = |i: usize| {
            self.is(i, TIME | WEEKDAY | MONTH | ADJ)
                || self.items[i].is_word() && self.items[i].case == crate::tokens::Case::None
        };
        let mut from = content.1;
        while from > content.0 + 2 && timely(from - 1) {
            from -= 1;
        }
        let day = (from..content.1).any(|i| self.is(i, TIME | WEEKDAY | MONTH));
        if !day {
            return content.1;
        }
        if from > content.0 + 1 && self.is(from - 1, PREP) {
            // "by May", "until Friday": a term belongs to what was said.
            return if matches!(self.key(from - 1), "on" | "in" | "at") { from - 1 } else { content.1 };
        }
        from
    }

    /// A small word that may be a verb in its plain form.
    fn infinitive_at(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|i| {
            i.segment.is_some()
                || i.is_word() && !i.is_capital() && !i.is(DET | PRONOUN | PREP | GROUP | HEARER | TIME)
        })
    }

    /// The first linking word in reach, nothing but words of one phrase before it.
    fn linked(&self, from: usize, to: usize, is: impl Fn(usize) -> bool) -> Option<usize> {
        let phrase = |i: usize| {
            self.items[i].is_word()
                && !self.is(i, BE | HAVE | MODAL | DO | COMPL | WH | SUBORD)
                && (!self.is(i, PRONOUN) || self.is(i, DET | HEARER))
                && (i == from || !self.is(i, VERB) || self.is(i, ROLE | GROUP))
        };
        let stop = (from..to.min(from + REACH)).find(|i| is(*i) || !phrase(*i))?;
        is(stop).then_some(stop)
    }
}

/// So many words are too few to tell what was said: "denied dumping waste" tells it, "denying the charge" does not.
fn least(cue: &Cue) -> usize {
    match (cue.entry.act, cue.entry.form) {
        (onrecord_model::Act::Denied, Form::Gerund) => 3,
        (onrecord_model::Act::Denied, _) => 1,
        _ => 2,
    }
}
