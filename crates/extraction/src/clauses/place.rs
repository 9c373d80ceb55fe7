//! Who stands beside a cue, to whom it is said, and how far the attribution reaches.

use super::{Placed, Reader};
use crate::cue::{Cue, progressive};
use crate::document::Item;
use crate::lexicon::*;
use crate::sides::{self, Left};
use crate::subject::{Subject, apposed, subjects};
use onrecord_model::Span;

impl Reader<'_, '_> {
    /// The subject of a cue and how far the attribution reaches.
    pub(super) fn place(&self, cue: &Cue) -> Option<Placed> {
        let (mut from, mut to) = (cue.from, cue.at + cue.length);
        let mut shared = false;
        let mut found = Vec::new();
        let mut left = sides::left(self.document, self.items, cue);
        // "…, saying the pumps were old": a gerund shares the subject, what follows is its content.
        let gerund = cue.entry.form == Form::Gerund
            && self.document.lexicon.language.code == "en"
            && !self.items[cue.from..cue.at].iter().any(|i| i.is(BE))
            && !cue.from.checked_sub(1).is_some_and(|at| progressive(self.document, &self.items[at]));
        let with = sides::beside_with(self.document, self.items, cue.from)
            .filter(|_| gerund && !self.parted(cue.from));
        if let Some(with) = with {
            found = subjects(self.document, &self.items[with..cue.from]);
        }
        if gerund
            && found.is_empty()
            && (cue.from == 0 || cue.from == 1 && self.is(0, PREP | SUBORD | ADVERB))
        {
            found = self.subject_behind(cue.at);
        }
        if gerund && found.is_empty() {
            found = self.last_subject.clone().or_else(|| self.first_subject(cue.from)).unwrap_or_default();
            shared = true;
        }
        // "held up a sign reading “…”": the sign says so.
        let paper = gerund && cue.from > 0 && self.is(cue.from - 1, DOC) && !self.is(cue.from - 1, EVENT);
        if paper
            && let Some(article) = (cue.from.saturating_sub(6)..cue.from).rev().find(|i| self.is(*i, DET))
        {
            found = subjects(self.document, &self.items[article..cue.from]);
            from = article;
            shared = false;
        }
        if gerund && !found.is_empty() {
            left = Left::None;
        }
        if let Some(with) = with.filter(|_| !found.is_empty()) {
            from = with;
            shared = false;
        }
        if self.inverted(cue) {
            left = Left::None;
        }
        match left {
            Left::Region(a, b) => {
                found = apposed(self.document, self.items, a, b, self.before_day(cue.from))
                    .map_or_else(|| subjects(self.document, &self.items[a..b]), |named| vec![named]);
                from = a;
            }
            Left::Shared(at) => {
                shared = true;
                from = at;
                found = self
                    .clause_pronoun(at)
                    .or_else(|| self.last_subject.clone())
                    .or_else(|| self.first_subject(at))
                    .unwrap_or_default();
            }
            Left::None => {}
        }
        if (found.is_empty() || self.weak_subject(&found, cue))
            && !gerund
            && let Some((a, b)) = sides::right(self.document, self.items, cue.at)
        {
            let right = subjects(self.document, &self.items[a..b]);
            // "Doctors strike, say governor ‘lied’": who says so is several.
            let single = cue.entry.form == Form::Base
                && self.document.lexicon.language.code == "en"
                && right.iter().all(|s| s.class & GROUP == 0 && s.class & ROLE != 0);
            if !right.is_empty() && !single {
                found = right;
                to = b;
                if let Some((named, end)) = self.named_behind(&found, a, b) {
                    found = vec![named];
                    to = end;
                }
                from = if matches!(left, Left::Region(..)) && self.document.lexicon.language.code != "ru" {
                    from
                } else {
                    cue.from
                };
                shared = false;
            }
        }
        if found.is_empty() && cue.entry.form == Form::Gerund {
            found = self.last_subject.clone().or_else(|| self.first_subject(cue.from)).unwrap_or_default();
            shared = true;
        }
        if found.is_empty() {
            return None;
        }
        let mut addressee = None;
        // "said her family had asked": the family is no hearer.
        let spoken_to = self.document.lexicon.language.code != "en" || cue.entry.takes != Takes::Clause;
        if cue.entry.addressed || cue.entry.takes == Takes::Question || self.is(to, HEARER) && spoken_to {
            let end = sides::addressee_end(self.document, self.items, to);
            if end > to {
                addressee = Some(Span::new(self.items[to].span.start, self.items[end - 1].span.end));
                to = end;
            }
        }
        // «рассказал газете „Речной вестник“, что …»: the title belongs to the addressee.
        if self.document.lexicon.language.code == "ru"
            && let Some(title) = self.items.get(to).and_then(|i| crate::outlets::marked(self.document, i))
            && self.stop(to + 1) == ','
            && self.is(to + 2, COMPL)
        {
            addressee = Some(addressee.map_or(title, |a| Span::new(a.start, self.items[to].span.end)));
            to += 1;
        }
        // "declined to say": what is declined is no phrase of place.
        if cue.entry.takes != Takes::Infinitive || !self.is(to, TO) {
            to = sides::tail(self.document, self.items, to);
        }
        if from > 0 && self.as_said(from - 1) {
            from -= 1;
        }
        if shared && from > cue.from {
            from = cue.from;
        }
        Some(Placed { subjects: found, from, to, addressee })
    }

