//! What a phrase is by its head: a pronoun, a name, a role with or without a name, a body, a paper.

use super::forms::{adjective, agrees, infinitive, nominative_place};
use super::noun::{Agreement, Nouns};
use crate::lexicon::*;
use crate::subject::{Form as SubjectForm, Subject};
use onrecord_model::Span;

impl Nouns<'_, '_> {
    /// The phrase whose head stands at `at`.
    pub(super) fn head(
        &self,
        at: usize,
        from: usize,
        to: usize,
        verb: Agreement,
    ) -> Option<(Subject, usize)> {
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
            // «при этом источник»: the word belongs to its preposition.
            && !(matches!(self.key(start - 1), "этом" | "том" | "этому" | "тому" | "этого" | "того"))
        {
            start -= 1;
        }
        Some(self.role(at, start, to, verb))
    }

    pub(super) fn pronoun(&self, at: usize, verb: Agreement) -> Option<Subject> {
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
    pub(super) fn named(
        &self,
        at: usize,
        to: usize,
        verb: Agreement,
        role: Option<usize>,
    ) -> Option<(Subject, usize)> {
        let end = self.run(at, to);
        // «Согдийской области»: an adjective that begins the name of a place.
        let noun = self.items.get(end).is_some_and(|i| {
            i.is_word()
                && !i.is_capital()
                && i.cue == NO_CUE
                && !i.is(PREP | CONJ | VERB | ADVERB | TIME | HEARER | COMPL | NEG)
        });
        let oblique = ["ского", "цкого", "ской", "цкой", "скому", "ских", "ного", "ному", "вого", "ных"];
        if end == at + 1 && end < to && noun && oblique.iter().any(|tail| self.key(at).ends_with(tail)) {
            return None;
        }
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
            return Some((Subject::bare(mention, SubjectForm::Body, ORG), until));
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
    pub(super) fn genitive_tail(&self, at: usize) -> bool {
        let item = &self.items[at];
        item.is_word()
            && !item.is(PREP | CONJ | ADVERB | TIME | COMPL | REL | VERB | NEG | PRONOUN | DET)
            && !infinitive(self.key(at))
            && item.cue == NO_CUE
            && (adjective(self.key(at))
                || self.key(at).ends_with(['а', 'я', 'ы', 'и', 'в', 'й', 'л', 'т', 'Ф', 'ф', 'ш', 'д']))
    }

    /// Can this word with a capital be a surname in the nominative, beside this verb?
    pub(super) fn surname(&self, at: usize, verb: Agreement) -> bool {
        let key = self.key(at);
        let ends = |tails: &[&str]| tails.iter().any(|tail| key.ends_with(tail));
        if key.chars().count() < 3 || self.is(at, NO_NAME | OBLIQUE) && !self.is(at, ROLE) {
            return false;
        }
        // «сказал Ланской»
        if verb.masculine
            && key.ends_with("ой")
            && !["овой", "евой", "иной"].iter().any(|tail| key.ends_with(tail))
        {
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
    pub(super) fn role(&self, at: usize, start: usize, to: usize, verb: Agreement) -> (Subject, usize) {
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
                    return (named, until);
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
        (
            Subject {
                mention,
                form,
                role: None,
                plural: head.is(GROUP),
                indefinite: self.is(start, INDEFINITE) || head.is(SOURCE),
                class: if head.is(MEDIA) { class | MEDIA } else { class },
            },
            end,
        )
    }

    pub(super) fn first_name_in(&self, from: usize, to: usize) -> bool {
        (from..to).any(|i| self.first_name(i) || self.items[i].stop == '.')
    }

    /// A lone capital behind a role: a surname rather than a place.
    pub(super) fn likely_surname(&self, at: usize, to: usize, until: usize) -> bool {
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
}
