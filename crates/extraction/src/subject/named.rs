//! A name among words with capitals: its role, titles and nation told apart.

use super::{Form, Subject, base_end};
use crate::document::{Document, Item};
use crate::lexicon::*;
use crate::tokens::Case::Upper;
use onrecord_model::Span;

/// The name in the run `from..to`, its role and titles told apart.
pub(super) fn named(document: &Document, items: &[Item], from: usize, to: usize) -> Option<Subject> {
    let start = name_start(document, &items[from..to]) + from;
    let words = without_letters(document, &items[start..to]);
    let head = words.last()?;
    let end = base_end(document, head);
    let lowercase_role = items[..from].iter().any(|i| i.is(ROLE));
    if words.iter().all(|w| {
        w.is(TITLE | ROLE | DEMONYM | ADJ | DET | GROUP) && !w.is(ORG | MEDIA) && !w.is(MALE | FEMALE)
    }) {
        // "The Russian Foreign Minister", "Republicans".
        return None;
    }
    let body = words.iter().any(|w| w.is(ORG | MEDIA) && !w.is(MALE | FEMALE))
        && !(lowercase_role && words.len() == 2 && words[0].is(MALE | FEMALE))
        || (words.len() == 1 && (head.is(SEAT) || head.is(ORG | MEDIA)))
        // "The RWU said": an article before letters.
        || words.len() == 1
            && head.case == Upper
            && document.lexicon.language.code == "en"
            && start.checked_sub(1).is_some_and(|at| document.tokens.key_at(items[at].token) == "the")
        || document
            .tokens
            .list
            .get(head.token)
            .is_some_and(|t| (document.lexicon.language.nation)(document.tokens.key(t)).is_some());
    if body {
        // "Russian Foreign Ministry spokeswoman": the body belongs to a role that follows.
        if items.get(to).is_some_and(|next| next.is(ROLE | DOC | GROUP) && !next.is_capital()) {
            return None;
        }
        let start = items[..start]
            .iter()
            .rev()
            .take_while(|i| i.is_capital() || i.is(DET))
            .last()
            .map_or(words[0].span.start, |i| i.span.start);
        let end = whole_body(document, items, to).unwrap_or(end);
        let media = words.iter().fold(0, |all, w| all | w.class) & MEDIA;
        return Some(Subject::bare(Span::new(start, end), Form::Body, ORG | media));
    }
    // A capital word before a lower-case head noun is no name: "Trump supporters", "Clinton aide".
    if let Some(next) = items.get(to)
        && next.is_word()
        && !next.is_capital()
        && !next.is(PREP | CONJ | ADVERB | VERB | TIME | NEG)
        && (next.is(ROLE | GROUP | DOC | ORG | SOURCE) || head.span.end != end || items.len() > to + 1)
        && !document.lexicon.language.noun_capitals
        && next.cue == NO_CUE
        && document.lexicon.language.code == "en"
    {
        return None;
    }
    let courteous = start > from && items[start - 1].is(COURTESY)
        || start > from + 1 && items[start - 1].stop == '.' && items[start - 2].is(COURTESY);
    let mention_from = if courteous {
        let back = if items[start - 1].stop == '.' { start - 2 } else { start - 1 };
        items[back].span.start
    } else {
        words[0].span.start
    };
    let role_from = items[..start].iter().position(|i| !i.is(DET | ADVERB | TIME) && i.is_word());
    let role = role_from
        .filter(|at| !items[*at].is(COURTESY) && items[*at..start].iter().any(|i| i.is(ROLE | TITLE | ORG)))
        .map(|at| Span::new(items[at].span.start, items[start - 1].span.end));
    let possessive = end < head.span.end;
    if possessive && items.get(to).is_some() {
        return None; // "Clinton’s campaign manager"
    }
    // A surname may be somebody else's first name: "Carmelo Zahra".
    let first = match words {
        [first @ .., _] if !first.is_empty() && document.lexicon.language.code == "en" => first,
        _ => words,
    };
    Some(Subject {
        mention: Span::new(mention_from, end),
        form: Form::Name,
        role,
        plural: false,
        indefinite: false,
        class: first.iter().fold(0, |all, w| all | w.class) & (MALE | FEMALE)
            | gender_of_title(document, items, start),
    })
}

/// "the Ministry of Culture and Sport", "the Institute for Peace": where the name of a body ends that goes on behind
/// `to` with "of" or "for".
fn whole_body(document: &Document, items: &[Item], to: usize) -> Option<usize> {
    let head = &items[to.checked_sub(1)?];
    let key =
        |at: usize| items.get(at).filter(|i| i.is_word()).map_or("", |i| document.tokens.key_at(i.token));
    let goes_on = document.lexicon.language.code == "en"
        && head.is(ORG)
        && !head.is(MEDIA)
        && head.case == crate::tokens::Case::Title
        && base_end(document, head) == head.span.end
        && matches!(key(to), "of" | "for");
    if !goes_on {
        return None;
    }
    let capital =
        |at: usize| items.get(at).is_some_and(|i| i.is_word() && i.is_capital() && !i.is(MONTH | WEEKDAY));
    let mut end = to + 1 + usize::from(key(to + 1) == "the");
    if !capital(end) {
        return None;
    }
    while capital(end) || matches!(key(end), "and" | "of") && capital(end + 1) {
        end += 1;
    }
    Some(base_end(document, &items[end - 1]))
}

