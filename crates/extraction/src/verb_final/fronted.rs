//! What is said where the plain order does not hold: before its subject, in a noun, by a body in which several speak.

use super::forms::{nominalised, oblique};
use super::{Reader, Verb};
use crate::document::Item;
use crate::lexicon::*;
use crate::outlets::marked;
use crate::speaking::tidy;
use crate::subject::{Form as SubjectForm, Subject};
use onrecord_model::Span;

/// Leaning on: what an outlet does with its sources.
const LEANING: &[&str] = &["tayanib", "suyanib", "asoslanib"];

impl Reader<'_, '_> {
    /// A clause made a noun that stands before its subject, hearers and days between them.
    pub(super) fn fronted(
        &self,
        subjects: &[Subject],
        within: (usize, usize),
        verb: Verb,
    ) -> Option<(usize, usize)> {
        let first = subjects
            .iter()
            .map(|s| s.role.map_or(s.mention.start, |role| role.start.min(s.mention.start)))
            .min()?;
        let mut end = (within.0..within.1).find(|i| self.items[*i].span.start >= first)?;
        let between = |i: usize| {
            self.is(i, HEARER | TIME | WEEKDAY | ADVERB)
                || self.key(i).ends_with("larga")
                || matches!(self.key(i), "haqida" | "to'g'risida") && i > 0 && nominalised(self.key(i - 1))
        };
        while end > within.0 && between(end - 1) {
            end -= 1;
        }
        (end > within.0 + 1 && nominalised(self.key(end - 1)))
            .then(|| tidy(self.sentence, self.behind_circumstances(within.0, end, verb), end))
            .filter(|content| content.0 < content.1)
    }

    /// «Vazirlikda … bildirishdi», «Vazirlikdan … ma'lum qilishdi»: a body in which several say so.
    pub(super) fn body_that_speaks(
        &self,
        from: usize,
        to: usize,
        verb: Verb,
    ) -> Option<(Vec<Subject>, usize)> {
        let several = ["ishdi", "shdi", "ishgan", "ishmoqda", "ishyapti"];
        if !several.iter().any(|tail| self.key(verb.to - 1).ends_with(tail)) {
            return None;
        }
        let start = self.nouns.skipped(from, to);
        let at = (start..to.min(start + 5))
            .take_while(|i| self.items[*i].is_word())
            .find(|i| self.is(*i, ORG) && (self.key(*i).ends_with("da") || self.key(*i).ends_with("dan")))?;
        let body = Subject { form: SubjectForm::Body, class: ORG, ..self.nouns.common(start, at) };
        Some((vec![body], at + 1))
    }

    /// «“Yo'l” manbalarga tayanib yozishicha», «Reuters manbalarga asoslanib xabar berishicha»: the outlet that
    /// leans on its sources relays them.
    pub(super) fn leaning(&self, from: usize, to: usize) -> Option<Subject> {
        let leans = LEANING.contains(&self.key(to.checked_sub(1)?));
        let first = self.items.get(from)?;
        let named = first.is_word() && first.is_capital() && first.is(MEDIA);
        let mention = marked(self.document, first).or(named.then_some(first.span)).filter(|_| leans)?;
        Some(outlet(mention))
    }

    /// «… “Yo'l” nashri vazirlikka tayanib.» from `from` to the end: the outlet, its source, where the words end.
    pub(super) fn leans_on(&self, from: usize) -> Option<(Subject, Subject, usize)> {
        let last = (from + 2..self.items.len()).rfind(|i| self.items[*i].is_word())?;
        let first = self.items.get(from)?;
        if !LEANING.contains(&self.key(last)) || self.stop(from) != '\0' {
            return None;
        }
        let plain = first.is_word() && first.is_capital() && first.is(MEDIA);
        let mention = marked(self.document, first).or(plain.then_some(first.span))?;
        let mut next = from + 1;
        // «“Yo'l” axborot agentligi»
        let noun =
            |at: usize| self.is(at, MEDIA | ORG) && !oblique(self.key(at)) || self.key(at) == "axborot";
        while first.segment.is_some() && next < last && noun(next) {
            next += 1;
        }
        let source = (next < last && (next..last).all(|i| self.items[i].is_word()))
            .then(|| self.nouns.phrase(next, last))?;
        Some((outlet(mention), source, last))
    }

    /// «…, deb yozmoqda “Yo'l”»: a name in marks that ends the sentence relays the words before.
    pub(super) fn marked_outlet(&self, at: usize) -> Option<Subject> {
        let ends = (at + 1..self.items.len()).all(|i| self.items[i].stop != '\0');
        // «…, deb xabar berdi Kun.uz vazirlikka tayanib»: it leans on whoever stands between.
        let words = (at + 1..self.items.len()).rfind(|i| self.items[*i].is_word());
        let leans = words.is_some_and(|last| LEANING.contains(&self.key(last)));
        let item = self.items.get(at)?;
        if leans && item.is_word() && item.is_capital() && item.is(MEDIA) {
            return Some(outlet(item.span));
        }
        self.items.get(at).filter(|_| ends).and_then(|item| marked(self.document, item)).map(outlet)
    }

    /// «dedi Erdo'g'an Anqarada jurnalistlarga»: one unknown name right behind the verb, a place behind it.
    pub(super) fn before_place(&self, at: usize, to: usize) -> Option<(Vec<Subject>, usize)> {
        let name = self.items.get(at).filter(|i| i.is_word() && i.is_capital() && at + 1 < to)?;
        let place = self.items.get(at + 1).is_some_and(Item::is_capital)
            && ["da", "dagi"].iter().any(|tail| self.key(at + 1).ends_with(tail));
        let plain =
            !name.is(ROLE | ORG | MEDIA | GROUP | DOC | DEMONYM | TIME | NO_NAME) && !oblique(self.key(at));
        (place && plain).then(|| {
            let subject = Subject::bare(name.span, SubjectForm::Name, name.class & (MALE | FEMALE));
            (vec![subject], at + 1)
        })
    }

    /// «… imzolangani haqidagi xabarni tasdiqladi», «… tugatish bo'yicha topshiriq berdi»: a noun stands for the clause.
    pub(super) fn of_a_report(&self, cue_from: usize) -> bool {
        let (last, before) = (self.key(cue_from - 1), self.key(cue_from.saturating_sub(2)));
        let report =
            ["xabar", "ma'lumot", "gap", "mish-mish", "da'vo"].iter().any(|stem| last.starts_with(stem));
        report && last.ends_with("ni") && before.ends_with("dagi")
            || matches!(last, "bo'yicha" | "haqida" | "to'g'risida" | "yuzasidan") && before.ends_with("sh")
    }
}

/// An outlet named by these words.
fn outlet(mention: Span) -> Subject {
    Subject::bare(mention, SubjectForm::Body, ORG | MEDIA)
}
