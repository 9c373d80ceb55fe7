//! Who stands in the nominative: names, roles, bodies, pronouns in a stretch of a clause whose words
//! may come in any order.

use super::forms::adjective;
use crate::document::{Document, Item};
use crate::lexicon::*;
use crate::subject::{Form as SubjectForm, Subject};
use onrecord_model::Span;

/// What the verb's ending tells of its subject.
#[derive(Debug, Clone, Copy, Default)]
pub struct Agreement {
    /// сказал
    pub masculine: bool,
    /// сказала
    pub feminine: bool,
    /// сказали, говорят
    pub plural: bool,
    /// сообщило
    pub neuter: bool,
}

impl Agreement {
    /// Of a verb's lexicon key and entry.
    pub fn of(key: &str, entry: &CueEntry) -> Self {
        let ends = |tails: &[&str]| tails.iter().any(|tail| key.ends_with(tail));
        Self {
            masculine: entry.masculine,
            feminine: entry.feminine,
            plural: ends(&["ли", "лись", "ут", "ют", "ат", "ят", "утся", "ются", "атся", "ятся"]),
            neuter: ends(&["ло", "лось"]),
        }
    }
}

/// Reads noun phrases of one sentence.
pub struct Nouns<'d, 't> {
    pub document: &'d Document<'t>,
    pub items: &'d [Item],
}

impl Nouns<'_, '_> {
    pub fn key(&self, at: usize) -> &str {
        self.items.get(at).filter(|i| i.is_word()).map_or("", |i| self.document.tokens.key_at(i.token))
    }

    pub fn is(&self, at: usize, classes: u64) -> bool {
        self.items.get(at).is_some_and(|i| i.is(classes))
    }

