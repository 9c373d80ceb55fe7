//! Who stands in the nominative: names, roles, bodies, pronouns in a stretch of a clause whose words
//! may come in any order.

use crate::document::{Document, Item};
use crate::lexicon::*;
use crate::subject::{Form as SubjectForm, Subject};
use crate::tokens::Case::Upper;
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
    fn capital(&self, at: usize) -> bool {
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

    fn span(&self, from: usize, to: usize) -> Span {
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
            if let Some((subject, end)) = self.head(at, from, to, verb) {
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
    fn behind_preposition(&self, at: usize, to: usize) -> usize {
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

    fn run(&self, from: usize, to: usize) -> usize {
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
    fn first_name(&self, at: usize) -> bool {
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

    /// The phrase whose head stands at `at`.
    fn head(&self, at: usize, from: usize, to: usize, verb: Agreement) -> Option<(Subject, usize)> {
        let item = &self.items[at];
        if item.is(PRONOUN) {
            return self.pronoun(at, verb).map(|subject| (subject, at + 1));
        }
        if self.capital(at) && !(item.is(ROLE) && !item.is(MALE | FEMALE)) {
            return self.named(at, to, verb, None);
        }
        if item.cue != NO_CUE && !item.is(ROLE | ORG | DOC) {
            return None;
        }
        let headed = item.is(ROLE | GROUP | SOURCE | ORG | MEDIA | DOC) && !item.is(OBLIQUE);
        if !headed || item.is(HEARER) && !item.is(ROLE) || !agrees(self.key(at), item, verb) {
            return None;
        }
        let mut start = at;
        while start > from
            && self.items[start - 1].is_word()
            && (self.is(start - 1, ADJ | DEMONYM | DET | INDEFINITE) && !self.is(start - 1, PREP)
                || adjective(self.key(start - 1)) && self.items[start - 1].cue == NO_CUE)
            && !self.is(start - 1, ADVERB | TIME | PRONOUN)
        {
            start -= 1;
        }
        self.role(at, start, to, verb)
    }

    fn pronoun(&self, at: usize, verb: Agreement) -> Option<Subject> {
        let item = &self.items[at];
        let nominative = matches!(self.key(at), "он" | "она" | "они" | "я" | "мы" | "вы" | "ты");
        if !nominative
            || verb.plural && matches!(self.key(at), "он" | "она")
            || verb.masculine && self.key(at) == "она"
        {
            return None;
        }
        Some(Subject {
            mention: item.span,
            form: SubjectForm::Pronoun,
            role: None,
            plural: item.is(THEY),
            indefinite: false,
            class: item.class,
        })
    }

    /// The run of capitals at `at`: a person, an organisation, or nothing that speaks.
    fn named(&self, at: usize, to: usize, verb: Agreement, role: Option<usize>) -> Option<(Subject, usize)> {
        let end = self.run(at, to);
        let first = (at..end).find(|i| self.first_name(*i));
        let person = |from: usize| {
            let mut class = (from..end).fold(0, |all, i| all | self.items[i].class) & (MALE | FEMALE);
            if class == 0 && role.is_none() {
                class = if verb.masculine {
                    MALE
                } else if verb.feminine {
                    FEMALE
                } else {
                    0
                };
            }
            Subject {
                mention: self.span(from, end),
                form: SubjectForm::Name,
                role: role.filter(|r| *r < from).map(|r| self.span(r, from)),
                plural: false,
                indefinite: false,
                class,
            }
        };
        if let Some(first) = first
            && !(verb.masculine && !self.is(first, MALE) && role.is_none())
            && !(verb.feminine
                && !self.is(first, FEMALE)
                && self.is(first, MALE)
                && role.is_none()
                && end - first > 1
                && !self.key(end - 1).ends_with(['а', 'я', 'о', 'и', 'е', 'у']))
        {
            // «Гражданин Иван Петров», «Сауле Ахметова»: what stands before is a place or a title.
            return Some((person(first), end));
        }
        let words: Vec<usize> = (at..end).filter(|i| self.items[*i].is_word()).collect();
        let last = *words.last()?;
        let nation = (self.document.lexicon.language.nation)(self.key(last)).is_some();
        let body =
            words.iter().any(|i| self.is(*i, ORG | MEDIA | SEAT) && !self.is(*i, ROLE | MALE | FEMALE))
                || nation && words.len() == 1;
        if body {
            let oblique = words.iter().all(|i| self.is(*i, OBLIQUE))
                || adjective(self.key(last)) && !self.is(last, ORG | MEDIA);
            if oblique || nation && !nominative_place(self.key(last), verb) || role.is_some() {
                return None;
            }
            let title = self.title(end).filter(|_| end < to);
            let mut until = end + usize::from(title.is_some());
            while title.is_none() && until < to && self.genitive_tail(until) {
                until += 1;
            }
            let mention = title.unwrap_or_else(|| self.span(at, until));
            return Some((
                Subject {
                    mention,
                    form: SubjectForm::Body,
                    role: None,
                    plural: false,
                    indefinite: false,
                    class: ORG,
                },
                until,
            ));
        }
        if words.iter().all(|i| {
            self.is(
                *i,
                NO_NAME
                    | DEMONYM
                    | MONTH
                    | WEEKDAY
                    | PRONOUN
                    | HEARER
                    | DET
                    | PREP
                    | CONJ
                    | ADVERB
                    | TIME
                    | COMPL
                    | NEG,
            )
        }) || words.len() > 4
        {
            return None;
        }
        let initials = words.len() > 1
            && words[..words.len() - 1]
                .iter()
                .all(|i| self.document.words(self.items[*i].span).chars().count() == 1);
        // Without a listed first name: one, two or three words shaped like a surname, which agree.
        let shaped = self.surname(last, verb)
            && words.iter().all(|i| !self.is(*i, NO_NAME | DEMONYM) || words.len() > 1);
        let alone = words.len() == 1 || initials || words.len() <= 3;
        (shaped && alone).then(|| (person(at), end))
    }

    /// A lower-case word that goes on with a noun: «правительства края», «дел России».
    fn genitive_tail(&self, at: usize) -> bool {
        let item = &self.items[at];
        item.is_word()
            && !item.is(PREP | CONJ | ADVERB | TIME | COMPL | REL | VERB | NEG | PRONOUN | DET)
            && !infinitive(self.key(at))
            && item.cue == NO_CUE
            && (adjective(self.key(at))
                || self.key(at).ends_with(['а', 'я', 'ы', 'и', 'в', 'й', 'л', 'т', 'Ф', 'ф', 'ш', 'д']))
    }

    /// Can this word with a capital be a surname in the nominative, beside this verb?
    fn surname(&self, at: usize, verb: Agreement) -> bool {
        let key = self.key(at);
        let ends = |tails: &[&str]| tails.iter().any(|tail| key.ends_with(tail));
        if key.chars().count() < 3 || self.is(at, NO_NAME | OBLIQUE) && !self.is(at, ROLE) {
            return false;
        }
        // «сказал Ланской»
        if verb.masculine && key.ends_with("ой") {
            return true;
        }
        let woman = ends(&["ова", "ева", "ина", "ына", "ская", "цкая", "ая"]);
        if ends(&[
            "овой",
            "евой",
            "иной",
            "ской",
            "цкой",
            "ского",
            "цкого",
            "скому",
            "цкому",
            "ому",
            "ого",
            "ову",
            "еву",
            "ину",
            "овым",
            "евым",
            "иным",
            "ским",
            "цким",
            "ыми",
            "ами",
            "ами",
            "ских",
            "ные",
            "ного",
            "ной",
            "ную",
        ]) {
            return false;
        }
        if verb.masculine {
            return !woman && !ends(&["у", "ю", "ом", "ем", "ой"]) || ends(&["ой"]) && !woman;
        }
        if verb.feminine {
            return woman || !ends(&["ов", "ев", "ин", "ский", "цкий", "ом", "ем"]);
        }
        !ends(&["ом", "ем", "ах", "ям"])
    }

    /// A role, body or paper in small letters; its name may follow.
    fn role(&self, at: usize, start: usize, to: usize, verb: Agreement) -> Option<(Subject, usize)> {
        let head = &self.items[at];
        let person = head.is(ROLE | GROUP | SOURCE);
        let mut end = at + 1;
        let mut title = None;
        while end < to {
            let item = &self.items[end];
            if item.stop != '\0' {
                break;
            }
            if item.segment.is_some() {
                let Some(inner) = self.title(end) else { break };
                title = title.or(Some(inner));
                end += 1;
                if !person {
                    break;
                }
                continue;
            }
            if item.is(PREP) && !item.is_capital() {
                let with_name = person
                    && (end + 1..to.min(end + 8))
                        .take_while(|i| self.items[*i].stop == '\0')
                        .any(|i| self.first_name(i));
                let of = person && matches!(self.key(end), "по")
                    || head.is(SOURCE) && matches!(self.key(end), "в" | "во" | "на" | "из" | "близкий");
                if !(with_name || of) || self.is(end + 1, TIME | WEEKDAY | EVENT) {
                    break;
                }
                end += 1;
                continue;
            }
            if item.is(CONJ) {
                // «комитета по бюджету и налогам Анна Браун»
                let named = person
                    && (end + 1..to.min(end + 6))
                        .take_while(|i| self.items[*i].stop == '\0')
                        .any(|i| self.first_name(i))
                    && !(end + 1..to.min(end + 4)).any(|i| self.is(i, ROLE) && !self.is(i, OBLIQUE));
                if !named {
                    break;
                }
                end += 1;
                continue;
            }
            if item.is(ADVERB | TIME | WEEKDAY | COMPL | REL | NEG | HEARER | SUBORD)
                && !item.is(ROLE)
                && !item.is_capital()
                && !(item.is(DET))
                || item.cue != NO_CUE && !item.is(ROLE | ORG | DOC) && !item.is_capital()
                || item.is(VERB) && !item.is_capital()
            {
                break;
            }
            if infinitive(self.key(end)) && !item.is(ROLE | ORG | DOC | MEDIA) {
                break;
            }
            if item.is(PRONOUN) && !item.is(DET)
                || item.is(DET)
                    && !item.is(ROLE | ORG)
                    && !matches!(
                        self.key(end),
                        "его"
                            | "ее"
                            | "их"
                            | "этого"
                            | "этой"
                            | "этих"
                            | "своего"
                            | "своей"
                            | "своих"
                    )
            {
                break;
            }
            if item.is_capital() {
                let run = self.run(end, to);
                if person
                    && !head.is(GROUP)
                    && let Some((mut named, until)) = self.named(end, to, verb, Some(start))
                    && named.form == SubjectForm::Name
                    && (self.first_name_in(end, until) || self.likely_surname(until - 1, to, until))
                {
                    named.role = Some(Span::new(
                        self.items[start].span.start,
                        self.document.text[..named.mention.start].trim_end().len(),
                    ));
                    return Some((named, until));
                }
                end = run.max(end + 1);
                continue;
            }
            // A second noun in the nominative is another phrase.
            if item.is(ROLE) && !item.is(OBLIQUE) && end > at + 1 && !self.is(end - 1, ROLE) {
                break;
            }
            end += 1;
        }
        let form = if head.is(DOC) && !person {
            SubjectForm::Paper
        } else if person {
            SubjectForm::Role
        } else {
            SubjectForm::Body
        };
        let mention = title.filter(|_| form == SubjectForm::Body).unwrap_or_else(|| self.span(start, end));
        let class = head.class & !(MALE | FEMALE);
        Some((
            Subject {
                mention,
                form,
                role: None,
                plural: head.is(GROUP),
                indefinite: self.is(start, INDEFINITE) || head.is(SOURCE),
                class: if head.is(MEDIA) { class | MEDIA } else { class },
            },
            end,
        ))
    }

    fn first_name_in(&self, from: usize, to: usize) -> bool {
        (from..to).any(|i| self.first_name(i) || self.items[i].stop == '.')
    }

    /// A lone capital behind a role: a surname rather than a place.
    fn likely_surname(&self, at: usize, to: usize, until: usize) -> bool {
        let key = self.key(at);
        let shaped = [
            "ов",
            "ев",
            "ин",
            "ын",
            "ский",
            "цкий",
            "ко",
            "ук",
            "юк",
            "як",
            "ян",
            "дзе",
            "швили",
            "ец",
            "ич",
            "ер",
            "ман",
            "ова",
            "ева",
            "ина",
            "ская",
            "цкая",
            "зода",
            "ян",
            "лу",
            "ба",
            "ль",
            "ен",
            "он",
            "ас",
            "ис",
            "ус",
            "ст",
            "рг",
            "нд",
            "льд",
            "ай",
            "ей",
            "ой",
            "ий",
            "ый",
            "ун",
            "ун",
            "ар",
            "ак",
            "ик",
        ]
        .iter()
        .any(|tail| key.ends_with(tail));
        let nation = (self.document.lexicon.language.nation)(key).is_some();
        shaped
            && !nation
            && !self.is(at, ORG | MEDIA | SEAT)
            && (until >= to || self.items[until].stop != '\0' || !self.items[until].is_capital())
    }

    /// Whose words a phrase tells: the noun phrase in the genitive at `from`.
    pub fn genitive(&self, from: usize, to: usize) -> Option<(Subject, usize)> {
        let mut at = from;
        while at < to && (self.items[at].stop != '\0' || self.is(at, ADVERB | TIME) && !self.is(at, ROLE)) {
            at += 1;
        }
        if at >= to {
            return None;
        }
        let mut end = at;
        let (mut name, mut headed) = (None, 0);
        let mut title = None;
        while end < to {
            let item = &self.items[end];
            if item.segment.is_some() {
                let Some(inner) = self.title(end) else { break };
                title = title.or(Some(inner));
                end += 1;
                continue;
            }
            if item.stop != '\0' {
                break;
            }
            if item.is(REL | COMPL) && !item.is(DET)
                || item.is(VERB) && !item.is_capital() && !item.is(ROLE | ORG)
            {
                break;
            }
            let begins = item.is_word()
                && item.is_capital()
                && adjective(self.key(end))
                && self
                    .items
                    .get(end + 1)
                    .is_some_and(|n| n.is_word() && !n.is_capital() && !n.is(PREP | CONJ | VERB));
            if item.is_word() && item.is_capital() && !begins && !(item.is(ROLE) && !item.is(MALE | FEMALE)) {
                let run = self.run(end, to);
                let person =
                    (end..run).find(|i| self.is(*i, MALE | FEMALE) && i + 1 < run || self.initialed(*i, run));
                let from = person.or_else(|| {
                    (run - end == 1
                        && !self.is(end, ORG | MEDIA | SEAT)
                        && (self.document.lexicon.language.nation)(self.key(end)).is_none()
                        && (end == at || headed & (ROLE | SOURCE) != 0 && self.oblique_surname(end)))
                    .then_some(end)
                });
                if let Some(from) = from {
                    name = Some((from, run));
                }
                end = run.max(end + 1);
                if name.is_some() {
                    break;
                }
                continue;
            }
            if item.is(PREP)
                && headed & (ROLE | SOURCE) == 0
                && !(item.is(PREP) && matches!(self.key(end), "по" | "в" | "при" | "за"))
            {
                break;
            }
            headed |= item.class & (ROLE | GROUP | SOURCE | ORG | MEDIA | DOC);
            end += 1;
        }
        if let Some((first, last)) = name {
            let mut class = (first..last).fold(0, |all, i| all | self.items[i].class) & (MALE | FEMALE);
            if class == 0 {
                // In the genitive Ахметова is a man, Ахметовой a woman.
                let key = self.key(last - 1);
                let ends = |tails: &[&str]| tails.iter().any(|tail| key.ends_with(tail));
                if ends(&["ова", "ева", "ина", "ского", "цкого"]) {
                    class = MALE;
                } else if ends(&["овой", "евой", "иной", "ской", "цкой"]) {
                    class = FEMALE;
                }
            }
            let role = (first > at && headed & (ROLE | ORG | GROUP) != 0).then(|| {
                Span::new(
                    self.items[at].span.start,
                    self.document.text[..self.items[first].span.start].trim_end().len(),
                )
            });
            let subject = Subject {
                mention: self.span(first, last),
                form: SubjectForm::Name,
                role,
                plural: false,
                indefinite: false,
                class,
            };
            return Some((subject, last));
        }
        while end > at && (self.items[end - 1].stop != '\0' || self.is(end - 1, PREP)) {
            end -= 1;
        }
        if end <= at {
            return None;
        }
        let first = self.items[at..end]
            .iter()
            .find(|i| i.is(ROLE | GROUP | SOURCE | ORG | MEDIA | DOC))
            .map_or(0, |i| i.class);
        let form = if first & (ROLE | GROUP | SOURCE) != 0 {
            SubjectForm::Role
        } else if first & (ORG | MEDIA) != 0 || title.is_some() || self.items[at].is_capital() {
            SubjectForm::Body
        } else if first & DOC != 0 {
            SubjectForm::Paper
        } else {
            SubjectForm::Role
        };
        let plural = first & GROUP != 0;
        let mention = title.filter(|_| form == SubjectForm::Body).unwrap_or_else(|| self.span(at, end));
        let subject = Subject {
            mention,
            form,
            role: None,
            plural,
            indefinite: self.is(at, INDEFINITE | SOURCE),
            class: first,
        };
        Some((subject, end))
    }

    fn initialed(&self, at: usize, to: usize) -> bool {
        at + 1 < to
            && self.items[at + 1].stop == '.'
            && self.document.words(self.items[at].span).chars().count() == 1
    }

    fn oblique_surname(&self, at: usize) -> bool {
        let key = self.key(at);
        [
            "ова",
            "ева",
            "ина",
            "ына",
            "ского",
            "цкого",
            "овой",
            "евой",
            "иной",
            "ской",
            "цкой",
            "ука",
            "юка",
            "яна",
            "ича",
            "ера",
            "ена",
            "она",
            "ко",
            "дзе",
            "швили",
            "ана",
            "ых",
            "ника",
            "ца",
            "рга",
            "мана",
            "ого",
            "ея",
            "ая",
            "ия",
        ]
        .iter()
        .any(|tail| key.ends_with(tail))
    }

    /// «В мэрии сообщили»: a body in a place, and a verb for several without a subject.
    pub fn place_that_speaks(
        &self,
        clause: super::Clause,
        cue: &crate::cue::Cue,
        verb: Agreement,
    ) -> Option<Vec<Subject>> {
        if !verb.plural {
            return None;
        }
        let at = (clause.from..clause.to).find(|i| {
            matches!(self.key(*i), "в" | "во" | "на" | "у")
                && *i != cue.at
                && (i + 1..clause.to.min(i + 6))
                    .take_while(|n| self.items[*n].is_word() && !self.is(*n, PREP | TIME | EVENT))
                    .any(|n| {
                        self.is(n, ORG | MEDIA | SEAT)
                            || self.items[n].case == Upper && self.key(n).chars().count() < 8
                    })
        })?;
        let mut end = at + 1;
        while end < clause.to
            && (self.title(end).is_some()
                || self.items[end].is_word()
                    && (!self.is(end, PREP | TIME | ADVERB | CONJ | VERB | HEARER | NEG | WH)
                        && !infinitive(self.key(end))
                        || self.items[end].is_capital())
                    && (self.items[end].cue == NO_CUE || self.is(end, ORG | ROLE | DOC)))
        {
            end += 1;
        }
        let title = (at + 1..end).find_map(|i| self.title(i));
        let plain = (at + 1..end)
            .find(|i| !self.is(*i, DET) && !matches!(self.key(*i), "самом" | "самой"))
            .unwrap_or(at + 1);
        if plain >= end {
            return None;
        }
        let mention = title.unwrap_or_else(|| self.span(plain, end));
        let class = (plain..end).fold(0, |all, i| all | self.items[i].class) & (ORG | MEDIA) | ORG;
        Some(vec![Subject {
            mention,
            form: SubjectForm::Body,
            role: None,
            plural: false,
            indefinite: false,
            class,
        }])
    }

    /// Anybody at all: a common noun no list knows, «сказала женщина в платке», a title alone.
    pub fn anybody(&self, from: usize, to: usize, verb: Agreement) -> Option<Vec<Subject>> {
        let mut at = from;
        while at < to {
            if self.is(at, PREP) && !self.is(at, PRONOUN) {
                at = self.behind_preposition(at, to);
                continue;
            }
            if self.title(at).is_some() && (at == from || !self.items[at - 1].is_word()) {
                let mention = self.title(at)?;
                return Some(vec![Subject {
                    mention,
                    form: SubjectForm::Body,
                    role: None,
                    plural: false,
                    indefinite: false,
                    class: ORG,
                }]);
            }
            let item = &self.items[at];
            let skip = item.stop != '\0'
                || item.segment.is_some()
                || item.cue != NO_CUE
                || item.is(ADVERB
                    | TIME
                    | NEG
                    | CONJ
                    | VERB
                    | MODAL
                    | COMPL
                    | WH
                    | HEARER
                    | WEEKDAY
                    | MONTH
                    | OBLIQUE
                    | PRONOUN)
                || item.is(DET) && !item.is(INDEFINITE)
                || adjective(self.key(at))
                || item.case == crate::tokens::Case::None;
            if skip && !item.is(INDEFINITE) {
                at += 1;
                continue;
            }
            let key = self.key(at);
            let consonant = key.ends_with(|c: char| "бвгджзклмнпрстфхцчшщйь".contains(c));
            let fits = if verb.masculine {
                consonant || item.is(INDEFINITE) && key == "один"
            } else if verb.feminine {
                key.ends_with(['а', 'я', 'ь'])
            } else if verb.neuter {
                key.ends_with(['о', 'е'])
            } else if verb.plural {
                key.ends_with(['ы', 'и', 'а', 'я', 'е']) || item.is(INDEFINITE)
            } else {
                consonant || key.ends_with(['а', 'я', 'о', 'е'])
            };
            if !fits || key.chars().count() < 3 {
                at += 1;
                continue;
            }
            let mut end = at + 1;
            while end < to
                && self.items[end].is_word()
                && !self.is(end, PREP | ADVERB | TIME | VERB | CONJ | HEARER | COMPL | REL | WEEKDAY | NEG)
                && self.items[end].cue == NO_CUE
            {
                end += 1;
            }
            if self.is(end, PREP) && self.key(end) == "из" && end + 1 < to {
                end += 2;
            }
            let mention = self.span(at, end);
            return Some(vec![Subject {
                mention,
                form: SubjectForm::Role,
                role: None,
                plural: verb.plural,
                indefinite: true,
                class: 0,
            }]);
        }
        None
    }
}

/// A nation's or city's name as the subject of this verb: «Грузия вручила», «Ереван заявил».
fn nominative_place(key: &str, verb: Agreement) -> bool {
    let soft = key.ends_with(['а', 'я']);
    !key.ends_with(['и', 'ы', 'у', 'ю', 'е', 'й'])
        && !(verb.masculine && soft)
        && !(verb.feminine && !soft && key.chars().count() > 3)
}

/// Does a head noun go with the verb's ending? A role may be of either gender.
fn agrees(key: &str, item: &Item, verb: Agreement) -> bool {
    let person = item.is(ROLE | SOURCE) && !item.is(GROUP);
    if person {
        return !verb.neuter && !(verb.masculine && item.is(SHE) && !item.is(HE));
    }
    if item.is(GROUP) {
        return !(verb.masculine || verb.feminine || verb.neuter);
    }
    let soft = key.ends_with(['а', 'я']);
    !(verb.masculine && soft
        || verb.feminine && !soft && !key.ends_with('ь') && key.chars().count() > 4
        || verb.neuter && !key.ends_with(['о', 'е', 'и', 'д', 'н', 'б']))
}

/// An adjective or participle by its ending.
pub fn adjective(key: &str) -> bool {
    const TAILS: &[&str] = &[
        "ый", "ая", "яя", "ое", "ее", "ые", "ого", "его", "ому", "ему", "ых", "их", "ым", "им", "ую", "юю",
        "ыми", "ими", "кий", "щий", "ший", "жий", "чий", "кие", "гие", "щие", "шие", "жие", "кой", "ной",
        "вой", "ней",
    ];
    key.chars().count() > 4 && TAILS.iter().any(|tail| key.ends_with(tail))
}

/// A verb in the infinitive, by its ending.
pub fn infinitive(key: &str) -> bool {
    key.chars().count() > 3
        && ["ть", "ться", "ти", "тись", "чь", "чься"].iter().any(|tail| key.ends_with(tail))
}
