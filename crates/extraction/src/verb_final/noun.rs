//! Noun phrases where cases are endings at the end of a phrase and the head stands last.

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

/// Nouns that tell who speaks.
const HEADS: u64 = ROLE | GROUP | SOURCE | ORG | MEDIA | DOC;

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
        let body = self.is(at + 1, ORG | MEDIA | DOC | EVENT)
            || self.is(at + 2, ORG | MEDIA)
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
            if key == "esa" && at > start {
                let last = at - 1;
                return Some((vec![self.common(start, head.unwrap_or(last).max(last))], at + 1));
            }
            if item.is_capital() && !(at == start && self.opening(at)) {
                let end = self.run(at, to);
                match self.named(start, at, end, to) {
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
            if oblique(key) && !key.ends_with("ning") && !self.known(at) && !item.is(ADJ) {
                at += 1;
                start = self.skipped(at, to);
                at = start.max(at);
                head = None;
                continue;
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
            if item.is(HEADS) && !item.is(HEARER) {
                head = Some(at);
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

    /// Somebody the lists do not know: «Dekanimiz bizga “…” dedi», «Qizim ertalab so‘radi», «bir yigit».
    pub fn anybody(&self, from: usize, to: usize) -> Option<(Vec<Subject>, usize)> {
        let start = self.skipped(from, to);
        let fits = |at: usize| {
            let item = &self.items[at];
            item.is_word()
                && !oblique(self.key(at))
                && !item.is(ADVERB | TIME | CONJ | PREP | VERB | NEG | COMPL | WEEKDAY)
                && item.cue == NO_CUE
                && item.case != Case::None
                && !nominalised(self.key(at))
                && !item.is(PRONOUN)
                && !self.key(at).ends_with("ib")
                && !matches!(self.key(at), "ikkinchi" | "birinchi")
        };
        let indefinite = (start..to).find(|i| {
            matches!(self.key(*i), "bir" | "ba'zi" | "ayrim")
                && fits(i + 1)
                && i + 1 < to
                && !self.is(i + 1, TIME)
        });
        let owned = (start..to).find(|i| {
            matches!(self.key(*i), "uning" | "ularning" | "mening" | "bizning") && i + 1 < to && fits(i + 1)
        });
        let at = indefinite.or(owned).or_else(|| {
            (start..to.min(start + 4))
                .take_while(|i| self.items[*i].is_word())
                .find(|i| fits(*i) && !self.is(*i, DET))
        })?;
        let first = at + usize::from(self.is(at, DET));
        let mut end = first + 1;
        while end < to && self.key(end - 1).ends_with("ning") && fits(end) {
            end += 1;
        }
        let mention = self.span(at, end);
        let plural = self.key(end - 1).ends_with("lar");
        Some((
            vec![Subject {
                mention,
                form: SubjectForm::Role,
                role: None,
                plural,
                indefinite: true,
                class: 0,
            }],
            end,
        ))
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
            || first && of_body && self.is(at + 1, HEADS) && !self.known(at)
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

    /// Do the words behind a head go on with its phrase: another head or a name, none in a case between?
    pub(super) fn goes_on(&self, from: usize, to: usize) -> bool {
        for at in from..to.min(from + 4) {
            let item = &self.items[at];
            if item.segment.is_some() || !item.is_word() {
                return false;
            }
            let key = self.key(at);
            if item.is_capital() && !self.cased(at) && !item.is(NO_NAME | TIME) && at < from + 2 {
                let more = self.items.get(at + 1).is_some_and(|n| n.is_word() && n.is_capital());
                return more
                    || self.known(at)
                    || surname(key)
                    || item.is(HEADS)
                    || self.items.get(at + 1).is_some_and(|n| n.stop != '\0' || n.segment.is_some());
            }
            let noun_cue = item.is(CUE_NOUN) && self.is(at + 1, LIGHT);
            if item.is(HEADS) && !item.is(HEARER) && !noun_cue {
                // «bosh vazirning o'rinbosari» goes on, «vaziri jurnalistning savoliga» does not.
                let possessed = from > 0 && self.key(from - 1).ends_with('i');
                return !oblique(key) && !self.is(at, DOC) || key.ends_with("ning") && !possessed;
            }
            if oblique(key)
                || item.is(ADVERB | TIME | CONJ | VERB | PRONOUN | COMPL | PREP)
                || noun_cue
                || item.cue != NO_CUE
                || key == "esa"
            {
                return false;
            }
        }
        false
    }

    fn run(&self, from: usize, to: usize) -> usize {
        let mut end = from;
        while end < to {
            let item = &self.items[end];
            let initial = item.stop == '.'
                && end > from
                && self.document.words(self.items[end - 1].span).chars().count() <= 2
                && self.items.get(end + 1).is_some_and(Item::is_capital);
            if !(item.is_word() && item.is_capital() || initial) {
                break;
            }
            // «Ruslan Davletov OAV», «Jon Smit O'zbekiston»: another noun begins behind the name.
            let named =
                end > from && (surname(self.key(end - 1)) || self.known(end - 1)) && !self.cased(end - 1);
            let other = item.case == Case::Upper
                && self.document.words(item.span).chars().count() > 1
                && self.items[end.max(1) - 1].case == Case::Title
                || end > from + 1
                    && ((self.document.lexicon.language.nation)(self.key(end)).is_some()
                        || item.is(SEAT | ORG));
            if named && item.case == Case::Upper && other || end > from + 1 && other {
                break;
            }
            end += 1;
            // A case ends the phrase: «Toshkentda Anvar».
            if item.is_word() && self.cased(end - 1) && !surname(self.key(end - 1)) {
                break;
            }
        }
        end
    }
}

/// What a run of capitals is.
pub enum Run {
    /// It speaks; what follows begins there.
    Speaks(Box<Subject>, usize),
    /// It stands in a case of place or object.
    Oblique,
    /// A part of a longer phrase.
    Part,
}

/// -da, -dan, -ga, -ni, -ning: any case but the nominative.
pub fn oblique(key: &str) -> bool {
    let tails = ["ning", "dan", "da", "ga", "kka", "qqa", "ni", "dagi", "gacha"];
    key.chars().count() > 3
        && tails.iter().any(|tail| key.ends_with(tail))
        && !matches!(
            key,
            "xonim"
                | "begona"
                | "sana"
                | "boshqa"
                | "aka"
                | "yangi"
                | "kechagi"
                | "bugungi"
                | "favqulodda"
                | "alohida"
                | "mahalliy"
                | "faqat"
                | "qo'shimcha"
                | "shanba"
                | "yakshanba"
                | "dushanba"
                | "payshanba"
                | "raqamli"
        )
}

/// Endings of surnames, with or without a case.
pub fn surname(key: &str) -> bool {
    let base =
        ["ning", "ga", "ni", "dan", "da"].iter().find_map(|tail| key.strip_suffix(tail)).unwrap_or(key);
    [
        "ov", "ev", "yev", "ova", "eva", "yeva", "skiy", "zoda", "in", "ina", "dze", "yan", "ani", "bekov",
        "xo'jayev",
    ]
    .iter()
    .any(|tail| base.ends_with(tail))
        && base.chars().count() > 4
}

pub fn cased_surname(key: &str) -> bool {
    ["ning", "ga", "ni", "dan", "da"].iter().any(|tail| {
        key.strip_suffix(tail).is_some_and(|base| {
            ["ov", "ev", "yev", "ova", "eva", "yeva", "skiy", "zoda", "dze", "yan"]
                .iter()
                .any(|s| base.ends_with(s))
        })
    })
}

/// A verb made a noun: "oshmasligini", "boshlanganini", "yozib berishni", "ko‘rsatilmaganidan".
pub fn nominalised(key: &str) -> bool {
    let tails = [
        "ganini",
        "kanini",
        "qanini",
        "ligini",
        "shini",
        "agini",
        "liklarini",
        "ganlarini",
        "shlarini",
        "ishni",
        "shni",
        "moqni",
        "ligi",
        "gani",
        "kani",
        "qani",
        "ishi",
        "ganidan",
        "kanidan",
        "ligidan",
        "shga",
        "likda",
        "gandan",
        "ganiga",
        "ishdan",
        "shdan",
        "ishidan",
        "likka",
        "ishiga",
        "moqqa",
        "lashga",
        "tishga",
        "lishga",
        "rishga",
        "nishga",
        "likdan",
    ];
    key.chars().count() > 5 && tails.iter().any(|tail| key.ends_with(tail))
        || matches!(
            key,
            "ekanini" | "ekani" | "yo'qligini" | "borligini" | "haqida" | "to'g'risida" | "xususida"
        )
}
