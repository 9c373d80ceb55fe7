//! What is said where the plain order does not hold: before its subject, in a noun, by a body in which several speak.

use super::forms::nominalised;
use super::{Reader, Verb};
use crate::lexicon::*;
use crate::speaking::tidy;
use crate::subject::{Form as SubjectForm, Subject};

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

    /// «… imzolangani haqidagi xabarni tasdiqladi», «… tugatish bo'yicha topshiriq berdi»: a noun stands for the clause.
    pub(super) fn of_a_report(&self, cue_from: usize) -> bool {
        let (last, before) = (self.key(cue_from - 1), self.key(cue_from.saturating_sub(2)));
        let report =
            ["xabar", "ma'lumot", "gap", "mish-mish", "da'vo"].iter().any(|stem| last.starts_with(stem));
        report && last.ends_with("ni") && before.ends_with("dagi")
            || matches!(last, "bo'yicha" | "haqida" | "to'g'risida" | "yuzasidan") && before.ends_with("sh")
    }
}
