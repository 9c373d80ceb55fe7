//! What a phrase is: a name with its role, a role, a body, a paper; and whose words a phrase tells.

use super::extent::Run;
use super::forms::{cased_surname, oblique, surname};
use super::noun::Nouns;
use crate::document::Item;
use crate::lexicon::*;
use crate::subject::{Form as SubjectForm, Subject};

/// Words of respect behind a first name.
const RESPECTFUL: &[&str] = &["aka", "opa", "ota", "xola", "amaki", "buvi", "momo", "bobo", "tog'a"];

impl Nouns<'_, '_> {
    pub(super) fn named(&self, start: usize, at: usize, end: usize, to: usize) -> Run {
        let last = self.key(end - 1);
        let words: Vec<usize> = (at..end).filter(|i| self.items[*i].is_word()).collect();
        let first = words.iter().copied().find(|i| self.known(*i));
        let shaped = surname(last);
        let body = words.iter().any(|i| self.is(*i, ORG | MEDIA | SEAT)) && first.is_none();
        let nation = (self.document.lexicon.language.nation)(last).is_some();
        let cased = self.cased(end - 1) && !(surname(last) && !cased_surname(last));
        if last.ends_with("ning") {
            return Run::Part;
        }
        if cased {
            return Run::Oblique;
        }
        // «Oqoltin qishlog'idan Sharofat xola»: a place, whatever it looks like.
        let place = ["qishlo", "tuman", "shahr", "shahar", "viloyat", "mahalla", "ko'cha", "ovul", "daryo"];
        if first.is_none()
            && words.len() == 1
            && oblique(self.key(end))
            && place.iter().any(|stem| self.key(end).starts_with(stem))
        {
            return Run::Oblique;
        }
        let role = (start..at).any(|i| self.is(i, ROLE | GROUP | SOURCE));
        let person = !body
            && (first.is_some_and(|f| f + 1 < end || role || words.len() == 1)
                || shaped && words.len() <= 3
                || words.len() >= 2 && (role || !nation && !self.goes_on(end, to))
                || role && words.len() == 1 && !nation && self.is(at - 1, ROLE)
                || words.len() == 1 && RESPECTFUL.contains(&self.key(end)));
        if person && !words.iter().all(|i| self.is(*i, NO_NAME | TIME | DEMONYM | ROLE)) {
            let from = first
                .filter(|f| *f > at && words.len() > 2 || self.is(at, ROLE | ORG | DEMONYM))
                .unwrap_or(at);
            let class = words.iter().fold(0, |all, i| all | self.items[*i].class) & (MALE | FEMALE);
            let role_from = self.phrase_start(start, from);
            let role = (from > role_from && (role_from..from).any(|i| self.is(i, ROLE | ORG | GROUP)))
                .then(|| self.span(role_from, from));
            // «Baxtiyor aka», «Saparboy ota»: the respectful word belongs to the name.
            let mut next = end + usize::from(RESPECTFUL.contains(&self.key(end)));
            // «Xolida opa Norqulova»: the surname stands behind it.
            let surnamed = next > end && self.items.get(next).is_some_and(Item::is_capital);
            next += usize::from(surnamed && next < to && surname(self.key(next)));
            let subject = Subject {
                mention: self.span(from, next),
                form: SubjectForm::Name,
                role,
                plural: false,
                indefinite: false,
                class,
            };
            return Run::Speaks(Box::new(subject), next);
        }
        if (body || nation) && !self.goes_on(end, to) && (self.is(end - 1, SEAT | ORG | MEDIA) || nation) {
            let subject = self.common(start.min(at), end - 1);
            return Run::Speaks(
                Box::new(Subject {
                    form: SubjectForm::Body,
                    class: ORG | self.items[end - 1].class & MEDIA,
                    ..subject
                }),
                end,
            );
        }
        Run::Part
    }

    /// Where the phrase of a head begins: behind adverbs and words in a case.
    pub(super) fn phrase_start(&self, from: usize, head: usize) -> usize {
        let mut start = from;
        for at in from..head {
            let key = self.key(at);
            let ends = self.stop(at) != '\0' && self.stop(at) != '.'
                || oblique(key)
                    && !key.ends_with("ning")
                    && !self.known(at)
                    && !self.is(at, ADJ)
                    && !key.ends_with("dagi")
                    && !self.governed(at)
                || key.ends_with("ib") && key.chars().count() > 4;
            if ends {
                start = at + 1;
            }
        }
        start
    }

