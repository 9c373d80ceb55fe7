//! Attributions by a phrase: "according to", «об этом сообщил», "is accused of", "did not comment".

use super::{Placed, Reader};
use crate::cue::Cue;
use crate::lexicon::*;
use crate::sides::{self, Left};
use crate::speaking::{Pattern, tidy, words_in};
use crate::subject::{Subject, subjects};
use onrecord_model::{Act, Span};

impl Reader<'_, '_> {
    /// "according to X", «по словам X», "is accused of", "did not comment".
    pub(super) fn phrases(&mut self, cues: &[Cue]) {
        let mut at = 0;
        while at < self.items.len() {
            let Some((phrase, length)) = self.phrase(at) else {
                self.claim_of(at);
                at += 1;
                continue;
            };
            match phrase {
                Phrase::AccordingTo => self.according(at, length),
                Phrase::AsSaid if self.document.lexicon.language.code == "en" => self.according(at, length),
                Phrase::ByTheirWords => self.by_their_words(at, length),
                Phrase::OfThis if at <= 1 => self.of_this(at, length, cues),
                Phrase::Accused => self.accused(at, length),
                Phrase::Declined => self.declined(at, length),
                _ => {}
            }
            at += length;
        }
    }

    fn according(&mut self, at: usize, length: usize) {
        let from = at + length;
        let to = sides::phrase_end(self.document, self.items, from);
        let mut subjects = subjects(self.document, &self.items[from..to]);
        // "early results of the exit poll conducted for the agency": whatever stands there speaks.
        if subjects.is_empty() && from < to && self.document.lexicon.language.code == "en" {
            subjects.push(Subject {
                mention: Span::new(self.items[from].span.start, self.items[to - 1].span.end),
                form: crate::subject::Form::Paper,
                role: None,
                plural: false,
                indefinite: true,
                class: 0,
            });
        }
        self.by_words_of(&subjects, at, from, to);
    }

    /// «По его словам, …»: whose words they are stands inside the phrase.
    fn by_their_words(&mut self, at: usize, length: usize) {
        let whose = self.items[at + 1];
        let class = match self.key(at + 1) {
            "его" | "seiner" => HE,
            "ее" => SHE,
            _ => THEY,
        };
        let subject = Subject {
            mention: whose.span,
            form: crate::subject::Form::Pronoun,
            role: None,
            plural: class == THEY,
            indefinite: false,
            class,
        };
        self.by_words_of(&[subject], at, at + length, at + length);
    }

    /// A phrase at `at..from` and whose words it tells in `from..to`.
    fn by_words_of(&mut self, subjects: &[Subject], at: usize, from: usize, to: usize) {
        if subjects.is_empty() {
            return;
        }
        let cue = Span::new(self.items[at].span.start, self.items[from - 1].span.end);
        let english = self.document.lexicon.language.code == "en";
        let leading = self.items[..at].iter().all(|i| i.is(CONJ | ADVERB | SUBORD | TIME) || i.stop != '\0')
            || english && at < 5 && self.stop(at.wrapping_sub(1)) == ',' && self.intro((0, at - 1));
        let placed = |to| Placed { subjects: subjects.to_vec(), from: at, to, addressee: None };
        let mut content = Vec::new();
        if leading {
            let mut start = if self.stop(to) == ',' || self.stop(to) == ':' { to + 1 } else { to };
            // "According to Reim, who runs the port, …": more about the speaker, up to the next comma.
            let about = self.stop(to) == ','
                && english
                && (matches!(self.key(start), "who" | "which" | "whose") || self.apposition(start));
            if about && let Some(comma) = (start..self.items.len()).find(|i| self.stop(*i) == ',') {
                start = comma + 1;
            }
            let end = self.clause_end(start, &[]);
            content.push(tidy(self.sentence, start, end));
        } else {
            // "“…,” he told the radio, according to a transcript": the words have a speaker of their own.
            let told = english
                && self.comma_inside(0)
                && self.items[1..at.clamp(1, 5)].iter().any(|i| {
                    self.document.lexicon.cue(i.cue).is_some_and(|c| c.takes == Takes::Clause)
                        && !i.is_capital()
                });
            if told {
                return;
            }
            let clause = sides::clause_start(self.items, at);
            content.push(tidy(self.sentence, clause, at));
            if self.stop(to) == ','
                && self.document.lexicon.language.code == "ru"
                && to + 3 < self.items.len()
                && !self.is(to + 1, REL | CONJ)
            {
                content.push(tidy(self.sentence, to + 1, self.clause_end(to + 1, &[])));
            } else if english
                && self.stop(to) == ','
                && (self.is(to + 1, BE | HAVE | MODAL | DO | VERB)
                    || self.segment(to + 1).is_some() && !self.opens_sentence(to + 1))
            {
                // "The mine, according to her, lost two million."
                content.push(tidy(self.sentence, to + 1, self.clause_end(to + 1, &[])));
            }
        }
        let goes_on = content.len() > 1;
        content.retain(|(from, to)| goes_on || words_in(self.document, &self.items[*from..*to]) > 1);
        if !content.is_empty() {
            self.push(placed(to), content, vec![cue], (Act::Said, Takes::Clause), Pattern::AccordingTo);
        }
    }

