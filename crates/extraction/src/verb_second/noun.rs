//! Noun phrases where articles tell the case and every noun has a capital.

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

/// Articles and their kin in the nominative (some are other cases too: their place tells).
const NOMINATIVE: &[&str] = &[
    "der",
    "die",
    "das",
    "ein",
    "eine",
    "dieser",
    "diese",
    "dieses",
    "sein",
    "seine",
    "ihr",
    "ihre",
    "unser",
    "unsere",
    "mehrere",
    "viele",
    "einige",
    "zwei",
    "drei",
    "beide",
    "alle",
    "kein",
    "keine",
    "manche",
    "zahlreiche",
    "andere",
    "jeder",
    "jede",
    "einer",
];

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

    fn capital(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|i| {
            i.is_word()
                && i.is_capital()
                && !(at == 0 && i.is(DET | PREP | ADVERB | CONJ | SUBORD | PRONOUN | TIME | NO_NAME))
        })
    }

    /// A short name in marks, a noun before it: der Sender „Silverbird“.
    pub fn title(&self, at: usize) -> bool {
        let Some(segment) = self.items.get(at).and_then(|i| i.segment) else { return false };
        let inner = self.document.segments[segment].inner;
        let words = self.document.words(inner);
        at > 0
            && self.items[at - 1].is_word()
            && (self.items[at - 1].is_capital() || self.is(at - 1, DET))
            && self.document.count(inner) <= 4
            && words.chars().next().is_some_and(char::is_uppercase)
            && !words.ends_with(['.', ',', '!', '?', '…'])
            && (self.is(at - 1, MEDIA | ORG | DET)
                || self.key(at - 1).ends_with("sender")
                || self.key(at - 1).ends_with("zeitung")
                || self.key(at - 1).ends_with("magazin")
                || self.key(at - 1).ends_with("blatt"))
    }

    pub fn quote(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|i| i.segment.is_some()) && !self.title(at)
    }

    /// The subject in `from..to` and where its words end.
    pub fn subject(&self, from: usize, to: usize) -> Option<(Vec<Subject>, usize)> {
        let mut at = from;
        while at < to {
            let item = &self.items[at];
            let key = self.key(at);
            if item.stop != '\0' || item.segment.is_some() && !self.title(at) {
                at += 1;
                continue;
            }
            if item.is(PREP) && !matches!(key, "so") {
                at = self.behind_preposition(at, to);
                continue;
            }
            if matches!(key, "er" | "sie" | "ich" | "wir" | "man") && !(key == "sie" && self.capital(at + 1))
            {
                if matches!(key, "man") {
                    return None;
                }
                let subject = Subject::bare(item.span, SubjectForm::Pronoun, item.class);
                return Some((vec![subject], at + 1));
            }
            if matches!(
                key,
                "den"
                    | "dem"
                    | "des"
                    | "einem"
                    | "einen"
                    | "eines"
                    | "diesem"
                    | "diesen"
                    | "dessen"
                    | "ihrem"
                    | "ihren"
                    | "seinem"
                    | "seinen"
                    | "jedem"
                    | "allen"
            ) {
                at = self.noun_end(at + 1, to).max(at + 1);
                continue;
            }
            // «Der englischsprachigen Zeitung», «der Agentur»: a woman's article in another case.
            let fem = ["ung", "heit", "keit", "schaft", "ion", "tät", "tur", "enz", "anz"];
            let dative = key == "der"
                && (adjective(self.key(at + 1)) && self.key(at + 1).ends_with("en") && !self.capital(at + 1)
                    || self.capital(at + 1) && fem.iter().any(|tail| self.key(at + 1).ends_with(tail)));
            if dative {
                at = self.noun_end(at + 1, to).max(at + 1);
                continue;
            }
            let begins = NOMINATIVE.contains(&key)
                || self.capital(at)
                || self.title(at)
                || item.is(ADJ) && self.capital(at + 1)
                || adjective(key) && self.capital(at + 1) && !item.is(ADVERB | VERB | TIME);
            if begins && let Some((subject, end)) = self.phrase(at, to) {
                // «X und Y sagten»
                if self.key(end) == "und"
                    && end + 1 < to
                    && self.items[end + 1].is_word()
                    && matches!(subject.form, SubjectForm::Name | SubjectForm::Body)
                    && let Some((second, last)) =
                        self.phrase(end + 1, to).filter(|(s, _)| s.form == subject.form)
                {
                    return Some((vec![subject, second], last));
                }
                return Some((vec![subject], end));
            }
            at += 1;
        }
        None
    }

    fn behind_preposition(&self, at: usize, to: usize) -> usize {
        self.noun_end(at + 1, to).max(at + 1)
    }

    /// Where a noun with its article, adjectives and genitive ends.
    fn noun_end(&self, from: usize, to: usize) -> usize {
        let mut at = from;
        while at < to
            && self.items[at].is_word()
            && !self.capital(at)
            && self.items[at].cue == NO_CUE
            && !self.is(at, VERB | PREP | PRONOUN)
        {
            at += 1;
        }
        while at < to
            && (self.capital(at)
                || self.title(at)
                || self.items[at].case == Case::None && self.items[at].is_word())
            && !(at > from && self.first_name(at))
        {
            at += 1;
        }
        // «der Polizei», «des Landes»: a genitive goes on with it.
        if at > from
            && at + 1 < to
            && matches!(self.key(at), "der" | "des" | "eines" | "einer")
            && (self.capital(at + 1) || self.capital(at + 2))
        {
            return self.noun_end(at + 1, to);
        }
        at
    }

    fn first_name(&self, at: usize) -> bool {
        self.is(at, MALE | FEMALE) && self.capital(at)
    }

    /// A phrase that begins at `at`.
    pub fn phrase(&self, at: usize, to: usize) -> Option<(Subject, usize)> {
        let mut noun = at;
        while noun < to && self.items[noun].is_word() && !self.capital(noun) {
            if self.items[noun].cue != NO_CUE && !self.is(noun, ADJ)
                || self.is(noun, PREP | VERB | CONJ | PRONOUN) && !self.is(noun, DET)
            {
                return None;
            }
            noun += 1;
        }
        if noun >= to || !self.capital(noun) && !self.title(noun) {
            return None;
        }
        let determined = noun > at && self.is(at, DET | INDEFINITE) || NOMINATIVE.contains(&self.key(at));
        let mut run = self.run(noun, to);
        let mut end = run;
        // Genitives, «von …», «für …», brackets.
        let mut all = (noun..run).fold(0, |all, i| all | self.items[i].class);
        let head = self.items[run.saturating_sub(1).max(noun)].class;
        let mut name = self.name(noun, run, determined);
        loop {
            let key = self.key(end);
            if self.stop(end) == '(' {
                let Some(close) = (end..to.min(end + 14)).find(|i| self.stop(*i) == ')') else { break };
                end = close + 1;
                continue;
            }
            if self.title(end) && end < to {
                end += 1;
                continue;
            }
            let genitive = matches!(key, "der" | "des" | "eines" | "einer" | "deren")
                && (self.capital(end + 1)
                    || self.capital(end + 2) && !self.is(end + 1, PREP)
                    || self.title(end + 1));
            let of = matches!(key, "von" | "vom" | "für" | "aus" | "beim" | "im" | "in")
                && name.is_none()
                && (self.capital(end + 1)
                    || self.is(end + 1, DET) && (self.capital(end + 2) || self.capital(end + 3)));
            let role = all & (ROLE | GROUP | SOURCE | DOC | ORG | MEDIA) != 0;
            if end < to
                && name.is_none()
                && (genitive || of && role && matches!(key, "von" | "vom" | "für" | "aus"))
            {
                let next = self.noun_end(end + 1, to);
                if next <= end + 1 {
                    break;
                }
                // «der Sprecher der Polizei Hans Maier»
                run = next;
                if let Some(first) = (end + 1..to.min(next + 3)).find(|i| *i >= next && self.first_name(*i)) {
                    let last = self.run(first, to);
                    name = Some((first, last));
                    end = last;
                    break;
                }
                end = next;
                continue;
            }
            break;
        }
        // «der Chef der Behörde, Hans Maier, sagte»
        if name.is_none()
            && all & (ROLE | SOURCE) != 0
            && self.stop(end) == ','
            && end + 1 < to
            && self.capital(end + 1)
        {
            let last = self.run(end + 1, to);
            if last > end + 1 && self.stop(last) == ',' && (self.first_name(end + 1) || last - end > 2) {
                name = Some((end + 1, last));
                end = last + 1;
            }
        }
        let _ = run;
        if let Some((first, last)) = name {
            let class = (first..last).fold(0, |all, i| all | self.items[i].class) & (MALE | FEMALE);
            let role_from = at + usize::from(determined && self.is(at, DET));
            let role = (first > role_from && all & (ROLE | ORG | TITLE) != 0)
                .then(|| self.span(role_from, first).trimmed(self.document.text));
            let span = self.span(first, last);
            // «Patrick Kamanda von der Umweltbehörde sagte»
            let end = end.max(last);
            return Some((
                Subject {
                    mention: without_comma(span, self.document),
                    form: SubjectForm::Name,
                    role,
                    plural: false,
                    indefinite: false,
                    class,
                },
                end,
            ));
        }
        all |= (noun..end).fold(0, |all, i| all | self.items[i].class);
        let form = if head & (ROLE | GROUP | SOURCE) != 0 {
            SubjectForm::Role
        } else if head & DOC != 0 {
            SubjectForm::Paper
        } else if all & (ORG | MEDIA | SEAT) != 0 || !determined {
            SubjectForm::Body
        } else {
            SubjectForm::Role
        };
        let indefinite = self.is(at, INDEFINITE);
        let title = (noun..end).find(|i| self.title(*i)).filter(|_| form == SubjectForm::Body);
        let mention = title.map_or_else(|| self.span(at, end), |i| self.span(i, i + 1));
        Some((
            Subject {
                mention,
                form,
                role: None,
                plural: head & GROUP != 0,
                indefinite,
                class: head & !(MALE | FEMALE) | all & MEDIA,
            },
            end,
        ))
    }

    fn run(&self, from: usize, to: usize) -> usize {
        let mut end = from;
        while end < to {
            let item = &self.items[end];
            let particle = end > from
                && item.is(PARTICLE)
                && self.capital(end + 1)
                && !matches!(self.key(end), "der" | "zu");
            let initial = item.stop == '.'
                && end > from
                && self.document.words(self.items[end - 1].span).chars().count() <= 2
                && self.capital(end + 1);
            let titled =
                item.stop == '.' && end > from && self.is(end - 1, TITLE | ABBREV) && self.capital(end + 1);
            if !(self.capital(end) || particle || initial || titled || end == from && self.title(end)) {
                break;
            }
            end += 1;
        }
        end
    }

    /// The person's name in a run of capitals.
    fn name(&self, from: usize, to: usize, determined: bool) -> Option<(usize, usize)> {
        if let Some(first) = (from..to).find(|i| self.first_name(*i))
            && (first + 1 < to || first == from && !determined)
        {
            return Some((first, to));
        }
        let words: Vec<usize> = (from..to).filter(|i| self.items[*i].is_word()).collect();
        let first = *words.first()?;
        let plain = |i: usize| {
            !self.is(
                i,
                ROLE | GROUP | ORG | MEDIA | DOC | SEAT | TITLE | MONTH | WEEKDAY | TIME | EVENT | SOURCE,
            ) && !collective(self.key(i))
        };
        // «Ministerpräsident Maliki», «Herr Brandt»
        if let Some(last) = words.iter().rposition(|i| self.is(*i, ROLE | TITLE))
            && last + 1 < words.len()
            && words[last + 1..].iter().all(|i| plain(*i))
        {
            return Some((words[last + 1], to));
        }
        let alone = !determined
            && words.len() <= 3
            && words.iter().all(|i| plain(*i))
            && self.items[first].case == Case::Title;
        let person = words.len() >= 2 || self.known_surname(first);
        (alone && person).then_some((from, to))
    }

    /// Has the text this word as the last of a longer name, or is it no common noun?
    fn known_surname(&self, at: usize) -> bool {
        let key = self.key(at);
        !["ung", "heit", "keit", "schaft", "ion", "tät", "ler", "innen", "en", "ment"]
            .iter()
            .any(|tail| key.ends_with(tail))
            || {
                let tokens = &self.document.tokens.list;
                // No further than a long article: a text of any length is read in a time that grows with it.
                let here = self.items[at].token;
                let near = &tokens[here.saturating_sub(NEAR)..tokens.len().min(here + NEAR)];
                near.windows(2).any(|w| {
                    w[0].is(MALE | FEMALE) && w[0].is_capital() && self.document.tokens.key(&w[1]) == key
                })
            }
    }
}

/// So many words about a name are searched for its longer form.
const NEAR: usize = 3000;

/// Names of groups and bodies that no list holds one by one.
fn collective(key: &str) -> bool {
    [
        "experten",
        "behörde",
        "behörden",
        "ministerium",
        "kreise",
        "sprecher",
        "medien",
        "partei",
        "fraktion",
        "verband",
        "gewerkschaft",
        "agentur",
        "zeitung",
        "sender",
        "polizei",
        "kommission",
        "gericht",
        "anwaltschaft",
        "regierung",
        "institut",
        "amt",
        "unternehmen",
        "forscher",
        "beobachter",
        "vertreter",
    ]
    .iter()
    .any(|tail| key.ends_with(tail))
}

/// An attributive adjective by its ending.
pub fn adjective(key: &str) -> bool {
    key.chars().count() > 4
        && ["e", "er", "en", "es", "em"].iter().any(|tail| key.ends_with(tail))
        && key.chars().next().is_some_and(char::is_lowercase)
}

fn without_comma(span: Span, document: &Document) -> Span {
    let words = document.words(span);
    Span::new(span.start, span.start + words.trim_end_matches([',', ' ']).len())
}
