//! The persons of a text: full names, gender, roles, and where each is named.

mod beside;
mod same;

use crate::document::{Document, Item};
use crate::lexicon::*;
use crate::subject::{name_start, without_letters};
use crate::tokens::Token;
use beside::{role_after, role_before};
use onrecord_model::Span;
use std::collections::HashMap;

/// Somebody named in the text.
#[derive(Debug, Clone)]
pub struct Person {
    /// Full name, nominative, in the page's script.
    pub name: String,
    /// Known to be a woman, a man, or not known.
    pub woman: Option<bool>,
    /// Roles as printed beside the name.
    pub roles: Vec<Span>,
    /// Stems of all words of the name.
    stems: Vec<String>,
    /// How often the full name is printed.
    times: usize,
}

/// All persons of a text.
#[derive(Debug, Default)]
pub struct Cast {
    /// In order of first mention.
    pub persons: Vec<Person>,
    by_last: HashMap<String, Vec<usize>>,
    /// Where each is named: first byte and person, in order.
    pub seen: Vec<(usize, usize)>,
}

impl Cast {
    /// Read the persons of a document.
    pub fn read(document: &Document) -> Self {
        let mut cast = Self::default();
        let runs = runs(document);
        for run in &runs {
            cast.full_name(document, run);
        }
        same::in_the_nominative(document, &mut cast.persons);
        for person in &mut cast.persons {
            person.roles.sort_unstable();
            person.roles.dedup();
        }
        for run in &runs {
            for item in run {
                let token = &document.tokens.list[item.token];
                let stem = (document.lexicon.language.stem)(document.tokens.key(token));
                if cast.by_last.contains_key(stem)
                    && let Some(person) =
                        cast.person(document, Span::new(run[0].span.start, token.base_end), item.class)
                {
                    cast.seen.push((item.span.start, person));
                }
            }
        }
        cast
    }

    fn full_name(&mut self, document: &Document, run: &[Item]) {
        let start = name_start(document, run);
        // «Ustozim Shuhrat Abbosov»: the name begins with its listed first name.
        let listed = run[start..].iter().position(|i| i.is(MALE | FEMALE)).filter(|at| {
            *at == 1
                && document.lexicon.language.verb_final
                && run.len() > start + 2
                && !crate::verb_final::surname(document.tokens.key_at(run[start].token))
        });
        let start = start + listed.unwrap_or(0);
        let mut words: Vec<&Item> =
            without_letters(document, &run[start..]).iter().filter(|i| i.is_word()).collect();
        if document.lexicon.language.verb_final {
            // «Jon Smit O'zbekiston bilan», «Ruslan Davletov OAV vakillariga»: another noun behind the name.
            // Behind first name and surname only a patronymic goes on.
            let whole =
                words.get(1).is_some_and(|w| crate::verb_final::surname(document.tokens.key_at(w.token)));
            let other = |w: &&Item| {
                let key = document.tokens.key_at(w.token);
                (document.lexicon.language.nation)(key).is_some()
                    || w.is(ORG | MEDIA | SEAT | ROLE)
                    || crate::verb_final::oblique(key)
                        && !crate::verb_final::surname(key)
                        && !w.is(MALE | FEMALE)
                    // «Ruslan Davletov OAV», «Anna Rossi X tarmog'ida»
                    || w.case == crate::tokens::Case::Upper && w.span.len() > 2
                    || w.span.len() == 1
                    || whole && !crate::verb_final::surname(key) && !crate::verb_final::patronymic(key)
            };
            if let Some(end) = words.iter().skip(2).position(other) {
                words.truncate(end + 2);
            }
            // «Vazir Nurotadagi bekat …»: a place, no surname.
            if words.iter().any(|w| document.tokens.key_at(w.token).ends_with("dagi")) {
                return;
            }
        }
        if words.len() < 2
            || words.len() > 5
            || words.iter().enumerate().filter(|(at, w)| *at > 0 || !w.is(MONTH)).any(|(_, w)| {
                w.is(ORG | MEDIA | DOC | EVENT | MONTH | WEEKDAY | SEAT) && !w.is(MALE | FEMALE)
            })
            || words
                .iter()
                .any(|w| w.span.len() > 1 && w.case == crate::tokens::Case::Upper && words[0].case != w.case)
        {
            return;
        }
        let keys: Vec<&str> = words.iter().map(|w| document.tokens.key_at(w.token)).collect();
        let known = words[0].is(MALE | FEMALE);
        if !known && keys.iter().any(|k| (document.lexicon.language.nation)(k).is_some()) {
            return;
        }
        // Without a listed first name, a role beside it or the shape of a surname must speak for a person.
        let role = role_before(document, run, start).or_else(|| role_after(document, run));
        if !known && role.is_none() && document.lexicon.language.noun_capitals {
            return;
        }
        let language = document.lexicon.language;
        let stems: Vec<String> = keys.iter().map(|k| (language.stem)(k).to_owned()).collect();
        let woman = gender(document, &words, role);
        let span =
            Span::new(words[0].span.start, document.tokens.list[words[words.len() - 1].token].base_end);
        let name = display(document, &words, woman).unwrap_or_else(|| document.words(span).to_owned());
        let last = stems[stems.len() - 1].clone();
        if last.chars().count() < 2 {
            return;
        }
        let same = self.by_last.get(&last).and_then(|list| {
            list.iter().copied().find(|p| {
                let other = &self.persons[*p];
                let endings = language.verb_final || language.free_order;
                let first =
                    other.stems[0] == stems[0] || endings && same::first_names(&other.stems[0], &stems[0]);
                // An initial tells no gender, nor does «Г. Аманкулова» beside «Г. Аманкулов».
                let untold = endings && (same::initial(&other.stems[0]) || same::initial(&stems[0]));
                first && (untold || other.woman.is_none() || woman.is_none() || other.woman == woman)
            })
        });
        if let Some(person) = same.map(|index| &mut self.persons[index]) {
            // The full name is the name, once it is met; of two with initials the nominative.
            let fuller = same::initial(&person.stems[0]) && !same::initial(&stems[0]);
            let barer =
                same::initial(&person.stems[0]) && person.name.starts_with(&name) && person.name != name;
            if fuller || barer {
                person.name.clone_from(&name);
                person.woman = woman;
                person.stems.clone_from(&stems);
            }
        }
        let index = same.unwrap_or_else(|| {
            self.persons.push(Person { name, woman, roles: Vec::new(), stems, times: 0 });
            self.by_last.entry(last).or_default().push(self.persons.len() - 1);
            self.persons.len() - 1
        });
        let person = &mut self.persons[index];
        person.times += 1;
        person.woman = person.woman.or(woman);
        person.roles.extend(role);
    }

