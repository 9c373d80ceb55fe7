//! Who speaks beside a cue, and the words of the cue: verb and particle, auxiliary and participle.

use super::{Clause, Reader, noun};
use crate::cue::Cue;
use crate::languages::subjunctive;
use crate::lexicon::*;
use crate::subject::{Form as SubjectForm, Subject};
use onrecord_model::Span;

impl Reader<'_, '_> {
    /// The words of the cue: verb and particle, auxiliary and participle.
    pub(super) fn cue_spans(&self, cue: &Cue, clause: Clause) -> Vec<Span> {
        let mut spans = vec![self.items[cue.at].span];
        if let Some((_, particles)) = crate::languages::particles(self.key(cue.at))
            && let Some(at) = (cue.at + 1..clause.to).rev().find(|i| particles.contains(&self.key(*i)))
        {
            spans.push(self.items[at].span);
        }
        spans
    }

    /// Who speaks in the clause, and whether the verb stands first in it.
    pub(super) fn who(&self, cue: &Cue, clause: Clause) -> (Vec<Subject>, bool) {
        let finite = (clause.from..cue.at)
            .find(|i| self.is(*i, HAVE | BE) && !self.items[*i].is_capital())
            .unwrap_or(cue.at);
        let first = (clause.from..finite).all(|i| !self.items[i].is_word() || self.is(i, ADVERB | CONJ));
        let wie = self.key(clause.from) == "wie";
        // «hieß es aus dem Ministerium», «heißt es in dem Bericht»
        if self.key(cue.at + 1) == "es" && matches!(self.key(cue.at), "hieß" | "heißt") {
            let from = |at: &usize| {
                matches!(self.key(*at), "aus" | "in" | "im" | "bei" | "beim" | "seitens" | "von" | "vom")
                    && !self.is(at + 1, TIME | WEEKDAY | MONTH)
            };
            let place = (cue.at + 2..clause.to).find(from).or_else(|| (clause.from..cue.at).find(from));
            let found = place.and_then(|at| self.oblique(at + 1, clause.to));
            return (found.into_iter().collect(), true);
        }
        if let Some(start) = self.apposed(clause.from)
            && let Some((subjects, _)) = self.nouns.subject(start, clause.from)
        {
            return (subjects, false);
        }
        let left = || self.nouns.subject(clause.from + usize::from(wie), finite).map(|found| found.0);
        let right = || self.nouns.subject(finite + 1, clause.to).map(|found| found.0);
        // «… bezeichnete er als …»: a pronoun right behind the verb speaks.
        let pronoun = matches!(self.key(finite + 1), "er" | "sie" | "ich" | "wir")
            && finite + 1 < clause.to
            && (self.key(finite + 1) == "er"
                || !first
                    && !self.is(finite + 2, VERB)
                    && !left()
                        .is_some_and(|l| matches!(l[0].form, SubjectForm::Name | SubjectForm::Pronoun)));
        let found = if first || pronoun { right().or_else(left) } else { left().or_else(right) };
        let shared = || {
            let joined = clause.from > 0 && matches!(self.key(clause.from - 1), "und" | "aber" | "doch");
            joined
                .then(|| self.last.clone().or_else(|| self.nouns.subject(0, clause.from - 1).map(|f| f.0)))
                .flatten()
        };
        let apart = || {
            // «X, der gestern eintraf, sagte»
            let comma = clause.from.checked_sub(1).filter(|c| self.stop(*c) == ',')?;
            let start = self.items[..comma].iter().rposition(|i| i.stop == ',').unwrap_or(0);
            (start > 0).then(|| self.nouns.subject(0, start).map(|f| f.0)).flatten()
        };
        (found.or_else(shared).or_else(apart).unwrap_or_default(), first)
    }

    /// «Der Innenminister Frankreichs, Nicolas Sarkozy, verteidigte …»: nothing but noun phrases stands before
    /// the comma. Answers where they begin.
    pub(super) fn apposed(&self, from: usize) -> Option<usize> {
        let comma = from.checked_sub(1).filter(|c| self.stop(*c) == ',')?;
        let start = self.items[..comma]
            .iter()
            .rposition(|i| matches!(i.stop, ';' | ':' | '.' | '—') || i.segment.is_some())
            .map_or(0, |i| i + 1);
        let phrase = |i: usize| {
            let item = &self.items[i];
            item.stop == ','
                || item.stop == '('
                || item.stop == ')'
                || item.is_word()
                    && (item.is_capital() && (i > start || !item.is(ADVERB | SUBORD | CONJ | PRONOUN | TIME))
                        || item.is(DET | PREP)
                        || item.case == crate::tokens::Case::None
                        || noun::adjective(self.key(i))
                            && !item.is(VERB | BE | HAVE | MODAL)
                            && item.cue == NO_CUE
                            && !subjunctive(self.key(i)))
        };
        let several = self.items[start..comma].iter().any(|i| i.stop == ',');
        let opens = !self.is(start, PREP);
        (several && opens && (start..comma).all(phrase)).then_some(start)
    }

    /// A phrase behind a preposition: whose words or which paper.
    pub(super) fn oblique(&self, from: usize, to: usize) -> Option<Subject> {
        let mut at = from;
        while at < to
            && self.items[at].is_word()
            && !self.items[at].is_capital()
            && !self.is(at, DET)
            && !noun::adjective(self.key(at))
        {
            at += 1;
        }
        let (subject, _) = self.nouns.phrase(at, to)?;
        Some(subject)
    }
}
