//! What stands beside the content: circumstances, hearers, papers, the suffix behind a closing mark.

use super::forms::oblique;
use super::{Reader, Verb};
use crate::lexicon::*;
use crate::subject::{Form as SubjectForm, Subject};

impl Reader<'_, '_> {
    /// A case ending printed behind a closing mark: «topmagani»ni.
    pub(super) fn suffix(&self, at: usize) -> bool {
        at > 0
            && self.items.get(at).is_some_and(crate::document::Item::is_word)
            && self.items[at - 1].segment.is_some()
            && self.items[at].span.start == self.items[at - 1].span.end
    }

    /// «14-mart», «2024-yilda»: a number and what it counts on the calendar; «4-yo'nalish» is none.
    fn dated(&self, key: &str) -> bool {
        let Some((number, rest)) = key.split_once('-') else { return false };
        number.starts_with(|c: char| c.is_ascii_digit())
            && (self.document.lexicon.look_up(rest).0 & (MONTH | TIME | WEEKDAY) != 0
                || ["yil", "kun", "oy", "aprel", "iyun", "iyul"].iter().any(|stem| rest.starts_with(stem)))
    }

    /// Do the words in marks end in a verb made a noun: “… yo'qligini”?
    pub(super) fn told_inside(&self, at: usize) -> bool {
        let Some(inner) = self.items[at].segment.map(|s| self.document.segments[s].inner) else {
            return false;
        };
        let from = self.document.tokens.first_from(inner.start);
        let words = self.document.tokens.list[from..].iter().take_while(|t| t.start < inner.end);
        words
            .filter(|t| t.is_word())
            .last()
            .is_some_and(|last| super::forms::nominalised(self.document.tokens.key(last)))
    }

    /// The first quotation of a row that ends in `last`: stops alone stand between.
    pub(super) fn first_of(&self, from: usize, last: usize) -> usize {
        let mut first = last;
        while first > from
            && (self.items[first - 1].segment.is_some()
                || self.items[first - 1].stop != '\0'
                    && first - 1 > from
                    && self.items[first - 2].segment.is_some())
        {
            first -= 1;
        }
        first
    }

    /// «Nutqda … ta'kidlandi», «…, deyiladi hujjatda»: the paper or the meeting where it stands.
    pub(super) fn paper(&self, from: usize, to: usize, behind: usize, end: usize) -> (Vec<Subject>, usize) {
        let place = |i: &usize| {
            self.items[*i].is_word()
                && (self.key(*i).ends_with("da") || self.key(*i).ends_with("dagi"))
                && self.is(*i, DOC | ORG)
        };
        let subject = |start: usize, at: usize| {
            // «deyiladi uning izohida»: he wrote it.
            if let Some(owner) = (start..at)
                .find(|i| matches!(self.key(*i), "uning" | "ularning"))
                .filter(|_| !self.is(at, ORG))
            {
                return Subject {
                    class: if self.key(owner) == "ularning" { THEY } else { HE | SHE },
                    ..self.nouns.pronoun(owner)
                };
            }
            let start = (start..at)
                .rev()
                .find(|i| {
                    self.items[*i].stop != '\0'
                        || oblique(self.key(*i)) && !self.key(*i).ends_with("ning")
                        // «hokimligi» ends so, too.
                        || super::forms::nominalised(self.key(*i)) && !self.is(*i, ORG)
                })
                .map_or(start, |i| i + 1);
            Subject::bare(self.span(start, at + 1), SubjectForm::Paper, DOC)
        };
        if let Some(at) = (behind..end).find(place) {
            return (vec![subject(behind, at)], from);
        }
        let limit = to.min(from + 9);
        match (from..limit).find(|i| {
            self.items[*i].is_word()
                && (self.key(*i).ends_with("da") && self.is(*i, DOC | EVENT)
                    || self.key(*i).ends_with("kanallarda")
                    || self.key(*i).ends_with("tarmoqlarda") && *i > from)
        }) {
            Some(at) if self.is(at, DOC) => (vec![subject(from, at)], at + 1),
            Some(at) => (Vec::new(), at + 1),
            None => (Vec::new(), from),
        }
    }

