//! The persons of a text: full names, gender, roles, and where each is named.

use crate::document::{Document, Item};
use crate::lexicon::*;
use crate::subject::{name_start, without_letters};
use crate::tokens::Token;
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
        let mut words: Vec<&Item> =
            without_letters(document, &run[start..]).iter().filter(|i| i.is_word()).collect();
        if document.lexicon.language.verb_final {
            // «Jon Smit O'zbekiston bilan», «Ruslan Davletov OAV vakillariga»: another noun behind the name.
            let other = |w: &&Item| {
                let key = document.tokens.key_at(w.token);
                (document.lexicon.language.nation)(key).is_some()
                    || w.is(ORG | MEDIA | SEAT | ROLE)
                    || crate::verb_final::oblique(key)
                        && !crate::verb_final::surname(key)
                        && !w.is(MALE | FEMALE)
                    || w.case == crate::tokens::Case::Upper && w.span.len() > 2
            };
            if let Some(end) = words.iter().skip(2).position(other) {
                words.truncate(end + 2);
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
                other.stems[0] == stems[0]
                    && (other.woman.is_none() || woman.is_none() || other.woman == woman)
            })
        });
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
        let candidates = self.by_last.get(*last)?;
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
        let name = if respectful { words.to_owned() } else { name };
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
        let starter = run.is_empty()
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

/// The role printed before a name: from its first word of role to the name.
fn role_before(document: &Document, run: &[Item], start: usize) -> Option<Span> {
    let tokens = &document.tokens.list;
    // "the mill owner, Tom Brandt, denied": a definite role, then the name between commas.
    let apposed = apposed(document, run, start);
    let name = if apposed { run[start].token - 1 } else { run[start].token };
    let is_the =
        |index: Option<usize>| index.is_some_and(|index| document.tokens.key(&tokens[index]) == "the");
    let mut from = None;
    let mut headed = false;
    let mut at = name;
    for _ in 0..11 {
        let Some(before) = at.checked_sub(1) else { break };
        let token = &tokens[before];
        if !token.is_word()
            || token.is(VERB | COMPL | CONJ | REL | SUBORD | PRONOUN) && !token.is(DET)
            || token.is_cue() && !token.is(ROLE) && !token.is(ADJ)
        {
            break;
        }
        if document.text[token.end..tokens[at].start].contains(['\n', '“', '”', '"', '«', '»']) {
            break;
        }
        if token.is(PREP)
            && (from.is_none() || !matches!(document.tokens.key(token), "of" | "for" | "по" | "в" | "на"))
        {
            break;
        }
        if token.is(PREP) && headed && document.lexicon.language.code != "en" {
            break;
        }
        if token.is(ROLE | TITLE) && !token.is(COURTESY) {
            from = Some(token.start);
            headed = true;
        } else if token.is(ADJ | DEMONYM | ORG) && (headed || from.is_none()) && !token.is(DET) {
            from = Some(token.start);
        } else if headed && token.is_capital() && !token.is(NO_NAME | DET) {
            from = Some(token.start);
        } else if apposed && headed && !token.is(DET | PREP) && is_the(before.checked_sub(1)) {
            // "the mill owner": one word of any kind between the article and the role.
            from = Some(token.start);
        } else if headed && at + 1 == name && noun_before_role(document, token) {
            // "harbour master": the noun that says of what.
            from = Some(token.start);
        } else if headed && !token.is(DET | PREP) {
            break;
        } else if token.is(DET) && headed && !tokens[..before].last().is_some_and(|t| t.is(PREP)) {
            break;
        } else if from.is_none() {
            from = Some(token.start).filter(|_| !token.is(DET | PREP | ADVERB | TIME));
            from?;
        }
        at = before;
    }
    if apposed && !is_the(at.checked_sub(1)) {
        return None;
    }
    let role = Span::new(from?, tokens[name].start).trimmed(document.text);
    (headed && !role.is_empty()).then_some(role)
}

/// Whether a small word before a role may be a noun that says of what, and no verb or adverb of its own.
fn noun_before_role(document: &Document, token: &Token) -> bool {
    let word = &document.text[token.start..token.base_end];
    document.lexicon.language.code == "en"
        && !token.is(DET | PREP | ADVERB | TIME)
        && word.len() > 3
        && word.chars().all(char::is_lowercase)
        && !["ed", "ing", "ly", "s"].iter().any(|ending| word.ends_with(ending))
}

/// Whether a name stands between commas, or between a comma and the end of its sentence.
fn apposed(document: &Document, run: &[Item], start: usize) -> bool {
    let tokens = &document.tokens.list;
    let after = run.last().and_then(|last| tokens.get(last.token + 1));
    document.lexicon.language.code == "en"
        && run[start].token.checked_sub(1).is_some_and(|before| tokens[before].stop == ',')
        && after.is_none_or(|token| matches!(token.stop, ',' | '.'))
}

/// The role printed after a name: `Jessica Ditto, a spokeswoman for the governor,`.
fn role_after(document: &Document, run: &[Item]) -> Option<Span> {
    let tokens = &document.tokens.list;
    let last = run.last()?.token;
    if tokens.get(last + 1)?.stop != ',' {
        return None;
    }
    let first = tokens.get(last + 2)?;
    if !first.is(DET | ROLE | ADJ | DEMONYM | ORG | TITLE) || first.is(PRONOUN) && !first.is(DET) {
        return None;
    }
    let mut headed = false;
    let mut end = None;
    for (n, token) in tokens[last + 2..].iter().enumerate().take(16) {
        if !token.is_word() {
            end = Some(token.start);
            break;
        }
        if token.is_cue() && !token.is(ROLE | ADJ) || token.is(REL) || token.is(VERB | BE | HAVE) && !headed {
            return None;
        }
        headed |= token.is(ROLE) && n < 6;
    }
    let from = if first.is(DET) { tokens.get(last + 3)?.start } else { first.start };
    let role = Span::new(from, end?).trimmed(document.text);
    (headed && !role.is_empty() && !document.words(role).contains(['“', '”', '"', '\n'])).then_some(role)
}