    /// The person a mention of the text names, if it names one.
    pub fn person(&self, document: &Document, mention: Span, class: u64) -> Option<usize> {
        let from = document.tokens.first_from(mention.start);
        let words: Vec<&str> = document.tokens.list[from..]
            .iter()
            .take_while(|t| t.start < mention.end)
            .filter(|t| t.is_word() && t.is_capital())
            .map(|t| (document.lexicon.language.stem)(document.tokens.key(t)))
            .collect();
        let last = words.last()?;
        let woman = woman_of(class);
        let Some(candidates) = self.by_last.get(*last) else {
            // Where nouns have capitals, more than a name may stand in a run of them.
            let names = !document.lexicon.language.noun_capitals;
            return names.then(|| same::by_first_names(&self.persons, &words)).flatten();
        };
        let fits = |p: &&usize| {
            let person = &self.persons[**p];
            woman.is_none() || person.woman.is_none() || person.woman == woman
        };
        if words.len() > 1
            && let Some(exact) =
                candidates.iter().find(|p| words.contains(&self.persons[**p].stems[0].as_str()))
        {
            return Some(*exact);
        }
        candidates.iter().filter(fits).max_by_key(|p| (self.persons[**p].times, usize::MAX - **p)).copied()
    }

    /// Add somebody of whom only one name is printed.
    pub fn single(
        &mut self,
        document: &Document,
        mention: Span,
        woman: Option<bool>,
        role: Option<Span>,
    ) -> usize {
        let words = document.words(mention);
        let from = document.tokens.first_from(mention.start);
        let token = document.tokens.list[from..]
            .iter()
            .take_while(|t| t.start < mention.end)
            .filter(|t| t.is_word())
            .last();
        let stem = token.map_or_else(
            || words.to_lowercase(),
            |t| (document.lexicon.language.stem)(document.tokens.key(t)).to_owned(),
        );
        if let Some(found) = self.by_last.get(&stem).and_then(|list| list.first()) {
            return *found;
        }
        let name = token.map_or(words, |t| &document.text[t.start..t.base_end]);
        let name = (document.lexicon.language.nominative)(name, woman, true);
        // «Oydin xola»: a respectful word in small letters belongs to the name.
        let respectful = document.lexicon.language.verb_final && token.is_some_and(|t| !t.is_capital());
        let name = if respectful { (document.lexicon.language.plain)(words) } else { name };
        self.persons.push(Person {
            name,
            woman,
            roles: role.into_iter().collect(),
            stems: vec![stem.clone()],
            times: 1,
        });
        self.by_last.entry(stem).or_default().push(self.persons.len() - 1);
        self.persons.len() - 1
    }

    /// Persons named inside a span, in order.
    pub fn named_in(&self, span: Span) -> impl Iterator<Item = (usize, usize)> + '_ {
        let from = self.seen.partition_point(|s| s.0 < span.start);
        self.seen[from..].iter().take_while(move |s| s.0 < span.end).copied()
    }
}

/// Gender told by classes of words.
pub const fn woman_of(class: u64) -> Option<bool> {
    let (male, female) = (class & (MALE | HE) != 0, class & (FEMALE | SHE) != 0);
    if male == female { None } else { Some(female) }
}