    /// Behind hearers, times, places of speaking and what is done while speaking: where the content begins.
    pub(super) fn behind_circumstances(&self, from: usize, to: usize, verb: Verb) -> usize {
        let mut at = from;
        loop {
            if at >= to {
                return from.min(to);
            }
            let key = self.key(at);
            let hearer = self.is(at, HEARER)
                || self.is(at, MEDIA) && (key.ends_with("ga") || key.ends_with("siga"))
                || verb.takes == Takes::Question
                    && key.ends_with("dan")
                    && (self.is(at, ROLE | PRONOUN)
                        || self.items[at].is_capital()
                        || key == "undan"
                        || key == "ulardan");
            let spoken = self.is(at, EVENT | DOC) && key.ends_with("da")
                || self.is(at, EVENT) && key.ends_with("dan")
                || matches!(
                    key,
                    "telefonda"
                        | "parlamentda"
                        | "senatda"
                        | "sahifasida"
                        | "kanalida"
                        | "tarmog'ida"
                        | "tarmoqda"
                        | "tarmoqlarda"
                        | "postida"
                        | "efirida"
                        | "saytida"
                        | "yozishmada"
                );
            // «suhbat chog'ida», «telefon orqali», «shu bilan birga», «bundan tashqari»
            let next = self.key(at + 1);
            let during = self.is(at, EVENT)
                && [
                    "chog'ida",
                    "davomida",
                    "mobaynida",
                    "paytida",
                    "yakunida",
                    "so'ngida",
                    "oxirida",
                    "asnosida",
                    "jarayonida",
                    "avvalida",
                ]
                .contains(&next);
            let besides = matches!(next, "orqali" | "orasida" | "o'rtasida")
                || matches!(
                    (key, next),
                    ("o'tgan", "hafta") | ("bundan", "tashqari") | ("buning", "ustiga") | ("ayni", "paytda")
                );
            if during || besides {
                at += 2;
                continue;
            }
            if matches!((key, next, self.key(at + 2)), ("shu", "bilan", "birga")) {
                at += 3;
                continue;
            }
            // «vazirlikka tashrif buyurgan o'quvchilarga …»
            let guests = (at + 1..to.min(at + 6)).take_while(|i| self.items[*i].is_word()).find(|i| {
                self.key(*i).ends_with("larga")
                    && self.key(*i - 1).ends_with("gan")
                    && self.is(*i, ROLE | GROUP | HEARER)
            });
            if let Some(last) = guests {
                at = last + 1;
                continue;
            }
            if matches!(key, "o'z" | "o'zining") && self.key(at + 1).ends_with("da") {
                at += 2;
                continue;
            }
            // «Javohir (ismi o'zgartirilgan) …»
            if self.stop(at) == '('
                && let Some(close) = (at..to).find(|i| self.stop(*i) == ')')
            {
                at = close + 1;
                continue;
            }
            // «“Daryo”ga …»: the case of an outlet behind its marks.
            if self.suffix(at + 1)
                && self.key(at + 1) == "ga"
                && crate::outlets::marked(self.document, &self.items[at]).is_some()
            {
                at += 2;
                continue;
            }
            // «14 iyun kuni»
            if self.items[at].case == crate::tokens::Case::None
                && self.items[at].segment.is_none()
                && self.is(at + 1, MONTH)
                && self.key(at + 2).starts_with("kun")
            {
                at += 3;
                continue;
            }
            // «tuman rahbarlariga … topshirdi»: who is told to do something.
            let ordered = ["topshir", "buyur"].iter().any(|stem| self.key(verb.from).starts_with(stem));
            if ordered
                && let Some(whom) = (at..to.min(at + 5))
                    .take_while(|i| self.items[*i].is_word() && !super::forms::nominalised(self.key(*i)))
                    .find(|i| self.key(*i).ends_with("ga") && self.is(*i, ROLE | GROUP | ORG))
            {
                at = whom + 1;
                continue;
            }
            if self.items[at].stop != '\0'
                || (self.is(at, WEEKDAY | CONJ)
                    || matches!(
                        key,
                        "kecha"
                            | "bugun"
                            | "kuni"
                            | "ertalab"
                            | "kechqurun"
                            | "tunda"
                            | "yaqinda"
                            | "avvalroq"
                            | "keyin"
                            | "oldin"
                            | "avval"
                    ))
                    && !self.is(at, ROLE)
                || matches!(key, "esa" | "ham" | "javoban" | "shuni" | "shuningdek")
                || self.items[at].case == crate::tokens::Case::None
                    && self.items[at].segment.is_none()
                    && self.is(at + 1, TIME | MONTH)
                    && (self.key(at + 2) == "ham" || self.key(at + 1).starts_with("kun"))
                || key.ends_with("kanallarda")
                || key.ends_with("nashrlarda")
                || self.dated(key)
                || hearer
                || spoken
            {
                // «2022 yilda ham»
                at += 1 + usize::from(
                    self.items[at].case == crate::tokens::Case::None && self.is(at + 1, TIME | MONTH),
                );
                continue;
            }
            // «4-mart kuni tarqatgan xabarida», «“Yo'l” gazetasi muxbiriga bergan intervyusida»: where it was told.
            let told = (at + 1..to.min(at + 10))
                .take_while(|i| self.items[*i].is_word() || self.nouns.title(*i).is_some())
                .find(|i| {
                    self.is(*i, EVENT | DOC)
                        && self.key(*i).ends_with("da")
                        && matches!(
                            self.key(*i - 1),
                            "bergan" | "tarqatgan" | "o'tgan" | "o'tkazgan" | "o'tkazilgan"
                        )
                });
            if let Some(last) = told {
                at = last + 1;
                continue;
            }
            // A phrase of up to five words that ends in a hearer or a place of speaking.
            let phrase = (at + 1..to.min(at + 6))
                .take_while(|i| self.items[*i].is_word() || self.nouns.title(*i).is_some())
                .find(|i| {
                    let key = self.key(*i);
                    (self.is(*i, HEARER)
                        && (key.starts_with("muxbir") || key.starts_with("jurnalist") || *i < at + 2)
                        || key == "javoban"
                        || self.is(*i, MEDIA) && key.ends_with("ga")
                        || self.is(*i, EVENT | DOC) && key.ends_with("da")
                        || self.is(*i, SCENE) && key.ends_with("sida")
                        || key.ends_with("kanallarda")
                        || matches!(
                            key,
                            "sahifasida"
                                | "kanalida"
                                | "tarmog'ida"
                                | "tarmoqlarda"
                                | "postida"
                                | "maktubida"
                        )
                        || verb.takes == Takes::Question && key.ends_with("dan") && self.is(*i, ROLE))
                        && !(at..*i).any(|n| {
                            self.key(n).ends_with("ni")
                                || self.items[n].segment.is_some() && self.nouns.title(n).is_none()
                        })
                });
            if let Some(last) =
                phrase.or_else(|| self.nouns.title(at).filter(|_| self.is(at + 1, MEDIA)).map(|_| at + 1))
            {
                at = last + 1;
                continue;
            }
            // «baxsni yakunlab, …», «so'zga chiqib, …»
            let comma = (at..to.min(at + 9)).find(|i| self.items[*i].stop == ',' || self.nouns.quote(*i));
            if let Some(comma) = comma.filter(|c| self.stop(*c) == ',' && *c > at) {
                let last = self.key(comma - 1);
                if (last.ends_with("ib")
                    || last.ends_with("ab")
                    || last.ends_with("may")
                    || last.ends_with("lab")
                    || last == "qarata"
                    || last == "ekan")
                    && (!self.is(comma - 1, CUE_NOUN | ADVERB) && self.items[comma - 1].cue == NO_CUE
                        || self.key(comma.saturating_sub(2)) == "nutq")
                {
                    at = comma + 1;
                    continue;
                }
            }
            return at;
        }
    }
}