    /// "…, said their lawyer, Tom Hale.": the name between a comma and the next stop, and where it ends.
    fn named_behind(&self, found: &[Subject], from: usize, to: usize) -> Option<(Subject, usize)> {
        let [role] = found else { return None };
        let plain = role.form == crate::subject::Form::Role
            && (role.class & ROLE != 0 || self.is(from, PRONOUN))
            && !role.plural;
        let end =
            (to + 1..self.items.len()).find(|i| !self.items[*i].is_word() || !self.items[*i].is_capital())?;
        let closed = self.stop(end) != '\0' && matches!(self.stop(end), ',' | '.' | ';');
        if self.document.lexicon.language.code != "en"
            || !plain
            || self.stop(to) != ','
            || !closed
            || !(2..=4).contains(&(end - to - 1))
            || (to + 1..end).any(|i| self.is(i, ORG | MEDIA | SEAT | MONTH | WEEKDAY | DEMONYM))
        {
            return None;
        }
        let mut name = subjects(self.document, &self.items[to + 1..end]).pop()?;
        let first = (from..to).find(|i| !self.is(*i, DET) || self.is(*i, PRONOUN))?;
        name.role = Some(Span::new(self.items[first].span.start, self.items[to - 1].span.end));
        (name.form == crate::subject::Form::Name).then_some((name, end))
    }

    /// "After saying the dam would hold, she left": the subject of the clause behind the comma.
    fn subject_behind(&self, from: usize) -> Vec<Subject> {
        let Some(comma) = (from..self.items.len()).find(|i| self.main_clause_behind(*i)) else {
            return Vec::new();
        };
        let first = comma + 1;
        let verb = (first + 1..self.items.len())
            .find(|i| {
                self.stop(*i) != '\0'
                    || self.is(*i, VERB | BE | HAVE | MODAL | DO)
                    || self.items[*i].cue != NO_CUE
            })
            .unwrap_or(self.items.len());
        subjects(self.document, &self.items[first..verb])
    }

    /// Does a comma stand at `at`, and behind it the subject of another clause?
    pub(super) fn main_clause_behind(&self, at: usize) -> bool {
        (self.stop(at) == ',' || self.comma_inside(at))
            && self.segment(at + 1).is_none()
            && !self.is(at + 1, CONJ | REL | PREP | SUBORD)
            && (self.is(at + 1, PRONOUN | DET) || self.items.get(at + 1).is_some_and(Item::is_capital))
    }

    /// "…, Kari Reim, on Friday accused": where the verb's words begin, a day before them left out.
    fn before_day(&self, from: usize) -> usize {
        let mut end = from;
        while end > 1 && self.document.lexicon.language.code == "en" && self.is(end - 1, WEEKDAY | MONTH) {
            end -= 1 + usize::from(self.is(end - 2, PREP));
        }
        end
    }

    /// Does a comma or another stop stand before `at`?
    fn parted(&self, at: usize) -> bool {
        at == 0 || self.stop(at - 1) != '\0' || self.segment(at - 1).is_some()
    }

