//! Attributions by a phrase: «nach Angaben der Polizei», «laut X», «X zufolge», «…, so X».

use super::{Reader, noun};
use crate::languages::subjunctive;
use crate::lexicon::*;
use crate::speaking::{Pattern, tidy, words_in};
use crate::subject::{Form as SubjectForm, Subject};
use onrecord_model::{Act, Span};

impl Reader<'_, '_> {
    /// "so" and a speaker up to the next stop.
    pub(super) fn so_speaks(&self, at: usize) -> bool {
        let to = (at + 1..self.items.len()).find(|i| self.divides(*i)).unwrap_or(self.items.len());
        to > at + 1
            && to <= at + 14
            && self.nouns.subject(at + 1, to).is_some()
            && !(at + 1..to).any(|i| self.is(i, VERB) && !self.items[i].is_capital())
            && (self.is(at + 1, DET | PRONOUN | ROLE)
                || self.items[at + 1].is_capital()
                || noun::adjective(self.key(at + 1))
                || self.is(at + 1, ADVERB))
    }

    /// «nach Angaben der Polizei …», «laut X», «X zufolge», «…, so X».
    pub(super) fn phrases(&mut self) {
        let mut at = 0;
        while at < self.items.len() {
            let found = self.document.lexicon.phrase(|n| {
                self.items.get(at + n).filter(|i| i.is_word()).map(|i| self.document.tokens.key_at(i.token))
            });
            if let Some((Phrase::AccordingTo, length)) = found {
                let words = at + length;
                let to = self.phrase_end(words);
                let from = words - usize::from(length > 1);
                let subject = self.oblique(words, to).or_else(|| self.oblique(from, to)).or_else(|| {
                    (to > from).then(|| Subject {
                        mention: self.span(from, to),
                        form: SubjectForm::Paper,
                        role: None,
                        plural: false,
                        indefinite: true,
                        class: DOC,
                    })
                });
                if let Some(subject) = subject {
                    self.told_by(subject, at, words, to.max(words));
                }
                at = to.max(words);
                continue;
            }
            if self.key(at) == "zufolge" && at > 0 {
                let mut from = at;
                while from > 0
                    && !self.divides(from - 1)
                    && at - from < 9
                    && !(self.is(from - 1, VERB | BE | HAVE) && !self.items[from - 1].is_capital())
                {
                    from -= 1;
                }
                let start = (from..at)
                    .find(|i| {
                        matches!(
                            self.key(*i),
                            "dem" | "den" | "der" | "einem" | "einer" | "ersten" | "neuesten"
                        )
                    })
                    .or_else(|| (from..at).find(|i| self.items[*i].is_capital()))
                    .unwrap_or(from);
                if let Some(subject) = self.oblique(start, at) {
                    let cue = vec![self.items[at].span];
                    self.around(subject, cue, (start, at + 1));
                }
            }
            if self.key(at) == "so"
                && at > 0
                && (self.quote(at - 1) || matches!(self.stop(at - 1), ',' | '—'))
                && self.so_speaks(at)
            {
                let to = (at + 1..self.items.len()).find(|i| self.divides(*i)).unwrap_or(self.items.len());
                if let Some((subjects, _)) = self.nouns.subject(at + 1, to) {
                    let free = self
                        .found
                        .iter()
                        .flat_map(|s| s.content.iter().map(|c| c.1).chain([s.own.1]))
                        .filter(|e| *e <= at)
                        .fold(0, usize::max);
                    let before = tidy(self.sentence, free, at);
                    let mut content = vec![before];
                    let next = (to..self.items.len())
                        .find(|i| self.items[*i].stop == '\0')
                        .unwrap_or(self.items.len());
                    let mut pattern = Pattern::After;
                    if next < self.items.len()
                        && (self.quote(next)
                            || self.stop(to) == ',' && !self.quote(before.1.saturating_sub(1)))
                    {
                        content.push(if self.quote(next) {
                            (next, next + 1)
                        } else {
                            tidy(self.sentence, next, self.items.len())
                        });
                        pattern = Pattern::Between;
                    }
                    let cue = vec![self.items[at].span];
                    if before.0 < before.1
                        && (self.quote(before.1 - 1)
                            || words_in(self.document, &self.items[before.0..before.1]) >= 3)
                    {
                        self.push(subjects, content, cue, (at, to), Act::Said, pattern);
                    }
                    at = to;
                    continue;
                }
            }
            at += 1;
        }
    }

    /// Where the words of «nach Angaben der Polizei» end: before the finite verb.
    pub(super) fn phrase_end(&self, from: usize) -> usize {
        let mut at = from;
        while at < self.items.len() && !self.divides(at) {
            let item = &self.items[at];
            let small = item.is_word() && !item.is_capital() && item.case != crate::tokens::Case::None;
            let joins = small
                && (self.is(at, DET)
                    || matches!(self.key(at), "von" | "vom" | "und" | "aus" | "für" | "des" | "zum" | "zur")
                    || noun::adjective(self.key(at))
                        && !self.is(at, VERB | BE | HAVE | MODAL)
                        && !subjunctive(self.key(at))
                        && self.items.get(at + 1).is_some_and(|n| {
                            n.is_capital() || noun::adjective(self.document.tokens.key_at(n.token))
                        }));
            if small && !joins && !self.is(at, PARTICLE) {
                break;
            }
            at += 1;
        }
        at
    }

    pub(super) fn told_by(&mut self, subject: Subject, at: usize, words: usize, to: usize) {
        let cue = vec![self.span(at, words)];
        self.around(subject, cue, (at, to));
    }

    /// Content on both sides of a phrase, in its sentence.
    pub(super) fn around(&mut self, subject: Subject, cue: Vec<Span>, own: (usize, usize)) {
        let mut start = own.0;
        while start > 0 && !matches!(self.stop(start - 1), ';' | ':') {
            start -= 1;
        }
        let before = tidy(self.sentence, start, own.0);
        let mut next = own.1;
        // «laut einem Schreiben, das der Zeitung vorliegt, …»
        while self.stop(next) == ',' {
            next += 1;
            if self.relative(next) && own.0 == start {
                next = (next..self.items.len()).find(|i| self.stop(*i) == ',').unwrap_or(self.items.len());
            } else {
                break;
            }
        }
        let after = tidy(self.sentence, next, self.content_end(next, &[]));
        let content: Vec<(usize, usize)> = [before, after]
            .into_iter()
            .filter(|c| c.0 < c.1 && words_in(self.document, &self.items[c.0..c.1]) > 0)
            .collect();
        let words: usize = content.iter().map(|c| words_in(self.document, &self.items[c.0..c.1])).sum();
        if words >= 3 {
            self.push(vec![subject], content, cue, own, Act::Said, Pattern::AccordingTo);
        }
    }
}
