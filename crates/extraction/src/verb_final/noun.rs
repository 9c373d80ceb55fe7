//! Noun phrases where cases are endings at the end of a phrase and the head stands last.

use super::forms::{nominalised, oblique, patronymic, surname};
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
            || self.key(at + 1).ends_with('i') && self.is(at + 2, ROLE)
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

    /// Do the words behind a head go on with its phrase: another head or a name, none in a case between?
    pub(super) fn goes_on(&self, from: usize, to: usize) -> bool {
        for at in from..to.min(from + 4) {
            let item = &self.items[at];
            if item.segment.is_some() || !item.is_word() {
                return false;
            }
            let key = self.key(at);
            // «jamg'armaning O'zbekistondagi vakili»
            if key.ends_with("dagi") && at + 1 < to {
                continue;
            }
            // «nashrlar Prezident …»: behind several in the nominative another begins.
            let apart = item.is_capital() || item.is(HEADS) && !key.ends_with('i');
            if at == from && from > 0 && self.key(from - 1).ends_with("lar") && apart {
                return false;
            }
            // «amaldor Reuters agentligiga …»: an outlet that is told.
            let told = item.is(MEDIA) && self.is(at + 1, MEDIA | HEARER) && oblique(self.key(at + 1));
            if item.is_capital() && told {
                return false;
            }
            if item.is_capital() && !self.cased(at) && !item.is(NO_NAME | TIME) && at < from + 2 {
                let more = self.items.get(at + 1).is_some_and(|n| n.is_word() && n.is_capital());
                return more
                    || self.known(at)
                    || surname(key)
                    || item.is(HEADS)
                    || self.items.get(at + 1).is_some_and(|n| n.stop != '\0' || n.segment.is_some());
            }
            if key.ends_with("dan") && self.key(at + 1) == "biri" {
                return true;
            }
            if item.is(INDEFINITE) || item.is(DET) && at == from {
                return false;
            }
            let noun_cue = item.is(CUE_NOUN) && self.is(at + 1, LIGHT);
            // «rais deputatlar savollariga …»: several stand apart.
            if item.is(GROUP) && !key.ends_with('i') && from > 0 && at == from && self.is(from - 1, ROLE) {
                return false;
            }
            if item.is(HEADS) && !item.is(HEARER) && !noun_cue {
                // «bosh vazirning o'rinbosari» goes on, «vaziri jurnalistning savoliga» does not.
                let possessed = from > 0 && self.key(from - 1).ends_with('i');
                // «viloyat hokimi shifoxona …»: a body that belongs to nobody begins what is said.
                if possessed
                    && at == from
                    && self.is(from - 1, ROLE)
                    && item.is(ORG)
                    && !item.is(ROLE)
                    && !key.ends_with('i')
                    && !(self.is(at + 1, HEADS) && self.key(at + 1).ends_with('i'))
                {
                    return false;
                }
                return !oblique(key) && !self.is(at, DOC) || key.ends_with("ning") && !possessed;
            }
            if oblique(key)
                || item.is(ADVERB | TIME | CONJ | VERB | PRONOUN | COMPL | PREP)
                    // «assotsiatsiya birinchi vitse-prezidenti»
                    && !(item.is(ADJ) && self.is(at + 1, ROLE))
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
            let apart = end > from
                && surname(self.key(end - 1))
                && !self.cased(end - 1)
                && self.cased(end)
                && !surname(self.key(end));
            // «Mamarizo Olimov Oliy Majlisda»: behind first name and surname only a patronymic goes on.
            let whole = end > from + 1
                && surname(self.key(end - 1))
                && !surname(self.key(end))
                && !patronymic(self.key(end))
                && item.is_word()
                && !item.is(MALE | FEMALE);
            // «Xaridor Xo'jaylidan kelgan»: a place where one comes from or goes.
            let place = end > from
                && item.is_word()
                && ["dan", "da", "ga", "kka", "qqa"].iter().any(|tail| self.key(end).ends_with(tail))
                && self.cased(end)
                && !surname(self.key(end))
                && !self.cased(end - 1);
            if whole
                || place
                || apart
                || named && item.case == Case::Upper && other
                || end > from + 1 && other
            {
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
