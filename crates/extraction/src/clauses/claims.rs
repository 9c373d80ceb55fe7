//! "his claim that …", "the minister's warning that …": what was said, told by a noun.

use super::{Placed, Reader};
use crate::lexicon::*;
use crate::speaking::{Pattern, tidy, words_in};
use crate::subject::{Form, Subject, subjects};
use onrecord_model::{Act, Span};

/// So far before the noun its owner may stand.
const REACH: usize = 5;

impl Reader<'_, '_> {
    /// Read the noun at `at`, where it is one of saying with an owner and a "that".
    pub(super) fn claim_of(&mut self, at: usize) {
        let begins = self.is(at, SAYING_NOUN)
            && self.key(at + 1) == "that"
            && !self.is(at + 2, BE | HAVE | MODAL | VERB | CONJ);
        if !begins || self.document.lexicon.language.code != "en" || at == 0 {
            return;
        }
        let Some((subject, from)) = self.owner(at) else { return };
        let content = tidy(self.sentence, at + 1, self.clause_end(at + 1, &[]));
        if words_in(self.document, &self.items[content.0..content.1]) < 4 {
            return;
        }
        let placed = Placed { subjects: vec![subject], from, to: at + 1, addressee: None };
        let cue = self.items[at].span;
        self.push(placed, vec![content], vec![cue], (Act::Said, Takes::That), Pattern::Reported);
    }

    /// "The court heard that …", "It was noted that …": said by somebody the page does not name.
    pub(super) fn heard(&mut self) {
        if self.document.lexicon.language.code != "en" {
            return;
        }
        let Some(that) = (2..self.items.len().min(12)).find(|i| {
            let verb = i - 1;
            let heard =
                matches!(self.key(verb), "heard" | "hears") && self.is(verb - 1, EVENT | ORG | SCENE | ROLE);
            let told = self.key(0) == "it"
                && self.is(1, BE)
                && self.document.lexicon.cue(self.items[verb].cue).is_some_and(|c| {
                    c.form == crate::lexicon::Form::Past
                        && matches!(c.takes, Takes::Clause | Takes::That)
                        && c.act == Act::Said
                });
            self.key(*i) == "that" && (heard || told)
        }) else {
            return;
        };
        let content = tidy(self.sentence, that, self.clause_end(that, &[]));
        if words_in(self.document, &self.items[content.0..content.1]) < 4
            || (0..that).any(|i| self.segment(i).is_some())
        {
            return;
        }
        let placed = Placed { subjects: Vec::new(), from: 0, to: that, addressee: None };
        let cue = self.items[that - 1].span;
        self.push(placed, vec![content], vec![cue], (Act::Said, Takes::That), Pattern::Before);
    }

    /// "The accountant allegedly left in August": the sentence is alleged, by nobody named.
    pub(super) fn doubted(&mut self) {
        let english = self.document.lexicon.language.code == "en";
        let at = (1..self.items.len()).find(|i| self.is(*i, DOUBT) && english && self.items[*i].is_word());
        let Some(at) = at.filter(|_| self.found.is_empty()) else { return };
        let clear =
            self.items.iter().all(|i| i.segment.is_none() && !matches!(i.stop, ';' | ':' | '—' | '('));
        let before = tidy(self.sentence, 0, at);
        let behind = tidy(self.sentence, at + 1, self.clause_end(at + 1, &[]));
        // Only the verb of the main clause: nothing but its subject stands before.
        let main = (before.0..before.1).all(|i| self.stop(i) == '\0' && !self.is(i, COMPL | REL | SUBORD));
        if !clear || !main || before.0 >= before.1 || behind.1 < behind.0 + 3 {
            return;
        }
        let placed = Placed { subjects: Vec::new(), from: at, to: at + 1, addressee: None };
        let cue = self.items[at].span;
        self.push(placed, vec![before, behind], vec![cue], (Act::Alleged, Takes::Clause), Pattern::Between);
    }

    /// Whose claim it is: "Hale's", "the ministry's", "his".
    fn owner(&self, at: usize) -> Option<(Subject, usize)> {
        for owner in (at.saturating_sub(REACH)..at).rev() {
            let item = &self.items[owner];
            if !item.is_word() || item.is(VERB | BE | HAVE | PREP | CONJ) {
                return None;
            }
            let class = match self.key(owner) {
                "his" => HE,
                "her" => SHE,
                "their" => THEY,
                "its" => 0,
                _ => {
                    let token = self.document.tokens.list[item.token];
                    if token.base_end == token.end {
                        continue;
                    }
                    let from =
                        (0..owner).rev().take_while(|i| self.items[*i].is_capital()).last().unwrap_or(owner);
                    let from = if from > 0 && self.is(from - 1, DET) { from - 1 } else { from };
                    let subject = subjects(self.document, &self.items[from..=owner]).into_iter().next()?;
                    return Some((subject, from));
                }
            };
            // "The union repeated its claim": the subject of the sentence.
            if let Some(first) = self.first_subject(owner).and_then(|found| found.into_iter().next())
                && first.form != Form::Pronoun
            {
                return Some((first, owner));
            }
            let mention = Span::new(item.span.start, item.span.end);
            let pronoun = Subject {
                mention,
                form: Form::Pronoun,
                role: None,
                plural: class == THEY,
                indefinite: false,
                class,
            };
            return Some((pronoun, owner));
        }
        None
    }
}