/// Letters behind a name: "Ruth Caird KC", "Col. R. J. Penn OBE".
const LETTERS: &[&str] =
    &["kc", "qc", "sc", "mp", "mps", "msp", "mep", "mla", "obe", "cbe", "mbe", "phd", "md", "jp"];

/// A name of two words or more without the letters of an office or honour behind it.
pub fn without_letters<'i>(document: &Document, words: &'i [Item]) -> &'i [Item] {
    let mut words = words;
    while let [rest @ .., last] = words
        && rest.len() > 1
        && last.case == Upper
        && document.lexicon.language.code == "en"
        && LETTERS.contains(&document.tokens.key_at(last.token))
    {
        words = rest;
    }
    words
}

/// Mr tells a man, Ms a woman; in English a daughter or spokesman does, too.
fn gender_of_title(document: &Document, items: &[Item], start: usize) -> u64 {
    let english = document.lexicon.language.code == "en";
    items[..start]
        .iter()
        .rev()
        .take(2)
        .filter(|i| i.is(COURTESY) || english && i.is(ROLE) && !i.is(GROUP))
        .map(|i| {
            if i.is(HE) {
                MALE
            } else if i.is(SHE) {
                FEMALE
            } else {
                0
            }
        })
        .fold(0, |all, class| all | class)
}

/// How many words of a run stand before the name: titles, roles, nations, offices.
pub fn name_start(document: &Document, words: &[Item]) -> usize {
    let mut start = 0;
    if document.lexicon.language.verb_final {
        // «Loyihani Sarvar Azimov»: a word in a case of its own is no part of the name.
        let cased = |w: &Item| {
            let key = document.tokens.key_at(w.token);
            crate::verb_final::oblique(key) && !w.is(MALE | FEMALE) && !crate::verb_final::surname(key)
        };
        let from = words[..words.len().saturating_sub(1)].iter().rposition(cased).map_or(0, |i| i + 1);
        if from > 0 {
            return from + name_start(document, &words[from..]);
        }
    }
    // "Housing Minister Dale Norton": an office in capitals ends before the name.
    if document.lexicon.language.code == "en"
        && words
            .last()
            .is_some_and(|w| !w.is(ROLE | TITLE | ORG | MEDIA | GROUP | DOC) || w.is(MALE | FEMALE))
        && let Some(role) = words[..words.len() - 1]
            .iter()
            .rposition(|w| w.is(ROLE) && !w.is(MALE | FEMALE | GROUP) && w.case == crate::tokens::Case::Title)
        && role > 0
        && words[..role].iter().all(|w| w.is_word() && !w.is(MALE | FEMALE))
        && words.len() - role <= 4
    {
        return role + 1;
    }
    // A listed first name with a word after it begins the name.
    if let Some(first) = (0..words.len().saturating_sub(1)).find(|i| {
        words[*i].is(MALE | FEMALE) && words[i + 1].is_capital() && !words[i + 1].is(ROLE | ORG | MEDIA)
    }) {
        let all_before_known = words[..first].iter().all(|w| {
            w.is(ROLE | TITLE | DEMONYM | ADJ | ORG | MEDIA | DET) || w.stop == '.' || w.case == Upper
        });
        if all_before_known
            || first >= 2
            || document.lexicon.language.code == "ru"
            || document.lexicon.language.noun_capitals
        {
            return first;
        }
        if first == 0 {
            return 0;
        }
    }
    // «депутат Павлодара Ерлан Кусаинов»: three words and no patronymic: the first is a place.
    if document.lexicon.language.code == "ru"
        && words.len() == 3
        && words.iter().all(|w| w.is_word() && !w.is(ORG | MEDIA | ROLE))
        && !words.iter().any(|w| patronymic(document.tokens.key_at(w.token)))
        && genitive(document.tokens.key_at(words[0].token))
    {
        return 1;
    }
    while start + 1 < words.len() {
        let word = &words[start];
        let dot = word.stop == '.';
        let titled = word.is(TITLE | ROLE | DEMONYM | ADJ | DET) && !word.is(MALE | FEMALE);
        let office = word.is(ORG) && !word.is(MEDIA) && words[start + 1..].iter().any(|w| w.is(ROLE | TITLE));
        let acronym = word.case == Upper
            && words[start + 1].case != Upper
            && !words[start + 1].is(ORG | MEDIA)
            && word.span.len() > 1
            && document
                .tokens
                .list
                .get(word.token)
                .is_some_and(|t| (document.lexicon.language.nation)(document.tokens.key(t)).is_some());
        // Only titles right before the name: "Foreign Ministry" stays whole.
        let rest_is_body = words.last().is_some_and(|w| w.is(ORG | MEDIA) && !w.is(MALE | FEMALE))
            && !words[start..].iter().any(|w| w.is(ROLE | TITLE));
        if dot || (titled && !rest_is_body) || office || acronym {
            start += 1;
        } else {
            break;
        }
    }
    start
}

/// Иванович, Петровна.
fn patronymic(key: &str) -> bool {
    ["вич", "вича", "вичу", "вичем", "вна", "вны", "вне", "вну", "вной", "ична", "ичны", "ьич"]
        .iter()
        .any(|tail| key.ends_with(tail))
}

/// The ending of a place's name in the genitive: Павлодара, Грузии, Астаны.
fn genitive(key: &str) -> bool {
    key.ends_with(['а', 'я', 'ы', 'и'])
}