    /// "…, a former miner, …": a noun phrase between commas, no verb in it.
    fn apposition(&self, from: usize) -> bool {
        let Some(comma) = (from..self.items.len()).find(|i| self.stop(*i) == ',') else { return false };
        comma < from + 12
            && comma + 2 < self.items.len()
            && matches!(self.key(from), "a" | "an" | "the" | "one" | "chief" | "former")
            && !(from..comma).any(|i| {
                self.is(i, VERB | BE | HAVE | MODAL | DO | COMPL)
                    || self.items[i].cue != NO_CUE
                    || self.segment(i).is_some()
            })
    }

    /// «Об этом сообщил X»: tells who said the sentence before.
    fn of_this(&mut self, at: usize, length: usize, cues: &[Cue]) {
        let Some(cue) = cues.iter().find(|c| c.at >= at + length && c.at <= at + length + 4) else { return };
        let (from, to) = match sides::right(self.document, self.items, cue.at) {
            Some((from, to)) => (from, to),
            None => match sides::left(self.document, self.items, cue) {
                Left::Region(from, to) if from >= at + length => (from, to),
                _ => return,
            },
        };
        let subjects = subjects(self.document, &self.items[from..to]);
        if !subjects.is_empty() {
            let placed = Placed { subjects, from: at, to: self.items.len(), addressee: None };
            let span = cue.span(self.items);
            self.push(placed, Vec::new(), vec![span], (cue.act(), cue.entry.takes), Pattern::OfThis);
        }
    }

    fn accused(&mut self, at: usize, length: usize) {
        let end = self.clause_end(at + length, &[]);
        let content = tidy(self.sentence, at + length, end);
        if content.0 < content.1 {
            let placed = Placed { subjects: Vec::new(), from: at, to: at + length, addressee: None };
            let span = Span::new(self.items[at].span.start, self.items[at + length - 1].span.end);
            self.push(placed, vec![content], vec![span], (Act::Alleged, Takes::Weak), Pattern::Before);
        }
    }

    /// "did not comment on the loan": content is what was declined.
    fn declined(&mut self, at: usize, length: usize) {
        let cue = Cue {
            at,
            from: at,
            entry: CueEntry {
                form: Form::Past,
                takes: Takes::Infinitive,
                act: Act::Declined,
                addressed: false,
                feminine: false,
                masculine: false,
            },
            negated: false,
            length: 1,
        };
        let Left::Region(from, to) = sides::left(self.document, self.items, &cue) else { return };
        let subjects = subjects(self.document, &self.items[from..to]);
        if subjects.is_empty() {
            return;
        }
        let end = self.clause_end(at + length, &[]);
        let mut content = tidy(self.sentence, at + length, end);
        // "… to a call on Wednesday": the day is the reporter's.
        if content.1 > content.0 + 3 && self.is(content.1 - 1, WEEKDAY) {
            content.1 -= 1 + usize::from(self.is(content.1 - 2, PREP));
        }
        if content.0 >= content.1 {
            content = (at, at + length);
        }
        let span = Span::new(self.items[at].span.start, self.items[at + length - 1].span.end);
        let own = if content.0 == at { (from, at) } else { (from, at + length) };
        let placed = Placed { subjects, from: own.0, to: own.1, addressee: None };
        self.push(placed, vec![content], vec![span], (Act::Declined, Takes::Infinitive), Pattern::NoWords);
    }
}
