//! To whom, when and where: what stands between a cue and its content.

use crate::document::{Document, Item};
use crate::lexicon::*;

/// Where the speaker's words after "according to" end.
pub fn phrase_end(document: &Document, items: &[Item], from: usize) -> usize {
    let mut to = from;
    while let Some(item) = items.get(to) {
        let abbreviation = item.stop == '.'
            && to > from
            && items.get(to + 1).is_some_and(|n| n.is_word() && n.is_capital())
            && (items[to - 1].is(TITLE | ABBREV)
                || items[to - 1].span.len() == 1 && items[to - 1].span.end == item.span.start);
        if item.stop != '\0' && !abbreviation {
            break;
        }
        if item.segment.is_some() && to > from && document.lexicon.language.code == "en" {
            break;
        }
        if item.is(REL | SUBORD) && to > from && !item.is(PREP) {
            break;
        }
        to += 1;
    }
    to
}

/// Where the clause that ends before `at` begins.
pub fn clause_start(items: &[Item], at: usize) -> usize {
    items[..at].iter().rposition(|i| matches!(i.stop, ';')).map_or(0, |i| i + 1)
}

/// Where the addressee that begins at `from` ends; `from` when there is none.
pub fn addressee_end(document: &Document, items: &[Item], from: usize) -> usize {
    let Some(first) = items.get(from) else { return from };
    let english = document.lexicon.language.code == "en";
    if !first.is_word() || first.is(COMPL) && (english || !first.is(DET)) || first.is(PREP | WH) {
        return from;
    }
    let key = document.tokens.key_at(first.token);
    if matches!(
        key,
        "him" | "her" | "them" | "me" | "us" | "you" | "ему" | "ей" | "им" | "нам" | "мне" | "вам"
    ) && items.get(from + 1).is_none_or(|n| !n.is(ROLE | DOC | GROUP))
    {
        return from + 1;
    }
    if first.is(PRONOUN) && !first.is(DET) {
        return from;
    }
    let mut to = from;
    while let Some(item) = items.get(to) {
        let abbreviation = item.stop == '.' && to > from && items[to - 1].is(TITLE | ABBREV);
        if item.stop != '\0' && !abbreviation || item.segment.is_some() || to > from + 9 {
            break;
        }
        if item.is(COMPL | WH | SUBORD | TIME | WEEKDAY) && to > from && !item.is(DET)
            || item.is(COMPL) && to > from
        {
            break;
        }
        if item.is(PREP) && !(to > from && document.tokens.key_at(item.token) == "of")
            || item.is(PRONOUN | NOBODY) && !item.is(DET)
        {
            break;
        }
        // "told the Herald nobody had asked", "told voters Clinton is": a name ends, or a clause begins.
        if english && to > from {
            let before = &items[to - 1];
            let named =
                before.is_capital() && !item.is_capital() && !item.is(ROLE | GROUP | CONJ | ORG | MEDIA);
            let hearers = before.is(HEARER | GROUP) && (item.is_capital() || item.is(DET));
            // "told a Senate panel": the noun behind the name ends the phrase.
            let head =
                items.get(to + 1).is_none_or(|i| i.stop != '\0' || i.is(TIME | WEEKDAY | PREP | COMPL));
            let named = named && !(first.is(DET) && head);
            if named || hearers {
                break;
            }
        }
        if to > from && item.is(VERB | BE | HAVE | MODAL) {
            // No addressee but a clause: "told the truth is".
            return from;
        }
        if to > from && item.is(DET) && !items[to - 1].is(CONJ | PREP | DET) {
            break;
        }
        to += 1;
    }
    to
}

/// Skip time, place and occasion after a cue: `on Monday`, `in an interview with the paper`.
pub fn tail(document: &Document, items: &[Item], from: usize) -> usize {
    let mut at = from;
    while let Some(item) = items.get(at) {
        // "said Monday's vote was lost": the day is what is spoken of.
        let owner = document.tokens.list.get(item.token).is_some_and(|t| t.base_end < item.span.end);
        if owner && item.is_word() && document.lexicon.language.code == "en" {
            break;
        }
        if item.is(WEEKDAY | ADVERB | TIME) && !item.is(DET | PRONOUN)
            || item.is(TIME) && items.get(at + 1).is_some_and(|n| n.is(TIME | WEEKDAY | MONTH))
            || item.is(MONTH)
        {
            at += 1;
            while items.get(at).is_some_and(|i| i.is_word() && i.case == crate::tokens::Case::None) {
                at += 1;
            }
            continue;
        }
        let ago = (at + 1..at + 5).find(|n| {
            items
                .get(*n)
                .is_some_and(|i| matches!(document.tokens.key_at(i.token), "ago" | "earlier" | "later"))
        });
        if item.is(INDEFINITE) || item.case == crate::tokens::Case::None && item.is_word() {
            // "a few years earlier"
            if let Some(end) = ago.filter(|end| items[at..*end].iter().all(Item::is_word)) {
                at = end + 1;
                continue;
            }
        }
        if item.is(PREP) && !item.is(COMPL) && !item.is_capital() {
            let end = prepositional(document, items, at);
            if end == at {
                break;
            }
            at = end;
            continue;
        }
        break;
    }
    at
}

fn prepositional(document: &Document, items: &[Item], from: usize) -> usize {
    let mut to = from + 1;
    while let Some(item) = items.get(to) {
        if item.segment.is_some()
            || item.stop != '\0' && !(item.stop == '.' && items[to - 1].is(TITLE | ABBREV))
        {
            break;
        }
        if item.is(COMPL) && (!item.is(DET) || to > from + 1)
            || item.is(WH) && to > from + 1 && document.lexicon.language.code == "en"
            || item.is(PRONOUN)
                && !item.is(DET)
                && !matches!(document.tokens.key_at(item.token), "him" | "them" | "us" | "me")
        {
            break;
        }
        if item.is(VERB | BE | HAVE | MODAL) && !item.is(ROLE | ORG) {
            // The phrase was the beginning of a clause.
            return if to > from + 3 { from } else { to };
        }
        if item.is(PREP) || item.is(WEEKDAY | TIME) && to > from + 1 {
            break;
        }
        if to > from + 1 && item.is(DET) && !item.is(COMPL) && !items[to - 1].is(PREP | CONJ | DET) {
            break;
        }
        to += 1;
    }
    to
}