    /// A capital that says something: not the first word of its sentence unless a listed name.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|i| {
            i.is_word()
                && i.is_capital()
                && (at > 0 || !self.opening(at) || i.is(MALE | FEMALE | ORG | MEDIA | SEAT))
        })
    }

    /// The sentence's first word, written with a capital only for that.
    fn opening(&self, at: usize) -> bool {
        let Some(item) = self.items.get(at) else { return false };
        let first = at == 0 || matches!(self.items[at - 1].stop, '—' | ':') && at == 1;
        let next_small = self.items.get(at + 1).is_some_and(|n| {
            n.is_word() && !n.is_capital() && !n.is(PREP | CONJ | ADVERB | TIME) && n.cue == NO_CUE
        });
        first
            && (item.is(NO_NAME | ROLE | ORG | DOC | GROUP | ADJ | DEMONYM | ADVERB | TIME)
                || adjective(self.key(at))
                || next_small)
    }

    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let last = &self.items[to - 1];
        let end = self
            .document
            .tokens
            .list
            .get(last.token)
            .filter(|_| last.is_word())
            .map_or(last.span.end, |t| t.base_end);
        Span::new(self.items[from].span.start, end)
    }

    /// A short stretch between marks that names something: компания «Роснефть».
    pub fn title(&self, at: usize) -> Option<Span> {
        let inner = self.document.segments[self.items.get(at)?.segment?].inner;
        let words = self.document.words(inner);
        let capital = words.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
        (self.document.count(inner) <= 5 && capital && !words.ends_with([',', '.', '!', '?', '…']))
            .then_some(inner)
    }

    /// A title right behind a word of the same clause is its name.
    pub fn names_before(&self, at: usize) -> bool {
        at > 0
            && self.title(at).is_some()
            && self.items[at - 1].is_word()
            && !self.is(at - 1, COMPL | NEG)
            && (self.items[at - 1].cue == NO_CUE || !self.naming(at - 1))
    }

    fn naming(&self, at: usize) -> bool {
        self.document.lexicon.cue(self.items[at].cue).is_some_and(|cue| cue.takes == Takes::Naming)
    }

    /// The subject in `from..to`, and where its words end.
    pub fn nominative(&self, from: usize, to: usize, verb: Agreement) -> Option<(Vec<Subject>, usize)> {
        let mut at = from;
        while at < to {
            let item = &self.items[at];
            if item.stop != '\0' || item.segment.is_some() {
                at += 1;
                continue;
            }
            if item.is(PREP) && !item.is(PRONOUN) {
                at = self.behind_preposition(at, to);
                continue;
            }
            // «в комментарии ТАСС Мурадов»: the outlet was told.
            let outlet = item.is(MEDIA) && item.case == crate::tokens::Case::Upper;
            if outlet
                && self.items.get(at + 1).is_some_and(|n| {
                    n.is_word() && n.case == crate::tokens::Case::Title && !n.is(MEDIA | ORG)
                })
            {
                at += 1;
                continue;
            }
            if let Some((subject, end)) = self.head(at, from, to, verb) {
                // «рассказал РИА „Берег“ очевидец»: the outlet was told, somebody behind it speaks.
                let outlet =
                    subject.form == SubjectForm::Body && self.is(at, MEDIA) && self.items[at].is_capital();
                let told = outlet
                    && (end..to).any(|i| {
                        self.is(i, ROLE | SOURCE) && !self.is(i, OBLIQUE) && !self.items[i].is_capital()
                    });
                if told && let Some(found) = self.nominative(end, to, verb) {
                    return Some(found);
                }
                return Some(self.joined(subject, end, to, verb));
            }
            at = if self.capital(at) { self.run(at, to).max(at + 1) } else { at + 1 };
        }
        None
    }

    /// "X и Y": both speak.
    fn joined(&self, subject: Subject, end: usize, to: usize, verb: Agreement) -> (Vec<Subject>, usize) {
        if verb.plural
            && end + 1 < to
            && self.is(end, CONJ)
            && matches!(subject.form, SubjectForm::Name | SubjectForm::Body)
        {
            let second =
                (end + 1..to.min(end + 8)).take_while(|i| self.items[*i].stop == '\0').find_map(|i| {
                    self.head(i, end + 1, to, Agreement { plural: false, ..verb })
                        .filter(|(s, _)| s.form == subject.form)
                });
            if let Some((second, end)) = second {
                return (vec![subject, second], end);
            }
        }
        (vec![subject], end)
    }

    /// Where the words a preposition governs end: its adjectives and its noun.
    pub(super) fn behind_preposition(&self, at: usize, to: usize) -> usize {
        let mut next = at + 1;
        // «об этом X сообщил»: the preposition has its word.
        if matches!(
            self.key(next),
            "этом"
                | "том"
                | "этому"
                | "чем"
                | "нем"
                | "них"
                | "ней"
                | "него"
                | "нее"
                | "этого"
                | "того"
        ) && (self.is(next + 1, PRONOUN | VERB | ADVERB)
            || self
                .items
                .get(next + 1)
                .is_some_and(|i| i.cue != NO_CUE || i.is_capital() || i.is(ROLE) && !i.is(OBLIQUE)))
        {
            return (next + 1).min(to.max(at + 1));
        }
        while next < to
            && self.items[next].is_word()
            && (self.is(next, DET | ADJ | DEMONYM | TIME | PREP)
                || adjective(self.key(next))
                || self.items[next].case == crate::tokens::Case::None)
            && !(self.is(next, ROLE) && !self.is(next, OBLIQUE))
        {
            next += 1;
        }
        if next < to && self.capital(next) {
            let end = self.run(next, to);
            // «в Москве Сергей Петров»: the name in the nominative begins anew.
            return (next + 1..end).find(|i| self.first_name(*i)).unwrap_or(end);
        }
        (next + 1).min(to.max(at + 1))
    }

    pub(super) fn run(&self, from: usize, to: usize) -> usize {
        let mut end = from;
        while end < to {
            let item = &self.items[end];
            let initial = item.stop == '.'
                && end > from
                && self.items[end - 1].is_word()
                && self.document.words(self.items[end - 1].span).chars().count() == 1
                && self.items.get(end + 1).is_some_and(Item::is_capital);
            if !(item.is_word() && item.is_capital() || initial) {
                break;
            }
            end += 1;
        }
        end
    }

    /// A listed first name in the nominative.
    pub(super) fn first_name(&self, at: usize) -> bool {
        let Some(item) = self.items.get(at).filter(|i| i.is_word() && i.is_capital() && i.is(MALE | FEMALE))
        else {
            return false;
        };
        let words = self.document.words(item.span);
        let woman = match (item.is(MALE), item.is(FEMALE)) {
            (true, true) => None,
            (_, woman) => Some(woman),
        };
        (self.document.lexicon.language.nominative)(words, woman, false).to_lowercase().replace('ё', "е")
            == self.key(at)
    }
}
