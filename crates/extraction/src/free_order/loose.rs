//! Speakers that do not stand in the nominative, or that no list knows: «по словам X», «в мэрии сообщили»,
//! «сказала женщина в платке».

use super::forms::{adjective, infinitive};
use super::noun::{Agreement, Nouns};
use crate::lexicon::*;
use crate::subject::{Form as SubjectForm, Subject};
use crate::tokens::Case::Upper;
use onrecord_model::Span;

impl Nouns<'_, '_> {
    /// Whose words a phrase tells: the noun phrase in the genitive at `from`.
    pub(super) fn genitive(&self, from: usize, to: usize) -> Option<(Subject, usize)> {
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
                // «по словам одной из матерей»
                && !(self.key(end) == "из" && end == at + 1 && matches!(self.key(at), "одного" | "одной"))
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

    pub(super) fn initialed(&self, at: usize, to: usize) -> bool {
        at + 1 < to
            && self.items[at + 1].stop == '.'
            && self.document.words(self.items[at].span).chars().count() == 1
    }

    pub(super) fn oblique_surname(&self, at: usize) -> bool {
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
    pub(super) fn place_that_speaks(
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
                            // «В оргкомитете сообщили»: right at the start, before the verb, and no time.
                            || *i == clause.from
                                && cue.entry.form == Form::Past
                                && n < cue.from
                                && !adjective(self.key(n))
                                && !self.is(n, TIME | MONTH | WEEKDAY | PRONOUN | DET | DOC | SCENE)
                                && self.key(n).ends_with(['е', 'и'])
                    })
        })?;
        let mut end = at + 1;
        let mut noun = false;
        while end < clause.to {
            if self.title(end).is_some() || self.items[end].is_word() && self.items[end].is_capital() {
                noun = true;
                end += 1;
                continue;
            }
            let stops = !self.items[end].is_word()
                || self.is(end, PREP | TIME | ADVERB | CONJ | VERB | HEARER | NEG | WH)
                || infinitive(self.key(end))
                || self.items[end].cue != NO_CUE && !self.is(end, ORG | ROLE | DOC)
                // Behind the noun only what is in the genitive goes on with it.
                || noun && !self.genitive_tail(end);
            if stops {
                break;
            }
            let attribute = ["ом", "ем", "ой", "ей"].iter().any(|tail| self.key(end).ends_with(tail))
                && !self.is(end, ORG | MEDIA | SEAT)
                && self.items.get(end + 1).is_some_and(|n| n.is_word() && n.cue == NO_CUE && !n.is(PREP));
            noun |= !attribute
                && !self.is(end, DET)
                && !adjective(self.key(end))
                && !matches!(self.key(end), "самом" | "самой");
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
        Some(vec![Subject::bare(mention, SubjectForm::Body, class)])
    }

    /// Anybody at all: a common noun no list knows, «сказала женщина в платке», a title alone.
    pub(super) fn anybody(&self, from: usize, to: usize, verb: Agreement) -> Option<Vec<Subject>> {
        let mut at = from;
        while at < to {
            if self.is(at, PREP) && !self.is(at, PRONOUN) {
                at = self.behind_preposition(at, to);
                continue;
            }
            if self.title(at).is_some() && (at == from || !self.items[at - 1].is_word()) {
                let mention = self.title(at)?;
                return Some(vec![Subject::bare(mention, SubjectForm::Body, ORG)]);
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
