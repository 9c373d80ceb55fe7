//! Noun phrases where cases are endings at the end of a phrase and the head stands last.

use super::extent::Run;
use super::forms::{nominalised, oblique, surname};
use crate::document::{Document, Item};
use crate::lexicon::*;
use crate::subject::{Form as SubjectForm, Subject};
use crate::tokens::Case;
use onrecord_model::Span;

/// Reads noun phrases of one sentence.
pub struct Nouns<'d, 't> {
    pub document: &'d Document<'t>,
    pub items: &'d [Item],
}

/// Words behind a noun that make it no subject.
const BESIDE: &[&str] =
    &["bilan", "uchun", "haqida", "to'g'risida", "tomonidan", "nomidan", "orqali", "singari"];

/// Nouns that tell who speaks.
pub(super) const HEADS: u64 = ROLE | GROUP | SOURCE | ORG | MEDIA | DOC;

impl Nouns<'_, '_> {
    pub fn key(&self, at: usize) -> &str {
        self.items.get(at).filter(|i| i.is_word()).map_or("", |i| self.document.tokens.key_at(i.token))
    }

    pub fn is(&self, at: usize, class: u64) -> bool {
        self.items.get(at).is_some_and(|i| i.is(class))
    }

    pub fn stop(&self, at: usize) -> char {
        self.items.get(at).map_or('.', |i| i.stop)
    }