    pub(super) fn common(&self, start: usize, head: usize) -> Subject {
        let item = &self.items[head];
        let title =
            (start..head).find_map(|i| self.title(i).filter(|_| self.is(head, ORG | MEDIA) && i + 2 >= head));
        let form = if item.is(ROLE | GROUP | SOURCE) {
            SubjectForm::Role
        } else if item.is(ORG | MEDIA | SEAT) {
            SubjectForm::Body
        } else if item.is(DOC) {
            SubjectForm::Paper
        } else {
            SubjectForm::Role
        };
        let mention = title.unwrap_or_else(|| self.span(start.min(head), head + 1));
        // «TASS agentligi», «“Dunyo” axborot agentligi»: news are its trade.
        let news = item.is(ORG)
            && self.key(head).starts_with("agentligi")
            && (start..head)
                .any(|i| self.key(i) == "axborot" || self.is(i, MEDIA) && self.items[i].is_capital());
        Subject {
            mention,
            form,
            role: None,
            plural: item.is(GROUP),
            indefinite: self.is(start, INDEFINITE) || item.is(SOURCE),
            class: item.class & !(MALE | FEMALE) | if news { MEDIA } else { 0 },
        }
    }

    pub(super) fn pronoun(&self, at: usize) -> Subject {
        let item = &self.items[at];
        Subject {
            mention: item.span,
            form: SubjectForm::Pronoun,
            role: None,
            plural: item.is(THEY),
            indefinite: false,
            class: item.class,
        }
    }

    /// Whose words a phrase tells: the phrase in the genitive that ends before `to`.
    pub(super) fn owner(&self, from: usize, to: usize) -> Option<Subject> {
        let owned = (from..to)
            .rev()
            .find(|i| self.key(*i).ends_with("ning") || matches!(self.key(*i), "uning" | "ularning"));
        if let Some(at) = owned {
            let key = self.key(at);
            if matches!(key, "uning" | "ularning" | "mening" | "bizning") {
                let class = if key == "ularning" { THEY } else { HE | SHE };
                return Some(Subject {
                    mention: self.items[at].span,
                    form: SubjectForm::Pronoun,
                    role: None,
                    plural: key == "ularning",
                    indefinite: false,
                    class,
                });
            }
            // «Eronning “Pars” agentligi xabariga ko'ra»: whose the agency is stands before it.
            if at + 1 < to && self.is(to - 1, ORG | MEDIA) && !oblique(self.key(to - 1)) {
                return Some(self.phrase(at + 1, to));
            }
            return Some(self.phrase(from, at + 1));
        }
        // «Favqulodda vaziyatlar vazirligi (FVV) ma'lumotiga ko'ra»: the letters in brackets are its own.
        let bracket =
            (from + 1..to).find(|i| self.stop(*i) == '(').filter(|_| to > 0 && self.stop(to - 1) == ')');
        let to = bracket.unwrap_or(to);
        let mut start = from;
        for at in from..to {
            if self.stop(at) != '\0' && self.stop(at) != '.' {
                start = at + 1;
            }
        }
        let start = self.skipped(start, to);
        // «Hokim o'z sahifasida yozishicha»: who stands before the place.
        let place = to > start && self.key(to - 1).ends_with("da") && !self.is(to - 1, DOC);
        if place && let Some((subjects, _)) = self.subject(start, to) {
            return subjects.into_iter().next();
        }
        (start < to).then(|| self.phrase(start, to))
    }

    /// A whole phrase that names somebody, its last word in any case.
    pub(super) fn phrase(&self, from: usize, to: usize) -> Subject {
        let from = self.skipped(self.phrase_start(from, to - 1), to).min(to - 1);
        // «Mamat boboning aytishicha»: the respectful word belongs to the name.
        let respectful = to > from + 1
            && self.items[to - 2].is_capital()
            && RESPECTFUL.contains(&self.key(to - 1).strip_suffix("ning").unwrap_or(self.key(to - 1)));
        let mut at = to - usize::from(respectful);
        while at > from
            && (self.items[at - 1].is_word() && self.items[at - 1].is_capital() || self.stop(at - 1) == '.')
        {
            at -= 1;
        }
        let run = to - at;
        let known = (at..to).find(|i| self.known(*i));
        let person = run > 0
            && !(at..to).any(|i| self.is(i, ORG | MEDIA | SEAT))
            && (known.is_some()
                || surname(self.key(to - 1))
                || run >= 2
                || at > from && self.is(at - 1, ROLE));
        if person {
            let name = known.filter(|k| run > 2 || *k == at || self.is(at, ROLE)).unwrap_or(at);
            let class = (name..to).fold(0, |all, i| all | self.items[i].class) & (MALE | FEMALE);
            let role =
                (name > from && (from..name).any(|i| self.is(i, ROLE | ORG))).then(|| self.span(from, name));
            return Subject {
                mention: self.span(name, to),
                form: SubjectForm::Name,
                role,
                plural: false,
                indefinite: false,
                class,
            };
        }
        self.common(from, to - 1)
    }
}