/// Runs of words with capitals, in the whole text.
fn runs(document: &Document) -> Vec<Vec<Item>> {
    let tokens = &document.tokens.list;
    let mut all = Vec::new();
    let mut run: Vec<Item> = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let gap = run.last().is_some_and(|last| {
            !document.text[last.span.end..token.start].chars().all(|c| c == ' ' || c == '\u{a0}')
        });
        let initial = token.stop == '.'
            && run.last().is_some_and(|l| l.span.end == token.start && l.span.len() <= 2 && l.is_word());
        let particle = token.is(PARTICLE)
            && !run.is_empty()
            && tokens.get(index + 1).is_some_and(|n| n.is_word() && n.is_capital());
        // "Jan Reim", "June Kerr": a name with the letters of a month.
        let month = token.is(MONTH)
            && document.lexicon.language.code == "en"
            && tokens
                .get(index + 1)
                .is_some_and(|n| n.is_word() && n.is_capital() && !n.is(MONTH | WEEKDAY | NO_NAME))
            && matches!(document.tokens.key(token), "jan" | "april" | "june" | "august");
        let begins = token.is_word() && token.is_capital() && (!token.is(MONTH | WEEKDAY) || month);
        // «А. Б. Громов»: an initial, not the word.
        let letter = tokens.get(index + 1).is_some_and(|next| next.stop == '.' && next.start == token.end)
            && document.text[token.start..token.end].chars().count() == 1
            && tokens.get(index + 2).is_some_and(Token::is_capital);
        let starter = run.is_empty()
            && !letter
            && token.is(DET | NO_NAME | PREP | PRONOUN | ADVERB | CONJ | SUBORD)
            && !token.is(MALE | FEMALE | ORG | TITLE | DEMONYM);
        if (gap || !(begins || initial || particle)) && !run.is_empty() {
            all.push(std::mem::take(&mut run));
        }
        if (begins && !starter) || (!run.is_empty() && (initial || particle) && !gap) {
            run.push(Item {
                span: token.span(),
                token: index,
                segment: None,
                stop: token.stop,
                class: token.class,
                cue: token.cue,
                case: token.case,
            });
            // A possessive ends the name.
            if token.base_end < token.end {
                all.push(std::mem::take(&mut run));
            }
        }
    }
    if !run.is_empty() {
        all.push(run);
    }
    for run in &mut all {
        while run.last().is_some_and(|i| !i.is_word()) {
            run.pop();
        }
    }
    all.retain(|run| !run.is_empty());
    all
}

fn gender(document: &Document, words: &[&Item], role: Option<Span>) -> Option<bool> {
    let first = woman_of(words[0].class & (MALE | FEMALE));
    let role = role.and_then(|role| {
        let from = document.tokens.first_from(role.start);
        let class = document.tokens.list[from..]
            .iter()
            .take_while(|t| t.start < role.end)
            .fold(0, |all, t| all | t.class);
        woman_of(class & (HE | SHE))
    });
    let last = document.tokens.key_at(words[words.len() - 1].token);
    let shape = match document.lexicon.language.code {
        "ru" if first.is_none() => {
            let ends = |tails: &[&str]| tails.iter().any(|t| last.ends_with(t));
            if ends(&[
                "ова", "ева", "ина", "ская", "цкая", "вна", "овой", "евой", "иной", "ской", "цкой", "ову",
                "еву",
            ]) {
                // «Омурова» may be a man's in another case: then his first name ends in а or у as well.
                (!words.iter().any(|w| document.tokens.key_at(w.token).ends_with(['у', 'ю']))
                    || ends(&["овой", "евой", "ской"]))
                .then_some(true)
            } else {
                ends(&[
                    "ов",
                    "ев",
                    "ин",
                    "ский",
                    "цкий",
                    "овым",
                    "евым",
                    "иным",
                    "ским",
                    "ского",
                    "скому",
                    "вич",
                ])
                .then_some(false)
            }
        }
        "uz" if first.is_none() => {
            if ["ova", "eva", "yeva"].iter().any(|t| last.ends_with(t)) {
                Some(true)
            } else {
                ["ov", "ev", "yev"].iter().any(|t| last.ends_with(t)).then_some(false)
            }
        }
        _ => None,
    };
    first.or(role).or(shape)
}

/// The name in the nominative, where the language changes it.
fn display(document: &Document, words: &[&Item], woman: Option<bool>) -> Option<String> {
    let language = document.lexicon.language;
    if !matches!(language.code, "ru" | "uz") {
        return None;
    }
    // A first name in the nominative tells that the surname is, too.
    let first = document.words(words[0].span);
    let known = words[0].is(MALE | FEMALE);
    if language.code == "ru" && known && (language.nominative)(first, woman, false) == first {
        return Some(
            document
                .words(Span::new(words[0].span.start, words[words.len() - 1].span.end))
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
        );
    }
    let parts: Vec<String> = words
        .iter()
        .enumerate()
        .map(|(i, w)| {
            let word = document.words(w.span);
            // The dot of an initial belongs to it.
            if word.chars().count() == 1 && document.text[w.span.end..].starts_with('.') {
                return format!("{word}.");
            }
            (language.nominative)(word, woman, i + 1 == words.len())
        })
        .collect();
    Some(parts.join(" "))
}