    pub fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.items[from].span.start, self.items[to - 1].span.end)
    }

    /// A short name between marks, a word behind it: “Tiniq suv” korxonasi.
    pub fn title(&self, at: usize) -> Option<Span> {
        let inner = self.document.segments[self.items.get(at)?.segment?].inner;
        let words = self.document.words(inner);
        let capital = words.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
        let noun =
            self.items.get(at + 1).is_some_and(|n| {
                n.is_word() && n.cue == NO_CUE && !n.is(COMPL | CONJ | PRONOUN | CUE_NOUN | LIGHT)
            }) && !matches!(self.key(at + 1), "deb" | "deya" | "degan" | "ni" | "ekanini" | "ga" | "da");
        // «“Yo'lovchi” matbuot kotibi»
        let press = self.key(at + 1) == "matbuot" && self.is(at + 2, ROLE | ORG);
        // «“Kun.uz” savoliga javoban»
        let asked = ["savoliga", "savollariga", "so'roviga"].contains(&self.key(at + 1));
        let body = press
            || asked
            || self.is(at + 1, ORG | MEDIA | DOC | EVENT)
            || self.is(at + 2, ORG | MEDIA)
            || self.key(at + 1).ends_with('i') && (self.is(at + 1, ROLE) || self.is(at + 2, ROLE))
            || self.key(at + 1).ends_with("si")
            || self.key(at + 1).ends_with("asi");
        (capital
            && noun
            && body
            && self.document.count(inner) <= 4
            && !words.ends_with([',', '.', '!', '?', '…']))
        .then_some(inner)
    }

    /// A quotation, no name in marks.
    pub fn quote(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|i| i.segment.is_some()) && self.title(at).is_none()
    }

    /// The subject in `from..to` and where what follows it begins.
    pub fn subject(&self, from: usize, to: usize) -> Option<(Vec<Subject>, usize)> {
        let mut start = self.skipped(from, to);
        let mut at = start;
        let mut head: Option<usize> = None;
        while at < to {
            let item = &self.items[at];
            if item.segment.is_some() {
                if self.title(at).is_some() {
                    at += 1;
                    continue;
                }
                break;
            }
            if item.stop == '.'
                && at > 0
                && self.items[at - 1].is_word()
                && self.document.words(self.items[at - 1].span).chars().count() <= 2
            {
                at += 1;
                continue;
            }
            if item.stop == '(' {
                // A remark in brackets says nothing of who speaks.
                at = (at..to).find(|i| self.stop(*i) == ')').map_or(to, |i| i + 1);
                continue;
            }
            if item.stop == ',' {
                if let Some(found) = head.filter(|h| h + 1 == at) {
                    // «Forum ishtirokchisi, dasturchi Aysulu Begimbetova …»
                    let named = self.subject(at + 1, to.min(at + 9)).filter(|(s, _)| {
                        s[0].form == SubjectForm::Name && !self.gerund_before(at + 1, s[0].mention)
                    });
                    return Some(named.unwrap_or_else(|| (vec![self.common(start, found)], at)));
                }
                start = self.skipped(at + 1, to);
                at = start.max(at + 1);
                head = None;
                continue;
            }
            if item.stop != '\0' {
                break;
            }
            let key = self.key(at);
            if item.is(PRONOUN) && at == start && matches!(key, "u" | "ular" | "men" | "biz" | "siz") {
                return Some((vec![self.pronoun(at)], at + 1));
            }
            if key == "u" && self.key(at + 1) == "kishi" {
                return Some((vec![self.pronoun(at)], at + 2));
            }
            // «“Daryo.uz” so'roviga javoban vazirlik vakili …»: who answers stands behind it.
            if key == "javoban" {
                start = self.skipped(at + 1, to);
                at = start.max(at + 1);
                head = None;
                continue;
            }
            if key == "esa" && at == start {
                start = self.skipped(at + 1, to);
                at = start.max(at + 1);
                continue;
            }
            if key == "esa" && at > start {
                let last = at - 1;
                return Some((vec![self.common(start, head.unwrap_or(last).max(last))], at + 1));
            }
            if item.is_capital() && !(at == start && self.opening(at)) {
                let end = self.run(at, to);
                // «Rahmonovaning o'zi»
                if self.key(end - 1).ends_with("ning") && self.key(end) == "o'zi" && end < to {
                    return Some((vec![self.phrase(at, end)], end + 1));
                }
                match self.named(start, at, end, to) {
                    // «Karimov bilan suhbatda», «Karimov tomonidan»: somebody beside who speaks.
                    Run::Speaks(_, next) if next < to && BESIDE.contains(&self.key(next)) => {
                        start = next + 1;
                        head = None;
                    }
                    Run::Speaks(subject, next) => {
                        // «Sergey Orlov va Baxtiyor Saidmurodov»
                        if subject.form == SubjectForm::Name
                            && matches!(self.key(next), "va" | "hamda")
                            && next + 1 < to
                            && self.items[next + 1].is_capital()
                        {
                            let last = self.run(next + 1, to);
                            if let Run::Speaks(second, end) = self.named(next + 1, next + 1, last, to)
                                && second.form == SubjectForm::Name
                            {
                                return Some((vec![*subject, *second], end));
                            }
                        }
                        return Some((vec![*subject], next));
                    }
                    Run::Oblique => {
                        start = end;
                        head = None;
                    }
                    Run::Part => {
                        if (at..end).any(|i| self.is(i, HEADS) && !oblique(self.key(i)) && i + 1 == end) {
                            head = Some(end - 1);
                            if !self.goes_on(end, to) {
                                return Some((vec![self.common(start, end - 1)], end));
                            }
                        }
                    }
                }
                at = end;
                continue;
            }
            // «xat mualliflaridan biri», «qurilishdagi ishchilardan biri, …»
            if key.ends_with("dan") && self.key(at + 1) == "biri" && at + 1 < to {
                head = Some(at + 1);
                at += 2;
                if at < to && (self.stop(at) == ',' || self.items[at].is_capital()) {
                    continue;
                }
                return Some((vec![self.common(self.phrase_start(start, at - 2), at - 1)], at));
            }
            if oblique(key) && self.governed(at) && at + 2 < to {
                at += 1;
                continue;
            }
            if oblique(key)
                && !key.ends_with("ning")
                && !key.ends_with("dagi")
                && !self.known(at)
                && !item.is(ADJ)
            {
                at += 1;
                start = self.skipped(at, to);
                at = start.max(at);
                head = None;
                continue;
            }
            // «vazirning o'zi»
            if key.ends_with("ning") && self.key(at + 1) == "o'zi" && at + 1 < to && item.is(HEADS) {
                return Some((vec![self.common(self.phrase_start(start, at), at)], at + 2));
            }
            if key.ends_with("ning") {
                at += 1;
                head = None;
                continue;
            }
            if item.is(HEADS) && self.is(at + 1, PREP) && at + 1 < to && !self.is(at + 1, ROLE) {
                // «so'rovi yuzasidan», «vazir bilan»: no subject.
                at += 2;
                start = self.skipped(at, to);
                at = start.max(at);
                head = None;
                continue;
            }
            // «Gazeta.uz so'roviga»: the outlet's, to which somebody answers.
            if item.is(MEDIA) && self.key(at + 1).ends_with("iga") && at + 1 < to {
                start = self.skipped(at + 2, to);
                at = start.max(at + 2);
                head = None;
                continue;
            }
            // «Hukm o'qilgach, advokat …»: a clause of its own tells when.
            if item.is(DOC | SCENE)
                && let Some(comma) = self.converb(at + 1, to)
            {
                start = self.skipped(comma + 1, to);
                at = start.max(comma + 1);
                head = None;
                continue;
            }
            if item.is(HEADS) && !item.is(HEARER) {
                head = Some(at);
                // «shifoxona ma'muriyati», «korxona egasi»: the noun behind an unpossessed head is the head.
                let next = self.key(at + 1);
                let of = at + 1 < to
                    && !key.ends_with('i')
                    && self.items[at + 1].case == Case::Lower
                    && next.ends_with('i')
                    && !oblique(next)
                    && !nominalised(next)
                    // «sinoptiklar kuchli shamol …»: an adjective, no noun of theirs.
                    && !["li", "viy", "siy", "niy"].iter().any(|tail| next.ends_with(tail))
                    && !self.is(
                        at + 1,
                        VERB | CONJ | ADVERB | TIME | PRONOUN | NEG | CUE_NOUN | LIGHT | ADJ | DET,
                    )
                    && self.items[at + 1].cue == NO_CUE
                    && !self.saying(next)
                    && next.chars().count() > 4;
                if of && !self.is(at + 1, HEADS) && !self.goes_on(at + 2, to) {
                    let subject = Subject {
                        mention: self.span(self.phrase_start(start, at), at + 2),
                        ..self.common(start, at)
                    };
                    return Some((vec![subject], at + 2));
                }
                // «hokimi vazifasini bajaruvchi Anvar Saidov»
                if self.key(at + 1) == "vazifasini" && self.key(at + 2) == "bajaruvchi" && at + 3 < to {
                    at += 3;
                    continue;
                }
                if self.stop(at + 1) == ',' && at + 1 < to || self.firm_goes_on(at + 1, to) {
                    at += 1;
                    continue;
                }
                if !self.goes_on(at + 1, to) {
                    let start = self.phrase_start(start, at);
                    return Some((vec![self.common(start, at)], at + 1));
                }
                at += 1;
                continue;
            }
            if head.is_some() && !self.goes_on(at, to) {
                break;
            }
            at += 1;
        }
        let head = head?;
        Some((vec![self.common(self.phrase_start(start, head), head)], head + 1))
    }

    /// «muzokaradan xabardor amaldor», «hukumatga yaqin manba»: a case that the adjective behind it asks for.
    pub(super) fn governed(&self, at: usize) -> bool {
        matches!(self.key(at + 1), "xabardor" | "yaqin" | "tanish" | "voqif" | "mas'ul")
            && self.is(at + 2, HEADS)
    }

    /// «haydovchilar talablari», «vazir javobi»: what somebody says is nobody who speaks.
    fn saying(&self, key: &str) -> bool {
        ["lari", "si", "i"].iter().any(|tail| {
            key.strip_suffix(tail).is_some_and(|base| {
                self.document.lexicon.look_up(base).0 & CUE_NOUN != 0
                    || matches!(base, "bahs" | "norozilik" | "muammo" | "hayot" | "taqdir" | "ahvol")
            })
        })
    }

    /// «Pudratchi “Sharq inshoot” kompaniyasi direktori Botir Yoqubov»: behind the name of a firm a role or a name
    /// goes on with the phrase.
    fn firm_goes_on(&self, at: usize, to: usize) -> bool {
        self.title(at).is_some()
            && (at + 1..to.min(at + 6))
                .take_while(|i| self.items[*i].is_word())
                .take_while(|i| !oblique(self.key(*i)) || self.key(*i).ends_with("ning"))
                .any(|i| self.is(i, ROLE) || self.items[i].is_capital())
    }

    /// The comma behind a clause that tells when or if: «… o'qilgach,», «… borsam,»; only words stand before it.
    pub(super) fn converb(&self, from: usize, to: usize) -> Option<usize> {
        let comma = (from..to.min(from + 7)).find(|i| !self.items[*i].is_word())?;
        let last = self.key(comma.checked_sub(1)?);
        let tails = ["gach", "kach", "qach", "ganda", "guncha", "sam", "sak", "sangiz"];
        (self.stop(comma) == ',' && tails.iter().any(|tail| last.ends_with(tail))).then_some(comma)
    }

    /// Words of time and connection before a subject.
    pub(super) fn skipped(&self, from: usize, to: usize) -> usize {
        let mut at = from;
        while at < to
            && (self.items[at].stop != '\0'
                || self.is(at, TIME | WEEKDAY | MONTH | CONJ | ADVERB | SUBORD) && !self.is(at, ROLE | ORG)
                || self.items[at].case == Case::None && self.items[at].segment.is_none()
                || matches!(
                    self.key(at),
                    "shu" | "bu" | "birga" | "holda" | "bilan" | "yerda" | "ta'kidlash" | "joizki"
                ))
            && !(matches!(self.key(at), "shu" | "bu") && self.is(at + 1, HEADS))
        {
            at += 1;
        }
        at
    }

    fn gerund_before(&self, from: usize, mention: Span) -> bool {
        (from..self.items.len())
            .take_while(|i| self.items[*i].span.start < mention.start)
            .any(|i| self.key(i).ends_with("ib") || self.stop(i) != '\0')
    }

    fn opening(&self, at: usize) -> bool {
        // «Saylov komissiyasi», «Tergov boshqarmasi»: a common noun that only begins the sentence.
        let first = at == 0 || self.items[at - 1].stop != '\0';
        let of_body = (at + 1..at + 3)
            .any(|i| self.is(i, HEADS) && self.items[i].case == Case::Lower && !oblique(self.key(i)));
        self.is(at, HEADS | ADJ | DEMONYM | NO_NAME | DET | PRONOUN | TIME | ADVERB)
            && !self.is(at, MALE | FEMALE)
            || first && of_body && self.is(at + 1, HEADS) && !self.known(at) && !surname(self.key(at))
            || self.items.get(at + 1).is_some_and(|n| n.is_word() && !n.is_capital())
                && !self.known(at)
                && !surname(self.key(at))
    }

    /// In any case but the nominative. A listed name may end so by itself: Iroda, Malika.
    pub(super) fn cased(&self, at: usize) -> bool {
        let key = self.key(at);
        if !oblique(key) {
            return false;
        }
        if !self.known(at) {
            return true;
        }
        ["ning", "dan", "da", "ga", "ni"].iter().any(|tail| {
            key.strip_suffix(tail)
                .is_some_and(|base| self.document.lexicon.look_up(base).0 & (MALE | FEMALE) != 0)
        })
    }

    pub(super) fn known(&self, at: usize) -> bool {
        self.is(at, MALE | FEMALE) && self.items[at].is_capital()
    }
}