    /// "…, said Tom Hale, a farmer.": nothing but the speaker follows the verb.
    fn inverted(&self, cue: &Cue) -> bool {
        if self.document.lexicon.language.code != "en"
            || cue.from == 0
            || cue.from != cue.at
            || cue.entry.addressed
            || cue.entry.takes != Takes::Clause
            || !(matches!(self.stop(cue.from - 1), ',' | '—') || self.segment(cue.from - 1).is_some())
        {
            return false;
        }
        let Some((a, b)) = sides::right(self.document, self.items, cue.at) else { return false };
        // "Hale, a farmer, said Mr. Reim had sold": a clause follows the speaker between his commas.
        if let Left::Region(0, _) = sides::left(self.document, self.items, cue)
            && self.segment(cue.from - 1).is_none()
            && (a + 1..self.items.len())
                .take_while(|i| self.stop(*i) != ',')
                .any(|i| self.is(i, BE | HAVE | MODAL | VERB) || self.key(i).ends_with("ed"))
            && !(a + 1..b.min(self.items.len())).any(|i| self.is(i, REL))
        {
            return false;
        }
        (b >= self.items.len()
            || self.stop(b) != '\0'
            || self.is(b, PREP | TIME | WEEKDAY | REL)
            || self.segment(b).is_some())
            && !self.is(a, PRONOUN | COMPL)
            // "said Obama failed to act": a clause, not a name.
            && !(a + 1..b).any(|i| {
                self.is(i, TO) || self.key(i).ends_with("ed") && !self.items[i].is_capital() && !self.is(i, ADJ)
            })
            && subjects(self.document, &self.items[a..b])
                .iter()
                .any(|s| s.form == crate::subject::Form::Name || s.class & (ROLE | GROUP | SOURCE) != 0)
    }

    /// A region that holds no real subject: in Russian the verb may stand before its subject.
    fn weak_subject(&self, found: &[Subject], cue: &Cue) -> bool {
        let language = self.document.lexicon.language;
        language.code != "en"
            && found.iter().all(|s| {
                s.form == crate::subject::Form::Role && s.class == 0 || s.form == crate::subject::Form::Paper
            })
            && sides::right(self.document, self.items, cue.at).is_some()
    }

    /// "Trump backed off": a verb in its past form that stands in no list.
    fn bare_past(&self, at: usize) -> bool {
        self.document.lexicon.language.code == "en"
            && self.key(at).len() > 4
            && self.key(at).ends_with("ed")
            && !self.items[at].is_capital()
            && self.items[at - 1].is_word()
            && !self.is(at - 1, DET | ADJ | PREP | ADVERB)
    }

    /// "when he brought it up and later said": the pronoun that the clause begins with.
    fn clause_pronoun(&self, before: usize) -> Option<Vec<Subject>> {
        if self.document.lexicon.language.code != "en" {
            return None;
        }
        let at = (1..before).rev().find(|i| self.is(*i - 1, SUBORD | COMPL | REL))?;
        matches!(self.key(at), "he" | "she" | "they").then(|| subjects(self.document, &self.items[at..=at]))
    }

    /// The subject the sentence begins with, for verbs that share it.
    pub(super) fn first_subject(&self, before: usize) -> Option<Vec<Subject>> {
        let mut from = 0;
        // After "On Monday," the subject begins behind the comma.
        let first = usize::from(self.is(0, CONJ));
        if self.is(first, PREP | SUBORD)
            || self.key(first).ends_with("ing")
            || matches!(self.key(first), "asked" | "pressed" | "questioned")
        {
            from = self.items[..before].iter().position(|i| i.stop == ',').map_or(0, |i| i + 1);
        }
        let to = (from..before)
            .find(|i| {
                *i > from
                    && (self.stop(*i) != '\0' && self.stop(*i) != '.'
                        || self.is(*i, VERB | BE | HAVE | REL | COMPL)
                        || self.bare_past(*i)
                        || self.items[*i].cue != NO_CUE && !self.items[*i].is_capital())
            })
            .unwrap_or(before);
        // "The company, Cobre Andino, was quoted as saying"
        if self.stop(to) == ','
            && self.document.lexicon.language.code == "en"
            && let Some(next) = (to + 1..before).find(|i| self.stop(*i) == ',')
            && let Some(named) = apposed(self.document, self.items, from, to, next + 1)
        {
            return Some(vec![named]);
        }
        let found = subjects(self.document, &self.items[from..to]);
        (!found.is_empty()).then_some(found)
    }
}
