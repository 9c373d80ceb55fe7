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
